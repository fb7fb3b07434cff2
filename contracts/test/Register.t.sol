// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";

/// @notice What can be registered and what cannot, in the order of docs/dip.md.
contract RegisterTest is RoyaltyBase {
    function setUp() public override {
        super.setUp();
        _family();
    }

    function test_register_family() public view {
        bytes32[5] memory ids = [model, data, adapter, pack, agent];
        uint256[5] memory stacks = [uint256(600), 300, 1300, 800, 1750];
        uint256[5] memory rows = [uint256(0), 0, 2, 1, 4];
        for (uint256 i; i < 5; ++i) {
            IRankifyTypes.Asset memory a = assets[ids[i]];
            _eq(uint16(uint256(ids[i])), stacks[i], "the stack is in the id");
            _eq(a.table.length, 34 * rows[i], "rows");
            vm.assertEq(_payeeOf(ids[i]), a.owner, "the owner is the first payee");
            _eq(_pendingOf(ids[i]), 0, "nothing pends");
            for (uint256 j = 1; j < rows[i]; ++j) {
                (bytes32 above,) = _row(a.table, j - 1);
                (bytes32 below,) = _row(a.table, j);
                vm.assertTrue(above < below, "ascending");
            }
        }
    }

    /// @dev The id of docs/dip.md, spelled out.
    function test_register_id() public view {
        IRankifyTypes.Asset memory a = assets[adapter];
        bytes32 hash = keccak256(
            abi.encode(
                block.chainid,
                address(rankify),
                a.owner,
                a.contentHash,
                keccak256(a.table),
                uint256(a.rate),
                uint256(a.flags),
                uint256(a.validUntil)
            )
        );
        vm.assertEq(adapter, bytes32(uint256(hash) >> 16 << 16 | 1300), "id");
    }

    function test_register_events() public {
        Draft memory d = _draft("another pack", 100, model);
        bytes32[] memory table = new bytes32[](2);
        (table[0], table[1]) = (model, bytes32(uint256(600)));
        IRankifyTypes.Asset memory a =
            IRankifyTypes.Asset(d.owner, d.contentHash, abi.encodePacked(model, uint16(600)), 100, 1, FOREVER);
        bytes32 id = rankify.assetIdOf(a);
        IRankifyTypes.Asset[] memory openings = _openingsOf(d);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.AssetRegistered(id, d.owner, d.contentHash, table);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.AssetLicensed(id, 100, 1, FOREVER, d.terms, d.parents);
        vm.assertEq(_sendRegister(d, openings), id, "answer");
    }

    function test_register_sameThingByAnother() public {
        Draft memory d = _draft("model", 600);
        d.owner = STRANGER;
        vm.assertTrue(_register(d) != model, "names are not exclusive");
    }

    function test_register_freeAncestorHasNoRow() public {
        bytes32 free = _register(_draft("free", 0, adapter));
        _eq(uint16(uint256(free)), 1300, "its ancestors are paid");
        bytes32 child = _register(_draft("child of free", 7, free));
        _eq(assets[child].table.length, 34 * 3, "three rows");
        _eq(uint16(uint256(child)), 1307, "stack");
    }

    // -------------------------------------------------------------- refused

    function test_register_rate_reverts() public {
        _refuseRegister(_draft("a", 1501), IRankifyTypes.RateTooHigh.selector);
        _register(_draft("a", 1500));
    }

    function test_register_flags_reverts() public {
        Draft memory d = _draft("a", 1);
        d.flags = 2;
        _refuseRegister(d, IRankifyTypes.BadFlags.selector);
        d.flags = 129;
        _refuseRegister(d, IRankifyTypes.BadFlags.selector);
    }

    function test_register_parents_reverts() public {
        Draft memory d = _draft("a", 1);
        d.parents = new bytes32[](17);
        for (uint256 i; i < 17; ++i) {
            d.parents[i] = _register(_draft(vm.toString(i), 0));
        }
        _refuseRegister(d, IRankifyTypes.TooManyParents.selector);
        d.parents = new bytes32[](1);
        d.parents[0] = model;
        _refuseRegister(d, new IRankifyTypes.Asset[](0), IRankifyTypes.TooManyParents.selector);
        _refuseRegister(d, new IRankifyTypes.Asset[](2), IRankifyTypes.TooManyParents.selector);
    }

    function test_register_repeated_reverts() public {
        _refuseRegister(_draft("a", 1, model, model), IRankifyTypes.ParentRepeated.selector);
    }

    function test_register_unknownParent_reverts() public {
        Draft memory d = _draft("a", 1, model);
        IRankifyTypes.Asset[] memory openings = _openingsOf(d);
        d.parents[0] = bytes32(uint256(model) + 1); // a raised stack
        _refuseRegister(d, openings, IRankifyTypes.UnknownParent.selector);
        d.parents[0] = data; // registered, but another's opening
        _refuseRegister(d, openings, IRankifyTypes.UnknownParent.selector);
    }

    /// @dev Nobody registered it, though it hashes.
    function test_register_inventedParent_reverts() public {
        Draft memory d = _draft("a", 1, model);
        IRankifyTypes.Asset[] memory openings = _openingsOf(d);
        openings[0].rate = 1;
        d.parents[0] = rankify.assetIdOf(openings[0]);
        _refuseRegister(d, openings, IRankifyTypes.UnknownParent.selector);
    }

    function test_register_self_reverts() public {
        Draft memory d = _draft("a", 5, model);
        d.contentHash = assets[model].contentHash;
        _refuseRegister(d, IRankifyTypes.SelfParent.selector);
    }

    function test_register_noDerivatives_reverts() public {
        Draft memory d = _draft("closed", 5);
        d.flags = 0;
        _refuseRegister(_draft("a", 1, model, _register(d)), IRankifyTypes.DerivativesNotAllowed.selector);
    }

    function test_register_expired_reverts() public {
        Draft memory d = _draft("lapsing", 5);
        d.validUntil = uint40(START + 10);
        Draft memory child = _draft("a", 1, _register(d));
        vm.warp(START + 11);
        _refuseRegister(child, IRankifyTypes.LicenceExpired.selector);
        vm.warp(START + 10);
        bytes32 id = _register(child);
        // A child that was registered in time hands its table down for ever.
        vm.warp(START + 1000 days);
        _register(_draft("grandchild", 1, id));
    }

    function test_register_rows_reverts() public {
        Draft memory d = _star(16, 312);
        d.rate = 1;
        _refuseRegister(d, IRankifyTypes.TooManyRows.selector);
        d.rate = 0;
        bytes32 full = _register(d);
        _eq(uint16(uint256(full)), 16 * 312, "sixteen rows");
        _refuseRegister(_draft("b", 0, full, model), IRankifyTypes.TooManyRows.selector);
        _register(_draft("b", 0, full));
        // What is wrong with a later parent is said first.
        _refuseRegister(_draft("b", 0, full, bytes32(uint256(model) ^ 1)), IRankifyTypes.UnknownParent.selector);
    }

    /// @dev All parents are full: 256 rows, of which seventeen are told from sixteen.
    function test_register_manyRows_reverts() public {
        Draft memory d = _draft("a", 0);
        d.parents = new bytes32[](16);
        for (uint256 i; i < 16; ++i) {
            Draft memory star = _star(15, 1);
            star.parents[14] = _register(_draft(string.concat("own ", vm.toString(i)), 1));
            star.contentHash = bytes32(i);
            star.rate = 1;
            d.parents[i] = _register(star);
        }
        _refuseRegister(d, IRankifyTypes.TooManyRows.selector);
    }

    function test_register_stack_reverts() public {
        Draft memory d = _star(4, 1250);
        d.rate = 1;
        _refuseRegister(d, IRankifyTypes.StackTooHigh.selector);
        d.rate = 0;
        _eq(uint16(uint256(_register(d))), 5000, "the cap exactly");
    }

    /// @dev A second registration would empty what pends.
    function test_register_again_reverts() public {
        _setSlot(model, STRANGER, 77);
        _refuseRegister(_draft("model", 600), IRankifyTypes.AlreadyRegistered.selector);
        _eq(_pendingOf(model), 77, "still pending");
        vm.assertEq(_payeeOf(model), STRANGER, "same payee");
    }

    /// @dev An asset of `n` assets at a rate.
    function _star(uint256 n, uint16 rate) private returns (Draft memory d) {
        d = _draft("star", 0);
        d.parents = new bytes32[](n);
        for (uint256 i; i < n; ++i) {
            Draft memory ray = _draft(string.concat("ray ", vm.toString(i)), rate);
            ray.owner = address(uint160(0xE000 + i));
            ray.contentHash = keccak256(abi.encode(n, rate, i));
            IRankifyTypes.Asset memory a = IRankifyTypes.Asset(ray.owner, ray.contentHash, "", rate, 1, FOREVER);
            d.parents[i] = rankify.assetIdOf(a);
            if (_payeeOf(d.parents[i]) == address(0)) _register(ray);
        }
    }
}
