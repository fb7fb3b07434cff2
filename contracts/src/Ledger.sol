// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Network} from "./Network.sol";

/// @title The ledger: every account's stake, credits, rank and strikes, whose key is whose, and what pends for assets
/// @notice Earnings are credits: people withdraw, nothing is ever sent to a list. Submitters and the treasury have
///         credits too.
abstract contract Ledger is Network {
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
        bool reported;
    }

    /// @dev What an asset has beside its id: payee << 96 | pending; zero for an id that nobody registered.
    struct Royalty {
        uint256 word;
    }

    uint8 internal constant UNOPENED = 1;
    uint8 internal constant NEVER_ANCHORED = 2;
    uint8 internal constant INVENTED_LIST = 3;
    uint256 private constant STRIKES_PER_RANK = 4;

    mapping(address account => Account) internal _accounts;
    mapping(address operator => Membership) internal _members;
    mapping(address hotKey => Key) internal _keys;
    mapping(bytes32 asset => Royalty) internal _royalties;

    // ------------------------------------------------------------- internal

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

    /// @dev Books what a seat that earned `base` owes to the asset it names. Nothing if nobody registered that, or if more
    ///      than 96 bits would pend: no registration and no forged id can make a settlement fail.
    function _accrue(bytes32 asset, bytes32 jobId, uint256 base) internal returns (uint256 owed) {
        unchecked {
            owed = _stackOf(asset) * base / BPS;
            if (owed == 0) return 0;
            Royalty storage royalty = _royalties[asset];
            uint256 word = royalty.word;
            if (word == 0 || uint96(word) + owed > type(uint96).max) return 0;
            royalty.word = word + owed;

            emit RoyaltyAccrued(asset, jobId, owed);
        }
    }

    /// @dev The basis points of a pay that an asset and its ancestors ask for.
    function _stackOf(bytes32 asset) internal pure returns (uint256) {
        return uint16(uint256(asset));
    }

    function _maxStack() internal view returns (uint256) {
        return uint16(PACKED >> 16);
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
            // Never before the end of a bench under way: that one was no longer than this, and began no later.
            uint256 until = block.timestamp + bench;

            account.strikes = uint8(strikes);
            account.benchedUntil = uint40(until);

            emit Struck(operator, jobId, reason, uint8(strikes), until);

            if (strikes % STRIKES_PER_RANK == 0 && account.rank != 0) _setRank(operator, jobId, account.rank - 1);
        }
    }

    function _strikesHeld(uint256 strikes, uint256 benchedUntil) internal view returns (uint256) {
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

    /// @dev A key that was reported stays retired from then on.
    function _retire(address hotKey, uint40 time) internal {
        Key storage key = _keys[hotKey];
        if (key.retiredAt == 0 || time < key.retiredAt) key.retiredAt = time;
    }
}
