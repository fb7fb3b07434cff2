// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Base} from "./Base.sol";

/// @notice join, topUp, setHotKey, setProfile, requestExit, withdrawStake, claim, strikes.
contract OperatorsTest is Base {
    address private constant NEW = address(0xA0FF);
    uint256 private constant NEW_KEY = 0xB0FF;

    function _ready() internal {
        token.mint(NEW, 10 * STAKE);
        vm.prank(NEW);
        token.approve(address(rankify), type(uint256).max);
    }

    function _refuseJoin(uint256 key, IRankifyTypes.Signature memory proof, uint256 amount, bytes4 reason) internal {
        address hotKey = key == 0 ? address(0) : vm.addr(key);
        vm.expectRevert(reason);
        vm.prank(NEW);
        rankify.join(hotKey, proof, 0, uint96(amount));
    }

    // ----------------------------------------------------------------- join

    function test_join_twice_reverts() public {
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, _operator(0));
        vm.expectRevert(IRankifyTypes.AlreadyOperator.selector);
        vm.prank(_operator(0));
        rankify.join(vm.addr(NEW_KEY), proof, 0, uint96(STAKE));
    }

    function test_join_lowStake_reverts() public {
        _ready();
        _refuseJoin(NEW_KEY, _keyProof(NEW_KEY, NEW), STAKE - 1, IRankifyTypes.StakeTooLow.selector);
    }

    function test_join_takenKey_reverts() public {
        _ready();
        _refuseJoin(_key(0), _keyProof(_key(0), NEW), STAKE, IRankifyTypes.HotKeyTaken.selector);
    }

    /// @dev The key of another cannot be claimed: its proof names its operator.
    function test_join_otherProof_reverts() public {
        _ready();
        _refuseJoin(NEW_KEY, _keyProof(NEW_KEY, _operator(0)), STAKE, IRankifyTypes.BadHotKey.selector);
        _refuseJoin(NEW_KEY, _keyProof(_key(0), NEW), STAKE, IRankifyTypes.BadHotKey.selector);
        IRankifyTypes.Signature memory empty;
        _refuseJoin(0, empty, STAKE, IRankifyTypes.BadHotKey.selector);
    }

    function test_join_registers() public {
        _ready();
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, NEW);
        address hotKey = vm.addr(NEW_KEY);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.OperatorJoined(NEW, hotKey, bytes32(uint256(7)), 2 * STAKE);
        vm.prank(NEW);
        rankify.join(hotKey, proof, bytes32(uint256(7)), uint96(2 * STAKE));
        (uint96 stake,,,,) = rankify.accountOf(NEW);
        _eq(stake, 2 * STAKE, "stake");
        (address operator, uint40 from, uint40 to) = rankify.keyOf(hotKey);
        vm.assertEq(operator, NEW, "operator");
        _eq(from, START, "active");
        _eq(to, 0, "no end");
    }

    function test_joinWithPermit_ignoresFailure() public {
        _ready();
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, NEW);
        address hotKey = vm.addr(NEW_KEY);
        vm.prank(NEW);
        rankify.joinWithPermit(hotKey, proof, 0, uint96(STAKE), 0, 27, 0, 0);
        (address key,) = rankify.operatorOf(NEW);
        vm.assertEq(key, hotKey, "joined");
    }

    // ---------------------------------------------------------------- stake

    function test_topUp_stranger_reverts() public {
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        rankify.topUp(1);
    }

    function test_topUp_overflow_reverts() public {
        vm.prank(_operator(0));
        vm.expectRevert(IRankifyTypes.AmountTooLarge.selector);
        rankify.topUp(type(uint96).max);
    }

    function test_topUp_most() public {
        uint96 rest = type(uint96).max - uint96(STAKE);
        token.mint(_operator(0), rest);
        vm.prank(_operator(0));
        token.approve(address(rankify), rest);
        vm.prank(_operator(0));
        rankify.topUp(rest);
        _eq(_stakeOf(0), type(uint96).max, "stake");
    }

    function test_topUp_adds() public {
        token.mint(_operator(0), 5);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.StakeAdded(_operator(0), 5);
        vm.prank(_operator(0));
        rankify.topUp(5);
        _eq(_stakeOf(0), STAKE + 5, "stake");
    }

    // ----------------------------------------------------------------- keys

    function test_setHotKey_reverts() public {
        IRankifyTypes.Signature memory proof = _keyProof(_key(1), _operator(0));
        address taken = _hotKey(1);
        vm.prank(_operator(0));
        vm.expectRevert(IRankifyTypes.HotKeyTaken.selector);
        rankify.setHotKey(taken, proof);
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        rankify.setHotKey(taken, proof);
    }

    function test_setHotKey_duringExit_reverts() public {
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, _operator(0));
        address hotKey = vm.addr(NEW_KEY);
        vm.startPrank(_operator(0));
        rankify.requestExit();
        vm.expectRevert(IRankifyTypes.ExitAlreadyRequested.selector);
        rankify.setHotKey(hotKey, proof);
        vm.stopPrank();
    }

    function test_setHotKey_takesEffectLater() public {
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, _operator(0));
        address hotKey = vm.addr(NEW_KEY);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.HotKeyChanged(_operator(0), hotKey, START + 2 days);
        vm.prank(_operator(0));
        rankify.setHotKey(hotKey, proof);
        (, uint40 from,) = rankify.keyOf(hotKey);
        (address operator,, uint40 retired) = rankify.keyOf(_hotKey(0));
        _eq(from, START + 2 days, "new");
        _eq(retired, START + 2 days, "old");
        vm.assertEq(operator, _operator(0), "the old key stays its operator's");
    }

    function test_setProfile() public {
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        rankify.setProfile(0);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.ProfileChanged(_operator(0), bytes32(uint256(9)));
        vm.prank(_operator(0));
        rankify.setProfile(bytes32(uint256(9)));
    }

    // ----------------------------------------------------------------- exit

    function test_exit_reverts() public {
        vm.startPrank(_operator(0));
        vm.expectRevert(IRankifyTypes.NoExitRequested.selector);
        rankify.withdrawStake(STRANGER);
        rankify.requestExit();
        vm.expectRevert(IRankifyTypes.ExitAlreadyRequested.selector);
        rankify.requestExit();
        vm.warp(START + 14 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.ExitTooEarly.selector, START + 14 days));
        rankify.withdrawStake(STRANGER);
        vm.warp(START + 14 days);
        vm.expectRevert(IRankifyTypes.BadRecipient.selector);
        rankify.withdrawStake(address(0));
        vm.expectRevert(IRankifyTypes.BadRecipient.selector);
        rankify.withdrawStake(address(rankify));
        vm.stopPrank();
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        rankify.requestExit();
    }

    function test_exit_paysOnceAndAllowsReturn() public {
        vm.startPrank(_operator(0));
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.ExitRequested(_operator(0), START + 14 days);
        rankify.requestExit();
        vm.warp(START + 14 days);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.StakeWithdrawn(_operator(0), STRANGER, STAKE);
        rankify.withdrawStake(STRANGER);
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        rankify.withdrawStake(STRANGER);
        vm.stopPrank();
        _eq(token.balanceOf(STRANGER), STAKE, "paid");

        IRankifyTypes.Signature memory old = _keyProof(_key(0), _operator(0));
        address hotKey = _hotKey(0);
        vm.prank(_operator(0));
        vm.expectRevert(IRankifyTypes.HotKeyTaken.selector);
        rankify.join(hotKey, old, 0, uint96(STAKE));

        token.mint(_operator(0), STAKE);
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, _operator(0));
        hotKey = vm.addr(NEW_KEY);
        vm.prank(_operator(0));
        rankify.join(hotKey, proof, 0, uint96(STAKE));
        _eq(_stakeOf(0), STAKE, "stake");
    }

    // ---------------------------------------------------------------- claim

    function test_claim_nothing_reverts() public {
        vm.expectRevert(IRankifyTypes.NothingToClaim.selector);
        rankify.claim(STRANGER);
    }

    function test_claim_paysOnce() public {
        _open();
        vm.prank(SUBMITTER);
        rankify.cancel(job, panel, uint40(START));
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Claimed(_operator(0), STRANGER, PRICE);
        vm.startPrank(_operator(0));
        rankify.claim(STRANGER);
        vm.expectRevert(IRankifyTypes.NothingToClaim.selector);
        rankify.claim(STRANGER);
        vm.stopPrank();
        _eq(token.balanceOf(STRANGER), PRICE, "paid");
        _eq(_stakeOf(0), STAKE, "stake untouched");
    }

    // -------------------------------------------------------------- strikes

    /// @dev Seat 0 never anchors, again and again. Its bench keeps it off panels until it ends.
    function _strike(uint256 nonce) internal {
        Terms memory t = _terms(5);
        t.deadline = block.timestamp + PROPOSE + COMMIT + HANDOVER;
        t.openBefore = block.timestamp;
        job.terms = _word(t);
        job.route = _route(0, nonce);
        _open();
        vm.warp(block.timestamp + 2000);
        rankify.refund(job, panel, steps);
    }

    function test_strikes_benchDoublesAndHeals() public {
        _strike(1);
        (,,, uint8 strikes, uint40 until) = rankify.accountOf(_operator(0));
        _eq(strikes, 1, "first");
        _eq(until, block.timestamp + 5 minutes, "five minutes");
        vm.warp(until);
        _strike(2);
        (,,, strikes, until) = rankify.accountOf(_operator(0));
        _eq(strikes, 2, "second");
        _eq(until, block.timestamp + 10 minutes, "ten minutes");
        // One strike is forgotten every twelve hours after the bench.
        vm.warp(until + 12 hours);
        _strike(3);
        (,,, strikes, until) = rankify.accountOf(_operator(0));
        _eq(strikes, 2, "one forgotten, one new");
    }

    function test_strikes_benchIsBounded() public {
        for (uint256 i = 1; i < 14; ++i) {
            _strike(i);
            (,,,, uint40 until) = rankify.accountOf(_operator(0));
            vm.assertTrue(until <= block.timestamp + 24 hours, "bounded");
            vm.warp(until);
        }
        _eq(_strikesOf(0), 13, "strikes");
        _eq(_rankOf(0), 0, "there is no rank below none");
    }

    /// @dev Each fourth strike held costs one rank.
    function test_strikes_fourthCostsOneRank() public {
        _setAccount(_operator(0), STAKE | 2 << 192);
        for (uint256 i = 1; i <= 9; ++i) {
            _strike(i);
            (,, uint8 rank,, uint40 until) = rankify.accountOf(_operator(0));
            _eq(rank, i < 4 ? 2 : i < 8 ? 1 : 0, "rank");
            vm.warp(until);
        }
    }
}
