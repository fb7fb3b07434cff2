// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Base, IDevToken} from "./Base.sol";
import {Assets} from "./InvariantAssets.sol";

/// @title The operators of the network, who come, go, change keys, are reported and draw their credits at random
contract Members is Base {
    uint256 private constant OPERATORS = 6;

    Assets public immutable ASSETS;

    mapping(uint256 member => uint256) private key; // the newest
    mapping(uint256 member => uint256) private oldKey;
    mapping(uint256 member => uint256) private activeFrom;
    uint256 private generation;
    mapping(bytes32 what => uint256) public done;

    constructor(IRankify rankify_, IDevToken token_, Assets assets_) {
        rankify = rankify_;
        token = token_;
        ASSETS = assets_;
    }

    function start() external {
        for (uint256 i; i < OPERATORS; ++i) {
            token.mint(_operator(i), 1e30);
            vm.prank(_operator(i));
            token.approve(address(rankify), type(uint256).max);
            _enter(i);
        }
    }

    /// @notice The key that can be put on a panel now.
    function activeKey(uint256 i) external view returns (uint256) {
        return block.timestamp < activeFrom[i] ? oldKey[i] : key[i];
    }

    /// @notice All stakes, and all credits that can have been booked, with what pends for assets.
    function sums() external view returns (uint256 stakes, uint256 credits) {
        credits = _earned(SUBMITTER) + _earned(TREASURY) + _earned(STRANGER) + ASSETS.sum();
        for (uint256 i; i < OPERATORS; ++i) {
            stakes += _stakeOf(i);
            credits += _earned(_operator(i));
        }
    }

    // -------------------------------------------------------------- actions

    function topUp(uint256 seed) external {
        uint256 i = seed % OPERATORS;
        if (!_isMember(i)) return;
        vm.prank(_operator(i));
        rankify.topUp(uint96(seed >> 8) % 10 ether);
        ++done["topUp"];
    }

    function claim(uint256 seed) external {
        address[3] memory others = [SUBMITTER, TREASURY, STRANGER];
        address who = seed % 9 < OPERATORS ? _operator(seed % 9) : others[seed % 9 - OPERATORS];
        uint256 earned = _earned(who);
        if (earned == 0) return;
        uint256 held = token.balanceOf(who);
        vm.prank(who);
        rankify.claim(who);
        _eq(token.balanceOf(who) - held, earned, "claimed");
        ++done["claim"];
    }

    function setHotKey(uint256 seed) external {
        uint256 i = seed % OPERATORS;
        (, uint40 exitAt) = rankify.operatorOf(_operator(i));
        if (!_isMember(i) || exitAt != 0 || block.timestamp < activeFrom[i]) return;
        uint256 next = _freshKey();
        IRankifyTypes.Signature memory proof = _keyProof(next, _operator(i));
        vm.prank(_operator(i));
        rankify.setHotKey(vm.addr(next), proof);
        (oldKey[i], key[i], activeFrom[i]) = (key[i], next, block.timestamp + 2 days);
        ++done["setHotKey"];
    }

    /// @dev Leaves, waits, takes the stake, and comes back: rarely, since all jobs end meanwhile.
    function leaveAndReturn(uint256 seed) external {
        uint256 i = seed % OPERATORS;
        if (seed >> 8 & 7 != 0) return;
        uint256 stake = _stakeOf(i);
        uint256 held = token.balanceOf(_operator(i));
        vm.prank(_operator(i));
        rankify.requestExit();
        vm.warp(block.timestamp + 14 days);
        vm.prank(_operator(i));
        rankify.withdrawStake(_operator(i));
        _eq(token.balanceOf(_operator(i)) - held, stake, "the whole stake, once");
        _eq(_stakeOf(i), 0, "nothing left");
        _enter(i);
        ++done["leave"];
    }

    /// @dev Shows two bodies of one key. The second report of it is refused.
    function report(uint256 seed) external {
        uint256 i = seed % OPERATORS;
        if (seed >> 8 & 3 != 0) return;
        (bool first) = _sendReport(i, seed);
        bool second = _sendReport(i, seed + 1);
        vm.assertTrue(!second, "one slash a key");
        if (first) ++done["report"];
    }

    function _sendReport(uint256 i, uint256 seed) private returns (bool ok) {
        bytes32 id = bytes32(seed);
        IRankifyTypes.Signature memory a = _sign(key[i], rankify.messageDigest(id, 1, 0, COMMIT_KIND, 0, "one"));
        IRankifyTypes.Signature memory b = _sign(key[i], rankify.messageDigest(id, 1, 0, COMMIT_KIND, 0, "two"));
        bytes memory first = abi.encode(id, 1, 0, COMMIT_KIND, 0, bytes32("one"));
        bytes memory second = abi.encode(id, 1, 0, COMMIT_KIND, 0, bytes32("two"));
        vm.prank(STRANGER);
        try rankify.reportEquivocation(_operator(i), first, a, second, b) {
            return true;
        } catch {
            return false;
        }
    }

    // ----------------------------------------------------------------- keys

    function _enter(uint256 i) private {
        uint256 fresh = _freshKey();
        IRankifyTypes.Signature memory proof = _keyProof(fresh, _operator(i));
        vm.prank(_operator(i));
        rankify.join(vm.addr(fresh), proof, 0, uint96(3 * STAKE));
        (key[i], oldKey[i], activeFrom[i]) = (fresh, fresh, block.timestamp);
    }

    function _freshKey() private returns (uint256) {
        return 0xC000 + ++generation;
    }

    function _isMember(uint256 i) private view returns (bool) {
        (address hotKey,) = rankify.operatorOf(_operator(i));
        return hotKey != address(0);
    }
}
