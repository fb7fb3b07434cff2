// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRecourse} from "./interfaces/IRecourse.sol";
import {Ledger} from "./Ledger.sol";

/// @title Operators: joining, the hot key, leaving
/// @notice An operator is an address with a stake and one hot key.
abstract contract Operators is Ledger, IRecourse {
    // ------------------------------------------------------------- external

    /// @inheritdoc IRecourse
    function join(address hotKey, Signature calldata keyProof, bytes32 profile, uint96 amount) external nonReentrant {
        _join(hotKey, keyProof, profile, amount);
    }

    /// @inheritdoc IRecourse
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

    /// @inheritdoc IRecourse
    function topUp(uint96 amount) external nonReentrant {
        _requireOperator();
        Account storage account = _accounts[msg.sender];
        if (uint256(account.stake) + amount > type(uint96).max) revert AmountTooLarge();

        account.stake += amount;

        emit StakeAdded(msg.sender, amount);

        _pull(amount);
    }

    /// @inheritdoc IRecourse
    function setHotKey(address hotKey, Signature calldata keyProof) external {
        Membership storage member = _requireOperator();
        if (member.exitAt != 0) revert ExitAlreadyRequested();
        _checkNewKey(hotKey, keyProof);

        uint40 from = uint40(block.timestamp + KEY_DELAY);
        _retire(member.hotKey, from);
        _keys[hotKey] = Key(msg.sender, from, 0, false);
        member.hotKey = hotKey;

        emit HotKeyChanged(msg.sender, hotKey, from);
    }

    /// @inheritdoc IRecourse
    function setProfile(bytes32 profile) external {
        _requireOperator();

        emit ProfileChanged(msg.sender, profile);
    }

    /// @inheritdoc IRecourse
    function requestExit() external {
        Membership storage member = _requireOperator();
        if (member.exitAt != 0) revert ExitAlreadyRequested();

        uint40 exitAt = uint40(block.timestamp + EXIT_DELAY);
        member.exitAt = exitAt;
        _retire(member.hotKey, uint40(block.timestamp));

        emit ExitRequested(msg.sender, exitAt);
    }

    /// @inheritdoc IRecourse
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

    // ------------------------------------------------------------- internal

    function _join(address hotKey, Signature calldata keyProof, bytes32 profile, uint96 amount) private {
        if (_members[msg.sender].hotKey != address(0)) revert AlreadyOperator();
        if (amount < MIN_STAKE) revert StakeTooLow();
        _checkNewKey(hotKey, keyProof);

        _members[msg.sender].hotKey = hotKey;
        _keys[hotKey] = Key(msg.sender, uint40(block.timestamp), 0, false);
        // An account without membership has no stake: an exit pays out all of it.
        _accounts[msg.sender].stake = amount;

        emit OperatorJoined(msg.sender, hotKey, profile, amount);

        _pull(amount);
    }

    /// @dev A key must prove that it knows its operator, else one could claim the key of another.
    function _checkNewKey(address hotKey, Signature calldata keyProof) private view {
        if (_keys[hotKey].operator != address(0)) revert HotKeyTaken();
        if (!_isSignedBy(hotKey, _hotKeyDigest(msg.sender), keyProof)) revert BadHotKey();
    }

    function _requireOperator() private view returns (Membership storage member) {
        member = _members[msg.sender];
        if (member.hotKey == address(0)) revert NotOperator();
    }
}
