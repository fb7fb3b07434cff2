// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Reference} from "./Reference.sol";
import {TallyHarness} from "./VectorsTally.t.sol";

/// @notice Random rounds through the tally, beside the plain loops of Reference. Few different votes, so that many
///         proposals tie; some ballots spend too much.
contract LibraryTallyTest {
    TallyHarness private harness = new TallyHarness();

    uint256 private state; // of the random numbers

    function _below(uint256 bound) private returns (uint256) {
        state = uint256(keccak256(abi.encode(state)));
        return (state >> 128) % bound;
    }

    /// @dev Panels of one row of votes, and some of two.
    function testFuzz_library_tally(uint256 seed) external {
        state = seed;
        uint256 seats = 3 + _below(7);
        if (_below(8) == 0) seats += 13;
        Reference.Round memory r = _round(seats);
        TallyHarness.Round memory given = _given(r);
        uint256 valid = harness.valid(given.votes, given.proposals, given.opened);
        uint256 voters;
        for (uint256 i; i < seats; ++i) {
            assert(valid >> i & 1 == (r.voted[i] ? 1 : 0));
            voters += valid >> i & 1;
        }
        if (voters > seats / 2) _compare(r, given, harness.tally(given));
    }

    function _round(uint256 seats) private returns (Reference.Round memory r) {
        r.sumMode = _below(3) == 0;
        (r.voted, r.candidate, r.votes) = (new bool[](seats), new bool[](seats), new int256[][](seats));
        uint256 gaps = _below(3);
        for (uint256 j; j < seats; ++j) {
            r.candidate[j] = _below(8) >= gaps;
        }
        for (uint256 i; i < seats; ++i) {
            r.votes[i] = new int256[](seats);
            for (uint256 more = _below(seats); more > 0; --more) {
                r.votes[i][_below(seats)] = [int256(250), 251, 500, -250, 1, 3_000][_below(6)];
            }
            r.votes[i][_choice(r, i)] = [int256(9_000), 9_000, 7_072, 7_072, -9_000, -7_072, 10_000, 7_071][_below(8)];
            // Most leave their own alone, and what is not there.
            for (uint256 j; j < seats; ++j) {
                if ((j == i || !r.candidate[j]) && _below(40) != 0) r.votes[i][j] = 0;
            }
        }
    }

    /// @dev A proposal that seat `i` can vote on; itself when there is none.
    function _choice(Reference.Round memory r, uint256 i) private returns (uint256 seat) {
        seat = _below(r.candidate.length);
        for (uint256 tries; tries < r.candidate.length && (seat == i || !r.candidate[seat]); ++tries) {
            seat = (seat + 1) % r.candidate.length;
        }
    }

    /// @dev Opens most ballots, and says in `r` which of them count.
    function _given(Reference.Round memory r) private returns (TallyHarness.Round memory given) {
        uint256 seats = r.voted.length;
        given.jobId = bytes32(state);
        given.sums = r.sumMode;
        given.proposals = new bytes32[](seats);
        for (uint256 i; i < seats; ++i) {
            if (r.candidate[i]) given.proposals[i] = bytes32(i + 1);
            if (_below(10) == 0) given.barred |= 1 << i;
        }
        uint256 count;
        for (uint256 i; i < seats; ++i) {
            if (_below(10) == 0) continue;
            given.opened |= 1 << i;
            ++count;
            r.voted[i] = Reference.isValid(r.votes[i], i, r.candidate);
            for (uint256 j; j < seats; ++j) {
                given.votes = bytes.concat(given.votes, bytes2(uint16(uint256(r.votes[i][j] + 10_000))));
            }
        }
        given.salts = new bytes32[](count);
        for (uint256 j; j < seats; ++j) {
            uint256 claim = r.candidate[j] ? uint256(Reference.median(r, j) + 10_000) : 0;
            given.medians = bytes.concat(given.medians, bytes2(uint16(claim)));
        }
    }

    function _compare(Reference.Round memory r, TallyHarness.Round memory given, TallyHarness.Outcome memory o)
        private
        pure
    {
        int256[][] memory verdicts = Reference.verdicts(r);
        uint256[2] memory sums;
        for (uint256 j; j < r.voted.length; ++j) {
            assert(o.scores[j] == Reference.score(r, j));
            if (r.candidate[j]) assert(o.excess[j] == Reference.excess(r, j));
            assert(o.judging[j] == Reference.judging(r, verdicts, j));
            sums[0] += o.excess[j];
            sums[1] += o.judging[j];
        }
        assert(o.excessSum == sums[0] && o.judgingSum == sums[1]);
        assert(o.winner == _drawn(given, Reference.leaders(r, given.barred)));
    }

    /// @dev Of the best, the seat with the smallest hash.
    function _drawn(TallyHarness.Round memory given, uint256 best) private pure returns (uint256 winner) {
        winner = 255;
        bytes32 least = bytes32(type(uint256).max);
        for (uint256 seat; best >> seat != 0; ++seat) {
            bytes32 hash = keccak256(abi.encodePacked(given.jobId, given.salts, uint8(seat)));
            if (best >> seat & 1 == 1 && hash < least) (least, winner) = (hash, seat);
        }
    }
}
