package engine

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/view"
)

// tickEvery is how far the machine's clock may lag behind the node's when an input arrives, in milliseconds.
const tickEvery = 20

// fetchWait bounds one request to the peers for missing messages.
const fetchWait = 2 * time.Second

// Snapshot is what a job looks like from outside. It is never changed after it was published.
type Snapshot struct {
	Job    view.Job
	Events []view.Event
}

// Job runs one seat of one job. Post, Tell, Snapshot and Frames may be called from any goroutine; the rest belongs to
// the goroutine of Run, or before Run to the one that opened it.
type Job struct {
	id        protocol.JobID
	agreement protocol.Agreement
	ports     Ports
	inbox     chan message
	news      news
	done      chan struct{}
	snapshot  atomic.Pointer[Snapshot]
	watch     func(Snapshot)
	replayed  bool
	fault     error // why the machine must not be looked at any more; read after done is closed
	self      protocol.SeatIndex
	boot      protocol.BlockRef
	aside     Aside // nil: tasks run on goroutines of their own

	// Everything below belongs to the goroutine of Run.
	ctx     context.Context // of Run: the life of the questions and requests that it starts
	machine *round.Machine
	heard   heard
	past    past
	ahead   protocol.Millis // what the journal's clock is ahead of the node's
	last    protocol.Millis // of the last Tick
	wake    protocol.Millis
	asking  map[round.AskID]context.CancelCauseFunc
	workers sync.WaitGroup
	events  []view.Event

	unshown  bool      // something happened since the last picture
	showFrom time.Time // when the next picture may be made at the earliest
}

// message is an input, or something to do on the job's goroutine.
type message struct {
	in   round.Input
	call func(*round.Machine)
}

// Options say how a job is opened.
type Options struct {
	Self     protocol.SeatIndex
	Secret   [32]byte // JobSecret of the job
	Patience round.Patience
	Head     protocol.BlockRef // the chain's head when the node began, if it is known
	Watch    func(Snapshot)    // called on the job's goroutine with every new picture; may be nil; must not block
	Aside    Aside             // nil: the job starts goroutines; see ByHand
}

// Open makes the job's machine and replays its journal. What the journal holds is not carried out again: Run carries
// out what is still outstanding.
func Open(a protocol.Agreement, o Options, p Ports) (*Job, error) {
	j := &Job{
		id: a.ID(), agreement: a, ports: p, watch: o.Watch, aside: o.Aside, self: o.Self, boot: o.Head,
		inbox: make(chan message, 256), news: newNews(), done: make(chan struct{}),
		machine: round.New(a, o.Self, o.Secret, o.Patience),
		asking:  map[round.AskID]context.CancelCauseFunc{},
		ctx:     context.Background(),
	}
	var failed error
	err := j.contained("replay", func() { failed = j.replay() })
	if err = errors.Join(err, failed); err != nil {
		return nil, fmt.Errorf("replay job %s: %w", j.id.Short(), err)
	}
	return j, nil
}

// replay steps everything that the journal holds.
func (j *Job) replay() error {
	err := j.ports.Journal.Replay(j.id, func(seq uint64, raw []byte) error {
		in, err := round.DecodeInput(raw)
		if err != nil {
			return fmt.Errorf("record %d: %w", seq, err)
		}
		if _, err := j.machine.Step(in); err != nil {
			return fmt.Errorf("record %d: %w", seq, err)
		}
		j.note(in)
		j.replayed = true
		return nil
	})
	if err != nil {
		return err
	}
	if now := j.ports.Now(); j.last > now {
		j.ahead = j.last - now // the node's clock was set back: patience goes on where it was
	}
	j.show()
	return nil
}

// note keeps what the engine itself remembers of an accepted input.
func (j *Job) note(in round.Input) {
	if t, ok := in.(round.Tick); ok {
		j.last = t.Now
	}
	j.heard.note(in)
	j.past.note(in)
}

// ID is the job's id.
func (j *Job) ID() protocol.JobID { return j.id }

// Agreement is what the panel agreed on.
func (j *Job) Agreement() protocol.Agreement { return j.agreement }

// Replayed tells whether the journal held anything of the job when it was opened.
func (j *Job) Replayed() bool { return j.replayed }

// Snapshot returns the newest picture.
func (j *Job) Snapshot() Snapshot { return *j.snapshot.Load() }

// Done is closed when Run has returned.
func (j *Job) Done() <-chan struct{} { return j.done }

// Post hands an input to the job. It waits for room in the mailbox, and returns ErrStopped when the job has ended.
func (j *Job) Post(ctx context.Context, in round.Input) error {
	return j.post(ctx, message{in: in})
}

func (j *Job) post(ctx context.Context, m message) error {
	select {
	case <-j.done:
		return ErrStopped
	default:
	}
	select {
	case j.inbox <- m:
		return nil
	case <-j.done:
		return ErrStopped
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Tell hands a chain event to the job. It never waits, so that one busy job does not keep the chain from the others. A
// block that the job has heard already is told again at no harm: what it missed is taken in, and a block in its place
// takes back what the job believed from there on.
func (j *Job) Tell(ev protocol.ChainEvent) {
	select {
	case <-j.done: // nobody will listen
	default:
		j.news.add(only(j.id, ev))
	}
}

// ask runs fn with the machine on the job's goroutine and waits for it. A stopped job's machine is at rest: fn then runs
// on the caller's goroutine, and must only read.
func (j *Job) ask(ctx context.Context, fn func(*round.Machine)) error {
	ran := make(chan struct{})
	err := j.post(ctx, message{call: func(m *round.Machine) { fn(m); close(ran) }})
	if errors.Is(err, ErrStopped) {
		return j.look(fn)
	}
	if err != nil {
		return err
	}
	select {
	case <-ran:
		return nil
	case <-j.done:
		select {
		case <-ran:
			return nil
		default:
			return j.look(fn)
		}
	case <-ctx.Done():
		return ctx.Err()
	}
}

// look runs fn with the machine of a stopped job.
func (j *Job) look(fn func(*round.Machine)) error {
	if j.fault != nil {
		return j.fault
	}
	return j.contained("look", func() { fn(j.machine) })
}

// Frames returns every frame of the job that this node holds, for peers that miss some and for a transcript.
func (j *Job) Frames(ctx context.Context) ([]protocol.Frame, error) {
	found := make(chan []protocol.Frame, 1) // ctx may end while the job's goroutine still collects
	if err := j.ask(ctx, func(m *round.Machine) { found <- m.AllFrames() }); err != nil {
		return nil, err
	}
	return <-found, nil
}
