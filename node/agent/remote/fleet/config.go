package fleet

import (
	"log/slog"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Config says whose fleet it is and how patient it is.
type Config struct {
	Names   wire.Names
	Owner   string        // who asks; two nodes of one fleet differ here, so that they never share a session
	Version string        // of the program, for agents
	Log     *slog.Logger  // nil: nothing is logged
	Witness func(Heard)   // hears every result, marker and signed copy of this node's jobs, in order, from one goroutine; nil: nobody
	Beat    time.Duration // how often agents say that they live
	Ping    time.Duration // how often the node says that it lives
	Look    time.Duration // how often a stream is read for a result that was missed
}

// DefaultConfig holds the intervals of the public protocol.
func DefaultConfig() Config {
	return Config{Beat: 10 * time.Second, Ping: 15 * time.Second, Look: 2 * time.Second}
}

// silence is how long an agent may say nothing until it counts as gone: three signs of life, and half of one for their way.
func (c Config) silence() time.Duration { return 3*c.Beat + c.Beat/2 }

// warmUp is how long after the start a task waits for the first signs of life.
func (c Config) warmUp() time.Duration { return c.Beat + c.Beat/5 }

// Heard is a message of an agent as it came. Nobody may change it.
type Heard struct {
	Job     protocol.JobID
	Address wire.Address // what the subject says
	Subject string
	Header  nats.Header
	Data    []byte
	At      time.Time // by this node's clock
}

// Drop is why a message of an agent was dropped. The words are stable: scripts may rely on them.
type Drop string

// The reasons.
const (
	DropSubject    Drop = "subject-unreadable"   // no subject of the protocol, or a name with wildcards
	DropBeat       Drop = "heartbeat-unreadable" // not the JSON of a heartbeat, or too large
	DropForeign    Drop = "heartbeat-foreign"    // in another agent's name
	DropFlood      Drop = "heartbeat-flood"      // sooner after the last one than any agent has reason to
	DropFull       Drop = "directory-full"       // one agent more than are kept
	DropJob        Drop = "job-unknown"          // of a job that this node does not run
	DropTask       Drop = "task-unknown"         // of a round, an action or an agent that was not asked
	DropLate       Drop = "result-late"          // the task was over
	DropAgain      Drop = "result-again"         // the task had its result
	DropOverflow   Drop = "overflow"             // more at a time than can be read; results are read from their stream
	DropLarge      Drop = "result-too-large"     // the task ends without a result
	DropEnvelope   Drop = "result-forged"        // its signatures do not hold; as before
	DropUnreadable Drop = "result-unreadable"    // as before
	DropAudit      Drop = "audit-flood"          // more signed copies than a job has reason for
	DropAck        Drop = "ack-unreadable"       // an acceptance that names another agent, or nothing
	DropTool       Drop = "tool-refused"         // a question to the user; it was answered with a refusal
	DropInjection  Drop = "injection-unreadable" // what lies in the bucket of injections is none

)
