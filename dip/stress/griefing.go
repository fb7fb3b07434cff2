package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// What stands against spoiling, as a report calls it.
const (
	griefNothing = "no bonds, free jobs"
	griefBond    = "a flat bond of 0.1 p"
	griefOurs    = "price from stake, least fee, prices kept (ours)"
)

// Assumptions of the cells of this file, in p.
const (
	forceCost = 0.01 // gas of forcing one's own commitment in
	workCost  = 0.5  // of a seat's price is spent on the work
)

// griefingCells measures what a spoiler's victims lose for each unit that it loses itself.
func griefingCells(g grid) []cell {
	var cells []cell
	for _, price := range g.prices {
		for _, n := range g.large() {
			cells = append(cells, withholdCell(g, n, price), dustCell(n, price), forceCell(n, price))
		}
	}
	return append(cells, disputeCell())
}

const griefMeasure = "victims' loss over the spoiler's"

// withholdCell lets seat 0 commit and never open.
func withholdCell(g grid, n int, price int64) cell {
	c := cell{
		attack: "griefing", key: "withhold", trials: at(max(g.pay/6, 50), n),
		point: Point{Seats: n, Ring: 1, Stake: minStake, PriceMilli: price},
	}
	for _, d := range []string{griefNothing, griefBond, griefOurs} {
		c.series = append(c.series, series{defence: d, variant: "withheld reveal", measure: griefMeasure, limit: atMost(1)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, 1, price, int64(n)*price, 0)
		a.Params.CiteBps = 0
		for range trials {
			b.draw(r, judges{rho: 0.3}, 0)
			b.cast(r)
			honest, err := b.settle(a, 0, nil)
			if err != nil {
				continue
			}
			b.castWithout(r, 1)
			spoilt, err := b.settle(a, 1, nil)
			if err != nil {
				continue
			}
			// Without a quorum of all, everybody else's work is for nothing but its price, and the reward goes back.
			var reward float64
			for i := 1; i < n; i++ {
				reward += earned(honest, i)
			}
			into[0].add(reward, earned(honest, 0))
			into[1].add(reward, earned(honest, 0)+0.1)
			into[2].add(losses(honest, spoilt, n), took(honest, 0)-took(spoilt, 0)+inP(&spoilt.Forfeits[0]))
		}
	}
	return c
}

// losses is what the other seats and the submitter lose together, if anything.
func losses(honest, spoilt settlement.Result, n int) float64 {
	loss := inP(&honest.Refund) - inP(&spoilt.Refund) - inP(&spoilt.Forfeits[0])
	for i := 1; i < n; i++ {
		loss += took(honest, i) - took(spoilt, i)
	}
	return max(0, loss)
}

// dustCell opens jobs that pay nothing worth having. What the work costs is the operators' loss, less what they are paid.
func dustCell(n int, price int64) cell {
	work := workCost * float64(n) * float64(price) / 1_000
	a := agreement(n, 0, price, 0, 0)
	cancelled := settlement.CancelPay(a)
	paid := 0.0
	for i := range cancelled.Seats {
		paid += inP(&cancelled.Seats[i])
	}
	return exact("griefing", series{variant: "job opened and cancelled", measure: griefMeasure, limit: atMost(1)},
		Point{Seats: n, Ring: 1, PriceMilli: price}, []measured{{griefNothing, never}, {griefBond, work / 0.1}, {griefOurs, max(0, work-paid) / paid}})
}

// forceCell is a coordinator that leaves an entry out. Its seat forces itself in and pays the gas; the coordinator loses
// nothing by it.
func forceCell(n int, price int64) cell {
	a := agreement(n, 1, price, int64(n)*price, 0)
	lost := inP(&a.Panel[1].Price) + inP(&a.Job.Reward)/float64(n)
	return exact("griefing", series{variant: "entry left out by the coordinator", measure: "victim's loss over its pay", limit: atMost(0.1)},
		Point{Seats: n, Ring: 1, Stake: minStake, PriceMilli: price}, []measured{{griefNothing, 1}, {griefBond, max(0, lost-0.1) / lost}, {griefOurs, forceCost / lost}})
}

// disputeCell tries to freeze an honest owner's income.
func disputeCell() cell {
	g := newRegistry()
	owner := address(honestKind, 0)
	id, _ := g.add(owner, originRate)
	g.Accrue(id, units(1_000))
	frozen := 1.0
	if g.Dispute(id, dip.ID{}) == dip.ErrDisputesNotEnabled && g.sell(id, 0, owner) > 0 {
		frozen = 0
	}
	return exact("griefing", series{variant: "dispute without grounds", measure: "part of an owner's income that is frozen", limit: atMost(0)},
		Point{Ring: 1, PriceMilli: 1_000}, []measured{{griefNothing, 1}, {griefBond, 1}, {griefOurs, frozen}})
}
