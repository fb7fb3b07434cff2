// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRankifyEvents} from "./interfaces/IRankifyEvents.sol";
import {Commitments} from "./libraries/Commitments.sol";

/// @title The network: its parameters, its token and its signatures
/// @notice The ground the chapters stand on. Nothing here can change after deployment.
abstract contract Network is IRankifyEvents, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    bytes32 internal constant ACCEPT_TYPEHASH = keccak256("Accept(bytes32 jobId)");
    bytes32 internal constant HOT_KEY_TYPEHASH = keccak256("HotKey(address operator)");
    bytes32 internal constant MESSAGE_TYPEHASH =
        keccak256("Message(bytes32 jobId,uint16 round,uint8 term,uint8 kind,uint8 seat,bytes32 body)");

    /// @dev Half of the order of secp256k1: of the two signatures with the same r, only one has an s up to it.
    uint256 private constant HIGHEST_S = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    uint8 internal constant SEAL = 1;
    uint8 internal constant LIST = 2;
    uint8 internal constant SLATE = 4;
    uint8 internal constant COMMIT = 5;
    uint8 internal constant CLOSE = 8;
    uint256 internal constant BPS = 10_000;

    IERC20 internal immutable TOKEN;
    address internal immutable TREASURY;
    uint256 internal immutable MIN_STAKE;
    uint256 internal immutable MIN_FEE;
    uint256 internal immutable RANK_BASE;
    uint256 internal immutable FEE_BPS;
    uint256 internal immutable EVALUATION_BPS;
    uint256 internal immutable CITE_BPS;
    uint256 internal immutable OPEN_WINDOW;
    uint256 internal immutable GRACE;
    uint256 internal immutable MIN_PHASE;
    uint256 internal immutable MIN_FORCE;
    uint256 internal immutable MIN_HANDOVER;
    uint256 internal immutable MAX_JOB;
    uint256 internal immutable EXIT_DELAY;
    uint256 internal immutable KEY_DELAY;
    uint256 internal immutable LONGEST_JOB;
    uint256 internal immutable BENCH_BASE;
    uint256 internal immutable BENCH_MAX;
    uint256 internal immutable STRIKE_DECAY;
    /// @dev Five parameters that rare paths read, in one word: reportWindow, slashBps, reporterBps, maxStack, maxRate.
    uint256 internal immutable PACKED;

    constructor(Params memory p) EIP712("NSED", "1") {
        _checkParams(p);
        TOKEN = IERC20(p.token);
        TREASURY = p.treasury;
        MIN_STAKE = p.minStake;
        MIN_FEE = p.minFee;
        RANK_BASE = p.rankBase;
        FEE_BPS = p.feeBps;
        EVALUATION_BPS = p.evaluationBps;
        CITE_BPS = p.citeBps;
        OPEN_WINDOW = p.openWindow;
        GRACE = p.grace;
        MIN_PHASE = p.minPhase;
        MIN_FORCE = p.minForce;
        MIN_HANDOVER = p.minHandover;
        MAX_JOB = p.maxJob;
        EXIT_DELAY = p.exitDelay;
        KEY_DELAY = p.keyDelay;
        LONGEST_JOB = _longestJob(p);
        BENCH_BASE = p.benchBase;
        BENCH_MAX = p.benchMax;
        STRIKE_DECAY = p.strikeDecay;
        PACKED = uint256(p.reportWindow) << 64 | uint256(p.slashBps) << 48 | uint256(p.reporterBps) << 32
            | uint256(p.maxStack) << 16 | p.maxRate;
    }

    function _checkParams(Params memory p) private view {
        bool addresses = p.token.code.length != 0 && p.treasury != address(0);
        bool shares = p.feeBps <= BPS && p.evaluationBps <= BPS && p.citeBps <= BPS && p.slashBps <= BPS
            && 5 * uint256(p.reporterBps) <= p.slashBps && p.maxStack <= BPS && p.maxRate <= p.maxStack;
        // A stake must outlast every job its operator could still be put on, and the time to report it.
        bool times = p.minPhase != 0 && p.maxJob != 0 && p.strikeDecay != 0 && p.benchBase <= p.benchMax
            && uint256(p.exitDelay) > _longestJob(p) + p.reportWindow + p.keyDelay;
        if (!addresses || !shares || !times || p.minStake == 0) revert BadParams();
    }

    /// @dev From opening to the first possible refund: a deadline, a window that counts from after it, the slow path.
    function _longestJob(Params memory p) private pure returns (uint256) {
        return 4 * uint256(p.maxJob) + p.openWindow + p.grace;
    }

    // -------------------------------------------------------------- digests

    function _acceptDigest(bytes32 jobId) internal view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ACCEPT_TYPEHASH, jobId)));
    }

    function _hotKeyDigest(address operator) internal view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(HOT_KEY_TYPEHASH, operator)));
    }

    function _messageDigest(bytes32 jobId, uint256 round, uint256 term, uint256 kind, uint256 seat, bytes32 body)
        internal
        view
        returns (bytes32)
    {
        return _hashTypedDataV4(Commitments.messageHash(MESSAGE_TYPEHASH, jobId, round, term, kind, seat, body));
    }

    /// @notice The signing domain, as ERC-5267 has it.
    /// @dev Literals instead of the inherited reading of stored strings, which takes 500 bytes more.
    function eip712Domain()
        public
        view
        override
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        )
    {
        return (hex"0f", "NSED", "1", block.chainid, address(this), bytes32(0), new uint256[](0));
    }

    // ------------------------------------------------------------- internal

    /// @dev Whether `key` made the signature. The rules are those of OpenZeppelin's ECDSA.tryRecover: a malleable signature
    ///      recovers nobody, and for one that recovers nobody the precompile returns nothing. Checking one here takes half
    ///      of the gas that the library takes round the precompile.
    function _isSignedBy(address key, bytes32 digest, Signature calldata signature)
        internal
        view
        returns (bool signed)
    {
        assembly ("memory-safe") {
            let words := mload(0x40)
            let vs := calldataload(add(signature, 0x20))
            let s := shr(1, shl(1, vs))
            mstore(words, digest)
            mstore(add(words, 0x20), add(27, shr(255, vs)))
            mstore(add(words, 0x40), calldataload(signature))
            mstore(add(words, 0x60), s)
            signed := staticcall(gas(), 1, words, 0x80, 0x00, 0x20)
            signed := and(signed, and(eq(returndatasize(), 0x20), iszero(gt(s, HIGHEST_S))))
            signed := and(signed, iszero(shl(96, xor(mload(0x00), key))))
        }
    }

    /// @dev Pulls tokens from the caller. A token that delivers less or more than asked is refused. Like `_push`, the last
    ///      thing a caller does, when all else is written.
    function _pull(uint256 amount) internal {
        uint256 held = TOKEN.balanceOf(address(this));
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
        if (TOKEN.balanceOf(address(this)) != held + amount) revert TokenMismatch();
    }

    function _push(address to, uint256 amount) internal {
        if (to == address(0) || to == address(this)) revert BadRecipient();
        TOKEN.safeTransfer(to, amount);
    }

    /// @dev A failed permit is ignored: somebody may have sent it first, and the allowance decides.
    function _permit(uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) internal {
        try IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), value, deadline, v, r, s) {} catch {}
    }
}
