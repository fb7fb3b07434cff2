// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {JobWords} from "../src/libraries/JobWords.sol";
import {PackedVotes} from "../src/libraries/PackedVotes.sol";
import {StepWords} from "../src/libraries/StepWords.sol";

/// @notice Fields of words, which are packed here byte by byte; lanes of votes, one by one.
contract LibraryWordsTest {
    struct Times {
        uint24 propose;
        uint24 commit;
        uint24 reveal;
        uint16 force;
        uint16 handover;
    }

    struct Rest {
        uint40 deadline;
        uint40 openBefore;
        uint8 seats;
        uint8 minRounds;
        uint8 maxRounds;
        uint8 rank;
        uint8 units;
        uint8 flags;
    }

    function _terms(Times memory t, Rest memory r) private pure returns (uint256) {
        bytes memory times =
            abi.encodePacked(r.deadline, r.openBefore, t.propose, t.commit, t.reveal, t.force, t.handover);
        bytes memory numbers = abi.encodePacked(r.seats, r.minRounds, r.maxRounds, r.rank, r.units, r.flags);
        return uint256(bytes32(abi.encodePacked(bytes3(0), times, numbers)));
    }

    function testFuzz_library_terms(Times calldata t, Rest calldata r) external pure {
        uint256 terms = _terms(t, r);
        assert(JobWords.deadline(terms) == r.deadline);
        assert(JobWords.openBefore(terms) == r.openBefore);
        assert(JobWords.proposePhase(terms) == t.propose);
        assert(JobWords.commitPhase(terms) == t.commit);
        assert(JobWords.revealPhase(terms) == t.reveal);
        assert(JobWords.forceWindow(terms) == t.force);
        assert(JobWords.handover(terms) == t.handover);
        assert(JobWords.seats(terms) == r.seats);
        assert(JobWords.minRounds(terms) == r.minRounds);
        assert(JobWords.maxRounds(terms) == r.maxRounds);
        assert(JobWords.declaredRank(terms) == r.rank);
        assert(JobWords.stakeUnits(terms) == r.units);
        assert(JobWords.flags(terms) == r.flags);
        assert(JobWords.sumMode(terms) == (r.flags % 2 == 1));
        assert(JobWords.quorum(terms) == uint256(r.seats) / 2 + 1);
        uint256 phases = uint256(t.propose) + t.commit + t.reveal;
        assert(JobWords.roundTime(terms) == phases + t.force);
        assert(JobWords.patience(terms) == phases + 2 * uint256(t.handover));
    }

    function testFuzz_library_jobWords(
        address submitter,
        uint32 lane,
        uint64 nonce,
        uint96 high,
        uint64 mid,
        uint96 low
    ) external pure {
        uint256 route = uint256(bytes32(abi.encodePacked(submitter, lane, nonce)));
        assert(JobWords.submitter(route) == submitter);
        assert(JobWords.laneKey(route) == uint192(bytes24(abi.encodePacked(submitter, lane))));
        assert(JobWords.nonce(route) == nonce);
        uint256 money = uint256(bytes32(abi.encodePacked(high, mid, low)));
        assert(JobWords.reward(money) == high);
        assert(JobWords.allowance(money) == mid);
        assert(JobWords.fee(money) == low);
        uint256 seat = uint256(bytes32(abi.encodePacked(submitter, low)));
        assert(JobWords.operator(seat) == submitter);
        assert(JobWords.price(seat) == low);
    }

    struct Meta {
        uint8 round;
        uint8 term;
        uint8 seat;
        uint40 time;
        address by;
        uint32 opened;
    }

    /// @dev The highest bits of term and seat are flags.
    function _meta(Meta memory m) private pure returns (uint256) {
        return uint256(bytes32(abi.encodePacked(m.round, m.term, m.seat, m.time, m.by, m.opened)));
    }

    function testFuzz_library_step(Meta memory m, uint40 from) external pure {
        uint256 meta = _meta(m);
        assert(StepWords.round(meta) == m.round);
        assert(StepWords.term(meta) == m.term % 128);
        assert(StepWords.certified(meta) == (m.term >= 128));
        assert(StepWords.seat(meta) == m.seat % 128);
        assert(StepWords.windowed(meta) == (m.seat >= 128));
        assert(StepWords.time(meta) == m.time);
        assert(StepWords.by(meta) == m.by);
        assert(StepWords.opened(meta) == m.opened);
        (m.time, m.seat) = (from, m.seat | 128);
        assert(StepWords.openWindow(meta, from) == _meta(m));
        m.term |= 128;
        assert(StepWords.certify(StepWords.openWindow(meta, from)) == _meta(m));
        m.opened = 0;
        assert(StepWords.unopened(StepWords.certify(StepWords.openWindow(meta, from))) == _meta(m));
        (m.term, m.seat) = (m.term % 128, m.seat % 128);
        assert(StepWords.make(m.round, m.term, m.seat, m.time, m.by) == _meta(m));
    }

    /// @dev Of the opening no window and no reveal are awaited.
    function testFuzz_library_stepTimes(Meta memory m, Times memory t, Rest memory r) external pure {
        uint256 terms = _terms(t, r);
        uint256 due = uint256(m.time) + t.propose + t.commit;
        m.round = m.round == 0 ? 1 : m.round;
        assert(StepWords.schedule(_meta(m), terms) == due + t.force + t.reveal);
        m.round = 0;
        assert(StepWords.schedule(_meta(m), terms) == due);
        m.seat |= 128;
        assert(StepWords.windowEnd(_meta(m), terms) == uint256(m.time) + t.force);
        m.seat %= 128;
        assert(StepWords.windowEnd(_meta(m), terms) == m.time);
    }

    // ---------------------------------------------------------------- lanes

    /// @dev The lanes of a word, the first seat's first.
    function _lane(uint256 word, uint256 i) private pure returns (uint256) {
        return uint8(bytes32(word)[2 * i]) * 256 + uint8(bytes32(word)[2 * i + 1]);
    }

    function testFuzz_library_lanes(uint256 word, uint256 bounds, uint8 bits) external pure {
        uint256 small = word & ~PackedVotes.HIGH;
        bounds &= ~PackedVotes.HIGH;
        uint256 flags = PackedVotes.atLeast(small, bounds);
        uint256 masks = PackedVotes.mask(flags);
        uint256 sum;
        uint256 squares;
        uint256 counts;
        for (uint256 i; i < 16; ++i) {
            uint256 flag = _lane(small, i) >= _lane(bounds, i) ? 1 : 0;
            assert(_lane(flags, i) == flag && _lane(masks, i) == flag * 0xffff);
            sum += _lane(word, i);
            squares += _lane(word, i) ** 2;
            counts += _lane(word, i) >> (bits % 12 + 4);
            assert(PackedVotes.voteOf(word, i) == _lane(word, i) && PackedVotes.voteOf(word, i + 16) == _lane(word, i));
        }
        assert(PackedVotes.sumWide(word) == sum);
        assert(PackedVotes.squares(word) == squares);
        uint256 shifted = (word >> (bits % 12 + 4)) & PackedVotes.ONES * (0xffff >> (bits % 12 + 4));
        assert(PackedVotes.sum(shifted) == counts);
    }

    function testFuzz_library_rows(uint32 set) external pure {
        for (uint256 seats = 1; seats <= 32; ++seats) {
            for (uint256 i; i < 32; ++i) {
                uint256 row = i / 16;
                if (row == 1 && seats <= 16) continue;
                assert(_lane(PackedVotes.usedIn(seats, row), i % 16) == (i < seats ? 0xffff : 0));
            }
        }
        for (uint256 seat; seat < 32; ++seat) {
            assert(_lane(PackedVotes.flagsOf(set, seat / 16), seat % 16) == set >> seat & 1);
            unchecked {
                uint256 lane = PackedVotes.laneOf(seat);
                uint256 one = 1 << lane;
                assert(seat < 16 ? _lane(one, seat) == 1 : one == 0);
                one = 1 << lane + 256;
                assert(seat < 16 ? one == 0 : _lane(one, seat - 16) == 1);
            }
        }
    }
}
