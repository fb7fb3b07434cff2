// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../interfaces/IRankifyTypes.sol";

/// @title Array elements without the bounds check
/// @notice Only for an index that is known to be inside: a loop counter below the length, or a seat of the panel. A
///         settlement reads some two hundred elements, and each check costs 40 gas.
library Cells {
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

    function pick(IRankifyTypes.Seat[] calldata cells, uint256 i)
        internal
        pure
        returns (IRankifyTypes.Seat calldata value)
    {
        assembly ("memory-safe") {
            value := add(cells.offset, mul(i, 96))
        }
    }

    function pick(IRankifyTypes.Signature[] calldata cells, uint256 i)
        internal
        pure
        returns (IRankifyTypes.Signature calldata value)
    {
        assembly ("memory-safe") {
            value := add(cells.offset, shl(6, i))
        }
    }

    function pick(IRankifyTypes.Step[] calldata cells, uint256 i)
        internal
        pure
        returns (IRankifyTypes.Step calldata value)
    {
        assembly ("memory-safe") {
            value := add(cells.offset, shl(6, i))
        }
    }
}
