package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// modelServer is an endpoint that answers every question alike.
func modelServer(t *testing.T, reply string) string {
	t.Helper()
	s := httptest.NewServer(answering(reply))
	t.Cleanup(s.Close)
	return s.URL
}

func answering(reply string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if strings.HasSuffix(r.URL.Path, "/models") {
			fmt.Fprint(w, `{"data":[{"id":"small","meta":{"n_ctx":8192}}]}`)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"content": reply}}}})
	}
}

// both is a reply that is a proposal and a judgement at once.
const both = `{"answer":"42","reasoning":"six times seven","verdicts":{"A":{"weight":-60},"B":{"weight":80},"C":{"weight":-20}}}`

func TestAgentsTest(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		args []string
		code int
		says string
	}{
		"a model":          {[]string{"--openai-base-url", modelServer(t, both), "--model", "small"}, 0, "ok    deliberation    round 1 led by \"42\""},
		"prose":            {[]string{"--openai-base-url", modelServer(t, "It is 42."), "--model", "small"}, 1, "FAIL  form            agent-bad-answer"},
		"another name":     {[]string{"--openai-base-url", modelServer(t, both), "--model", "big"}, 1, "\"big\" is not among small (next: "},
		"attacks":          {[]string{"--openai-base-url", modelServer(t, both), "--model", "small", "--attacks"}, 0, "won 0 of the 100 it did not win plain (0 %)"},
		"the only one":     {[]string{"--config", file(t, "agents:\n  - {name: s, kind: solver, persona: beam}\n")}, 0, "ok    deliberation    round 1 led by"},
		"one of the names": {[]string{"--config", file(t, "agents:\n  - {name: s, kind: solver}\n  - {name: t, kind: solver}\n"), "t"}, 0, "ok    deliberation"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := nsed(t, append([]string{"agents", "test"}, tt.args...)...)
			if r.code != tt.code || !strings.Contains(r.out, tt.says) || r.err != "" {
				t.Errorf("exit code %d\n%s%s", r.code, r.out, r.err)
			}
		})
	}
}

func TestAgentsTestAsJSON(t *testing.T) {
	t.Parallel()
	r := nsed(t, "agents", "test", "--openai-base-url", modelServer(t, both), "--model", "small", "--json")
	var findings []client.Finding
	if err := json.Unmarshal([]byte(r.out), &findings); err != nil || r.code != 0 || len(findings) != 5 {
		t.Errorf("exit code %d, %d findings, %v\n%s%s", r.code, len(findings), err, r.out, r.err)
	}
}

// TestAttacksUntilThen has a model that falls silent: what was measured before the time is over is told.
func TestAttacksUntilThen(t *testing.T) {
	t.Parallel()
	var judged atomic.Int32
	answer := answering(both)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/chat/completions") && judged.Add(1) > 6 {
			_, _ = io.Copy(io.Discard, r.Body) // until then the server does not see that the client goes
			<-r.Context().Done()
			return
		}
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	r := nsed(t, "agents", "test", "--openai-base-url", s.URL, "--model", "small", "--attacks", "--timeout", "5s")
	if r.code != 1 || !strings.Contains(r.out, "harmless  judged 4 of 4;") || !strings.Contains(r.err, string(refusal.AgentTimeout)) {
		t.Errorf("exit code %d\n%s%s", r.code, r.out, r.err)
	}
}

func TestAgentsTestRefuses(t *testing.T) {
	t.Parallel()
	two := file(t, "agents:\n  - {name: s, kind: solver}\n  - {name: t, kind: solver}\n")
	for name, tc := range map[string]badInput{
		"which of two":      {[]string{"--config", two}, refusal.UsageBadValue, "has s, t", "nsed help agents test"},
		"no such agent":     {[]string{"--config", two, "u"}, refusal.UsageBadValue, `"u"`, "nsed help agents test"},
		"no agents":         {[]string{"--config", file(t, "data: x\n")}, refusal.ConfigInvalid, "agents: missing", "nsed help agents test"},
		"URL without model": {[]string{"--openai-base-url", "http://127.0.0.1:1"}, refusal.UsageMissing, "--model", "nsed help agents test"},
		"model without URL": {[]string{"--model", "m"}, refusal.UsageMissing, "--openai-base-url", "nsed help agents test"},
		"name and URL":      {[]string{"--openai-base-url", "http://127.0.0.1:1", "--model", "m", "s"}, refusal.UsageLeftover, `"s"`, "nsed help agents test"},
	} {
		t.Run(name, func(t *testing.T) {
			tc.args = append([]string{"agents", "test"}, tc.args...)
			checkBadInput(t, tc)
		})
	}
}
