// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Anchors} from "./Anchors.sol";
import {Claims} from "./Claims.sol";
import {Doors} from "./Doors.sol";
import {Jobs} from "./Jobs.sol";
import {Network} from "./Network.sol";
import {Recount} from "./Recount.sol";
import {Views} from "./Views.sol";

/// @title Rankify: one NSED network
/// @notice Composes the chapters. IRankify says what each function does and whom it trusts.
contract Rankify is Jobs, Anchors, Recount, Claims, Views, Doors {
    constructor(Params memory networkParams) Network(networkParams) Doors(networkParams) {}
}
