package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// again is how long to wait before a failing bus, or peers without a specification, are tried again.
const again = 2 * time.Second

// resume opens every job of the journal again.
func (n *Node) resume(ctx context.Context, fail context.CancelCauseFunc) error {
	ids, err := n.journal.Jobs()
	if err != nil {
		return fmt.Errorf("list journalled jobs: %w", err)
	}
	for _, id := range ids {
		if over, err := n.isOver(id); err != nil || over {
			if err != nil {
				return err
			}
			continue
		}
		a, _, known := n.desk.Agreement(id)
		if !known {
			n.cfg.Log.Warn("journalled job without its agreement", "job", id.Short())
			continue
		}
		if err := n.begin(ctx, fail, a, false); err != nil {
			return err
		}
	}
	return nil
}

// onChain starts jobs that are open now and name this node's key, and tells every job what the chain says.
func (n *Node) onChain(ctx context.Context, fail context.CancelCauseFunc, ev protocol.ChainEvent) error {
	applied, ok := ev.(protocol.Applied)
	if !ok {
		n.jobs.tell(ev)
		return nil
	}
	for _, l := range applied.Logs {
		if opened, ok := l.Event.(protocol.JobOpened); ok {
			if err := n.meet(ctx, fail, opened, applied.Block); err != nil {
				return err
			}
		}
	}
	n.jobs.tell(ev)
	if err := n.retire(applied.Block.Time); err != nil {
		return err
	}
	if applied.Block.Number < n.boot.Number {
		return nil // what is lost may have ended by now
	}
	for _, l := range n.jobs.seek() {
		n.running.Go(func() { n.regain(ctx, fail, l) })
	}
	return nil
}

// meet starts a job that this node accepted. A job of others, or one that runs already, is left alone. Contract and
// panel say what was accepted, whatever this node still knows: a job that its store has lost it takes up again.
func (n *Node) meet(ctx context.Context, fail context.CancelCauseFunc, opened protocol.JobOpened, at protocol.BlockRef) error {
	if n.jobs.get(opened.ID) != nil || protocol.SeatOfKey(opened.Panel, n.parts.Ring.Address()) == protocol.NoSeat {
		return nil
	}
	if over, err := n.isOver(opened.ID); err != nil || over {
		return err
	}
	a, _, known := n.desk.Agreement(opened.ID)
	if !known {
		n.cfg.Log.Warn("open job is not in the store", "job", opened.ID.Short())
		n.jobs.lose(opened)
		return nil
	}
	return n.begin(ctx, fail, a, at.Number <= n.boot.Number)
}

// retire drops the jobs that are over, and notes on disk that they need not be opened again. Their journals stay.
func (n *Node) retire(at protocol.Seconds) error {
	for _, id := range n.jobs.over(at) {
		if err := n.parts.Store.Put(spaceOver, id[:], []byte{1}, true); err != nil {
			return fmt.Errorf("retire job %s: %w", id.Short(), err)
		}
		n.jobs.drop(id)
		n.cfg.Log.Info("job is over", "job", id.Short())
	}
	return nil
}

// isOver tells whether a job was retired.
func (n *Node) isOver(id protocol.JobID) (bool, error) {
	_, over, err := n.parts.Store.Get(spaceOver, id[:])
	if err != nil {
		return false, fmt.Errorf("look up job %s: %w", id.Short(), err)
	}
	return over, nil
}

// regain finds the specification of a lost job among the peers and starts the job.
func (n *Node) regain(ctx context.Context, fail context.CancelCauseFunc, l *lostJob) {
	seeking, stop := context.WithCancel(ctx)
	defer stop()
	n.running.Go(func() {
		select {
		case <-l.forsake:
			stop()
		case <-seeking.Done():
		}
	})
	for {
		a, err := n.desk.Recover(seeking, l.opened)
		if err == nil {
			if err := n.begin(ctx, fail, a, true); err != nil {
				fail(err)
			}
			return
		}
		n.cfg.Log.Warn("job not recovered", "job", l.opened.ID.Short(), "err", err)
		select {
		case <-seeking.Done():
			return
		case <-time.After(again):
		}
	}
}

// begin runs a job. doubtful tells that the job was open before this node began: if its journal holds nothing of it, the
// node may have signed what it no longer knows.
func (n *Node) begin(ctx context.Context, fail context.CancelCauseFunc, a protocol.Agreement, doubtful bool) error {
	id := a.ID()
	self := protocol.SeatOfKey(a.Panel, n.parts.Ring.Address())
	if self == protocol.NoSeat {
		return nil
	}
	patience := round.DefaultPatience(a.Job.Terms)
	if n.cfg.Patience != nil {
		patience = n.cfg.Patience(a.Job.Terms)
	}
	j, err := engine.Open(a, engine.Options{
		Self: self, Secret: n.parts.Ring.JobSecret(id), Patience: patience,
		Watch: func(engine.Snapshot) { n.jobs.changed(id) },
	}, n.ports())
	if err != nil {
		return err
	}
	if doubtful && !j.Replayed() {
		n.cfg.Log.Warn("journal of the job is lost; silent in rounds that have begun", "job", id.Short(), "head", n.boot.Number)
		// Before anything else, so that the machine never believes that it knows what it signed.
		if err := j.Handle(round.Restored{Head: n.boot}); err != nil {
			return fmt.Errorf("restore job %s: %w", id.Short(), err)
		}
	}
	serving, retire := context.WithCancel(ctx)
	n.jobs.add(j, retire)
	n.cfg.Log.Info("job begins", "job", id.Short(), "seat", self)
	tried := make(chan struct{})
	n.running.Go(func() { n.connect(serving, j, tried) })
	n.running.Go(func() {
		<-tried // what peers say first is not worth missing
		err := j.Run(ctx)
		n.jobs.ended(id)
		if errors.Is(err, engine.ErrJournal) {
			n.cfg.Log.Error("job stops", "job", id.Short(), "err", err)
			fail(fmt.Errorf("job %s: %w", id.Short(), err))
		}
	})
	return nil
}

// connect lets a job hear its peers and serves its frames until ctx ends: peers and submitters may ask for what was said
// after the job has ended. A bus that fails is tried again. tried is closed after the first try.
func (n *Node) connect(ctx context.Context, j *engine.Job, tried chan<- struct{}) {
	for first := true; ; first = false {
		stop, err := n.subscribe(ctx, j)
		if first {
			close(tried)
		}
		if err == nil {
			<-ctx.Done()
			stop()
			return
		}
		if ctx.Err() == nil {
			n.cfg.Log.Warn("job is deaf; trying again", "job", j.ID().Short(), "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(again):
		}
	}
}

func (n *Node) subscribe(ctx context.Context, j *engine.Job) (stop func(), err error) {
	stopFrames, err := n.parts.Bus.Subscribe(ctx, j.ID(), j.Agreement().Panel, func(f protocol.Frame) {
		// A job that stopped does not need the frame; a node that stops loses nothing, since peers are asked again.
		_ = j.Post(ctx, round.Received{Frame: f})
	})
	if err != nil {
		return nil, fmt.Errorf("subscribe to job %s: %w", j.ID().Short(), err)
	}
	stopServe, err := n.parts.Bus.Serve(ctx, j.ID(), func([]protocol.Slot) []protocol.Frame {
		// The bus picks what is wanted. A node that stops has nothing to give.
		frames, _ := j.Frames(ctx)
		return frames
	})
	if err != nil {
		stopFrames()
		return nil, fmt.Errorf("serve job %s: %w", j.ID().Short(), err)
	}
	return func() { stopFrames(); stopServe() }, nil
}
