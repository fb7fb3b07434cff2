package round_test

import (
	"bytes"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// lie signs something false with the key of a seat whose machine is honest otherwise, and sends it to some of the others:
// what anybody said, with a part changed, in the seat's own name.
func (w *world) lie(rng *rand.Rand, liar protocol.SeatIndex) {
	v := w.nodes[liar].machine.View()
	if v.Round == 0 {
		return
	}
	r := 1 + protocol.Round(rng.IntN(int(v.Round)))
	said := w.nodes[liar].machine.Frames(r)
	if len(said) == 0 {
		return
	}
	f := said[rng.IntN(len(said))]
	s := f.Signed.Slot
	s.Seat = liar
	if s.Kind.Termed() && rng.IntN(2) == 0 {
		s.Term = uint8(rng.IntN(len(w.nodes) + 2))
	}
	payload := bytes.Clone(f.Payload)
	switch s.Kind {
	case protocol.Result:
		payload = lieAboutResult(rng, payload)
	case protocol.List, protocol.Slate:
		copy(payload[32*rng.IntN(len(w.nodes)):], make([]byte, 32))
	case protocol.Content:
		if rng.IntN(2) == 0 {
			payload[rng.IntN(32)] ^= 1 // another salt
		}
	default:
		if len(payload) > 0 && rng.IntN(3) > 0 {
			payload[rng.IntN(len(payload))] ^= byte(1 + rng.IntN(255))
		}
	}
	body := protocol.BodyOf(payload)
	if s.Kind == protocol.Seal {
		payload, body = nil, common.Hash{byte(rng.IntN(256)), 1}
	}
	forged := protocol.Frame{Signed: protocol.Signed{Slot: s, Body: body, Sig: w.sign(liar, s, body)}, Payload: payload}
	to := protocol.Mask(rng.Uint32())
	for i := range w.nodes {
		if seat := protocol.SeatIndex(i); seat != liar && to.Has(seat) {
			w.queue = append(w.queue, letter{seat, forged})
		}
	}
}

func lieAboutResult(rng *rand.Rand, payload []byte) []byte {
	r, err := transcript.DecodeResult(payload)
	if err != nil {
		return payload
	}
	switch rng.IntN(5) {
	case 0:
		r.Opened &= protocol.Mask(rng.Uint32())
	case 1:
		r.Halt = !r.Halt
	case 2:
		r.Evidence++
	case 3:
		r.Scores[rng.IntN(len(r.Scores))] += 7
	case 4:
		r.Winner = protocol.SeatIndex(rng.IntN(len(r.Scores)))
	}
	out, err := r.Encode()
	if err != nil {
		return payload
	}
	return out
}
