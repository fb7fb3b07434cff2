// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "./interfaces/IRankify.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {StepWords} from "./libraries/StepWords.sol";
import {Steps} from "./Steps.sol";

/// @title Anchors: the commitments of a round, by the coordinator whose turn it is
abstract contract Anchors is Steps, IRankify {
    using StepWords for uint256;

    /// @inheritdoc IRankify
    function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 tail, uint256 last, bytes32 proposalsHash)
        external
    {
        bytes32[] calldata commitments = _trailing();
        if (msg.sender != last.by()) revert NotYourTurn();
        bytes32 jobId = Commitments.jobId(route, terms, restHash);
        bytes32 link = Commitments.linkOf(jobId, last, tail);
        _requireLink(route, link);
        _checkNext(terms, last, commitments.length);

        uint256 next = _nextStep(terms, last, 0, last.seat(), commitments);
        _append(route, jobId, link, next, proposalsHash, commitments);
    }

    /// @dev The words behind the six arguments of `anchor`. Where calldata decides the price, an array's offset and length
    ///      would cost as much as two commitments.
    function _trailing() private pure returns (bytes32[] calldata words) {
        uint256 start = 4 + 6 * 32;
        if (msg.data.length % 32 != start % 32) revert BadList();
        assembly ("memory-safe") {
            words.offset := start
            words.length := shr(5, sub(calldatasize(), start))
        }
    }
}
