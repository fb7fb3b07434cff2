// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Vm} from "./Vm.sol";
import {VectorsBase} from "./VectorsBase.sol";

/// @notice Whole settlements: who is paid what, to the wei.
/// @dev The chain of steps is laid into the lane's slot, as if it had been anchored.
contract VectorsSettleTest is VectorsBase {
    uint256 private constant ROYALTIES = 5; // storage slots, see snapshots/rankify.storage.txt
    uint256 private constant LANES = 6;
    uint256 private constant HUGE = 1e27;

    uint256[] private privateKeys;
    bytes32 private proposalsHash;
    bytes32 private closeLink;

    function test_vectors_settlement() public {
        uint256 count = _read("settlement");
        uint256 id = vm.snapshotState();
        for (uint256 i; i < count; ++i) {
            this.settleCase(i);
            vm.revertToState(id);
        }
    }

    /// @dev A call of its own, so that what it read of the file is forgotten after it.
    function settleCase(uint256 i) external {
        _case(i);
        _loadNetwork();
        _loadJob();
        _loadAssets();
        _loadSteps();
        IRankifyTypes.Settlement memory s = _settlement();
        vm.warp(START + 30 days);
        vm.recordLogs();
        vm.prank(_address("settler"));
        rankify.settle(job, panel, s);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        _checkResults(logs);
        _checkRoyalties(logs);
        _checkCredits();
    }

    // ---------------------------------------------------------------- given

    function _loadNetwork() private {
        network.evaluationBps = uint16(_uint("evaluationBps"));
        network.citeBps = uint16(_uint("citeBps"));
        network.treasury = _address("treasury");
        _deployAt(_address("contract"), _uint("chainId"));
    }

    function _loadJob() private {
        job = IRankifyTypes.Job(
            uint256(_word("route")),
            uint256(_word("terms")),
            _word("specHash"),
            _word("panelHash"),
            uint256(_word("money"))
        );
        vm.assertEq(_jobId(), _word("jobId"), _name());
        bytes32[] memory words = _words("operatorPrices");
        bytes32[] memory keys_ = _words("privateKeys");
        address[] memory hotKeys = _addresses("hotKeys");
        bytes32[] memory assets = _words("assets");
        uint256 rank = _uint("declaredRank");
        delete panel;
        delete privateKeys;
        for (uint256 i; i < words.length; ++i) {
            panel.push(IRankifyTypes.Seat(uint256(words[i]), hotKeys[i], assets[i]));
            privateKeys.push(uint256(keys_[i]));
            _setAccount(_operatorAt(i), HUGE | (rank == 0 ? 0 : rank - 1) << 192);
        }
    }

    /// @dev Lays the slots of registered assets: a settlement does not read what is behind an id.
    function _loadAssets() private {
        bytes32[] memory registered = _words("registered");
        uint256[] memory pending = _uints("pending");
        for (uint256 i; i < registered.length; ++i) {
            bytes32 slot = keccak256(abi.encode(registered[i], ROYALTIES));
            vm.store(address(rankify), slot, bytes32(uint256(uint160(address(this))) << 96 | pending[i]));
        }
    }

    function _operatorAt(uint256 seat) private view returns (address) {
        return address(uint160(panel[seat].operatorPrice >> 96));
    }

    function _loadSteps() private {
        proposals = _words("proposals");
        proposalsHash = keccak256(abi.encodePacked(proposals));
        _loadCommitments();
        uint256[] memory makers = _uints("makers");
        delete steps;
        steps.push(IRankifyTypes.Step(START << 192 | uint256(uint160(panel[0].hotKey)) << 32, 0));
        bytes32 link = _linkOf(0, steps[0]);
        for (uint256 r = 1; r <= makers.length; ++r) {
            uint256 meta = r << 248 | 3 << 240 | makers[r - 1] << 232 | (START + r) << 192;
            bytes32 list = keccak256(abi.encode("an earlier list", r));
            if (r == makers.length) {
                list = keccak256(abi.encode(proposalsHash, keccak256(abi.encodePacked(commitments))));
                closeLink = _linkOf(link, IRankifyTypes.Step(meta, list));
                if (_bool("slow")) meta |= _uint("opened");
            }
            steps.push(IRankifyTypes.Step(meta, list));
            link = _linkOf(link, steps[r]);
        }
        bytes32 slot = keccak256(abi.encode(job.route >> 64, LANES));
        vm.store(address(rankify), slot, link);
    }

    function _linkOf(bytes32 prev, IRankifyTypes.Step memory step) private view returns (bytes32) {
        return keccak256(abi.encode(_jobId(), step.meta, keccak256(abi.encode(prev, step.listHash))));
    }

    /// @dev Openings' commitments, a signed one of each held seat, zero for the absent.
    function _loadCommitments() private {
        bytes memory votes = _bytes("votes");
        bytes32[] memory given = _words("salts");
        uint256 opening;
        delete commitments;
        for (uint256 i; i < panel.length; ++i) {
            bytes32 entry;
            if (_uint("opened") >> i & 1 == 1) {
                bytes memory ballot = new bytes(2 * panel.length);
                for (uint256 k; k < ballot.length; ++k) {
                    ballot[k] = votes[opening * ballot.length + k];
                }
                entry = rankify.commitmentOf(
                    _jobId(), uint16(_uint("round")), uint8(i), proposalsHash, ballot, given[opening++]
                );
            } else if (_uint("unopened") >> i & 1 == 1) {
                entry = keccak256(abi.encode("never opened", i));
            }
            commitments.push(entry);
        }
    }

    function _settlement() private view returns (IRankifyTypes.Settlement memory s) {
        s.steps = steps;
        s.round = uint8(_uint("round"));
        s.opened = uint32(_uint("opened"));
        s.unopened = uint32(_uint("unopened"));
        s.closers = _bool("slow") ? 0 : uint32((1 << panel.length) - 1);
        s.openedRounds = _word("openedRounds");
        s.proposals = proposals;
        s.salts = _words("salts");
        s.votes = _bytes("votes");
        s.medians = _bytes("medians");
        s.cites = _bytes("cites");
        s.winnerContent = _word("winnerContent");
        s.winnerSalt = _word("winnerSalt");
        s.entries = new bytes32[](panel.length - s.salts.length);
        uint256 next;
        for (uint256 i; i < panel.length; ++i) {
            if (s.opened >> i & 1 == 0) s.entries[next++] = commitments[i];
        }
        _signAll(s);
    }

    function _signAll(IRankifyTypes.Settlement memory s) private view {
        uint256 commits = (s.opened & ~s.closers & ~uint32(steps[s.round].meta)) | s.unopened;
        s.signatures = new IRankifyTypes.Signature[](_count(s.closers) + _count(commits));
        bytes32 close = keccak256(abi.encode(closeLink, s.opened, s.openedRounds, s.transcriptHash));
        uint256 next;
        for (uint256 i; i < panel.length; ++i) {
            if (s.closers >> i & 1 == 1) s.signatures[next++] = _signed(s.round, i, 0, CLOSE_KIND, close);
            if (commits >> i & 1 == 0) continue;
            bytes32 body = keccak256(abi.encode(proposalsHash, commitments[i]));
            s.signatures[next++] = _signed(s.round, i, 3, COMMIT_KIND, body);
        }
    }

    function _signed(uint256 round, uint256 seat, uint8 term, uint8 kind, bytes32 body)
        private
        view
        returns (IRankifyTypes.Signature memory)
    {
        bytes32 digest = rankify.messageDigest(_jobId(), uint16(round), term, kind, uint8(seat), body);
        return _sign(privateKeys[seat], digest);
    }

    // ------------------------------------------------------------- expected

    function _checkResults(Vm.Log[] memory logs) private view {
        bytes32[] memory expected = _words("results");
        bool settled;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != IRankifyEvents.JobSettled.selector) continue;
            settled = true;
            (, uint8 winner, bytes32 content, bytes memory votes, bytes32[] memory results,) =
                abi.decode(logs[i].data, (uint16, uint8, bytes32, bytes, bytes32[], bytes32));
            _eq(winner, _uint("winner"), _name());
            vm.assertEq(content, _word("winnerContent"), _name());
            vm.assertEq(keccak256(votes), keccak256(_bytes("votes")), _name());
            for (uint256 seat; seat < expected.length; ++seat) {
                vm.assertEq(results[seat], expected[seat], _name());
            }
        }
        vm.assertTrue(settled, _name());
    }

    /// @dev One event a seat that owes something, and the assets' slots.
    function _checkRoyalties(Vm.Log[] memory logs) private view {
        uint256[] memory royalties = _uints("royalties");
        uint256 next;
        for (uint256 seat; seat < royalties.length; ++seat) {
            if (royalties[seat] == 0) continue;
            while (next < logs.length && logs[next].topics[0] != IRankifyEvents.RoyaltyAccrued.selector) ++next;
            vm.assertTrue(next < logs.length, _name());
            vm.assertEq(logs[next].topics[1], panel[seat].asset, _name());
            vm.assertEq(logs[next].topics[2], _jobId(), _name());
            _eq(abi.decode(logs[next++].data, (uint256)), royalties[seat], _name());
        }
        while (next < logs.length) {
            vm.assertTrue(logs[next++].topics[0] != IRankifyEvents.RoyaltyAccrued.selector, _name());
        }
        bytes32[] memory registered = _words("registered");
        uint256[] memory pending = _uints("pendingAfter");
        for (uint256 i; i < registered.length; ++i) {
            (, uint96 left) = rankify.assetOf(registered[i]);
            _eq(left, pending[i], _name());
        }
    }

    function _checkCredits() private view {
        uint256[] memory royalties = _uints("royalties");
        uint256[] memory forfeits = _uints("forfeits");
        bytes32[] memory results = _words("results");
        uint256 settler = _uint("settlerSeat");
        uint256 forfeited;
        uint256 sum = _uint("settlerShare") + _uint("treasuryCredit") + _uint("refund");
        for (uint256 i; i < forfeits.length; ++i) {
            uint256 credit = uint152(uint256(results[i]));
            sum += credit + royalties[i];
            if (i == settler) credit += _uint("settlerShare");
            (uint96 stake, uint96 earned,,,) = rankify.accountOf(_operatorAt(i));
            _eq(earned, credit, _name());
            _eq(HUGE - stake, forfeits[i], _name());
            forfeited += forfeits[i];
        }
        _eq(sum, _uint("escrow"), _name());
        _eq(_earned(_address("treasury")), _uint("treasuryCredit"), _name());
        _eq(_earned(_address("submitter")), _uint("refund") + forfeited, _name());
        if (settler == 255) _eq(_earned(_address("settler")), _uint("settlerShare"), _name());
        if (_bool("rankUp")) {
            (,, uint8 rank,,) = rankify.accountOf(_operatorAt(_uint("winner")));
            _eq(rank, _uint("declaredRank"), _name());
        }
    }
}
