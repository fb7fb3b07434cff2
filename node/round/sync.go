package round

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// maxWant bounds how many messages are asked for at a time.
const maxWant = 128

// sync lists the messages that should be out by now and are not here, oldest round first.
func (m *Machine) sync() {
	newest := m.chain.newest()
	for r := protocol.Round(1); r <= newest; r++ {
		m.missAnchored(r)
	}
	if r := newest + 1; m.deciding == nil && !m.failed && int(r) <= len(m.locals) && m.local(r).started.set {
		m.missUnanchored(r)
	}
	if o := m.deciding; o != nil && m.expected.closers.Count() < m.rules().Quorum() && m.after(m.local(o.round).result.at+m.patience.Grace+m.patience.Sync) {
		m.missAll(o.round, 0, protocol.Close, ^m.expected.closers)
	}
}

// miss asks for what is not here in a place.
func (m *Machine) miss(r protocol.Round, term uint8, kind protocol.Kind, seat protocol.SeatIndex) {
	if s := m.slot(r, term, kind, seat); len(m.desired.want) < maxWant {
		m.desired.want = append(m.desired.want, s)
	}
}

// missAll asks for a kind of message of every seat of a set but the own one.
func (m *Machine) missAll(r protocol.Round, term uint8, kind protocol.Kind, set protocol.Mask) {
	for i := range m.agreement.Panel {
		if seat := protocol.SeatIndex(i); set.Has(seat) && (seat != m.self || m.restored != nil) {
			m.miss(r, term, kind, seat)
		}
	}
}

// missTexts asks for what an anchored round was about: its list and slate, the listed seals and contents. A Close promises
// to serve them.
func (m *Machine) missTexts(r protocol.Round) {
	step, slate := m.chain.steps[r], m.slateOf(r)
	if o := m.outcomes[r-1]; o != nil && o.opened == 0 && r < m.chain.newest() {
		return // nothing was decided there, and there may be nothing to get
	}
	if slate == nil {
		m.miss(r, step.Term, protocol.Slate, step.Seat)
	}
	if m.first(m.slot(r, step.Term, protocol.List, step.Seat)) == nil {
		m.miss(r, step.Term, protocol.List, step.Seat)
	}
	for _, seat := range nonZero(slate).Seats() {
		sealed := slices.ContainsFunc(m.frames[m.slot(r, 0, protocol.Seal, seat)], func(h *held) bool {
			return h.frame.Signed.Body == slate[seat]
		})
		if !sealed {
			m.miss(r, 0, protocol.Seal, seat)
		}
		if m.content(r, seat, slate[seat]) == nil {
			m.miss(r, 0, protocol.Content, seat)
		}
	}
}

// missAnchored asks for what an anchored round lacks here: the signed commitments, the openings and a result.
func (m *Machine) missAnchored(r protocol.Round) {
	step, l, newest := m.chain.steps[r], m.local(r), m.chain.newest()
	m.missTexts(r)
	if m.outcomes[r-1] != nil && r < newest {
		return
	}
	var unsigned, shut protocol.Mask
	openings := m.openings(r)
	for _, seat := range nonZero(step.entries).Seats() {
		if m.commitOf(r, seat, step.entries[seat]) == nil {
			unsigned = unsigned.With(seat)
		}
		if openings[seat] == nil {
			shut = shut.With(seat)
		}
	}
	m.missAll(r, step.Term, protocol.Commit, unsigned)
	if !l.reveal.set {
		return
	}
	past := r < newest || m.heardOf(r+1)
	if past || m.after(l.reveal.at+m.patience.Reveal/2) {
		m.missAll(r, 0, protocol.Reveal, shut)
	}
	if m.outcomes[r-1] == nil && (past || m.after(l.reveal.at+m.patience.Reveal+m.patience.Sync)) {
		m.missResults(r)
	}
}

// heardOf tells whether others are in a round already: the result before it is out, then.
func (m *Machine) heardOf(r protocol.Round) bool {
	return int(r) <= len(m.locals) && m.without(r, protocol.Seal).Count() < m.seats()
}

// missTermed asks for a kind of message of the coordinator of every term that has come in a round.
func (m *Machine) missTermed(r protocol.Round, kind protocol.Kind) {
	for term := uint8(0); term < m.terms() && m.termOpen(r, term); term++ {
		if seat := m.coordinator(r, term); seat != m.self && m.first(m.slot(r, term, kind, seat)) == nil {
			m.miss(r, term, kind, seat)
		}
	}
}

// missResults asks every coordinator that may announce the result of an anchored round, whatever it has said before:
// others may hold something better.
func (m *Machine) missResults(r protocol.Round) {
	for term := uint8(0); term < m.terms() && m.termOpen(r+1, term); term++ {
		if seat := m.coordinator(r+1, term); seat != m.self {
			m.miss(r, term, protocol.Result, seat)
		}
	}
}

// missUnanchored asks for what the round under way lacks here.
func (m *Machine) missUnanchored(r protocol.Round) {
	l := m.local(r)
	// A lost seal has to be here before the coordinator lists what it has: the first request is one wait later.
	if m.after(l.started.at + m.patience.Seal) {
		m.missAll(r, 0, protocol.Seal, m.without(r, protocol.Seal))
	}
	if m.after(l.started.at + m.patience.List + m.patience.Sync) {
		m.missTermed(r, protocol.List)
	}
	for _, list := range m.inTurn(r, protocol.List) {
		for _, seat := range nonZero(list.hashes).Seats() {
			if m.content(r, seat, list.hashes[seat]) == nil {
				m.miss(r, 0, protocol.Content, seat)
			}
		}
		for i := range m.agreement.Panel {
			seat := protocol.SeatIndex(i)
			unseen := list.hashes[seat] != zero && m.first(m.slot(r, 0, protocol.Seal, seat)) == nil
			if unseen || m.fairEntry(r, seat, list.held) == undecided {
				m.miss(r, 0, protocol.Seal, seat)
			}
		}
		if m.after(list.at+m.patience.Content+m.patience.Sync) && m.first(m.slot(r, list.term, protocol.Slate, list.frame.Signed.Slot.Seat)) == nil {
			m.miss(r, list.term, protocol.Slate, list.frame.Signed.Slot.Seat)
		}
	}
	for _, s := range m.inTurn(r, protocol.Slate) {
		if s.frame.Signed.Slot.Seat == m.self && m.after(s.at+m.patience.Judge) {
			m.missAll(r, s.term, protocol.Commit, ^nonZero(m.committed(r, s)))
		}
		if m.first(m.slot(r, s.term, protocol.List, s.frame.Signed.Slot.Seat)) == nil {
			m.miss(r, s.term, protocol.List, s.frame.Signed.Slot.Seat)
		}
	}
}

// without is the set of seats that said nothing of a kind in a round.
func (m *Machine) without(r protocol.Round, kind protocol.Kind) protocol.Mask {
	var set protocol.Mask
	for i := range m.agreement.Panel {
		if m.first(m.slot(r, 0, kind, protocol.SeatIndex(i))) == nil {
			set = set.With(protocol.SeatIndex(i))
		}
	}
	return set
}

// request says which of the missing messages to ask for now: none that may be on their way, and the same ones again only
// after a while.
func (m *Machine) request(missing []protocol.Slot) []protocol.Slot {
	if len(missing) == 0 {
		m.wanting = false
		return nil
	}
	if !m.wanting {
		m.wanting, m.askAgain = true, m.now+m.patience.Sync
	}
	if !m.after(m.askAgain) {
		return nil
	}
	m.askAgain = m.now + m.patience.Sync
	m.after(m.askAgain)
	return missing
}
