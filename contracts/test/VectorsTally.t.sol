// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {QuadraticTally} from "../src/libraries/QuadraticTally.sol";
import {VectorsBase} from "./VectorsBase.sol";

/// @dev Gives the library its calldata.
contract TallyHarness {
    struct Round {
        bytes32 jobId;
        uint256 opened;
        uint256 barred;
        bool sums;
        bytes votes;
        bytes32[] proposals;
        bytes32[] salts;
        bytes medians;
    }

    struct Outcome {
        uint256 valid;
        uint256 winner;
        int256[] scores;
        uint256[] excess;
        uint256[] judging;
    }

    function valid(bytes calldata votes, bytes32[] calldata proposals, uint256 opened) external pure returns (uint256) {
        return QuadraticTally.read(votes, proposals, opened).valid;
    }

    function tally(Round calldata r) external pure returns (Outcome memory o) {
        QuadraticTally.Ballots memory b = QuadraticTally.read(r.votes, r.proposals, r.opened);
        o.valid = b.valid;
        o.scores = r.sums ? QuadraticTally.sumScores(b) : QuadraticTally.medianScores(b, r.medians);
        uint256 tied;
        (o.winner, tied) = QuadraticTally.winnerOf(b, o.scores, b.candidates & ~r.barred, r.sums, r.medians);
        if (tied != 0) o.winner = QuadraticTally.drawOf(r.jobId, r.salts, tied);
        (o.excess,) = QuadraticTally.excess(b, o.scores, 0);
        (o.judging,) = QuadraticTally.judging(b);
    }
}

/// @notice Scores, winner, excess, judging.
contract VectorsTallyTest is VectorsBase {
    TallyHarness private harness;

    function test_vectors_tally() public {
        harness = new TallyHarness();
        for (uint256 count = _read("tally"); count > 0; --count) {
            this.tallyCase(count - 1);
        }
    }

    /// @dev A call of its own, so that what it read of the file is forgotten after it.
    function tallyCase(uint256 i) external {
        _case(i);
        _eq(harness.valid(_bytes("votes"), _words("proposals"), _uint("opened")), _uint("valid"), _name());
        if (_bool("quorum")) _check();
    }

    function _check() private view {
        TallyHarness.Round memory r;
        r.jobId = _word("jobId");
        (r.opened, r.barred, r.sums) = (_uint("opened"), _uint("barred"), _uint("flags") == 1);
        (r.votes, r.medians) = (_bytes("votes"), _bytes("medians"));
        (r.proposals, r.salts) = (_words("proposals"), _words("salts"));
        TallyHarness.Outcome memory o = harness.tally(r);
        int256[] memory scores = _ints("scores");
        uint256[] memory excess = _uints("excess");
        uint256[] memory judging = _uints("judging");
        _eq(o.winner, _uint("winner"), _name());
        for (uint256 i; i < scores.length; ++i) {
            vm.assertEq(o.scores[i], scores[i], _name());
            _eq(o.excess[i], excess[i], _name());
            _eq(o.judging[i], judging[i], _name());
        }
    }
}
