// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Lines} from "../src/libraries/Columns.sol";
import {QuadraticTally} from "../src/libraries/QuadraticTally.sol";

/// @dev Gives the tally its calldata: one ballot, or all of them.
contract SymbolicTally {
    function valid(bytes calldata votes, bytes32[] calldata proposals, uint256 opened) external pure returns (uint256) {
        QuadraticTally.Ballots memory b = _place(votes, proposals, votes);
        QuadraticTally.read(b, opened);
        return b.valid;
    }

    function verify(bytes calldata votes, bytes32[] calldata proposals, bytes calldata medians, uint256 columns)
        external
        pure
        returns (uint256)
    {
        QuadraticTally.Ballots memory b = _place(votes, proposals, medians);
        QuadraticTally.read(b, (1 << proposals.length) - 1);
        QuadraticTally.verifyMedians(b, columns);
        return b.valid;
    }

    function _place(bytes calldata votes, bytes32[] calldata proposals, bytes calldata medians)
        internal
        pure
        returns (QuadraticTally.Ballots memory b)
    {
        uint256[3] memory places;
        assembly ("memory-safe") {
            mstore(places, votes.offset)
            mstore(add(places, 0x20), proposals.offset)
            mstore(add(places, 0x40), medians.offset)
        }
        (b.seats, b.votes, b.proposals, b.medians) = (proposals.length, places[0], places[1], places[2]);
        b.sheet = Lines.make(b.seats);
    }
}

/// @title Budget and diagonal, proved for every ballot of a panel of three
/// @notice The functions named check_ are for a symbolic engine, which proves an assertion for all arguments;
///         scripts/symbolic.sh runs them. Each restates a rule in the plainest words and compares.
contract SymbolicTest {
    uint256 private constant SCALE = 10_000;

    SymbolicTally private tally = new SymbolicTally();

    /// @notice A ballot that says anything of its own voter's proposal is void, whatever else is in it.
    function check_diagonal(uint16 first, uint16 second, uint16 third) external view {
        if (first == SCALE) return;
        assert(tally.valid(abi.encodePacked(first, second, third), _slate(3, 7), 1) == 0);
    }

    /// @notice With two proposals, a seat's ballot counts if and only if its one vote costs half of the budget at least and
    ///         all of it at most, and nothing is said of its own proposal or of the seat without one.
    function check_budget(uint16 first, uint16 second, uint16 third) external view {
        bytes32[] memory proposals = _slate(3, 3);
        bool counts = tally.valid(abi.encodePacked(first, second, third), proposals, 1) == 1;
        uint256 cost = _square(second);
        assert(counts == (first == SCALE && third == SCALE && cost >= SCALE * SCALE / 2 && cost <= SCALE * SCALE));
    }

    function _slate(uint256 seats, uint256 mask) private pure returns (bytes32[] memory proposals) {
        proposals = new bytes32[](seats);
        for (uint256 i; i < seats; ++i) {
            if (mask >> i & 1 == 1) proposals[i] = bytes32(i + 1);
        }
    }

    /// @dev The square of a vote; more than any budget beyond the range.
    function _square(uint256 word) private pure returns (uint256) {
        uint256 size = word > SCALE ? word - SCALE : SCALE - word;
        return size * size;
    }
}
