package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// expectedClose is the Close that this node agrees with.
type expectedClose struct {
	round      protocol.Round
	link       common.Hash
	opened     protocol.Mask
	rounds     protocol.OpenedRounds
	transcript common.Hash
	body       common.Hash
	closers    protocol.Mask // seats that signed the same
}

// close signs a Close over the deciding round, once for each link it can have. What this seat signed is what it stands
// by: a better result of an earlier round that turns up afterwards changes nothing any more.
func (m *Machine) close() {
	o := m.deciding
	if o == nil {
		return
	}
	step := m.chain.steps[o.round]
	bare := step.Step
	bare.Opened = 0
	link := protocol.Link(m.job, step.prev, bare)
	slot := m.slot(o.round, 0, protocol.Close, m.self)
	payload := m.closedOver(slot, link)
	if !m.seated() {
		payload = m.mostClosed(o.round, link)
	}
	if payload == nil {
		payload = protocol.ClosePayload(link, o.opened, m.openedRounds(o.round), o.transcript)
		if m.seated() && !m.barred(o.round) && m.holdsAll(o.round) {
			m.draft(Draft{Slot: slot, Body: protocol.BodyOf(payload), Payload: payload})
		}
	}
	e := readClose(payload)
	e.round, e.opened = o.round, e.opened&m.everybody()
	m.expected = e
	for i := range m.agreement.Panel {
		if m.closeOf(protocol.SeatIndex(i)) != nil {
			e.closers = e.closers.With(protocol.SeatIndex(i))
		}
	}
	if e.closers.Count() >= m.rules().Quorum() {
		m.take(&m.local(o.round).closes)
	}
}

// readClose reads what protocol.ClosePayload writes.
func readClose(payload []byte) *expectedClose {
	words, _ := protocol.UnpackHashes(payload, 4)
	return &expectedClose{
		link: words[0], opened: protocol.Mask(words[1].Big().Uint64()), rounds: protocol.OpenedRoundsOf(words[2]),
		transcript: words[3], body: protocol.BodyOf(payload),
	}
}

// closedOver returns the Close over a link that this seat has signed, or decided to sign; nil without one.
func (m *Machine) closedOver(s protocol.Slot, link common.Hash) []byte {
	for _, h := range m.frames[s] {
		if common.BytesToHash(h.frame.Payload[:32]) == link {
			return h.frame.Payload
		}
	}
	for _, d := range m.drafts {
		if d.Slot == s && common.BytesToHash(d.Payload[:32]) == link {
			return d.Payload
		}
	}
	return nil
}

// closeOf finds a seat's Close that agrees with this node's.
func (m *Machine) closeOf(seat protocol.SeatIndex) *held {
	for _, h := range m.frames[m.slot(m.expected.round, 0, protocol.Close, seat)] {
		if h.frame.Signed.Body == m.expected.body {
			return h
		}
	}
	return nil
}

// openedRounds counts in how many rounds each seat took full part: it proposed, and its ballot was opened and valid.
func (m *Machine) openedRounds(until protocol.Round) protocol.OpenedRounds {
	var counts protocol.OpenedRounds
	for _, o := range m.outcomes[:until] {
		for _, seat := range (nonZero(o.slate) & o.tally.Valid).Seats() {
			counts[seat]++
		}
	}
	return counts
}

// holdsAll tells whether this node holds every proposal of the rounds so far: a Close promises to serve them.
func (m *Machine) holdsAll(until protocol.Round) bool {
	for _, o := range m.outcomes[:until] {
		for _, seat := range nonZero(o.slate).Seats() {
			if m.content(o.round, seat, o.slate[seat]) == nil {
				return false
			}
		}
	}
	return true
}
