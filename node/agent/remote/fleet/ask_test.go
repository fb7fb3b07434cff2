package fleet

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestAsk(t *testing.T) {
	for _, c := range []struct{ name, subject, api string }{
		{"default prefixes", wire.DefaultSubjectPrefix, wire.DefaultAPIPrefix}, {"other prefixes", "org.lab", "shop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, c.subject, c.api)
			a := w.agent("atlas")
			q := question(1, 1, wire.Propose, "atlas")
			got, err := w.fleet.Ask(within(t, 10*time.Second), q, taken)
			if err != nil || got.Agent != "atlas" || !strings.Contains(string(got.Data), `"4"`) || got.Prices.OutputPrice.Value != 2 {
				t.Fatalf("%+v, %v", got, err)
			}
			q = question(1, 1, wire.Evaluate, "atlas")
			if got, err = w.fleet.Ask(within(t, 10*time.Second), q, taken); err != nil || got.Skipped {
				t.Fatalf("%+v, %v", got, err)
			}
			tasks := a.Received()
			if len(tasks) != 2 {
				t.Fatalf("%d tasks", len(tasks))
			}
			first := tasks[0]
			if first.Agent != "atlas" || first.Session == "" || first.PublishedAtMillis == 0 || first.BudgetSeconds <= 0 || first.BudgetSeconds > 10 ||
				first.Description != "What is 2+2?" || strings.Contains(first.Session, q.Job.String()[2:10]) {
				t.Errorf("%+v", first)
			}
			heard := w.witnessed()
			if len(heard) != 2 || heard[0].Job != q.Job || heard[0].Address.Action != wire.Propose || heard[1].Address.Agent != "atlas" {
				t.Errorf("the witness heard %+v", heard)
			}
			jobs, err := w.fleet.js.Stream(t.Context(), w.names.JobStream())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := jobs.GetLastMsgForSubject(t.Context(), w.names.Task(first.Session, "atlas", wire.Propose)); !errors.Is(err, jetstream.ErrMsgNotFound) {
				t.Errorf("a task that is over is still in its stream: %v", err)
			}
			w.until("acceptance", func(Report) bool {
				_, err := jobs.GetLastMsgForSubject(t.Context(), w.names.Ack(first.Session, "atlas"))
				return err == nil
			})
		})
	}
}

// TestAFailureEndsTheTask: whatever an agent does instead of answering ends its task at once, under a stable code.
func TestAFailureEndsTheTask(t *testing.T) {
	w := defaultWorld(t)
	big := []byte(`{"content":"` + strings.Repeat("x", wire.MaxBody) + `"}`)
	for i, c := range []struct {
		name    string
		result  []byte
		err     error
		code    refusal.Code
		dropped Drop
	}{
		{"a failure", nil, errors.New("tool_error"), refusal.AgentFailed, ""},
		{"too slow by its own word", nil, errors.New("timeout"), refusal.AgentTimeout, ""},
		{"a model that cannot be read", nil, errors.New("parse_error"), refusal.AgentBadAnswer, ""},
		{"prose", []byte("It is 4."), nil, refusal.AgentBadAnswer, DropUnreadable},
		{"too large", big, nil, refusal.AgentBadAnswer, DropLarge},
		{"a forged signature", []byte(`{"payload":{"content":"4"},"subject":"proposal","timestamp":1,"agent_id":"a4","status":"verified","signatures":[` +
			`{"algorithm":"ed25519","public_key":"d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737",` +
			`"signature":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==","role":"author","signer_id":"a4"}]}`),
			nil, refusal.AgentBadEnvelope, DropEnvelope},
	} {
		t.Run(c.name, func(t *testing.T) {
			name := fmt.Sprintf("a%d", i)
			w.agent(name, func(cfg *fleettest.Config) {
				cfg.Propose = func(context.Context, wire.Task) ([]byte, error) { return c.result, c.err }
			})
			read := func(a Answer) error {
				if err := taken(a); err != nil {
					return refusal.Wrap(refusal.AgentBadAnswer, err, "")
				}
				return nil
			}
			_, err := w.fleet.Ask(within(t, time.Minute), question(byte(i), 1, wire.Propose, name), read)
			if refusal.CodeOf(err) != c.code {
				t.Errorf("%v, want %s", err, c.code)
			}
			if c.dropped != "" {
				w.until(string(c.dropped), func(r Report) bool { return r.Drops[c.dropped] == 1 })
			}
		})
	}
}

func TestAnAbstentionIsNoFailure(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.agent("a", func(c *fleettest.Config) {
		c.Evaluate = func(context.Context, wire.Task) ([]byte, error) { return nil, fleettest.ErrSkip }
	})
	got, err := w.fleet.Ask(within(t, 10*time.Second), question(1, 1, wire.Evaluate, "a"), taken)
	if err != nil || !got.Skipped {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestSilenceEndsTheTask: an agent that dies while it works holds the round no longer than its heartbeats are missed.
func TestSilenceEndsTheTask(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	a, working := w.worker("a")
	failed := make(chan error, 1)
	go func() {
		_, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "a"), taken)
		failed <- err
	}()
	begun(t, working, failed)
	a.Kill()
	if err := <-failed; refusal.CodeOf(err) != refusal.AgentUnreachable || !strings.Contains(err.Error(), "no heartbeat for") {
		t.Error(err)
	}
	if err := w.fleet.Ready(t.Context(), Want{Agent: "a"}); refusal.CodeOf(err) != refusal.AgentAbsent {
		t.Errorf("it counts as ready: %v", err)
	}
}

// TestADeadlineEndsTheTask: an agent that lives and says nothing, as the SDK's do when their provider wants money.
func TestADeadlineEndsTheTask(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	w.agent("a", func(c *fleettest.Config) {
		c.Propose = func(context.Context, wire.Task) ([]byte, error) { return nil, fleettest.ErrSilent }
	})
	_, err := w.fleet.Ask(within(t, time.Second), question(1, 1, wire.Propose, "a"), taken)
	if refusal.CodeOf(err) != refusal.AgentTimeout {
		t.Error(err)
	}
}

// TestATaskIsDeliveredAgain: an agent that is started again gets the task that it had, and answers it.
func TestATaskIsDeliveredAgain(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	a, working := w.worker("a")
	got := make(chan error, 1)
	go func() {
		_, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "a"), taken)
		got <- err
	}()
	begun(t, working, got)
	a.Kill()
	again := w.agent("a")
	if err := <-got; err != nil {
		t.Error(err)
	}
	if n := len(again.Received()); n != 1 {
		t.Errorf("it got %d tasks", n)
	}
}

// TestALongTaskIsNotDeliveredTwice: progress keeps the server from giving a task out again.
func TestALongTaskIsNotDeliveredTwice(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	a := w.agent("a", func(c *fleettest.Config) {
		c.Propose = func(ctx context.Context, _ wire.Task) ([]byte, error) {
			select {
			case <-time.After(4 * fleettest.AckWait): // a long task is what is tested
				return []byte(`{}`), nil
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}
	})
	if _, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "a"), taken); err != nil {
		t.Error(err)
	}
	if n := len(a.Received()); n != 1 {
		t.Errorf("it got %d tasks", n)
	}
}

// TestAnyTakesAnother: where any agent will do, the death of one is made up for by another.
func TestAnyTakesAnother(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	working := make(chan struct{}, 16)
	a := w.agent("a", func(c *fleettest.Config) {
		c.Tags = []string{"lang:go"}
		c.Propose = func(ctx context.Context, _ wire.Task) ([]byte, error) {
			working <- struct{}{}
			<-ctx.Done()
			return nil, ctx.Err()
		}
	})
	w.agent("b", func(c *fleettest.Config) { c.Tags = []string{"lang:rust"} })
	w.agent("c", func(c *fleettest.Config) { c.Tags = []string{"poetry"} })
	w.until("three agents", func(r Report) bool { return len(r.Agents) == 3 })
	q := question(1, 1, wire.Propose, Any)
	q.Want.Capabilities = []string{"lang:*"}
	type result struct {
		Answer
		error
	}
	got := make(chan result, 1)
	go func() {
		a, err := w.fleet.Ask(within(t, time.Minute), q, taken)
		got <- result{a, err}
	}()
	begun(t, working, got)
	a.Kill()
	if r := <-got; r.error != nil || r.Agent != "b" {
		t.Fatalf("%s, %v", r.Agent, r.error)
	}
	// The session stays with the one that has answered.
	q.Task.Round = 2
	if r, err := w.fleet.Ask(within(t, time.Minute), q, taken); err != nil || r.Agent != "b" {
		t.Errorf("%s, %v", r.Agent, err)
	}
}

// TestAbsentAgents: a task waits for late agents right after the start, and then not any more.
func TestAbsentAgents(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	_, err := w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "ghost"), taken)
	if refusal.CodeOf(err) != refusal.AgentAbsent || !strings.Contains(err.Error(), "ghost: no heartbeat yet") {
		t.Error(err)
	}
	w.agent("late")
	w.until("the late agent", func(r Report) bool { return len(r.Agents) == 1 })
	if _, err = w.fleet.Ask(within(t, time.Minute), question(1, 1, wire.Propose, "late"), taken); err != nil {
		t.Error(err)
	}
	q := question(2, 1, wire.Propose, "late")
	q.Want.Capabilities = []string{"poetry"}
	if _, err = w.fleet.Ask(within(t, time.Minute), q, taken); refusal.CodeOf(err) != refusal.AgentAbsent || !strings.Contains(err.Error(), "poetry") {
		t.Error(err)
	}
}

// TestARestartAsksNobodyTwice: what an agent answered while the node was down is taken from its stream.
func TestARestartAsksNobodyTwice(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	working, release := make(chan struct{}, 16), make(chan struct{})
	a := w.agent("a", func(c *fleettest.Config) {
		c.Propose = func(ctx context.Context, _ wire.Task) ([]byte, error) {
			working <- struct{}{}
			return []byte(`{"content":"once"}`), released(ctx, release)
		}
	})
	q := question(1, 1, wire.Propose, "a")
	down := make(chan error, 1)
	before := w.fleet
	go func() {
		_, err := before.Ask(within(t, time.Minute), q, taken)
		down <- err
	}()
	begun(t, working, down)
	stream := w.names.ResultStream(a.Received()[0].Session)
	w.end()
	if err := <-down; err == nil {
		t.Error("a question was answered by a node that is down")
	}
	close(release)
	conn := w.dial()
	js, err := jetstream.New(conn)
	if err != nil {
		t.Fatal(err)
	}
	results, err := js.Stream(t.Context(), stream)
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := results.GetLastMsgForSubject(t.Context(), w.names.Result(a.Received()[0].Session, 1, "a", wire.Propose)); err == nil {
			break
		}
		if t.Context().Err() != nil {
			t.Fatal("no result")
		}
	}
	w.open("node-1")
	got, err := w.fleet.Ask(within(t, time.Minute), q, taken)
	if err != nil || string(got.Data) != `{"content":"once"}` {
		t.Errorf("%s, %v", got.Data, err)
	}
	if n := len(a.Received()); n != 1 {
		t.Errorf("the agent got %d tasks", n)
	}
}

// TestAnAnswerThatIsUnwantedMayBeWantedAgain: a question that was given up is asked again like a new one.
func TestAnAnswerThatIsUnwantedMayBeWantedAgain(t *testing.T) {
	t.Parallel()
	w := defaultWorld(t)
	ctx, stop := context.WithCancel(t.Context())
	first := true
	w.agent("a", func(c *fleettest.Config) {
		c.Propose = func(context.Context, wire.Task) ([]byte, error) {
			if first {
				first = false
				stop()
				return nil, fleettest.ErrSilent
			}
			return []byte(`{}`), nil
		}
	})
	q := question(1, 1, wire.Propose, "a")
	if _, err := w.fleet.Ask(ctx, q, taken); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if _, err := w.fleet.Ask(within(t, time.Minute), q, taken); err != nil {
		t.Error(err)
	}
}
