// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Cells} from "./Cells.sol";

/// @title Tables of royalty rows: who is paid for an asset, and at what rate
/// @notice Packed, a row has 34 bytes: the ancestor's id and its own rate, uint16. Rows ascend by id, each ancestor once. Rates
///         add up instead of multiplying, so an intermediate cannot dilute them.
library AssetTables {
    using Cells for bytes32[];

    uint256 internal constant MAX_ROWS = 16;
    uint256 private constant ROW_BYTES = 34;

    /// @dev An empty table with room for all rows and one too many.
    function make() internal pure returns (bytes memory table) {
        table = new bytes(ROW_BYTES * (MAX_ROWS + 1));
        assembly ("memory-safe") {
            mstore(table, 0)
        }
    }

    function size(bytes memory table) internal pure returns (uint256) {
        return table.length / ROW_BYTES;
    }

    /// @dev Row `i`, which the caller knows to be there.
    function row(bytes memory table, uint256 i) internal pure returns (bytes32 id, uint256 rate) {
        assembly ("memory-safe") {
            let end := add(table, mul(add(i, 1), 34)) // 32 bytes before the row's end: table's own length is a word
            id := mload(sub(end, 2))
            rate := and(mload(end), 0xffff)
        }
    }

    /// @dev Puts a row into its place, once. Of rows beyond the limit it keeps one, to tell.
    function insert(bytes memory table, bytes32 id, uint256 rate) internal pure {
        unchecked {
            uint256 count = size(table);
            uint256 i = count;
            bytes32 other;
            while (i != 0) {
                (other,) = row(table, i - 1);
                if (other <= id) break;
                --i;
            }
            if (other != id && count <= MAX_ROWS) _insertAt(table, i, id, rate);
        }
    }

    /// @dev Moves the rows from `i` on by one, and writes a row in their place.
    function _insertAt(bytes memory table, uint256 i, bytes32 id, uint256 rate) private pure {
        assembly ("memory-safe") {
            let length := mload(table)
            let start := mul(i, 34)
            let cell := add(add(table, 32), start)
            mcopy(add(cell, 34), cell, sub(length, start))
            mstore(cell, id)
            mstore8(add(cell, 32), shr(8, rate))
            mstore8(add(cell, 33), rate)
            mstore(table, add(length, 34))
        }
    }

    /// @dev The sum of the rates.
    function sum(bytes memory table) internal pure returns (uint256 total) {
        unchecked {
            for (uint256 i = size(table); i != 0; --i) {
                (, uint256 rate) = row(table, i - 1);
                total += rate;
            }
        }
    }

    /// @return words the ids, then one word of the rates, if there are rows
    function list(bytes memory table) internal pure returns (bytes32[] memory words) {
        unchecked {
            uint256 count = size(table);
            if (count == 0) return words;
            words = new bytes32[](count + 1);
            uint256 rates;
            for (uint256 i; i < count; ++i) {
                (bytes32 id, uint256 rate) = row(table, i);
                words.set(i, id);
                rates |= rate << (16 * i);
            }
            words.set(count, bytes32(rates));
        }
    }
}
