// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {Cells} from "./libraries/Cells.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {Payouts} from "./libraries/Payouts.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title Jobs: opening with an escrow, and the two ends without a tally
abstract contract Jobs is Chain {
    using Cells for uint256[];
    using Cells for Seat[];
    using Cells for Signature[];
    using JobWords for uint256;
    using StepWords for uint256;

    uint256 private constant BPS = 10_000;
    uint256 private constant MIN_SEATS = 3;
    uint256 private constant MIN_RANKED_SEATS = 5;
    uint256 private constant MAX_SEATS = 32;
    uint256 private constant MAX_ROUNDS = 16;
    uint256 private constant MAX_RANK = 32;

    // -------------------------------------------------------------- opening

    /// @inheritdoc IRankify
    function open(Job calldata job, Seat[] calldata panel, Signature[] calldata accepts) external nonReentrant {
        _open(job, panel, accepts);
    }

    /// @inheritdoc IRankify
    function openWithPermit(
        Job calldata job,
        Seat[] calldata panel,
        Signature[] calldata accepts,
        uint256 permitValue,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant {
        _permit(permitValue, permitDeadline, v, r, s);
        _open(job, panel, accepts);
    }

    function _open(Job calldata job, Seat[] calldata panel, Signature[] calldata accepts) private {
        if (msg.sender != job.route.submitter()) revert NotSubmitter();
        _checkTerms(job.terms);
        _requirePanel(job, panel);
        if (accepts.length != panel.length) revert BadSignatureCount();
        bytes32 jobId = _jobId(job);
        _checkSeats(job.terms, panel);
        _checkAccepts(jobId, panel, accepts);
        uint256 escrow = _checkEscrow(job, _pricesOf(panel));

        bytes32 link = Commitments.link(jobId, 0, _opening(block.timestamp, panel.pick(0).hotKey), 0);
        _startLane(job.route, link);

        emit JobOpened(jobId, msg.sender, job.specHash, job.route, job.terms, job.money, panel);

        _pull(escrow);
    }

    function _checkTerms(uint256 terms) private view {
        unchecked {
            _checkShape(terms);
            if (block.timestamp > terms.openBefore()) revert OpenTooLate();
            bool phases = terms.proposePhase() >= MIN_PHASE && terms.commitPhase() >= MIN_PHASE
                && terms.revealPhase() >= MIN_PHASE;
            if (!phases || terms.forceWindow() < MIN_FORCE || terms.handover() < MIN_HANDOVER) revert PhaseTooShort();
            // Seat 0 answers for the first anchor, so it must have had the time for one.
            uint256 first = block.timestamp + terms.proposePhase() + terms.commitPhase() + terms.handover();
            if (terms.deadline() < first) revert DeadlinePassed();
            if (terms.deadline() > block.timestamp + MAX_JOB) revert DeadlineTooFar();
            // Phases beyond it would hold the escrow for months, and stakes would leave before the job ends.
            if (terms.forceWindow() + terms.patience() > MAX_JOB) revert BadTerms();
        }
    }

    function _checkShape(uint256 terms) private pure {
        uint256 seats = terms.seats();
        uint256 rounds = terms.maxRounds();
        uint256 least = terms.minRounds();
        bool shape = terms >> 232 == 0 && seats >= MIN_SEATS && seats <= MAX_SEATS && least != 0 && least <= rounds
            && rounds <= MAX_ROUNDS && terms.stakeUnits() != 0 && terms.flags() <= 1;
        uint256 rank = terms.declaredRank();
        bool ranked = rank == 0 || (rank <= MAX_RANK && seats >= MIN_RANKED_SEATS && !terms.sumMode());
        if (!shape || !ranked) revert BadTerms();
    }

    /// @dev Seats are eligible operators, each once. A bloom word spares the comparison by pairs until it hits.
    function _checkSeats(uint256 terms, Seat[] calldata panel) private view {
        unchecked {
            uint256 stake = terms.stakeUnits() * MIN_STAKE;
            uint256 rank = terms.declaredRank();
            if (rank != 0) --rank;
            uint256 seen;
            for (uint256 i; i < panel.length; ++i) {
                address operator = panel.pick(i).operatorPrice.operator();
                uint256 bit = 1 << uint8(uint160(operator));
                if (seen & bit != 0 && _isSeated(operator, panel, i)) revert SeatIneligible(uint8(i));
                seen |= bit;
                if (panel.pick(i).asset != 0) revert AssetsNotEnabled();
                if (!_isEligible(operator, panel.pick(i).hotKey, stake, rank)) revert SeatIneligible(uint8(i));
            }
        }
    }

    function _isSeated(address operator, Seat[] calldata panel, uint256 before) private pure returns (bool) {
        for (uint256 i; i < before; ++i) {
            if (panel.pick(i).operatorPrice.operator() == operator) return true;
        }
        return false;
    }

    function _checkAccepts(bytes32 jobId, Seat[] calldata panel, Signature[] calldata accepts) private view {
        bytes32 digest = acceptDigest(jobId);
        for (uint256 i; i < panel.length; ++i) {
            if (!_isSignedBy(panel.pick(i).hotKey, digest, accepts.pick(i))) revert BadAccept(uint8(i));
        }
    }

    /// @dev Credits are 96 bits wide, so an escrow is too.
    function _checkEscrow(Job calldata job, uint256 prices) private view returns (uint256 escrow) {
        uint256 required = quoteFee(job.terms, job.money.reward(), prices);
        if (job.money.fee() < required) revert FeeTooLow(required);
        escrow = _escrow(job.money, prices);
        if (escrow > type(uint96).max) revert AmountTooLarge();
    }

    /// @inheritdoc IRankify
    function quoteFee(uint256 terms, uint256 reward, uint256 prices) public view returns (uint256 fee) {
        fee = (prices + reward) * FEE_BPS / BPS;
        if (fee < MIN_FEE) fee = MIN_FEE;
        uint256 rank = terms.declaredRank();
        if (rank != 0 && fee < RANK_BASE << rank) fee = RANK_BASE << rank;
    }

    // ----------------------------------------------- ends without a tally

    /// @inheritdoc IRankify
    function refund(Job calldata job, Seat[] calldata panel, Step[] calldata steps) external {
        unchecked {
            bytes32 jobId = _jobId(job);
            _requirePanel(job, panel);
            _requireSteps(job.route, jobId, steps);
            uint256 newest = steps[steps.length - 1].meta;
            uint256 settleBy = _settleBy(job.terms, newest);
            if (block.timestamp <= settleBy) revert TooEarly(settleBy + 1);

            _finishLane(job.route);
            uint256[] memory credits = new uint256[](panel.length);
            Payouts.addRecorded(credits, panel, newest.opened());
            uint256 rest = _escrow(job.money, _pricesOf(panel)) - _creditSeats(panel, credits);
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

    /// @inheritdoc IRankify
    function cancel(Job calldata job, Seat[] calldata panel, uint40 openTime) external {
        if (msg.sender != job.route.submitter()) revert NotSubmitter();
        if (_isIdle(job.route)) revert WrongLink();
        bytes32 jobId = _jobId(job);
        _requirePanel(job, panel);
        if (!_isLinked(job.route, Commitments.link(jobId, 0, _opening(openTime, panel.pick(0).hotKey), 0))) {
            revert AlreadyAnchored();
        }

        _finishLane(job.route);
        uint256[] memory credits = new uint256[](panel.length);
        Payouts.addRecorded(credits, panel, type(uint32).max);
        uint256 prices = _creditSeats(panel, credits);
        uint256 rest = _escrow(job.money, prices) - prices;
        _credit(msg.sender, rest);

        emit JobCancelled(jobId, rest);
    }

    // ------------------------------------------------------------- internal

    /// @dev The first step: nobody has anchored, and seat 0 is the coordinator.
    function _opening(uint256 time, address coordinator) private pure returns (uint256) {
        return StepWords.make(0, 0, 0, time, coordinator);
    }

    function _pricesOf(Seat[] calldata panel) internal pure returns (uint256 prices) {
        unchecked {
            for (uint256 i; i < panel.length; ++i) {
                prices += panel.pick(i).operatorPrice.price();
            }
        }
    }

    function _escrow(uint256 money, uint256 prices) internal pure returns (uint256) {
        unchecked {
            return prices + money.reward() + money.allowance() + money.fee();
        }
    }

    function _creditSeats(Seat[] calldata panel, uint256[] memory credits) internal returns (uint256 total) {
        for (uint256 i; i < credits.length; ++i) {
            uint256 credit = credits.get(i);
            total += credit;
            _credit(panel.pick(i).operatorPrice.operator(), credit);
        }
    }

    /// @dev The last second in which only a settlement can end the job. The window of the newest step may count from a time
    ///      after the deadline; the slow path is open before a refund all the same.
    function _settleBy(uint256 terms, uint256 newest) private view returns (uint256) {
        unchecked {
            uint256 from = terms.deadline() > newest.time() ? terms.deadline() : newest.time();
            return _slowFrom(terms, from) + GRACE;
        }
    }

    /// @dev The last second before the slow path is open, for a newest step of this time.
    function _slowFrom(uint256 terms, uint256 time) internal view returns (uint256) {
        unchecked {
            return time + terms.forceWindow() + terms.revealPhase() + OPEN_WINDOW + terms.patience();
        }
    }
}
