package stress

import (
	"fmt"
	"math/rand/v2"
)

// ringCells plays boost-and-sink rings. Whether the best proposal wins is measured with and without the ring on the same
// draws. With a candidate of its own the ring pushes the best proposal of its seats; without, a weak outsider's.
func ringCells(g grid, own bool) []cell {
	var cells []cell
	for _, n := range g.seats {
		for k := 1; k <= (n+1)/2 && k < n; k++ {
			for _, j := range []judges{{}, {narrow: true}} {
				cells = append(cells, ringCell(g, n, k, own, j))
			}
		}
	}
	return cells
}

// What is measured of a ring, and what it is held to.
const (
	ringHeld      = "P(best wins), attacked over honest"
	ringRegret    = "regret in points of quality"
	ringThreshold = "whatever the tactic, the best proposal still wins at half of its unattacked rate or more, and regret is at most 20 points"
)

// heldShare is the part of its unattacked rate at which a rule must still pick the best proposal.
const heldShare = 0.5

// heldRegret is how many points of quality an attack may cost on average. Quality has a deviation of 40.
const heldRegret = 20

func ringCell(g grid, n, k int, own bool, j judges) cell {
	attack := "ring"
	if !own {
		attack = "outsider"
	}
	c := cell{
		attack: attack, key: j.String(), trials: at(g.trials, n),
		point: Point{Seats: n, Ring: k, Stake: int64(k) * minStake, PriceMilli: 1_000},
	}
	var plans []tactic
	for _, t := range tactics() {
		if own || t.boost {
			plans = append(plans, t)
		}
	}
	for _, t := range plans {
		for _, r := range rules() {
			variant := fmt.Sprintf("%s, %s", t.name, j)
			c.series = append(c.series,
				series{defence: r.name, variant: variant, measure: ringHeld, limit: atLeast(heldShare)},
				series{defence: r.name, variant: variant, measure: ringRegret, limit: atMost(heldRegret)})
		}
	}
	hostile := k
	if !own {
		hostile = min(k+1, n-1)
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			b.draw(r, j, hostile)
			candidate := k // the weak outsider
			if own {
				candidate = b.first(k)
			}
			b.ringTrial(r, k, candidate, plans, into)
		}
	}
	return c
}

// first is the best of the first k seats.
func (b *bench) first(k int) int {
	at := 0
	for i := range k {
		if b.quality[i] > b.quality[at] {
			at = i
		}
	}
	return at
}

// ringTrial plays one panel honestly, then by every plan of its first k seats for a candidate.
func (b *bench) ringTrial(r *rand.Rand, k, candidate int, plans []tactic, into []ratio) {
	kept := b.keep(k)
	best, leader := b.best(0, -1), b.best(k, candidate)
	honest := make([]float64, len(rules()))
	b.cast(r)
	for i, rule := range rules() {
		honest[i] = hit(rule.win(b) == best)
	}
	for p, plan := range plans {
		b.collude(plan, k, candidate, leader)
		b.cast(r)
		for i, rule := range rules() {
			winner, at := rule.win(b), 2*(p*len(honest)+i)
			into[at].add(hit(winner == best), honest[i])
			into[at+1].mean(b.quality[best] - b.value(winner))
		}
		b.restore(kept)
	}
}
