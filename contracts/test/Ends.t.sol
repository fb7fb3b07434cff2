// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice refund and cancel.
contract EndsTest is SettleBase {
    uint256 private constant SETTLE_BY =
        DEADLINE + FORCE + REVEAL + OPEN_WINDOW + (PROPOSE + COMMIT + REVEAL) + 2 * HANDOVER + GRACE;

    // --------------------------------------------------------------- refund

    function test_refund_early_reverts() public {
        _open();
        vm.warp(SETTLE_BY);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.TooEarly.selector, SETTLE_BY + 1));
        rankify.refund(job, panel, steps);
    }

    function test_refund_otherSteps_reverts() public {
        _open();
        _playRound();
        vm.warp(SETTLE_BY + 1);
        steps.pop();
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.refund(job, panel, steps);
        delete steps;
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.refund(job, panel, steps);
    }

    /// @dev A lane that was never used holds zero, which is the link of no steps.
    function test_refund_unusedLane_reverts() public {
        vm.warp(SETTLE_BY + 1);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.refund(job, panel, new IRankifyTypes.Step[](0));
    }

    function test_refund_otherPanel_reverts() public {
        _open();
        vm.warp(SETTLE_BY + 1);
        panel[0].operatorPrice += 1;
        vm.expectRevert(IRankifyTypes.BadPanel.selector);
        rankify.refund(job, panel, steps);
    }

    function test_refund_twice_reverts() public {
        _open();
        vm.warp(SETTLE_BY + 1);
        rankify.refund(job, panel, steps);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.refund(job, panel, steps);
    }

    function test_refund_withoutAnchor() public {
        _open();
        vm.warp(SETTLE_BY + 1);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Struck(_operator(0), _jobId(), 2, 1, SETTLE_BY + 1 + 5 minutes);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.JobRefunded(_jobId(), _escrow());
        rankify.refund(job, panel, steps);
        _eq(_earned(SUBMITTER), _escrow(), "everything, the fee too");
        _eq(uint256(_lane()), 1, "terminal marker");
    }

    function test_refund_withAnchor() public {
        _open();
        _playRound();
        _reveal(5);
        vm.warp(SETTLE_BY + 1);
        rankify.refund(job, panel, steps);
        _eq(_earned(_operator(0)), PRICE, "opened");
        _eq(_earned(_operator(1)), 0, "did not");
        _eq(_earned(_operator(2)), PRICE, "opened");
        _eq(_earned(TREASURY), 100 ether, "fee");
        _eq(_strikesOf(0), 0, "no strike");
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev A step whose window counts from after the deadline: the slow path opens before a refund all the same.
    function test_refund_afterLateWindow_reverts() public {
        _open();
        vm.warp(DEADLINE - 1);
        _prepare(1);
        _anchor();
        _prepare(2);
        commitments[4] = 0;
        _anchor(); // at once, so that its window counts from the phases' end
        uint256 late = uint40(_last().meta >> 192) - DEADLINE;
        _eq(late, FORCE + REVEAL + PROPOSE + COMMIT - 1, "beyond the deadline");
        vm.warp(SETTLE_BY + late);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.TooEarly.selector, SETTLE_BY + late + 1));
        rankify.refund(job, panel, steps);
        vm.warp(SETTLE_BY + late + 1);
        rankify.refund(job, panel, steps);
    }

    /// @dev Settlement stays possible while nobody has refunded.
    function test_refund_notForced() public {
        _open();
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        vm.warp(SETTLE_BY + 1);
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev A whole round of a lane: the nonce goes on, no job comes back.
    function test_refund_laneGoesOn() public {
        _open();
        vm.warp(SETTLE_BY + 1);
        rankify.refund(job, panel, steps);
        vm.warp(START); // the job's times are those of START
        job.route = _route(0, 2);
        panel[0].operatorPrice = uint256(uint160(_operator(0))) << 96 | PRICE;
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0)); // benched
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    // --------------------------------------------------------------- cancel

    function test_cancel_stranger_reverts() public {
        _open();
        vm.expectRevert(IRankifyTypes.NotSubmitter.selector);
        rankify.cancel(job, panel, uint40(START));
    }

    function test_cancel_idle_reverts() public {
        vm.prank(SUBMITTER);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.cancel(job, panel, uint40(START));
    }

    function test_cancel_afterAnchor_reverts() public {
        _open();
        _playRound();
        vm.prank(SUBMITTER);
        vm.expectRevert(IRankifyTypes.AlreadyAnchored.selector);
        rankify.cancel(job, panel, uint40(START));
    }

    function test_cancel_otherPanel_reverts() public {
        _open();
        panel[0].operatorPrice = uint256(uint160(SUBMITTER)) << 96 | 500 ether;
        vm.prank(SUBMITTER);
        vm.expectRevert(IRankifyTypes.BadPanel.selector);
        rankify.cancel(job, panel, uint40(START));
    }

    /// @dev With a token of more than 2^96 units, credits could outgrow their field: what cannot be booked is not done.
    function test_cancel_creditOverflow_reverts() public {
        _open();
        uint256 most = type(uint96).max;
        _setAccount(_operator(1), STAKE | (most - PRICE + 1) << 96);
        vm.prank(SUBMITTER);
        vm.expectRevert(IRankifyTypes.AmountTooLarge.selector);
        rankify.cancel(job, panel, uint40(START));
        _setAccount(_operator(1), STAKE | (most - PRICE) << 96);
        vm.prank(SUBMITTER);
        rankify.cancel(job, panel, uint40(START));
        _eq(_earned(_operator(1)), most, "just all of it");
        _eq(_stakeOf(1), STAKE, "stake untouched");
    }

    function test_cancel_paysAcceptedPrices() public {
        _open();
        vm.warp(START + 50);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.JobCancelled(_jobId(), 1104 ether);
        vm.prank(SUBMITTER);
        rankify.cancel(job, panel, uint40(START));
        for (uint256 i; i < 5; ++i) {
            _eq(_earned(_operator(i)), PRICE, "price");
        }
        _eq(_credits(), _escrow(), "conservation");
        _eq(uint256(_lane()), 1, "terminal marker");
    }
}
