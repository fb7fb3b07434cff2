// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {Commitments} from "./libraries/Commitments.sol";

/// @title The network: its parameters, its token and its signatures
/// @notice The ground the chapters stand on. Nothing here can change after deployment.
abstract contract Network is IRankify, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    bytes32 private constant ACCEPT_TYPEHASH = keccak256("Accept(bytes32 jobId)");
    bytes32 private constant HOT_KEY_TYPEHASH = keccak256("HotKey(address operator)");
    bytes32 internal constant MESSAGE_TYPEHASH =
        keccak256("Message(bytes32 jobId,uint16 round,uint8 term,uint8 kind,uint8 seat,bytes32 body)");

    uint8 internal constant COMMIT = 5;
    uint8 internal constant CLOSE = 8;
    uint256 private constant BPS = 10_000;

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
    uint256 internal immutable BENCH_BASE;
    uint256 internal immutable BENCH_MAX;
    uint256 internal immutable STRIKE_DECAY;
    /// @dev Five parameters of chapters to come, in one word: reportWindow, slashBps, reporterBps, maxStack, maxRate.
    uint256 private immutable RESERVED;

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
        BENCH_BASE = p.benchBase;
        BENCH_MAX = p.benchMax;
        STRIKE_DECAY = p.strikeDecay;
        RESERVED = uint256(p.reportWindow) << 64 | uint256(p.slashBps) << 48 | uint256(p.reporterBps) << 32
            | uint256(p.maxStack) << 16 | p.maxRate;
    }

    function _checkParams(Params memory p) private view {
        bool addresses = p.token.code.length != 0 && p.treasury != address(0);
        bool shares = p.feeBps <= BPS && p.evaluationBps <= BPS && p.citeBps <= BPS && p.slashBps <= BPS
            && p.reporterBps <= p.slashBps && p.maxStack <= BPS && p.maxRate <= p.maxStack;
        // A stake must outlast every job its operator could still be put on, and the time to report it.
        bool times = p.minPhase != 0 && p.maxJob != 0 && p.strikeDecay != 0 && p.benchBase <= p.benchMax
            && uint256(p.exitDelay) > uint256(p.maxJob) + p.reportWindow + p.keyDelay;
        if (!addresses || !shares || !times || p.minStake == 0) revert BadParams();
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IRankify
    function params() external view returns (Params memory p) {
        p.token = address(TOKEN);
        p.treasury = TREASURY;
        p.minStake = uint96(MIN_STAKE);
        p.minFee = uint96(MIN_FEE);
        p.rankBase = uint96(RANK_BASE);
        p.feeBps = uint16(FEE_BPS);
        p.evaluationBps = uint16(EVALUATION_BPS);
        p.citeBps = uint16(CITE_BPS);
        p.openWindow = uint24(OPEN_WINDOW);
        p.grace = uint24(GRACE);
        p.minPhase = uint24(MIN_PHASE);
        p.minForce = uint16(MIN_FORCE);
        p.minHandover = uint16(MIN_HANDOVER);
        p.maxJob = uint32(MAX_JOB);
        p.reportWindow = uint32(RESERVED >> 64);
        p.exitDelay = uint32(EXIT_DELAY);
        p.keyDelay = uint32(KEY_DELAY);
        p.slashBps = uint16(RESERVED >> 48);
        p.reporterBps = uint16(RESERVED >> 32);
        p.maxStack = uint16(RESERVED >> 16);
        p.maxRate = uint16(RESERVED);
        p.benchBase = uint24(BENCH_BASE);
        p.benchMax = uint24(BENCH_MAX);
        p.strikeDecay = uint24(STRIKE_DECAY);
    }

    /// @inheritdoc IRankify
    function acceptDigest(bytes32 jobId) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ACCEPT_TYPEHASH, jobId)));
    }

    /// @inheritdoc IRankify
    function hotKeyDigest(address operator) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(HOT_KEY_TYPEHASH, operator)));
    }

    /// @inheritdoc IRankify
    function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body)
        public
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

    /// @dev Whether `key` made the signature. A malformed or malleable one recovers nobody.
    function _isSignedBy(address key, bytes32 digest, Signature calldata signature) internal pure returns (bool) {
        (address signer,,) = ECDSA.tryRecover(digest, signature.r, signature.vs);
        return signer == key && signer != address(0);
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
