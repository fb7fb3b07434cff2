// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRoyalties} from "./interfaces/IRoyalties.sol";
import {AssetTables} from "./libraries/AssetTables.sol";
import {Cells} from "./libraries/Cells.sol";
import {Ledger} from "./Ledger.sol";

/// @title Royalties: assets, and the distribution of what has accrued to them
/// @notice What accrues is booked by settlements: see Ledger._accrue.
abstract contract Royalties is Ledger, IRoyalties {
    using AssetTables for bytes;
    using Cells for bytes32[];

    uint256 private constant MAX_PARENTS = 16;
    uint8 private constant DERIVATIVES = 1;

    // --------------------------------------------------------- registration

    /// @inheritdoc IRoyalties
    function register(
        bytes32 contentHash,
        uint16 rate,
        uint8 flags,
        uint40 validUntil,
        bytes32 terms,
        bytes32[] calldata parents,
        Asset[] memory openings
    ) external returns (bytes32 asset) {
        if (rate > uint16(PACKED)) revert RateTooHigh();
        if (flags > DERIVATIVES) revert BadFlags();
        bytes memory table = _inherit(contentHash, parents, openings);
        asset = _store(Asset(msg.sender, contentHash, table, rate, flags, validUntil));

        emit AssetRegistered(asset, msg.sender, contentHash, table.list());
        emit AssetLicensed(asset, rate, flags, validUntil, terms, parents);
    }

    /// @dev The rows that the parents hand down.
    function _inherit(bytes32 contentHash, bytes32[] calldata parents, Asset[] memory openings)
        private
        view
        returns (bytes memory table)
    {
        unchecked {
            if (parents.length > MAX_PARENTS || openings.length != parents.length) revert TooManyParents();
            table = AssetTables.make();
            for (uint256 i; i < parents.length; ++i) {
                bytes32 id = parents.pick(i);
                for (uint256 j; j < i; ++j) {
                    if (parents.pick(j) == id) revert ParentRepeated();
                }
                Asset memory parent = openings[i];
                _checkParent(id, parent, contentHash);
                for (uint256 j; j < parent.table.size(); ++j) {
                    (bytes32 ancestor, uint256 rate) = parent.table.row(j);
                    table.insert(ancestor, rate);
                }
                if (parent.rate != 0) table.insert(id, parent.rate);
            }
        }
    }

    function _checkParent(bytes32 id, Asset memory parent, bytes32 contentHash) private view {
        if (_royalties[id].word == 0 || _idOf(parent) != id) revert UnknownParent();
        if (parent.contentHash == contentHash) revert SelfParent();
        if (parent.flags & DERIVATIVES == 0) revert DerivativesNotAllowed();
        if (block.timestamp > parent.validUntil) revert LicenceExpired();
    }

    /// @dev Checks the limits and writes the slot.
    function _store(Asset memory a) private returns (bytes32 asset) {
        unchecked {
            if (a.table.size() + (a.rate == 0 ? 0 : 1) > AssetTables.MAX_ROWS) revert TooManyRows();
            if (a.table.sum() + a.rate > _maxStack()) revert StackTooHigh();
            asset = _idOf(a);
            if (_royalties[asset].word != 0) revert AlreadyRegistered();
            _royalties[asset].word = uint256(uint160(a.owner)) << 96;
        }
    }

    // ---------------------------------------------------------------- money

    /// @inheritdoc IRoyalties
    function distribute(bytes32 asset, Asset memory opening) external {
        unchecked {
            uint256 pending = uint96(_requireAsset(asset, opening));
            uint256 stack = _stackOf(asset);
            if (pending < stack || stack == 0) revert NothingToDistribute();
            uint256 quantum = pending / stack;
            uint256 credited;
            for (uint256 i; i < opening.table.size(); ++i) {
                (bytes32 ancestor, uint256 rate) = opening.table.row(i);
                credited += _creditRow(ancestor, asset, quantum * rate);
            }
            if (opening.rate != 0) credited += _creditRow(asset, asset, quantum * opening.rate);
            _royalties[asset].word -= credited;

            emit RoyaltyDistributed(asset, credited);
        }
    }

    /// @dev Credits the payee of a row, unless its account cannot hold so much.
    function _creditRow(bytes32 asset, bytes32 source, uint256 amount) private returns (uint256) {
        unchecked {
            address payee = address(uint160(_royalties[asset].word >> 96));
            Account storage account = _accounts[payee];
            uint256 earned = account.earned + amount;
            if (earned > type(uint96).max) return 0;
            account.earned = uint96(earned);

            emit RoyaltyCredited(asset, source, payee, amount);

            return amount;
        }
    }

    // ---------------------------------------------------------------- owner

    /// @inheritdoc IRoyalties
    function setPayee(bytes32 asset, Asset memory opening, address payee) external {
        uint256 pending = uint96(_requireOwn(asset, opening));
        if (payee == address(0)) revert BadRecipient();
        _royalties[asset].word = uint256(uint160(payee)) << 96 | pending;

        emit PayeeChanged(asset, payee);
    }

    /// @inheritdoc IRoyalties
    function acknowledge(bytes32 parent, Asset memory opening, bytes32 child) external {
        _requireOwn(parent, opening);
        if (_royalties[child].word == 0) revert UnknownAsset();

        emit EdgeAcknowledged(child, parent);
    }

    function _requireOwn(bytes32 asset, Asset memory opening) private view returns (uint256 slot) {
        slot = _requireAsset(asset, opening);
        if (opening.owner != msg.sender) revert NotAssetOwner();
    }

    function _requireAsset(bytes32 asset, Asset memory opening) private view returns (uint256 slot) {
        slot = _royalties[asset].word;
        if (slot == 0) revert UnknownAsset();
        if (_idOf(opening) != asset) revert TableMismatch();
    }

    // ---------------------------------------------------------------- views

    /// @inheritdoc IRoyalties
    function assetOf(bytes32 asset) external view returns (address payee, uint96 pending) {
        uint256 slot = _royalties[asset].word;
        return (address(uint160(slot >> 96)), uint96(slot));
    }

    /// @inheritdoc IRoyalties
    function assetIdOf(Asset memory opening) external view returns (bytes32) {
        return _idOf(opening);
    }

    function _idOf(Asset memory a) private view returns (bytes32) {
        unchecked {
            bytes32 hash = keccak256(
                abi.encode(
                    block.chainid,
                    address(this),
                    a.owner,
                    a.contentHash,
                    keccak256(a.table),
                    a.rate,
                    a.flags,
                    a.validUntil
                )
            );
            return (hash >> 16 << 16) | bytes32(uint256(uint16(a.table.sum() + a.rate)));
        }
    }
}
