package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// What a vote costs, as a report calls it.
const (
	bribeFlat  = "sum, flat pay for judges"
	bribeStake = "upper median, stake moves from the minority to the majority"
	bribeOurs  = "upper median, leave-one-out pay (ours)"
)

// bribeEpsilon is what a bribed judge wants on top of its loss, in p.
const bribeEpsilon = 0.01

// bribeCells buys k judges for a losing proposal: an outsider's, for which every judge can be bought, or an insider's, whose
// own seat votes for free. The briber sees the ballots after the reveal, so it pays for what it got.
func bribeCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for k := 1; k < n; k++ {
			for _, price := range g.prices {
				cells = append(cells, bribeCell(g, n, k, price, false), bribeCell(g, n, k, price, true))
			}
		}
	}
	return cells
}

func bribeCell(g grid, n, k int, price int64, insider bool) cell {
	who := "an outsider's proposal"
	if insider {
		who = "a member's own proposal"
	}
	c := cell{
		attack: "bribery", key: who, trials: at(max(g.pay/2, 50), n),
		point: Point{Seats: n, Ring: k, PriceMilli: price},
	}
	for _, d := range []string{bribeFlat, bribeStake, bribeOurs} {
		c.series = append(c.series,
			series{defence: d, variant: who, measure: "P(the bought proposal wins)", limit: atMost(0.25), share: true},
			series{defence: d, variant: who, measure: "reward that a bribe moves over the bribe", limit: atMost(1)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, 0, price, int64(n)*price, 0)
		a.Params.CiteBps = 0
		for range trials {
			b.bribeTrial(r, a, k, insider, into)
		}
	}
	return c
}

func (b *bench) bribeTrial(r *rand.Rand, a protocol.Agreement, k int, insider bool, into []ratio) {
	b.draw(r, judges{rho: 0.3}, 1) // seat 0's proposal is the weak one that is to win
	b.cast(r)
	honest, err := b.settle(a, 0, nil)
	if err != nil {
		return
	}
	before := [2]bool{b.winner(protocol.Sum) == 0, honest.Winner == 0}
	if insider {
		b.collude(tactic{sink: "all"}, 1, 0, -1)
	}
	for judge := 1; judge <= k; judge++ {
		b.bribe(judge)
	}
	b.cast(r)
	bought, err := b.settle(a, 0, nil)
	if err != nil {
		return
	}
	flat := float64(k) * bribeEpsilon
	lost := flat
	for judge := 1; judge <= k; judge++ {
		// It gives up pay for judging, and what its own proposal loses.
		lost += max(0, earned(honest, judge)-earned(bought, judge))
	}
	after := [2]bool{b.winner(protocol.Sum) == 0, bought.Winner == 0}
	reward := inP(&a.Job.Reward)
	for i, cost := range []float64{flat, flat, lost} {
		rule := min(i, 1)
		into[2*i].hit(after[rule])
		// Under a moving stake a bought majority loses nothing: the promise to make good a loss is never called.
		into[2*i+1].add(hit(after[rule] && !before[rule])*reward, cost)
	}
}

// bribe lets a judge put everything on seat 0 and against all others.
func (b *bench) bribe(judge int) {
	b.clear(judge)
	b.weights[judge][0] = given(100)
	for j := 1; j < b.n; j++ {
		if j != judge {
			b.weights[judge][j] = given(-100)
		}
	}
}
