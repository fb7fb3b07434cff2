package fleet

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var quiet = slog.New(slog.DiscardHandler)

// streams lists what the server holds of a job.
func (w *world) streams(job protocol.JobID) []string {
	w.t.Helper()
	js, err := jetstream.New(w.dial())
	if err != nil {
		w.t.Fatal(err)
	}
	session := w.fleet.sessionOf(job)
	wanted := map[string]bool{w.names.ResultStream(session): true}
	for _, b := range w.names.JobBuckets(session) {
		wanted["KV_"+b] = true
	}
	var out []string
	for name := range js.StreamNames(w.t.Context()).Name() {
		if wanted[name] {
			out = append(out, name)
		}
	}
	return out
}

// TestAJobLeavesNothing: what a job had on the server goes with it; what other jobs and other nodes have stays.
func TestAJobLeavesNothing(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.agent("a")
	other, _ := w.another("node-2")
	for n := byte(1); n <= 3; n++ {
		if _, err := w.fleet.Ask(within(t, time.Minute), question(n, 1, wire.Propose, "a"), taken); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := other.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "a"), taken); err != nil {
		t.Fatal(err)
	}
	if got := w.streams(jobOf(1)); len(got) != 4 {
		t.Errorf("job 1 has %v", got)
	}
	conn := w.dial()
	ended, err := conn.SubscribeSync(w.names.Event(w.fleet.sessionOf(jobOf(1)), wire.EventJobComplete))
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Flush(); err != nil {
		t.Fatal(err)
	}
	w.fleet.Over(jobOf(1), 2)
	m, err := ended.NextMsg(10 * time.Second)
	if err != nil {
		t.Fatal(err)
	}
	var end wire.JobComplete
	if err := json.Unmarshal(m.Data, &end); err != nil || end.Rounds != 2 || end.Job != w.fleet.sessionOf(jobOf(1)) {
		t.Errorf("%s, %v", m.Data, err)
	}
	w.until("end of the session", func(r Report) bool { return r.Sessions == 2 && len(w.streams(jobOf(1))) == 0 })
	// After a restart only job 3 runs: what job 2 had is left over.
	w.end()
	w.open("node-1")
	if err := w.fleet.Sweep(t.Context(), []protocol.JobID{jobOf(3)}); err != nil {
		t.Fatal(err)
	}
	if two, three := w.streams(jobOf(2)), w.streams(jobOf(3)); len(two) != 0 || len(three) != 4 {
		t.Errorf("job 2 has %v, job 3 has %v", two, three)
	}
	if other.sessionOf(jobOf(1)) == w.fleet.sessionOf(jobOf(1)) {
		t.Error("two nodes share a session")
	}
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := js.Stream(t.Context(), w.names.ResultStream(other.sessionOf(jobOf(1)))); err != nil {
		t.Errorf("the other node's job: %v", err)
	}
	status, err := js.KeyValue(t.Context(), w.names.StatusBucket())
	if err != nil {
		t.Fatal(err)
	}
	for session, want := range map[string]string{w.fleet.sessionOf(jobOf(1)): "Complete", w.fleet.sessionOf(jobOf(3)): "Running"} {
		if e, err := status.Get(t.Context(), session); err != nil || string(e.Value()) != want {
			t.Errorf("status of %s: %v, %v, want %s", session, e, err, want)
		}
	}
}

// TestBucketsOfAJob: injections reach the next task once, questions to the user are refused, history can be looked up.
func TestBucketsOfAJob(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	var a *fleettest.Agent
	answered := make(chan string, 1)
	a = w.agent("a", func(c *fleettest.Config) {
		c.Evaluate = func(ctx context.Context, task wire.Task) ([]byte, error) {
			js, err := jetstream.New(a.Conn())
			if err != nil {
				return nil, err
			}
			kv, err := js.KeyValue(ctx, w.names.ToolBucket(task.Session))
			if err != nil {
				return nil, err
			}
			seen, err := kv.Watch(ctx, "call_1")
			if err != nil {
				return nil, err
			}
			_, err = kv.Put(ctx, "call_1", []byte(`{"call_id":"call_1","agent_id":"a","tool_name":"user_ask","status":"Pending"}`))
			if err != nil {
				return nil, err
			}
			for e := range seen.Updates() {
				if e == nil {
					continue
				}
				if call, err := wire.ReadToolCall(e.Value()); err == nil && call.Status == "Responded" {
					answered <- string(e.Value())
					return []byte(`[]`), seen.Stop()
				}
			}
			return nil, errors.New("error")
		}
	})
	if _, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "a"), taken); err != nil {
		t.Fatal(err)
	}
	js, err := jetstream.New(w.dial())
	if err != nil {
		t.Fatal(err)
	}
	session := w.fleet.sessionOf(jobOf(1))
	inject, err := js.KeyValue(t.Context(), w.names.InjectBucket(session))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := inject.PutString(t.Context(), wire.InjectKey, `[{"message":"use metres","priority":"Urgent"}]`); err != nil {
		t.Fatal(err)
	}
	for round := 2; round <= 4; round++ {
		q := question(1, round, wire.Propose, "a")
		q.History = []wire.Record{{Round: 1, Author: "r1-B", Proposal: wire.Proposal{Content: "5"}}, {Round: 1, Proposal: wire.Proposal{Content: "4"}}}
		if round == 4 {
			if _, err := inject.PutString(t.Context(), wire.InjectKey, `"no list"`); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.fleet.Ask(within(t, time.Minute), q, taken); err != nil {
			t.Fatal(err)
		}
	}
	tasks := a.Received()
	if got := tasks[1].Injections; len(got) != 1 || got[0].Message != "use metres" || got[0].Priority != "Urgent" {
		t.Errorf("round 2 got %+v", got)
	}
	if len(tasks[2].Injections) != 0 || len(tasks[3].Injections) != 0 {
		t.Errorf("later rounds got %+v, %+v", tasks[2].Injections, tasks[3].Injections)
	}
	history, err := js.KeyValue(t.Context(), w.names.HistoryBucket(session))
	if err != nil {
		t.Fatal(err)
	}
	e, err := history.Get(t.Context(), wire.HistoryKey(1))
	if err != nil {
		t.Fatal(err)
	}
	var records []wire.Record
	if err := json.Unmarshal(e.Value(), &records); err != nil || len(records) != 2 || records[0].Author != "a" || records[1].Author != "r1-B" {
		t.Errorf("%s, %v", e.Value(), err)
	}
	if _, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Evaluate, "a"), taken); err != nil {
		t.Fatal(err)
	}
	if got := <-answered; !json.Valid([]byte(got)) {
		t.Errorf("the question's answer is %s", got)
	}
	w.until("counts", func(r Report) bool { return r.Drops[DropTool] == 1 && r.Drops[DropInjection] > 0 })
}

func TestChat(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.agent("a", func(c *fleettest.Config) {
		c.Chat = func(q string) (string, error) { return "You asked: " + q, nil }
	})
	w.agent("mute")
	got, err := w.fleet.Chat(t.Context(), "a", "who?")
	if err != nil || got.Content != "You asked: who?" {
		t.Errorf("%+v, %v", got, err)
	}
	w.agent("program", func(c *fleettest.Config) {
		c.Chat = func(string) (string, error) {
			return "", errors.New("Agent 'program' does not support passthrough mode (ChatCapable not configured)")
		}
	})
	if _, err := w.fleet.Chat(t.Context(), "program", "who?"); !errors.Is(err, ErrNoChat) {
		t.Errorf("an agent without chat: %v", err)
	}
	for agent, want := range map[string]refusal.Code{
		"mute": refusal.AgentFailed, "nobody": refusal.AgentUnreachable, "*": refusal.UsageBadValue, "": refusal.UsageBadValue,
	} {
		if _, err := w.fleet.Chat(t.Context(), agent, "who?"); refusal.CodeOf(err) != want {
			t.Errorf("%q: %v, want %s", agent, err, want)
		}
	}
}

func TestPings(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	sub, err := w.dial().SubscribeSync(w.names.Ping())
	if err != nil {
		t.Fatal(err)
	}
	m, err := sub.NextMsg(10 * time.Second)
	if err != nil {
		t.Fatal(err)
	}
	var p wire.Ping
	if err := json.Unmarshal(m.Data, &p); err != nil || p.Orchestrator != w.fleet.owner() {
		t.Errorf("%s, %v", m.Data, err)
	}
}

// TestTheFleetIsIsolated: one account shows what nodes say to each other, two do not.
func TestTheFleetIsIsolated(t *testing.T) {
	t.Parallel()
	s, err := embed.Start("127.0.0.1:0", embed.Options{Auth: func(o *server.Options) error {
		panel, fleet := server.NewAccount("panel"), server.NewAccount("fleet")
		o.Accounts = []*server.Account{panel, fleet}
		o.Users = []*server.User{{Username: "node", Password: "x", Account: panel}, {Username: "agents", Password: "x", Account: fleet}}
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	dial := func(user string) *nats.Conn {
		c, err := nats.Connect(s.URL(), nats.UserInfo(user, "x"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(c.Close)
		return c
	}
	const subject = "nsed.v1.test.probe.x"
	if err := Isolated(t.Context(), dial("agents"), dial("node"), subject); err != nil {
		t.Error(err)
	}
	if err := Isolated(t.Context(), dial("node"), dial("node"), subject); refusal.CodeOf(err) != refusal.FleetShared {
		t.Error(err)
	}
	// A server without streams is told apart.
	cfg := DefaultConfig()
	if cfg.Names, err = wire.NewNames("nsed", "sphera"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), dial("agents"), cfg); refusal.CodeOf(err) != refusal.FleetNoStreams {
		t.Error(err)
	}
}

func TestAnEndedFleetSaysSo(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.agent("a")
	w.end()
	if _, err := w.fleet.Report(t.Context()); !errors.Is(err, ErrEnded) {
		t.Error(err)
	}
	if _, err := w.fleet.Ask(t.Context(), question(1, 1, wire.Propose, "a"), taken); !errors.Is(err, ErrEnded) {
		t.Error(err)
	}
	if err := w.fleet.Ready(t.Context(), Want{Agent: Any}); refusal.CodeOf(err) != refusal.AgentAbsent {
		t.Error(err)
	}
}
