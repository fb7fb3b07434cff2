package round

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// patientTerms is in how many terms a slate that at most half the panel commits to is passed over. After that the
// coordinator anchors what there is, so that a panel whose agents fail can try the next round.
const patientTerms = 2

// anchor wants the commitments of this seat's slate on chain: when all are here, or when their time is over. One that
// comes too late can still be forced in by its seat.
func (m *Machine) anchor(r protocol.Round) {
	last, t := m.chain.steps[r-1], m.rules()
	if m.head().Time > t.Deadline || last.Windowed && m.head().Time <= last.WindowEnd(t) {
		return
	}
	for _, s := range m.inTurn(r, protocol.Slate) {
		if s.frame.Signed.Slot.Seat != m.self {
			continue
		}
		entries := m.committed(r, s)
		got, need := nonZero(entries).Count(), 1
		if s.term < patientTerms {
			need = t.Quorum()
		}
		if got < need || got < m.seats() && !m.after(s.at+m.patience.Commit) {
			continue
		}
		m.wish(fmt.Sprintf("anchor/%s/%d", last.tip, s.term), func() protocol.Intent {
			return protocol.AnchorRound{
				ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel, Prev: last.prev, Last: last.Step,
				Term: s.term, Proposals: s.frame.Signed.Body, Commitments: entries,
			}
		})
		return
	}
}

// committed lists the commitments to a slate in its term, zero for none.
func (m *Machine) committed(r protocol.Round, s termed) []common.Hash {
	entries := make([]common.Hash, m.seats())
	for i := range entries {
		for _, h := range m.frames[m.slot(r, s.term, protocol.Commit, protocol.SeatIndex(i))] {
			if entries[i] == zero && h.slate == s.frame.Signed.Body {
				entries[i] = h.commits
			}
		}
	}
	return entries
}

// force wants this seat's commitment in the newest list when the coordinator left it out. A list that can be replaced as a
// whole is not mended entry by entry before every seat has had its turn to replace it.
func (m *Machine) force(r protocol.Round) {
	step, before := m.chain.steps[r], m.chain.steps[r-1]
	if m.head().Time >= m.window(r) || m.contradicted(r) && !m.after(m.local(r).anchored.at+m.certifyFor()) {
		return
	}
	for _, h := range m.frames[m.slot(r, step.Term, protocol.Commit, m.self)] {
		if h.slate != step.proposals || h.commits == step.entries[m.self] {
			continue
		}
		m.wish("force/"+step.tip.String(), func() protocol.Intent {
			return protocol.ForceCommitment{
				ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel, Before: before.prev, Previous: before.Step,
				Last: step.Step, Proposals: step.proposals, Commitments: step.entries,
				Seat: m.self, Commitment: h.commits, Signature: h.frame.Signed.Sig,
			}
		})
		return
	}
}
