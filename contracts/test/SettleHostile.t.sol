// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice settle, with accounts in many roles and with calldata that no honest encoder makes.
contract SettleHostileTest is SettleBase {
    /// @dev Where a settlement's head starts in the call: behind the selector, the job (5 words), two offsets and the panel.
    uint256 private constant HEAD = 4 + 7 * 32 + 32 + 5 * 96;
    /// @dev Fields of a settlement, counted from 0.
    uint256 private constant SALTS = 10;
    uint256 private constant ENTRIES = 11;
    uint256 private constant VOTES = 12;

    function _one() private returns (IRankifyTypes.Settlement memory) {
        _open();
        _playRound();
        return _settlement(_wish());
    }

    function _refuse(IRankifyTypes.Settlement memory s) private {
        vm.expectRevert(IRankifyTypes.BadList.selector);
        _settle(s);
    }

    /// @dev A slate of another size, though the whole panel committed to it: the tally reads one proposal a seat.
    function test_settle_longSlate_reverts() public {
        _open();
        _prepare(1);
        proposals.push(keccak256("nobody's"));
        for (uint256 i; i < 5; ++i) {
            _judge(1, i, ballots[i]);
        }
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        _refuse(_settlement(_wish()));
    }

    /// @dev What lies behind the ballots would be in the event, and behind the claims in nothing.
    function test_settle_longArrays_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.votes = bytes.concat(s.votes, hex"2710");
        _refuse(s);
        s = _settlement(_wish());
        s.medians = bytes.concat(s.medians, hex"2710");
        _refuse(s);
        s = _settlement(_wish());
        s.entries = new bytes32[](1);
        _refuse(s);
        s = _settlement(_wish());
        bytes32[] memory more = new bytes32[](6);
        for (uint256 i; i < 5; ++i) {
            more[i] = s.salts[i];
        }
        s.salts = more;
        _refuse(s);
    }

    /// @dev The same account as member, submitter, treasury and settler: credits add up in one slot.
    function test_settle_oneAccountInManyRoles() public {
        network.treasury = _operator(1);
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        address submitter = _operator(0);
        token.mint(submitter, 1e30);
        job.route = uint256(uint160(submitter)) << 96 | 1;
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.prank(submitter);
        rankify.open(job, panel, accepts);
        steps.push(IRankifyTypes.Step(block.timestamp << 192 | uint256(uint160(panel[0].hotKey)) << 32, 0));
        prevs.push(0);
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        vm.prank(submitter);
        _settle(s);
        uint256 sum;
        for (uint256 i; i < 5; ++i) {
            sum += _earned(_operator(i));
        }
        _eq(sum, _escrow(), "conservation");
        _eq(token.balanceOf(address(rankify)), 5 * STAKE + sum, "all of it is there");
    }

    /// @dev Two arguments that share their bytes are two arguments all the same: each is checked by itself.
    function test_settle_sharedCalldata() public {
        IRankifyTypes.Settlement memory s = _one();
        bytes memory input = abi.encodeCall(IRankify.settle, (job, panel, s));
        bytes32 salts = _wordAt(input, HEAD + SALTS * 32);
        _setWord(input, HEAD + ENTRIES * 32, salts); // entries := salts, five too many
        (bool ok, bytes memory reason) = address(rankify).call(input);
        vm.assertTrue(!ok && bytes4(reason) == IRankifyTypes.BadList.selector, "entries that are salts");
        _setWord(input, HEAD + SALTS * 32, bytes32(uint256(1) << 255)); // salts nowhere: read as none
        (ok, reason) = address(rankify).call(input);
        vm.assertTrue(!ok && bytes4(reason) == IRankifyTypes.BadList.selector, "salts nowhere");
        _setWord(input, HEAD + SALTS * 32, bytes32(input.length)); // salts right behind the call
        (ok, reason) = address(rankify).call(input);
        vm.assertTrue(!ok && reason.length == 0, "salts beyond the call");
    }

    /// @dev Words that are there and not counted would give the anchored list back, and another draw among equals.
    function test_settle_fewerSaltsThanOpenings_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.entries = new bytes32[](1);
        bytes memory input = abi.encodeCall(IRankify.settle, (job, panel, s));
        _setLength(input, VOTES, 4 * 5 * 2);
        _setLength(input, SALTS, 4);
        (bool ok, bytes memory reason) = address(rankify).call(input);
        vm.assertTrue(!ok && bytes4(reason) == IRankifyTypes.BadList.selector, "a salt that is not counted");
        _setLength(input, VOTES, 5 * 5 * 2);
        _setLength(input, SALTS, 5);
        _setLength(input, ENTRIES, 0);
        (ok,) = address(rankify).call(input);
        vm.assertTrue(ok, "the same words, counted");
    }

    /// @dev Bits beyond a field's width are refused, not cut.
    function test_settle_dirtyMask_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        bytes memory input = abi.encodeCall(IRankify.settle, (job, panel, s));
        for (uint256 field = 1; field < 5; ++field) {
            bytes32 kept = _wordAt(input, HEAD + field * 32);
            _setWord(input, HEAD + field * 32, kept | bytes32(uint256(1) << 32));
            (bool ok,) = address(rankify).call(input);
            vm.assertTrue(!ok, "a dirty round or mask");
            _setWord(input, HEAD + field * 32, kept);
        }
        (bool clean,) = address(rankify).call(input);
        vm.assertTrue(clean, "the clean call");
    }

    function _wordAt(bytes memory data, uint256 at) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 32), at))
        }
    }

    /// @dev Changes the length of an array of a settlement, and leaves what it holds.
    function _setLength(bytes memory data, uint256 field, uint256 length) private pure {
        _setWord(data, HEAD + uint256(_wordAt(data, HEAD + field * 32)), bytes32(length));
    }

    function _setWord(bytes memory data, uint256 at, bytes32 word) private pure {
        assembly ("memory-safe") {
            mstore(add(add(data, 32), at), word)
        }
    }
}
