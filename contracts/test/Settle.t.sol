// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {IRankifyEvents} from "../src/interfaces/IRankifyEvents.sol";
import {SettleBase} from "./SettleBase.sol";

/// @notice settle, by Closes.
contract SettleTest is SettleBase {
    /// @dev A fifth of the winner's merit pay in the plain round.
    uint256 private constant RESERVE = 100 ether;

    function _one() internal returns (IRankifyTypes.Settlement memory) {
        _open();
        _playRound();
        return _settlement(_wish());
    }

    function _refuse(IRankifyTypes.Settlement memory s, bytes memory reason) internal {
        vm.expectRevert(reason);
        _settle(s);
    }

    // --------------------------------------------------------------- reverts

    function test_settle_otherPanel_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        panel[1].operatorPrice += 1;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadPanel.selector));
    }

    function test_settle_otherTerms_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        job.terms += 1 << 24;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_settle_otherStep_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.steps[1].meta += 1 << 192;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_settle_missingStep_reverts() public {
        _open();
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        _playRound();
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_settle_noSuchRound_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.round = 2;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_settle_opening_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.round = 0;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.TooFewRounds.selector));
    }

    function test_settle_tooFewRounds_reverts() public {
        Terms memory t = _terms(5);
        t.minRounds = 2;
        job.terms = _word(t);
        _refuse(_one(), abi.encodeWithSelector(IRankifyTypes.TooFewRounds.selector));
    }

    function test_settle_twoCloses_reverts() public {
        _one();
        Wish memory w = _wish();
        w.closers = 3;
        _refuse(_settlement(w), abi.encodeWithSelector(IRankifyTypes.TooFewCloses.selector));
    }

    /// @dev A settler who opens only friendly ballots: the Closes name the openings.
    function test_settle_fewerOpenings_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        Wish memory w = _wish();
        w.opened = 15;
        IRankifyTypes.Settlement memory friendly = _settlement(w);
        friendly.signatures = s.signatures;
        _refuse(friendly, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 0));
    }

    /// @dev A settler who picks the round: a Close names one.
    function test_settle_otherRound_reverts() public {
        _open();
        _playRound();
        IRankifyTypes.Settlement memory first = _settlement(_wish());
        _playRound();
        IRankifyTypes.Settlement memory second = _settlement(_wish());
        second.signatures = first.signatures;
        _refuse(second, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 0));
    }

    function test_settle_otherTranscript_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.transcriptHash = keccak256("another");
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 0));
    }

    function test_settle_otherAttendance_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.openedRounds = bytes32(uint256(s.openedRounds) - 1);
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 0));
    }

    function test_settle_closeOfAnotherSeat_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.signatures[4] = s.signatures[3];
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 4));
    }

    /// @dev Close signatures of another lane's identical job name another job id, hence another link.
    function test_settle_closesOfAnotherLane_reverts() public {
        IRankifyTypes.Settlement memory first = _one();
        job.route = _route(1, 1);
        _open();
        _playRound();
        IRankifyTypes.Settlement memory second = _settlement(_wish());
        second.signatures = first.signatures;
        _refuse(second, abi.encodeWithSelector(IRankifyTypes.BadClose.selector, 0));
    }

    function test_settle_closesOnAnotherChain_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        vm.chainId(5);
        // The job id covers the chain: nothing of it exists here.
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
    }

    function test_settle_tooManySignatures_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        IRankifyTypes.Signature[] memory more = new IRankifyTypes.Signature[](6);
        for (uint256 i; i < 5; ++i) {
            more[i] = s.signatures[i];
        }
        s.signatures = more;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadSignatureCount.selector));
    }

    function test_settle_tooFewSignatures_reverts() public {
        _one();
        Wish memory w = _wish();
        w.closers = 7;
        IRankifyTypes.Settlement memory s = _settlement(w);
        IRankifyTypes.Signature[] memory fewer = new IRankifyTypes.Signature[](3);
        for (uint256 i; i < 3; ++i) {
            fewer[i] = s.signatures[i];
        }
        s.signatures = fewer;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadSignatureCount.selector));
    }

    /// @dev Garbage passed as somebody's opening.
    function test_settle_otherVotes_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.votes[3] ^= 0x01;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_settle_otherSalt_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.salts[2] = 0;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_settle_otherProposal_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.proposals[2] = 0;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_settle_shortVotes_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.votes = hex"2710";
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadList.selector));
    }

    function test_settle_openedBeyondPanel_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.opened |= 32;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongOpened.selector));
    }

    function test_settle_claimedMedian_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        for (uint256 j; j < 5; ++j) {
            bytes1 kept = s.medians[2 * j + 1];
            s.medians[2 * j + 1] = bytes1(uint8(kept) + 1);
            _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, j));
            s.medians[2 * j + 1] = bytes1(uint8(kept) - 1);
            _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, j));
            s.medians[2 * j + 1] = kept;
        }
        s.medians[0] = 0xff;
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, 0));
    }

    function test_settle_otherAnswer_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        s.winnerContent = keccak256("a better answer");
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadWinner.selector));
    }

    /// @dev Cites exchanged at settlement.
    function test_settle_otherCites_reverts() public {
        cites = abi.encodePacked(uint16(1), uint8(1), uint16(10_000));
        IRankifyTypes.Settlement memory s = _one();
        s.cites = abi.encodePacked(uint16(1), uint8(2), uint16(10_000));
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadWinner.selector));
    }

    function test_settle_citesBeyondReserve_reverts() public {
        cites = abi.encodePacked(uint16(1), uint8(1), uint16(6000), uint16(1), uint8(2), uint16(4001));
        _refuse(_one(), abi.encodeWithSelector(IRankifyTypes.BadCites.selector));
    }

    function test_settle_raggedCites_reverts() public {
        cites = hex"0001010001ff";
        _refuse(_one(), abi.encodeWithSelector(IRankifyTypes.BadCites.selector));
    }

    function test_settle_tooManyCites_reverts() public {
        cites = new bytes(33 * 5);
        _refuse(_one(), abi.encodeWithSelector(IRankifyTypes.BadCites.selector));
    }

    function test_settle_attendanceBeyondRound_reverts() public {
        _one();
        Wish memory w = _wish();
        w.openedRounds = bytes32(uint256(2) << 16);
        _refuse(_settlement(w), abi.encodeWithSelector(IRankifyTypes.BadOpenedRounds.selector, 2));
        w.openedRounds = bytes32(uint256(1) << 40);
        _refuse(_settlement(w), abi.encodeWithSelector(IRankifyTypes.BadOpenedRounds.selector, 5));
    }

    function test_settle_noQuorum_reverts() public {
        _open();
        _prepare(1);
        for (uint256 i; i < 3; ++i) {
            _judge(1, i, _pack(new int256[](5))); // spends nothing: void
        }
        _anchor();
        _refuse(_settlement(_wish()), abi.encodeWithSelector(IRankifyTypes.NoQuorum.selector));
    }

    /// @dev A repeatable end that drains other jobs.
    function test_settle_twice_reverts() public {
        IRankifyTypes.Settlement memory s = _one();
        _settle(s);
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.WrongLink.selector));
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        rankify.refund(job, panel, steps);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.WrongNonce.selector, 2));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    // ----------------------------------------------------------------- paid

    function test_settle_paysEverybody() public {
        IRankifyTypes.Settlement memory s = _one();
        uint256 settled = _stakeOf(0);
        vm.prank(STRANGER);
        _settle(s);

        // Upper medians: 8,000, 4,000, 4,000, 2,000, -3,000; they add up to 15,000.
        // Excess of seat 0: 5 * 8,000 - 15,000 = 25,000; of seats 1 and 2: 5,000. So 25/35 of 700 is seat 0's.
        uint256 reserve = RESERVE;
        vm.assertTrue(_earned(_operator(0)) >= PRICE + 500 ether - reserve + 1 ether, "winner");
        _eq(_earned(TREASURY), 100 ether, "fee");
        _eq(_earned(STRANGER), 1 ether, "settler's share");
        _eq(_earned(SUBMITTER), 2 ether + reserve, "two shares of the allowance and the cite reserve");
        _eq(_credits(), _escrow(), "conservation");
        _eq(_stakeOf(0), settled, "stake");
        _eq(uint256(_lane()), 1, "terminal marker");
    }

    function test_settle_earlierRoundAfterLaterAnchors() public {
        _open();
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        _playRound();
        s.steps = steps;
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settle_settlerOnPanelCreditsItsOperator() public {
        IRankifyTypes.Settlement memory s = _one();
        vm.prank(_hotKey(4));
        _settle(s);
        _eq(_earned(_hotKey(4)), 0, "the key");
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settle_absentSeatEarnsWhatItAttended() public {
        _open();
        _playRound();
        _prepare(2);
        commitments[4] = 0;
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
        Wish memory w = _wish();
        w.opened = 15;
        w.closers = 15;
        w.openedRounds = bytes32(uint256(0x0102020202)); // seat 4 was there once
        _settle(_settlement(w));
        _eq(_earned(_operator(4)), PRICE / 2, "half its price");
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev One malformed ballot blocks nothing.
    function test_settle_voidBallotLeavesTheTally() public {
        bytes[5] memory bad = [
            bytes(hex"2710ffff271027102710"), // beyond the scale
            hex"27104e2127102710271a", // one beyond the scale
            hex"27104e204e2027102710", // over budget
            hex"271127104e1f27102710", // votes for itself
            hex"27102711271027102710" // spends next to nothing
        ];
        _open();
        for (uint256 k; k < 5; ++k) {
            uint256 id = vm.snapshotState();
            _prepare(1);
            _judge(1, 0, bad[k]);
            _anchor();
            _settle(_settlement(_wish()));
            _eq(_credits(), _escrow(), "conservation");
            vm.revertToState(id);
        }
    }

    function test_settle_skipsCannotWinAndCostNothing() public {
        _open();
        _prepare(1);
        proposals[0] = 0;
        int256[] memory votes;
        for (uint256 i; i < 5; ++i) {
            votes = new int256[](5);
            votes[i == 1 ? 2 : 1] = 9000;
            votes[i == 4 ? 3 : 4] = -3000;
            _judge(1, i, _pack(votes));
        }
        _anchor();
        Wish memory w = _wish();
        w.winner = 1;
        _settle(_settlement(w));
        vm.assertTrue(_earned(_operator(1)) > 500 ether, "seat 1 wins");
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settle_skipWithClaim_reverts() public {
        _open();
        _prepare(1);
        proposals[4] = 0;
        int256[] memory votes;
        for (uint256 i; i < 5; ++i) {
            votes = new int256[](5);
            votes[i == 0 ? 1 : 0] = 10_000;
            _judge(1, i, _pack(votes));
        }
        _anchor();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        for (uint256 bit; bit < 16; ++bit) {
            (s.medians[8], s.medians[9]) = (bytes1(uint8(1 << bit >> 8)), bytes1(uint8(1 << bit)));
            _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, 4));
        }
    }

    // ---------------------------------------------------------------- cites

    function test_settle_citesAreCredited() public {
        cites = abi.encodePacked(uint16(1), uint8(3), uint16(5000), uint16(1), uint8(0), uint16(2000));
        IRankifyTypes.Settlement memory s = _one();
        uint256 id = vm.snapshotState();
        _settle(s);
        uint256 cited = _earned(_operator(3));
        uint256 refund = _earned(SUBMITTER);
        _eq(_credits(), _escrow(), "conservation");
        vm.revertToState(id);

        uint256 reserve = RESERVE;
        uint256 uncited = _uncited();
        _eq(cited - uncited, reserve * 5000 / 10_000, "seat 3's cite");
        // The self-cite is void: its fifth goes back with the three tenths nobody was promised.
        _eq(refund, 2 ether + 1 ether + reserve - reserve * 5000 / 10_000 - 1 ether, "the rest returns");
    }

    /// @dev What seat 3 earns without the cite, in another lane.
    function _uncited() internal returns (uint256) {
        uint256 before = _earned(_operator(3));
        cites = "";
        job.route = _route(1, 1);
        IRankifyTypes.Settlement memory s = _one();
        _settle(s);
        return _earned(_operator(3)) - before;
    }

    function test_settle_citeOfALaterRoundIsVoid() public {
        cites = abi.encodePacked(uint16(2), uint8(3), uint16(5000), uint16(0), uint8(3), uint16(5000));
        IRankifyTypes.Settlement memory s = _one();
        _settle(s);
        uint256 reserve = RESERVE;
        _eq(_earned(SUBMITTER), 2 ether + reserve, "all of the reserve returns");
    }

    // ------------------------------------------------------- small and sum

    function test_settle_threeSeatsHaveNoEvaluationPool() public {
        _useJob(3);
        _open();
        _prepare(1);
        _anchor();
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
        // Upper medians 8,000, 8,000 and 4,000: seats 0 and 1 have an excess, seat 2 has none and no judging pay.
        _eq(_earned(_operator(2)), PRICE, "seat 2 has its price only");
    }

    function test_settle_sum() public {
        job.terms |= 1;
        IRankifyTypes.Settlement memory s = _one();
        s.medians = new bytes(10); // without a tie nobody asks
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    function _tie() internal {
        // Seats 0 and 1 give each other what seats 2, 3, 4 give both.
        _open();
        _prepare(1);
        int256[] memory votes;
        for (uint256 i; i < 5; ++i) {
            votes = new int256[](5);
            votes[0] = i == 0 ? int256(0) : int256(7000);
            votes[1] = i == 1 ? int256(0) : int256(7000);
            votes[2] = i < 2 ? int256(1000) : int256(0);
            _judge(1, i, _pack(votes));
        }
        _anchor();
    }

    function _drawn() internal view returns (uint256) {
        bytes32 a = keccak256(abi.encodePacked(_jobId(), salts, uint8(0)));
        bytes32 b = keccak256(abi.encodePacked(_jobId(), salts, uint8(1)));
        return a < b ? 0 : 1;
    }

    function test_settle_tieIsDrawn() public {
        _tie();
        Wish memory w = _wish();
        w.winner = 1 - _drawn();
        _refuse(_settlement(w), abi.encodeWithSelector(IRankifyTypes.BadWinner.selector));
        w.winner = _drawn();
        _settle(_settlement(w));
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settle_tieOfSumsNeedsMedians() public {
        job.terms |= 1;
        _tie();
        Wish memory w = _wish();
        w.winner = _drawn();
        IRankifyTypes.Settlement memory s = _settlement(w);
        bytes memory kept = s.medians;
        s.medians = new bytes(10);
        _refuse(s, abi.encodeWithSelector(IRankifyTypes.BadMedian.selector, 0));
        s.medians = kept;
        _settle(s);
        _eq(_credits(), _escrow(), "conservation");
    }

    function test_settle_rankedWinnerRises() public {
        Terms memory t = _terms(5);
        t.declaredRank = 1;
        job.terms = _word(t);
        job.money = _money(1000 ether, 4 ether, 200 ether);
        IRankifyTypes.Settlement memory s = _one();
        vm.expectEmit(address(rankify));
        emit IRankifyEvents.RankChanged(_operator(0), _jobId(), 1);
        _settle(s);
        _eq(_rankOf(0), 1, "winner");
        _eq(_rankOf(1), 0, "another");

        // A second job of that rank does not raise it again.
        job.route = _route(0, 2);
        _settle(_one());
        _eq(_rankOf(0), 1, "once");
    }

    function test_settle_unrankedLeavesRank() public {
        _settle(_one());
        _eq(_rankOf(0), 0, "rank");
    }
}
