// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";

/// @notice What pends is shared out by the table; only owners change anything, and only their payee.
contract RoyaltiesTest is RoyaltyBase {
    uint256 private constant FULL = type(uint96).max;

    function setUp() public override {
        super.setUp();
        _family();
    }

    function _distribute(bytes32 asset) private {
        vm.prank(STRANGER);
        rankify.distribute(asset, assets[asset]);
    }

    function _earnedBy(bytes32 asset) private view returns (uint256) {
        return _earned(assets[asset].owner);
    }

    // --------------------------------------------------------- distribution

    /// @dev The first worked example of docs/dip.md.
    function test_distribute_oneSeat() public {
        _eq(_payOne(agent, 1_234_567_890_123_456_789), 216_049_380_771_604_938, "accrued");
        _distribute(agent);
        _eq(_earnedBy(model), 74_074_073_407_407_000, "model");
        _eq(_earnedBy(data), 37_037_036_703_703_500, "data set");
        _eq(_earnedBy(adapter), 49_382_715_604_938_000, "adapter");
        _eq(_earnedBy(pack), 24_691_357_802_469_000, "prompt pack");
        _eq(_earnedBy(agent), 30_864_197_253_086_250, "agent");
        _eq(_pendingOf(agent), 1188, "nobody yet");
    }

    /// @dev The second one: five seats of one job, each of which names another of the five.
    function test_distribute_fiveSeats() public {
        bytes32[] memory named = new bytes32[](5);
        (named[0], named[1], named[2], named[3], named[4]) = (model, data, adapter, pack, agent);
        uint256[] memory bases = new uint256[](5);
        (bases[0], bases[1], bases[2]) = (1_100_000_000_000_000_007, 1.25 ether, 1_400_000_000_000_000_013);
        (bases[3], bases[4]) = (990_000_000_000_000_001, 2_345_678_901_234_567_890);
        _pay(named, bases);
        uint256[5] memory accruals = [uint256(66e15), 375e14, 182_000_000_000_000_001, 792e14, 410_493_807_716_049_380];
        uint256[5] memory credits = [
            uint256(350_140_734_074_073_600),
            149_870_367_037_036_800,
            149_827_156_049_382_400,
            66_713_578_024_691_200,
            58_641_972_530_864_000
        ];
        for (uint256 i; i < 5; ++i) {
            _eq(_pendingOf(named[i]), accruals[i], "accrued");
        }
        uint256 rest;
        for (uint256 i; i < 5; ++i) {
            _distribute(named[i]);
            rest += _pendingOf(named[i]);
        }
        for (uint256 i; i < 5; ++i) {
            _eq(_earnedBy(named[i]), credits[i], "credited");
        }
        _eq(rest, 1381, "nobody yet");
    }

    function test_distribute_restCountsNextTime() public {
        bytes32 low = _register(_draft("low", 20));
        bytes32 top = _register(_draft("top", 100, low));
        _setSlot(top, STRANGER, 1199);
        _distribute(top);
        _eq(_earned(STRANGER), 900, "row of 100");
        _eq(_earnedBy(low), 180, "row of 20");
        _eq(_pendingOf(top), 119, "stays");
        _setSlot(top, STRANGER, 120);
        _distribute(top);
        _eq(_earned(STRANGER), 1000, "row of 100");
        _eq(_earnedBy(low), 200, "row of 20");
        _eq(_pendingOf(top), 0, "no dust");
    }

    function test_distribute_events() public {
        _setSlot(adapter, STRANGER, 2600);
        (bytes32 first, uint256 firstRate) = _row(assets[adapter].table, 0);
        (bytes32 second, uint256 secondRate) = _row(assets[adapter].table, 1);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RoyaltyCredited(first, adapter, _payeeOf(first), 2 * firstRate);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RoyaltyCredited(second, adapter, _payeeOf(second), 2 * secondRate);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RoyaltyCredited(adapter, adapter, STRANGER, 800);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RoyaltyDistributed(adapter, 2600);
        _distribute(adapter);
    }

    function test_distribute_nothing_reverts() public {
        IRankifyTypes.Asset memory a = assets[model];
        _setSlot(model, STRANGER, 599);
        vm.expectRevert(IRankifyTypes.NothingToDistribute.selector);
        rankify.distribute(model, a);
        bytes32 free = _register(_draft("free", 0));
        a = assets[free];
        vm.expectRevert(IRankifyTypes.NothingToDistribute.selector);
        rankify.distribute(free, a);
    }

    /// @dev Whatever is changed of what the id commits to, nobody is paid by it.
    function test_distribute_otherOpening_reverts() public {
        _setSlot(adapter, STRANGER, 1e18);
        for (uint256 i; i < 8; ++i) {
            IRankifyTypes.Asset memory a = assets[adapter];
            if (i == 0) a.owner = STRANGER;
            if (i == 1) a.contentHash = 0;
            if (i == 2) a.table = "";
            if (i == 3) a.table = abi.encodePacked(a.table, model, uint16(600));
            if (i == 4) a.table[33] = bytes1(uint8(a.table[33]) + 1);
            if (i == 5) a.rate = 401;
            if (i == 6) a.flags = 0;
            if (i == 7) a.validUntil = 1;
            vm.expectRevert(IRankifyTypes.TableMismatch.selector);
            rankify.distribute(adapter, a);
        }
    }

    // ------------------------------------------------------- hostile payees

    /// @dev An account that cannot hold more leaves its share; the others have theirs.
    function test_distribute_fullAccount() public {
        _setEarned(assets[data].owner, FULL - 299);
        _setSlot(adapter, STRANGER, 1300);
        _distribute(adapter);
        _eq(_earnedBy(data), FULL - 299, "no room for 300");
        _eq(_earnedBy(model), 600, "model");
        _eq(_earned(STRANGER), 400, "adapter");
        _eq(_pendingOf(adapter), 300, "stays");
        _setEarned(assets[data].owner, FULL - 300);
        _setSlot(adapter, STRANGER, 1300);
        _distribute(adapter);
        _eq(_earnedBy(data), FULL, "room for 300");
        _eq(_pendingOf(adapter), 0, "all shared out");
    }

    function test_claim_royalties() public {
        _payOne(agent, 1 ether);
        _distribute(agent);
        address owner = assets[model].owner;
        uint256 earned = _earned(owner);
        token.mint(address(rankify), earned); // the escrow of a job that was not opened
        vm.prank(owner);
        rankify.claim(STRANGER);
        _eq(token.balanceOf(STRANGER), earned, "paid");
        _eq(_earned(owner), 0, "once");
    }

    // ---------------------------------------------------------------- owner

    function test_setPayee() public {
        _setSlot(model, assets[model].owner, 600);
        _distribute(model);
        _setSlot(model, assets[model].owner, 1200);
        IRankifyTypes.Asset memory a = assets[model];
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.PayeeChanged(model, STRANGER);
        vm.prank(a.owner);
        rankify.setPayee(model, a, STRANGER);
        _eq(_pendingOf(model), 1200, "what pends stays");
        _distribute(model);
        _eq(_earned(STRANGER), 1200, "the new payee");
        _eq(_earned(a.owner), 600, "what was credited stays");
        // The owner stays the owner.
        vm.prank(a.owner);
        rankify.setPayee(model, a, a.owner);
        vm.assertEq(_payeeOf(model), a.owner, "back again");
    }

    function test_setPayee_reverts() public {
        IRankifyTypes.Asset memory a = assets[model];
        vm.prank(a.owner);
        rankify.setPayee(model, a, STRANGER);
        vm.expectRevert(IRankifyTypes.NotAssetOwner.selector);
        vm.prank(STRANGER); // the payee is not the owner
        rankify.setPayee(model, a, STRANGER);
        vm.expectRevert(IRankifyTypes.BadRecipient.selector);
        vm.prank(a.owner);
        rankify.setPayee(model, a, address(0));
        address owner = a.owner;
        a.owner = STRANGER;
        vm.expectRevert(IRankifyTypes.TableMismatch.selector);
        vm.prank(STRANGER);
        rankify.setPayee(model, a, STRANGER);
        vm.expectRevert(IRankifyTypes.TableMismatch.selector);
        vm.prank(owner);
        rankify.setPayee(data, a, STRANGER);
    }

    function test_acknowledge() public {
        IRankifyTypes.Asset memory a = assets[model];
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.EdgeAcknowledged(adapter, model);
        vm.prank(a.owner);
        rankify.acknowledge(model, a, adapter);
        vm.expectRevert(IRankifyTypes.NotAssetOwner.selector);
        vm.prank(assets[adapter].owner);
        rankify.acknowledge(model, a, adapter);
    }

    // ------------------------------------------------------------ forged ids

    /// @dev It hashes, but nobody registered it.
    function test_forged_isUnknown() public {
        IRankifyTypes.Asset memory a = assets[model];
        a.rate = 1;
        bytes32 forged = rankify.assetIdOf(a);
        vm.assertEq(_payeeOf(forged), address(0), "no slot");
        vm.expectRevert(IRankifyTypes.UnknownAsset.selector);
        rankify.distribute(forged, a);
        vm.startPrank(a.owner);
        vm.expectRevert(IRankifyTypes.UnknownAsset.selector);
        rankify.setPayee(forged, a, STRANGER);
        vm.expectRevert(IRankifyTypes.UnknownAsset.selector);
        rankify.acknowledge(forged, a, adapter);
        a = assets[model];
        vm.expectRevert(IRankifyTypes.UnknownAsset.selector);
        rankify.acknowledge(model, a, forged);
        vm.stopPrank();
    }

    /// @dev The annex's own storage is empty: called directly it registers for nobody.
    function test_annex_isApart() public {
        vm.assertTrue(rankify.assetIdOf(assets[model]) == model, "here");
        (bool ok, bytes memory answer) = rankify.annex().call(abi.encodeCall(rankify.assetOf, (model)));
        vm.assertTrue(ok && keccak256(answer) == keccak256(abi.encode(0, 0)), "nothing there");
        (, answer) = rankify.annex().call(abi.encodeCall(rankify.assetIdOf, (assets[model])));
        vm.assertTrue(abi.decode(answer, (bytes32)) != model, "another network's id");
    }

    // ------------------------------------------------------ a later chapter

    function test_disclosure_reverts() public {
        vm.expectRevert(IRankifyTypes.DisclosureNotEnabled.selector);
        rankify.disclose(model, 1, 0);
    }

    function test_disputes_revert() public {
        vm.expectRevert(IRankifyTypes.DisputesNotEnabled.selector);
        rankify.disputeUse(0, model, 0, 1, 0);
        vm.expectRevert(IRankifyTypes.DisputesNotEnabled.selector);
        rankify.dispute(model, data, 0, 1);
    }
}
