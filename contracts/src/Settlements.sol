// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "./interfaces/IRankify.sol";
import {Jobs} from "./Jobs.sol";
import {Cells} from "./libraries/Cells.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {Payouts} from "./libraries/Payouts.sol";
import {QuadraticTally} from "./libraries/QuadraticTally.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title Settlement: which round decides, on whose word, who won, who is paid
/// @notice Nobody chooses. By Closes, more than half the panel fixed the round, the openings and the attendance; without
///         them, the openings recorded on chain did, and time has shown that nothing newer comes.
abstract contract Settlements is Jobs {
    using Cells for bytes32[];
    using Cells for int256[];
    using Cells for uint256[];
    using Cells for Seat[];
    using Cells for Signature[];
    using Cells for Step[];
    using JobWords for uint256;
    using StepWords for uint256;

    uint256 private constant BPS = 10_000;

    /// @dev What a settlement has established so far.
    struct Case {
        bytes32 jobId;
        uint256 opened; // masks of the settlement
        uint256 closers;
        uint256 unopened;
        uint256 deciding; // meta of the deciding step
        bytes32 listHash;
        bytes32 link; // its link before any opening on chain: what a Close names
        bytes32 proposalsHash;
        bytes32[] list; // the commitments, one a seat
        uint256 valid; // mask of the ballots that count
        uint256 winner;
        int256[] scores;
        uint256[] excess;
        uint256 excessSum;
        uint256[] judging;
        uint256 judgingSum;
        uint256[] credits;
    }

    /// @inheritdoc IRankify
    function settle(Job calldata job, Seat[] calldata panel, Settlement calldata settlement) external {
        Case memory c;
        c.jobId = _jobId(job);
        (c.opened, c.closers, c.unopened) = (settlement.opened, settlement.closers, settlement.unopened);
        _requirePanel(job, panel);
        _findStep(c, job, settlement.steps, settlement.round);
        _rebuildList(c, panel.length, settlement);
        if (c.closers == 0) _checkSilence(c, job.terms, settlement);
        else _checkCloses(c, job.terms);
        if (c.unopened != 0) _checkHeld(c, job.terms);
        _checkSignatures(c, panel, settlement);
        _tally(c, job.terms, settlement);
        _checkWinner(c, settlement);

        _finishLane(job.route);
        _shareOut(c, job, panel, settlement);
        bytes32[] memory results = _results(c);
        _pay(c, job, panel);
        if (c.unopened != 0) _penalise(c.jobId, job.route.submitter(), panel, c.unopened);
        _promote(c, job.terms, panel);

        bytes32 transcript = c.closers == 0 ? bytes32(0) : settlement.transcriptHash;
        uint8 winner = uint8(c.winner);
        emit JobSettled(
            c.jobId, settlement.round, winner, settlement.winnerContent, settlement.votes, results, transcript
        );
    }

    // ------------------------------------------------------------ the round

    /// @dev Proves the steps and picks out the deciding one.
    function _findStep(Case memory c, Job calldata job, Step[] calldata steps, uint256 round) private view {
        if (round >= steps.length) revert WrongLink();
        if (round < job.terms.minRounds()) revert TooFewRounds();
        bytes32 link;
        for (uint256 i; i < steps.length; ++i) {
            Step calldata step = steps.pick(i);
            if (i == round) {
                c.deciding = step.meta;
                c.listHash = step.listHash;
                c.link = Commitments.link(c.jobId, link, step.meta.unopened(), step.listHash);
            }
            link = Commitments.link(c.jobId, link, step.meta, step.listHash);
        }
        _requireLink(job.route, link);
    }

    /// @dev Rebuilds the anchored list from openings and entries. An opening that does not match its commitment gives
    ///      another list, so this one comparison checks them all.
    function _rebuildList(Case memory c, uint256 seats, Settlement calldata s) private pure {
        unchecked {
            bytes32[] calldata salts = s.salts;
            bytes32[] calldata entries = s.entries;
            bytes calldata votes = s.votes;
            uint256 opened = c.opened;
            if ((opened | c.closers | c.unopened) >> seats != 0 || opened & c.unopened != 0) revert WrongOpened();
            bool sizes = s.proposals.length == seats && votes.length == 2 * seats * salts.length
                && s.medians.length == 2 * seats && entries.length + salts.length == seats
                && _count(opened) == salts.length;
            if (!sizes) revert BadList();
            c.proposalsHash = Commitments.packedHash(s.proposals);
            c.list = new bytes32[](seats);
            bytes32[6] memory form = Commitments.commitmentForm(c.jobId, c.deciding.round(), c.proposalsHash);
            uint256 start = _offset(votes);
            uint256 opening;
            for (uint256 seat; seat < seats; ++seat) {
                bytes32 entry;
                if (opened >> seat & 1 == 0) {
                    entry = entries.pick(seat - opening);
                } else {
                    entry = Commitments.fillCommitment(form, seat, start, 2 * seats, salts.pick(opening++));
                    start += 2 * seats;
                }
                c.list.set(seat, entry);
            }
            if (Commitments.listHash(c.proposalsHash, Commitments.packedHashOf(c.list)) != c.listHash) {
                revert BadList();
            }
        }
    }

    /// @dev Where the packed ballots start in calldata.
    function _offset(bytes calldata votes) private pure returns (uint256 start) {
        assembly ("memory-safe") {
            start := votes.offset
        }
    }

    // --------------------------------------------------------- on whose word

    function _checkCloses(Case memory c, uint256 terms) private pure {
        if (_count(c.closers) < terms.quorum()) revert TooFewCloses();
        // A seat that saved itself by opening on chain cannot be held.
        if (c.unopened & c.deciding.opened() != 0) revert WrongOpened();
    }

    /// @dev Without Closes the newest round with a quorum of recorded openings decides, once the newest step has had
    ///      time for its window, its reveals, and two seats to take over.
    function _checkSilence(Case memory c, uint256 terms, Settlement calldata s) private view {
        unchecked {
            if (s.openedRounds != 0) revert BadOpenedRounds(0);
            uint256 quorum = terms.quorum();
            if (c.opened != c.deciding.opened() || _count(c.opened) < quorum) revert WrongOpened();
            for (uint256 i = s.round + 1; i < s.steps.length; ++i) {
                if (_count(s.steps.pick(i).meta.opened()) >= quorum) revert WrongOpened();
            }
            uint256 until = _slowFrom(terms, s.steps[s.steps.length - 1].meta.time());
            if (block.timestamp <= until) revert TooEarly(until + 1);
        }
    }

    /// @dev A seat is held to its commitment only after it had its time to open it on chain.
    function _checkHeld(Case memory c, uint256 terms) private view {
        unchecked {
            uint256 until = c.deciding.windowEnd(terms) + terms.revealPhase() + OPEN_WINDOW;
            if (block.timestamp <= until) revert TooEarly(until + 1);
            for (uint256 seat; seat < c.list.length; ++seat) {
                if (c.unopened >> seat & 1 == 1 && c.list.get(seat) == 0) revert BadCommit(uint8(seat));
            }
        }
    }

    /// @dev One signature a seat: its Close, or the Commit of the entry it answers for. A seat that closed and is held
    ///      shows both: its Close speaks for the list, which may carry garbage under its name.
    function _checkSignatures(Case memory c, Seat[] calldata panel, Settlement calldata s) private view {
        unchecked {
            Signature[] calldata signatures = s.signatures;
            uint256 closers = c.closers;
            uint256 commits = (c.opened & ~closers) | c.unopened;
            if (signatures.length != _count(closers) + _count(commits)) revert BadSignatureCount();
            bytes32[7] memory form = _closeForm(c, s);
            uint256 shown;
            for (uint256 seat; seat < panel.length; ++seat) {
                if (closers >> seat & 1 == 1) {
                    bytes32 digest = _hashTypedDataV4(Commitments.fillMessage(form, seat));
                    if (!_isSignedBy(panel.pick(seat).hotKey, digest, signatures.pick(shown++))) {
                        revert BadClose(uint8(seat));
                    }
                }
                if (commits >> seat & 1 == 1) {
                    _checkCommit(c, panel.pick(seat), s.round, seat, signatures.pick(shown++));
                }
            }
        }
    }

    /// @dev The words of a Close, as of Commitments.messageHash; the seat is filled in later.
    function _closeForm(Case memory c, Settlement calldata s) private pure returns (bytes32[7] memory form) {
        form[0] = MESSAGE_TYPEHASH;
        form[1] = c.jobId;
        form[2] = bytes32(uint256(s.round));
        form[4] = bytes32(uint256(CLOSE));
        form[6] = Commitments.closeBody(c.link, uint32(c.opened), s.openedRounds, s.transcriptHash);
    }

    function _checkCommit(
        Case memory c,
        Seat calldata seat,
        uint256 round,
        uint256 number,
        Signature calldata signature
    ) private view {
        bytes32 body = Commitments.commitBody(c.proposalsHash, c.list.get(number));
        if (!_isCommitSigned(seat, c.jobId, round, c.deciding.term(), number, body, signature)) {
            revert BadCommit(uint8(number));
        }
    }

    // ------------------------------------------------------------- who won

    function _tally(Case memory c, uint256 terms, Settlement calldata s) private pure {
        QuadraticTally.Ballots memory b = QuadraticTally.read(s.votes, s.proposals, c.opened);
        if (b.count < terms.quorum()) revert NoQuorum();
        bool sums = terms.sumMode();
        c.valid = b.valid;
        c.scores = sums ? QuadraticTally.sumScores(b) : QuadraticTally.medianScores(b, s.medians);
        uint256 tied;
        uint256 eligible = b.candidates & ~c.unopened;
        (c.winner, tied) = QuadraticTally.winnerOf(b, c.scores, eligible, sums, s.medians);
        if (tied != 0) c.winner = QuadraticTally.drawOf(c.jobId, s.salts, tied);
        (c.excess, c.excessSum) = QuadraticTally.excess(b, c.scores, c.unopened);
        (c.judging, c.judgingSum) = QuadraticTally.judging(b);
    }

    /// @dev The winner's opening, so that neither its answer nor its cites can be exchanged.
    function _checkWinner(Case memory c, Settlement calldata s) private pure {
        if (c.winner == QuadraticTally.NO_WINNER) {
            if (s.winnerContent != 0 || s.winnerSalt != 0 || s.cites.length != 0) revert BadWinner();
            return;
        }
        bytes32 proposal =
            Commitments.proposalHash(c.jobId, s.round, c.winner, s.winnerContent, keccak256(s.cites), s.winnerSalt);
        if (proposal != s.proposals[c.winner]) revert BadWinner();
    }

    // ---------------------------------------------------------- who is paid

    /// @dev Fills the seats' credits.
    function _shareOut(Case memory c, Job calldata job, Seat[] calldata panel, Settlement calldata s) private view {
        c.credits = new uint256[](panel.length);
        if (c.closers == 0) Payouts.addRecorded(c.credits, panel, c.opened);
        else Payouts.addPrices(c.credits, panel, s.openedRounds, s.round);
        Payouts.addAnchors(c.credits, s.steps, s.round, _allowanceShare(job));
        _shareReward(c, job.money.reward(), s);
    }

    function _shareReward(Case memory c, uint256 reward, Settlement calldata s) private view {
        unchecked {
            uint256 pool = c.credits.length == 3 ? 0 : reward * EVALUATION_BPS / BPS;
            Payouts.addJudging(c.credits, c.judging, c.judgingSum, pool, c.winner);
            if (c.winner == QuadraticTally.NO_WINNER) return;

            uint256 merit = Payouts.addMerit(c.credits, c.excess, c.excessSum, reward - pool, c.winner);
            uint256 reserve = merit * CITE_BPS / BPS;
            Payouts.moveCites(c.credits, s.cites, c.winner, reserve, s.round, c.unopened);
        }
    }

    function _allowanceShare(Job calldata job) private pure returns (uint256) {
        unchecked {
            return job.money.allowance() / (job.terms.maxRounds() + 1);
        }
    }

    /// @dev Books all credits. The settler's share of a panel's key goes to its operator. The submitter gets the rest of
    ///      the escrow, so the sum is the escrow whatever the shares were.
    function _pay(Case memory c, Job calldata job, Seat[] calldata panel) private {
        uint256 share = _allowanceShare(job);
        uint256 paid = job.money.fee();
        uint256 settler = _seatOfKey(panel, msg.sender);
        if (settler < panel.length) {
            c.credits.add(settler, share);
        } else {
            _credit(msg.sender, share);
            paid += share;
        }
        paid += _creditSeats(panel, c.credits);
        _credit(TREASURY, job.money.fee());
        _credit(job.route.submitter(), _escrow(job.money, _pricesOf(panel)) - paid);
    }

    function _seatOfKey(Seat[] calldata panel, address key) private pure returns (uint256 seat) {
        for (seat = 0; seat < panel.length; ++seat) {
            if (panel.pick(seat).hotKey == key) return seat;
        }
    }

    /// @dev A held seat pays its quoted price to the submitter and takes a strike.
    function _penalise(bytes32 jobId, address submitter, Seat[] calldata panel, uint256 held) private {
        for (uint256 seat; seat < panel.length; ++seat) {
            if (held >> seat & 1 == 0) continue;
            address operator = panel.pick(seat).operatorPrice.operator();
            _slash(operator, submitter, panel.pick(seat).operatorPrice.price());
            _strike(operator, jobId, UNOPENED);
        }
    }

    /// @dev Rank rises by one, and only in a job of the next rank.
    function _promote(Case memory c, uint256 terms, Seat[] calldata panel) private {
        unchecked {
            uint256 rank = terms.declaredRank();
            if (rank == 0 || c.winner == QuadraticTally.NO_WINNER) return;
            address operator = panel.pick(c.winner).operatorPrice.operator();
            if (_accounts[operator].rank + 1 == rank) _setRank(operator, c.jobId, uint8(rank));
        }
    }

    /// @dev One word a seat, as IRankify.JobSettled has it.
    function _results(Case memory c) private pure returns (bytes32[] memory results) {
        unchecked {
            results = new bytes32[](c.list.length);
            for (uint256 seat; seat < results.length; ++seat) {
                bool opened = c.opened >> seat & 1 == 1;
                uint256 status = opened ? 2 - (c.valid >> seat & 1) : 3 * (c.unopened >> seat & 1);
                uint256 word = status << 248 | uint256(uint32(int32(c.scores.get(seat)))) << 216;
                word |= c.excess.get(seat) << 184 | c.judging.get(seat) << 152 | c.credits.get(seat);
                results.set(seat, bytes32(word));
            }
        }
    }

    /// @dev Members of a set of at most 32 seats: bits are added in pairs, pairs in fours, and so on.
    function _count(uint256 set) private pure returns (uint256 members) {
        unchecked {
            members = set - ((set >> 1) & 0x55555555);
            members = (members & 0x33333333) + ((members >> 2) & 0x33333333);
            members = (members + (members >> 4)) & 0x0f0f0f0f;
            members = uint8((members * 0x01010101) >> 24);
        }
    }
}
