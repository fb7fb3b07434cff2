package audit

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// maxStates bounds how many readings of the announced results are followed at a time. Members announce one result a
// round, reissued once.
const maxStates = 16

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
		c.lack("round.result", frameName(r.Round, 0, protocol.Result, r.Seat), "nobody announced which openings count")
	}
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

// agree returns the readings under which a result is right. A result that is wrong under all of them is a wrong record.
func (c *auditor) agree(r *round, states []state, said transcript.Result, name string) []state {
	var out []state
	var differs string
	for _, before := range states {
		st, ok := c.count(r, before, said.Opened, nil)
		if !ok {
			c.unsure = true // what is missing was noted
			return nil
		}
		if differs = c.differs(st, said); differs == "" {
			out = append(out, st)
		}
	}
	if len(out) == 0 && !c.unsure {
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
	case st.transcript != said.Transcript:
		return fmt.Sprintf("transcript %s is announced, the lists fold to %s", said.Transcript, st.transcript)
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
	if r.slate == nil || set&^nonZero(r.commitments) != 0 {
		return st, r.slate != nil && c.impossible(r, set)
	}
	in := tally.Input{
		Job: c.f.Job, Rule: c.t.Tally, Seats: c.n, Candidates: nonZero(r.slate), Barred: nonZero(r.commitments) &^ set,
	}
	fold := transcript.FoldRound{Round: r.Round, Proposals: r.proposals, Commitments: r.commitments, Opened: set}
	for _, seat := range set.Seats() {
		o := r.openings[seat]
		if o == nil {
			c.want(r, "round.reveal", frameName(r.Round, 0, protocol.Reveal, seat), "nothing opens %s", r.commitments[seat])
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
	for _, seat := range (nonZero(r.slate) & made.Valid).Seats() {
		st.took[seat]++
	}
	return st, true
}

// impossible notes a set that holds seats without a commitment. It returns false: no reading follows.
func (c *auditor) impossible(r *round, set protocol.Mask) bool {
	c.fail("round.result", frameName(r.Round, 0, protocol.Result, r.Seat), "openings %#x are announced for commitments %#x", uint32(set), uint32(nonZero(r.commitments)))
	return false
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

func (c *auditor) byCloses() bool { return c.f.Settlement != nil && c.f.Settlement.Closers != 0 }

// decided compares the deciding round with the settlement: the fold that the Closes sign, the counts that are paid, and
// why the panel stopped.
func (c *auditor) decided(r *round, states []state) {
	s := *c.f.Settlement
	var read []state
	for _, before := range states {
		if st, ok := c.count(r, before, s.Opened, c.shown(s)); ok {
			read = append(read, st)
		}
	}
	if len(read) == 0 {
		return // what is missing was noted
	}
	if !c.byCloses() {
		c.pass("halting", "settled without Closes: the openings recorded on chain decide, whatever was announced")
		return
	}
	at := slices.IndexFunc(read, func(st state) bool { return st.transcript == s.Transcript })
	if at < 0 {
		if c.unsure {
			return // an earlier result could not be read: what it lacks was noted
		}
		c.fail("settle.transcript", input+"transcript", "the Closes sign %s, the lists fold to %s", s.Transcript, read[0].transcript)
		return
	}
	st := read[at]
	for _, silent := range st.silent {
		past := c.rounds[silent-1]
		c.lack("round.result", frameName(silent, 0, protocol.Result, past.Seat), "the Closes rest on openings %#x, which nobody announced", uint32(st.outcomes[silent-1].opened))
	}
	c.pass("settle.transcript", "%d rounds fold to %s, which %d Closes sign", len(st.folds), short(st.transcript), s.Closers.Count())
	if c.expect(st.took == s.Rounds, "settle.rounds", input+"opened rounds", "paid for %v, seats took full part in %v of %d rounds", s.Rounds[:c.n], st.took[:c.n], s.Round) {
		c.pass("settle.rounds", "seats took full part in %v of %d rounds", st.took[:c.n], s.Round)
	}
	if c.spec {
		c.stopped(r, st)
	}
}

// stopped replays the rule that ended the rounds.
func (c *auditor) stopped(r *round, st state) {
	rule := halting.RuleOf(c.a.Spec.Policy)
	for _, o := range st.outcomes[:r.Round-1] {
		if o.halt {
			c.fail("halting", c.steps[o.round+1].name, "round %d stops the panel with evidence %d of %d, yet it went on", o.round, o.evidence, rule.Line())
			return
		}
	}
	o := st.outcomes[r.Round-1]
	later := len(c.steps) - 1 - int(r.Round)
	var why string
	switch {
	case rule.Halt(int(r.Round), o.evidence):
		why = "the rule stops the panel"
	case o.halt:
		why = "no other round fits before the deadline"
	case later > 0:
		why = fmt.Sprintf("%d later rounds were anchored and decide nothing", later)
	case c.endTime > c.t.Deadline:
		why = "the deadline has passed"
	default:
		c.fail("halting", input+"round", "round %d decides with evidence %d of %d, and nothing stops the panel", r.Round, o.evidence, rule.Line())
		return
	}
	c.pass("halting", "after round %d of %d evidence %d of %d, lead %d ppm: %s", r.Round, rule.MaxRounds, o.evidence, rule.Line(), o.lead, why)
}

// shown is the openings that the settlement holds. They matched their commitments on chain, but carry no judgement.
func (c *auditor) shown(s protocol.Settlement) []*opening {
	out := make([]*opening, c.n)
	for i, seat := range s.Opened.Seats() {
		if i < len(s.Ballots) && int(seat) < c.n {
			out[seat] = &opening{votes: s.Ballots[i].Votes, salt: s.Ballots[i].Salt}
		}
	}
	return out
}

// winner checks that the published answer is the one that the chain paid for.
func (c *auditor) winner() {
	if c.money == nil || c.money.Winner == protocol.NoSeat || int(c.settled.Round) > len(c.rounds) {
		return
	}
	r, w := c.rounds[c.settled.Round-1], c.money.Winner
	if r.contents == nil || r.contents[w] == nil {
		return // noted as missing
	}
	content := r.contents[w]
	raw, err := content.Encode()
	hash := transcript.HashContent(raw)
	ok := err == nil && hash == c.settled.Content && slices.Equal(content.PackedCites(), c.f.Settlement.Cites)
	if c.expect(ok, "answer", c.endName, "the winner's proposal hashes to %s, the chain says %s", hash, c.settled.Content) {
		c.pass("answer", "the answer of seat %d, %d bytes, is the one the chain names: %s", w, len(content.Answer), short(hash))
	}
}
