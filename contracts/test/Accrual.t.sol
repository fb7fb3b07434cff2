// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";
import {Vm} from "./Vm.sol";

/// @notice What a settlement takes from seats for the assets that they name. Each job is played twice, without assets and
///         with them: all that may differ is what the seats paid on.
contract AccrualTest is RoyaltyBase {
    uint256 private constant SHARE = 1 ether; // of the allowance: seat 0 makes all anchors
    uint256 private constant FULL = type(uint96).max;

    /// @dev What became of a job.
    struct Outcome {
        uint256[5] earned;
        uint256 submitter;
        uint256 treasury;
        uint256 held;
    }

    function setUp() public override {
        super.setUp();
        _family();
        cites = abi.encodePacked(uint16(1), uint8(1), uint16(5000), uint16(1), uint8(2), uint16(2500));
    }

    function _name(bytes32[5] memory named) private {
        for (uint256 i; i < 5; ++i) {
            panel[i].asset = named[i];
        }
        _sealPanel();
    }

    function _playThree() private {
        _open();
        _playRound();
        _playRound();
        _playRound();
    }

    function _all() private view returns (Outcome memory o) {
        for (uint256 i; i < 5; ++i) {
            o.earned[i] = _earned(_operator(i));
        }
        (o.submitter, o.treasury) = (_earned(SUBMITTER), _earned(TREASURY));
        o.held = token.balanceOf(address(rankify));
    }

    function _settleBy(address settler, IRankifyTypes.Settlement memory s) private {
        vm.prank(settler);
        _settle(s);
    }

    /// @dev Plays the job as `ending` ends it, without assets, and forgets it.
    function _without(function() internal ending) private returns (Outcome memory o) {
        uint256 id = vm.snapshotState();
        ending();
        o = _all();
        vm.revertToState(id);
    }

    /// @dev Seats of `named` have paid their royalty, the others and everybody else have what they have without.
    function _compare(Outcome memory plain, bytes32[5] memory named, uint256 anchors) private view {
        Outcome memory now_ = _all();
        _eq(now_.submitter, plain.submitter, "submitter");
        _eq(now_.treasury, plain.treasury, "treasury");
        _eq(now_.held, plain.held, "tokens");
        for (uint256 i; i < 5; ++i) {
            uint256 base = plain.earned[i] - (i == 0 ? anchors * SHARE : 0);
            uint256 owed = uint16(uint256(named[i])) * base / 10_000;
            _eq(now_.earned[i], plain.earned[i] - owed, "seat");
            if (named[i] != 0) _eq(_pendingOf(named[i]), owed, "accrued");
        }
    }

    function _byCloses() private {
        _playThree();
        _settleBy(STRANGER, _settlement(_wish()));
    }

    function test_settle_accrues() public {
        bytes32[5] memory named = [agent, model, data, adapter, pack];
        Outcome memory plain = _without(_byCloses);
        vm.assertTrue(plain.earned[0] > plain.earned[1] && plain.earned[1] > plain.earned[4], "cites were paid");
        _name(named);
        _byCloses();
        _compare(plain, named, 3);
    }

    function test_settle_events() public {
        _name([agent, bytes32(0), model, data, 0]);
        _playThree();
        bytes32 jobId = _jobId();
        vm.recordLogs();
        _settleBy(STRANGER, _settlement(_wish()));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32[3] memory order = [agent, model, data];
        (,,,, bytes32[] memory results,) = abi.decode(logs[3].data, (uint16, uint8, bytes32, bytes, bytes32[], bytes32));
        for (uint256 i; i < 3; ++i) {
            vm.assertEq(logs[i].topics[0], IRankifyEvents.RoyaltyAccrued.selector, "in seat order");
            vm.assertEq(logs[i].topics[1], order[i], "asset");
            vm.assertEq(logs[i].topics[2], jobId, "job");
            _eq(abi.decode(logs[i].data, (uint256)), _pendingOf(order[i]), "amount");
        }
        vm.assertEq(logs[3].topics[0], IRankifyEvents.JobSettled.selector, "then the settlement");
        for (uint256 i; i < 5; ++i) {
            _eq(uint152(uint256(results[i])), _earned(_operator(i)), "the result's credit is after royalties");
        }
    }

    /// @dev The settler's share is no pay for the seat's work.
    function test_settle_settlerShareIsFree() public {
        _name([bytes32(0), model, 0, 0, 0]);
        _playThree();
        uint256 id = vm.snapshotState();
        _settleBy(STRANGER, _settlement(_wish()));
        uint256 plain = _earned(_operator(1));
        uint256 pending = _pendingOf(model);
        vm.revertToState(id);
        _settleBy(_hotKey(1), _settlement(_wish()));
        _eq(_earned(_operator(1)), plain + SHARE, "whole share");
        _eq(_pendingOf(model), pending, "no royalty on it");
    }

    function test_settle_oneAssetTwice() public {
        Outcome memory plain = _without(_byCloses);
        _name([bytes32(0), model, model, 0, 0]);
        _byCloses();
        uint256 first = 600 * plain.earned[1] / 10_000;
        uint256 second = 600 * plain.earned[2] / 10_000;
        _eq(_pendingOf(model), first + second, "each by itself");
        _eq(_earned(_operator(2)), plain.earned[2] - second, "seat");
    }

    function _slow() private {
        _playThree();
        _reveal(ALL);
        vm.warp(START + 30 days);
        _settleBy(STRANGER, _slowly());
    }

    function test_settle_slowPathAccrues() public {
        bytes32[5] memory named = [bytes32(0), agent, 0, model, 0];
        Outcome memory plain = _without(_slow);
        _name(named);
        _slow();
        _compare(plain, named, 3);
    }

    function _held() private {
        _playThree();
        vm.warp(START + 30 days);
        Wish memory w = _wish();
        (w.opened, w.unopened) = (ALL & ~uint256(16), 16);
        _settleBy(STRANGER, _settlement(w));
    }

    /// @dev A seat that is held owes on what it earned in rounds before.
    function test_settle_heldSeatAccrues() public {
        bytes32[5] memory named = [bytes32(0), 0, 0, 0, agent];
        Outcome memory plain = _without(_held);
        vm.assertTrue(plain.earned[4] > 0, "earned something");
        _name(named);
        _held();
        _compare(plain, named, 3);
    }

    // ------------------------------------------------- who gains and who loses

    /// @dev An id that nobody registered changes nothing for anybody.
    function test_settle_forged() public {
        Outcome memory plain = _without(_byCloses);
        bytes32 forged = bytes32(uint256(keccak256("forged")) >> 16 << 16 | 5000);
        _name([forged, bytes32(uint256(model) ^ 1 << 200), forged, 0, 0]);
        _byCloses();
        Outcome memory now_ = _all();
        vm.assertEq(keccak256(abi.encode(now_)), keccak256(abi.encode(plain)), "all as without");
        vm.assertEq(_payeeOf(forged), address(0), "no slot");
        _eq(_pendingOf(forged), 0, "nothing pends");
    }

    function test_settle_freeAssetCostsNothing() public {
        bytes32 free = _register(_draft("free", 0));
        _payOne(free, 1 ether);
        _eq(_pendingOf(free), 0, "nothing");
    }

    /// @dev To the unit: what just fits pends, what does not stays with the seat, and the settlement goes on.
    function test_settle_fullSlot() public {
        uint256 owed = _payOne(model, 1 ether);
        _setSlot(model, STRANGER, FULL - owed);
        _eq(_payOne(model, 1 ether), owed, "just fits");
        _eq(_pendingOf(model), FULL, "full");
        _setSlot(model, STRANGER, FULL - owed + 1);
        _eq(_payOne(model, 1 ether), 0, "stays with the seat");
        vm.assertEq(_payeeOf(model), STRANGER, "the payee is untouched");
    }

    /// @dev The largest pay there can be, at the largest stack.
    function test_settle_hugePay() public {
        Draft memory d = _draft("cap", 500);
        d.parents = new bytes32[](3);
        for (uint256 i; i < 3; ++i) {
            d.parents[i] = _register(_draft(vm.toString(i), 1500));
        }
        _eq(_payOne(_register(d), FULL), FULL / 2, "half");
    }

    /// @dev Royalties are a matter of settlements.
    function test_refundAndCancel_accrueNothing() public {
        _name([agent, model, data, adapter, pack]);
        _open();
        vm.prank(SUBMITTER);
        rankify.cancel(job, panel, uint40(START));
        _eq(_earned(_operator(0)), PRICE, "cancelled: price in full");
        job.route = _route(0, 2);
        _open();
        _playRound();
        _reveal(ALL);
        vm.warp(START + 30 days);
        rankify.refund(job, panel, steps);
        _eq(_earned(_operator(1)), 2 * PRICE, "refunded: price in full");
        _eq(_pendingOf(agent) + _pendingOf(model) + _pendingOf(data), 0, "nothing pends");
    }

    /// @dev To the wei, over random prices, assets and distributions.
    function test_fuzz_conservation(uint256 seed) public {
        bytes32[6] memory any = [agent, model, data, adapter, pack, bytes32(uint256(agent) + (1 << 100))];
        bytes32[] memory named = new bytes32[](3 + seed % 3);
        uint256[] memory prices = new uint256[](named.length);
        uint256 total;
        for (uint256 i; i < named.length; ++i) {
            uint256 draw = uint256(keccak256(abi.encode(seed, i)));
            named[i] = any[draw % 6];
            total += prices[i] = (draw >> 8) % 1e20;
        }
        _pay(named, prices);
        uint256 sum;
        for (uint256 i; i < named.length; ++i) {
            sum += _earned(address(uint160(panel[i].operatorPrice >> 96)));
        }
        for (uint256 i; i < 5; ++i) {
            if (_pendingOf(any[i]) >= uint16(uint256(any[i]))) rankify.distribute(any[i], assets[any[i]]);
        }
        for (uint256 i; i < 5; ++i) {
            sum += _pendingOf(any[i]) + _earned(assets[any[i]].owner);
        }
        _eq(sum, total, "nothing is created or lost");
    }
}
