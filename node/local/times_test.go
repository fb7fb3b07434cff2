package local_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// plain anchors a round in which everybody committed, without the entry of seat 1 if there is to be a gap.
func (g *game) plain(gap bool) *played {
	g.t.Helper()
	p := g.drawProposals(len(g.hot))
	g.drawBallots(&p)
	if gap {
		p.entries[1] = common.Hash{}
	}
	g.anchor(&p)
	g.rounds = append(g.rounds, p)
	return &g.rounds[len(g.rounds)-1]
}

// next is a list for the round after the newest step.
func (g *game) next() *played {
	p := g.drawProposals(len(g.hot))
	g.drawBallots(&p)
	return &p
}

// roomy draws a game with at least two rounds, so that an anchor can follow an anchor.
func roomy(w *world, seed uint64) *game {
	w.t.Helper()
	for ; ; seed += 1_000 {
		g := newGame(w, seed)
		if g.a.Job.Terms.MaxRounds >= 2 {
			return g
		}
		g.do(g.submitter, protocol.CancelJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, OpenTime: g.steps[0].Time})
	}
}

// TestTimes holds every time that Go computes to the second in which the contract changes its answer.
func TestTimes(t *testing.T) {
	w := newWorld(t, 5)
	maker := func(g *game) account { return g.hot[g.last().Seat] }
	taker := func(g *game) account { return g.hot[protocol.TermSeat(g.last().Seat, 1, g.a.Job.Terms.Seats)] }
	one := protocol.Mask(0).With(0)
	// Until last the contract answers before, after it after; empty means yes.
	for name, tt := range map[string]struct {
		setup         func(*game) (call func() error, last protocol.Seconds)
		before, after string
	}{
		"take over the opening": {func(g *game) (func() error, protocol.Seconds) {
			in := g.anchorIntent(g.next(), 1)
			return func() error { return g.try(taker(g), in) }, g.last().TermFrom(g.a.Job.Terms, 1) - 1
		}, "TermTooEarly", ""},
		"take over an anchor": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(true)
			in := g.anchorIntent(g.next(), 1)
			return func() error { return g.try(taker(g), in) }, g.last().TermFrom(g.a.Job.Terms, 1) - 1
		}, "TermTooEarly", ""},
		"anchor after a window": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(true)
			in := g.anchorIntent(g.next(), 0)
			return func() error { return g.try(maker(g), in) }, g.last().WindowEnd(g.a.Job.Terms)
		}, "WindowOpen", ""},
		"anchor before the deadline": {func(g *game) (func() error, protocol.Seconds) {
			in := g.anchorIntent(g.next(), 0)
			return func() error { return g.try(maker(g), in) }, g.a.Job.Terms.Deadline
		}, "", "DeadlinePassed"},
		"reveal after a window": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(true)
			in := g.revealIntent(one)
			return func() error { return g.try(g.outsider, in) }, g.last().WindowEnd(g.a.Job.Terms)
		}, "WindowOpen", ""},
		"reveal in time": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(false)
			in := g.revealIntent(one)
			return func() error { return g.try(g.outsider, in) }, g.last().RevealUntil(g.a.Job.Terms, g.a.Params)
		}, "", "WindowClosed"},
		"reveal in time after a window": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(true)
			in := g.revealIntent(one)
			g.until(g.last().WindowEnd(g.a.Job.Terms) + 1)
			return func() error { return g.try(g.outsider, in) }, g.last().RevealUntil(g.a.Job.Terms, g.a.Params)
		}, "", "WindowClosed"},
		"force into a gap": {func(g *game) (func() error, protocol.Seconds) {
			in := g.forceIntent(g.plain(true), 1)
			return func() error { return g.try(g.outsider, in) }, protocol.ForceUntil(g.a.Job.Terms, in.Previous, in.Last)
		}, "", "WindowClosed"},
		"force over garbage": {func(g *game) (func() error, protocol.Seconds) {
			p := g.next()
			p.entries[1] = g.hash()
			g.anchor(p)
			in := g.forceIntent(p, 1)
			return func() error { return g.try(g.outsider, in) }, protocol.ForceUntil(g.a.Job.Terms, in.Previous, in.Last)
		}, "", "WindowClosed"},
		"settle slowly": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(false)
			g.reveal(protocol.Mask(1)<<len(g.hot) - 1)
			last := g.last().SlowFrom(g.a.Job.Terms, g.a.Params)
			in := g.slowIntent()
			return func() error { return g.try(g.outsider, in) }, last
		}, "TooEarly", ""},
		"refund": {func(g *game) (func() error, protocol.Seconds) {
			g.plain(false)
			in := protocol.RefundJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Steps: g.steps}
			return func() error { return g.try(g.outsider, in) }, g.a.Job.Terms.SettleBy(g.a.Params)
		}, "TooEarly", ""},
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			g := roomy(w, 17)
			call, last := tt.setup(g)
			if g.now() > last {
				t.Fatalf("the head is at %d already, past %d", g.now(), last)
			}
			g.until(last)
			checkAnswer(t, "in the last second", call(), tt.before)
			g.until(last + 1)
			checkAnswer(t, "a second later", call(), tt.after)
			g.until(g.a.Job.Terms.SettleBy(g.a.Params) + 1)
			g.do(g.outsider, protocol.RefundJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Steps: g.steps})
		})
	}
}

func checkAnswer(t *testing.T, when string, got error, want string) {
	t.Helper()
	if want != "" {
		wantRevert(t, got, want)
	} else if got != nil {
		t.Errorf("%s the contract answers %v", when, got)
	}
}

// slowIntent settles the newest round, which everybody opened, without Closes.
func (g *game) slowIntent() protocol.SettleJob {
	g.t.Helper()
	p, round := &g.rounds[len(g.rounds)-1], g.last().Round
	c := settlement.Closing{
		Round: round, Slow: true, Opened: g.last().Opened, Ballots: p.ballots, Proposals: p.proposals, Settler: g.outsider.addr,
	}
	for _, s := range g.steps[1:] {
		c.Makers = append(c.Makers, s.Seat)
	}
	r, err := settlement.Settle(g.a, c)
	if err != nil {
		g.t.Fatal(err)
	}
	if r.Winner != protocol.NoSeat {
		c.Cites = p.cites[r.Winner]
	}
	return protocol.SettleJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Settlement: g.input(c, r)}
}
