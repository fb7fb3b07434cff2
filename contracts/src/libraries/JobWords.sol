// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @title The fields of a job's words
/// @dev The layout is that of IRankifyTypes.Job. All values are widened to uint256: none can overflow a sum of a few.
library JobWords {
    // ---------------------------------------------------------------- route

    function submitter(uint256 route) internal pure returns (address) {
        return address(uint160(route >> 96));
    }

    /// @dev Submitter and lane: the key of the lane's slot.
    function laneKey(uint256 route) internal pure returns (uint256) {
        return route >> 64;
    }

    function nonce(uint256 route) internal pure returns (uint256) {
        return uint64(route);
    }

    // ---------------------------------------------------------------- terms

    function deadline(uint256 terms) internal pure returns (uint256) {
        return uint40(terms >> 192);
    }

    function openBefore(uint256 terms) internal pure returns (uint256) {
        return uint40(terms >> 152);
    }

    function proposePhase(uint256 terms) internal pure returns (uint256) {
        return uint24(terms >> 128);
    }

    function commitPhase(uint256 terms) internal pure returns (uint256) {
        return uint24(terms >> 104);
    }

    function revealPhase(uint256 terms) internal pure returns (uint256) {
        return uint24(terms >> 80);
    }

    function forceWindow(uint256 terms) internal pure returns (uint256) {
        return uint16(terms >> 64);
    }

    function handover(uint256 terms) internal pure returns (uint256) {
        return uint16(terms >> 48);
    }

    function seats(uint256 terms) internal pure returns (uint256) {
        return uint8(terms >> 40);
    }

    function minRounds(uint256 terms) internal pure returns (uint256) {
        return uint8(terms >> 32);
    }

    function maxRounds(uint256 terms) internal pure returns (uint256) {
        return uint8(terms >> 24);
    }

    function declaredRank(uint256 terms) internal pure returns (uint256) {
        return uint8(terms >> 16);
    }

    function stakeUnits(uint256 terms) internal pure returns (uint256) {
        return uint8(terms >> 8);
    }

    function flags(uint256 terms) internal pure returns (uint256) {
        return uint8(terms);
    }

    /// @dev Whether scores are sums rather than upper medians.
    function sumMode(uint256 terms) internal pure returns (bool) {
        return terms & 1 == 1;
    }

    /// @dev The least number of openings, and of Closes, that decides: more than half the panel.
    function quorum(uint256 terms) internal pure returns (uint256) {
        unchecked {
            return seats(terms) / 2 + 1;
        }
    }

    // ---------------------------------------------------------------- money

    function reward(uint256 money) internal pure returns (uint256) {
        return money >> 160;
    }

    function allowance(uint256 money) internal pure returns (uint256) {
        return uint64(money >> 96);
    }

    function fee(uint256 money) internal pure returns (uint256) {
        return uint96(money);
    }

    // ----------------------------------------------------------------- seat

    function operator(uint256 operatorPrice) internal pure returns (address) {
        return address(uint160(operatorPrice >> 96));
    }

    function price(uint256 operatorPrice) internal pure returns (uint256) {
        return uint96(operatorPrice);
    }

    // ---------------------------------------------------------------- times

    /// @dev From an anchor's window to the next anchor that is on time.
    function roundTime(uint256 terms) internal pure returns (uint256) {
        unchecked {
            return forceWindow(terms) + revealPhase(terms) + proposePhase(terms) + commitPhase(terms);
        }
    }

    /// @dev How long after its schedule a round may still be taken over twice and revealed.
    function patience(uint256 terms) internal pure returns (uint256) {
        unchecked {
            return proposePhase(terms) + commitPhase(terms) + revealPhase(terms) + 2 * handover(terms);
        }
    }
}
