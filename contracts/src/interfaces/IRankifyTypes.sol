// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title The words of a network: what its functions take, and why they refuse
/// @dev Amounts are in units of the network's one token. Times are seconds of the chain's clock.
interface IRankifyTypes {
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
    /// @param asset the royalty asset the seat's answers rest on; zero for none
    struct Seat {
        uint256 operatorPrice;
        address hotKey;
        bytes32 asset;
    }

    /// @notice One link of a job's chain of steps: the opening (round 0), then one anchor a round.
    /// @param meta round << 248 | certified << 247 | term << 240 | windowed << 239 | seat << 232 | time << 192 | by << 32 | opened.
    ///        `time` is the block time of the step; for a windowed step it is the time from which its force window
    ///        counts: max(block time, previous step + its phases), moved to the block time by a force.
    /// @param listHash keccak256(abi.encode(proposalsHash, keccak256(abi.encodePacked(commitments)))); 0 for the opening
    struct Step {
        uint256 meta;
        bytes32 listHash;
    }

    /// @notice A list as it is anchored.
    /// @param commitments one a seat, zero for an absent one
    struct List {
        bytes32 proposalsHash;
        bytes32[] commitments;
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
    /// @param signatures in seat order: the Close of each seat in `closers`; the Commit of each in `opened` that shows no Close
    ///        and whose opening is not recorded in the deciding step, and of each in `unopened`. A seat with both: Close first
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

    /// @notice What an asset's id commits to. Whoever acts on an asset shows it; AssetRegistered and AssetLicensed have it all.
    /// @param owner who registered it
    /// @param contentHash keccak256(abi.encode(chainId, contract, owner, salt, contentRoot)), if the owner kept to it
    /// @param table the ancestors that are paid, ascending by id, 34 bytes a row: id, uint16 rate. Its own row is not in it
    /// @param rate own licence rate, in basis points of a user's pay
    /// @param flags 1: others may derive from it
    /// @param validUntil the last second in which a child can be registered
    struct Asset {
        address owner;
        bytes32 contentHash;
        bytes table;
        uint16 rate;
        uint8 flags;
        uint40 validUntil;
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
    error DisclosureNotEnabled();
    error DisputesNotEnabled();

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
    error BadMessage();
    error NoEquivocation();
    error AlreadyReported();
    error ReportTooLate(uint256 until);

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
    error AlreadyCertified();
    error BadSlate();
    error TooFewCommits();
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

    // Royalties.
    error RateTooHigh();
    error BadFlags();
    error TooManyParents();
    error ParentRepeated();
    error UnknownParent();
    error SelfParent();
    error DerivativesNotAllowed();
    error LicenceExpired();
    error TooManyRows();
    error StackTooHigh();
    error AlreadyRegistered();
    error UnknownAsset();
    error TableMismatch();
    error NotAssetOwner();
    error NothingToDistribute();
}
