// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "../src/interfaces/IRecourse.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Vm} from "./Vm.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice Views with reasons, and what an explorer's Read tab can compute.
contract ViewsTest is SettleBase {
    function _text(string memory a, string memory b) private pure {
        vm.assertEq(keccak256(bytes(a)), keccak256(bytes(b)), string.concat(a, " is not ", b));
    }

    // -------------------------------------------------------- whyIneligible

    function _why(uint256 i) private view returns (string memory) {
        return rankify.whyIneligible(_operator(i), _hotKey(i), job.terms);
    }

    function test_whyIneligible_keys() public {
        _text(_why(0), "");
        _text(rankify.whyIneligible(_operator(0), _hotKey(1), job.terms), "not the operator's key");
        _text(rankify.whyIneligible(address(0), STRANGER, job.terms), "not the operator's key");
        address next = vm.addr(0xB0FF);
        IRankifyTypes.Signature memory proof = _keyProof(0xB0FF, _operator(0));
        vm.prank(_operator(0));
        rankify.setHotKey(next, proof);
        _text(rankify.whyIneligible(_operator(0), next, job.terms), "key not active yet");
        _text(_why(0), "");
        vm.warp(START + 2 days);
        _text(rankify.whyIneligible(_operator(0), next, job.terms), "");
        _text(_why(0), "key retired");
    }

    function test_whyIneligible_account() public {
        _text(rankify.whyIneligible(_operator(0), _hotKey(0), job.terms + (1 << 8)), "stake too low");
        _text(rankify.whyIneligible(_operator(0), _hotKey(0), job.terms + (1 << 16)), "");
        _text(rankify.whyIneligible(_operator(0), _hotKey(0), job.terms + (2 << 16)), "rank too low");
        _open();
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        _text(_why(0), "benched");
        vm.warp(block.timestamp + 5 minutes);
        _text(_why(0), "");
    }

    /// @dev The reason is empty exactly when open seats the operator.
    function testFuzz_whyIneligible_agreesWithOpen(uint8 rank, uint8 units, uint24 wait, bool bench, bool change)
        public
    {
        if (bench) {
            _open();
            vm.warp(DEADLINE + 10_000);
            rankify.refund(job, panel, steps);
            job.route = _route(0, 2);
        }
        if (change) {
            IRankifyTypes.Signature memory proof = _keyProof(0xB0FF, _operator(0));
            address next = vm.addr(0xB0FF);
            vm.prank(_operator(0));
            rankify.setHotKey(next, proof);
            if (wait % 3 == 0) (panel[0].hotKey, keys[next]) = (next, 0xB0FF);
            _sealPanel();
        }
        vm.warp(block.timestamp + wait % 4 days);
        Terms memory t = _terms(5);
        (t.deadline, t.openBefore) = (block.timestamp + 5000, block.timestamp);
        (t.declaredRank, t.stakeUnits) = (rank % 4, 1 + units % 3);
        job.terms = _word(t);
        job.money = _money(1000 ether, 4 ether, 10_000 ether);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        bool fine = true;
        uint256 first = 5;
        for (uint256 i; i < 5; ++i) {
            if (bytes(rankify.whyIneligible(_operator(i), panel[i].hotKey, job.terms)).length == 0) continue;
            fine = false;
            if (first == 5) first = i;
        }
        if (!fine) vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, first));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    // --------------------------------------------------------------- phaseOf

    function _phase(string memory name, uint256 until) private view {
        (string memory phase, uint256 end) = rankify.phaseOf(job, _lastPrev(), _last());
        _text(phase, name);
        _eq(end, until, name);
    }

    /// @dev Each phase in its last second, and the next one a second later.
    function _until(string memory name, uint256 until) private {
        _phase(name, until);
        vm.warp(until);
        _phase(name, until);
        vm.warp(until + 1);
    }

    function test_phaseOf_opening() public {
        _open();
        _until("round", START + PROPOSE + COMMIT);
        _until("takeover", DEADLINE);
        _until("settle", _settleByOf(START)); // nothing is there to settle, but nothing can be refunded either
        _phase("refund", 0);
        rankify.refund(job, panel, steps);
    }

    function _slowOf(uint256 time) private pure returns (uint256) {
        return time + FORCE + REVEAL + OPEN_WINDOW + PROPOSE + COMMIT + REVEAL + 2 * HANDOVER;
    }

    function _settleByOf(uint256 time) private pure returns (uint256) {
        return _slowOf(time > DEADLINE ? time : DEADLINE) + GRACE;
    }

    function test_phaseOf_anchored() public {
        _open();
        _prepare(1);
        commitments[4] = 0;
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
        uint256 time = vm.getBlockTimestamp();
        _until("force", time + FORCE);
        _until("round", time + FORCE + REVEAL + PROPOSE + COMMIT);
        _until("takeover", DEADLINE);
        _until("settle", _settleByOf(time));
        _phase("refund", 0);
        rankify.refund(job, panel, steps);
    }

    /// @dev The last round: nobody can anchor any more, so its openings are what is waited for.
    function test_phaseOf_lastRound() public {
        Terms memory t = _terms(5);
        t.maxRounds = 1;
        job.terms = _word(t);
        _open();
        _playRound();
        uint256 time = vm.getBlockTimestamp();
        _reveal(ALL);
        _until("reveal", time + REVEAL + OPEN_WINDOW);
        _until("wait", _slowOf(time));
        _phase("settle", _settleByOf(time));
        Wish memory w;
        (w.round, w.opened) = (1, ALL);
        _settle(_settlement(w));
    }

    function test_phaseOf_otherStep_reverts() public {
        _open();
        IRankifyTypes.Step memory last = _last();
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.phaseOf(job, bytes32(uint256(1)), last);
        _playRound();
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.phaseOf(job, 0, last);
    }

    // ---------------------------------------------------------------- rankOf

    function test_rankOf_strikesAreForgotten() public {
        _open();
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        (uint256 rank, uint256 strikes, uint256 until) = rankify.rankOf(_operator(0));
        _eq(rank, 0, "rank");
        _eq(strikes, 1, "strikes");
        _eq(until, block.timestamp + 5 minutes, "bench");
        vm.warp(until + 12 hours - 1);
        (, strikes,) = rankify.rankOf(_operator(0));
        _eq(strikes, 1, "not yet");
        vm.warp(until + 12 hours);
        (, strikes,) = rankify.rankOf(_operator(0));
        _eq(strikes, 0, "forgotten");
    }

    // ----------------------------------------------------------------- tally

    /// @dev What settle writes into its event is what the Read tab counts.
    function test_tally_isThatOfSettle() public {
        for (uint256 sums; sums < 2; ++sums) {
            _useJob(5);
            job.terms |= sums;
            job.route = _route(sums, 1);
            _open();
            _playRound();
            IRankifyTypes.Settlement memory s = _settlement(_wish());
            (uint256 winner, uint256 valid, int256[] memory scores, uint256[] memory excess, uint256[] memory judging) =
                rankify.tally(_jobId(), job.terms, s);
            _eq(winner, 0, "winner");
            _eq(valid, ALL, "valid");
            bytes32[] memory results = _settledResults(s);
            for (uint256 i; i < 5; ++i) {
                vm.assertEq(int256(int32(uint32(uint256(results[i]) >> 216))), scores[i], "score");
                _eq(uint32(uint256(results[i]) >> 184), excess[i], "excess");
                _eq(uint32(uint256(results[i]) >> 152), judging[i], "judging");
            }
        }
    }

    function _settledResults(IRankifyTypes.Settlement memory s) private returns (bytes32[] memory results) {
        vm.recordLogs();
        _settle(s);
        bytes32 topic = keccak256("JobSettled(bytes32,uint16,uint8,bytes32,bytes,bytes32[],bytes32)");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != topic) continue;
            (,,,, results,) = abi.decode(logs[i].data, (uint16, uint8, bytes32, bytes, bytes32[], bytes32));
        }
    }

    function test_tally_refusesWhatSettleRefuses() public {
        _open();
        _playRound();
        bytes32 id = _jobId();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        s.medians[1] ^= 0x01;
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, 0));
        rankify.tally(id, job.terms, s);
        s = _settlement(_wish());
        s.opened = 15;
        vm.expectRevert(IRankifyTypes.BadList.selector);
        rankify.tally(id, job.terms, s);
        s.opened = 62;
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        rankify.tally(id, job.terms, s);
        s = _settlement(_wish());
        s.votes = hex"00";
        vm.expectRevert(IRankifyTypes.BadList.selector);
        rankify.tally(id, job.terms, s);
        s = _settlement(_wish());
        s.medians = hex"";
        vm.expectRevert(IRankifyTypes.BadList.selector);
        rankify.tally(id, job.terms, s);
    }

    /// @dev A set of seats is a mask of 32 bits. That nobody opened is another matter.
    function test_tally_tooManySeats_reverts() public {
        _refuseTally(33, IRankifyTypes.BadList.selector);
        _refuseTally(32, IRankifyTypes.NoQuorum.selector);
    }

    function _refuseTally(uint256 seats, bytes4 reason) private {
        IRankifyTypes.Settlement memory s;
        s.proposals = new bytes32[](seats);
        s.medians = new bytes(2 * seats);
        uint256 terms = job.terms;
        vm.expectRevert(reason);
        rankify.tally("job", terms, s);
    }

    // -------------------------------------------------------------- the rest

    function test_views_areReadOnly() public {
        _open();
        bytes memory call = abi.encodeCall(IRecourse.phaseOf, (job, _lastPrev(), _last()));
        (bool ok,) = address(rankify).staticcall(call);
        vm.assertTrue(ok, "phaseOf");
        call = abi.encodeCall(IRecourse.whyIneligible, (_operator(0), _hotKey(0), job.terms));
        (ok,) = address(rankify).staticcall(call);
        vm.assertTrue(ok, "whyIneligible");
    }

    function test_messageDigest() public view {
        bytes32 kind = keccak256("Message(bytes32 jobId,uint16 round,uint8 term,uint8 kind,uint8 seat,bytes32 body)");
        bytes32 body = keccak256(abi.encode(kind, bytes32("job"), 2, 3, 4, 5, bytes32("body")));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(), body));
        vm.assertEq(rankify.messageDigest("job", 2, 3, 4, 5, "body"), digest, "digest");
    }

    function test_jobIdOf() public view {
        bytes32 rest = keccak256(abi.encode(job.specHash, job.panelHash, job.money));
        bytes32 id = keccak256(abi.encode(block.chainid, address(rankify), job.route, job.terms, rest));
        vm.assertEq(rankify.jobIdOf(job), id, "id");
    }
}
