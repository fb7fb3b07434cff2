package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// zero is the hash that stands for nothing.
var zero common.Hash

// nonZero is the set of seats with an entry.
func nonZero(hashes []common.Hash) protocol.Mask {
	var set protocol.Mask
	for i, h := range hashes {
		if h != zero {
			set = set.With(protocol.SeatIndex(i))
		}
	}
	return set
}

// derive computes from the facts what follows from them: results, the round under way, drafts, and what is wanted of
// the engine. Its order is that of a round.
func (m *Machine) derive() {
	m.wake, m.desired = 0, desire{}
	m.deciding, m.failed, m.expected = nil, false, nil
	if !m.chain.open() {
		return
	}
	if m.chain.end != nil {
		m.score()
		m.gather()
		if m.seated() {
			m.report()
		}
		return
	}
	m.notice()
	m.score()
	m.decide()
	m.goOn()
	if !m.seated() {
		m.observe()
		return
	}
	if r := m.current(); m.deciding == nil && !m.failed && !m.chain.anchored(r) {
		m.begin(r)
		m.propose(r)
		m.list(r)
		m.publish(r)
		m.slate(r)
		m.judge(r)
		m.anchor(r)
	}
	if r := m.chain.newest(); r > 0 {
		m.judge(r)
		m.certify()
		m.force(r)
		m.open(r)
		m.announceResult(r)
		m.openOnChain(r)
	}
	m.close()
	m.settle()
	m.refund()
	m.report()
	m.sync()
}

// notice takes the moments at which this node saw what the chain tells.
func (m *Machine) notice() {
	for r := protocol.Round(1); r <= m.chain.newest(); r++ {
		m.take(&m.local(r).anchored)
	}
	r := m.chain.newest()
	if r == 0 {
		m.noticeTerm(1)
		return
	}
	m.noticeTerm(r + 1)
	if l := m.local(r); !l.reveal.set && m.revealAllowed(r) {
		m.take(&l.reveal)
		m.event(view.RevealAllowed, r, protocol.NoSeat, "ballots may be opened")
	}
	for past := protocol.Round(1); past < r; past++ {
		m.take(&m.local(past).reveal)
	}
}

// noticeTerm tells when the chain's time has passed on the turn to anchor a round.
func (m *Machine) noticeTerm(r protocol.Round) {
	if t := m.openTerm(r); t > 0 && int(r) <= len(m.locals) && m.once("term/%d/%d", r, t) {
		m.event(view.TermPassed, r, m.coordinator(r, t), "term %d may take over", t)
	}
}

// coordinator is the seat whose turn a term is in an unanchored round, and in the anchored round before it when nobody
// announces its result.
func (m *Machine) coordinator(r protocol.Round, term uint8) protocol.SeatIndex {
	return protocol.TermSeat(m.chain.steps[r-1].Seat, term, m.rules().Seats)
}

// termOpen tells whether the chain's time has reached a term of the round.
func (m *Machine) termOpen(r protocol.Round, term uint8) bool {
	return term == 0 || m.head().Time >= m.chain.steps[r-1].TermFrom(m.rules(), term)
}

// openTerm is the last term of the round that the chain's time has reached.
func (m *Machine) openTerm(r protocol.Round) uint8 {
	term := uint8(0)
	for t := uint8(1); t < m.terms() && m.termOpen(r, t); t++ {
		term = t
	}
	return term
}

// goOn leaves the newest round behind once its result is final and does not halt the panel. There is no way back: a
// better result that turns up later counts, but halts nothing.
func (m *Machine) goOn() {
	if r := m.chain.newest(); r > 0 {
		if o := m.outcomes[r-1]; o != nil && o.final && !o.halt && int(r) < len(m.locals) && !m.contradicted(r) {
			m.local(r).went = true
		}
	}
}

// current is the round under way: the newest anchored one until it is left behind, then the next one.
func (m *Machine) current() protocol.Round {
	if r := m.chain.newest(); r > 0 && !m.local(r).went {
		return r
	}
	return m.chain.newest() + 1
}

// begin starts a round here.
func (m *Machine) begin(r protocol.Round) {
	if m.take(&m.local(r).started) {
		m.event(view.RoundStarted, r, m.coordinator(r, 0), "round %d", r)
	}
}

// barred tells whether this seat may sign nothing of its own in a round: the round had begun when the node lost its
// journal, so that it cannot know what it signed. A reorg that puts the round's beginning into a later block changes
// nothing about that.
func (m *Machine) barred(r protocol.Round) bool {
	l := m.local(r)
	l.barred = l.barred || m.restored != nil && m.chain.steps[r-1].block.Number <= m.restored.Number
	return l.barred
}

// decide finds the round that decides. The newest round with a final result halts the panel by its evidence, or because
// nothing can follow it; it decides if it has a quorum, and otherwise the newest one before it that has. Without any the
// job has failed.
func (m *Machine) decide() {
	r := m.chain.newest()
	past := m.head().Time > m.rules().Deadline
	if r == 0 {
		m.failed = past
		m.tellFailed()
		return
	}
	last := m.outcomes[r-1]
	if last == nil || !last.final || m.local(r).went && !past || !last.halt && !past {
		return
	}
	for ; r >= protocol.Round(m.rules().MinRounds) && r > 0; r-- {
		if o := m.outcomes[r-1]; o != nil && o.quorum {
			m.deciding = o
			if m.once("halt/%d", r) {
				m.event(view.PanelHalted, r, o.tally.Winner, "round %d decides with evidence %d of %d", r, o.evidence, m.rule.Line())
			}
			return
		}
	}
	m.failed = true
	m.tellFailed()
}

func (m *Machine) tellFailed() {
	if m.failed && m.once("failed") {
		m.event(view.JobFailed, m.chain.newest(), protocol.NoSeat, "no round has a quorum, and none can follow")
	}
}

// phase names what the machine is at.
func (m *Machine) phase() view.Phase {
	switch m.chain.end.(type) {
	case Settled:
		return view.Settled
	case Refunded:
		return view.Refunded
	case Cancelled:
		return view.Cancelled
	}
	switch {
	case !m.chain.open():
		return view.Waiting
	case m.failed:
		return view.Failed
	case m.deciding != nil:
		return view.Closing
	}
	r := m.current()
	l := m.local(r)
	if m.chain.anchored(r) {
		switch {
		case m.outcomes[r-1] != nil:
			return view.Resulting
		case l.reveal.set:
			return view.Revealing
		}
		return view.Confirming
	}
	switch {
	case len(l.slates) > 0:
		return view.Judging
	case l.listed.set:
		return view.Publishing
	}
	return view.Proposing
}
