package config

import (
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// DefaultFile is read when no other file is named.
const DefaultFile = "nsed.yaml"

// Config is everything that can be set. A value that was never set is zero, or what Default says.
type Config struct {
	Network Network `yaml:"network"`
	Chain   Chain   `yaml:"chain"`
	Bus     Bus     `yaml:"bus"`
	Keys    Keys    `yaml:"keys"`
	Data    string  `yaml:"data"` // directory of everything the program keeps
	Node    Node    `yaml:"node"`
	Agents  []Agent `yaml:"agents"`
	Fleet   Fleet   `yaml:"fleet"`
	Log     Log     `yaml:"log"`
}

// Network says which contract is meant. `nsed deploy` prints it.
type Network struct {
	Name     string         `yaml:"name"` // for people
	ChainID  uint64         `yaml:"chain_id"`
	Contract common.Address `yaml:"contract"`
	Since    uint64         `yaml:"since"`     // a block not after the deployment
	CodeHash common.Hash    `yaml:"code_hash"` // keccak256 of the contract's runtime code; zero: not compared
}

// Chain says how the chain is reached.
type Chain struct {
	RPC           []string      `yaml:"rpc"` // endpoints, the preferred one first
	Confirmations uint64        `yaml:"confirmations"`
	Poll          time.Duration `yaml:"poll"`
	MaxLag        uint64        `yaml:"max_lag"`      // blocks an endpoint may lag behind the best one
	MaxFeeGwei    string        `yaml:"max_fee_gwei"` // most gwei for a unit of gas; empty: no limit
	MinEther      string        `yaml:"min_ether"`    // what new transactions leave in an account; it is warned of before
}

// Bus says how messages travel.
type Bus struct {
	URL         string `yaml:"url"`
	Credentials string `yaml:"credentials"` // file
	CA          string `yaml:"ca"`          // file
	Cert        string `yaml:"cert"`        // file
	Key         string `yaml:"key"`         // file
	Embedded    string `yaml:"embedded"`    // host:port that a server in this process listens on; excludes url
}

// Keys says where keys lie. A name or an address picks one of the directory.
type Keys struct {
	Dir          string `yaml:"dir"`
	Hot          string `yaml:"hot"`
	Owner        string `yaml:"owner"`
	Submitter    string `yaml:"submitter"`
	PasswordFile string `yaml:"password_file"`
}

// Node says what an operator offers.
type Node struct {
	Operator     common.Address `yaml:"operator"`
	Price        string         `yaml:"price"` // decimal tokens a job
	Capabilities []string       `yaml:"capabilities"`
	MaxOpen      int            `yaml:"max_open"`  // jobs at a time
	QuoteFor     time.Duration  `yaml:"quote_for"` // how long a quote is good
	Admin        string         `yaml:"admin"`     // socket; empty: node.sock in the data directory
}

// The kinds of agents.
const (
	KindSolver = "solver"
	KindOpenAI = "openai"
	KindExec   = "exec"
	KindRemote = "remote"
)

// Agent is one thing that answers. The first one that suits a task answers it.
type Agent struct {
	Name      string `yaml:"name"`
	Kind      string `yaml:"kind"`
	BaseURL   string `yaml:"base_url"`
	Model     string `yaml:"model"`
	APIKeyEnv string `yaml:"api_key_env"` // environment variable that holds the key
	Persona   string `yaml:"persona"`
	MaxTokens int64  `yaml:"max_tokens"` // of one reply
	Seed      uint64 `yaml:"seed"`
	Price     string `yaml:"price"` // decimal tokens a job; empty: the node's

	Asset common.Hash `yaml:"asset"` // registered asset that its answers rest on, with what the asset's table names; zero: none

	// Of programs.
	Command   []string      `yaml:"command"`    // program and arguments
	Env       []string      `yaml:"env"`        // names of environment variables that the program gets
	Dir       string        `yaml:"dir"`        // where it runs; empty: where the node does
	Timeout   time.Duration `yaml:"timeout"`    // of one answer; 0: the time of the phase
	MaxOutput int           `yaml:"max_output"` // bytes of one answer; 0: the most there can be
	DebugFile string        `yaml:"debug_file"` // its standard error; empty: nowhere
	Parallel  int           `yaml:"parallel"`   // questions at a time; 0: as many as its kind takes by itself
	Review    Review        `yaml:"review"`

	Remote Remote `yaml:"remote"`

	// Of models.
	Form            string `yaml:"form"`             // how a reply's form is asked for first: schema, tools, object or prompt; empty: tried in this order
	Temperature     string `yaml:"temperature"`      // decimal, 0 to 2; empty: the endpoint's default
	Context         int64  `yaml:"context"`          // tokens of the model's window; 0: as the endpoint says
	PerMinute       int    `yaml:"per_minute"`       // calls a minute to the endpoint; 0: no limit
	PromptPrice     string `yaml:"prompt_price"`     // of the provider's currency for a million tokens
	CompletionPrice string `yaml:"completion_price"` // likewise
	JobTokens       int64  `yaml:"job_tokens"`       // that one job may use; 0: no cap
	JobCost         string `yaml:"job_cost"`         // of the provider's currency that one job may cost; empty: no cap
}

// What happens to an answer that nobody decided on in time.
const (
	ReleaseUnseen = "release"
	RejectUnseen  = "reject"
)

// Review says how long an answer waits for a person before it leaves the node.
type Review struct {
	Hold      time.Duration `yaml:"hold"`       // at most; 0: it does not wait
	OnTimeout string        `yaml:"on_timeout"` // release or reject; empty: release
}

// AnyAgent is the name that stands for whichever agent of the fleet suits.
const AnyAgent = "any"

// Remote says which agent of the fleet answers.
type Remote struct {
	Agent        string   `yaml:"agent"`        // its name, or any
	Capabilities []string `yaml:"capabilities"` // tags that it must have; NAME:* is every tag of a name space
}

// Fleet says how agents of the NSED agent protocol are reached: on a message server, or an account of one, that is theirs
// alone.
type Fleet struct {
	URL           string `yaml:"url"`
	Credentials   string `yaml:"credentials"` // file
	CA            string `yaml:"ca"`          // file
	Cert          string `yaml:"cert"`        // file
	Key           string `yaml:"key"`         // file
	Embedded      string `yaml:"embedded"`    // host:port that a server in this process listens on; excludes url
	SubjectPrefix string `yaml:"subject_prefix"`
	APIPrefix     string `yaml:"api_prefix"`
	Invites       string `yaml:"invites"`   // host:port that takes invites in; needs embedded
	Advertise     string `yaml:"advertise"` // URL of the embedded server as agents reach it; empty: where it listens
}

// Used tells whether there is a fleet.
func (f Fleet) Used() bool { return f.URL != "" || f.Embedded != "" }

// Log says what is logged, on standard error.
type Log struct {
	Level  string `yaml:"level"`  // debug, info, warn, error
	Format string `yaml:"format"` // text, json
}

// Default is what holds where nothing is set.
func Default() Config {
	return Config{
		Chain: Chain{Confirmations: 1, Poll: 2 * time.Second, MaxLag: 8, MinEther: "0.01"},
		Keys:  Keys{Dir: "nsed-keys", Hot: "hot", Owner: "owner", Submitter: "submitter"},
		Data:  "nsed-data",
		Node:  Node{MaxOpen: 4, QuoteFor: 2 * time.Minute},
		Fleet: Fleet{SubjectPrefix: "nsed", APIPrefix: "sphera"},
		Log:   Log{Level: "info", Format: "text"},
	}
}
