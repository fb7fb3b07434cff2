package stress

import "math/rand/v2"

// What a network pays beyond escrows, as a report calls it.
const (
	washVolume = "emission of 10 % of volume, no fee"
	washFee    = "emission of 5 % of volume, fee"
	washOurs   = "no emission, fee is gone (ours)"
)

// washCells lets one owner submit jobs to its own seats, whose agents name its own assets.
func washCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for _, price := range g.prices {
			cells = append(cells, washCell(g, n, price))
		}
	}
	return cells
}

func washCell(g grid, n int, price int64) cell {
	c := cell{
		attack: "wash", trials: max(g.washes/(len(g.prices)*len(g.seats)), 10),
		point: Point{Seats: n, Ring: n, Stake: int64(n) * minStake, PriceMilli: price},
	}
	for _, d := range []string{washVolume, washFee, washOurs} {
		c.series = append(c.series, series{
			defence: d, variant: "all seats and assets one's own", measure: "net balance a job over its escrow", limit: atMost(-0.001),
		})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		a := agreement(n, n, price, int64(n)*price, 0)
		g := newRegistry()
		owner := address(attackerKind, 0)
		asset, _ := g.add(owner, originRate)
		for range trials {
			b.draw(r, judges{rho: 0.3}, 0)
			b.cast(r)
			net := b.washTrial(a, g, asset)
			escrow := a.Escrow()
			all, fee := inP(&escrow), inP(&a.Job.Fee)
			into[0].add(net+fee+0.10*(all-fee), all)
			into[1].add(net+0.05*(all-fee), all)
			into[2].add(net, all)
		}
	}
	return c
}
