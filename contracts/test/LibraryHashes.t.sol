// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Cells} from "../src/libraries/Cells.sol";
import {Column, Columns, Lines} from "../src/libraries/Columns.sol";
import {Commitments} from "../src/libraries/Commitments.sol";

/// @dev Gives the functions that want calldata theirs.
contract Hashes {
    using Cells for bytes32[];
    using Cells for IRankifyTypes.Seat[];
    using Cells for IRankifyTypes.Signature[];
    using Cells for IRankifyTypes.Step[];

    function jobId(uint256 route, uint256 terms, bytes32 rest) external view returns (bytes32) {
        return Commitments.jobId(route, terms, rest);
    }

    function panelHash(IRankifyTypes.Seat[] calldata panel) external pure returns (bytes32) {
        return Commitments.panelHash(panel);
    }

    function packedHash(bytes32[] calldata words) external pure returns (bytes32) {
        return Commitments.packedHash(words);
    }

    function commitment(bytes32 job, uint256 round, uint256 seat, bytes32 proposals, bytes calldata votes, bytes32 salt)
        external
        pure
        returns (bytes32)
    {
        return Commitments.commitment(job, round, seat, proposals, votes, salt);
    }

    /// @dev The same for two seats, each with half of the votes.
    function commitments(bytes32 job, uint256 round, bytes32 proposals, bytes calldata votes, bytes32[2] calldata salts)
        external
        pure
        returns (bytes32 first, bytes32 second)
    {
        bytes32[6] memory form = Commitments.commitmentForm(job, round, proposals);
        uint256 start;
        assembly ("memory-safe") {
            start := votes.offset
        }
        uint256 half = votes.length / 2;
        first = Commitments.fillCommitment(form, 4, start, half, salts[0]);
        second = Commitments.fillCommitment(form, 7, start + half, half, salts[1]);
    }

    function tieBreak(bytes32 job, bytes32[] calldata salts, uint256 seat) external pure returns (bytes32) {
        return Commitments.tieBreak(job, salts, seat);
    }

    function wordAt(bytes32[] calldata cells, uint256 i) external pure returns (bytes32) {
        return cells.pick(i);
    }

    function seatAt(IRankifyTypes.Seat[] calldata cells, uint256 i) external pure returns (IRankifyTypes.Seat memory) {
        return cells.pick(i);
    }

    function signatureAt(IRankifyTypes.Signature[] calldata cells, uint256 i)
        external
        pure
        returns (IRankifyTypes.Signature memory)
    {
        return cells.pick(i);
    }

    function stepAt(IRankifyTypes.Step[] calldata cells, uint256 i) external pure returns (IRankifyTypes.Step memory) {
        return cells.pick(i);
    }
}

/// @notice Every hash layout beside the abi.encode it stands for, and every way of reaching an element without a check.
contract LibraryHashesTest {
    using Cells for bytes32[];

    Hashes private hashes = new Hashes();

    function testFuzz_library_jobId(uint256 route, uint256 terms, bytes32 spec, bytes32 panel, uint256 money)
        external
        view
    {
        bytes32 rest = Commitments.restHash(spec, panel, money);
        assert(rest == keccak256(abi.encode(spec, panel, money)));
        assert(
            hashes.jobId(route, terms, rest)
                == keccak256(abi.encode(block.chainid, address(hashes), route, terms, rest))
        );
    }

    function testFuzz_library_panelHash(IRankifyTypes.Seat[] calldata panel) external view {
        bytes memory words;
        for (uint256 i; i < panel.length; ++i) {
            words = bytes.concat(words, abi.encode(panel[i]));
        }
        assert(hashes.panelHash(panel) == keccak256(words));
    }

    function testFuzz_library_link(bytes32 job, bytes32 prev, uint256 meta, bytes32 list) external pure {
        bytes32 tail = keccak256(abi.encode(prev, list));
        bytes32 link = keccak256(abi.encode(job, meta, tail));
        assert(Commitments.tailHash(prev, list) == tail);
        assert(Commitments.linkOf(job, meta, tail) == link);
        assert(Commitments.link(job, prev, meta, list) == link);
        bytes32[3] memory form = Commitments.linkForm(job);
        assert(Commitments.fillLink(form, prev, meta, list) == link);
        // A form is filled again and again.
        assert(Commitments.fillLink(form, link, ~meta, prev) == Commitments.link(job, link, ~meta, prev));
    }

    function testFuzz_library_packedHash(bytes32[] calldata words) external view {
        bytes32 hash = keccak256(abi.encodePacked(words));
        bytes32[] memory copy = words;
        Column column = Columns.make(words.length);
        for (uint256 i; i < words.length; ++i) {
            column.set(i, uint256(words[i]));
        }
        assert(hashes.packedHash(words) == hash);
        assert(Commitments.packedHashOf(copy) == hash);
        assert(Commitments.packedHashOf(column, words.length) == hash);
    }

    function testFuzz_library_proposalHash(bytes32 job, uint256 round, uint256 seat, bytes32 content, bytes32 cites)
        external
        pure
    {
        bytes32 hash = keccak256(abi.encode(job, round, seat, content, cites, bytes32("salt")));
        assert(Commitments.proposalHash(job, round, seat, content, cites, "salt") == hash);
    }

    function testFuzz_library_commitment(bytes32 job, uint256 round, bytes32 proposals, bytes32[8] calldata given)
        external
        view
    {
        bytes memory votes = abi.encodePacked(given);
        bytes memory lower = abi.encodePacked(given[0], given[1], given[2], given[3]);
        bytes memory upper = abi.encodePacked(given[4], given[5], given[6], given[7]);
        bytes32[2] memory salts = [bytes32("one"), bytes32("other")];
        (bytes32 first, bytes32 second) = hashes.commitments(job, round, proposals, votes, salts);
        assert(first == keccak256(abi.encode(job, round, uint256(4), proposals, keccak256(lower), salts[0])));
        assert(second == keccak256(abi.encode(job, round, uint256(7), proposals, keccak256(upper), salts[1])));
        assert(hashes.commitment(job, round, 4, proposals, lower, salts[0]) == first);
    }

    function testFuzz_library_bodies(bytes32 link, uint32 opened, bytes32 rounds, bytes32 transcript) external pure {
        assert(Commitments.commitBody(link, rounds) == keccak256(abi.encode(link, rounds)));
        assert(Commitments.listHash(link, rounds) == keccak256(abi.encode(link, rounds)));
        bytes32 close = keccak256(abi.encode(link, opened, rounds, transcript));
        assert(Commitments.closeBody(link, opened, rounds, transcript) == close);
    }

    function testFuzz_library_tieBreak(bytes32 job, bytes32[] calldata salts, uint8 seat) external view {
        assert(hashes.tieBreak(job, salts, seat) == keccak256(abi.encodePacked(job, salts, seat)));
    }

    function testFuzz_library_message(bytes32 kind, bytes32 job, uint16 round, uint8 term, bytes32 body) external pure {
        bytes32 hash = keccak256(abi.encode(kind, job, round, term, uint8(5), uint8(9), body));
        assert(Commitments.messageHash(kind, job, round, term, 5, 9, body) == hash);
    }

    function testFuzz_library_digest(bytes32 kind, bytes32 job, uint16 round, bytes32 body, bytes32 domain)
        external
        pure
    {
        bytes32[10] memory form = Commitments.digestForm(kind, job, round, 8, body, domain);
        for (uint256 seat; seat < 32; seat += 31) {
            bytes32 hash = keccak256(abi.encode(kind, job, round, uint8(0), uint8(8), seat, body));
            assert(Commitments.fillDigest(form, seat) == keccak256(abi.encodePacked(hex"1901", domain, hash)));
        }
    }

    // ------------------------------------------------------------- elements

    function testFuzz_library_cells(bytes32[4] calldata given) external view {
        bytes32[] memory words = new bytes32[](4);
        IRankifyTypes.Seat[] memory seats = new IRankifyTypes.Seat[](4);
        IRankifyTypes.Signature[] memory signatures = new IRankifyTypes.Signature[](4);
        IRankifyTypes.Step[] memory steps = new IRankifyTypes.Step[](4);
        for (uint256 i; i < 4; ++i) {
            words.set(i, given[i]);
            seats[i] = IRankifyTypes.Seat(uint256(given[i]), address(uint160(i)), ~given[i]);
            signatures[i] = IRankifyTypes.Signature(given[i], bytes32(i));
            steps[i] = IRankifyTypes.Step(uint256(given[i]), bytes32(i));
        }
        for (uint256 i; i < 4; ++i) {
            assert(words[i] == given[i] && hashes.wordAt(words, i) == given[i]);
            assert(_same(abi.encode(hashes.seatAt(seats, i)), abi.encode(seats[i])));
            assert(_same(abi.encode(hashes.signatureAt(signatures, i)), abi.encode(signatures[i])));
            assert(_same(abi.encode(hashes.stepAt(steps, i)), abi.encode(steps[i])));
        }
    }

    function _same(bytes memory a, bytes memory b) private pure returns (bool) {
        return keccak256(a) == keccak256(b);
    }

    /// @dev Fresh words are zero even where memory was written before; two columns do not overlap.
    function testFuzz_library_columns(uint256 low, uint256 high) external pure {
        assembly ("memory-safe") {
            let free := mload(0x40)
            for { let i := 0 } lt(i, 9) { i := add(i, 1) } { mstore(add(free, shl(5, i)), not(0)) }
        }
        Column first = Columns.make(2);
        Column second = Columns.make(3);
        for (uint256 i; i < 3; ++i) {
            assert(second.get(i) == 0);
        }
        first.set(1, low);
        second.set(0, high);
        second.set(2, low);
        assert(first.get(0) == 0 && first.get(1) == low && second.get(0) == high && second.get(1) == 0);
        assert(second.from(2).get(0) == low);
        unchecked {
            second.add(2, high);
            assert(second.get(2) == low + high && second.get(1) == 0 && second.get(0) == high);
        }
    }

    function testFuzz_library_lines(uint8 seats, uint8 seat, uint256 once, uint256 twice) external pure {
        seats = seats % 32 + 1;
        seat %= seats;
        Column sheet = Lines.make(seats);
        Column next = Columns.make(1);
        Lines.credit(sheet, seat, once);
        Lines.credit(sheet, seat, twice);
        unchecked {
            for (uint256 i; i < uint256(4) * seats; ++i) {
                assert(sheet.get(i) == (i == 4 * uint256(seat) + 3 ? once + twice : 0));
            }
        }
        assert(next.get(0) == 0);
    }
}
