// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AssetTables} from "../src/libraries/AssetTables.sol";

/// @notice Tables of royalty rows, beside a sorted list.
contract LibraryTablesTest {
    bytes32[] private ids; // ascending
    mapping(bytes32 id => uint256) private rateOf;

    /// @dev Up to thirty rows of twenty assets: many come again, some find no room.
    function testFuzz_library_table(uint256 seed) external {
        bytes memory table = AssetTables.make();
        bytes memory next = abi.encodePacked("what lies behind the table in memory");
        bytes32 before = keccak256(next);
        _check(table);
        for (uint256 left = seed % 31; left > 0; --left) {
            seed = uint256(keccak256(abi.encode(seed)));
            bytes32 id = keccak256(abi.encode("asset", seed % 20));
            uint256 rate = (seed >> 128) % 10_001;
            AssetTables.insert(table, id, rate);
            _insert(id, rate);
            _check(table);
        }
        assert(keccak256(next) == before);
    }

    /// @dev The first rate of an asset stays. The seventeenth asset is kept, to tell that there are too many.
    function _insert(bytes32 id, uint256 rate) private {
        if (ids.length == 17) return;
        uint256 i;
        while (i < ids.length && ids[i] < id) {
            ++i;
        }
        if (i < ids.length && ids[i] == id) return;
        ids.push();
        for (uint256 k = ids.length - 1; k > i; --k) {
            ids[k] = ids[k - 1];
        }
        ids[i] = id;
        rateOf[id] = rate;
    }

    function _check(bytes memory table) private view {
        bytes memory packed;
        bytes32[] memory words = AssetTables.list(table);
        uint256 rates;
        uint256 sum;
        for (uint256 i; i < ids.length; ++i) {
            uint256 rate = rateOf[ids[i]];
            packed = bytes.concat(packed, abi.encodePacked(ids[i], uint16(rate)));
            (bytes32 id, uint256 its) = AssetTables.row(table, i);
            assert(id == ids[i] && its == rate && words[i] == id);
            sum += rate;
            if (i < 16) rates += rate * 2 ** (16 * i);
        }
        assert(AssetTables.size(table) == ids.length && AssetTables.sum(table) == sum);
        assert(keccak256(table) == keccak256(packed));
        assert(words.length == (ids.length == 0 ? 0 : ids.length + 1));
        if (ids.length != 0) assert(uint256(words[ids.length]) == rates);
    }
}
