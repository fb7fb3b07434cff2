package stress

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// A ballot that is drawn, made and counted may take as long as this many dependent divisions of 64-bit numbers. Those are
// timed in the same run, so that a busy or slow machine changes both. At the 4 to 5 ns of a division, that is a million ballots
// a second on one core.
const mostDivisions = 200

// divisions is the floor: n divisions, each of which waits for the one before.
func divisions(n int) uint64 {
	v := uint64(1) << 63
	for i := range n {
		v = v/uint64(i|3) + 1<<62
	}
	return v
}

func simulate(r *rand.Rand, b *bench, panels int) {
	for range panels {
		b.draw(r, judges{rho: 0.3}, 0)
		b.cast(r)
		b.count(protocol.Median, 0)
	}
}

var sink uint64

// measure times short slices of both in turn and keeps the best of each, which the rest of the machine disturbs least.
func measure() (ballot, division time.Duration) {
	const panels, seats, count = 200, 5, 20_000
	r, b := rand.New(rand.NewPCG(1, 2)), newBench(seats)
	ballot, division = time.Hour, time.Hour
	for range 60 {
		start := time.Now()
		simulate(r, b, panels)
		middle := time.Now()
		sink += divisions(count)
		ballot = min(ballot, middle.Sub(start)*1_000/(panels*seats))
		division = min(division, time.Since(middle)*1_000/count)
	}
	return ballot / 1_000, max(division, 1)
}

func TestBallotsASecond(t *testing.T) {
	ballot, division := measure() // of a division: thousandths of a nanosecond
	ratio := float64(ballot) * 1_000 / float64(division)
	t.Logf("%d ns a ballot, %.2f ns a division, ratio %.0f of %d", ballot, float64(division)/1_000, ratio, mostDivisions*slower)
	if ratio > mostDivisions*slower {
		t.Errorf("a ballot takes %d ns: as long as %.0f divisions, at most %d", ballot, ratio, mostDivisions*slower)
	}
}

// BenchmarkBallots reports simulated ballots a second on one core: drawn, made and counted, at N = 5.
func BenchmarkBallots(b *testing.B) {
	r, panel := rand.New(rand.NewPCG(1, 2)), newBench(5)
	b.ReportAllocs()
	for b.Loop() {
		simulate(r, panel, 1)
	}
	b.ReportMetric(5*float64(b.N)/b.Elapsed().Seconds(), "ballots/s")
}
