package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// gram is how many words in a row count as copied.
const gram = 8

// maxOverlaps bounds what a judge is shown of one candidate.
const maxOverlaps = 3

// overlaps lists the earlier proposals of other seats from which a candidate takes words without citing them, the
// largest share first. An answer of fewer than eight words has no overlap.
func (b *Brief) overlaps(in Input, author protocol.SeatIndex, c transcript.Content) []Overlap {
	own := grams(c.Answer + "\n" + c.Reasoning)
	if len(own) == 0 {
		return nil
	}
	var out []Overlap
	for _, p := range in.Past {
		for _, seat := range p.proposers() {
			if seat == author || cites(c, p.Round, seat) {
				continue
			}
			source := p.Contents[seat]
			if n := common(own, grams(source.Answer+"\n"+source.Reasoning)); n > 0 {
				out = append(out, Overlap{With: b.nameOf(p.Round, seat), PPM: int64(n) * 1_000_000 / int64(len(own))})
			}
		}
	}
	slices.SortFunc(out, func(x, y Overlap) int {
		return cmp.Or(cmp.Compare(y.PPM, x.PPM), strings.Compare(x.With, y.With))
	})
	return out[:min(len(out), maxOverlaps)]
}

func cites(c transcript.Content, r protocol.Round, seat protocol.SeatIndex) bool {
	return slices.ContainsFunc(c.Cites, func(q transcript.ContentCite) bool { return q.Round == r && q.Seat == seat })
}

// grams lists the distinct word 8-grams of a text in order. Words are runs of letters and digits, case folded.
func grams(text string) []string {
	words := strings.FieldsFunc(transcript.Normalise(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	seen := map[string]bool{}
	var out []string
	for i := 0; i+gram <= len(words); i++ {
		g := strings.Join(words[i:i+gram], " ")
		if !seen[g] {
			seen[g] = true
			out = append(out, g)
		}
	}
	return out
}

func common(a, b []string) int {
	in := make(map[string]bool, len(b))
	for _, g := range b {
		in[g] = true
	}
	n := 0
	for _, g := range a {
		if in[g] {
			n++
		}
	}
	return n
}
