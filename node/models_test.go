package node

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestModelOf(t *testing.T) {
	env := func(name string) (string, bool) {
		v, ok := map[string]string{"KEY": "secret", "EMPTY": ""}[name]
		return v, ok
	}
	warm := 0.7
	want := openai.DefaultConfig()
	want.BaseURL, want.Model, want.APIKey, want.Persona, want.Form = "http://h", "m", "secret", "p", openai.FormTools
	want.MaxTokens, want.Context, want.JobTokens, want.Temperature = 500, 8_192, 9_000, &warm
	want.PromptPrice, want.CompletionPrice, want.JobMicros = 150_000, 2_000_000, 500_000
	whole := config.Agent{
		Name: "a", Kind: config.KindOpenAI, BaseURL: "http://h", Model: "m", APIKeyEnv: "KEY", Persona: "p", MaxTokens: 500, Form: "tools",
		Temperature: "0.7", Context: 8_192, PromptPrice: "0.15", CompletionPrice: "2", JobTokens: 9_000, JobCost: "0.5",
	}
	got, err := ModelOf(whole, env)
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(openai.Config{}, "Log")); diff != "" || err != nil {
		t.Fatalf("%v (-want +got):\n%s", err, diff)
	}
	if err := got.Check(); err != nil {
		t.Error(err)
	}
	for name, change := range map[string]func(*config.Agent){
		"no such key":           func(a *config.Agent) { a.APIKeyEnv = "NONE" },
		"an empty key":          func(a *config.Agent) { a.APIKeyEnv = "EMPTY" },
		"a temperature":         func(a *config.Agent) { a.Temperature = "warm" },
		"a price":               func(a *config.Agent) { a.PromptPrice = "-1" },
		"too much money":        func(a *config.Agent) { a.JobCost = "99999999999999999999" },
		"more than a millionth": func(a *config.Agent) { a.CompletionPrice = "0.0000001" },
	} {
		t.Run(name, func(t *testing.T) {
			a := whole
			change(&a)
			if _, err := ModelOf(a, env); refusal.CodeOf(err) != refusal.ConfigInvalid {
				t.Error(err)
			}
		})
	}
}

// Agents of one base URL share its limits, and the smallest holds.
func TestDoors(t *testing.T) {
	d := doorsOf([]config.Agent{
		{Kind: config.KindOpenAI, BaseURL: "http://a", PerMinute: 60}, {Kind: config.KindOpenAI, BaseURL: "http://a", PerMinute: 30},
		{Kind: config.KindOpenAI, BaseURL: "http://b"}, {Kind: config.KindSolver},
	})
	if len(d) != 2 || d["http://a"] == nil || d["http://b"] == nil {
		t.Errorf("%d doors", len(d))
	}
	for _, tt := range [][3]int{{0, 0, 0}, {0, 5, 5}, {5, 0, 5}, {5, 3, 3}, {3, 5, 3}} {
		if got := smaller(tt[0], tt[1]); got != tt[2] {
			t.Errorf("smaller(%d, %d) = %d", tt[0], tt[1], got)
		}
	}
}
