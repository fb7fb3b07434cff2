package sim

import (
	"context"
	"errors"
	"log/slog"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
	"github.com/nsed-protocol/nsed/node/submit"
)

// node is one seat's machine: a process that can die, a disk that stays, and an operator.
type node struct {
	w      *world
	seat   protocol.SeatIndex
	keys   member
	habits habits
	actor  *Actor // nil for a seat that is honest and cared for
	disk   *storetest.Faulty
	image  *storetest.Faulty // a copy of the disk that a careless operator kept
	crashs []Fault           // at which writes the coming processes die
	reader *chain.Reader
	writer endpoint

	up      bool
	process int // counts restarts
	ring    *keys.Ring
	journal *store.Journal
	sender  *submit.Sender
	job     engine.ByHand
	opened  *engine.Job
	chain   *chain.Steps
	offset  int // ms
	drift   int // ppm
	wakeAt  protocol.Millis
	said    map[frameKey]bool // what it published
	lost    bool              // its disk was lost or taken from an old copy
}

func newNode(w *world, seat protocol.SeatIndex) *node {
	n := &node{w: w, seat: seat, keys: w.net.members[seat], said: map[frameKey]bool{}}
	n.writer = endpoint{w.ledger, int(seat)}
	n.reader = chain.New(n.writer, w.net.id, chain.Options{})
	for i := range w.plan.Actors {
		if a := &w.plan.Actors[i]; a.Seat == int(seat) {
			n.actor = a
			n.habits = habitsOf(n, *a)
		}
	}
	for _, f := range w.plan.Faults {
		if f.Seat != int(seat) && f.Seat >= 0 {
			continue
		}
		switch f.Kind {
		case "crash-before", "crash-after", "write-fails":
			n.crashs = append(n.crashs, f)
		case "skew":
			n.drift = f.N
			n.offset = w.dice.between(-maxOffset, maxOffset, drawPoll, uint64(seat), 7)
		case "kill":
			w.in(f.From, n.kill)
			w.in(f.Until, n.start)
		}
	}
	n.disk = storetest.NewFaulty(n.nextCrash())
	return n
}

// honest tells whether the seat's program and operator do what the protocol says.
func (n *node) honest() bool { return n.actor == nil || careless(n.actor.Kind) }

// nextCrash says at which write the next process dies.
func (n *node) nextCrash() (storetest.Fault, int) {
	if len(n.crashs) == 0 {
		return 0, 0
	}
	f := n.crashs[0]
	n.crashs = n.crashs[1:]
	return map[string]storetest.Fault{
		"crash-before": storetest.CrashBefore, "crash-after": storetest.CrashAfter, "write-fails": storetest.Fail,
	}[f.Kind], f.N
}

// clock is the node's own clock.
func (n *node) clock() protocol.Millis {
	now := int(n.w.now)
	return protocol.Millis(int(genesisTime)*1000 + n.offset + now + now*n.drift/1_000_000)
}

// wait is how long a stretch of the node's clock takes.
func (n *node) wait(own uint64) protocol.Millis {
	return protocol.Millis(own - own*uint64(max(n.drift, 0))/1_000_000 + own*uint64(max(-n.drift, 0))/1_000_000 + 1)
}

// start runs a process on what the disk holds, as the daemon does.
func (n *node) start() {
	if n.up || n.w.over() {
		return
	}
	n.up, n.process = true, n.process+1
	n.w.stirred = n.w.now
	n.chain, n.wakeAt = nil, 0
	n.survive(n.boot())
}

var silent = slog.New(slog.DiscardHandler)

func (n *node) boot() (err error) {
	a := n.w.agreement
	if n.ring, err = keys.New(n.disk, n.w.net.id, n.keys.hot); err != nil {
		return err
	}
	n.sender, err = submit.New(submit.Config{
		Network: n.w.net.id, Token: a.Params.Token, From: n.keys.hot.Address(), Confirmations: uint64(max(1, a.Spec.Policy.Confirmations)),
	}, n.disk, n.writer, n.ring)
	if err != nil {
		return err
	}
	n.journal = store.NewJournal(n.disk)
	process, head := n.process, n.writer.head()
	boot := protocol.BlockRef{Number: head.number(), Hash: head.hash, Time: head.time()}
	n.opened, err = engine.Open(a, engine.Options{
		Self: n.seat, Secret: n.ring.JobSecret(n.w.job), Patience: round.DefaultPatience(a.Job.Terms), Head: boot,
		Aside: func(ask round.AskID, task func()) { n.beside(process, ask, task) },
	}, engine.Ports{
		Journal: n.journal, Signer: n.ring, Guard: n.ring, Messenger: n, Agent: n, Committer: n, Now: n.clock, Log: silent,
	})
	if err != nil {
		return err
	}
	if opened := n.w.openedIn(); opened > 0 && opened <= boot.Number && !n.opened.Replayed() {
		if err := n.opened.Handle(round.Restored{Head: boot}); err != nil {
			return err
		}
	}
	n.job, err = n.opened.ByHand()
	return err
}

// beside runs a task of the job after a while, unless the process has died.
func (n *node) beside(process int, ask round.AskID, task func()) {
	delay := n.patienceFor(ask)
	n.w.in(delay, func() {
		if n.up && n.process == process {
			task()
			n.turn()
		}
	})
}

// turn lets the job handle what waits, and plans when it wants to be woken.
func (n *node) turn() {
	if !n.up {
		return
	}
	if n.survive(n.job.Turn()) {
		n.plan()
	}
}

func (n *node) plan() {
	own, ok := n.job.Wake()
	if !ok {
		return
	}
	at := n.w.now + n.wait(own)
	if n.wakeAt > n.w.now && n.wakeAt <= at {
		return
	}
	n.wakeAt = at
	process := n.process
	n.w.in(at-n.w.now, func() {
		if n.up && n.process == process && n.wakeAt == n.w.now {
			n.wakeAt = 0
			n.turn()
		}
	})
}

// survive tells whether the process lives on after an error. One that its disk has killed is started again.
func (n *node) survive(err error) bool {
	if err == nil {
		return true
	}
	if !errors.Is(err, engine.ErrJournal) && !errors.Is(err, storetest.ErrCrashed) && !errors.Is(err, storetest.ErrInjected) {
		n.w.breach("process", "seat %d: %v", n.seat, err)
	}
	n.kill()
	n.w.in(protocol.Millis(n.w.dice.between(200, downAtMost, drawPoll, uint64(n.seat), uint64(n.process))), n.start)
	return false
}

// kill ends the process. The disk keeps what was synced.
func (n *node) kill() {
	if !n.up {
		return
	}
	n.up = false
	n.w.note("seat %d dies", n.seat)
	n.reopen(n.disk)
	n.checkDisk()
}

// reopen makes the disk that the next process finds.
func (n *node) reopen(from *storetest.Faulty) {
	disk, err := from.Restart(n.nextCrash())
	if err != nil {
		n.w.breach("process", "seat %d: %v", n.seat, err)
		return
	}
	n.disk = disk
}

// poll asks the endpoint what is new, once, as the chain reader does between two waits.
func (n *node) poll() {
	if !n.up {
		return
	}
	err := n.look(context.Background())
	if !n.survive(ofDisk(err)) {
		return
	}
	if n.turn(); n.up && n.survive(ofDisk(n.sender.Once(context.Background()))) && n.habits.block != nil {
		n.habits.block()
	}
}

// look hands what is new to the job.
func (n *node) look(ctx context.Context) (err error) {
	if n.chain == nil {
		n.chain, err = n.reader.Steps(ctx, n.disk, 0, func(ev protocol.ChainEvent) error {
			n.opened.Tell(ev)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return n.chain.Once(ctx)
}

// ofDisk leaves out what an endpoint did not answer: it is asked again.
func ofDisk(err error) error {
	if errors.Is(err, storetest.ErrCrashed) || errors.Is(err, storetest.ErrInjected) {
		return err
	}
	return nil
}

// receive takes a frame from the bus.
func (n *node) receive(f protocol.Frame) {
	if !n.up || n.habits.hears != nil && !n.habits.hears(f) || !n.w.verified(f) {
		return
	}
	_ = n.opened.Post(context.Background(), round.Received{Frame: f})
	n.turn()
}
