package node_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// perJob is what a running job may take of a node's heap, beyond its texts.
const perJob = 8 << 20

// heap is what is live after a collection, in bytes.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what finalisers let go
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// calm is a specification whose phases are long enough for a machine that is busy with many jobs.
func (w *world) calm(task string, rounds int, panel ...int) []byte {
	w.t.Helper()
	return w.phased(task, rounds, protocol.PhaseSeconds{Propose: 120, Commit: 120, Reveal: 60}, panel...)
}

// phased is a specification with so many rounds and with phases of its own.
func (w *world) phased(task string, rounds int, p protocol.PhaseSeconds, panel ...int) []byte {
	w.t.Helper()
	raw := string(w.specification(task, rounds, panel...))
	for was, is := range map[string]string{
		`"min_rounds":1`: fmt.Sprintf(`"min_rounds":%d`, rounds), `"deadline_seconds":120`: `"deadline_seconds":1800`,
		`"propose":3`: fmt.Sprintf(`"propose":%d`, p.Propose), `"commit":8`: fmt.Sprintf(`"commit":%d`, p.Commit), `"reveal":3`: fmt.Sprintf(`"reveal":%d`, p.Reveal),
	} {
		if !strings.Contains(raw, was) {
			w.t.Fatalf("%s is not in %s", was, raw)
		}
		raw = strings.Replace(raw, was, is, 1)
	}
	return []byte(raw)
}

// staffed is a world whose nodes take many jobs and whose agents hold every judgement from a round on.
func staffed(t *testing.T, n, maxOpen int, from protocol.Round, bulk string) (w *world, held <-chan struct{}, release func()) {
	t.Helper()
	w = joinedWorld(t, n, local.Options{})
	told := make(chan struct{}, n*maxOpen)
	hold, release := gate(t)
	for i, o := range w.operators {
		o.maxOpen = maxOpen
		o.start(&player{index: i, slow: "capacity", from: from, hold: hold, held: told, bulk: bulk})
	}
	w.hire(keyOf("buyer"))
	return w, told, release
}

// arrive receives n times.
func (w *world) arrive(n int, from <-chan struct{}) {
	w.t.Helper()
	limit := time.NewTimer(100 * time.Second)
	defer limit.Stop()
	for i := range n {
		select {
		case <-from:
		case <-limit.C:
			w.t.Fatalf("%d of %d jobs have come so far", i, n)
		}
	}
}

// TestCapacity runs as many jobs at once as an operator may reasonably take, on every node of a panel. None is lost, and
// none takes more memory than it may.
func TestCapacity(t *testing.T) {
	const jobs, buyers = 64, 16
	w, held, release := staffed(t, 3, jobs, 1, "")
	clients := []*client.Client{w.client}
	for i := range buyers - 1 {
		key := keyOf(fmt.Sprint("buyer ", i))
		w.must(w.net.Fund(w.ctx, key.Address()))
		clients = append(clients, w.submitter(fmt.Sprint("submitter ", i), key))
	}
	before, began := heap(), time.Now()
	opened := make([]client.Opened, jobs)
	var opening sync.WaitGroup
	for b, c := range clients {
		opening.Go(func() {
			for i := b; i < jobs; i += buyers {
				var err error
				if opened[i], err = c.Place(w.ctx, "job", w.calm(fmt.Sprintf("capacity, job %d", i), 1, 0, 1, 2), client.Terms{OpenWithin: 120, Approve: true}); err != nil {
					w.t.Errorf("job %d: %v", i, err)
				}
			}
		})
	}
	opening.Wait()
	if t.Failed() {
		t.FailNow()
	}
	w.arrive(3*jobs, held)
	allOpen := time.Since(began)
	each := (heap() - before) / (3 * jobs)
	if each > perJob {
		t.Errorf("a running job takes %d bytes, at most %d", each, perJob)
	}
	release()
	w.allSettled(opened)
	t.Logf("%d jobs at once on each of 3 nodes: all judged after %s, all settled after %s, %d KiB of heap a job and node",
		jobs, allOpen.Round(time.Second), time.Since(began).Round(time.Second), each>>10)
	for i := 0; i < jobs; i += 16 {
		w.settled(opened[i]) // is sound
	}
}

// allSettled waits until every job is paid, with every ballot, for the best answer.
func (w *world) allSettled(opened []client.Opened) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, 200*time.Second)
	defer cancel()
	left := map[protocol.JobID]int{}
	for i, o := range opened {
		left[o.Agreement.ID()] = i
	}
	errAll := errors.New("all are settled")
	err := w.client.Chain.Watch(ctx, 0, func(ev protocol.ChainEvent) error {
		applied, _ := ev.(protocol.Applied)
		for _, l := range applied.Logs {
			if end, ok := l.Event.(protocol.JobSettled); ok {
				w.whole(left[end.Of()], end)
				delete(left, end.Of())
			}
		}
		if len(left) == 0 {
			return errAll
		}
		return nil
	})
	if !errors.Is(err, errAll) {
		for id := range left {
			w.t.Errorf("a job is lost: %v\n%s", err, w.reports(id))
		}
	}
}

// whole checks a settlement that lacks nobody.
func (w *world) whole(job int, end protocol.JobSettled) {
	w.t.Helper()
	for seat, r := range end.Results {
		if r.Status != protocol.Counted {
			w.t.Errorf("job %d: the ballot of seat %d is %s", job, seat, r.Status)
		}
	}
	if end.Winner != 0 {
		w.t.Errorf("job %d was won by seat %d", job, end.Winner)
	}
}

// TestHeavyJob runs a job whose texts are as long as texts may be. It may take rounds/MaxRounds of perJob, so that a job
// of the most rounds stays within it.
func TestHeavyJob(t *testing.T) {
	const rounds = 8
	const most = perJob * rounds / protocol.MaxRounds
	bulk := strings.Repeat("All work and no play makes a dull proof. ", transcript.MaxReasoning/41-1)
	w, held, release := staffed(t, 5, 2, rounds, bulk)
	task := "capacity: " + strings.Repeat("which number is it? ", protocol.MaxTask/20-10)
	before := heap()
	o, err := w.client.Place(w.ctx, "job", w.calm(task, rounds, 0, 1, 2, 3, 4), client.Terms{OpenWithin: 60, Approve: true})
	w.must(err)
	w.arrive(5, held)
	b, err := w.operators[0].node.Bundle(w.ctx, o.Agreement.ID())
	w.must(err)
	texts := int64(len(b.Spec))
	for _, f := range b.Frames {
		texts += int64(len(f.Payload))
	}
	b = nil
	each := (heap()-before-w.onDisk())/5 - texts
	if each > most {
		t.Errorf("a running job takes %d bytes beyond its texts of %d, at most %d", each, texts, int64(most))
	}
	release()
	w.settled(o)
	t.Logf("a job with %d KiB of texts takes %d KiB of heap on each node beyond them", texts>>10, each>>10)
}

// onDisk is what the nodes keep of journals, which lie in memory here alone, in bytes.
func (w *world) onDisk() (size int64) {
	w.t.Helper()
	for _, o := range w.operators {
		for _, space := range []string{"journal", "agreement"} {
			w.must(o.disk.Iterate(space, nil, func(_, value []byte) error {
				size += int64(len(value))
				return nil
			}))
		}
	}
	return size
}
