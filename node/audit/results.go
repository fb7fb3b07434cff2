package audit

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// maxStates bounds how many readings of the announced results are followed at a time. An honest coordinator announces
// one result a round, reissued once; a dishonest one can sign a result for every set of openings there is.
const maxStates = 64

// state is one reading of the rounds so far: which announced openings count in each, and what follows.
type state struct {
	folds      []transcript.FoldRound
	transcript common.Hash
	evidence   int64
	took       protocol.OpenedRounds
	outcomes   []outcome
	silent     []protocol.Round // rounds whose openings nobody announced
}

// outcome is what one round decides.
type outcome struct {
	tally.Outcome
	round    protocol.Round
	opened   protocol.Mask
	quorum   bool
	lead     int64 // parts per million
	evidence int64 // after the round
	halt     bool
}

// results follows the announced results round by round, and compares the deciding one with the settlement.
func (c *auditor) results() {
	states := []state{{}}
	for _, r := range c.rounds {
		if c.settled != nil && r.Round == c.settled.Round && c.f.Settlement != nil {
			c.decided(r, states)
		}
		if states = c.announced(r, states); len(states) == 0 {
			return
		}
	}
}

// announced reads the results of a round. It returns the readings that go on.
func (c *auditor) announced(r *round, states []state) []state {
	var next []state
	found, before := false, c.failures()
	for _, f := range c.find(r.Round, protocol.Result) {
		s := f.Signed.Slot
		if protocol.TermSeat(r.Seat, s.Term, c.t.Seats) != s.Seat {
			continue // nobody's turn, and nobody took it
		}
		found = true
		name := frameName(s.Round, s.Term, s.Kind, s.Seat)
		said, err := transcript.DecodeResult(f.Payload)
		if err != nil || said.Round != r.Round {
			c.fail("round.result", name, "it cannot be read as a result of round %d", r.Round)
			continue
		}
		next = append(next, c.agree(r, states, said, name)...)
	}
	next = append(next, c.unannounced(r, states, next, found)...)
	if !found && r.needed && r.Round < c.settled.Round && c.byCloses() {
		r.wantResult(frameName(r.Round, 0, protocol.Result, r.Seat), "nobody announced which openings count")
	}
	next = c.bounded(next)
	if found && len(next) > 0 && c.failures() == before {
		o := next[0].outcomes[r.Round-1]
		for _, st := range next {
			if made := st.outcomes[r.Round-1]; len(st.silent) == 0 && made.opened.Count() > o.opened.Count() {
				o = made
			}
		}
		c.pass(fmt.Sprintf("round %d result", r.Round), "%d openings count, %s leads, scores %v; lead %d ppm, evidence %d, stop %t",
			o.opened.Count(), seatName(o.Winner), o.Scores, o.lead, o.evidence, o.halt)
	}
	return next
}

// bounded keeps the readings that members prefer: those that count most openings. Where some are given up, nothing
// wrong is concluded from what the others say.
func (c *auditor) bounded(next []state) []state {
	slices.SortStableFunc(next, func(a, b state) int {
		return cmp.Compare(b.outcomes[len(b.outcomes)-1].opened.Count(), a.outcomes[len(a.outcomes)-1].opened.Count())
	})
	seen := map[common.Hash]bool{}
	next = slices.DeleteFunc(next, func(s state) bool {
		known := seen[s.transcript]
		seen[s.transcript] = true
		return known
	})
	if len(next) > maxStates {
		c.unsure = true
	}
	return next[:min(len(next), maxStates)]
}

// unannounced returns the readings under which every opening of a round counts although the result that says so is not
// there: what follows may rest on it, and then that result is missing and nothing is wrong.
func (c *auditor) unannounced(r *round, states, announced []state, found bool) []state {
	var all protocol.Mask
	for i, o := range r.openings {
		if o != nil {
			all = all.With(protocol.SeatIndex(i))
		}
	}
	if slices.ContainsFunc(announced, func(st state) bool { return st.outcomes[r.Round-1].opened == all }) {
		return nil
	}
	var out []state
	for _, before := range states {
		if st, ok := c.count(r, before, all, nil); ok {
			if found {
				st.silent = append(slices.Clone(st.silent), r.Round)
			}
			out = append(out, st)
		}
	}
	return out
}

// agree returns the readings under which a result is right. The transcript binds every list and opening so far: where it
// is another one under all readings, the coordinator saw another list, before a commitment was forced in or on a chain
// that is gone, or other results. Nobody counts such a result, and nothing is wrong with it; where the Closes rest on it,
// it is missing. A result that names the same transcript and something else that does not follow is a wrong record.
func (c *auditor) agree(r *round, states []state, said transcript.Result, name string) []state {
	var out []state
	var differs string
	for _, before := range states {
		if said.Opened&^nonZero(r.commitments) != 0 {
			continue // openings of entries that are not on this list
		}
		st, ok := c.count(r, before, said.Opened, nil)
		if !ok {
			c.unsure = true // what is missing was noted
			return nil
		}
		if st.transcript != said.Transcript {
			continue
		}
		if differs = c.differs(st, said); differs == "" {
			out = append(out, st)
		}
	}
	if differs != "" && len(out) == 0 {
		c.fail("round.result", name, "%s", differs)
	}
	return out
}

// differs says where an announced result is not what its openings make.
func (c *auditor) differs(st state, said transcript.Result) string {
	o := st.outcomes[len(st.outcomes)-1]
	switch {
	case !slices.Equal(o.Scores, said.Scores):
		return fmt.Sprintf("scores %v are announced, the openings make %v", said.Scores, o.Scores)
	case o.Winner != said.Winner:
		return fmt.Sprintf("%s is announced, the openings elect %s", seatName(said.Winner), seatName(o.Winner))
	case c.spec && st.evidence != said.Evidence:
		return fmt.Sprintf("evidence %d is announced, the rule gives %d", said.Evidence, st.evidence)
	case c.spec && o.halt != said.Halt:
		return fmt.Sprintf("stop %t is announced, the rule gives %t", said.Halt, o.halt)
	}
	return ""
}

// count makes the next reading out of one before and a set of openings. shown holds openings from elsewhere. ok is
// false when something is missing; for a round that the settlement rests on that is noted.
func (c *auditor) count(r *round, before state, set protocol.Mask, shown []*opening) (st state, ok bool) {
	slate := r.slate
	if set == 0 {
		slate = make([]common.Hash, c.n) // nothing is voted on, whatever was anchored
	}
	if slate == nil || set&^nonZero(r.commitments) != 0 {
		return st, false
	}
	in := tally.Input{
		Job: c.f.Job, Rule: c.t.Tally, Seats: c.n, Candidates: nonZero(slate), Barred: nonZero(r.commitments) &^ set,
	}
	fold := transcript.FoldRound{Round: r.Round, Proposals: r.proposals, Commitments: r.commitments, Opened: set}
	for _, seat := range set.Seats() {
		o := r.openings[seat]
		if o == nil {
			c.wantReveal(r, seat)
			if shown == nil {
				return st, false
			}
			o = shown[seat]
		}
		in.Casts = append(in.Casts, tally.Cast{Seat: seat, Votes: o.votes, Salt: o.salt})
		fold.Salts = append(fold.Salts, o.salt)
	}
	made, known := c.decide(r, before, in, set)
	if !known {
		return st, false
	}
	st = state{folds: append(slices.Clone(before.folds), fold), evidence: made.evidence, took: before.took,
		outcomes: append(slices.Clone(before.outcomes), made), silent: before.silent}
	st.transcript = transcript.Fold(c.f.Job, st.folds)
	for _, seat := range (nonZero(slate) & made.Valid).Seats() {
		st.took[seat]++
	}
	return st, true
}

// decide counts the ballots and adds the evidence. known is false when an answer is missing, which was noted.
func (c *auditor) decide(r *round, before state, in tally.Input, set protocol.Mask) (o outcome, known bool) {
	answers := make([]common.Hash, c.n)
	for _, seat := range in.Candidates.Seats() {
		if r.contents[seat] == nil {
			return o, false
		}
		answers[seat] = protocol.BodyOf([]byte(r.contents[seat].Answer))
	}
	o = outcome{round: r.Round, opened: set, evidence: before.evidence}
	var err error
	if o.Outcome, err = tally.Count(in); err != nil {
		o.Scores, o.Winner = make([]int32, c.n), protocol.NoSeat
	}
	o.quorum = err == nil
	rule := halting.RuleOf(c.a.Spec.Policy)
	if o.quorum {
		score := int32(0)
		if o.Winner != protocol.NoSeat {
			score = o.Scores[o.Winner]
		}
		o.lead = halting.LeadPPM(o.Excess, answers, o.Winner, score)
		o.evidence = rule.After(int(r.Round), o.evidence, o.lead)
	}
	room := r.Schedule(c.t) <= c.t.Deadline
	o.halt = o.quorum && rule.Halt(int(r.Round), o.evidence) || int(r.Round) >= rule.MaxRounds || !room
	return o, true
}
