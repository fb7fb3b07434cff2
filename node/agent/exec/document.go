package exec

import (
	"bytes"
	"encoding/json"

	"github.com/nsed-protocol/nsed/node/brief"
)

// Version is the version of the documents. It grows when a program that reads the former version would go wrong; members
// are added without it.
const Version = 1

// question is the document that a program reads. Every text in it that a peer wrote is hostile.
type question struct {
	Version int    `json:"version"`
	Agent   string `json:"agent"` // the name in the node's configuration
	Persona string `json:"persona,omitempty"`
	brief.Brief
}

// encode writes the document and a line feed.
func (q question) encode() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // for people who look at it
	err := enc.Encode(q)
	return b.Bytes(), err
}

// spent is what a program may tell of the cost of its answer, beside the answer itself.
type spent struct {
	Usage struct {
		Calls            int   `json:"calls"`
		PromptTokens     int64 `json:"prompt_tokens"`
		CompletionTokens int64 `json:"completion_tokens"`
		CostMicros       int64 `json:"cost_micros"`
	} `json:"usage"`
}

// mostSpent bounds what one answer can be said to cost, so that sums stay sums.
const mostSpent = 1_000_000_000_000

// usageOf reads what an answer cost. An answer that is no plain JSON, or says nothing, cost one call.
func usageOf(said []byte) brief.Usage {
	var s spent
	if json.Unmarshal(said, &s) != nil {
		s = spent{}
	}
	within := func(n int64) int64 { return min(max(n, 0), mostSpent) }
	return brief.Usage{
		Calls:        int(max(within(int64(s.Usage.Calls)), 1)),
		PromptTokens: within(s.Usage.PromptTokens), CompletionTokens: within(s.Usage.CompletionTokens), CostMicros: within(s.Usage.CostMicros),
	}
}
