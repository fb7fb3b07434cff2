package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// farmRanks is how high a farmer climbs.
const farmRanks = 8

// What a rank costs, as a report calls it.
const (
	farmFree = "a lone or tied winner rises, no fee (published agents)"
	farmFlat = "the plain fee of a job, whatever the rank"
	farmOurs = "fee doubles with the rank, five seats (ours)"
)

// farmCells lets an owner raise one operator by jobs of its own. With fewer than five seats of its own it pays the others
// and needs luck; with more it has to raise all of its seats to the level below.
func farmCells(g grid) []cell {
	var cells []cell
	for _, own := range []int{1, 3, 5} {
		for rank := 1; rank <= farmRanks; rank++ {
			cells = append(cells, farmCell(g, own, uint8(rank)))
		}
	}
	return cells
}

func farmCell(g grid, own int, rank uint8) cell {
	const n = 5
	c := cell{
		attack: "farming", trials: max(g.pay/4, 50),
		point: Point{Seats: n, Ring: own, Stake: int64(own) * minStake, PriceMilli: 1_000, Level: int(rank)},
	}
	for _, d := range []string{farmFree, farmFlat, farmOurs} {
		c.series = append(c.series, series{
			defence: d, variant: "jobs of one's own", measure: "cost of rank r in p over 2^r", limit: atLeast(1),
		})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			risen := b.farmTrial(r, own, rank)
			into[0].add(0, 1) // the published rule raises a lone agent by itself
			for i, doubling := range []bool{false, true} {
				// Cost over luck is what a rise costs: x is what the trial cost, y what it was worth.
				into[1+i].add(farmCost(own, rank, doubling), risen*float64(uint64(1)<<rank))
			}
		}
	}
	return c
}

// farmTrial plays one ranked job in which the first own seats boost one of them and sink the best of the rest. It returns
// 1 when that one's rank rises.
func (b *bench) farmTrial(r *rand.Rand, own int, rank uint8) float64 {
	b.draw(r, judges{rho: 0.3}, 0)
	b.collude(tactic{boost: true, sink: "all"}, own, 0, -1)
	b.cast(r)
	res, err := b.settle(agreement(b.n, own, 1_000, 0, rank), 0, nil)
	if err != nil || !res.RankUp || res.Winner != protocol.SeatIndex(0) {
		return 0
	}
	return 1
}

// farmCost is what it takes to try once for a rank, in p: fees that nobody gets back and the prices of strangers, in this
// job and in those that raised the own seats to the level below. Those below are counted as if they never failed, which
// favours the farmer.
func farmCost(own int, rank uint8, doubling bool) float64 {
	cost := 0.0
	for d := uint8(1); d <= rank; d++ {
		declared := d
		if !doubling {
			declared = 0
		}
		a := agreement(5, own, 1_000, 0, declared)
		climbers := float64(own)
		if d == rank {
			climbers = 1
		}
		cost += climbers * (inP(&a.Job.Fee) + float64(5-own))
	}
	return cost
}
