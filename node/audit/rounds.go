package audit

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// round is what the transcript shows of an anchored round.
type round struct {
	step
	needed   bool          // the settlement rests on it
	slate    []common.Hash // nil when it is not known
	contents []*transcript.Content
	openings []*opening // a seat each
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
	c.winner()
}

func frameName(r protocol.Round, term uint8, k protocol.Kind, seat protocol.SeatIndex) string {
	return "frame " + protocol.Slot{Round: r, Term: term, Kind: k, Seat: seat}.String()
}

// want notes a missing record of a round that the settlement rests on.
func (c *auditor) want(r *round, code, record, format string, args ...any) {
	if r.needed {
		c.lack(code, record, format, args...)
	}
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
		s := f.Signed.Slot
		if f.Signed.Body == r.proposals {
			if slate, ok := protocol.UnpackHashes(f.Payload, c.n); ok {
				r.slate = slate
				return frameName(s.Round, s.Term, s.Kind, s.Seat)
			}
		}
	}
	c.want(r, "round.slate", own, "no slate hashes to %s, which %s holds", r.proposals, r.name)
	if s := c.f.Settlement; c.settled != nil && s != nil && s.Round == r.Round && protocol.ProposalsHash(s.Proposals) == r.proposals {
		r.slate = s.Proposals
	}
	return own
}

// list finds the list that the slate was made of: by the same coordinator in the same term.
func (c *auditor) list(r *round, slate string) {
	var s protocol.Slot
	for _, f := range c.find(r.Round, protocol.Slate) {
		if f.Signed.Body == r.proposals {
			s = f.Signed.Slot
			break
		}
	}
	if s.Kind != protocol.Slate {
		return // its slate is missing, which was noted
	}
	s.Kind = protocol.List
	var differs string
	for _, f := range c.frames[s] {
		list, ok := protocol.UnpackHashes(f.Payload, c.n)
		if !ok {
			differs = "the list has another length than the panel"
			continue
		}
		if differs = departs(r.slate, list); differs == "" {
			return
		}
	}
	if differs != "" {
		c.fail("round.list", slate, "%s", differs)
		return
	}
	c.want(r, "round.list", "frame "+s.String(), "the list that the slate was made of is not there")
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
		salt, raw, ok := transcript.SplitContent(f.Payload)
		if !ok {
			continue
		}
		content, err := transcript.DecodeContent(raw)
		if err != nil {
			continue
		}
		made := protocol.ProposalHash(c.f.Job, r.Round, seat, transcript.HashContent(raw), protocol.CitesHash(content.PackedCites()), salt)
		if made == r.slate[seat] {
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

// ballots checks commitments against the anchored entries, and openings against both.
func (c *auditor) ballots(r *round) {
	before := c.failures()
	r.openings = make([]*opening, c.n)
	var odd []protocol.SeatIndex
	for i := range c.n {
		seat := protocol.SeatIndex(i)
		if r.commitments[i] == (common.Hash{}) {
			continue
		}
		r.openings[i] = c.openingOf(r, seat)
		switch o := r.openings[i]; {
		case o == nil:
			c.commitOf(r, seat)
		case !c.follows(r, seat, o):
			odd = append(odd, seat)
		}
	}
	if c.failures() == before {
		found := 0
		for _, o := range r.openings {
			if o != nil {
				found++
			}
		}
		c.pass(fmt.Sprintf("round %d ballots", r.Round), "%d of %d commitments anchored in block %d at %d were opened; votes that do not follow from the published weights: seats %v",
			found, nonZero(r.commitments).Count(), r.block.Number, r.block.Time, odd)
	}
}

// commitOf checks an entry that nothing opens against what its seat signed in the term of the step. An entry that its
// seat did not sign can be neither opened nor held against it, but the coordinator put it there. An opened entry needs
// no Commit: the reveal is signed by the same seat and binds every byte of it.
func (c *auditor) commitOf(r *round, seat protocol.SeatIndex) {
	var other common.Hash
	for _, f := range c.at(r.Round, r.Term, protocol.Commit, seat) {
		words, ok := protocol.UnpackHashes(f.Payload, 2)
		if !ok {
			continue
		}
		if words[1] == r.commitments[seat] {
			return
		}
		if words[0] == r.proposals {
			other = words[1]
		}
	}
	c.expect(other == common.Hash{}, "round.commit", r.name, "the entry of seat %d is %s, the seat signed %s", seat, r.commitments[seat], other)
}

// openingOf finds what opens an entry: a reveal, or an opening on chain.
func (c *auditor) openingOf(r *round, seat protocol.SeatIndex) *opening {
	for _, f := range c.at(r.Round, 0, protocol.Reveal, seat) {
		v, ok := transcript.SplitReveal(f.Payload, c.n)
		if !ok {
			continue
		}
		o := protocol.Opening{Seat: seat, Packed: v.Packed, Salt: v.Salt()}
		if !commitment.Matches(c.f.Job, r.Round, r.proposals, r.commitments, o) {
			continue
		}
		out := &opening{salt: o.Salt}
		out.votes, _ = protocol.UnpackVotes(o.Packed, c.n)
		if j, err := transcript.DecodeJudgement(v.Judgement); err == nil {
			out.judgement = &j
		}
		return out
	}
	for _, o := range r.step.openings {
		if o.Seat == seat && commitment.Matches(c.f.Job, r.Round, r.proposals, r.commitments, o) {
			out := &opening{salt: o.Salt}
			out.votes, _ = protocol.UnpackVotes(o.Packed, c.n)
			return out
		}
	}
	return nil
}

// follows tells whether the votes are what the rule makes of the published weights. A seat that votes otherwise harms
// its own credit only: its ballot counts as signed, and no record is wrong.
func (c *auditor) follows(r *round, seat protocol.SeatIndex, o *opening) bool {
	if o.judgement == nil || r.slate == nil {
		return false
	}
	weights := make([]tally.Weight, c.n)
	for _, e := range o.judgement.Entries {
		if int(e.Seat) < c.n {
			weights[e.Seat] = tally.Weight{Value: e.Weight, Given: e.Given}
		}
	}
	votes, ok := tally.Votes(seat, weights, nonZero(r.slate))
	return ok && string(votes.Pack()) == string(o.votes.Pack())
}
