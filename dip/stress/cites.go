package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// What citing pays, as a report calls it.
const (
	citeCount = "a fifth of the reward by cites received"
	citeKeeps = "reserve of the winner, who keeps what it does not cite"
	citeOurs  = "reserve of the winner, the rest to the submitter (ours)"
)

// What judges know of copying, as a report calls it.
const (
	overlapNone = "judges see nothing"
	overlapSome = "one judge in three checks"
	overlapOurs = "overlap is shown to every judge (ours)"
)

// Assumptions of the cells of this file.
const (
	honestCites    = 0.5 // of honest winners cite one seat for all of the reserve
	overlapNoticed = 0.8 // of judges look at the overlap that they are shown
	overlapPenalty = 30  // points that such a judge takes off
	copyPrecision  = 0.9 // how well a copy keeps the quality of what it copies
)

func citesCells(g grid) []cell {
	var cells []cell
	for _, n := range g.large() {
		for k := 2; k <= (n-1)/2; k++ {
			cells = append(cells, cartelCell(g, n, k))
		}
		cells = append(cells, uncitedCell(g, n))
	}
	return cells
}

// cartelCell lets the first k seats judge honestly but cite one another for everything.
func cartelCell(g grid, n, k int) cell {
	c := cell{
		attack: "cites", key: "cartel", trials: at(g.pay, n),
		point: Point{Seats: n, Ring: k, Stake: int64(k) * minStake, PriceMilli: 1_000},
	}
	for _, d := range []string{citeCount, citeKeeps, citeOurs} {
		c.series = append(c.series,
			series{defence: d, variant: "cartel cites itself", measure: "cartel's reward over that without cites", limit: atMost(1.001)},
			series{defence: d, variant: "cartel cites itself", measure: "cartel's reward a seat over the others'", limit: atMost(1.25)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			b.draw(r, judges{rho: 0.3}, 0)
			b.cast(r)
			b.cartelTrial(r, k, into)
		}
	}
	return c
}

func (b *bench) cartelTrial(r *rand.Rand, k int, into []ratio) {
	a := agreement(b.n, k, 1_000, int64(b.n)*1_000, 0)
	plain := a
	plain.Params.CiteBps = 0
	without, err := b.settle(plain, 0, nil)
	if err != nil {
		return
	}
	winner := int(without.Winner)
	var cites []protocol.Cite
	switch other := (winner + 1) % k; {
	case winner < k:
		cites = []protocol.Cite{{Round: 1, Seat: protocol.SeatIndex(other), Bps: 10_000}}
	case r.Float64() < honestCites:
		other = (winner + 1 + r.IntN(b.n-1)) % b.n
		cites = []protocol.Cite{{Round: 1, Seat: protocol.SeatIndex(other), Bps: 10_000}}
	}
	with, err := b.settle(a, 0, cites)
	if err != nil {
		return
	}
	var own, others, ownPlain, othersPlain, kept float64
	for i := range b.n {
		if i < k {
			own, ownPlain = own+earned(with, i), ownPlain+earned(without, i)
		} else {
			others, othersPlain = others+earned(with, i), othersPlain+earned(without, i)
		}
	}
	seats := float64(k) / float64(b.n-k)
	// Paid by count: members cite all members, honest seats one seat each half of the time, at random.
	made, honest := float64(k*(k-1)), honestCites*float64(b.n-k)
	received := made + honest*float64(k)/float64(b.n)
	byCites := 0.2 * inP(&a.Job.Reward) * received / (made + honest)
	rest := 0.2*inP(&a.Job.Reward) - byCites
	into[0].add(0.8*ownPlain+byCites, ownPlain)
	if winner < k { // else what the cartel gets by cites is an honest winner's thanks
		into[2].add(own, ownPlain)
		into[4].add(own, ownPlain)
	}
	into[1].add(0.8*ownPlain+byCites, seats*(0.8*othersPlain+rest))
	// Kept by the winner: an honest winner that cites pays for it, one that does not keeps everything.
	if winner >= k && len(cites) == 0 {
		kept = inP(&without.Merit[winner]) - inP(&with.Merit[winner])
	}
	into[3].add(own, seats*(others+kept))
	into[5].add(own, seats*others)
}

// uncitedCell lets seat 0 hand in last round's best proposal as its own.
func uncitedCell(g grid, n int) cell {
	c := cell{
		attack: "cites", key: "uncited", trials: at(g.pay, n),
		point: Point{Seats: n, Ring: 1, Stake: minStake, PriceMilli: 1_000},
	}
	defences := []string{overlapNone, overlapSome, overlapOurs}
	for _, d := range defences {
		c.series = append(c.series, series{
			defence: d, variant: "leader copied without a cite", measure: "copier's reward over fair share", limit: atMost(1.25),
		})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, 1, 1_000, int64(n)*1_000, 0)
		a.Params.CiteBps = 0
		for range trials {
			b.draw(r, judges{}, 0)
			leader := b.best(1, -1)
			copied := b.quality[leader] * copyPrecision
			b.move(r, 0.9)
			b.quality[0] = copied
			for i, noticed := range []float64{0, 1.0 / 3 * overlapNoticed, overlapNoticed} {
				b.grade(r, judges{rho: 0.3})
				for judge := 1; judge < n; judge++ {
					if r.Float64() < noticed {
						b.weights[judge][0] = given(b.weights[judge][0].Value - overlapPenalty)
					}
				}
				b.cast(r)
				if res, err := b.settle(a, 0, nil); err == nil {
					into[i].add(earned(res, 0)*float64(n), inP(&a.Job.Reward))
				}
			}
		}
	}
	return c
}
