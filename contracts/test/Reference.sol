// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title The tally as docs/protocol.md writes it: plain loops over plain votes
/// @notice Shares no code with the contract's; the tests compare the two.
library Reference {
    /// @param voted whether the seat's ballot is valid
    /// @param votes votes[i][j]: seat i's vote on seat j's proposal
    /// @param candidate whether the seat has a proposal
    struct Round {
        bool sumMode;
        bool[] voted;
        int256[][] votes;
        bool[] candidate;
    }

    function isValid(int256[] memory ballot, uint256 seat, bool[] memory candidate) internal pure returns (bool) {
        int256 cost;
        for (uint256 j; j < ballot.length; ++j) {
            if (ballot[j] < -10_000 || ballot[j] > 10_000) return false;
            if ((j == seat || !candidate[j]) && ballot[j] != 0) return false;
            cost += ballot[j] * ballot[j];
        }
        return cost <= 1e8 && cost >= 5e7;
    }

    /// @dev The valid votes of others on j, sorted.
    function column(Round memory r, uint256 j) internal pure returns (int256[] memory votes) {
        uint256 count;
        for (uint256 i; i < r.voted.length; ++i) {
            if (r.voted[i] && i != j) ++count;
        }
        votes = new int256[](count);
        uint256 next;
        for (uint256 i; i < r.voted.length; ++i) {
            if (r.voted[i] && i != j) votes[next++] = r.votes[i][j];
        }
        for (uint256 a = 1; a < count; ++a) {
            for (uint256 b = a; b > 0 && votes[b - 1] > votes[b]; --b) {
                (votes[b - 1], votes[b]) = (votes[b], votes[b - 1]);
            }
        }
    }

    function median(Round memory r, uint256 j) internal pure returns (int256) {
        int256[] memory votes = column(r, j);
        return votes.length == 0 ? int256(0) : votes[votes.length / 2];
    }

    /// @dev floor(1000 * sum of the votes clamped to [low, high] / their number)
    function mean(Round memory r, uint256 j, int256 low, int256 high) internal pure returns (int256) {
        int256[] memory votes = column(r, j);
        int256 sum;
        for (uint256 i; i < votes.length; ++i) {
            int256 v = votes[i];
            if (v < low) v = low;
            if (v > high) v = high;
            sum += v * 1000;
        }
        int256 quotient = sum / int256(votes.length);
        if (sum < 0 && quotient * int256(votes.length) != sum) --quotient;
        return quotient;
    }

    function score(Round memory r, uint256 j) internal pure returns (int256) {
        if (!r.candidate[j]) return 0;
        return r.sumMode ? mean(r, j, -10_000, 10_000) : median(r, j);
    }

    /// @return best mask of the best eligible seats, those that only the last tie break can part; zero if there is none
    function leaders(Round memory r, uint256 barred) internal pure returns (uint256 best) {
        uint256 first;
        for (uint256 j; j < r.candidate.length; ++j) {
            if (!r.candidate[j] || barred >> j & 1 == 1) continue;
            int256 order = best == 0 ? int256(1) : _compare(r, j, first);
            if (order > 0) (best, first) = (1 << j, j);
            else if (order == 0) best |= 1 << j;
        }
    }

    function _compare(Round memory r, uint256 a, uint256 b) private pure returns (int256) {
        int256 difference = score(r, a) - score(r, b);
        if (difference != 0) return difference;
        int256 ma = median(r, a);
        int256 mb = median(r, b);
        return mean(r, a, ma - 250, ma + 250) - mean(r, b, mb - 250, mb + 250);
    }

    function excess(Round memory r, uint256 j) internal pure returns (uint256) {
        int256 n;
        int256 sum;
        for (uint256 k; k < r.candidate.length; ++k) {
            if (!r.candidate[k]) continue;
            ++n;
            sum += score(r, k);
        }
        int256 s = score(r, j);
        return s > 0 && n * s > sum ? uint256(n * s - sum) : 0;
    }

    /// @return b b[i][j] = sign(c * v_ij - S_i) over the proposals i could vote on; zero elsewhere
    function verdicts(Round memory r) internal pure returns (int256[][] memory b) {
        b = new int256[][](r.voted.length);
        for (uint256 i; i < b.length; ++i) {
            b[i] = new int256[](b.length);
            if (!r.voted[i]) continue;
            int256 c;
            int256 sum;
            for (uint256 j; j < b.length; ++j) {
                if (j == i || !r.candidate[j]) continue;
                ++c;
                sum += r.votes[i][j];
            }
            for (uint256 j; j < b.length; ++j) {
                if (j == i || !r.candidate[j]) continue;
                int256 above = c * r.votes[i][j] - sum;
                b[i][j] = above > 0 ? int256(1) : above < 0 ? int256(-1) : int256(0);
            }
        }
    }

    function judging(Round memory r, int256[][] memory b, uint256 i) internal pure returns (uint256) {
        if (!r.voted[i]) return 0;
        int256 c;
        int256 own;
        int256 along;
        int256 others;
        for (uint256 j; j < b.length; ++j) {
            if (j == i || !r.candidate[j]) continue;
            int256 total;
            for (uint256 k; k < b.length; ++k) {
                total += b[k][j];
            }
            ++c;
            own += b[i][j];
            along += b[i][j] * (total - b[i][j]);
            others += total - b[i][j];
        }
        int256 e = c * along - own * others;
        return e > 0 ? uint256(e) : 0;
    }
}
