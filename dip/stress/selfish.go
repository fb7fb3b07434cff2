package stress

import (
	"math"
	"math/rand/v2"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// How rewards are shared out, as a report calls it.
const (
	payScores = "sum; reward by positive scores"
	payWinner = "upper median; the winner takes all, judges share alike"
	payOurs   = "upper median; excess and leave-one-out (ours)"
	payLimit  = 1.05 // times the fair share
)

// payScheme is a way to share a reward: seat 0's part of it, in thousandths.
type payScheme struct {
	name string
	take func(b *bench, a protocol.Agreement) (thousandths float64, won bool)
}

func paySchemes() []payScheme {
	return []payScheme{
		{payScores, func(b *bench, a protocol.Agreement) (float64, bool) {
			o := b.count(protocol.Sum, 0)
			return part(o.Scores), o.Winner == 0
		}},
		{payWinner, func(b *bench, a protocol.Agreement) (float64, bool) {
			judging := int64(evaluationBps) / 10 / int64(b.n) // thousandths
			if b.winner(protocol.Median) == 0 {
				return float64(judging + 1_000 - evaluationBps/10), true
			}
			return float64(judging), false
		}},
		{payOurs, func(b *bench, a protocol.Agreement) (float64, bool) {
			r, err := b.settle(a, 0, nil)
			if err != nil {
				return 0, false
			}
			return 1_000 * earned(r, 0) / inP(&a.Job.Reward), r.Winner == 0
		}},
	}
}

// part is seat 0's part of the positive scores in thousandths, rounded down.
func part(scores []int32) float64 {
	var sum, own uint256.Int
	for i, s := range scores {
		if s > 0 {
			sum.Add(&sum, uint256.NewInt(uint64(s)))
			if i == 0 {
				own.SetUint64(uint64(s))
			}
		}
	}
	if sum.IsZero() {
		return 0
	}
	own.Mul(&own, uint256.NewInt(1_000))
	own.Div(&own, &sum)
	return own.Float64()
}

// habit is how a selfish seat judges.
type habit struct {
	name string
	act  func(r *rand.Rand, b *bench, last []float64)
}

func habits() []habit {
	return []habit{
		{"sinks all others", func(r *rand.Rand, b *bench, _ []float64) {
			b.collude(tactic{sink: "all"}, 1, 0, -1)
		}},
		{"judges flat", func(r *rand.Rand, b *bench, _ []float64) {
			b.flat(0)
		}},
		{"judges at random", func(r *rand.Rand, b *bench, _ []float64) {
			b.random(r, 0)
		}},
		{"copies last round's matrix", func(r *rand.Rand, b *bench, last []float64) { b.copy(0, last) }},
	}
}

// copy lets a judge repeat what others thought on average.
func (b *bench) copy(judge int, opinion []float64) {
	for j := range b.n {
		b.weights[judge][j] = given(int(opinion[j]))
	}
}

// opinion is what the judges from on think on average of every proposal, none of its own.
func (b *bench) opinion(from, to int) []float64 {
	out := make([]float64, b.n)
	for j := range out {
		sum, n := 0, 0
		for i := from; i < to; i++ {
			if i != j {
				sum += b.weights[i][j].Value
				n++
			}
		}
		if n > 0 {
			out[j] = float64(sum) / float64(n)
		}
	}
	return out
}

func selfishCells(g grid) []cell {
	var cells []cell
	for _, n := range g.seats {
		for _, h := range habits() {
			for _, j := range []judges{{rho: 0.3}, {rho: 0.3, narrow: true}} {
				cells = append(cells, selfishCell(g, n, h, j))
			}
		}
	}
	return cells
}

func selfishCell(g grid, n int, h habit, j judges) cell {
	c := cell{
		attack: "selfish", key: h.name + j.String(), trials: at(g.pay, n),
		point: Point{Seats: n, Ring: 1, Stake: minStake, PriceMilli: 1_000},
	}
	for _, s := range paySchemes() {
		c.series = append(c.series,
			series{defence: s.name, variant: h.name + ", " + j.String(), measure: "pay over fair share", limit: atMost(payLimit)},
			series{defence: s.name, variant: h.name + ", " + j.String(), measure: "win rate over fair share", limit: atMost(2)})
	}
	c.run = func(r *rand.Rand, trials int, into []ratio) {
		b, a := newBench(n), agreement(n, 1, 1_000, int64(n)*1_000, 0)
		a.Params.CiteBps = 0 // what nobody cites is the submitter's, and would hide what a seat is worth
		for range trials {
			b.draw(r, j, 0)
			last := b.opinion(1, n)
			b.move(r, 0.9)
			b.grade(r, j)
			h.act(r, b, last)
			b.cast(r)
			for i, s := range paySchemes() {
				take, won := s.take(b, a)
				into[2*i].mean(take * float64(n) / 1_000)
				wins := 0.0
				if won {
					wins = float64(n)
				}
				into[2*i+1].mean(wins)
			}
		}
	}
	return c
}

// move makes the next round's proposals, as good as the last with a persistence.
func (b *bench) move(r *rand.Rand, persistence float64) {
	rest := qualityDeviation * math.Sqrt(1-persistence*persistence)
	for i, q := range b.quality {
		b.quality[i] = qualityMean + float64(persistence*(q-qualityMean)) + float64(rest*r.NormFloat64())
	}
}
