package fleet

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

// TestWhatIsDropped: an agent that says what it was not asked, to whom it has nothing to say, or in another's name. All of it
// is counted, nothing of it reaches the task, and the task goes on.
func TestWhatIsDropped(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	working, release := make(chan string, 16), make(chan struct{})
	w.agent("good", func(c *fleettest.Config) {
		c.Propose = func(ctx context.Context, task wire.Task) ([]byte, error) {
			working <- task.Session
			return []byte(`{"content":"good"}`), released(ctx, release)
		}
	})
	bad := w.agent("bad").Conn()
	type result struct {
		Answer
		error
	}
	got := make(chan result, 1)
	go func() {
		a, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "good"), taken)
		got <- result{a, err}
	}()
	session, n := begun(t, working, got), w.names
	evil := []byte(`{"content":"evil"}`)
	for _, c := range []struct {
		name, subject string
		data          []byte
		want          Drop
	}{
		{"another job", n.Result("ffffffffffffffffffffffffffffffff", 1, "good", wire.Propose), evil, DropJob},
		{"another round", n.Result(session, 2, "good", wire.Propose), evil, DropTask},
		{"another action", n.Result(session, 1, "good", wire.Evaluate), evil, DropTask},
		{"itself, not asked", n.Result(session, 1, "bad", wire.Propose), evil, DropTask},
		{"a failure of itself, not asked", n.Result(session, 1, "bad", wire.Propose) + ".failed", nil, DropTask},
		{"an unknown marker", n.Result(session, 1, "good", wire.Propose) + ".done", nil, DropSubject},
		{"a round that is none", "nsed." + session + ".result.one.good.propose", evil, DropSubject},
		{"a wildcard for a name", "nsed." + session + ".result.1.*.propose", evil, DropSubject},
		{"an acceptance in another's name", n.Ack(session, "good"), []byte(`{"agent_id":"bad"}`), DropAck},
		{"an acceptance of another job", n.Ack("j", "bad"), []byte(`{"agent_id":"bad"}`), DropJob},
		{"a heartbeat in another's name", n.Heartbeat("third"), []byte(`{"agent_id":"good"}`), DropForeign},
		{"a heartbeat that is none", n.Heartbeat("third"), []byte(`7`), DropBeat},
		{"a heartbeat of 1 MiB", n.Heartbeat("third"), []byte(strings.Repeat(" ", 1<<20)), DropBeat},
		{"a heartbeat of everybody", n.Heartbeat("*"), []byte(`{"agent_id":"*"}`), DropSubject},
	} {
		before, err := w.fleet.Report(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := bad.Publish(c.subject, c.data); err != nil {
			t.Fatal(err)
		}
		w.until(c.name, func(r Report) bool { return r.Drops[c.want] == before.Drops[c.want]+1 })
	}
	// An event is for spectators, whatever it says.
	if err := bad.Publish(n.Event(session, wire.EventAgentError), []byte(`{"agent_id":"good","round":1,"action":"propose"}`)); err != nil {
		t.Fatal(err)
	}
	close(release)
	if r := <-got; r.error != nil || string(r.Data) != `{"content":"good"}` {
		t.Fatalf("%s, %v", r.Data, r.error)
	}
	if err := bad.Publish(n.Result(session, 1, "good", wire.Propose), evil); err != nil {
		t.Fatal(err)
	}
	w.until("the second result", func(r Report) bool { return r.Drops[DropAgain] == 1 })
	for _, h := range w.witnessed() {
		if strings.Contains(string(h.Data), "evil") {
			t.Errorf("the witness heard %s on %s", h.Data, h.Subject)
		}
	}
}

// TestALateResult comes when its task is over.
func TestALateResult(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	ctx, stop := context.WithCancel(t.Context())
	a := w.agent("a", func(c *fleettest.Config) {
		c.Propose = func(context.Context, wire.Task) ([]byte, error) {
			stop()
			return nil, fleettest.ErrSilent
		}
	})
	if _, err := w.fleet.Ask(ctx, question(1, 1, wire.Propose, "a"), taken); err == nil {
		t.Fatal("it was answered")
	}
	if err := a.Conn().Publish(w.names.Result(a.Received()[0].Session, 1, "a", wire.Propose), []byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	w.until("the late result", func(r Report) bool { return r.Drops[DropLate] == 1 })
}

// TestAFloodHoldsNothing: one agent floods every subject that it can reach while another one works.
func TestAFloodHoldsNothing(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.end()
	w.beat = 3 * time.Second // what waits behind a flood comes late
	w.open("node-1")
	flooded := make(chan struct{})
	w.agent("good", func(c *fleettest.Config) {
		c.Propose = func(ctx context.Context, _ wire.Task) ([]byte, error) {
			return []byte(`{"content":"good"}`), released(ctx, flooded)
		}
	})
	conn := w.dial()
	got := make(chan error, 1)
	go func() {
		_, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "good"), taken)
		got <- err
	}()
	r := w.until("the open task", func(r Report) bool { return r.Open == 1 })
	session := w.fleet.sessionOf(jobOf(1))
	body := []byte(strings.Repeat("x", 4096))
	for i := range 5_000 {
		for _, subject := range []string{
			w.names.Result(session, 7, "bad", wire.Propose), w.names.Heartbeat(fmt.Sprintf("bad%d", i)), w.names.Event(session, "agent_working"),
		} {
			if err := conn.Publish(subject, body); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := conn.Flush(); err != nil {
		t.Fatal(err)
	}
	close(flooded)
	if err := <-got; err != nil {
		t.Errorf("%v; drops %v", err, r.Drops)
	}
	if r, err := w.fleet.Report(t.Context()); err != nil || len(r.Agents) > maxAgents || r.Drops[DropBeat] == 0 {
		t.Errorf("%d agents, drops %v, %v", len(r.Agents), r.Drops, err)
	}
}

func beatOf(name string, at time.Time) []byte {
	return fmt.Appendf(nil, `{"agent_id":%q,"status":"idle","timestamp":%q}`, name, at.UTC().Format(time.RFC3339Nano))
}

func TestDirectory(t *testing.T) {
	cfg := DefaultConfig()
	d, now := newDirectory(cfg), time.Unix(1_700_000_000, 0)
	// A clock that is an hour ahead changes nothing about who is there.
	if drop := d.heartbeat("a", beatOf("a", now.Add(time.Hour)), now); drop != "" {
		t.Fatal(drop)
	}
	if list := d.list(now); list[0].Skew != time.Hour || list[0].Down != "" {
		t.Errorf("%+v", list)
	}
	if drop := d.heartbeat("a", beatOf("a", now), now.Add(time.Millisecond)); drop != DropFlood {
		t.Errorf("a flood: %q", drop)
	}
	later := now.Add(cfg.silence() + time.Second)
	if down := d.down("a", later); down != "no heartbeat for 36s" {
		t.Errorf("silent: %q", down)
	}
	// The node was cut off while the agent fell silent: it is not blamed.
	d.excuse(later, now.Add(time.Second))
	if down := d.down("a", later); down != "" {
		t.Errorf("excused: %q", down)
	}
	if drop := d.heartbeat("a", []byte(`{"agent_id":"a","model_down":true}`), later.Add(time.Minute)); drop != "" {
		t.Fatal(drop)
	}
	if down := d.down("a", later.Add(time.Minute)); !strings.Contains(down, "model is down") {
		t.Errorf("model down: %q", down)
	}
	for i := range maxAgents + 10 {
		name := fmt.Sprintf("x%d", i)
		drop := d.heartbeat(name, beatOf(name, now), now)
		if full := i >= maxAgents-1; full != (drop == DropFull) {
			t.Fatalf("agent %d: %q", i, drop)
		}
	}
	// Those that are gone for long make room.
	if drop := d.heartbeat("new", beatOf("new", now), now.Add(time.Hour)); drop != "" {
		t.Errorf("after an hour: %q", drop)
	}
}

func TestChoose(t *testing.T) {
	d, now := newDirectory(DefaultConfig()), time.Unix(1_700_000_000, 0)
	for name, tags := range map[string][]string{"a": {"lang:go", "audit"}, "b": {"lang:rust"}, "c": {}} {
		raw, err := json.Marshal(map[string]any{"agent_id": name, "capability_tags": tags})
		if err != nil {
			t.Fatal(err)
		}
		if drop := d.heartbeat(name, raw, now); drop != "" {
			t.Fatal(drop)
		}
	}
	d.agents["a"].failed = 2
	d.seats["has"] = "c"
	for _, c := range []struct {
		name    string
		want    Want
		session string
		tried   []string
		agent   string
	}{
		{"the one that fails least", Want{Any, nil}, "s", nil, "b"},
		{"the one that has the session", Want{Any, nil}, "has", nil, "c"},
		{"the one that was not tried", Want{Any, nil}, "has", []string{"b", "c"}, "a"},
		{"a tag", Want{Any, []string{"audit"}}, "s", nil, "a"},
		{"a name space", Want{Any, []string{"lang:*"}}, "s", nil, "b"},
		{"any tag", Want{Any, []string{"*"}}, "has", nil, "b"},
		{"all tags", Want{Any, []string{"lang:*", "audit"}}, "s", nil, "a"},
		{"a name", Want{"c", nil}, "s", nil, "c"},
		{"a name without the tag", Want{"c", []string{"*"}}, "s", nil, ""},
		{"nobody left", Want{"c", nil}, "s", []string{"c"}, ""},
		{"a stranger", Want{"z", nil}, "s", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := d.choose(c.want, c.session, c.tried, now)
			if got != c.agent || (err == nil) != (c.agent != "") {
				t.Errorf("%q, %v, want %q", got, err, c.agent)
			}
		})
	}
}

// FuzzHear throws any message at a fleet with an open task. Only the task's own subject may reach it.
func FuzzHear(f *testing.F) {
	names, err := wire.NewNames("nsed", "sphera")
	if err != nil {
		f.Fatal(err)
	}
	open := task{"s", 1, "a", wire.Propose}
	f.Add(names.Result("s", 1, "a", wire.Propose), []byte(`{}`))
	f.Add(names.Result("s", 1, "a", wire.Propose)+".failed", []byte(`{}`))
	f.Add(names.Audit("s", wire.Propose), []byte(`{}`))
	f.Add(names.Event("s", "x"), []byte(`{}`))
	f.Fuzz(func(t *testing.T, subject string, data []byte) {
		fleet := &Fleet{cfg: Config{Names: names}, log: quiet}
		s := &state{desk: newDesk(), directory: newDirectory(DefaultConfig()), drops: map[Drop]uint64{}}
		s.desk.enter("s", jobOf(1))
		heard := s.desk.begin(open)
		for range 2 {
			fleet.hear(s, &nats.Msg{Subject: subject, Data: data})
			fleet.beat(s, &nats.Msg{Subject: subject, Data: data})
			fleet.ack(s, &nats.Msg{Subject: subject, Data: data})
		}
		own := names.Result("s", 1, "a", wire.Propose)
		if reached := len(heard) > 0; reached != (subject == own || subject == own+".failed") {
			t.Errorf("%q reached the task: %v", subject, reached)
		}
	})
}

func TestAuditCopiesAreBounded(t *testing.T) {
	d := newDesk()
	d.enter("s", jobOf(1))
	copied := func(n int) Drop {
		h := Heard{Address: wire.Address{Kind: wire.KindAudit, Job: "s", Action: wire.Propose}, Data: make([]byte, n)}
		drop, witness := d.hear(&h)
		if witness != (drop == "") || h.Job != jobOf(1) {
			t.Errorf("witness %v, drop %q", witness, drop)
		}
		return drop
	}
	if drop := copied(maxAuditBytes + 1); drop != DropAudit {
		t.Errorf("too large: %q", drop)
	}
	for range maxAudits {
		if drop := copied(1); drop != "" {
			t.Fatal(drop)
		}
	}
	if drop := copied(1); drop != DropAudit {
		t.Errorf("one more: %q", drop)
	}
}

func TestClosedTasksAreForgottenInTime(t *testing.T) {
	d := newDesk()
	d.enter("s", jobOf(1))
	for i := range maxClosed + 100 {
		one := task{"s", i, "a", wire.Propose}
		if d.begin(one) == nil || d.begin(one) != nil {
			t.Fatal("a task is open once")
		}
		d.end(one)
		d.end(one)
	}
	if len(d.closed) != maxClosed || len(d.order) != maxClosed || len(d.open) != 0 {
		t.Errorf("%d closed, %d in order, %d open", len(d.closed), len(d.order), len(d.open))
	}
	h := Heard{Address: task{"s", 0, "a", wire.Propose}.address(wire.KindResult)}
	if drop, _ := d.hear(&h); drop != DropTask {
		t.Errorf("%q", drop)
	}
}
