// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "./interfaces/IRecourse.sol";
import {Cells} from "./libraries/Cells.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {StepWords} from "./libraries/StepWords.sol";
import {Steps} from "./Steps.sol";

/// @title Certificates: the panel's signatures against a list that its coordinator invented
/// @notice An honest coordinator signs one slate a round and term, and anchors it with the commitments it was sent. What
///         convicts another is its own Slate signature, and Commits of more than half the panel over that slate.
abstract contract Certificates is Steps, IRecourse {
    using Cells for bytes32[];
    using Cells for Seat[];
    using Cells for Signature[];
    using Cells for Step[];
    using JobWords for uint256;
    using StepWords for uint256;

    /// @inheritdoc IRecourse
    function certify(
        Job calldata job,
        Seat[] calldata panel,
        bytes32 before,
        Step[] calldata steps,
        List calldata anchored,
        List calldata signed,
        Signature calldata slate,
        Signature[] calldata signatures
    ) external {
        bytes32 jobId = _jobId(job);
        _requirePanel(job, panel);
        bytes32 prev = _requireTail(job, jobId, before, steps);
        uint256 replaced = steps.pick(1).meta;
        if (_listHash(anchored.proposalsHash, anchored.commitments) != steps.pick(1).listHash) revert BadList();
        _checkSlate(jobId, panel, replaced, signed.proposalsHash, slate);
        uint256 kept = signed.proposalsHash == anchored.proposalsHash ? replaced.opened() : 0;
        _checkMajority(jobId, panel, replaced, anchored, signed, kept, signatures);

        uint256 step = _certifiedStep(panel, replaced, signed.commitments) | kept;
        bytes32 list = _listHash(signed.proposalsHash, signed.commitments);
        _setLink(job.route, Commitments.link(jobId, prev, step, list));
        _strike(panel.pick(replaced.seat()).operatorPrice.operator(), jobId, INVENTED_LIST);

        emit RoundCertified(jobId, uint16(step.round()), signed.proposalsHash, signed.commitments);
    }

    /// @dev Proves that these are the newest steps; that one seat made all but the first of them, so that nobody else's
    ///      work falls; and that the list to be replaced can still change. Members reveal once it cannot: were it later,
    ///      a seat that had kept its commitment back could vote after seeing others'.
    /// @return prev the link before the step to be replaced
    function _requireTail(Job calldata job, bytes32 jobId, bytes32 before, Step[] calldata steps)
        private
        view
        returns (bytes32 prev)
    {
        unchecked {
            if (steps.length < 2) revert NothingAnchored();
            uint256 first = steps.pick(0).meta;
            uint256 replaced = steps.pick(1).meta;
            prev = Commitments.link(jobId, before, first, steps.pick(0).listHash);
            bytes32 link = prev;
            for (uint256 i = 1; i < steps.length; ++i) {
                if (steps.pick(i).meta.seat() != replaced.seat()) revert AlreadyAnchored();
                link = Commitments.link(jobId, link, steps.pick(i).meta, steps.pick(i).listHash);
            }
            _requireLink(job.route, link);
            if (replaced.certified()) revert AlreadyCertified();
            if (block.timestamp > _forceBase(job.terms, first, replaced) + job.terms.forceWindow()) {
                revert WindowClosed();
            }
        }
    }

    /// @dev The maker of the list must have signed the slate itself. So nobody convicts a coordinator by signatures over a
    ///      slate that was never its own, such as the one of a coordinator before it.
    function _checkSlate(
        bytes32 jobId,
        Seat[] calldata panel,
        uint256 step,
        bytes32 proposalsHash,
        Signature calldata signature
    ) private view {
        bytes32 digest = _messageDigest(jobId, step.round(), step.term(), SLATE, step.seat(), proposalsHash);
        if (!_isSignedBy(panel.pick(step.seat()).hotKey, digest, signature)) revert BadSlate();
    }

    /// @dev A seat speaks against the anchored list when it signed another slate, or another entry than the one under its
    ///      name. A seat that was left out does not: it can force its commitment in.
    /// @param kept mask of the recorded openings that stay: whoever opened its entry has signed it, and keeps it
    function _checkMajority(
        bytes32 jobId,
        Seat[] calldata panel,
        uint256 step,
        List calldata anchored,
        List calldata signed,
        uint256 kept,
        Signature[] calldata signatures
    ) private view {
        unchecked {
            if (signed.commitments.length != panel.length) revert BadList();
            bool otherSlate = signed.proposalsHash != anchored.proposalsHash;
            uint256 shown;
            uint256 against;
            for (uint256 seat; seat < panel.length; ++seat) {
                bytes32 entry = signed.commitments.pick(seat);
                bytes32 listed = anchored.commitments.pick(seat);
                if (kept >> seat & 1 == 1 && entry != listed) revert BadCommit(uint8(seat));
                if (entry == 0) continue;
                if (shown == signatures.length) revert BadSignatureCount();
                bytes32 body = Commitments.commitBody(signed.proposalsHash, entry);
                Signature calldata signature = signatures.pick(shown++);
                if (!_isCommitSigned(panel.pick(seat), jobId, step.round(), step.term(), seat, body, signature)) {
                    revert BadCommit(uint8(seat));
                }
                if (otherSlate || (listed != 0 && listed != entry)) ++against;
            }
            if (shown != signatures.length) revert BadSignatureCount();
            if (against <= panel.length / 2) revert TooFewCommits();
        }
    }

    /// @dev The next seat makes the step, so that the one that invented a list has no turn. Round and term stay: they are
    ///      what the Commits were signed for.
    function _certifiedStep(Seat[] calldata panel, uint256 replaced, bytes32[] calldata commitments)
        private
        view
        returns (uint256 step)
    {
        unchecked {
            uint256 seat = (replaced.seat() + 1) % panel.length;
            step = StepWords.make(replaced.round(), replaced.term(), seat, block.timestamp, panel.pick(seat).hotKey);
            step = step.certify();
            if (_hasGap(commitments)) step = step.openWindow(block.timestamp);
        }
    }
}
