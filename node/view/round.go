package view

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Round is a picture of one round. Slices have one entry a seat.
type Round struct {
	Number      protocol.Round
	Term        uint8              // of the slate or the anchor
	Coordinator protocol.SeatIndex // of that term
	Proposals   []Proposal
	Slate       common.Hash    // proposalsHash; zero until there is one
	Committed   protocol.Mask  // seats whose Commit is known
	Anchored    bool           // the commitments are on chain
	Listed      protocol.Mask  // seats with an entry on chain
	Ballots     []Ballot       // what is known of each ballot
	Opened      protocol.Mask  // openings that count
	Void        protocol.Mask  // of Opened: against the rules
	Unopened    protocol.Mask  // an entry, but no opening that counts
	Absent      protocol.Mask  // no entry
	Announced   bool           // a result was accepted
	Quorum      bool           // enough valid ballots
	Scores      []int32        // of the proposals
	Medians     protocol.Votes // upper medians
	Excess      []uint32
	Judging     []uint32
	Winner      protocol.SeatIndex // NoSeat without one
	Changed     bool               // another seat led in the round before
	LeadPPM     int64              // share of the excess behind the winner's answer
	Evidence    int64              // after this round
	Halt        bool               // the panel stops here
}

// ProposalState says how far a proposal is. Zero is no state; only ever append.
type ProposalState uint8

// The states of a proposal.
const (
	Expected  ProposalState = 1 + iota // nothing heard
	Sealed                             // its hash is known
	Listed                             // the hash is on the coordinator's list
	Published                          // its content is known
	Accepted                           // on the slate
	Skipped                            // the seat skipped, or its agent failed
	Dropped                            // not on the slate
)

var proposalNames = [...]string{
	Expected: "expected", Sealed: "sealed", Listed: "listed", Published: "published", Accepted: "accepted",
	Skipped: "skipped", Dropped: "dropped",
}

// String names the state.
func (s ProposalState) String() string {
	if s < Expected || s > Dropped {
		return "unknown"
	}
	return proposalNames[s]
}

// MarshalText writes the name.
func (s ProposalState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Proposal is what is known of one seat's proposal.
type Proposal struct {
	State     ProposalState
	Hash      common.Hash
	Answer    string
	Reasoning string
	Cites     []protocol.Cite
}

// Ballot is what is known of one seat's ballot. Votes is nil until it is opened.
type Ballot struct {
	Votes   protocol.Votes
	Remarks []Remark
}

// Remark is what a judge wrote about one proposal.
type Remark struct {
	Seat          protocol.SeatIndex
	Weight        int
	Given         bool
	Justification string
}
