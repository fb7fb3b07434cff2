package round

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

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

// foldKey names a transcript hash: the list fixes the salts of its openings.
type foldKey struct {
	before common.Hash
	round  tallyKey
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
	if m.lost(r) {
		return set
	}
	for _, o := range m.openings(r) {
		if o == nil || !o.signed || m.twoFaced(r, o.Seat) {
			continue
		}
		if !l.result.set || o.at <= l.result.at+m.patience.Grace/2 {
			set = set.With(o.Seat)
		}
	}
	return set
}

// lost tells whether the texts of an anchored round stay away: its slate, or a proposal on it. Then nobody can say what
// its openings decide, so none of them counts. An honest member commits to a slate only when it holds all of it, and
// serves it: such a round is one that its coordinator made up.
func (m *Machine) lost(r protocol.Round) bool {
	l := m.local(r)
	return !m.readable(r) && l.reveal.set && m.after(l.reveal.at+m.patience.Reveal+2*m.patience.Sync)
}

// readable tells whether the slate of an anchored round and every proposal on it are here.
func (m *Machine) readable(r protocol.Round) bool {
	slate := m.slateOf(r)
	for _, seat := range nonZero(slate).Seats() {
		if m.content(r, seat, slate[seat]) == nil {
			return false
		}
	}
	return slate != nil
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

// check recomputes an announced result. It returns nil when something is missing here, or when it is wrong, and notes
// the latter.
func (m *Machine) check(h *held) *outcome {
	s, said := h.frame.Signed.Slot, h.result
	o := m.compute(s.Round, said.Opened)
	if o == nil || o.agrees(said) {
		return o
	}
	if m.once("wrong/%s/%s", s, h.frame.Signed.Body) {
		m.event(view.ResultRefused, s.Round, s.Seat, "the announced result does not follow from the same openings")
		// The transcript binds every list and opening so far. Where it differs, so may the chain or the earlier results that
		// an honest coordinator saw. Whether another round fits depends on the anchor's block time, which it does not bind.
		mine := o.result()
		mine.Halt = said.Halt
		if mine.Transcript == said.Transcript && !same(mine, *said) {
			m.offences = append(m.offences, view.Offence{Kind: "wrong-result", Slot: s, Seat: s.Seat, First: h.frame.Signed.Body})
		}
	}
	return nil
}

// agreed is check without a note.
func (m *Machine) agreed(h *held) *outcome {
	if o := m.compute(h.frame.Signed.Slot.Round, h.result.Opened); o != nil && o.agrees(h.result) {
		return o
	}
	return nil
}

// agrees tells whether an announced result is this outcome.
func (o *outcome) agrees(said *transcript.Result) bool { return same(o.result(), *said) }

func same(a, b transcript.Result) bool {
	return a.Winner == b.Winner && a.Evidence == b.Evidence && a.Halt == b.Halt &&
		a.Transcript == b.Transcript && slices.Equal(a.Scores, b.Scores)
}

// result is the outcome as a coordinator announces it.
func (o *outcome) result() transcript.Result {
	return transcript.Result{
		Round: o.round, Opened: o.opened, Scores: o.tally.Scores, Winner: o.tally.Winner,
		Evidence: o.evidence, Halt: o.halt, Transcript: o.transcript,
	}
}
