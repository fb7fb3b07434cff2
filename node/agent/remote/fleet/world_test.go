package fleet

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// world is a message server with streams, and the fleet of one node on it.
type world struct {
	t     *testing.T
	url   string
	names wire.Names
	fleet *Fleet
	end   func()

	beat time.Duration // that the node expects of its agents

	mu    sync.Mutex
	heard []Heard
}

func newWorld(t *testing.T, subject, api string) *world {
	t.Helper()
	s, err := embed.Start("127.0.0.1:0", embed.Options{Streams: t.TempDir(), Payload: 8 << 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	names, err := wire.NewNames(subject, api)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, url: s.URL(), names: names, beat: time.Second}
	w.open("node-1")
	return w
}

func defaultWorld(t *testing.T) *world {
	t.Helper()
	return newWorld(t, wire.DefaultSubjectPrefix, wire.DefaultAPIPrefix)
}

// open starts the fleet; end ends it as a crash would.
func (w *world) open(owner string) {
	w.t.Helper()
	w.fleet, w.end = w.another(owner)
}

func (w *world) another(owner string) (*Fleet, func()) {
	w.t.Helper()
	conn := w.dial()
	cfg := DefaultConfig()
	cfg.Names, cfg.Owner = w.names, owner
	cfg.Beat, cfg.Ping, cfg.Look = w.beat, fleettest.BeatEvery, 50*time.Millisecond
	cfg.Witness = func(h Heard) {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.heard = append(w.heard, h)
	}
	f, err := Open(w.t.Context(), conn, cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ran := make(chan error, 1)
	go func() { ran <- f.Run(ctx) }()
	end := sync.OnceFunc(func() {
		stop()
		if err := <-ran; !errors.Is(err, context.Canceled) {
			w.t.Errorf("the fleet ended with %v", err)
		}
		conn.Close()
	})
	w.t.Cleanup(end)
	return f, end
}

func (w *world) dial() *nats.Conn {
	w.t.Helper()
	conn, err := nats.Connect(w.url, nats.ErrorHandler(func(*nats.Conn, *nats.Subscription, error) {}))
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(conn.Close)
	return conn
}

func (w *world) agent(name string, change ...func(*fleettest.Config)) *fleettest.Agent {
	w.t.Helper()
	cfg := fleettest.Config{
		URL: w.url, Names: w.names, Name: name,
		Propose: func(context.Context, wire.Task) ([]byte, error) {
			return []byte(`{"thought_process":"","content":"4"}`), nil
		},
		Evaluate: func(context.Context, wire.Task) ([]byte, error) { return []byte(`[["Candidate_A",{"score":1}]]`), nil },
	}
	for _, c := range change {
		c(&cfg)
	}
	a := fleettest.Start(w.t, cfg)
	w.until("heartbeat of "+name, func(r Report) bool {
		return slices.ContainsFunc(r.Agents, func(a Agent) bool { return a.Heartbeat.Agent == name && a.Down == "" })
	})
	return a
}

func jobOf(n byte) protocol.JobID { return protocol.JobID{n} }

func question(n byte, round int, action wire.Action, agent string) Question {
	return Question{
		Job: jobOf(n), Action: action, Want: Want{Agent: agent},
		Task: wire.Task{Description: "What is 2+2?", Round: round, Rounds: 3, Phase: wire.PhasePropose},
	}
}

// taken is a reader that takes every answer that is JSON.
func taken(a Answer) error {
	if !json.Valid(a.Data) {
		return errors.New("not JSON")
	}
	return nil
}

// report waits until the fleet's report is as wanted.
func (w *world) until(what string, ok func(Report) bool) Report {
	w.t.Helper()
	deadline := time.NewTimer(10 * time.Second)
	defer deadline.Stop()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		r, err := w.fleet.Report(w.t.Context())
		if err != nil {
			w.t.Fatal(err)
		}
		if ok(r) {
			return r
		}
		select {
		case <-tick.C:
		case <-deadline.C:
			w.t.Fatalf("no %s: %+v", what, r)
		}
	}
}

func (w *world) witnessed() []Heard {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]Heard{}, w.heard...)
}

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), d)
	t.Cleanup(stop)
	return ctx
}

// worker starts an agent that works on every proposal until it is killed, and tells when it begins.
func (w *world) worker(name string) (*fleettest.Agent, <-chan struct{}) {
	working := make(chan struct{}, 16)
	return w.agent(name, func(c *fleettest.Config) {
		c.Propose = func(ctx context.Context, _ wire.Task) ([]byte, error) {
			working <- struct{}{}
			<-ctx.Done()
			return nil, ctx.Err()
		}
	}), working
}

// begun waits until a task has reached its agent. ended is what comes instead when it does not.
func begun[T, R any](t *testing.T, working <-chan T, ended <-chan R) T {
	t.Helper()
	select {
	case v := <-working:
		return v
	case r := <-ended:
		t.Fatalf("it ended before its agent had it: %v", r)
		panic("unreachable")
	}
}

// released waits for what a test holds back, or for the end of the agent.
func released(ctx context.Context, release <-chan struct{}) error {
	select {
	case <-release:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
