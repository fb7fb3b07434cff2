package sim

import (
	"flag"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

var (
	differSeed = flag.Uint64("differ-seed", 0, "TestDiffer plays this one job and prints what it was")
	differMany = flag.Uint64("differ", 10_000, "how many settlements TestDiffer compares at least")
)

// TestDiffer plays random jobs on the contract's bytecode and in the Go packages, and compares them after every call: the
// lane's word with protocol.Link over the steps that Go makes, and what a settlement, a refund or a cancellation did to
// every account with settlement and tally. What Go refuses, the contract has to refuse by the name that belongs to it.
func TestDiffer(t *testing.T) {
	if *differSeed != 0 {
		p := playTrial(theArenas(), *differSeed, analyses{})
		t.Log(p)
		if p.broken != "" {
			t.Error(p.broken)
		}
		return
	}
	var next, settled, refused, ends, steps atomic.Uint64
	var mu sync.Mutex
	seen := map[string]int{}
	var workers sync.WaitGroup
	var failed atomic.Bool
	arenas := theArenas()
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			cache := analyses{}
			for settled.Load() < *differMany && !failed.Load() {
				seed := next.Add(1)
				p := playTrial(arenas, seed, cache)
				settled.Add(p.settled)
				refused.Add(p.refused)
				ends.Add(p.ended)
				steps.Add(p.compared)
				mu.Lock()
				for what, times := range p.seen {
					seen[what] += times
				}
				mu.Unlock()
				if p.broken != "" {
					failed.Store(true)
					t.Errorf("%s\nreplay: go test ./node/sim -run 'TestDiffer$' -v -differ-seed %d", p.broken, seed)
				}
			}
		})
	}
	workers.Wait()
	t.Logf("%d jobs: %d settlements paid alike, %d refused alike, %d refunds and cancellations, %d links",
		next.Load(), settled.Load(), refused.Load(), ends.Load(), steps.Load())
	t.Logf("settlements with: %v", seen)
	for _, what := range wonders {
		if seen[what] == 0 && !t.Failed() && *differMany >= 10_000 {
			t.Errorf("no settlement with %s: the draw of trials misses it", what)
		}
	}
}

// wonders are what settlements have to differ in, lest the comparison be of one kind only.
var wonders = []string{
	"slow path", "sum", "void ballot", "skip", "tie", "absent seat", "held seat", "cites paid", "rank won", "no winner",
	"certified list", "takeover", "forced or gapped list", "later rounds", "recorded openings", "32 seats", "stake short of a forfeit",
	"openings kept by a certificate", "openings lost to a certificate",
	"royalties", "an asset of nobody", "a full asset", "an asset that nothing accrues to", "an asset of several seats",
}

// note says what a settlement that went alike was like.
func (p *trial) note(c settlement.Closing, want settlement.Result, accounts map[common.Address]*standing) {
	is := func(what string, yes bool) {
		if yes {
			p.seen[what]++
		}
	}
	step := p.steps[c.Round]
	is("slow path", c.Slow)
	is("sum", p.a.Job.Terms.Tally == protocol.Sum)
	is("skip", slices.Contains(c.Proposals, common.Hash{}))
	is("held seat", c.Unopened != 0)
	is("rank won", want.RankUp)
	is("no winner", want.Winner == protocol.NoSeat)
	is("certified list", step.Certified)
	is("takeover", step.Term > 0)
	is("forced or gapped list", step.Windowed)
	is("later rounds", int(c.Round) < len(p.rounds))
	is("recorded openings", !c.Slow && step.Opened != 0)
	is("32 seats", len(p.hot) == protocol.MaxSeats)
	best := 0
	for i, s := range want.Seats {
		candidate := c.Proposals[i] != (common.Hash{}) && !c.Unopened.Has(protocol.SeatIndex(i))
		if want.Winner != protocol.NoSeat && candidate && s.Score == want.Seats[want.Winner].Score {
			best++
		}
		is("void ballot", s.Status == protocol.Void)
		is("absent seat", s.Status == protocol.Absent)
		is("cites paid", !want.CitesGot[i].IsZero())
		is("stake short of a forfeit", !want.Forfeits[i].IsZero() && accounts[p.a.Panel[i].Operator].stake.IsZero())
	}
	is("tie", best > 1)
	p.noteAssets(want)
}

// String says what a trial was, for a replay.
func (p *trial) String() string {
	return fmt.Sprintf("%d seats, terms %+v, %d rounds, %d settlements, %d refused, %d refunds or cancellations, %d links",
		len(p.hot), p.a.Job.Terms, len(p.rounds), p.settled, p.refused, p.ended, p.compared)
}
