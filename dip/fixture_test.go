package dip

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

const now = 1_800_000_000

func hashOf(format string, args ...any) common.Hash {
	return crypto.Keccak256Hash(fmt.Appendf(nil, format, args...))
}

func addressOf(format string, args ...any) common.Address {
	h := hashOf(format, args...)
	return common.BytesToAddress(h[:])
}

func rules() Rules {
	return Rules{ChainID: 31337, Contract: addressOf("contract"), MaxRate: DefaultMaxRate, MaxStack: DefaultMaxStack}
}

func amount(s string) uint256.Int { return *uint256.MustFromDecimal(s) }

// draft is an open asset of an owner of its own, valid for ever.
func draft(name string, rate uint16, parents ...ID) Draft {
	owner := addressOf("owner of %s", name)
	return Draft{
		Owner: owner, ContentHash: rules().ContentHash(owner, hashOf("salt of %s", name), hashOf("content of %s", name)),
		Parents: parents, Rate: rate, Flags: Derivatives, ValidUntil: MaxTime, Terms: hashOf("terms of %s", name),
	}
}

func newLedger(t testing.TB) *Ledger {
	t.Helper()
	l, err := NewLedger(rules())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func mustRegister(t testing.TB, l *Ledger, d Draft) ID {
	t.Helper()
	id, err := l.Register(d, now)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// family registers the five related assets of docs/dip.md: a model and a data set, an adapter of both, a prompt pack for
// the model, and an agent made of adapter and pack.
func family(t testing.TB, l *Ledger) (model, data, adapter, pack, agent ID) {
	t.Helper()
	model = mustRegister(t, l, draft("model", 600))
	data = mustRegister(t, l, draft("data set", 300))
	adapter = mustRegister(t, l, draft("adapter", 400, model, data))
	pack = mustRegister(t, l, draft("prompt pack", 200, model))
	agent = mustRegister(t, l, draft("agent", 250, adapter, pack))
	return
}

// checkTotals holds the ledger to the unit, against sums of its own.
func checkTotals(t testing.TB, l *Ledger) {
	t.Helper()
	var pending, credited uint256.Int
	for _, e := range l.assets {
		pending.Add(&pending, &e.pending)
	}
	for _, c := range l.credits {
		credited.Add(&credited, &c)
	}
	all := l.Totals()
	var sum uint256.Int
	sum.Add(&pending, &credited)
	sum.Add(&sum, &all.Claimed)
	if !pending.Eq(&all.Pending) || !credited.Eq(&all.Credited) || !sum.Eq(&all.In) {
		t.Fatalf("in %s = pending %s (%s) + credited %s (%s) + claimed %s does not hold", all.In.Dec(), pending.Dec(),
			all.Pending.Dec(), credited.Dec(), all.Credited.Dec(), all.Claimed.Dec())
	}
}

// shape grows one graph of a kind, with rates small enough or too large for its limits.
type shape struct {
	name string
	grow func(r *rand.Rand, i int, all []ID) (parents []ID, rate uint16)
}

func shapes() []shape {
	one := func(r *rand.Rand, all []ID) ID { return all[r.IntN(len(all))] }
	return []shape{
		{"chain", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			if i == 0 {
				return nil, uint16(r.IntN(400))
			}
			return all[len(all)-1:], uint16(r.IntN(400))
		}},
		{"star", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			if i == 0 {
				return nil, DefaultMaxRate
			}
			return all[:1], uint16(r.IntN(DefaultMaxRate + 1))
		}},
		{"diamonds", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			switch {
			case i == 0:
				return nil, 100
			case i%3 == 0:
				return all[max(0, len(all)-2):], 100
			}
			return all[len(all)-1-(len(all)-1)%3:][:1], 100
		}},
		{"sixteen rows", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			if i < 24 {
				return nil, uint16(i % 3)
			}
			return all[:1+r.IntN(min(len(all), MaxParents))], 1
		}},
		{"around the cap", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			if i < 4 {
				return nil, []uint16{1_500, 1_500, 1_500, 499}[i]
			}
			return all[:4], uint16(r.IntN(3))
		}},
		{"anything", func(r *rand.Rand, i int, all []ID) ([]ID, uint16) {
			var parents []ID
			for range r.IntN(4) {
				if len(all) > 0 {
					parents = append(parents, one(r, all))
				}
			}
			return parents, uint16(r.IntN(DefaultMaxRate+10) * r.IntN(2))
		}},
	}
}
