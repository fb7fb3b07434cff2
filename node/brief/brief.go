package brief

import (
	"encoding/json"
	"fmt"
	"reflect"

	eth "github.com/ethereum/go-ethereum/common" // common is a function here

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Kind says what an agent is asked for. Only ever append.
type Kind uint8

// The two questions.
const (
	Propose Kind = 1 + iota
	Judge
)

// String names the kind.
func (k Kind) String() string {
	switch k {
	case Propose:
		return "propose"
	case Judge:
		return "judge"
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// MarshalText writes the kind's name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the kind's name.
func (k *Kind) UnmarshalText(b []byte) error {
	for _, known := range []Kind{Propose, Judge} {
		if known.String() == string(b) {
			*k = known
			return nil
		}
	}
	return fmt.Errorf("unknown kind of brief %.20q", b)
}

// Brief is what an agent is shown. Every text in it that a peer wrote is hostile: it may reach a model only as escaped
// data between markers, and Marker is drawn from the seat's secret so that no peer can write it.
type Brief struct {
	Job          protocol.JobID        `json:"job"`
	Round        protocol.Round        `json:"round"`
	Rounds       int                   `json:"rounds"` // the most there can be
	Kind         Kind                  `json:"kind"`
	Task         string                `json:"task"`
	Attachments  []protocol.Attachment `json:"attachments,omitempty"`
	AnswerSchema json.RawMessage       `json:"answer_schema,omitempty"`
	MaxTokens    int64                 `json:"max_tokens"`
	Marker       string                `json:"marker"`
	Candidates   []Candidate           `json:"candidates,omitempty"` // to judge, or earlier proposals to build on
	Leader       *Candidate            `json:"leader,omitempty"`     // winner of the last round that had one
	OwnAnswer    string                `json:"own_answer,omitempty"` // last one given
	Critiques    []string              `json:"critiques,omitempty"`  // of OwnAnswer, by peers
	Verified     []ClaimNote           `json:"verified,omitempty"`   // claims of the leader that nobody doubts
	Contested    []ClaimNote           `json:"contested,omitempty"`  // claims of the last round that somebody doubts
	Score        *Score                `json:"score,omitempty"`      // of OwnAnswer
	Until        protocol.Millis       `json:"until"`                // node clock; the answer is wanted before
	Spent        Usage                 `json:"-"`                    // by the seat's own agent on this job before, failed calls too

	seats   int
	self    protocol.SeatIndex
	aliases []alias
	shown   []shown
}

// Candidate is a proposal under a pseudonym.
type Candidate struct {
	Alias     string    `json:"alias"` // "B" in this round, "r1-B" for one of round 1
	Answer    string    `json:"answer"`
	Reasoning string    `json:"reasoning,omitempty"`
	Own       bool      `json:"own,omitempty"` // an earlier proposal of the seat itself
	Overlap   []Overlap `json:"overlap,omitempty"`
}

// Overlap tells a judge which part of a candidate's word 8-grams stands in somebody else's earlier proposal that the
// candidate does not cite.
type Overlap struct {
	With string `json:"with"` // alias of the earlier proposal
	PPM  int64  `json:"ppm"`
}

// ClaimNote is a claim of a proposal and how many judges gave which verdict on it.
type ClaimNote struct {
	Alias    string `json:"alias"` // whose claim; "you" for the seat's own
	Text     string `json:"text"`
	Quote    string `json:"quote,omitempty"`
	Verified int    `json:"verified"`
	Doubted  int    `json:"doubted"` // contested or wrong
}

// Score is what the last round said of the seat's own proposal. Scores are votes, in -Scale..Scale for the median.
type Score struct {
	Own  int32 `json:"own"`
	Best int32 `json:"best"`
}

// Proposal is what an agent proposes.
type Proposal struct {
	Skip      bool       `json:"skip,omitempty"`
	Answer    string     `json:"answer"`
	Reasoning string     `json:"reasoning,omitempty"`
	Cites     []Citation `json:"cites,omitempty"`

	Original eth.Hash `json:"original,omitzero"` // what the agent said hashes to this, when its operator edited it; stays on the node
}

// Citation names an earlier proposal by its alias in the brief, for example "r1-B".
type Citation struct {
	Ref      string `json:"ref"`
	ShareBps int    `json:"share_bps"`
	Quote    string `json:"quote"`
}

// Judgement is what an agent says of the candidates.
type Judgement struct {
	Verdicts []Verdict `json:"verdicts"`

	Original eth.Hash `json:"original,omitzero"` // as a Proposal's
}

// Verdict judges one candidate. Weight is -100..100; anything else counts as missing.
type Verdict struct {
	Alias         string                     `json:"alias"`
	Weight        tally.Weight               `json:"weight"`
	Justification string                     `json:"justification,omitempty"`
	Claims        []transcript.Claim         `json:"claims,omitempty"`
	Scores        []transcript.CategoryScore `json:"scores,omitempty"`
}

// Usage is what an answer cost. CostMicros is in millionths of the provider's currency; Code is a refusal code when the
// agent failed.
type Usage struct {
	Calls            int    `json:"calls"`
	PromptTokens     int64  `json:"prompt_tokens"`
	CompletionTokens int64  `json:"completion_tokens"`
	CostMicros       int64  `json:"cost_micros"`
	Code             string `json:"code,omitempty"`
}

// Equal tells whether two briefs show the same and mean the same seats.
func (b Brief) Equal(o Brief) bool { return reflect.DeepEqual(b, o) }
