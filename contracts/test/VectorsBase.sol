// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Base} from "./Base.sol";
import {IRankify} from "../src/interfaces/IRankify.sol";

/// @title The vectors that Go and Solidity are both held to
/// @notice testdata/vectors/README.md describes the files.
abstract contract VectorsBase is Base {
    string internal file;
    string internal prefix; // ".cases[i]."

    function _read(string memory name) internal returns (uint256 count) {
        file = vm.readFile(string.concat("../testdata/vectors/", name, ".json"));
        count = vm.parseJsonUint(file, ".count");
        vm.assertTrue(count > 0, name);
    }

    function _case(uint256 i) internal {
        prefix = string.concat(".cases[", vm.toString(i), "].");
    }

    function _name() internal view returns (string memory) {
        return vm.parseJsonString(file, string.concat(prefix, "name"));
    }

    function _type() internal view returns (string memory) {
        return vm.parseJsonString(file, string.concat(prefix, "type"));
    }

    function _uint(string memory field) internal view returns (uint256) {
        return vm.parseJsonUint(file, string.concat(prefix, field));
    }

    function _word(string memory field) internal view returns (bytes32) {
        return vm.parseJsonBytes32(file, string.concat(prefix, field));
    }

    function _bytes(string memory field) internal view returns (bytes memory) {
        return vm.parseJsonBytes(file, string.concat(prefix, field));
    }

    function _address(string memory field) internal view returns (address) {
        return vm.parseJsonAddress(file, string.concat(prefix, field));
    }

    function _bool(string memory field) internal view returns (bool) {
        return vm.parseJsonBool(file, string.concat(prefix, field));
    }

    function _uints(string memory field) internal view returns (uint256[] memory) {
        return vm.parseJsonUintArray(file, string.concat(prefix, field));
    }

    function _ints(string memory field) internal view returns (int256[] memory) {
        return vm.parseJsonIntArray(file, string.concat(prefix, field));
    }

    function _words(string memory field) internal view returns (bytes32[] memory) {
        return vm.parseJsonBytes32Array(file, string.concat(prefix, field));
    }

    function _addresses(string memory field) internal view returns (address[] memory) {
        return vm.parseJsonAddressArray(file, string.concat(prefix, field));
    }

    /// @dev Constructs the contract prefix the address and on the chain of the vectors.
    function _deployAt(address where, uint256 chain) internal {
        vm.chainId(chain);
        vm.etch(where, abi.encodePacked(vm.getCode(_artifact("Rankify")), abi.encode(network)));
        (bool made, bytes memory code) = where.call("");
        vm.assertTrue(made, "deployed");
        vm.etch(where, code);
        rankify = IRankify(where);
    }
}
