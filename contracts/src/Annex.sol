// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Certificates} from "./Certificates.sol";
import {Ends} from "./Ends.sol";
import {Network} from "./Network.sol";
import {Operators} from "./Operators.sol";
import {Reasons} from "./Reasons.sol";
import {Recourse} from "./Recourse.sol";
import {Reports} from "./Reports.sol";
import {Royalties} from "./Royalties.sol";

/// @title Annex: the code of what a job without trouble never calls
/// @notice Rankify creates it and runs it on its own storage. Called directly it acts on its own, empty storage.
contract Annex is Operators, Reports, Recourse, Certificates, Ends, Reasons, Royalties {
    constructor(Params memory networkParams) Network(networkParams) {}
}
