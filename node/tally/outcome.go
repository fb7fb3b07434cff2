package tally

import (
	"bytes"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// clipRange is how far a vote counts on either side of the median when ties are parted.
const clipRange = 250

// excess is max(0, n * s - sum of s) where s is positive, over the n candidates.
func (b *box) excess(scores []int32, into []uint32) {
	var n, sum int64
	for seat, s := range scores {
		if b.candidates.Has(protocol.SeatIndex(seat)) {
			n++
			sum += int64(s)
		}
	}
	for seat, s := range scores {
		if s > 0 {
			into[seat] = uint32(max(0, n*int64(s)-sum))
		}
	}
}

// judging pays verdicts that agree with those of the other judges, corrected for chance and for the judge's own part:
// with b = sign(c * v - S) over the c proposals a judge could vote on, S the sum of its votes on them, and T the sum
// of all judges' b on a proposal, e = max(0, c * sum b(T-b) - (sum b) * sum (T-b)).
func (b *box) judging(into []uint32) {
	var verdicts [protocol.MaxSeats][protocol.MaxSeats]int8 // by voter, by seat
	var totals [protocol.MaxSeats]int32
	for i := range b.count {
		b.verdictsOf(i, &verdicts[i], &totals)
	}
	for i := range b.count {
		var c, along, own, others int32
		for seat := range b.seats {
			if !votable(b.voters[i], protocol.SeatIndex(seat), b.candidates) {
				continue
			}
			v := int32(verdicts[i][seat])
			c++
			own += v
			along += v * (totals[seat] - v)
			others += totals[seat] - v
		}
		into[b.voters[i]] = uint32(max(0, c*along-own*others))
	}
}

// verdictsOf fills in the verdicts of the i-th voter and adds them to the totals.
func (b *box) verdictsOf(i int, verdicts *[protocol.MaxSeats]int8, totals *[protocol.MaxSeats]int32) {
	var c, sum int32
	for seat, v := range b.votes[i] {
		if votable(b.voters[i], protocol.SeatIndex(seat), b.candidates) {
			c++
			sum += int32(v)
		}
	}
	for seat, v := range b.votes[i] {
		if !votable(b.voters[i], protocol.SeatIndex(seat), b.candidates) {
			continue
		}
		switch d := c*int32(v) - sum; {
		case d > 0:
			verdicts[seat] = 1
		case d < 0:
			verdicts[seat] = -1
		}
		totals[seat] += int32(verdicts[seat])
	}
}

// winner is the candidate with the highest score that is not barred. Ties are parted by the clip key, then by the draw.
// A quorum of valid ballots implies that every candidate has the votes of two others (of one where N = 3).
func (b *box) winner(in Input, scores []int32, medians protocol.Votes) protocol.SeatIndex {
	tied := best(scores, b.candidates&^in.Barred)
	if tied.Count() > 1 {
		var keys [protocol.MaxSeats]int32
		for _, seat := range tied.Seats() {
			x := int32(medians[seat])
			keys[seat] = b.mean(int(seat), x-clipRange, x+clipRange)
		}
		tied = best(keys[:b.seats], tied)
	}
	if tied.Count() > 1 {
		return draw(in, tied)
	}
	for seat := range b.seats {
		if tied.Has(protocol.SeatIndex(seat)) {
			return protocol.SeatIndex(seat)
		}
	}
	return protocol.NoSeat
}

// best is the set of those seats of set that share the highest value.
func best(values []int32, set protocol.Mask) protocol.Mask {
	var top protocol.Mask
	var highest int32
	for i, v := range values {
		seat := protocol.SeatIndex(i)
		switch {
		case !set.Has(seat):
		case top == 0 || v > highest:
			top, highest = protocol.Mask(0).With(seat), v
		case v == highest:
			top = top.With(seat)
		}
	}
	return top
}

// draw picks the seat with the smallest hash. The salts of all opened seats, void ballots included, are fixed before
// anybody reveals and unknown to everybody until all have.
func draw(in Input, tied protocol.Mask) protocol.SeatIndex {
	winner, least := protocol.NoSeat, common.Hash{}
	for _, seat := range tied.Seats() {
		h := Draw(in.Job, in.Casts, seat)
		if winner == protocol.NoSeat || bytes.Compare(h[:], least[:]) < 0 {
			winner, least = seat, h
		}
	}
	return winner
}

// Draw is the tie-breaking hash of a seat: keccak256(abi.encodePacked(jobId, salts of all opened seats in seat order,
// uint8 seat)). Of proposals tied to the last the smallest wins.
func Draw(job protocol.JobID, casts []Cast, seat protocol.SeatIndex) common.Hash {
	buf := make([]byte, 0, 33+32*len(casts))
	buf = append(buf, job[:]...)
	for _, c := range casts {
		buf = append(buf, c.Salt[:]...)
	}
	return crypto.Keccak256Hash(append(buf, byte(seat)))
}
