// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "./IRankifyEvents.sol";

/// @title What a job without trouble never calls: stakes and keys, failure paths, ends without a tally
/// @notice These functions belong to the network's one contract; their code lies in a second one that the first created.
interface IRecourse is IRankifyEvents {
    /// @notice Registers the caller as an operator with a stake.
    /// @param hotKey the key that signs for the operator; a key serves one operator, for ever
    /// @param keyProof the hot key's signature over HotKey(address operator)
    /// @param profile hash of the signed operator profile
    /// @param amount stake, at least minStake, pulled from the caller
    function join(address hotKey, Signature calldata keyProof, bytes32 profile, uint96 amount) external;

    /// @notice `join` with an ERC-2612 permit. A failed permit is ignored: the allowance decides.
    function joinWithPermit(
        address hotKey,
        Signature calldata keyProof,
        bytes32 profile,
        uint96 amount,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @notice Adds to the caller's stake.
    function topUp(uint96 amount) external;

    /// @notice Replaces the caller's hot key after keyDelay. Open jobs keep the key of their panel.
    function setHotKey(address hotKey, Signature calldata keyProof) external;

    /// @notice Announces a new profile hash.
    function setProfile(bytes32 profile) external;

    /// @notice Retires the caller's key at once and starts the exit delay.
    function requestExit() external;

    /// @notice Pays out the stake after the exit delay. The address may join again, with another key.
    function withdrawStake(address to) external;

    /// @notice Shows two signatures of one key over different bodies for one slot. The key's operator is slashed by
    ///         slashBps of minStake, of which the caller gets reporterBps of minStake and the treasury the rest; the key
    ///         is retired. By anyone, once a key, until reportWindow after the last job the key could serve.
    /// @dev No job is taken, so none can be invented. Slots are those of seal, list, slate, commit and close. A message is
    ///      abi.encode(jobId, round, term, kind, seat, body); a Close adds (link, opened, openedRounds, transcriptHash),
    ///      and two of them convict only over one link, since a reorganisation of the chain changes links.
    function reportEquivocation(
        address operator,
        bytes calldata messageA,
        Signature calldata sigA,
        bytes calldata messageB,
        Signature calldata sigB
    ) external;

    /// @notice `anchor` by another seat whose term has come: term 1 is the seat after the last maker's, term 2 + k seat k.
    function takeOver(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 prev,
        Step calldata last,
        uint8 term,
        bytes32 proposalsHash,
        bytes32[] calldata commitments
    ) external;

    /// @notice Sets or replaces one seat's commitment in the newest list, inside its force window. By anyone.
    /// @dev An entry with a recorded opening stands: the seat has signed it, and would vote twice.
    /// @param before the link before `previous`
    /// @param previous the step before `last`
    /// @param signature the seat's Commit signature over this list's proposals and the commitment
    function forceCommit(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 before,
        Step calldata previous,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        uint8 seat,
        bytes32 commitment,
        Signature calldata signature
    ) external;

    /// @notice Replaces a list that its coordinator invented by the one that the panel signed. By anyone, once a step, until
    ///         the end of that step's force window.
    /// @dev Trusts more than half the panel, and not even that with an honest coordinator: it needs the coordinator's own
    ///      Slate signature, and Commits over that slate by more than half the panel, each over another slate or another
    ///      entry than the anchored one under its name. The coordinator is struck and the seat after it takes its place.
    ///      Steps that the same seat made afterwards fall with the list; a step of another seat shows that the panel went
    ///      on. A recorded opening over the same slate stays, and so does its entry.
    /// @param before the link before `steps`
    /// @param steps from the one before the list to the newest
    /// @param anchored the list of the second of them
    /// @param signed the list in its place: commitments over one slate, zero for the seats that show none
    /// @param slate the Slate signature of the list's maker over signed.proposalsHash
    /// @param signatures the Commit signature of every seat with an entry in `signed`, seat order
    function certify(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 before,
        Step[] calldata steps,
        List calldata anchored,
        List calldata signed,
        Signature calldata slate,
        Signature[] calldata signatures
    ) external;

    /// @notice Records openings of the newest round, from the end of its force window until the open window ends.
    /// @param prev the link before `last`
    /// @param signatures the Commit signature of each opening's seat
    function reveal(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 prev,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        Opening[] calldata openings,
        Signature[] calldata signatures
    ) external;

    /// @notice Ends a job that nothing settled, after settleBy. By anyone.
    function refund(Job calldata job, Seat[] calldata panel, Step[] calldata steps) external;

    /// @notice Ends a job before its first anchor. By its submitter; the accepted prices are paid.
    /// @param openTime block time of the opening
    function cancel(Job calldata job, Seat[] calldata panel, uint40 openTime) external;

    /// @notice Why `open` would not seat this operator with this key in a job of these terms; empty if it would.
    function whyIneligible(address operator, address hotKey, uint256 terms) external view returns (string memory);

    /// @notice Where a job stands whose newest step is `last`. Refuses any other step, and those of a job that is over.
    /// @param prev the link before `last`
    /// @return phase `force`: its force window is open; `round`: its maker's turn to anchor; `takeover`: others may anchor too;
    ///         `reveal`: no anchor can follow, openings are recorded; `wait`; `settle`: open without Closes; `refund`
    /// @return until its last second; zero for none
    function phaseOf(Job calldata job, bytes32 prev, Step calldata last)
        external
        view
        returns (string memory phase, uint256 until);
}
