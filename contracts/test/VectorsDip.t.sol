// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {RoyaltyBase} from "./RoyaltyBase.sol";
import {VectorsBase} from "./VectorsBase.sol";

/// @notice testdata/vectors/dip.json: registrations, what accrues and what a distribution credits.
contract VectorsDipTest is RoyaltyBase, VectorsBase {
    function test_vectors_dip() public {
        uint256 count = _read("dip");
        uint256 id = vm.snapshotState();
        for (uint256 i; i < count; ++i) {
            this.dipCase(i);
            vm.revertToState(id);
        }
    }

    /// @dev A call of its own, so that what it read of the file is forgotten after it.
    function dipCase(uint256 i) external {
        _case(i);
        (network.maxRate, network.maxStack) = (uint16(_uint("maxRate")), uint16(_uint("maxStack")));
        _deployAt(_address("contract"), _uint("chainId"));
        vm.warp(_uint("now"));
        Draft memory d = _draftOf();
        IRankifyTypes.Asset[] memory openings = _openings(d.parents);
        string memory refusal = vm.parseJsonString(file, string.concat(prefix, "error"));
        if (bytes(refusal).length != 0) {
            vm.expectRevert(bytes4(keccak256(abi.encodePacked(refusal, "()"))));
            _sendRegister(d, openings);
            return;
        }
        bytes32 asset = _sendRegister(d, openings);
        vm.assertEq(asset, _word("id"), _name());
        _eq(uint16(uint256(asset)), _uint("stack"), _name());
        IRankifyTypes.Asset memory a =
            IRankifyTypes.Asset(d.owner, d.contentHash, _bytes("table"), d.rate, d.flags, d.validUntil);
        vm.assertEq(rankify.assetIdOf(a), asset, _name());
        _checkMoney(asset, a);
    }

    function _draftOf() private view returns (Draft memory d) {
        d.owner = _address("owner");
        d.contentHash = _word("contentHash");
        d.rate = uint16(_uint("rate"));
        d.flags = uint8(_uint("flags"));
        d.validUntil = uint40(_uint("validUntil"));
        d.terms = _word("terms");
        d.parents = _words("parents");
        vm.assertEq(
            d.contentHash,
            keccak256(abi.encode(block.chainid, address(rankify), d.owner, _word("salt"), _word("contentRoot"))),
            _name()
        );
    }

    /// @dev What the parents' ids commit to; the known ones get a slot.
    function _openings(bytes32[] memory parents) private returns (IRankifyTypes.Asset[] memory openings) {
        openings = new IRankifyTypes.Asset[](parents.length);
        address[] memory owners = _addresses("parentOwners");
        bytes32[] memory contents = _words("parentContentHashes");
        uint256[] memory rates = _uints("parentRates");
        uint256[] memory flags = _uints("parentFlags");
        uint256[] memory until = _uints("parentValidUntil");
        for (uint256 i; i < parents.length; ++i) {
            string memory nth = string.concat("[", vm.toString(i), "]");
            bytes memory table = _bytes(string.concat("parentTables", nth));
            openings[i] =
                IRankifyTypes.Asset(owners[i], contents[i], table, uint16(rates[i]), uint8(flags[i]), uint40(until[i]));
            if (vm.parseJsonBool(file, string.concat(prefix, "parentIsKnown", nth))) {
                vm.assertEq(rankify.assetIdOf(openings[i]), parents[i], _name());
                _setSlot(parents[i], owners[i], 0);
            }
        }
    }

    function _checkMoney(bytes32 asset, IRankifyTypes.Asset memory a) private {
        uint256[] memory bases = _uints("bases");
        uint256[] memory accruals = _uints("accruals");
        for (uint256 i; i < bases.length; ++i) {
            _eq(_payOne(asset, bases[i]), accruals[i], _name());
        }
        _eq(_pendingOf(asset), _uint("pending"), _name());
        if (_uint("pending") < _uint("stack") || _uint("stack") == 0) return;
        bytes32[] memory rows = _words("rows");
        for (uint256 i; i < rows.length; ++i) {
            _setSlot(rows[i], _payeeFor(rows[i]), rows[i] == asset ? _uint("pending") : 0);
        }
        rankify.distribute(asset, a);
        uint256[] memory credits = _uints("credits");
        for (uint256 i; i < rows.length; ++i) {
            _eq(_earned(_payeeFor(rows[i])), credits[i], _name());
        }
        _eq(_pendingOf(asset), _uint("rest"), _name());
    }

    function _payeeFor(bytes32 asset) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(asset)))));
    }
}
