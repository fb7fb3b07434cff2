package halting

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// million is the whole, in parts per million.
const million = 1_000_000

// LeadPPM is the share of all excess that belongs to proposals with the winner's answer, in parts per million, rounded
// down (docs/protocol.md, "When to stop"). answers holds one hash a seat, zero for a skip, and excess the tally's x.
// It is a million when all answers are equal, and zero without a winner, with a winner whose score is not positive, and
// without any excess.
func LeadPPM(excess []uint32, answers []common.Hash, winner protocol.SeatIndex, winnerScore int32) int64 {
	if int(winner) >= len(answers) {
		return 0
	}
	unanimous := true
	var all, same uint64
	for i, answer := range answers {
		if answer == (common.Hash{}) {
			continue
		}
		var x uint64
		if i < len(excess) {
			x = uint64(excess[i])
		}
		all += x
		if answer == answers[winner] {
			same += x
		} else {
			unanimous = false
		}
	}
	switch {
	case unanimous:
		return million
	case winnerScore <= 0 || all == 0:
		return 0
	}
	return int64(same * million / all)
}

// Add is the evidence after a round: evidence + floor(lead * uprime / 1,000,000), in micro-units.
func Add(evidence, leadPPM, uprime int64) int64 {
	return evidence + floorDiv(leadPPM*uprime, million)
}

// Budget is the sum of the positive entries of a table.
func Budget(table []int64) int64 {
	var sum int64
	for _, u := range table {
		sum += max(u, 0)
	}
	return sum
}

// Rule says when to stop. Table holds the marginal utility of each round, in micro-units.
type Rule struct {
	Effort               int64 // parts per million of the table's budget
	Table                []int64
	MinRounds, MaxRounds int
}

// RuleOf is the rule of a specification's policy. The table is shared, not copied.
func RuleOf(p protocol.Policy) Rule {
	return Rule{Effort: p.EffortPPM, Table: p.UPrime, MinRounds: p.MinRounds, MaxRounds: p.MaxRounds}
}

// Line is the least evidence that stops the panel: evidence * 1,000,000 >= effort * budget.
func (r Rule) Line() int64 { return -floorDiv(-r.Effort*Budget(r.Table), million) }

// Halt tells whether the panel stops after round with this evidence.
func (r Rule) Halt(round int, evidence int64) bool {
	return round >= r.MaxRounds || round >= r.MinRounds && evidence >= r.Line()
}

// After is the evidence after round, which led with leadPPM. A round beyond the table adds nothing.
func (r Rule) After(round int, evidence, leadPPM int64) int64 {
	if round < 1 || round > len(r.Table) {
		return evidence
	}
	return Add(evidence, leadPPM, r.Table[round-1])
}

// floorDiv is a / d rounded towards negative infinity, for positive d.
func floorDiv(a, d int64) int64 {
	q := a / d
	if a%d < 0 {
		q--
	}
	return q
}
