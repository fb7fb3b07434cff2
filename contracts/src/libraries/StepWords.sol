// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {JobWords} from "./JobWords.sol";

/// @title The fields of a step's meta word, and the times that follow from it
/// @dev The layout is that of IRankifyTypes.Step.
library StepWords {
    using JobWords for uint256;

    uint256 private constant CERTIFIED = 1 << 247;
    uint256 private constant WINDOWED = 1 << 239;
    uint256 private constant TIME = uint256(type(uint40).max) << 192;

    /// @dev A step at its making: nothing opened.
    function make(uint256 round_, uint256 term_, uint256 seat_, uint256 time_, address by_)
        internal
        pure
        returns (uint256)
    {
        return round_ << 248 | term_ << 240 | seat_ << 232 | time_ << 192 | uint256(uint160(by_)) << 32;
    }

    function round(uint256 meta) internal pure returns (uint256) {
        return meta >> 248;
    }

    function term(uint256 meta) internal pure returns (uint256) {
        return uint8(meta >> 240) & 0x7f;
    }

    /// @dev Whether the list was put in place of another by Commit signatures.
    function certified(uint256 meta) internal pure returns (bool) {
        return meta & CERTIFIED != 0;
    }

    function certify(uint256 meta) internal pure returns (uint256) {
        return meta | CERTIFIED;
    }

    function windowed(uint256 meta) internal pure returns (bool) {
        return meta & WINDOWED != 0;
    }

    function seat(uint256 meta) internal pure returns (uint256) {
        return uint8(meta >> 232) & 0x7f;
    }

    function time(uint256 meta) internal pure returns (uint256) {
        return uint40(meta >> 192);
    }

    function by(uint256 meta) internal pure returns (address) {
        return address(uint160(meta >> 32));
    }

    function opened(uint256 meta) internal pure returns (uint256) {
        return uint32(meta);
    }

    /// @dev The step with a force window that counts from `from`.
    function openWindow(uint256 meta, uint256 from) internal pure returns (uint256) {
        return (meta & ~TIME) | from << 192 | WINDOWED;
    }

    /// @dev The step as it was before any opening on chain.
    function unopened(uint256 meta) internal pure returns (uint256) {
        return meta & ~uint256(type(uint32).max);
    }

    /// @dev When the next anchor is due: silence counts from here.
    function schedule(uint256 meta, uint256 terms) internal pure returns (uint256) {
        unchecked {
            if (round(meta) == 0) return time(meta) + terms.proposePhase() + terms.commitPhase();
            return time(meta) + terms.roundTime();
        }
    }

    /// @dev The last second of the force window; of a complete step nobody forced, the second it was anchored.
    function windowEnd(uint256 meta, uint256 terms) internal pure returns (uint256) {
        unchecked {
            return windowed(meta) ? time(meta) + terms.forceWindow() : time(meta);
        }
    }
}
