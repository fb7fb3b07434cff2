package round

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// reissues is how many results a coordinator announces for one round: the first, and one more for openings that turned
// up within the grace.
const reissues = 2

// announceResult announces the result of the newest anchored round in a term that is this seat's, and sends on the
// openings that an announced result leaves out.
func (m *Machine) announceResult(r protocol.Round) {
	l := m.local(r)
	if !l.reveal.set {
		return
	}
	m.forwardMissing(r)
	for term := uint8(0); term < m.terms() && m.termOpen(r+1, term); term++ {
		if m.coordinator(r+1, term) != m.self {
			continue
		}
		if m.resultDue(r, term) {
			m.draftResult(r, term)
			return
		}
	}
}

// draftResult announces what the openings that are here say.
func (m *Machine) draftResult(r protocol.Round, term uint8) {
	o := m.compute(r, m.countable(r))
	if o == nil {
		return
	}
	payload, err := o.result().Encode()
	if err != nil {
		return
	}
	slot, body := m.slot(r, term, protocol.Result, m.self), protocol.BodyOf(payload)
	if !m.saidBody(slot, body) {
		m.draft(Draft{Slot: slot, Body: body, Payload: payload})
	}
}

// saidBody tells whether this seat has signed, or decided to sign, a body in a place.
func (m *Machine) saidBody(s protocol.Slot, body [32]byte) bool {
	return slices.ContainsFunc(m.frames[s], func(h *held) bool { return h.frame.Signed.Body == body }) ||
		slices.ContainsFunc(m.drafts, func(d *draft) bool { return d.Slot == s && d.Body == body })
}

// countable is the set of openings this seat would count.
func (m *Machine) countable(r protocol.Round) protocol.Mask {
	var set protocol.Mask
	if m.lost(r) {
		return set
	}
	for _, o := range m.openings(r) {
		if o != nil && o.signed && !m.twoFaced(r, o.Seat) {
			set = set.With(o.Seat)
		}
	}
	return set
}

// resultDue tells whether it is time to announce in a term of this seat. The coordinator of a later term speaks only
// when nothing that this node agrees with was announced, or it keeps an opening back.
func (m *Machine) resultDue(r protocol.Round, term uint8) bool {
	l, set, slot := m.local(r), m.countable(r), m.slot(r, term, protocol.Result, m.self)
	full := m.awaited(r)&^set == 0
	own, o := m.frames[slot], m.outcomes[r-1]
	switch {
	case len(own) >= reissues || m.pending(slot):
		return false
	case len(own) > 0 && m.check(own[0]) == nil: // the list has changed since
		return full || m.after(own[0].at+m.patience.Reveal)
	case len(own) > 0:
		said := own[0].result.Opened
		return set&^said != 0 && said&^set == 0 && (full || m.after(own[0].at+m.patience.Grace*3/4))
	case o != nil && o.final:
		return false
	case o != nil:
		return set&^o.opened != 0 && m.after(l.result.at+m.patience.Grace)
	}
	return full || m.after(l.reveal.at+m.patience.Reveal)
}

// awaited is the set of seats whose opening would count.
func (m *Machine) awaited(r protocol.Round) protocol.Mask {
	set := nonZero(m.chain.steps[r].entries)
	for _, seat := range set.Seats() {
		if m.twoFaced(r, seat) {
			set &^= protocol.Mask(0).With(seat)
		}
	}
	return set
}

// pending tells whether a draft of this slot was handed out but has not come back signed.
func (m *Machine) pending(s protocol.Slot) bool {
	return slices.ContainsFunc(m.drafts, func(d *draft) bool {
		return d.Slot == s && !slices.ContainsFunc(m.frames[s], func(h *held) bool { return h.frame.Signed.Body == d.Body })
	})
}

// forwardMissing publishes again what the announced result of a round lacks, as long as it can be reissued.
func (m *Machine) forwardMissing(r protocol.Round) {
	o, l := m.outcomes[r-1], m.local(r)
	if o == nil || o.final || m.after(l.result.at+m.patience.Grace) {
		return
	}
	for _, known := range m.openings(r) {
		if known != nil && known.frame != nil && !o.opened.Has(known.Seat) && !m.twoFaced(r, known.Seat) {
			m.desired.forwards = append(m.desired.forwards, Forward{known.frame.whole()})
		}
	}
}
