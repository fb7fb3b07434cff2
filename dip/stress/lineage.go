package stress

import (
	"encoding/binary"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/dip"
)

// How licences add up, as a report calls it.
const (
	stackMultiplied = "rates multiply along a path"
	stackEdges      = "rates add up an edge; no cap on the stack"
	stackOurs       = "absolute stacks over distinct ancestors (ours)"
	payByChildren   = "a pool shared out by registered children"
)

// registry is a ledger with names for what it registers.
type registry struct {
	*dip.Ledger
	made int
}

func newRegistry() *registry {
	l, err := dip.NewLedger(dip.Rules{
		ChainID: 31337, Contract: address(contractKind, 0), MaxRate: dip.DefaultMaxRate, MaxStack: dip.DefaultMaxStack,
	})
	if err != nil {
		panic(err) // the default limits are fine
	}
	return &registry{Ledger: l}
}

// add registers an asset of an owner. It returns false when the rules refuse it.
func (g *registry) add(owner common.Address, rate uint16, parents ...dip.ID) (dip.ID, bool) {
	g.made++
	var content common.Hash
	binary.BigEndian.PutUint64(content[:], uint64(g.made))
	id, err := g.Register(dip.Draft{
		Owner: owner, ContentHash: content, Parents: parents, Rate: rate, Flags: dip.Derivatives, ValidUntil: dip.MaxTime,
	}, 0)
	return id, err == nil
}

// sell lets an asset earn on a pay in thousandths of p, and distributes and claims everything. It returns what an account
// got, in p.
func (g *registry) sell(id dip.ID, pay int64, account common.Address) float64 {
	g.Accrue(id, units(pay))
	a, err := g.Asset(id)
	if err != nil {
		return 0
	}
	_, _ = g.Distribute(id, a.Table) // nothing to distribute is nothing got
	got, _ := g.Claim(account)
	return inP(&got)
}

// lineageCells registers real graphs and sells from their ends. One trial is exact.
func lineageCells(g grid) []cell {
	var cells []cell
	for _, price := range g.prices {
		for k := 1; k <= 8; k++ {
			cells = append(cells, insertionCell(k, price), diamondCell(k, price), splitCell(k, price), parasiteCell(k, price))
		}
	}
	return cells
}

// measured is one exact number.
type measured struct {
	defence string
	value   float64
}

// exact is a cell of one trial that computes its series.
func exact(attack string, what series, p Point, values []measured) cell {
	c := cell{attack: attack, key: what.variant, point: p, trials: 1}
	for _, v := range values {
		what.defence = v.defence
		c.series = append(c.series, what)
	}
	c.run = func(_ *rand.Rand, _ int, into []ratio) {
		for i, v := range values {
			into[i].mean(v.value)
		}
	}
	return c
}

// insertionCell puts k intermediates at 3 % between an origin at 10 % and what is sold.
func insertionCell(k int, price int64) cell {
	const rate, between = 1_000, 300
	g := newRegistry()
	origin := address(honestKind, 0)
	last, _ := g.add(origin, rate)
	multiplied := 1.0
	for range k {
		last, _ = g.add(address(attackerKind, 0), between, last)
		multiplied *= between / float64(dip.Bps)
	}
	sold, _ := g.add(address(attackerKind, 1), 0, last)
	promised := float64(price) / 1_000 * rate / dip.Bps
	got := g.sell(sold, price, origin)
	return exact("lineage", series{variant: "intermediates inserted", measure: "origin's income over its rate", limit: atLeast(0.999999)},
		Point{Ring: k, PriceMilli: price}, []measured{
			{stackMultiplied, multiplied}, {stackEdges, 1}, {stackOurs, got / promised},
		})
}

// diamondCell reaches one ancestor by k ways. Paid by the edge it is paid k times, out of the user's pocket.
func diamondCell(k int, price int64) cell {
	const rate = 500
	g := newRegistry()
	origin := address(honestKind, 0)
	root, _ := g.add(origin, rate)
	var ways []dip.ID
	for i := range k {
		way, _ := g.add(address(attackerKind, i), 0, root)
		ways = append(ways, way)
	}
	sold, _ := g.add(address(attackerKind, k), 0, ways...)
	promised := float64(price) / 1_000 * rate / dip.Bps
	got := g.sell(sold, price, origin)
	return exact("lineage", series{variant: "one ancestor by k ways", measure: "income of the ancestor over its rate", limit: atMost(1.000001)},
		Point{Ring: k, PriceMilli: price}, []measured{
			{stackMultiplied, 1}, {stackEdges, float64(k)}, {stackOurs, got / promised},
		})
}

// splitCell cuts one thing into k assets at the highest rate, each derived from the one before, and sells from the last
// that the rules take.
func splitCell(k int, price int64) cell {
	g := newRegistry()
	owner := address(attackerKind, 0)
	last, _ := g.add(owner, dip.DefaultMaxRate)
	for range k - 1 {
		next, ok := g.add(owner, dip.DefaultMaxRate, last)
		if !ok {
			break
		}
		last = next
	}
	got := g.sell(last, price, owner)
	rate := dip.DefaultMaxRate / float64(dip.Bps)
	kept := 1.0
	for range k {
		kept *= 1 - rate
	}
	return exact("lineage", series{variant: "one thing split into k assets", measure: "part of the user's pay that one owner takes", limit: atMost(dip.DefaultMaxStack / float64(dip.Bps))},
		Point{Ring: k, PriceMilli: price}, []measured{
			{stackMultiplied, 1 - kept}, {stackEdges, min(1, float64(k)*rate)}, {stackOurs, got / (float64(price) / 1_000)},
		})
}

// parasiteCell registers k empty children of a popular asset, which then earns.
func parasiteCell(k int, price int64) cell {
	g := newRegistry()
	parasite := address(attackerKind, 0)
	popular, _ := g.add(address(honestKind, 0), 1_000)
	for range k {
		g.add(parasite, 1_000, popular)
	}
	got := g.sell(popular, price, parasite)
	return exact("lineage", series{variant: "empty children of a popular asset", measure: "children's part of its income", limit: atMost(0)},
		Point{Ring: k, PriceMilli: price}, []measured{
			{payByChildren, float64(k) / float64(k+1)}, {stackEdges, 0}, {stackOurs, got * 1_000 / float64(price)},
		})
}
