package round_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// journals are those of every seat of a short job of two rounds.
func journals(t testing.TB) (*world, [][][]byte) {
	t.Helper()
	s := defaults()
	s.seats, s.rounds, s.min, s.stacks = 3, 2, 2, []int{600, 0, 300}
	w := newWorld(s)
	w.tell()
	for range 60 {
		w.second()
	}
	var out [][][]byte
	for _, n := range w.nodes {
		out = append(out, n.journal)
	}
	if !w.over() {
		t.Fatal("the job did not end")
	}
	return w, out
}

// FuzzStep replays a part of a job, steps what was made of it by chance, and then whatever bytes decode to.
//
// Rationale: no input may make the machine panic, and an input that it refuses must leave no trace.
func FuzzStep(f *testing.F) {
	w, all := journals(f)
	for i := range 100 {
		f.Add(uint64(i), all[0][i%len(all[0])])
	}
	f.Add(uint64(3), []byte(`{"type":"tick","data":{"Now":1}}`))
	f.Add(uint64(9), []byte(`{"type":"received","data":{}}`))
	f.Fuzz(func(t *testing.T, seed uint64, line []byte) {
		rng := rand.New(rand.NewPCG(seed, 7))
		n := w.nodes[rng.IntN(len(w.nodes))]
		m := n.fresh()
		journal := all[n.seat]
		for _, raw := range journal[:rng.IntN(len(journal))] {
			in, err := round.DecodeInput(raw)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := m.Step(in); err != nil {
				t.Fatalf("replay: %v", err)
			}
		}
		for range 12 {
			try(t, m, w.mutated(t, rng, all))
		}
		if in, err := round.DecodeInput(line); err == nil {
			try(t, m, in)
		}
	})
}

// try steps an input and checks that a refusal changes nothing.
func try(t *testing.T, m *round.Machine, in round.Input) {
	t.Helper()
	before := stateOf(m)
	if _, err := m.Step(in); err != nil && stateOf(m) != before {
		t.Fatalf("refused with %v, but changed by %#v", err, in)
	}
	m.AllFrames()
}

// mutated is an input of the job with something changed.
func (w *world) mutated(t *testing.T, rng *rand.Rand, all [][][]byte) round.Input {
	t.Helper()
	journal := all[rng.IntN(len(all))]
	in, err := round.DecodeInput(journal[rng.IntN(len(journal))])
	if err != nil {
		t.Fatal(err)
	}
	if rng.IntN(3) == 0 {
		return in
	}
	switch in := in.(type) {
	case round.Received:
		in.Frame = mutatedFrame(rng, in.Frame)
		return in
	case round.Spoke:
		in.Frame = mutatedFrame(rng, in.Frame)
		return in
	case round.Block:
		in.Ref.Number += rng.Uint64N(4)
		in.Ref.Time += protocol.Seconds(rng.Uint64N(900))
		return in
	case round.Anchored:
		in.Event.Round = protocol.Round(rng.IntN(5))
		in.Event.Term = uint8(rng.IntN(8))
		in.At.Number += rng.Uint64N(100)
		in.Event.Commitments[rng.IntN(len(in.Event.Commitments))] = common.Hash{}
		return in
	case round.Tick:
		in.Now += protocol.Millis(rng.Uint64N(100_000))
		return in
	}
	return w.extra(rng, in)
}

// extra is an input that the job did not have.
func (w *world) extra(rng *rand.Rand, otherwise round.Input) round.Input {
	at := refOf(3+rng.Uint64N(40), opening+protocol.Seconds(rng.Uint64N(1_000)), 3)
	id, r, seat := w.agreement.ID(), protocol.Round(rng.IntN(3)), protocol.SeatIndex(rng.IntN(4))
	switch rng.IntN(10) {
	case 9:
		return round.Accrued{Event: protocol.RoyaltyAccrued{ID: id, Asset: w.agreement.Panel[0].Asset, Amount: *uint256.NewInt(rng.Uint64())}, At: at}
	case 8:
		return round.Certified{Event: protocol.RoundCertified{ID: id, Round: r, Commitments: make([]common.Hash, rng.IntN(4))}, At: at}
	case 0:
		return round.Reverted{Block: at}
	case 1:
		return round.Forced{Event: protocol.CommitForced{ID: id, Round: r, Seat: seat, Commitment: common.Hash{9}}, At: at}
	case 2:
		o := protocol.Opening{Seat: seat, Packed: make([]byte, rng.IntN(9))}
		return round.Revealed{Event: protocol.BallotsRevealed{ID: id, Round: r, Opened: protocol.Mask(rng.Uint32N(8)), Openings: []protocol.Opening{o}}, At: at}
	case 3:
		return round.Settled{Event: protocol.JobSettled{ID: id, Round: r, Winner: seat}, At: at}
	case 4:
		return round.Refunded{Event: protocol.JobRefunded{ID: id}, At: at}
	case 5:
		return round.Restored{Head: at}
	case 6:
		return round.AnswerFailed{Ask: "propose/1", Code: "agent-failed"}
	}
	return otherwise
}

// mutatedFrame changes a frame's place or payload, and keeps its body right.
func mutatedFrame(rng *rand.Rand, f protocol.Frame) protocol.Frame {
	s := &f.Signed.Slot
	switch rng.IntN(6) {
	case 0:
		s.Round = protocol.Round(rng.IntN(5))
	case 1:
		s.Term = uint8(rng.IntN(9))
	case 2:
		s.Kind = protocol.Kind(rng.IntN(13))
	case 3:
		s.Seat = protocol.SeatIndex(rng.IntN(6))
	case 4:
		if len(f.Payload) > 0 {
			f.Payload = bytes.Clone(f.Payload)
			f.Payload[rng.IntN(len(f.Payload))] ^= byte(1 + rng.IntN(255))
		}
	case 5:
		f.Payload = f.Payload[:rng.IntN(len(f.Payload)+1)]
	}
	if len(f.Payload) > 0 {
		f.Signed.Body = protocol.BodyOf(f.Payload)
	}
	return f
}

// FuzzDecodeInput holds the codec to one form: what decodes encodes to something that decodes to the same again.
func FuzzDecodeInput(f *testing.F) {
	_, all := journals(f)
	for _, raw := range all[1] {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := round.DecodeInput(raw)
		if err != nil {
			if !errors.Is(err, round.ErrBadInput) && !errors.Is(err, round.ErrUnknownInput) {
				t.Fatalf("no sentinel: %v", err)
			}
			return
		}
		once, err := round.EncodeInput(in)
		if err != nil {
			return // too large once it is written out
		}
		again, err := round.DecodeInput(once)
		if err != nil {
			t.Fatalf("decode what was encoded: %v\n%s", err, once)
		}
		twice, err := round.EncodeInput(again)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("encodes to\n%s\nthen to\n%s", once, twice)
		}
	})
}
