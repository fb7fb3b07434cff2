package round_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
)

var seeds = flag.Uint64("seeds", 20, "run TestRandom from seed 1 to this one")

var seed = flag.Uint64("seed", 0, "run this one seed of TestRandom")

// TestRandom runs jobs over a bad network and a bad chain, seed by seed; with even seeds one member lies all the time.
//
// Rationale: whatever is lost, late, repeated, restarted or taken back by the chain, no seat signs two bodies for one
// slot (node.send panics), no auditor finds a contradiction, no transaction is refused for what it says (only for coming second), and once the faults stop
// every node sees the same end.
func TestRandom(t *testing.T) {
	first, last := uint64(1), *seeds
	if *seed > 0 {
		first, last = *seed, *seed
	}
	for s := first; s <= last; s++ {
		t.Run(fmt.Sprint(s), func(t *testing.T) {
			defer func() {
				if r := recover(); r != nil {
					t.Fatalf("%v\nreplay: go test ./node/round -run TestRandom -seed %d", r, s)
				}
			}()
			randomJob(t, s)
			if t.Failed() {
				t.Logf("replay: go test ./node/round -run TestRandom -seed %d", s)
			}
		})
	}
}

func randomJob(t *testing.T, s uint64) {
	rng := rand.New(rand.NewPCG(s, 1))
	set := defaults()
	set.seats, set.rounds = 3+rng.IntN(4), 1+rng.IntN(3)
	set.min, set.confirmations = 1+rng.IntN(set.rounds), rng.IntN(3)
	w := newWorld(set)
	w.record = true
	w.tell()
	for _, n := range w.nodes {
		n.think = protocol.Millis(rng.IntN(6_000))
		for i := range n.quality {
			n.quality[i] = rng.IntN(201) - 100
		}
	}
	faulty := 30 + rng.IntN(60)
	liar := protocol.NoSeat
	if s%2 == 0 {
		liar = protocol.SeatIndex(rng.IntN(len(w.nodes)))
	}
	for second := 0; second < 1_200; second++ {
		if liar != protocol.NoSeat && rng.IntN(2) == 0 {
			w.lie(rng, liar)
		}
		if second < faulty {
			w.disturb(rng)
		} else if second == faulty {
			w.heal()
		}
		w.second()
		if w.over() {
			break
		}
	}
	w.check(t, liar)
	if *seed > 0 {
		w.show(w.nodes[0])
		w.nodes[0].seen = 0
		w.showEvents(w.nodes[0])
		t.Log(w.out.String())
	}
}

// disturb does at most one bad thing.
func (w *world) disturb(rng *rand.Rand) {
	n := w.nodes[rng.IntN(len(w.nodes))]
	kinds := []string{"seal", "list", "content", "slate", "commit", "reveal", "result", "close"}
	switch rng.IntN(12) {
	case 0:
		w.rules = append(w.rules, rule{prefix: "*." + kinds[rng.IntN(len(kinds))], to: protocol.Mask(rng.Uint32()), held: true})
	case 1:
		w.rules = append(w.rules, rule{prefix: "*." + kinds[rng.IntN(len(kinds))], to: protocol.Mask(rng.Uint32())})
	case 2, 3:
		w.release()
	case 4:
		n.mute = true
	case 5:
		if n.mute {
			w.wake(n)
		}
	case 6:
		if depth := 1 + rng.IntN(2); len(w.chain.blocks) > depth+1 {
			w.reorg(args{named: map[string]string{"depth": fmt.Sprint(depth), "keep": "yes"}})
		}
	case 7:
		if !n.mute {
			n.restart()
			n.carry(n.machine.Outstanding())
		}
	case 8:
		rng.Shuffle(len(w.queue), func(i, j int) { w.queue[i], w.queue[j] = w.queue[j], w.queue[i] })
	}
}

// heal ends all faults.
func (w *world) heal() {
	w.release()
	for _, n := range w.nodes {
		if n.mute {
			w.wake(n)
		}
	}
}

func (w *world) over() bool {
	for _, n := range w.nodes {
		if !n.machine.View().Phase.Over() {
			return false
		}
	}
	return true
}

// check holds the end of a job to the rules of TestRandom.
func (w *world) check(t *testing.T, liar protocol.SeatIndex) {
	t.Helper()
	var first string
	for _, n := range w.nodes {
		v := n.machine.View()
		s := fmt.Sprintf("%s decided by %d winner %s refund %s", v.Phase, v.Deciding, seatName(v.Winner), v.Money.Refund.Dec())
		if first == "" {
			first = s
		}
		if s != first || !v.Phase.Over() {
			t.Errorf("seat %d sees %q, seat 0 %q", n.seat, s, first)
		}
		if r := w.report(n); r.Verdict == audit.Tampered && liar == protocol.NoSeat {
			t.Errorf("an auditor with the frames of seat %d says %v", n.seat, r.Text())
		}
		for _, o := range v.Offences {
			if o.Seat != liar {
				t.Errorf("seat %d accuses an honest seat: %s of %s", n.seat, o.Kind, o.Slot)
			}
		}
	}
	t.Logf("%d seats: %s", len(w.nodes), first)
	for _, line := range strings.Split(w.out.String(), "\n") {
		_, reason, reverted := strings.Cut(line, ": reverted: ")
		if reverted && !slices.Contains([]string{"WrongLink", "over", "WindowClosed", "AlreadyReported", "AlreadyCertified"}, reason) {
			t.Errorf("refused for what it says: %s", line)
		}
	}
}
