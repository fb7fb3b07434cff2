package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// report wants the keys retired, and their operators slashed, of seats that signed two bodies for one slot. Members take
// turns; whoever reports first has the reporter's share.
func (m *Machine) report() {
	for _, o := range m.offences {
		if o.Kind != equivocation || o.Seat == m.self {
			continue
		}
		a, b := m.bodyOf(o.Slot, o.First), m.bodyOf(o.Slot, o.Other)
		if a == nil || b == nil {
			continue
		}
		turn := protocol.Millis(m.turnFrom(o.Seat + 1))
		if !m.after(max(a.at, b.at) + turn*m.patience.Settle) {
			continue
		}
		seat := m.agreement.Panel[o.Seat]
		m.wish("report/"+seat.HotKey.String(), func() protocol.Intent {
			return protocol.ReportEquivocation{Operator: seat.Operator, HotKey: seat.HotKey, A: a.frame, B: b.frame}
		})
	}
}

// bodyOf finds the frame with a body in a place.
func (m *Machine) bodyOf(s protocol.Slot, body common.Hash) *held {
	for _, h := range m.frames[s] {
		if h.frame.Signed.Body == body {
			return h
		}
	}
	return nil
}
