// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {SettleBase} from "./SettleBase.sol";

/// @title Lists that their coordinator invented
abstract contract CertifyBase is SettleBase {
    /// @dev What certify takes, besides job and panel.
    struct Certificate {
        bytes32 before;
        IRankifyTypes.Step[] steps;
        IRankifyTypes.List anchored;
        IRankifyTypes.List signed;
        IRankifyTypes.Signature slate;
        IRankifyTypes.Signature[] signatures;
    }

    bytes32[] internal trueProposals; // what the panel signed, while `proposals` and `commitments` are what was anchored
    bytes32[] internal trueCommitments;
    IRankifyTypes.List internal anchoredList;
    uint256 internal replacedAt; // index of the invented step

    /// @dev Every seat signs a commitment, the coordinator anchors garbage under the names in `mask`.
    function _inventEntries(uint256 mask) internal {
        _prepare((_last().meta >> 248) + 1);
        _keepTruth();
        for (uint256 i; i < panel.length; ++i) {
            if (mask >> i & 1 == 1) commitments[i] = keccak256(abi.encode("garbage", i));
        }
        _anchorInvented();
    }

    /// @dev Every seat signs for one slate, the coordinator anchors another.
    function _inventSlate() internal {
        _prepare((_last().meta >> 248) + 1);
        _keepTruth();
        proposals[1] = keccak256("invented");
        _anchorInvented();
    }

    function _keepTruth() internal {
        trueProposals = proposals;
        trueCommitments = commitments;
    }

    function _anchorInvented() internal {
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        _noteInvented();
    }

    function _noteInvented() internal {
        replacedAt = steps.length - 1;
        anchoredList.proposalsHash = _proposalsHash();
        anchoredList.commitments = commitments;
    }

    function _trueHash() internal view returns (bytes32) {
        return keccak256(abi.encodePacked(trueProposals));
    }

    /// @dev The certificate of the seats in `shown`.
    function _certificate(uint256 shown) internal view returns (Certificate memory c) {
        c.before = prevs[replacedAt - 1];
        c.steps = new IRankifyTypes.Step[](steps.length - replacedAt + 1);
        for (uint256 i; i < c.steps.length; ++i) {
            c.steps[i] = steps[replacedAt - 1 + i];
        }
        c.anchored = anchoredList;
        c.signed.proposalsHash = _trueHash();
        c.signed.commitments = new bytes32[](panel.length);
        c.signatures = new IRankifyTypes.Signature[](_count(shown));
        uint256 meta = steps[replacedAt].meta;
        uint256 next;
        for (uint256 i; i < panel.length; ++i) {
            if (shown >> i & 1 == 0) continue;
            c.signed.commitments[i] = trueCommitments[i];
            c.signatures[next++] = _commitOver(meta, i, trueCommitments[i]);
        }
        c.slate = _slateOver(meta, _seatOf(meta), c.signed.proposalsHash);
    }

    function _seatOf(uint256 meta) internal pure returns (uint256) {
        return uint8(meta >> 232) & 0x7f;
    }

    function _commitOver(uint256 meta, uint256 seat, bytes32 entry)
        internal
        view
        returns (IRankifyTypes.Signature memory)
    {
        bytes32 body = keccak256(abi.encode(_trueHash(), entry));
        return _messageSig(seat, meta >> 248, _termOf(meta), COMMIT_KIND, body);
    }

    function _slateOver(uint256 meta, uint256 seat, bytes32 hash)
        internal
        view
        returns (IRankifyTypes.Signature memory)
    {
        return _messageSig(seat, meta >> 248, _termOf(meta), SLATE_KIND, hash);
    }

    function _sendCertify(Certificate memory c) internal {
        rankify.certify(job, panel, c.before, c.steps, c.anchored, c.signed, c.slate, c.signatures);
    }

    /// @dev Certifies, notes the step in the place of the invented one, and goes on with the true round.
    function _certify(Certificate memory c, uint256 kept) internal {
        uint256 replaced = steps[replacedAt].meta;
        _sendCertify(c);
        while (steps.length > replacedAt + 1) {
            steps.pop();
            prevs.pop();
        }
        proposals = trueProposals;
        commitments = c.signed.commitments;
        uint256 windowed;
        for (uint256 i; i < panel.length; ++i) {
            if (commitments[i] == 0) windowed = 1;
        }
        uint256 seat = (_seatOf(replaced) + 1) % panel.length;
        uint256 meta = replaced >> 248 << 248 | 1 << 247 | _termOf(replaced) << 240 | windowed << 239 | seat << 232
            | block.timestamp << 192 | uint256(uint160(panel[seat].hotKey)) << 32 | kept;
        steps[replacedAt] = IRankifyTypes.Step(meta, _listHash());
        vm.assertEq(_lane(), _link(replacedAt), "link");
    }
}
