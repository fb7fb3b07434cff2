package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// compute says what a set of openings makes of an anchored round, given the accepted results before it. It returns nil
// when an opening, the signed commitment that a settlement has to show for it, a proposal or an earlier result is
// missing here.
func (m *Machine) compute(r protocol.Round, set protocol.Mask) *outcome {
	step, slate, openings := m.chain.steps[r], m.slateOf(r), m.openings(r)
	if set&^nonZero(step.entries) != 0 {
		return nil
	}
	if set == 0 {
		slate = make([]common.Hash, m.seats()) // nothing is voted on, whatever was anchored
	}
	if slate == nil {
		return nil
	}
	o := &outcome{round: r, opened: set, slate: slate, openings: openings}
	o.fold = transcript.FoldRound{Round: r, Proposals: step.proposals, Commitments: step.entries, Opened: set}
	for _, seat := range set.Seats() {
		if openings[seat] == nil || !openings[seat].signed {
			return nil
		}
		o.fold.Salts = append(o.fold.Salts, openings[seat].Salt)
	}
	answers := make([]common.Hash, m.seats())
	for _, seat := range nonZero(slate).Seats() {
		h := m.content(r, seat, slate[seat])
		if h == nil {
			return nil
		}
		answers[seat] = h.proposal.answer
	}
	o.counted = m.count(o, step)
	if !m.addEvidence(o, answers) {
		return nil
	}
	return o
}

// count makes the tally of an outcome, or finds it among those made before.
func (m *Machine) count(o *outcome, step link) *counted {
	key := tallyKey{o.round, step.List, o.opened}
	if c, known := m.passed[key]; known {
		return c
	}
	in := tally.Input{Job: m.job, Rule: m.rules().Tally, Seats: m.seats(), Candidates: nonZero(o.slate)}
	in.Barred = nonZero(step.entries) &^ o.opened
	for _, seat := range o.opened.Seats() {
		votes, _ := protocol.UnpackVotes(o.openings[seat].Packed, m.seats())
		in.Casts = append(in.Casts, tally.Cast{Seat: seat, Votes: votes, Salt: o.openings[seat].Salt})
	}
	out, err := tally.Count(in)
	if err != nil {
		out.Scores, out.Winner = make([]int32, m.seats()), protocol.NoSeat
	}
	c := &counted{out, err == nil}
	m.passed[key] = c
	return c
}

// addEvidence fills in what depends on the rounds before. ok is false when one of them has no accepted result.
func (m *Machine) addEvidence(o *outcome, answers []common.Hash) (ok bool) {
	so := transcript.FoldStart(m.job)
	for past := protocol.Round(1); past < o.round; past++ {
		before := m.outcomes[past-1]
		if before == nil {
			return false
		}
		so, o.evidence = before.transcript, before.evidence
	}
	o.transcript = m.fold(so, o)
	if o.quorum {
		score := int32(0)
		if w := o.tally.Winner; w != protocol.NoSeat {
			score = o.tally.Scores[w]
		}
		o.lead = halting.LeadPPM(o.tally.Excess, answers, o.tally.Winner, score)
		o.evidence = m.rule.After(int(o.round), o.evidence, o.lead)
	}
	o.halt = o.quorum && m.rule.Halt(int(o.round), o.evidence) || int(o.round) >= m.rule.MaxRounds || !m.room(o.round)
	return true
}

// fold adds a round to the transcript hash of those before it, or finds the sum among those made before.
func (m *Machine) fold(before common.Hash, o *outcome) common.Hash {
	key := foldKey{before, tallyKey{o.round, m.chain.steps[o.round].List, o.opened}}
	if h, known := m.folds[key]; known {
		return h
	}
	h := transcript.FoldNext(before, o.fold)
	m.folds[key] = h
	return h
}

// room tells whether another round fits between an anchored one and the deadline.
func (m *Machine) room(r protocol.Round) bool {
	return m.chain.steps[r].Schedule(m.rules()) <= m.rules().Deadline
}
