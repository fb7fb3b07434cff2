// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "./IRecourse.sol";
import {IRoyalties} from "./IRoyalties.sol";

/// @title Rankify: stakes, escrow, vote commitments, verified tallies and payouts of one NSED network
/// @notice One deployment is one network. There is no owner, no proxy and no way to change a parameter.
interface IRankify is IRecourse, IRoyalties {
    /// @notice Pays out the caller's credits: earnings, refunds, royalties.
    function claim(address to) external;

    /// @notice Opens a job: checks terms, panel and every seat's Accept, and pulls the escrow
    ///         (seat prices + reward + allowance + fee) from the submitter, who is the caller.
    function open(Job calldata job, Seat[] calldata panel, Signature[] calldata accepts) external;

    /// @notice `open` with an ERC-2612 permit over `permitValue`. A failed permit is ignored: the allowance decides.
    function openWithPermit(
        Job calldata job,
        Seat[] calldata panel,
        Signature[] calldata accepts,
        uint256 permitValue,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @notice Puts a round's ordered commitments on chain, by the hot key that made the last step.
    /// @dev The list is unsigned: what it leaves out can be forced in, and garbage can be neither opened nor held
    ///      against a seat.
    /// @dev The commitments, one word a seat, follow the arguments in calldata as they are, without offset and length.
    /// @param restHash keccak256(abi.encode(specHash, panelHash, money))
    /// @param tail keccak256(abi.encode(link before the newest step, its listHash))
    /// @param last meta of the newest step
    function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 tail, uint256 last, bytes32 proposalsHash)
        external;

    /// @notice Verifies the tally and pays. By anyone. With Closes of more than half the panel at any time; without
    ///         them only when the round that the openings on chain decide has been left alone for long enough.
    /// @dev A seat is held to an unopened commitment only after the deciding step's open window, and not if it opened on
    ///      chain. Without Closes nobody signed a transcript: the event then names none.
    function settle(Job calldata job, Seat[] calldata panel, Settlement calldata settlement) external;

    /// @notice Always refused: DisclosureNotEnabled.
    function disclose(bytes32 asset, uint256 bond, bytes32 commitment) external;

    /// @notice Always refused: DisputesNotEnabled.
    function disputeUse(bytes32 jobId, bytes32 prior, uint8 seat, uint256 bond, bytes32 evidenceHash) external;

    /// @notice Always refused: DisputesNotEnabled.
    function dispute(bytes32 asset, bytes32 prior, bytes32 evidenceHash, uint256 bond) external;

    /// @notice The network's parameters.
    function params() external view returns (Params memory);

    /// @notice An account's hot slot. Credits of submitters and the treasury are `earned` too.
    function accountOf(address account)
        external
        view
        returns (uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil);

    /// @notice An operator's rank, the strikes that count against it now, and the end of its bench.
    function rankOf(address operator) external view returns (uint256 rank, uint256 strikes, uint256 benchedUntil);

    /// @notice An operator's key and exit: `exitAt` is zero unless an exit is under way.
    function operatorOf(address operator) external view returns (address hotKey, uint40 exitAt);

    /// @notice Whose key it is, and from when to when it can be put on a panel; `retiredAt` zero means no end.
    function keyOf(address hotKey) external view returns (address operator, uint40 activeFrom, uint40 retiredAt);

    /// @notice A lane's slot: zero if never used, below 2**64 the nonce of its last finished job, else the live link.
    function laneOf(address submitter, uint32 lane) external view returns (bytes32);

    /// @notice The least fee of a job with these terms, reward and sum of seat prices.
    function quoteFee(uint256 terms, uint256 reward, uint256 prices) external view returns (uint256);

    /// @notice A job's id on this network.
    function jobIdOf(Job calldata job) external view returns (bytes32);

    /// @notice What a seat commits to.
    function commitmentOf(
        bytes32 jobId,
        uint16 round,
        uint8 seat,
        bytes32 proposalsHash,
        bytes calldata votes,
        bytes32 salt
    ) external pure returns (bytes32);

    /// @notice The tally of a settlement, counted again from the input of `settle`. Refuses what `settle` refuses: too few
    ///         valid ballots, a wrong median.
    /// @dev Reads opened, unopened, proposals, votes, salts and medians. Nothing is proved here: commitments are.
    /// @return winner seat, 255 without one
    /// @return valid mask of the ballots that count
    /// @return scores one a proposal: upper median, or floor(1000 * mean) in sum mode
    /// @return excess what merit pay is shared by
    /// @return judging what judging pay is shared by
    function tally(bytes32 jobId, uint256 terms, Settlement calldata settlement)
        external
        pure
        returns (
            uint256 winner,
            uint256 valid,
            int256[] memory scores,
            uint256[] memory excess,
            uint256[] memory judging
        );

    /// @notice The digest an Accept signs.
    function acceptDigest(bytes32 jobId) external view returns (bytes32);

    /// @notice The digest a Message signs.
    function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body)
        external
        view
        returns (bytes32);

    /// @notice The digest that proves possession of a hot key.
    function hotKeyDigest(address operator) external view returns (bytes32);

    /// @notice The contract that holds the code of the functions of IRecourse and IRoyalties. It has no state of its own.
    function annex() external view returns (address);
}
