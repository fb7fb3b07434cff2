package local_test

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// game is one random job on the real contract. It keeps what the members of a panel would know, and compares the lane's
// slot with the link that Go computes after every call.
type game struct {
	*world
	rand   *rand.Rand
	a      protocol.Agreement
	job    protocol.JobID
	hot    []account // of each seat
	steps  []protocol.Step
	rounds []played
}

// played is what happened in one round.
type played struct {
	contents  []common.Hash
	salts     []common.Hash
	cites     [][]protocol.Cite
	proposals []common.Hash // zero for a skip
	entries   []common.Hash // the list on chain
	ballots   []protocol.Ballot
	own       []common.Hash // each seat's true commitment
	held      protocol.Mask // seats whose entry is their own commitment
	void      protocol.Mask
}

func (g *game) hash() (h common.Hash) {
	for i := 0; i < 32; i += 8 {
		binary.BigEndian.PutUint64(h[i:], g.rand.Uint64())
	}
	return h
}

// amount is a random number of token units up to about two tokens, of any size.
func (g *game) amount() (v uint256.Int) {
	v.SetUint64(g.rand.Uint64() >> 3 >> g.rand.IntN(40))
	return v
}

// newGame draws a job from a seed and opens it.
func newGame(w *world, seed uint64) *game {
	w.t.Helper()
	g := &game{world: w, rand: rand.New(rand.NewPCG(seed, 7))}
	g.waitForBenches()
	n := protocol.MinSeats + g.rand.IntN(len(w.owners)-protocol.MinSeats+1)
	g.a = protocol.Agreement{Network: w.id, Params: w.net.Params()}
	for _, i := range g.rand.Perm(len(w.owners))[:n] {
		g.hot = append(g.hot, w.hots[i])
		g.a.Panel = append(g.a.Panel, protocol.Seat{Operator: w.owners[i].addr, HotKey: w.hots[i].addr, Price: g.amount()})
	}
	now := w.now()
	t := protocol.Terms{
		Deadline: now + 500, OpenBefore: now + 60, Propose: 2, Commit: 1, Reveal: 2, Force: 3, Handover: 2,
		Seats: uint8(n), MinRounds: 1, MaxRounds: uint8(1 + g.rand.IntN(4)), StakeUnits: 1,
		Tally: protocol.Tally(g.rand.IntN(2)),
	}
	if n >= 5 && t.Tally == protocol.Median && g.rand.IntN(2) == 0 {
		t.DeclaredRank = 1
	}
	g.a.Job = protocol.Job{
		Submitter: w.submitter.addr, Lane: uint32(g.rand.IntN(3)), Terms: t, Spec: protocol.SpecHash(g.hash()),
		Panel: protocol.PanelHash(g.a.Panel), Reward: g.amount(), Allowance: g.rand.Uint64() >> g.rand.IntN(60),
	}
	g.a.Job.Fee = g.a.Params.QuoteFee(t, g.a.Job.Reward, g.a.Prices())
	if g.rand.IntN(2) == 0 {
		extra := g.amount()
		g.a.Job.Fee.Add(&g.a.Job.Fee, &extra)
	}
	g.open()
	return g
}

// waitForBenches lets the strikes of earlier games heal as far as eligibility goes.
func (g *game) waitForBenches() {
	g.t.Helper()
	for _, o := range g.owners {
		a, err := g.reader.AccountOf(g.t.Context(), o.addr)
		if err != nil {
			g.t.Fatal(err)
		}
		g.until(a.BenchedUntil)
	}
}

func (g *game) open() {
	g.t.Helper()
	slot, err := g.reader.LaneOf(g.t.Context(), g.submitter.addr, g.a.Job.Lane)
	if err != nil {
		g.t.Fatal(err)
	}
	nonce, ok := chain.NextNonce(slot)
	if !ok {
		g.t.Fatalf("lane %d is busy: %s", g.a.Job.Lane, slot)
	}
	g.a.Job.Nonce = nonce
	g.job = g.a.ID()
	accepts := make([]protocol.Signature, len(g.hot))
	for i, h := range g.hot {
		accepts[i] = h.sign(g.t, g.id.AcceptDigest(g.job))
	}
	receipt := g.do(g.submitter, protocol.OpenJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Accepts: accepts})
	g.steps = []protocol.Step{protocol.OpeningStep(g.timeOf(receipt), g.a.Panel[0].HotKey)}
	g.checkLane()
}

// link is the chain of the first n steps.
func (g *game) link(n int) (h common.Hash) {
	for _, s := range g.steps[:n] {
		h = protocol.Link(g.job, h, s)
	}
	return h
}

func (g *game) last() protocol.Step { return g.steps[len(g.steps)-1] }

// checkLane compares the lane's slot with the newest link.
func (g *game) checkLane() {
	g.t.Helper()
	slot, err := g.reader.LaneOf(g.t.Context(), g.submitter.addr, g.a.Job.Lane)
	if err != nil {
		g.t.Fatal(err)
	}
	if want := g.link(len(g.steps)); slot != want {
		g.t.Fatalf("after step %d the lane holds %s, Go computes %s", len(g.steps)-1, slot, want)
	}
}

// playRound draws proposals and ballots and anchors them. At most as many seats fail as leave a quorum of valid ballots.
func (g *game) playRound() {
	g.t.Helper()
	n := len(g.hot)
	p := g.drawProposals(n)
	spare := n - g.a.Job.Terms.Quorum()
	g.drawBallots(&p)
	for _, seat := range g.rand.Perm(n)[:g.rand.IntN(spare+1)] {
		switch g.rand.IntN(4) {
		case 0: // never committed
			p.entries[seat] = common.Hash{}
		case 1: // the coordinator lists garbage
			p.entries[seat] = g.hash()
		default:
			g.spoil(&p, seat)
		}
	}
	g.anchor(&p)
	g.rounds = append(g.rounds, p)
	if g.rand.IntN(2) == 0 {
		g.forceSome()
	}
}

func (g *game) drawProposals(n int) played {
	round := protocol.Round(len(g.steps))
	p := played{
		contents: make([]common.Hash, n), salts: make([]common.Hash, n), cites: make([][]protocol.Cite, n),
		proposals: make([]common.Hash, n), entries: make([]common.Hash, n), ballots: make([]protocol.Ballot, n),
		own: make([]common.Hash, n),
	}
	skips := g.rand.IntN(n - 1)
	for i, seat := range g.rand.Perm(n) {
		if i < skips && g.rand.IntN(3) == 0 {
			continue
		}
		p.contents[seat], p.salts[seat] = g.hash(), g.hash()
		for range g.rand.IntN(4) {
			p.cites[seat] = append(p.cites[seat], protocol.Cite{
				Round: protocol.Round(g.rand.IntN(int(round) + 2)), Seat: protocol.SeatIndex(g.rand.IntN(n + 1)),
				Bps: uint16(g.rand.IntN(3_334)),
			})
		}
		p.proposals[seat] = protocol.ProposalHash(g.job, round, protocol.SeatIndex(seat), p.contents[seat],
			protocol.CitesHash(p.cites[seat]), p.salts[seat])
	}
	return p
}

func (p *played) candidates() (m protocol.Mask) {
	for i, h := range p.proposals {
		if h != (common.Hash{}) {
			m = m.With(protocol.SeatIndex(i))
		}
	}
	return m
}

// drawBallots gives every seat an honest ballot. Half of the rounds take few distinct weights, so that ties happen.
func (g *game) drawBallots(p *played) {
	g.t.Helper()
	few := g.rand.IntN(2) == 0
	for seat := range p.ballots {
		weights := make([]tally.Weight, len(p.ballots))
		for i := range weights {
			v := 1 + g.rand.IntN(100)
			if few {
				v = 50
			}
			if g.rand.IntN(3) == 0 {
				v = -v
			}
			weights[i] = tally.Weight{Value: v, Given: true}
		}
		votes, ok := tally.Votes(protocol.SeatIndex(seat), weights, p.candidates())
		if !ok {
			g.t.Fatalf("seat %d has no ballot", seat)
		}
		g.commit(p, seat, votes)
	}
}

func (g *game) commit(p *played, seat int, votes protocol.Votes) {
	p.ballots[seat] = protocol.Ballot{Votes: votes, Salt: g.hash()}
	p.own[seat] = protocol.CommitmentHash(g.job, protocol.Round(len(g.steps)), protocol.SeatIndex(seat),
		protocol.ProposalsHash(p.proposals), votes.Pack(), p.ballots[seat].Salt)
	p.entries[seat] = p.own[seat]
}

// spoil makes a seat commit to a ballot against the rules.
func (g *game) spoil(p *played, seat int) {
	votes := append(protocol.Votes{}, p.ballots[seat].Votes...)
	switch other := (seat + 1) % len(votes); g.rand.IntN(4) {
	case 0:
		votes[seat] = 1
	case 1:
		clear(votes)
	case 2:
		votes[other] = int16(10_001 + g.rand.IntN(22_000)) // a word above 20,000
	default:
		votes[other] = int16(-10_001 - g.rand.IntN(22_000)) // a word above 42,767
	}
	g.commit(p, seat, votes)
	p.void = p.void.With(protocol.SeatIndex(seat))
}

// anchor puts the round on chain: by the maker of the last step, or one time in four by the next seat.
func (g *game) anchor(p *played) {
	g.t.Helper()
	t, last := g.a.Job.Terms, g.last()
	if last.Windowed {
		g.until(last.WindowEnd(t) + 1)
	}
	var term uint8
	if g.rand.IntN(4) == 0 {
		term = 1
		g.until(last.TermFrom(t, term))
	}
	in := g.anchorIntent(p, term)
	receipt := g.do(g.hot[protocol.TermSeat(last.Seat, term, t.Seats)], in)
	g.steps = append(g.steps, protocol.AnchorStep(t, g.a.Panel, last, g.timeOf(receipt), term, in.Proposals, p.entries))
	for i := range p.entries {
		if p.entries[i] == p.own[i] {
			p.held = p.held.With(protocol.SeatIndex(i))
		}
	}
	g.checkLane()
}

func (g *game) anchorIntent(p *played, term uint8) protocol.AnchorRound {
	return protocol.AnchorRound{
		ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Prev: g.link(len(g.steps) - 1), Last: g.last(), Term: term,
		Proposals: protocol.ProposalsHash(p.proposals), Commitments: p.entries,
	}
}

// signAs signs a message of a seat.
func (g *game) signAs(seat protocol.SeatIndex, round protocol.Round, term uint8, kind protocol.Kind, payload []byte) protocol.Signature {
	g.t.Helper()
	slot := protocol.Slot{Job: g.job, Round: round, Term: term, Kind: kind, Seat: seat}
	return g.hot[seat].sign(g.t, g.id.MessageDigest(slot, protocol.BodyOf(payload)))
}

func (g *game) signCommit(seat protocol.SeatIndex, round protocol.Round) protocol.Signature {
	g.t.Helper()
	p := &g.rounds[round-1]
	return g.signAs(seat, round, g.steps[round].Term, protocol.Commit,
		protocol.CommitPayload(protocol.ProposalsHash(p.proposals), p.entries[seat]))
}

// forceSome forces the true commitment of one seat that is not in the list, sent by somebody else.
func (g *game) forceSome() {
	g.t.Helper()
	p := &g.rounds[len(g.rounds)-1]
	for i := range p.entries {
		seat := protocol.SeatIndex(i)
		if p.held.Has(seat) {
			continue
		}
		in := g.forceIntent(p, seat)
		old, n := p.entries[i], len(g.steps)
		p.entries[i] = p.own[i]
		receipt := g.do(g.outsider, in)
		g.steps[n-1] = protocol.ForceStep(g.a.Job.Terms, g.steps[n-2], g.last(), g.timeOf(receipt), old, in.Proposals, p.entries)
		p.held = p.held.With(seat)
		g.checkLane()
		return
	}
}

func (g *game) forceIntent(p *played, seat protocol.SeatIndex) protocol.ForceCommitment {
	g.t.Helper()
	n, proposals := len(g.steps), protocol.ProposalsHash(p.proposals)
	payload := protocol.CommitPayload(proposals, p.own[seat])
	return protocol.ForceCommitment{
		ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Before: g.link(n - 2), Previous: g.steps[n-2], Last: g.last(),
		Proposals: proposals, Commitments: append([]common.Hash{}, p.entries...), Seat: seat, Commitment: p.own[seat],
		Signature: g.signAs(seat, g.last().Round, g.last().Term, protocol.Commit, payload),
	}
}

// reveal records openings of the newest round on chain.
func (g *game) reveal(seats protocol.Mask) {
	g.t.Helper()
	if seats == 0 {
		return
	}
	if last := g.last(); last.Windowed {
		g.until(last.WindowEnd(g.a.Job.Terms) + 1)
	}
	in := g.revealIntent(seats)
	g.do(g.outsider, in)
	g.steps[len(g.steps)-1].Opened |= seats
	g.checkLane()
}

func (g *game) revealIntent(seats protocol.Mask) protocol.RevealOpenings {
	g.t.Helper()
	p, last := &g.rounds[len(g.rounds)-1], g.last()
	in := protocol.RevealOpenings{
		ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Prev: g.link(len(g.steps) - 1), Last: last,
		Proposals: protocol.ProposalsHash(p.proposals), Commitments: p.entries,
	}
	for _, seat := range seats.Seats() {
		in.Openings = append(in.Openings, protocol.Opening{Seat: seat, Packed: p.ballots[seat].Votes.Pack(), Salt: p.ballots[seat].Salt})
		in.Signatures = append(in.Signatures, g.signCommit(seat, last.Round))
	}
	return in
}

// choose draws a set of the seats of a round that can open: enough valid ones for a quorum.
func (g *game) choose(round protocol.Round) protocol.Mask {
	p := &g.rounds[round-1]
	out, valid := protocol.Mask(0), 0
	for _, i := range g.rand.Perm(len(g.hot)) {
		seat := protocol.SeatIndex(i)
		if !p.held.Has(seat) || valid >= g.a.Job.Terms.Quorum() && g.rand.IntN(3) == 0 {
			continue
		}
		out = out.With(seat)
		if !p.void.Has(seat) {
			valid++
		}
	}
	return out
}

func profileOf(i int) common.Hash { return crypto.Keccak256Hash([]byte(fmt.Sprint("profile ", i))) }
