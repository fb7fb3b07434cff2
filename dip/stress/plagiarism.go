package stress

import "math/rand/v2"

// What protects an originator, as a report calls it.
const (
	theftNothing = "no registry"
	theftFirst   = "the first registration wins"
	theftOurs    = "declared tables; registration is evidence only (ours, today)"
	theftLater   = "declared tables, and disputes of use (not enabled)"
)

const (
	originRate   = 1_000 // bps of the original
	statedChance = 10    // percent: the chance of detection that penalties are divided by
)

// plagiarismCells lets an agent rest on an original without saying so, over stakes, prices and chances of being seen.
func plagiarismCells(g grid) []cell {
	var cells []cell
	for _, price := range g.prices {
		for _, stake := range g.stakes {
			for _, chance := range []int{1, 5, 10, 30, 60} {
				cells = append(cells, plagiarismCell(g, price, stake, chance))
			}
		}
		cells = append(cells, squatCell(price))
	}
	return cells
}

// plagiarismCell measures what not declaring gains, over the royalty that would have been due. The royalty is what the
// ledger accrues for a seat's price.
func plagiarismCell(g grid, price, stake int64, chance int) cell {
	c := cell{
		attack: "plagiarism", trials: g.jobs,
		point: Point{Ring: 1, Stake: stake, PriceMilli: price, Level: chance},
	}
	for _, d := range []string{theftNothing, theftFirst, theftOurs, theftLater} {
		c.series = append(c.series, series{
			defence: d, variant: "use not declared", measure: "user's gain over the royalty due", limit: atMost(0.05),
		})
	}
	due := dueOn(price)
	fine := min(float64(stake), due*100/statedChance)
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		for range trials {
			seen := r.IntN(100) < chance
			into[0].add(due, due)
			into[1].add(due, due) // a registry of names does not see who uses what
			into[2].add(due, due)
			if gain := due; seen {
				into[3].add(gain-fine, due)
			} else {
				into[3].add(gain, due)
			}
		}
	}
	return c
}

// dueOn is what an asset at the original's rate accrues for one seat's price, in p.
func dueOn(price int64) float64 {
	g := newRegistry()
	origin := address(honestKind, 0)
	id, _ := g.add(origin, originRate)
	return g.sell(id, price, origin)
}

// squatCell lets a squatter register public work before its author does. Where names are exclusive the author is shut out;
// where they are not, both are registered, and honest users name the author.
func squatCell(price int64) cell {
	g := newRegistry()
	origin := address(honestKind, 0)
	g.add(address(attackerKind, 0), originRate)
	original, registered := g.add(origin, originRate)
	kept := 0.0
	if registered {
		kept = g.sell(original, price, origin) / dueOn(price)
	}
	return exact("plagiarism", series{variant: "public work registered first by a squatter", measure: "originator's part of its royalty", limit: atLeast(0.999999)},
		Point{Ring: 1, PriceMilli: price}, []measured{{theftNothing, 0}, {theftFirst, 0}, {theftOurs, kept}})
}
