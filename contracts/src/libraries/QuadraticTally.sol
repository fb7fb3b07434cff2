// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../interfaces/IRankifyTypes.sol";
import {Column, Columns, Lines} from "./Columns.sol";
import {Commitments} from "./Commitments.sol";
import {PackedVotes} from "./PackedVotes.sol";

/// @title The tally of one round of quadratic votes
/// @notice Pure: ballots in, scores, winner, excess and judging pay out. docs/protocol.md has the formulas.
/// @dev Seats are numbers below 32, sets of seats are masks. Rows of votes are those of PackedVotes.
library QuadraticTally {
    using PackedVotes for uint256;

    uint256 internal constant NO_WINNER = 255;
    uint256 private constant SCALE = 10_000;
    uint256 private constant BUDGET = SCALE * SCALE;
    uint256 private constant VOID = 1 << 128;
    int256 private constant CLAMP = 250;

    // A row of the ballots, sixteen columns, has eight words: what each of its lanes has come to.
    uint256 private constant ROW = 8;
    uint256 private constant USED = 0; // mask of the lanes with a seat
    uint256 private constant CLOSED = 1; // mask of those whose seat has no proposal
    uint256 private constant OPEN = 7; // flags of those whose seat has one
    uint256 private constant CLAIMS = 2; // the claimed medians, cut to 15 bits
    uint256 private constant BEYOND = 3; // flags of the claims that were cut
    uint256 private constant AT_MOST = 4; // valid ballots that are at most the claim, the seat's own zero included
    uint256 private constant AT_LEAST = 5; // and at least
    uint256 private constant TOTALS = 6; // T + 32, which cannot fall below zero; T sums the verdicts on a proposal

    // A ballot has three words a row.
    uint256 private constant CELL = 3;
    uint256 private constant WORD = 0; // the votes
    uint256 private constant ABOVE = 1; // flags of the proposals that the voter puts above its own mean
    uint256 private constant BELOW = 2; // flags of those below it

    /// @notice The ballots of a round and what the tally makes of them. The caller sets the first five fields; arrays are
    ///         named by their place in calldata, which has been checked, since each access by name would check it again.
    /// @param seats panel size
    /// @param votes where the ballots start, 2 * seats bytes an opened seat, seat order
    /// @param proposals where the slate starts, a word a seat
    /// @param medians where the claimed medians start, two bytes a seat
    /// @param sheet the lines of the seats: scores, excess and judging are set here
    /// @param rows the rows of columns
    /// @param count their number
    /// @param cells the ballots, seat by seat and row by row
    /// @param stride words that a seat has there
    /// @param candidates mask of the seats with a proposal
    /// @param columns their number
    /// @param valid mask of the seats with a valid ballot
    /// @param voters their number
    /// @param scoreSum sum of the scores
    /// @param excessSum sum of the excess
    /// @param judgingSum sum of the weights of judging pay
    struct Ballots {
        uint256 seats;
        uint256 votes;
        uint256 proposals;
        uint256 medians;
        Column sheet;
        Column rows;
        uint256 count;
        Column cells;
        uint256 stride;
        uint256 candidates;
        uint256 columns;
        uint256 valid;
        uint256 voters;
        int256 scoreSum;
        uint256 excessSum;
        uint256 judgingSum;
    }

    // -------------------------------------------------------------- reading

    /// @notice Reads the openings of `opened` and keeps the valid ballots.
    /// @dev A ballot that breaks a rule is void: it leaves the tally and blocks nothing.
    function read(Ballots memory b, uint256 opened) internal pure {
        unchecked {
            _setRows(b);
            (uint256 start, Column cell) = (b.votes, b.cells);
            uint256 valid;
            uint256 voters;
            for (uint256 seat; opened >> seat != 0; ++seat) {
                if (opened >> seat & 1 == 1) {
                    uint256 sum = _readBallot(b, cell, start, seat);
                    start += 2 * b.seats;
                    if (sum != 0) {
                        valid |= 1 << seat;
                        ++voters;
                        _addBallot(b, cell, sum, seat);
                    }
                }
                cell = cell.from(b.stride);
            }
            (b.valid, b.voters) = (valid, voters);
        }
    }

    function _setRows(Ballots memory b) private pure {
        unchecked {
            uint256 candidates;
            (candidates, b.columns) = _candidatesOf(b.proposals, b.seats);
            b.candidates = candidates;
            b.count = b.seats > PackedVotes.LANES ? 2 : 1;
            b.rows = Columns.make(ROW * b.count);
            b.stride = CELL * b.count;
            b.cells = Columns.make(b.stride * b.seats);
            for (uint256 i; i < b.count; ++i) {
                Column row = b.rows.from(ROW * i);
                uint256 used = PackedVotes.usedIn(b.seats, i);
                uint256 claims = _wordAt(b.medians + 32 * i) & used;
                row.set(USED, used);
                uint256 open = PackedVotes.flagsOf(candidates, i);
                row.set(OPEN, open);
                row.set(CLOSED, used & ~open.mask());
                row.set(CLAIMS, claims & ~PackedVotes.HIGH);
                row.set(BEYOND, (claims & PackedVotes.HIGH) >> 15);
                row.set(TOTALS, PackedVotes.ONES * 32);
            }
        }
    }

    /// @dev Mask of the words that are not zero, and their number; from the last to the first, whose bit is the lowest.
    function _candidatesOf(uint256 start, uint256 seats) private pure returns (uint256 candidates, uint256 columns) {
        assembly ("memory-safe") {
            for { let place := add(start, shl(5, seats)) } gt(place, start) {} {
                place := sub(place, 0x20)
                let full := iszero(iszero(calldataload(place)))
                candidates := or(shl(1, candidates), full)
                columns := add(columns, full)
            }
        }
    }

    function _wordAt(uint256 place) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(place)
        }
    }

    /// @dev Keeps a ballot's words. A ballot is void when it votes on its voter's own proposal or on none, and when it
    ///      spends more than the budget or less than half. A vote out of range breaks the budget by itself.
    /// @return sum of the words of a valid ballot, zero of a void one
    function _readBallot(Ballots memory b, Column cell, uint256 start, uint256 seat)
        private
        pure
        returns (uint256 sum)
    {
        unchecked {
            uint256 sums = _readRow(b.rows, cell, start, PackedVotes.laneOf(seat));
            if (b.count == 2) {
                sums += _readRow(b.rows.from(ROW), cell.from(CELL), start + 32, PackedVotes.laneOf(seat) + 256);
            }
            sum = uint32(sums);
            // (w - 10,000)^2 = w^2 - 20,000 w + 10^8; lanes without a seat are zero words.
            uint256 cost = (sums >> 32) + b.seats * SCALE * SCALE - 2 * SCALE * sum;
            if (cost - BUDGET / 2 > BUDGET / 2) sum = 0;
        }
    }

    /// @return sums of the words, and 2**32 times that of their squares: for a vote where none may be, more than any budget
    function _readRow(Column row, Column cell, uint256 start, uint256 lane) private pure returns (uint256 sums) {
        unchecked {
            uint256 word = _wordAt(start) & row.get(USED);
            cell.set(WORD, word);
            sums = word.squares() << 32 | word.sumWide();
            if ((word ^ PackedVotes.ZEROS) & (row.get(CLOSED) | 0xffff << lane) != 0) sums = VOID;
        }
    }

    /// @dev Adds a valid ballot to the columns. A verdict is +1 above the judge's own mean over the proposals it could
    ///      vote on, -1 below it.
    /// @param sum of its words, which are those of zero for the seats it could not vote on
    function _addBallot(Ballots memory b, Column cell, uint256 sum, uint256 seat) private pure {
        unchecked {
            uint256 columns = b.columns - (b.candidates >> seat & 1); // that the seat could vote on
            (uint256 over, uint256 ceiling) = _aroundMean(sum - SCALE * (b.seats - columns), columns);
            _addRow(b.rows, cell, PackedVotes.laneOf(seat), over, ceiling);
            if (b.count == 2) {
                _addRow(b.rows.from(ROW), cell.from(CELL), PackedVotes.laneOf(seat) + 256, over, ceiling);
            }
        }
    }

    function _addRow(Column row, Column cell, uint256 lane, uint256 over, uint256 ceiling) private pure {
        unchecked {
            uint256 word = cell.get(WORD);
            uint256 others = row.get(OPEN) & ~(1 << lane);
            uint256 above = word.atLeast(over) & others;
            uint256 below = ~word.atLeast(ceiling) & others;
            cell.set(ABOVE, above);
            cell.set(BELOW, below);
            row.add(TOTALS, above - below);
            uint256 claims = row.get(CLAIMS);
            row.add(AT_MOST, claims.atLeast(word));
            row.add(AT_LEAST, word.atLeast(claims));
        }
    }

    /// @dev The least words above and not below the mean of `columns` votes, in every lane. The division is the EVM's: a
    ///      valid ballot has a column, since it spends half a budget.
    function _aroundMean(uint256 sum, uint256 columns) private pure returns (uint256 over, uint256 ceiling) {
        unchecked {
            assembly ("memory-safe") {
                over := add(div(sum, columns), 1)
                ceiling := div(add(sum, sub(columns, 1)), columns)
            }
            (over, ceiling) = (PackedVotes.ONES * over, PackedVotes.ONES * ceiling);
        }
    }

    // --------------------------------------------------------------- scores

    /// @notice Scores by upper median: the claims, once verified, less their offset.
    function medianScores(Ballots memory b) internal pure {
        unchecked {
            verifyMedians(b, b.candidates);
            uint256 sum;
            for (uint256 i; i < b.count; ++i) {
                Column row = b.rows.from(ROW * i);
                uint256 claims = row.get(CLAIMS) | row.get(BEYOND) << 15;
                if (claims & row.get(CLOSED) != 0) _refuseClaim(claims & row.get(CLOSED), i);
                sum += claims.sumWide();
            }
            b.scoreSum = int256(sum) - int256(SCALE * b.columns);
            _fillScores(b.sheet, b.medians, b.candidates);
        }
    }

    /// @dev Writes claim - 10,000 to the line of each candidate.
    function _fillScores(Column line, uint256 claim, uint256 candidates) private pure {
        uint256 size = 32 * Lines.WORDS;
        assembly ("memory-safe") {
            for {} candidates { candidates := shr(1, candidates) } {
                if and(candidates, 1) { mstore(line, sub(shr(240, calldataload(claim)), SCALE)) }
                claim := add(claim, 2)
                line := add(line, size)
            }
        }
    }

    /// @notice Scores by sum: floor(1000 * sum / votes), for every candidate.
    function sumScores(Ballots memory b) internal pure {
        unchecked {
            for (uint256 seat; seat < b.seats; ++seat) {
                if (b.candidates >> seat & 1 == 0) continue;
                int256 score = _mean(b, seat, -int256(SCALE), int256(SCALE));
                b.sheet.set(Lines.WORDS * seat + Lines.SCORE, uint256(score));
                b.scoreSum += score;
            }
        }
    }

    /// @notice Checks the claimed upper medians of `columns`: at least floor(m/2)+1 votes are at most the claim and at
    ///         least m - floor(m/2) are at least it, of the m valid votes of others. Only one value passes.
    function verifyMedians(Ballots memory b, uint256 columns) internal pure {
        unchecked {
            for (uint256 i; i < b.count; ++i) {
                uint256 failed = PackedVotes.flagsOf(columns, i) & ~_holding(b, i);
                if (failed != 0) _refuseClaim(failed.mask(), i);
            }
        }
    }

    /// @dev Names the first seat with a bit set in its lane.
    function _refuseClaim(uint256 lanes, uint256 row) private pure {
        unchecked {
            uint256 seat = row * PackedVotes.LANES;
            while (lanes.voteOf(seat) == 0) ++seat;
            revert IRankifyTypes.BadMedian(uint8(seat));
        }
    }

    /// @dev Flags of the claims in a row that hold, all lanes at once: the votes of others at most and at least each claim
    ///      are compared with half of the votes. A ballot's zero for its own voter was counted and is none.
    function _holding(Ballots memory b, uint256 i) private pure returns (uint256) {
        unchecked {
            Column row = b.rows.from(ROW * i);
            uint256 claims = row.get(CLAIMS);
            uint256 own = PackedVotes.flagsOf(b.valid, i);
            uint256 votes = PackedVotes.ONES * b.voters - own;
            uint256 half = (votes >> 1) & ~PackedVotes.HIGH;
            uint256 atMost = row.get(AT_MOST) - (claims.atLeast(PackedVotes.ZEROS) & own);
            uint256 atLeast = row.get(AT_LEAST) - (PackedVotes.ZEROS.atLeast(claims) & own);
            return atMost.atLeast(half + PackedVotes.ONES) & atLeast.atLeast(votes - half)
                & PackedVotes.LARGEST.atLeast(claims) & ~row.get(BEYOND);
        }
    }

    /// @dev What is claimed as the median of a column.
    function _medianOf(Ballots memory b, uint256 seat) private pure returns (int256) {
        unchecked {
            return int256(_wordAt(b.medians + 2 * seat) >> 240) - int256(SCALE);
        }
    }

    /// @dev floor(1000 * sum of the others' votes / their number), each vote clamped to [low, high].
    function _mean(Ballots memory b, uint256 seat, int256 low, int256 high) private pure returns (int256) {
        unchecked {
            int256 sum;
            int256 votes;
            for (uint256 i; b.valid >> i != 0; ++i) {
                if (b.valid >> i & 1 == 0 || i == seat) continue;
                int256 vote = int256(b.cells.get(b.stride * i + CELL * (seat / PackedVotes.LANES) + WORD).voteOf(seat))
                    - int256(SCALE);
                sum += vote < low ? low : vote > high ? high : vote;
                ++votes;
            }
            int256 scaled = 1000 * sum;
            return scaled >= 0 ? scaled / votes : -((votes - 1 - scaled) / votes);
        }
    }

    // --------------------------------------------------------------- winner

    /// @notice The eligible seat with the highest score, or NO_WINNER; and the excess of each eligible proposal over the
    ///         mean: max(0, n * s - sum of s) when s > 0, over n candidates.
    /// @dev A quorum of valid ballots implies that each proposal has valid votes of two others (N = 3: of one).
    /// @return winner the first seat with the highest score
    /// @return tied mask of the seats with the highest score, zero if it is one
    function rank(Ballots memory b, uint256 eligible) internal pure returns (uint256 winner, uint256 tied) {
        unchecked {
            Column line = b.sheet;
            int256 columns = int256(b.columns);
            int256 sum = b.scoreSum;
            int256 highest = type(int256).min;
            winner = NO_WINNER;
            uint256 total;
            for (uint256 seat; eligible >> seat != 0; ++seat) {
                if (eligible >> seat & 1 == 1) {
                    int256 score = int256(line.get(Lines.SCORE));
                    if (score >= highest) {
                        if (score > highest) (winner, tied, highest) = (seat, 0, score);
                        tied |= 1 << seat;
                    }
                    int256 above = columns * score - sum;
                    if (above > 0 && score > 0) {
                        line.set(Lines.EXCESS, uint256(above));
                        total += uint256(above);
                    }
                }
                line = line.from(Lines.WORDS);
            }
            b.excessSum = total;
            if (tied & (tied - 1) == 0) tied = 0;
        }
    }

    /// @notice Parts tied seats by the mean of their votes, clamped to the claimed medians, as far as that goes.
    /// @param verified whether the claims have been, as in median mode
    function partTied(Ballots memory b, uint256 set, bool verified)
        internal
        pure
        returns (uint256 winner, uint256 tied)
    {
        unchecked {
            if (!verified) verifyMedians(b, set);
            int256 highest = type(int256).min;
            for (uint256 seat; set >> seat != 0; ++seat) {
                if (set >> seat & 1 == 0) continue;
                int256 median = _medianOf(b, seat);
                int256 mean = _mean(b, seat, median - CLAMP, median + CLAMP);
                if (mean > highest) (winner, tied, highest) = (seat, 0, mean);
                if (mean == highest) tied |= 1 << seat;
            }
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

    // ------------------------------------------------------------- judging

    /// @notice Judging pay's weights: how far a judge's verdicts go with those of the others, beyond chance.
    /// @dev With verdicts b of a judge and the sums T of all verdicts on a proposal,
    ///      e = max(0, c * sum b (T - b) - (sum b) * sum (T - b)) over the c proposals the judge voted on.
    function measureJudging(Ballots memory b) internal pure {
        unchecked {
            uint256 valid = b.valid;
            (Column line, Column cell) = (b.sheet, b.cells);
            int256 all = _totalOf(b);
            uint256 sum;
            for (uint256 seat; valid >> seat != 0; ++seat) {
                if (valid >> seat & 1 == 1) {
                    int256 weight = _weight(b, cell, seat, all);
                    if (weight > 0) {
                        line.set(Lines.JUDGING, uint256(weight));
                        sum += uint256(weight);
                    }
                }
                cell = cell.from(b.stride);
                line = line.from(Lines.WORDS);
            }
            b.judgingSum = sum;
        }
    }

    /// @dev Sum of T over all proposals; a lane without one has the sum 0.
    function _totalOf(Ballots memory b) private pure returns (int256 total) {
        unchecked {
            for (uint256 i; i < b.count; ++i) {
                total += int256(b.rows.get(ROW * i + TOTALS).sum()) - int256(32 * PackedVotes.LANES);
            }
        }
    }

    /// @param all sum of T over all proposals
    function _weight(Ballots memory b, Column cell, uint256 seat, int256 all) private pure returns (int256) {
        unchecked {
            uint256 sums = _agreement(b.rows, cell, PackedVotes.laneOf(seat));
            if (b.count == 2) {
                sums += _agreement(b.rows.from(ROW), cell.from(CELL), PackedVotes.laneOf(seat) + 256);
            }
            int256 ups = int256(sums >> 24 & 0xff);
            int256 downs = int256(sums >> 32);
            int256 own = ups - downs; // sum of b
            all -= int256(sums >> 16 & 0xff) - 32 + own; // sum of T - b
            int256 columns = int256(b.columns - (b.candidates >> seat & 1));
            return columns * (int256(uint256(uint16(sums))) - 33 * (ups + downs)) - own * all;
        }
    }

    /// @return sums over the verdicts b of a row: of b * T + 32; 2**16 times T + 32 of the judge's own proposal, if it is
    ///         in the row; 2**24 times the number of verdicts up; 2**32 times the number of those down
    function _agreement(Column row, Column cell, uint256 lane) private pure returns (uint256 sums) {
        unchecked {
            uint256 totals = row.get(TOTALS);
            (uint256 above, uint256 below) = (cell.get(ABOVE), cell.get(BELOW));
            sums = ((totals & above.mask()) + ((64 * PackedVotes.ONES - totals) & below.mask())).sum();
            sums |= uint256(uint16(totals >> lane)) << 16 | (above + (below << 8)).sum() << 24;
        }
    }
}
