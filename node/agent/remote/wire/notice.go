package wire

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Manifest announces a job to all agents; those on its list accept it.
type Manifest struct {
	Job         string   `json:"job_id"`
	Description string   `json:"task_description"`
	Agents      []string `json:"agents"`
	Rounds      int      `json:"rounds"`
	Timestamp   int64    `json:"timestamp"` // unix seconds
}

// Ping tells agents that their node lives.
type Ping struct {
	Orchestrator  string `json:"orchestrator_id"`
	Timestamp     string `json:"timestamp"` // RFC 3339
	UptimeSeconds int64  `json:"uptime_secs"`
}

// The types of events that a node publishes or reads. Events are for spectators: nothing is decided by them, since anybody
// of the fleet may publish one.
const (
	EventRoundStart    = "round_start"
	EventAgentAccepted = "agent_accepted"
	EventAgentWorking  = "agent_working"
	EventAgentError    = "agent_error"
	EventRoundSummary  = "round_summary"
	EventToolExpired   = "tool_call_expired"
	EventJobComplete   = "job_complete"
)

// RoundStart is the event of a round that begins.
type RoundStart struct {
	Round  int `json:"round"`
	Rounds int `json:"total_rounds"`
}

// RoundSummary is the event of a round that was scored. A node tells an agent its own score only.
type RoundSummary struct {
	Round      int          `json:"round"`
	Conviction float64      `json:"convergence_score"`
	Scores     []AgentScore `json:"proposal_scores"`
}

// AgentScore is the score of one proposal in a RoundSummary.
type AgentScore struct {
	Agent     string  `json:"agent_id"`
	Score     float64 `json:"aggregated_score"`
	Real      int     `json:"real_eval_count"`
	Synthetic int     `json:"synthetic_eval_count"`
}

// JobComplete is the event and the notice of a job that is over. Who won is not told.
type JobComplete struct {
	Status string `json:"status"`
	Job    string `json:"job_id"`
	Rounds int    `json:"rounds_completed"`
	Total  int    `json:"total_rounds"`
}

// Ack is an agent's acceptance of a job.
type Ack struct{ Agent, Status string }

// ReadAck reads an acceptance.
func ReadAck(raw []byte) (Ack, error) {
	o, err := readObject(raw, maxMarker)
	if err != nil {
		return Ack{}, err
	}
	return Ack{Agent: o.text("agent_id"), Status: o.name("status")}, nil
}

// Failure is the marker of a task that failed. Its error text may quote prompts: it is never logged.
type Failure struct {
	Agent  string
	Round  int64
	Action string
	Reason string // one of Reasons
}

// Reasons are why agents fail, as the SDK names it.
var Reasons = []string{"parse_error", "iter_budget_exhausted", "timeout", "tool_error", "error"}

// ReadFailure reads a marker of failure. A reason that is not known is "error".
func ReadFailure(raw []byte) (Failure, error) {
	o, err := readObject(raw, maxMarker)
	if err != nil {
		return Failure{}, err
	}
	f := Failure{Agent: o.text("agent_id"), Round: o.whole("round"), Action: o.name("action"), Reason: o.name("reason")}
	if !slices.Contains(Reasons, f.Reason) {
		f.Reason = "error"
	}
	return f, nil
}

// Event is what an agent tells spectators.
type Event struct {
	Agent  string
	Round  int64
	Action string
	Status string
}

// ReadEvent reads an event of an agent.
func ReadEvent(raw []byte) (Event, error) {
	o, err := readObject(raw, maxMarker)
	if err != nil {
		return Event{}, err
	}
	return Event{
		Agent: o.name("agent_id", "evaluator_id"), Round: o.whole("round"), Action: o.name("action"), Status: o.name("status"),
	}, nil
}

// PassthroughRequest asks one agent directly.
type PassthroughRequest struct {
	Session   string        `json:"session_id"`
	Messages  []ChatMessage `json:"messages"`
	Principal string        `json:"operator_principal"`
}

// PassthroughReply answers a PassthroughRequest: a content or an error.
type PassthroughReply struct {
	Content string
	Error   string // on one line
	Usage   Usage
}

// ReadPassthroughReply reads the answer to a direct question. One with neither content nor error is refused.
func ReadPassthroughReply(raw []byte) (PassthroughReply, error) {
	o, err := readObject(raw, MaxBody)
	if err != nil {
		return PassthroughReply{}, err
	}
	r := PassthroughReply{Content: o.text("content"), Error: oneLine(o.text("error"), maxNote)}
	r.Usage = Usage{Input: o.whole("input_tokens"), Output: o.whole("output_tokens")}
	if _, ok := o.get("content", "error"); !ok {
		return PassthroughReply{}, fmt.Errorf("%w: neither content nor error", ErrNoJSON)
	}
	return r, nil
}

// ToolCall is a question of an agent to the user, as it lies in the job's ToolBucket.
type ToolCall struct {
	ID     string
	Agent  string
	Tool   string
	Status string // Pending, Responded, Expired
	fields object
}

// ReadToolCall reads a question.
func ReadToolCall(raw []byte) (ToolCall, error) {
	o, err := readObject(raw, maxMarker)
	if err != nil {
		return ToolCall{}, err
	}
	c := ToolCall{ID: o.name("call_id"), Agent: o.name("agent_id"), Tool: o.name("tool_name"), Status: o.name("status"), fields: o}
	if c.ID == "" {
		return ToolCall{}, fmt.Errorf("%w: call_id is missing", ErrNoJSON)
	}
	return c, nil
}

// Refuse is the question with an answer that tells the agent to go on without one. at is in unix milliseconds.
func (c ToolCall) Refuse(why string, at int64) ([]byte, error) {
	out := map[string]any{}
	for name, v := range c.fields {
		out[name] = v
	}
	out["status"], out["result"], out["responded_at"] = "Responded", why, at
	return json.Marshal(out)
}

// ReadInjections reads what operators have queued for a job, at most maxItems.
func ReadInjections(raw []byte) ([]Injection, error) {
	v, err := readValue(raw, maxMarker)
	if err != nil {
		return nil, err
	}
	list, ok := listOf(v)
	if !ok {
		return nil, fmt.Errorf("%w: not a list", ErrNoJSON)
	}
	var out []Injection
	for _, item := range list {
		o, ok := objectOf(item)
		if !ok || o.text("message") == "" || len(out) == maxItems {
			continue
		}
		in := Injection{
			Message: o.text("message"), Round: int(min(o.whole("injected_at_round"), maxRound)), Timestamp: uint64(o.whole("timestamp")),
			Priority: "Normal",
		}
		if o.text("priority") == "Urgent" {
			in.Priority = "Urgent"
		}
		out = append(out, in)
	}
	return out, nil
}
