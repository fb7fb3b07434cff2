package stress

import (
	"math"
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/broker"
)

// How a panel is made of families, as a report calls it.
const (
	familyNone   = "any operators"
	familyWeight = "votes weighted down within a family"
	familyOurs   = "family quotas before the broker (ours; quotas are not enabled)"
)

// Families of models: how many of every ten operators run one, and how their errors correlate.
var familyOf = []int{0, 0, 0, 0, 0, 0, 1, 1, 2, 3}

const (
	withinFamily  = 0.6
	betweenFamily = 0.1
)

// familyCells measures how many independent judges a panel is worth.
func familyCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		if n < 4 || n > 11 { // more than the quotas of sixteen answers can fill
			continue
		}
		c := cell{
			attack: "families", trials: g.pay,
			point: Point{Seats: n, PriceMilli: 1_000, Population: 1_000},
		}
		for _, d := range []string{familyNone, familyWeight, familyOurs} {
			c.series = append(c.series, series{
				defence: d, variant: "judges of one family err alike", measure: "effective judges over judges", limit: atLeast(0.4),
			})
		}
		c.run = func(r *rand.Rand, trials int, into []ratio) {
			for range trials {
				familyTrial(r, n, into)
			}
		}
		cells = append(cells, c)
	}
	return cells
}

// familyTrial forms panels and adds the variance of one judge over that of their mean: N effective votes of N.
func familyTrial(r *rand.Rand, n int, into []ratio) {
	all := offers(r, 1_000, 0)
	family := func(o broker.Offer) int { return familyOf[int(o.Seat.Operator[19])%len(familyOf)] }
	quota := (n + 2) / 3
	var within []broker.Offer
	var count [4]int
	for _, o := range all {
		if f := family(o); count[f] < quota {
			count[f]++
			within = append(within, o)
		}
	}
	for i, from := range [][]broker.Offer{all, all, within} {
		panel, err := broker.Select(need(n), from)
		if err != nil {
			continue // the families that answered cannot fill the quotas
		}
		families := make([]int, n)
		var size [4]int
		for s, seat := range panel {
			families[s] = family(broker.Offer{Seat: seat})
			size[families[s]]++
		}
		weights := make([]float64, n)
		for s := range weights {
			weights[s] = 1
			if i == 1 {
				weights[s] = 1 / (1 + withinFamily*float64(size[families[s]]-1))
			}
		}
		e := errorOfMean(r, families, weights)
		into[i].add(1, float64(n)*e*e)
	}
}

// errorOfMean draws the judges' errors, of unit variance, and returns that of their weighted mean.
func errorOfMean(r *rand.Rand, families []int, weights []float64) float64 {
	shared := r.NormFloat64()
	var common [4]float64
	for f := range common {
		common[f] = r.NormFloat64()
	}
	var sum, all float64
	for s, f := range families {
		e := float64(math.Sqrt(betweenFamily)*shared) + float64(math.Sqrt(withinFamily-betweenFamily)*common[f]) +
			float64(math.Sqrt(1-withinFamily)*r.NormFloat64())
		sum += float64(weights[s] * e)
		all += weights[s]
	}
	return sum / all
}
