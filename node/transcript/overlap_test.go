package transcript_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Sixteen words have nine runs of eight, ten words three.
const (
	sixteen = "Begin with seven and three, then go on to the hundred and subtract what is left."
	ten     = "one two three four five six seven eight nine ten"
)

func slate(r protocol.Round, texts ...string) transcript.Slate {
	s := transcript.Slate{Round: r}
	for _, text := range texts {
		if text == "" {
			s.Contents = append(s.Contents, nil)
			continue
		}
		s.Contents = append(s.Contents, &transcript.Content{Answer: text})
	}
	return s
}

func TestUncited(t *testing.T) {
	type cites []transcript.ContentCite
	for name, tc := range map[string]struct {
		past  []transcript.Slate
		now   string // of seat 0
		cites cites
		want  []transcript.Overlap
	}{
		"nothing before":     {nil, sixteen, nil, nil},
		"its own words":      {[]transcript.Slate{slate(1, "", sixteen)}, ten, nil, nil},
		"seven words":        {[]transcript.Slate{slate(1, "", sixteen)}, "begin with seven and three then go", nil, nil},
		"eight words":        {[]transcript.Slate{slate(1, "", sixteen)}, "begin with seven and three then go on", nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"all of it":          {[]transcript.Slate{slate(1, "", sixteen)}, sixteen, nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"other marks, case":  {[]transcript.Slate{slate(1, "", sixteen)}, strings.ToUpper(strings.ReplaceAll(sixteen, " ", " -- ")), nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"joiners in words":   {[]transcript.Slate{slate(1, "", sixteen)}, strings.ReplaceAll(sixteen, "e", "e\u200b"), nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"accents on words":   {[]transcript.Slate{slate(1, "", sixteen)}, strings.ReplaceAll(sixteen, "n", "n\u0323"), nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"ideographs":         {[]transcript.Slate{slate(1, "", "先用七和三再到一百，然后减去剩下的")}, "先用七和三再到一百", nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"a part, with more":  {[]transcript.Slate{slate(1, "", sixteen)}, "begin with seven and three then go on to a b", nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 500_000}}},
		"a third of a third": {[]transcript.Slate{slate(1, "", ten)}, ten[:len("one two three four five six seven eight")] + " a b", nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 333_333}}},
		"said twice":         {[]transcript.Slate{slate(1, "", sixteen)}, sixteen + " . " + sixteen, nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 9 * 1_000_000 / 16}}},
		"cited":              {[]transcript.Slate{slate(1, "", sixteen)}, sixteen, cites{{Round: 1, Seat: 1}}, nil},
		"another one cited":  {[]transcript.Slate{slate(1, "", sixteen, ten)}, sixteen, cites{{Round: 1, Seat: 2}}, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"cited of round 2 only": {[]transcript.Slate{slate(1, "", sixteen), slate(2, "", sixteen)}, sixteen, cites{{Round: 2, Seat: 1}},
			[]transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"the same words in a cited one": {[]transcript.Slate{slate(1, "", sixteen, sixteen)}, sixteen, cites{{Round: 1, Seat: 2}}, nil},
		"cited where they stood first":  {[]transcript.Slate{slate(1, "", sixteen, ten), slate(2, "", ten, sixteen)}, sixteen, cites{{Round: 1, Seat: 1}}, nil},
		"a copy cited for the source": {[]transcript.Slate{slate(1, "", sixteen, ten), slate(2, "", ten, sixteen)}, sixteen, cites{{Round: 2, Seat: 2}},
			[]transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
		"largest first": {[]transcript.Slate{slate(1, "", ten[:len("one two three four five six seven eight nine")], ten), slate(2, "", ten)}, ten, nil,
			[]transcript.Overlap{{Round: 1, Seat: 2, PPM: 1_000_000}, {Round: 2, Seat: 1, PPM: 1_000_000}, {Round: 1, Seat: 1, PPM: 666_666}}},
		"what it wrote itself":              {[]transcript.Slate{slate(1, sixteen, "")}, sixteen, nil, nil},
		"both wrote it":                     {[]transcript.Slate{slate(1, sixteen, sixteen)}, sixteen, nil, nil},
		"copied back from a copier":         {[]transcript.Slate{slate(1, sixteen, ten), slate(2, ten, sixteen)}, sixteen, nil, nil},
		"its own copy of another's earlier": {[]transcript.Slate{slate(1, ten, sixteen), slate(2, sixteen, ten)}, sixteen, nil, []transcript.Overlap{{Round: 1, Seat: 1, PPM: 1_000_000}}},
	} {
		t.Run(name, func(t *testing.T) {
			now := slate(protocol.Round(len(tc.past)+1), tc.now, "")
			now.Contents[0].Cites = tc.cites
			if d := cmp.Diff([][]transcript.Overlap{tc.want, nil}, transcript.Uncited(tc.past, now)); d != "" {
				t.Error(d)
			}
		})
	}
}

// The reasoning counts as well as the answer, and a run does not go on from one sentence's last word to nothing.
func TestUncitedReadsReasoning(t *testing.T) {
	past := transcript.Slate{Round: 1, Contents: []*transcript.Content{nil, {Answer: "813", Reasoning: sixteen}}}
	now := transcript.Slate{Round: 2, Contents: []*transcript.Content{{Answer: "813", Reasoning: sixteen}, nil}}
	got := transcript.Uncited([]transcript.Slate{past}, now)
	want := [][]transcript.Overlap{{{Round: 1, Seat: 1, PPM: 1_000_000}}, nil}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzUncited(f *testing.F) {
	f.Add(sixteen, ten, sixteen)
	f.Add("先用七和三再到一百，然后减去剩下的", "先用七和三再到\u200b一百", "")
	f.Add("\xff a b c d e f g h", "a b c d e f g h \xff", "\u0301a\u0301 b c d e f g h")
	f.Fuzz(func(t *testing.T, one, two, three string) {
		past := []transcript.Slate{slate(1, one, two), slate(2, "", three)}
		now := slate(3, two, three, one)
		for seat, list := range transcript.Uncited(past, now) {
			if !slices.IsSortedFunc(list, func(x, y transcript.Overlap) int { return int(y.PPM - x.PPM) }) {
				t.Errorf("not sorted: %v", list)
			}
			for _, o := range list {
				if o.PPM <= 0 || o.PPM > 1_000_000 || int(o.Seat) == seat || o.Round >= 3 {
					t.Errorf("seat %d: %+v", seat, o)
				}
			}
		}
	})
}
