package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// again is how long to wait before a failing bus, or peers without a specification, are tried again.
const again = 2 * time.Second

// life is how long things last: jobs until the node is told to end, the service to peers until the jobs have ended. fail
// ends the node.
type life struct {
	jobs, serving context.Context
	fail          context.CancelCauseFunc
}

// resume opens every job of the journal again.
func (n *Node) resume(l life) error {
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
		if err := n.begin(l, a, false); err != nil {
			return err
		}
	}
	return nil
}

// onChain starts jobs that are open now and name this node's key, and tells every job what the chain says.
func (n *Node) onChain(l life, ev protocol.ChainEvent) error {
	applied, ok := ev.(protocol.Applied)
	if !ok {
		n.jobs.tell(ev)
		return nil
	}
	n.seen.Store(&applied.Block)
	for _, told := range applied.Logs {
		if opened, ok := told.Event.(protocol.JobOpened); ok {
			if err := n.meet(l, opened, applied.Block); err != nil {
				return err
			}
		}
	}
	n.jobs.tell(ev)
	if err := n.retire(l, applied.Block.Time); err != nil {
		return err
	}
	if applied.Block.Number < n.boot.Number {
		return nil // what is lost may have ended by now
	}
	for _, lost := range n.jobs.seek() {
		n.working.Go(func() { n.regain(l, lost) })
	}
	return n.sweep(applied.Block.Time)
}

// meet starts a job that this node accepted. A job of others, or one that runs already, is left alone. Contract and
// panel say what was accepted, whatever this node still knows: a job that its store has lost it takes up again.
func (n *Node) meet(l life, opened protocol.JobOpened, at protocol.BlockRef) error {
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
	return n.begin(l, a, at.Number <= n.boot.Number)
}

// retire ends the jobs that are over, and notes on disk that they need not be opened again. Their journals go to the
// archive, and peers and auditors are served from there.
func (n *Node) retire(l life, at protocol.Seconds) error {
	for _, v := range n.jobs.over(at) {
		id := v.ID
		if err := n.archive.add(v, at); err != nil {
			return err
		}
		n.jobs.drop(id)
		n.tellOver(v)
		n.serveRetired(l, id)
		n.cfg.Log.Info("job is over", "job", id.Short())
	}
	return nil
}

// serveRetired gives the frames of a job that is over to whoever asks, as long as they are kept.
func (n *Node) serveRetired(l life, id protocol.JobID) {
	stop, err := n.parts.Bus.Serve(l.serving, id, func([]protocol.Slot) []protocol.Frame {
		book, err := n.archive.serve(l.serving, id)
		if err != nil {
			return nil // dropped meanwhile, or damaged: there is nothing to give
		}
		return book.frames
	})
	if err == nil {
		n.archive.served(id, stop)
	} else if l.serving.Err() == nil {
		n.cfg.Log.Warn("job that is over is not served", "job", id.Short(), "err", err)
	}
}

// How often agreements are looked through, and how long after the last moment at which its job can be opened an agreement
// is dropped, by the chain's clock. An hour is longer than any reorganisation that is survived.
const (
	sweepEvery protocol.Seconds = 600
	staleAfter protocol.Seconds = 3600
)

// sweep drops the agreements of jobs that were never opened: a submitter must not fill the disk with accepts.
func (n *Node) sweep(at protocol.Seconds) error {
	if at < n.swept+sweepEvery {
		return nil
	}
	n.swept = at
	var stale []protocol.JobID
	err := n.parts.Store.Iterate(spaceAgreements, nil, func(key, raw []byte) error {
		b, err := transcript.DecodeBundle(raw)
		if err != nil || len(key) != len(protocol.JobID{}) {
			return nil // Agreement does not find it either
		}
		if b.Job.Terms.OpenBefore+staleAfter < at {
			stale = append(stale, protocol.JobID(key))
		}
		return nil
	})
	for i := 0; err == nil && i < len(stale); i++ {
		err = n.dropUnopened(stale[i])
	}
	if err != nil {
		return fmt.Errorf("look through the agreements: %w", err)
	}
	return nil
}

// dropUnopened forgets an agreement unless its job runs, ran or is sought.
func (n *Node) dropUnopened(id protocol.JobID) error {
	if n.jobs.known(id) {
		return nil
	}
	if over, err := n.isOver(id); err != nil || over {
		return err
	}
	errSome := errors.New("there is a record")
	err := n.journal.Replay(id, func(uint64, []byte) error { return errSome })
	if err != nil {
		if errors.Is(err, errSome) {
			return nil
		}
		return err
	}
	n.deskMu.Lock()
	defer n.deskMu.Unlock()
	return agreements{n.library}.drop(id)
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
func (n *Node) regain(l life, lost *lostJob) {
	seeking, stop := context.WithCancel(l.jobs)
	defer stop()
	n.running.Go(func() {
		select {
		case <-lost.forsake:
			stop()
		case <-seeking.Done():
		}
	})
	for {
		a, err := n.desk.Recover(seeking, lost.opened)
		if err == nil {
			if err := n.begin(l, a, true); err != nil {
				l.fail(err)
			}
			return
		}
		n.cfg.Log.Warn("job not recovered", "job", lost.opened.ID.Short(), "err", err)
		select {
		case <-seeking.Done():
			return
		case <-time.After(again):
		}
	}
}

// options are how a job is opened. seated is false when it has no seat for this node's key.
func (n *Node) options(a protocol.Agreement) (o engine.Options, seated bool) {
	self := protocol.SeatOfKey(a.Panel, n.parts.Ring.Address())
	if self == protocol.NoSeat {
		return o, false
	}
	id := a.ID()
	patience := round.DefaultPatience(a.Job.Terms)
	if n.cfg.Patience != nil {
		patience = n.cfg.Patience(a.Job.Terms)
	}
	return engine.Options{
		Self: self, Secret: n.parts.Ring.JobSecret(id), Patience: patience, Head: n.boot,
		Watch: func(engine.Snapshot) { n.jobs.changed(id) },
	}, true
}

// begin runs a job. doubtful tells that the job was open before this node began: if its journal holds nothing of it, the
// node may have signed what it no longer knows. A job that makes this program panic is left alone: the others go on.
func (n *Node) begin(l life, a protocol.Agreement, doubtful bool) error {
	id := a.ID()
	o, seated := n.options(a)
	if !seated || n.jobs.isBroken(id) {
		return nil
	}
	j, err := engine.Open(a, o, n.ports())
	if errors.Is(err, engine.ErrPanicked) {
		n.jobs.breakDown(id)
		return nil // logged where it happened
	}
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
	serving, retire := context.WithCancel(l.serving)
	n.jobs.add(j, retire)
	n.cfg.Log.Info("job begins", "job", id.Short(), "seat", o.Self)
	tried := make(chan struct{})
	n.running.Go(func() { n.connect(serving, j, tried) })
	n.working.Go(func() {
		<-tried // what peers say first is not worth missing
		err := j.Run(l.jobs)
		n.jobs.ended(id)
		if errors.Is(err, engine.ErrJournal) {
			n.cfg.Log.Error("job stops", "job", id.Short(), "err", err)
			l.fail(fmt.Errorf("job %s: %w", id.Short(), err))
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
