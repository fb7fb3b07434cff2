package remote

import (
	stdcmp "cmp"
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleet"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// paper is a fleet that gives prepared answers and keeps the questions.
type paper struct {
	asked  []fleet.Question
	answer fleet.Answer
	err    error
	room   int
	chat   wire.PassthroughReply

	chatErr error
}

func (p *paper) Ask(_ context.Context, q fleet.Question, read func(fleet.Answer) error) (fleet.Answer, error) {
	p.asked = append(p.asked, q)
	if p.err != nil || p.answer.Skipped {
		return p.answer, p.err
	}
	return p.answer, read(p.answer)
}

func (p *paper) Ready(context.Context, fleet.Want) error { return p.err }

func (p *paper) Chat(context.Context, string, string) (wire.PassthroughReply, error) {
	return p.chat, stdcmp.Or(p.chatErr, p.err)
}

func (p *paper) Room() int {
	if p.room == 0 {
		return 1 << 20
	}
	return p.room
}

func on(t *testing.T, p *paper) *Agent {
	t.Helper()
	a, err := New(p, fleet.Want{Agent: "atlas"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func judging() brief.Brief {
	return brief.Brief{
		Kind: brief.Judge, Round: 2, Rounds: 3, Task: "What is 2+2?",
		Candidates: []brief.Candidate{
			{Alias: "A", Answer: "4", Reasoning: "counted"},
			{Alias: "B", Answer: "5", Overlap: []brief.Overlap{{With: "r1-C", PPM: 314_159}}},
			{Alias: "C", Answer: "four"},
		},
		Contested: []brief.ClaimNote{{Alias: "r1-A", Text: "it is odd", Doubted: 2}},
		Verified:  []brief.ClaimNote{{Alias: "r1-B", Text: "it is even", Verified: 3}},
	}
}

func TestWeights(t *testing.T) {
	w := func(v float64) wire.Evaluation { return wire.Evaluation{Weight: wire.Number{Value: v, Given: true}} }
	s := func(v float64) wire.Evaluation { return wire.Evaluation{Score: wire.Number{Value: v, Given: true}} }
	both := func(a, b float64) wire.Evaluation {
		return wire.Evaluation{Weight: wire.Number{Value: a, Given: true}, Score: wire.Number{Value: b, Given: true}}
	}
	given := func(list ...int) (out []tally.Weight) {
		for _, v := range list {
			out = append(out, tally.Weight{Value: v, Given: true})
		}
		return out
	}
	none := tally.Weight{}
	for _, c := range []struct {
		name string
		in   []wire.Evaluation
		want []tally.Weight
	}{
		{"endorsement weights", []wire.Evaluation{w(85), w(-20.4), w(0)}, given(85, -20, 0)},
		{"shares of all weights", []wire.Evaluation{s(0.6), s(-0.4)}, given(100, -67)},
		{"shares of many", []wire.Evaluation{s(0.02), s(0.04), s(-0.01)}, given(50, 100, -25)},
		{"one candidate", []wire.Evaluation{s(-1)}, given(-100)},
		{"0 to 1 each, as programs give", []wire.Evaluation{s(0.9), s(0.8), s(0.25)}, given(90, 80, 25)},
		{"0 to 1 each, all the best", []wire.Evaluation{s(1), s(1)}, given(100, 100)},
		{"scores of -100 to 100", []wire.Evaluation{s(85), s(-20)}, given(85, -20)},
		{"weights of -1 to 1", []wire.Evaluation{w(0.5), w(-1)}, given(50, -100)},
		{"weights that are whole and small", []wire.Evaluation{w(1), w(0)}, given(1, 0)},
		{"weights win over scores", []wire.Evaluation{both(10, 0.9), both(-30, 0.1)}, given(10, -30)},
		{"all nothing", []wire.Evaluation{s(0), s(0)}, given(0, 0)},
		{"a missing one", []wire.Evaluation{s(0.5), {}}, append(given(100), none)},
		{"out of range", []wire.Evaluation{w(250), w(50)}, append([]tally.Weight{none}, given(50)...)},
		{"not finite", []wire.Evaluation{w(math.NaN()), w(math.Inf(1)), w(50)}, append([]tally.Weight{none, none}, given(50)...)},
		{"nobody", nil, []tally.Weight{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, weights(c.in)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestProposal(t *testing.T) {
	for _, c := range []struct {
		name, raw string
		want      brief.Proposal
		code      refusal.Code
	}{
		{"an answer", `{"thought_process":"why","content":"4"}`, brief.Proposal{Answer: "4", Reasoning: "why"}, ""},
		{"a skip", `{"thought_process":"","content":"","skipped":true}`, brief.Proposal{Skip: true}, ""},
		{"a skip that says something", `{"content":"4","skipped":true}`, brief.Proposal{Answer: "4"}, ""},
		{"out of attempts", `{"content":" ","finish_reason":"max_iterations"}`, brief.Proposal{}, refusal.AgentBadAnswer},
		{"elsewhere", `{"content":{"address":"hls://b/00"}}`, brief.Proposal{}, refusal.AgentBadAnswer},
		{"prose", `It is 4.`, brief.Proposal{}, refusal.AgentBadAnswer},
		{"numbers that are none", `{"content":"4","published_at_ms":NaN}`, brief.Proposal{Answer: "4"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, usage, err := on(t, &paper{answer: fleet.Answer{Agent: "atlas", Data: []byte(c.raw)}}).Propose(t.Context(), brief.Brief{Kind: brief.Propose})
			if d := cmp.Diff(c.want, got); d != "" && c.code == "" {
				t.Error(d)
			}
			if (c.code != "") != (err != nil) || err != nil && refusal.CodeOf(err) != c.code || usage.Calls != 1 || usage.Code != string(c.code) {
				t.Errorf("%v, %+v, want %s", err, usage, c.code)
			}
		})
	}
}

func TestJudgement(t *testing.T) {
	raw := `[["Candidate_A",{"score":0.6,"justification":"right","token_usage":{"input_tokens":2000,"output_tokens":100},
		"claim_assessments":[{"claim":"counted","verdict":"verified"},{"cite":"it is odd","verdict":"wrong","reason":"it is even"}],
		"category_scores":{"correctness":80,"novelty":-100,"feasibility":1e9}}],
		["B",{"score":-0.4,"token_usage":{"input_tokens":2000,"output_tokens":100},"disagreements":[{"claim":"5","position":"4"}]}],
		["Candidate_A",{"score":-1}],["Candidate_Z",{"score":1}],["atlas",{"score":1}]]`
	prices := wire.Heartbeat{InputPrice: wire.Number{Value: 0.5, Given: true}, OutputPrice: wire.Number{Value: 2, Given: true}}
	p := &paper{answer: fleet.Answer{Agent: "atlas", Data: []byte(raw), Prices: prices}}
	got, usage, err := on(t, p).Judge(t.Context(), judging())
	if err != nil {
		t.Fatal(err)
	}
	want := brief.Judgement{Verdicts: []brief.Verdict{
		{
			Alias: "A", Weight: tally.Weight{Value: 100, Given: true}, Justification: "right\nit is odd: it is even",
			Claims: []transcript.Claim{
				{Text: "counted", Verdict: "verified", Quote: "counted"}, {Text: "it is odd", Verdict: "wrong", Quote: "it is odd"},
			},
			Scores: []transcript.CategoryScore{{Name: "correctness", Value: 90}, {Name: "novelty", Value: 0}},
		},
		{
			Alias: "B", Weight: tally.Weight{Value: -67, Given: true}, Justification: "5: 4",
			Claims: []transcript.Claim{{Text: "5", Verdict: transcript.Contested, Quote: "5"}},
		},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	// The batch's tokens stand on every item and count once: 2000 at 0.5 and 100 at 2 dollars a million.
	if want := (brief.Usage{Calls: 1, PromptTokens: 2000, CompletionTokens: 100, CostMicros: 1200}); usage != want {
		t.Errorf("%+v, want %+v", usage, want)
	}
	if _, dropped := judgementOf(judging(), mustRead(t, raw)); dropped != 3 {
		t.Errorf("%d dropped", dropped)
	}
}

func mustRead(t *testing.T, raw string) []wire.Evaluation {
	t.Helper()
	list, err := wire.ReadEvaluations([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestNothingToJudgeAsksNobody(t *testing.T) {
	p := &paper{}
	if got, _, err := on(t, p).Judge(t.Context(), brief.Brief{Kind: brief.Judge}); err != nil || len(got.Verdicts) > 0 || len(p.asked) > 0 {
		t.Errorf("%+v, %v, %d questions", got, err, len(p.asked))
	}
	p = &paper{answer: fleet.Answer{Skipped: true}}
	if got, _, err := on(t, p).Judge(t.Context(), judging()); err != nil || len(got.Verdicts) > 0 {
		t.Errorf("an abstention: %+v, %v", got, err)
	}
	p = &paper{err: refusal.New(refusal.AgentUnreachable, "gone")}
	if _, usage, err := on(t, p).Judge(t.Context(), judging()); refusal.CodeOf(err) != refusal.AgentUnreachable || usage.Code != "agent-unreachable" {
		t.Errorf("%v, %+v", err, usage)
	}
}

func TestTaskOfAProposal(t *testing.T) {
	b := brief.Brief{
		Job: protocol.JobID{9}, Kind: brief.Propose, Round: 3, Rounds: 4, Task: "What is 2+2?", AnswerSchema: []byte(`{"type":"integer"}`),
		Attachments: []protocol.Attachment{{Name: "table.csv", MediaType: "text/csv", Size: 12}},
		OwnAnswer:   "5", Score: &brief.Score{Own: -2500, Best: 9000}, Critiques: []string{"It is not 5."},
		Leader: &brief.Candidate{Alias: "r2-B", Answer: "4", Reasoning: "counted"},
		Candidates: []brief.Candidate{
			{Alias: "r2-A", Answer: "5", Own: true}, {Alias: "r1-C", Answer: "three"},
		},
		Contested: []brief.ClaimNote{{Alias: "you", Text: "it is odd", Doubted: 2, Verified: 1}, {Alias: "r2-C", Text: "3", Doubted: 1}},
		Verified:  []brief.ClaimNote{{Alias: "r2-B", Text: "it is even", Verified: 2}},
	}
	p := &paper{answer: fleet.Answer{Data: []byte(`{"content":"4"}`)}}
	if _, _, err := on(t, p).Propose(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	q := p.asked[0]
	own := -0.25
	want := wire.Task{
		Description: "What is 2+2?\nAttachment, not shown here: \"table.csv\", text/csv, 12 bytes", Round: 3, Rounds: 4, Phase: wire.PhasePropose,
		ForcedSchema: []byte(`{"type":"integer"}`), OwnProposal: &wire.Proposal{Content: "5"}, OwnScore: &own, Critiques: []string{"It is not 5."},
		Competitors: []string{
			"Leading proposal r2-B\nAnswer: 4\nReasoning: counted", "Earlier proposal r1-C\nAnswer: three\nReasoning: ",
			"Claim of r2-C in doubt (0 verify it, 1 doubt it): 3",
		},
		Feedback: &wire.Feedback{
			Contested: []wire.ContestedClaim{{
				ID: wire.ClaimID("you", "it is odd", 2), Claim: "it is odd", Position: "2 judges doubt it, 1 verify it", Evaluator: "peer", Confidence: "medium",
			}},
			Verified: []string{"it is even"}, Evaluators: 3,
		},
	}
	if d := cmp.Diff(want, q.Task); d != "" {
		t.Error(d)
	}
	wantHistory := []wire.Record{
		{Round: 2, Author: "r2-B", Proposal: wire.Proposal{Content: "4", Reasoning: "counted"}, Evaluations: []wire.RecordedView{}},
		{Round: 2, Proposal: wire.Proposal{Content: "5"}, Score: -0.25, Evaluations: []wire.RecordedView{
			{Evaluator: "peer", Evaluation: wire.RecordedText{Justification: "It is not 5."}},
		}},
		{Round: 1, Author: "r1-C", Proposal: wire.Proposal{Content: "three"}, Evaluations: []wire.RecordedView{}},
	}
	if d := cmp.Diff(wantHistory, q.History); d != "" {
		t.Error(d)
	}
	if q.Job != b.Job || q.Action != wire.Propose || q.Want.Agent != "atlas" {
		t.Errorf("%+v", q)
	}
}

// TestTaskOfAJudgement: the candidates under their pseudonyms, and nothing that says whose they are.
func TestTaskOfAJudgement(t *testing.T) {
	got := taskOf(judging())
	want := wire.Task{
		Description: "What is 2+2?", Round: 2, Rounds: 3, Phase: wire.PhaseEvaluate,
		Candidates: []wire.Candidate{
			{ID: "Candidate_A", Proposal: wire.Proposal{Content: "4", Reasoning: "counted"}},
			{ID: "Candidate_B", Proposal: wire.Proposal{Content: "5"}},
			{ID: "Candidate_C", Proposal: wire.Proposal{Content: "four"}},
		},
		Competitors: []string{
			"31 % of the text of Candidate_B stands in the earlier proposal r1-C, which it does not cite.",
			"Claim of r1-A in doubt (0 verify it, 2 doubt it): it is odd", "Claim of r1-B that 3 judges verified: it is even",
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestATaskIsMadeToFit(t *testing.T) {
	b := judging()
	b.Task = strings.Repeat("t", 20_000)
	for i := range b.Candidates {
		b.Candidates[i].Answer, b.Candidates[i].Reasoning = strings.Repeat("ä", 30_000), strings.Repeat("r", 100_000)
	}
	p := &paper{room: 64 << 10, answer: fleet.Answer{Data: []byte(`[]`)}}
	a := on(t, p)
	if _, _, err := a.Judge(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	sent := p.asked[0].Task
	raw, err := sent.Encode()
	if err != nil || len(raw) > p.room || sent.Description != b.Task || len(sent.Candidates) != 3 {
		t.Errorf("%d bytes, %d candidates, %v", len(raw), len(sent.Candidates), err)
	}
	if c := sent.Candidates[0].Proposal; len(c.Content) < 8000 || !strings.HasSuffix(c.Content, "ä [cut here: too long]") {
		t.Errorf("%d bytes, the end is %q", len(c.Content), c.Content[len(c.Content)-30:])
	}
	p.room = 10_000
	if _, _, err := a.Judge(t.Context(), b); refusal.CodeOf(err) != refusal.AgentFailed {
		t.Error(err)
	}
	if err := a.Suits(protocol.Spec{Task: b.Task}); refusal.CodeOf(err) != refusal.AgentFailed {
		t.Error(err)
	}
	if err := a.Suits(protocol.Spec{Task: "short"}); err != nil {
		t.Error(err)
	}
}

func TestAgentsThatCannotBe(t *testing.T) {
	for _, name := range []string{"", "a b", "a.b", "*", ">"} {
		if _, err := New(&paper{}, fleet.Want{Agent: name}, nil); refusal.CodeOf(err) != refusal.ConfigInvalid {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestTest(t *testing.T) {
	for _, c := range []struct {
		name string
		p    paper
		code refusal.Code
	}{
		{"answers", paper{chat: wire.PassthroughReply{Content: "4"}}, ""},
		{"answers nothing", paper{chat: wire.PassthroughReply{Content: " "}}, refusal.AgentBadAnswer},
		{"fails", paper{err: refusal.New(refusal.AgentFailed, "")}, refusal.AgentFailed},
	} {
		err := on(t, &c.p).Test(t.Context())
		if (err != nil) != (c.code != "") || err != nil && refusal.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if err := on(t, &paper{chatErr: fleet.ErrNoChat}).Test(t.Context()); err != nil {
		t.Errorf("an agent that takes no direct questions: %v", err)
	}
	whoever, err := New(&paper{err: errors.New("nobody")}, fleet.Want{Agent: fleet.Any}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := whoever.Test(t.Context()); err == nil {
		t.Error("nobody answered")
	}
}

// FuzzJudge throws any result at the mapping: every verdict is on a candidate, once, and its weight is one.
func FuzzJudge(f *testing.F) {
	f.Add([]byte(`[["Candidate_A",{"score":0.5}],["B",{"endorsement_weight":-20}]]`))
	f.Add([]byte(`{"evaluations":[{"candidate_id":"C","score":NaN}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		list, err := wire.ReadEvaluations(raw)
		if err != nil {
			return
		}
		got, _ := judgementOf(judging(), list)
		seen := map[string]bool{}
		for _, v := range got.Verdicts {
			if seen[v.Alias] || len(v.Alias) != 1 || v.Alias < "A" || v.Alias > "C" || v.Weight.Value > 100 || v.Weight.Value < -100 ||
				len(v.Claims) > transcript.MaxClaims {
				t.Errorf("%+v", v)
			}
			seen[v.Alias] = true
		}
	})
}
