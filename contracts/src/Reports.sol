// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "./interfaces/IRecourse.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Ledger} from "./Ledger.sol";

/// @title Reports: one key, two bodies for one slot
abstract contract Reports is Ledger, IRecourse {
    uint256 private constant MESSAGE_BYTES = 6 * 32;
    uint256 private constant CLOSE_BYTES = 10 * 32;
    /// @dev Kinds of message that a key signs once a place, as bits.
    uint256 private constant SLOTS = 1 << SEAL | 1 << LIST | 1 << SLATE | 1 << COMMIT | 1 << CLOSE;

    /// @inheritdoc IRecourse
    function reportEquivocation(
        address operator,
        bytes calldata messageA,
        Signature calldata sigA,
        bytes calldata messageB,
        Signature calldata sigB
    ) external {
        (bytes32 slotA, bytes32 bodyA, bytes32 digestA) = _read(messageA);
        (bytes32 slotB, bytes32 bodyB, bytes32 digestB) = _read(messageB);
        if (slotA != slotB || bodyA == bodyB) revert NoEquivocation();
        (address signer,,) = ECDSA.tryRecover(digestA, sigA.r, sigA.vs);
        if (!_isSignedBy(signer, digestB, sigB)) revert NoEquivocation();
        _checkReportable(operator, signer);

        _keys[signer].reported = true;
        _retire(signer, uint40(block.timestamp));
        emit HotKeyReported(operator, signer, bytes32(messageA[:32]));
        _punish(operator);
    }

    /// @dev The slot is what two messages must share, the body what they must not.
    function _read(bytes calldata message) private view returns (bytes32 slot, bytes32 body, bytes32 digest) {
        if (message.length < MESSAGE_BYTES) revert BadMessage();
        (bytes32 jobId, uint256 round, uint256 term, uint256 kind, uint256 seat) =
            abi.decode(message[:160], (bytes32, uint256, uint256, uint256, uint256));
        body = bytes32(message[160:192]);
        if (SLOTS >> kind & 1 == 0) revert BadMessage();
        bytes32 link;
        if (kind == CLOSE) {
            if (message.length != CLOSE_BYTES || keccak256(message[192:]) != body) revert BadMessage();
            link = bytes32(message[192:224]);
        } else if (message.length != MESSAGE_BYTES) {
            revert BadMessage();
        }
        slot = keccak256(abi.encode(jobId, round, term, kind, seat, link));
        digest = _messageDigest(jobId, round, term, kind, seat, body);
    }

    /// @dev A retired key can still have spoken in the jobs that it was on by then.
    function _checkReportable(address operator, address signer) private view {
        Key storage key = _keys[signer];
        if (operator == address(0) || key.operator != operator) revert BadHotKey();
        if (key.reported) revert AlreadyReported();
        if (key.retiredAt == 0) return;
        uint256 until = key.retiredAt + LONGEST_JOB + (PACKED >> 64);
        if (block.timestamp > until) revert ReportTooLate(until);
    }

    function _punish(address operator) private {
        unchecked {
            uint256 amount = MIN_STAKE * uint16(PACKED >> 48) / BPS;
            Account storage account = _accounts[operator];
            uint256 taken = amount < account.stake ? amount : account.stake;
            uint256 reward = amount == 0 ? 0 : taken * uint16(PACKED >> 32) / uint16(PACKED >> 48);
            account.stake -= uint96(taken);
            _credit(msg.sender, reward);
            _credit(TREASURY, taken - reward);

            emit Slashed(operator, msg.sender, taken);
        }
    }
}
