package tally

import (
	"errors"
	"math/bits"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// MaxWeight is the largest weight a judge can give; the smallest is -MaxWeight.
const MaxWeight = 100

// budget is what a ballot may spend; less than half of it is void.
const budget = protocol.Scale * protocol.Scale

// Weight is what a judge gives one proposal. A weight that is not Given, or out of range, counts as missing.
type Weight struct {
	Value int
	Given bool
}

func (w Weight) counts() bool { return w.Given && w.Value >= -MaxWeight && w.Value <= MaxWeight }

// Votes turns the weights of seat self into its ballot: v = sign(w) * isqrt(|w| * Scale^2 / sum |w|), rounded towards
// zero, so that the budget holds by construction (docs/protocol.md, "Quadratic votes"). weights holds one entry a
// seat; those of self and of seats outside candidates are ignored. A missing weight counts as the mean of the given
// ones, rounded towards zero. The result is false when the seat has to skip its ballot: fewer than half of the weights
// are given, or all are zero.
func Votes(self protocol.SeatIndex, weights []Weight, candidates protocol.Mask) (protocol.Votes, bool) {
	filled, ok := fill(self, weights, candidates)
	if !ok {
		return nil, false
	}
	var total int64
	for _, w := range filled {
		total += magnitude(w)
	}
	if total == 0 {
		return nil, false
	}
	votes := make(protocol.Votes, len(weights))
	for i, w := range filled {
		v := int16(isqrt(magnitude(w) * budget / total))
		if w < 0 {
			v = -v
		}
		votes[i] = v
	}
	return votes, true
}

// fill replaces missing weights by the mean of the given ones. ok is false when fewer than half are given.
func fill(self protocol.SeatIndex, weights []Weight, candidates protocol.Mask) (filled []int64, ok bool) {
	var sum, given, asked int64
	for i, w := range weights {
		if !votable(self, protocol.SeatIndex(i), candidates) {
			continue
		}
		asked++
		if w.counts() {
			given++
			sum += int64(w.Value)
		}
	}
	if given == 0 || 2*given < asked {
		return nil, false
	}
	filled = make([]int64, len(weights))
	for i, w := range weights {
		switch {
		case !votable(self, protocol.SeatIndex(i), candidates):
		case w.counts():
			filled[i] = int64(w.Value)
		default:
			filled[i] = sum / given
		}
	}
	return filled, true
}

// votable tells whether seat self can vote on seat's proposal.
func votable(self, seat protocol.SeatIndex, candidates protocol.Mask) bool {
	return seat != self && candidates.Has(seat)
}

func magnitude(w int64) int64 {
	if w < 0 {
		return -w
	}
	return w
}

// isqrt is the largest integer whose square is at most v.
func isqrt(v int64) int64 {
	if v < 2 {
		return max(v, 0)
	}
	// The first guess is a power of two above the root, so that a handful of steps do.
	next := int64(1) << ((bits.Len64(uint64(v)) + 1) / 2)
	root := next + 1
	for next < root {
		root, next = next, (next+v/next)/2
	}
	return root
}

// Why a ballot is void.
var (
	ErrLength     = errors.New("ballot of another panel size")
	ErrRange      = errors.New("vote beyond the scale")
	ErrOwn        = errors.New("vote on its own proposal")
	ErrSkipped    = errors.New("vote on a skipped proposal")
	ErrOverspent  = errors.New("ballot spends more than its budget")
	ErrUnderspent = errors.New("ballot spends less than half of its budget")
)

// Check tells why the ballot of seat self is void in a panel of seats, or returns nil (docs/protocol.md, "Quadratic
// votes").
func Check(self protocol.SeatIndex, votes protocol.Votes, seats int, candidates protocol.Mask) error {
	if len(votes) != seats || int(self) >= seats {
		return ErrLength
	}
	cost := 0
	for i, v := range votes {
		switch seat := protocol.SeatIndex(i); {
		case v < -protocol.Scale || v > protocol.Scale:
			return ErrRange
		case v != 0 && seat == self:
			return ErrOwn
		case v != 0 && !candidates.Has(seat):
			return ErrSkipped
		}
		cost += int(v) * int(v)
	}
	switch {
	case cost > budget:
		return ErrOverspent
	case cost < budget/2:
		return ErrUnderspent
	}
	return nil
}
