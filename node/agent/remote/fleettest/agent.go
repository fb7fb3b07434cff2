package fleettest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

// ErrSkip is returned by Evaluate to abstain.
var ErrSkip = errors.New("skip")

// ErrSilent is returned to say nothing at all.
var ErrSilent = errors.New("silent")

// Config is how an agent behaves. The intervals are the SDK's divided by a hundred.
type Config struct {
	URL      string
	Options  []nats.Option
	Names    wire.Names
	Name     string
	Tags     []string
	Beat     func(map[string]any)                             // changes a heartbeat before it leaves; nil: nothing
	Propose  func(context.Context, wire.Task) ([]byte, error) // the result's bytes
	Evaluate func(context.Context, wire.Task) ([]byte, error)
	Chat     func(string) (string, error)
}

// The intervals.
const (
	BeatEvery     = 100 * time.Millisecond
	ProgressEvery = 150 * time.Millisecond
	AckWait       = 600 * time.Millisecond
)

// Agent is a running agent.
type Agent struct {
	cfg  Config
	t    testing.TB
	conn *nats.Conn
	js   jetstream.JetStream

	mu    sync.Mutex
	seen  map[string]bool // dedup keys of what was answered
	tasks []wire.Task     // as received

	ctx  context.Context
	kill context.CancelFunc
	all  sync.WaitGroup
}

// Start runs an agent until the test ends or Kill.
func Start(t testing.TB, cfg Config) *Agent {
	t.Helper()
	conn, err := nats.Connect(cfg.URL, cfg.Options...)
	if err != nil {
		t.Fatal(err)
	}
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	a := &Agent{cfg: cfg, t: t, conn: conn, js: js, seen: map[string]bool{}}
	a.ctx, a.kill = context.WithCancel(context.Background())
	a.consume("agent_"+cfg.Name, jetstream.ConsumerConfig{
		FilterSubject: cfg.Names.AgentTasks(cfg.Name), AckWait: AckWait,
	}, a.task)
	a.consume("manifest_watcher_"+cfg.Name, jetstream.ConsumerConfig{
		FilterSubject: cfg.Names.Manifest(">"), DeliverPolicy: jetstream.DeliverNewPolicy,
	}, a.manifest)
	if _, err := conn.Subscribe(cfg.Names.Passthrough(cfg.Name), a.chat); err != nil {
		t.Fatal(err)
	}
	a.all.Go(a.beats)
	t.Cleanup(a.Kill)
	return a
}

// Kill ends the agent as a crash would: what it works on is lost, and nobody is told.
func (a *Agent) Kill() {
	a.kill()
	a.all.Wait()
	a.conn.Close()
}

// Received are the tasks so far.
func (a *Agent) Received() []wire.Task {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]wire.Task{}, a.tasks...)
}

// Conn is the agent's own connection, for tests that misbehave on it.
func (a *Agent) Conn() *nats.Conn { return a.conn }

func (a *Agent) consume(name string, cfg jetstream.ConsumerConfig, handle func(jetstream.Msg)) {
	a.t.Helper()
	cfg.Durable = name
	c, err := a.js.CreateOrUpdateConsumer(a.ctx, a.cfg.Names.JobStream(), cfg)
	for try := 1; errors.Is(err, jetstream.ErrStreamNotFound) && try < 10; try++ {
		time.Sleep(50 * time.Millisecond * time.Duration(try)) // as the SDK waits for its orchestrator
		c, err = a.js.CreateOrUpdateConsumer(a.ctx, a.cfg.Names.JobStream(), cfg)
	}
	if err != nil {
		a.t.Fatal(err)
	}
	in, err := c.Consume(func(m jetstream.Msg) { a.all.Go(func() { handle(m) }) })
	if err != nil {
		a.t.Fatal(err)
	}
	a.all.Go(func() {
		<-a.ctx.Done()
		in.Stop()
		<-in.Closed()
	})
}

func (a *Agent) manifest(m jetstream.Msg) {
	var said wire.Manifest
	if json.Unmarshal(m.Data(), &said) == nil {
		for _, name := range said.Agents {
			if name == a.cfg.Name {
				a.publish(a.cfg.Names.Ack(said.Job, name), map[string]any{"agent_id": name, "status": "Accepted", "timestamp": stamp()})
			}
		}
	}
	a.ack(m)
}

// task answers one message, once.
func (a *Agent) task(m jetstream.Msg) {
	key, err := keyOf(m)
	var t wire.Task
	if err != nil || json.Unmarshal(m.Data(), &t) != nil {
		a.ack(m) // poison
		return
	}
	a.mu.Lock()
	again := a.seen[key]
	if !again {
		a.tasks = append(a.tasks, t)
	}
	a.mu.Unlock()
	if again {
		a.ack(m)
		return
	}
	parts := strings.Split(m.Subject(), ".")
	action := wire.Action(parts[len(parts)-1])
	a.publish(a.cfg.Names.Event(t.Session, wire.EventAgentWorking), map[string]any{
		"agent_id": a.cfg.Name, "round": t.Round, "action": action, "status": "Thinking",
	})
	result, err := a.work(m, t, action)
	if a.ctx.Err() != nil {
		return // killed
	}
	at := wire.Address{Kind: wire.KindResult, Job: t.Session, Round: t.Round, Agent: a.cfg.Name, Action: action}
	switch {
	case errors.Is(err, ErrSilent):
	case errors.Is(err, ErrSkip):
		at.Kind = wire.KindSkipped
		a.send(a.cfg.Names.Marker(at), nil)
	case err != nil:
		at.Kind = wire.KindFailed
		a.publish(a.cfg.Names.Marker(at), map[string]any{
			"agent_id": a.cfg.Name, "round": t.Round, "action": action, "error": "see the log", "reason": err.Error(), "status": "Failed",
		})
	default:
		a.send(a.cfg.Names.Marker(at), result)
	}
	a.mu.Lock()
	a.seen[key] = true
	a.mu.Unlock()
	a.ack(m)
}

// work asks the test, and tells the server meanwhile that the task is not forgotten.
func (a *Agent) work(m jetstream.Msg, t wire.Task, action wire.Action) ([]byte, error) {
	do := a.cfg.Propose
	if action == wire.Evaluate {
		do = a.cfg.Evaluate
	}
	if do == nil {
		return nil, errors.New("error")
	}
	done := make(chan struct{})
	defer close(done)
	a.all.Go(func() {
		tick := time.NewTicker(ProgressEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				_ = m.InProgress() // fails when the agent is killed: then nobody wants it
			case <-done:
				return
			case <-a.ctx.Done():
				return
			}
		}
	})
	return do(a.ctx, t)
}

func keyOf(m jetstream.Msg) (string, error) {
	meta, err := m.Metadata()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s-%d-%s", meta.Stream, meta.Sequence.Stream, m.Subject()), nil
}

func (a *Agent) chat(m *nats.Msg) {
	var q wire.PassthroughRequest
	out := map[string]any{"error": "no chat"}
	if a.cfg.Chat != nil && json.Unmarshal(m.Data, &q) == nil && len(q.Messages) > 0 {
		text, err := a.cfg.Chat(q.Messages[len(q.Messages)-1].Content)
		out = map[string]any{"content": text, "input_tokens": nil, "output_tokens": nil}
		if err != nil {
			out = map[string]any{"error": err.Error()}
		}
	}
	a.publish(m.Reply, out)
}

func (a *Agent) beats() {
	tick := time.NewTicker(BeatEvery)
	defer tick.Stop()
	for n := 0; ; n++ {
		beat := map[string]any{
			"agent_id": a.cfg.Name, "status": "idle", "model_name": "test", "provider_id": "test", "uptime_secs": n, "timestamp": stamp(),
			"input_price_per_mtok": 0.5, "output_price_per_mtok": 2, "capability_tags": a.cfg.Tags,
		}
		if a.cfg.Beat != nil {
			a.cfg.Beat(beat)
		}
		a.publish(a.cfg.Names.Heartbeat(a.cfg.Name), beat)
		select {
		case <-tick.C:
		case <-a.ctx.Done():
			return
		}
	}
}

func stamp() string { return time.Now().UTC().Format(time.RFC3339Nano) }

func (a *Agent) publish(subject string, v any) {
	raw, err := json.Marshal(v)
	if err != nil {
		a.t.Error(err)
		return
	}
	a.send(subject, raw)
}

func (a *Agent) send(subject string, raw []byte) {
	if err := a.conn.Publish(subject, raw); err != nil && a.ctx.Err() == nil {
		a.t.Error(err)
	}
}

func (a *Agent) ack(m jetstream.Msg) {
	if err := m.Ack(); err != nil && a.ctx.Err() == nil {
		a.t.Error(err)
	}
}
