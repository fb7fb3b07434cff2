// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Chain} from "./Chain.sol";
import {IRankify} from "./interfaces/IRankify.sol";
import {Cells} from "./libraries/Cells.sol";
import {Column, Columns, Lines} from "./libraries/Columns.sol";
import {Commitments} from "./libraries/Commitments.sol";
import {JobWords} from "./libraries/JobWords.sol";
import {Payouts} from "./libraries/Payouts.sol";
import {QuadraticTally} from "./libraries/QuadraticTally.sol";
import {StepWords} from "./libraries/StepWords.sol";

/// @title Settlement: which round decides, on whose word, who won, who is paid
/// @notice Nobody chooses. By Closes, more than half the panel fixed the round, the openings and the attendance; without
///         them, the openings recorded on chain did, and time has shown that nothing newer comes.
abstract contract Settlements is Chain, IRankify {
    using Cells for bytes32[];
    using Cells for Seat[];
    using Cells for Signature[];
    using Cells for Step[];
    using JobWords for uint256;
    using StepWords for uint256;

    /// @dev What a settlement has established so far.
    struct Case {
        bytes32 jobId;
        uint256 round;
        uint256 opened; // masks of the settlement
        uint256 closers;
        uint256 closes; // how many closers there are
        uint256 unopened;
        uint256 deciding; // meta of the deciding step
        bytes32 listHash;
        bytes32 link; // its link before any opening on chain: what a Close names
        bytes32 proposalsHash;
        Column list; // the commitments, one a seat
        QuadraticTally.Ballots ballots; // and the seats' lines
        uint256 winner;
        uint256 share; // of the allowance
        uint256 prices; // sum over the panel
        uint256 salts; // where in calldata those of the opened seats start
        uint256 entries; // where those of the others start
        uint256 steps; // where the steps start
    }

    /// @inheritdoc IRankify
    function settle(Job calldata job, Seat[] calldata panel, Settlement calldata settlement) external {
        Case memory c;
        c.jobId = _jobId(job);
        c.round = settlement.round;
        (c.opened, c.closers, c.unopened) = (settlement.opened, settlement.closers, settlement.unopened);
        _requirePanel(job, panel);
        _findStep(c, job, settlement.steps);
        _rebuildList(c, panel.length, settlement);
        if (c.closers == 0) _checkSilence(c, job.terms, settlement);
        else _checkCloses(c, job.terms);
        if (c.unopened != 0) _checkHeld(c, job.terms, panel.length);
        _checkSignatures(c, panel, settlement);
        _tally(c, job.terms, settlement);
        _checkWinner(c, settlement);

        _finishLane(job.route);
        _shareOut(c, job, panel, settlement);
        bytes32[] memory results = _pay(c, job, panel);
        if (c.unopened != 0) _penalise(c.jobId, job.route.submitter(), panel, c.unopened);
        _promote(c, job.terms, panel);

        bytes32 transcript = c.closers == 0 ? bytes32(0) : settlement.transcriptHash;
        emit JobSettled(
            c.jobId, uint16(c.round), uint8(c.winner), settlement.winnerContent, settlement.votes, results, transcript
        );
    }

    // ------------------------------------------------------------ the round

    /// @dev Proves the steps and picks out the deciding one. Its link is made last, of the one before it.
    function _findStep(Case memory c, Job calldata job, Step[] calldata steps) private view {
        if (c.round >= steps.length) revert WrongLink();
        if (c.round < job.terms.minRounds()) revert TooFewRounds();
        c.steps = _offset(steps);
        bytes32[3] memory form = Commitments.linkForm(c.jobId);
        bytes32 prev;
        for (uint256 i; i < steps.length; ++i) {
            uint256 meta = steps.pick(i).meta;
            bytes32 list = steps.pick(i).listHash;
            if (i == c.round) (c.deciding, c.listHash, c.link) = (meta, list, prev);
            prev = Commitments.fillLink(form, prev, meta, list);
        }
        _requireLink(job.route, prev);
        c.link = Commitments.link(c.jobId, c.link, c.deciding.unopened(), c.listHash);
    }

    /// @dev Rebuilds the anchored list from openings and entries. An opening that does not match its commitment gives
    ///      another list, so this one comparison checks them all.
    function _rebuildList(Case memory c, uint256 seats, Settlement calldata s) private pure {
        unchecked {
            if ((c.opened | c.closers | c.unopened) >> seats != 0 || c.opened & c.unopened != 0) revert WrongOpened();
            _place(c, seats, s);
            c.list = Columns.make(seats);
            bytes32[6] memory form = Commitments.commitmentForm(c.jobId, c.deciding.round(), c.proposalsHash);
            (uint256 opened, uint256 ballot) = (c.opened, c.ballots.votes);
            (uint256 salt, uint256 listed) = (c.salts, c.entries);
            for (uint256 seat; seat < seats; ++seat) {
                bytes32 entry;
                if (opened >> seat & 1 == 1) {
                    entry = Commitments.fillCommitment(form, seat, ballot, 2 * seats, _wordAt(salt));
                    (ballot, salt) = (ballot + 2 * seats, salt + 32);
                } else {
                    entry = _wordAt(listed);
                    listed += 32;
                }
                c.list.set(seat, uint256(entry));
            }
            if (Commitments.listHash(c.proposalsHash, Commitments.packedHashOf(c.list, seats)) != c.listHash) {
                revert BadList();
            }
        }
    }

    /// @dev Checks the sizes of the arrays that have an element a seat, and notes where in calldata they start: each access
    ///      by name would check their bounds again.
    function _place(Case memory c, uint256 seats, Settlement calldata s) private pure {
        unchecked {
            bytes32[] calldata proposals = s.proposals;
            bytes32[] calldata salts = s.salts;
            bytes32[] calldata entries = s.entries;
            bytes calldata votes = s.votes;
            bytes calldata medians = s.medians;
            bool sizes = proposals.length == seats && votes.length == 2 * seats * salts.length
                && medians.length == 2 * seats && entries.length + salts.length == seats
                && _count(c.opened) == salts.length;
            if (!sizes) revert BadList();
            c.proposalsHash = Commitments.packedHash(proposals);
            c.salts = _offset(salts);
            c.entries = _offset(entries);
            QuadraticTally.Ballots memory b = c.ballots;
            b.seats = seats;
            b.proposals = _offset(proposals);
            b.votes = _offset(votes);
            b.medians = _offset(medians);
            b.sheet = Lines.make(seats);
        }
    }

    function _offset(bytes32[] calldata words) internal pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := words.offset
        }
    }

    function _offset(Step[] calldata steps) private pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := steps.offset
        }
    }

    function _offset(bytes calldata data) internal pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := data.offset
        }
    }

    function _wordAt(uint256 place) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := calldataload(place)
        }
    }

    // --------------------------------------------------------- on whose word

    function _checkCloses(Case memory c, uint256 terms) private pure {
        c.closes = _count(c.closers);
        if (c.closes < terms.quorum()) revert TooFewCloses();
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
            for (uint256 i = c.round + 1; i < s.steps.length; ++i) {
                if (_count(s.steps.pick(i).meta.opened()) >= quorum) revert WrongOpened();
            }
            uint256 until = _slowFrom(terms, s.steps[s.steps.length - 1].meta.time());
            if (block.timestamp <= until) revert TooEarly(until + 1);
        }
    }

    /// @dev A seat is held to its commitment only after it had its time to open it on chain.
    function _checkHeld(Case memory c, uint256 terms, uint256 seats) private view {
        unchecked {
            uint256 until = c.deciding.windowEnd(terms) + terms.revealPhase() + OPEN_WINDOW;
            if (block.timestamp <= until) revert TooEarly(until + 1);
            for (uint256 seat; seat < seats; ++seat) {
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
            // An opening on chain has shown its Commit there.
            uint256 commits = (c.opened & ~closers & ~c.deciding.opened()) | c.unopened;
            if (signatures.length != c.closes + _count(commits)) revert BadSignatureCount();
            bytes32 body = Commitments.closeBody(c.link, uint32(c.opened), s.openedRounds, s.transcriptHash);
            bytes32[10] memory form =
                Commitments.digestForm(MESSAGE_TYPEHASH, c.jobId, c.round, CLOSE, body, _domainSeparatorV4());
            uint256 shown;
            for (uint256 seat; seat < panel.length; ++seat) {
                if (closers >> seat & 1 == 1) {
                    bytes32 digest = Commitments.fillDigest(form, seat);
                    if (!_isSignedBy(panel.pick(seat).hotKey, digest, signatures.pick(shown++))) {
                        revert BadClose(uint8(seat));
                    }
                }
                if (commits >> seat & 1 == 1) {
                    _checkCommit(c, panel.pick(seat), seat, signatures.pick(shown++));
                }
            }
        }
    }

    function _checkCommit(Case memory c, Seat calldata seat, uint256 number, Signature calldata signature)
        private
        view
    {
        bytes32 body = Commitments.commitBody(c.proposalsHash, bytes32(c.list.get(number)));
        if (!_isCommitSigned(seat, c.jobId, c.round, c.deciding.term(), number, body, signature)) {
            revert BadCommit(uint8(number));
        }
    }

    // ------------------------------------------------------------- who won

    function _tally(Case memory c, uint256 terms, Settlement calldata s) internal pure {
        QuadraticTally.Ballots memory b = c.ballots;
        QuadraticTally.read(b, c.opened);
        if (b.voters < terms.quorum()) revert NoQuorum();
        bool sums = terms.sumMode();
        if (sums) QuadraticTally.sumScores(b);
        else QuadraticTally.medianScores(b);
        uint256 tied;
        (c.winner, tied) = QuadraticTally.rank(b, b.candidates & ~c.unopened);
        if (tied != 0) {
            (c.winner, tied) = QuadraticTally.partTied(b, tied, !sums);
            if (tied != 0) c.winner = QuadraticTally.drawOf(c.jobId, s.salts, tied);
        }
        QuadraticTally.measureJudging(b);
    }

    /// @dev The winner's opening, so that neither its answer nor its cites can be exchanged.
    function _checkWinner(Case memory c, Settlement calldata s) private pure {
        if (c.winner == QuadraticTally.NO_WINNER) {
            if (s.winnerContent != 0 || s.winnerSalt != 0 || s.cites.length != 0) revert BadWinner();
            return;
        }
        bytes32 proposal =
            Commitments.proposalHash(c.jobId, c.round, c.winner, s.winnerContent, keccak256(s.cites), s.winnerSalt);
        if (proposal != s.proposals[c.winner]) revert BadWinner();
    }

    // ---------------------------------------------------------- who is paid

    /// @dev Fills the seats' credits.
    function _shareOut(Case memory c, Job calldata job, Seat[] calldata panel, Settlement calldata s) private view {
        unchecked {
            Column sheet = c.ballots.sheet;
            c.share = job.money.allowance() / (job.terms.maxRounds() + 1);
            if (c.closers == 0) c.prices = Payouts.addRecorded(sheet, panel, c.opened);
            else c.prices = Payouts.addPrices(sheet, panel, s.openedRounds, c.round);
            Payouts.addAnchors(sheet, c.steps, c.round, c.share);
            _shareReward(c, job.money.reward(), s);
        }
    }

    function _shareReward(Case memory c, uint256 reward, Settlement calldata s) private view {
        unchecked {
            uint256 seats = c.ballots.seats;
            uint256 pool = seats == 3 ? 0 : reward * EVALUATION_BPS / BPS;
            uint256 merit = Payouts.addReward(c.ballots, pool, reward - pool, c.winner);
            if (c.winner == QuadraticTally.NO_WINNER) return;

            uint256 payees = (1 << seats) - 1 & ~c.unopened;
            Payouts.moveCites(c.ballots.sheet, s.cites, c.winner, merit * CITE_BPS / BPS, c.round, payees);
        }
    }

    /// @dev Books all credits. The settler's share of a panel's key goes to its operator. The submitter
    ///      gets the rest of the escrow, so the sum is the escrow whatever the shares were.
    function _pay(Case memory c, Job calldata job, Seat[] calldata panel) private returns (bytes32[] memory results) {
        uint256 settler = _seatOfKey(panel, msg.sender);
        if (settler == panel.length) _credit(msg.sender, c.share);
        uint256 paid;
        (results, paid) = _paySeats(c, panel, settler);
        uint256 fee = job.money.fee();
        _credit(TREASURY, fee);
        _credit(job.route.submitter(), _escrow(job.money, c.prices) - paid - c.share - fee);
    }

    function _seatOfKey(Seat[] calldata panel, address key) private pure returns (uint256 seat) {
        unchecked {
            for (seat = 0; seat < panel.length; ++seat) {
                if (panel.pick(seat).hotKey == key) return seat;
            }
        }
    }

    /// @dev Books the seats' credits and their royalties. Results are one word a seat, as IRankify.JobSettled has it: without
    ///      the settler's share, which is not in the sum either.
    function _paySeats(Case memory c, Seat[] calldata panel, uint256 settler)
        private
        returns (bytes32[] memory results, uint256 paid)
    {
        unchecked {
            results = new bytes32[](panel.length);
            (uint256 opened, uint256 valid, uint256 unopened) = (c.opened, c.ballots.valid, c.unopened);
            Column line = c.ballots.sheet;
            for (uint256 seat; seat < panel.length; ++seat) {
                // 1 counted, 2 void, 3 unopened: a valid ballot is an opened one, an unopened one is not.
                uint256 status = 2 * (opened >> seat & 1) - (valid >> seat & 1) + 3 * (unopened >> seat & 1);
                bytes32 asset = panel.pick(seat).asset;
                if (asset != 0) paid += _payRoyalty(c, asset, line, seat);
                results.set(seat, _wordOf(line, status));
                uint256 credit = line.get(Lines.CREDIT);
                paid += credit;
                if (seat == settler) credit += c.share;
                _credit(panel.pick(seat).operatorPrice.operator(), credit);
                line = line.from(Lines.WORDS);
            }
        }
    }

    /// @dev Takes out of a seat's credit what it owes to the asset that it names. Shares of the allowance are free of it.
    function _payRoyalty(Case memory c, bytes32 asset, Column line, uint256 seat) private returns (uint256 owed) {
        unchecked {
            uint256 credit = line.get(Lines.CREDIT);
            owed = _accrue(asset, c.jobId, credit - Payouts.anchorsOf(seat, c.steps, c.round) * c.share);
            line.set(Lines.CREDIT, credit - owed);
        }
    }

    /// @dev A seat's result word. Its credit is what its line says.
    function _wordOf(Column line, uint256 status) private pure returns (bytes32) {
        uint256 word = status << 248 | uint256(uint32(line.get(Lines.SCORE))) << 216;
        return bytes32(word | line.get(Lines.EXCESS) << 184 | line.get(Lines.JUDGING) << 152 | line.get(Lines.CREDIT));
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

    /// @dev Members of a set of at most 32 seats: bits are added in pairs, pairs in fours, and so on.
    function _count(uint256 set) private pure returns (uint256 members) {
        unchecked {
            if (set == 0) return 0;
            members = set - ((set >> 1) & 0x55555555);
            members = (members & 0x33333333) + ((members >> 2) & 0x33333333);
            members = (members + (members >> 4)) & 0x0f0f0f0f;
            members = uint8((members * 0x01010101) >> 24);
        }
    }
}
