// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {Commitments} from "./libraries/Commitments.sol";

/// @title What anybody can read
abstract contract Views is Chain, IRankify {
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
        p.reportWindow = uint32(PACKED >> 64);
        p.exitDelay = uint32(EXIT_DELAY);
        p.keyDelay = uint32(KEY_DELAY);
        p.slashBps = uint16(PACKED >> 48);
        p.reporterBps = uint16(PACKED >> 32);
        p.maxStack = uint16(PACKED >> 16);
        p.maxRate = uint16(PACKED);
        p.benchBase = uint24(BENCH_BASE);
        p.benchMax = uint24(BENCH_MAX);
        p.strikeDecay = uint24(STRIKE_DECAY);
    }

    /// @inheritdoc IRankify
    function acceptDigest(bytes32 jobId) external view returns (bytes32) {
        return _acceptDigest(jobId);
    }

    /// @inheritdoc IRankify
    function hotKeyDigest(address operator) external view returns (bytes32) {
        return _hotKeyDigest(operator);
    }

    /// @inheritdoc IRankify
    function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body)
        external
        view
        returns (bytes32)
    {
        return _messageDigest(jobId, round, term, kind, seat, body);
    }

    /// @inheritdoc IRankify
    function accountOf(address account)
        external
        view
        returns (uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil)
    {
        Account storage a = _accounts[account];
        return (a.stake, a.earned, a.rank, a.strikes, a.benchedUntil);
    }

    /// @inheritdoc IRankify
    function rankOf(address operator) external view returns (uint256 rank, uint256 strikes, uint256 benchedUntil) {
        Account storage a = _accounts[operator];
        return (a.rank, _strikesHeld(a.strikes, a.benchedUntil), a.benchedUntil);
    }

    /// @inheritdoc IRankify
    function operatorOf(address operator) external view returns (address hotKey, uint40 exitAt) {
        Membership storage member = _members[operator];
        return (member.hotKey, member.exitAt);
    }

    /// @inheritdoc IRankify
    function keyOf(address hotKey) external view returns (address operator, uint40 activeFrom, uint40 retiredAt) {
        Key storage key = _keys[hotKey];
        return (key.operator, key.activeFrom, key.retiredAt);
    }

    /// @inheritdoc IRankify
    function laneOf(address submitter, uint32 lane) external view returns (bytes32) {
        return _lanes[uint256(uint160(submitter)) << 32 | lane];
    }

    /// @inheritdoc IRankify
    function jobIdOf(Job calldata job) external view returns (bytes32) {
        return _jobId(job);
    }

    /// @inheritdoc IRankify
    function commitmentOf(
        bytes32 jobId,
        uint16 round,
        uint8 seat,
        bytes32 proposalsHash,
        bytes calldata votes,
        bytes32 salt
    ) external pure returns (bytes32) {
        return Commitments.commitment(jobId, round, seat, proposalsHash, votes, salt);
    }
}
