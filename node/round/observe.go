package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Observe returns the machine of a job for somebody who holds no seat, for example its submitter. It takes the same
// inputs as a seat's machine, recomputes the same results and shows the same picture, with NoSeat for its own seat. It
// never asks an agent, signs, forwards or transacts: its Ready holds Want and Wake alone. As for New, the agreement is
// not copied, must not change, and is not checked.
func Observe(a protocol.Agreement, p Patience) *Machine {
	return New(a, protocol.NoSeat, [32]byte{}, p)
}

// seated tells whether this machine has a seat to act for.
func (m *Machine) seated() bool { return int(m.self) < m.seats() }

// hotKey is the key that this machine's transactions are sent with; zero for an observer, who sends none.
func (m *Machine) hotKey() common.Address {
	if !m.seated() {
		return common.Address{}
	}
	return m.agreement.Panel[m.self].HotKey
}

// observe is the part of derive that an observer has in place of acting: it notices how far the round is and asks for
// what it lacks. Whether a slate is fair is for the seats to say.
func (m *Machine) observe() {
	if r := m.current(); m.deciding == nil && !m.failed && !m.chain.anchored(r) {
		m.begin(r)
		m.noticeList(r)
		for _, s := range m.inTurn(r, protocol.Slate) {
			m.take(m.local(r).slate(s.term))
		}
	}
	m.close()
	m.sync()
}

// mostClosed returns the Close over a link that most seats signed, the smaller body of equal ones; nil without any. An
// observer stands by no Close of its own, and shows how far the panel agrees.
func (m *Machine) mostClosed(r protocol.Round, link common.Hash) []byte {
	signers := map[common.Hash]int{}
	var best *held
	for i := range m.agreement.Panel {
		for _, h := range m.frames[m.slot(r, 0, protocol.Close, protocol.SeatIndex(i))] {
			body := h.frame.Signed.Body
			if common.BytesToHash(h.frame.Payload[:32]) != link {
				continue
			}
			signers[body]++
			if best == nil || signers[body] > signers[best.frame.Signed.Body] ||
				signers[body] == signers[best.frame.Signed.Body] && common.Hash(body).Cmp(best.frame.Signed.Body) < 0 {
				best = h
			}
		}
	}
	if best == nil {
		return nil
	}
	return best.frame.Payload
}
