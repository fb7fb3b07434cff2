// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title Arithmetic on sixteen votes at once
/// @notice A ballot is one 16-bit word a seat, vote + 10,000. A row is sixteen of them in one uint256, the first seat in
///         the highest lane; a ballot of more than sixteen seats has two rows.
/// @dev Words of valid votes stay below 2**15, so the highest bit of every lane is free to hold a borrow: comparing sixteen
///      lanes is one subtraction. A flag set is a word with 0 or 1 in each lane.
library PackedVotes {
    uint256 internal constant LANES = 16;
    uint256 internal constant ONES = 0x0001000100010001000100010001000100010001000100010001000100010001;
    uint256 internal constant HIGH = ONES << 15;
    /// @dev A vote of zero in every lane.
    uint256 internal constant ZEROS = ONES * 10_000;
    uint256 internal constant LARGEST = ONES * 20_000;

    uint256 private constant EVEN = 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
    uint256 private constant EVEN_ONES = 0x0000000100000001000000010000000100000001000000010000000100000001;
    uint256 private constant GROUP = 0x000000000000ffff000000000000ffff000000000000ffff000000000000ffff;
    uint256 private constant HALVES = 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
    /// @dev Bits 255, 238, 221 and so on to 0.
    uint256 private constant SPREAD = 0x8000400020001000080004000200010000800040002000100008000400020001;

    /// @dev Mask of the lanes that have a seat in `row`.
    function usedIn(uint256 seats, uint256 row) internal pure returns (uint256) {
        unchecked {
            seats -= LANES * row;
            return seats < LANES ? type(uint256).max << (256 - 16 * seats) : type(uint256).max;
        }
    }

    /// @dev How far a seat's lane in the first row is from the right end; in the next row it is 256 more. In a row where the
    ///      seat does not sit the number is beyond the word, and a shift by it leaves nothing.
    function laneOf(uint256 seat) internal pure returns (uint256) {
        unchecked {
            return 240 - 16 * seat;
        }
    }

    /// @dev The flags of a set of seats in `row`: of all the sums of a bit of the set and a bit of SPREAD, only those of
    ///      the same number end at the top of a lane.
    function flagsOf(uint256 set, uint256 row) internal pure returns (uint256) {
        unchecked {
            return ((uint16(set >> (16 * row)) * SPREAD) & HIGH) >> 15;
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

    /// @dev Sum of all lanes, whatever is in them: neighbours are added first, into 32 bits.
    function sumWide(uint256 word) internal pure returns (uint256) {
        unchecked {
            return (((word & EVEN) + ((word >> 16) & EVEN)) * EVEN_ONES) >> 224;
        }
    }

    /// @dev Sum of the squares of all lanes, whatever is in them. A group is every fourth lane, 64 bits apart; times itself
    ///      in reverse order it has the sum of its squares in its top 64 bits.
    function squares(uint256 word) internal pure returns (uint256) {
        unchecked {
            uint256 back = word << 128 | word >> 128;
            back = (back & HALVES) << 64 | ((back >> 64) & HALVES);
            uint256 products = (word & GROUP) * (back & GROUP);
            products += ((word >> 16) & GROUP) * ((back >> 16) & GROUP);
            products += ((word >> 32) & GROUP) * ((back >> 32) & GROUP);
            products += ((word >> 48) & GROUP) * ((back >> 48) & GROUP);
            return products >> 192;
        }
    }
}
