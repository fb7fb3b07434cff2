package view

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Job is a picture of one job as one node sees it. Amounts are in token units.
type Job struct {
	ID          protocol.JobID
	Task        string
	Self        protocol.SeatIndex // the node's own seat; NoSeat for an observer
	Panel       []protocol.Seat
	Tally       protocol.Tally
	Phase       Phase
	Round       protocol.Round     // the round under way; 0 before the first
	Term        uint8              // of the coordinator
	Coordinator protocol.SeatIndex // whose turn it is; NoSeat while waiting
	Head        protocol.BlockRef  // newest block seen
	Deadline    protocol.Seconds   // no anchor after it
	SettleBy    protocol.Seconds   // a refund is possible after it
	Line        int64              // evidence that halts the panel, micro-units
	Evidence    int64              // so far, micro-units
	Rounds      []Round            // from round 1 on
	Steps       []Step             // the chain of steps, from the opening on
	Deciding    protocol.Round     // 0 until a round decides
	Winner      protocol.SeatIndex // of the deciding round; NoSeat without one
	Answer      string             // the winner's, as far as it is known here
	Closes      protocol.Mask      // seats whose Close agrees with this node's
	Money       Money
	Outcome     *Outcome // what the contract verified; nil before
	Txs         []Tx
	Spent       Spent
	Offences    []Offence
	Final       bool // the end is as deep as the specification asks
}

// Step is one link of the chain of steps.
type Step struct {
	Round  protocol.Round
	Term   uint8
	Seat   protocol.SeatIndex
	Time   protocol.Seconds
	Opened protocol.Mask // openings recorded on chain
	Link   common.Hash
	Block  uint64
}

// Outcome is the settlement as the contract announced it.
type Outcome struct {
	Round      protocol.Round
	Winner     protocol.SeatIndex
	Content    common.Hash
	Results    []protocol.SeatResult
	Transcript common.Hash
}

// Money is the escrow and what became of it. Pay, Royalties and Refund are estimates until Paid.
type Money struct {
	Escrow, Reward, Allowance, Fee uint256.Int
	Prices                         uint256.Int
	Pay                            []uint256.Int // a seat each: all that its operator is credited
	Royalties                      uint256.Int   // to the assets that seats name
	Refund                         uint256.Int   // back to the submitter
	Known                          bool          // Pay and Refund are set
	Paid                           bool          // as the contract announced them
}

// Spent is what the node's own agent cost in this job. CostMicros is in millionths of its provider's currency.
type Spent struct {
	Calls                          int
	PromptTokens, CompletionTokens int64
	CostMicros                     int64
}

// Tx is a transaction of the job that the chain has.
type Tx struct {
	Kind  string // open, anchor, force, reveal, settle, refund, cancel
	Round protocol.Round
	Hash  common.Hash
	Block uint64
}

// Offence is something a seat signed that it should not have.
type Offence struct {
	Kind  string // equivocation, wrong-result
	Slot  protocol.Slot
	Seat  protocol.SeatIndex
	First common.Hash
	Other common.Hash
}
