package dip

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// reference is a graph as people think of it: a set of ancestors found by walking up.
type reference struct {
	rate    map[ID]uint16
	parents map[ID][]ID
}

// ancestors is the set above an asset that would have these parents.
func (g reference) ancestors(parents []ID) map[ID]bool {
	set := map[ID]bool{}
	for queue := slices.Clone(parents); len(queue) > 0; {
		id := queue[0]
		queue = queue[1:]
		if !set[id] {
			set[id] = true
			queue = append(queue, g.parents[id]...)
		}
	}
	return set
}

// expect is what registering must give by the definition: rows, stack, or a refusal.
func (g reference) expect(parents []ID, rate uint16) (rows map[ID]uint16, stack int, err error) {
	if rate > DefaultMaxRate {
		return nil, 0, ErrRate
	}
	seen := map[ID]bool{}
	for _, p := range parents {
		if seen[p] {
			return nil, 0, ErrRepeated
		}
		seen[p] = true
	}
	rows, stack = map[ID]uint16{}, int(rate)
	for a := range g.ancestors(parents) {
		if g.rate[a] > 0 {
			rows[a] = g.rate[a]
			stack += int(g.rate[a])
		}
	}
	paying := len(rows)
	if rate > 0 {
		paying++
	}
	switch {
	case paying > MaxRows:
		return nil, 0, ErrRows
	case stack > DefaultMaxStack:
		return nil, 0, ErrStack
	}
	return rows, stack, nil
}

// Random graphs of every shape get the table, the stack and the refusals that the definition by sets gives. Each shape
// must reach what it is there for.
func TestRandomGraphs(t *testing.T) {
	reached := map[string]int{}
	for _, s := range shapes() {
		for seed := range uint64(40) {
			t.Run(fmt.Sprintf("%s %d", s.name, seed), func(t *testing.T) {
				growAndCompare(t, s, rand.New(rand.NewPCG(seed, 7)), reached)
			})
		}
	}
	for _, want := range []string{"full table", "exact cap", ErrRows.Error(), ErrStack.Error(), ErrRepeated.Error(), ErrRate.Error(), "diamond"} {
		if reached[want] == 0 {
			t.Errorf("no graph reached: %s", want)
		}
	}
}

func growAndCompare(t *testing.T, s shape, r *rand.Rand, reached map[string]int) {
	l := newLedger(t)
	g := reference{map[ID]uint16{}, map[ID][]ID{}}
	var all []ID
	for i := range 40 {
		parents, rate := s.grow(r, i, all)
		parents = slices.Clone(parents)
		r.Shuffle(len(parents), func(a, b int) { parents[a], parents[b] = parents[b], parents[a] })
		rows, stack, want := g.expect(parents, rate)
		id, err := l.Register(draft(fmt.Sprintf("%s %d", s.name, i), rate, parents...), now)
		if !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Fatalf("asset %d: got %v, want %v", i, err, want)
		}
		if want != nil {
			reached[want.Error()]++
			continue
		}
		a, err := l.Asset(id)
		if err != nil {
			t.Fatal(err)
		}
		got := map[ID]uint16{}
		for _, row := range a.Table {
			got[row.Asset] = row.Rate
		}
		if !maps.Equal(got, rows) || len(got) != len(a.Table) || int(id.Stack()) != stack {
			t.Fatalf("asset %d: table %v, stack %d; want %v, %d", i, got, id.Stack(), rows, stack)
		}
		if !slices.IsSortedFunc(a.Table, func(x, y Row) int { return bytes.Compare(x.Asset[:], y.Asset[:]) }) {
			t.Fatalf("asset %d: table out of order", i)
		}
		note(reached, a, rate, stack, g, parents)
		g.rate[id], g.parents[id] = rate, parents
		all = append(all, id)
	}
}

// note counts the corners that a graph reached.
func note(reached map[string]int, a Asset, rate uint16, stack int, g reference, parents []ID) {
	if len(a.Table) == MaxRows-1 && rate > 0 || len(a.Table) == MaxRows {
		reached["full table"]++
	}
	if stack == DefaultMaxStack {
		reached["exact cap"]++
	}
	ways := 0
	for _, p := range parents {
		ways += len(g.ancestors([]ID{p}))
	}
	if ways > len(g.ancestors(parents)) {
		reached["diamond"]++
	}
}

// The order in which parents are named changes neither table nor id.
func TestOrderOfParents(t *testing.T) {
	l := newLedger(t)
	a, b, c := mustRegister(t, l, draft("a", 10)), mustRegister(t, l, draft("b", 20)), mustRegister(t, l, draft("c", 30))
	first := mustRegister(t, l, draft("child", 5, a, b, c))
	if _, err := l.Register(draft("child", 5, c, a, b), now); !errors.Is(err, ErrRegistered) {
		t.Errorf("got %v after %s", err, first)
	}
}

// Money on random graphs: every distribution gives a row floor(pending / stack) * rate, computed here in big integers,
// and nothing is created or lost over 100,000 steps.
func TestRandomMoney(t *testing.T) {
	const seeds, steps = 20, 5_000
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 8))
		l, all := grown(t, r)
		for range steps {
			step(t, r, l, all)
		}
		checkTotals(t, l)
	}
}

// grown is a ledger with the assets that a random graph of some shape manages to register.
func grown(t testing.TB, r *rand.Rand) (*Ledger, []ID) {
	l := newLedger(t)
	s := shapes()[r.IntN(len(shapes()))]
	var all []ID
	for i := range 30 {
		parents, rate := s.grow(r, i, all)
		if id, err := l.Register(draft(fmt.Sprintf("%s %d", s.name, i), rate, parents...), now); err == nil {
			all = append(all, id)
		}
	}
	return l, all
}

// step does one random thing and checks what it moved.
func step(t testing.TB, r *rand.Rand, l *Ledger, all []ID) {
	id := all[r.IntN(len(all))]
	e := l.assets[id]
	before := l.Totals()
	switch r.IntN(4) {
	case 0, 1:
		base := amount(new(big.Int).Rsh(new(big.Int).SetUint64(r.Uint64()), uint(r.IntN(64))).String())
		base.Lsh(&base, uint(r.IntN(33)))
		if r.IntN(10) == 0 {
			id[5] ^= 1 // forged
		}
		owed, after := l.Accrue(id, base), l.Totals()
		if grown := after.In.Sub(&after.In, &before.In); !grown.Eq(&owed) {
			t.Fatalf("in grew by %s, accrued %s", grown.Dec(), owed.Dec())
		}
	case 2:
		pending := e.pending.ToBig()
		d, err := l.Distribute(id, e.asset.Table)
		q := new(big.Int)
		if id.Stack() > 0 {
			q.Div(pending, big.NewInt(int64(id.Stack())))
		}
		if (err == nil) != (q.Sign() > 0) || err != nil && !errors.Is(err, ErrNothing) {
			t.Fatalf("distribute %s of %d: %v", pending, id.Stack(), err)
		}
		for _, c := range d.Credits {
			rate := int64(l.assets[c.Asset].asset.Rate)
			if want := new(big.Int).Mul(q, big.NewInt(rate)); want.Cmp(c.Amount.ToBig()) != 0 {
				t.Fatalf("row of rate %d got %s, want %s", rate, c.Amount.Dec(), want)
			}
		}
	case 3:
		want := l.Credit(e.payee)
		got, err := l.Claim(e.payee)
		if left := l.Credit(e.payee); !got.Eq(&want) || !left.IsZero() || (err == nil) == want.IsZero() {
			t.Fatalf("claimed %s of %s, %v", got.Dec(), want.Dec(), err)
		}
	}
}
