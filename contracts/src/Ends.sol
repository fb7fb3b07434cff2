// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRecourse} from "./interfaces/IRecourse.sol";
import {Cells} from "./libraries/Cells.sol";
import {Column, Lines} from "./libraries/Columns.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {Payouts} from "./libraries/Payouts.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title The two ends without a tally
abstract contract Ends is Chain, IRecourse {
    using Cells for Seat[];
    using JobWords for uint256;
    using StepWords for uint256;

    /// @inheritdoc IRecourse
    function refund(Job calldata job, Seat[] calldata panel, Step[] calldata steps) external {
        unchecked {
            bytes32 jobId = _jobId(job);
            _requirePanel(job, panel);
            _requireSteps(job.route, jobId, steps);
            uint256 newest = steps[steps.length - 1].meta;
            uint256 settleBy = _settleBy(job.terms, newest);
            if (block.timestamp <= settleBy) revert TooEarly(settleBy + 1);

            _finishLane(job.route);
            Column sheet = Lines.make(panel.length);
            uint256 prices = Payouts.addRecorded(sheet, panel, newest.opened());
            uint256 rest = _escrow(job.money, prices) - _creditSeats(panel, sheet);
            if (steps.length > 1) {
                rest -= job.money.fee();
                _credit(TREASURY, job.money.fee());
            } else {
                _strike(panel.pick(0).operatorPrice.operator(), jobId, NEVER_ANCHORED);
            }
            _credit(job.route.submitter(), rest);

            emit JobRefunded(jobId, rest);
        }
    }

    /// @inheritdoc IRecourse
    function cancel(Job calldata job, Seat[] calldata panel, uint40 openTime) external {
        if (msg.sender != job.route.submitter()) revert NotSubmitter();
        if (_isIdle(job.route)) revert WrongLink();
        bytes32 jobId = _jobId(job);
        _requirePanel(job, panel);
        if (!_isLinked(job.route, Commitments.link(jobId, 0, _opening(openTime, panel.pick(0).hotKey), 0))) {
            revert AlreadyAnchored();
        }

        _finishLane(job.route);
        Column sheet = Lines.make(panel.length);
        uint256 prices = Payouts.addRecorded(sheet, panel, type(uint32).max);
        uint256 rest = _escrow(job.money, prices) - _creditSeats(panel, sheet);
        _credit(msg.sender, rest);

        emit JobCancelled(jobId, rest);
    }

    function _creditSeats(Seat[] calldata panel, Column sheet) private returns (uint256 total) {
        for (uint256 i; i < panel.length; ++i) {
            uint256 credit = sheet.get(Lines.WORDS * i + Lines.CREDIT);
            total += credit;
            _credit(panel.pick(i).operatorPrice.operator(), credit);
        }
    }
}
