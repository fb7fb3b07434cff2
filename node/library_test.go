package node

import (
	"bytes"
	"fmt"
	"log/slog"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

// shell is a node without a network: what it keeps on disk can be looked at.
func shell(t *testing.T, keep int, bytes int64) *Node {
	t.Helper()
	db := store.Memory()
	cfg := DefaultConfig()
	cfg.Keep, cfg.KeepBytes, cfg.Log = keep, bytes, slog.New(slog.DiscardHandler)
	n := &Node{cfg: cfg, parts: Parts{Store: db}, journal: store.NewJournal(db), jobs: newRegistry(), library: newLibrary(db)}
	n.archive = newArchive(n)
	n.desk = &market.Desk{Shelf: agreements{n.library}}
	return n
}

// accept keeps an agreement over a specification of its own, whose job can be opened until a moment.
func (n *Node) accept(t *testing.T, nonce uint64, spec []byte, until protocol.Seconds) protocol.JobID {
	t.Helper()
	a := protocol.Agreement{Job: protocol.Job{Nonce: nonce, Spec: protocol.HashSpec(spec), Terms: protocol.Terms{OpenBefore: until}}}
	id := a.ID()
	raw, err := market.Bundle(a, spec).Encode()
	if err == nil {
		err = agreements{n.library}.Put(id[:], raw)
	}
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// say puts something into a job's journal.
func (n *Node) say(t *testing.T, id protocol.JobID, bytes int) {
	t.Helper()
	_, err := n.journal.Append(id, make([]byte, bytes))
	if err == nil {
		err = n.journal.Sync()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// held tells what is left of a job: its agreement, its specification, its journal, and that it is over.
func (n *Node) held(t *testing.T, id protocol.JobID, spec []byte) string {
	t.Helper()
	_, agreed, err := agreements{n.library}.Get(id[:])
	if err != nil {
		t.Fatal(err)
	}
	hash := crypto.Keccak256(spec)
	raw, known, err := n.library.Get("blob", hash)
	if err != nil || known && !bytes.Equal(raw, spec) {
		t.Fatalf("specification %q, %v", raw, err)
	}
	records := 0
	if err := n.journal.Replay(id, func(uint64, []byte) error { records++; return nil }); err != nil {
		t.Fatal(err)
	}
	over, err := n.isOver(id)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(agreed, known, records, over)
}

func TestArchiveKeepsTheNewest(t *testing.T) {
	for name, tt := range map[string]struct {
		keep  int
		bytes int64
		want  []string // of five jobs with a record of 100 bytes each, oldest first
	}{
		"by number": {2, 1 << 20, []string{"false false 0 true", "false false 0 true", "false false 0 true", "true true 1 true", "true true 1 true"}},
		"by bytes":  {100, 350, []string{"false false 0 true", "false false 0 true", "true true 1 true", "true true 1 true", "true true 1 true"}},
		"all":       {5, 500, []string{"true true 1 true", "true true 1 true", "true true 1 true", "true true 1 true", "true true 1 true"}},
		"none":      {0, 500, []string{"false false 0 true", "false false 0 true", "false false 0 true", "false false 0 true", "false false 0 true"}},
	} {
		t.Run(name, func(t *testing.T) {
			n := shell(t, tt.keep, tt.bytes)
			var ids []protocol.JobID
			specs := [][]byte{}
			for i := range uint64(5) {
				specs = append(specs, []byte(fmt.Sprint("task ", i)))
				ids = append(ids, n.accept(t, i, specs[i], 0))
				n.say(t, ids[i], 100)
				if err := n.archive.add(view.Job{ID: ids[i], Phase: view.Settled, Winner: 3, Round: 2}, protocol.Seconds(i)); err != nil {
					t.Fatal(err)
				}
			}
			check := func(n *Node) {
				t.Helper()
				var got []string
				for i, id := range ids {
					got = append(got, n.held(t, id, specs[i]))
				}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("agreement, specification, records, over (-want +got):\n%s", diff)
				}
			}
			check(n)
			// The next process reads the same.
			again := newArchive(n)
			if err := again.load(); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(n.archive.list(), again.list(), cmp.AllowUnexported(overJob{}), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("after a restart (-want +got):\n%s", diff)
			}
			check(n)
		})
	}
}

func TestOneSpecificationOfTwoJobs(t *testing.T) {
	n := shell(t, 1, 1<<20)
	spec := []byte("the same task")
	first, second := n.accept(t, 1, spec, 0), n.accept(t, 2, spec, 0)
	for i, id := range []protocol.JobID{first, second} {
		if err := n.archive.add(view.Job{ID: id}, protocol.Seconds(i)); err != nil {
			t.Fatal(err)
		}
	}
	if got := n.held(t, first, spec); got != "false true 0 true" {
		t.Errorf("the older one: %s", got)
	}
	if got := n.held(t, second, spec); got != "true true 0 true" {
		t.Errorf("the newer one: %s", got)
	}
}

func TestUnopenedAgreementsAreDropped(t *testing.T) {
	n := shell(t, 10, 1<<20)
	const now = 100_000
	stale, fresh, ran, over := []byte("stale"), []byte("fresh"), []byte("ran"), []byte("over")
	ids := map[string]protocol.JobID{
		"stale": n.accept(t, 1, stale, now-staleAfter-1), "fresh": n.accept(t, 2, fresh, now-staleAfter),
		"ran": n.accept(t, 3, ran, 1), "over": n.accept(t, 4, over, 1),
	}
	n.say(t, ids["ran"], 1)
	if err := n.archive.add(view.Job{ID: ids["over"]}, 5); err != nil {
		t.Fatal(err)
	}
	if err := n.sweep(now); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"stale": "false false 0 false", "fresh": "true true 0 false", "ran": "true true 1 false", "over": "true true 0 true",
	} {
		if got := n.held(t, ids[name], []byte(name)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	// Not again before its time.
	n.accept(t, 1, stale, 1)
	if err := n.sweep(now + sweepEvery - 1); err != nil {
		t.Fatal(err)
	}
	if got := n.held(t, ids["stale"], stale); got == "" {
		t.Error(got)
	}
}

// TestStraySpecificationsAreBounded: what anybody can make a node fetch stays out of the disk and within its bounds.
func TestStraySpecificationsAreBounded(t *testing.T) {
	n := shell(t, 1, 1)
	const size = 1 << 20
	blob := func(i int) []byte { return bytes.Repeat([]byte{byte(i)}, size) }
	for i := range 2 * strayBytes / size {
		raw := blob(i)
		if err := n.library.Put("blob", crypto.Keccak256(raw), raw, true); err != nil {
			t.Fatal(err)
		}
	}
	kept := 0
	for i := range 2 * strayBytes / size {
		if _, ok, err := n.library.Get("blob", crypto.Keccak256(blob(i))); err != nil {
			t.Fatal(err)
		} else if ok {
			kept++
		}
	}
	if kept != strayBytes/size || n.library.bytes != strayBytes {
		t.Errorf("%d specifications with %d bytes are kept", kept, n.library.bytes)
	}
	if err := n.parts.Store.Iterate("blob", nil, func(key, _ []byte) error { return fmt.Errorf("%x is on disk", key) }); err != nil {
		t.Error(err)
	}
}
