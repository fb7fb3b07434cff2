package protocol

import (
	"github.com/ethereum/go-ethereum/common"
)

// Scale is the largest vote. A ballot may spend Scale^2 and has to spend half of it.
const Scale = 10_000

// Votes is a ballot's content: one vote a seat, in -Scale..Scale, the voter's own entry 0.
type Votes []int16

// Ballot is what a commitment hides.
type Ballot struct {
	Votes Votes
	Salt  common.Hash
}

// Pack writes the votes as they travel: offset binary, 16 bits a vote, vote + Scale modulo 2^16. It inverts UnpackVotes
// for every word, so that a void ballot still matches its commitment after a round trip.
func (v Votes) Pack() []byte {
	b := make([]byte, 0, 2*len(v))
	for _, x := range v {
		w := uint16(x) + Scale
		b = append(b, byte(w>>8), byte(w))
	}
	return b
}

// UnpackVotes reads a packed ballot of n seats. ok is false for any other length: such bytes open nothing. A word above
// 2*Scale comes back as a vote outside -Scale..Scale, on either side, which makes the ballot void.
func UnpackVotes(b []byte, n int) (v Votes, ok bool) {
	if len(b) != 2*n {
		return nil, false
	}
	v = make(Votes, n)
	for i := range v {
		w := uint16(b[2*i])<<8 | uint16(b[2*i+1])
		v[i] = int16(w - Scale)
	}
	return v, true
}

// Opening opens one commitment on chain. Packed is the ballot as it travels.
type Opening struct {
	Seat   SeatIndex
	Packed []byte
	Salt   common.Hash
}

// Cite says which earlier proposal a proposal builds on, and with what share of the cite reserve.
type Cite struct {
	Round Round
	Seat  SeatIndex
	Bps   uint16
}

// MaxCites bounds the cites of one proposal.
const MaxCites = 32

// PackCites writes cites as they are hashed and settled: uint16 round, uint8 seat, uint16 bps, five bytes each.
func PackCites(cites []Cite) []byte {
	b := make([]byte, 0, 5*len(cites))
	for _, c := range cites {
		b = append(b, byte(c.Round>>8), byte(c.Round), byte(c.Seat), byte(c.Bps>>8), byte(c.Bps))
	}
	return b
}

// UnpackCites reads what PackCites writes. ok is false when the length is no multiple of five or beyond MaxCites.
func UnpackCites(b []byte) (cites []Cite, ok bool) {
	if len(b)%5 != 0 || len(b) > 5*MaxCites {
		return nil, false
	}
	for ; len(b) > 0; b = b[5:] {
		cites = append(cites, Cite{Round(num(b[:2])), SeatIndex(b[2]), uint16(num(b[3:5]))})
	}
	return cites, true
}
