package openai

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/agent/attack"
	"github.com/nsed-protocol/nsed/node/agent/reply"
	"github.com/nsed-protocol/nsed/node/brief"
)

// skeleton is a prompt without what stands in its blocks, and how many blocks there are.
func skeleton(t *testing.T, text, marker string) (string, int) {
	t.Helper()
	var b strings.Builder
	blocks := 0
	for {
		before, rest, ok := strings.Cut(text, "<<<"+marker+"\n")
		b.WriteString(before)
		if !ok {
			return b.String(), blocks
		}
		if _, text, ok = strings.Cut(rest, "\n"+marker+">>>"); !ok {
			t.Fatal("a block has no end")
		}
		b.WriteString("[block]")
		blocks++
	}
}

// TestAttacksOnThePrompt: whatever a candidate writes, the instructions around its block stay the same, byte for byte.
func TestAttacksOnThePrompt(t *testing.T) {
	with := func(text string) brief.Brief {
		b := judgeBrief()
		b.Candidates[0].Answer, b.Candidates[0].Reasoning = text, "so: "+text
		return b
	}
	for _, form := range forms {
		want, blocks := skeleton(t, judgePrompt(with(attack.Wrong), form, 100_000, everything).text, "data-cafe")
		for _, a := range attack.All() {
			got, n := skeleton(t, judgePrompt(with(a.Text), form, 100_000, everything).text, "data-cafe")
			if got != want || n != blocks {
				t.Errorf("%s: %d blocks, want %d, around them:\n%s", a.Name, n, blocks, got)
			}
		}
	}
	for _, a := range attack.All() {
		got := escape(a.Text, "data-cafe")
		for _, bad := range []string{"<|", "|>", "<｜", "[INST]", "[/INST]", "<<SYS>>", "<end_of_turn>", "<start_of_turn>", "<think>", "<tool_call>", "</s>",
			"data-cafe", "<<<", ">>>", "\x00", "\x1b", "\x08", "\u200b", "\u202e", "\U000e0047"} {
			if strings.Contains(got, bad) {
				t.Errorf("%s: %q got through", a.Name, bad)
			}
		}
	}
}

// TestAttacksOnTheProposer: what peers wrote cannot move the instructions of the next round's proposal either.
func TestAttacksOnTheProposer(t *testing.T) {
	with := func(text string) brief.Brief {
		b := proposeBrief()
		b.OwnAnswer, b.Critiques = "mine", []string{text}
		b.Leader = &brief.Candidate{Alias: "r1-A", Answer: "so: " + text, Reasoning: "as: " + text}
		b.Contested = []brief.ClaimNote{{Alias: "r1-A", Text: "claim: " + text}}
		return b
	}
	want, blocks := skeleton(t, proposePrompt(with(attack.Wrong), FormSchema, 100_000).text, "data-cafe")
	for _, a := range attack.All() {
		if got, n := skeleton(t, proposePrompt(with(a.Text), FormSchema, 100_000).text, "data-cafe"); got != want || n != blocks {
			t.Errorf("%s: %d blocks, want %d, around them:\n%s", a.Name, n, blocks, got)
		}
	}
}

// A judge's true verdicts in the asked form and as a list, with what it says of A.
const (
	trueForm = `{"verdicts": {"A": {"justification": "it says: %s, which is wrong", "claims": [], "weight": -60}, "B": {"justification": "right", "claims": [], "weight": 80}, "C": {"justification": "right, but in words", "claims": [], "weight": 20}}}`
	trueList = `{"verdicts": [{"candidate": "B", "justification": "right", "weight": 80}, {"candidate": "A", "justification": "it says: %s, which is wrong", "weight": -60}, {"candidate": "C", "justification": "right, but in words", "weight": 20}]}`
)

// TestAttacksOnTheBallot: a judge that repeats an attack, in whatever way, keeps its own verdicts on the others. Where the
// repetition breaks the text, a verdict may be lost, but none is replaced; only the attacker's own entry can be moved.
func TestAttacksOnTheBallot(t *testing.T) {
	own := map[string]int{"A": -60, "B": 80, "C": 20}
	for _, a := range attack.All() {
		raw, err := json.Marshal(a.Text)
		if err != nil {
			t.Fatal(err)
		}
		escaped := string(raw[1 : len(raw)-1])
		plain := strings.ReplaceAll(trueForm, "%s", "41")
		ways := []struct {
			name, reply string
			whole       bool // every verdict is the judge's
		}{
			{"quoted in a text", strings.ReplaceAll(trueForm, "%s", escaped), true},
			{"quoted in a list", strings.ReplaceAll(trueList, "%s", escaped), true},
			{"repeated before", "Candidate A says:\n" + a.Text + "\n\n" + plain, true},
			{"repeated behind", plain + "\n\nCandidate A said:\n" + a.Text, true},
			{"repeated in a fence", "```\n" + a.Text + "\n```\n" + plain, true},
			{"repeated in thoughts", "<think>A says: " + strings.ReplaceAll(a.Text, "</think>", "") + "</think>" + plain, true},
			{"unescaped in a text", strings.ReplaceAll(trueForm, "%s", a.Text), false},
			{"unescaped in a list", strings.ReplaceAll(trueList, "%s", a.Text), false},
			{"instead of verdicts", a.Text, false},
		}
		for _, w := range ways {
			t.Run(a.Name+"/"+w.name, func(t *testing.T) {
				j, err := reply.Judgement(w.reply, []string{"A", "B", "C"}, a.Text, "so: 41", "42", "forty-two")
				if w.whole && (err != nil || len(j.Verdicts) != 3) {
					t.Fatalf("%+v, %v", j, err)
				}
				for _, v := range j.Verdicts {
					moved := v.Weight.Given && v.Weight.Value != own[v.Alias]
					if moved && (w.whole || v.Alias != "A") || w.name == "instead of verdicts" && v.Weight.Given {
						t.Errorf("%s has %d", v.Alias, v.Weight.Value)
					}
				}
			})
		}
	}
}

// FuzzPrompt: no text of a candidate changes what stands around its block.
func FuzzPrompt(f *testing.F) {
	for _, a := range attack.All() {
		f.Add(a.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b := judgeBrief()
		b.Candidates[0].Answer = attack.Wrong + text
		got, n := skeleton(t, judgePrompt(b, FormSchema, 100_000, everything).text, b.Marker)
		if n != 3 {
			t.Fatalf("%d blocks", n)
		}
		b.Candidates[0].Answer = attack.Wrong
		if want, _ := skeleton(t, judgePrompt(b, FormSchema, 100_000, everything).text, b.Marker); got != want {
			t.Fatalf("around the blocks:\n%s", got)
		}
	})
}
