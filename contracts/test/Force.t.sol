// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {Base} from "./Base.sol";

/// @notice forceCommit.
contract ForceTest is Base {
    bytes32 private own; // seat 3's signed commitment

    function _anchorWith(bytes32 entry) internal {
        _open();
        _prepare(1);
        own = commitments[3];
        commitments[3] = entry;
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
    }

    function _refuse(uint256 seat, bytes32 entry, IRankifyTypes.Signature memory signature, bytes memory reason)
        internal
    {
        vm.expectRevert(reason);
        _sendForce(seat, entry, signature);
    }

    /// @dev Forces and notes the changed step; `time` is zero when the window does not move.
    function _force(uint256 seat, bytes32 entry, uint256 time) internal {
        _sendForce(seat, entry, _commitSig(seat, entry));
        commitments[seat] = entry;
        uint256 meta = _last().meta & ~(1 << seat);
        if (time != 0) meta = (meta & ~(uint256(type(uint40).max) << 192)) | time << 192 | 1 << 239;
        steps[steps.length - 1] = IRankifyTypes.Step(meta, _listHash());
        vm.assertEq(_lane(), _link(steps.length - 1), "link");
    }

    function test_force_signatureOfAnother_reverts() public {
        _anchorWith(0);
        bytes memory bad = abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3);
        _refuse(3, own, _commitSig(2, own), bad);
        _refuse(3, own, _commitSig(3, keccak256("another")), bad);
    }

    /// @dev A signature that replays in another term or round.
    function test_force_otherSlot_reverts() public {
        _anchorWith(0);
        bytes memory bad = abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3);
        bytes32 body = keccak256(abi.encode(_proposalsHash(), own));
        _refuse(3, own, _messageSig(3, 1, 1, COMMIT_KIND, body), bad);
        _refuse(3, own, _messageSig(3, 2, 0, COMMIT_KIND, body), bad);
        _refuse(3, own, _messageSig(3, 1, 0, 1, body), bad);
    }

    /// @dev A ballot over another list is absent.
    function test_force_otherProposals_reverts() public {
        _anchorWith(0);
        bytes32 body = keccak256(abi.encode(keccak256("another list"), own));
        _refuse(
            3, own, _messageSig(3, 1, 0, COMMIT_KIND, body), abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3)
        );
    }

    function test_force_noEntry_reverts() public {
        _anchorWith(0);
        _refuse(3, 0, _commitSig(3, 0), abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3));
        _refuse(5, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 5));
        _refuse(
            2,
            commitments[2],
            _commitSig(2, commitments[2]),
            abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 2)
        );
    }

    /// @dev A seat can replace its entry, not take it back.
    function test_force_emptiedEntry_reverts() public {
        _anchorWith(keccak256("garbage"));
        _refuse(3, 0, _commitSig(3, 0), abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3));
    }

    /// @dev Whose key a seat has is what the job's panel says.
    function test_force_otherPanel_reverts() public {
        _anchorWith(0);
        panel[3].hotKey = _hotKey(2);
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.BadPanel.selector));
    }

    function test_force_otherList_reverts() public {
        _anchorWith(0);
        IRankifyTypes.Signature memory signature = _commitSig(3, own);
        commitments[1] = keccak256("not in the list");
        _refuse(3, own, signature, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_force_otherPrevious_reverts() public {
        _anchorWith(0);
        steps[0].meta += 1 << 192;
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_force_afterWindow_reverts() public {
        _anchorWith(0);
        vm.warp(START + PROPOSE + COMMIT + FORCE + 1);
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
    }

    function test_force_completeStepAfterWindow_reverts() public {
        _anchorWith(keccak256("garbage"));
        vm.warp(START + PROPOSE + COMMIT + FORCE + 1);
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
    }

    function test_force_fillsAndExtends() public {
        _anchorWith(0);
        vm.warp(block.timestamp + 15);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.CommitForced(_jobId(), 1, 3, own);
        _force(3, own, block.timestamp);
    }

    /// @dev Replacing again changes the entry only: one seat extends once.
    function test_force_secondTimeDoesNotExtend() public {
        _anchorWith(0);
        vm.warp(block.timestamp + 15);
        _force(3, own, block.timestamp);
        vm.warp(block.timestamp + 15);
        _force(3, keccak256("changed my mind"), 0);
        vm.warp(block.timestamp + 6);
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
    }

    /// @dev N + 1 extensions at most: one for the first force of a complete list, one for each gap filled.
    function test_force_extensionBound() public {
        _open();
        _prepare(1);
        bytes32[] memory signed = commitments;
        for (uint256 i; i < 5; ++i) {
            commitments[i] = 0;
        }
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
        for (uint256 i; i < 5; ++i) {
            vm.warp(block.timestamp + FORCE);
            _force(i, signed[i], block.timestamp);
        }
        uint256 end = block.timestamp + FORCE;
        for (uint256 i; i < 5; ++i) {
            vm.warp(block.timestamp + 4);
            _force(i, keccak256(abi.encode("again", i)), 0);
        }
        vm.warp(end + 1);
        _refuse(0, signed[0], _commitSig(0, signed[0]), abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
    }

    /// @dev Garbage in a complete list is replaced, which opens the window of the step.
    function test_force_replacesGarbageOfCompleteStep() public {
        _anchorWith(keccak256("garbage"));
        vm.warp(block.timestamp + 10);
        _force(3, own, block.timestamp);
        uint256 until = block.timestamp + FORCE;
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(8);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.WindowOpen.selector, until));
        _sendReveal(openings, signatures);
    }

    /// @dev A complete list anchored early can be corrected until the round's phases and the window are over.
    function test_force_completeStepAnchoredEarly() public {
        _open();
        _prepare(1);
        own = commitments[3];
        commitments[3] = keccak256("garbage");
        vm.warp(START + 1);
        _anchor();
        uint256 base = START + PROPOSE + COMMIT;
        vm.warp(base + FORCE + 1);
        _refuse(3, own, _commitSig(3, own), abi.encodeWithSelector(IRankifyTypes.WindowClosed.selector));
        vm.warp(START + 2);
        _force(3, own, base);
    }

    /// @dev A vote after seeing others': whose opening is recorded has signed its entry, and keeps it.
    function test_force_afterOwnOpening_reverts() public {
        _anchorWith(keccak256("garbage"));
        commitments[3] = keccak256("garbage");
        _reveal(1 | 2);
        bytes32 second = keccak256("exchanged");
        _refuse(1, second, _commitSig(1, second), abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 1));
        // Nobody else's openings hinder a seat with garbage under its name.
        _force(3, own, block.timestamp);
        _eq(uint32(_last().meta), 3, "both openings stand");
    }

    function test_force_nothingAnchored_reverts() public {
        _open();
        _prepare(1);
        IRankifyTypes.Step memory none;
        IRankifyTypes.Signature memory signature = _commitSig(3, commitments[3]);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.forceCommit(job, panel, 0, none, _last(), _proposalsHash(), commitments, 3, commitments[3], signature);
    }
}
