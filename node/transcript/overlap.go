package transcript

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Gram is how many words in a row count as taken over.
const Gram = 8

// Slate is the published proposals of one round, one entry a seat, nil for a seat without one.
type Slate struct {
	Round    protocol.Round
	Contents []*Content
}

// Overlap is a share of a proposal that stands in somebody else's earlier one.
type Overlap struct {
	Round protocol.Round     // of the earlier proposal
	Seat  protocol.SeatIndex // its author
	PPM   int64              // of the proposal's distinct runs of Gram words, in parts per million, more than zero
}

// Uncited lists for each seat of a slate the earlier proposals of other seats whose words its own proposal repeats
// without citing them, the largest share first. past is ascending. What a seat wrote itself, in a round before the
// other's or in the same one, is its own; what stands in a proposal of such a round that it does cite is cited. A proposal
// of fewer than Gram words repeats nothing.
func Uncited(past []Slate, now Slate) [][]Overlap {
	out, copies := make([][]Overlap, len(now.Contents)), make([]*copied, len(now.Contents))
	for seat, c := range now.Contents {
		if c != nil {
			copies[seat] = newCopied(*c)
		}
	}
	for _, p := range past {
		sets := make([]map[string]bool, len(p.Contents))
		for seat, c := range p.Contents {
			if c == nil {
				continue
			}
			sets[seat] = setOf(grams(*c))
		}
		for seat, c := range copies {
			if c != nil {
				c.settle(p.Round, protocol.SeatIndex(seat), sets)
				out[seat] = append(out[seat], c.from(p.Round, protocol.SeatIndex(seat), sets)...)
			}
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(x, y Overlap) int { return cmp.Compare(y.PPM, x.PPM) })
	}
	return out
}

// copied is one proposal under comparison.
type copied struct {
	content Content
	grams   []string
	settled []bool // runs that its author had written before, or cites
}

func newCopied(c Content) *copied {
	g := grams(c)
	return &copied{c, g, make([]bool, len(g))}
}

// settle notes the runs that the author wrote in a round itself, and those of proposals of the round that it cites.
func (c *copied) settle(r protocol.Round, author protocol.SeatIndex, sets []map[string]bool) {
	for i, set := range sets {
		if seat := protocol.SeatIndex(i); set == nil || seat != author && !c.content.cites(r, seat) {
			continue
		}
		for k, g := range c.grams {
			c.settled[k] = c.settled[k] || set[g]
		}
	}
}

// from compares with the proposals of one round.
func (c *copied) from(r protocol.Round, author protocol.SeatIndex, sets []map[string]bool) []Overlap {
	var out []Overlap
	for i, set := range sets {
		seat := protocol.SeatIndex(i)
		if set == nil || seat == author || c.content.cites(r, seat) {
			continue
		}
		n := 0
		for i, g := range c.grams {
			if !c.settled[i] && set[g] {
				n++
			}
		}
		if n > 0 {
			out = append(out, Overlap{r, seat, int64(n) * 1_000_000 / int64(len(c.grams))})
		}
	}
	return out
}

func (c Content) cites(r protocol.Round, seat protocol.SeatIndex) bool {
	return slices.ContainsFunc(c.Cites, func(q ContentCite) bool { return q.Round == r && q.Seat == seat })
}

// grams lists the distinct runs of Gram words of a proposal in order. Words are runs of letters and digits, after
// Normalise; marks upon letters do not count, and an ideograph is a word of its own, since no spaces stand between them.
func grams(c Content) []string {
	var w words
	for _, r := range Normalise(c.Answer + "\n" + c.Reasoning) {
		switch {
		case unicode.IsMark(r):
			continue
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			w.end()
			w.add(r)
			w.end()
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			w.add(r)
		default:
			w.end()
		}
	}
	w.end()
	return w.runs()
}

// words is a text of words with single spaces between them, and where each word stands in it.
type words struct {
	text         strings.Builder
	starts, ends []int
	open         bool // the last word has no end yet
}

func (w *words) add(r rune) {
	if !w.open {
		if w.text.Len() > 0 {
			w.text.WriteByte(' ')
		}
		w.starts, w.open = append(w.starts, w.text.Len()), true
	}
	w.text.WriteRune(r)
}

func (w *words) end() {
	if w.open {
		w.ends, w.open = append(w.ends, w.text.Len()), false
	}
}

// runs are the distinct runs of Gram words.
func (w *words) runs() []string {
	text, seen := w.text.String(), map[string]bool{}
	var out []string
	for i := 0; i+Gram <= len(w.ends); i++ {
		g := text[w.starts[i]:w.ends[i+Gram-1]]
		if !seen[g] {
			seen[g] = true
			out = append(out, g)
		}
	}
	return out
}

func setOf(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, g := range list {
		set[g] = true
	}
	return set
}
