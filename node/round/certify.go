package round

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// certify wants a list that its coordinator invented replaced by the one that the panel signed. Steps that the same seat
// heaped on it fall with it, so the oldest such list comes first. It waits for no confirmations: the contract takes a
// certificate only as long as an entry can be forced in.
func (m *Machine) certify() {
	newest := m.chain.newest()
	maker := m.chain.steps[newest].Seat
	first := newest
	for first > 1 && m.chain.steps[first-1].Seat == maker {
		first--
	}
	for r := first; r <= newest; r++ {
		if c := m.against(r); c != nil {
			m.certifyInTurn(r, c)
			return
		}
	}
}

// certifyFor is how long members take turns to send a certificate: half the force window.
func (m *Machine) certifyFor() protocol.Millis { return protocol.Millis(m.rules().Force) * 1000 / 2 }

// contradicted tells whether a list is one that this seat can have replaced: nothing is built on it.
func (m *Machine) contradicted(r protocol.Round) bool { return m.against(r) != nil }

// certificate is what convicts the maker of a list.
type certificate struct {
	slate   *held // the maker's own
	entries []common.Hash
	commits []*held // of the seats with an entry, seat order
}

// against looks for a slate that the maker of a list signed, and to which more than half the panel committed in another
// way than the list says. It returns nil without one, or when it is too late.
func (m *Machine) against(r protocol.Round) *certificate {
	step := m.chain.steps[r]
	if step.Certified || step.Seat == m.self || m.head().Time >= m.window(r) {
		return nil
	}
	for _, slate := range m.frames[m.slot(r, step.Term, protocol.Slate, step.Seat)] {
		if c := m.convict(r, slate); c != nil {
			return c
		}
	}
	return nil
}

// convict counts who speaks against a list: a seat that committed to another slate, or to another entry than the one under
// its name. A seat that was left out does not: it can force its commitment in.
func (m *Machine) convict(r protocol.Round, slate *held) *certificate {
	step, body := m.chain.steps[r], slate.frame.Signed.Body
	c := &certificate{slate: slate, entries: make([]common.Hash, m.seats())}
	against := 0
	for i, listed := range step.entries {
		seat := protocol.SeatIndex(i)
		h := m.commitOver(r, seat, body, listed)
		if body == step.proposals && step.Opened.Has(seat) && (h == nil || h.commits != listed) {
			return nil // a recorded opening keeps its entry, and its Commit is not here
		}
		if h == nil {
			continue
		}
		c.entries[i], c.commits = h.commits, append(c.commits, h)
		if body != step.proposals || listed != zero && listed != h.commits {
			against++
		}
	}
	if against <= m.seats()/2 {
		return nil
	}
	return c
}

// commitOver finds a seat's Commit over a slate in the term of a step: to the listed entry, if it is there.
func (m *Machine) commitOver(r protocol.Round, seat protocol.SeatIndex, slate, listed common.Hash) *held {
	var found *held
	for _, h := range m.frames[m.slot(r, m.chain.steps[r].Term, protocol.Commit, seat)] {
		if h.slate == slate && (found == nil || h.commits == listed) {
			found = h
		}
	}
	return found
}

// certifyInTurn wants the certificate. The seat that makes the step comes first; within half the force window every other
// seat has had its turn.
func (m *Machine) certifyInTurn(r protocol.Round, c *certificate) {
	step := m.chain.steps[r]
	turn := protocol.Millis(m.turnFrom(step.Seat + 1))
	if !m.after(m.local(r).anchored.at + turn*m.certifyFor()/protocol.Millis(m.seats())) {
		return
	}
	tip := m.chain.steps[m.chain.newest()].tip
	m.wish(fmt.Sprintf("certify/%s/%d", tip, r), func() protocol.Intent {
		intent := protocol.CertifyRound{
			ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel,
			Before: m.chain.steps[r-1].prev, Steps: m.chain.bare()[r-1:],
			Anchored: protocol.RoundList{Proposals: step.proposals, Commitments: slices.Clone(step.entries)},
			Signed:   protocol.RoundList{Proposals: c.slate.frame.Signed.Body, Commitments: c.entries},
			Slate:    c.slate.frame.Signed.Sig,
		}
		for _, h := range c.commits {
			intent.Signatures = append(intent.Signatures, h.frame.Signed.Sig)
		}
		return intent
	})
}
