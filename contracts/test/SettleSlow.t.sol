// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice settle, without Closes.
contract SettleSlowTest is SettleBase {
    /// @dev The wait after a complete step: force, reveal, open window, phases, two handovers.
    uint256 private constant WAIT = FORCE + REVEAL + OPEN_WINDOW + (PROPOSE + COMMIT + REVEAL) + 2 * HANDOVER;

    function _slow(uint256 round, uint256 opened) internal view returns (IRankify.Settlement memory) {
        Wish memory w;
        w.round = round;
        w.opened = opened;
        return _settlement(w);
    }

    function _one(uint256 opened) internal returns (IRankify.Settlement memory s) {
        _open();
        _playRound();
        if (opened != 0) _reveal(opened);
        s = _slow(1, opened);
        vm.warp(block.timestamp + WAIT + 1);
    }

    function test_settleSlow_tooEarly_reverts() public {
        IRankify.Settlement memory s = _one(ALL);
        vm.warp(block.timestamp - 1);
        vm.expectRevert(abi.encodeWithSelector(IRankify.TooEarly.selector, block.timestamp + 1));
        _settle(s);
    }

    function test_settleSlow_fewOpenings_reverts() public {
        IRankify.Settlement memory s = _one(3);
        vm.expectRevert(IRankify.WrongOpened.selector);
        _settle(s);
    }

    /// @dev Every recorded opening must be passed.
    function test_settleSlow_friendlyOpenings_reverts() public {
        _one(ALL);
        IRankify.Settlement memory s = _slow(1, 15);
        vm.expectRevert(IRankify.WrongOpened.selector);
        _settle(s);
    }

    function test_settleSlow_unrecordedOpenings_reverts() public {
        _one(15);
        IRankify.Settlement memory s = _slow(1, ALL);
        vm.expectRevert(IRankify.WrongOpened.selector);
        _settle(s);
    }

    /// @dev A settler who picks the round: the newest with a quorum decides.
    function test_settleSlow_olderRound_reverts() public {
        _open();
        _playRound();
        _reveal(ALL);
        IRankify.Settlement memory s = _slow(1, ALL);
        _playRound();
        _reveal(7);
        s.steps = steps;
        vm.warp(block.timestamp + WAIT + 1);
        vm.expectRevert(IRankify.WrongOpened.selector);
        _settle(s);
    }

    function test_settleSlow_attendance_reverts() public {
        IRankify.Settlement memory s = _one(ALL);
        s.openedRounds = bytes32(uint256(1));
        vm.expectRevert(abi.encodeWithSelector(IRankify.BadOpenedRounds.selector, 0));
        _settle(s);
    }

    function test_settleSlow_commitOfAnotherRound_reverts() public {
        _open();
        _playRound();
        IRankify.Settlement memory first = _slow(1, ALL);
        _playRound();
        _reveal(ALL);
        IRankify.Settlement memory s = _slow(2, ALL);
        s.signatures = first.signatures;
        vm.warp(block.timestamp + WAIT + 1);
        vm.expectRevert(abi.encodeWithSelector(IRankify.BadCommit.selector, 0));
        _settle(s);
    }

    function test_settleSlow_pays() public {
        IRankify.Settlement memory s = _one(15);
        vm.prank(STRANGER);
        _settle(s);
        _eq(_earned(_operator(4)), 0, "no opening, no price");
        vm.assertTrue(_earned(_operator(3)) >= PRICE, "price for an opening");
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settleSlow_olderRoundWhenNewerHasNoQuorum() public {
        _open();
        _playRound();
        _reveal(ALL);
        IRankify.Settlement memory s = _slow(1, ALL);
        _playRound();
        _reveal(3);
        s.steps = steps;
        vm.warp(block.timestamp + WAIT + 1);
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev Nobody signed the transcript, so the event does not name one.
    function test_settleSlow_transcriptIsNotTaken() public {
        IRankify.Settlement memory s = _one(ALL);
        IRankify.Settlement memory other = _slow(1, ALL);
        other.transcriptHash = keccak256("made up");
        uint256 id = vm.snapshotState();
        _settle(s);
        uint256 first = _earned(_operator(0));
        vm.revertToState(id);
        _settle(other);
        _eq(_earned(_operator(0)), first, "same outcome");
    }

    function test_settleSlow_holdsUnopened() public {
        _open();
        _playRound();
        _reveal(15);
        Wish memory w;
        w.round = 1;
        w.opened = 15;
        w.unopened = 16;
        IRankify.Settlement memory s = _settlement(w);
        vm.warp(block.timestamp + WAIT + 1);
        _settle(s);
        _eq(_stakeOf(4), STAKE - PRICE, "pays its price");
        _eq(_strikesOf(4), 1, "and takes a strike");
        _eq(_credits(), _escrow() + PRICE, "conservation");
    }

    function test_settleSlow_voidOpeningsBlockNoRefund() public {
        _open();
        _prepare(1);
        for (uint256 i; i < 3; ++i) {
            _judge(1, i, _pack(new int256[](5)));
        }
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        _reveal(ALL);
        IRankify.Settlement memory s = _slow(1, ALL);
        vm.warp(block.timestamp + WAIT + 1);
        vm.expectRevert(IRankify.NoQuorum.selector);
        _settle(s);
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        _eq(_credits(), _escrow(), "conservation");
    }
}
