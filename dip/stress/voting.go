package stress

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
)

// votingCells put the published voting rule, the mean-of-the-middle median and the upper median side by side: honest
// panels with errors that correlate by 0, 0.3 and 0.6, then rings for one of their own at 0. Earlier figures are those of
// an independent program, and are what this one is held to.
func votingCells(g grid) []cell {
	var cells []cell
	for _, e := range earlierHonest {
		for _, rho := range []float64{0, 0.3, 0.6} {
			cells = append(cells, honestCell(g, e.seats, rho))
		}
	}
	for _, e := range earlierHeld {
		for _, narrow := range []bool{false, true} {
			cells = append(cells, heldCell(g, e.seats, e.ring, narrow, true), heldCell(g, e.seats, e.ring, narrow, false))
		}
	}
	return append(cells, otherCells(g)...)
}

// compared are the rules side by side, in the order of the earlier figures.
var compared = []string{published, middle, upper}

func ruleNamed(name string) rule {
	for _, r := range rules() {
		if r.name == name {
			return r
		}
	}
	panic("no rule " + name)
}

const bestWins = "P(best wins)"

func honestCell(g grid, n int, rho float64) cell {
	c := cell{attack: "voting", key: "honest", trials: 2 * g.trials, point: Point{Seats: n, Level: int(10 * rho)}}
	for _, name := range compared {
		c.series = append(c.series, series{defence: name, variant: fmt.Sprintf("honest, errors correlate by %.1f", rho), measure: bestWins, share: true, limit: atLeast(0)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			b.draw(r, judges{rho: rho}, 0)
			best := b.best(0, -1)
			b.cast(r)
			for i, name := range compared {
				into[i].hit(ruleNamed(name).win(b) == best)
			}
		}
	}
	return c
}

// heldCell measures every tactic of a ring for one of its own, by rule. What is held is the worst. The earlier figures do
// not say what counts when the ring itself has the best proposal: with redraw such panels are drawn again, without they
// count, and the ring's win is a success.
func heldCell(g grid, n, k int, narrow, redraw bool) cell {
	j := judges{narrow: narrow}
	c := cell{attack: "voting", key: fmt.Sprint("held", j, redraw), trials: g.trials, point: Point{Seats: n, Ring: k, Level: level(redraw)}}
	for _, t := range tactics() {
		for _, name := range compared {
			c.series = append(c.series, series{defence: name, variant: j.String() + ", " + t.name, measure: bestWins, share: true, limit: atLeast(0)})
		}
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b := newBench(n)
		for range trials {
			b.draw(r, j, k)
			for redraw && b.best(0, -1) < k {
				b.draw(r, j, k)
			}
			b.heldTrial(r, k, into)
		}
	}
	return c
}

func level(redraw bool) int {
	if redraw {
		return 1
	}
	return 0
}

func (b *bench) heldTrial(r *rand.Rand, k int, into []ratio) {
	const candidate = 0 // one accomplice, as in the earlier figures, whether or not it has the ring's best
	kept := b.keep(k)
	best, leader := b.best(0, -1), b.best(k, candidate)
	for p, plan := range tactics() {
		b.collude(plan, k, candidate, leader)
		b.cast(r)
		for i, name := range compared {
			into[p*len(compared)+i].hit(ruleNamed(name).win(b) == best)
		}
		b.restore(kept)
	}
}

// earlier figures: P(best wins) by rule in the order of compared, at correlations 0, 0.3, 0.6.
var earlierHonest = []struct {
	seats int
	rates [3][3]float64
}{
	{3, [3][3]float64{{.77, .75, .76}, {.77, .75, .76}, {.68, .67, .68}}},
	{4, [3][3]float64{{.77, .75, .72}, {.76, .74, .72}, {.76, .74, .72}}},
	{5, [3][3]float64{{.79, .74, .69}, {.78, .74, .69}, {.76, .72, .69}}},
	{7, [3][3]float64{{.80, .72, .66}, {.79, .71, .66}, {.77, .71, .66}}},
	{9, [3][3]float64{{.81, .71, .62}, {.79, .69, .62}, {.78, .69, .62}}},
}

// earlierHeld are P(best wins) under the worst tactic, by rule, for wide and narrow grades.
var earlierHeld = []struct {
	seats, ring int
	rates       [3][2]float64
}{
	{3, 1, [3][2]float64{{.24, .00}, {.24, .00}, {.68, .61}}},
	{4, 1, [3][2]float64{{.19, .00}, {.75, .69}, {.75, .69}}},
	{5, 1, [3][2]float64{{.17, .00}, {.78, .78}, {.76, .72}}},
	{5, 2, [3][2]float64{{.00, .00}, {.00, .00}, {.68, .63}}},
	{7, 2, [3][2]float64{{.01, .00}, {.78, .75}, {.77, .71}}},
	{7, 3, [3][2]float64{{.00, .00}, {.00, .00}, {.66, .61}}},
	{9, 3, [3][2]float64{{.00, .00}, {.75, .74}, {.74, .71}}},
}

// earlierError is how far an earlier figure may lie from the truth: two and a half points.
const earlierError = 0.025

// Comparison is one figure beside its earlier one.
type Comparison struct {
	Rule, Case  string
	Seats, Ring int
	Earlier     float64
	Here        Row // with a ring: panels whose best proposal is the ring's are drawn again
	Counted     Row // with a ring: such panels count
	Agrees      bool
}

// compareVoting runs the rules side by side.
func compareVoting(ctx context.Context, g grid, seed uint64, workers int) ([]Comparison, error) {
	rows, err := play(ctx, votingCells(g), seed, workers)
	if err != nil {
		return nil, err
	}
	var out []Comparison
	for _, e := range earlierHonest {
		for rule, name := range compared {
			for i, rho := range []string{"0.0", "0.3", "0.6"} {
				c := Comparison{Rule: name, Seats: e.seats, Case: "honest, errors correlate by " + rho, Earlier: e.rates[rule][i]}
				c.Here = worst(rows, name, Point{Seats: e.seats, Level: 3 * i}, "honest")
				out = append(out, c.judged())
			}
		}
	}
	for _, e := range earlierHeld {
		for rule, name := range compared {
			for i, narrow := range []bool{false, true} {
				grades := judges{narrow: narrow}.String()
				c := Comparison{Rule: name, Seats: e.seats, Ring: e.ring, Case: "worst of five tactics, " + grades, Earlier: e.rates[rule][i]}
				c.Here = worst(rows, name, Point{Seats: e.seats, Ring: e.ring, Level: level(true)}, grades)
				c.Counted = worst(rows, name, Point{Seats: e.seats, Ring: e.ring, Level: level(false)}, grades)
				out = append(out, c.judged())
			}
		}
	}
	return append(out, compareOther(rows)...), nil
}

// worst is the row of a rule at a point with the lowest estimate.
func worst(rows []Row, rule string, p Point, variant string) Row {
	var out Row
	for _, r := range rows {
		if r.Defence == rule && r.Point == p && strings.HasPrefix(r.Variant, variant) && (out.Defence == "" || r.Estimate < out.Estimate) {
			out = r
		}
	}
	return out
}

// judged compares the intervals: the earlier figure's and, with a ring, whatever lies between the two ways of counting.
func (c Comparison) judged() Comparison {
	low, high := c.Here.Low, c.Here.High
	if c.Ring > 0 {
		low, high = min(low, c.Counted.Low), max(high, c.Counted.High)
	}
	c.Agrees = low <= c.Earlier+earlierError && high >= c.Earlier-earlierError
	return c
}
