// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Annex} from "./Annex.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {IRecourse} from "./interfaces/IRecourse.sol";
import {IRoyalties} from "./interfaces/IRoyalties.sol";
import {Ledger} from "./Ledger.sol";

/// @title Doors: the functions whose code lies in the annex
/// @notice The annex is created by the constructor and never changes. It runs here by delegatecall, on this contract's
///         storage and under its address: the network stays one contract.
abstract contract Doors is Ledger, IRankify {
    address private immutable ANNEX;

    constructor(Params memory p) {
        ANNEX = address(new Annex(p));
    }

    /// @inheritdoc IRecourse
    function join(address, Signature calldata, bytes32, uint96) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function joinWithPermit(address, Signature calldata, bytes32, uint96, uint256, uint8, bytes32, bytes32) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function topUp(uint96) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function setHotKey(address, Signature calldata) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function setProfile(bytes32) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function requestExit() external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function withdrawStake(address) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function reportEquivocation(address, bytes calldata, Signature calldata, bytes calldata, Signature calldata)
        external
    {
        _enter();
    }

    /// @inheritdoc IRecourse
    function takeOver(Job calldata, Seat[] calldata, bytes32, Step calldata, uint8, bytes32, bytes32[] calldata)
        external
    {
        _enter();
    }

    /// @inheritdoc IRecourse
    function forceCommit(
        Job calldata,
        Seat[] calldata,
        bytes32,
        Step calldata,
        Step calldata,
        bytes32,
        bytes32[] calldata,
        uint8,
        bytes32,
        Signature calldata
    ) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function certify(
        Job calldata,
        Seat[] calldata,
        bytes32,
        Step[] calldata,
        List calldata,
        List calldata,
        Signature calldata,
        Signature[] calldata
    ) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function reveal(
        Job calldata,
        Seat[] calldata,
        bytes32,
        Step calldata,
        bytes32,
        bytes32[] calldata,
        Opening[] calldata,
        Signature[] calldata
    ) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function refund(Job calldata, Seat[] calldata, Step[] calldata) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function cancel(Job calldata, Seat[] calldata, uint40) external {
        _enter();
    }

    /// @inheritdoc IRecourse
    function whyIneligible(address, address, uint256) external view returns (string memory) {
        _look();
    }

    /// @inheritdoc IRecourse
    function phaseOf(Job calldata, bytes32, Step calldata) external view returns (string memory, uint256) {
        _look();
    }

    /// @inheritdoc IRoyalties
    function register(bytes32, uint16, uint8, uint40, bytes32, bytes32[] calldata, Asset[] calldata)
        external
        returns (bytes32)
    {
        _enter();
    }

    /// @inheritdoc IRoyalties
    function distribute(bytes32, Asset calldata) external {
        _enter();
    }

    /// @inheritdoc IRoyalties
    function setPayee(bytes32, Asset calldata, address) external {
        _enter();
    }

    /// @inheritdoc IRoyalties
    function acknowledge(bytes32, Asset calldata, bytes32) external {
        _enter();
    }

    /// @inheritdoc IRoyalties
    function assetOf(bytes32) external view returns (address payee, uint96 pending) {
        _look();
    }

    /// @inheritdoc IRoyalties
    function assetIdOf(Asset calldata) external view returns (bytes32) {
        _look();
    }

    /// @inheritdoc IRankify
    function disclose(bytes32, uint256, bytes32) external pure {
        revert DisclosureNotEnabled();
    }

    /// @inheritdoc IRankify
    function disputeUse(bytes32, bytes32, uint8, uint256, bytes32) external pure {
        revert DisputesNotEnabled();
    }

    /// @inheritdoc IRankify
    function dispute(bytes32, bytes32, bytes32, uint256) external pure {
        revert DisputesNotEnabled();
    }

    /// @inheritdoc IRankify
    function annex() external view returns (address) {
        return ANNEX;
    }

    /// @dev `_enter` for a view. The compiler takes every delegatecall for a write, so the pointer is relabelled. It is
    ///      sound: the annex's code is fixed, and its function of the same selector is a view that the compiler checked.
    function _look() private view {
        function() internal door = _enter;
        function() internal view window;
        assembly ("memory-safe") {
            window := door
        }
        window();
    }

    /// @dev Runs the same call in the annex and answers as it does.
    function _enter() private {
        address code = ANNEX;
        assembly ("memory-safe") {
            let copy := mload(0x40)
            calldatacopy(copy, 0, calldatasize())
            let done := delegatecall(gas(), code, copy, calldatasize(), 0, 0)
            returndatacopy(copy, 0, returndatasize())
            if done { return(copy, returndatasize()) }
            revert(copy, returndatasize())
        }
    }
}
