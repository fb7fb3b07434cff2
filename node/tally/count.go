package tally

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Cast is one opened ballot.
type Cast struct {
	Seat  protocol.SeatIndex
	Votes protocol.Votes
	Salt  common.Hash
}

// Input is everything a count depends on. It is not changed and not kept.
type Input struct {
	Job        protocol.JobID
	Rule       protocol.Tally
	Seats      int
	Candidates protocol.Mask // seats with a proposal
	Barred     protocol.Mask // seats that cannot win
	Casts      []Cast        // every opened ballot, void ones too, in seat order
}

// NoClaim stands in Outcome.Medians for a column without a proposal. It travels as the word 0.
const NoClaim = -protocol.Scale

// Outcome is what a round's ballots decide. Slices have one entry a seat.
type Outcome struct {
	Valid, Void protocol.Mask
	Scores      []int32        // median: -Scale..Scale; sum: a thousand times that; 0 without a proposal
	Medians     protocol.Votes // upper median of each candidate's votes, under either rule; else NoClaim
	Excess      []uint32       // x: how far a score lies above the mean, times the number of candidates
	Judging     []uint32       // e: how far a judge agreed with the others beyond chance
	Winner      protocol.SeatIndex
}

// Why a round cannot be counted.
var (
	ErrNoQuorum = errors.New("fewer valid ballots than half the panel and one")
	ErrInput    = errors.New("invalid tally input")
)

// Count decides a round (docs/protocol.md, "Quadratic votes"). Void ballots are left out and reported. It returns
// ErrNoQuorum, with Valid and Void filled in, when fewer than floor(N/2)+1 ballots are valid, and ErrInput for ballots
// out of seat order or a panel of an impossible size. Winner is NoSeat when every candidate is barred.
func Count(in Input) (Outcome, error) {
	out := Outcome{Winner: protocol.NoSeat}
	if in.Seats < protocol.MinSeats || in.Seats > protocol.MaxSeats || !ordered(in) {
		return out, ErrInput
	}
	b := box{seats: in.Seats, candidates: in.Candidates & (1<<in.Seats - 1)}
	for _, c := range in.Casts {
		if Check(c.Seat, c.Votes, in.Seats, b.candidates) != nil {
			out.Void = out.Void.With(c.Seat)
			continue
		}
		out.Valid = out.Valid.With(c.Seat)
		b.add(c)
	}
	b.valid = out.Valid
	if b.count < in.Seats/2+1 {
		return out, ErrNoQuorum
	}
	numbers := make([]uint32, 2*in.Seats)
	out.Excess, out.Judging = numbers[:in.Seats:in.Seats], numbers[in.Seats:]
	out.Medians = b.medians()
	out.Scores = b.scores(in.Rule, out.Medians)
	b.excess(out.Scores, out.Excess)
	b.judging(out.Judging)
	out.Winner = b.winner(in, out.Scores, out.Medians)
	return out, nil
}

// ordered tells whether the ballots are in seat order, one a seat at most.
func ordered(in Input) bool {
	for i, c := range in.Casts {
		if int(c.Seat) >= in.Seats || i > 0 && c.Seat <= in.Casts[i-1].Seat {
			return false
		}
	}
	return true
}

// box holds the valid ballots of one count.
type box struct {
	seats      int
	candidates protocol.Mask
	valid      protocol.Mask
	count      int
	voters     [protocol.MaxSeats]protocol.SeatIndex
	votes      [protocol.MaxSeats]protocol.Votes // of voters
}

func (b *box) add(c Cast) {
	b.voters[b.count], b.votes[b.count] = c.Seat, c.Votes
	b.count++
}

// column copies the valid votes on a proposal into into, unsorted, and returns them.
func (b *box) column(seat int, into *[protocol.MaxSeats]int32) []int32 {
	n := 0
	for i := range b.count {
		if int(b.voters[i]) != seat {
			into[n] = int32(b.votes[i][seat])
			n++
		}
	}
	return into[:n]
}

// medians computes the upper median, entry floor(m/2) of the sorted votes, of every candidate.
func (b *box) medians() protocol.Votes {
	medians := make(protocol.Votes, b.seats)
	var space [protocol.MaxSeats]int32
	for seat := range b.seats {
		if !b.candidates.Has(protocol.SeatIndex(seat)) {
			medians[seat] = NoClaim
			continue
		}
		votes := b.column(seat, &space)
		sortVotes(votes)
		medians[seat] = int16(votes[len(votes)/2])
	}
	return medians
}

// sortVotes is an insertion sort: columns are short, and it allocates nothing.
func sortVotes(votes []int32) {
	for i := 1; i < len(votes); i++ {
		for k := i; k > 0 && votes[k] < votes[k-1]; k-- {
			votes[k], votes[k-1] = votes[k-1], votes[k]
		}
	}
}

func (b *box) scores(rule protocol.Tally, medians protocol.Votes) []int32 {
	scores := make([]int32, b.seats)
	for seat := range b.seats {
		if !b.candidates.Has(protocol.SeatIndex(seat)) {
			continue
		}
		if rule == protocol.Sum {
			scores[seat] = b.mean(seat, -protocol.Scale, protocol.Scale)
		} else {
			scores[seat] = int32(medians[seat])
		}
	}
	return scores
}

// mean is floor(1000 * sum / m) over the m valid votes on a proposal, each clamped to low..high.
func (b *box) mean(seat int, low, high int32) int32 {
	var space [protocol.MaxSeats]int32
	var sum int64
	votes := b.column(seat, &space)
	for _, v := range votes {
		sum += int64(min(max(v, low), high))
	}
	return int32(floorDiv(1000*sum, int64(len(votes))))
}

// floorDiv is a / d rounded towards negative infinity, for positive d.
func floorDiv(a, d int64) int64 {
	q := a / d
	if a%d < 0 {
		q--
	}
	return q
}
