package engine

import (
	"context"
	"errors"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// journal keeps a job's inputs in order. Append may buffer; Sync makes everything before it durable.
type journal interface {
	Append(protocol.JobID, []byte) (uint64, error)
	Sync() error
	Replay(protocol.JobID, func(uint64, []byte) error) error
}

// signer signs for the seat. It refuses a second body for a slot; a Close is one slot a link.
type signer interface {
	SignMessage(protocol.Slot, common.Hash) (protocol.Signed, error)
	SignClose(slot protocol.Slot, payload []byte) (protocol.Signed, error)
}

// anyTerm stands for every term in what is fetched.
const anyTerm = 255

// messenger carries frames to the other members, and asks them for frames that are missing. In what is wanted, round 0,
// kind 0, anyTerm and protocol.NoSeat each stand for all. What Fetch returns is verified.
type messenger interface {
	Publish(context.Context, protocol.Frame) error
	Fetch(context.Context, protocol.JobID, []protocol.Seat, []protocol.Slot) ([]protocol.Frame, error)
}

// agent answers: it proposes and it judges.
type agent interface {
	Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error)
	Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error)
}

// committer takes wishes for transactions. Submit returns once the wish is in the outbox on disk.
type committer interface {
	Submit(context.Context, protocol.Intent) error
}

// guard keeps what the seat has signed, and keeps silent where it may have signed what it does not know. Adopt takes a
// signature of the seat back; AdoptClose does so for a Close.
type guard interface {
	Adopt(protocol.Signed) error
	AdoptClose(s protocol.Signed, payload []byte) error
	Silence(protocol.JobID, protocol.Round) error
}

// Ports are what a job reaches the world through. The caller keeps ownership.
type Ports struct {
	Journal   journal
	Signer    signer
	Guard     guard // nil: nobody can have signed what the journal does not hold
	Messenger messenger
	Agent     agent
	Committer committer
	Now       func() protocol.Millis // the node's clock; never goes back
	Log       *slog.Logger
}

// ErrJournal is returned when the journal or the outbox failed: the job must stop, since nothing may be sent that is not
// on disk.
var ErrJournal = errors.New("journal failed")

// ErrStopped is returned to those who speak to a job that has stopped.
var ErrStopped = errors.New("job has stopped")
