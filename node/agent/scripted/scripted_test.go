package scripted

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
)

func TestScript(t *testing.T) {
	ctx := context.Background()
	a := New().
		On(1, brief.Propose, Turn{Answer: "one"}).
		On(2, brief.Propose, Turn{Answer: "two", Quote: "a quote of the leader's answer"}).
		On(3, brief.Propose, Turn{Skip: true}).
		On(4, brief.Propose, Turn{Fail: refusal.AgentUnreachable}).
		Otherwise(brief.Judge, Turn{Weights: map[string]int{"one": 80, "two": -5}, Reasoning: "as agreed"})

	leader := &brief.Candidate{Alias: "r1-B"}
	for _, tt := range []struct {
		name string
		in   brief.Brief
		want brief.Proposal
		code refusal.Code
	}{
		{"answer", brief.Brief{Round: 1}, brief.Proposal{Answer: "one"}, ""},
		{"cite", brief.Brief{Round: 2, Leader: leader}, brief.Proposal{Answer: "two", Cites: []brief.Citation{
			{Ref: "r1-B", ShareBps: 5000, Quote: "a quote of the leader's answer"}}}, ""},
		{"skip", brief.Brief{Round: 3}, brief.Proposal{Skip: true}, ""},
		{"failure", brief.Brief{Round: 4}, brief.Proposal{}, refusal.AgentUnreachable},
		{"not in the script", brief.Brief{Round: 5}, brief.Proposal{}, refusal.AgentFailed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, usage, err := a.Propose(ctx, tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if (err != nil) != (tt.code != "") || err != nil && refusal.CodeOf(err) != tt.code || usage.Code != string(tt.code) {
				t.Errorf("err %v, usage %+v", err, usage)
			}
		})
	}

	j, _, err := a.Judge(ctx, brief.Brief{Round: 9, Candidates: []brief.Candidate{{Alias: "A", Answer: "two"}, {Alias: "B", Answer: "three"}}})
	want := brief.Judgement{Verdicts: []brief.Verdict{
		{Alias: "A", Weight: tally.Weight{Value: -5, Given: true}, Justification: "as agreed"},
		{Alias: "B", Justification: "as agreed"},
	}}
	if diff := cmp.Diff(want, j); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if n := len(a.Asked()); n != 6 {
		t.Errorf("asked %d times", n)
	}
}

func TestWait(t *testing.T) {
	gate := make(chan struct{})
	a := New().Otherwise(brief.Propose, Turn{Answer: "late", Wait: gate})

	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := a.Propose(gone, brief.Brief{}); refusal.CodeOf(err) != refusal.AgentTimeout {
		t.Errorf("a call whose context ends: %v", err)
	}
	close(gate)
	if p, _, err := a.Propose(context.Background(), brief.Brief{}); err != nil || p.Answer != "late" {
		t.Errorf("after the gate: %+v, %v", p, err)
	}
}
