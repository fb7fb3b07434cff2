// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IDevToken} from "./Base.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";

/// @title Assets that are registered, distributed, given to other payees and claimed at random
contract Assets is RoyaltyBase {
    uint256 private constant MOST = 24;
    uint256 private constant PAYEES = 4;

    bytes32[] private known;
    address[] private holders; // who may have credits: owners and payees, none of them an operator
    mapping(bytes32 what => uint256) public done;

    constructor(IRankify rankify_, IDevToken token_) {
        rankify = rankify_;
        token = token_;
    }

    function start() external {
        _family();
        bytes32[5] memory ids = [model, data, adapter, pack, agent];
        for (uint256 i; i < 5; ++i) {
            _know(ids[i]);
        }
        for (uint256 i; i < PAYEES; ++i) {
            holders.push(_payee(i));
        }
    }

    /// @notice What a seat may name: nothing, a registered asset, or an id that nobody registered.
    function draw(uint256 seed) external view returns (bytes32) {
        if (seed & 3 == 0) return 0;
        bytes32 asset = known[(seed >> 8) % known.length];
        return seed & 31 == 1 ? asset ^ bytes32(uint256(1) << 200) : asset;
    }

    /// @notice All that pends and all credits that distributions can have booked.
    function sum() external view returns (uint256 total) {
        for (uint256 i; i < known.length; ++i) {
            total += _pendingOf(known[i]);
        }
        for (uint256 i; i < holders.length; ++i) {
            total += _earned(holders[i]);
        }
    }

    // -------------------------------------------------------------- actions

    function register(uint256 seed) external {
        if (known.length == MOST) return;
        Draft memory d = _draft(vm.toString(known.length), uint16(seed % 400));
        d.parents = new bytes32[](seed >> 16 & 1);
        if (d.parents.length == 1) d.parents[0] = known[(seed >> 17) % known.length];
        try this.registerThis(d) returns (bytes32 asset) {
            _know(asset);
            ++done["register"];
        } catch {} // too many rows, or too high a stack
    }

    function registerThis(Draft memory d) external returns (bytes32) {
        return _register(d);
    }

    /// @dev What is credited is what no longer pends; less than a unit a basis point stays.
    function distribute(uint256 seed) external {
        bytes32 asset = known[seed % known.length];
        uint256 stack = uint16(uint256(asset));
        uint256 pending = _pendingOf(asset);
        if (stack == 0 || pending < stack) return;
        uint256 total = this.sum();
        rankify.distribute(asset, assets[asset]);
        _eq(this.sum(), total, "nothing is created or lost");
        _eq(_pendingOf(asset), pending % stack, "the rest");
        ++done["distribute"];
    }

    function setPayee(uint256 seed) external {
        bytes32 asset = known[seed % known.length];
        vm.prank(assets[asset].owner);
        rankify.setPayee(asset, assets[asset], _payee(seed >> 8));
        ++done["setPayee"];
    }

    function claim(uint256 seed) external {
        address who = holders[seed % holders.length];
        uint256 earned = _earned(who);
        if (earned == 0) return;
        uint256 held = token.balanceOf(who);
        vm.prank(who);
        rankify.claim(who);
        _eq(token.balanceOf(who) - held, earned, "claimed");
        ++done["claimRoyalty"];
    }

    function _know(bytes32 asset) private {
        known.push(asset);
        holders.push(assets[asset].owner);
    }

    function _payee(uint256 i) private pure returns (address) {
        return address(uint160(0xD000 + i % PAYEES));
    }
}
