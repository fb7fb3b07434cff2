package stress

import (
	"encoding/binary"
	"math"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// judges is how graders see the quality of a proposal. Wide judges use the whole scale: quality is normal around 30 with
// deviation 40, errors have deviation 25. The others grade as models tend to: the same signal squeezed around 70, each
// with a leniency of its own, in steps of five. Errors on one proposal correlate by rho between judges.
type judges struct {
	narrow bool
	rho    float64
}

// String names the judges in reports.
func (j judges) String() string {
	if j.narrow {
		return "narrow grades"
	}
	return "wide grades"
}

// What the draws are made of.
const (
	qualityMean, qualityDeviation = 30, 40
	ringMean, ringDeviation       = -10, 30 // a ring's proposals are no better than a draw of these
	errorDeviation                = 25
	narrowMean, narrowStep        = 70, 5
	narrowSqueeze                 = 0.35
	leniencyDeviation             = 10
)

// bench is one panel at work. It is reused from trial to trial.
type bench struct {
	n       int
	quality []float64
	shared  []float64 // what all judges get wrong alike, a proposal
	weights [][]tally.Weight
	casts   []tally.Cast
	start   int // where the search for a winner begins under rules without a draw of their own
}

func newBench(n int) *bench {
	b := &bench{n: n, quality: make([]float64, n), shared: make([]float64, n), weights: make([][]tally.Weight, n)}
	for i := range b.weights {
		b.weights[i] = make([]tally.Weight, n)
	}
	return b
}

// draw makes the proposals of a panel, the first ring of them hostile, and what every judge thinks of them.
func (b *bench) draw(r *rand.Rand, j judges, ring int) {
	for i := range b.quality {
		b.quality[i] = qualityMean + float64(qualityDeviation*r.NormFloat64())
		if i < ring {
			b.quality[i] = min(b.quality[i], ringMean+float64(ringDeviation*r.NormFloat64()))
		}
	}
	b.grade(r, j)
}

// grade makes what every judge thinks of the proposals that there are.
func (b *bench) grade(r *rand.Rand, j judges) {
	common, own := errorDeviation*math.Sqrt(j.rho), errorDeviation*math.Sqrt(1-j.rho)
	for i := range b.shared {
		b.shared[i] = float64(common * r.NormFloat64())
	}
	for judge := range b.weights {
		leniency := float64(leniencyDeviation * r.NormFloat64())
		for i := range b.n {
			g := b.quality[i] + b.shared[i] + float64(own*r.NormFloat64())
			if j.narrow {
				g = narrowMean + leniency + float64(narrowSqueeze*(g-qualityMean))
				g = narrowStep * math.Round(g/narrowStep)
			}
			b.weights[judge][i] = given(int(math.Round(g)))
		}
	}
}

func given(w int) tally.Weight {
	return tally.Weight{Value: min(max(w, -tally.MaxWeight), tally.MaxWeight), Given: true}
}

// clear sets all of a judge's weights to zero.
func (b *bench) clear(judge int) {
	for i := range b.weights[judge] {
		b.weights[judge][i] = given(0)
	}
}

// cast turns the weights into ballots. A judge without an opinion has none.
func (b *bench) cast(r *rand.Rand) {
	b.castWithout(r, 0)
}

// castWithout leaves out the seats that do not open.
func (b *bench) castWithout(r *rand.Rand, silent protocol.Mask) {
	b.casts, b.start = b.casts[:0], r.IntN(b.n)
	for i := range b.n {
		seat := protocol.SeatIndex(i)
		var salt common.Hash
		binary.BigEndian.PutUint64(salt[:], r.Uint64())
		if silent.Has(seat) {
			continue
		}
		if votes, ok := tally.Votes(seat, b.weights[i], b.all()); ok {
			b.casts = append(b.casts, tally.Cast{Seat: seat, Votes: votes, Salt: salt})
		}
	}
}

// all is every seat of the panel.
func (b *bench) all() protocol.Mask { return 1<<b.n - 1 }

// count decides the panel by a rule of the network. The winner is NoSeat without a quorum.
func (b *bench) count(rule protocol.Tally, barred protocol.Mask) tally.Outcome {
	out, err := tally.Count(tally.Input{Rule: rule, Seats: b.n, Candidates: b.all(), Barred: barred, Casts: b.casts})
	if err != nil {
		out.Winner = protocol.NoSeat
	}
	return out
}

// winner is the seat that a rule of the network picks, -1 for none.
func (b *bench) winner(rule protocol.Tally) int {
	if w := b.count(rule, 0).Winner; w != protocol.NoSeat {
		return int(w)
	}
	return -1
}

// best is the seat from from on with the best proposal, leaving out skip.
func (b *bench) best(from, skip int) int {
	at := -1
	for i := from; i < b.n; i++ {
		if i != skip && (at < 0 || b.quality[i] > b.quality[at]) {
			at = i
		}
	}
	return at
}

// value is the quality of a seat's proposal; nothing is worth as much as the worst.
func (b *bench) value(seat int) float64 {
	if seat < 0 {
		worst := b.quality[0]
		for _, q := range b.quality {
			worst = min(worst, q)
		}
		return worst
	}
	return b.quality[seat]
}
