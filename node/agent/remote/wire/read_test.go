package wire

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestReadProposal(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       Proposal
	}{
		{"plain", "proposal.json", Proposal{
			Reasoning: "Two plus two is four by counting.", Content: "4", FinishReason: "tool_calls", Published: 1776790003500,
			Usage: &Usage{Input: 1200, Output: 80, CostMicros: 2500},
		}},
		{"edited by a person", "proposal-edited.json", Proposal{
			Reasoning: "Checked by hand.", Content: "4", EditedBy: "operator", Published: 1776790003500,
			Annotations: []Annotation{{
				Type: "edit", Comment: "shorter", Timestamp: "2026-04-21T16:46:43Z",
				Original: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
			}},
		}},
		{"skip", "proposal-skip.json", Proposal{Skipped: true, Published: 1776790003500}},
		{"numbers that are none", "proposal-nan.json", Proposal{
			Reasoning: "NaN in a text stays: NaN", Content: "4", Usage: &Usage{},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadProposal(fixture(t, c.file))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadProposalRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		raw  []byte
		want error
	}{
		{"nothing", nil, ErrNoJSON},
		{"prose", []byte("I think it is 4."), ErrNoJSON},
		{"a list", []byte("[1]"), ErrNoJSON},
		{"half", []byte(`{"content":"4`), ErrNoJSON},
		{"not UTF-8", []byte("{\"content\":\"\xff\"}"), ErrNoJSON},
		{"10 MiB", []byte(`{"content":"` + strings.Repeat("x", 10<<20) + `"}`), ErrTooLarge},
		{"deep", []byte(strings.Repeat("[", 100_000)), ErrNoJSON},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := ReadProposal(c.raw); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
		})
	}
}

func TestReadEvaluations(t *testing.T) {
	batch := &Usage{Input: 2100, Output: 310}
	for _, c := range []struct {
		name, file string
		want       []Evaluation
	}{
		{"pairs", "evaluations.json", []Evaluation{
			{
				Target: "Candidate_A", Score: Number{0.6, true}, Justification: "Right and short.", Usage: batch, Stance: "agree", Final: true,
				Claims: []ClaimAssessment{{"7a14b2", "The sky is blue", "verified", "Seen."}}, Published: 1776790009000,
				Categories: []Category{{"correctness", 80}, {"completeness", 40}, {"novelty", -10}, {"feasibility", 0}, {"evidence_quality", 55.5}},
			},
			{
				Target: "Candidate_B", Score: Number{-0.4, true}, Justification: "Wrong sign.", Usage: batch, Published: 1776790009000,
				Disagreements: []Disagreement{{"", "No race condition", "Shared state without a lock", "high"}},
			},
		}},
		{"objects of programs, other names", "evaluations-exec.json", []Evaluation{
			{
				Target: "Candidate_A", Score: Number{0.9, true}, Justification: "good",
				Claims: []ClaimAssessment{{"", "as quoted", "contested", "no"}},
			},
			{Target: "Candidate_B", Score: Number{0.25, true}, Disagreements: []Disagreement{{"", "x", "y", ""}}},
		}},
		{"weights, some unreadable", "evaluations-weights.json", []Evaluation{
			{Target: "Candidate_A", Weight: Number{85, true}, Justification: "good"},
			{Target: "Candidate_B", Weight: Number{-20, true}, Justification: "bad"},
			{Target: "Candidate_C"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadEvaluations(fixture(t, c.file))
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
	got, err := ReadEvaluations([]byte(`{"B":{"score":1},"A":{"score":0},"n":3}`))
	if err != nil || len(got) != 2 || got[0].Target != "A" || got[1].Target != "B" {
		t.Errorf("a member a candidate: %+v, %v", got, err)
	}
	for _, raw := range []string{"", "7", "{}", `{"a":1}`, `"text"`, "null"} {
		if got, err := ReadEvaluations([]byte(raw)); err == nil {
			t.Errorf("%q was read as %+v", raw, got)
		}
	}
	many, err := ReadEvaluations([]byte("[" + strings.Repeat(`["A",{"score":1}],`, 1000) + `["A",{"score":1}]]`))
	if err != nil || len(many) != maxEntries {
		t.Errorf("%d evaluations, %v", len(many), err)
	}
}

func TestReadHeartbeat(t *testing.T) {
	got, err := ReadHeartbeat(fixture(t, "heartbeat.json"))
	if err != nil {
		t.Fatal(err)
	}
	want := Heartbeat{
		Agent: "atlas", Busy: true, Model: "small-9b", Provider: "local", CurrentJob: "job-1", UptimeSeconds: 3605,
		Timestamp:  time.Date(2026, 4, 21, 16, 46, 43, 500_000_000, time.UTC),
		InputPrice: Number{0.25, true}, OutputPrice: Number{1.5, true}, CharsPerToken: Number{4, true}, SLASeconds: 3600,
		ContextWindow: 128000, Completed: 12, Failed: 1, LastError: "evaluate: job-0", Capabilities: []string{"lang:rust", "audit"},
		Description: "Reads code.", Signing: []string{"ed25519"},
		PublicKey: "d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	odd, err := ReadHeartbeat([]byte(`{"agent_id":"a","uptime_secs":-4,"input_price_per_mtok":-1,"output_price_per_mtok":1e300,"timestamp":"yesterday",` +
		`"model_name":"a\u001b[31mb\nc","capability_tags":["x",7,""],"last_error":"` + strings.Repeat("é", 500) + `"}`))
	if err != nil {
		t.Fatal(err)
	}
	if odd.UptimeSeconds != 0 || odd.InputPrice.Given || odd.OutputPrice.Given || !odd.Timestamp.IsZero() || odd.Model != "a[31mb c" ||
		len(odd.Capabilities) != 1 || len(odd.LastError) > maxNote {
		t.Errorf("%+v", odd)
	}
	for _, raw := range []string{`{}`, `{"agent_id":"a.b"}`, `{"agent_id":"*"}`, `{"agent_id":7}`, `[]`, strings.Repeat(" ", MaxHeartbeat+1)} {
		if _, err := ReadHeartbeat([]byte(raw)); err == nil {
			t.Errorf("%.40q was read", raw)
		}
	}
}

func TestReadNotices(t *testing.T) {
	if got, err := ReadFailure(fixture(t, "failed.json")); err != nil || got != (Failure{"atlas", 2, "evaluate", "iter_budget_exhausted"}) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadFailure([]byte(`{"reason":"my prompt was ..."}`)); err != nil || got.Reason != "error" {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadAck(fixture(t, "ack.json")); err != nil || got != (Ack{"atlas", "Accepted"}) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadEvent([]byte(`{"agent_id":"atlas","round":1,"action":"propose","status":"Thinking"}`)); err != nil ||
		got != (Event{"atlas", 1, "propose", "Thinking"}) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadPassthroughReply([]byte(`{"content":"4","input_tokens":3,"output_tokens":null}`)); err != nil ||
		got != (PassthroughReply{Content: "4", Usage: Usage{Input: 3}}) {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := ReadPassthroughReply([]byte(`{}`)); err == nil {
		t.Error("an empty reply was read")
	}
	in, err := ReadInjections([]byte(`[{"message":"use metres","injected_at_round":1,"timestamp":1776790003,"priority":"Urgent"},{"message":""},4]`))
	if want := []Injection{{"use metres", 1, 1776790003, "Urgent"}}; err != nil || !cmp.Equal(want, in) {
		t.Errorf("%+v, %v", in, err)
	}
}

// TestRecordedMessages reads what the SDK's own program, version 0.8.0, has sent to a fleet of ours.
func TestRecordedMessages(t *testing.T) {
	h, err := ReadHeartbeat(fixture(t, "recorded-heartbeat.json"))
	want := Heartbeat{
		Agent: "atlas", Model: "py", Provider: "program", Timestamp: time.Date(2026, 11, 29, 1, 24, 17, 153917694, time.UTC),
		InputPrice: Number{0.5, true}, OutputPrice: Number{2, true}, SLASeconds: 3600, ContextWindow: 128000, Capabilities: []string{"lang:py"},
		Health: "healthy",
	}
	h.Timestamp = h.Timestamp.UTC()
	if d := cmp.Diff(want, h); d != "" || err != nil {
		t.Error(d, err)
	}
	if got, err := ReadAck(fixture(t, "recorded-ack.json")); err != nil || got != (Ack{"atlas", "Accepted"}) {
		t.Errorf("%+v, %v", got, err)
	}
	for file, want := range map[string]Event{
		"recorded-agent-accepted.json": {Agent: "atlas", Status: "Online"},
		"recorded-agent-working.json":  {"atlas", 1, "propose", "Thinking"},
		"recorded-agent-error.json":    {"atlas", 2, "propose", "Failed"},
	} {
		if got, err := ReadEvent(fixture(t, file)); err != nil || got != want {
			t.Errorf("%s: %+v, %v", file, got, err)
		}
	}
	if got, err := ReadFailure(fixture(t, "recorded-failed.json")); err != nil || got != (Failure{"atlas", 2, "propose", "error"}) {
		t.Errorf("%+v, %v", got, err)
	}
	p, err := ReadProposal(fixture(t, "recorded-proposal.json"))
	if d := cmp.Diff(Proposal{Reasoning: "two and two", Content: "4", Published: 1795915457887}, p); d != "" || err != nil {
		t.Error(d, err)
	}
	list, err := ReadEvaluations(fixture(t, "recorded-evaluations.json"))
	wantList := []Evaluation{
		{
			Target: "Candidate_A", Score: Number{0.9, true}, Justification: "right", Stance: "agree", Final: true, Published: 1795915459559,
			Claims:     []ClaimAssessment{{"", "it is even", "verified", "it is"}},
			Categories: []Category{{"correctness", 90}, {"completeness", 50}, {"novelty", -10}, {"feasibility", 0}, {"evidence_quality", 20}},
		},
		{
			Target: "Candidate_B", Score: Number{0.2, true}, Justification: "wrong", Published: 1795915459559,
			Disagreements: []Disagreement{{"", "it is odd", "it is even", "high"}},
		},
	}
	if d := cmp.Diff(wantList, list); d != "" || err != nil {
		t.Error(d, err)
	}
	r, err := ReadPassthroughReply(fixture(t, "recorded-passthrough-error.json"))
	if err != nil || !strings.Contains(r.Error, "does not support passthrough") {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestToolCallIsRefused(t *testing.T) {
	call, err := ReadToolCall(fixture(t, "toolcall.json"))
	if err != nil || call.Status != "Pending" || call.ID != "call_7d9f" {
		t.Fatalf("%+v, %v", call, err)
	}
	raw, err := call.Refuse("There are no tools.", 1776790004000)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	if got["status"] != "Responded" || got["result"] != "There are no tools." || got["tool_name"] != "user_ask" ||
		got["responded_at"] != 1776790004000.0 || got["arguments"] == nil {
		t.Errorf("%s", raw)
	}
}

// TestTaskHasEveryRequiredField: the SDK refuses a task that lacks one of them, or that says null where a list is due.
func TestTaskHasEveryRequiredField(t *testing.T) {
	raw, err := Task{Description: "q", Feedback: &Feedback{}}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]json.RawMessage
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"task_description": `"q"`, "round_number": "0", "total_rounds": "0", "phase": `""`, "target_proposal": "null",
		"competitor_summaries": "[]", "previous_round_matrix": "null", "previous_own_proposal": "null", "previous_own_score": "null",
		"previous_critiques": "[]", "scratchpad": "null", "candidates": "[]", "user_injections": "[]", "user_tools": "[]",
		"phase_budget_remaining_secs": "0", "session_id": `""`, "agent_id": `""`,
		"structured_feedback": `{"contested_claims":[],"verified_claims":[],"mean_stance":0,"evaluator_count":0}`,
	} {
		if string(got[name]) != want {
			t.Errorf("%s is %s, want %s", name, got[name], want)
		}
	}
}

func FuzzReadProposal(f *testing.F) {
	for _, name := range []string{"proposal.json", "proposal-edited.json", "proposal-skip.json", "proposal-nan.json"} {
		f.Add(fixture(f, name))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if p, err := ReadProposal(raw); err == nil && (len(p.Content) > len(raw) && len(raw) > 0 && len(p.Content) > 3*len(raw)) {
			t.Errorf("%d bytes became %d", len(raw), len(p.Content))
		}
	})
}

func FuzzReadEvaluations(f *testing.F) {
	for _, name := range []string{"evaluations.json", "evaluations-exec.json", "evaluations-weights.json"} {
		f.Add(fixture(f, name))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		list, err := ReadEvaluations(raw)
		if err != nil && list != nil || len(list) > maxEntries {
			t.Errorf("%d evaluations, %v", len(list), err)
		}
		for _, e := range list {
			if len(e.Target) > maxName || len(e.Claims) > maxItems || len(e.Disagreements) > maxItems {
				t.Errorf("out of bounds: %+v", e)
			}
			if w := e.Weight; w.Given && w.Value != w.Value {
				t.Error("NaN came through")
			}
		}
	})
}

func FuzzReadHeartbeat(f *testing.F) {
	f.Add(fixture(f, "heartbeat.json"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		h, err := ReadHeartbeat(raw)
		if err == nil && (!ValidName(h.Agent) || len(h.Model) > maxName || len(h.Capabilities) > maxItems || h.UptimeSeconds < 0) {
			t.Errorf("%+v", h)
		}
	})
}

func FuzzReadNotices(f *testing.F) {
	for _, name := range []string{"failed.json", "ack.json", "toolcall.json"} {
		f.Add(fixture(f, name))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if x, err := ReadFailure(raw); err == nil && x.Reason == "" {
			t.Error("a failure without a reason")
		}
		if c, err := ReadToolCall(raw); err == nil {
			if _, err := c.Refuse("no", 1); err != nil {
				t.Error(err)
			}
		}
		_, _ = ReadAck(raw)
		_, _ = ReadEvent(raw)
		_, _ = ReadPassthroughReply(raw)
		if in, err := ReadInjections(raw); err == nil && len(in) > maxItems {
			t.Errorf("%d injections", len(in))
		}
	})
}
