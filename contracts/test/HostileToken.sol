// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev A token that can keep a fee, lie, block accounts, or call back in the middle of a transfer.
contract HostileToken {
    mapping(address => uint256) public balanceOf;
    mapping(address => bool) private blocked;
    int256 private fee;
    bool private refuses;
    address private target;
    address private hook;
    bytes private callback;
    bytes4 public refusal; // of the call back; zero if it went through

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address, uint256) external pure returns (bool) {
        return true;
    }

    /// @dev Below zero it adds to what arrives.
    function setFee(int256 fee_) external {
        fee = fee_;
    }

    function setAnswer(bool answer) external {
        refuses = !answer;
    }

    function block_(address account) external {
        blocked[account] = true;
    }

    function allow(address account) external {
        blocked[account] = false;
    }

    function setCallback(address target_, bytes calldata callback_) external {
        target = target_;
        callback = callback_;
    }

    /// @dev Told before what it has leaves it, and after something has come.
    function setHook(address hook_) external {
        hook = hook_;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        require(!blocked[from] && !blocked[to], "blocked");
        if (hook != address(0) && from == hook) Hook(hook).moved();
        balanceOf[from] -= amount;
        balanceOf[to] = uint256(int256(balanceOf[to] + amount) - fee);
        if (callback.length != 0) {
            (bool done, bytes memory answer) = target.call(callback);
            refusal = done ? bytes4(0) : bytes4(answer);
        }
        if (hook != address(0) && to == hook) Hook(hook).moved();
        return !refuses;
    }
}

/// @dev An account with code that makes one prepared call when its tokens move.
contract Hook {
    address private target;
    bytes private prepared;
    bool public called;
    bool public answered;

    function arm(address target_, bytes calldata prepared_) external {
        (target, prepared) = (target_, prepared_);
    }

    function run(address to, bytes calldata data) external {
        (bool ok, bytes memory answer) = to.call(data);
        if (ok) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function moved() external {
        if (prepared.length == 0) return;
        called = true;
        (answered,) = target.call(prepared);
    }
}

/// @dev A token of the kind that returns nothing.
contract SilentToken {
    mapping(address => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address, uint256) external pure returns (bool) {
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}
