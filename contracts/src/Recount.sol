// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "./interfaces/IRankify.sol";
import {Column, Lines} from "./libraries/Columns.sol";
import {QuadraticTally} from "./libraries/QuadraticTally.sol";
import {Settlements} from "./Settlements.sol";

/// @title Recount: the tally of a settlement, for whoever wants to see it again
abstract contract Recount is Settlements {
    /// @inheritdoc IRankify
    function tally(bytes32 jobId, uint256 terms, Settlement calldata settlement)
        external
        pure
        returns (
            uint256 winner,
            uint256 valid,
            int256[] memory scores,
            uint256[] memory excess,
            uint256[] memory judging
        )
    {
        uint256 seats = settlement.proposals.length;
        uint256 openings = settlement.salts.length;
        uint256 members;
        for (uint256 set = settlement.opened; set != 0; set &= set - 1) {
            ++members;
        }
        bool sizes = seats <= 32 && openings == members && settlement.votes.length == 2 * seats * openings
            && settlement.medians.length == 2 * seats;
        if (!sizes) revert BadList();
        if (uint256(settlement.opened | settlement.unopened) >> seats != 0) revert WrongOpened();

        Case memory c;
        c.jobId = jobId;
        c.opened = settlement.opened;
        c.unopened = settlement.unopened;
        QuadraticTally.Ballots memory b = c.ballots;
        b.seats = seats;
        b.proposals = _offset(settlement.proposals);
        b.votes = _offset(settlement.votes);
        b.medians = _offset(settlement.medians);
        b.sheet = Lines.make(seats);
        _tally(c, terms, settlement);
        (winner, valid) = (c.winner, b.valid);
        (scores, excess, judging) = _lists(b);
    }

    function _lists(QuadraticTally.Ballots memory b)
        private
        pure
        returns (int256[] memory scores, uint256[] memory excess, uint256[] memory judging)
    {
        scores = new int256[](b.seats);
        excess = new uint256[](b.seats);
        judging = new uint256[](b.seats);
        for (uint256 seat; seat < b.seats; ++seat) {
            Column line = b.sheet.from(Lines.WORDS * seat);
            scores[seat] = int256(line.get(Lines.SCORE));
            excess[seat] = line.get(Lines.EXCESS);
            judging[seat] = line.get(Lines.JUDGING);
        }
    }
}
