// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "./IRankifyEvents.sol";

/// @title Royalties: registered assets, and who shares in what a job paid to those who use them
/// @notice An asset is one slot: its payee and what pends for it. All else is committed to by its id, whose low 16 bits are
///         its stack: the basis points of a user's pay that it and all its ancestors ask for together. Whoever acts on an
///         asset shows what the id commits to. Settlements accrue, anybody distributes, payees `claim`.
/// @dev The rules are those of docs/dip.md. Nothing of an asset changes but its payee.
interface IRoyalties is IRankifyEvents {
    /// @notice Registers an asset of the caller, who is its first payee.
    /// @dev Refuses in this order: RateTooHigh, BadFlags, TooManyParents, then of each parent ParentRepeated, UnknownParent,
    ///      SelfParent, DerivativesNotAllowed, LicenceExpired, then TooManyRows, StackTooHigh, AlreadyRegistered.
    /// @param contentHash names the thing; names are not exclusive
    /// @param rate own licence rate, at most maxRate
    /// @param flags 1: others may derive from it
    /// @param validUntil the last second in which a child can be registered; 2**40 - 1 is for ever
    /// @param terms hash of the licence's text
    /// @param parents the assets it is derived from, at most 16
    /// @param openings what the parents' ids commit to, in the same order
    /// @return asset its id: keccak256(abi.encode(chainId, contract, owner, contentHash, tableHash, rate, flags,
    ///         validUntil)), the low 16 bits replaced by the stack
    function register(
        bytes32 contentHash,
        uint16 rate,
        uint8 flags,
        uint40 validUntil,
        bytes32 terms,
        bytes32[] calldata parents,
        Asset[] calldata openings
    ) external returns (bytes32 asset);

    /// @notice Shares out what pends for an asset: with q = floor(pending / stack) a row is credited q * rate. By anyone.
    /// @dev Nothing is sent, so no payee can stop the others. A share that would take its payee's credits beyond 96 bits
    ///      stays pending.
    function distribute(bytes32 asset, Asset calldata opening) external;

    /// @notice Lets distributions from now on credit another account. By the owner.
    function setPayee(bytes32 asset, Asset calldata opening, address payee) external;

    /// @notice Confirms that a child is derived from the caller's asset, as the child says. It moves no money.
    /// @dev Who named whom as a parent is in the logs only: to confirm what no child said has no meaning, and no effect.
    /// @param opening what the parent's id commits to
    function acknowledge(bytes32 parent, Asset calldata opening, bytes32 child) external;

    /// @notice Who is credited for an asset's row, and what pends for it. Zeros for an id that nobody registered.
    function assetOf(bytes32 asset) external view returns (address payee, uint96 pending);

    /// @notice The id that commits to these words on this network, registered or not.
    function assetIdOf(Asset calldata opening) external view returns (bytes32);
}
