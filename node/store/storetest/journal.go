package storetest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
)

var jobA, jobB = protocol.JobID{1}, protocol.JobID{2}

func journals(t *testing.T, s Store) {
	j := store.NewJournal(s)
	for i := range 300 {
		seq, err := j.Append(jobA, fmt.Appendf(nil, "r%d", i))
		must(t, err)
		if seq != uint64(i+1) {
			t.Fatalf("record %d has number %d", i, seq)
		}
		if i%100 == 50 {
			must(t, j.Sync())
		}
	}
	_, err := j.Append(jobB, nil)
	must(t, err)
	must(t, j.Sync())
	_, err = j.Append(jobA, make([]byte, store.MaxRecord+1))
	if !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("long record: %v", err)
	}

	again := store.NewJournal(s)
	got, err := replayed(t, again, jobA)
	must(t, err)
	if len(got) != 300 || got[0] != "1:r0" || got[299] != "300:r299" {
		t.Fatalf("replayed %d records", len(got))
	}
	if seq, err := again.Append(jobA, []byte("next")); err != nil || seq != 301 {
		t.Errorf("after a restart: %d %v", seq, err)
	}
	jobs, err := again.Jobs()
	must(t, err)
	if diff := cmp.Diff([]protocol.JobID{jobA, jobB}, jobs); diff != "" {
		t.Errorf("jobs (-want +got):\n%s", diff)
	}
	must(t, again.Drop(jobA))
	if got, err := replayed(t, again, jobA); err != nil || got != nil {
		t.Errorf("after drop: %v %v", got, err)
	}
	if got, err := replayed(t, again, jobB); err != nil || len(got) != 1 {
		t.Errorf("other job after drop: %v %v", got, err)
	}
	stop := errors.New("stop")
	if err := again.Replay(jobB, func(uint64, []byte) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("replay swallows an error: %v", err)
	}
}

func damage(t *testing.T, s Store) {
	key := func(n byte) []byte { return append(jobA[:], 0, 0, 0, 0, 0, 0, 0, n) }
	head := func() []byte { v, _, _ := s.Get("journal-head", jobA[:]); return v }
	flip := func(ns string, key []byte, at int) {
		v, ok, err := s.Get(ns, key)
		if err != nil || !ok {
			t.Fatalf("no %s record to damage: %v", ns, err)
		}
		v[at] ^= 1
		must(t, s.Put(ns, key, v, false))
	}
	for _, c := range []struct {
		name, want string
		harm       func()
	}{
		{"a flipped bit", "record 2: checksum", func() { flip("journal", key(2), 5) }},
		{"a flipped checksum", "record 1: checksum", func() { flip("journal", key(1), 0) }},
		{"a short record", "record 3: checksum", func() { must(t, s.Put("journal", key(3), []byte{1}, false)) }},
		{"a missing record", "record 2: missing", func() { must(t, s.Delete("journal", key(2), false)) }},
		{"a missing end", "record 4: missing", func() { must(t, s.Delete("journal", key(4), false)) }},
		{"an older end", "record 2: checksum", func() {
			v, _, _ := s.Get("journal", key(1))
			must(t, s.Put("journal", key(2), v, false))
		}},
		{"a damaged head", "journal head", func() { flip("journal-head", jobA[:], 7) }},
		{"a short head", "journal head", func() { must(t, s.Put("journal-head", jobA[:], head()[:8], false)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := store.NewJournal(s)
			must(t, j.Drop(jobA))
			for _, r := range []string{"one", "two", "three", "four"} {
				_, err := j.Append(jobA, []byte(r))
				must(t, err)
			}
			must(t, j.Sync())
			c.harm()
			_, err := replayed(t, store.NewJournal(s), jobA)
			if refusal.CodeOf(err) != refusal.StoreCorrupt || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want store-corrupt with %q", err, c.want)
			}
		})
	}
}
