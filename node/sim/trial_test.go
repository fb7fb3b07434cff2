package sim

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// trial is one random job, played on the contract and in Go.
type trial struct {
	*arena
	rand   *rand.Rand
	st     *state.StateDB
	cache  analyses
	abi    *bindings.Rankify
	now    protocol.Seconds
	buyer  pen
	a      protocol.Agreement
	assets []protocol.AssetPending // registered, among those that seats name
	job    protocol.JobID
	hot    []pen // of each seat
	steps  []protocol.Step
	rounds []hand

	settled, refused, ended, compared uint64
	seen                              map[string]int // see wonders
	broken                            string         // how the contract and Go differ
}

// difference ends a trial.
type difference string

func (p *trial) fail(format string, args ...any) { panic(difference(fmt.Sprintf(format, args...))) }

// playTrial plays the job of a seed, then ends it in several ways, each from the same state.
func playTrial(arenas []*arena, seed uint64, cache analyses) (p *trial) {
	r := rand.New(rand.NewPCG(seed, 11))
	p = &trial{
		arena: arenas[r.IntN(len(arenas))], rand: r, cache: cache, abi: bindings.NewRankify(),
		now: genesisTime + 1_000_000, seen: map[string]int{},
	}
	defer func() {
		switch d := recover().(type) {
		case nil:
		case difference:
			p.broken = string(d)
		default:
			panic(d)
		}
	}()
	p.st = p.copy()
	p.draw()
	p.open()
	if r.IntN(8) == 0 {
		p.aside(p.cancel)
	}
	silent := r.IntN(3) == 0
	for range 1 + r.IntN(int(p.a.Job.Terms.MaxRounds)) {
		if r.IntN(6) == 0 && len(p.steps) < int(p.a.Job.Terms.MaxRounds) {
			p.playInvented()
		} else {
			p.playRound()
		}
		if silent || r.IntN(6) == 0 {
			p.reveal(p.newest(), p.anyOf(p.newest().held, 1))
		}
	}
	for range 3 {
		p.aside(func() { p.settle(silent) })
	}
	if r.IntN(8) == 0 {
		p.aside(p.refund)
	}
	return p
}

// aside does something, and undoes it on both sides.
func (p *trial) aside(do func()) {
	now, st := p.now, p.st
	p.st = st.Copy()
	do()
	p.now, p.st = now, st
}

// tick lets a few seconds pass.
func (p *trial) tick() { p.now += protocol.Seconds(p.rand.IntN(5)) }

func (p *trial) until(at protocol.Seconds) { p.now = max(p.now, at) }

// try executes an intent and returns the contract's refusal.
func (p *trial) try(from pen, in protocol.Intent) *submit.Revert {
	call, err := submit.Encode(p.id, p.params.Token, in)
	if err != nil {
		p.fail("%v", err)
	}
	_, err = p.call(from, call.Data)
	if err == nil {
		return nil
	}
	var r *submit.Revert
	if !errors.As(submit.Explain(err), &r) {
		p.fail("%s: %v", in.Key(), err)
	}
	return r
}

func (p *trial) call(from pen, data []byte) ([]byte, error) {
	head := &types.Header{Number: big.NewInt(1), Time: uint64(p.now)}
	ret, _, _, err := execute(p.st, head, p.cache, message{from.addr, &p.id.Contract, data, gasLimit})
	p.st.Finalise(arenaRules)
	return ret, err
}

// do executes an intent that the contract has to accept, and compares the lane's word afterwards.
func (p *trial) do(from pen, in protocol.Intent, then func()) {
	if r := p.try(from, in); r != nil {
		p.fail("%s is refused: %v", in.Key(), r)
	}
	then()
	if got, want := p.lane(), p.link(len(p.steps)); got != want {
		p.fail("after %s the lane holds %s, Go computes %s", in.Key(), got, want)
	}
	p.compared++
	p.tick()
}

func (p *trial) lane() common.Hash {
	ret, err := p.call(p.outsider, p.abi.PackLaneOf(p.a.Job.Submitter, p.a.Job.Lane))
	if err != nil {
		p.fail("lane: %v", err)
	}
	return common.BytesToHash(ret)
}

// link is the chain of the first n steps.
func (p *trial) link(n int) (h common.Hash) {
	for _, s := range p.steps[:n] {
		h = protocol.Link(p.job, h, s)
	}
	return h
}

func (p *trial) last() protocol.Step { return p.steps[len(p.steps)-1] }

func (p *trial) newest() *hand { return &p.rounds[len(p.rounds)-1] }

func (p *trial) hash() (h common.Hash) {
	for i := 0; i < 32; i += 8 {
		binary.BigEndian.PutUint64(h[i:], p.rand.Uint64())
	}
	return h
}

// amount is a random number of token units, of any size up to about 18 tokens, or 200 now and then.
func (p *trial) amount() (v uint256.Int) {
	v.SetUint64(p.rand.Uint64() >> p.rand.IntN(64))
	if p.rand.IntN(16) == 0 {
		v = token(p.rand.Uint64N(300))
	}
	return v
}

// drawSize prefers small panels.
func (p *trial) drawSize() int {
	switch p.rand.IntN(20) {
	case 0:
		return 16 + p.rand.IntN(protocol.MaxSeats-15)
	case 1, 2, 3:
		return 8 + p.rand.IntN(8)
	}
	return protocol.MinSeats + p.rand.IntN(5)
}

// draw draws the job and the past of its members.
func (p *trial) draw() {
	r, n := p.rand, p.drawSize()
	p.a = protocol.Agreement{Network: p.id, Params: p.params}
	for _, i := range r.Perm(len(p.owners))[:n] {
		p.hot = append(p.hot, p.hots[i])
		p.a.Panel = append(p.a.Panel, protocol.Seat{Operator: p.owners[i].addr, HotKey: p.hots[i].addr, Price: p.amount()})
	}
	t := protocol.Terms{
		Deadline: p.now + 80_000, OpenBefore: p.now, Propose: 10 + r.Uint32N(50), Commit: 10 + r.Uint32N(50),
		Reveal: 10 + r.Uint32N(50), Force: uint16(20 + r.IntN(50)), Handover: uint16(30 + r.IntN(50)), Seats: uint8(n),
		MaxRounds: uint8(1 + r.IntN(4)), StakeUnits: 1, Tally: protocol.Tally(r.IntN(2)),
	}
	t.MinRounds = uint8(1 + r.IntN(int(t.MaxRounds)))
	if n >= 5 && t.Tally == protocol.Median && r.IntN(2) == 0 {
		t.DeclaredRank = uint8(1 + r.IntN(4))
	}
	if r.IntN(2) == 0 {
		p.drawAssets()
	}
	p.drawStandings(p.st, r, p.now, t.DeclaredRank)
	p.buyer = p.submitter
	if r.IntN(4) == 0 {
		p.buyer = p.owners[r.IntN(len(p.owners))]
	}
	p.a.Job = protocol.Job{
		Submitter: p.buyer.addr, Lane: r.Uint32N(3), Nonce: 1, Terms: t, Spec: protocol.SpecHash(p.hash()),
		Panel: protocol.PanelHash(p.a.Panel), Reward: p.amount(), Allowance: r.Uint64() >> r.IntN(64),
	}
	p.a.Job.Fee = p.params.QuoteFee(t, p.a.Job.Reward, p.a.Prices())
	if r.IntN(2) == 0 {
		extra := p.amount()
		p.a.Job.Fee.Add(&p.a.Job.Fee, &extra)
	}
}

func (p *trial) open() {
	p.job = p.a.ID()
	var accepts []protocol.Signature
	for _, h := range p.hot {
		accepts = append(accepts, h.sign(p.id.AcceptDigest(p.job)))
	}
	p.do(p.buyer, protocol.OpenJob{ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Accepts: accepts}, func() {
		p.steps = []protocol.Step{protocol.OpeningStep(p.now, p.a.Panel[0].HotKey)}
	})
}

// signAs signs a message of a seat.
func (p *trial) signAs(seat protocol.SeatIndex, round protocol.Round, term uint8, kind protocol.Kind, payload []byte) protocol.Signature {
	slot := protocol.Slot{Job: p.job, Round: round, Term: term, Kind: kind, Seat: seat}
	return p.hot[seat].sign(p.id.MessageDigest(slot, protocol.BodyOf(payload)))
}

func (p *trial) signCommit(h *hand, seat protocol.SeatIndex, step protocol.Step) protocol.Signature {
	return p.signAs(seat, step.Round, step.Term, protocol.Commit,
		protocol.CommitPayload(protocol.ProposalsHash(h.proposals), h.entries[seat]))
}

// anyOf draws members of a set: all, or each with some chance, but at least so many if it has them.
func (p *trial) anyOf(set protocol.Mask, least int) (out protocol.Mask) {
	seats, chance := set.Seats(), p.rand.IntN(5)
	for k, i := range p.rand.Perm(len(seats)) {
		if k < least || chance == 0 || p.rand.IntN(8) >= chance {
			out = out.With(seats[i])
		}
	}
	return out
}
