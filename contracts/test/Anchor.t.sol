// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Base} from "./Base.sol";

/// @notice anchor and takeOver.
contract AnchorTest is Base {
    function setUp() public override {
        super.setUp();
        _open();
        _prepare(1);
    }

    function _sendTakeOver(uint256 seat, uint8 term) internal {
        vm.prank(panel[seat].hotKey);
        rankify.takeOver(job, panel, _lastPrev(), _last(), term, _proposalsHash(), commitments);
    }

    function _refuseAnchor(bytes memory reason) internal {
        bytes32 rest = _restHash();
        vm.prank(address(uint160(_last().meta >> 32)));
        vm.expectRevert(reason);
        _callAnchor(rest);
    }

    function _refuseTakeOver(uint256 seat, uint8 term, bytes memory reason) internal {
        vm.prank(panel[seat].hotKey);
        vm.expectRevert(reason);
        rankify.takeOver(job, panel, _lastPrev(), _last(), term, _proposalsHash(), commitments);
    }

    // --------------------------------------------------------------- anchor

    function test_anchor_otherSeat_reverts() public {
        bytes32 rest = _restHash();
        vm.expectRevert(IRankifyTypes.NotYourTurn.selector);
        vm.prank(_hotKey(1));
        _callAnchor(rest);
    }

    function test_anchor_inventedStep_reverts() public {
        steps[0].meta = START << 192 | uint256(uint160(_hotKey(1))) << 32;
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    /// @dev A step of one job cannot continue another.
    function test_anchor_otherJob_reverts() public {
        job.specHash = keccak256("another question");
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_anchor_shortList_reverts() public {
        commitments.pop();
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    /// @dev A list of whole words and a piece of one.
    function test_anchor_brokenList_reverts() public {
        bytes32 rest = _restHash();
        for (uint256 size = 1; size < 32; size += 10) {
            vm.prank(_hotKey(0));
            vm.expectRevert(IRankifyTypes.BadList.selector);
            _callAnchor(rest, abi.encodePacked(commitments, new bytes(size)));
        }
    }

    function test_anchor_deadline_reverts() public {
        vm.warp(DEADLINE + 1);
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.DeadlinePassed.selector));
        vm.warp(DEADLINE);
        _anchor();
    }

    function test_anchor_roundLimit_reverts() public {
        for (uint256 i; i < 3; ++i) {
            _playRound();
        }
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.RoundLimit.selector));
    }

    function test_anchor_insideForceWindow_reverts() public {
        commitments[3] = 0;
        vm.warp(START + PROPOSE + COMMIT + 5);
        _anchor();
        uint256 until = START + PROPOSE + COMMIT + 5 + FORCE;
        vm.warp(until);
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.WindowOpen.selector, until));
        vm.warp(until + 1);
        _anchor();
    }

    /// @dev An anchor of zeros one second after open: its window starts when the round's phases are over.
    function test_anchor_zerosAtOnce_waitForTheWindow() public {
        for (uint256 i; i < 5; ++i) {
            commitments[i] = 0;
        }
        vm.warp(START + 1);
        _anchor();
        uint256 until = START + PROPOSE + COMMIT + FORCE;
        vm.warp(until);
        _refuseAnchor(abi.encodeWithSelector(IRankifyTypes.WindowOpen.selector, until));
        vm.assertEq(_lane(), _link(1), "link");
    }

    function test_anchor_emitsAndLinks() public {
        bytes32 rest = _restHash();
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.VotesCommitted(_jobId(), 1, 0, _proposalsHash(), commitments);
        vm.prank(_hotKey(0));
        _callAnchor(rest);
        _note(0, 0, _hotKey(0));
        vm.assertEq(_lane(), _link(1), "link");
    }

    function test_anchor_completeStepIsFollowedAtOnce() public {
        _anchor();
        _prepare(2);
        _anchor();
        vm.assertEq(_lane(), _link(2), "link");
    }

    // ------------------------------------------------------------- takeOver

    function test_takeOver_terms_reverts() public {
        uint256 due = START + PROPOSE + COMMIT;
        vm.warp(due + HANDOVER - 1);
        bytes memory early = abi.encodeWithSelector(IRankifyTypes.TermTooEarly.selector, due + HANDOVER);
        _refuseTakeOver(1, 1, early);
        vm.warp(due + 4 * HANDOVER - 1);
        _refuseTakeOver(2, 4, abi.encodeWithSelector(IRankifyTypes.TermTooEarly.selector, due + 4 * HANDOVER));
    }

    function test_takeOver_wrongSeat_reverts() public {
        vm.warp(START + 1000);
        bytes memory notYours = abi.encodeWithSelector(IRankifyTypes.NotYourTurn.selector);
        _refuseTakeOver(2, 1, notYours);
        _refuseTakeOver(0, 0, notYours);
        _refuseTakeOver(0, 7, notYours);
        _refuseTakeOver(0, 255, notYours);
        _refuseTakeOver(1, 2, notYours);
    }

    function test_takeOver_otherPanel_reverts() public {
        vm.warp(START + 1000);
        panel[1].hotKey = STRANGER;
        vm.prank(STRANGER);
        vm.expectRevert(IRankifyTypes.BadPanel.selector);
        rankify.takeOver(job, panel, 0, _last(), 1, _proposalsHash(), commitments);
    }

    /// @dev An older step would make silence of a coordinator that is on time.
    function test_takeOver_inventedStep_reverts() public {
        steps[0].meta -= 1000 << 192;
        vm.warp(START + 1);
        _refuseTakeOver(1, 1, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_takeOver_deadline_reverts() public {
        vm.warp(DEADLINE + 1);
        _refuseTakeOver(1, 1, abi.encodeWithSelector(IRankifyTypes.DeadlinePassed.selector));
    }

    function test_takeOver_everyTerm() public {
        for (uint8 term = 1; term < 7; ++term) {
            uint256 id = vm.snapshotState();
            uint256 seat = term == 1 ? 1 : term - 2;
            vm.warp(START + PROPOSE + COMMIT + uint256(term) * HANDOVER);
            vm.expectEmit(address(rankify));
            emit IRankifyEvents.VotesCommitted(_jobId(), 1, term, _proposalsHash(), commitments);
            _sendTakeOver(seat, term);
            _note(seat, term, _hotKey(seat));
            vm.assertEq(_lane(), _link(1), "link");
            vm.revertToState(id);
        }
    }

    /// @dev A game that only its master can end: any seat goes on, and is then the coordinator.
    function test_takeOver_takerGoesOn() public {
        vm.warp(START + PROPOSE + COMMIT + HANDOVER);
        _sendTakeOver(1, 1);
        _note(1, 1, _hotKey(1));
        _prepare(2);
        _anchor();
        vm.assertEq(_lane(), _link(2), "by seat 1");
        // From an anchor silence counts from the end of its round, and the next seat is the one after its maker.
        _prepare(3);
        uint256 from = _schedule(_last().meta) + HANDOVER;
        vm.warp(from - 1);
        _refuseTakeOver(2, 1, abi.encodeWithSelector(IRankifyTypes.TermTooEarly.selector, from));
        vm.warp(from);
        _sendTakeOver(2, 1);
    }

    function test_takeOver_lastSeatHandsToSeatZero() public {
        vm.warp(START + PROPOSE + COMMIT + 6 * HANDOVER);
        _sendTakeOver(4, 6);
        _note(4, 6, _hotKey(4));
        _prepare(2);
        vm.warp(_schedule(_last().meta) + HANDOVER);
        _sendTakeOver(0, 1);
    }
}
