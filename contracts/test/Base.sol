// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IRankify} from "../src/interfaces/IRankify.sol";
import {IRankifyTypes} from "../src/interfaces/IRankifyTypes.sol";
import {Vm} from "./Vm.sol";

interface IDevToken {
    function mint(address to, uint256 amount) external;
    function approve(address spender, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
    function nonces(address owner) external view returns (uint256);
    function DOMAIN_SEPARATOR() external view returns (bytes32);
}

/// @title A network with five operators, and a job on it
/// @notice The contracts under test are the built artifacts, not sources compiled again.
abstract contract Base {
    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant PRICE = 100 ether;
    uint256 internal constant STAKE = 1000 ether;
    uint256 internal constant PROPOSE = 120;
    uint256 internal constant COMMIT = 60;
    uint256 internal constant REVEAL = 40;
    uint256 internal constant FORCE = 20;
    uint256 internal constant HANDOVER = 30;
    uint256 internal constant OPEN_WINDOW = 600;
    uint256 internal constant GRACE = 500;
    uint256 internal constant DEADLINE = START + 5000;
    uint256 internal constant ACCOUNTS = 2; // a storage slot, see snapshots/rankify.storage.txt
    uint8 internal constant SLATE_KIND = 4;
    uint8 internal constant COMMIT_KIND = 5;
    uint8 internal constant CLOSE_KIND = 8;

    address internal constant SUBMITTER = address(0x5B);
    address internal constant TREASURY = address(0x7E);
    address internal constant STRANGER = address(0x57);

    IRankify internal rankify;
    IDevToken internal token;
    IRankifyTypes.Params internal network;

    mapping(address hotKey => uint256) internal keys;

    // The job under test.
    IRankifyTypes.Job internal job;
    IRankifyTypes.Seat[] internal panel;
    IRankifyTypes.Step[] internal steps;
    bytes32[] internal prevs; // the link before each step

    // What the seats hold of the round being prepared.
    bytes32[] internal proposals;
    bytes32[] internal commitments;
    bytes[] internal ballots;
    bytes32[] internal salts;
    bytes internal cites;

    function setUp() public virtual {
        vm.warp(START);
        token = IDevToken(vm.deployCode(_artifact("DevToken")));
        _deploy(address(token));
        for (uint256 i; i < 5; ++i) {
            _join(i, STAKE);
        }
        token.mint(SUBMITTER, 1e30);
        vm.prank(SUBMITTER);
        token.approve(address(rankify), type(uint256).max);
        _useJob(5);
    }

    function _deploy(address token_) internal {
        network.token = token_;
        network.treasury = TREASURY;
        network.minStake = uint96(STAKE);
        network.minFee = 10 ether;
        network.rankBase = 100 ether;
        network.feeBps = 250;
        network.evaluationBps = 3000;
        network.citeBps = 2000;
        network.openWindow = uint24(OPEN_WINDOW);
        network.grace = uint24(GRACE);
        network.minPhase = 10;
        network.minForce = 20;
        network.minHandover = 30;
        network.maxJob = 24 hours;
        network.reportWindow = 7 days;
        network.exitDelay = 14 days;
        network.keyDelay = 2 days;
        network.slashBps = 5000;
        network.reporterBps = 1000;
        network.maxStack = 5000;
        network.maxRate = 1500;
        network.benchBase = 5 minutes;
        network.benchMax = 24 hours;
        network.strikeDecay = 12 hours;
        rankify = IRankify(vm.deployCode(_artifact("Rankify"), abi.encode(network)));
    }

    /// @dev What the default profile built; to measure coverage forge compiles the sources itself, and sees only what runs
    ///      of that.
    function _artifact(string memory name) internal view returns (string memory) {
        if (vm.isContext(Vm.Context.Coverage)) return string.concat(name, ".sol:", name);
        return string.concat("out/", name, ".sol/", name, ".json");
    }

    // ------------------------------------------------------------ operators

    function _operator(uint256 i) internal pure returns (address) {
        return address(uint160(0xA000 + i));
    }

    function _key(uint256 i) internal pure returns (uint256) {
        return 0xB000 + i;
    }

    function _hotKey(uint256 i) internal pure returns (address) {
        return vm.addr(_key(i));
    }

    function _join(uint256 i, uint256 stake) internal {
        address operator = _operator(i);
        token.mint(operator, stake);
        IRankifyTypes.Signature memory proof = _keyProof(_key(i), operator);
        vm.startPrank(operator);
        token.approve(address(rankify), type(uint256).max);
        rankify.join(_hotKey(i), proof, bytes32(i), uint96(stake));
        vm.stopPrank();
    }

    function _keyProof(uint256 key, address operator) internal view returns (IRankifyTypes.Signature memory) {
        return _sign(key, rankify.hotKeyDigest(operator));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (IRankifyTypes.Signature memory signature) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        signature.r = r;
        signature.vs = bytes32(uint256(s) | uint256(v - 27) << 255);
    }

    /// @dev The signing domain of the network, made anew.
    function _domain() internal view returns (bytes32) {
        return keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("NSED"),
                keccak256("1"),
                block.chainid,
                address(rankify)
            )
        );
    }

    /// @dev Lays an account's slot, lowest bits first: stake 96, earned 96, rank 8, strikes 8, bench 40.
    function _setAccount(address account, uint256 word) internal {
        vm.store(address(rankify), keccak256(abi.encode(account, ACCOUNTS)), bytes32(word));
    }

    function _earned(address account) internal view returns (uint256 earned) {
        (, earned,,,) = rankify.accountOf(account);
    }

    function _stakeOf(uint256 i) internal view returns (uint256 stake) {
        (stake,,,,) = rankify.accountOf(_operator(i));
    }

    function _rankOf(uint256 i) internal view returns (uint256 rank) {
        (,, rank,,) = rankify.accountOf(_operator(i));
    }

    function _strikesOf(uint256 i) internal view returns (uint256 strikes) {
        (,,, strikes,) = rankify.accountOf(_operator(i));
    }

    // ------------------------------------------------------------------ job

    struct Terms {
        uint256 deadline;
        uint256 openBefore;
        uint256 propose;
        uint256 commit;
        uint256 reveal;
        uint256 force;
        uint256 handover;
        uint256 seats;
        uint256 minRounds;
        uint256 maxRounds;
        uint256 declaredRank;
        uint256 stakeUnits;
        uint256 flags;
    }

    function _terms(uint256 seats) internal pure returns (Terms memory t) {
        t = Terms(DEADLINE, START + 600, PROPOSE, COMMIT, REVEAL, FORCE, HANDOVER, seats, 1, 3, 0, 1, 0);
    }

    function _word(Terms memory t) internal pure returns (uint256 w) {
        w = t.deadline << 192 | t.openBefore << 152 | t.propose << 128 | t.commit << 104 | t.reveal << 80;
        w |= t.force << 64 | t.handover << 48 | t.seats << 40 | t.minRounds << 32 | t.maxRounds << 24;
        w |= t.declaredRank << 16 | t.stakeUnits << 8 | t.flags;
    }

    function _route(uint256 lane, uint256 nonce) internal pure returns (uint256) {
        return uint256(uint160(SUBMITTER)) << 96 | lane << 64 | nonce;
    }

    function _money(uint256 reward, uint256 allowance, uint256 fee) internal pure returns (uint256) {
        return reward << 160 | allowance << 96 | fee;
    }

    /// @dev A job of the first `seats` operators, each for PRICE, in lane 0 with nonce 1.
    function _useJob(uint256 seats) internal {
        delete panel;
        for (uint256 i; i < seats; ++i) {
            keys[_hotKey(i)] = _key(i);
            panel.push(IRankifyTypes.Seat(uint256(uint160(_operator(i))) << 96 | PRICE, _hotKey(i), 0));
        }
        job.route = _route(0, 1);
        job.terms = _word(_terms(seats));
        job.specHash = keccak256("what is the answer?");
        job.money = _money(1000 ether, 4 ether, 100 ether);
        _sealPanel();
    }

    function _sealPanel() internal {
        bytes memory words;
        for (uint256 i; i < panel.length; ++i) {
            words = abi.encodePacked(words, abi.encode(panel[i]));
        }
        job.panelHash = keccak256(words);
    }

    function _jobId() internal view returns (bytes32) {
        return rankify.jobIdOf(job);
    }

    function _restHash() internal view returns (bytes32) {
        return keccak256(abi.encode(job.specHash, job.panelHash, job.money));
    }

    function _accepts() internal view returns (IRankifyTypes.Signature[] memory accepts) {
        bytes32 digest = rankify.acceptDigest(_jobId());
        accepts = new IRankifyTypes.Signature[](panel.length);
        for (uint256 i; i < panel.length; ++i) {
            accepts[i] = _sign(_keyOfSeat(i), digest);
        }
    }

    /// @dev The private key behind a seat's hot key: tests may seat the operators in any order.
    function _keyOfSeat(uint256 seat) internal view returns (uint256) {
        return keys[panel[seat].hotKey];
    }

    function _open() internal {
        IRankifyTypes.Signature[] memory accepts = _accepts();
        vm.prank(SUBMITTER);
        rankify.open(job, panel, accepts);
        delete steps;
        delete prevs;
        steps.push(IRankifyTypes.Step(block.timestamp << 192 | uint256(uint160(panel[0].hotKey)) << 32, 0));
        prevs.push(0);
    }

    function _link(uint256 index) internal view returns (bytes32) {
        return keccak256(abi.encode(_jobId(), steps[index].meta, _tail(index)));
    }

    function _tail(uint256 index) internal view returns (bytes32) {
        return keccak256(abi.encode(prevs[index], steps[index].listHash));
    }

    function _lane() internal view returns (bytes32) {
        return rankify.laneOf(SUBMITTER, uint32(job.route >> 64));
    }

    function _last() internal view returns (IRankifyTypes.Step memory) {
        return steps[steps.length - 1];
    }

    function _lastPrev() internal view returns (bytes32) {
        return prevs[prevs.length - 1];
    }

    // ---------------------------------------------------------------- round

    function _salt(uint256 round, uint256 seat) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt", round, seat));
    }

    function _content(uint256 round, uint256 seat) internal pure returns (bytes32) {
        return keccak256(abi.encode("answer", round, seat));
    }

    /// @dev Every seat proposes; all cite as `cites` says.
    function _propose(uint256 round) internal {
        delete proposals;
        for (uint256 i; i < panel.length; ++i) {
            proposals.push(
                keccak256(abi.encode(_jobId(), round, i, _content(round, i), keccak256(cites), _salt(round, i)))
            );
        }
    }

    function _proposalsHash() internal view returns (bytes32) {
        return keccak256(abi.encodePacked(proposals));
    }

    function _pack(int256[] memory votes) internal pure returns (bytes memory ballot) {
        for (uint256 i; i < votes.length; ++i) {
            ballot = abi.encodePacked(ballot, uint16(uint256(votes[i] + 10_000)));
        }
    }

    /// @dev Seat i gives 8,000, 4,000, 2,000, -3,000 to the others in order, so seat 0 wins.
    function _plainVotes(uint256 seat, uint256 seats) internal pure returns (int256[] memory votes) {
        votes = new int256[](seats);
        int256[4] memory gifts = [int256(8000), 4000, 2000, -3000];
        uint256 given;
        for (uint256 j; j < seats && given < 4; ++j) {
            if (j != seat) votes[j] = gifts[given++];
        }
    }

    function _judge(uint256 round, uint256 seat, bytes memory ballot) internal {
        ballots[seat] = ballot;
        salts[seat] = _salt(round, seat);
        commitments[seat] =
            keccak256(abi.encode(_jobId(), round, seat, _proposalsHash(), keccak256(ballot), _salt(round, seat)));
    }

    /// @dev Proposals and ballots of every seat, nothing on chain.
    function _prepare(uint256 round) internal {
        _propose(round);
        delete commitments;
        delete ballots;
        delete salts;
        for (uint256 i; i < panel.length; ++i) {
            commitments.push();
            ballots.push();
            salts.push();
            _judge(round, i, _pack(_plainVotes(i, panel.length)));
        }
    }

    /// @dev Sends the prepared list by the maker of the last step.
    function _sendAnchor() internal {
        vm.prank(address(uint160(_last().meta >> 32)));
        _callAnchor(_restHash());
    }

    /// @dev The commitments follow the arguments, without offset and length.
    function _callAnchor(bytes32 rest) internal {
        _callAnchor(rest, abi.encodePacked(commitments));
    }

    function _callAnchor(bytes32 rest, bytes memory list) internal {
        bytes memory head = abi.encodeCall(
            IRankify.anchor, (job.route, job.terms, rest, _tail(steps.length - 1), _last().meta, _proposalsHash())
        );
        (bool done, bytes memory answer) = address(rankify).call(bytes.concat(head, list));
        if (done) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    /// @dev Anchors the prepared list and notes the step.
    function _anchor() internal {
        _sendAnchor();
        uint256 last = _last().meta;
        _note(uint256(uint8(last >> 232)) & 0x7f, 0, address(uint160(last >> 32)));
    }

    function _note(uint256 seat, uint256 term, address by) internal {
        uint256 last = _last().meta;
        bytes32 link = _link(steps.length - 1);
        uint256 time = block.timestamp;
        uint256 windowed;
        for (uint256 i; i < commitments.length; ++i) {
            if (commitments[i] == 0) windowed = 1;
        }
        if (windowed == 1 && _schedule(last) > time) time = _schedule(last);
        uint256 meta = ((last >> 248) + 1) << 248 | term << 240 | windowed << 239 | seat << 232 | time << 192
            | uint256(uint160(by)) << 32;
        steps.push(IRankifyTypes.Step(meta, _listHash()));
        prevs.push(link);
    }

    function _listHash() internal view returns (bytes32) {
        return keccak256(abi.encode(_proposalsHash(), keccak256(abi.encodePacked(commitments))));
    }

    function _schedule(uint256 meta) internal pure returns (uint256) {
        uint256 time = uint40(meta >> 192);
        return meta >> 248 == 0 ? time + PROPOSE + COMMIT : time + FORCE + REVEAL + PROPOSE + COMMIT;
    }

    /// @dev One whole round, every seat present.
    function _playRound() internal {
        _prepare((_last().meta >> 248) + 1);
        vm.warp(block.timestamp + PROPOSE + COMMIT);
        _anchor();
    }

    function _messageSig(uint256 seat, uint256 round, uint256 term, uint8 kind, bytes32 body)
        internal
        view
        returns (IRankifyTypes.Signature memory)
    {
        bytes32 digest = rankify.messageDigest(_jobId(), uint16(round), uint8(term), kind, uint8(seat), body);
        return _sign(_keyOfSeat(seat), digest);
    }

    function _commitSig(uint256 seat, bytes32 entry) internal view returns (IRankifyTypes.Signature memory) {
        uint256 meta = _last().meta;
        bytes32 body = keccak256(abi.encode(_proposalsHash(), entry));
        return _messageSig(seat, meta >> 248, _termOf(meta), COMMIT_KIND, body);
    }

    /// @dev The bit above a step's term says that it was certified.
    function _termOf(uint256 meta) internal pure returns (uint256) {
        return uint8(meta >> 240) & 0x7f;
    }

    function _revealOf(uint256 mask)
        internal
        view
        returns (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures)
    {
        uint256 count = _count(mask);
        openings = new IRankifyTypes.Opening[](count);
        signatures = new IRankifyTypes.Signature[](count);
        uint256 next;
        for (uint256 i; i < panel.length; ++i) {
            if (mask >> i & 1 == 0) continue;
            openings[next] = IRankifyTypes.Opening(uint8(i), ballots[i], salts[i]);
            signatures[next++] = _commitSig(i, commitments[i]);
        }
    }

    function _sendReveal(IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures)
        internal
    {
        rankify.reveal(job, panel, _lastPrev(), _last(), _proposalsHash(), commitments, openings, signatures);
    }

    /// @dev Opens the seats of `mask` on chain and notes the change of the step.
    function _reveal(uint256 mask) internal {
        (IRankifyTypes.Opening[] memory openings, IRankifyTypes.Signature[] memory signatures) = _revealOf(mask);
        _sendReveal(openings, signatures);
        steps[steps.length - 1].meta |= mask;
    }

    function _sendForce(uint256 seat, bytes32 entry, IRankifyTypes.Signature memory signature) internal {
        uint256 n = steps.length;
        IRankifyTypes.Step memory previous = steps[n - 2];
        rankify.forceCommit(
            job, panel, prevs[n - 2], previous, _last(), _proposalsHash(), commitments, uint8(seat), entry, signature
        );
    }

    function _count(uint256 mask) internal pure returns (uint256 count) {
        for (; mask != 0; mask &= mask - 1) {
            ++count;
        }
    }

    function _eq(uint256 a, uint256 b, string memory what) internal pure {
        vm.assertEq(a, b, what);
    }
}
