package audit

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// replay recomputes every step and link from the logs and their block times, and checks that the contract could have
// made each of them. It returns false when the chain of steps is broken.
func (c *auditor) replay() bool {
	before := c.failures()
	first := protocol.OpeningStep(c.f.Logs[0].Block.Time, c.a.Panel[0].HotKey)
	c.steps = []step{{Step: first, name: logName(0, c.f.Logs[0].Event), block: c.f.Logs[0].Block}}
	for i, l := range c.f.Logs[1:] {
		name := logName(i+1, l.Event)
		switch e := l.Event.(type) {
		case protocol.JobOpened:
			c.fail("chain.logs", name, "the job was opened before")
		case protocol.VotesCommitted:
			c.anchored(name, l, e)
		case protocol.CommitForced:
			c.forced(name, l, e)
		case protocol.RoundCertified:
			c.certified(name, l, e)
		case protocol.BallotsRevealed:
			c.revealed(name, l, e)
		}
		if c.failures() != before {
			return false
		}
	}
	tip := c.tip()
	c.pass("chain.steps", "%d anchors, tip %s", len(c.steps)-1, protocol.Link(c.f.Job, tip.prev, tip.Step).TerminalString())
	return true
}

func (c *auditor) tip() *step { return &c.steps[len(c.steps)-1] }

// link is the link of a step as it stands.
func (c *auditor) link(s step) common.Hash { return protocol.Link(c.f.Job, s.prev, s.Step) }

func (c *auditor) anchored(name string, l protocol.Log, e protocol.VotesCommitted) {
	last := *c.tip()
	now := l.Block.Time
	c.expect(e.Round == last.Round+1 && e.Round <= protocol.Round(c.t.MaxRounds), "chain.steps", name,
		"round %d after round %d of at most %d", e.Round, last.Round, c.t.MaxRounds)
	c.expect(len(e.Commitments) == c.n, "chain.steps", name, "%d commitments for %d seats", len(e.Commitments), c.n)
	c.expect(now <= c.t.Deadline, "chain.steps", name, "anchored at %d after the deadline %d", now, c.t.Deadline)
	c.expect(!last.Windowed || now > last.WindowEnd(c.t), "chain.steps", name,
		"anchored at %d inside the force window of round %d, open until %d", now, last.Round, last.WindowEnd(c.t))
	seat := protocol.TermSeat(last.Seat, e.Term, c.t.Seats)
	c.expect(int(seat) < c.n && (e.Term == 0 || now >= last.TermFrom(c.t, e.Term)), "chain.steps", name,
		"term %d at %d, its turn begins at %d", e.Term, now, last.TermFrom(c.t, e.Term))
	made := protocol.AnchorStep(c.t, c.a.Panel, last.Step, now, e.Term, e.Proposals, e.Commitments)
	c.steps = append(c.steps, step{
		Step: made, prev: c.link(last), name: name, block: l.Block,
		proposals: e.Proposals, commitments: append([]common.Hash{}, e.Commitments...),
	})
}

func (c *auditor) forced(name string, l protocol.Log, e protocol.CommitForced) {
	last := c.tip()
	ok := len(c.steps) > 1 && e.Round == last.Round && int(e.Seat) < c.n && e.Commitment != (common.Hash{})
	if !c.expect(ok, "chain.steps", name, "seat %d in round %d; the newest is %d", e.Seat, e.Round, last.Round) {
		return
	}
	before := c.steps[len(c.steps)-2].Step
	until := protocol.ForceUntil(c.t, before, last.Step)
	c.expect(l.Block.Time <= until, "chain.steps", name, "forced at %d, the window ended at %d", l.Block.Time, until)
	old := last.commitments[e.Seat]
	last.commitments[e.Seat] = e.Commitment
	// The contract refuses to replace an entry that was opened.
	c.expect(!last.Opened.Has(e.Seat), "chain.steps", name, "%s replaced an entry whose opening is recorded", seatName(e.Seat))
	last.Step = protocol.ForceStep(c.t, before, last.Step, l.Block.Time, old, last.proposals, last.commitments)
}

// certified puts the list that the panel signed in the place of the one its coordinator invented. The steps that this seat
// made afterwards fall with it.
func (c *auditor) certified(name string, l protocol.Log, e protocol.RoundCertified) {
	at := int(e.Round)
	if !c.expect(at > 0 && at < len(c.steps) && len(e.Commitments) == c.n, "chain.steps", name,
		"round %d of %d anchored, %d commitments for %d seats", e.Round, len(c.steps)-1, len(e.Commitments), c.n) {
		return
	}
	before, old := c.steps[at-1], c.steps[at]
	until := protocol.ForceUntil(c.t, before.Step, old.Step)
	c.expect(l.Block.Time <= until, "chain.steps", name, "certified at %d, the window ended at %d", l.Block.Time, until)
	c.expect(!old.Certified, "chain.steps", name, "round %d was certified before", e.Round)
	for _, later := range c.steps[at+1:] {
		c.expect(later.Seat == old.Seat, "chain.steps", name, "round %d of %s falls", later.Round, seatName(later.Seat))
	}
	made := step{
		Step: protocol.CertifyStep(c.t, c.a.Panel, old.Step, l.Block.Time, old.proposals, e.Proposals, e.Commitments),
		prev: old.prev, name: name, block: l.Block, proposals: e.Proposals, commitments: append([]common.Hash{}, e.Commitments...),
	}
	if made.Opened != 0 {
		made.openings = old.openings
	}
	c.steps = append(c.steps[:at:at], made)
}

func (c *auditor) revealed(name string, l protocol.Log, e protocol.BallotsRevealed) {
	last := c.tip()
	if !c.expect(len(c.steps) > 1 && e.Round == last.Round, "chain.steps", name, "round %d; the newest is %d", e.Round, last.Round) {
		return
	}
	now, end, until := l.Block.Time, last.WindowEnd(c.t), last.RevealUntil(c.t, c.f.Params)
	c.expect(now <= until && (now > end || !last.Windowed && now >= end), "chain.steps", name,
		"opened at %d, allowed from %d to %d", now, end, until)
	for _, o := range e.Openings {
		c.expect(commitment.Matches(c.f.Job, e.Round, last.proposals, last.commitments, o), "chain.steps", name,
			"the opening of seat %d does not match its commitment", o.Seat)
		last.Opened = last.Opened.With(o.Seat)
		last.openings = append(last.openings, o)
	}
	c.expect(last.Opened == e.Opened, "chain.steps", name, "openings make %#x, the log says %#x", uint32(last.Opened), uint32(e.Opened))
}
