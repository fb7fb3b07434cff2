// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice settle, without Closes.
contract SettleSlowTest is SettleBase {
    /// @dev The wait after a complete step: force, reveal, open window, phases, two handovers.
    uint256 private constant WAIT = FORCE + REVEAL + OPEN_WINDOW + (PROPOSE + COMMIT + REVEAL) + 2 * HANDOVER;

    function _slow(uint256 round, uint256 opened) internal view returns (IRankifyTypes.Settlement memory) {
        Wish memory w;
        w.round = round;
        w.opened = opened;
        return _settlement(w);
    }

    function _one(uint256 opened) internal returns (IRankifyTypes.Settlement memory s) {
        _open();
        _playRound();
        if (opened != 0) _reveal(opened);
        s = _slow(1, opened);
        vm.warp(block.timestamp + WAIT + 1);
    }

    function test_settleSlow_tooEarly_reverts() public {
        IRankifyTypes.Settlement memory s = _one(ALL);
        vm.warp(block.timestamp - 1);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.TooEarly.selector, block.timestamp + 1));
        _settle(s);
    }

    function test_settleSlow_fewOpenings_reverts() public {
        IRankifyTypes.Settlement memory s = _one(3);
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    /// @dev Every recorded opening must be passed.
    function test_settleSlow_friendlyOpenings_reverts() public {
        _one(ALL);
        IRankifyTypes.Settlement memory s = _slow(1, 15);
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    function test_settleSlow_unrecordedOpenings_reverts() public {
        _one(15);
        IRankifyTypes.Settlement memory s = _slow(1, ALL);
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    /// @dev A settler who picks the round: the newest with a quorum decides.
    function test_settleSlow_olderRound_reverts() public {
        _open();
        _playRound();
        _reveal(ALL);
        IRankifyTypes.Settlement memory s = _slow(1, ALL);
        _playRound();
        _reveal(7);
        s.steps = steps;
        vm.warp(block.timestamp + WAIT + 1);
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    function test_settleSlow_attendance_reverts() public {
        IRankifyTypes.Settlement memory s = _one(ALL);
        s.openedRounds = bytes32(uint256(1));
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadOpenedRounds.selector, 0));
        _settle(s);
    }

    /// @dev Each opening on chain has shown its Commit there: none is shown again, and none can be added.
    function test_settleSlow_commitAgain_reverts() public {
        IRankifyTypes.Settlement memory s = _one(ALL);
        _eq(s.signatures.length, 0, "no signature at all");
        s.signatures = new IRankifyTypes.Signature[](1);
        s.signatures[0] = _commitSig(0, commitments[0]);
        vm.expectRevert(IRankifyTypes.BadSignatureCount.selector);
        _settle(s);
    }

    /// @dev With Closes, an opening that is not on chain still needs its Commit, one that is does not.
    function test_settleSlow_waiverIsForRecordedOnly_reverts() public {
        _open();
        _playRound();
        _reveal(1);
        Wish memory w = _wish();
        w.closers = 28; // seats 2, 3, 4; seat 0 is recorded, seat 1 is not
        IRankifyTypes.Settlement memory s = _settlement(w);
        _eq(s.signatures.length, 4, "three Closes, one Commit");
        IRankifyTypes.Signature memory commit = s.signatures[0];
        s.signatures[0] = _commitSig(0, commitments[0]);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 1));
        _settle(s);
        s.signatures[0] = commit;
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev The waiver is for the seat's own bit: a bit that nobody recorded gives another link.
    function test_settleSlow_inventedBit_reverts() public {
        _one(15);
        steps[1].meta |= 16;
        IRankifyTypes.Settlement memory s = _slow(1, ALL);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        _settle(s);
    }

    function test_settleSlow_pays() public {
        IRankifyTypes.Settlement memory s = _one(15);
        vm.prank(STRANGER);
        _settle(s);
        _eq(_earned(_operator(4)), 0, "no opening, no price");
        vm.assertTrue(_earned(_operator(3)) >= PRICE, "price for an opening");
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settleSlow_quorumOfOpenings() public {
        IRankifyTypes.Settlement memory s = _one(7);
        _settle(s);
        vm.assertTrue(_earned(_operator(2)) >= PRICE, "price for an opening");
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settleSlow_olderRoundWhenNewerHasNoQuorum() public {
        _open();
        _playRound();
        _reveal(ALL);
        IRankifyTypes.Settlement memory s = _slow(1, ALL);
        _playRound();
        _reveal(3);
        s.steps = steps;
        vm.warp(block.timestamp + WAIT + 1);
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev Nobody signed the transcript, so the event does not name one.
    function test_settleSlow_transcriptIsNotTaken() public {
        IRankifyTypes.Settlement memory s = _one(ALL);
        IRankifyTypes.Settlement memory other = _slow(1, ALL);
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
        IRankifyTypes.Settlement memory s = _settlement(w);
        _eq(s.signatures.length, 1, "the held seat's Commit");
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
        IRankifyTypes.Settlement memory s = _slow(1, ALL);
        vm.warp(block.timestamp + WAIT + 1);
        vm.expectRevert(IRankifyTypes.NoQuorum.selector);
        _settle(s);
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        _eq(_credits(), _escrow(), "conservation");
    }
}
