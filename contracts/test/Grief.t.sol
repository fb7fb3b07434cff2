// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {CertifyBase} from "./CertifyBase.sol";

/// @notice Nobody can block or bleed anybody: what is not tested beside the function it concerns. docs/security.md has the
///         whole list, with the tests of each item.
contract GriefTest is CertifyBase {
    // ------------------------------------------------------------ dust jobs

    /// @dev A job of nothing costs the least fee, and needs the Accept of everybody that it would bother.
    function test_grief_dustJob() public {
        for (uint256 i; i < 5; ++i) {
            panel[i].operatorPrice = uint256(uint160(_operator(i))) << 96;
        }
        _sealPanel();
        job.money = _money(0, 0, 10 ether - 1);
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.FeeTooLow.selector, 10 ether));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
        job.money = _money(0, 0, 10 ether);
        accepts = _accepts();
        accepts[4] = accepts[3];
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadAccept.selector, 4));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
        _open();
        _playRound();
        _settle(_settlement(_wish()));
        _eq(_credits(), 10 ether, "the fee, nothing else");
        _eq(_earned(TREASURY), 10 ether, "to the treasury");
    }

    /// @dev Amounts of a few wei: every division rounds, and the sum stays.
    function testFuzz_grief_dustAmounts(uint8 reward, uint8 allowance, uint8 price) public {
        for (uint256 i; i < 5; ++i) {
            panel[i].operatorPrice = uint256(uint160(_operator(i))) << 96 | price;
        }
        _sealPanel();
        job.money = _money(reward, allowance, 10 ether);
        cites = abi.encodePacked(uint16(1), uint8(1), uint16(3333), uint16(1), uint8(2), uint16(6667));
        _open();
        _playRound();
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
    }

    // --------------------------------------------------------- void ballots

    function _largePanel() private {
        for (uint256 i = 5; i < 32; ++i) {
            _join(i, STAKE);
        }
        _useJob(32);
        job.money = _money(1000 ether, 4 ether, 200 ether);
    }

    /// @dev 32 ballots against the rules decide nothing and block nothing.
    function test_grief_allVoid() public {
        _largePanel();
        _open();
        _prepare(1);
        for (uint256 i; i < 32; ++i) {
            _judge(1, i, _pack(new int256[](32)));
        }
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        vm.expectRevert(IRankifyTypes.NoQuorum.selector);
        _settle(s);
        vm.warp(DEADLINE + 10_000);
        rankify.refund(job, panel, steps);
        _eq(_credits(), _escrow(), "conservation");
    }

    /// @dev 15 of 32, the most that a minority can spoil, and each in another way.
    function test_grief_minorityVoid() public {
        _largePanel();
        _open();
        _prepare(1);
        for (uint256 i = 17; i < 32; ++i) {
            bytes memory ballot = _pack(_plainVotes(i, 32));
            ballot[i % 3 == 0 ? 0 : 2 * i] = 0xff; // out of range, or a vote on itself
            if (i % 3 == 2) ballot = new bytes(64); // every vote at its least
            _judge(1, i, ballot);
        }
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
        _settle(_settlement(_wish()));
        _eq(_credits(), _escrow(), "conservation");
        _eq(_rankOf(0), 0, "unranked");
    }

    // -------------------------------------------------------------- replays

    /// @dev A Commit for another deployment of the same code opens no window here.
    function test_grief_commitOfAnotherDeployment_reverts() public {
        IRankify first = rankify;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        vm.prank(SUBMITTER);
        token.approve(address(rankify), type(uint256).max);
        _open();
        _prepare(1);
        bytes32 own = commitments[3];
        commitments[3] = 0;
        vm.warp(START + PROPOSE + COMMIT);
        _anchor();
        bytes32 body = keccak256(abi.encode(_proposalsHash(), own));
        bytes32 digest = first.messageDigest(_jobId(), 1, 0, COMMIT_KIND, 3, body);
        IRankifyTypes.Signature memory foreign = _sign(_key(3), digest);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadCommit.selector, 3));
        _sendForce(3, own, foreign);
        uint256 chain = vm.getChainId();
        IRankifyTypes.Signature memory here = _commitSig(3, own);
        vm.chainId(chain + 1); // after a fork of the chain: another job id, so another link
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        _sendForce(3, own, here);
        vm.chainId(chain);
        _sendForce(3, own, here);
    }

    /// @dev An Accept for another deployment opens nothing here.
    function test_grief_acceptOfAnotherDeployment_reverts() public {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.BadAccept.selector, 0));
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
    }

    // ---------------------------------------------------------- front-running

    /// @dev Whoever copies a settlement and is first has the settler's share, and nothing else changes.
    function test_grief_frontRunSettle() public {
        _open();
        _playRound();
        IRankifyTypes.Settlement memory s = _settlement(_wish());
        uint256 id = vm.snapshotState();
        vm.prank(SUBMITTER);
        _settle(s);
        uint256[5] memory plain;
        for (uint256 i; i < 5; ++i) {
            plain[i] = _earned(_operator(i));
        }
        vm.revertToState(id);
        vm.prank(STRANGER);
        _settle(s);
        for (uint256 i; i < 5; ++i) {
            _eq(_earned(_operator(i)), plain[i], "a seat's pay");
        }
        _eq(_earned(STRANGER), 1 ether, "the settler's share");
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        _settle(s);
    }

    /// @dev A force that comes in between makes an anchor stale; it does not make it wrong: sent again it stands.
    function test_grief_staleLinkIsSentAgain() public {
        _open();
        _playRound();
        _prepare(2);
        bytes32[] memory second = commitments;
        bytes32[] memory truth = proposals;
        IRankifyTypes.Step memory last = _last();
        _prepare(1);
        _reveal(1);
        proposals = truth;
        commitments = second;
        IRankifyTypes.Step memory now_ = _last();
        steps[steps.length - 1] = last;
        vm.prank(panel[0].hotKey);
        vm.expectRevert(IRankifyTypes.WrongLink.selector);
        _callAnchor(_restHash());
        steps[steps.length - 1] = now_;
        _anchor();
    }

    // ------------------------------------------------------------ the longest

    /// @dev However a panel and its coordinator drag it out, a job can be refunded before the stakes behind it can leave:
    ///      the last anchor in the last second, every gap filled in the last second of a window, then a certificate, then
    ///      every gap filled again.
    function test_grief_longestJob() public {
        _useJob(3);
        Terms memory t = _terms(3);
        (t.propose, t.commit, t.reveal, t.handover) = (10_000, 10_000, 10_000, 1000);
        t.force = 9066; // six of them and 32,000 s of phases and handovers make up a day
        (t.deadline, t.maxRounds) = (START + 24 hours, 1);
        job.terms = _word(t);
        _open();
        _prepare(1);
        _keepTruth();
        for (uint256 i; i < 3; ++i) {
            commitments[i] = 0;
        }
        vm.warp(t.deadline);
        _sendAnchor();
        _noteLate(t.deadline);
        uint256 end = t.deadline;
        for (uint256 i; i < 3; ++i) {
            end += t.force;
            vm.warp(end);
            // Seats that equivocate: what they force is not what they sign for the certificate.
            bytes32 second = keccak256(abi.encode("second", i));
            _sendForce(i, second, _commitSig(i, second));
            commitments[i] = second;
            _noteLate(end);
        }
        end += t.force;
        vm.warp(end);
        _noteInvented();
        _certify(_certificate(6), 0); // a gap
        end += t.force;
        vm.warp(end);
        _sendForce(0, trueCommitments[0], _commitSig(0, trueCommitments[0]));
        commitments[0] = trueCommitments[0];
        steps[1] = IRankifyTypes.Step(_stamp(_last().meta, end), _listHash());
        end += t.force + t.reveal + OPEN_WINDOW + t.propose + t.commit + t.reveal + 2 * t.handover + GRACE;
        vm.warp(end);
        vm.expectRevert(abi.encodeWithSelector(IRankifyTypes.TooEarly.selector, end + 1));
        rankify.refund(job, panel, steps);
        vm.warp(end + 1);
        rankify.refund(job, panel, steps);
        vm.assertTrue(end - START < 4 * 24 hours + OPEN_WINDOW + GRACE, "within the longest job");
        vm.assertTrue(end - START + 7 days < 14 days, "and reported before a stake can leave");
    }

    function _noteLate(uint256 time) private {
        uint256 meta = 1 << 248 | 1 << 239 | uint256(uint160(panel[0].hotKey)) << 32;
        if (steps.length == 1) {
            prevs.push(_link(0));
            steps.push();
        }
        steps[1] = IRankifyTypes.Step(_stamp(meta, time), _listHash());
    }

    function _stamp(uint256 meta, uint256 time) private pure returns (uint256) {
        return meta & ~(uint256(type(uint40).max) << 192) | time << 192;
    }
}
