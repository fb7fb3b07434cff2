package view

import "github.com/nsed-protocol/nsed/node/protocol"

// EventKind says what happened. Zero is no event; only ever append.
type EventKind uint8

// What can happen to a job, as one node sees it.
const (
	JobOpened       EventKind = 1 + iota // the escrow is in the contract
	RoundStarted                         // a round began
	Asked                                // the node's own agent was asked
	Answered                             // it answered
	AgentFailed                          // it failed, or was too slow
	ProposalSealed                       // a seat sealed a proposal, or skipped
	ListSigned                           // a coordinator signed a list
	SlateSigned                          // a coordinator signed a slate
	SlateRefused                         // this node does not commit to a slate
	BallotCommitted                      // a seat committed its ballot
	RoundAnchored                        // the commitments are on chain
	CommitForced                         // a seat forced its commitment into the list
	RevealAllowed                        // ballots may be opened
	BallotOpened                         // a seat opened its ballot
	OpenedOnChain                        // openings were recorded on chain
	ResultAccepted                       // this node recomputed a result and agrees
	ResultRefused                        // this node recomputed a result and disagrees
	LeaderChanged                        // another proposal leads than in the round before
	PanelHalted                          // a round decides
	CloseSigned                          // a seat signed a Close
	TermPassed                           // the coordinator is silent; the next one may act
	Equivocated                          // a seat signed two bodies for one slot
	ChainReverted                        // a block left the chain, and what it told
	JobSettled                           // the contract paid
	JobRefunded                          // the job ended without a settlement
	JobCancelled                         // the submitter ended the job
	JobFailed                            // nothing can decide any more
	ListCertified                        // an invented list was replaced by the one that the panel signed
)

var eventNames = [...]string{
	JobOpened: "opened", RoundStarted: "round", Asked: "asked", Answered: "answered", AgentFailed: "agent-failed",
	ProposalSealed: "sealed", ListSigned: "list", SlateSigned: "slate", SlateRefused: "slate-refused",
	BallotCommitted: "committed", RoundAnchored: "anchored", CommitForced: "forced", RevealAllowed: "reveal",
	BallotOpened: "ballot", OpenedOnChain: "opened-on-chain", ResultAccepted: "result", ResultRefused: "result-refused",
	LeaderChanged: "leader", PanelHalted: "halt", CloseSigned: "close", TermPassed: "term", Equivocated: "equivocation",
	ChainReverted: "reverted", JobSettled: "settled", JobRefunded: "refunded", JobCancelled: "cancelled",
	JobFailed: "failed", ListCertified: "certified",
}

// String names the kind.
func (k EventKind) String() string {
	if k < JobOpened || k > ListCertified {
		return "unknown"
	}
	return eventNames[k]
}

// MarshalText writes the name.
func (k EventKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Event is one thing that happened. Events are numbered from 1 without gaps.
type Event struct {
	Seq   uint64
	Kind  EventKind
	Round protocol.Round     // 0 when it belongs to none
	Seat  protocol.SeatIndex // NoSeat when it belongs to none
	Text  string             // for people: one line, without answers
}
