package bus

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Subscribe calls handle for every frame of a job that verifies against the panel, each (slot, body) once, until ctx
// ends or stop is called. handle runs on one goroutine; frames of one seat come in the order in which they arrived, and a
// seat that floods delays nobody but itself. The node's own published frames do not come back. stop waits for the
// goroutine and must not be called from handle. When Subscribe returns, the server knows the subscription.
func (b *Bus) Subscribe(ctx context.Context, job protocol.JobID, panel []protocol.Seat, handle func(protocol.Frame)) (stop func(), err error) {
	if len(panel) == 0 || len(panel) > protocol.MaxSeats {
		return nil, fmt.Errorf("subscribe to %s: panel of %d", job.Short(), len(panel))
	}
	s := &subscription{
		bus: b, job: job, panel: append([]protocol.Seat{}, panel...), handle: handle,
		lanes: newLanes(len(panel), b.cfg), ledger: newLedger(b.cfg.SeatBytes),
		seats: newGauges(job, panel, b.cfg),
	}
	b.mu.Lock()
	if b.jobs[job] != nil {
		b.mu.Unlock()
		return nil, fmt.Errorf("subscribe to %s: %w", job.Short(), ErrSubscribed)
	}
	b.jobs[job] = s
	b.mu.Unlock()
	forget := func() {
		b.mu.Lock()
		delete(b.jobs, job)
		b.mu.Unlock()
	}
	e, err := b.listen(b.names.frames(job), 4*b.cfg.LaneFrames, 4*b.cfg.LaneBytes, s.sort)
	if err != nil {
		forget()
		return nil, err
	}
	if err := b.known(ctx); err != nil {
		b.hush(e)
		forget()
		return nil, err
	}
	var worker sync.WaitGroup
	done := make(chan struct{})
	worker.Go(s.work)
	worker.Go(func() { s.repeat(done) })
	return b.keep(ctx, func() {
		b.hush(e)
		s.lanes.close()
		close(done)
		worker.Wait()
		forget()
	})
}

// subscription is one followed job: the NATS goroutine sorts messages into a lane a seat, and one worker takes from the
// lanes in turn.
type subscription struct {
	bus    *Bus
	job    protocol.JobID
	panel  []protocol.Seat
	handle func(protocol.Frame)
	lanes  *lanes
	ledger *ledger
	seats  []gauge
	recent recent
}

// sort puts a message into the lane of the seat that its subject names.
func (s *subscription) sort(m *nats.Msg) {
	seat, ok := seatOf(m.Subject, len(s.panel))
	switch {
	case !ok:
		s.bus.count.drop(WrongSeat, 1)
	case len(m.Data) > MaxFrame:
		s.bus.count.drop(Malformed, 1)
	case !s.lanes.push(int(seat), m):
		s.bus.count.drop(LaneFull, 1)
	}
}

func (s *subscription) work() {
	for {
		m, ok := s.lanes.pop()
		if !ok {
			return
		}
		f, why := s.check(m)
		if why != "" {
			s.bus.count.drop(why, 1)
			continue
		}
		s.bus.count.add(&s.bus.count.delivered, 1)
		s.handle(f)
	}
}

// check goes from cheap to dear: the signature comes last.
func (s *subscription) check(m *nats.Msg) (protocol.Frame, Reason) {
	f, err := DecodeFrame(m.Data)
	if err != nil {
		return f, Malformed
	}
	if f.Signed.Slot.Job != s.job || s.bus.names.frame(f.Signed.Slot) != m.Subject {
		return f, WrongSubject
	}
	if !plausible(f.Signed.Slot, len(s.panel)) {
		return f, WrongTerms
	}
	if why := s.ledger.admit(f); why != "" {
		return f, why
	}
	seat, size := &s.seats[f.Signed.Slot.Seat], len(f.Payload)+len(f.Sealed)
	if !seat.room(size) {
		return f, SeatRate
	}
	if err := f.Verify(s.bus.network, s.panel); err != nil {
		return f, reasonOf(err)
	}
	seat.spend(size)
	if !s.ledger.enter(f) {
		return f, Duplicate
	}
	return f, ""
}

// plausible tells whether a job can have the slot at all. Terms end with the last seat's turn, 1 + seats.
func plausible(s protocol.Slot, seats int) bool {
	return s.Round >= 1 && s.Round <= protocol.MaxRounds && int(s.Term) <= 1+seats && s.Kind != protocol.Sync
}

// ledger remembers which verified frames of a job were taken. What it keeps is bounded, because slots are, bodies a slot
// are, and nothing enters unverified. It is safe for several goroutines.
type ledger struct {
	mu     sync.Mutex
	quota  int // payload bytes a seat and round
	seen   map[said]bool
	bodies map[protocol.Slot]int
	bytes  map[part]int
}

type said struct {
	slot protocol.Slot
	body common.Hash
}

type part struct {
	round protocol.Round
	seat  protocol.SeatIndex
}

func newLedger(quota int) *ledger {
	return &ledger{quota: quota, seen: map[said]bool{}, bodies: map[protocol.Slot]int{}, bytes: map[part]int{}}
}

// maxBodies is how many bodies of one slot are worth anything: two prove equivocation; a Close is good once a link; a
// result is reissued.
func maxBodies(k protocol.Kind) int {
	switch k {
	case protocol.Close, protocol.Content, protocol.Reveal:
		return 4
	case protocol.Result:
		return 8
	case protocol.Inject:
		return 64
	case protocol.Status:
		return 4096
	}
	return 2
}

// admit tells, before anything is verified, why a frame is not wanted.
func (l *ledger) admit(f protocol.Frame) Reason {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := f.Signed.Slot
	switch {
	case l.seen[said{s, f.Signed.Body}]:
		return Duplicate
	case l.bodies[s] >= maxBodies(s.Kind):
		return Surplus
	case l.bytes[part{s.Round, s.Seat}]+len(f.Payload) > l.quota:
		return SeatLimit
	}
	return ""
}

// enter notes a verified frame. It is false when another goroutine was first.
func (l *ledger) enter(f protocol.Frame) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := f.Signed.Slot
	key := said{s, f.Signed.Body}
	if l.seen[key] {
		return false
	}
	l.seen[key] = true
	l.bodies[s]++
	l.bytes[part{s.Round, s.Seat}] += len(f.Payload)
	return true
}

// own notes a frame of this node, so that its echo is a duplicate. A conflicting frame of the same key, from a second
// process, still comes through.
func (l *ledger) own(f protocol.Frame) { l.enter(f) }
