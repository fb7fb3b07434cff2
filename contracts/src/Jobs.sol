// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {Cells} from "./libraries/Cells.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";

/// @title Jobs: opening with an escrow
abstract contract Jobs is Chain, IRankify {
    using Cells for Seat[];
    using Cells for Signature[];
    using JobWords for uint256;

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
        uint256 prices = _checkSeats(job.terms, panel);
        _checkAccepts(jobId, panel, accepts);
        uint256 escrow = _checkEscrow(job, prices);

        bytes32 link = Commitments.link(jobId, 0, _opening(block.timestamp, panel.pick(0).hotKey), 0);
        _startLane(job.route, link);

        _emitOpened(jobId, job, panel);

        _pull(escrow);
    }

    /// @dev emit JobOpened(jobId, msg.sender, job.specHash, job.route, job.terms, job.money, panel): the panel's words are
    ///      copied as they are, where the compiler would read, check and write them one by one, at 200 gas a seat.
    function _emitOpened(bytes32 jobId, Job calldata job, Seat[] calldata panel) private {
        bytes32 topic = JobOpened.selector;
        assembly ("memory-safe") {
            let data := mload(0x40)
            mstore(data, calldataload(add(job, 0x40))) // specHash
            calldatacopy(add(data, 0x20), job, 0x40) // route, terms
            mstore(add(data, 0x60), calldataload(add(job, 0x80))) // money
            mstore(add(data, 0x80), 0xa0) // where the panel is
            mstore(add(data, 0xa0), panel.length)
            calldatacopy(add(data, 0xc0), panel.offset, mul(panel.length, 0x60))
            log3(data, add(0xc0, mul(panel.length, 0x60)), topic, jobId, caller())
        }
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
            // Phases beyond it would hold the escrow for months, and stakes would leave before the job ends. Forces move a
            // window by its length at most once a seat, and half as often again after certify.
            if (2 * terms.seats() * terms.forceWindow() + terms.patience() > MAX_JOB) revert BadTerms();
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
    /// @return prices their sum
    function _checkSeats(uint256 terms, Seat[] calldata panel) private view returns (uint256 prices) {
        unchecked {
            uint256 stake = terms.stakeUnits() * MIN_STAKE;
            uint256 rank = terms.declaredRank();
            if (rank != 0) --rank;
            uint256 seen;
            for (uint256 i; i < panel.length; ++i) {
                Seat calldata seat = panel.pick(i);
                address operator = seat.operatorPrice.operator();
                prices += seat.operatorPrice.price();
                uint256 bit = 1 << uint8(uint160(operator));
                if (seen & bit != 0 && _isSeated(operator, panel, i)) revert SeatIneligible(uint8(i));
                seen |= bit;
                if (seat.asset != 0) _checkAsset(seat.asset);
                if (!_isEligible(operator, seat.hotKey, stake, rank)) revert SeatIneligible(uint8(i));
            }
        }
    }

    /// @dev An id with such a stack has no registration. One that nobody registered costs nobody anything.
    function _checkAsset(bytes32 asset) private view {
        if (_stackOf(asset) > _maxStack()) revert StackTooHigh();
    }

    function _isSeated(address operator, Seat[] calldata panel, uint256 before) private pure returns (bool) {
        for (uint256 i; i < before; ++i) {
            if (panel.pick(i).operatorPrice.operator() == operator) return true;
        }
        return false;
    }

    function _checkAccepts(bytes32 jobId, Seat[] calldata panel, Signature[] calldata accepts) private view {
        bytes32 digest = _acceptDigest(jobId);
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
}
