// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Network} from "./Network.sol";
import {Rounds} from "./Rounds.sol";
import {Settlements} from "./Settlements.sol";

/// @title Rankify: one NSED network
/// @notice Composes the chapters. IRankify says what each function does and whom it trusts.
contract Rankify is Rounds, Settlements {
    constructor(Params memory networkParams) Network(networkParams) {}
}
