package bus

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
)

var commitSlot = protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Commit, Seat: 1}

// answerAtOnce answers every question for missing frames with the frames, before anybody else can.
func (w *world) answerAtOnce(to *Bus, fs ...protocol.Frame) {
	w.t.Helper()
	liar := w.conn()
	_, err := liar.Subscribe(to.names.sync(testJob), func(m *nats.Msg) {
		for _, f := range fs {
			raw, err := EncodeFrame(f)
			if err != nil {
				w.t.Error(err)
			}
			_ = liar.Publish(m.Reply, append([]byte{tagFrame}, raw...))
		}
		for i := range 8 { // ends of as many nodes as one likes
			_ = liar.Publish(m.Reply, append([]byte{tagEnd, byte(i), 0, 0, 0, 0, 0, 0, 0}, 0, 0, 0, 0, 0))
		}
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if err := liar.Flush(); err != nil {
		w.t.Fatal(err)
	}
}

// sealedVariants are one signed frame with many sealed ballots.
func sealedVariants(f protocol.Frame, n int) []protocol.Frame {
	out := make([]protocol.Frame, n)
	for i := range out {
		out[i] = f
		out[i].Sealed = fmt.Appendf(nil, "rubbish %d", i)
	}
	return out
}

func bodiesOf(fs []protocol.Frame) map[string]bool {
	out := map[string]bool{}
	for _, f := range fs {
		out[string(f.Payload)] = true
	}
	return out
}

// A seat that signed two bodies shows one, in as many forms as it likes; an honest peer has the other.
func TestFetchSeesBothBodiesOfAnEquivocator(t *testing.T) {
	for name, want := range map[string][]protocol.Slot{"by name": {commitSlot}, "everything": {Everything(testJob)}} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 3)
			late, honest := w.node(Config{}), w.node(Config{})
			shown, hidden := w.frameOf(commitSlot, "shown"), w.frameOf(commitSlot, "hidden")
			w.answerAtOnce(late, sealedVariants(shown, 100)...)
			w.serve(honest, hidden)
			fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, want)
			if diff := cmp.Diff(map[string]bool{"shown": true, "hidden": true}, bodiesOf(fs)); err != nil || diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
			if len(fs) > maxSeals+1 {
				t.Errorf("%d frames kept, want at most %d", len(fs), maxSeals+1)
			}
		})
	}
}

// The peer that answers has both bodies, one of them in many forms.
func TestServeGivesBothBodiesOfAnEquivocator(t *testing.T) {
	w := newWorld(t, 3)
	peer, late := w.node(Config{}), w.node(Config{})
	one, two := w.frameOf(commitSlot, "one"), w.frameOf(commitSlot, "two")
	w.serve(peer, append(sealedVariants(one, 20), sealedVariants(two, 20)...)...)
	fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{commitSlot})
	if diff := cmp.Diff(map[string]bool{"one": true, "two": true}, bodiesOf(fs)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if len(fs) != 2*maxVariants {
		t.Errorf("%d frames, want %d of each body", len(fs), maxVariants)
	}
}

func TestFetchBoundsWhatASeatSigned(t *testing.T) {
	w := newWorld(t, 3)
	late, honest := w.node(Config{}), w.node(Config{})
	var many []protocol.Frame
	for i := range 50 {
		many = append(many, w.frameOf(commitSlot, fmt.Sprint("body ", i)))
	}
	w.answerAtOnce(late, many...)
	other := commitSlot
	other.Seat = 2
	w.serve(honest, w.frameOf(other, "honest"))
	fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{commitSlot, other})
	if err != nil || len(fs) != fetchedBodies(protocol.Commit)+1 || !bodiesOf(fs)["honest"] {
		t.Errorf("%d frames, %v, %v", len(fs), bodiesOf(fs), err)
	}
	if n := late.Stats().Dropped[Surplus]; n != uint64(50-fetchedBodies(protocol.Commit)) {
		t.Errorf("%d dropped as surplus", n)
	}
}

// One seat's mass leaves the others their room.
func TestFetchSharesItsRoomAmongSeats(t *testing.T) {
	w := newWorld(t, 2)
	h := newHaul(w.node(Config{}), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	h.share = 10_000
	give := func(f protocol.Frame) Reason {
		raw, err := EncodeFrame(f)
		if err != nil {
			t.Fatal(err)
		}
		return h.takeFrame(raw)
	}
	for round := protocol.Round(1); round <= 4; round++ {
		want := Reason("")
		if round > 3 {
			want = Surplus
		}
		if got := give(w.frame(0, round, string(make([]byte, 3000)))); got != want {
			t.Errorf("round %d: %q, want %q", round, got, want)
		}
	}
	if got := give(w.frame(1, 4, string(make([]byte, 3000)))); got != "" {
		t.Errorf("another seat: %q", got)
	}
}

// Rubbish that comes first keeps the true ballot out only by chance.
func TestFetchDrawsAmongSealedBallots(t *testing.T) {
	w := newWorld(t, 2)
	commit := w.frameOf(commitSlot, "commit")
	commit.Sealed = []byte("ballot")
	rubbish := sealedVariants(commit, 2*maxSeals-1)
	found := 0
	for range 200 {
		h := newHaul(w.node(Config{}), testJob, w.panel, []protocol.Slot{commitSlot})
		for _, f := range append(rubbish[:len(rubbish):len(rubbish)], commit) {
			raw, err := EncodeFrame(f)
			if err != nil {
				t.Fatal(err)
			}
			h.takeFrame(raw)
		}
		if len(h.frames) != maxSeals {
			t.Fatalf("%d kept, want %d", len(h.frames), maxSeals)
		}
		for _, f := range h.frames {
			if string(f.Sealed) == "ballot" {
				found++
			}
		}
	}
	if found < 50 { // half of 200 are expected; fewer than 50 once in 10^12 runs
		t.Errorf("the last of %d ballots was kept in %d of 200 fetches", 2*maxSeals, found)
	}
}
