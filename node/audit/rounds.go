package audit

import (
	"cmp"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// round is what the transcript shows of an anchored round.
type round struct {
	step
	needed   bool          // the settlement rests on it
	slate    []common.Hash // nil when it is not known
	contents []*transcript.Content
	openings []*opening // a seat each
	lacks    []lacking  // what is missing of a round that the settlement rests on
}

// lacking is a missing record of a round.
type lacking struct {
	Finding
	text bool               // matters only where openings count
	seat protocol.SeatIndex // whose opening it is
}

// opening opens a seat's entry. judgement is nil when only the chain holds the opening.
type opening struct {
	votes     protocol.Votes
	salt      common.Hash
	judgement *transcript.Judgement
}

// deliberation follows the rounds: proposals, commitments, ballots, results.
func (c *auditor) deliberation() {
	for i := range c.steps[1:] {
		r := &round{step: c.steps[i+1]}
		r.needed = c.settled != nil && r.Round <= c.settled.Round
		c.rounds = append(c.rounds, r)
		c.proposals(r)
		c.ballots(r)
	}
	c.results()
	c.missing()
	c.winner()
}

// missing reports what the rounds lack. Of an earlier round only what the reading rests on that the Closes sign: when no
// opening counts there, nobody needs to know what was voted on, and openings that it does not count may be anywhere. So may
// those of the deciding round that the settlement does not count, whatever a coordinator has announced.
func (c *auditor) missing() {
	for _, r := range c.rounds {
		past := c.rests != nil && r.Round < c.settled.Round
		last := c.rests != nil && r.Round == c.settled.Round
		for _, l := range r.lacks {
			if last && l.Code == "round.reveal" && !c.f.Settlement.Opened.Has(l.seat) {
				continue
			}
			if !past || !l.text || l.Code != "round.reveal" && c.rests.outcomes[r.Round-1].opened != 0 {
				c.Checks = append(c.Checks, l.Finding)
			}
		}
	}
}

func frameName(r protocol.Round, term uint8, k protocol.Kind, seat protocol.SeatIndex) string {
	return "frame " + protocol.Slot{Round: r, Term: term, Kind: k, Seat: seat}.String()
}

// want notes a missing record of what a round was about, if the settlement rests on the round.
func (c *auditor) want(r *round, code, record, format string, args ...any) {
	if r.needed {
		r.lacks = append(r.lacks, lacking{Finding: lackOf(code, record, format, args...), text: true})
	}
}

// wantReveal notes a missing opening.
func (c *auditor) wantReveal(r *round, seat protocol.SeatIndex) {
	if r.needed {
		lack := lackOf("round.reveal", frameName(r.Round, 0, protocol.Reveal, seat), "nothing opens %s", r.commitments[seat])
		r.lacks = append(r.lacks, lacking{Finding: lack, text: true, seat: seat})
	}
}

// wantResult notes a missing result.
func (r *round) wantResult(record, format string, args ...any) {
	r.lacks = append(r.lacks, lacking{Finding: lackOf("round.result", record, format, args...)})
}

// proposals checks seals against the list, the list against the slate, contents against the slate and the slate against
// the chain.
func (c *auditor) proposals(r *round) {
	before := c.failures()
	name := c.slate(r)
	if r.slate == nil {
		return
	}
	c.list(r, name)
	r.contents = make([]*transcript.Content, c.n)
	for _, seat := range nonZero(r.slate).Seats() {
		c.seal(r, seat)
		c.content(r, seat, name)
	}
	c.cites(r, name)
	if c.failures() == before {
		c.pass(fmt.Sprintf("round %d proposals", r.Round), "%d sealed proposals make the slate %s that was anchored in block %d at %d",
			nonZero(r.slate).Count(), short(r.proposals), r.block.Number, r.block.Time)
	}
}

// slate finds the slate whose hash is on chain, and names it. Whoever signed it, the chain holds its hash; the
// settlement holds that of the deciding round.
func (c *auditor) slate(r *round) (name string) {
	own := frameName(r.Round, r.Term, protocol.Slate, r.Seat)
	for _, f := range c.find(r.Round, protocol.Slate) {
		if slate, ok := transcript.SlateIn(f, r.proposals, c.n); ok {
			r.slate = slate
			s := f.Signed.Slot
			return frameName(s.Round, s.Term, s.Kind, s.Seat)
		}
	}
	c.want(r, "round.slate", own, "no slate hashes to %s, which %s holds", r.proposals, r.name)
	if s := c.f.Settlement; c.settled != nil && s != nil && s.Round == r.Round && protocol.ProposalsHash(s.Proposals) == r.proposals {
		r.slate = s.Proposals
	}
	return own
}

// list finds the list that the slate was made of: by the same coordinator in the same term. Several coordinators may have
// signed the slate; one with its list is enough. One that signed a list which the slate departs from contradicts itself.
func (c *auditor) list(r *round, slate string) {
	var lacks, liar *protocol.Slot
	var differs string
	for _, f := range c.find(r.Round, protocol.Slate) {
		if f.Signed.Body != r.proposals {
			continue
		}
		s := f.Signed.Slot
		s.Kind = protocol.List
		if len(c.frames[s]) == 0 {
			lacks = cmp.Or(lacks, &s)
		}
		for _, f := range c.frames[s] {
			departure := "the list has another length than the panel"
			if list, ok := protocol.UnpackHashes(f.Payload, c.n); ok {
				departure = departs(r.slate, list)
			}
			if departure == "" {
				return
			}
			if liar == nil {
				liar, differs = &s, departure
			}
		}
	}
	switch {
	case liar != nil:
		c.fail("round.list", slate, "%s", differs)
		if c.Seat == nil {
			c.Seat = &liar.Seat
		}
	case lacks != nil:
		c.want(r, "round.list", "frame "+lacks.String(), "the list that the slate was made of is not there")
	}
}

// departs says where a slate is not its list with some entries zeroed.
func departs(slate, list []common.Hash) string {
	for i, h := range slate {
		if h != (common.Hash{}) && h != list[i] {
			return fmt.Sprintf("the entry of seat %d is %s, its list holds %s", i, h, list[i])
		}
	}
	return ""
}

// seal checks that a seat sealed what stands for it.
func (c *auditor) seal(r *round, seat protocol.SeatIndex) {
	record := frameName(r.Round, 0, protocol.Seal, seat)
	frames := c.at(r.Round, 0, protocol.Seal, seat)
	for _, f := range frames {
		if f.Signed.Body == r.slate[seat] {
			return
		}
	}
	if len(frames) > 0 {
		c.fail("round.seal", record, "the seat sealed %s, the slate holds %s", frames[0].Signed.Body, r.slate[seat])
		return
	}
	c.want(r, "round.seal", record, "the seal of %s is not there", r.slate[seat])
}

// content finds the published proposal that the slate names.
func (c *auditor) content(r *round, seat protocol.SeatIndex, slate string) {
	for _, f := range c.at(r.Round, 0, protocol.Content, seat) {
		if content, ok := transcript.ContentIn(f, r.slate[seat]); ok {
			r.contents[seat] = &content
			return
		}
	}
	c.want(r, "round.content", frameName(r.Round, 0, protocol.Content, seat), "no published proposal hashes to %s on %s", r.slate[seat], slate)
}

// cites checks that every cite quotes an earlier proposal.
func (c *auditor) cites(r *round, slate string) {
	for _, seat := range nonZero(r.slate).Seats() {
		if r.contents[seat] == nil {
			continue
		}
		missing := false
		err := r.contents[seat].Grounded(r.Round, func(past protocol.Round, of protocol.SeatIndex) (transcript.Content, bool) {
			if int(past) > len(c.rounds) || int(of) >= c.n {
				return transcript.Content{}, false
			}
			source := c.rounds[past-1]
			if source.slate == nil || source.slate[of] != (common.Hash{}) && source.contents[of] == nil {
				missing = true
				return transcript.Content{}, false
			}
			if source.contents[of] == nil {
				return transcript.Content{}, false
			}
			return *source.contents[of], true
		})
		// What is missing was noted in its own round.
		c.expect(err == nil || missing, "round.cites", slate, "the proposal of seat %d stays on the slate: %s", seat, err)
	}
}
