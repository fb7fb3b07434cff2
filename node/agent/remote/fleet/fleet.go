package fleet

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Bounds of the messages of a kind that wait to be read, together. More are dropped: heartbeats come again, and results are
// read from their stream.
const (
	backlog      = 1024
	backlogBytes = 32 << 20
)

// Fleet is the agents of one node. Ask and the other questions may come from several goroutines while Run runs.
type Fleet struct {
	cfg   Config
	conn  *nats.Conn
	js    jetstream.JetStream
	log   *slog.Logger
	began time.Time

	in    chan *nats.Msg // results, markers, events, signed copies
	beats chan *nats.Msg
	acks  chan *nats.Msg
	do    chan func(*state)
	over  chan ending   // jobs whose streams are to be deleted
	ended chan struct{} // closed when Run returns
}

// state is what the goroutine of Run owns.
type state struct {
	now       time.Time
	directory *directory
	desk      *desk
	drops     map[Drop]uint64
	cutOff    time.Time // since when this node may have missed heartbeats; zero: it hears all
	subs      []*nats.Subscription
	lost      uint64 // messages that came faster than they were read, so far
}

// ErrEnded is returned to those who ask a fleet that has ended.
var ErrEnded = errors.New("the fleet has ended")

// Open prepares the streams and buckets on the connection, which stays the caller's, and listens. It refuses with
// fleet-no-streams when the server keeps none. Nothing is answered before Run runs.
func Open(ctx context.Context, conn *nats.Conn, cfg Config) (*Fleet, error) {
	js, err := jetstream.New(conn)
	if err != nil {
		return nil, err
	}
	f := &Fleet{
		cfg: cfg, conn: conn, js: js, log: cfg.Log, began: time.Now(),
		in: make(chan *nats.Msg), beats: make(chan *nats.Msg), acks: make(chan *nats.Msg),
		do: make(chan func(*state)), over: make(chan ending, 4096), ended: make(chan struct{}),
	}
	if f.log == nil {
		f.log = slog.New(slog.DiscardHandler)
	}
	if err := f.prepare(ctx); err != nil {
		return nil, refusal.Wrap(refusal.FleetNoStreams, err, "%s", conn.ConnectedUrlRedacted())
	}
	return f, nil
}

// subscribe listens to everything that agents say. The connection's owner ends it.
func (f *Fleet) subscribe() ([]*nats.Subscription, error) {
	n := f.cfg.Names
	var subs []*nats.Subscription
	for subject, to := range map[string]chan *nats.Msg{
		n.Results(): f.in, n.Audits(): f.in, n.Heartbeats(): f.beats, n.Acks(): f.acks,
	} {
		sub, err := f.conn.Subscribe(subject, func(m *nats.Msg) {
			select {
			case to <- m:
			case <-f.ended:
			}
		})
		if err == nil {
			subs = append(subs, sub)
			err = sub.SetPendingLimits(backlog, backlogBytes)
		}
		if err != nil {
			return subs, err
		}
	}
	return subs, f.conn.Flush()
}

// Run answers until ctx ends. It returns ctx's error, or why it could not listen.
func (f *Fleet) Run(ctx context.Context) error {
	defer close(f.ended)
	subs, err := f.subscribe()
	defer func() {
		for _, s := range subs {
			_ = s.Unsubscribe() // fails when the connection is closed: then nothing is left to end
		}
	}()
	if err != nil {
		return err
	}
	tidied := make(chan struct{})
	go func() {
		defer close(tidied)
		f.tidy(ctx)
	}()
	defer func() { <-tidied }()
	ping, tick := time.NewTicker(f.cfg.Ping), time.NewTicker(f.cfg.Beat/10)
	defer ping.Stop()
	defer tick.Stop()
	s := &state{directory: newDirectory(f.cfg), desk: newDesk(), drops: map[Drop]uint64{}, subs: subs}
	f.ping()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case m := <-f.in:
			s.now = time.Now()
			f.hear(s, m)
		case m := <-f.beats:
			s.now = time.Now()
			f.beat(s, m)
		case m := <-f.acks:
			f.ack(s, m)
		case fn := <-f.do:
			s.now = time.Now()
			fn(s)
		case <-ping.C:
			f.ping()
		case <-tick.C:
			s.now = time.Now()
			f.excuse(s)
		}
	}
}

// call runs fn in the goroutine that owns the state, and waits for it.
func (f *Fleet) call(ctx context.Context, fn func(*state)) error {
	done := make(chan struct{})
	select {
	case f.do <- func(s *state) { fn(s); close(done) }:
		<-done
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-f.ended:
		return ErrEnded
	}
}

// drop counts a message that was dropped.
func (f *Fleet) drop(s *state, d Drop, a wire.Address) {
	s.drops[d]++
	f.log.Debug("message of an agent dropped", "reason", d, "agent", a.Agent, "session", a.Job, "round", a.Round)
}

func (f *Fleet) hear(s *state, m *nats.Msg) {
	a, ok := f.cfg.Names.Address(m.Subject)
	if !ok {
		f.drop(s, DropSubject, a)
		return
	}
	h := Heard{Address: a, Subject: m.Subject, Header: m.Header, Data: m.Data, At: s.now}
	drop, witness := s.desk.hear(&h)
	if drop != "" {
		f.drop(s, drop, a)
	}
	if witness && f.cfg.Witness != nil {
		f.cfg.Witness(h)
	}
}

func (f *Fleet) beat(s *state, m *nats.Msg) {
	agent, ok := f.cfg.Names.HeartbeatOf(m.Subject)
	if !ok {
		f.drop(s, DropSubject, wire.Address{})
		return
	}
	if d := s.directory.heartbeat(agent, m.Data, s.now); d != "" {
		f.drop(s, d, wire.Address{Agent: agent})
	}
}

// ack notes an acceptance. Nothing waits for it: a task reaches its agent in any case.
func (f *Fleet) ack(s *state, m *nats.Msg) {
	job, agent, ok := f.cfg.Names.AckOf(m.Subject)
	said, err := wire.ReadAck(m.Data)
	switch {
	case !ok:
		f.drop(s, DropSubject, wire.Address{})
	case err != nil || said.Agent != agent:
		f.drop(s, DropAck, wire.Address{Job: job, Agent: agent})
	case s.desk.sessions[job] == nil:
		f.drop(s, DropJob, wire.Address{Job: job, Agent: agent})
	default:
		f.log.Debug("agent accepts", "agent", agent, "session", job, "status", said.Status)
	}
}

// excuse holds nobody's silence against them that falls into a time in which this node could not listen: it was cut off, or
// somebody flooded it.
func (f *Fleet) excuse(s *state) {
	deaf := !f.conn.IsConnected() || s.overflow()
	switch {
	case deaf && s.cutOff.IsZero():
		s.cutOff = s.now.Add(-f.cfg.Beat / 10) // it may have been so since the last look
	case !deaf && s.cutOff.IsZero():
		return
	}
	s.directory.excuse(s.now, s.cutOff)
	if !deaf {
		s.cutOff = time.Time{}
	}
}

// overflow counts the messages that came faster than they were read since the last time, and tells whether there were any.
func (s *state) overflow() bool {
	var lost uint64
	for _, sub := range s.subs {
		if n, err := sub.Dropped(); err == nil && n > 0 {
			lost += uint64(n)
		}
	}
	more := lost > s.lost
	if more {
		s.drops[DropOverflow] += lost - s.lost
	}
	s.lost = lost
	return more
}

// Report is how the fleet is.
type Report struct {
	Connected bool
	Agents    []Agent // by name
	Sessions  int     // jobs whose agents may still speak
	Open      int     // tasks
	Drops     map[Drop]uint64
}

// Report tells how the fleet is. It fails with ErrEnded, or when ctx ends first.
func (f *Fleet) Report(ctx context.Context) (Report, error) {
	var r Report
	err := f.call(ctx, func(s *state) {
		r = Report{
			Connected: f.conn.IsConnected(), Agents: s.directory.list(s.now), Sessions: len(s.desk.sessions), Open: len(s.desk.open),
			Drops: maps.Clone(s.drops),
		}
	})
	return r, err
}

// Ready refuses with agent-absent when no agent could take a task now, and tells why. Right after the start it waits until
// every agent had time to say that it lives.
func (f *Fleet) Ready(ctx context.Context, w Want) error {
	return f.untilWarm(ctx, func() (again bool, err error) {
		var why error
		if err := f.call(ctx, func(s *state) { _, why = s.directory.choose(w, "", nil, s.now) }); err != nil {
			return false, refusal.Wrap(refusal.AgentAbsent, err, "")
		}
		return true, why
	})
}

// untilWarm tries until it succeeds, or fails for good, or every agent had time to say that it lives.
func (f *Fleet) untilWarm(ctx context.Context, try func() (again bool, err error)) error {
	for {
		again, err := try()
		if err == nil || !again || time.Since(f.began) > f.cfg.warmUp() {
			return err
		}
		select {
		case <-time.After(f.cfg.Beat / 20):
		case <-ctx.Done():
			return err
		}
	}
}
