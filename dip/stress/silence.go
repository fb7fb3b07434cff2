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

// silenceCells let k members fall silent: with a commitment that they are held to and never open, or before committing at
// all. Up to where a quorum is left, the job has to complete, decide as well as before among those that can win, and not
// pay the silent for judging; without an answer, the submitter must get most of its escrow back.
func silenceCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for k := 1; k <= n-(n/2+1)+1; k++ {
			cells = append(cells, silenceCell(g, n, k, true), silenceCell(g, n, k, false))
		}
	}
	return cells
}

// silence is one kind of it: which seats, and whether they are held to a commitment.
type silence struct {
	seats     protocol.Mask
	committed bool
}

// barred is who cannot win for it.
func (s silence) barred() protocol.Mask {
	if s.committed {
		return s.seats
	}
	return 0
}

func silenceCell(g grid, n, k int, committed bool) cell {
	variant := "silent before the commit"
	if committed {
		variant = "withheld reveals"
	}
	c := cell{
		attack: "silence", key: variant, trials: at(g.pay, n),
		point: Point{Seats: n, Ring: k, Stake: int64(k) * minStake, PriceMilli: 1_000},
	}
	for _, d := range []string{silenceAll, silenceSynthetic, silenceOurs} {
		c.series = append(c.series,
			series{defence: d, variant: variant, measure: "jobs completed", limit: atLeast(0.999)},
			series{defence: d, variant: variant, measure: "P(best eligible wins), attacked over honest", limit: atLeast(heldShare)},
			series{defence: d, variant: variant, measure: "what a silent seat is paid for taking part, in p", limit: atMost(0)},
			series{defence: d, variant: variant, measure: "submitter's loss without an answer, over its escrow", limit: atMost(0.5)})
	}
	who := silence{protocol.Mask(1)<<k - 1, committed}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, k, 1_000, int64(n)*1_000, 0)
		for range trials {
			b.silenceTrial(r, who, a, into)
		}
	}
	return c
}

func (b *bench) silenceTrial(r *rand.Rand, who silence, a protocol.Agreement, into []ratio) {
	b.draw(r, judges{rho: 0.3}, 0)
	best := b.best(0, -1) // of those that can win
	if who.committed {
		best = b.best(who.seats.Count(), -1)
	}
	b.cast(r)
	honest := hit(int(b.count(protocol.Median, who.barred()).Winner) == best)
	honestSum := hit(int(b.count(protocol.Sum, who.barred()).Winner) == best)
	escrow := a.Escrow()
	all, price := inP(&escrow), inP(&a.Panel[0].Price)

	// Everybody's ballot is needed: the job ends without an answer, and everybody has its price.
	into[0].mean(0)
	into[1].add(0, honest)
	into[2].mean(price)
	into[3].mean((price*float64(b.n) + inP(&a.Job.Fee)) / all)

	// The published behaviour: a missing judge is taken to like everything best, and is paid as if it had judged.
	for i := range who.seats.Count() {
		for j := range b.n {
			b.weights[i][j] = given(100)
		}
	}
	b.cast(r)
	into[4].mean(1)
	into[5].add(hit(int(b.count(protocol.Sum, who.barred()).Winner) == best), honestSum)
	into[6].mean(price)
	into[7].mean(0)
	b.silentOurs(r, who, a, into[8:], expected{best, honest})
}

// expected is the seat that should win, and 1 if it did without the silence.
type expected struct {
	seat   int
	honest float64
}

// silentOurs plays the panel by the network's rules.
func (b *bench) silentOurs(r *rand.Rand, who silence, a protocol.Agreement, into []ratio, want expected) {
	b.castWithout(r, who.seats)
	res, err := b.settle(a, who.barred(), nil)
	into[0].mean(hit(err == nil))
	if err == nil {
		into[1].add(hit(int(res.Winner) == want.seat), want.honest)
		into[2].mean(inP(&res.Pay[0]) - inP(&res.Forfeits[0]))
		into[3].mean(0)
		return
	}
	// Recorded openings are paid their price; the silent have none.
	refund, escrow := settlement.RefundPay(a, b.opened(), true), a.Escrow()
	into[1].add(0, want.honest)
	into[2].mean(inP(&refund.Seats[0]))
	into[3].mean((inP(&escrow) - inP(&refund.Refund)) / inP(&escrow))
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
