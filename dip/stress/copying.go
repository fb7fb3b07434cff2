package stress

import "math/rand/v2"

// How much a copier sees, as a report calls it.
const (
	copyOpen   = "votes are open"
	copyHalf   = "votes are hidden until half are in"
	copySealed = "commit before reveal: last round's matrix alone (ours)"
)

// copyCells lets seat 0 vote as the others do on average, as far as it sees them. Three seats have no pay for judging.
func copyCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		if n == 3 {
			continue
		}
		for _, j := range []judges{{rho: 0.3}, {rho: 0.3, narrow: true}} {
			cells = append(cells, copyCell(g, n, j))
		}
	}
	return cells
}

func copyCell(g grid, n int, j judges) cell {
	c := cell{
		attack: "copying", key: j.String(), trials: at(g.pay, n),
		point: Point{Seats: n, Ring: 1, Stake: minStake, PriceMilli: 1_000},
	}
	for _, d := range []string{copyOpen, copyHalf, copySealed} {
		c.series = append(c.series, series{
			defence: d, variant: j.String(), measure: "copier's judging pay over an honest judge's", limit: atMost(1),
		})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, 1, 1_000, int64(n)*1_000, 0)
		for range trials {
			b.draw(r, j, 0)
			last := b.opinion(1, n)
			b.move(r, 0.9)
			b.grade(r, j)
			for i, seen := range [][]float64{b.opinion(1, n), b.opinion(1, 1+n/2), last} {
				b.copy(0, seen)
				b.cast(r)
				res, err := b.settle(a, 0, nil)
				if err != nil {
					continue
				}
				var honest float64
				for seat := 1; seat < n; seat++ {
					honest += inP(&res.Judging[seat])
				}
				// The dust of judging goes to the winner: less than n units.
				into[i].add(inP(&res.Judging[0]), honest/float64(n-1))
			}
		}
	}
	return c
}
