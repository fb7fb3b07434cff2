package engine_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
)

// solo is one job whose every port writes down what is done through it.
type solo struct {
	t         *testing.T
	agreement protocol.Agreement
	disk      *store.Mem
	ring      *keys.Ring
	agent     puppet
	offline   error // of Publish
	outbox    error // of Submit
	peers     func() ([]protocol.Frame, error)
	onAppend  func(round.Input) // nil: nothing
	clock     time.Duration     // what the node's clock is ahead of the world's

	mu    sync.Mutex // guards trace
	trace []string
}

// puppet is an agent made of functions. A nil one gives an answer that anybody could give.
type puppet struct {
	propose func(context.Context, brief.Brief) (brief.Proposal, error)
	judge   func(context.Context, brief.Brief) (brief.Judgement, error)
}

func newSolo(t *testing.T) *solo {
	t.Helper()
	s := &solo{t: t, agreement: agreement(t), disk: store.Memory()}
	ring, err := keys.New(s.disk, s.agreement.Network, keyOf("seat 0"))
	if err != nil {
		t.Fatal(err)
	}
	s.ring = ring
	return s
}

func (s *solo) open() *engine.Job {
	s.t.Helper()
	job, err := s.try()
	if err != nil {
		s.t.Fatal(err)
	}
	return job
}

func (s *solo) try() (*engine.Job, error) {
	return engine.Open(s.agreement, s.options(), s.ports())
}

// read reads the journal without running the job.
func (s *solo) read() (engine.Snapshot, []protocol.Frame, error) {
	return engine.Read(s.agreement, s.options(), s.ports())
}

func (s *solo) options() engine.Options {
	return engine.Options{Self: 0, Secret: s.ring.JobSecret(s.agreement.ID()), Patience: round.DefaultPatience(s.agreement.Job.Terms)}
}

func (s *solo) ports() engine.Ports {
	p := port{s, store.NewJournal(s.disk)}
	return engine.Ports{
		Journal: p, Signer: p, Guard: s.ring, Messenger: p, Agent: p, Committer: p, Log: slog.New(slog.DiscardHandler),
		Now: func() protocol.Millis { return protocol.Millis(time.Now().Add(s.clock).UnixMilli()) },
	}
}

func (s *solo) note(format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.trace = append(s.trace, fmt.Sprintf(format, args...))
}

// told is the trace so far, and starts a new one.
func (s *solo) told() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.trace
	s.trace = nil
	return out
}

// handle steps inputs before Run.
func (s *solo) handle(job *engine.Job, ins ...round.Input) {
	s.t.Helper()
	for _, in := range ins {
		if err := job.Handle(in); err != nil {
			s.t.Fatalf("%T: %v", in, err)
		}
	}
}

// opening tells that the job is open, as of now.
func (s *solo) opening() protocol.Applied {
	at := blockAt(1, 0)
	return protocol.Applied{Block: at, Logs: []protocol.Log{{
		Block: at, Tx: common.Hash{1}, Event: protocol.JobOpened{ID: s.agreement.ID(), Job: s.agreement.Job, Panel: s.agreement.Panel},
	}}}
}

// frameOf signs as another seat.
func (s *solo) frameOf(seat int, kind protocol.Kind, body common.Hash, payload []byte) protocol.Frame {
	s.t.Helper()
	ring, err := keys.New(store.Memory(), s.agreement.Network, keyOf(fmt.Sprint("seat ", seat)))
	if err != nil {
		s.t.Fatal(err)
	}
	slot := protocol.Slot{Job: s.agreement.ID(), Round: 1, Kind: kind, Seat: protocol.SeatIndex(seat)}
	signed, err := ring.SignMessage(slot, body)
	if err != nil {
		s.t.Fatal(err)
	}
	return protocol.Frame{Signed: signed, Payload: payload}
}

// port is every port of the job.
type port struct {
	*solo
	journal *store.Journal
}

func (p port) Append(id protocol.JobID, raw []byte) (uint64, error) {
	in, err := round.DecodeInput(raw)
	if err != nil {
		p.t.Error(err)
	}
	if _, tick := in.(round.Tick); !tick {
		p.note("append %s", strings.TrimPrefix(fmt.Sprintf("%T", in), "round."))
	}
	if p.onAppend != nil {
		p.onAppend(in)
	}
	return p.journal.Append(id, raw)
}

func (p port) Sync() error {
	p.note("sync")
	return p.journal.Sync()
}

func (p port) Replay(id protocol.JobID, fn func(uint64, []byte) error) error {
	return p.journal.Replay(id, fn)
}

func (p port) SignMessage(slot protocol.Slot, body common.Hash) (protocol.Signed, error) {
	p.note("sign %s", slot.Kind)
	return p.ring.SignMessage(slot, body)
}

func (p port) SignClose(slot protocol.Slot, payload []byte) (protocol.Signed, error) {
	p.note("sign %s", slot.Kind)
	return p.ring.SignClose(slot, payload)
}

func (p port) Publish(_ context.Context, f protocol.Frame) error {
	p.note("publish %s", f.Signed.Slot.Kind)
	return p.offline
}

func (p port) Fetch(context.Context, protocol.JobID, []protocol.Seat, []protocol.Slot) ([]protocol.Frame, error) {
	if p.peers == nil {
		return nil, errors.New("nobody is there")
	}
	return p.peers()
}

func (p port) Submit(_ context.Context, i protocol.Intent) error {
	p.note("submit %T", i)
	return p.outbox
}

func (p port) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	p.note("propose")
	if p.agent.propose == nil {
		return brief.Proposal{Answer: "forty-two", Reasoning: "multiplied"}, brief.Usage{Calls: 1}, nil
	}
	out, err := p.agent.propose(ctx, b)
	return out, brief.Usage{Calls: 1}, err
}

func (p port) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	p.note("judge")
	if p.agent.judge == nil {
		return brief.Judgement{}, brief.Usage{}, errors.New("no opinion")
	}
	out, err := p.agent.judge(ctx, b)
	return out, brief.Usage{Calls: 1}, err
}
