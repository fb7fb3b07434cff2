// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../interfaces/IRankify.sol";
import {Cells} from "./Cells.sol";
import {Commitments} from "./Commitments.sol";
import {PackedVotes} from "./PackedVotes.sol";

/// @title The tally of one round of quadratic votes
/// @notice Pure: ballots in, scores, winner, excess and judging pay out. docs/protocol.md has the formulas.
/// @dev Seats are numbers below 32, sets of seats are masks. Rows of votes are those of PackedVotes.
library QuadraticTally {
    using Cells for uint256[];
    using Cells for int256[];
    using Cells for bytes32[];
    using PackedVotes for uint256;

    uint256 internal constant NO_WINNER = 255;
    uint256 private constant SCALE = 10_000;
    uint256 private constant BUDGET = SCALE * SCALE;
    uint256 private constant VOID = type(uint256).max / 4;
    int256 private constant CLAMP = 250;

    /// @notice The ballots of a round. A cell of `words`, `others`, `above` and `below` is number seat * rows + row.
    /// @param seats panel size
    /// @param rows rows a ballot has
    /// @param candidates mask of the seats with a proposal
    /// @param columns their number
    /// @param candidateFlags the same mask as flags, one word a row
    /// @param valid mask of the seats with a valid ballot
    /// @param count their number
    /// @param words the ballots
    /// @param others flags of the proposals each voter could vote on: all but its own
    /// @param above flags of the proposals each valid voter puts above its own mean
    /// @param below flags of those below it
    /// @param totals T + 32 in each lane, one word a row; T sums the verdicts on a proposal
    struct Ballots {
        uint256 seats;
        uint256 rows;
        uint256 candidates;
        uint256 columns;
        uint256[] candidateFlags;
        uint256 valid;
        uint256 count;
        uint256[] words;
        uint256[] others;
        uint256[] above;
        uint256[] below;
        uint256[] totals;
    }

    // -------------------------------------------------------------- reading

    /// @notice Reads the openings of `opened` and keeps the valid ballots.
    /// @dev A ballot that breaks a rule is void: it leaves the tally and blocks nothing.
    /// @param votes 2 * seats bytes an opened seat, seat order
    function read(bytes calldata votes, bytes32[] calldata proposals, uint256 opened)
        internal
        pure
        returns (Ballots memory b)
    {
        unchecked {
            _setCandidates(b, proposals);
            b.words = new uint256[](b.seats * b.rows);
            b.others = new uint256[](b.seats * b.rows);
            b.above = new uint256[](b.seats * b.rows);
            b.below = new uint256[](b.seats * b.rows);
            uint256 start;
            for (uint256 seat; opened >> seat != 0; ++seat) {
                if (opened >> seat & 1 == 0) continue;
                (uint256 cost, uint256 sum) = _readBallot(b, votes, start, seat);
                start += 2 * b.seats;
                if (cost > BUDGET || cost < BUDGET / 2) continue;
                b.valid |= 1 << seat;
                ++b.count;
                _addVerdicts(b, seat, sum);
            }
        }
    }

    /// @dev Each total starts at 32, which keeps its lane from going below zero.
    function _setCandidates(Ballots memory b, bytes32[] calldata proposals) private pure {
        unchecked {
            b.seats = proposals.length;
            b.rows = PackedVotes.rowsOf(b.seats);
            uint256 candidates;
            for (uint256 seat; seat < proposals.length; ++seat) {
                if (proposals.pick(seat) == 0) continue;
                candidates |= 1 << seat;
                ++b.columns;
            }
            b.candidates = candidates;
            b.candidateFlags = new uint256[](b.rows);
            b.totals = new uint256[](b.rows);
            for (uint256 row; row < b.rows; ++row) {
                b.candidateFlags.set(row, PackedVotes.flagsOf(candidates, row));
                b.totals.set(row, PackedVotes.ONES * 32);
            }
        }
    }

    /// @dev Copies a ballot and tells what it spends, more than any budget when a vote is out of range or not on another
    ///      seat's proposal; and the sum of its words.
    function _readBallot(Ballots memory b, bytes calldata votes, uint256 start, uint256 seat)
        private
        pure
        returns (uint256 cost, uint256 sum)
    {
        unchecked {
            uint256 cell = seat * b.rows;
            for (uint256 row; row < b.rows; ++row) {
                uint256 lanes = PackedVotes.width(b.seats, row);
                uint256 word = PackedVotes.load(votes, start, lanes, row);
                uint256 others = b.candidateFlags.get(row) & ~PackedVotes.flagIn(seat, row);
                b.words.set(cell + row, word);
                b.others.set(cell + row, others);
                uint256 used = type(uint256).max << (256 - 16 * lanes);
                if (!word.inRange() || (word ^ PackedVotes.ZEROS) & used & ~others.mask() != 0) return (VOID, 0);
                uint256 rowSum = word.sumWide();
                sum += rowSum;
                cost += word.cost(lanes, rowSum);
            }
        }
    }

    /// @dev A verdict is +1 above the judge's own mean over the proposals it could vote on, -1 below it.
    /// @param sum of the words of a valid ballot, which are those of zero for the seats it could not vote on
    function _addVerdicts(Ballots memory b, uint256 seat, uint256 sum) private pure {
        unchecked {
            uint256 columns = _columnsOf(b, seat);
            sum -= SCALE * (b.seats - columns);
            uint256 over = PackedVotes.ONES * (sum / columns + 1);
            uint256 ceiling = PackedVotes.ONES * ((sum + columns - 1) / columns);
            uint256 cell = seat * b.rows;
            for (uint256 row; row < b.rows; ++row) {
                _addRow(b, cell++, row, over, ceiling);
            }
        }
    }

    function _addRow(Ballots memory b, uint256 cell, uint256 row, uint256 over, uint256 ceiling) private pure {
        unchecked {
            uint256 word = b.words.get(cell);
            uint256 above = word.atLeast(over) & b.others.get(cell);
            uint256 below = ~word.atLeast(ceiling) & b.others.get(cell);
            b.above.set(cell, above);
            b.below.set(cell, below);
            b.totals.set(row, b.totals.get(row) + above - below);
        }
    }

    /// @dev How many proposals a seat could vote on. A valid ballot has at least one: it spends half a budget.
    function _columnsOf(Ballots memory b, uint256 seat) private pure returns (uint256) {
        unchecked {
            return b.columns - (b.candidates >> seat & 1);
        }
    }

    // --------------------------------------------------------------- scores

    /// @notice Scores by upper median: the claims, once verified, less their offset.
    function medianScores(Ballots memory b, bytes calldata medians) internal pure returns (int256[] memory scores) {
        unchecked {
            scores = new int256[](b.seats);
            verifyMedians(b, medians, b.candidates);
            for (uint256 seat; seat < scores.length; ++seat) {
                uint256 claim = claimOf(medians, seat);
                if (b.candidates >> seat & 1 == 1) scores.set(seat, int256(claim) - int256(SCALE));
                else if (claim != 0) revert IRankify.BadMedian(uint8(seat));
            }
        }
    }

    /// @notice Scores by sum: floor(1000 * sum / votes), for every candidate.
    function sumScores(Ballots memory b) internal pure returns (int256[] memory scores) {
        unchecked {
            scores = new int256[](b.seats);
            for (uint256 seat; seat < b.seats; ++seat) {
                if (b.candidates >> seat & 1 == 0) continue;
                scores.set(seat, _mean(b, seat, -int256(SCALE), int256(SCALE)));
            }
        }
    }

    /// @notice Checks the claimed upper medians of `columns`: at least floor(m/2)+1 votes are at most the claim and at
    ///         least m - floor(m/2) are at least it, of the m valid votes of others. Only one value passes.
    function verifyMedians(Ballots memory b, bytes calldata medians, uint256 columns) internal pure {
        unchecked {
            for (uint256 row; row < b.rows; ++row) {
                uint256 claims = PackedVotes.load(medians, 0, PackedVotes.width(b.seats, row), row);
                uint256 flags = columns == b.candidates ? b.candidateFlags.get(row) : PackedVotes.flagsOf(columns, row);
                uint256 failed = flags & ~_holding(b, claims, row);
                if (failed == 0) continue;
                uint256 seat = row * PackedVotes.LANES;
                while (failed & PackedVotes.flagIn(seat, row) == 0) ++seat;
                revert IRankify.BadMedian(uint8(seat));
            }
        }
    }

    /// @dev Flags of the claims in `row` that hold, all lanes at once: first the votes of others at most and at least
    ///      each claim, then the comparison of these counts with half of the votes. A claim out of range does not hold,
    ///      and is cut first, so that it borrows from no other lane.
    function _holding(Ballots memory b, uint256 claims, uint256 row) private pure returns (uint256) {
        unchecked {
            uint256 beyond = (claims & PackedVotes.HIGH) >> 15;
            claims &= ~PackedVotes.HIGH;
            uint256 atMost;
            uint256 atLeast;
            uint256 votes;
            for (uint256 seat; b.valid >> seat != 0; ++seat) {
                if (b.valid >> seat & 1 == 0) continue;
                uint256 word = b.words.get(seat * b.rows + row);
                uint256 others = b.others.get(seat * b.rows + row);
                votes += others;
                atMost += claims.atLeast(word) & others;
                atLeast += word.atLeast(claims) & others;
            }
            uint256 half = (votes >> 1) & ~PackedVotes.HIGH;
            return atMost.atLeast(half + PackedVotes.ONES) & atLeast.atLeast(votes - half)
                & PackedVotes.LARGEST.atLeast(claims) & ~beyond;
        }
    }

    /// @notice One word of the claimed medians: median + 10,000. The caller has checked their length.
    function claimOf(bytes calldata medians, uint256 seat) internal pure returns (uint256 claim) {
        assembly ("memory-safe") {
            claim := shr(240, calldataload(add(medians.offset, mul(seat, 2))))
        }
    }

    /// @dev floor(1000 * sum of the others' votes / their number), each vote clamped to [low, high].
    function _mean(Ballots memory b, uint256 seat, int256 low, int256 high) private pure returns (int256) {
        unchecked {
            int256 sum;
            int256 votes;
            for (uint256 i; b.valid >> i != 0; ++i) {
                if (b.valid >> i & 1 == 0 || i == seat) continue;
                int256 vote = int256(b.words.get(i * b.rows + seat / PackedVotes.LANES).voteOf(seat)) - int256(SCALE);
                sum += vote < low ? low : vote > high ? high : vote;
                ++votes;
            }
            int256 scaled = 1000 * sum;
            return scaled >= 0 ? scaled / votes : -((votes - 1 - scaled) / votes);
        }
    }

    // --------------------------------------------------------------- winner

    /// @notice The eligible seat with the highest score, or NO_WINNER.
    /// @dev A quorum of valid ballots implies that each proposal has valid votes of two others (N = 3: of one).
    /// @param medians claims of the tied columns, used to part them; verified here in sum mode, before in median mode
    function winnerOf(Ballots memory b, int256[] memory scores, uint256 eligible, bool sumMode, bytes calldata medians)
        internal
        pure
        returns (uint256 winner, uint256 tied)
    {
        unchecked {
            (winner, tied) = _best(scores, eligible);
            if (tied & (tied - 1) == 0) return (winner, 0);

            if (sumMode) verifyMedians(b, medians, tied);
            int256[] memory means = new int256[](b.seats);
            for (uint256 seat; seat < b.seats; ++seat) {
                if (tied >> seat & 1 == 0) continue;
                int256 median = int256(claimOf(medians, seat)) - int256(SCALE);
                means.set(seat, _mean(b, seat, median - CLAMP, median + CLAMP));
            }
            (winner, tied) = _best(means, tied);
            if (tied & (tied - 1) == 0) tied = 0;
        }
    }

    /// @notice The tied seat with the smallest hash over the job, the salts of all opened seats, and the seat.
    function drawOf(bytes32 jobId, bytes32[] calldata salts, uint256 tied) internal pure returns (uint256 winner) {
        bytes32 least = bytes32(type(uint256).max);
        for (uint256 seat; tied >> seat != 0; ++seat) {
            if (tied >> seat & 1 == 0) continue;
            bytes32 draw = Commitments.tieBreak(jobId, salts, seat);
            if (draw < least) (least, winner) = (draw, seat);
        }
    }

    /// @dev The first seat of `set` with the highest value, and the mask of all that have it. A mask of bit 255 stands
    ///      for an empty set, so that its seat is NO_WINNER.
    function _best(int256[] memory values, uint256 set) private pure returns (uint256 best, uint256 tied) {
        unchecked {
            best = NO_WINNER;
            tied = 1 << NO_WINNER;
            int256 highest = type(int256).min;
            for (uint256 seat; set >> seat != 0; ++seat) {
                if (set >> seat & 1 == 0) continue;
                int256 value = values.get(seat);
                if (value > highest) (best, tied, highest) = (seat, 1 << seat, value);
                else if (value == highest) tied |= 1 << seat;
            }
        }
    }

    // ----------------------------------------------------------------- pay

    /// @notice Excess of each proposal over the mean: max(0, n * s - sum of s) when s > 0, over n candidates.
    /// @param barred seats that are shown and paid none
    function excess(Ballots memory b, int256[] memory scores, uint256 barred)
        internal
        pure
        returns (uint256[] memory over, uint256 total)
    {
        unchecked {
            over = new uint256[](scores.length);
            int256 sum; // a seat without a proposal has the score 0
            for (uint256 seat; seat < scores.length; ++seat) {
                sum += scores.get(seat);
            }
            for (uint256 seat; seat < scores.length; ++seat) {
                int256 score = scores.get(seat);
                int256 above = int256(b.columns) * score - sum;
                if (score <= 0 || above <= 0 || barred >> seat & 1 == 1) continue;
                over.set(seat, uint256(above));
                total += uint256(above);
            }
        }
    }

    /// @notice Judging pay's weights: how far a judge's verdicts go with those of the others, beyond chance.
    /// @dev With verdicts b of a judge and the sums T of all verdicts on a proposal,
    ///      e = max(0, c * sum b (T - b) - (sum b) * sum (T - b)) over the c proposals the judge voted on.
    function judging(Ballots memory b) internal pure returns (uint256[] memory weights, uint256 total) {
        unchecked {
            weights = new uint256[](b.seats);
            for (uint256 seat; b.valid >> seat != 0; ++seat) {
                if (b.valid >> seat & 1 == 0) continue;
                int256 weight = _weight(b, seat);
                if (weight <= 0) continue;
                weights.set(seat, uint256(weight));
                total += uint256(weight);
            }
        }
    }

    function _weight(Ballots memory b, uint256 seat) private pure returns (int256) {
        unchecked {
            int256 own; // sum of b
            int256 verdicts; // sum of b * b
            int256 along; // sum of b * (T + 32)
            int256 all; // sum of T + 32
            for (uint256 row; row < b.rows; ++row) {
                uint256 total = b.totals.get(row);
                uint256 cell = seat * b.rows + row;
                uint256 above = b.above.get(cell);
                uint256 below = b.below.get(cell);
                own += int256(above.sum()) - int256(below.sum());
                verdicts += int256((above | below).sum());
                along += int256((total & above.mask()).sum()) - int256((total & below.mask()).sum());
                all += int256((total & b.others.get(cell).mask()).sum());
            }
            int256 columns = int256(_columnsOf(b, seat));
            along -= 32 * own;
            all -= 32 * columns;
            return columns * (along - verdicts) - own * (all - own);
        }
    }
}
