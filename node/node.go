package node

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// Node is the daemon of one operator.
type Node struct {
	cfg     Config
	parts   Parts
	net     protocol.Network
	journal *store.Journal
	desk    *market.Desk
	deskMu  sync.Mutex // the desk serves one question at a time
	jobs    *registry
	boot    protocol.BlockRef // the chain's head when Run began
	ready   chan struct{}
	running sync.WaitGroup
}

// started is when the process began, for a clock that never goes back.
var started = time.Now()

// now is the node's clock in milliseconds: wall time at the start of the process, monotonic from then on, so that the
// ticks of a journal grow across restarts.
func now() protocol.Millis {
	return protocol.Millis(started.UnixMilli() + time.Since(started).Milliseconds())
}

// Run follows the chain and serves questions until ctx ends or something fails that must not. It waits for every
// goroutine it started. It runs once.
func (n *Node) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer n.running.Wait()
	defer cancel(nil)
	if err := n.parts.Chain.Check(ctx); err != nil {
		return err
	}
	params, err := n.parts.Chain.ParamsOf(ctx)
	if err != nil {
		return fmt.Errorf("read the network's parameters: %w", err)
	}
	if n.boot, err = n.parts.Chain.Head(ctx); err != nil {
		return fmt.Errorf("read the chain's head: %w", err)
	}
	blobs, err := n.parts.Bus.Blobs(ctx, n.parts.Store)
	if err != nil {
		return err
	}
	n.desk.Params, n.desk.Specs = params, blobs
	stopDesk, err := n.serveDesk(ctx)
	if err != nil {
		return err
	}
	defer stopDesk()
	close(n.ready)
	if err := n.resume(ctx, cancel); err != nil {
		return err
	}
	err = n.parts.Chain.Watch(ctx, n.cfg.Since, func(ev protocol.ChainEvent) error { return n.onChain(ctx, cancel, ev) })
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

// serveDesk answers quotes and accepts.
func (n *Node) serveDesk(ctx context.Context) (stop func(), err error) {
	stopQuotes, err := n.parts.Bus.ServeQuotes(ctx, func(ctx context.Context, spec protocol.SpecHash) (protocol.Quote, error) {
		n.deskMu.Lock()
		defer n.deskMu.Unlock()
		return n.desk.Quote(ctx, spec)
	})
	if err != nil {
		return nil, fmt.Errorf("serve quotes: %w", err)
	}
	stopAccepts, err := n.parts.Bus.ServeAccepts(ctx, n.cfg.Operator,
		func(ctx context.Context, job protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
			n.deskMu.Lock()
			defer n.deskMu.Unlock()
			return n.desk.Accept(ctx, job, panel)
		})
	if err != nil {
		stopQuotes()
		return nil, fmt.Errorf("serve accepts: %w", err)
	}
	return func() { stopQuotes(); stopAccepts() }, nil
}

// Ready is closed once the node answers questions. Jobs of a restart may still be resuming.
func (n *Node) Ready() <-chan struct{} { return n.ready }

// View returns the newest picture of a job, or false when this node does not run it.
func (n *Node) View(id protocol.JobID) (view.Job, []view.Event, bool) {
	j := n.jobs.get(id)
	if j == nil {
		return view.Job{}, nil, false
	}
	s := j.Snapshot()
	return s.Job, s.Events, true
}

// Changed returns a channel that is closed at the next change of the job.
func (n *Node) Changed(id protocol.JobID) <-chan struct{} { return n.jobs.wait(id) }

// Bundle writes down what this node holds of a job, for an auditor.
func (n *Node) Bundle(ctx context.Context, id protocol.JobID) (*transcript.Bundle, error) {
	j := n.jobs.get(id)
	if j == nil {
		return nil, fmt.Errorf("job %s does not run here", id.Short())
	}
	_, spec, known := n.desk.Agreement(id)
	if !known {
		return nil, fmt.Errorf("job %s was not accepted here", id.Short())
	}
	frames, err := j.Frames(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the frames of job %s: %w", id.Short(), err)
	}
	b := market.Bundle(j.Agreement(), spec)
	b.Frames = transcript.Sorted(frames)
	return b, nil
}

// Operator is whose node it is.
func (n *Node) Operator() common.Address { return n.cfg.Operator }
