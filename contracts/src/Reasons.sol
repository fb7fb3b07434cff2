// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRecourse} from "./interfaces/IRecourse.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title Reasons: what a person wants to know before a call is refused
abstract contract Reasons is Chain, IRecourse {
    using JobWords for uint256;
    using StepWords for uint256;

    /// @inheritdoc IRecourse
    function whyIneligible(address operator, address hotKey, uint256 terms) external view returns (string memory) {
        return _text(_reason(operator, hotKey, terms));
    }

    /// @dev As Ledger._isEligible, which open asks, one condition at a time.
    function _reason(address operator, address hotKey, uint256 terms) private view returns (bytes32) {
        unchecked {
            Key storage key = _keys[hotKey];
            if (operator == address(0) || key.operator != operator) return "not the operator's key";
            if (key.activeFrom > block.timestamp) return "key not active yet";
            if (key.retiredAt != 0 && key.retiredAt <= block.timestamp) return "key retired";
            Account storage account = _accounts[operator];
            if (account.stake < terms.stakeUnits() * MIN_STAKE) return "stake too low";
            if (account.benchedUntil > block.timestamp) return "benched";
            if (uint256(account.rank) + 1 < terms.declaredRank()) return "rank too low";
            return "";
        }
    }

    /// @inheritdoc IRecourse
    function phaseOf(Job calldata job, bytes32 prev, Step calldata last)
        external
        view
        returns (string memory, uint256)
    {
        (bytes32 phase, uint256 until) = _phase(job, prev, last);
        return (_text(phase), until);
    }

    function _phase(Job calldata job, bytes32 prev, Step calldata last) private view returns (bytes32, uint256 until) {
        unchecked {
            uint256 meta = last.meta;
            _requireLink(job.route, Commitments.link(_jobId(job), prev, meta, last.listHash));
            until = meta.windowEnd(job.terms);
            if (meta.windowed() && block.timestamp <= until) return ("force", until);
            if (block.timestamp <= job.terms.deadline() && meta.round() < job.terms.maxRounds()) {
                until = meta.schedule(job.terms);
                if (block.timestamp <= until) return ("round", until);
                return ("takeover", job.terms.deadline());
            }
            until += job.terms.revealPhase() + OPEN_WINDOW;
            if (meta.round() != 0 && block.timestamp <= until) return ("reveal", until);
            until = _slowFrom(job.terms, meta.time());
            if (block.timestamp <= until) return ("wait", until);
            until = _settleBy(job.terms, meta);
            if (block.timestamp <= until) return ("settle", until);
            return ("refund", 0);
        }
    }

    /// @dev A short word as text. Literals of text would take five times the code.
    function _text(bytes32 word) private pure returns (string memory text) {
        assembly ("memory-safe") {
            let size := 0
            for {} // there is no byte 32: it reads as zero
             byte(size, word) {} { size := add(size, 1) }
            text := mload(0x40)
            mstore(text, size)
            mstore(add(text, 32), word)
            mstore(0x40, add(text, 64))
        }
    }
}
