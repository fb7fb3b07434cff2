// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Base, IDevToken} from "./Base.sol";
import {Assets} from "./InvariantAssets.sol";
import {Lane} from "./InvariantLane.sol";
import {Members} from "./InvariantMembers.sol";

/// @notice What holds whatever is called in whatever order: three lanes, six operators, two dozen assets, all at once.
contract InvariantsTest is Base {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    uint256 private constant LANES = 3;

    Members private members;
    Assets private assets;
    Lane[] private lanes;

    function setUp() public override {
        vm.warp(START);
        token = IDevToken(vm.deployCode(_artifact("DevToken")));
        _deploy(address(token));
        token.mint(SUBMITTER, 1e40);
        vm.prank(SUBMITTER);
        token.approve(address(rankify), type(uint256).max);
        assets = new Assets(rankify, token);
        assets.start();
        members = new Members(rankify, token, assets);
        members.start();
        for (uint256 i; i < LANES; ++i) {
            lanes.push(new Lane(rankify, token, members, i));
        }
    }

    // Forge asks for both.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](LANES + 2);
        for (uint256 i; i < LANES; ++i) {
            targets[i] = address(lanes[i]);
        }
        targets[LANES] = address(members);
        targets[LANES + 1] = address(assets);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](LANES + 2);
        for (uint256 i; i < LANES; ++i) {
            targets[i] = FuzzSelector(address(lanes[i]), _laneActions());
        }
        targets[LANES] = FuzzSelector(address(members), _memberActions());
        targets[LANES + 1] = FuzzSelector(address(assets), _assetActions());
    }

    function _laneActions() private pure returns (bytes4[] memory actions) {
        bytes4[14] memory list = [
            Lane.open.selector,
            Lane.open.selector,
            Lane.anchor.selector,
            Lane.anchor.selector,
            Lane.takeOver.selector,
            Lane.force.selector,
            Lane.reveal.selector,
            Lane.certify.selector,
            Lane.settle.selector,
            Lane.settleSlow.selector,
            Lane.refund.selector,
            Lane.cancel.selector,
            Lane.replay.selector,
            Lane.wait.selector
        ];
        actions = new bytes4[](list.length);
        for (uint256 i; i < list.length; ++i) {
            actions[i] = list[i];
        }
    }

    function _memberActions() private pure returns (bytes4[] memory actions) {
        actions = new bytes4[](5);
        actions[0] = Members.topUp.selector;
        actions[1] = Members.claim.selector;
        actions[2] = Members.setHotKey.selector;
        actions[3] = Members.leaveAndReturn.selector;
        actions[4] = Members.report.selector;
    }

    function _assetActions() private pure returns (bytes4[] memory actions) {
        actions = new bytes4[](4);
        actions[0] = Assets.register.selector;
        actions[1] = Assets.distribute.selector;
        actions[2] = Assets.setPayee.selector;
        actions[3] = Assets.claim.selector;
    }

    /// @dev To the wei: what the contract holds is all stakes, all credits, what pends for assets, and the escrows of the
    ///      jobs under way. A stake below zero, a seat paid twice or an end that drains another job would all show here.
    ///      And one slot a lane holds all that is known of its job; of a finished one the nonce, for good.
    function invariant_network() public view {
        (uint256 stakes, uint256 credits) = members.sums();
        uint256 escrows;
        for (uint256 i; i < LANES; ++i) {
            escrows += lanes[i].escrow();
            vm.assertEq(lanes[i].slot(), lanes[i].expected(), "the lane's slot");
        }
        _eq(token.balanceOf(address(rankify)), stakes + credits + escrows, "conservation");
    }

    /// @dev The actions do what they are named after: each is reached in a hundred random jobs.
    function test_invariants_reachEveryPath() public {
        for (uint256 seed = 1; seed < 120; ++seed) {
            Lane lane = lanes[seed % LANES];
            uint256 draw = uint256(keccak256(abi.encode(seed)));
            lane.open(draw);
            _play(lane, draw);
            if (seed % 12 == 0) members.report(uint256(keccak256(abi.encode("report", seed))));
            if (seed % 10 == 0) members.setHotKey(draw);
            if (seed % 30 == 0) members.leaveAndReturn(draw & ~uint256(7 << 8));
            members.claim(draw);
            members.topUp(draw);
            assets.register(draw);
            assets.setPayee(draw);
            assets.distribute(draw >> 5);
            assets.claim(draw >> 9);
            lane.replay(0);
            invariant_network();
        }
        bytes32[12] memory ends = [
            bytes32("open"),
            "anchor",
            "takeOver",
            "force",
            "reveal",
            "certify",
            "settle",
            "settleSlow",
            "refund",
            "cancel",
            "replay",
            "replay"
        ];
        for (uint256 i; i < ends.length; ++i) {
            uint256 count = lanes[0].done(ends[i]) + lanes[1].done(ends[i]) + lanes[2].done(ends[i]);
            vm.assertTrue(count > 0, string(abi.encodePacked(ends[i])));
        }
        bytes32[5] memory acts = [bytes32("topUp"), "claim", "setHotKey", "leave", "report"];
        for (uint256 i; i < acts.length; ++i) {
            vm.assertTrue(members.done(acts[i]) > 0, string(abi.encodePacked(acts[i])));
        }
        bytes32[4] memory rights = [bytes32("register"), "distribute", "setPayee", "claimRoyalty"];
        for (uint256 i; i < rights.length; ++i) {
            vm.assertTrue(assets.done(rights[i]) > 0, string(abi.encodePacked(rights[i])));
        }
    }

    function _play(Lane lane, uint256 draw) private {
        uint256 path = draw >> 200 & 7;
        if (path == 7) return lane.cancel(0);
        if (path & 1 == 0) lane.anchor(draw);
        else lane.takeOver(draw);
        lane.certify(draw >> 3);
        for (uint256 i; i < 5; ++i) {
            lane.force(i);
        }
        lane.reveal(draw >> 100 | 7);
        if (path < 3) lane.settle(draw >> 7);
        if (path < 6) lane.settleSlow(draw >> 9);
        lane.refund(0);
    }
}
