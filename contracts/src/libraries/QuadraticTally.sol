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

    /// @notice The ballots of a round.
    /// @param seats panel size
    /// @param rows rows a ballot has
    /// @param candidates mask of the seats with a proposal
    /// @param candidateFlags the same as flags, one word a row
    /// @param valid mask of the seats with a valid ballot
    /// @param count number of valid ballots
    /// @param voters their seats, in order
    /// @param words their rows, in order
    /// @param others flags of the proposals each voter could vote on, laid out like `words`
    /// @param above flags of the proposals each voter puts above its own mean, laid out like `words`
    /// @param below flags of those below it
    /// @param totals T + 32 in each lane, one word a row; T sums the verdicts on a proposal
    struct Ballots {
        uint256 seats;
        uint256 rows;
        uint256 candidates;
        uint256[2] candidateFlags;
        uint256 valid;
        uint256 count;
        uint256[] voters;
        uint256[] words;
        uint256[] others;
        uint256[] above;
        uint256[] below;
        uint256[2] totals;
    }

    // -------------------------------------------------------------- reading

    /// @notice Reads the openings of `opened` and keeps the valid ballots.
    /// @param votes 2 * seats bytes an opened seat, seat order
    function read(bytes calldata votes, bytes32[] calldata proposals, uint256 opened)
        internal
        pure
        returns (Ballots memory b)
    {
        unchecked {
            _setCandidates(b, proposals);
            b.voters = new uint256[](b.seats);
            b.words = new uint256[](b.seats * b.rows);
            b.others = new uint256[](b.seats * b.rows);
            uint256 start;
            for (uint256 seat; seat < b.seats; ++seat) {
                if (opened >> seat & 1 == 0) continue;
                _readBallot(b, votes, start, seat);
                start += 2 * b.seats;
            }
        }
    }

    function _setCandidates(Ballots memory b, bytes32[] calldata proposals) private pure {
        unchecked {
            b.seats = proposals.length;
            b.rows = PackedVotes.rowsOf(b.seats);
            for (uint256 seat; seat < b.seats; ++seat) {
                if (proposals.pick(seat) == 0) continue;
                b.candidates |= 1 << seat;
                b.candidateFlags[seat / PackedVotes.LANES] |= PackedVotes.flag(seat);
            }
        }
    }

    /// @dev A ballot that breaks a rule is void: it leaves the tally and blocks nothing.
    function _readBallot(Ballots memory b, bytes calldata votes, uint256 start, uint256 seat) private pure {
        unchecked {
            uint256 slot = b.count * b.rows;
            uint256 cost;
            for (uint256 row; row < b.rows; ++row) {
                uint256 word = PackedVotes.load(votes, start, b.seats, row);
                uint256 others = _others(b, row, seat);
                cost += _costOf(b, word, row, others);
                b.words.set(slot + row, word);
                b.others.set(slot + row, others);
            }
            if (cost > BUDGET || cost < BUDGET / 2) return;
            b.valid |= 1 << seat;
            b.voters.set(b.count++, seat);
        }
    }

    /// @dev What a row spends; more than any budget when a vote is out of range or not on another seat's proposal.
    function _costOf(Ballots memory b, uint256 word, uint256 row, uint256 allowed) private pure returns (uint256) {
        unchecked {
            if (!word.inRange()) return VOID;
            uint256 lanes = PackedVotes.width(b.seats, row);
            uint256 used = type(uint256).max << (256 - 16 * lanes);
            if ((word ^ PackedVotes.ZEROS) & used & ~allowed.mask() != 0) return VOID;
            return word.cost(lanes);
        }
    }

    /// @dev Flags of the proposals in `row` that `seat` may vote on: all but its own.
    function _others(Ballots memory b, uint256 row, uint256 seat) private pure returns (uint256 flags) {
        flags = b.candidateFlags[row];
        if (seat / PackedVotes.LANES == row) flags &= ~PackedVotes.flag(seat);
    }

    // --------------------------------------------------------------- scores

    /// @notice Scores by upper median: the claims, once verified, less their offset.
    function medianScores(Ballots memory b, bytes calldata medians) internal pure returns (int256[] memory scores) {
        unchecked {
            scores = new int256[](b.seats);
            verifyMedians(b, medians, b.candidates);
            for (uint256 seat; seat < b.seats; ++seat) {
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
                uint256 claims = PackedVotes.load(medians, 0, b.seats, row);
                (uint256 atMost, uint256 atLeast) = _compare(b, claims, row);
                uint256 first = row * PackedVotes.LANES;
                uint256 end = first + PackedVotes.width(b.seats, row);
                for (uint256 seat = first; seat < end; ++seat) {
                    if (columns >> seat & 1 == 0) continue;
                    uint256 half = votesOn(b, seat) / 2;
                    bool holds = claims.voteOf(seat) <= 2 * SCALE && atMost.voteOf(seat) > half
                        && atLeast.voteOf(seat) >= votesOn(b, seat) - half;
                    if (!holds) revert IRankify.BadMedian(uint8(seat));
                }
            }
        }
    }

    /// @dev Counts, lane by lane, the votes of others at most and at least the claim. The counts of a row with a claim
    ///      out of range are wrong; verifyMedians refuses such a claim in the columns it looks at, so the claims of the
    ///      other columns are cut to the range first.
    function _compare(Ballots memory b, uint256 claims, uint256 row)
        private
        pure
        returns (uint256 atMost, uint256 atLeast)
    {
        unchecked {
            claims &= ~PackedVotes.HIGH;
            for (uint256 i; i < b.count; ++i) {
                uint256 word = b.words.get(i * b.rows + row);
                uint256 others = b.others.get(i * b.rows + row);
                atMost += claims.atLeast(word) & others;
                atLeast += word.atLeast(claims) & others;
            }
        }
    }

    /// @notice One word of the claimed medians: median + 10,000. The caller has checked their length.
    function claimOf(bytes calldata medians, uint256 seat) internal pure returns (uint256 claim) {
        assembly ("memory-safe") {
            claim := shr(240, calldataload(add(medians.offset, mul(seat, 2))))
        }
    }

    /// @notice How many valid votes there are on a seat's proposal.
    function votesOn(Ballots memory b, uint256 seat) internal pure returns (uint256) {
        unchecked {
            return b.count - (b.valid >> seat & 1);
        }
    }

    /// @dev floor(1000 * sum of the others' votes / their number), each vote clamped to [low, high].
    function _mean(Ballots memory b, uint256 seat, int256 low, int256 high) private pure returns (int256) {
        unchecked {
            int256 sum;
            for (uint256 i; i < b.count; ++i) {
                if (b.voters.get(i) == seat) continue;
                int256 vote = int256(b.words.get(i * b.rows + seat / PackedVotes.LANES).voteOf(seat)) - int256(SCALE);
                sum += vote < low ? low : vote > high ? high : vote;
            }
            int256 votes = int256(votesOn(b, seat));
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
        best = NO_WINNER;
        tied = 1 << NO_WINNER;
        int256 highest = type(int256).min;
        for (uint256 seat; seat < values.length; ++seat) {
            if (set >> seat & 1 == 0) continue;
            int256 value = values.get(seat);
            if (value > highest) (best, tied, highest) = (seat, 1 << seat, value);
            else if (value == highest) tied |= 1 << seat;
        }
    }

    // ----------------------------------------------------------------- pay

    /// @notice Excess of each proposal over the mean: max(0, n * s - sum of s) when s > 0, over n candidates.
    function excess(Ballots memory b, int256[] memory scores) internal pure returns (uint256[] memory over) {
        unchecked {
            over = new uint256[](b.seats);
            int256 candidates;
            int256 sum;
            for (uint256 seat; seat < b.seats; ++seat) {
                if (b.candidates >> seat & 1 == 0) continue;
                ++candidates;
                sum += scores.get(seat);
            }
            for (uint256 seat; seat < b.seats; ++seat) {
                int256 score = scores.get(seat);
                int256 above = candidates * score - sum;
                if (score > 0 && above > 0) over.set(seat, uint256(above));
            }
        }
    }

    /// @notice Judging pay's weights: how far a judge's verdicts go with those of the others, beyond chance.
    /// @dev A verdict b is +1 above the judge's own mean, -1 below it. T sums the verdicts on a proposal.
    ///      e = max(0, c * sum b (T - b) - (sum b) * sum (T - b)) over the c proposals the judge voted on.
    function judging(Ballots memory b) internal pure returns (uint256[] memory weights) {
        unchecked {
            weights = new uint256[](b.seats);
            _setVerdicts(b);
            for (uint256 i; i < b.count; ++i) {
                int256 weight = _weight(b, i);
                if (weight > 0) weights.set(b.voters.get(i), uint256(weight));
            }
        }
    }

    /// @dev Each total starts at 32, which keeps its lane from going below zero.
    function _setVerdicts(Ballots memory b) private pure {
        unchecked {
            b.above = new uint256[](b.words.length);
            b.below = new uint256[](b.words.length);
            b.totals = [PackedVotes.ONES * 32, PackedVotes.ONES * 32];
            for (uint256 i; i < b.count; ++i) {
                (uint256 floor, uint256 ceiling) = _meanOf(b, i);
                for (uint256 row; row < b.rows; ++row) {
                    uint256 slot = i * b.rows + row;
                    uint256 word = b.words.get(slot);
                    uint256 others = b.others.get(slot);
                    uint256 above = word.atLeast(PackedVotes.ONES * (floor + 1)) & others;
                    uint256 below = ~word.atLeast(PackedVotes.ONES * ceiling) & others;
                    b.above.set(slot, above);
                    b.below.set(slot, below);
                    b.totals[row] = b.totals[row] + above - below;
                }
            }
        }
    }

    /// @dev The mean of a judge's own words over the proposals it could vote on, rounded down and up.
    function _meanOf(Ballots memory b, uint256 i) private pure returns (uint256 floor, uint256 ceiling) {
        unchecked {
            uint256 sum;
            uint256 columns;
            for (uint256 row; row < b.rows; ++row) {
                uint256 others = b.others.get(i * b.rows + row);
                sum += (b.words.get(i * b.rows + row) & others.mask()).sumWide();
                columns += others.sum();
            }
            // A valid ballot spends at least half a budget, so it has a column to spend it on.
            floor = sum / columns;
            ceiling = (sum + columns - 1) / columns;
        }
    }

    function _weight(Ballots memory b, uint256 i) private pure returns (int256) {
        unchecked {
            int256 columns;
            int256 own; // sum of b
            int256 verdicts; // sum of b * b
            int256 along; // sum of b * (T + 32)
            int256 all; // sum of T + 32
            for (uint256 row; row < b.rows; ++row) {
                uint256 total = b.totals[row];
                uint256 above = b.above.get(i * b.rows + row);
                uint256 below = b.below.get(i * b.rows + row);
                uint256 others = b.others.get(i * b.rows + row);
                columns += int256(others.sum());
                own += int256(above.sum()) - int256(below.sum());
                verdicts += int256((above | below).sum());
                along += int256((total & above.mask()).sum()) - int256((total & below.mask()).sum());
                all += int256((total & others.mask()).sum());
            }
            along -= 32 * own;
            all -= 32 * columns;
            return columns * (along - verdicts) - own * (all - own);
        }
    }
}
