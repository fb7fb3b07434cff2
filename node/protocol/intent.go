package protocol

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Intent is a wish for one contract call. Key makes it idempotent: two intents with one key are the same wish, and the
// sender of transactions carries out only one of them.
type Intent interface{ Key() string }

// OpenJob opens a job with every seat's Accept.
type OpenJob struct {
	ID      JobID
	Job     Job
	Panel   []Seat
	Accepts []Signature
}

// AnchorRound puts a round's commitments on chain. Term 0 is an anchor, a later term a takeover.
type AnchorRound struct {
	ID          JobID
	Job         Job
	Panel       []Seat
	Prev        common.Hash // link before Last
	Last        Step
	Term        uint8
	Proposals   common.Hash
	Commitments []common.Hash
}

// ForceCommitment forces one seat's commitment into the newest list.
type ForceCommitment struct {
	ID             JobID
	Job            Job
	Panel          []Seat
	Before         common.Hash // link before Previous
	Previous, Last Step
	Proposals      common.Hash
	Commitments    []common.Hash
	Seat           SeatIndex
	Commitment     common.Hash
	Signature      Signature // the seat's Commit
}

// RevealOpenings records openings of the newest round on chain.
type RevealOpenings struct {
	ID          JobID
	Job         Job
	Panel       []Seat
	Prev        common.Hash
	Last        Step
	Proposals   common.Hash
	Commitments []common.Hash
	Openings    []Opening
	Signatures  []Signature // the Commit of each opening's seat
}

// SettleJob verifies the tally on chain and pays.
type SettleJob struct {
	ID         JobID
	Job        Job
	Panel      []Seat
	Settlement Settlement
}

// Settlement is everything that settles a job, as the contract takes it. Lists are in seat order.
type Settlement struct {
	Steps      []Step // from the opening to the newest
	Round      Round  // the deciding round
	Opened     Mask   // seats whose openings count
	Closers    Mask   // seats that show a Close; none asks for the slow path
	Unopened   Mask   // seats held to a commitment they never opened
	Rounds     OpenedRounds
	Transcript common.Hash
	Content    common.Hash // the winner's content hash
	Salt       common.Hash // the winner's proposal salt
	Proposals  []common.Hash
	Ballots    []Ballot      // of Opened
	Entries    []common.Hash // listed commitments of every other seat
	Medians    Votes         // claimed upper median a column; the column of a skip holds no claim
	Cites      []Cite        // the winner's
	Signatures []Signature   // of Closers and Commits, seat order; a seat in both shows its Close first
}

// Commits are the seats that show their Commit: those held to it, and those whose opening counts, unless they show a Close
// or have shown the Commit when their opening was recorded on chain.
func (s Settlement) Commits() Mask {
	shown := s.Closers
	if int(s.Round) < len(s.Steps) {
		shown |= s.Steps[s.Round].Opened
	}
	return s.Opened&^shown | s.Unopened
}

// RefundJob ends a job that nothing settled.
type RefundJob struct {
	ID    JobID
	Job   Job
	Panel []Seat
	Steps []Step
}

// CancelJob ends a job before its first anchor.
type CancelJob struct {
	ID       JobID
	Job      Job
	Panel    []Seat
	OpenTime Seconds
}

// JoinNetwork registers an operator.
type JoinNetwork struct {
	Operator common.Address
	HotKey   common.Address
	Proof    Signature
	Profile  common.Hash
	Amount   uint256.Int
}

// TopUp adds to a stake.
type TopUp struct {
	Operator common.Address
	Amount   uint256.Int
	Nonce    uint64 // distinguishes two equal wishes
}

// SetHotKey replaces an operator's hot key.
type SetHotKey struct {
	Operator, HotKey common.Address
	Proof            Signature
}

// RequestExit starts an operator's exit.
type RequestExit struct{ Operator common.Address }

// WithdrawStake pays out a stake after the exit delay.
type WithdrawStake struct{ Operator, To common.Address }

// Claim pays out an account's credits.
type Claim struct {
	Account, To common.Address
	Nonce       uint64 // distinguishes two equal wishes
}

// Approve lets the network's contract pull tokens from an account.
type Approve struct {
	Account common.Address
	Amount  uint256.Int
	Nonce   uint64 // distinguishes two equal wishes
}

// Deploy creates the contract of a network.
type Deploy struct{ Params Params }

// DeployDevToken creates the worthless token of a network for tests: anybody may mint it.
type DeployDevToken struct{ Deployer common.Address }

// MintDevToken makes tokens of such a network out of nothing.
type MintDevToken struct {
	Token, To common.Address
	Amount    uint256.Int
	Nonce     uint64 // distinguishes two equal wishes
}

// SendEther moves ether, which pays for transactions. Amount in wei.
type SendEther struct {
	To     common.Address
	Amount uint256.Int
	Nonce  uint64 // distinguishes two equal wishes
}

// CertifyRound replaces a list that its coordinator invented by the one that the panel signed.
type CertifyRound struct {
	ID     JobID
	Job    Job
	Panel  []Seat
	Before common.Hash // link before Steps[0]
	Steps  []Step      // from the one before the list to the newest
	// The list as it was anchored, and the one that was signed; a zero commitment for a seat that shows none.
	Anchored, Signed RoundList
	Slate            Signature   // of the maker of the list, over Signed.Proposals
	Signatures       []Signature // the Commit of every seat with an entry in Signed, seat order
}

// RoundList is a slate with one commitment a seat, zero for an absent one.
type RoundList struct {
	Proposals   common.Hash
	Commitments []common.Hash
}

// ReportEquivocation shows two messages of one key with different bodies for one slot. A Close needs its payload, the others
// are shown without.
type ReportEquivocation struct {
	Operator common.Address
	HotKey   common.Address // the key that signed both; part of Key, since a key is slashed once
	A, B     Frame
}

// Key is open and the job.
func (i OpenJob) Key() string { return "open/" + i.ID.String() }

// Key is anchor, the job, the round and the link it builds on, so that a reorg makes a new wish.
func (i AnchorRound) Key() string {
	return fmt.Sprintf("anchor/%s/%d/%d/%s/%s", i.ID, i.Last.Round+1, i.Term, Link(i.ID, i.Prev, i.Last), ListHash(i.Proposals, i.Commitments))
}

// Key is force, the job, the round, the seat and the link it changes.
func (i ForceCommitment) Key() string {
	return fmt.Sprintf("force/%s/%d/%d/%s", i.ID, i.Last.Round, i.Seat, i.Last.List)
}

// Key is certify, the job, the round, the newest link's list and the list that takes its place.
func (i CertifyRound) Key() string {
	var tip, replaced Step
	if len(i.Steps) > 1 {
		replaced, tip = i.Steps[1], i.Steps[len(i.Steps)-1]
	}
	return fmt.Sprintf("certify/%s/%d/%s/%d/%s", i.ID, replaced.Round, tip.List, tip.Opened,
		ListHash(i.Signed.Proposals, i.Signed.Commitments))
}

// Key is report and the key.
func (i ReportEquivocation) Key() string { return "report/" + i.HotKey.String() }

// Key is reveal, the job, the round, the link and the openings' seats.
func (i RevealOpenings) Key() string {
	var seats Mask
	for _, o := range i.Openings {
		seats = seats.With(o.Seat)
	}
	return fmt.Sprintf("reveal/%s/%d/%s/%d/%d", i.ID, i.Last.Round, i.Last.List, i.Last.Opened, seats)
}

// Key is settle, the job, the deciding round, the newest link and the signers shown.
func (i SettleJob) Key() string {
	s := i.Settlement
	var tip Step
	if len(s.Steps) > 0 {
		tip = s.Steps[len(s.Steps)-1]
	}
	return fmt.Sprintf("settle/%s/%d/%d/%s/%d/%d/%d", i.ID, s.Round, len(s.Steps), tip.List, tip.Opened, s.Opened, s.Closers)
}

// Key is refund, the job and the number of steps.
func (i RefundJob) Key() string { return fmt.Sprintf("refund/%s/%d", i.ID, len(i.Steps)) }

// Key is cancel and the job.
func (i CancelJob) Key() string { return "cancel/" + i.ID.String() }

// Key is join, the operator and the key.
func (i JoinNetwork) Key() string { return fmt.Sprintf("join/%s/%s", i.Operator, i.HotKey) }

// Key is topup, the operator and the nonce.
func (i TopUp) Key() string { return fmt.Sprintf("topup/%s/%d", i.Operator, i.Nonce) }

// Key is hotkey, the operator and the new key.
func (i SetHotKey) Key() string { return fmt.Sprintf("hotkey/%s/%s", i.Operator, i.HotKey) }

// Key is exit and the operator.
func (i RequestExit) Key() string { return "exit/" + i.Operator.String() }

// Key is withdraw and the operator.
func (i WithdrawStake) Key() string { return "withdraw/" + i.Operator.String() }

// Key is claim, the account and the nonce.
func (i Claim) Key() string { return fmt.Sprintf("claim/%s/%d", i.Account, i.Nonce) }

// Key is approve, the account, the amount and the nonce.
func (i Approve) Key() string {
	return fmt.Sprintf("approve/%s/%s/%d", i.Account, i.Amount.Dec(), i.Nonce)
}

// Key is deploy and the treasury.
func (i Deploy) Key() string { return fmt.Sprintf("deploy/%s/%s", i.Params.Token, i.Params.Treasury) }

// Key is devtoken and the deployer.
func (i DeployDevToken) Key() string { return "devtoken/" + i.Deployer.String() }

// Key is mint, the token, the account, the amount and the nonce.
func (i MintDevToken) Key() string {
	return fmt.Sprintf("mint/%s/%s/%s/%d", i.Token, i.To, i.Amount.Dec(), i.Nonce)
}

// Key is ether, the account, the amount and the nonce.
func (i SendEther) Key() string { return fmt.Sprintf("ether/%s/%s/%d", i.To, i.Amount.Dec(), i.Nonce) }
