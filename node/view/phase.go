package view

import "fmt"

// Phase says how far a job is, as one node sees it. Zero is no phase; only ever append.
type Phase uint8

// The phases of a job. Proposing to Resulting repeat once a round.
const (
	Waiting    Phase = 1 + iota // the job is not open on chain
	Proposing                   // agents write; the coordinator waits for seals
	Publishing                  // the list is signed; contents are published
	Judging                     // the slate is signed; agents judge; the coordinator waits for commitments
	Confirming                  // the commitments are on chain, but nobody may open yet
	Revealing                   // ballots are opened
	Resulting                   // a result is announced; members check it and wait for missing openings
	Closing                     // a round decides; members sign Closes and settle
	Settled                     // the contract has verified the tally and paid
	Refunded                    // the job ended without a settlement
	Cancelled                   // the submitter ended the job before its first anchor
	Failed                      // nothing can decide any more; the escrow waits for its refund
)

var phaseNames = [...]string{
	Waiting: "waiting", Proposing: "proposing", Publishing: "publishing", Judging: "judging", Confirming: "confirming",
	Revealing: "revealing", Resulting: "resulting", Closing: "closing", Settled: "settled", Refunded: "refunded",
	Cancelled: "cancelled", Failed: "failed",
}

// String names the phase.
func (p Phase) String() string {
	if p < Waiting || p > Failed {
		return fmt.Sprintf("phase(%d)", uint8(p))
	}
	return phaseNames[p]
}

// Over tells whether the job has ended on chain.
func (p Phase) Over() bool { return p == Settled || p == Refunded || p == Cancelled }

// MarshalText writes the name.
func (p Phase) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
