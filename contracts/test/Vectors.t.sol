// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Commitments} from "../src/libraries/Commitments.sol";
import {StepWords} from "../src/libraries/StepWords.sol";
import {VectorsBase} from "./VectorsBase.sol";

/// @notice Words, ids, digests, commitments.
contract VectorsTest is VectorsBase {
    function test_vectors_jobs() public {
        for (uint256 count = _read("jobs"); count > 0; --count) {
            _case(count - 1);
            _deployAt(_address("contract"), _uint("chainId"));
            _loadJob();
            _checkJobWords();
            vm.assertEq(_restHash(), _word("restHash"), _name());
            vm.assertEq(_jobId(), _word("jobId"), _name());
        }
    }

    function _loadJob() private {
        address[] memory operators = _addresses("operators");
        address[] memory hotKeys = _addresses("hotKeys");
        uint256[] memory prices = _uints("prices");
        bytes32[] memory words = _words("operatorPrices");
        bytes32[] memory assets = _words("assets");
        delete panel;
        for (uint256 i; i < operators.length; ++i) {
            uint256 word = uint256(uint160(operators[i])) << 96 | prices[i];
            _eq(word, uint256(words[i]), _name());
            panel.push(IRankifyTypes.Seat(word, hotKeys[i], assets[i]));
        }
        job.specHash = _word("specHash");
        _sealPanel();
    }

    function _checkJobWords() private {
        Terms memory t;
        (t.deadline, t.openBefore, t.propose) = (_uint("deadline"), _uint("openBefore"), _uint("propose"));
        (t.commit, t.reveal, t.force) = (_uint("commit"), _uint("reveal"), _uint("force"));
        (t.handover, t.seats, t.minRounds) = (_uint("handover"), _uint("seats"), _uint("minRounds"));
        (t.maxRounds, t.declaredRank) = (_uint("maxRounds"), _uint("declaredRank"));
        (t.stakeUnits, t.flags) = (_uint("stakeUnits"), _uint("flags"));
        job.terms = _word(t);
        job.route = uint256(uint160(_address("submitter"))) << 96 | _uint("lane") << 64 | _uint("nonce");
        job.money = _money(_uint("reward"), _uint("allowance"), _uint("fee"));
        _eq(job.terms, uint256(_word("terms")), _name());
        _eq(job.route, uint256(_word("route")), _name());
        _eq(job.money, uint256(_word("money")), _name());
        vm.assertEq(job.panelHash, _word("panelHash"), _name());
    }

    function test_vectors_steps() public {
        for (uint256 count = _read("steps"); count > 0; --count) {
            _case(count - 1);
            uint256 meta = StepWords.make(_uint("round"), _uint("term"), _uint("seat"), _uint("time"), _address("by"));
            if (_bool("windowed")) meta = StepWords.openWindow(meta, _uint("time"));
            if (_bool("certified")) meta = StepWords.certify(meta);
            meta |= _uint("opened");
            _eq(StepWords.term(meta), _uint("term"), _name());
            vm.assertTrue(StepWords.certified(meta) == _bool("certified"), _name());
            _eq(meta, uint256(_word("meta")), _name());
            bytes32 list;
            if (_uint("round") != 0) {
                vm.assertEq(Commitments.packedHashOf(_words("proposals")), _word("proposalsHash"), _name());
                list = Commitments.listHash(_word("proposalsHash"), Commitments.packedHashOf(_words("commitments")));
            }
            vm.assertEq(list, _word("listHash"), _name());
            vm.assertEq(Commitments.link(_word("jobId"), _word("prev"), meta, list), _word("link"), _name());
        }
    }

    function test_vectors_digests() public {
        uint256 count = _read("digests");
        _deployAt(vm.parseJsonAddress(file, ".contract"), vm.parseJsonUint(file, ".chainId"));
        uint256 key = uint256(vm.parseJsonBytes32(file, ".privateKey"));
        vm.assertEq(vm.addr(key), vm.parseJsonAddress(file, ".signer"), "signer");
        for (; count > 0; --count) {
            _case(count - 1);
            bytes32 digest = _digest();
            vm.assertEq(digest, _word("digest"), _name());
            IRankifyTypes.Signature memory signature = _sign(key, digest);
            vm.assertEq(signature.r, _word("r"), _name());
            vm.assertEq(signature.vs, _word("vs"), _name());
        }
    }

    function _digest() private view returns (bytes32) {
        bytes32 kind = keccak256(bytes(_type()));
        if (kind == keccak256("Accept")) return rankify.acceptDigest(_word("jobId"));
        if (kind == keccak256("HotKey")) return rankify.hotKeyDigest(_address("operator"));
        uint8 term = uint8(_uint("term"));
        uint8 seat = uint8(_uint("seat"));
        return
            rankify.messageDigest(
                _word("jobId"), uint16(_uint("round")), term, uint8(_uint("kind")), seat, _word("body")
            );
    }

    function test_vectors_bodies() public {
        for (uint256 count = _read("bodies"); count > 0; --count) {
            _case(count - 1);
            bytes32 commit = Commitments.commitBody(_word("proposalsHash"), _word("commitment"));
            vm.assertEq(commit, _word("commitBody"), _name());
            bytes32 close = Commitments.closeBody(
                _word("link"), uint32(_uint("opened")), _word("openedRounds"), _word("transcriptHash")
            );
            vm.assertEq(close, _word("closeBody"), _name());
        }
    }

    function test_vectors_proposals() public {
        for (uint256 count = _read("proposals"); count > 0; --count) {
            _case(count - 1);
            bytes32 citesHash = keccak256(_bytes("cites"));
            vm.assertEq(citesHash, _word("citesHash"), _name());
            bytes32 hash = Commitments.proposalHash(
                _word("jobId"), _uint("round"), _uint("seat"), _word("contentHash"), citesHash, _word("salt")
            );
            vm.assertEq(hash, _word("proposalHash"), _name());
        }
    }

    function test_vectors_commitments() public {
        for (uint256 count = _read("commitments"); count > 0; --count) {
            _case(count - 1);
            bytes32 made = rankify.commitmentOf(
                _word("jobId"),
                uint16(_uint("round")),
                uint8(_uint("seat")),
                _word("proposalsHash"),
                _bytes("votes"),
                _word("salt")
            );
            vm.assertEq(made, _word("commitment"), _name());
        }
    }
}
