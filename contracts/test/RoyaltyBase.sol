// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {SettleBase} from "./SettleBase.sol";
import {Vm} from "./Vm.sol";

/// @title Registered assets, and settlements that pay them
/// @notice What an id commits to is rebuilt from the logs, as whoever acts on an asset has to.
abstract contract RoyaltyBase is SettleBase {
    uint40 internal constant FOREVER = type(uint40).max;
    // Storage slots, see snapshots/rankify.storage.txt.
    uint256 private constant ROYALTIES = 5;
    uint256 private constant LANES = 6;

    struct Draft {
        address owner;
        bytes32 contentHash;
        uint16 rate;
        uint8 flags;
        uint40 validUntil;
        bytes32 terms;
        bytes32[] parents;
    }

    mapping(bytes32 asset => IRankifyTypes.Asset) internal assets;
    uint256 private fresh;

    // The five related assets of docs/dip.md.
    bytes32 internal model;
    bytes32 internal data;
    bytes32 internal adapter;
    bytes32 internal pack;
    bytes32 internal agent;

    function _family() internal {
        model = _register(_draft("model", 600));
        data = _register(_draft("data set", 300));
        adapter = _register(_draft("adapter", 400, model, data));
        pack = _register(_draft("prompt pack", 200, model));
        agent = _register(_draft("agent", 250, adapter, pack));
    }

    // --------------------------------------------------------- registration

    function _ownerOf(string memory name) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("owner", name)))));
    }

    /// @dev An open asset of an owner of its own, valid for ever.
    function _draft(string memory name, uint16 rate) internal pure returns (Draft memory d) {
        d = Draft(_ownerOf(name), keccak256(bytes(name)), rate, 1, FOREVER, keccak256("terms"), new bytes32[](0));
    }

    function _draft(string memory name, uint16 rate, bytes32 parent) internal pure returns (Draft memory d) {
        d = _draft(name, rate);
        d.parents = new bytes32[](1);
        d.parents[0] = parent;
    }

    function _draft(string memory name, uint16 rate, bytes32 a, bytes32 b) internal pure returns (Draft memory d) {
        d = _draft(name, rate);
        d.parents = new bytes32[](2);
        (d.parents[0], d.parents[1]) = (a, b);
    }

    function _openingsOf(Draft memory d) internal view returns (IRankifyTypes.Asset[] memory openings) {
        openings = new IRankifyTypes.Asset[](d.parents.length);
        for (uint256 i; i < openings.length; ++i) {
            openings[i] = assets[d.parents[i]];
        }
    }

    function _register(Draft memory d) internal returns (bytes32 asset) {
        vm.recordLogs();
        asset = _sendRegister(d, _openingsOf(d));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertTrue(logs.length == 2, "two events");
        assets[asset] = _rebuild(logs[0], logs[1]);
        vm.assertEq(rankify.assetIdOf(assets[asset]), asset, "rebuilt from the logs");
    }

    function _sendRegister(Draft memory d, IRankifyTypes.Asset[] memory openings) internal returns (bytes32) {
        vm.prank(d.owner);
        return rankify.register(d.contentHash, d.rate, d.flags, d.validUntil, d.terms, d.parents, openings);
    }

    function _rebuild(Vm.Log memory registered, Vm.Log memory licensed)
        private
        pure
        returns (IRankifyTypes.Asset memory a)
    {
        vm.assertEq(registered.topics[0], IRankifyEvents.AssetRegistered.selector, "registered");
        vm.assertEq(licensed.topics[0], IRankifyEvents.AssetLicensed.selector, "licensed");
        bytes32[] memory table;
        a.owner = address(uint160(uint256(registered.topics[2])));
        (a.contentHash, table) = abi.decode(registered.data, (bytes32, bytes32[]));
        for (uint256 i; i + 1 < table.length; ++i) {
            uint16 rate = uint16(uint256(table[table.length - 1]) >> (16 * i));
            a.table = abi.encodePacked(a.table, table[i], rate);
        }
        (a.rate, a.flags, a.validUntil,,) = abi.decode(licensed.data, (uint16, uint8, uint40, bytes32, bytes32[]));
    }

    function _refuseRegister(Draft memory d, bytes4 reason) internal {
        _refuseRegister(d, _openingsOf(d), reason);
    }

    function _refuseRegister(Draft memory d, IRankifyTypes.Asset[] memory openings, bytes4 reason) internal {
        vm.expectRevert(reason);
        _sendRegister(d, openings);
    }

    /// @dev A row of a packed table.
    function _row(bytes memory table, uint256 i) internal pure returns (bytes32 id, uint256 rate) {
        assembly ("memory-safe") {
            id := mload(add(add(table, 32), mul(34, i)))
            rate := shr(240, mload(add(add(table, 64), mul(34, i))))
        }
    }

    // ---------------------------------------------------------------- slots

    function _pendingOf(bytes32 asset) internal view returns (uint256 pending) {
        (, pending) = rankify.assetOf(asset);
    }

    function _payeeOf(bytes32 asset) internal view returns (address payee) {
        (payee,) = rankify.assetOf(asset);
    }

    /// @dev What pends for an asset, as if settlements had brought it.
    function _setSlot(bytes32 asset, address payee, uint256 pending) internal {
        uint256 word = uint256(uint160(payee)) << 96 | pending;
        vm.store(address(rankify), keccak256(abi.encode(asset, ROYALTIES)), bytes32(word));
    }

    function _setEarned(address account, uint256 earned) internal {
        _setAccount(account, earned << 96);
    }

    // ---------------------------------------------------------- settlements

    /// @dev Settles a job of one anchored round in which all opened on chain, so that each seat earns its price. Its opening
    ///      is not played: prices can be any. Seats are operators that nobody has seen before.
    function _pay(bytes32[] memory named, uint256[] memory prices) internal {
        delete panel;
        for (uint256 i; i < named.length; ++i) {
            uint256 operator = 0xF0000 + fresh++;
            panel.push(IRankifyTypes.Seat(operator << 96 | prices[i], address(0x40), named[i]));
        }
        job.terms = _word(_terms(panel.length));
        job.money = 0;
        _sealPanel();
        delete steps;
        delete prevs;
        steps.push(IRankifyTypes.Step(START << 192, 0));
        prevs.push(0);
        _prepare(1);
        prevs.push(_link(0));
        steps.push(IRankifyTypes.Step(1 << 248 | (START + 180) << 192 | (1 << panel.length) - 1, _listHash()));
        vm.store(address(rankify), keccak256(abi.encode(job.route >> 64, LANES)), _link(1));
        vm.warp(START + 30 days);
        _settle(_slowly());
    }

    function _slowly() internal view returns (IRankifyTypes.Settlement memory) {
        Wish memory w = _wish();
        (w.closers, w.openedRounds) = (0, 0);
        return _settlement(w);
    }

    /// @dev One seat that names an asset earns `base`, in a panel of three.
    function _payOne(bytes32 asset, uint256 base) internal returns (uint256 owed) {
        bytes32[] memory named = new bytes32[](3);
        uint256[] memory prices = new uint256[](3);
        (named[1], prices[1]) = (asset, base);
        uint256 before = _pendingOf(asset);
        _pay(named, prices);
        owed = _pendingOf(asset) - before;
        _eq(_earned(address(uint160(panel[1].operatorPrice >> 96))), base - owed, "the seat has the rest");
    }
}
