package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Input is one thing that happened: one of the types below. An input belongs to the machine once it was passed to Step.
type Input interface{ input() }

// Tick tells the node's clock. It only ever grows.
type Tick struct{ Now protocol.Millis }

// Block tells that a block joined the chain. Its logs of this job come as inputs of their own, before or after it.
type Block struct{ Ref protocol.BlockRef }

// Reverted tells that a block left the chain. All that it and later blocks told is taken back.
type Reverted struct{ Block protocol.BlockRef }

// Opened tells that the job is open: JobOpened.
type Opened struct {
	At protocol.BlockRef
	Tx common.Hash
}

// Anchored tells that a round's commitments are on chain.
type Anchored struct {
	Event protocol.VotesCommitted
	At    protocol.BlockRef
	Tx    common.Hash
}

// Forced tells that one entry of the newest list was set or replaced.
type Forced struct {
	Event protocol.CommitForced
	At    protocol.BlockRef
	Tx    common.Hash
}

// Certified tells that a list was replaced by the one that the panel signed.
type Certified struct {
	Event protocol.RoundCertified
	At    protocol.BlockRef
	Tx    common.Hash
}

// Revealed tells which openings of the newest list are recorded on chain.
type Revealed struct {
	Event protocol.BallotsRevealed
	At    protocol.BlockRef
	Tx    common.Hash
}

// Accrued tells what one seat's pay added to the asset that it names. It comes before the Settled of the same transaction.
type Accrued struct {
	Event protocol.RoyaltyAccrued
	At    protocol.BlockRef
	Tx    common.Hash
}

// Settled tells the outcome that the contract verified.
type Settled struct {
	Event protocol.JobSettled
	At    protocol.BlockRef
	Tx    common.Hash
}

// Refunded tells that the job ended without a settlement.
type Refunded struct {
	Event protocol.JobRefunded
	At    protocol.BlockRef
	Tx    common.Hash
}

// Cancelled tells that the submitter ended the job before its first anchor.
type Cancelled struct {
	Event protocol.JobCancelled
	At    protocol.BlockRef
	Tx    common.Hash
}

// Received is a frame from a peer, whose signature and body were verified against the panel (Frame.Verify). A frame of
// the node's own seat is welcome: peers give a node back what it said before it lost its journal.
type Received struct{ Frame protocol.Frame }

// Spoke is a frame of the node's own seat: a Draft, signed and journalled.
type Spoke struct{ Frame protocol.Frame }

// Answered is the agent's answer to an Ask: a Proposal or a Judgement, as asked.
type Answered struct {
	Ask       AskID
	Proposal  *brief.Proposal
	Judgement *brief.Judgement
	Usage     brief.Usage
}

// AnswerFailed tells that the agent has no answer. Code is a refusal code.
type AnswerFailed struct {
	Ask   AskID
	Code  string
	Usage brief.Usage
}

// Acked tells that an effect was carried out: a draft is published, an intent is in the outbox, a frame was forwarded.
// An effect that can never be carried out (its slot is taken) is acknowledged too.
type Acked struct{ Effect string }

// Restored tells that the node's journal is not complete. The machine signs nothing in rounds that had begun at Head but
// what peers give back to it.
type Restored struct{ Head protocol.BlockRef }

func (Tick) input()         {}
func (Block) input()        {}
func (Reverted) input()     {}
func (Opened) input()       {}
func (Anchored) input()     {}
func (Forced) input()       {}
func (Certified) input()    {}
func (Revealed) input()     {}
func (Accrued) input()      {}
func (Settled) input()      {}
func (Refunded) input()     {}
func (Cancelled) input()    {}
func (Received) input()     {}
func (Spoke) input()        {}
func (Answered) input()     {}
func (AnswerFailed) input() {}
func (Acked) input()        {}
func (Restored) input()     {}

// InputOf is what a log of the contract tells a job's machine; nil when it is not about this job.
func InputOf(id protocol.JobID, l protocol.Log) Input {
	e, ok := l.Event.(protocol.JobEvent)
	if !ok || e.Of() != id {
		return nil
	}
	switch e := e.(type) {
	case protocol.JobOpened:
		return Opened{At: l.Block, Tx: l.Tx}
	case protocol.VotesCommitted:
		return Anchored{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.CommitForced:
		return Forced{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.RoundCertified:
		return Certified{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.BallotsRevealed:
		return Revealed{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.RoyaltyAccrued:
		return Accrued{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.JobSettled:
		return Settled{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.JobRefunded:
		return Refunded{Event: e, At: l.Block, Tx: l.Tx}
	case protocol.JobCancelled:
		return Cancelled{Event: e, At: l.Block, Tx: l.Tx}
	}
	return nil
}
