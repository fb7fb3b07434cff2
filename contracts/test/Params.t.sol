// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Base} from "./Base.sol";

/// @notice The constructor, params and the pure views.
contract ParamsTest is Base {
    /// @dev A job can take four times the longest one and the windows after it; then its report window; before all that, a
    ///      replaced key serves for keyDelay.
    uint32 private constant LEAST_EXIT = 4 * 1 days + 600 + 500 + 7 days + 2 days + 1;

    function _refuse() private {
        bytes memory code = abi.encodePacked(vm.getCode(_artifact("Rankify")), abi.encode(network));
        bytes4 reason;
        assembly {
            let made := create(0, add(code, 32), mload(code))
            if iszero(made) {
                returndatacopy(0, 0, 4)
                reason := mload(0)
            }
        }
        vm.assertEq(bytes32(reason), bytes32(IRankifyTypes.BadParams.selector), "refused");
        _reset();
    }

    function _reset() private {
        _deploy(address(token));
    }

    function test_params_reverts() public {
        network.token = STRANGER;
        _refuse();
        network.treasury = address(0);
        _refuse();
        network.minStake = 0;
        _refuse();
        network.feeBps = 10_001;
        _refuse();
        network.evaluationBps = 10_001;
        _refuse();
        network.citeBps = 10_001;
        _refuse();
        network.reporterBps = 1001; // more than a fifth of the slash
        _refuse();
        network.slashBps = 10_001;
        _refuse();
        network.maxStack = 10_001;
        _refuse();
        network.maxRate = 5001;
        _refuse();
        network.exitDelay = LEAST_EXIT - 1;
        _refuse();
        network.benchMax = 1;
        _refuse();
        network.strikeDecay = 0;
        _refuse();
        network.maxJob = 0;
        _refuse();
        network.minPhase = 0;
        _refuse();
    }

    function test_params_exitDelayJustLongEnough() public {
        network.exitDelay = LEAST_EXIT;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        _eq(rankify.params().exitDelay, LEAST_EXIT, "accepted");
    }

    function test_params_allAtTheirBounds() public {
        (network.feeBps, network.evaluationBps, network.citeBps) = (10_000, 10_000, 10_000);
        (network.slashBps, network.reporterBps) = (10_000, 2000);
        (network.maxStack, network.maxRate) = (10_000, 10_000);
        network.benchBase = network.benchMax;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        _eq(rankify.params().feeBps, 10_000, "accepted");
    }

    function test_params_readBack() public view {
        IRankifyTypes.Params memory read = rankify.params();
        IRankifyTypes.Params memory given = network;
        vm.assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(given)), "params");
    }

    /// @dev The annex is code alone: called itself it knows no operator and no job, and it holds nothing.
    function test_annex_isNoNetwork() public {
        IRankify annex = IRankify(rankify.annex());
        vm.prank(_operator(0));
        vm.expectRevert(IRankifyTypes.NotOperator.selector);
        annex.requestExit();
        _eq(token.balanceOf(address(annex)), 0, "tokens");
    }

    function test_eip712Domain() public view {
        (bool done, bytes memory answer) = address(rankify).staticcall(abi.encodeWithSignature("eip712Domain()"));
        vm.assertTrue(done, "there");
        bytes memory fields =
            abi.encode(bytes1(0x0f), "NSED", "1", block.chainid, address(rankify), bytes32(0), new uint256[](0));
        vm.assertEq(keccak256(answer), keccak256(fields), "as ERC-5267 has it");
    }

    function test_quoteFee() public view {
        uint256 terms = _word(_terms(5));
        _eq(rankify.quoteFee(terms, 1000 ether, 500 ether), 37.5 ether, "share");
        _eq(rankify.quoteFee(terms, 1, 1), 10 ether, "least");
        _eq(rankify.quoteFee(terms | 3 << 16, 1000 ether, 500 ether), 800 ether, "rank");
        _eq(rankify.quoteFee(terms | 1 << 16, 10_000 ether, 0), 250 ether, "share beats rank");
    }

    function test_commitmentOf() public view {
        bytes32 expected = keccak256(
            abi.encode(bytes32("job"), uint256(2), uint256(3), bytes32("slate"), keccak256(hex"2710"), bytes32("salt"))
        );
        vm.assertEq(rankify.commitmentOf("job", 2, 3, "slate", hex"2710", "salt"), expected, "commitment");
    }

    function test_domain() public view {
        bytes32 body = keccak256(abi.encode(keccak256("HotKey(address operator)"), STRANGER));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(), body));
        vm.assertEq(rankify.hotKeyDigest(STRANGER), digest, "digest");
    }
}
