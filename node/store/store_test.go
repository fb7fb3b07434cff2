package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
)

func TestConformance(t *testing.T) {
	t.Run("level", func(t *testing.T) {
		storetest.Run(t, func(t *testing.T) storetest.Store {
			db, err := store.Open(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			return db
		})
	})
	t.Run("memory", func(t *testing.T) {
		storetest.Run(t, func(*testing.T) storetest.Store { return store.Memory() })
	})
	t.Run("faulty, without its fault", func(t *testing.T) {
		storetest.Run(t, func(*testing.T) storetest.Store { return storetest.NewFaulty(0, 0) })
	})
}

func TestLockedTwice(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir)
	if _, err := store.Open(dir); refusal.CodeOf(err) != refusal.StoreLocked {
		t.Errorf("second open: %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, dir).Close()
}

func TestReopenKeeps(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir)
	put(t, db, "k", "v")
	db.Close()
	db = open(t, dir)
	defer db.Close()
	if v, ok, err := db.Get("a", []byte("k")); err != nil || !ok || string(v) != "v" {
		t.Errorf("%q %v %v", v, ok, err)
	}
}

// A log that ends within a write is what a crash leaves; anything else that does not add up is damage and is refused.
func TestDamage(t *testing.T) {
	newest := func(t *testing.T, dir string) string {
		logs, _ := filepath.Glob(filepath.Join(dir, "*.log"))
		if len(logs) == 0 {
			t.Fatal("no log")
		}
		return logs[len(logs)-1]
	}
	edit := func(t *testing.T, path string, change func([]byte) []byte) {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, change(raw), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		harm func(t *testing.T, dir string)
		ok   bool
		keys int
	}{
		{"untouched", func(*testing.T, string) {}, true, 3},
		{"cut within the last write", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { return b[:len(b)-3] })
		}, true, 2},
		{"cut within the last header", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { return append(b, 1, 2, 3) })
		}, true, 3},
		{"zeros at the end", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { return append(b, make([]byte, 100)...) })
		}, true, 3},
		{"a flipped bit in the first write", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { b[12] ^= 1; return b })
		}, false, 0},
		{"a flipped bit in the last write", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { b[len(b)-1] ^= 1; return b })
		}, false, 0},
		{"a flipped type", func(t *testing.T, dir string) {
			edit(t, newest(t, dir), func(b []byte) []byte { b[6] = 9; return b })
		}, false, 0},
		{"no CURRENT", func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "CURRENT")); err != nil {
				t.Fatal(err)
			}
		}, false, 0},
		{"no manifest", func(t *testing.T, dir string) {
			found, _ := filepath.Glob(filepath.Join(dir, "MANIFEST-*"))
			for _, f := range found {
				os.Remove(f)
			}
		}, false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			db := open(t, dir)
			for _, k := range []string{"k1", "k2", "k3"} {
				put(t, db, k, "some value of "+k)
			}
			db.Close()
			c.harm(t, dir)
			db, err := store.Open(dir)
			if !c.ok {
				if refusal.CodeOf(err) != refusal.StoreCorrupt {
					t.Errorf("want store-corrupt, got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			n := 0
			if err := db.Iterate("a", nil, func(_, _ []byte) error { n++; return nil }); err != nil || n != c.keys {
				t.Errorf("%d keys, %v; want %d", n, err, c.keys)
			}
		})
	}
}

// Whatever write fails or dies, what was synced is replayed whole, and what is replayed is a prefix of what was
// appended.
func TestJournalSurvivesEveryFault(t *testing.T) {
	job := protocol.JobID{7}
	run := func(s storetest.Store) (synced, appended []string) {
		j := store.NewJournal(s)
		for _, r := range []string{"a", "b", "c", "d", "e", "f"} {
			if _, err := j.Append(job, []byte(r)); err != nil {
				return synced, appended
			}
			if appended = append(appended, r); len(appended)%2 == 0 {
				if err := j.Sync(); err != nil {
					if j.Sync() == nil {
						t.Error("the journal forgot that a write failed")
					}
					return synced, appended
				}
				synced = append([]string{}, appended...)
			}
		}
		return synced, appended
	}
	for _, fault := range []storetest.Fault{storetest.Fail, storetest.CrashBefore, storetest.CrashAfter} {
		for at := 1; at <= 4; at++ {
			f := storetest.NewFaulty(fault, at)
			synced, appended := run(f)
			after, err := f.Restart(0, 0)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			err = store.NewJournal(after).Replay(job, func(_ uint64, r []byte) error {
				got = append(got, string(r))
				return nil
			})
			if err != nil || len(got) < len(synced) || len(got) > len(appended) {
				t.Fatalf("fault %d at %d: %v, %v; synced %v, appended %v", fault, at, got, err, synced, appended)
			}
			if diff := cmp.Diff(appended[:len(got)], append([]string{}, got...)); diff != "" {
				t.Errorf("fault %d at %d (-want +got):\n%s", fault, at, diff)
			}
		}
	}
}

func open(t *testing.T, dir string) *store.DB {
	t.Helper()
	db, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func put(t *testing.T, db *store.DB, k, v string) {
	t.Helper()
	if err := db.Put("a", []byte(k), []byte(v), true); err != nil {
		t.Fatal(err)
	}
}
