// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Lines} from "../src/libraries/Columns.sol";
import {QuadraticTally} from "../src/libraries/QuadraticTally.sol";
import {SymbolicTally} from "./Symbolic.t.sol";
import {VectorsBase} from "./VectorsBase.sol";

/// @dev The whole tally, beside the parts that the proofs ask for.
contract TallyHarness is SymbolicTally {
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
        uint256 excessSum;
        uint256 judgingSum;
    }

    function tally(Round calldata r) external pure returns (Outcome memory o) {
        QuadraticTally.Ballots memory b = _place(r.votes, r.proposals, r.medians);
        QuadraticTally.read(b, r.opened);
        o.valid = b.valid;
        if (r.sums) QuadraticTally.sumScores(b);
        else QuadraticTally.medianScores(b);
        uint256 tied;
        (o.winner, tied) = QuadraticTally.rank(b, b.candidates & ~r.barred);
        if (tied != 0) {
            (o.winner, tied) = QuadraticTally.partTied(b, tied, !r.sums);
            if (tied != 0) o.winner = QuadraticTally.drawOf(r.jobId, r.salts, tied);
        }
        QuadraticTally.rank(b, b.candidates); // the vectors have the excess of barred seats too
        QuadraticTally.measureJudging(b);
        (o.excessSum, o.judgingSum) = (b.excessSum, b.judgingSum);
        o.scores = new int256[](b.seats);
        (o.excess, o.judging) = (new uint256[](b.seats), new uint256[](b.seats));
        for (uint256 i; i < b.seats; ++i) {
            o.scores[i] = int256(b.sheet.get(Lines.WORDS * i + Lines.SCORE));
            o.excess[i] = b.sheet.get(Lines.WORDS * i + Lines.EXCESS);
            o.judging[i] = b.sheet.get(Lines.WORDS * i + Lines.JUDGING);
        }
    }
}

/// @notice Scores, winner, excess, judging.
contract VectorsTallyTest is VectorsBase {
    TallyHarness private harness;

    /// @dev The tally needs no network.
    function setUp() public override {
        harness = new TallyHarness();
    }

    function test_vectors_tally() public {
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
