// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title The token of local networks and tests
/// @notice Worthless: anybody may mint any amount to anybody.
contract DevToken is ERC20Permit {
    constructor() ERC20("NSED Dev Token", "dNSED") ERC20Permit("NSED Dev Token") {}

    /// @notice Makes tokens out of nothing.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
