package admin

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// Backend is the node behind the door.
type Backend interface {
	overview
	work
	outbox
	review
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

// review is what waits for the operator. looked is the hash of the answer that was looked at, zero for any.
type review interface {
	Held() []view.HeldAnswer
	HeldAnswer(id string) (view.HeldAnswer, error)
	Decide(id string, looked common.Hash, s view.HeldState) error
	Edit(id string, looked common.Hash, document []byte) (view.HeldAnswer, error)
}
