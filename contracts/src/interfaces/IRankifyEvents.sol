// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "./IRankifyTypes.sol";

/// @title What a network tells: all state can be rebuilt from these events
/// @notice Every event of a job has its id as the first topic. Shapes never change, those of chapters to come included.
interface IRankifyEvents is IRankifyTypes {
    event OperatorJoined(address indexed operator, address indexed hotKey, bytes32 profile, uint256 amount);
    event StakeAdded(address indexed operator, uint256 amount);
    event HotKeyChanged(address indexed operator, address indexed hotKey, uint256 activeFrom);
    event ProfileChanged(address indexed operator, bytes32 profile);
    event ExitRequested(address indexed operator, uint256 withdrawableAt);
    event StakeWithdrawn(address indexed operator, address to, uint256 amount);
    event Claimed(address indexed operator, address to, uint256 amount);
    /// @param reason 1: held to an unopened commitment, 2: nobody anchored, 3: invented a list
    event Struck(address indexed operator, bytes32 indexed jobId, uint8 reason, uint8 strikes, uint256 benchedUntil);
    /// @param reporter for an unopened commitment the job's submitter, who is credited the amount; for a report whoever sent
    ///        it, who is credited amount * reporterBps / slashBps, and the treasury the rest
    event Slashed(address indexed operator, address indexed reporter, uint256 amount);
    /// @notice A key is retired because two bodies for one slot of this job were shown. `Slashed` of the same call says by
    ///         whom and at what cost.
    event HotKeyReported(address indexed operator, address indexed hotKey, bytes32 indexed jobId);
    event RankChanged(address indexed operator, bytes32 indexed jobId, uint8 rank);
    event JobOpened(
        bytes32 indexed jobId,
        address indexed submitter,
        bytes32 specHash,
        uint256 route,
        uint256 terms,
        uint256 money,
        Seat[] panel
    );
    event VotesCommitted(bytes32 indexed jobId, uint16 round, uint8 term, bytes32 proposalsHash, bytes32[] commitments);
    event CommitForced(bytes32 indexed jobId, uint16 round, uint8 seat, bytes32 commitment);
    event RoundCertified(bytes32 indexed jobId, uint16 round, bytes32 proposalsHash, bytes32[] commitments);
    event BallotsRevealed(bytes32 indexed jobId, uint16 round, uint32 opened, Opening[] openings);
    /// @param results one word a seat: status << 248 | score (int32) << 216 | excess << 184 | judging << 152 | credit.
    ///        status: 0 absent, 1 counted, 2 void, 3 unopened. excess: what merit pay is shared by, 0 if unopened.
    ///        credit: all that settlement credits to the seat's operator as a member of the panel, the settler's share
    ///        apart.
    event JobSettled(
        bytes32 indexed jobId,
        uint16 round,
        uint8 winner,
        bytes32 contentHash,
        bytes ballots,
        bytes32[] results,
        bytes32 transcriptHash
    );
    event JobRefunded(bytes32 indexed jobId, uint256 amount);
    event JobCancelled(bytes32 indexed jobId, uint256 amount);
    /// @param table the ids of the rows, ascending, then, if there are any, one word of their rates: that of row i is
    ///        uint16(word >> 16 * i)
    event AssetRegistered(bytes32 indexed asset, address indexed owner, bytes32 contentHash, bytes32[] table);
    /// @notice The rest of a registration, right after AssetRegistered.
    /// @param parents direct parents as the child states them, free ones included
    event AssetLicensed(
        bytes32 indexed asset, uint16 rate, uint8 flags, uint40 validUntil, bytes32 terms, bytes32[] parents
    );
    /// @notice The parent's owner confirms an edge. It means nothing if the child did not name the parent.
    event EdgeAcknowledged(bytes32 indexed child, bytes32 indexed parent);
    /// @notice Distributions from now on credit another account. The first payee is the owner.
    event PayeeChanged(bytes32 indexed asset, address indexed payee);
    /// @notice A seat of this job paid this much of its earnings to what pends for the asset that it names.
    event RoyaltyAccrued(bytes32 indexed asset, bytes32 indexed jobId, uint256 amount);
    /// @notice A row's share of what pended for `source`, as a credit of the payee. The rows of its table come first, its own
    ///         row last.
    event RoyaltyCredited(bytes32 indexed asset, bytes32 indexed source, address indexed payee, uint256 amount);
    /// @param amount what was credited, the sum of RoyaltyCredited
    event RoyaltyDistributed(bytes32 indexed asset, uint256 amount);
}
