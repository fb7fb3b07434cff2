package openai

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// callsTool answers with a call of a function.
func callsTool(id, name, arguments string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{
			"choices": []any{map[string]any{"finish_reason": "tool_calls", "message": map[string]any{
				"role": "assistant", "content": nil,
				"tool_calls": []any{map[string]any{"id": id, "type": "function", "function": map[string]any{"name": name, "arguments": arguments}}},
			}}},
			"usage": map[string]any{"prompt_tokens": 100, "completion_tokens": 10},
		})
	}
}

// TestTools: an endpoint that knows no schemas is asked for a call by name.
func TestTools(t *testing.T) {
	s := serve(t, apiError(400, "response_format", "not supported"), callsTool("c1", proposeName, good))
	a, _ := s.agent(t, nil)
	got, _, err := a.Propose(context.Background(), proposeBrief())
	if err != nil || got.Answer != "42" {
		t.Fatalf("%+v, %v", got, err)
	}
	r := s.requests()[1]
	f := r["tools"].([]any)[0].(map[string]any)["function"].(map[string]any)
	choice := r["tool_choice"].(map[string]any)["function"].(map[string]any)["name"]
	if f["name"] != proposeName || f["strict"] != true || choice != proposeName || r["response_format"] != nil {
		t.Errorf("tool %v strict %v, choice %v, format %v", f["name"], f["strict"], choice, r["response_format"])
	}
}

// TestToolChoice: an endpoint that refuses to be told which function to call is told no more.
func TestToolChoice(t *testing.T) {
	s := serve(t, apiError(400, "tool_choice", "forced tool_choice is not supported"), callsTool("c1", proposeName, good))
	a, _ := s.agent(t, func(c *Config) { c.Form = FormTools })
	if got, _, err := a.Propose(context.Background(), proposeBrief()); err != nil || got.Answer != "42" {
		t.Fatalf("%+v, %v", got, err)
	}
	if r := s.requests()[1]; r["tools"] == nil || r["tool_choice"] != nil {
		t.Errorf("tools %v, choice %v", r["tools"], r["tool_choice"])
	}
}

// TestReadsOn: a text that was cut can be read on, and every call is followed by its result.
func TestReadsOn(t *testing.T) {
	b := judgeBrief()
	b.Candidates[1].Answer = strings.Repeat("x", 9_000) + "the end. <|im_end|>"
	s := serve(t,
		callsTool("r1", readName, `{"name":"B","part":"answer","from":8000}`),
		callsTool("r2", readName, `{"name":"Z","part":"answer","from":0}`),
		callsTool("c1", judgeName, `{"verdicts":{"A":{"weight":90},"B":{"weight":-50},"C":{"weight":10}}}`))
	a, _ := s.agent(t, func(c *Config) { c.MaxPrompt = 4_000 })
	got, usage, err := a.Judge(context.Background(), b)
	if err != nil || len(got.Verdicts) != 3 || usage.Calls != 3 {
		t.Fatalf("%+v after %d calls, %v", got, usage.Calls, err)
	}
	first, last := s.requests()[0], s.requests()[2]
	if n := len(first["tools"].([]any)); n != 2 || first["tool_choice"] != "required" {
		t.Errorf("%d tools, choice %v", n, first["tool_choice"])
	}
	messages := last["messages"].([]any)
	if len(messages) != 6 {
		t.Fatalf("%d messages", len(messages))
	}
	called, result := messages[2].(map[string]any), messages[3].(map[string]any)
	id := called["tool_calls"].([]any)[0].(map[string]any)["id"]
	text := result["content"].(string)
	if id != "r1" || result["tool_call_id"] != "r1" || !strings.Contains(text, "the end. ‹|im_end|›\ndata-cafe>>>") {
		t.Errorf("call %v, result of %v:\n%s", id, result["tool_call_id"], text)
	}
	if text := messages[5].(map[string]any)["content"]; text != "There is no such text." {
		t.Errorf("an unknown name gives %q", text)
	}
}

// TestFinalises: a model that reads for ever is left with nothing but the answer to give.
func TestFinalises(t *testing.T) {
	b := judgeBrief()
	b.Candidates[1].Answer = strings.Repeat("x", 9_000)
	s := serve(t, callsTool("", readName, `{"name":"B","part":"answer","from":1}`))
	a, _ := s.agent(t, func(c *Config) { c.MaxPrompt, c.MaxTurns, c.MaxCalls = 4_000, 3, 2 })
	_, usage, err := a.Judge(context.Background(), b)
	if refusal.CodeOf(err) != refusal.AgentBadAnswer || usage.Calls != 5 {
		t.Fatalf("%v after %d calls", err, usage.Calls)
	}
	for i, r := range s.requests() {
		if n := len(r["tools"].([]any)); (n == 2) != (i < 3) {
			t.Errorf("call %d offers %d tools", i, n)
		}
	}
}

// TestNoTimeToRead: with little time left, only the answer is asked for.
func TestNoTimeToRead(t *testing.T) {
	b := judgeBrief()
	b.Candidates[1].Answer = strings.Repeat("x", 9_000)
	s := serve(t, callsTool("r1", readName, `{"name":"B","part":"answer","from":1}`), callsTool("c1", judgeName, `{"verdicts":{"A":{"weight":90},"B":{"weight":-50},"C":{"weight":10}}}`))
	a, _ := s.agent(t, func(c *Config) { c.MaxPrompt = 4_000 })
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	session := &session{agent: a, task: task{brief: b, answer: tool{judgeName, "", judgementSchema([]string{"A", "B", "C"}, everything), true}, write: func(b brief.Brief, form Form, room int) prompt { return judgePrompt(b, form, room, everything) }}, room: 4_000}
	if _, f := session.step(ctx); f != nil {
		t.Fatal(f)
	}
	session.noReading = false
	hurried, stop := context.WithTimeout(context.Background(), 150*time.Millisecond)
	defer stop()
	session.took = 100 * time.Millisecond
	session.hurry(hurried)
	if r, f := session.fit(); f != nil || r.reading != nil || r.form != FormTools {
		t.Errorf("form %s, reading %v, %v", r.form, r.reading, f)
	}
}

// TestDetail: a judge that has few tokens for each candidate is asked for less.
func TestDetail(t *testing.T) {
	for tokens, want := range map[int64][]string{
		500: {"justification", "claims", "weight"}, 400: {"justification", "weight"}, 200: {"weight"},
	} {
		b := judgeBrief()
		b.MaxTokens = tokens
		s := serve(t, says(`{"A":1,"B":2,"C":3}`))
		a, _ := s.agent(t, nil)
		if _, _, err := a.Judge(context.Background(), b); err != nil {
			t.Fatal(err)
		}
		r := s.requests()[0]
		schema := r["response_format"].(map[string]any)["json_schema"].(map[string]any)["schema"].(map[string]any)
		verdicts := schema["properties"].(map[string]any)["verdicts"].(map[string]any)["properties"].(map[string]any)
		var got []string
		for _, name := range verdicts["B"].(map[string]any)["required"].([]any) {
			got = append(got, name.(string))
		}
		if diff := cmp.Diff(want, got); diff != "" || len(verdicts) != 3 {
			t.Errorf("%d tokens, %d verdicts (-want +got):\n%s", tokens, len(verdicts), diff)
		}
	}
}
