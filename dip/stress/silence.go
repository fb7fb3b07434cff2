package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// What happens to missing ballots, as a report calls it.
const (
	silenceAll       = "every ballot is needed"
	silenceSynthetic = "missing ballots become top scores for all; sum"
	silenceOurs      = "quorum, open window, unopened pays (ours)"
)

// silenceCells lets k members withhold their openings, each with a commitment that it is held to. Up to where a quorum is
// left, the job has to complete, decide as well as before among those that can win, and cost the withholders.
func silenceCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for k := 1; k <= n-(n/2+1)+1; k++ {
			cells = append(cells, silenceCell(g, n, k))
		}
	}
	return cells
}

func silenceCell(g grid, n, k int) cell {
	c := cell{
		attack: "silence", trials: at(g.pay, n),
		point: Point{Seats: n, Ring: k, Stake: int64(k) * minStake, PriceMilli: 1_000},
	}
	for _, d := range []string{silenceAll, silenceSynthetic, silenceOurs} {
		c.series = append(c.series,
			series{defence: d, variant: "withheld reveals", measure: "jobs completed", limit: atLeast(0.999), share: false},
			series{defence: d, variant: "withheld reveals", measure: "P(best eligible wins), attacked over honest", limit: atLeast(heldShare)},
			series{defence: d, variant: "withheld reveals", measure: "withholder's pay in p", limit: atMost(0)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, k, 1_000, int64(n)*1_000, 0)
		for range trials {
			b.silenceTrial(r, k, a, into)
		}
	}
	return c
}

func (b *bench) silenceTrial(r *rand.Rand, k int, a protocol.Agreement, into []ratio) {
	withheld := protocol.Mask(1)<<k - 1
	b.draw(r, judges{rho: 0.3}, 0)
	best := b.best(k, -1) // of those that open
	b.cast(r)
	honest := hit(int(b.count(protocol.Median, withheld).Winner) == best)
	honestSum := hit(int(b.count(protocol.Sum, withheld).Winner) == best)

	// Everybody's ballot is needed: the job ends in a refund, and who committed has its price.
	into[0].mean(0)
	into[1].add(0, honest)
	into[2].mean(inP(&a.Panel[0].Price))

	// The published behaviour: a missing judge is taken to like everything best, and is paid as if it had judged.
	for i := range k {
		for j := range b.n {
			b.weights[i][j] = given(100)
		}
	}
	b.cast(r)
	into[3].mean(1)
	into[4].add(hit(int(b.count(protocol.Sum, withheld).Winner) == best), honestSum)
	into[5].mean(inP(&a.Panel[0].Price))

	b.castWithout(r, withheld)
	res, err := b.settle(a, withheld, nil)
	into[6].mean(hit(err == nil))
	if err != nil {
		// Recorded openings are paid their price; the withholders have none.
		refund := settlement.RefundPay(a, b.opened(), true)
		into[7].add(0, honest)
		into[8].mean(inP(&refund.Seats[0]))
		return
	}
	into[7].add(hit(int(res.Winner) == best), honest)
	into[8].mean(took(res, 0) - inP(&res.Forfeits[0]))
}

// opened is the seats that have a ballot.
func (b *bench) opened() protocol.Mask {
	var m protocol.Mask
	for _, c := range b.casts {
		m = m.With(c.Seat)
	}
	return m
}

func hit(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
