// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Lines} from "../src/libraries/Columns.sol";
import {Payouts} from "../src/libraries/Payouts.sol";
import {QuadraticTally} from "../src/libraries/QuadraticTally.sol";
import {Vm} from "./Vm.sol";

/// @dev Pays into a fresh sheet and gives back its credits.
contract Payer {
    uint256 private constant BEFORE = 7; // each seat's credit before

    function prices(IRankifyTypes.Seat[] calldata panel, bytes32 openedRounds, uint256 round)
        external
        pure
        returns (uint256 sum, uint256[] memory credits)
    {
        QuadraticTally.Ballots memory b = _ballots(panel.length);
        sum = Payouts.addPrices(b.sheet, panel, openedRounds, round);
        credits = _credits(b);
    }

    function recorded(IRankifyTypes.Seat[] calldata panel, uint256 opened)
        external
        pure
        returns (uint256 sum, uint256[] memory credits)
    {
        QuadraticTally.Ballots memory b = _ballots(panel.length);
        sum = Payouts.addRecorded(b.sheet, panel, opened);
        credits = _credits(b);
    }

    function anchors(uint256 seats, IRankifyTypes.Step[] calldata steps, uint256 round, uint256 share)
        external
        pure
        returns (uint256[] memory credits)
    {
        QuadraticTally.Ballots memory b = _ballots(seats);
        uint256 place = _place(steps);
        Payouts.addAnchors(b.sheet, place, round, share);
        credits = _credits(b);
        for (uint256 i; i < seats; ++i) {
            assert(credits[i] == BEFORE + Payouts.anchorsOf(i, place, round) * share);
        }
    }

    function _place(IRankifyTypes.Step[] calldata steps) private pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := steps.offset
        }
    }

    function reward(uint256[] calldata judging, uint256[] calldata excess, uint256[2] calldata pools, uint256 winner)
        external
        pure
        returns (uint256 merit, uint256[] memory credits)
    {
        QuadraticTally.Ballots memory b = _ballots(judging.length);
        for (uint256 i; i < judging.length; ++i) {
            b.sheet.set(Lines.WORDS * i + Lines.JUDGING, judging[i]);
            b.sheet.set(Lines.WORDS * i + Lines.EXCESS, excess[i]);
            (b.judgingSum, b.excessSum) = (b.judgingSum + judging[i], b.excessSum + excess[i]);
        }
        merit = Payouts.addReward(b, pools[0], pools[1], winner);
        credits = _credits(b);
    }

    function cites(bytes calldata list, uint256 winner, uint256 reserve, uint256 round, uint256 payees)
        external
        pure
        returns (uint256[] memory credits)
    {
        QuadraticTally.Ballots memory b = _ballots(8);
        Lines.credit(b.sheet, winner, reserve);
        Payouts.moveCites(b.sheet, list, winner, reserve, round, payees);
        credits = _credits(b);
    }

    function _ballots(uint256 seats) private pure returns (QuadraticTally.Ballots memory b) {
        b.seats = seats;
        b.sheet = Lines.make(seats);
        for (uint256 i; i < seats; ++i) {
            Lines.credit(b.sheet, i, BEFORE);
        }
    }

    /// @dev What has been added; all of it, where a function sets.
    function _credits(QuadraticTally.Ballots memory b) private pure returns (uint256[] memory credits) {
        credits = new uint256[](b.seats);
        for (uint256 i; i < b.seats; ++i) {
            credits[i] = b.sheet.get(Lines.WORDS * i + Lines.CREDIT);
        }
    }
}

/// @notice Who earns what, in sums written out.
contract LibraryPayoutsTest {
    Vm private constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
    uint256 private constant BEFORE = 7;

    Payer private payer = new Payer();

    function _panel(uint256 seats, uint256 price) private pure returns (IRankifyTypes.Seat[] memory panel) {
        panel = new IRankifyTypes.Seat[](seats);
        for (uint256 i; i < seats; ++i) {
            panel[i].operatorPrice = (0xA000 + i) << 96 | (price + i);
        }
    }

    function testFuzz_library_prices(uint8 seats, uint88 price, bytes32 took, uint8 round) external view {
        seats = seats % 30 + 3;
        round = round % 200 + 1;
        bytes memory rounds = new bytes(32);
        for (uint256 i; i < seats; ++i) {
            rounds[31 - i] = bytes1(uint8(uint256(uint8(took[i])) % (round + 1)));
        }
        (uint256 sum, uint256[] memory credits) = payer.prices(_panel(seats, price), bytes32(rounds), round);
        for (uint256 i; i < seats; ++i) {
            sum -= price + i;
            assert(credits[i] == (price + i) * uint8(rounds[31 - i]) / round);
        }
        assert(sum == 0);
    }

    /// @dev The first seat with a round too many is named; one past the panel for bits beyond it.
    function test_library_prices_reverts() external {
        for (uint256 seats = 3; seats <= 32; seats += 29) {
            bytes32 full = bytes32(uint256(0x0404040404040404040404040404040404040404040404040404040404040404));
            if (seats == 3) full &= bytes32(uint256(0xffffff));
            payer.prices(_panel(seats, 1), full, 4);
            for (uint256 i; i < seats; ++i) {
                vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadOpenedRounds.selector, i));
                payer.prices(_panel(seats, 1), bytes32(uint256(full) + (1 << 8 * i)), 4);
            }
        }
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadOpenedRounds.selector, 3));
        payer.prices(_panel(3, 1), bytes32(uint256(1) << 24), 4);
    }

    function testFuzz_library_recorded(uint8 seats, uint88 price, uint32 opened) external view {
        seats = seats % 30 + 3;
        (uint256 sum, uint256[] memory credits) = payer.recorded(_panel(seats, price), opened);
        for (uint256 i; i < seats; ++i) {
            sum -= price + i;
            assert(credits[i] == BEFORE + (opened >> i & 1) * (price + i));
        }
        assert(sum == 0);
    }

    /// @dev One share a round up to the deciding one; the opening and what came after earn nothing.
    function testFuzz_library_anchors(uint8[6] calldata makers, uint8 round, uint96 share) external view {
        round %= 6;
        IRankifyTypes.Step[] memory steps = new IRankifyTypes.Step[](6);
        uint256[] memory made = new uint256[](5);
        for (uint256 r; r < 6; ++r) {
            steps[r].meta = r << 248 | uint256(makers[r] % 5 | 0x80) << 232 | 0xff;
            if (r >= 1 && r <= round) ++made[makers[r] % 5];
        }
        uint256[] memory credits = payer.anchors(5, steps, round, share);
        for (uint256 i; i < 5; ++i) {
            assert(credits[i] == BEFORE + made[i] * share);
        }
    }

    struct Weights {
        uint256[] judging;
        uint256[] excess;
        uint256[2] sums;
    }

    function _weights(uint32[5] memory judging, uint32[5] memory excess) private pure returns (Weights memory w) {
        (w.judging, w.excess) = (new uint256[](5), new uint256[](5));
        for (uint256 i; i < 5; ++i) {
            (w.judging[i], w.excess[i]) = (judging[i], excess[i]);
            w.sums[0] += judging[i];
            w.sums[1] += excess[i];
        }
    }

    function _part(uint256 pool, uint256 weight, uint256 sum) private pure returns (uint256) {
        return sum == 0 ? 0 : pool * weight / sum;
    }

    function testFuzz_library_reward(
        uint32[5] memory judging,
        uint32[5] memory excess,
        uint96 pool,
        uint96 merits,
        uint8 kind,
        uint8 winner
    ) external view {
        winner %= 5;
        if (kind & 1 == 0) judging = [uint32(0), 0, 0, 0, 0];
        if (kind & 2 == 0) excess = [uint32(0), 0, 0, 0, 0];
        Weights memory w = _weights(judging, excess);
        (uint256 merit, uint256[] memory credits) = payer.reward(w.judging, w.excess, [uint256(pool), merits], winner);
        uint256 rest = w.sums[0] == 0 ? merits : uint256(pool) + merits;
        uint256[] memory parts = new uint256[](5);
        for (uint256 i; i < 5; ++i) {
            parts[i] = _part(pool, judging[i], w.sums[0]) + _part(merits, excess[i], w.sums[1]);
            rest -= parts[i];
        }
        parts[winner] += rest;
        assert(merit == (w.sums[1] == 0 ? merits : _part(merits, excess[winner], w.sums[1])));
        for (uint256 i; i < 5; ++i) {
            assert(credits[i] == BEFORE + parts[i]);
        }
    }

    /// @dev Without a winner there is no excess: judging is paid, and dust is nobody's.
    function test_library_reward_withoutWinner() external view {
        Weights memory w = _weights([uint32(1), 1, 1, 0, 0], [uint32(0), 0, 0, 0, 0]);
        (uint256 merit, uint256[] memory credits) = payer.reward(w.judging, w.excess, [uint256(100), 1000], 255);
        assert(merit == 0 && credits[0] == BEFORE + 33 && credits[2] == BEFORE + 33 && credits[3] == BEFORE);
    }

    // ---------------------------------------------------------------- cites

    function _cite(uint16 round, uint8 seat, uint16 bps) private pure returns (bytes memory) {
        return abi.encodePacked(round, seat, bps);
    }

    /// @dev Seat 2 wins at round 4 with a reserve of 1000; seats 0 to 5 can be cited.
    function _cited(bytes memory list) private view returns (uint256[] memory credits) {
        credits = payer.cites(list, 2, 1000, 4, 0x3f);
        for (uint256 i; i < 8; ++i) {
            credits[i] -= BEFORE;
        }
    }

    function test_library_cites() external view {
        bytes memory list = bytes.concat(_cite(1, 0, 2501), _cite(4, 5, 2500), _cite(2, 0, 4999));
        uint256[] memory credits = _cited(list);
        assert(credits[0] == 250 + 499 && credits[5] == 250 && credits[2] == 0 && credits[1] == 0);
    }

    /// @dev Of oneself, of nobody who can be paid, of no round, of a later round.
    function test_library_cites_void() external view {
        bytes memory list = bytes.concat(_cite(1, 2, 100), _cite(1, 6, 100), _cite(0, 0, 100), _cite(5, 0, 100));
        list = bytes.concat(list, _cite(1, 255, 100), _cite(256, 1, 100));
        uint256[] memory credits = _cited(list);
        for (uint256 i; i < 8; ++i) {
            assert(credits[i] == 0);
        }
    }

    /// @dev Void cites count in the sum too.
    function test_library_cites_sum() external {
        bytes memory list = bytes.concat(_cite(1, 0, 5000), _cite(1, 2, 5000));
        assert(_cited(list)[0] == 500);
        vm.expectRevert(IRankifyTypes.BadCites.selector);
        payer.cites(bytes.concat(list, _cite(1, 1, 1)), 2, 1000, 4, 0x3f);
    }

    function test_library_cites_sizes() external {
        bytes memory list;
        for (uint256 i; i < 32; ++i) {
            list = bytes.concat(list, _cite(1, 1, 10));
        }
        assert(_cited(list)[1] == 32);
        vm.expectRevert(IRankifyTypes.BadCites.selector);
        payer.cites(bytes.concat(list, _cite(1, 1, 10)), 2, 1000, 4, 0x3f);
        for (uint256 extra = 1; extra < 5; ++extra) {
            vm.expectRevert(IRankifyTypes.BadCites.selector);
            payer.cites(new bytes(5 + extra), 2, 1000, 4, 0x3f);
        }
    }
}
