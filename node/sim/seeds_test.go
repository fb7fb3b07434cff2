package sim

import (
	"encoding/json"
	"flag"
	"maps"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
)

var (
	seedsFlag = flag.Uint64("seeds", 500, "TestSeeds runs this many seeds")
	firstFlag = flag.Uint64("first", 1, "TestSeeds begins at this seed")
	soakFlag  = flag.Duration("soak", 0, "TestSeeds runs seeds that nobody has run for this long")
)

// explained bounds how many broken seeds are made small and printed.
const explained = 3

// TestSeeds runs many seeds and holds each to the rules. A broken one is made as small as it gets and printed with its
// transcript: keep its plan in testdata/sim.
func TestSeeds(t *testing.T) {
	began := time.Now()
	first, last := *firstFlag, *firstFlag+*seedsFlag-1
	if *soakFlag > 0 {
		first, last = uint64(began.UnixNano()), ^uint64(0)
	}
	var mu sync.Mutex
	ends, ran, broken := map[string]int{}, 0, []Result{}
	var help Result
	next := func() (uint64, bool) {
		mu.Lock()
		defer mu.Unlock()
		over := *soakFlag > 0 && time.Since(began) > *soakFlag
		if first > last || over || len(broken) >= 10*explained {
			return 0, false
		}
		first++
		return first - 1, true
	}
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for {
				seed, more := next()
				if !more {
					return
				}
				r := Run(Draw(seed), false)
				mu.Lock()
				ran++
				ends[r.End]++
				help.add(r)
				if len(r.Breaches) > 0 {
					broken = append(broken, r)
				}
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	took := time.Since(began)
	t.Logf("%d seeds in %s, %s each", ran, took.Round(time.Millisecond), (took / time.Duration(max(1, ran))).Round(time.Microsecond))
	for _, k := range slices.Sorted(maps.Keys(ends)) {
		t.Logf("%s: %d", k, ends[k])
	}
	t.Logf("certified %d, reported %d, forced %d, taken over %d, opened on chain %d", help.Certified, help.Reported, help.Forced, help.Taken, help.Revealed)
	if ran >= 500 && min(help.Certified, help.Reported, help.Forced, help.Taken, help.Revealed) == 0 {
		t.Error("wronged nodes have a remedy that no seed has seen them use")
	}
	for i, r := range broken {
		explain(t, r, i < explained)
	}
}

// add sums what wronged nodes did.
func (r *Result) add(o Result) {
	r.Certified, r.Reported, r.Forced = r.Certified+o.Certified, r.Reported+o.Reported, r.Forced+o.Forced
	r.Taken, r.Revealed = r.Taken+o.Taken, r.Revealed+o.Revealed
}

// explain prints a broken seed, made small.
func explain(t *testing.T, r Result, whole bool) {
	t.Helper()
	b := r.Breaches[0]
	t.Errorf("seed %d breaks %s: %s\nreplay: go test ./node/sim -run 'TestSeed$' -v -seed %d", r.Plan.Seed, b.Rule, b.Text, r.Plan.Seed)
	if !whole {
		return
	}
	small := Run(Shrink(r.Plan, Breaks(b.Rule), 200), true)
	raw, err := json.MarshalIndent(small.Plan, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("as small as it gets:\n%s\n%s", raw, small.Trace())
}

// TestEqualSeedsEqualTranscripts runs seeds twice, beside each other.
func TestEqualSeedsEqualTranscripts(t *testing.T) {
	const seeds = 24
	var hashes [2][seeds][32]byte
	var workers sync.WaitGroup
	for i := range hashes {
		workers.Go(func() {
			for seed := range seeds {
				hashes[i][seed] = Run(Draw(uint64(seed+1)), i == 1).Hash
			}
		})
	}
	workers.Wait()
	distinct := map[[32]byte]bool{}
	for seed := range seeds {
		if hashes[0][seed] != hashes[1][seed] {
			t.Errorf("seed %d has two transcripts", seed+1)
		}
		distinct[hashes[0][seed]] = true
	}
	if len(distinct) != seeds {
		t.Errorf("%d transcripts of %d seeds", len(distinct), seeds)
	}
}

// TestDrawCoversEverything checks that a few thousand plans hold every actor and every fault.
func TestDrawCoversEverything(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(3_000) {
		p := Draw(seed + 1)
		for _, a := range p.Actors {
			seen[a.Kind]++
		}
		for _, f := range p.Faults {
			seen[f.Kind]++
		}
	}
	for _, kind := range slices.Concat(actorKinds, faultKinds) {
		if seen[kind] < 50 {
			t.Errorf("%s is drawn %d times", kind, seen[kind])
		}
	}
}

// TestShrink makes a plan small whose delay alone does harm, when it is longer than a second and a seat is silent.
func TestShrink(t *testing.T) {
	p := Draw(1)
	p.Actors = []Actor{{Seat: 0, Kind: "silent"}, {Seat: 1, Kind: "lazy"}}
	p.Faults = []Fault{
		{Kind: "kill", Seat: 2, From: 20_000, Until: 30_000}, {Kind: "rpc-lag", Seat: -1, From: 5_000, Until: 9_000, N: 2},
		{Kind: "delay", Seat: 1, From: 1_000, Until: 50_000, N: 900}, {Kind: "skew", Seat: 3, N: 5},
	}
	harm := func(p Plan) bool {
		return slices.ContainsFunc(p.Actors, func(a Actor) bool { return a.Kind == "silent" }) &&
			slices.ContainsFunc(p.Faults, func(f Fault) bool { return f.Kind == "delay" && f.Until > f.From+1_000 })
	}
	small := Shrink(p, harm, 100)
	if len(small.Actors) != 1 || len(small.Faults) != 1 || small.Faults[0].Until > 4_000 || !harm(small) {
		t.Errorf("it shrank to %v %v", small.Actors, small.Faults)
	}
}
