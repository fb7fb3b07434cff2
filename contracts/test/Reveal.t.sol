// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Base} from "./Base.sol";

/// @notice reveal.
contract RevealTest is Base {
    function setUp() public override {
        super.setUp();
        _open();
    }

    function _refuse(
        IRankifyTypes.Opening[] memory openings,
        IRankifyTypes.Signature[] memory signatures,
        bytes memory reason
    ) internal {
        vm.expectRevert(reason);
        _sendReveal(openings, signatures);
    }

    function test_reveal_beforeAnyAnchor_reverts() public {
        _prepare(1);
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.NothingAnchored.selector));
    }

    /// @dev A vote after seeing others': nothing is opened while an entry can still be forced in.
    function test_reveal_insideForceWindow_reverts() public {
        _prepare(1);
        commitments[4] = 0;
        vm.warp(START + 1);
        _anchor();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        uint256 until = START + PROPOSE + COMMIT + FORCE;
        vm.warp(until);
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.WindowOpen.selector, until));
        vm.warp(until + 1);
        _sendReveal(openings, signatures);
    }

    function test_reveal_late_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        uint256 end = block.timestamp + REVEAL + OPEN_WINDOW;
        vm.warp(end + 1);
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
        vm.warp(end);
        _sendReveal(openings, signatures);
    }

    function test_reveal_olderRound_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        _playRound();
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadOpening.selector, 0));
    }

    function test_reveal_otherVotes_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        openings[0].votes[3] ^= 0x01;
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadOpening.selector, 0));
    }

    function test_reveal_length_reverts() public {
        _prepare(1);
        _judge(1, 0, hex"27104e20");
        _anchor();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadOpening.selector, 0));
    }

    function test_reveal_seatBeyondPanel_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        openings[0].seat = 5;
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadOpening.selector, 5));
    }

    /// @dev Garbage under a seat's name: its maker can open it, but the seat never signed it.
    function test_reveal_unsignedEntry_reverts() public {
        _prepare(1);
        bytes32 signed = commitments[2];
        _judge(7, 2, ballots[1]); // another salt, other votes
        commitments[2] = keccak256(abi.encode(_jobId(), 1, 2, _proposalsHash(), keccak256(ballots[2]), salts[2]));
        _anchor();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(4);
        signatures[0] = _commitSig(2, signed);
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 2));
    }

    function test_reveal_counts_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(3);
        bytes memory bad = abi.encodeWithSelector(IRankifyTypes.BadSignatureCount.selector);
        _refuse(openings, new IRankifyTypes.Signature[](1), bad);
        _refuse(new IRankifyTypes.Opening[](0), new IRankifyTypes.Signature[](0), bad);
        _refuse(new IRankifyTypes.Opening[](6), new IRankifyTypes.Signature[](6), bad);
        signatures;
    }

    function test_reveal_otherList_reverts() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        commitments[4] = 0;
        _refuse(openings, signatures, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_reveal_recordsAndEmits() public {
        _playRound();
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(21);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.BallotsRevealed(_jobId(), 1, 21, openings);
        _sendReveal(openings, signatures);
        steps[1].meta |= 21;
        vm.assertEq(_lane(), _link(1), "link");
    }

    function test_reveal_inParts_andAgain() public {
        _playRound();
        _reveal(3);
        _reveal(6);
        _eq(uint32(_last().meta), 7, "bits");
        vm.assertEq(_lane(), _link(1), "link");
        _prepare(2);
        _anchor(); // the chain goes on from the step with its openings
        vm.assertEq(_lane(), _link(2), "next");
    }
}
