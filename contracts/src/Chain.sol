// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Cells} from "./libraries/Cells.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {StepWords} from "./libraries/StepWords.sol";
import {Ledger} from "./Ledger.sol";

/// @title The chain of steps: one slot a lane that proves all that happened in its job
/// @notice A lane belongs to a submitter and holds one job at a time. Its slot is zero if never used, below 2**64 the
///         nonce of the last finished job, else the newest link. A link covers the job's id, the link before it and one
///         step, so whoever shows the steps shows them whole and in order.
abstract contract Chain is Ledger {
    using Cells for Seat[];
    using JobWords for uint256;
    using StepWords for uint256;

    uint256 private constant LIVE = 1 << 64;

    mapping(uint256 submitterAndLane => bytes32) internal _lanes;

    function _jobId(Job calldata job) internal view returns (bytes32) {
        bytes32 rest = Commitments.restHash(job.specHash, job.panelHash, job.money);
        return Commitments.jobId(job.route, job.terms, rest);
    }

    /// @dev Starts the next job of a lane. The nonce makes an Accept, which signs the job id, serve once.
    function _startLane(uint256 route, bytes32 link) internal {
        unchecked {
            uint256 slot = uint256(_lanes[route.laneKey()]);
            if (slot >= LIVE) revert LaneBusy();
            if (route.nonce() != slot + 1) revert WrongNonce(uint64(slot + 1));

            _lanes[route.laneKey()] = link;
        }
    }

    function _requireLink(uint256 route, bytes32 link) internal view {
        if (!_isLinked(route, link)) revert WrongLink();
    }

    function _isLinked(uint256 route, bytes32 link) internal view returns (bool) {
        return _lanes[route.laneKey()] == link;
    }

    function _isIdle(uint256 route) internal view returns (bool) {
        return uint256(_lanes[route.laneKey()]) < LIVE;
    }

    function _setLink(uint256 route, bytes32 link) internal {
        _lanes[route.laneKey()] = link;
    }

    /// @dev Ends the lane's job for good: its nonce stays as the marker.
    function _finishLane(uint256 route) internal {
        _lanes[route.laneKey()] = bytes32(route.nonce());
    }

    /// @dev Proves that these are the job's steps, all of them.
    function _requireSteps(uint256 route, bytes32 jobId, Step[] calldata steps) internal view {
        // A lane that was never used holds zero, which is the link of no steps.
        if (steps.length == 0) revert WrongLink();
        bytes32 link;
        for (uint256 i; i < steps.length; ++i) {
            link = Commitments.link(jobId, link, steps[i].meta, steps[i].listHash);
        }
        _requireLink(route, link);
    }

    /// @dev Proves that this is the job's panel. The job id, proved by the link, covers the panel's hash.
    function _requirePanel(Job calldata job, Seat[] calldata panel) internal pure {
        if (panel.length != job.terms.seats() || Commitments.panelHash(panel) != job.panelHash) revert BadPanel();
    }

    function _isCommitSigned(
        Seat calldata seat,
        bytes32 jobId,
        uint256 round,
        uint256 term,
        uint256 number,
        bytes32 body,
        Signature calldata signature
    ) internal view returns (bool) {
        bytes32 digest = _messageDigest(jobId, round, term, COMMIT, number, body);
        return _isSignedBy(seat.hotKey, digest, signature);
    }

    // ------------------------------------------------------- money and times

    /// @dev The first step: nobody has anchored, and seat 0 is the coordinator.
    function _opening(uint256 time, address coordinator) internal pure returns (uint256) {
        return StepWords.make(0, 0, 0, time, coordinator);
    }

    function _escrow(uint256 money, uint256 prices) internal pure returns (uint256) {
        unchecked {
            return prices + money.reward() + money.allowance() + money.fee();
        }
    }

    /// @dev The last second before the slow path is open, for a newest step of this time.
    function _slowFrom(uint256 terms, uint256 time) internal view returns (uint256) {
        unchecked {
            return time + terms.forceWindow() + terms.revealPhase() + OPEN_WINDOW + terms.patience();
        }
    }

    /// @dev The last second in which only a settlement can end the job. The window of the newest step may count from a time
    ///      after the deadline; the slow path is open before a refund all the same.
    function _settleBy(uint256 terms, uint256 newest) internal view returns (uint256) {
        unchecked {
            uint256 from = terms.deadline() > newest.time() ? terms.deadline() : newest.time();
            return _slowFrom(terms, from) + GRACE;
        }
    }
}
