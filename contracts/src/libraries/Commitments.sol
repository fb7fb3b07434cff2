// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../interfaces/IRankifyTypes.sol";
import {Column} from "./Columns.sol";

/// @title The hash layouts of the protocol
/// @notice Every hash that is signed, committed to or chained is made here, and nowhere else.
/// @dev All are keccak256(abi.encode(...)) of whole words. The words are laid out past the free memory pointer and
///      forgotten: abi.encode would allocate memory for each, at about 150 gas, thirty times in a settlement.
library Commitments {
    /// @dev The three words of a job that an anchor does not need one by one.
    function restHash(bytes32 specHash, bytes32 panel, uint256 money) internal pure returns (bytes32) {
        return _hash3(specHash, panel, bytes32(money));
    }

    function jobId(uint256 route, uint256 terms, bytes32 rest) internal view returns (bytes32) {
        return
            _hash5(
                bytes32(block.chainid), bytes32(uint256(uint160(address(this)))), bytes32(route), bytes32(terms), rest
            );
    }

    /// @dev The seats' words as they came, three a seat.
    function panelHash(IRankifyTypes.Seat[] calldata panel) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            let size := mul(panel.length, 96)
            calldatacopy(words, panel.offset, size)
            hash := keccak256(words, size)
        }
    }

    /// @dev A link covers the job, what came before, and one step.
    function link(bytes32 job, bytes32 prev, uint256 meta, bytes32 list) internal pure returns (bytes32) {
        return linkOf(job, meta, tailHash(prev, list));
    }

    function linkOf(bytes32 job, uint256 meta, bytes32 tail) internal pure returns (bytes32) {
        return _hash3(job, bytes32(meta), tail);
    }

    /// @dev What an anchor does not need one by one: the link before a step, and the step's list.
    function tailHash(bytes32 prev, bytes32 list) internal pure returns (bytes32) {
        return _hash2(prev, list);
    }

    /// @dev The words of `link`, to be filled in step by step.
    function linkForm(bytes32 job) internal pure returns (bytes32[3] memory form) {
        form[0] = job;
    }

    function fillLink(bytes32[3] memory form, bytes32 prev, uint256 meta, bytes32 list)
        internal
        pure
        returns (bytes32 hash)
    {
        assembly ("memory-safe") {
            mstore(0x00, prev)
            mstore(0x20, list)
            mstore(add(form, 0x20), meta)
            mstore(add(form, 0x40), keccak256(0x00, 0x40))
            hash := keccak256(form, 0x60)
        }
    }

    /// @dev What a step keeps of its list.
    /// @param commitments packedHash of the ordered commitments
    function listHash(bytes32 proposals, bytes32 commitments) internal pure returns (bytes32) {
        return _hash2(proposals, commitments);
    }

    /// @dev keccak256 of the words, packed: of a slate (the proposalsHash) or of ordered commitments.
    function packedHash(bytes32[] calldata words) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let copy := mload(0x40)
            let size := mul(words.length, 32)
            calldatacopy(copy, words.offset, size)
            hash := keccak256(copy, size)
        }
    }

    /// @dev The same of words in memory.
    function packedHashOf(bytes32[] memory words) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            hash := keccak256(add(words, 32), mul(mload(words), 32))
        }
    }

    /// @dev The same of `size` words.
    function packedHashOf(Column words, uint256 size) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            hash := keccak256(words, shl(5, size))
        }
    }

    function proposalHash(bytes32 job, uint256 round, uint256 seat, bytes32 content, bytes32 cites, bytes32 salt)
        internal
        pure
        returns (bytes32)
    {
        return _hash6(job, bytes32(round), bytes32(seat), content, cites, salt);
    }

    function commitment(bytes32 job, uint256 round, uint256 seat, bytes32 proposals, bytes calldata votes, bytes32 salt)
        internal
        pure
        returns (bytes32)
    {
        return _hash6(job, bytes32(round), bytes32(seat), proposals, _bytesHash(votes), salt);
    }

    /// @dev The words of `commitment` that all seats of a round share: settling fills in the rest seat by seat.
    function commitmentForm(bytes32 job, uint256 round, bytes32 proposals)
        internal
        pure
        returns (bytes32[6] memory form)
    {
        form[0] = job;
        form[1] = bytes32(round);
        form[3] = proposals;
    }

    /// @dev `commitment` of one seat. `votes` are `size` bytes of calldata from `start`.
    function fillCommitment(bytes32[6] memory form, uint256 seat, uint256 start, uint256 size, bytes32 salt)
        internal
        pure
        returns (bytes32 hash)
    {
        assembly ("memory-safe") {
            let copy := mload(0x40)
            calldatacopy(copy, start, size)
            mstore(add(form, 0x40), seat)
            mstore(add(form, 0x80), keccak256(copy, size))
            mstore(add(form, 0xa0), salt)
            hash := keccak256(form, 0xc0)
        }
    }

    /// @dev The body of a Commit message.
    function commitBody(bytes32 proposals, bytes32 entry) internal pure returns (bytes32) {
        return _hash2(proposals, entry);
    }

    /// @dev The body of a Close message.
    function closeBody(bytes32 link_, uint32 opened, bytes32 openedRounds, bytes32 transcript)
        internal
        pure
        returns (bytes32)
    {
        return _hash4(link_, bytes32(uint256(opened)), openedRounds, transcript);
    }

    /// @dev The last word between tied proposals: fixed before anybody reveals, unknown until all have.
    function tieBreak(bytes32 job, bytes32[] calldata salts, uint256 seat) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(job, salts, uint8(seat)));
    }

    /// @dev What a Message's struct hash is made of, in EIP-712.
    function messageHash(
        bytes32 typeHash,
        bytes32 job,
        uint256 round,
        uint256 term,
        uint256 kind,
        uint256 seat,
        bytes32 body
    ) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, typeHash)
            mstore(add(words, 0x20), job)
            mstore(add(words, 0x40), round)
            mstore(add(words, 0x60), term)
            mstore(add(words, 0x80), kind)
            mstore(add(words, 0xa0), seat)
            mstore(add(words, 0xc0), body)
            hash := keccak256(words, 0xe0)
        }
    }

    /// @dev The words of the digest of a message, to be filled in seat by seat: the seven of `messageHash`, then what
    ///      EIP-712 puts before its hash, 0x1901 and the domain.
    function digestForm(bytes32 typeHash, bytes32 job, uint256 round, uint256 kind, bytes32 body, bytes32 domain)
        internal
        pure
        returns (bytes32[10] memory form)
    {
        form[0] = typeHash;
        form[1] = job;
        form[2] = bytes32(round);
        form[4] = bytes32(kind);
        form[6] = body;
        form[7] = bytes32(uint256(0x1901));
        form[8] = domain;
    }

    /// @dev The digest of one seat's message of term 0.
    function fillDigest(bytes32[10] memory form, uint256 seat) internal pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            mstore(add(form, 0xa0), seat)
            mstore(add(form, 0x120), keccak256(form, 0xe0))
            digest := keccak256(add(form, 0xfe), 0x42)
        }
    }

    function _bytesHash(bytes calldata data) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let copy := mload(0x40)
            calldatacopy(copy, data.offset, data.length)
            hash := keccak256(copy, data.length)
        }
    }

    function _hash2(bytes32 a, bytes32 b) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0x00, a)
            mstore(0x20, b)
            hash := keccak256(0x00, 0x40)
        }
    }

    function _hash3(bytes32 a, bytes32 b, bytes32 c) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, a)
            mstore(add(words, 0x20), b)
            mstore(add(words, 0x40), c)
            hash := keccak256(words, 0x60)
        }
    }

    function _hash4(bytes32 a, bytes32 b, bytes32 c, bytes32 d) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, a)
            mstore(add(words, 0x20), b)
            mstore(add(words, 0x40), c)
            mstore(add(words, 0x60), d)
            hash := keccak256(words, 0x80)
        }
    }

    function _hash5(bytes32 a, bytes32 b, bytes32 c, bytes32 d, bytes32 e) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, a)
            mstore(add(words, 0x20), b)
            mstore(add(words, 0x40), c)
            mstore(add(words, 0x60), d)
            mstore(add(words, 0x80), e)
            hash := keccak256(words, 0xa0)
        }
    }

    function _hash6(bytes32 a, bytes32 b, bytes32 c, bytes32 d, bytes32 e, bytes32 f)
        private
        pure
        returns (bytes32 hash)
    {
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, a)
            mstore(add(words, 0x20), b)
            mstore(add(words, 0x40), c)
            mstore(add(words, 0x60), d)
            mstore(add(words, 0x80), e)
            mstore(add(words, 0xa0), f)
            hash := keccak256(words, 0xc0)
        }
    }
}
