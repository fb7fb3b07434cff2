// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title Steps: how one list of commitments follows another
abstract contract Steps is Chain {
    using JobWords for uint256;
    using StepWords for uint256;

    /// @dev Whether a step may follow `last` now.
    function _checkNext(uint256 terms, uint256 last, uint256 entries) internal view {
        if (block.timestamp > terms.deadline()) revert DeadlinePassed();
        if (last.round() >= terms.maxRounds()) revert RoundLimit();
        uint256 until = last.windowEnd(terms);
        if (last.windowed() && block.timestamp <= until) revert WindowOpen(until);
        if (entries != terms.seats()) revert BadList();
    }

    /// @dev The step after `last`. A list with a gap opens a force window, which cannot start before the round's own
    ///      phases are over: a coordinator in a hurry shuts nobody out.
    function _nextStep(uint256 terms, uint256 last, uint256 term, uint256 seat, bytes32[] calldata commitments)
        internal
        view
        returns (uint256)
    {
        unchecked {
            uint256 step = StepWords.make(last.round() + 1, term, seat, block.timestamp, msg.sender);
            if (!_hasGap(commitments)) return step;
            return step.openWindow(_latest(block.timestamp, last.schedule(terms)));
        }
    }

    function _hasGap(bytes32[] calldata commitments) internal pure returns (bool gap) {
        assembly ("memory-safe") {
            let end := add(commitments.offset, shl(5, commitments.length))
            for { let entry := commitments.offset } lt(entry, end) { entry := add(entry, 0x20) } {
                gap := or(gap, iszero(calldataload(entry)))
            }
        }
    }

    /// @dev From when the force window of `last` counts. A complete list anchored in a hurry can be mended until the round's
    ///      own phases are over.
    function _forceBase(uint256 terms, uint256 previous, uint256 last) internal pure returns (uint256) {
        return last.windowed() ? last.time() : _latest(last.time(), previous.schedule(terms));
    }

    function _append(
        uint256 route,
        bytes32 jobId,
        bytes32 prev,
        uint256 step,
        bytes32 proposalsHash,
        bytes32[] calldata commitments
    ) internal {
        _setLink(route, Commitments.link(jobId, prev, step, _listHash(proposalsHash, commitments)));

        emit VotesCommitted(jobId, uint16(step.round()), uint8(step.term()), proposalsHash, commitments);
    }

    function _listHash(bytes32 proposalsHash, bytes32[] calldata commitments) internal pure returns (bytes32) {
        return Commitments.listHash(proposalsHash, Commitments.packedHash(commitments));
    }

    function _latest(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }
}
