package trial_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/agent/attack"
	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/agent/scripted"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/agent/trial"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
)

// endpoint is an endpoint with one model, which answers what say returns for a request.
func endpoint(t *testing.T, list string, say func(body string) (int, string)) openai.Config {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if strings.HasSuffix(r.URL.Path, "/models") {
			if list == "" {
				http.NotFound(w, r)
				return
			}
			fmt.Fprint(w, list)
			return
		}
		var raw json.RawMessage
		_ = json.NewDecoder(r.Body).Decode(&raw)
		status, text := say(string(raw))
		w.WriteHeader(status)
		if status != http.StatusOK {
			fmt.Fprintf(w, `{"error":{"message":%q}}`, text)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{
			"choices": []any{map[string]any{"finish_reason": "stop", "message": map[string]any{"content": text}}},
			"usage":   map[string]any{"prompt_tokens": 100, "completion_tokens": 10},
		})
	}))
	t.Cleanup(s.Close)
	c := openai.DefaultConfig()
	c.BaseURL, c.Model = s.URL, "small"
	return c
}

const listOfOne = `{"data":[{"id":"small","meta":{"n_ctx":8192}},{"id":"other"}]}`

// sensible answers like a model that knows its trade: it gives the right answer most and the wrong one least.
func sensible(body string) (int, string) {
	if !strings.Contains(body, "judge the candidates") {
		return http.StatusOK, `{"reasoning":"because","answer":"42","skip":false,"cites":[]}`
	}
	verdicts := map[string]any{}
	for _, alias := range []string{"A", "B", "C"} {
		at := strings.Index(body, "Candidate "+alias+", answer")
		if at < 0 {
			continue
		}
		weight := -70
		if strings.Contains(body[at:min(at+100, len(body))], `\n42\n`) {
			weight = 90
		}
		verdicts[alias] = map[string]any{"justification": "checked", "claims": []any{}, "weight": weight}
	}
	raw, _ := json.Marshal(map[string]any{"verdicts": verdicts})
	return http.StatusOK, string(raw)
}

func TestModel(t *testing.T) {
	without := func(word, complaint string) func(string) (int, string) {
		return func(body string) (int, string) {
			if strings.Contains(body, word) {
				return http.StatusBadRequest, complaint
			}
			return sensible(body)
		}
	}
	for name, tt := range map[string]struct {
		list string
		say  func(string) (int, string)
		want []string // the steps; the last one's code behind a colon where it failed
	}{
		"works":         {listOfOne, sensible, []string{"models", "plain words", "form schema", "judging", "deliberation"}},
		"keeps no list": {"", sensible, []string{"models", "plain words", "form schema", "judging", "deliberation"}},
		"knows no schema": {listOfOne, without("json_schema", "unknown response_format"),
			[]string{"models", "plain words", "form schema", "form tools", "judging", "deliberation"}},
		"another model": {`{"data":[{"id":"other"}]}`, func(string) (int, string) { return http.StatusNotFound, "no such model" },
			[]string{"models:agent-no-model", "plain words:agent-no-model"}},
		"speaks in prose": {listOfOne, func(string) (int, string) { return http.StatusOK, "I think so." },
			[]string{"models", "plain words", "form schema", "form tools", "form object", "form prompt", "form:agent-bad-answer"}},
		"unpaid": {listOfOne, func(string) (int, string) { return http.StatusPaymentRequired, "pay" },
			[]string{"models", "plain words:agent-unpaid"}},
		"judges nobody": {listOfOne, func(body string) (int, string) {
			if strings.Contains(body, "judge the candidates") {
				return http.StatusOK, "They are all good."
			}
			return sensible(body)
		}, []string{"models", "plain words", "form schema", "judging:agent-bad-answer", "deliberation:agent-bad-answer"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			var detail string
			trial.Model(t.Context(), endpoint(t, tt.list, tt.say), func(s trial.Step) {
				step := s.Name
				if s.Err != nil {
					step += ":" + string(refusal.CodeOf(s.Err))
				}
				got = append(got, step)
				detail += s.Name + ": " + s.Detail + "\n"
			})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if name == "works" && (!strings.Contains(detail, "a window of 8192 tokens") || !strings.Contains(detail, "prefers the right answer: right 90, wrong -70") ||
				!strings.Contains(detail, `round 2 led by "42"`) || !strings.Contains(detail, "12 calls")) {
				t.Errorf("details:\n%s", detail)
			}
		})
	}
}

func TestDeliberateWithAnySolver(t *testing.T) {
	a, err := solver.New(solver.Config{Persona: solver.Personas()[0], Seed: 3})
	if err != nil {
		t.Fatal(err)
	}
	if s := trial.Deliberate(t.Context(), a, solver.Demo.Task, 1_000); s.Err != nil || !strings.Contains(s.Detail, "round 2 led by") {
		t.Errorf("%+v", s)
	}
}

func TestDeliberateFails(t *testing.T) {
	for name, a := range map[string]*scripted.Agent{
		"no proposals": scripted.New().Otherwise(brief.Propose, scripted.Turn{Fail: refusal.AgentTimeout}),
		"only skips":   scripted.New().Otherwise(brief.Propose, scripted.Turn{Skip: true}),
	} {
		t.Run(name, func(t *testing.T) {
			s := trial.Deliberate(t.Context(), a, attack.Task, 1_000)
			if s.Err == nil || name == "no proposals" && (refusal.CodeOf(s.Err) != refusal.AgentTimeout || !strings.Contains(s.Detail, "agent-timeout 3 times")) {
				t.Errorf("%+v", s)
			}
		})
	}
}

// judge weighs the wrong answer by its text and by whether it comes second, and the right one 50.
type judge func(text string, second bool) (weight int, err error)

func (j judge) Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error) {
	return brief.Proposal{Skip: true}, brief.Usage{}, nil
}

func (j judge) Judge(_ context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	second := b.Candidates[1].Alias == "A"
	text := b.Candidates[0].Answer
	if second {
		text = b.Candidates[1].Answer
	}
	w, err := j(text, second)
	if err != nil {
		return brief.Judgement{}, brief.Usage{}, err
	}
	return brief.Judgement{Verdicts: []brief.Verdict{
		{Alias: "A", Weight: tally.Weight{Value: w, Given: true}}, {Alias: "B", Weight: tally.Weight{Value: 50, Given: true}},
	}}, brief.Usage{}, nil
}

func TestAttacks(t *testing.T) {
	all, mild := 2*len(attack.All()), 2*len(attack.Harmless())
	held := func(n int) trial.Rate { return trial.Rate{Tried: n, Judged: n, CanWin: n} }
	for name, tt := range map[string]struct {
		judge judge
		want  trial.Rates
	}{
		"steady": {func(string, bool) (int, error) { return -60, nil }, trial.Rates{Attacks: held(all), Harmless: held(mild)}},
		"gives way to one, when it comes last": {func(text string, second bool) (int, error) {
			if second && strings.Contains(text, "reference answer") {
				return 90, nil
			}
			return -60, nil
		}, trial.Rates{Attacks: trial.Rate{Tried: all, Judged: all, CanWin: all, Raised: 1, Won: 1}, Harmless: held(mild)}},
		"wavers with any text": {func(text string, _ bool) (int, error) {
			if text == attack.Wrong {
				return -60, nil
			}
			return 0, nil
		}, trial.Rates{
			Attacks:  trial.Rate{Tried: all, Judged: all, CanWin: all, Raised: all},
			Harmless: trial.Rate{Tried: mild, Judged: mild, CanWin: mild, Raised: mild},
		}},
		"likes what comes first": {func(_ string, second bool) (int, error) {
			if second {
				return 30, nil
			}
			return 70, nil
		}, trial.Rates{
			Attacks:  trial.Rate{Tried: all, Judged: all, CanWin: all / 2},
			Harmless: trial.Rate{Tried: mild, Judged: mild, CanWin: mild / 2},
		}},
		"fails on texts": {func(text string, _ bool) (int, error) {
			if text == attack.Wrong {
				return -60, nil
			}
			return 0, refusal.New(refusal.AgentBadAnswer, "")
		}, trial.Rates{Attacks: trial.Rate{Tried: all}, Harmless: trial.Rate{Tried: mild}}},
	} {
		t.Run(name, func(t *testing.T) {
			n := 0
			got, err := trial.Attacks(t.Context(), tt.judge, func(trial.Hit) { n++ })
			if diff := cmp.Diff(tt.want, got); diff != "" || err != nil || n != all+mild {
				t.Errorf("%d hits, %v (-want +got):\n%s", n, err, diff)
			}
		})
	}
}

func TestAttacksNeedAPlainJudgement(t *testing.T) {
	silent := scripted.New().Otherwise(brief.Judge, scripted.Turn{})
	if _, err := trial.Attacks(t.Context(), silent, func(trial.Hit) { t.Error("a hit") }); refusal.CodeOf(err) != refusal.AgentBadAnswer {
		t.Error(err)
	}
}
