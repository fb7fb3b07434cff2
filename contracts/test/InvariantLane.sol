// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRecourse} from "../src/interfaces/IRecourse.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IDevToken} from "./Base.sol";
import {CertifyBase} from "./CertifyBase.sol";
import {Members} from "./InvariantMembers.sol";

/// @title One lane whose jobs are played at random: several of these run against one network at once
/// @notice What must succeed is asserted here, and what an ending pays is compared with the escrow of its own job.
contract Lane is CertifyBase {
    uint256 private constant OPERATORS = 6;

    Members private immutable MEMBERS;
    uint256 private immutable NUMBER;

    bool public live;
    uint256 public nonce;
    uint256 public escrow; // of the live job
    bytes private lastEnding; // calldata that ended the job before
    bool private otherSlate; // the newest list is over another slate than the panel signed
    mapping(bytes32 what => uint256) public done;

    constructor(IRankify rankify_, IDevToken token_, Members members, uint256 number) {
        rankify = rankify_;
        token = token_;
        MEMBERS = members;
        NUMBER = number;
    }

    // -------------------------------------------------------------- actions

    function open(uint256 seed) external {
        if (live) return;
        _drawJob(seed);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        bytes memory call = abi.encodeCall(IRankify.open, (job, panel, accepts));
        vm.prank(SUBMITTER);
        if (!_ok(call)) return; // somebody is benched, or its key has changed
        live = true;
        ++nonce;
        escrow = _escrow();
        delete steps;
        delete prevs;
        steps.push(IRankifyTypes.Step(block.timestamp << 192 | uint256(uint160(panel[0].hotKey)) << 32, 0));
        prevs.push(0);
        ++done["open"];
    }

    function anchor(uint256 seed) external {
        if (!_canAnchor()) return;
        _drawRound(seed);
        _anchor();
        _noteRound();
        ++done["anchor"];
    }

    function takeOver(uint256 seed) external {
        uint256 last = live ? _last().meta : 0;
        if (live) vm.warp(_max(block.timestamp, _schedule(last) + HANDOVER));
        if (!_canAnchor()) return;
        _drawRound(seed);
        uint256 seat = (_seatOf(last) + 1) % panel.length;
        IRankifyTypes.Step memory step = _last();
        bytes32 prev = _lastPrev();
        bytes32 hash = _proposalsHash();
        vm.prank(panel[seat].hotKey);
        rankify.takeOver(job, panel, prev, step, 1, hash, commitments);
        _note(seat, 1, panel[seat].hotKey);
        _noteRound();
        ++done["takeOver"];
    }

    function force(uint256 seed) external {
        uint256 seat = seed % 5;
        if (!_anchored() || otherSlate || seat >= panel.length) return;
        bytes32 own = trueCommitments[seat];
        bytes32 old = commitments[seat];
        uint256 last = _last().meta;
        if (own == old || last >> seat & 1 == 1) return;
        uint256 base = last >> 239 & 1 == 1 ? _time(last) : _max(_time(last), _schedule(steps[steps.length - 2].meta));
        if (block.timestamp > base + FORCE) return;
        _sendForce(seat, own, _commitSig(seat, own));
        commitments[seat] = own;
        if (old == 0 || last >> 239 & 1 == 0) last = _at(last, _max(base, block.timestamp)) | 1 << 239;
        steps[steps.length - 1] = IRankifyTypes.Step(last, _listHash());
        _checkLane();
        _noteRound();
        ++done["force"];
    }

    function reveal(uint256 seed) external {
        if (!_anchored()) return;
        uint256 last = _last().meta;
        uint256 mask = seed & _own() & ~last & ALL;
        if (mask == 0) return;
        uint256 end = _time(last);
        if (last >> 239 & 1 == 1) {
            end += FORCE;
            vm.warp(_max(block.timestamp, end + 1));
        }
        if (block.timestamp > end + REVEAL + OPEN_WINDOW) return;
        _reveal(mask);
        _checkLane();
        ++done["reveal"];
    }

    function certify(uint256 seed) external {
        if (!_anchored() || _last().meta >> 247 & 1 == 1) return;
        uint256 last = _last().meta;
        uint256 base = last >> 239 & 1 == 1 ? _time(last) : _max(_time(last), _schedule(steps[steps.length - 2].meta));
        if (block.timestamp > base + FORCE) return;
        uint256 kept = otherSlate ? 0 : uint32(last);
        uint256 shown = (1 << panel.length) - 1;
        uint256 against;
        for (uint256 i; i < panel.length; ++i) {
            bytes32 listed = anchoredList.commitments[i];
            if (otherSlate || (listed != 0 && listed != trueCommitments[i])) ++against;
            else if (seed >> i & 1 == 1 && kept >> i & 1 == 0) shown &= ~(1 << i);
        }
        Certificate memory c = _certificate(shown);
        if (against <= panel.length / 2) {
            (bool ok,) = address(this).call(abi.encodeCall(this.tryCertify, (c)));
            vm.assertTrue(!ok, "an honest list was replaced");
            return;
        }
        _certify(c, kept);
        otherSlate = false;
        _noteRound();
        ++done["certify"];
    }

    function tryCertify(Certificate memory c) external {
        _sendCertify(c);
    }

    function settle(uint256 seed) external {
        if (!_anchored() || otherSlate) return;
        Wish memory w;
        w.round = steps.length - 1;
        w.opened = _own();
        w.closers = (1 << panel.length) - 1;
        if (seed & 1 == 1) {
            // One seat withheld its opening and is held to it, if it did not open on chain.
            w.unopened = w.opened & (1 << (seed >> 8) % panel.length) & ~uint256(uint32(_last().meta));
            w.opened &= ~w.unopened;
        }
        if (w.unopened != 0) vm.warp(_max(block.timestamp, _windowEnd() + REVEAL + OPEN_WINDOW + 1));
        w.openedRounds = _presence(w.opened, w.round);
        _end(w, seed, "settle");
    }

    function settleSlow(uint256 seed) external {
        if (!_anchored() || otherSlate) return;
        Wish memory w;
        w.round = steps.length - 1;
        w.opened = uint32(_last().meta);
        if (_count(w.opened) < panel.length / 2 + 1) return;
        if (seed & 1 == 1) w.unopened = _own() & ~w.opened;
        vm.warp(_max(block.timestamp, _slowFrom(_last().meta) + 1));
        _end(w, seed, "settleSlow");
    }

    function refund(uint256) external {
        if (!live) return;
        uint256 deadline = uint40(job.terms >> 192);
        uint256 time = _time(_last().meta);
        uint256 settleBy = _slowFrom(_at(0, _max(deadline, time))) + GRACE;
        vm.warp(_max(block.timestamp, settleBy + 1));
        _finish(abi.encodeCall(IRecourse.refund, (job, panel, steps)), address(this), "refund");
    }

    function cancel(uint256) external {
        if (!live || steps.length > 1) return;
        bytes memory call = abi.encodeCall(IRecourse.cancel, (job, panel, uint40(_time(steps[0].meta))));
        _finish(call, SUBMITTER, "cancel");
    }

    /// @dev A repeatable end: what ended the job before this one ends nothing any more.
    function replay(uint256) external {
        if (lastEnding.length == 0) return;
        bytes32 before = _lane();
        vm.prank(SUBMITTER);
        vm.assertTrue(!_ok(lastEnding), "a job ended twice");
        vm.assertEq(_lane(), before, "the lane");
        ++done["replay"];
    }

    function wait(uint256 seed) external {
        vm.warp(block.timestamp + seed % 400);
    }

    // -------------------------------------------------------------- endings

    function _end(Wish memory w, uint256 seed, bytes32 what) private {
        w.winner = 255;
        IRankifyTypes.Settlement memory s = _settlement(w);
        try rankify.tally(_jobId(), job.terms, s) returns (
            uint256 winner, uint256, int256[] memory, uint256[] memory, uint256[] memory
        ) {
            if (winner != 255) {
                s.winnerContent = _content(w.round, winner);
                s.winnerSalt = _salt(w.round, winner);
            }
        } catch {
            return; // no quorum of valid ballots
        }
        address settler = seed & 2 == 0 ? STRANGER : panel[(seed >> 16) % panel.length].hotKey;
        _finish(abi.encodeCall(IRankify.settle, (job, panel, s)), settler, what);
    }

    /// @dev Ends the job. All that it credits, less what it takes from stakes, is this job's escrow: nothing of another's.
    function _finish(bytes memory call, address sender, bytes32 what) private {
        (uint256 stakes, uint256 credits) = MEMBERS.sums();
        vm.prank(sender);
        vm.assertTrue(_ok(call), "an end was refused");
        (uint256 stakesAfter, uint256 creditsAfter) = MEMBERS.sums();
        _eq(creditsAfter - credits, escrow + stakes - stakesAfter, "an end pays its own escrow");
        _eq(uint256(_lane()), nonce, "the terminal marker");
        live = false;
        escrow = 0;
        lastEnding = call;
        ++done[what];
    }

    /// @notice What the lane's slot must hold.
    function expected() external view returns (bytes32) {
        return live ? _link(steps.length - 1) : bytes32(nonce);
    }

    function slot() external view returns (bytes32) {
        return rankify.laneOf(SUBMITTER, uint32(NUMBER));
    }

    // ----------------------------------------------------------------- draws

    function _drawJob(uint256 seed) private {
        delete panel;
        uint256 seats = 3 + seed % 3;
        for (uint256 i; i < seats; ++i) {
            uint256 member = ((seed >> 8) % OPERATORS + i) % OPERATORS;
            uint256 key = MEMBERS.activeKey(member);
            keys[vm.addr(key)] = key;
            uint256 price = (seed >> (16 + i)) % 200 ether;
            bytes32 asset = MEMBERS.ASSETS().draw(uint256(keccak256(abi.encode(seed, i))));
            panel.push(IRankifyTypes.Seat(uint256(uint160(_operator(member))) << 96 | price, vm.addr(key), asset));
        }
        Terms memory t = _terms(seats);
        (t.deadline, t.openBefore) = (block.timestamp + 2000, block.timestamp);
        t.maxRounds = 1 + (seed >> 32) % 3;
        if (seats == 5 && seed >> 40 & 1 == 1) t.declaredRank = 1;
        else t.flags = seed >> 41 & 1;
        job.terms = _word(t);
        job.route = _route(NUMBER, nonce + 1);
        job.specHash = bytes32(seed);
        _sealPanel();
        uint256 reward = (seed >> 48) % 1000 ether;
        uint256 fee = rankify.quoteFee(job.terms, reward, _escrowOf());
        job.money = _money(reward, (seed >> 64) % 4 ether, fee);
    }

    function _escrowOf() private view returns (uint256 prices) {
        for (uint256 i; i < panel.length; ++i) {
            prices += uint96(panel[i].operatorPrice);
        }
    }

    /// @dev A round in which some seats are left out, some find garbage under their names, some cast void ballots, and
    ///      sometimes all find another slate than the one they signed.
    function _drawRound(uint256 seed) private {
        uint256 round = (_last().meta >> 248) + 1;
        _prepare(round);
        for (uint256 i; i < panel.length; ++i) {
            if (seed >> (3 * i) & 7 == 7) _judge(round, i, _pack(new int256[](panel.length)));
        }
        _keepTruth();
        otherSlate = seed >> 64 & 7 == 0;
        if (otherSlate) proposals[0] = bytes32(seed | 1);
        bool honest = seed >> 72 & 1 == 0;
        for (uint256 i; i < panel.length && !honest; ++i) {
            uint256 fate = seed >> (80 + 3 * i) & 7;
            if (fate == 0) commitments[i] = 0;
            else if (fate < 4) commitments[i] = keccak256(abi.encode(seed, i));
        }
    }

    function _noteRound() private {
        _noteInvented();
        vm.assertEq(_lane(), _link(steps.length - 1), "the link");
    }

    function _checkLane() private view {
        vm.assertEq(_lane(), _link(steps.length - 1), "the link");
    }

    // ----------------------------------------------------------------- times

    function _canAnchor() private returns (bool) {
        if (!live || _last().meta >> 248 == uint8(job.terms >> 24)) return false;
        if (_last().meta >> 239 & 1 == 1) vm.warp(_max(block.timestamp, _windowEnd() + 1));
        return block.timestamp <= uint40(job.terms >> 192);
    }

    function _anchored() private view returns (bool) {
        return live && steps.length > 1;
    }

    /// @dev Seats whose entry is the one they signed.
    function _own() private view returns (uint256 mask) {
        for (uint256 i; i < panel.length && !otherSlate; ++i) {
            if (commitments[i] == trueCommitments[i]) mask |= 1 << i;
        }
    }

    function _presence(uint256 opened, uint256 round) private view returns (bytes32) {
        uint256 word;
        for (uint256 i; i < panel.length; ++i) {
            if (opened >> i & 1 == 1) word |= round << (8 * i);
        }
        return bytes32(word);
    }

    function _windowEnd() private view returns (uint256) {
        uint256 last = _last().meta;
        return _time(last) + (last >> 239 & 1 == 1 ? FORCE : 0);
    }

    function _slowFrom(uint256 meta) private pure returns (uint256) {
        return _time(meta) + FORCE + REVEAL + OPEN_WINDOW + PROPOSE + COMMIT + REVEAL + 2 * HANDOVER;
    }

    function _time(uint256 meta) private pure returns (uint256) {
        return uint40(meta >> 192);
    }

    function _at(uint256 meta, uint256 time) private pure returns (uint256) {
        return meta & ~(uint256(type(uint40).max) << 192) | time << 192;
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }

    function _ok(bytes memory call) private returns (bool ok) {
        (ok,) = address(rankify).call(call);
    }
}
