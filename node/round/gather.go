package round

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// gather asks, after the settlement, for what this node's transcript still lacks: whoever signed an opening may have
// shown it to a part of the panel, and the job may be settled before anybody asks. An auditor is served from what every
// member holds. It asks for as long as openings are waited for; what is still missing then stays away.
func (m *Machine) gather() {
	m.gathering = false
	end, ok := m.chain.end.(Settled)
	if !ok {
		return
	}
	for r := protocol.Round(1); r < end.Event.Round; r++ {
		m.missAnchored(r)
	}
	m.missSettled(end.Event)
	until := m.log[len(m.log)-1].when + m.patience.Reveal
	if len(m.desired.want) == 0 || m.after(until) {
		m.desired.want = nil
		return
	}
	m.gathering = true
}

// missSettled asks for what a settlement was made of: the texts of its round, the openings that count, the commitments
// and Closes that were shown for them, and the announced result.
func (m *Machine) missSettled(e protocol.JobSettled) {
	r := e.Round
	step, openings := m.chain.steps[r], m.openings(r)
	m.missTexts(r)
	var unsigned, shut protocol.Mask
	for i, res := range e.Results {
		seat := protocol.SeatIndex(i)
		if i >= m.seats() || res.Status != protocol.Counted && res.Status != protocol.Void {
			continue
		}
		if o := openings[i]; o == nil || o.frame == nil {
			shut = shut.With(seat)
		}
		if m.commitOf(r, seat, step.entries[i]) == nil {
			unsigned = unsigned.With(seat)
		}
	}
	m.missAll(r, step.Term, protocol.Commit, unsigned)
	m.missAll(r, 0, protocol.Reveal, shut)
	if m.outcomes[r-1] == nil {
		m.missResults(r)
	}
	if e.Transcript != zero && m.closedBy(r, e) < m.rules().Quorum() {
		m.missAll(r, 0, protocol.Close, m.everybody())
	}
}

// closedBy counts the seats whose Close over the settled transcript is here.
func (m *Machine) closedBy(r protocol.Round, e protocol.JobSettled) int {
	n := 0
	for i := range m.agreement.Panel {
		if slices.ContainsFunc(m.frames[m.slot(r, 0, protocol.Close, protocol.SeatIndex(i))], func(h *held) bool {
			return readClose(h.frame.Payload).transcript == e.Transcript
		}) {
			n++
		}
	}
	return n
}

// Final tells whether the end is as deep as the specification asks, and nothing more is waited for.
func (m *Machine) Final() bool {
	return m.chain.end != nil && m.deep(m.chain.endAt) && !m.gathering
}
