// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyEvents} from "./IRankifyEvents.sol";

/// @title Rankify: stakes, escrow, vote commitments, verified tallies and payouts of one NSED network
/// @notice One deployment is one network. There is no owner, no proxy and no way to change a parameter.
/// @dev Amounts are in units of the network's one token. Times are seconds of the chain's clock.
interface IRankify is IRankifyEvents {
    // ---------------------------------------------------------------- words

    /// @notice A job as five words. Its id covers every term, the panel and the specification.
    /// @param route submitter << 96 | lane << 64 | nonce
    /// @param terms deadline << 192 | openBefore << 152 | propose << 128 | commit << 104 | reveal << 80 | force << 64
    ///        | handover << 48 | seats << 40 | minRounds << 32 | maxRounds << 24 | declaredRank << 16 | stakeUnits << 8
    ///        | flags. The top 24 bits are zero. Bit 0 of flags: 0 = upper median, 1 = sum. The other bits are zero.
    /// @param specHash keccak256 of the specification's bytes
    /// @param panelHash keccak256 of the seats' words, concatenated in order
    /// @param money reward << 160 | allowance << 96 | fee
    struct Job {
        uint256 route;
        uint256 terms;
        bytes32 specHash;
        bytes32 panelHash;
        uint256 money;
    }

    /// @notice One place on a panel, three words.
    /// @param operatorPrice operator << 96 | price
    /// @param hotKey the key whose signatures count for this seat in this job
    /// @param asset the royalty asset the seat's answers rest on; zero until assets exist
    struct Seat {
        uint256 operatorPrice;
        address hotKey;
        bytes32 asset;
    }

    /// @notice One link of a job's chain of steps: the opening (round 0), then one anchor a round.
    /// @param meta round << 248 | term << 240 | windowed << 239 | seat << 232 | time << 192 | by << 32 | opened.
    ///        `time` is the block time of the step; for a windowed step it is the time from which its force window
    ///        counts: max(block time, previous step + its phases), moved to the block time by a force.
    /// @param listHash keccak256(abi.encode(proposalsHash, keccak256(abi.encodePacked(commitments)))); 0 for the opening
    struct Step {
        uint256 meta;
        bytes32 listHash;
    }

    /// @notice A signature in the form of EIP-2098.
    struct Signature {
        bytes32 r;
        bytes32 vs;
    }

    /// @notice What opens one commitment.
    /// @param seat the seat that committed
    /// @param votes one word of 16 bits a seat, vote + 10,000
    /// @param salt the commitment's salt
    struct Opening {
        uint8 seat;
        bytes votes;
        bytes32 salt;
    }

    /// @notice Everything that settles a job.
    /// @param steps every step from the opening to the newest
    /// @param round the deciding round, an index of `steps`
    /// @param proposals the slate: one proposal hash a seat, zero for a skip
    /// @param opened mask of the seats whose openings count
    /// @param closers mask of the seats that show a Close; zero asks for the slow path
    /// @param unopened mask of the seats held to a commitment they never opened
    /// @param votes the packed ballots of `opened`, seat order
    /// @param salts the salts of `opened`, seat order
    /// @param entries the listed commitments of every seat not in `opened`, seat order
    /// @param medians the claimed upper median of each column, 16 bits each, median + 10,000; 0 for a skip's column
    /// @param signatures one a seat of closers | opened | unopened, seat order: its Close if in `closers`, else its Commit
    /// @param winnerContent content hash of the winner's proposal
    /// @param winnerSalt salt of the winner's proposal
    /// @param cites the winner's cites, packed (uint16 round, uint8 seat, uint16 bps)
    /// @param openedRounds bits 8*i .. 8*i+7: in how many rounds seat i took full part
    /// @param transcriptHash the fold over the announced lists
    struct Settlement {
        Step[] steps;
        uint8 round;
        uint32 opened;
        uint32 closers;
        uint32 unopened;
        bytes32 openedRounds;
        bytes32 transcriptHash;
        bytes32 winnerContent;
        bytes32 winnerSalt;
        bytes32[] proposals;
        bytes32[] salts;
        bytes32[] entries;
        bytes votes;
        bytes medians;
        bytes cites;
        Signature[] signatures;
    }

    /// @notice The parameters of a network, fixed at deployment.
    struct Params {
        address token;
        address treasury;
        uint96 minStake;
        uint96 minFee;
        uint96 rankBase;
        uint16 feeBps;
        uint16 evaluationBps;
        uint16 citeBps;
        uint24 openWindow;
        uint24 grace;
        uint24 minPhase;
        uint16 minForce;
        uint16 minHandover;
        uint32 maxJob;
        uint32 reportWindow;
        uint32 exitDelay;
        uint32 keyDelay;
        uint16 slashBps;
        uint16 reporterBps;
        uint16 maxStack;
        uint16 maxRate;
        uint24 benchBase;
        uint24 benchMax;
        uint24 strikeDecay;
    }

    // --------------------------------------------------------------- errors

    // Not there yet, refused by name.
    error CertifyNotEnabled();
    error ReportsNotEnabled();
    error AssetsNotEnabled();

    // Deployment.
    error BadParams();

    // Operators.
    error AlreadyOperator();
    error NotOperator();
    error BadHotKey();
    error HotKeyTaken();
    error StakeTooLow();
    error AmountTooLarge();
    error NothingToClaim();
    error NoExitRequested();
    error ExitAlreadyRequested();
    error ExitTooEarly(uint256 withdrawableAt);
    error BadRecipient();
    error TokenMismatch();

    // Opening.
    error NotSubmitter();
    error BadTerms();
    error BadPanel();
    error OpenTooLate();
    error PhaseTooShort();
    error DeadlineTooFar();
    error WrongNonce(uint64 expected);
    error LaneBusy();
    error FeeTooLow(uint256 required);
    error SeatIneligible(uint8 seat);
    error BadAccept(uint8 seat);
    error BadSignatureCount();

    // The chain of steps.
    error WrongLink();
    error NotYourTurn();
    error TermTooEarly(uint256 from);
    error DeadlinePassed();
    error RoundLimit();
    error WindowOpen(uint256 until);
    error WindowClosed();
    error BadList();
    error BadCommit(uint8 seat);
    error BadOpening(uint8 seat);
    error NothingAnchored();
    error AlreadyAnchored();

    // Settlement.
    error TooFewRounds();
    error TooFewCloses();
    error BadClose(uint8 seat);
    error WrongOpened();
    error NoQuorum();
    error TooEarly(uint256 from);
    error BadMedian(uint8 column);
    error BadWinner();
    error BadCites();
    error BadOpenedRounds(uint8 seat);

    // ------------------------------------------------------------ operators

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

    /// @notice Pays out the caller's credits.
    function claim(address to) external;

    /// @notice Refused with ReportsNotEnabled.
    function reportEquivocation(
        address operator,
        bytes calldata messageA,
        Signature calldata sigA,
        bytes calldata messageB,
        Signature calldata sigB
    ) external;

    // ----------------------------------------------------------------- jobs

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
    /// @param restHash keccak256(abi.encode(specHash, panelHash, money))
    /// @param prev the link before `last`
    /// @param last the newest step
    function anchor(
        uint256 route,
        uint256 terms,
        bytes32 restHash,
        bytes32 prev,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments
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

    /// @notice Refused with CertifyNotEnabled.
    function certify(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 prev,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
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

    /// @notice Verifies the tally and pays. By anyone. With Closes of more than half the panel at any time; without
    ///         them only when the round that the openings on chain decide has been left alone for long enough.
    /// @dev A seat is held to an unopened commitment only after the deciding step's open window, and not if it opened on
    ///      chain. Without Closes nobody signed a transcript: the event then names none.
    function settle(Job calldata job, Seat[] calldata panel, Settlement calldata settlement) external;

    /// @notice Ends a job that nothing settled, after settleBy. By anyone.
    function refund(Job calldata job, Seat[] calldata panel, Step[] calldata steps) external;

    /// @notice Ends a job before its first anchor. By its submitter; the accepted prices are paid.
    /// @param openTime block time of the opening
    function cancel(Job calldata job, Seat[] calldata panel, uint40 openTime) external;

    // ---------------------------------------------------------------- views

    /// @notice The network's parameters.
    function params() external view returns (Params memory);

    /// @notice An account's hot slot. Credits of submitters and the treasury are `earned` too.
    function accountOf(address account)
        external
        view
        returns (uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil);

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

    /// @notice The digest an Accept signs.
    function acceptDigest(bytes32 jobId) external view returns (bytes32);

    /// @notice The digest a Message signs.
    function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body)
        external
        view
        returns (bytes32);

    /// @notice The digest that proves possession of a hot key.
    function hotKeyDigest(address operator) external view returns (bytes32);
}
