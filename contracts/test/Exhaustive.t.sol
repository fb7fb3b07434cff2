// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SymbolicTally} from "./Symbolic.t.sol";

/// @notice Budgets of two votes, and claimed medians, over all of a small space: a symbolic engine does not get through
///         the sums of squares.
contract ExhaustiveTest {
    uint256 private constant SCALE = 10_000;

    SymbolicTally private tally = new SymbolicTally();

    /// @notice Every word as a vote, beside another vote that costs nothing.
    function test_exhaustive_budgetBesideNothing() external view {
        _checkBudget(10_000);
    }

    /// @notice Beside another that costs just less than half of the budget, up and down.
    function test_exhaustive_budgetBesideLessThanHalf() external view {
        _checkBudget(17_071);
        _checkBudget(2_929);
    }

    function test_exhaustive_budgetBesideHalf() external view {
        _checkBudget(17_072);
        _checkBudget(2_928);
    }

    function test_exhaustive_budgetBesideAll() external view {
        _checkBudget(20_000);
        _checkBudget(0);
    }

    /// @notice Beside another that is out of range.
    function test_exhaustive_budgetBesideTooMuch() external view {
        _checkBudget(20_001);
        _checkBudget(65_535);
    }

    /// @dev With words a little beyond the range of votes; all words are tried beside nothing.
    function _checkBudget(uint16 other) private view {
        bytes32[] memory proposals = _slate(3);
        uint256 free = _free();
        for (uint256 vote; vote < (other == SCALE ? 1 << 16 : 20_010); ++vote) {
            _forget(free);
            bool counts = tally.valid(abi.encodePacked(uint16(SCALE), uint16(vote), other), proposals, 1) == 1;
            uint256 cost = _square(vote) + _square(other);
            assert(counts == (cost >= SCALE * SCALE / 2 && cost <= SCALE * SCALE));
        }
    }

    /// @notice Of a panel of three, four, five: for all combinations of the others' votes out of five, the one claim that
    ///         passes is their upper median.
    function test_exhaustive_medianOfThree() external view {
        _checkMedians(3);
    }

    function test_exhaustive_medianOfFour() external view {
        _checkMedians(4);
    }

    function test_exhaustive_medianOfFive() external view {
        _checkMedians(5);
    }

    function _checkMedians(uint256 seats) private view {
        uint256 combinations = 5 ** (seats - 1);
        uint256 free = _free();
        for (uint256 i; i < combinations; ++i) {
            _forget(free);
            uint16[] memory words = _sorted(seats - 1, i);
            bytes memory votes = _ballots(seats, i);
            uint16 median = words[words.length / 2];
            for (uint256 k; k < words.length; ++k) {
                for (uint256 near; near < 3; ++near) {
                    uint16 claim;
                    unchecked {
                        claim = words[k] + uint16(near) - 1;
                    }
                    assert(_passes(seats, votes, claim) == (claim == median));
                }
            }
            assert(!_passes(seats, votes, median | 0x8000));
        }
    }

    /// @dev Seat 0 votes against seat 1, which is not measured; the others for or against seat 0 alone.
    function _ballots(uint256 seats, uint256 combination) private pure returns (bytes memory votes) {
        votes = new bytes(2 * seats * seats);
        for (uint256 cell; cell < seats * seats; ++cell) {
            _put(votes, cell, cell == 1 ? 0 : uint16(SCALE));
        }
        for (uint256 seat = 1; seat < seats; ++seat) {
            _put(votes, seat * seats, _value(combination / 5 ** (seat - 1)));
        }
    }

    function _put(bytes memory votes, uint256 cell, uint16 word) private pure {
        (votes[2 * cell], votes[2 * cell + 1]) = (bytes1(uint8(word >> 8)), bytes1(uint8(word)));
    }

    /// @dev The extremes, the smallest votes that spend half a budget, and one between.
    function _value(uint256 i) private pure returns (uint16) {
        return [0, 2_928, 17_072, 18_500, 20_000][i % 5];
    }

    function _sorted(uint256 size, uint256 combination) private pure returns (uint16[] memory words) {
        words = new uint16[](size);
        for (uint256 i; i < size; ++i) {
            uint16 word = _value(combination / 5 ** i);
            uint256 at_ = i;
            for (; at_ > 0 && words[at_ - 1] > word; --at_) {
                words[at_] = words[at_ - 1];
            }
            words[at_] = word;
        }
    }

    function _passes(uint256 seats, bytes memory votes, uint16 claim) private view returns (bool) {
        bytes memory medians = abi.encodePacked(claim, bytes30(0));
        try tally.verify(votes, _slate(seats), medians, 1) returns (uint256 valid) {
            assert(valid == (1 << seats) - 1);
            return true;
        } catch {
            return false;
        }
    }

    function _slate(uint256 seats) private pure returns (bytes32[] memory proposals) {
        proposals = new bytes32[](seats);
        for (uint256 i; i < seats; ++i) {
            proposals[i] = bytes32(i + 1);
        }
    }

    function _free() private pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := mload(0x40)
        }
    }

    /// @dev Gives back the memory that a round of a loop has used: it would grow to many megabytes.
    function _forget(uint256 place) private pure {
        assembly {
            mstore(0x40, place)
        }
    }

    function _square(uint256 word) private pure returns (uint256) {
        uint256 size = word > SCALE ? word - SCALE : SCALE - word;
        return size * size;
    }
}
