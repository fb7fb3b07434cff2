package view

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// HeldState says what became of an answer that waits for a person.
type HeldState string

// The states.
const (
	Held     HeldState = "held"     // nobody has decided
	Released HeldState = "released" // it may leave the node, or has left
	Rejected HeldState = "rejected" // the seat skips instead
)

// HeldAnswer is an answer of a node's own agent that waits for a person, or that one decided on. It never leaves the node.
type HeldAnswer struct {
	ID       string          `json:"id"`
	Agent    string          `json:"agent"`
	Job      protocol.JobID  `json:"job"`
	Round    protocol.Round  `json:"round"`
	Question string          `json:"question"` // propose or judge
	State    HeldState       `json:"state"`
	Since    protocol.Millis `json:"since"`             // wall clock
	Until    protocol.Millis `json:"until"`             // wall clock; nobody waits longer
	Unseen   HeldState       `json:"unseen"`            // what becomes of it then
	InTime   bool            `json:"in_time"`           // a person decided, not the clock
	Hash     common.Hash     `json:"hash"`              // keccak256 of Document
	Original common.Hash     `json:"original,omitzero"` // keccak256 of what the agent said, when it was edited

	// In a list these are left out.
	Document json.RawMessage `json:"document,omitempty"` // the answer, as a program would write it
	First    json.RawMessage `json:"first,omitempty"`    // what the agent said, when it was edited
	Brief    json.RawMessage `json:"brief,omitempty"`    // what the agent was asked
}
