package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// injectionCells lets one proposal, worse than the rest, steer some judges into giving it everything.
func injectionCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for k := 1; k < n; k++ {
			cells = append(cells, injectionCell(g, n, k))
		}
	}
	return cells
}

func injectionCell(g grid, n, k int) cell {
	c := cell{attack: "injection", trials: at(g.trials, n), point: Point{Seats: n, Ring: k, PriceMilli: 1_000}}
	used := []string{published, noNegatives, upper}
	for _, d := range used {
		c.series = append(c.series, series{
			defence: d, variant: "k judges steered", measure: "P(the steering proposal wins)", limit: atMost(0.25), share: true,
		})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			b.draw(r, judges{rho: 0.3}, 1)
			for judge := 1; judge <= k; judge++ {
				b.bribe(judge) // a steered judge votes as a bought one would
			}
			b.cast(r)
			into[0].hit(b.winner(protocol.Sum) == 0)
			into[1].hit(b.highest(sumWithoutNegatives) == 0)
			into[2].hit(b.winner(protocol.Median) == 0)
		}
	}
	return c
}
