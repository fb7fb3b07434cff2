package stress

import (
	"math/rand/v2"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// earlierOther are the earlier figures beyond rings, at a correlation of 0.3: for wide and narrow grades. A rule of "" is
// for figures of pay, which only ours has.
var earlierOther = []struct {
	name  string
	seats int
	rule  string
	rates [2]float64
}{
	{promoterWins, 3, published, [2]float64{.72, 1.00}}, {promoterWins, 3, upper, [2]float64{.47, .53}},
	{promoterWins, 5, published, [2]float64{.54, 1.00}}, {promoterWins, 5, upper, [2]float64{.24, .28}},
	{promoterWins, 9, published, [2]float64{.31, .85}}, {promoterWins, 9, upper, [2]float64{.13, .13}},
	{oneFlat, 5, published, [2]float64{.71, .71}}, {oneFlat, 5, upper, [2]float64{.71, .69}},
	{oneRandom, 5, published, [2]float64{.55, .40}}, {oneRandom, 5, upper, [2]float64{.69, .66}},
	{twoRandom, 5, published, [2]float64{.49, .28}}, {twoRandom, 5, upper, [2]float64{.66, .59}},
	{judgeFlat, 7, upper, [2]float64{0, 0}}, {judgeSinks, 7, upper, [2]float64{0, 0}}, {judgeSinksOne, 7, upper, [2]float64{.01, .01}},
	{judgeRandom, 7, upper, [2]float64{.30, .28}}, {judgeStale, 7, upper, [2]float64{.55, .56}}, {judgeStaler, 7, upper, [2]float64{.86, .88}},
}

// The cases beyond rings.
const (
	promoterWins  = "a self-promoter sinks all: its win rate"
	oneFlat       = "one flat judge: P(best wins)"
	oneRandom     = "one random judge: P(best wins)"
	twoRandom     = "two random judges: P(best wins)"
	judgeFlat     = "judging pay over fair share: flat"
	judgeSinks    = "judging pay over fair share: sinks all"
	judgeSinksOne = "judging pay over fair share: sinks the leader"
	judgeRandom   = "judging pay over fair share: random"
	judgeStale    = "judging pay over fair share: copies last round, persistence 0.5"
	judgeStaler   = "judging pay over fair share: copies last round, persistence 0.9"
)

func otherCells(g grid) []cell {
	var cells []cell
	for _, e := range earlierOther {
		for _, narrow := range []bool{false, true} {
			j := judges{rho: 0.3, narrow: narrow}
			c := cell{attack: "voting", key: e.name + j.String(), trials: g.trials, point: Point{Seats: e.seats}}
			s := series{defence: e.rule, variant: e.name + ", " + j.String(), measure: e.name, limit: atLeast(0)}
			s.share = e.name == promoterWins || e.name == oneFlat || e.name == oneRandom || e.name == twoRandom
			c.series = []series{s}
			c.run = func(r *rand.Rand, trials int, into []ratio) {
				b := newBench(e.seats)
				for range trials {
					b.otherTrial(r, j, e.name, e.rule, &into[0])
				}
			}
			cells = append(cells, c)
		}
	}
	return cells
}

func (b *bench) otherTrial(r *rand.Rand, j judges, name, rule string, into *ratio) {
	b.draw(r, j, 0)
	best := b.best(0, -1)
	switch name {
	case promoterWins, judgeSinks:
		b.collude(tactic{sink: "all"}, 1, 0, -1)
	case judgeSinksOne:
		b.collude(tactic{sink: "leader"}, 1, 0, b.best(1, -1))
	case oneFlat, judgeFlat:
		b.flat(0)
	case oneRandom, judgeRandom:
		b.random(r, 0)
	case twoRandom:
		b.random(r, 0)
		b.random(r, 1)
	case judgeStale, judgeStaler:
		last := b.opinion(1, b.n)
		b.move(r, map[string]float64{judgeStale: 0.5, judgeStaler: 0.9}[name])
		b.grade(r, j)
		b.copy(0, last)
	}
	b.cast(r)
	winner := ruleNamed(rule).win(b)
	switch name {
	case promoterWins:
		into.hit(winner == 0)
	case oneFlat, oneRandom, twoRandom:
		into.hit(winner == best)
	default:
		addJudging(into, b.count(protocol.Median, 0))
	}
}

// addJudging adds seat 0's part of the judging pay of a panel, over its fair share.
func addJudging(into *ratio, o tally.Outcome) {
	var sum float64
	for _, e := range o.Judging {
		sum += float64(e)
	}
	if sum > 0 {
		into.mean(float64(o.Judging[0]) / sum * float64(len(o.Judging)))
	}
}

// flat lets a judge find everything equally good.
func (b *bench) flat(judge int) {
	for j := range b.n {
		b.weights[judge][j] = given(50)
	}
}

// random lets a judge think anything.
func (b *bench) random(r *rand.Rand, judge int) {
	for j := range b.n {
		b.weights[judge][j] = given(r.IntN(2*tally.MaxWeight+1) - tally.MaxWeight)
	}
}

// compareOther puts the rows beside the earlier figures.
func compareOther(rows []Row) []Comparison {
	var out []Comparison
	for _, e := range earlierOther {
		for i, narrow := range []bool{false, true} {
			grades := judges{narrow: narrow}.String()
			c := Comparison{Rule: e.rule, Seats: e.seats, Case: e.name + ", " + grades, Earlier: e.rates[i]}
			c.Here = worst(rows, e.rule, Point{Seats: e.seats}, e.name+", "+grades)
			out = append(out, c.judged())
		}
	}
	return out
}
