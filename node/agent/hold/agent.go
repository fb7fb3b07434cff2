package hold

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// agent is who answers.
type agent interface {
	Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error)
	Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error)
}

// Rule says how the answers of one agent are held.
type Rule struct {
	Agent  string         // its name, for people
	Hold   time.Duration  // for so long at most
	Unseen view.HeldState // what becomes of an answer that nobody decided on: view.Released or view.Rejected
}

// Agent holds the answers of another agent. It may be used from several goroutines.
type Agent struct {
	desk  *Desk
	rule  Rule
	inner agent
}

// Before returns an agent that holds the answers of inner.
func (d *Desk) Before(inner agent, r Rule) *Agent { return &Agent{desk: d, rule: r, inner: inner} }

// Propose asks the inner agent, unless it has answered the same before a restart, and returns what was released. Beside the
// inner agent's errors there are review-rejected and review-expired.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	r, err := a.answer(ctx, b, func(r *record) error {
		p, usage, err := a.inner.Propose(ctx, b)
		r.Proposal, r.Usage = &p, usage
		return err
	})
	if err != nil || r.Proposal == nil {
		return brief.Proposal{}, r.Usage, err
	}
	return *r.Proposal, r.Usage, nil
}

// Judge is as Propose.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	r, err := a.answer(ctx, b, func(r *record) error {
		j, usage, err := a.inner.Judge(ctx, b)
		r.Judgement, r.Usage = &j, usage
		return err
	})
	if err != nil || r.Judgement == nil {
		return brief.Judgement{}, r.Usage, err
	}
	return *r.Judgement, r.Usage, nil
}

// answer finds or asks for an answer, and waits until it is decided.
func (a *Agent) answer(ctx context.Context, b brief.Brief, ask func(*record) error) (record, error) {
	r, err := questionOf(b)
	if err != nil {
		return r, err
	}
	known, found, err := a.desk.find(r)
	if err != nil {
		return r, err
	}
	if !found {
		if err := ask(&r); err != nil {
			return r, err
		}
		if known, err = a.add(ctx, r); err != nil {
			return r, err
		}
	}
	return a.wait(ctx, known)
}

// questionOf names the question of a brief: the same brief has the same name after a restart.
func questionOf(b brief.Brief) (record, error) {
	b.Until = 0
	raw, err := json.Marshal(b)
	if err != nil {
		return record{}, fmt.Errorf("write the question: %w", err)
	}
	name := protocol.BodyOf(raw)
	return record{HeldAnswer: view.HeldAnswer{
		ID: hex.EncodeToString(name[:6]), Job: b.Job, Round: b.Round, Question: b.Kind.String(), Brief: raw,
	}}, nil
}

// find looks for an answer to the same question.
func (d *Desk) find(q record) (record, bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	r, known, err := d.read(q.ID)
	if !known || err != nil || string(r.Brief) != string(q.Brief) {
		return record{}, false, err
	}
	return r, true, nil
}

// add keeps a new answer before anybody hears of it.
func (a *Agent) add(ctx context.Context, r record) (record, error) {
	r.Agent, r.State, r.Unseen = a.rule.Agent, view.Held, a.rule.Unseen
	r.Since = now()
	r.Until = r.Since + protocol.Millis(a.holdFor(ctx).Milliseconds())
	if err := r.describe(); err != nil {
		return r, err
	}
	a.desk.mu.Lock()
	defer a.desk.mu.Unlock()
	if err := a.desk.write(r); err != nil {
		return r, err
	}
	a.desk.log.Info("answer is held", "answer", r.ID, "job", r.Job.Short(), "round", r.Round, "question", r.Question,
		"millis", r.Until-r.Since, "then", r.Unseen)
	return r, nil
}

// What is left of a phase when the hold ends, so that the answer is not late: a tenth, within these bounds.
const (
	leastSpare = 100 * time.Millisecond
	mostSpare  = 2 * time.Second
)

// holdFor is how long an answer may be held now.
func (a *Agent) holdFor(ctx context.Context) time.Duration {
	until, limited := ctx.Deadline()
	if !limited {
		return a.rule.Hold
	}
	left := time.Until(until)
	return max(min(a.rule.Hold, left-min(max(left/10, leastSpare), mostSpare)), 0)
}

// wait returns an answer once it is released, or says why it is not.
func (a *Agent) wait(ctx context.Context, r record) (record, error) {
	d := a.desk
	w := d.await(r.ID)
	defer d.leave(r.ID, w)
	hold := time.NewTimer(min(time.Duration(r.Until-min(now(), r.Until))*time.Millisecond, a.holdFor(ctx)))
	defer hold.Stop()
	select {
	case <-w.decided:
	case <-hold.C:
	case <-ctx.Done():
		return r, refusal.Wrap(refusal.AgentTimeout, ctx.Err(), "answer %s waits for a person", r.ID)
	}
	return d.outcome(r.ID)
}

// await joins those who wait for an answer.
func (d *Desk) await(id string) *waiting {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rows[id].State != view.Held {
		over := &waiting{decided: make(chan struct{})}
		close(over.decided)
		return over
	}
	w := d.waiting[id]
	if w == nil {
		w = &waiting{decided: make(chan struct{})}
		d.waiting[id] = w
	}
	w.n++
	return w
}

func (d *Desk) leave(id string, w *waiting) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if w.n--; w.n <= 0 && d.waiting[id] == w {
		delete(d.waiting, id)
	}
}

// outcome reads the decision on an answer; an answer without one gets what its rule says.
func (d *Desk) outcome(id string) (record, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	r, known, err := d.read(id)
	if err == nil && !known {
		err = refusal.New(refusal.StoreCorrupt, "held answer %s", id)
	}
	if err != nil {
		return r, err
	}
	if r.State == view.Held {
		r.State = r.Unseen
		if err := d.decide(r, r.State, false); err != nil {
			return r, err
		}
	}
	switch {
	case r.State == view.Released:
		return r, nil
	case r.InTime:
		err = refusal.New(refusal.ReviewRejected, "answer %s of agent %s", id, r.Agent)
	default:
		err = refusal.New(refusal.ReviewExpired, "answer %s of agent %s", id, r.Agent)
	}
	r.Usage.Code = string(refusal.CodeOf(err))
	return r, err
}
