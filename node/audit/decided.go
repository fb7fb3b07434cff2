package audit

import (
	"fmt"
	"slices"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

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
		if c.unsure || c.unheard(r.Round) {
			return // an earlier result could not be read: what it lacks was noted
		}
		c.fail("settle.transcript", input+"transcript", "the Closes sign %s, the lists fold to %s", s.Transcript, read[0].transcript)
		return
	}
	st := read[at]
	c.rests = &st
	for _, silent := range st.silent {
		past := c.rounds[silent-1]
		past.wantResult(frameName(silent, 0, protocol.Result, past.Seat), "the Closes rest on openings %#x, which nobody announced", uint32(st.outcomes[silent-1].opened))
	}
	c.pass("settle.transcript", "%d rounds fold to %s, which %d Closes sign", len(st.folds), short(st.transcript), s.Closers.Count())
	if c.expect(st.took == s.Rounds, "settle.rounds", input+"opened rounds", "paid for %v, seats took full part in %v of %d rounds", s.Rounds[:c.n], st.took[:c.n], s.Round) {
		c.pass("settle.rounds", "seats took full part in %v of %d rounds", st.took[:c.n], s.Round)
	}
	if c.spec {
		c.stopped(r, st)
	}
}

// unheard tells whether the bundle lacks all results and some openings of a round before this one, as that of a member
// which was away: then nobody can say what its openings made of that round.
func (c *auditor) unheard(before protocol.Round) bool {
	for _, r := range c.rounds[:before-1] {
		if len(c.find(r.Round, protocol.Result)) > 0 {
			continue
		}
		for _, seat := range nonZero(r.commitments).Seats() {
			if r.openings[seat] == nil {
				return true
			}
		}
	}
	return false
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
