package tally

import (
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// The reference says the same as Count, slowly: every formula as docs/protocol.md has it, in big integers, one proposal
// and one ballot at a time.

// ballots maps seats to valid votes.
type ballots map[int]protocol.Votes

// others lists the valid voters but one, in order.
func (b ballots) others(seat int) (voters []int) {
	for i := range protocol.MaxSeats {
		if _, ok := b[i]; ok && i != seat {
			voters = append(voters, i)
		}
	}
	return voters
}

func reference(in Input) (Outcome, error) {
	out := Outcome{Winner: protocol.NoSeat}
	valid := ballots{}
	for _, c := range in.Casts {
		if refValid(in, c) {
			valid[int(c.Seat)] = c.Votes
			out.Valid = out.Valid.With(c.Seat)
		} else {
			out.Void = out.Void.With(c.Seat)
		}
	}
	if len(valid) < in.Seats/2+1 {
		return out, ErrNoQuorum
	}
	out.Scores, out.Medians = make([]int32, in.Seats), make(protocol.Votes, in.Seats)
	out.Excess, out.Judging = make([]uint32, in.Seats), make([]uint32, in.Seats)
	var candidates []int
	for j := range in.Seats {
		out.Medians[j] = NoClaim
		if in.Candidates.Has(protocol.SeatIndex(j)) {
			candidates = append(candidates, j)
			out.Medians[j] = refMedian(valid, j)
			out.Scores[j] = int32(out.Medians[j])
			if in.Rule == protocol.Sum {
				out.Scores[j] = refMean(valid, j, -protocol.Scale, protocol.Scale)
			}
		}
	}
	total := 0
	for _, j := range candidates {
		total += int(out.Scores[j])
	}
	for _, j := range candidates {
		if x := len(candidates)*int(out.Scores[j]) - total; out.Scores[j] > 0 && x > 0 {
			out.Excess[j] = uint32(x)
		}
	}
	for i := range valid {
		out.Judging[i] = refJudging(valid, candidates, i)
	}
	out.Winner = refWinner(in, valid, out)
	return out, nil
}

func refValid(in Input, c Cast) bool {
	if len(c.Votes) != in.Seats {
		return false
	}
	cost := new(big.Int)
	for j, v := range c.Votes {
		allowed := j != int(c.Seat) && in.Candidates.Has(protocol.SeatIndex(j))
		if v > 10_000 || v < -10_000 || v != 0 && !allowed {
			return false
		}
		cost.Add(cost, new(big.Int).Mul(big.NewInt(int64(v)), big.NewInt(int64(v))))
	}
	return cost.Cmp(big.NewInt(100_000_000)) <= 0 && cost.Cmp(big.NewInt(50_000_000)) >= 0
}

// refMedian looks for the one value that the two counts of the contract let pass.
func refMedian(valid ballots, j int) int16 {
	voters := valid.others(j)
	m := len(voters)
	var found []int16
	for _, i := range voters {
		x, atMost, atLeast := valid[i][j], 0, 0
		for _, k := range voters {
			if valid[k][j] <= x {
				atMost++
			}
			if valid[k][j] >= x {
				atLeast++
			}
		}
		if atMost >= m/2+1 && atLeast >= m-m/2 {
			found = append(found, x)
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	if len(found) != 1 {
		panic("the median is not unique")
	}
	return found[0]
}

func refMean(valid ballots, j int, low, high int64) int32 {
	voters := valid.others(j)
	sum := new(big.Int)
	for _, i := range voters {
		sum.Add(sum, big.NewInt(min(max(int64(valid[i][j]), low), high)))
	}
	sum.Mul(sum, big.NewInt(1_000))
	return int32(sum.Div(sum, big.NewInt(int64(len(voters)))).Int64()) // big.Int.Div rounds down for a positive divisor
}

// refVerdict is b_ij = sign(c * v_ij - S_i).
func refVerdict(valid ballots, candidates []int, i, j int) int64 {
	c, s := int64(0), int64(0)
	for _, k := range candidates {
		if k != i {
			c++
			s += int64(valid[i][k])
		}
	}
	return int64(big.NewInt(c*int64(valid[i][j]) - s).Sign())
}

func refJudging(valid ballots, candidates []int, i int) uint32 {
	var c, along, own, rest int64
	for _, j := range candidates {
		if j == i {
			continue
		}
		b := refVerdict(valid, candidates, i, j)
		left := int64(0)
		for _, k := range valid.others(j) {
			if k != i {
				left += refVerdict(valid, candidates, k, j)
			}
		}
		c, along, own, rest = c+1, along+b*left, own+b, rest+left
	}
	return uint32(max(0, c*along-own*rest))
}

func refWinner(in Input, valid ballots, out Outcome) protocol.SeatIndex {
	type entry struct {
		seat  int
		score int32
		clip  int32
		draw  common.Hash
	}
	var field []entry
	for j := range in.Seats {
		if seat := protocol.SeatIndex(j); in.Candidates.Has(seat) && !in.Barred.Has(seat) {
			x := int64(out.Medians[j])
			packed := append([]byte{}, in.Job[:]...)
			for _, c := range in.Casts {
				packed = append(packed, c.Salt[:]...)
			}
			field = append(field, entry{j, out.Scores[j], refMean(valid, j, x-250, x+250), crypto.Keccak256Hash(packed, []byte{byte(j)})})
		}
	}
	if len(field) == 0 {
		return protocol.NoSeat
	}
	slices.SortFunc(field, func(a, b entry) int {
		switch {
		case a.score != b.score:
			return int(b.score) - int(a.score)
		case a.clip != b.clip:
			return int(b.clip) - int(a.clip)
		}
		return a.draw.Cmp(b.draw)
	})
	return protocol.SeatIndex(field[0].seat)
}
