// Package settlement is the one rule book of money: how the escrow of a job is shared out when it is settled, refunded
// or cancelled.
//
// Place in the flow: round prepares a settlement with it, audit recomputes one, receipts itemise it. The contract does
// the same integer arithmetic; testdata/vectors holds both to the same wei (docs/protocol.md, "Money").
//
// It never moves money and never checks a signature: what it is given counts as proven.
//
// Start reading at Closing, then Settle.
package settlement
