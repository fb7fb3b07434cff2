package fleet

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Question is one task of a job, for one agent that suits. The fleet fills in who is asked and when.
type Question struct {
	Job     protocol.JobID
	Action  wire.Action
	Want    Want
	Task    wire.Task     // at most Room bytes of JSON
	History []wire.Record // what agents may look up of earlier rounds
}

// Answer is what an agent said: a result as it came, or that it abstains.
type Answer struct {
	Agent   string
	Skipped bool
	Data    []byte // of a result; where it was signed, what was signed
	Prices  wire.Heartbeat
}

// withdrawTime bounds how long a task that is over is taken back: whoever asked waits for it.
const withdrawTime = 2 * time.Second

// overhead is what a task's message needs beside its JSON: headers, the fields that the fleet fills in, and injections.
const overhead = 96 << 10

// Room is how long the JSON of a task may be, in bytes.
func (f *Fleet) Room() int { return int(f.conn.MaxPayload()) - overhead }

// Ask gives a task to an agent and waits for what it says. Where any agent will do, another one is asked when one fails; the
// time is ctx's. Errors carry agent-absent, agent-unreachable, agent-failed, agent-bad-answer,
// agent-bad-envelope or agent-timeout.
func (f *Fleet) Ask(ctx context.Context, q Question, read func(Answer) error) (Answer, error) {
	session := f.sessionOf(q.Job)
	var tried []string
	var failed error
	for {
		agent, err := f.choose(ctx, q.Want, session, tried)
		if err != nil {
			if failed != nil { // the last agent's failure says more than that nobody is left
				err = failed
			}
			return Answer{}, err
		}
		a, err := f.askOne(ctx, q, task{session, q.Task.Round, agent, q.Action})
		if err == nil && !a.Skipped {
			if err = read(a); err != nil {
				f.count(DropUnreadable, agent, session)
			}
		}
		f.settle(agent, session, err)
		if err == nil || ctx.Err() != nil {
			return a, err
		}
		f.log.Warn("agent failed", "agent", agent, "session", session, "round", q.Task.Round, "action", q.Action, "code", refusal.CodeOf(err))
		tried, failed = append(tried, agent), err
	}
}

// choose waits for an agent that suits, right after the start until every agent had time to say that it lives.
func (f *Fleet) choose(ctx context.Context, w Want, session string, tried []string) (agent string, err error) {
	err = f.untilWarm(ctx, func() (again bool, err error) {
		var why error
		err = f.call(ctx, func(s *state) {
			if agent, why = s.directory.choose(w, session, tried, s.now); why == nil {
				s.directory.seats[session] = agent
				s.directory.agents[agent].tasks++
			}
		})
		if err != nil {
			return false, f.given(ctx, err)
		}
		return len(tried) == 0, why
	})
	return agent, err
}

// settle notes how a task went.
func (f *Fleet) settle(agent, session string, failed error) {
	_ = f.call(context.Background(), func(s *state) { // fails when the fleet has ended: nobody asks then
		e := s.directory.agents[agent]
		if e == nil {
			return
		}
		e.tasks--
		switch {
		case failed == nil:
			e.failed = 0
		case refusal.CodeOf(failed) != refusal.Internal:
			e.failed++
			if s.directory.seats[session] == agent {
				delete(s.directory.seats, session)
			}
		}
	})
}

func (f *Fleet) count(d Drop, agent, session string) {
	_ = f.call(context.Background(), func(s *state) { f.drop(s, d, wire.Address{Agent: agent, Job: session}) })
}

// given is why a task ended early that nobody failed.
func (f *Fleet) given(ctx context.Context, err error) error {
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return refusal.Wrap(refusal.AgentTimeout, err, "")
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return refusal.Wrap(refusal.AgentUnreachable, err, "the fleet's NATS server")
}

// askOne gives the task to one agent.
func (f *Fleet) askOne(ctx context.Context, q Question, t task) (Answer, error) {
	var heard <-chan Heard
	var prices wire.Heartbeat
	again := false
	err := f.call(ctx, func(s *state) {
		s.desk.enter(t.session, q.Job)
		_, again = s.desk.closed[t]
		heard = s.desk.begin(t)
		prices = s.directory.agents[t.agent].beat
	})
	if err != nil {
		return Answer{}, f.given(ctx, err)
	}
	if heard == nil {
		return Answer{}, refusal.New(refusal.AgentFailed, "agent %s has this task already", t.agent)
	}
	defer func() { _ = f.call(context.Background(), func(s *state) { s.desk.end(t) }) }()
	r, err := f.enter(ctx, t.session)
	if err != nil {
		return Answer{}, f.given(ctx, err)
	}
	f.look(ctx, r, t) // before a restart it may have answered
	defer f.withdraw(t)
	if err := f.hand(ctx, r, q, t, again); err != nil {
		return Answer{}, f.given(ctx, err)
	}
	h, err := f.await(ctx, r, t, heard)
	if err != nil {
		return Answer{}, err
	}
	a, err := f.answer(h)
	a.Prices = prices
	return a, err
}

// answer reads what kind of message ended a task.
func (f *Fleet) answer(h Heard) (Answer, error) {
	a := Answer{Agent: h.Address.Agent, Data: h.Data}
	switch h.Address.Kind {
	case wire.KindSkipped:
		a.Skipped = true
		return a, nil
	case wire.KindFailed:
		said, err := wire.ReadFailure(h.Data)
		if err != nil { // the subject says all that matters
			f.count(DropUnreadable, a.Agent, h.Address.Job)
			said.Reason = "error"
		}
		code := refusal.AgentFailed
		switch said.Reason {
		case "timeout":
			code = refusal.AgentTimeout
		case "parse_error":
			code = refusal.AgentBadAnswer
		}
		return a, refusal.New(code, "agent %s says %s", a.Agent, said.Reason)
	}
	if len(h.Data) > wire.MaxBody {
		f.count(DropLarge, a.Agent, h.Address.Job)
		return a, refusal.New(refusal.AgentBadAnswer, "agent %s: %d bytes, at most %d", a.Agent, len(h.Data), wire.MaxBody)
	}
	payload, signed, err := envelope.Open(h.Data)
	if err == nil && signed != nil {
		_, err = signed.By(a.Agent, string(h.Address.Action))
	}
	if err != nil {
		f.count(DropEnvelope, a.Agent, h.Address.Job)
		return a, refusal.Wrap(refusal.AgentBadEnvelope, err, "agent %s", a.Agent)
	}
	a.Data = payload
	return a, nil
}

// await waits for the result, and looks for it in its stream in case it was missed. An agent that falls silent has failed; a
// question to the user is refused, since there are none yet.
func (f *Fleet) await(ctx context.Context, r room, t task, heard <-chan Heard) (Heard, error) {
	look := time.NewTicker(f.cfg.Look)
	defer look.Stop()
	asked, stop := f.watchTools(ctx, r)
	defer stop()
	for {
		select {
		case h := <-heard:
			return h, nil
		case <-ctx.Done():
			return Heard{}, f.given(ctx, ctx.Err())
		case entry := <-asked:
			f.refuseTool(ctx, r, t, entry)
		case <-look.C:
			f.look(ctx, r, t)
			down := ""
			if err := f.call(ctx, func(s *state) { down = s.directory.down(t.agent, s.now) }); err != nil {
				return Heard{}, f.given(ctx, err)
			}
			if down != "" && len(heard) == 0 {
				return Heard{}, refusal.New(refusal.AgentUnreachable, "agent %s: %s", t.agent, down)
			}
		}
	}
}

// look reads the first result or marker of a task from its stream, and hears it.
func (f *Fleet) look(ctx context.Context, r room, t task) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for _, kind := range []wire.Kind{wire.KindResult, wire.KindFailed, wire.KindSkipped} {
		a := t.address(kind)
		if kind == wire.KindSkipped && t.action != wire.Evaluate {
			continue
		}
		subject := f.cfg.Names.Marker(a)
		m, err := r.results.GetMsg(ctx, 1, jetstream.WithGetMsgSubject(subject))
		if err != nil {
			continue // there is none, or the server is away: it is looked for again
		}
		_ = f.call(ctx, func(s *state) {
			if s.desk.open[t] == nil {
				return // heard in the meantime
			}
			h := Heard{Address: a, Subject: subject, Header: m.Header, Data: m.Data, At: s.now}
			if drop, witness := s.desk.hear(&h); drop == "" && witness && f.cfg.Witness != nil {
				f.cfg.Witness(h)
			}
		})
		return
	}
}

// hand publishes the task. What was published before a restart, and still stands, is not published again; what was given up
// since, is: again tells that.
func (f *Fleet) hand(ctx context.Context, r room, q Question, t task, again bool) error {
	f.announce(ctx, q, t)
	f.record(ctx, r, q.History, t.agent)
	now := time.Now()
	body := q.Task
	body.Agent, body.Session, body.PublishedAtMillis = t.agent, t.session, now.UnixMilli()
	body.Injections = append(body.Injections, f.injections(ctx, r, t)...)
	if until, ok := ctx.Deadline(); ok {
		body.BudgetSeconds = float64(until.Sub(now)/time.Millisecond) / 1000
	}
	raw, err := body.Encode()
	if err != nil {
		return err
	}
	subject := f.cfg.Names.Task(t.session, t.agent, t.action)
	id := jetstream.WithMsgID(fmt.Sprintf("%s-%d-%s-%s", t.session, t.round, t.agent, t.action))
	sent, err := f.js.Publish(ctx, subject, raw, id)
	if err == nil && sent.Duplicate && (again || !f.stands(ctx, sent.Sequence)) {
		sent, err = f.js.Publish(ctx, subject, raw)
	}
	if err != nil {
		return err
	}
	f.log.Debug("task published", "agent", t.agent, "session", t.session, "round", t.round, "action", t.action,
		"trace", wire.TraceID(t.session, t.round, t.action, t.agent), "bytes", len(raw), "again", sent.Duplicate)
	return nil
}

// stands tells whether a task is still in its stream.
func (f *Fleet) stands(ctx context.Context, sequence uint64) bool {
	jobs, err := f.js.Stream(ctx, f.cfg.Names.JobStream())
	if err != nil {
		return false
	}
	_, err = jobs.GetMsg(ctx, sequence)
	return err == nil
}

// withdraw deletes a task from its stream: once its answer is not wanted any more, no restart of its agent may bring it back.
func (f *Fleet) withdraw(t task) {
	if !f.conn.IsConnected() {
		return // the stream's age takes it
	}
	ctx, stop := context.WithTimeout(context.Background(), withdrawTime)
	defer stop()
	jobs, err := f.js.Stream(ctx, f.cfg.Names.JobStream())
	if err == nil {
		err = jobs.Purge(ctx, jetstream.WithPurgeSubject(f.cfg.Names.Task(t.session, t.agent, t.action)))
	}
	if err != nil {
		f.log.Debug("task not taken back", "session", t.session, "err", err)
	}
}

// announce tells all agents that one of them has the job. The task's text is told to that one alone.
func (f *Fleet) announce(ctx context.Context, q Question, t task) {
	fresh := false
	_ = f.call(ctx, func(s *state) {
		if on := s.desk.sessions[t.session]; on != nil && on.announced != t.agent {
			on.announced, fresh = t.agent, true
		}
	})
	if fresh {
		f.note(ctx, t.session, "Running")
		f.publish(f.cfg.Names.Manifest(t.session), wire.Manifest{
			Job: t.session, Description: "deliberation", Agents: []string{t.agent}, Rounds: q.Task.Rounds, Timestamp: time.Now().Unix(),
		})
	}
	if q.Action == wire.Propose {
		f.publish(f.cfg.Names.Event(t.session, wire.EventRoundStart), wire.RoundStart{Round: t.round, Rounds: q.Task.Rounds})
		if s := q.Task.OwnScore; s != nil {
			f.publish(f.cfg.Names.Event(t.session, wire.EventRoundSummary), wire.RoundSummary{
				Round: t.round - 1, Scores: []wire.AgentScore{{Agent: t.agent, Score: *s}},
			})
		}
	}
}
