package wire

import "strings"

// Record is a proposal of an earlier round, as agents look it up in HistoryBucket: under HistoryKey lies a list of them. The
// author is a pseudonym, or the agent itself.
type Record struct {
	Round       int            `json:"round"`
	Author      string         `json:"author_agent_id"`
	Proposal    Proposal       `json:"proposal"`
	Evaluations []RecordedView `json:"evaluations"`
	Score       float64        `json:"aggregated_score"` // of the agent's own; 0 for others, which it is not told
}

// RecordedView is what a peer said of a recorded proposal.
type RecordedView struct {
	Evaluator  string       `json:"evaluator_agent_id"`
	Evaluation RecordedText `json:"evaluation"`
}

// RecordedText is the part of an evaluation that is told.
type RecordedText struct {
	Score         float64 `json:"score"` // always 0: who gave what is not told
	Justification string  `json:"justification"`
}

// Compare orders the records of a round by author.
func (r Record) Compare(o Record) int { return strings.Compare(r.Author, o.Author) }
