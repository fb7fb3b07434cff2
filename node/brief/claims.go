package brief

import (
	"cmp"
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// note is a claim on the way to a ClaimNote.
type note struct {
	seat  protocol.SeatIndex
	claim ClaimNote
}

// addClaims shows the claims of the last round that somebody doubts, and those of the leader that somebody verified and
// nobody doubts. A judge counts once a claim and verdict.
func (b *Brief) addClaims(in Input) {
	if len(in.Past) > 0 {
		last := in.Past[len(in.Past)-1]
		b.Contested = last.notes(b.claimsOf(last, in.Self), func(n note) bool { return n.claim.Doubted > 0 })
	}
	if leader := leading(in.Past); leader != nil {
		b.Verified = leader.notes(b.claimsOf(*leader, in.Self), func(n note) bool {
			return n.seat == leader.Winner && n.claim.Doubted == 0 && n.claim.Verified > 0
		})
	}
}

// notes picks at most maxNotes claims. A quote that does not stand in the proposal is left out: only the own agent's
// quotes were checked before.
func (p Past) notes(from []note, wanted func(note) bool) []ClaimNote {
	var out []ClaimNote
	for _, n := range from {
		if !wanted(n) || len(out) == maxNotes {
			continue
		}
		c := p.content(n.seat)
		if !transcript.Grounded(n.claim.Quote, c.Answer) && !transcript.Grounded(n.claim.Quote, c.Reasoning) {
			n.claim.Quote = ""
		}
		out = append(out, n.claim)
	}
	return out
}

// claimsOf counts the verdicts of a round, the most noted claims first. The order does not depend on who judged. What a
// judge says of its own proposal, or of one that there is not, is nobody's business.
func (b *Brief) claimsOf(p Past, self protocol.SeatIndex) []note {
	at := map[string]int{}
	var notes []note
	for judge, j := range p.Judgements {
		if j == nil {
			continue
		}
		counted := map[string]bool{}
		for _, e := range j.Entries {
			if int(e.Seat) == judge || p.content(e.Seat) == nil {
				continue
			}
			for _, c := range e.Claims {
				key := string([]byte{byte(e.Seat)}) + transcript.Normalise(c.Text)
				i, ok := at[key]
				if !ok {
					i = len(notes)
					at[key] = i
					notes = append(notes, note{seat: e.Seat, claim: ClaimNote{Alias: b.claimant(p, e.Seat, self), Text: c.Text, Quote: c.Quote}})
				}
				notes[i].add(c, counted, key)
			}
		}
	}
	slices.SortStableFunc(notes, func(x, y note) int {
		return cmp.Or(
			cmp.Compare(y.claim.Doubted+y.claim.Verified, x.claim.Doubted+x.claim.Verified),
			cmp.Compare(x.claim.Alias, y.claim.Alias), cmp.Compare(x.claim.Text, y.claim.Text))
	})
	return notes
}

// add counts one verdict. Of the wordings and quotes of one claim the smallest is shown, so that the first judge's does
// not stand out.
func (n *note) add(c transcript.Claim, counted map[string]bool, key string) {
	n.claim.Text = min(n.claim.Text, c.Text)
	if n.claim.Quote == "" || (c.Quote != "" && c.Quote < n.claim.Quote) {
		n.claim.Quote = c.Quote
	}
	doubt := c.Verdict == transcript.Contested || c.Verdict == transcript.Wrong
	switch {
	case doubt && !counted["-"+key]:
		counted["-"+key] = true
		n.claim.Doubted++
	case c.Verdict == transcript.Verified && !counted["+"+key]:
		counted["+"+key] = true
		n.claim.Verified++
	}
}

func (b *Brief) claimant(p Past, seat, self protocol.SeatIndex) string {
	if seat == self {
		return "you"
	}
	return b.nameOf(p.Round, seat)
}
