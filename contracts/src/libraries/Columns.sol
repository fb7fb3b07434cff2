// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @notice Words in memory: a place, no length. Whoever made it knows how many there are.
type Column is uint256;

using Columns for Column global;

/// @title Words in memory without bounds checks
/// @notice Only for an index that is known to be inside. A settlement keeps a dozen numbers a seat.
library Columns {
    /// @dev `size` words of zero.
    function make(uint256 size) internal pure returns (Column cells) {
        assembly ("memory-safe") {
            cells := mload(0x40)
            let length := shl(5, size)
            calldatacopy(cells, calldatasize(), length) // beyond its end, calldata is zero
            mstore(0x40, add(cells, length))
        }
    }

    /// @dev The words from number `i` on.
    function from(Column cells, uint256 i) internal pure returns (Column rest) {
        assembly ("memory-safe") {
            rest := add(cells, shl(5, i))
        }
    }

    function get(Column cells, uint256 i) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(cells, shl(5, i)))
        }
    }

    function set(Column cells, uint256 i, uint256 value) internal pure {
        assembly ("memory-safe") {
            mstore(add(cells, shl(5, i)), value)
        }
    }

    function add(Column cells, uint256 i, uint256 value) internal pure {
        assembly ("memory-safe") {
            let cell := add(cells, shl(5, i))
            mstore(cell, add(mload(cell), value))
        }
    }
}

/// @title The lines of a sheet: four numbers a seat, one seat behind the other
library Lines {
    uint256 internal constant WORDS = 4;
    // What a seat's proposal scored, as int256; what it gets merit pay by; what it gets judging pay by; what it earns.
    uint256 internal constant SCORE = 0;
    uint256 internal constant EXCESS = 1;
    uint256 internal constant JUDGING = 2;
    uint256 internal constant CREDIT = 3;

    function make(uint256 seats) internal pure returns (Column sheet) {
        return Columns.make(WORDS * seats);
    }

    function credit(Column sheet, uint256 seat, uint256 amount) internal pure {
        sheet.add(WORDS * seat + CREDIT, amount);
    }
}
