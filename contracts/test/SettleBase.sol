// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Base} from "./Base.sol";
import {Reference} from "./Reference.sol";

/// @title Settlements of the job of Base
abstract contract SettleBase is Base {
    uint256 internal constant ALL = 31;

    /// @dev What the test says about the settlement; the rest follows from the round.
    struct Wish {
        uint256 round;
        uint256 opened;
        uint256 closers;
        uint256 unopened;
        bytes32 openedRounds;
        uint256 winner;
    }

    /// @dev All opened, all closed, seat 0 wins, everybody there in every round.
    function _wish() internal view returns (Wish memory w) {
        w.round = steps.length - 1;
        w.opened = (1 << panel.length) - 1;
        w.closers = w.opened;
        w.openedRounds = _everywhere(w.round);
    }

    function _everywhere(uint256 round) internal view returns (bytes32) {
        uint256 word;
        for (uint256 i; i < panel.length; ++i) {
            word |= round << (8 * i);
        }
        return bytes32(word);
    }

    function _votesOf(bytes memory ballot) internal view returns (int256[] memory votes) {
        votes = new int256[](panel.length);
        for (uint256 j; j < votes.length && 2 * j + 1 < ballot.length; ++j) {
            votes[j] = int256(uint256(uint8(ballot[2 * j])) << 8 | uint8(ballot[2 * j + 1])) - 10_000;
        }
    }

    function _reference(uint256 opened) internal view returns (Reference.Round memory r) {
        uint256 seats = panel.length;
        r.sumMode = job.terms & 1 == 1;
        r.voted = new bool[](seats);
        r.votes = new int256[][](seats);
        r.candidate = new bool[](seats);
        for (uint256 j; j < seats; ++j) {
            r.candidate[j] = proposals[j] != 0;
        }
        for (uint256 i; i < seats; ++i) {
            r.votes[i] = _votesOf(ballots[i]);
            r.voted[i] = opened >> i & 1 == 1 && Reference.isValid(r.votes[i], i, r.candidate);
        }
    }

    function _settlement(Wish memory w) internal view returns (IRankifyTypes.Settlement memory s) {
        s.steps = steps;
        s.round = uint8(w.round);
        s.opened = uint32(w.opened);
        s.closers = uint32(w.closers);
        s.unopened = uint32(w.unopened);
        s.openedRounds = w.openedRounds;
        s.transcriptHash = keccak256("transcript");
        s.proposals = proposals;
        s.salts = new bytes32[](_count(w.opened));
        s.entries = new bytes32[](panel.length - s.salts.length);
        _fillOpenings(s, w.opened);
        _fillMedians(s, w.opened);
        if (w.winner != 255) {
            s.winnerContent = _content(w.round, w.winner);
            s.winnerSalt = _salt(w.round, w.winner);
            s.cites = cites;
        }
        _signAll(s);
    }

    function _fillOpenings(IRankifyTypes.Settlement memory s, uint256 opened) private view {
        uint256 opening;
        for (uint256 i; i < panel.length; ++i) {
            if (opened >> i & 1 == 0) {
                s.entries[i - opening] = commitments[i];
            } else {
                s.votes = abi.encodePacked(s.votes, ballots[i]);
                s.salts[opening++] = salts[i];
            }
        }
    }

    function _fillMedians(IRankifyTypes.Settlement memory s, uint256 opened) private view {
        Reference.Round memory r = _reference(opened);
        for (uint256 j; j < panel.length; ++j) {
            uint256 claim = r.candidate[j] ? uint256(Reference.median(r, j) + 10_000) : 0;
            s.medians = abi.encodePacked(s.medians, uint16(claim));
        }
    }

    /// @dev The link a Close names: the deciding step before any opening on chain.
    function _closeBody(IRankifyTypes.Settlement memory s) internal view returns (bytes32) {
        uint256 meta = steps[s.round].meta & ~uint256(type(uint32).max);
        bytes32 link = keccak256(abi.encode(_jobId(), meta, _tail(s.round)));
        return keccak256(abi.encode(link, s.opened, s.openedRounds, s.transcriptHash));
    }

    /// @dev Signs whatever the masks ask for.
    function _signAll(IRankifyTypes.Settlement memory s) internal view {
        // An opening on chain has shown its Commit there.
        uint256 commits = (s.opened & ~s.closers & ~uint32(steps[s.round].meta)) | s.unopened;
        s.signatures = new IRankifyTypes.Signature[](_count(s.closers) + _count(commits));
        bytes32 close = _closeBody(s);
        uint256 next;
        for (uint256 i; i < panel.length; ++i) {
            if (s.closers >> i & 1 == 1) {
                s.signatures[next++] = _messageSig(i, s.round, 0, CLOSE_KIND, close);
            }
            if (commits >> i & 1 == 1) s.signatures[next++] = _deciding(s.round, i);
        }
    }

    function _deciding(uint256 round, uint256 seat) private view returns (IRankifyTypes.Signature memory) {
        bytes32 body = keccak256(abi.encode(_proposalsHash(), commitments[seat]));
        return _messageSig(seat, round, _termOf(steps[round].meta), COMMIT_KIND, body);
    }

    function _settle(IRankifyTypes.Settlement memory s) internal {
        rankify.settle(job, panel, s);
    }

    function _escrow() internal view returns (uint256 sum) {
        sum = (job.money >> 160) + uint64(job.money >> 96) + uint96(job.money);
        for (uint256 i; i < panel.length; ++i) {
            sum += uint96(panel[i].operatorPrice);
        }
    }

    /// @dev All credits there are.
    function _credits() internal view returns (uint256 sum) {
        sum = _earned(SUBMITTER) + _earned(TREASURY) + _earned(STRANGER) + _earned(address(this));
        for (uint256 i; i < 33; ++i) {
            sum += _earned(_operator(i));
        }
    }
}
