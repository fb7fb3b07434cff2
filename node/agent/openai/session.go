package openai

import (
	"context"
	"net/http"
	"time"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// task is one question to a model.
type task struct {
	brief  brief.Brief
	answer tool
	write  func(brief.Brief, Form, int) prompt // for so many characters of data
	take   func(response) error                // reads the answer; its error tells the model what is wrong
}

// session is the way from a task to its answer: calls that fail and are tried again, and calls that read on. All draw on
// the budgets of the one task.
type session struct {
	agent *Agent
	task  task
	usage brief.Usage

	room       int        // characters of data in the prompt
	correction string     // what was wrong with the last reply
	earlier    []exchange // what the model read on
	noReading  bool       // it has read enough
	turns      int        // calls that only read on
	took       time.Duration
	last       prompt
}

// ask calls the model until its answer can be taken, the calls of the task are used up, or another try is pointless.
func (a *Agent) ask(ctx context.Context, t task) (brief.Usage, error) {
	s := &session{agent: a, task: t, room: a.config.MaxPrompt}
	for {
		done, failed := s.step(ctx)
		switch {
		case failed == nil && !done: // it read on
			continue
		case failed != nil && failed.again && s.usage.Calls-s.turns < a.config.MaxCalls && s.pause(ctx, failed) == nil:
			continue
		}
		a.bench.heed(failed, time.Now())
		a.note(t.brief, s.usage, failed)
		if failed == nil {
			return s.usage, nil
		}
		s.usage.Code = string(failed.code)
		return s.usage, failed.refusal(a.config.Model)
	}
}

// step makes one call. done tells that its answer was taken.
func (s *session) step(ctx context.Context) (done bool, f *failure) {
	a := s.agent
	if f := a.bench.closed(time.Now()); f != nil {
		return false, f
	}
	r, f := s.fit()
	if f != nil {
		return false, f
	}
	leave, ok := a.door.enter(ctx)
	if !ok {
		return false, outside(ctx)
	}
	start := time.Now()
	said, f := a.call(ctx, r)
	leave()
	s.took = time.Since(start)
	s.hurry(ctx)
	s.count(r, said, f)
	if f != nil {
		return false, s.learn(f)
	}
	if s.read(said) {
		s.turns++
		return false, nil
	}
	said.text = said.answer(s.task.answer.name)
	if err := s.task.take(said); err != nil {
		s.correction = correction(said, err)
		return false, misread(said, err)
	}
	return true, nil
}

// hurry keeps the time that is left for the answer.
func (s *session) hurry(ctx context.Context) {
	if until, ok := ctx.Deadline(); ok && time.Until(until) < calmTurns*s.took {
		s.noReading = true
	}
}

// outside is the failure of a call that never had its turn.
func outside(ctx context.Context) *failure {
	if ctx.Err() == context.Canceled {
		return &failure{code: refusal.AgentTimeout, problem: "not wanted any more", err: ctx.Err()}
	}
	return &failure{code: refusal.AgentBusy, problem: "the endpoint's limits left no turn in time"}
}

// learn takes from a failure what the next call does differently.
func (s *session) learn(f *failure) *failure {
	if f.code == refusal.AgentOverflow && s.room > leastRoom {
		s.room, s.earlier, s.noReading = max(s.room/2, leastRoom), nil, true
		f.again, f.step = true, true
	}
	if f.status == http.StatusTooManyRequests || f.code == refusal.AgentRateLimited {
		s.agent.door.hold(f.after)
	}
	return f
}

// misread is the failure of a reply that could not be taken.
func misread(said response, err error) *failure {
	if said.refused {
		return &failure{code: refusal.AgentRefused, problem: "the model refuses to answer"}
	}
	return &failure{code: refusal.AgentBadAnswer, again: true, step: true, problem: "the reply cannot be read", err: err}
}

// correction tells the model what was wrong. What it said is not repeated: it would only invite the same again.
func correction(said response, err error) string {
	text := "\nYour last reply could not be used: " + err.Error() + ". Reply in the asked form only."
	if said.short {
		text += " It was cut off by the length limit: be much shorter."
	}
	return text
}

// count adds what a call cost. An endpoint that counts no tokens is taken to have used as many as were estimated.
func (s *session) count(r request, said response, f *failure) {
	c := s.agent.config
	s.usage.Calls++
	if f == nil && said.prompt == 0 && said.complete == 0 {
		said.prompt, said.complete = s.agent.estimate(r), int64(len(said.text))/bytesPerToken+1
	}
	s.usage.PromptTokens += said.prompt
	s.usage.CompletionTokens += said.complete
	if said.micros >= 0 {
		s.usage.CostMicros += said.micros
	} else {
		s.usage.CostMicros += price(said.prompt, c.PromptPrice) + price(said.complete, c.CompletionPrice)
	}
}

// spent is what the job has cost so far.
func (s *session) spent() brief.Usage {
	out := s.usage
	out.PromptTokens += s.task.brief.Spent.PromptTokens
	out.CompletionTokens += s.task.brief.Spent.CompletionTokens
	out.CostMicros += s.task.brief.Spent.CostMicros
	return out
}

// request is the next call as it stands.
func (s *session) request(shape shape) request {
	form := shape.form(s.agent.config.Form)
	if s.agent.config.OnlyForm {
		form = s.agent.config.Form
	}
	s.last = s.task.write(s.task.brief, form, s.room)
	r := request{earlier: s.earlier, shape: shape, answer: s.task.answer, tokens: s.agent.tokens(s.task.brief)}
	if reading := s.reading(shape); reading != nil {
		form, r.reading = FormTools, reading
		s.last = s.task.write(s.task.brief, form, s.room)
	}
	if len(s.earlier) > 0 || s.turns > 0 {
		form = FormTools // a conversation with calls stays one
	}
	r.form, r.prompt = form, s.last.text+s.correction
	return r
}

// Waits between calls, doubling from the first to the longest.
const (
	firstWait   = 500 * time.Millisecond
	longestWait = 30 * time.Second
)

// pause waits before the next call where waiting helps. It fails at once when the wait, or a call as long as the last one,
// would outlast the context.
func (s *session) pause(ctx context.Context, f *failure) error {
	d := time.Duration(0)
	if !f.step && f.code != refusal.AgentBadAnswer {
		d = min(max(firstWait<<(s.usage.Calls-1-s.turns), f.after), longestWait)
	}
	if until, ok := ctx.Deadline(); ok && time.Until(until) <= d+s.took/2 {
		return context.DeadlineExceeded
	}
	if d == 0 {
		return ctx.Err()
	}
	return s.agent.wait(ctx, d)
}
