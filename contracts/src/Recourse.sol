// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "./interfaces/IRecourse.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {StepWords} from "./libraries/StepWords.sol";
import {Steps} from "./Steps.sol";

/// @title Recourse: what a seat can do when the coordinator fails it
abstract contract Recourse is Steps, IRecourse {
    using JobWords for uint256;
    using StepWords for uint256;

    /// @inheritdoc IRecourse
    function takeOver(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 prev,
        Step calldata last,
        uint8 term,
        bytes32 proposalsHash,
        bytes32[] calldata commitments
    ) external {
        unchecked {
            bytes32 jobId = _jobId(job);
            _requirePanel(job, panel);
            bytes32 link = Commitments.link(jobId, prev, last.meta, last.listHash);
            _requireLink(job.route, link);
            uint256 seat = _seatOfTerm(last.meta, term, panel.length);
            if (msg.sender != panel[seat].hotKey) revert NotYourTurn();
            uint256 from = last.meta.schedule(job.terms) + term * job.terms.handover();
            if (block.timestamp < from) revert TermTooEarly(from);
            _checkNext(job.terms, last.meta, commitments.length);

            uint256 next = _nextStep(job.terms, last.meta, term, seat, commitments);
            _append(job.route, jobId, link, next, proposalsHash, commitments);
        }
    }

    /// @dev Term 1 is the seat after the last maker's, term 2 + k is seat k.
    function _seatOfTerm(uint256 last, uint256 term, uint256 seats) private pure returns (uint256) {
        unchecked {
            if (term == 1) return (last.seat() + 1) % seats;
            // Of term 0 the difference wraps round to more than any panel.
            if (term - 2 >= seats) revert NotYourTurn();
            return term - 2;
        }
    }

    /// @inheritdoc IRecourse
    function forceCommit(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 before,
        Step calldata previous,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        uint8 seat,
        bytes32 commitment,
        Signature calldata signature
    ) external {
        bytes32 jobId = _jobId(job);
        bytes32 prev = Commitments.link(jobId, before, previous.meta, previous.listHash);
        _requireList(job, panel, Commitments.link(jobId, prev, last.meta, last.listHash), last);
        if (_listHash(proposalsHash, commitments) != last.listHash) revert BadList();
        _checkForced(jobId, panel, last.meta, proposalsHash, commitments, seat, commitment, signature);

        bool filled = commitments[seat] == 0;
        uint256 meta = _forcedStep(job.terms, previous.meta, last.meta, filled);
        bytes32 list = _replacedHash(proposalsHash, commitments, seat, commitment);
        _setLink(job.route, Commitments.link(jobId, prev, meta, list));

        emit CommitForced(jobId, uint16(meta.round()), seat, commitment);
    }

    function _checkForced(
        bytes32 jobId,
        Seat[] calldata panel,
        uint256 last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        uint8 seat,
        bytes32 commitment,
        Signature calldata signature
    ) private view {
        if (seat >= panel.length || commitment == 0 || commitments[seat] == commitment) {
            revert BadCommit(seat);
        }
        // A recorded opening shows that the entry is the seat's own: it may not vote again.
        if (last.opened() >> seat & 1 == 1) revert BadCommit(seat);
        bytes32 body = Commitments.commitBody(proposalsHash, commitment);
        if (!_isCommitSigned(panel[seat], jobId, last.round(), last.term(), seat, body, signature)) {
            revert BadCommit(seat);
        }
    }

    /// @dev The step after a force. Each seat's first force extends the window once: later ones change the entry only.
    function _forcedStep(uint256 terms, uint256 previous, uint256 last, bool filled)
        private
        view
        returns (uint256 step)
    {
        unchecked {
            uint256 base = _forceBase(terms, previous, last);
            if (block.timestamp > base + terms.forceWindow()) revert WindowClosed();
            step = last;
            if (filled || !last.windowed()) step = step.openWindow(_latest(base, block.timestamp));
        }
    }

    function _replacedHash(bytes32 proposalsHash, bytes32[] memory commitments, uint256 seat, bytes32 commitment)
        private
        pure
        returns (bytes32)
    {
        commitments[seat] = commitment;
        return Commitments.listHash(proposalsHash, Commitments.packedHashOf(commitments));
    }

    /// @inheritdoc IRecourse
    function reveal(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 prev,
        Step calldata last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        Opening[] calldata openings,
        Signature[] calldata signatures
    ) external {
        bytes32 jobId = _jobId(job);
        _requireList(job, panel, Commitments.link(jobId, prev, last.meta, last.listHash), last);
        if (_listHash(proposalsHash, commitments) != last.listHash) revert BadList();
        _checkRevealTime(job.terms, last.meta);
        if (openings.length == 0 || openings.length > panel.length || openings.length != signatures.length) {
            revert BadSignatureCount();
        }
        uint256 meta = last.meta;
        for (uint256 i; i < openings.length; ++i) {
            _checkOpening(jobId, panel, last.meta, proposalsHash, commitments, openings[i], signatures[i]);
            meta |= 1 << openings[i].seat;
        }

        _setLink(job.route, Commitments.link(jobId, prev, meta, last.listHash));

        emit BallotsRevealed(jobId, uint16(meta.round()), uint32(meta.opened()), openings);
    }

    function _checkRevealTime(uint256 terms, uint256 last) private view {
        unchecked {
            uint256 end = last.windowEnd(terms);
            if (last.windowed() && block.timestamp <= end) revert WindowOpen(end);
            if (block.timestamp > end + terms.revealPhase() + OPEN_WINDOW) revert WindowClosed();
        }
    }

    /// @dev An opening counts only if its seat signed the entry: garbage under a seat's name is nobody's.
    function _checkOpening(
        bytes32 jobId,
        Seat[] calldata panel,
        uint256 last,
        bytes32 proposalsHash,
        bytes32[] calldata commitments,
        Opening calldata opening,
        Signature calldata signature
    ) private view {
        uint256 seat = opening.seat;
        if (seat >= panel.length || opening.votes.length != 2 * panel.length) revert BadOpening(uint8(seat));
        bytes32 entry = Commitments.commitment(jobId, last.round(), seat, proposalsHash, opening.votes, opening.salt);
        if (entry != commitments[seat]) revert BadOpening(uint8(seat));
        bytes32 body = Commitments.commitBody(proposalsHash, entry);
        if (!_isCommitSigned(panel[seat], jobId, last.round(), last.term(), seat, body, signature)) {
            revert BadCommit(uint8(seat));
        }
    }

    /// @dev Proves that `last` is the newest step of this job with this panel, and that it has a list.
    function _requireList(Job calldata job, Seat[] calldata panel, bytes32 link, Step calldata last) private view {
        _requirePanel(job, panel);
        _requireLink(job.route, link);
        if (last.meta.round() == 0) revert NothingAnchored();
    }
}
