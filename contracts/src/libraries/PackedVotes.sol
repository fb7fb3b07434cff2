// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Arithmetic on sixteen votes at once
/// @notice A ballot is one 16-bit word a seat, vote + 10,000. A row is sixteen of them in one uint256, the first seat in
///         the highest lane; a ballot of more than sixteen seats has two rows.
/// @dev Words stay below 2**15, so the highest bit of every lane is free to hold a borrow: comparing sixteen lanes is one
///      subtraction. A flag set is a word with 0 or 1 in each lane.
library PackedVotes {
    uint256 internal constant LANES = 16;
    uint256 internal constant ONES = 0x0001000100010001000100010001000100010001000100010001000100010001;
    uint256 internal constant HIGH = ONES << 15;
    /// @dev A vote of zero in every lane.
    uint256 internal constant ZEROS = ONES * 10_000;

    uint256 internal constant LARGEST = ONES * 20_000;
    uint256 private constant EVEN = 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
    uint256 private constant EVEN_ONES = 0x0000000100000001000000010000000100000001000000010000000100000001;

    /// @dev Rows a ballot of `seats` needs.
    function rowsOf(uint256 seats) internal pure returns (uint256) {
        return seats > LANES ? 2 : 1;
    }

    /// @dev Seats in row `row` of a ballot.
    function width(uint256 seats, uint256 row) internal pure returns (uint256) {
        unchecked {
            if (row == 1) return seats - LANES;
            return seats > LANES ? LANES : seats;
        }
    }

    /// @dev Row `row`, of `lanes` seats, of the ballot that starts at `start`; lanes without a seat are zero.
    function load(bytes calldata votes, uint256 start, uint256 lanes, uint256 row)
        internal
        pure
        returns (uint256 word)
    {
        unchecked {
            uint256 unused = 256 - 16 * lanes;
            assembly ("memory-safe") {
                word := shl(unused, shr(unused, calldataload(add(add(votes.offset, start), mul(row, 32)))))
            }
        }
    }

    /// @dev The flag of one seat's lane in `row`; none if the seat sits in another row, as the shift is beyond the word.
    function flagIn(uint256 seat, uint256 row) internal pure returns (uint256) {
        unchecked {
            return 1 << (240 + 256 * row - 16 * seat);
        }
    }

    /// @dev The flags of a set of seats in `row`.
    function flagsOf(uint256 set, uint256 row) internal pure returns (uint256 flags) {
        unchecked {
            for (uint256 seat; set >> seat != 0; ++seat) {
                if (set >> seat & 1 == 1) flags |= flagIn(seat, row);
            }
        }
    }

    /// @dev The word of one seat's lane, in that seat's row.
    function voteOf(uint256 word, uint256 seat) internal pure returns (uint256) {
        unchecked {
            return uint16(word >> (240 - 16 * (seat % LANES)));
        }
    }

    /// @dev Flags of the lanes with word >= bound.
    function atLeast(uint256 word, uint256 bound) internal pure returns (uint256) {
        unchecked {
            return (((word | HIGH) - bound) & HIGH) >> 15;
        }
    }

    /// @dev Whether every lane holds a vote between -10,000 and 10,000.
    function inRange(uint256 word) internal pure returns (bool) {
        return word & HIGH == 0 && atLeast(LARGEST, word) == ONES;
    }

    /// @dev Flags made masks: 1 becomes 0xffff.
    function mask(uint256 flags) internal pure returns (uint256) {
        unchecked {
            return flags * 0xffff;
        }
    }

    /// @dev Sum of all lanes, which must stay below 2**16.
    function sum(uint256 counts) internal pure returns (uint256) {
        unchecked {
            return (counts * ONES) >> 240;
        }
    }

    /// @dev Sum of all lanes of a row of votes, at most 16 * 20,000: neighbours are added first, into 32 bits.
    function sumWide(uint256 word) internal pure returns (uint256) {
        unchecked {
            return (((word & EVEN) + ((word >> 16) & EVEN)) * EVEN_ONES) >> 224;
        }
    }

    /// @dev Sum of the squares of the first `lanes` votes: the squares of their words, less what the offset adds.
    ///      (w - 10,000)^2 = w^2 - 20,000 w + 10^8, and the lanes beyond are zero words.
    /// @param wordSum sumWide of `word`
    function cost(uint256 word, uint256 lanes, uint256 wordSum) internal pure returns (uint256 total) {
        unchecked {
            total = lanes * 1e8 - 20_000 * wordSum;
            for (word >>= 256 - 16 * lanes; word != 0; word >>= 16) {
                uint256 vote = word & 0xffff;
                total += vote * vote;
            }
        }
    }
}
