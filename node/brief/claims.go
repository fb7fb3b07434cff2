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
		for _, n := range b.claimsOf(in.Past[len(in.Past)-1], in.Self) {
			if n.claim.Doubted > 0 {
				b.Contested = append(b.Contested, n.claim)
			}
		}
	}
	if leader := leading(in.Past); leader != nil {
		for _, n := range b.claimsOf(*leader, in.Self) {
			if n.seat == leader.Winner && n.claim.Doubted == 0 && n.claim.Verified > 0 {
				b.Verified = append(b.Verified, n.claim)
			}
		}
	}
	b.Contested = b.Contested[:min(len(b.Contested), maxNotes)]
	b.Verified = b.Verified[:min(len(b.Verified), maxNotes)]
}

// claimsOf counts the verdicts of a round, the most noted claims first. The order does not depend on who judged.
func (b *Brief) claimsOf(p Past, self protocol.SeatIndex) []note {
	at := map[string]int{}
	var notes []note
	for _, j := range p.Judgements {
		if j == nil {
			continue
		}
		counted := map[string]bool{}
		for _, e := range j.Entries {
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
