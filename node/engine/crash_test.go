package engine_test

import (
	"fmt"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
)

// undisturbed plays a job without a fault and returns what was said, and how many writes and records each seat made.
func undisturbed(t *testing.T) (said map[protocol.SeatIndex][]string, writes, records []int) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.play()
		w.check()
		said = w.spoken()
		for _, m := range w.members {
			writes = append(writes, m.disk.Writes())
			n := 0
			err := store.NewJournal(m.disk).Replay(w.agreement.ID(), func(uint64, []byte) error { n++; return nil })
			if err != nil {
				t.Error(err)
			}
			records = append(records, n)
		}
	})
	return said, writes, records
}

// TestCrashAtEveryWrite kills a seat at each of its writes. Afterwards its disk holds all that it published, and the
// panel cannot tell that anything happened: the same messages were said, and none twice.
func TestCrashAtEveryWrite(t *testing.T) {
	said, writes, _ := undisturbed(t)
	for seat, name := range map[int]string{0: "coordinator", 3: "member"} {
		for fault, what := range map[storetest.Fault]string{storetest.Fail: "fail", storetest.CrashBefore: "before", storetest.CrashAfter: "after"} {
			for n := 1; n <= writes[seat]; n++ {
				t.Run(fmt.Sprintf("%s/%s/%d", name, what, n), func(t *testing.T) {
					synctest.Test(t, func(t *testing.T) {
						w := newWorld(t)
						w.members[seat].disk = storetest.NewFaulty(fault, n)
						w.play()
						w.check()
						if diff := cmp.Diff(said, w.spoken()); diff != "" {
							t.Errorf("the panel said something else (-undisturbed +crashed):\n%s", diff)
						}
						if n < writes[seat]-2 && w.members[seat].restarts != 1 {
							t.Errorf("%d restarts", w.members[seat].restarts)
						}
					})
				})
			}
		}
	}
}

// TestCrashAtEveryRecord kills a seat before each record of its journal.
func TestCrashAtEveryRecord(t *testing.T) {
	said, _, records := undisturbed(t)
	const seat = 0
	for n := 1; n < records[seat]; n++ {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newWorld(t)
				w.members[seat].appends = n
				w.play()
				w.check()
				if diff := cmp.Diff(said, w.spoken()); diff != "" {
					t.Errorf("the panel said something else (-undisturbed +crashed):\n%s", diff)
				}
			})
		})
	}
}

// TestWholePanelCrashes kills every seat at another of its writes.
func TestWholePanelCrashes(t *testing.T) {
	said, writes, _ := undisturbed(t)
	for shift := range 12 {
		synctest.Test(t, func(t *testing.T) {
			w := newWorld(t)
			for i, m := range w.members {
				m.disk = storetest.NewFaulty(storetest.CrashBefore, 1+(shift*3+i*7)%writes[i])
			}
			w.play()
			w.check()
			if diff := cmp.Diff(said, w.spoken()); diff != "" {
				t.Errorf("shift %d: the panel said something else (-undisturbed +crashed):\n%s", shift, diff)
			}
		})
	}
}
