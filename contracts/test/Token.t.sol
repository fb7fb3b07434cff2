// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRecourse} from "../src/interfaces/IRecourse.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IDevToken} from "./Base.sol";
import {HostileToken, Hook, SilentToken} from "./HostileToken.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice Tokens that do not do what a token should, and receivers that call back.
contract TokenTest is SettleBase {
    HostileToken private hostile;

    function setUp() public override {
        vm.warp(START);
        hostile = new HostileToken();
        token = IDevToken(address(hostile));
        _deploy(address(hostile));
    }

    function _proof() private view returns (IRankifyTypes.Signature memory) {
        return _keyProof(_key(0), _operator(0));
    }

    function _ready() private {
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        _useJob(5);
        hostile.mint(SUBMITTER, 1e24);
    }

    function _refuseJoin(bytes memory reason) private {
        hostile.mint(_operator(0), STAKE);
        IRankifyTypes.Signature memory proof = _proof();
        address hotKey = _hotKey(0);
        vm.expectRevert(reason);
        vm.prank(_operator(0));
        rankify.join(hotKey, proof, 0, uint96(STAKE));
    }

    // -------------------------------------------------------------- amounts

    function test_feeOnTransfer_reverts() public {
        hostile.setFee(1);
        _refuseJoin(abi.encodeWithSelector(IRankifyTypes.TokenMismatch.selector));
    }

    /// @dev More than was asked for would be nobody's.
    function test_bonusOnTransfer_reverts() public {
        hostile.setFee(-1);
        _refuseJoin(abi.encodeWithSelector(IRankifyTypes.TokenMismatch.selector));
    }

    /// @dev A token that says yes and moves nothing.
    function test_nothingDelivered_reverts() public {
        hostile.setFee(int256(STAKE));
        _refuseJoin(abi.encodeWithSelector(IRankifyTypes.TokenMismatch.selector));
    }

    function test_falseAnswer_reverts() public {
        hostile.setAnswer(false);
        _refuseJoin(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(hostile)));
    }

    function test_feeOnTransfer_openReverts() public {
        _ready();
        hostile.setFee(1);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(IRankifyTypes.TokenMismatch.selector);
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    /// @dev Older tokens answer nothing at all, and are tokens all the same.
    function test_noAnswer() public {
        SilentToken silent = new SilentToken();
        token = IDevToken(address(silent));
        _deploy(address(silent));
        _join(0, STAKE);
        _eq(_stakeOf(0), STAKE, "joined");
    }

    /// @dev Deployed on an account without code, a network would take stakes that nobody paid.
    function test_tokenWithoutCode_reverts() public {
        network.token = STRANGER;
        vm.expectRevert(IRankifyTypes.BadParams.selector);
        this.deployAgain();
    }

    function deployAgain() external {
        rankify =
            new Deployer().deploy(abi.encodePacked(vm.getCode(_artifact("Rankify")), abi.encode(network)));
    }

    // ---------------------------------------------------------------- payees

    /// @dev A payee that reverts and blocks the rest: every end is credits, so the blocked one blocks itself only.
    function test_blockedPayee_blocksNobodyElse() public {
        _ready();
        hostile.block_(_operator(0));
        hostile.block_(TREASURY);
        _open();
        _playRound();
        _settle(_settlement(_wish()));
        vm.prank(_operator(1));
        rankify.claim(_operator(1));
        uint256 owed = _earned(_operator(0));
        vm.expectRevert(bytes("blocked"));
        vm.prank(_operator(0));
        rankify.claim(_operator(0));
        _eq(_earned(_operator(0)), owed, "still owed");
        vm.prank(_operator(0));
        rankify.claim(STRANGER);
        _eq(hostile.balanceOf(STRANGER), owed, "paid elsewhere");
    }

    function test_blockedPayee_refundAndCancel() public {
        _ready();
        hostile.block_(SUBMITTER);
        hostile.allow(SUBMITTER); // it can still pay
        _open();
        hostile.block_(SUBMITTER);
        vm.prank(SUBMITTER);
        rankify.cancel(job, panel, uint40(START));
        job.route = _route(0, 2);
        hostile.allow(SUBMITTER);
        _open();
        hostile.block_(SUBMITTER);
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        _eq(uint256(_lane()), 2, "both ended");
    }

    // ------------------------------------------------------------ reentrancy

    struct Call {
        address by;
        bytes data;
    }

    /// @dev Every function that moves tokens, ready to be called.
    function _movers() private returns (Call[7] memory calls) {
        _ready();
        hostile.mint(_operator(5), STAKE);
        hostile.mint(_operator(1), 1);
        hostile.mint(address(rankify), 1);
        vm.warp(START - 15 days);
        _join(6, STAKE);
        vm.prank(_operator(6));
        rankify.requestExit();
        vm.warp(START);
        _setAccount(STRANGER, 1 << 96);
        address key = _hotKey(5);
        IRankifyTypes.Signature memory proof = _keyProof(_key(5), _operator(5));
        IRankifyTypes.Signature[] memory accepts = _accepts();
        uint96 stake = uint96(STAKE);
        calls[0] = Call(_operator(5), abi.encodeCall(IRecourse.join, (key, proof, 0, stake)));
        calls[1] = Call(_operator(5), abi.encodeCall(IRecourse.joinWithPermit, (key, proof, 0, stake, 0, 0, 0, 0)));
        calls[2] = Call(_operator(1), abi.encodeCall(IRecourse.topUp, (1)));
        calls[3] = Call(_operator(6), abi.encodeCall(IRecourse.withdrawStake, (_operator(6))));
        calls[4] = Call(STRANGER, abi.encodeCall(IRankify.claim, (STRANGER)));
        calls[5] = Call(SUBMITTER, abi.encodeCall(IRankify.open, (job, panel, accepts)));
        calls[6] = Call(SUBMITTER, abi.encodeCall(IRankify.openWithPermit, (job, panel, accepts, 0, 0, 0, 0, 0)));
    }

    /// @dev While one of them moves tokens, none of them can be called: it says so, before anything else is wrong.
    function test_reentrancy_isRefused() public {
        Call[7] memory calls = _movers();
        uint256 id = vm.snapshotState();
        for (uint256 i; i < 7; ++i) {
            for (uint256 k; k < 7; ++k) {
                hostile.setCallback(address(rankify), calls[k].data);
                vm.prank(calls[i].by);
                (bool done,) = address(rankify).call(calls[i].data);
                vm.assertTrue(done, "the call itself");
                bytes32 refusal = hostile.refusal();
                vm.assertEq(refusal, ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector, "the call within");
                vm.revertToState(id);
            }
        }
    }

    /// @dev A receiver that claims again while it is paid: guarded, and its credits are gone already.
    function test_reentrantReceiver_isPaidOnce() public {
        Hook hook = _settledFor();
        uint256 owed = _earned(address(hook));
        vm.assertTrue(owed > 0, "something to claim");
        bytes[3] memory calls = [
            abi.encodeCall(IRankify.claim, (address(hook))),
            abi.encodeCall(IRecourse.withdrawStake, (address(hook))),
            abi.encodeCall(IRecourse.topUp, (1))
        ];
        uint256 id = vm.snapshotState();
        for (uint256 i; i < calls.length; ++i) {
            hook.arm(address(rankify), calls[i]);
            hook.run(address(rankify), abi.encodeCall(IRankify.claim, (address(hook))));
            vm.assertTrue(hook.called() && !hook.answered(), "the call in the middle");
            _eq(hostile.balanceOf(address(hook)), owed, "paid once");
            _eq(_earned(address(hook)), 0, "nothing left");
            vm.revertToState(id);
        }
    }

    /// @dev A settlement sent by a contract, which is credited the settler's share.
    function _settledFor() private returns (Hook hook) {
        _ready();
        hook = new Hook();
        hostile.setHook(address(hook));
        _open();
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        hook.run(address(rankify), abi.encodeCall(IRankify.settle, (job, panel, s)));
    }

    /// @dev A submitter that is called while it pays.
    function _hookedSubmitter() private returns (Hook hook, IRankifyTypes.Signature[] memory accepts) {
        _ready();
        hook = new Hook();
        hostile.setHook(address(hook));
        hostile.mint(address(hook), 1e24);
        job.route = uint256(uint160(address(hook))) << 96 | 1;
        accepts = _accepts();
    }

    /// @dev A submitter that ends its job in the middle of paying for it: what it paid is what is credited.
    function test_reentrantSubmitter_cancelsWhileOpening() public {
        (Hook hook, IRankifyTypes.Signature[] memory accepts) = _hookedSubmitter();
        hook.arm(address(rankify), abi.encodeCall(IRecourse.cancel, (job, panel, uint40(START))));
        hook.run(address(rankify), abi.encodeCall(IRankify.open, (job, panel, accepts)));
        vm.assertTrue(hook.called() && hook.answered(), "cancelled in the middle");
        _eq(_credits() + _earned(address(hook)), _escrow(), "conservation");
        _eq(hostile.balanceOf(address(rankify)), 5 * STAKE + _escrow(), "and it is there");
        // The lane is free again, and no second end comes.
        (bool again,) = address(hook)
            .call(
                abi.encodeCall(
                    Hook.run, (address(rankify), abi.encodeCall(IRecourse.cancel, (job, panel, uint40(START))))
                )
            );
        vm.assertTrue(!again, "once");
    }

    /// @dev The same with a claim: it is guarded while the escrow is on its way.
    function test_reentrantSubmitter_cannotClaimWhileOpening() public {
        (Hook hook, IRankifyTypes.Signature[] memory accepts) = _hookedSubmitter();
        hook.arm(address(rankify), abi.encodeCall(IRankify.claim, (address(hook))));
        hook.run(address(rankify), abi.encodeCall(IRankify.open, (job, panel, accepts)));
        vm.assertTrue(hook.called() && !hook.answered(), "refused");
    }
}

/// @dev Creates a contract, or fails as it does.
contract Deployer {
    function deploy(bytes memory code) external returns (IRankify made) {
        assembly ("memory-safe") {
            made := create(0, add(code, 32), mload(code))
            if iszero(made) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }
}
