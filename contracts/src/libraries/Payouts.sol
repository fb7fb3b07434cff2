// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../interfaces/IRankify.sol";
import {Cells} from "./Cells.sol";
import {JobWords} from "./JobWords.sol";
import {QuadraticTally} from "./QuadraticTally.sol";
import {StepWords} from "./StepWords.sol";

/// @title Who earns what in a settlement
/// @notice Pure: each function adds to one credit a seat. What nobody earns returns to the submitter, so the caller
///         takes the refund as the rest of the escrow and the sum is right by construction. Divisions round down.
library Payouts {
    using Cells for uint256[];
    using Cells for IRankify.Seat[];
    using Cells for IRankify.Step[];
    using JobWords for uint256;
    using StepWords for uint256;

    uint256 internal constant BPS = 10_000;
    uint256 private constant CITE_BYTES = 5;
    uint256 private constant MAX_CITES = 32;

    /// @notice With Closes: each seat's price in proportion to the rounds it took full part in.
    function addPrices(uint256[] memory credits, IRankify.Seat[] calldata panel, bytes32 openedRounds, uint256 round)
        internal
        pure
    {
        unchecked {
            uint256 seats = credits.length;
            for (uint256 seat; seat < seats; ++seat) {
                uint256 took = uint8(uint256(openedRounds) >> (8 * seat));
                if (took > round) revert IRankify.BadOpenedRounds(uint8(seat));
                credits.set(seat, panel.pick(seat).operatorPrice.price() * took / round);
            }
            if (seats < 32 && uint256(openedRounds) >> (8 * seats) != 0) revert IRankify.BadOpenedRounds(uint8(seats));
        }
    }

    /// @notice Without Closes, and in a refund: the price of each seat with a recorded opening.
    function addRecorded(uint256[] memory credits, IRankify.Seat[] calldata panel, uint256 opened) internal pure {
        for (uint256 seat; seat < credits.length; ++seat) {
            if (opened >> seat & 1 == 1) credits.set(seat, panel.pick(seat).operatorPrice.price());
        }
    }

    /// @notice One share of the allowance a standing anchor, to the seat that made it.
    function addAnchors(uint256[] memory credits, IRankify.Step[] calldata steps, uint256 round, uint256 share)
        internal
        pure
    {
        unchecked {
            for (uint256 r = 1; r <= round; ++r) {
                credits.add(steps.pick(r).meta.seat(), share);
            }
        }
    }

    /// @notice Judging pay in proportion to the weights; dust to the winner. Without any weight nobody earns the pool.
    /// @param sum of the weights
    function addJudging(uint256[] memory credits, uint256[] memory weights, uint256 sum, uint256 pool, uint256 winner)
        internal
        pure
    {
        if (pool != 0 && sum != 0) _share(credits, weights, sum, pool, winner);
    }

    /// @notice Merit pay in proportion to the excess; dust to the winner, and all of it if there is no excess.
    /// @param sum of the excess
    /// @return merit the winner's own part, without dust
    function addMerit(uint256[] memory credits, uint256[] memory excess, uint256 sum, uint256 pool, uint256 winner)
        internal
        pure
        returns (uint256 merit)
    {
        if (sum != 0) return _share(credits, excess, sum, pool, winner);
        credits.add(winner, pool);
        return pool;
    }

    /// @notice Takes the cite reserve out of the winner's credit and pays the cites that count.
    /// @dev A cite of the winner itself, of no seat, of an unopened seat or of no round up to the deciding one is void.
    function moveCites(
        uint256[] memory credits,
        bytes calldata cites,
        uint256 winner,
        uint256 reserve,
        uint256 round,
        uint256 unopened
    ) internal pure {
        unchecked {
            if (cites.length % CITE_BYTES != 0 || cites.length > CITE_BYTES * MAX_CITES) revert IRankify.BadCites();
            credits.set(winner, credits.get(winner) - reserve);
            uint256 total;
            for (uint256 i; i < cites.length; i += CITE_BYTES) {
                uint256 cite = _citeAt(cites, i);
                uint256 seat = uint8(cite >> 16);
                uint256 bps = uint16(cite);
                total += bps;
                if (seat == winner || seat >= credits.length || unopened >> seat & 1 == 1) continue;
                if (cite >> 24 == 0 || cite >> 24 > round) continue;
                credits.add(seat, reserve * bps / BPS);
            }
            if (total > BPS) revert IRankify.BadCites();
        }
    }

    /// @dev The five bytes at `start`, which the caller has checked to be there.
    function _citeAt(bytes calldata cites, uint256 start) private pure returns (uint256 cite) {
        assembly ("memory-safe") {
            cite := shr(216, calldataload(add(cites.offset, start)))
        }
    }

    /// @dev Adds pool * weight / sum to each seat and the dust to the winner, if there is one.
    function _share(uint256[] memory credits, uint256[] memory weights, uint256 sum, uint256 pool, uint256 winner)
        private
        pure
        returns (uint256 winnerShare)
    {
        unchecked {
            uint256 rest = pool;
            for (uint256 seat; seat < weights.length; ++seat) {
                uint256 weight = weights.get(seat);
                if (weight == 0) continue;
                uint256 part = pool * weight / sum;
                rest -= part;
                credits.add(seat, part);
            }
            if (winner == QuadraticTally.NO_WINNER) return 0;
            credits.add(winner, rest);
            return pool * weights.get(winner) / sum;
        }
    }
}
