// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "./interfaces/IRankify.sol";
import {Ledger} from "./Ledger.sol";

/// @title Claims: credits paid out
abstract contract Claims is Ledger, IRankify {
    /// @inheritdoc IRankify
    function claim(address to) external nonReentrant {
        uint256 amount = _accounts[msg.sender].earned;
        if (amount == 0) revert NothingToClaim();

        _accounts[msg.sender].earned = 0;

        emit Claimed(msg.sender, to, amount);

        _push(to, amount);
    }
}
