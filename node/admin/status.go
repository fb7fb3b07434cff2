package admin

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// State says in one word how a node is.
type State string

// The states, the worst that applies first.
const (
	Starting    State = "starting"    // it does not answer questions yet
	Stopping    State = "stopping"    // it takes no new jobs and will end
	Unreachable State = "unreachable" // it cannot reach the chain or the message server
	Syncing     State = "syncing"     // it reads blocks that it has not seen
	Ineligible  State = "ineligible"  // the contract would not let it sit on a panel
	Benched     State = "benched"     // struck; it may sit again later
	OutOfGas    State = "out-of-gas"  // the hot key cannot pay for transactions
	AgentDown   State = "agent-down"  // no agent answers
	Working     State = "working"     // at least one job runs
	Idle        State = "idle"        // it waits for jobs
)

// Reason is why a node is not as it should be.
type Reason struct {
	Code string `json:"code"`
	Text string `json:"text"`
	Next string `json:"next,omitempty"` // what helps
}

// Status is everything about a node that an operator asks first. Amounts of tokens are in token units, ether in wei.
type Status struct {
	State    State            `json:"state"`
	Reasons  []Reason         `json:"reasons,omitempty"`
	Version  string           `json:"version"`
	Boot     string           `json:"boot"`    // the epoch that this process announced
	Started  int64            `json:"started"` // unix seconds
	Network  protocol.Network `json:"network"`
	Operator common.Address   `json:"operator"`
	HotKey   common.Address   `json:"hot_key"`

	Account   Account    `json:"account"`
	Head      Head       `json:"head"`
	Bus       Bus        `json:"bus"`
	Endpoints []Endpoint `json:"endpoints,omitempty"`
	Agents    []Agent    `json:"agents,omitempty"`
	Fleet     *Fleet     `json:"fleet,omitempty"` // nil: none is configured
	Jobs      JobCount   `json:"jobs"`
	Outbox    Outbox     `json:"outbox"`
	Held      int        `json:"held,omitempty"` // answers that wait for a person
}

// Account is how the operator stands on chain.
type Account struct {
	Stake        uint256.Int      `json:"stake"`
	Free         uint256.Int      `json:"free"` // not locked by jobs
	Earned       uint256.Int      `json:"earned"`
	Ether        uint256.Int      `json:"ether"` // of the hot key, in wei
	Rank         uint8            `json:"rank"`
	Strikes      uint8            `json:"strikes"`
	BenchedUntil protocol.Seconds `json:"benched_until,omitempty"`
	Leaving      bool             `json:"leaving,omitempty"`
	Key          string           `json:"key"` // the hot key's record: active, pending, retired, foreign, unknown
	Known        bool             `json:"known"`
}

// Head is how far the node has read.
type Head struct {
	Number  uint64           `json:"number"`
	Time    protocol.Seconds `json:"time"`
	Age     int64            `json:"age"` // seconds between the head's time and this machine's clock
	Newest  uint64           `json:"newest"`
	Lag     uint64           `json:"lag"` // blocks that wait to be read
	Cursor  bool             `json:"cursor"`
	Checked int64            `json:"checked"` // unix seconds
}

// Bus is the connection to the message server.
type Bus struct {
	Connected bool   `json:"connected"`
	URL       string `json:"url"` // without credentials
}

// Endpoint is one way to the chain.
type Endpoint struct {
	URL    string `json:"url"` // without credentials and keys
	OK     bool   `json:"ok"`
	Head   uint64 `json:"head"`
	Reason string `json:"reason,omitempty"` // why it is set aside
}

// Agent is one thing that answers.
type Agent struct {
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	OK     bool   `json:"ok"`
	Reason string `json:"reason,omitempty"`
	Next   string `json:"next,omitempty"`  // what helps
	Until  int64  `json:"until,omitempty"` // unix seconds; until then it is set aside, unless it is seen to be back
}

// JobCount counts jobs.
type JobCount struct {
	Open    int `json:"open"`
	Max     int `json:"max"`
	Retired int `json:"retired"`
}

// Outbox counts the wishes that are not carried out yet.
type Outbox struct {
	Waiting int    `json:"waiting"`
	Warning string `json:"warning,omitempty"`
}

// JobRow is one job in a list.
type JobRow struct {
	ID       protocol.JobID     `json:"id"`
	Phase    string             `json:"phase"`
	Round    protocol.Round     `json:"round"`
	Seat     protocol.SeatIndex `json:"seat"`
	Seats    int                `json:"seats"`
	Deadline protocol.Seconds   `json:"deadline"`
	SettleBy protocol.Seconds   `json:"settle_by"`
	Winner   protocol.SeatIndex `json:"winner"`
	Retired  bool               `json:"retired"` // the node serves it no more
}

// Job is a job in full.
type Job struct {
	Job    view.Job     `json:"job"`
	Events []view.Event `json:"events"`
}

// Tx is one wish of the outbox.
type Tx struct {
	Key      string      `json:"key"`
	State    string      `json:"state"`
	Nonce    uint64      `json:"nonce"`
	Attempts []Attempt   `json:"attempts,omitempty"`
	Tx       common.Hash `json:"tx"` // the newest transaction
	Waiting  string      `json:"waiting,omitempty"`
	Since    int64       `json:"since,omitempty"` // unix seconds
	Error    string      `json:"error,omitempty"`
}

// Attempt is one signed transaction of a wish.
type Attempt struct {
	Hash common.Hash `json:"hash"`
	Fee  string      `json:"fee"` // most wei for a unit of gas
	Tip  string      `json:"tip"`
}
