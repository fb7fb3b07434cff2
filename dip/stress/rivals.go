package stress

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// rule decides a panel from its ballots. It returns -1 when nobody wins.
type rule struct {
	name string
	win  func(b *bench) int
}

// The names of voting rules, as a report calls them.
const (
	published   = "sum (published)"
	noNegatives = "sum without negative votes"
	clipped     = "votes clipped to the median"
	trimmed     = "trimmed mean"
	middle      = "median, mean of the middle"
	upper       = "upper median (ours)"
)

// rules are the published rule, rules of others, and ours. The first and the last are counted by node/tally.
func rules() []rule {
	return []rule{
		{published, func(b *bench) int { return b.winner(protocol.Sum) }},
		{noNegatives, func(b *bench) int { return b.highest(sumWithoutNegatives) }},
		{clipped, func(b *bench) int { return b.highest(clippedSum) }},
		{trimmed, func(b *bench) int { return b.highest(trimmedMean) }},
		{middle, func(b *bench) int { return b.highest(meanOfMiddle) }},
		{upper, func(b *bench) int { return b.winner(protocol.Median) }},
	}
}

// highest is the candidate that a score on its sorted votes puts first. Ties go to the first from a random seat on.
func (b *bench) highest(score func(votes []int) int) int {
	var space [protocol.MaxSeats]int
	best, most := -1, 0
	for k := range b.n {
		seat := (b.start + k) % b.n
		votes := space[:0]
		for _, c := range b.casts {
			if int(c.Seat) != seat {
				votes = append(votes, int(c.Votes[seat]))
			}
		}
		if len(votes) == 0 {
			continue
		}
		slices.Sort(votes)
		if s := score(votes); best < 0 || s > most {
			best, most = seat, s
		}
	}
	return best
}

// scale keeps means of integers in integers.
const scale = 1_000

func mean(votes []int) int {
	sum := 0
	for _, v := range votes {
		sum += v
	}
	return scale * sum / len(votes)
}

func sumWithoutNegatives(votes []int) int {
	sum := 0
	for _, v := range votes {
		sum += max(v, 0)
	}
	return scale * sum / len(votes)
}

// clippedSum counts no vote beyond the highest value that half of the judges reach.
func clippedSum(votes []int) int {
	top, sum := votes[len(votes)/2], 0
	for _, v := range votes {
		sum += min(v, top)
	}
	return scale * sum / len(votes)
}

// trimmedMean leaves out the highest and the lowest vote.
func trimmedMean(votes []int) int {
	if len(votes) > 2 {
		votes = votes[1 : len(votes)-1]
	}
	return mean(votes)
}

func meanOfMiddle(votes []int) int {
	return mean(votes[(len(votes)-1)/2 : len(votes)/2+1])
}

// tactic is how a ring votes for a candidate and against a leader.
type tactic struct {
	name  string
	boost bool
	sink  string // "", "leader" or "all"
}

func tactics() []tactic {
	return []tactic{
		{"boost and sink the leader", true, "leader"}, {"sink the leader", false, "leader"}, {"sink all", false, "all"},
		{"boost only", true, ""}, {"boost and sink all", true, "all"},
	}
}

// collude lets the first ring seats vote by a tactic. A member with nobody to boost and nobody to sink judges honestly.
func (b *bench) collude(t tactic, ring, candidate, leader int) {
	for i := range ring {
		if t.sink == "" && i == candidate {
			continue
		}
		b.clear(i)
		for j := range b.n {
			switch {
			case j == candidate:
				if t.boost {
					b.weights[i][j] = given(100)
				}
			case t.sink == "leader" && j == leader, t.sink == "all" && j >= ring:
				b.weights[i][j] = given(-100)
			}
		}
	}
}

// keep copies the weights of the first seats, so that a tactic can be taken back.
func (b *bench) keep(seats int) [][]int {
	out := make([][]int, seats)
	for i := range out {
		out[i] = make([]int, b.n)
		for j := range out[i] {
			out[i][j] = b.weights[i][j].Value
		}
	}
	return out
}

func (b *bench) restore(kept [][]int) {
	for i := range kept {
		for j, w := range kept[i] {
			b.weights[i][j] = given(w)
		}
	}
}
