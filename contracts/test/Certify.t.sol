// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {CertifyBase} from "./CertifyBase.sol";

/// @notice certify.
contract CertifyTest is CertifyBase {
    function _refuse(Certificate memory c, bytes memory reason) private {
        vm.expectRevert(reason);
        _sendCertify(c);
    }

    function _refuse(Certificate memory c, bytes4 reason) private {
        _refuse(c, abi.encodeWithSelector(reason));
    }

    /// @dev Refused a second after the window of the first round, in whose last second the test goes on.
    function _tooLate(Certificate memory c) private {
        vm.warp(START + PROPOSE + COMMIT + FORCE + 1);
        _refuse(c, IRankifyTypes.WindowClosed.selector);
        vm.warp(block.timestamp - 1);
    }

    function _badCommit(uint256 seat) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, uint8(seat));
    }

    // ------------------------------------------------------------- the proof

    function test_certify_otherPanel_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        panel[0].operatorPrice += 1;
        _refuse(c, IRankifyTypes.BadPanel.selector);
    }

    function test_certify_steps_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        c.before = bytes32(uint256(1));
        _refuse(c, IRankifyTypes.WrongLink.selector);
        c = _certificate(ALL);
        c.steps[1].meta ^= 1 << 192;
        _refuse(c, IRankifyTypes.WrongLink.selector);
        c = _certificate(ALL);
        c.steps = new IRankifyTypes.Step[](1);
        _refuse(c, IRankifyTypes.NothingAnchored.selector);
    }

    /// @dev An opening has no list that could be wrong.
    function test_certify_opening_reverts() public {
        _open();
        _prepare(1);
        _keepTruth();
        IRankifyTypes.Step memory none;
        steps.push(steps[0]);
        steps[0] = none;
        prevs.push(0);
        _noteInvented();
        Certificate memory c = _certificate(ALL);
        _refuse(c, IRankifyTypes.WrongLink.selector);
    }

    function test_certify_lists_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        c.anchored.commitments[3] = keccak256("another");
        _refuse(c, IRankifyTypes.BadList.selector);
        c = _certificate(ALL);
        c.anchored.proposalsHash = keccak256("another");
        _refuse(c, IRankifyTypes.BadList.selector);
        c = _certificate(ALL);
        c.signed.commitments = new bytes32[](4);
        _refuse(c, IRankifyTypes.BadList.selector);
    }

    function test_certify_overJob_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        vm.warp(DEADLINE + 100_000);
        rankify.refund(job, panel, steps);
        _refuse(c, IRankifyTypes.WrongLink.selector);
    }

    // -------------------------------------------------------------- in time

    /// @dev Members reveal when the list can no longer change. Were certify possible later, seats that kept their
    ///      commitments back could vote after seeing others'.
    function test_certify_completeListLate_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        _tooLate(c);
        _sendCertify(c);
    }

    function test_certify_windowedListLate_reverts() public {
        _open();
        _prepare(1);
        _keepTruth();
        (commitments[0], commitments[1], commitments[2]) = (bytes32("a"), bytes32("b"), bytes32("c"));
        commitments[4] = 0;
        vm.warp(START + 5);
        _anchor();
        _noteInvented();
        Certificate memory c = _certificate(ALL);
        _tooLate(c);
        _sendCertify(c);
    }

    /// @dev Garbage anchored in a hurry: the window counts from the end of the round's own phases.
    function test_certify_hurriedList() public {
        _open();
        _prepare(1);
        _keepTruth();
        for (uint256 i; i < 5; ++i) {
            commitments[i] = keccak256(abi.encode("garbage", i));
        }
        vm.warp(START + 1);
        _anchor();
        _noteInvented();
        Certificate memory c = _certificate(ALL);
        _tooLate(c);
        _certify(c, 0);
    }

    function test_certify_twice_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(15);
        _certify(c, 0);
        _noteInvented();
        c = _certificate(ALL);
        _refuse(c, IRankifyTypes.AlreadyCertified.selector);
    }

    /// @dev Another seat went on: its step does not fall.
    function test_certify_afterAnotherSeat_reverts() public {
        _open();
        _inventEntries(ALL);
        _takeNext();
        Certificate memory c = _certificate(ALL);
        _refuse(c, IRankifyTypes.AlreadyAnchored.selector);
    }

    function _takeNext() private {
        _prepare(2);
        vm.warp(block.timestamp + FORCE + REVEAL + PROPOSE + COMMIT + HANDOVER);
        IRankifyTypes.Step memory last = _last();
        bytes32 prev = _lastPrev();
        bytes32 hash = _proposalsHash();
        vm.prank(panel[1].hotKey);
        rankify.takeOver(job, panel, prev, last, 1, hash, commitments);
        _note(1, 1, panel[1].hotKey);
    }

    // ------------------------------------------------------------ who signed

    /// @dev An honest coordinator signs one slate. A majority over a slate of its own making convicts nobody.
    function test_certify_framing_reverts() public {
        _open();
        _prepare(1);
        trueCommitments = commitments;
        trueProposals = proposals;
        trueProposals[2] = keccak256("a slate that the coordinator never signed");
        _anchorInvented();
        Certificate memory c = _certificate(ALL);
        uint256 meta = steps[1].meta;
        c.slate = _slateOver(meta, 0, _proposalsHash()); // all that it signed
        _refuse(c, IRankifyTypes.BadSlate.selector);
        c.slate = _slateOver(meta, 1, c.signed.proposalsHash); // another seat's
        _refuse(c, IRankifyTypes.BadSlate.selector);
        c.slate = _messageSig(0, 2, 0, SLATE_KIND, c.signed.proposalsHash);
        _refuse(c, IRankifyTypes.BadSlate.selector);
        c.slate = _messageSig(0, 1, 1, SLATE_KIND, c.signed.proposalsHash);
        _refuse(c, IRankifyTypes.BadSlate.selector);
        c.slate = _messageSig(0, 1, 0, 2, c.signed.proposalsHash);
        _refuse(c, IRankifyTypes.BadSlate.selector);
    }

    /// @dev A list as it was signed: all signatures of the world do not replace it.
    function test_certify_honestList_reverts() public {
        _open();
        _inventEntries(0);
        _refuse(_certificate(ALL), IRankifyTypes.TooFewCommits.selector);
    }

    function test_certify_minority_reverts() public {
        _open();
        _inventEntries(3);
        _refuse(_certificate(ALL), IRankifyTypes.TooFewCommits.selector);
    }

    function test_certify_halfOfFour_reverts() public {
        _useJob(4);
        _open();
        _inventEntries(3);
        _refuse(_certificate(15), IRankifyTypes.TooFewCommits.selector);
    }

    /// @dev Who was left out can force its commitment in, and speaks against nobody.
    function test_certify_leftOut_reverts() public {
        _open();
        _prepare(1);
        _keepTruth();
        (commitments[0], commitments[1]) = (bytes32("a"), bytes32("b"));
        (commitments[2], commitments[3]) = (0, 0);
        _anchorInvented();
        _refuse(_certificate(ALL), IRankifyTypes.TooFewCommits.selector);
    }

    /// @dev More than half speak against it, but not all of them are shown.
    function test_certify_fewShown_reverts() public {
        _open();
        _inventSlate();
        _refuse(_certificate(3), IRankifyTypes.TooFewCommits.selector);
    }

    function test_certify_signatures_reverts() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        uint256 meta = steps[1].meta;
        c.signatures[1] = _commitOver(meta, 2, trueCommitments[1]);
        _refuse(c, _badCommit(1));
        c.signatures[1] = _commitOver(meta, 1, keccak256("another"));
        _refuse(c, _badCommit(1));
        c.signatures[1] = _commitOver(meta + (1 << 248), 1, trueCommitments[1]); // another round
        _refuse(c, _badCommit(1));
        c.signatures[1] = _commitOver(meta + (1 << 240), 1, trueCommitments[1]); // another term
        _refuse(c, _badCommit(1));
        c = _certificate(ALL);
        c.signed.commitments[4] = 0; // five signatures for four entries
        _refuse(c, IRankifyTypes.BadSignatureCount.selector);
        c = _certificate(15);
        c.signed.commitments[4] = trueCommitments[4];
        _refuse(c, IRankifyTypes.BadSignatureCount.selector);
    }

    /// @dev A vote after seeing others': an entry whose opening is recorded stays, and so does the opening.
    function test_certify_recordedOpening() public {
        _open();
        _inventEntries(7);
        _reveal(16);
        Certificate memory c = _certificate(15);
        _refuse(c, _badCommit(4));
        c = _certificate(ALL);
        bytes32 second = keccak256("a second thought");
        c.signed.commitments[4] = second;
        c.signatures[4] = _commitOver(steps[1].meta, 4, second);
        _refuse(c, _badCommit(4));
        _certify(_certificate(ALL), 16);
    }

    // ----------------------------------------------------------- what follows

    function test_certify_replacesEntries() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(ALL);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Struck(_operator(0), _jobId(), 3, 1, block.timestamp + 5 minutes);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RoundCertified(_jobId(), 1, _trueHash(), trueCommitments);
        vm.prank(STRANGER);
        _certify(c, 0);

        // Seat 0 has no turn any more, seat 1 has.
        _prepare(2);
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        vm.prank(panel[0].hotKey);
        vm.expectRevert(IRankifyTypes.NotYourTurn.selector);
        _callAnchor(_restHash());
        _anchor();
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev The certified round decides; its allowance is the next seat's.
    function test_certify_settlesByCloses() public {
        _open();
        _inventSlate();
        _certify(_certificate(ALL), 0);
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
        _eq(_earned(address(this)), 1 ether, "the settler's share");
    }

    /// @dev The replaced coordinator has no share for its anchor; the seat that takes its place has.
    function test_certify_takesTheAllowance() public {
        _open();
        uint256 id = vm.snapshotState();
        _prepare(1);
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        _settle(_settlement(_wish()));
        uint256 first = _earned(_operator(0));
        uint256 second = _earned(_operator(1));
        vm.revertToState(id);
        _inventEntries(7);
        _certify(_certificate(ALL), 0);
        _settle(_settlement(_wish()));
        _eq(_earned(_operator(0)), first - 1 ether, "seat 0");
        _eq(_earned(_operator(1)), second + 1 ether, "seat 1");
    }

    /// @dev Steps that the same seat heaped on its garbage fall with it.
    function test_certify_dropsLaterStepsOfTheSeat() public {
        _open();
        _prepare(1);
        _keepTruth();
        bytes[] memory kept = ballots;
        for (uint256 i; i < 5; ++i) {
            commitments[i] = keccak256(abi.encode("garbage", i));
        }
        _anchor();
        _noteInvented();
        _anchor();
        _anchor();
        _eq(steps.length, 4, "all rounds used up at once");
        _certify(_certificate(ALL), 0);
        _eq(steps.length, 2, "and given back");
        ballots = kept;
        vm.warp(block.timestamp + REVEAL);
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev Seats that the certificate does not show have a force window of their own.
    function test_certify_gapOpensWindow() public {
        _open();
        _inventEntries(7);
        Certificate memory c = _certificate(15);
        vm.warp(block.timestamp + FORCE);
        _certify(c, 0);
        uint256 until = block.timestamp + FORCE;
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(1);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.WindowOpen.selector, until));
        _sendReveal(openings, signatures);

        vm.warp(until);
        bytes32 own = trueCommitments[4];
        _sendForce(4, own, _commitSig(4, own));
        commitments[4] = own;
        uint256 meta = _last().meta & ~(uint256(type(uint40).max) << 192);
        steps[1] = IRankifyTypes.Step(meta | block.timestamp << 192, _listHash());
        vm.assertEq(_lane(), _link(1), "still certified");
    }

    /// @dev The whole way without a Close: certified, opened on chain, settled by anyone.
    function test_certify_slowPath() public {
        _open();
        _inventSlate();
        _certify(_certificate(ALL), 0);
        _reveal(ALL);
        Wish memory w;
        w.round = 1;
        w.opened = ALL;
        IRankifyTypes.Settlement memory s = _settlement(w);
        vm.warp(block.timestamp + FORCE + 2 * REVEAL + OPEN_WINDOW + PROPOSE + COMMIT + 2 * HANDOVER + 1);
        vm.prank(STRANGER);
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev The seat after the last is the first.
    function test_certify_wrapsAround() public {
        _open();
        _prepare(1);
        _keepTruth();
        for (uint256 i; i < 5; ++i) {
            commitments[i] = keccak256(abi.encode("garbage", i));
        }
        vm.warp(START + PROPOSE + COMMIT + 6 * HANDOVER);
        IRankifyTypes.Step memory last = _last();
        bytes32 hash = _proposalsHash();
        vm.prank(panel[4].hotKey);
        rankify.takeOver(job, panel, 0, last, 6, hash, commitments);
        _note(4, 6, panel[4].hotKey);
        _noteInvented();
        _certify(_certificate(ALL), 0);
        _eq(_seatOf(_last().meta), 0, "seat 0");
        _eq(_strikesOf(4), 1, "its maker");
    }
}
