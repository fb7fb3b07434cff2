package wire

import "encoding/json"

// The phases of a task, as AgentContext names them.
const (
	PhasePropose  = "Proposing"
	PhaseEvaluate = "Evaluating"
)

// Task is what an agent is asked: the public protocol's AgentContext. Fields without omitempty must stand in every message,
// since the SDK refuses one without them.
type Task struct {
	Description       string          `json:"task_description"`
	Round             int             `json:"round_number"` // from 1
	Rounds            int             `json:"total_rounds"`
	Phase             string          `json:"phase"`
	Target            *Proposal       `json:"target_proposal"` // of evaluations of one proposal, which are not asked for
	Competitors       []string        `json:"competitor_summaries"`
	Matrix            *string         `json:"previous_round_matrix"` // who scored whom: never told
	OwnProposal       *Proposal       `json:"previous_own_proposal"`
	OwnScore          *float64        `json:"previous_own_score"` // -1..1
	Critiques         []string        `json:"previous_critiques"`
	Scratchpad        *string         `json:"scratchpad"`
	Candidates        []Candidate     `json:"candidates"`
	Injections        []Injection     `json:"user_injections"`
	UserTools         []UserTool      `json:"user_tools"`
	BudgetSeconds     float64         `json:"phase_budget_remaining_secs"`
	Session           string          `json:"session_id"`
	Conversation      string          `json:"conversation_id,omitempty"`
	Messages          []ChatMessage   `json:"messages,omitempty"`
	Feedback          *Feedback       `json:"structured_feedback,omitempty"`
	ForcedSchema      json.RawMessage `json:"forced_proposal_schema,omitempty"`
	Role              string          `json:"role,omitempty"`
	RoleContext       string          `json:"role_context,omitempty"`
	Agent             string          `json:"agent_id"`
	PublishedAtMillis int64           `json:"task_publish_ts,omitempty"` // unix milliseconds
	IssuedAt          string          `json:"issued_at,omitempty"`       // date
	ServiceTier       string          `json:"service_tier,omitempty"`
}

// Candidate is a proposal to judge, under a pseudonym.
type Candidate struct {
	ID       string   `json:"id"`
	Proposal Proposal `json:"proposal"`
}

// Injection is what an operator tells the agents of a running job.
type Injection struct {
	Message   string `json:"message"`
	Round     int    `json:"injected_at_round"`
	Timestamp uint64 `json:"timestamp"`          // unix seconds
	Priority  string `json:"priority,omitempty"` // Normal, Urgent
}

// UserTool is a tool of the client's. Nodes offer none.
type UserTool struct {
	Name        string          `json:"name"`
	Description string          `json:"description"`
	Parameters  json.RawMessage `json:"parameters,omitempty"`
	Strict      *bool           `json:"strict,omitempty"`
}

// ChatMessage is one turn of a conversation.
type ChatMessage struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// Feedback is what the last round said of the agent's own proposal.
type Feedback struct {
	Contested  []ContestedClaim `json:"contested_claims"`
	Verified   []string         `json:"verified_claims"`
	MeanStance float64          `json:"mean_stance"` // -2..2
	Evaluators int              `json:"evaluator_count"`
}

// ContestedClaim is a claim of the agent's that a judge doubts.
type ContestedClaim struct {
	ID         string `json:"claim_id"`
	Claim      string `json:"what_you_claimed"`
	Position   string `json:"counter_position"`
	Evaluator  string `json:"evaluator"` // a pseudonym
	Confidence string `json:"confidence"`
}

// Encode writes a task. Empty lists are written as such: the SDK does not take null for them.
func (t Task) Encode() ([]byte, error) {
	t.Competitors, t.Critiques = orEmpty(t.Competitors), orEmpty(t.Critiques)
	t.Candidates, t.Injections, t.UserTools = orEmpty(t.Candidates), orEmpty(t.Injections), orEmpty(t.UserTools)
	if t.Feedback != nil {
		f := *t.Feedback
		f.Contested, f.Verified = orEmpty(f.Contested), orEmpty(f.Verified)
		t.Feedback = &f
	}
	return json.Marshal(t)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
