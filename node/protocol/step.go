package protocol

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Step is one link of a job's chain on chain: the opening, then one anchor a round.
type Step struct {
	Round     Round
	Certified bool  // its list was put in the place of an invented one
	Term      uint8 // 7 bits
	Windowed  bool  // a force window counts from Time
	Seat      SeatIndex
	Time      Seconds // block time; of a windowed step the time from which its force window counts
	By        common.Address
	Opened    Mask        // seats whose openings are recorded on chain
	List      common.Hash // ListHash; zero for the opening
}

// Opening is the first step of a job.
func OpeningStep(at Seconds, seat0 common.Address) Step { return Step{Time: at, By: seat0} }

// Meta encodes all but the list as one word.
func (s Step) Meta() uint256.Int {
	place := byte(s.Seat) & 0x7f
	if s.Windowed {
		place |= 0x80
	}
	term := s.Term & 0x7f
	if s.Certified {
		term |= 0x80
	}
	b := []byte{byte(s.Round), term, place}
	b = append(b, be(uint64(s.Time), 5)...)
	b = append(b, s.By[:]...)
	b = append(b, be(uint64(s.Opened), 4)...)
	var w uint256.Int
	w.SetBytes(b)
	return w
}

// StepOf decodes a step.
func StepOf(meta uint256.Int, list common.Hash) Step {
	b := meta.Bytes32()
	return Step{
		Round:     Round(b[0]),
		Certified: b[1]&0x80 != 0,
		Term:      b[1] & 0x7f,
		Windowed:  b[2]&0x80 != 0,
		Seat:      SeatIndex(b[2] & 0x7f),
		Time:      Seconds(num(b[3:8])),
		By:        common.BytesToAddress(b[8:28]),
		Opened:    Mask(num(b[28:])),
		List:      list,
	}
}

// Link is keccak256(abi.encode(jobId, meta, TailHash(prev, s))).
func Link(job JobID, prev common.Hash, s Step) common.Hash {
	word := s.Meta()
	meta := word.Bytes32()
	tail := TailHash(prev, s)
	return keccak(job[:], meta[:], tail[:])
}

// TailHash is keccak256(abi.encode(prev, listHash)): all that the next anchor does not need one by one.
func TailHash(prev common.Hash, s Step) common.Hash { return keccak(prev[:], s.List[:]) }

// ListHash is keccak256(abi.encode(proposalsHash, keccak256(abi.encodePacked(commitments)))).
func ListHash(proposals common.Hash, commitments []common.Hash) common.Hash {
	inner := keccak(packHashes(commitments))
	return keccak(proposals[:], inner[:])
}

// ProposalsHash is keccak256 of the packed slate; a zero entry is a skip.
func ProposalsHash(slate []common.Hash) common.Hash { return keccak(packHashes(slate)) }

// Schedule is the time by which the next step is expected: silence of the coordinator counts from it.
func (s Step) Schedule(t Terms) Seconds {
	next := s.Time + Seconds(t.Propose) + Seconds(t.Commit)
	if s.Round > 0 {
		next += Seconds(t.Force) + Seconds(t.Reveal)
	}
	return next
}

// WindowEnd is the last second of the step's force window; for a complete step without a forced entry its own time.
func (s Step) WindowEnd(t Terms) Seconds {
	if s.Windowed {
		return s.Time + Seconds(t.Force)
	}
	return s.Time
}

// TermSeat says whose turn term is after a step made by last: term 0 is last itself, term 1 the next seat, term 2 + k
// seat k. It returns NoSeat when the panel has no such term.
func TermSeat(last SeatIndex, term uint8, seats uint8) SeatIndex {
	switch {
	case term == 0:
		return last
	case term == 1:
		return SeatIndex((uint8(last) + 1) % seats)
	case term-2 < seats:
		return SeatIndex(term - 2)
	}
	return NoSeat
}

// TermFrom is the time from which the seat of term may take over from the maker of the step.
func (s Step) TermFrom(t Terms, term uint8) Seconds {
	return s.Schedule(t) + Seconds(term)*Seconds(t.Handover)
}

func packHashes(hs []common.Hash) []byte {
	buf := make([]byte, 0, 32*len(hs))
	for _, h := range hs {
		buf = append(buf, h[:]...)
	}
	return buf
}

// PackHashes is the payload form of a list of hashes: 32 bytes each.
func PackHashes(hs []common.Hash) []byte { return packHashes(hs) }

// UnpackHashes reads exactly n hashes. ok is false for any other length.
func UnpackHashes(b []byte, n int) (hs []common.Hash, ok bool) {
	if len(b) != 32*n {
		return nil, false
	}
	hs = make([]common.Hash, n)
	for i := range hs {
		hs[i] = common.BytesToHash(b[32*i : 32*i+32])
	}
	return hs, true
}
