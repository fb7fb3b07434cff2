// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "./interfaces/IRankify.sol";
import {Network} from "./Network.sol";

/// @title Operators: stake, hot key, exit, strikes, bench, earnings, rank
/// @notice An operator is an address with a stake and one hot key. Earnings are credits: people withdraw, nothing is
///         ever sent to a list. Submitters and the treasury have credits too.
abstract contract Operators is Network {
    /// @dev One slot: all that a settlement touches.
    struct Account {
        uint96 stake;
        uint96 earned;
        uint8 rank;
        uint8 strikes;
        uint40 benchedUntil;
    }

    /// @dev The cold slot of an operator. `exitAt` is zero unless an exit is under way.
    struct Membership {
        address hotKey;
        uint40 exitAt;
    }

    /// @dev What a key is: never erased, so that a key serves one operator for ever.
    struct Key {
        address operator;
        uint40 activeFrom;
        uint40 retiredAt;
    }

    uint8 internal constant UNOPENED = 1;
    uint8 internal constant NEVER_ANCHORED = 2;
    uint256 private constant STRIKES_PER_RANK = 4;

    mapping(address account => Account) internal _accounts;
    mapping(address operator => Membership) private _members;
    mapping(address hotKey => Key) private _keys;

    // ------------------------------------------------------------- external

    /// @inheritdoc IRankify
    function join(address hotKey, Signature calldata keyProof, bytes32 profile, uint96 amount) external nonReentrant {
        _join(hotKey, keyProof, profile, amount);
    }

    /// @inheritdoc IRankify
    function joinWithPermit(
        address hotKey,
        Signature calldata keyProof,
        bytes32 profile,
        uint96 amount,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant {
        _permit(amount, permitDeadline, v, r, s);
        _join(hotKey, keyProof, profile, amount);
    }

    /// @inheritdoc IRankify
    function topUp(uint96 amount) external nonReentrant {
        _requireOperator();
        Account storage account = _accounts[msg.sender];
        if (uint256(account.stake) + amount > type(uint96).max) revert AmountTooLarge();

        account.stake += amount;

        emit StakeAdded(msg.sender, amount);

        _pull(amount);
    }

    /// @inheritdoc IRankify
    function setHotKey(address hotKey, Signature calldata keyProof) external {
        Membership storage member = _requireOperator();
        if (member.exitAt != 0) revert ExitAlreadyRequested();
        _checkNewKey(hotKey, keyProof);

        uint40 from = uint40(block.timestamp + KEY_DELAY);
        _keys[member.hotKey].retiredAt = from;
        _keys[hotKey] = Key(msg.sender, from, 0);
        member.hotKey = hotKey;

        emit HotKeyChanged(msg.sender, hotKey, from);
    }

    /// @inheritdoc IRankify
    function setProfile(bytes32 profile) external {
        _requireOperator();

        emit ProfileChanged(msg.sender, profile);
    }

    /// @inheritdoc IRankify
    function requestExit() external {
        Membership storage member = _requireOperator();
        if (member.exitAt != 0) revert ExitAlreadyRequested();

        uint40 exitAt = uint40(block.timestamp + EXIT_DELAY);
        member.exitAt = exitAt;
        _keys[member.hotKey].retiredAt = uint40(block.timestamp);

        emit ExitRequested(msg.sender, exitAt);
    }

    /// @inheritdoc IRankify
    function withdrawStake(address to) external nonReentrant {
        Membership storage member = _requireOperator();
        if (member.exitAt == 0) revert NoExitRequested();
        if (block.timestamp < member.exitAt) revert ExitTooEarly(member.exitAt);
        uint256 amount = _accounts[msg.sender].stake;

        delete _members[msg.sender];
        _accounts[msg.sender].stake = 0;

        emit StakeWithdrawn(msg.sender, to, amount);

        _push(to, amount);
    }

    /// @inheritdoc IRankify
    function claim(address to) external nonReentrant {
        uint256 amount = _accounts[msg.sender].earned;
        if (amount == 0) revert NothingToClaim();

        _accounts[msg.sender].earned = 0;

        emit Claimed(msg.sender, to, amount);

        _push(to, amount);
    }

    /// @inheritdoc IRankify
    function reportEquivocation(address, bytes calldata, Signature calldata, bytes calldata, Signature calldata)
        external
        pure
    {
        revert ReportsNotEnabled();
    }

    // ---------------------------------------------------------------- views

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
    function operatorOf(address operator) external view returns (address hotKey, uint40 exitAt) {
        Membership storage member = _members[operator];
        return (member.hotKey, member.exitAt);
    }

    /// @inheritdoc IRankify
    function keyOf(address hotKey) external view returns (address operator, uint40 activeFrom, uint40 retiredAt) {
        Key storage key = _keys[hotKey];
        return (key.operator, key.activeFrom, key.retiredAt);
    }

    // ------------------------------------------------------------- internal

    function _join(address hotKey, Signature calldata keyProof, bytes32 profile, uint96 amount) private {
        if (_members[msg.sender].hotKey != address(0)) revert AlreadyOperator();
        if (amount < MIN_STAKE) revert StakeTooLow();
        _checkNewKey(hotKey, keyProof);

        _members[msg.sender].hotKey = hotKey;
        _keys[hotKey] = Key(msg.sender, uint40(block.timestamp), 0);
        // An account without membership has no stake: an exit pays out all of it.
        _accounts[msg.sender].stake = amount;

        emit OperatorJoined(msg.sender, hotKey, profile, amount);

        _pull(amount);
    }

    /// @dev A key must prove that it knows its operator, else one could claim the key of another.
    function _checkNewKey(address hotKey, Signature calldata keyProof) private view {
        if (_keys[hotKey].operator != address(0)) revert HotKeyTaken();
        if (!_isSignedBy(hotKey, hotKeyDigest(msg.sender), keyProof)) revert BadHotKey();
    }

    function _requireOperator() private view returns (Membership storage member) {
        member = _members[msg.sender];
        if (member.hotKey == address(0)) revert NotOperator();
    }

    /// @dev Whether an operator can be put on a panel now, with this key, for a job of these demands.
    function _isEligible(address operator, address hotKey, uint256 stake, uint256 rank) internal view returns (bool) {
        Key storage key = _keys[hotKey];
        if (key.operator != operator || key.activeFrom > block.timestamp) return false;
        if (key.retiredAt != 0 && key.retiredAt <= block.timestamp) return false;
        Account storage account = _accounts[operator];
        return account.stake >= stake && account.benchedUntil <= block.timestamp && account.rank >= rank;
    }

    function _credit(address account, uint256 amount) internal {
        unchecked {
            if (amount == 0) return;
            Account storage a = _accounts[account];
            uint256 earned = a.earned + amount;
            if (earned > type(uint96).max) revert AmountTooLarge();
            a.earned = uint96(earned);
        }
    }

    /// @dev Takes up to `amount` of an operator's stake as a credit of `to`.
    function _slash(address operator, address to, uint256 amount) internal {
        unchecked {
            Account storage account = _accounts[operator];
            uint256 taken = amount < account.stake ? amount : account.stake;
            if (taken == 0) return;
            account.stake -= uint96(taken);
            _credit(to, taken);

            emit Slashed(operator, to, taken);
        }
    }

    /// @dev One strike: a bench that doubles with the strikes held and ends by itself. A strike is forgotten for every
    ///      STRIKE_DECAY since the last bench ended. Each fourth strike held costs one rank.
    function _strike(address operator, bytes32 jobId, uint8 reason) internal {
        unchecked {
            Account storage account = _accounts[operator];
            uint256 strikes = _strikesHeld(account.strikes, account.benchedUntil);
            if (strikes < type(uint8).max) ++strikes;
            uint256 bench = strikes > 24 ? BENCH_MAX : BENCH_BASE << (strikes - 1);
            if (bench > BENCH_MAX) bench = BENCH_MAX;
            uint256 until = block.timestamp + bench;
            if (until < account.benchedUntil) until = account.benchedUntil;

            account.strikes = uint8(strikes);
            account.benchedUntil = uint40(until);

            emit Struck(operator, jobId, reason, uint8(strikes), until);

            if (strikes % STRIKES_PER_RANK == 0 && account.rank != 0) _setRank(operator, jobId, account.rank - 1);
        }
    }

    function _strikesHeld(uint256 strikes, uint256 benchedUntil) private view returns (uint256) {
        unchecked {
            if (block.timestamp <= benchedUntil) return strikes;
            uint256 forgotten = (block.timestamp - benchedUntil) / STRIKE_DECAY;
            return strikes > forgotten ? strikes - forgotten : 0;
        }
    }

    function _setRank(address operator, bytes32 jobId, uint8 rank) internal {
        _accounts[operator].rank = rank;

        emit RankChanged(operator, jobId, rank);
    }
}
