// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../interfaces/IRankify.sol";

/// @title Array elements without the bounds check
/// @notice Only for an index that is known to be inside: a loop counter below the length, or a seat of the panel. A
///         settlement reads some two hundred elements, and each check costs 40 gas.
library Cells {
    function get(uint256[] memory cells, uint256 i) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(add(cells, 32), shl(5, i)))
        }
    }

    function set(uint256[] memory cells, uint256 i, uint256 value) internal pure {
        assembly ("memory-safe") {
            mstore(add(add(cells, 32), shl(5, i)), value)
        }
    }

    function add(uint256[] memory cells, uint256 i, uint256 value) internal pure {
        assembly ("memory-safe") {
            let cell := add(add(cells, 32), shl(5, i))
            mstore(cell, add(mload(cell), value))
        }
    }

    function get(int256[] memory cells, uint256 i) internal pure returns (int256 value) {
        assembly ("memory-safe") {
            value := mload(add(add(cells, 32), shl(5, i)))
        }
    }

    function set(int256[] memory cells, uint256 i, int256 value) internal pure {
        assembly ("memory-safe") {
            mstore(add(add(cells, 32), shl(5, i)), value)
        }
    }

    function get(bytes32[] memory cells, uint256 i) internal pure returns (bytes32 value) {
        assembly ("memory-safe") {
            value := mload(add(add(cells, 32), shl(5, i)))
        }
    }

    function set(bytes32[] memory cells, uint256 i, bytes32 value) internal pure {
        assembly ("memory-safe") {
            mstore(add(add(cells, 32), shl(5, i)), value)
        }
    }

    function pick(bytes32[] calldata cells, uint256 i) internal pure returns (bytes32 value) {
        assembly ("memory-safe") {
            value := calldataload(add(cells.offset, shl(5, i)))
        }
    }

    function pick(IRankify.Seat[] calldata cells, uint256 i) internal pure returns (IRankify.Seat calldata value) {
        assembly ("memory-safe") {
            value := add(cells.offset, mul(i, 96))
        }
    }

    function pick(IRankify.Signature[] calldata cells, uint256 i)
        internal
        pure
        returns (IRankify.Signature calldata value)
    {
        assembly ("memory-safe") {
            value := add(cells.offset, shl(6, i))
        }
    }

    function pick(IRankify.Step[] calldata cells, uint256 i) internal pure returns (IRankify.Step calldata value) {
        assembly ("memory-safe") {
            value := add(cells.offset, shl(6, i))
        }
    }
}
