// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Base} from "./Base.sol";

/// @notice open and openWithPermit.
contract OpenTest is Base {
    function _refuse(bytes memory reason) internal {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(reason);
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    function _refuse(bytes4 reason) internal {
        _refuse(abi.encodeWithSelector(reason));
    }

    function _refuseTerms(Terms memory t, bytes4 reason) internal {
        job.terms = _word(t);
        _refuse(reason);
    }

    function test_open_stranger_reverts() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(IRankifyTypes.NotSubmitter.selector);
        rankify.open(job, panel, accepts);
    }

    function test_open_badTerms_reverts() public {
        Terms memory t = _terms(5);
        t.minRounds = 0;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        t.minRounds = 4;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.minRounds, t.maxRounds) = (1, 17);
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.maxRounds, t.stakeUnits) = (3, 0);
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.stakeUnits, t.flags) = (1, 2);
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.flags, t.declaredRank) = (1, 1); // ranked jobs are by median
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.flags, t.declaredRank) = (0, 33);
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        t.declaredRank = 0;
        job.terms = _word(t) | 1 << 232;
        _refuse(IRankifyTypes.BadTerms.selector);
    }

    function test_open_panelSize_reverts() public {
        _useJob(2);
        _refuse(IRankifyTypes.BadTerms.selector);
        Terms memory t = _terms(5);
        t.seats = 33;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        t.seats = 4;
        _refuseTerms(t, IRankifyTypes.BadPanel.selector);
    }

    function test_open_rankedWithFourSeats_reverts() public {
        _useJob(4);
        Terms memory t = _terms(4);
        t.declaredRank = 1;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
    }

    function test_open_times_reverts() public {
        Terms memory t = _terms(5);
        t.openBefore = START - 1;
        _refuseTerms(t, IRankifyTypes.OpenTooLate.selector);
        (t.openBefore, t.propose) = (START, 9);
        _refuseTerms(t, IRankifyTypes.PhaseTooShort.selector);
        (t.propose, t.commit) = (10, 9);
        _refuseTerms(t, IRankifyTypes.PhaseTooShort.selector);
        (t.commit, t.reveal) = (10, 9);
        _refuseTerms(t, IRankifyTypes.PhaseTooShort.selector);
        (t.reveal, t.force) = (10, 19);
        _refuseTerms(t, IRankifyTypes.PhaseTooShort.selector);
        (t.force, t.handover) = (20, 29);
        _refuseTerms(t, IRankifyTypes.PhaseTooShort.selector);
        (t.handover, t.deadline) = (30, START);
        _refuseTerms(t, IRankifyTypes.DeadlinePassed.selector);
        // Seat 0 would be struck for an anchor that nobody could have sent: 10 + 10 to the first one, and a handover.
        t.deadline = START + 49;
        _refuseTerms(t, IRankifyTypes.DeadlinePassed.selector);
        t.deadline = START + 24 hours + 1;
        _refuseTerms(t, IRankifyTypes.DeadlineTooFar.selector);
    }

    /// @dev Phases of months would hold the escrow, and settle after the stakes have left.
    function test_open_phasesBeyondLongestJob_reverts() public {
        Terms memory t = _terms(5);
        t.reveal = type(uint24).max;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        t.reveal = 24 hours - PROPOSE - COMMIT - 10 * FORCE - 2 * HANDOVER + 1;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        t.reveal -= 1;
        (t.force, t.handover) = (type(uint16).max, type(uint16).max);
        _refuseTerms(t, IRankifyTypes.DeadlinePassed.selector);
        t.deadline = START + 24 hours;
        _refuseTerms(t, IRankifyTypes.BadTerms.selector);
        (t.force, t.handover) = (FORCE, HANDOVER);
        job.terms = _word(t);
        _open();
    }

    function test_open_otherPanel_reverts() public {
        panel[2].operatorPrice += 1;
        _refuse(IRankifyTypes.BadPanel.selector);
    }

    function test_open_accepts_reverts() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        accepts[3] = accepts[2];
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadAccept.selector, 3));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
        accepts = new IRankifyTypes.Signature[](4);
        vm.expectRevert(IRankifyTypes.BadSignatureCount.selector);
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    /// @dev Terms the seats never signed: an Accept signs the job id, which covers all of them.
    function test_open_unsignedTerms_reverts() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        job.money = _money(1000 ether, 4 ether, 101 ether);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadAccept.selector, 0));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    function test_open_malleableSignature_reverts() public {
        bytes32 digest = rankify.acceptDigest(_jobId());
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(_key(0), digest);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        // The upper s does not fit in the 255 bits of vs: its top bit reads as the recovery bit.
        accepts[0] = IRankifyTypes.Signature(r, bytes32((order - uint256(s)) | uint256(28 - v) << 255));
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadAccept.selector, 0));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    function test_open_sameOperatorTwice_reverts() public {
        panel[4].operatorPrice = panel[1].operatorPrice;
        panel[4].hotKey = panel[1].hotKey;
        _sealPanel();
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 4));
    }

    function test_open_keyOfAnotherOperator_reverts() public {
        panel[4].hotKey = _hotKey(3);
        _sealPanel();
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 4));
    }

    /// @dev Both keys of an operator are good for an instant around a key change; its seat is one.
    function test_open_bothKeysOfOneOperator_reverts() public {
        IRankifyTypes.Signature memory proof = _keyProof(_key(9), _operator(1));
        vm.prank(_operator(1));
        rankify.setHotKey(_hotKey(9), proof);
        panel[4].operatorPrice = panel[1].operatorPrice;
        panel[4].hotKey = _hotKey(9);
        keys[_hotKey(9)] = _key(9);
        _sealPanel();
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 4));
    }

    /// @dev A key word with bits above the address: the hash covers it, and the call refuses it.
    function test_open_dirtyKey_reverts() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        bytes memory input = abi.encodeCall(IRankify.open, (job, panel, accepts));
        uint256 at = 32 + 4 + 7 * 32 + 32 + 32; // the key of seat 0
        assembly ("memory-safe") {
            mstore(add(input, at), or(mload(add(input, at)), shl(200, 1)))
        }
        vm.prank(SUBMITTER);
        (bool ok, bytes memory reason) = address(rankify).call(input);
        vm.assertTrue(!ok && bytes4(reason) == IRankifyTypes.BadPanel.selector, "another panel");
    }

    function test_open_unknownOperator_reverts() public {
        panel[4].operatorPrice = PRICE;
        panel[4].hotKey = _hotKey(9);
        keys[_hotKey(9)] = _key(9);
        _sealPanel();
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 4));
    }

    function test_open_stakeUnits_reverts() public {
        Terms memory t = _terms(5);
        t.stakeUnits = 2;
        job.terms = _word(t);
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0));
    }

    function test_open_rankOfSeats_reverts() public {
        Terms memory t = _terms(5);
        t.declaredRank = 2;
        job.terms = _word(t);
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0));
        t.declaredRank = 32; // the highest that terms can declare
        job.terms = _word(t);
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0));
    }

    function test_open_retiredKey_reverts() public {
        vm.prank(_operator(2));
        rankify.requestExit();
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 2));
    }

    /// @dev No registration can have such an id. Any other is taken: at settlement an id that nobody registered pays nothing.
    function test_open_assetOverTheCap_reverts() public {
        panel[1].asset = bytes32(uint256(keccak256("asset")) << 16 | 5001);
        _sealPanel();
        _refuse(IRankifyTypes.StackTooHigh.selector);
        panel[1].asset = bytes32(uint256(keccak256("asset")) << 16 | 5000);
        _sealPanel();
        _open();
        vm.assertEq(_lane(), _link(0), "open");
    }

    function test_open_fee_reverts() public {
        job.money = _money(1000 ether, 0, 37.5 ether - 1);
        _refuse(abi.encodeWithSelector(IRankifyTypes.FeeTooLow.selector, 37.5 ether));
        Terms memory t = _terms(5);
        t.declaredRank = 1;
        job.terms = _word(t);
        job.money = _money(1000 ether, 0, 200 ether - 1);
        _refuse(abi.encodeWithSelector(IRankifyTypes.FeeTooLow.selector, 200 ether));
    }

    function test_open_amount_reverts() public {
        uint256 fee = uint256(type(uint96).max) / 10;
        uint256 reward = type(uint96).max - 500 ether - fee;
        job.money = _money(reward + 1, 0, fee);
        _refuse(IRankifyTypes.AmountTooLarge.selector);
        job.money = _money(reward, 0, fee);
        token.mint(SUBMITTER, type(uint96).max);
        vm.prank(SUBMITTER);
        token.approve(address(rankify), type(uint256).max);
        uint256 held = token.balanceOf(address(rankify));
        _open();
        _eq(token.balanceOf(address(rankify)) - held, type(uint96).max, "escrow");
    }

    function test_open_mostRounds() public {
        Terms memory t = _terms(5);
        t.maxRounds = 16;
        job.terms = _word(t);
        _open();
        vm.assertEq(_lane(), _link(0), "open");
    }

    function test_open_liveLane_reverts() public {
        _open();
        job.route = _route(0, 2);
        _refuse(IRankifyTypes.LaneBusy.selector);
    }

    function test_open_nonce_reverts() public {
        job.route = _route(0, 2);
        _refuse(abi.encodeWithSelector(IRankifyTypes.WrongNonce.selector, 1));
    }

    function test_open_withoutAllowance_reverts() public {
        vm.prank(SUBMITTER);
        token.approve(address(rankify), 1);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.prank(SUBMITTER);
        (bool opened,) = address(rankify).call(abi.encodeCall(IRankify.open, (job, panel, accepts)));
        vm.assertTrue(!opened, "opened");
    }

    // ---------------------------------------------------------------- opens

    function test_open_pullsEscrowAndEmits() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        uint256 held = token.balanceOf(address(rankify));
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.JobOpened(_jobId(), SUBMITTER, job.specHash, job.route, job.terms, job.money, panel);
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
        _eq(token.balanceOf(address(rankify)) - held, 500 ether + 1000 ether + 4 ether + 100 ether, "escrow");
        uint256 meta = START << 192 | uint256(uint160(_hotKey(0))) << 32;
        vm.assertEq(_lane(), keccak256(abi.encode(_jobId(), meta, keccak256(new bytes(64)))), "link");
    }

    function test_open_lanesAreIndependent() public {
        _open();
        job.route = _route(1, 1);
        _open();
        vm.assertTrue(uint256(_lane()) > type(uint64).max, "live");
    }

    function test_open_keyChange() public {
        uint256 key = 0xC0FFEE;
        IRankifyTypes.Signature memory proof = _keyProof(key, _operator(0));
        vm.prank(_operator(0));
        rankify.setHotKey(vm.addr(key), proof);
        uint256 id = vm.snapshotState();
        _open(); // the old key serves on
        vm.revertToState(id);
        vm.warp(START + 2 days);
        Terms memory t = _terms(5);
        (t.deadline, t.openBefore) = (START + 2 days + 3600, START + 2 days + 60);
        job.terms = _word(t);
        _refuse(abi.encodeWithSelector(IRankifyTypes.SeatIneligible.selector, 0));
    }

    function test_openWithPermit() public {
        uint256 key = 0x5EED;
        address owner = vm.addr(key);
        token.mint(owner, 2000 ether);
        job.route = uint256(uint160(owner)) << 96 | 1;
        (uint8 v, bytes32 r, bytes32 s) = _permit(key, 1604 ether);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.prank(owner);
        rankify.openWithPermit(job, panel, accepts, 1604 ether, START + 60, v, r, s);
        _eq(token.balanceOf(owner), 396 ether, "paid");
    }

    /// @dev Somebody sent the permit first: the allowance decides.
    function test_openWithPermit_usedPermitIsIgnored() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.prank(SUBMITTER);
        rankify.openWithPermit(job, panel, accepts, 1, START, 27, 0, 0);
        vm.assertTrue(uint256(_lane()) > type(uint64).max, "live");
    }

    function _permit(uint256 key, uint256 value) internal view returns (uint8, bytes32, bytes32) {
        bytes32 kind = keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 body = keccak256(abi.encode(kind, vm.addr(key), address(rankify), value, 0, START + 60));
        return vm.sign(key, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), body)));
    }
}
