package openai

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

const good = `{"reasoning":"because","answer":"42","skip":false,"cites":[]}`

func proposeBrief() brief.Brief {
	return brief.Brief{Kind: brief.Propose, Round: 1, Rounds: 3, Task: "What is six times seven?", MaxTokens: 500, Marker: "data-cafe"}
}

func judgeBrief() brief.Brief {
	b := proposeBrief()
	b.Kind = brief.Judge
	b.Candidates = []brief.Candidate{{Alias: "A", Answer: "42"}, {Alias: "B", Answer: "41"}, {Alias: "C", Answer: "forty-two"}}
	return b
}

func TestProposeThroughMisbehaviour(t *testing.T) {
	no := refusal.Code("")
	tests := []struct {
		name    string
		replies []http.HandlerFunc
		code    refusal.Code
		answer  string
		calls   int
	}{
		{"well-behaved", []http.HandlerFunc{says(good)}, no, "42", 1},
		{"fenced", []http.HandlerFunc{says("Sure!\n```json\n" + good + "\n```\nHope that helps.")}, no, "42", 1},
		{"thinking in front", []http.HandlerFunc{says("<think>{\"answer\": \"7\"}</think>" + good)}, no, "42", 1},
		{"an object answer", []http.HandlerFunc{says(`{"answer": {"value": 42}}`)}, no, `{"value":42}`, 1},
		{"prose, then good", []http.HandlerFunc{says("The answer is 42."), says(good)}, no, "42", 2},
		{"prose for ever", []http.HandlerFunc{says("The answer is 42.")}, refusal.AgentBadAnswer, "", 6},
		{"empty content", []http.HandlerFunc{says(""), says(good)}, no, "42", 2},
		{"empty body", []http.HandlerFunc{body(200, "application/json", "")}, refusal.AgentBadAnswer, "", 6},
		{"plain text body", []http.HandlerFunc{body(200, "text/plain", "ok")}, refusal.AgentBadAnswer, "", 6},
		{"right body, wrong type", []http.HandlerFunc{body(200, "text/plain", `{"choices":[{"message":{"content":"{\"answer\":\"42\"}"}}]}`)}, no, "42", 1},
		{"content in parts", []http.HandlerFunc{body(200, "application/json", `{"choices":[{"message":{"content":[{"type":"text","text":"{\"answer\":"},{"type":"text","text":"\"42\"}"}]}}]}`)}, no, "42", 1},
		{"null content", []http.HandlerFunc{body(200, "application/json", `{"choices":[{"message":{"content":null}}]}`), says(good)}, no, "42", 2},
		{"half JSON body", []http.HandlerFunc{body(200, "application/json", `{"choices":[{"mess`), says(good)}, no, "42", 2},
		{"connection breaks", []http.HandlerFunc{breakOff, says(good)}, no, "42", 2},
		{"cut before the answer", []http.HandlerFunc{stops(`{"reasoning":"it is lo`, "length"), says(good)}, no, "42", 2},
		{"cut within the answer", []http.HandlerFunc{stops(`{"reasoning":"it is","answer":"4`, "length")}, refusal.AgentBadAnswer, "", 6},
		{"cut behind the answer", []http.HandlerFunc{stops(`{"answer":"42","reasoning":"it is lo`, "length")}, no, "42", 1},
		{"wrong schema", []http.HandlerFunc{says(`{"verdict":"fine"}`)}, refusal.AgentBadAnswer, "", 6},
		{"blank answer", []http.HandlerFunc{says(`{"reasoning":"x","answer":"  "}`)}, refusal.AgentBadAnswer, "", 6},
		{"the form itself, then good", []http.HandlerFunc{says(proposeForm), says(good)}, no, "42", 2},
		{"the form itself for ever", []http.HandlerFunc{says(proposeForm)}, refusal.AgentBadAnswer, "", 6},
		{"the form, filled in below", []http.HandlerFunc{says(proposeForm + "\n" + good)}, no, "42", 1},
		{"the answer's words of the form", []http.HandlerFunc{says(`{"reasoning":"x","answer":"The complete answer, on its own."}`), says(good)}, no, "42", 2},
		{"the reasoning's words as an answer", []http.HandlerFunc{says("Answer: " + reasoningHint), says(good)}, no, "42", 2},
		{"error inside 200", []http.HandlerFunc{body(200, "application/json", `{"error":{"message":"overloaded"}}`)}, refusal.AgentFailed, "", 6},
		{"no choices", []http.HandlerFunc{body(200, "application/json", `{"choices":[]}`), says(good)}, no, "42", 2},
		{"429 once", []http.HandlerFunc{apiError(429, "", "slow down"), says(good)}, no, "42", 2},
		{"429 for ever", []http.HandlerFunc{apiError(429, "", "slow down")}, refusal.AgentRateLimited, "", 6},
		{"500 twice", []http.HandlerFunc{body(500, "text/html", "<h1>oops</h1>"), body(502, "text/html", ""), says(good)}, no, "42", 3},
		{"503 for ever", []http.HandlerFunc{body(503, "text/plain", "")}, refusal.AgentUnreachable, "", 6},
		{"wrong key", []http.HandlerFunc{apiError(401, "", "bad key sk-secret")}, refusal.AgentDenied, "", 1},
		{"no such model", []http.HandlerFunc{apiError(404, "", "unknown model")}, refusal.AgentNoModel, "", 1},
		{"empty account", []http.HandlerFunc{apiError(402, "", "pay")}, refusal.AgentUnpaid, "", 1},
		{"redirect", []http.HandlerFunc{http.RedirectHandler("http://192.0.2.1/", http.StatusTemporaryRedirect).ServeHTTP}, refusal.AgentFailed, "", 1},
		{"knows no schema", []http.HandlerFunc{apiError(400, "response_format", "json_schema is not supported"), says(good)}, no, "42", 2},
		{"knows no format", []http.HandlerFunc{apiError(400, "response_format", "no"), body(422, "text/plain", "nope"), says(good)}, no, "42", 3},
		{"takes nothing", []http.HandlerFunc{apiError(400, "", "no")}, refusal.AgentFailed, "", 4},
		{"huge body", []http.HandlerFunc{endless}, refusal.AgentBadAnswer, "", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, tt.replies...)
			a, _ := s.agent(t, func(c *Config) { c.MaxResponse = 256 << 10 })
			got, usage, err := a.Propose(context.Background(), proposeBrief())
			if (err != nil) != (tt.code != no) || err != nil && refusal.CodeOf(err) != tt.code || usage.Code != string(tt.code) {
				t.Fatalf("err %v, usage %+v, want code %q", err, usage, tt.code)
			}
			if got.Answer != tt.answer || usage.Calls != tt.calls || len(s.requests()) != tt.calls {
				t.Errorf("answer %q after %d calls (%d requests), want %q after %d", got.Answer, usage.Calls, len(s.requests()), tt.answer, tt.calls)
			}
			if err != nil && (strings.Contains(err.Error(), "sk-secret") || strings.Contains(err.Error(), "six times")) {
				t.Errorf("the error tells too much: %v", err)
			}
		})
	}
}

func TestSkips(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{
		"skip":    says(`{"reasoning":"no idea","answer":"","skip":true,"cites":[]}`),
		"refusal": body(200, "application/json", `{"choices":[{"message":{"content":null,"refusal":"I will not"}}]}`),
		"filter":  stops("", "content_filter"),
	} {
		t.Run(name, func(t *testing.T) {
			a, _ := serve(t, h).agent(t, nil)
			if got, _, err := a.Propose(context.Background(), proposeBrief()); err != nil || !got.Skip {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}

func TestTimeouts(t *testing.T) {
	for name, h := range map[string]http.HandlerFunc{"silent": hang, "endless": endless} {
		t.Run(name, func(t *testing.T) {
			a, _ := serve(t, h).agent(t, func(c *Config) { c.MaxResponse = 64 << 20 })
			ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
			defer cancel()
			_, usage, err := a.Propose(ctx, proposeBrief())
			if refusal.CodeOf(err) != refusal.AgentTimeout || usage.Calls != 1 {
				t.Errorf("%v after %d calls", err, usage.Calls)
			}
		})
	}
}

func TestUnreachable(t *testing.T) {
	s := serve(t, says(good))
	a, waits := s.agent(t, nil)
	s.Close()
	_, usage, err := a.Propose(context.Background(), proposeBrief())
	if refusal.CodeOf(err) != refusal.AgentUnreachable || usage.Calls != 6 {
		t.Errorf("%v after %d calls", err, usage.Calls)
	}
	if diff := cmp.Diff([]time.Duration{firstWait, 2 * firstWait, 4 * firstWait, 8 * firstWait, 16 * firstWait}, *waits); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
}

func TestRetryAfter(t *testing.T) {
	slow := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "7")
		apiError(429, "", "slow down")(w, r)
	}
	a, waits := serve(t, slow, says(good)).agent(t, nil)
	if _, _, err := a.Propose(context.Background(), proposeBrief()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]time.Duration{7 * time.Second}, *waits); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
	// A wait that outlasts the time left is not begun.
	a, waits = serve(t, slow).agent(t, nil)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if _, usage, err := a.Propose(ctx, proposeBrief()); refusal.CodeOf(err) != refusal.AgentRateLimited || usage.Calls != 1 || len(*waits) != 0 {
		t.Errorf("%v after %d calls, waits %v", err, usage.Calls, *waits)
	}
}

// TestLearns: what an endpoint does not take is not asked for again.
func TestLearns(t *testing.T) {
	warm := 0.7
	s := serve(t,
		apiError(400, "max_tokens", "use max_completion_tokens"),
		apiError(400, "temperature", "temperature is not supported"),
		apiError(400, "response_format", "unknown"),
		apiError(400, "tools", "unknown"),
		says(good))
	a, _ := s.agent(t, func(c *Config) { c.Temperature = &warm })
	for range 2 {
		if _, _, err := a.Propose(context.Background(), proposeBrief()); err != nil {
			t.Fatal(err)
		}
	}
	reqs := s.requests()
	if len(reqs) != 6 {
		t.Fatalf("%d requests", len(reqs))
	}
	first, last := reqs[0], reqs[5]
	if first["max_tokens"] != 500.0 || first["temperature"] != 0.7 {
		t.Errorf("first request: max_tokens %v, temperature %v", first["max_tokens"], first["temperature"])
	}
	if first["response_format"].(map[string]any)["type"] != "json_schema" {
		t.Errorf("first response_format %v", first["response_format"])
	}
	want := map[string]any{"type": "json_object"}
	if diff := cmp.Diff(want, last["response_format"]); diff != "" || last["temperature"] != nil || last["max_tokens"] != nil || last["max_completion_tokens"] != 500.0 {
		t.Errorf("last request: %v %v %v:\n%s", last["temperature"], last["max_tokens"], last["max_completion_tokens"], diff)
	}
}

func TestAnswerSchema(t *testing.T) {
	s := serve(t, says(`{"reasoning":"r","answer":{"n":42},"skip":false,"cites":[]}`))
	a, _ := s.agent(t, nil)
	b := proposeBrief()
	b.AnswerSchema = json.RawMessage(`{"type":"object","properties":{"n":{"type":"integer"}}}`)
	got, _, err := a.Propose(context.Background(), b)
	if err != nil || got.Answer != `{"n":42}` {
		t.Fatalf("%+v, %v", got, err)
	}
	js := s.requests()[0]["response_format"].(map[string]any)["json_schema"].(map[string]any)
	answer := js["schema"].(map[string]any)["properties"].(map[string]any)["answer"]
	want := map[string]any{"type": "object", "properties": map[string]any{"n": map[string]any{"type": "integer"}}}
	if diff := cmp.Diff(want, answer); diff != "" || js["strict"] != false {
		t.Errorf("strict %v, answer (-want +got):\n%s", js["strict"], diff)
	}
}

func TestJudge(t *testing.T) {
	s := serve(t, says(`{"verdicts":[
		{"candidate":"B","justification":"off by one","claims":[{"text":"it is 41","quote":"41","verdict":"wrong"}],"weight":-60},
		{"candidate":"Candidate A","justification":"right","claims":[],"weight":"90"},
		{"candidate":"Z","weight":100},
		{"candidate":"C","weight":500}]}`))
	a, _ := s.agent(t, nil)
	got, usage, err := a.Judge(context.Background(), judgeBrief())
	if err != nil {
		t.Fatal(err)
	}
	want := brief.Judgement{Verdicts: []brief.Verdict{
		{Alias: "B", Weight: tally.Weight{Value: -60, Given: true}, Justification: "off by one",
			Claims: []transcript.Claim{{Text: "it is 41", Verdict: "wrong", Quote: "41"}}},
		{Alias: "A", Weight: tally.Weight{Value: 90, Given: true}, Justification: "right"},
		{Alias: "C"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(brief.Usage{Calls: 1, PromptTokens: 100, CompletionTokens: 10, CostMicros: 120}, usage); diff != "" {
		t.Errorf("usage (-want +got):\n%s", diff)
	}
	if n := len(s.requests()); n != 1 {
		t.Errorf("%d requests for three candidates", n)
	}
}

// TestTheFormIsNoWord has a model that copies the form: what it copies is no reasoning, no verdict and no criticism.
func TestTheFormIsNoWord(t *testing.T) {
	a, _ := serve(t, says(`{"reasoning":"`+reasoningHint+`","answer":"42"}`)).agent(t, nil)
	if got, _, err := a.Propose(context.Background(), proposeBrief()); err != nil || got.Reasoning != "" || got.Answer != "42" {
		t.Errorf("%+v, %v", got, err)
	}
	for d, form := range verdictForms {
		copied := `{"verdicts": {"A": ` + form + `, "B": ` + form + `, "C": ` + form + `}}`
		a, _ := serve(t, says(copied)).agent(t, nil)
		if got, _, err := a.Judge(context.Background(), judgeBrief()); refusal.CodeOf(err) != refusal.AgentBadAnswer {
			t.Errorf("form %d: %+v, %v", d, got, err)
		}
		weighed := strings.ReplaceAll(copied, "an integer from -100 to 100", "50")
		a, _ = serve(t, says(weighed)).agent(t, nil)
		got, _, err := a.Judge(context.Background(), judgeBrief())
		if err != nil || len(got.Verdicts) != 3 {
			t.Fatalf("form %d: %+v, %v", d, got, err)
		}
		for _, v := range got.Verdicts {
			if v.Justification != "" || len(v.Claims) != 0 || v.Weight != (tally.Weight{Value: 50, Given: true}) {
				t.Errorf("form %d: %+v", d, v)
			}
		}
	}
}

// TestCriticismMayUseTheFormsWords: what only ends with words of the form is a judge's own.
func TestCriticismMayUseTheFormsWords(t *testing.T) {
	own := "It does not say why, in one short sentence."
	a, _ := serve(t, says(`{"verdicts":{"A":{"justification":"`+own+`","weight":5},"B":{"weight":1},"C":{"weight":2}}}`)).agent(t, nil)
	got, _, err := a.Judge(context.Background(), judgeBrief())
	if err != nil || got.Verdicts[0].Justification != own {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestJudgeNobody(t *testing.T) {
	s := serve(t, says(good))
	a, _ := s.agent(t, nil)
	b := judgeBrief()
	b.Candidates = nil
	if got, usage, err := a.Judge(context.Background(), b); err != nil || len(got.Verdicts) != 0 || usage.Calls != 0 {
		t.Errorf("%+v, %+v, %v", got, usage, err)
	}
}

// TestLogsTellNothing: prompts, answers and keys stay out of the log.
func TestLogsTellNothing(t *testing.T) {
	var buf bytes.Buffer
	log := slog.New(slog.NewTextHandler(&buf, &slog.HandlerOptions{Level: slog.LevelDebug}))
	for _, h := range []http.HandlerFunc{says(good), says("The answer is 42."), apiError(401, "", "key sk-secret is bad for: six times seven")} {
		a, _ := serve(t, h).agent(t, func(c *Config) { c.Log = log })
		_, _, _ = a.Propose(context.Background(), proposeBrief())
	}
	for _, secret := range []string{"sk-secret", "six times", "because", "The answer"} {
		if strings.Contains(buf.String(), secret) {
			t.Errorf("the log tells %q:\n%s", secret, buf.String())
		}
	}
	if strings.Count(buf.String(), "\n") != 3 || !strings.Contains(buf.String(), "code=agent-bad-answer") {
		t.Errorf("log:\n%s", buf.String())
	}
}

// TestEnvironment: keys of the environment are not sent to an endpoint that the configuration names.
func TestEnvironment(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "sk-from-environment")
	t.Setenv("OPENAI_BASE_URL", "http://192.0.2.1/")
	s := serve(t, says(good))
	a, _ := s.agent(t, func(c *Config) { c.APIKey = "" })
	if usage, err := a.Test(context.Background()); err != nil || usage.Calls != 1 {
		t.Fatal(err)
	}
	if s.auth[0] != "" {
		t.Errorf("sent %q", s.auth[0])
	}
}

func TestConfig(t *testing.T) {
	valid := DefaultConfig()
	valid.BaseURL, valid.Model = "http://127.0.0.1:11434", "m"
	tests := []struct {
		name   string
		change func(*Config)
		want   string // endpoint; "" refused
	}{
		{"bare host", func(*Config) {}, "http://127.0.0.1:11434/v1/"},
		{"slash", func(c *Config) { c.BaseURL += "/" }, "http://127.0.0.1:11434/v1/"},
		{"own path", func(c *Config) { c.BaseURL = "https://x.example/api/v4" }, "https://x.example/api/v4/"},
		{"no scheme", func(c *Config) { c.BaseURL = "localhost:11434" }, ""},
		{"file", func(c *Config) { c.BaseURL = "file:///etc/passwd" }, ""},
		{"credentials", func(c *Config) { c.BaseURL = "http://u:p@h/" }, ""},
		{"query", func(c *Config) { c.BaseURL = "http://h/?key=1" }, ""},
		{"no model", func(c *Config) { c.Model = " " }, ""},
		{"key with line break", func(c *Config) { c.APIKey = "a\nb" }, ""},
		{"no calls", func(c *Config) { c.MaxCalls = 0 }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := valid
			tt.change(&c)
			_, err := New(c)
			if (err == nil) != (tt.want != "") {
				t.Fatalf("New: %v", err)
			}
			if err != nil {
				if refusal.CodeOf(err) != refusal.ConfigInvalid {
					t.Errorf("code %s", refusal.CodeOf(err))
				}
				return
			}
			if got, _ := c.endpoint(); got != tt.want {
				t.Errorf("endpoint %s, want %s", got, tt.want)
			}
		})
	}
}
