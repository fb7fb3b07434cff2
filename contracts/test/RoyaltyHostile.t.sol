// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRoyalties} from "../src/interfaces/IRoyalties.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IDevToken} from "./Base.sol";
import {HostileToken, Hook} from "./HostileToken.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";

/// @notice Payees that cannot be paid, and payees that call back while they are.
contract RoyaltyHostileTest is RoyaltyBase {
    HostileToken private hostile;

    function setUp() public override {
        vm.warp(START);
        hostile = new HostileToken();
        token = IDevToken(address(hostile));
        _deploy(address(hostile));
        _family();
        hostile.mint(address(rankify), 1e24); // escrows of the jobs that are not opened
    }

    function _claimBy(address who) private returns (uint256 paid) {
        uint256 held = hostile.balanceOf(who);
        vm.prank(who);
        rankify.claim(who);
        paid = hostile.balanceOf(who) - held;
    }

    /// @dev A payee that the token blocks: all others of the table are paid, and it is owed what it is owed.
    function test_royalty_blockedPayee_blocksNobodyElse() public {
        address model_ = assets[model].owner;
        hostile.block_(model_);
        _payOne(agent, 100 ether);
        rankify.distribute(agent, assets[agent]);
        bytes32[4] memory others = [data, adapter, pack, agent];
        for (uint256 i; i < 4; ++i) {
            uint256 earned = _earned(assets[others[i]].owner);
            vm.assertTrue(earned > 0, "credited");
            _eq(_claimBy(assets[others[i]].owner), earned, "paid");
        }
        uint256 owed = _earned(model_);
        vm.expectRevert(bytes("blocked"));
        vm.prank(model_);
        rankify.claim(model_);
        _eq(_earned(model_), owed, "still owed");
        vm.prank(model_);
        rankify.claim(STRANGER);
        _eq(hostile.balanceOf(STRANGER), owed, "paid elsewhere");
    }

    /// @dev A payee that distributes, or claims once more, in the middle of being paid.
    function test_royalty_reentrantPayee_isPaidOnce() public {
        Hook hook = new Hook();
        hostile.setHook(address(hook));
        IRankifyTypes.Asset memory a = assets[model];
        vm.prank(a.owner);
        rankify.setPayee(model, a, address(hook));
        _payOne(model, 100 ether);
        rankify.distribute(model, a);
        uint256 first = _earned(address(hook));
        uint256 second = _payOne(model, 10 ether);
        hook.arm(address(rankify), abi.encodeCall(IRoyalties.distribute, (model, a)));
        hook.run(address(rankify), abi.encodeCall(IRankify.claim, (address(hook))));
        vm.assertTrue(hook.called() && hook.answered(), "distributed in the middle");
        _eq(hostile.balanceOf(address(hook)), first, "paid what it had");
        _eq(_earned(address(hook)), second, "the rest is credited");
        _eq(_pendingOf(model), 0, "nothing twice");
        hook.arm(address(rankify), abi.encodeCall(IRankify.claim, (address(hook))));
        hook.run(address(rankify), abi.encodeCall(IRankify.claim, (address(hook))));
        vm.assertTrue(!hook.answered(), "no claim within a claim");
        _eq(hostile.balanceOf(address(hook)), first + second, "once");
    }
}
