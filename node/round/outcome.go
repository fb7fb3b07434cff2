package round

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// outcome is what a set of openings says of an anchored round.
type outcome struct {
	*counted
	round      protocol.Round
	opened     protocol.Mask
	slate      []common.Hash
	openings   []*opened // a seat each, nil without one
	lead       int64     // parts per million
	evidence   int64     // after the round
	halt       bool
	fold       transcript.FoldRound
	transcript common.Hash // fold up to and including the round
	term       uint8       // of the result
	final      bool        // no other result is waited for
}

// tallyKey names a count: its inputs are fixed by the commitments.
type tallyKey struct {
	round  protocol.Round
	list   common.Hash
	opened protocol.Mask
}

// counted is a count. Without a quorum the tally knows valid and void ballots only.
type counted struct {
	tally  tally.Outcome
	quorum bool
}

// score recomputes the announced results of all anchored rounds.
func (m *Machine) score() {
	for r := protocol.Round(1); int(r) <= len(m.outcomes); r++ {
		var o *outcome
		if r <= m.chain.newest() && (r == 1 || m.outcomes[r-2] != nil) {
			o = m.accepted(r)
		}
		m.outcomes[r-1] = o
		if o != nil {
			m.tellOutcome(o)
		}
	}
}

func (m *Machine) tellOutcome(o *outcome) {
	if !m.once("result/%d/%d", o.round, o.opened) {
		return
	}
	m.event(view.ResultAccepted, o.round, o.tally.Winner, "%d ballots count, evidence %d of %d", o.tally.Valid.Count(), o.evidence, m.rule.Line())
	if before := m.leaderBefore(o.round); o.tally.Winner != protocol.NoSeat && before != protocol.NoSeat && before != o.tally.Winner {
		m.event(view.LeaderChanged, o.round, o.tally.Winner, "seat %d leads instead of seat %d", o.tally.Winner, before)
	}
}

// leaderBefore is the winner of the newest earlier round that has one.
func (m *Machine) leaderBefore(r protocol.Round) protocol.SeatIndex {
	for r--; r > 0; r-- {
		if o := m.outcomes[r-1]; o != nil && o.tally.Winner != protocol.NoSeat {
			return o.tally.Winner
		}
	}
	return protocol.NoSeat
}

// accepted is the best announced result of a round that this node agrees with: one that fits what happened after it, then
// one that holds every opening this node had in time, then the one with most openings, then the lowest term.
func (m *Machine) accepted(r protocol.Round) *outcome {
	l := m.local(r)
	var best *outcome
	var bestBody common.Hash
	due := m.due(r)
	for term := range m.terms() {
		seat := protocol.TermSeat(m.chain.steps[r].Seat, term, m.rules().Seats)
		if seat == protocol.NoSeat || term > 0 && m.head().Time < m.chain.steps[r].TermFrom(m.rules(), term) {
			continue
		}
		for _, h := range m.frames[m.slot(r, term, protocol.Result, seat)] {
			o := m.check(h)
			if o == nil {
				continue
			}
			if m.take(&l.result) {
				due = m.due(r)
			}
			o.term = term
			if best == nil || m.better(o, best, due, h.frame.Signed.Body, bestBody) {
				best, bestBody = o, h.frame.Signed.Body
			}
		}
	}
	if best != nil {
		missing := m.awaited(r) &^ best.opened
		best.final = missing == 0 || due&^best.opened == 0 && m.after(l.result.at+m.patience.Grace) || m.chain.newest() > r
	}
	return best
}

func (m *Machine) better(o, than *outcome, due protocol.Mask, body, other common.Hash) bool {
	wentOn := m.local(o.round).went || m.chain.newest() > o.round
	fits := func(o *outcome) int {
		if wentOn && o.halt {
			return 0
		}
		return 1
	}
	holds := func(o *outcome) int {
		if due&^o.opened == 0 {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(fits(o), fits(than)),
		cmp.Compare(holds(o), holds(than)), cmp.Compare(o.opened.Count(), than.opened.Count()),
		cmp.Compare(than.term, o.term), bytes.Compare(other[:], body[:]),
	) > 0
}

// due is the set of openings that a result must hold: those this node had within the first half of the grace. A result
// that keeps leaving one out is waited out, until another coordinator's term comes.
func (m *Machine) due(r protocol.Round) protocol.Mask {
	l := m.local(r)
	var set protocol.Mask
	for _, o := range m.openings(r) {
		if o == nil || m.twoFaced(r, o.Seat) {
			continue
		}
		if !l.result.set || o.at <= l.result.at+m.patience.Grace/2 {
			set = set.With(o.Seat)
		}
	}
	return set
}

// twoFaced tells whether a seat is known to have signed two commitments in the term of an anchored round: maybe after it
// saw what others had voted. Its ballot need not be counted.
func (m *Machine) twoFaced(r protocol.Round, seat protocol.SeatIndex) bool {
	step := m.chain.steps[r]
	commits := m.frames[m.slot(r, step.Term, protocol.Commit, seat)]
	return len(commits) > 1 || step.forced.Has(seat) && slices.ContainsFunc(commits, func(h *held) bool {
		return h.commits != step.entries[seat]
	})
}

// check recomputes an announced result. It returns nil when something is missing here, or when it is wrong.
func (m *Machine) check(h *held) *outcome {
	s, said := h.frame.Signed.Slot, h.result
	o := m.compute(s.Round, said.Opened)
	if o == nil {
		return nil
	}
	mine := o.result()
	if mine.Winner == said.Winner && mine.Evidence == said.Evidence && mine.Halt == said.Halt &&
		mine.Transcript == said.Transcript && slices.Equal(mine.Scores, said.Scores) {
		return o
	}
	if m.once("wrong/%s/%s", s, h.frame.Signed.Body) {
		m.event(view.ResultRefused, s.Round, s.Seat, "the announced result does not follow from the same openings")
		// The transcript binds every list and opening so far. Where it differs, so may the chain or the earlier results that
		// an honest coordinator saw.
		if mine.Transcript == said.Transcript {
			m.offences = append(m.offences, view.Offence{Kind: "wrong-result", Slot: s, Seat: s.Seat, First: h.frame.Signed.Body})
		}
	}
	return nil
}

// compute says what a set of openings makes of an anchored round, given the accepted results before it. It returns nil
// when an opening, a proposal or an earlier result is missing here.
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
		if openings[seat] == nil {
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
	folds := []transcript.FoldRound{}
	for past := protocol.Round(1); past < o.round; past++ {
		before := m.outcomes[past-1]
		if before == nil {
			return false
		}
		folds = append(folds, before.fold)
		o.evidence = before.evidence
	}
	o.transcript = transcript.Fold(m.job, append(folds, o.fold))
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

// room tells whether another round fits between an anchored one and the deadline.
func (m *Machine) room(r protocol.Round) bool {
	return m.chain.steps[r].Schedule(m.rules()) <= m.rules().Deadline
}

// result is the outcome as a coordinator announces it.
func (o *outcome) result() transcript.Result {
	return transcript.Result{
		Round: o.round, Opened: o.opened, Scores: o.tally.Scores, Winner: o.tally.Winner,
		Evidence: o.evidence, Halt: o.halt, Transcript: o.transcript,
	}
}
