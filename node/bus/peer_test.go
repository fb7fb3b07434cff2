package bus

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func (w *world) status(seat, i int) protocol.Frame {
	return w.frameOf(protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Status, Seat: protocol.SeatIndex(seat)}, fmt.Sprint("status ", i))
}

// still stops the clocks of a job's limits.
func (b *Bus) still(job protocol.JobID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i := range b.jobs[job].seats {
		g := &b.jobs[job].seats[i]
		g.frames.at, g.bytes.at = g.frames.at.Add(1<<40), g.bytes.at.Add(1<<40)
	}
}

func TestASeatIsLimitedAndCounted(t *testing.T) {
	w := newWorld(t, 3)
	b, peer := w.node(Config{SeatFrames: 3}), w.node(Config{})
	got := w.follow(b)
	b.still(testJob)
	for i := range 10 {
		w.publish(peer, w.status(0, i))
	}
	w.publish(peer, w.status(2, 0)) // another seat has its own limit
	var of0, of2 int
	for of2 == 0 {
		switch next(t, got).Signed.Slot.Seat {
		case 0:
			of0++
		case 2:
			of2++
		}
	}
	for b.Peers()[0].Frames+b.Peers()[0].Limited < 10 { // lanes are emptied in turn
		if err := peer.known(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	size := uint64(len("status 0"))
	want := []Peer{
		{Job: testJob, Seat: 0, HotKey: w.panel[0].HotKey, Frames: 3, Bytes: 3 * size, Limited: 7},
		{Job: testJob, Seat: 1, HotKey: w.panel[1].HotKey},
		{Job: testJob, Seat: 2, HotKey: w.panel[2].HotKey, Frames: 1, Bytes: size},
	}
	if diff := cmp.Diff(want, b.Peers()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantDropped(t, b, map[Reason]uint64{SeatRate: 7})
	// What was too fast is not lost.
	w.serve(peer, w.status(0, 9))
	fs, err := b.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{{Round: 1, Kind: protocol.Status}})
	if diff := cmp.Diff([]string{"1.status.0 status 9"}, bodies(fs)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	b.Stop()
	if left := b.Peers(); len(left) != 0 {
		t.Errorf("counts of jobs that nobody follows: %v", left)
	}
}

// What others publish in a seat's name costs the seat nothing.
func TestForgeriesDoNotUseUpASeatsLimit(t *testing.T) {
	w := newWorld(t, 3)
	b, liar := w.node(Config{SeatFrames: 3}), w.node(Config{})
	got := w.follow(b)
	b.still(testJob)
	for i := range 20 {
		forged := w.status(0, i)
		forged.Signed.Sig = w.sign(1, testNet.MessageDigest(forged.Signed.Slot, forged.Signed.Body))
		w.publish(liar, forged)
	}
	w.publish(liar, w.status(0, 100))
	if f := next(t, got); string(f.Payload) != "status 100" {
		t.Errorf("came: %s", f.Payload)
	}
	if p := b.Peers()[0]; p.Frames != 1 || p.Limited != 0 {
		t.Errorf("counted: %+v", p)
	}
}

func TestALargeFrameHasRoom(t *testing.T) {
	w := newWorld(t, 3)
	b, peer := w.node(Config{SeatRate: 1}), w.node(Config{})
	got := w.follow(b)
	w.publish(peer, w.frame(0, 1, string(make([]byte, protocol.MaxPayload))))
	if f := next(t, got); len(f.Payload) != protocol.MaxPayload {
		t.Errorf("%d bytes came", len(f.Payload))
	}
}

func TestOneAskerLeavesTheOthersTheirShare(t *testing.T) {
	s := newShares(1000)
	s.since = s.since.Add(1 << 40) // no time passes
	inbox := func(i int) string {
		return names{root: "nsed.v1.net", token: fmt.Sprintf("%016x", i)}.inbox(uint64(i))
	}
	if !s.take(inbox(1), 900) || s.take(inbox(1), 200) || !s.take(inbox(1), 100) {
		t.Error("a node is given more or less than its share")
	}
	if s.take(names{root: "nsed.v1.net", token: fmt.Sprintf("%016x", 1)}.inbox(99), 1) {
		t.Error("another inbox of the same node has a share of its own")
	}
	if !s.take(inbox(2), 1000) {
		t.Error("the greedy left nothing")
	}
	for i := range 2 * maxAskers {
		s.take(inbox(i), 1)
	}
	if len(s.given) > maxAskers+1 {
		t.Errorf("%d nodes remembered", len(s.given))
	}
	s.since = time.Now().Add(-time.Minute)
	if !s.take(inbox(1), 1000) || len(s.given) != 1 {
		t.Error("a second later nothing is forgotten")
	}
}

func TestServeBoundsOneAsker(t *testing.T) {
	w := newWorld(t, 3)
	b, greedy, other := w.node(Config{AskRate: 250}), w.node(Config{Grace: time.Millisecond}), w.node(Config{})
	b.shares.since = b.shares.since.Add(1 << 40)
	w.serve(b, w.frame(0, 1, "x"))
	want := []protocol.Slot{{Round: 1, Kind: protocol.Content}}
	for i := range 2 {
		fs, err := greedy.Fetch(within(t, 300*time.Millisecond), testJob, w.panel, want)
		if err != nil || len(fs) != 1-i {
			t.Errorf("question %d: %d frames, %v", i, len(fs), err)
		}
	}
	fs, err := other.Fetch(within(t, 20*time.Second), testJob, w.panel, want)
	if err != nil || len(fs) != 1 {
		t.Errorf("another node: %d frames, %v", len(fs), err)
	}
	if b.Stats().Dropped[PeerLimit] == 0 {
		t.Error("not counted")
	}
}
