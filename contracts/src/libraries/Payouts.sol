// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../interfaces/IRankifyTypes.sol";
import {Cells} from "./Cells.sol";
import {Column, Lines} from "./Columns.sol";
import {JobWords} from "./JobWords.sol";
import {QuadraticTally} from "./QuadraticTally.sol";
import {StepWords} from "./StepWords.sol";

/// @title Who earns what in a settlement
/// @notice Pure: each function adds to the credits of a sheet. What nobody earns returns to the submitter, so the caller
///         takes the refund as the rest of the escrow and the sum is right by construction. Divisions round down.
library Payouts {
    using Cells for IRankifyTypes.Seat[];
    using JobWords for uint256;
    using StepWords for uint256;

    uint256 internal constant BPS = 10_000;
    uint256 private constant CITE_BYTES = 5;
    uint256 private constant MAX_CITES = 32;

    /// @notice With Closes: each seat's price in proportion to the rounds it took full part in.
    /// @return prices sum of the prices in full
    function addPrices(Column sheet, IRankifyTypes.Seat[] calldata panel, bytes32 openedRounds, uint256 round)
        internal
        pure
        returns (uint256 prices)
    {
        unchecked {
            uint256 rounds = uint256(openedRounds);
            Column line = sheet;
            for (uint256 seat; seat < panel.length; ++seat) {
                uint256 took = uint8(rounds);
                if (took > round) revert IRankifyTypes.BadOpenedRounds(uint8(seat));
                rounds >>= 8;
                uint256 price = panel.pick(seat).operatorPrice.price();
                prices += price;
                line.set(Lines.CREDIT, _part(price, took, round));
                line = line.from(Lines.WORDS);
            }
            if (rounds != 0) revert IRankifyTypes.BadOpenedRounds(uint8(panel.length));
        }
    }

    /// @notice Without Closes, and in a refund: the price of each seat with a recorded opening.
    /// @return prices sum of the prices of all seats
    function addRecorded(Column sheet, IRankifyTypes.Seat[] calldata panel, uint256 opened)
        internal
        pure
        returns (uint256 prices)
    {
        unchecked {
            for (uint256 seat; seat < panel.length; ++seat) {
                uint256 price = panel.pick(seat).operatorPrice.price();
                prices += price;
                if (opened >> seat & 1 == 1) Lines.credit(sheet, seat, price);
            }
        }
    }

    /// @notice One share of the allowance a standing anchor, to the seat that made it.
    /// @param steps where in calldata they start
    function addAnchors(Column sheet, uint256 steps, uint256 round, uint256 share) internal pure {
        unchecked {
            for (uint256 r = 1; r <= round; ++r) {
                Lines.credit(sheet, _makerAt(steps, r), share);
            }
        }
    }

    /// @notice How many of the standing anchors a seat made.
    function anchorsOf(uint256 seat, uint256 steps, uint256 round) internal pure returns (uint256 made) {
        unchecked {
            for (uint256 r = 1; r <= round; ++r) {
                if (_makerAt(steps, r) == seat) ++made;
            }
        }
    }

    /// @dev Of step `r`, which the caller has checked to be there.
    function _makerAt(uint256 steps, uint256 r) private pure returns (uint256 seat) {
        uint256 meta;
        assembly ("memory-safe") {
            meta := calldataload(add(steps, shl(6, r)))
        }
        seat = meta.seat();
    }

    /// @notice Judging pay in proportion to the weights, merit pay in proportion to the excess; dust to the winner, and all
    ///         merit pay if there is no excess. Nobody earns a judging pool without any weight, or any pool's rest without
    ///         a winner; then there is no excess either.
    /// @return merit the winner's own part of merit pay, without dust unless it is all of it
    function addReward(QuadraticTally.Ballots memory b, uint256 judgingPool, uint256 meritPool, uint256 winner)
        internal
        pure
        returns (uint256 merit)
    {
        unchecked {
            (uint256 judgingSum, uint256 excessSum) = (b.judgingSum, b.excessSum);
            if (judgingSum == 0) judgingPool = 0;
            uint256 rest = judgingPool + meritPool;
            Column line = b.sheet;
            for (uint256 left = b.seats; left != 0; --left) {
                uint256 part = _part(judgingPool, line.get(Lines.JUDGING), judgingSum)
                    + _part(meritPool, line.get(Lines.EXCESS), excessSum);
                rest -= part;
                line.add(Lines.CREDIT, part);
                line = line.from(Lines.WORDS);
            }
            if (winner == QuadraticTally.NO_WINNER) return 0;
            Lines.credit(b.sheet, winner, rest);
            if (excessSum == 0) return meritPool;
            return _part(meritPool, b.sheet.get(Lines.WORDS * winner + Lines.EXCESS), excessSum);
        }
    }

    /// @dev pool * weight / sum, rounded down; nothing of no sum, as the EVM's division has it.
    function _part(uint256 pool, uint256 weight, uint256 sum) private pure returns (uint256 part) {
        assembly ("memory-safe") {
            part := div(mul(pool, weight), sum)
        }
    }

    /// @notice Takes the cite reserve out of the winner's credit and pays the cites that count.
    /// @dev A cite of the winner itself, of no seat, of an unopened seat or of no round up to the deciding one is void.
    /// @param payees mask of the seats that can be cited
    function moveCites(
        Column sheet,
        bytes calldata cites,
        uint256 winner,
        uint256 reserve,
        uint256 round,
        uint256 payees
    ) internal pure {
        unchecked {
            if (cites.length % CITE_BYTES != 0 || cites.length > CITE_BYTES * MAX_CITES) {
                revert IRankifyTypes.BadCites();
            }
            Lines.credit(sheet, winner, 0 - reserve);
            uint256 total;
            for (uint256 i; i < cites.length; i += CITE_BYTES) {
                uint256 cite = _citeAt(cites, i);
                uint256 seat = uint8(cite >> 16);
                uint256 bps = uint16(cite);
                total += bps;
                if (seat == winner || payees >> seat & 1 == 0) continue;
                if (cite >> 24 == 0 || cite >> 24 > round) continue;
                Lines.credit(sheet, seat, reserve * bps / BPS);
            }
            if (total > BPS) revert IRankifyTypes.BadCites();
        }
    }

    /// @dev The five bytes at `start`, which the caller has checked to be there.
    function _citeAt(bytes calldata cites, uint256 start) private pure returns (uint256 cite) {
        assembly ("memory-safe") {
            cite := shr(216, calldataload(add(cites.offset, start)))
        }
    }
}
