package storetest

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
)

// Store is what every store can do.
type Store interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Write(b *store.Batch, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
	Close() error
}

// Run runs every rule against stores that open makes. Each call of open returns an empty store; the suite closes it.
func Run(t *testing.T, open func(t *testing.T) Store) {
	for _, rule := range []struct {
		name  string
		check func(t *testing.T, s Store)
	}{
		{"a value is read as written", readsWritten},
		{"namespaces do not mix", namespaces},
		{"the caller owns every slice", ownsSlices},
		{"iteration is ordered, bounded and a snapshot", iterates},
		{"a batch is all or nothing", batches},
		{"limits hold", limits},
		{"a closed store refuses", closes},
		{"several goroutines may write", concurrent},
		{"a journal replays in order", journals},
		{"a journal names a damaged record", damage},
	} {
		t.Run(rule.name, func(t *testing.T) {
			s := open(t)
			defer s.Close()
			rule.check(t, s)
		})
	}
}

func readsWritten(t *testing.T, s Store) {
	for _, sync := range []bool{false, true} {
		must(t, s.Put("a", []byte("k"), []byte("v1"), sync))
		must(t, s.Put("a", []byte("k"), []byte("v2"), sync))
		wantValue(t, s, "a", "k", "v2")
		must(t, s.Put("a", []byte("empty"), nil, sync))
		wantValue(t, s, "a", "empty", "")
		must(t, s.Put("a", nil, []byte("no key"), sync))
		wantValue(t, s, "a", "", "no key")
		must(t, s.Delete("a", []byte("k"), sync))
		wantAbsent(t, s, "a", "k")
		must(t, s.Delete("a", []byte("never there"), sync))
	}
}

func namespaces(t *testing.T, s Store) {
	must(t, s.Put("a", []byte("bc"), []byte("1"), false))
	must(t, s.Put("ab", []byte("c"), []byte("2"), false))
	wantValue(t, s, "a", "bc", "1")
	wantValue(t, s, "ab", "c", "2")
	wantKeys(t, s, "a", "", "bc")
	wantKeys(t, s, "ab", "", "c")
	wantKeys(t, s, "abc", "")
}

func ownsSlices(t *testing.T, s Store) {
	key, value := []byte("k"), []byte("v")
	must(t, s.Put("a", key, value, false))
	key[0], value[0] = 'x', 'x'
	got, _, err := s.Get("a", []byte("k"))
	must(t, err)
	got[0] = 'y'
	wantValue(t, s, "a", "k", "v")
	var kept [][]byte
	must(t, s.Put("a", []byte("l"), []byte("w"), false))
	must(t, s.Iterate("a", nil, func(k, v []byte) error {
		kept = append(kept, k, v)
		return nil
	}))
	if got := string(bytes.Join(kept, nil)); got != "kvlw" {
		t.Errorf("kept slices changed: %q", got)
	}
}

func iterates(t *testing.T, s Store) {
	for _, k := range []string{"b2", "a", "b1", "\xff", "b\xff", "c"} {
		must(t, s.Put("n", []byte(k), []byte("v"+k), false))
	}
	must(t, s.Put("m", []byte("b9"), nil, false))
	must(t, s.Put("o", []byte("b9"), nil, false))
	wantKeys(t, s, "n", "", "a", "b1", "b2", "b\xff", "c", "\xff")
	wantKeys(t, s, "n", "b", "b1", "b2", "b\xff")
	wantKeys(t, s, "n", "\xff", "\xff")
	stop, seen := errors.New("stop"), 0
	err := s.Iterate("n", nil, func(_, _ []byte) error {
		if seen++; seen == 2 {
			return stop
		}
		return s.Put("n", []byte("zz"), nil, false)
	})
	if !errors.Is(err, stop) || seen != 2 {
		t.Errorf("iteration went on: %v after %d", err, seen)
	}
	wantKeys(t, s, "n", "z", "zz")
}

func batches(t *testing.T, s Store) {
	must(t, s.Put("a", []byte("old"), []byte("1"), false))
	var b store.Batch
	b.Put("a", []byte("x"), []byte("1"))
	b.Delete("a", []byte("old"))
	b.Put("a", []byte("x"), []byte("2"))
	b.Put("b", []byte("y"), []byte("3"))
	must(t, s.Write(&b, true))
	wantValue(t, s, "a", "x", "2")
	wantValue(t, s, "b", "y", "3")
	wantAbsent(t, s, "a", "old")
	must(t, s.Write(&store.Batch{}, true))
	var bad store.Batch
	bad.Put("a", []byte("z"), nil)
	bad.Put("", []byte("z"), nil)
	if err := s.Write(&bad, true); !errors.Is(err, store.ErrBadName) {
		t.Errorf("bad batch: %v", err)
	}
	wantAbsent(t, s, "a", "z")
}

func limits(t *testing.T, s Store) {
	long := strings.Repeat("n", store.MaxNamespace+1)
	for name, got := range map[string]error{
		"no namespace":   s.Put("", []byte("k"), nil, false),
		"long namespace": s.Put(long, []byte("k"), nil, false),
		"iterate":        s.Iterate("", nil, nil),
	} {
		if !errors.Is(got, store.ErrBadName) {
			t.Errorf("%s: %v", name, got)
		}
	}
	for name, got := range map[string]error{
		"long key":   s.Put("a", make([]byte, store.MaxKey+1), nil, false),
		"long value": s.Put("a", []byte("k"), make([]byte, store.MaxValue+1), false),
	} {
		if !errors.Is(got, store.ErrTooLarge) {
			t.Errorf("%s: %v", name, got)
		}
	}
	must(t, s.Put(long[1:], make([]byte, store.MaxKey), make([]byte, 1<<20), false))
	wantKeys(t, s, "a", "")
}

func closes(t *testing.T, s Store) {
	must(t, s.Put("a", []byte("k"), nil, false))
	must(t, s.Close())
	must(t, s.Close())
	_, _, err := s.Get("a", []byte("k"))
	for name, got := range map[string]error{
		"get":     err,
		"put":     s.Put("a", []byte("k"), nil, true),
		"delete":  s.Delete("a", []byte("k"), false),
		"iterate": s.Iterate("a", nil, func(_, _ []byte) error { return nil }),
	} {
		if !errors.Is(got, store.ErrClosed) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func concurrent(t *testing.T, s Store) {
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 50 {
				key := fmt.Appendf(nil, "%d-%02d", g, i)
				if err := s.Put("a", key, key, false); err != nil {
					t.Errorf("put: %v", err)
				}
				if v, ok, err := s.Get("a", key); err != nil || !ok || !bytes.Equal(v, key) {
					t.Errorf("get %s: %q %v %v", key, v, ok, err)
				}
			}
		})
	}
	wg.Wait()
	n := 0
	must(t, s.Iterate("a", nil, func(_, _ []byte) error { n++; return nil }))
	if n != 200 {
		t.Errorf("%d keys, want 200", n)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantValue(t *testing.T, s Store, ns, key, want string) {
	t.Helper()
	v, ok, err := s.Get(ns, []byte(key))
	if err != nil || !ok || string(v) != want {
		t.Errorf("%s/%s: %q %v %v, want %q", ns, key, v, ok, err, want)
	}
}

func wantAbsent(t *testing.T, s Store, ns, key string) {
	t.Helper()
	if v, ok, err := s.Get(ns, []byte(key)); err != nil || ok {
		t.Errorf("%s/%s: %q %v %v, want nothing", ns, key, v, ok, err)
	}
}

func wantKeys(t *testing.T, s Store, ns, prefix string, want ...string) {
	t.Helper()
	var got []string
	must(t, s.Iterate(ns, []byte(prefix), func(k, _ []byte) error {
		got = append(got, string(k))
		return nil
	}))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("keys of %s/%q (-want +got):\n%s", ns, prefix, diff)
	}
}

func replayed(t *testing.T, j *store.Journal, job protocol.JobID) (got []string, err error) {
	t.Helper()
	err = j.Replay(job, func(seq uint64, record []byte) error {
		got = append(got, fmt.Sprintf("%d:%s", seq, record))
		return nil
	})
	return got, err
}
