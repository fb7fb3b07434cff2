package audit

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

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
