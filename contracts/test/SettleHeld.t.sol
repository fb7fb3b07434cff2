// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice settle with seats held to commitments they never opened.
contract SettleHeldTest is SettleBase {
    function _held(uint256 closers) internal returns (IRankifyTypes.Settlement memory) {
        _open();
        _playRound();
        return _wished(closers);
    }

    function _wished(uint256 closers) internal view returns (IRankifyTypes.Settlement memory) {
        Wish memory w = _wish();
        w.opened = 30;
        w.closers = closers;
        w.unopened = 1; // the best proposal's seat
        w.openedRounds = bytes32(uint256(0x0101010100));
        w.winner = 1;
        return _settlement(w);
    }

    function _late() internal {
        vm.warp(block.timestamp + REVEAL + OPEN_WINDOW + 1);
    }

    /// @dev Until the open window ends the seat can save itself.
    function test_settleHeld_tooEarly_reverts() public {
        IRankifyTypes.Settlement memory s = _held(30);
        uint256 from = block.timestamp + REVEAL + OPEN_WINDOW + 1;
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.TooEarly.selector, from));
        _settle(s);
    }

    function test_settleHeld_openedOnChain_reverts() public {
        _open();
        _playRound();
        _reveal(1);
        IRankifyTypes.Settlement memory s = _wished(30);
        _late();
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    function test_settleHeld_openedAndHeld_reverts() public {
        _held(30);
        Wish memory w = _wish();
        w.unopened = 1;
        IRankifyTypes.Settlement memory s = _settlement(w);
        _late();
        vm.expectRevert(IRankifyTypes.WrongOpened.selector);
        _settle(s);
    }

    function test_settleHeld_absent_reverts() public {
        _open();
        _prepare(1);
        commitments[0] = 0;
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        IRankifyTypes.Settlement memory s = _wished(30);
        vm.warp(block.timestamp + FORCE);
        _late();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 0));
        _settle(s);
    }

    /// @dev A garbage entry without its seat's signature cannot be held against the seat.
    function test_settleHeld_garbage_reverts() public {
        _open();
        _prepare(1);
        bytes32 signed = commitments[0];
        commitments[0] = keccak256("garbage");
        _anchor();
        IRankifyTypes.Settlement memory s = _wished(30);
        bytes32 body = keccak256(abi.encode(_proposalsHash(), signed));
        s.signatures[0] = _messageSig(0, 1, 0, COMMIT_KIND, body);
        _late();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 0));
        _settle(s);
    }

    /// @dev A seat that closed over garbage under its own name is not held by its Close.
    function test_settleHeld_closeAlone_reverts() public {
        IRankifyTypes.Settlement memory s = _held(ALL);
        s.signatures[1] = s.signatures[0];
        _late();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 0));
        _settle(s);
    }

    function test_settleHeld_paysAndCannotWin() public {
        IRankifyTypes.Settlement memory s = _held(30);
        _late();
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Slashed(_operator(0), SUBMITTER, PRICE);
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.Struck(_operator(0), _jobId(), 1, 1, block.timestamp + 5 minutes);
        vm.prank(STRANGER);
        _settle(s);
        _eq(_stakeOf(0), STAKE - PRICE, "its price from its stake");
        _eq(_earned(_operator(0)), 1 ether, "its anchor's share, nothing else");
        _eq(_credits(), _escrow() + PRICE, "conservation");
    }

    /// @dev A stake below the price is all there is to pay with: it ends at zero, and the credit is what was taken.
    function test_settleHeld_priceAboveStake() public {
        panel[0].operatorPrice = uint256(uint160(_operator(0))) << 96 | 3 * STAKE;
        _sealPanel();
        job.money = _money(1000 ether, 4 ether, 200 ether);
        IRankifyTypes.Settlement memory s = _held(30);
        _late();
        _settle(s);
        _eq(_stakeOf(0), 0, "all of it");
        _eq(_credits(), _escrow() + STAKE, "conservation");
    }

    /// @dev Who has no stake left takes a strike all the same.
    function test_settleHeld_withoutStake() public {
        IRankifyTypes.Settlement memory s = _held(30);
        _late();
        _setAccount(_operator(0), 0);
        _settle(s);
        _eq(_strikesOf(0), 1, "strike");
        _eq(_credits(), _escrow(), "nothing was taken");
    }

    function test_settleHeld_withCloseAndCommit() public {
        IRankifyTypes.Settlement memory s = _held(ALL);
        _late();
        _settle(s);
        _eq(_strikesOf(0), 1, "strike");
        _eq(_credits(), _escrow() + PRICE, "conservation");
    }

    function test_settleHeld_nobodyIsHeldToAnything() public {
        _open();
        _playRound();
        Wish memory w = _wish();
        w.opened = 15;
        w.closers = 15;
        w.openedRounds = bytes32(uint256(0x01010101));
        _settle(_settlement(w));
        _eq(_strikesOf(4), 0, "absent, no strike");
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev What only a winner has, without a winner.
    function _refuseWinnersPart(IRankifyTypes.Settlement memory s) private {
        s.winnerContent = "content";
        vm.expectRevert(IRankifyTypes.BadWinner.selector);
        _settle(s);
        (s.winnerContent, s.winnerSalt) = (0, "salt");
        vm.expectRevert(IRankifyTypes.BadWinner.selector);
        _settle(s);
        (s.winnerSalt, s.cites) = (0, hex"0001010064");
        vm.expectRevert(IRankifyTypes.BadWinner.selector);
        _settle(s);
        s.cites = "";
    }

    /// @dev The only candidate is held: nobody wins, its merit returns.
    function test_settleHeld_nobodyWins() public {
        _open();
        _prepare(1);
        for (uint256 i = 1; i < 5; ++i) {
            proposals[i] = 0;
        }
        int256[] memory votes = new int256[](5);
        votes[0] = 10_000;
        for (uint256 i; i < 5; ++i) {
            _judge(1, i, _pack(votes));
        }
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        Wish memory w = _wish();
        w.opened = 30;
        w.closers = 30;
        w.unopened = 1;
        w.openedRounds = bytes32(uint256(0x0101010100));
        IRankifyTypes.Settlement memory s = _settlement(w);
        _late();
        vm.expectRevert(IRankifyTypes.BadWinner.selector);
        _settle(s);
        w.winner = 255;
        s = _settlement(w);
        _refuseWinnersPart(s);
        _settle(s);
        _eq(_earned(SUBMITTER), PRICE + 1000 ether + 2 ether + PRICE, "reward, allowance, price and forfeit return");
        _eq(_credits(), _escrow() + PRICE, "conservation");
    }
}
