// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {Base, IDevToken} from "./Base.sol";

/// @dev A token that can keep a fee, or call back in the middle of a transfer.
contract HostileToken {
    mapping(address => uint256) public balanceOf;
    uint256 public fee;
    address public target;
    bytes public callback;
    bool public answered;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address, uint256) external pure returns (bool) {
        return true;
    }

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function setCallback(address target_, bytes calldata callback_) external {
        target = target_;
        callback = callback_;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        balanceOf[from] -= amount;
        balanceOf[to] += amount - fee;
        if (callback.length != 0) (answered,) = target.call(callback);
        return true;
    }
}

/// @notice Tokens that do not do what a token should.
contract TokenTest is Base {
    HostileToken private hostile;

    function setUp() public override {
        vm.warp(START);
        hostile = new HostileToken();
        token = IDevToken(address(hostile));
        _deploy(address(hostile));
    }

    function _proof() private view returns (IRankify.Signature memory) {
        return _keyProof(_key(0), _operator(0));
    }

    function test_feeOnTransfer_reverts() public {
        hostile.mint(_operator(0), STAKE);
        hostile.setFee(1);
        IRankify.Signature memory proof = _proof();
        address hotKey = _hotKey(0);
        vm.expectRevert(IRankify.TokenMismatch.selector);
        vm.prank(_operator(0));
        rankify.join(hotKey, proof, 0, uint96(STAKE));
    }

    function test_feeOnTransfer_openReverts() public {
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        _useJob(5);
        hostile.mint(SUBMITTER, 1e24);
        hostile.setFee(1);
        IRankify.Signature[] memory accepts = _accepts();
        vm.expectRevert(IRankify.TokenMismatch.selector);
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    function test_reentrancy_isRefused() public {
        hostile.mint(_operator(0), STAKE);
        hostile.setCallback(address(rankify), abi.encodeCall(IRankify.claim, (STRANGER)));
        IRankify.Signature memory proof = _proof();
        address hotKey = _hotKey(0);
        vm.prank(_operator(0));
        rankify.join(hotKey, proof, 0, uint96(STAKE));
        vm.assertTrue(!hostile.answered(), "the call in the middle");
    }
}
