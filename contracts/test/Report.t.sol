// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Base} from "./Base.sol";

/// @notice reportEquivocation.
contract ReportTest is Base {
    uint256 private constant NEW_KEY = 0xB0FF;
    uint256 private constant SLASH = STAKE / 2;
    uint256 private constant REWARD = STAKE / 10;
    /// @dev How long a retired key can be reported: the longest job and the report window.
    uint256 private constant REPORTABLE = 4 * 24 hours + OPEN_WINDOW + GRACE + 7 days;

    /// @dev One place for a message.
    struct Slot {
        bytes32 jobId;
        uint256 round;
        uint256 term;
        uint256 kind;
        uint256 seat;
    }

    function _slot() private pure returns (Slot memory) {
        return Slot(keccak256("any job"), 2, 1, 5, 3);
    }

    function _message(Slot memory s, bytes32 body) private pure returns (bytes memory) {
        return abi.encode(s.jobId, s.round, s.term, s.kind, s.seat, body);
    }

    function _close(Slot memory s, bytes32 link, uint256 opened) private pure returns (bytes memory) {
        bytes memory words = abi.encode(link, opened, bytes32("rounds"), bytes32("transcript"));
        return bytes.concat(_message(s, keccak256(words)), words);
    }

    /// @dev The signature over the first six words of a message.
    function _signed(uint256 key, bytes memory message) private view returns (IRankifyTypes.Signature memory) {
        (bytes32 jobId, uint256 round, uint256 term, uint256 kind, uint256 seat, bytes32 body) =
            abi.decode(message, (bytes32, uint256, uint256, uint256, uint256, bytes32));
        return _sign(key, rankify.messageDigest(jobId, uint16(round), uint8(term), uint8(kind), uint8(seat), body));
    }

    function _send(address operator, uint256 key, bytes memory a, bytes memory b) private {
        IRankifyTypes.Signature memory sigA = _signed(key, a);
        IRankifyTypes.Signature memory sigB = _signed(key, b);
        vm.prank(STRANGER);
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
    }

    function _refuse(uint256 key, bytes memory a, bytes memory b, bytes4 reason) private {
        IRankifyTypes.Signature memory sigA = _signed(key, a);
        IRankifyTypes.Signature memory sigB = _signed(key, b);
        address operator = _operator(0);
        vm.expectRevert(reason);
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
    }

    function _two() private pure returns (bytes memory a, bytes memory b) {
        return (_message(_slot(), "one"), _message(_slot(), "two"));
    }

    function _report(uint256 operator, uint256 key) private {
        (bytes memory a, bytes memory b) = _two();
        _send(_operator(operator), key, a, b);
    }

    // ------------------------------------------------------------- messages

    function test_report_length_reverts() public {
        (bytes memory a, bytes memory b) = _two();
        bytes memory short = new bytes(191);
        IRankifyTypes.Signature memory s;
        address operator = _operator(0);
        vm.expectRevert(IRankifyTypes.BadMessage.selector);
        rankify.reportEquivocation(operator, short, s, b, s);
        vm.expectRevert(IRankifyTypes.BadMessage.selector);
        rankify.reportEquivocation(operator, a, s, bytes.concat(b, hex"00"), s);
    }

    /// @dev Content, reveal and result are no slots: members may say those twice.
    function test_report_noSlot_reverts() public {
        uint16[7] memory kinds = [uint16(0), 3, 6, 7, 9, 11, 261];
        for (uint256 i; i < kinds.length; ++i) {
            Slot memory s = _slot();
            s.kind = kinds[i];
            _refuse(_key(0), _message(s, "one"), _message(s, "two"), IRankifyTypes.BadMessage.selector);
        }
    }

    function test_report_closeWithoutPreimage_reverts() public {
        Slot memory s = _slot();
        s.kind = 8;
        _refuse(_key(0), _message(s, "one"), _message(s, "two"), IRankifyTypes.BadMessage.selector);
        bytes memory a = _close(s, "link", 7);
        bytes memory b = _close(s, "link", 15);
        b[200] ^= 0x01; // another link than the one that was signed
        _refuse(_key(0), a, b, IRankifyTypes.BadMessage.selector);
    }

    /// @dev What was signed as a Close, and hashes more than a Close has or less, is none.
    function test_report_closeOfOtherLength_reverts() public {
        Slot memory s = _slot();
        s.kind = 8;
        bytes memory a = _close(s, "link", 7);
        bytes memory less = abi.encode(bytes32("link"), uint256(15), bytes32("rounds"));
        bytes memory more = bytes.concat(less, bytes32("transcript"), bytes32("more"));
        bytes memory b = bytes.concat(_message(s, keccak256(less)), less);
        _refuse(_key(0), a, b, IRankifyTypes.BadMessage.selector);
        b = bytes.concat(_message(s, keccak256(more)), more);
        _refuse(_key(0), a, b, IRankifyTypes.BadMessage.selector);
    }

    // --------------------------------------------------------- equivocation

    function test_report_sameBody_reverts() public {
        (bytes memory a,) = _two();
        _refuse(_key(0), a, a, IRankifyTypes.NoEquivocation.selector);
    }

    /// @dev A signature that replays in another job, round, term, kind or seat convicts nobody.
    function test_report_otherSlot_reverts() public {
        bytes memory a = _message(_slot(), "one");
        for (uint256 field; field < 5; ++field) {
            Slot memory s = _slot();
            if (field == 0) s.jobId = keccak256("another job");
            if (field == 1) s.round = 3;
            if (field == 2) s.term = 2;
            if (field == 3) s.kind = 4;
            if (field == 4) s.seat = 2;
            _refuse(_key(0), a, _message(s, "two"), IRankifyTypes.NoEquivocation.selector);
        }
    }

    /// @dev A reorganisation changes links: two Closes over two of them are honest.
    function test_report_closesOverTwoLinks_reverts() public {
        Slot memory s = _slot();
        s.kind = 8;
        _refuse(_key(0), _close(s, "link", 7), _close(s, "other link", 15), IRankifyTypes.NoEquivocation.selector);
    }

    function test_report_signatures_reverts() public {
        (bytes memory a, bytes memory b) = _two();
        IRankifyTypes.Signature memory own = _signed(_key(0), a);
        IRankifyTypes.Signature memory other = _signed(_key(1), b);
        IRankifyTypes.Signature memory none;
        address operator = _operator(0);
        vm.expectRevert(IRankifyTypes.NoEquivocation.selector);
        rankify.reportEquivocation(operator, a, own, b, other);
        vm.expectRevert(IRankifyTypes.NoEquivocation.selector);
        rankify.reportEquivocation(operator, a, none, b, none);
        vm.expectRevert(IRankifyTypes.NoEquivocation.selector);
        rankify.reportEquivocation(operator, a, own, b, own);
    }

    /// @dev A signature for another deployment, or another chain, is none for this one.
    function test_report_replay_reverts() public {
        (bytes memory a, bytes memory b) = _two();
        IRankifyTypes.Signature memory sigA = _signed(_key(0), a);
        IRankifyTypes.Signature memory sigB = _signed(_key(0), b);
        address operator = _operator(0);
        uint256 chain = vm.getChainId();
        vm.chainId(chain + 1);
        vm.expectRevert(IRankifyTypes.NoEquivocation.selector);
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
        vm.chainId(chain);
        IRankify first = rankify;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        _join(0, STAKE);
        vm.expectRevert(IRankifyTypes.NoEquivocation.selector);
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
        first.reportEquivocation(operator, a, sigA, b, sigB);
    }

    // ----------------------------------------------------------------- keys

    function test_report_otherOperator_reverts() public {
        (bytes memory a, bytes memory b) = _two();
        _refuse(_key(1), a, b, IRankifyTypes.BadHotKey.selector);
        _refuse(NEW_KEY, a, b, IRankifyTypes.BadHotKey.selector);
        IRankifyTypes.Signature memory sigA = _signed(NEW_KEY, a);
        IRankifyTypes.Signature memory sigB = _signed(NEW_KEY, b);
        vm.expectRevert(IRankifyTypes.BadHotKey.selector);
        rankify.reportEquivocation(address(0), a, sigA, b, sigB);
    }

    /// @dev One slash a key, whatever else it signed.
    function test_report_twice_reverts() public {
        _report(0, _key(0));
        (bytes memory a,) = _two();
        _refuse(_key(0), a, _message(_slot(), "three"), IRankifyTypes.AlreadyReported.selector);
        Slot memory s = _slot();
        s.jobId = keccak256("another job");
        _refuse(_key(0), _message(s, "one"), _message(s, "two"), IRankifyTypes.AlreadyReported.selector);
    }

    /// @dev A replaced key can be reported until the report window of its last job is over, and not a second longer.
    function test_report_replacedKeyLate_reverts() public {
        _change(0);
        uint256 until = START + 2 days + REPORTABLE;
        vm.warp(until + 1);
        (bytes memory a, bytes memory b) = _two();
        IRankifyTypes.Signature memory sigA = _signed(_key(0), a);
        IRankifyTypes.Signature memory sigB = _signed(_key(0), b);
        address operator = _operator(0);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.ReportTooLate.selector, until));
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
        vm.warp(until);
        rankify.reportEquivocation(operator, a, sigA, b, sigB);
        _eq(_stakeOf(0), STAKE - SLASH, "slashed");
    }

    function _change(uint256 i) private {
        IRankifyTypes.Signature memory proof = _keyProof(NEW_KEY, _operator(i));
        address hotKey = vm.addr(NEW_KEY);
        vm.prank(_operator(i));
        rankify.setHotKey(hotKey, proof);
    }

    /// @dev The stake stays until nothing that any of its keys signed can be reported any more: an exit right after a key
    ///      change leaves the replaced key the longest.
    function test_report_outlastsNoStake() public {
        _change(0);
        vm.prank(_operator(0));
        rankify.requestExit();
        (,, uint40 retired) = rankify.keyOf(_hotKey(0));
        (, uint40 exitAt) = rankify.operatorOf(_operator(0));
        vm.assertTrue(exitAt > retired + REPORTABLE, "the stake outlasts the reports");
        vm.warp(retired + REPORTABLE);
        _report(0, _key(0));
        vm.warp(exitAt);
        vm.prank(_operator(0));
        rankify.withdrawStake(STRANGER);
        _eq(token.balanceOf(STRANGER), STAKE - SLASH, "what was left");
    }

    // --------------------------------------------------------------- effect

    function test_report_slashesAndRetires() public {
        (bytes memory a, bytes memory b) = _two();
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.HotKeyReported(_operator(0), _hotKey(0), keccak256("any job"));
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Slashed(_operator(0), STRANGER, SLASH);
        _send(_operator(0), _key(0), a, b);
        _eq(_stakeOf(0), STAKE - SLASH, "stake");
        _eq(_earned(STRANGER), REWARD, "a fifth to the reporter");
        _eq(_earned(TREASURY), SLASH - REWARD, "the rest to the treasury");
        (,, uint40 retired) = rankify.keyOf(_hotKey(0));
        _eq(retired, START, "retired at once");
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    function test_report_everyKind() public {
        uint8[4] memory kinds = [1, 2, 4, 5];
        for (uint256 i; i < kinds.length; ++i) {
            Slot memory s = _slot();
            s.kind = kinds[i];
            _send(_operator(i), _key(i), _message(s, "one"), _message(s, "two"));
            _eq(_stakeOf(i), STAKE - SLASH, "slashed");
        }
        Slot memory close = _slot();
        close.kind = 8;
        _send(_operator(4), _key(4), _close(close, "link", 7), _close(close, "link", 15));
        _eq(_stakeOf(4), STAKE - SLASH, "two Closes over one link");
    }

    /// @dev A key change does not bring a reported key back: its end stays the report.
    function test_report_keyChangeDoesNotRevive() public {
        _report(0, _key(0));
        vm.warp(START + 10);
        _change(0);
        (,, uint40 retired) = rankify.keyOf(_hotKey(0));
        _eq(retired, START, "still retired");
        (, uint40 from,) = rankify.keyOf(vm.addr(NEW_KEY));
        _eq(from, START + 10 + 2 days, "the new key after the delay");
        // An exit does not move it either.
        vm.prank(_operator(0));
        rankify.requestExit();
        (,, retired) = rankify.keyOf(_hotKey(0));
        _eq(retired, START, "still");
    }

    /// @dev Another key is another slash; an operator's stake ends at zero.
    function test_report_secondKey() public {
        network.slashBps = 8000;
        network.reporterBps = 1600;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        _join(0, STAKE);
        _report(0, _key(0));
        _change(0);
        _report(0, NEW_KEY);
        _eq(_stakeOf(0), 0, "all of it");
        _eq(_earned(STRANGER), STAKE / 5, "a fifth of what was taken");
        _eq(_earned(STRANGER) + _earned(TREASURY), STAKE, "nothing lost");
    }

    /// @dev The slash is of minStake: who staked more loses no more.
    function test_report_isOfMinStake() public {
        token.mint(_operator(1), 9 * STAKE);
        vm.prank(_operator(1));
        rankify.topUp(uint96(9 * STAKE));
        _report(1, _key(1));
        _eq(_stakeOf(1), 10 * STAKE - SLASH, "half of minStake");
    }

    function test_report_withoutSlash() public {
        (network.slashBps, network.reporterBps) = (0, 0);
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        _join(0, STAKE);
        _report(0, _key(0));
        _eq(_stakeOf(0), STAKE, "no slash");
        (,, uint40 retired) = rankify.keyOf(_hotKey(0));
        _eq(retired, START, "but retired");
    }

    /// @dev An open job goes on with the keys of its panel: a report in the middle blocks nobody.
    function test_report_openJobGoesOn() public {
        _open();
        _report(0, _key(0));
        _playRound();
        _eq(steps.length, 2, "seat 0 anchored");
    }
}
