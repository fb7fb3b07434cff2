package engine

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
)

// errUnwanted is why the context of a question ends when its answer is no longer wanted.
var errUnwanted = errors.New("answer is no longer wanted")

// errPanic is returned for an agent that panicked.
var errPanic = errors.New("agent panicked")

// question asks the agent in a goroutine of its own. The answer comes back through the mailbox.
func (j *Job) question(a round.Ask) {
	if _, running := j.asking[a.ID]; running {
		return
	}
	wait := time.Duration(0)
	if now := j.now(); a.Until > now {
		wait = time.Duration(a.Until-now) * time.Millisecond
	}
	unwanted, stop := context.WithCancelCause(j.ctx)
	ctx, release := context.WithTimeout(unwanted, wait)
	j.asking[a.ID] = stop
	runCtx, ahead := j.ctx, j.ahead
	j.beside(a.ID, func() {
		defer stop(nil)
		defer release()
		said, err := j.answer(ctx, a)
		late := j.ports.Now()+ahead >= a.Until
		var in round.Input = said
		switch {
		case err != nil && errors.Is(context.Cause(ctx), errUnwanted) && !late:
			return // not the agent's failure: it may be asked the same again
		case err != nil:
			in = round.AnswerFailed{Ask: a.ID, Code: codeOf(err, late), Usage: said.Usage}
		}
		// The mailbox is read until Run ends; then the answer is not wanted any more.
		_ = j.Post(runCtx, in)
	})
}

// forget ends a question, if it still runs.
func (j *Job) forget(id round.AskID) {
	if stop, ok := j.asking[id]; ok {
		stop(errUnwanted)
		delete(j.asking, id)
	}
}

// answer is what the agent says. An agent that panics has failed; the node goes on.
func (j *Job) answer(ctx context.Context, a round.Ask) (said round.Answered, err error) {
	said.Ask = a.ID
	defer func() {
		if p := recover(); p != nil {
			// The value may quote the prompt: only its type is logged.
			j.ports.Log.Error("agent panicked", "job", j.id.Short(), "ask", a.ID, "value", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			err = errPanic
		}
	}()
	if a.Kind == brief.Propose {
		var p brief.Proposal
		p, said.Usage, err = j.ports.Agent.Propose(ctx, a.Brief)
		said.Proposal = &p
	} else {
		var g brief.Judgement
		g, said.Usage, err = j.ports.Agent.Judge(ctx, a.Brief)
		said.Judgement = &g
	}
	return said, err
}

// codeOf is the code of an agent's failure.
func codeOf(err error, late bool) string {
	code := refusal.CodeOf(err)
	switch {
	case late:
		code = refusal.AgentTimeout
	case code == refusal.Internal:
		code = refusal.AgentFailed
	}
	return string(code)
}
