package protocol

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// BlockRef names a block.
type BlockRef struct {
	Number uint64      `json:"number"`
	Hash   common.Hash `json:"hash"`
	Time   Seconds     `json:"time"`
}

// ChainEvent is what the chain tells a node: blocks applied in order, and blocks taken back, newest first.
type ChainEvent interface{ chainEvent() }

// Applied is a block that joined the chain, with the network's logs in it.
type Applied struct {
	Block BlockRef
	Logs  []Log
}

// Reverted is a block that left the chain. Everything it told is taken back.
type Reverted struct{ Block BlockRef }

func (Applied) chainEvent()  {}
func (Reverted) chainEvent() {}

// Log is one decoded event of the contract.
type Log struct {
	Block BlockRef
	Tx    common.Hash
	Index uint // in the block
	Event Event
}

// Event is the content of a log: one of the types below, named as in the contract.
type Event interface{ event() }

// JobEvent is an event that belongs to a job.
type JobEvent interface {
	Event
	Of() JobID
}

// JobOpened tells that a job's escrow is in the contract.
type JobOpened struct {
	ID    JobID
	Job   Job
	Panel []Seat
}

// VotesCommitted tells that a round's commitments are on chain.
type VotesCommitted struct {
	ID          JobID
	Round       Round
	Term        uint8
	Proposals   common.Hash
	Commitments []common.Hash
}

// CommitForced tells that one seat's entry was set or replaced.
type CommitForced struct {
	ID         JobID
	Round      Round
	Seat       SeatIndex
	Commitment common.Hash
}

// RoundCertified tells that a list its coordinator invented was replaced by the one that the panel signed. Rounds after it
// are gone.
type RoundCertified struct {
	ID          JobID
	Round       Round
	Proposals   common.Hash
	Commitments []common.Hash
}

// BallotsRevealed tells which openings are recorded. Opened is the whole mask after the call.
type BallotsRevealed struct {
	ID       JobID
	Round    Round
	Opened   Mask
	Openings []Opening
}

// JobSettled tells the outcome that the contract verified.
type JobSettled struct {
	ID         JobID
	Round      Round
	Winner     SeatIndex // NoSeat without one
	Content    common.Hash
	Ballots    []byte // packed ballots of the opened seats
	Results    []SeatResult
	Transcript common.Hash
}

// SeatStatus says what became of a seat's ballot in the deciding round.
type SeatStatus uint8

// The statuses of a ballot.
const (
	Absent   SeatStatus = iota // no commitment that counts
	Counted                    // opened and valid
	Void                       // opened, but against the rules
	Unopened                   // held to a commitment that was never opened
)

// String names the status.
func (s SeatStatus) String() string {
	return [...]string{"absent", "counted", "void", "unopened"}[min(s, Unopened)]
}

// SeatResult is one result word of a settlement.
type SeatResult struct {
	Status  SeatStatus
	Score   int32  // of the seat's proposal; 0 for a skip
	Excess  uint32 // of the seat's proposal
	Judging uint32 // e_i of the seat's ballot
	Credit  uint256.Int
}

// Word packs a result: status << 248 | score << 216 | excess << 184 | judging << 152 | credit.
func (r SeatResult) Word() common.Hash {
	var w common.Hash
	credit := r.Credit.Bytes32()
	copy(w[20:], credit[20:])
	w[0] = byte(r.Status)
	copy(w[1:5], be(uint64(uint32(r.Score)), 4))
	copy(w[5:9], be(uint64(r.Excess), 4))
	copy(w[9:13], be(uint64(r.Judging), 4))
	return w
}

// SeatResultOf reads what Word writes.
func SeatResultOf(w common.Hash) SeatResult {
	r := SeatResult{
		Status:  SeatStatus(w[0]),
		Score:   int32(uint32(num(w[1:5]))),
		Excess:  uint32(num(w[5:9])),
		Judging: uint32(num(w[9:13])),
	}
	r.Credit.SetBytes(w[20:])
	return r
}

// JobRefunded tells that a job ended without a settlement; Amount went back to the submitter.
type JobRefunded struct {
	ID     JobID
	Amount uint256.Int
}

// JobCancelled tells that a job ended before its first anchor; Amount went back to the submitter.
type JobCancelled struct {
	ID     JobID
	Amount uint256.Int
}

// OperatorJoined tells of a new operator.
type OperatorJoined struct {
	Operator, HotKey common.Address
	Profile          common.Hash
	Amount           uint256.Int
}

// StakeAdded tells of a top-up.
type StakeAdded struct {
	Operator common.Address
	Amount   uint256.Int
}

// HotKeyChanged tells of a key that serves the operator from ActiveFrom on.
type HotKeyChanged struct {
	Operator, HotKey common.Address
	ActiveFrom       Seconds
}

// ProfileChanged tells of a new operator profile.
type ProfileChanged struct {
	Operator common.Address
	Profile  common.Hash
}

// ExitRequested tells of an operator that leaves.
type ExitRequested struct {
	Operator       common.Address
	WithdrawableAt Seconds
}

// StakeWithdrawn tells of a stake paid out.
type StakeWithdrawn struct {
	Operator, To common.Address
	Amount       uint256.Int
}

// Claimed tells of credits paid out.
type Claimed struct {
	Operator, To common.Address
	Amount       uint256.Int
}

// RankChanged tells of an operator's new rank.
type RankChanged struct {
	Operator common.Address
	ID       JobID
	Rank     uint8
}

func (JobOpened) event()       {}
func (VotesCommitted) event()  {}
func (CommitForced) event()    {}
func (RoundCertified) event()  {}
func (BallotsRevealed) event() {}
func (JobSettled) event()      {}
func (JobRefunded) event()     {}
func (JobCancelled) event()    {}
func (OperatorJoined) event()  {}
func (StakeAdded) event()      {}
func (HotKeyChanged) event()   {}
func (ProfileChanged) event()  {}
func (ExitRequested) event()   {}
func (StakeWithdrawn) event()  {}
func (Claimed) event()         {}
func (RankChanged) event()     {}

// Of is the job the event belongs to.
func (e JobOpened) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e VotesCommitted) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e CommitForced) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e RoundCertified) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e BallotsRevealed) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e JobSettled) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e JobRefunded) Of() JobID { return e.ID }

// Of is the job the event belongs to.
func (e JobCancelled) Of() JobID { return e.ID }

// AssetPending is a registered asset with what pends for it, in token units: of Facts, just before the settlement.
type AssetPending struct {
	Asset   AssetID
	Pending uint256.Int
}

// Facts are what the chain says of one job: enough to recompute every link, and the settlement with its input.
type Facts struct {
	Network    Network
	Params     Params
	Job        JobID
	Head       BlockRef // the chain's head when the facts were read
	Logs       []Log    // the job's logs in order; the first is JobOpened
	Settlement *Settlement
	Settler    common.Address // sender of the settlement
	Assets     []AssetPending // registered assets that seats name, in the order of the seats, each once
	Lane       common.Hash    // the lane's slot at Head
}
