// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Reference} from "./Reference.sol";
import {SettleBase} from "./SettleBase.sol";
import {Vm} from "./Vm.sol";

/// @notice Any round of any panel: the tally is the protocol's, and every wei of the escrow is credited once.
contract SettleFuzzTest is SettleBase {
    uint256 private seed;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 5; i < 32; ++i) {
            _join(i, STAKE);
        }
    }

    function _random(uint256 bound) private returns (uint256) {
        seed = uint256(keccak256(abi.encode(seed)));
        return seed % bound;
    }

    function testFuzz_settle_smallPanels(uint256 seed_) public {
        seed = seed_;
        _run(3 + _random(5));
    }

    /// forge-config: default.fuzz.runs = 4
    function testFuzz_settle_largePanels(uint256 seed_) public {
        seed = seed_;
        uint256[5] memory sizes = [uint256(15), 16, 17, 31, 32];
        _run(sizes[_random(5)]);
    }

    function _run(uint256 seats) private {
        _randomJob(seats);
        _open();
        _randomRound();
        Wish memory w = _randomWish();
        Reference.Round memory r = _reference(w.opened);
        w.winner = _expectedWinner(r, w);
        IRankifyTypes.Settlement memory s = _settlement(w);
        bool quorum = _valid(r) >= seats / 2 + 1;
        vm.recordLogs();
        if (!quorum) vm.expectRevert(IRankifyTypes.NoQuorum.selector);
        if (_random(2) == 0) vm.prank(_random(2) == 0 ? STRANGER : _hotKey(_random(seats)));
        _settle(s);
        if (quorum) _checkOutcome(r, w);
    }

    // --------------------------------------------------------------- inputs

    function _randomJob(uint256 seats) private {
        _useJob(seats);
        uint256 prices;
        for (uint256 i; i < seats; ++i) {
            uint256 price = _random(3) == 0 ? _random(3) : _random(2000 ether);
            panel[i].operatorPrice = uint256(uint160(_operator(i))) << 96 | price;
            prices += price;
        }
        _sealPanel();
        Terms memory t = _terms(seats);
        t.flags = _random(4) == 0 ? 1 : 0;
        job.terms = _word(t);
        uint256 reward = _random(5) == 0 ? _random(1000) : _random(1e24);
        job.money = _money(reward, _random(1e18), rankify.quoteFee(job.terms, reward, prices) + _random(7));
    }

    function _randomRound() private {
        uint256 seats = panel.length;
        cites = "";
        for (uint256 left = _random(4); left > 0; --left) {
            cites = abi.encodePacked(cites, uint16(_random(3)), uint8(_random(seats + 1)), uint16(_random(2500)));
        }
        _prepare(1);
        if (_random(3) == 0) proposals[_random(seats)] = 0;
        for (uint256 i; i < seats; ++i) {
            _judge(1, i, _randomBallot(i));
        }
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
    }

    /// @dev Votes from weights, as a seat makes them; one in ten breaks a rule.
    function _randomBallot(uint256 seat) private returns (bytes memory) {
        uint256 seats = panel.length;
        int256[] memory votes = new int256[](seats);
        uint256 sum;
        uint256 kind = _random(4);
        for (uint256 j; j < seats; ++j) {
            if (j == seat || proposals[j] == 0) continue;
            int256 weight = int256(_random(201)) - 100;
            if (kind == 0) weight = weight > 0 ? int256(50) : int256(-50); // many ties
            if (kind == 1) weight = int256(100 - 2 * (j % 7)); // much agreement
            votes[j] = weight;
            sum += uint256(weight < 0 ? -weight : weight);
        }
        for (uint256 j; j < seats && sum != 0; ++j) {
            uint256 size = _sqrt(uint256(votes[j] < 0 ? -votes[j] : votes[j]) * 1e8 / sum);
            votes[j] = votes[j] < 0 ? -int256(size) : int256(size);
        }
        if (_random(10) == 0) votes[_random(seats)] += int256(_random(10_001));
        return _pack(votes);
    }

    function _sqrt(uint256 x) private pure returns (uint256 y) {
        uint256 z = (x + 1) / 2;
        y = x;
        while (z < y) (y, z) = (z, (x / z + z) / 2);
    }

    function _randomWish() private returns (Wish memory w) {
        uint256 seats = panel.length;
        w = _wish();
        for (uint256 left = _random(3); left > 0; --left) {
            uint256 bit = 1 << _random(seats);
            w.opened &= ~bit;
            if (_random(2) == 0) w.unopened |= bit;
        }
        if (w.unopened != 0) vm.warp(block.timestamp + REVEAL + OPEN_WINDOW + 1);
        while (_random(3) != 0) {
            uint256 bit = 1 << _random(seats);
            if (_count(w.closers & ~bit) > seats / 2) w.closers &= ~bit;
        }
        uint256 attended = uint256(w.openedRounds);
        if (_random(2) == 0) attended &= ~(uint256(1) << (8 * _random(seats)));
        w.openedRounds = bytes32(attended);
    }

    // -------------------------------------------------------------- outcome

    function _valid(Reference.Round memory r) private pure returns (uint256 count) {
        for (uint256 i; i < r.voted.length; ++i) {
            if (r.voted[i]) ++count;
        }
    }

    function _expectedWinner(Reference.Round memory r, Wish memory w) private view returns (uint256 winner) {
        if (_valid(r) < panel.length / 2 + 1) return 255;
        uint256 tied = Reference.leaders(r, w.unopened);
        bytes memory known = abi.encodePacked(_jobId());
        for (uint256 i; i < panel.length; ++i) {
            if (w.opened >> i & 1 == 1) known = abi.encodePacked(known, salts[i]);
        }
        winner = 255;
        bytes32 least;
        for (uint256 j; j < panel.length; ++j) {
            if (tied >> j & 1 == 0) continue;
            bytes32 draw = keccak256(abi.encodePacked(known, uint8(j)));
            if (winner == 255 || draw < least) (winner, least) = (j, draw);
        }
    }

    function _checkOutcome(Reference.Round memory r, Wish memory w) private {
        uint256 forfeits;
        for (uint256 i; i < panel.length; ++i) {
            if (w.unopened >> i & 1 == 1) forfeits += STAKE - _stakeOf(i);
        }
        _eq(_credits(), _escrow() + forfeits, "conservation");
        _eq(token.balanceOf(address(rankify)), _credits() + 32 * STAKE - forfeits, "every token is owed to somebody");
        bytes32[] memory results = _results();
        int256[][] memory verdicts = Reference.verdicts(r);
        for (uint256 i; i < panel.length; ++i) {
            uint256 word = uint256(results[i]);
            bool held = w.unopened >> i & 1 == 1;
            _eq(uint32(word >> 152), Reference.judging(r, verdicts, i), "judging");
            _eq(uint32(word >> 184), held ? 0 : Reference.excess(r, i), "excess");
            vm.assertEq(int256(int32(uint32(word >> 216))), Reference.score(r, i), "score");
            _eq(word >> 248, held ? 3 : r.voted[i] ? 1 : w.opened >> i & 1 == 1 ? 2 : 0, "status");
            // The settler's share is the only credit outside the result.
            vm.assertTrue(_earned(_operator(i)) - uint152(word) <= 1e18, "credit");
        }
    }

    function _results() private returns (bytes32[] memory results) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != IRankifyEvents.JobSettled.selector) continue;
            (,,,, results,) = abi.decode(logs[i].data, (uint16, uint8, bytes32, bytes, bytes32[], bytes32));
        }
    }
}
