package round

import (
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// revealAllowed tells whether nobody can commit any more after seeing an opening: the anchor is deep enough, and it
// holds the signed commitment of every seat, or the time to force one in is over.
func (m *Machine) revealAllowed(r protocol.Round) bool {
	return m.deep(m.chain.steps[r].block) && (m.complete(r) || m.head().Time > m.window(r))
}

// complete tells whether every seat's entry is one that its seat signed.
func (m *Machine) complete(r protocol.Round) bool {
	for i, entry := range m.chain.steps[r].entries {
		if entry == zero || m.commitOf(r, protocol.SeatIndex(i), entry) == nil {
			return false
		}
	}
	return true
}

// ownEntry is this seat's ballot when it stands in the list of an anchored round.
func (m *Machine) ownEntry(r protocol.Round) *ownBallot {
	step := m.chain.steps[r]
	b := m.local(r).ballot(step.proposals)
	if b == nil || b.skip || step.entries[m.self] != b.commitment {
		return nil
	}
	return b
}

// open opens this seat's ballot to its peers.
func (m *Machine) open(r protocol.Round) {
	slot, b := m.slot(r, 0, protocol.Reveal, m.self), m.ownEntry(r)
	if b == nil || b.judgement == nil || !m.local(r).reveal.set {
		return
	}
	payload := transcript.Reveal{Packed: b.packed, Secret: b.secret, Judgement: b.judgement}.Payload()
	body := protocol.BodyOf(payload)
	if !m.saidBody(slot, body) {
		m.draft(Draft{Slot: slot, Body: body, Payload: payload})
	}
}

// openOnChain records openings in the contract where that saves a seat: the node cannot open to its peers any more, a
// result that halts the panel leaves it out beyond the grace, or time runs out while nothing is closed.
func (m *Machine) openOnChain(r protocol.Round) {
	step, t, now := m.chain.steps[r], m.rules(), m.head().Time
	own := m.ownEntry(r)
	if own == nil || step.Opened.Has(m.self) || !m.local(r).reveal.set ||
		now <= step.WindowEnd(t) || now >= step.RevealUntil(t, m.agreement.Params) {
		return
	}
	var set protocol.Mask
	o := m.outcomes[r-1]
	omitted := o != nil && o.halt && !o.opened.Has(m.self) && m.after(m.local(r).result.at+m.patience.Grace)
	switch {
	case own.judgement == nil, omitted:
		set = set.With(m.self)
	case !m.local(r).went && !m.local(r).closes.set && now > m.openLate(r):
		set = m.provable(r) &^ step.Opened
	}
	if set == 0 {
		return
	}
	m.wish("reveal/"+step.tip.String(), func() protocol.Intent { return m.revealOf(r, set) })
}

// openLate is the chain's time from which this seat records openings that nobody has closed over. Seats take turns, so
// that one transaction can do for all.
func (m *Machine) openLate(r protocol.Round) protocol.Seconds {
	step, t := m.chain.steps[r], m.rules()
	window := protocol.Seconds(m.agreement.Params.OpenWindow)
	turn := protocol.Seconds(0)
	for _, seat := range (m.provable(r) &^ step.Opened).Seats() {
		if seat < m.self {
			turn += protocol.Seconds(t.Handover)
		}
	}
	return step.WindowEnd(t) + protocol.Seconds(t.Reveal) + window/2 + min(turn, window/4)
}

// provable is the set of seats whose opening and signed commitment are both here.
func (m *Machine) provable(r protocol.Round) protocol.Mask {
	var set protocol.Mask
	for _, o := range m.openings(r) {
		if o != nil && m.commitOf(r, o.Seat, m.chain.steps[r].entries[o.Seat]) != nil {
			set = set.With(o.Seat)
		}
	}
	if own := m.ownEntry(r); own != nil && m.commitOf(r, m.self, own.commitment) != nil {
		set = set.With(m.self)
	}
	return set
}

func (m *Machine) revealOf(r protocol.Round, set protocol.Mask) protocol.Intent {
	step, known := m.chain.steps[r], m.openings(r)
	intent := protocol.RevealOpenings{
		ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel, Prev: step.prev, Last: step.Step,
		Proposals: step.proposals, Commitments: step.entries,
	}
	for _, seat := range set.Seats() {
		commit := m.commitOf(r, seat, step.entries[seat])
		opening := protocol.Opening{Seat: seat}
		switch own := m.ownEntry(r); {
		case commit == nil:
			return nil
		case seat == m.self && own != nil:
			opening.Packed, opening.Salt = own.packed, own.salt
		case known[seat] == nil:
			return nil
		default:
			opening = known[seat].Opening
		}
		intent.Openings = append(intent.Openings, opening)
		intent.Signatures = append(intent.Signatures, commit.frame.Signed.Sig)
	}
	return intent
}
