package admin

import (
	"context"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// Backend is the node behind the door.
type Backend interface {
	overview
	work
	outbox
}

type overview interface {
	Status(context.Context) Status
	Stop() // begins to stop; the node ends by itself
}

type work interface {
	JobRows(context.Context) ([]JobRow, error)
	View(protocol.JobID) (view.Job, []view.Event, bool)
	Bundle(context.Context, protocol.JobID) (*transcript.Bundle, error)
}

type outbox interface {
	Txs(context.Context) ([]Tx, error)
	Bump(ctx context.Context, key string) error
	Cancel(ctx context.Context, key string) error
}
