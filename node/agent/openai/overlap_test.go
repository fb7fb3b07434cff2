package openai

import (
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/brief"
)

// A judge reads of each candidate what it took over without a cite, outside the candidate's own texts.
func TestJudgePromptShowsOverlap(t *testing.T) {
	b := judgeBrief()
	b.Candidates[1].Overlap = []brief.Overlap{{With: "r1-D", PPM: 734_999}, {With: "r2-A", PPM: 120_000}}
	got := judgePrompt(b, FormSchema, 10_000, everything).text
	for _, want := range []string{"73 % of its text stands in the earlier proposal r1-D, which it does not cite", "12 % of its text stands in the earlier proposal r2-A"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	if n := strings.Count(got, "does not cite"); n != 2 {
		t.Errorf("%d notes", n)
	}
	of := func(alias string) int { return strings.Index(got, "Candidate "+alias) }
	if note := strings.Index(got, "73 %"); note < of(b.Candidates[1].Alias) || note > of(b.Candidates[2].Alias) {
		t.Error("the note does not stand beside its candidate")
	}
}
