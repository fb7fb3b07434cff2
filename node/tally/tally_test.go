package tally

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
)

const all = protocol.Mask(1<<protocol.MaxSeats - 1)

// given is a full set of weights.
func given(values ...int) []Weight {
	weights := make([]Weight, len(values))
	for i, v := range values {
		weights[i] = Weight{Value: v, Given: true}
	}
	return weights
}

func TestVotes(t *testing.T) {
	missing := Weight{}
	tests := []struct {
		name       string
		self       protocol.SeatIndex
		weights    []Weight
		candidates protocol.Mask
		want       protocol.Votes // nil: skip
	}{
		{"one proposal takes all", 0, given(0, 100, 0), all, protocol.Votes{0, 10_000, 0}},
		{"signs survive", 0, given(0, 50, -50), all, protocol.Votes{0, 7_071, -7_071}},
		{"weights are relative", 2, given(1, 3, 0), all, protocol.Votes{5_000, 8_660, 0}},
		{"the own weight is ignored", 1, given(100, 100, 0), all, protocol.Votes{10_000, 0, 0}},
		{"skips are ignored", 0, given(0, 100, 100, 40), 0b1011, protocol.Votes{0, 8_451, 0, 5_345}},
		{"all zero skips", 0, given(0, 0, 0), all, nil},
		{"nobody else proposed", 0, given(0, 10, 10), 0b001, nil},
		{"a missing weight is the mean", 0, []Weight{missing, {40, true}, {10, true}, missing}, 0b1111, protocol.Votes{0, 7_302, 3_651, 5_773}},
		{"the mean is cut towards zero", 0, []Weight{missing, {-1, true}, {-2, true}, missing}, 0b1111, protocol.Votes{0, -5_000, -7_071, -5_000}},
		{"out of range counts as missing", 0, []Weight{missing, {101, true}, {-101, true}, {60, true}, {20, true}}, 0b11111,
			protocol.Votes{0, 5_000, 5_000, 6_123, 3_535}},
		{"half is enough", 0, []Weight{missing, {60, true}, missing}, 0b111, protocol.Votes{0, 7_071, 7_071}},
		{"fewer than half skips", 0, []Weight{missing, {60, true}, missing, missing}, 0b1111, nil},
		{"none given skips", 0, []Weight{missing, missing, missing}, 0b111, nil},
		{"no weights at all", 0, nil, all, nil},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			got, ok := Votes(tc.self, tc.weights, tc.candidates)
			if ok != (tc.want != nil) {
				t.Fatalf("ok = %v", ok)
			}
			if diff := cmp.Diff(tc.want, got); ok && diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	tests := []struct {
		name       string
		votes      protocol.Votes
		candidates protocol.Mask
		want       error
	}{
		{"exactly the budget", protocol.Votes{0, 6_000, -8_000}, 0b111, nil},
		{"one more", protocol.Votes{0, 6_000, 8_001}, 0b111, ErrOverspent},
		{"exactly half", protocol.Votes{0, 5_000, 5_000}, 0b111, nil},
		{"just below half", protocol.Votes{0, 5_000, 4_999}, 0b111, ErrUnderspent},
		{"nothing", protocol.Votes{0, 0, 0}, 0b111, ErrUnderspent},
		{"its own", protocol.Votes{1, 9_000, 0}, 0b111, ErrOwn},
		{"a skip", protocol.Votes{0, 9_000, 1}, 0b011, ErrSkipped},
		{"above the scale", protocol.Votes{0, 10_001, 0}, 0b111, ErrRange},
		{"below the scale", protocol.Votes{0, -10_001, 0}, 0b111, ErrRange},
		{"the smallest integer", protocol.Votes{0, -32_768, 0}, 0b111, ErrRange},
		{"too short", protocol.Votes{0, 10_000}, 0b111, ErrLength},
		{"too long", protocol.Votes{0, 10_000, 0, 0}, 0b111, ErrLength},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if err := Check(0, tc.votes, 3, tc.candidates); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
	if err := Check(3, protocol.Votes{0, 10_000, 0}, 3, 0b111); !errors.Is(err, ErrLength) {
		t.Errorf("a seat beyond the panel: %v", err)
	}
}

func TestCountRefuses(t *testing.T) {
	one := Cast{Seat: 1, Votes: protocol.Votes{10_000, 0, 0}}
	tests := []struct {
		name string
		in   Input
		want error
	}{
		{"no ballots", Input{Seats: 3, Candidates: 0b111}, ErrNoQuorum},
		{"one of three", Input{Seats: 3, Candidates: 0b111, Casts: []Cast{one}}, ErrNoQuorum},
		{"a seat twice", Input{Seats: 3, Candidates: 0b111, Casts: []Cast{one, one}}, ErrInput},
		{"out of order", Input{Seats: 3, Candidates: 0b111, Casts: []Cast{{Seat: 2}, one}}, ErrInput},
		{"beyond the panel", Input{Seats: 3, Candidates: 0b111, Casts: []Cast{{Seat: 3}}}, ErrInput},
		{"two seats", Input{Seats: 2, Candidates: 0b11}, ErrInput},
		{"33 seats", Input{Seats: 33}, ErrInput},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if out, err := Count(tc.in); !errors.Is(err, tc.want) || out.Winner != protocol.NoSeat {
				t.Errorf("got %v, winner %d, want %v", err, out.Winner, tc.want)
			}
		})
	}
}

// source draws inputs from a seed.
type source struct{ *rand.Rand }

func newSource(seed uint64) source { return source{rand.New(rand.NewPCG(seed, 0))} }

func (s source) hash() (h common.Hash) {
	for i := range h {
		h[i] = byte(s.Uint32())
	}
	return h
}

// weights draws coarse grades, so that ties happen.
func (s source) weights(n int) []Weight {
	weights := make([]Weight, n)
	step := 1 + s.IntN(100)
	for i := range weights {
		weights[i] = Weight{Value: (s.IntN(2*MaxWeight+1) - MaxWeight) / step * step, Given: s.IntN(20) > 0}
	}
	return weights
}

// input draws a round: mostly honest ballots, now and then a skip, an absent seat, or a broken ballot.
func (s source) input() Input {
	n := protocol.MinSeats + s.IntN(protocol.MaxSeats-protocol.MinSeats+1)
	if s.IntN(2) == 0 {
		n = protocol.MinSeats + s.IntN(5)
	}
	in := Input{Job: protocol.JobID(s.hash()), Rule: protocol.Tally(s.IntN(2)), Seats: n}
	for i := range n {
		if s.IntN(8) > 0 {
			in.Candidates = in.Candidates.With(protocol.SeatIndex(i))
		}
		if s.IntN(10) == 0 {
			in.Barred = in.Barred.With(protocol.SeatIndex(i))
		}
	}
	same := s.IntN(4) == 0
	shared := s.weights(n)
	for i := range n {
		weights := shared
		if !same {
			weights = s.weights(n)
		}
		votes, ok := Votes(protocol.SeatIndex(i), weights, in.Candidates)
		if !ok || s.IntN(12) == 0 {
			continue
		}
		if s.IntN(8) == 0 {
			votes[s.IntN(n)] = int16(s.IntN(1 << 16))
		}
		in.Casts = append(in.Casts, Cast{Seat: protocol.SeatIndex(i), Votes: votes, Salt: s.hash()})
	}
	return in
}

// TestCountAgainstReference compares Count with the slow one over random rounds.
func TestCountAgainstReference(t *testing.T) {
	decided := 0
	for seed := range uint64(3_000) {
		in := newSource(seed).input()
		got, err := Count(in)
		want, wantErr := reference(in)
		if !errors.Is(err, wantErr) {
			t.Fatalf("seed %d: %v, want %v", seed, err, wantErr)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-reference +count):\n%s", seed, diff)
		}
		if err == nil {
			decided++
		}
	}
	if decided < 1_500 {
		t.Errorf("only %d rounds were decided: the draw is too wild", decided)
	}
}

// TestBudgetHolds: whatever the weights, the ballot made of them is valid.
func TestBudgetHolds(t *testing.T) {
	for seed := range uint64(20_000) {
		s := newSource(seed)
		n := protocol.MinSeats + s.IntN(protocol.MaxSeats-protocol.MinSeats+1)
		self, candidates := protocol.SeatIndex(s.IntN(n)), protocol.Mask(s.Uint32())
		votes, ok := Votes(self, s.weights(n), candidates)
		if !ok {
			continue
		}
		if err := Check(self, votes, n, candidates); err != nil {
			t.Fatalf("seed %d: %v: %v", seed, votes, err)
		}
	}
}

// TestEveryPairOfWeights goes through all ballots of two weights.
func TestEveryPairOfWeights(t *testing.T) {
	for a := -MaxWeight; a <= MaxWeight; a++ {
		for b := -MaxWeight; b <= MaxWeight; b++ {
			votes, ok := Votes(0, given(0, a, b), all)
			if ok != (a != 0 || b != 0) {
				t.Fatalf("%d, %d: ok = %v", a, b, ok)
			}
			if ok && Check(0, votes, 3, all) != nil {
				t.Fatalf("%d, %d: %v", a, b, votes)
			}
		}
	}
}

func TestIsqrt(t *testing.T) {
	for _, v := range []int64{-1, 0, 1, 2, 3, 4, 8, 9, 99_999_999, 100_000_000, 100_000_001, 10_000_000_000} {
		want := new(big.Int).Sqrt(big.NewInt(max(v, 0))).Int64()
		if got := isqrt(v); got != want {
			t.Errorf("isqrt(%d) = %d, want %d", v, got, want)
		}
	}
}

// TestMedianIsUnique: of all values, one alone passes the contract's two counts, and it is the one Count claims.
func TestMedianIsUnique(t *testing.T) {
	for seed := range uint64(300) {
		s := newSource(seed)
		m := 1 + s.IntN(protocol.MaxSeats-1)
		column := make([]int32, m)
		for i := range column {
			column[i] = int32(s.IntN(41) - 20)
		}
		var passing []int32
		for x := int32(-21); x <= 21; x++ {
			atMost, atLeast := 0, 0
			for _, v := range column {
				if v <= x {
					atMost++
				}
				if v >= x {
					atLeast++
				}
			}
			if atMost >= m/2+1 && atLeast >= m-m/2 {
				passing = append(passing, x)
			}
		}
		sortVotes(column)
		if diff := cmp.Diff([]int32{column[m/2]}, passing); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

// TestRingBound proves the bound of docs/protocol.md: where honest seats agree that one of their own beats a worse
// proposal, k seats cannot make the worse one win; k = floor((N-1)/2) for a proposal of the ring, k = N-2-floor((N-1)/2)
// for anybody else's.
func TestRingBound(t *testing.T) {
	for n := 4; n <= protocol.MaxSeats; n++ {
		t.Run(fmt.Sprint("own of ", n), func(t *testing.T) { attack(t, n, (n-1)/2, true) })
		t.Run(fmt.Sprint("outsider of ", n), func(t *testing.T) { attack(t, n, n-2-(n-1)/2, false) })
	}
}

// attack lets the last k seats of n vote as they like. Seat 0 has the best proposal; the worse one is the last seat's,
// or seat 1's.
func attack(t *testing.T, n, k int, own bool) {
	worse := protocol.SeatIndex(1)
	if own {
		worse = protocol.SeatIndex(n - 1)
	}
	for seed := range uint64(60) {
		s := newSource(seed)
		in := Input{Job: protocol.JobID(s.hash()), Seats: n, Candidates: 1<<n - 1}
		for i := range n {
			c := Cast{Seat: protocol.SeatIndex(i), Salt: s.hash()}
			if i < n-k {
				c.Votes = s.honest(n, i, worse)
			} else {
				c.Votes = s.ring(n, i, worse)
			}
			in.Casts = append(in.Casts, c)
		}
		out, err := Count(in)
		if err != nil || out.Valid.Count() != n {
			t.Fatalf("seed %d: %v, %d valid", seed, err, out.Valid.Count())
		}
		if out.Winner == worse {
			t.Fatalf("seed %d: %d of %d made seat %d win: %v", seed, k, n, worse, out.Scores)
		}
	}
}

// honest gives the best proposal, seat 0's, at least 40 and the worse one at most zero.
func (s source) honest(n, self int, worse protocol.SeatIndex) protocol.Votes {
	weights := s.weights(n)
	for i := range weights {
		weights[i] = Weight{Value: s.IntN(80) - 40, Given: true}
	}
	weights[0].Value, weights[worse].Value = 40+s.IntN(60), -s.IntN(100)-1
	votes, ok := Votes(protocol.SeatIndex(self), weights, 1<<n-1)
	if !ok {
		panic("an honest judge skipped")
	}
	return votes
}

// ring boosts the worse proposal, or sinks the best, or spends at random.
func (s source) ring(n, self int, worse protocol.SeatIndex) protocol.Votes {
	weights := given(make([]int, n)...)
	switch s.IntN(4) {
	case 0:
		weights[worse].Value, weights[0].Value = 100, -100
	case 1:
		weights[worse].Value, weights[0].Value = 100, -1
	case 2:
		for i := range weights {
			weights[i].Value = -100
		}
		weights[worse].Value = 100
	default:
		weights = s.weights(n)
		weights[0] = Weight{Value: -1 - s.IntN(100), Given: true}
	}
	votes, ok := Votes(protocol.SeatIndex(self), weights, 1<<n-1)
	if !ok {
		votes = make(protocol.Votes, n)
		votes[0] = -protocol.Scale
	}
	return votes
}

// TestRingBoundIsTight: one seat more and the ring wins, so the bound is not better than it is said to be.
func TestRingBoundIsTight(t *testing.T) {
	for _, n := range []int{5, 7, 9} {
		k := (n-1)/2 + 1
		in := Input{Seats: n, Candidates: 1<<n - 1}
		for i := range n {
			weights := given(make([]int, n)...)
			weights[0].Value, weights[n-1].Value = 100, -1
			if i >= n-k {
				weights[0].Value, weights[n-1].Value = -100, 100
			}
			if i == 0 || i == n-1 {
				weights[1].Value = 1
			}
			votes, _ := Votes(protocol.SeatIndex(i), weights, in.Candidates)
			in.Casts = append(in.Casts, Cast{Seat: protocol.SeatIndex(i), Votes: votes})
		}
		if out, err := Count(in); err != nil || out.Winner != protocol.SeatIndex(n-1) {
			t.Errorf("N = %d: winner %d, %v", n, out.Winner, err)
		}
	}
}

// TestCountKeepsNothing: a count neither changes its input nor shares memory with it.
func TestCountKeepsNothing(t *testing.T) {
	in := newSource(3).input()
	twin := newSource(3).input()
	out, _ := Count(in)
	again, _ := Count(in)
	if diff := cmp.Diff(twin, in); diff != "" {
		t.Errorf("input changed: %s", diff)
	}
	if diff := cmp.Diff(out, again); diff != "" {
		t.Errorf("two counts differ: %s", diff)
	}
}

func TestDraw(t *testing.T) {
	job := protocol.JobID{1}
	casts := []Cast{{Salt: common.Hash{2}}, {Salt: common.Hash{3}}}
	packed := append(append(append([]byte{}, job[:]...), casts[0].Salt[:]...), casts[1].Salt[:]...)
	if got, want := Draw(job, casts, 7), crypto.Keccak256Hash(append(packed, 7)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func FuzzVotes(f *testing.F) {
	f.Add([]byte{0, 228, 127, 100, 156}, uint8(0), uint32(0b11111))
	f.Add([]byte{1, 1, 1}, uint8(2), uint32(0b011))
	f.Fuzz(func(t *testing.T, raw []byte, self uint8, candidates uint32) {
		raw = raw[:min(len(raw), protocol.MaxSeats)]
		weights := make([]Weight, len(raw))
		for i, b := range raw {
			weights[i] = Weight{Value: int(int8(b)), Given: b != 127}
		}
		votes, ok := Votes(protocol.SeatIndex(self), weights, protocol.Mask(candidates))
		if !ok || int(self) >= len(raw) {
			return
		}
		if err := Check(protocol.SeatIndex(self), votes, len(raw), protocol.Mask(candidates)); err != nil {
			t.Errorf("%v makes %v: %v", weights, votes, err)
		}
	})
}

func FuzzCount(f *testing.F) {
	f.Add([]byte{39, 16, 78, 32, 39, 16, 78, 32, 39, 16, 39, 16}, uint8(3), uint32(7), uint32(0), false)
	f.Add([]byte{255, 255, 0, 0}, uint8(5), uint32(31), uint32(1), true)
	f.Fuzz(func(t *testing.T, packed []byte, seats uint8, candidates, barred uint32, sum bool) {
		n := protocol.MinSeats + int(seats)%(protocol.MaxSeats-protocol.MinSeats+1)
		in := Input{Seats: n, Candidates: protocol.Mask(candidates) & (1<<n - 1), Barred: protocol.Mask(barred)}
		if sum {
			in.Rule = protocol.Sum
		}
		for i := range n {
			if len(packed) < 2*n {
				break
			}
			votes, _ := protocol.UnpackVotes(packed[:2*n], n)
			in.Casts = append(in.Casts, Cast{Seat: protocol.SeatIndex(i), Votes: votes, Salt: common.Hash{byte(i)}})
			packed = packed[2*n:]
		}
		got, err := Count(in)
		want, wantErr := reference(in)
		if !errors.Is(err, wantErr) || !cmp.Equal(got, want) {
			t.Errorf("%v, want %v (-reference +count):\n%s", err, wantErr, cmp.Diff(want, got))
		}
	})
}

// BenchmarkCount reports ballots a second on one core, at N = 5.
func BenchmarkCount(b *testing.B) {
	s := newSource(1)
	in := Input{Job: protocol.JobID(s.hash()), Seats: 5, Candidates: 0b11111}
	for i := range 5 {
		votes, _ := Votes(protocol.SeatIndex(i), s.weights(5), in.Candidates)
		in.Casts = append(in.Casts, Cast{Seat: protocol.SeatIndex(i), Votes: votes, Salt: s.hash()})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Count(in); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(5*b.N)/b.Elapsed().Seconds(), "ballots/s")
}
