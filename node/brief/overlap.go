package brief

import (
	"cmp"
	"slices"
	"strings"

	"github.com/nsed-protocol/nsed/node/transcript"
)

// maxOverlaps bounds what a judge is shown of one candidate.
const maxOverlaps = 3

// overlaps lists for each seat of the slate the earlier proposals of other seats from which it takes words without citing
// them, the largest share first.
func (b *Brief) overlaps(in Input) [][]Overlap {
	var past []transcript.Slate
	for _, p := range in.Past {
		past = append(past, transcript.Slate{Round: p.Round, Contents: p.Contents})
	}
	out := make([][]Overlap, len(in.Slate))
	for seat, list := range transcript.Uncited(past, transcript.Slate{Round: in.Round, Contents: in.Slate}) {
		var shown []Overlap
		for _, o := range list {
			shown = append(shown, Overlap{With: b.nameOf(o.Round, o.Seat), PPM: o.PPM})
		}
		// The order of seats would tell whose they are.
		slices.SortFunc(shown, func(x, y Overlap) int {
			return cmp.Or(cmp.Compare(y.PPM, x.PPM), strings.Compare(x.With, y.With))
		})
		out[seat] = shown[:min(len(shown), maxOverlaps)]
	}
	return out
}
