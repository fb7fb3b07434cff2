package node

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
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
	library *library
	archive *archive
	boot    protocol.BlockRef // the chain's head when Run began
	ready   chan struct{}
	swept   protocol.Seconds // when agreements were last looked through; of the goroutine that follows the chain

	stopping atomic.Bool
	seen     atomic.Pointer[protocol.BlockRef] // the newest block taken in
	working  sync.WaitGroup                    // jobs
	running  sync.WaitGroup                    // everything else
}

// errStopping is why a node that is about to end takes no job.
var errStopping = errors.New("the node is about to end")

// errStuck is returned when something does not end in time, most likely an agent that does not heed its context.
var errStuck = errors.New("a job did not end in time")

// started is when the process began, for a clock that never goes back.
var started = time.Now()

// now is the node's clock in milliseconds: wall time at the start of the process, monotonic from then on, so that the
// ticks of a journal grow across restarts.
func now() protocol.Millis {
	return protocol.Millis(started.UnixMilli() + time.Since(started).Milliseconds())
}

// Run follows the chain and serves questions until ctx ends or something fails that must not. Then it takes no new job,
// lets every job write down what it knows, and serves its peers until that is done. It waits for every goroutine it
// started, but no longer than StopWithin for its jobs. It runs once.
func (n *Node) Run(ctx context.Context) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	serving, hush := context.WithCancel(context.WithoutCancel(ctx))
	defer func() {
		n.stopping.Store(true)
		cancel(nil)
		stuck := n.settleDown()
		hush()
		if stuck == nil {
			n.running.Wait()
		}
		err = errors.Join(err, stuck)
	}()
	return n.run(ctx, serving, cancel)
}

// settleDown waits for the jobs to end.
func (n *Node) settleDown() error {
	ended := make(chan struct{})
	go func() {
		n.working.Wait()
		close(ended)
	}()
	limit := time.NewTimer(n.cfg.StopWithin)
	defer limit.Stop()
	select {
	case <-ended:
		return nil
	case <-limit.C:
		return errStuck
	}
}

// run is Run until it has to end. ctx is the jobs' life, serving that of the peers' and submitters' questions.
func (n *Node) run(ctx, serving context.Context, cancel context.CancelCauseFunc) error {
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
	blobs, err := n.parts.Bus.Blobs(serving, n.library)
	if err != nil {
		return err
	}
	n.desk.Params, n.desk.Specs = params, blobs
	stopDesk, err := n.serveDesk(ctx)
	if err != nil {
		return err
	}
	defer stopDesk()
	l := life{jobs: ctx, serving: serving, fail: cancel}
	if err := n.archive.load(); err != nil {
		return err
	}
	close(n.ready)
	for _, o := range n.archive.list() {
		n.serveRetired(l, o.id)
	}
	if err := n.resume(l); err != nil {
		return err
	}
	err = n.follow(l)
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

// follow takes in what the chain says. What was told before is told again from the disk. A reorganisation that is deeper
// than what is remembered makes the node read the chain anew; its jobs find out by themselves what they had heard.
func (n *Node) follow(l life) error {
	for {
		err := n.parts.Chain.Follow(l.jobs, n.parts.Store, n.cfg.Since, func(ev protocol.ChainEvent) error { return n.onChain(l, ev) })
		if !errors.Is(err, chain.ErrDeepReorg) {
			return err
		}
		n.cfg.Log.Error("chain is read anew", "err", err)
	}
}

// serveDesk answers quotes and accepts.
func (n *Node) serveDesk(ctx context.Context) (stop func(), err error) {
	stopQuotes, err := n.parts.Bus.ServeQuotes(ctx, func(ctx context.Context, spec protocol.SpecHash) (protocol.Quote, error) {
		var q protocol.Quote
		err := n.atDesk("quote", func() (err error) { q, err = n.desk.Quote(ctx, spec); return err })
		return q, err
	})
	if err != nil {
		return nil, fmt.Errorf("serve quotes: %w", err)
	}
	stopAccepts, err := n.parts.Bus.ServeAccepts(ctx, n.cfg.Operator,
		func(ctx context.Context, job protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
			var sig protocol.Signature
			err := n.atDesk("accept", func() (err error) { sig, err = n.desk.Accept(ctx, job, panel); return err })
			return sig, err
		})
	if err != nil {
		stopQuotes()
		return nil, fmt.Errorf("serve accepts: %w", err)
	}
	return func() { stopQuotes(); stopAccepts() }, nil
}

// errFault is what a stranger is told of a panic.
var errFault = errors.New("the node ran into a fault of its own")

// atDesk answers one question at a time. Whoever asks is a stranger: a panic costs the answer, not the node.
func (n *Node) atDesk(what string, answer func() error) (err error) {
	n.deskMu.Lock()
	defer n.deskMu.Unlock()
	defer func() {
		if p := recover(); p != nil {
			n.cfg.Log.Error("desk panicked", "question", what, "value", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = errFault
		}
	}()
	return answer()
}

// fit tells whether the node may take a job now.
func (n *Node) fit() error {
	if n.stopping.Load() {
		return errStopping
	}
	if n.cfg.Fit == nil {
		return nil
	}
	return n.cfg.Fit()
}

// Stop makes the node refuse new jobs from now on. What runs goes on until the context of Run ends.
func (n *Node) Stop() { n.stopping.Store(true) }

// Ready is closed once the node answers questions. Jobs of a restart may still be resuming.
func (n *Node) Ready() <-chan struct{} { return n.ready }

// View returns the newest picture of a job that runs here, or the last one of a job that is over. It returns false when
// nothing is kept of it.
func (n *Node) View(id protocol.JobID) (view.Job, []view.Event, bool) {
	if j := n.jobs.get(id); j != nil {
		s := j.Snapshot()
		return s.Job, s.Events, true
	}
	book, err := n.archive.read(id)
	if err != nil {
		if !errors.Is(err, errNotHere) {
			n.cfg.Log.Warn("job cannot be read", "job", id.Short(), "err", err)
		}
		return view.Job{}, nil, false
	}
	return book.snapshot.Job, book.snapshot.Events, true
}

// Runs tells whether a job still runs here or serves its peers.
func (n *Node) Runs(id protocol.JobID) bool { return n.jobs.get(id) != nil }

// Changed returns a channel that is closed at the next change of the job.
func (n *Node) Changed(id protocol.JobID) <-chan struct{} { return n.jobs.wait(id) }

// Bundle writes down what this node holds of a job, for an auditor. It refuses with transcript-missing when that is
// nothing.
func (n *Node) Bundle(ctx context.Context, id protocol.JobID) (*transcript.Bundle, error) {
	a, spec, known := n.desk.Agreement(id)
	if !known {
		return nil, refusal.New(refusal.TranscriptMissing, "job %s was not accepted here, or is too old", id.Short())
	}
	var frames []protocol.Frame
	var err error
	if j := n.jobs.get(id); j != nil {
		frames, err = j.Frames(ctx)
	} else {
		var book *openedBook
		if book, err = n.archive.read(id); errors.Is(err, errNotHere) {
			return nil, refusal.New(refusal.TranscriptMissing, "job %s does not run here", id.Short())
		} else if err == nil {
			frames = book.frames
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read the frames of job %s: %w", id.Short(), err)
	}
	b := market.Bundle(a, spec)
	b.Frames = transcript.Sorted(frames)
	return b, nil
}
