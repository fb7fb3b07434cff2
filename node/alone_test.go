package node_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

// copyOf is a store as it is now. Its node may run: what a journal's head does not know of counts as not written.
func copyOf(t *testing.T, from *store.Mem) *store.Mem {
	t.Helper()
	out := store.Memory()
	for _, ns := range []string{"journal-head", "journal", "agreement", "spec", "over", "keys-slot", "keys-fence", "outbox"} {
		err := from.Iterate(ns, nil, func(key, value []byte) error { return out.Put(ns, key, value, true) })
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestLeftOut: a coordinator anchors without a ballot that was on its way. The seat forces its commitment into the list
// by itself and is counted.
func TestLeftOut(t *testing.T) {
	t.Parallel()
	hold, release := gate(t)
	hasty := func(t protocol.Terms) round.Patience {
		p := round.DefaultPatience(t)
		p.Commit = 1
		return p
	}
	w := joinedWorld(t, 5, local.Options{Manual: true})
	for i, o := range w.operators {
		if i == 0 {
			o.patience = hasty
		}
		o.start(&player{index: i, slow: map[int]string{4: "left out"}[i], hold: hold})
	}
	w.hire(keyOf("buyer"))
	job := w.open("who is left out", 1, 0, 1, 2, 3, 4)
	id := job.Agreement.ID()
	first, last := w.operators[0], w.operators[4]
	w.until(first, id, "the slate", heard(view.SlateSigned, 1, 0))
	w.still.Store(true)
	for seat := range protocol.SeatIndex(4) {
		w.until(first, id, fmt.Sprintf("ballot %d", seat), heard(view.BallotCommitted, 1, seat))
	}
	w.until(first, id, "the wish to anchor", func(view.Job, []view.Event) bool { return len(first.sender.List()) > 0 })
	release()
	w.until(last, id, "the late ballot", heard(view.BallotCommitted, 1, 4))
	w.still.Store(false)
	end := w.settled(job)
	if got := end.Results[4].Status; got != protocol.Counted {
		t.Errorf("the ballot of the seat that was left out is %s\n%s", got, w.reports(id))
	}
	w.until(first, id, "the force", heard(view.CommitForced, 1, 4))
}

// TestOlderStore puts a copy of a store back that was made before its node sealed and judged. The node gets its own words
// back from its peers, contradicts none of them, and opens its ballot.
func TestOlderStore(t *testing.T) {
	t.Parallel()
	hold, release := gate(t)
	players := make([]*player, 5)
	w := newWorld(t, 5, func(i int) *player {
		players[i] = &player{index: i, slow: map[int]string{4: "older"}[i], hold: hold}
		return players[i]
	})
	job := w.open("what is older", 1, 0, 1, 2, 3, 4)
	id := job.Agreement.ID()
	o := w.operators[2]
	w.until(o, id, "the opening", heard(view.JobOpened, 0, protocol.NoSeat))
	older := copyOf(t, o.disk)
	w.until(o, id, "its ballot", heard(view.BallotCommitted, 1, 2))
	o.stop()
	// Another answer than the one it has sealed, if it were asked again.
	o.disk = older
	o.start(&player{index: 7})
	w.until(o, id, "its ballot back from its peers", heard(view.BallotCommitted, 1, 2))
	release()
	end := w.settled(job)
	if got := end.Results[2].Status; got == protocol.Unopened {
		t.Errorf("the seat is held to an unopened ballot\n%s", w.reports(id))
	}
	t.Logf("the ballot of the seat with an older store is %s", end.Results[2].Status)
	for _, o := range w.operators {
		w.until(o, id, "the end", func(j view.Job, _ []view.Event) bool { return j.Final })
		if j, _, _ := o.node.View(id); len(j.Offences) > 0 {
			t.Errorf("operator %d saw %v", o.index, j.Offences)
		}
	}
}

// TestLastMember: all members but one are gone for good, and nothing can settle. The last one returns the escrow by itself
// after the windows.
func TestLastMember(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 5, func(i int) *player { return &player{index: i} })
	job := w.open("hopeless", 1, 0, 1, 2, 3, 4)
	last := w.operators[3]
	w.until(last, job.Agreement.ID(), "the failure of its agent", heard(view.AgentFailed, 1, protocol.NoSeat))
	for _, o := range w.operators {
		if o != last {
			o.stop()
		}
	}
	defer w.later(10 * time.Minute)()
	end, err := w.end(t.Context(), job.Agreement.ID())
	w.must(err)
	if _, refunded := end.Event.(protocol.JobRefunded); !refunded {
		t.Errorf("the job ended as %T", end.Event)
	}
	if sent := last.sender.List(); len(sent) != 1 || sent[0].Outcome.Err != nil {
		t.Errorf("the last member sent %+v", sent)
	}
}

// TestSettlesAlone: all agree how the job ends, but none of the members whose turn comes first can reach the chain. The last
// one settles by itself.
func TestSettlesAlone(t *testing.T) {
	t.Parallel()
	w := panelWorld(t, 5, local.Options{Manual: true}, func(i int) *player { return &player{index: i} })
	job := w.open("who settles", 1, 0, 1, 2, 3, 4)
	id := job.Agreement.ID()
	last := w.operators[4]
	w.until(last, id, "the anchor", heard(view.RoundAnchored, 1, protocol.NoSeat))
	w.still.Store(true)
	for _, o := range w.operators[:4] {
		o.mute()
	}
	w.still.Store(false)
	w.settled(job)
	sent := last.sender.List()
	if len(sent) == 0 || sent[len(sent)-1].Outcome.Err != nil || !strings.HasPrefix(sent[len(sent)-1].Key, "settle/") {
		t.Errorf("the last member sent %+v", sent)
	}
}

// TestStuckAgent: an agent that does not heed its context keeps a node from ending for no longer than it may.
func TestStuckAgent(t *testing.T) {
	t.Parallel()
	hold, release := gate(t)
	w := joinedWorld(t, 3, local.Options{})
	for i, o := range w.operators {
		o.stopWithin = 100 * time.Millisecond
		p := &player{index: i}
		if i == 0 {
			p.deaf = hold
		}
		o.start(p)
	}
	w.hire(keyOf("buyer"))
	job := w.open("who does not listen", 1, 0, 1, 2)
	o := w.operators[0]
	w.until(o, job.Agreement.ID(), "the question", heard(view.Asked, 1, protocol.NoSeat))
	o.cancel()
	if err := <-o.ended; err == nil || errors.Is(err, t.Context().Err()) {
		t.Errorf("got %v", err)
	}
	release()
	o.stop()
}
