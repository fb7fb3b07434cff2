package dip

import (
	"errors"
	"flag"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

var (
	differMany = flag.Uint64("differ", 100_000, "how many steps TestDiffer compares at least")
	differSeed = flag.Uint64("differ-seed", 0, "TestDiffer plays this one world")
)

// worldSteps is how long one world is played.
const worldSteps = 2_000

// otherNames are the contract's errors for what is not a registration.
var otherNames = []struct {
	err  error
	name string
}{
	{ErrRegistered, "AlreadyRegistered"}, {ErrUnknownAsset, "UnknownAsset"}, {ErrForged, "UnknownAsset"},
	{ErrTable, "TableMismatch"}, {ErrNotOwner, "NotAssetOwner"}, {ErrPayee, "BadRecipient"},
}

// world is a ledger and the contract beside it, which are told the same.
type world struct {
	t      *testing.T
	seed   uint64
	r      *rand.Rand
	l      *Ledger
	c      *chain
	shape  shape
	all    []ID
	drafts int
	payees []common.Address
	seen   map[string]int
	steps  uint64
}

// TestDiffer grows random graphs of assets and lets random jobs pay them, in package dip and on the contract's bytecode.
// After every step both have refused by the same name or hold the same; at the end of a world all that came in is
// credited, claimed or pending on both sides, to the unit. Payments are settlements by the contract, not calls of a part of
// it.
func TestDiffer(t *testing.T) {
	base := newChain(t)
	if *differSeed != 0 {
		newWorld(t, base, *differSeed).play()
		return
	}
	var next, steps atomic.Uint64
	var mu sync.Mutex
	seen := map[string]int{}
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for steps.Load() < *differMany && !t.Failed() {
				mu.Lock()
				w := newWorld(t, base, next.Add(1))
				mu.Unlock()
				w.play()
				steps.Add(w.steps)
				mu.Lock()
				for what, times := range w.seen {
					seen[what] += times
				}
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	t.Logf("%d steps in %d worlds: %v", steps.Load(), next.Load(), seen)
	for _, what := range corners {
		if seen[what] == 0 && !t.Failed() && *differMany >= 100_000 {
			t.Errorf("no step with %s: the draw misses it", what)
		}
	}
}

// corners are what the steps have to reach, lest the comparison be of one kind only.
var corners = []string{
	"RateTooHigh", "BadFlags", "TooManyParents", "ParentRepeated", "UnknownParent", "SelfParent", "DerivativesNotAllowed",
	"LicenceExpired", "TooManyRows", "StackTooHigh", "AlreadyRegistered", "UnknownAsset", "TableMismatch", "NotAssetOwner",
	"BadRecipient", "NothingToDistribute", "NothingToClaim", "sixteen rows", "exact cap", "full slot", "full account",
	"forged id paid", "free asset paid", "32 seats",
}

func newWorld(t *testing.T, base *chain, seed uint64) *world {
	r := rand.New(rand.NewPCG(seed, 16))
	c := base.copied()
	l, err := NewLedger(Rules{chainConfig.ChainID.Uint64(), c.contract, DefaultMaxRate, DefaultMaxStack})
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, seed: seed, r: r, l: l, c: c, shape: shapes()[r.IntN(len(shapes()))], seen: map[string]int{}}
	for i := range 8 {
		w.payees = append(w.payees, addressOf("payee %d", i))
	}
	return w
}

func (w *world) play() {
	for w.steps < worldSteps && !w.t.Failed() {
		if len(w.all) == 0 {
			w.register()
			continue
		}
		switch n := w.r.IntN(20); {
		case n < 4 && w.drafts < 90:
			w.register()
		case n < 10:
			w.pay()
		case n < 15:
			w.distribute()
		case n < 17:
			w.setPayee()
		case n < 18:
			w.acknowledge()
		default:
			w.claim()
		}
	}
	w.checkAll()
}

func (w *world) errorf(format string, args ...any) {
	w.t.Errorf(format+"\nreplay: go test ./dip -run 'TestDiffer$' -differ-seed %d", append(args, w.seed)...)
}

// same notes a step and holds what the contract said to what the ledger said. nothing is its name for ErrNothing.
func (w *world) same(what string, got, want error, nothing string) bool {
	w.steps++
	name := ""
	for _, n := range slices.Concat(names, otherNames) {
		if errors.Is(want, n.err) {
			name = n.name
		}
	}
	if errors.Is(want, ErrNothing) {
		name = nothing
	}
	said := ""
	if got != nil {
		said = got.Error()
	}
	if said != name || (want == nil) != (got == nil) {
		w.errorf("%s: the contract says %q, the ledger %v", what, said, want)
	}
	w.seen[said]++
	return got == nil && want == nil
}
