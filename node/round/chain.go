package round

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// keptHeads bounds how many block references are kept for a reorg.
const keptHeads = 300

// fact is one thing the chain told of this job, and when this node heard of it.
type fact struct {
	at   protocol.BlockRef
	tx   common.Hash
	in   Input
	when protocol.Millis
}

// link is one step of the job's chain with everything that proves it.
type link struct {
	protocol.Step
	prev      common.Hash // link before the step
	tip       common.Hash // link of the step as it is now
	proposals common.Hash
	entries   []common.Hash // the listed commitments
	forced    protocol.Mask // seats whose entry was forced or certified: the contract has seen their signature
	openings  []recorded
	block     protocol.BlockRef // in which the step was made
}

// recorded is an opening on chain, and when this node heard of it.
type recorded struct {
	protocol.Opening
	when protocol.Millis
}

// chain is what the chain says of the job, computed from the log.
type chain struct {
	steps []link // empty until the job is open; steps[r] is round r
	end   Input  // Settled, Refunded or Cancelled; nil before
	endAt protocol.BlockRef

	royalties uint256.Int // that the settlement told of so far
}

// newest is the round of the newest anchor; 0 before the first.
func (c chain) newest() protocol.Round {
	if len(c.steps) == 0 {
		return 0
	}
	return c.steps[len(c.steps)-1].Round
}

func (c chain) open() bool { return len(c.steps) > 0 }

// anchored tells whether a round's commitments are on chain.
func (c chain) anchored(r protocol.Round) bool { return r > 0 && int(r) < len(c.steps) }

// block takes a block that joined the chain.
func (m *Machine) block(in Block) error {
	if in.Ref.Number <= m.head().Number && len(m.heads) > 0 {
		return ErrStaleBlock
	}
	m.sawBlock(in.Ref)
	return nil
}

// head is the newest block seen.
func (m *Machine) head() protocol.BlockRef {
	if len(m.heads) == 0 {
		return protocol.BlockRef{}
	}
	return m.heads[len(m.heads)-1]
}

func (m *Machine) sawBlock(ref protocol.BlockRef) {
	if len(m.heads) > 0 && ref.Number <= m.head().Number {
		return
	}
	if len(m.heads) >= keptHeads {
		m.heads = append(m.heads[:0:0], m.heads[keptHeads/3:]...)
	}
	m.heads = append(m.heads, ref)
}

// revert takes back everything that the block and later ones told.
func (m *Machine) revert(in Reverted) error {
	known := m.head().Number
	if len(m.log) > 0 {
		known = max(known, m.log[len(m.log)-1].at.Number)
	}
	if in.Block.Number > known {
		return ErrUnknownBlock
	}
	for len(m.heads) > 0 && m.head().Number >= in.Block.Number {
		m.heads = m.heads[:len(m.heads)-1]
	}
	kept := 0
	for kept < len(m.log) && m.log[kept].at.Number < in.Block.Number {
		kept++
	}
	lost := len(m.log) - kept
	m.log = m.log[:kept:kept]
	before := m.chain
	m.chain = m.replay()
	if lost > 0 {
		m.event(view.ChainReverted, m.chain.newest(), protocol.NoSeat, "block %d left the chain with %d events of the job", in.Block.Number, lost)
	}
	m.forgetAnchors(before)
	return nil
}

// forgetAnchors makes this node wait anew for what follows an anchor, where the chain before had another one.
func (m *Machine) forgetAnchors(before chain) {
	clear(m.standings)
	for r := protocol.Round(1); r <= before.newest(); r++ {
		old := before.steps[r]
		if m.chain.anchored(r) && m.chain.steps[r].block == old.block && m.chain.steps[r].Certified == old.Certified {
			continue
		}
		l := m.local(r)
		l.anchored, l.reveal, l.closes, l.went = mark{}, mark{}, mark{}, false
	}
}

// replay computes the chain anew from the log.
func (m *Machine) replay() chain {
	var c chain
	for _, f := range m.log {
		c.add(m, f)
	}
	return c
}

// add does to the steps what the contract did. The log holds only what was admissible.
func (c *chain) add(m *Machine, f fact) {
	t, panel := m.rules(), m.agreement.Panel
	switch in := f.in.(type) {
	case Opened:
		c.steps = []link{{Step: protocol.OpeningStep(f.at.Time, panel[0].HotKey), block: f.at}}
	case Anchored:
		last := c.steps[len(c.steps)-1]
		entries := append([]common.Hash{}, in.Event.Commitments...)
		step := protocol.AnchorStep(t, panel, last.Step, f.at.Time, in.Event.Term, in.Event.Proposals, entries)
		c.steps = append(c.steps, link{Step: step, prev: last.tip, proposals: in.Event.Proposals, entries: entries, block: f.at})
	case Forced:
		last, before := &c.steps[len(c.steps)-1], c.steps[len(c.steps)-2]
		entries := append([]common.Hash{}, last.entries...)
		old := entries[in.Event.Seat]
		entries[in.Event.Seat] = in.Event.Commitment
		last.Step = protocol.ForceStep(t, before.Step, last.Step, f.at.Time, old, last.proposals, entries)
		last.entries, last.forced = entries, last.forced.With(in.Event.Seat)
	case Certified:
		old := c.steps[in.Event.Round]
		entries := append([]common.Hash{}, in.Event.Commitments...)
		l := link{prev: old.prev, proposals: in.Event.Proposals, entries: entries, forced: nonZero(entries), block: f.at}
		l.Step = protocol.CertifyStep(t, panel, old.Step, f.at.Time, old.proposals, in.Event.Proposals, entries)
		if l.Opened != 0 {
			l.openings = old.openings
		}
		c.steps = append(c.steps[:in.Event.Round:in.Event.Round], l)
	case Revealed:
		last := &c.steps[len(c.steps)-1]
		last.Opened = in.Event.Opened
		last.openings = slices.Clone(last.openings)
		for _, o := range in.Event.Openings {
			last.openings = append(last.openings, recorded{o, f.when})
		}
	case Accrued:
		c.royalties.Add(&c.royalties, &in.Event.Amount)
	default:
		c.end, c.endAt = f.in, f.at
	}
	last := &c.steps[len(c.steps)-1]
	last.tip = protocol.Link(m.job, last.prev, last.Step)
}

// window is the last second in which the list of an anchored round can still change in an honest panel.
func (m *Machine) window(r protocol.Round) protocol.Seconds {
	s, before := m.chain.steps[r], m.chain.steps[r-1]
	return protocol.ForceUntil(m.rules(), before.Step, s.Step)
}

// deep tells whether a block has the confirmations that the specification asks for.
func (m *Machine) deep(at protocol.BlockRef) bool {
	return m.head().Number >= at.Number+uint64(m.agreement.Spec.Policy.Confirmations)
}

// bare returns the bare steps, from the opening to the newest.
func (c chain) bare() []protocol.Step {
	out := make([]protocol.Step, len(c.steps))
	for i, s := range c.steps {
		out[i] = s.Step
	}
	return out
}
