package openai

import (
	"context"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"

	"github.com/nsed-protocol/nsed/node/agent/reply"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Agent asks one model. It may be used from several goroutines; what it learns of its endpoint it keeps.
type Agent struct {
	config Config
	system string
	chat   openai.ChatCompletionService
	log    *slog.Logger
	wait   func(context.Context, time.Duration) error

	mu    sync.Mutex
	takes shape // guarded by mu; only ever asks for less
}

// New refuses a configuration that Check complains of.
func New(c Config) (*Agent, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	base, err := c.endpoint()
	if err != nil {
		return nil, err
	}
	a := &Agent{config: c, system: system, log: c.Log, wait: wait}
	if c.Persona != "" {
		a.system += "\n\n" + c.Persona
	}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	client := &http.Client{
		Transport:     c.Transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	opts := []option.RequestOption{option.WithBaseURL(base), option.WithHTTPClient(client), option.WithMaxRetries(0)}
	if c.APIKey != "" {
		opts = append(opts, option.WithAPIKey(c.APIKey))
	}
	// The service, not openai.NewClient: that one takes keys and headers from the environment.
	a.chat = openai.NewChatCompletionService(opts...)
	return a, nil
}

// Propose asks for an answer. A model that refuses to answer skips. Errors carry agent-unreachable, agent-failed,
// agent-bad-answer or agent-timeout; the usage counts what was spent in any case.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	schema, strict := proposalSchema(b.AnswerSchema)
	r := request{proposePrompt(b, a.config.MaxPrompt), schema, strict, a.tokens(b)}
	var out brief.Proposal
	usage, err := a.ask(ctx, b, r, func(said response) (err error) {
		if said.refused {
			out = brief.Proposal{Skip: true}
			return nil
		}
		out, err = reply.Proposal(said.text)
		return err
	})
	return out, usage, err
}

// Judge asks for verdicts on all candidates in one call. The errors are those of Propose.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	if len(b.Candidates) == 0 {
		return brief.Judgement{}, brief.Usage{}, nil
	}
	var aliases []string
	for _, c := range b.Candidates {
		aliases = append(aliases, c.Alias)
	}
	r := request{judgePrompt(b, a.config.MaxPrompt), judgementSchema(), true, a.tokens(b)}
	var out brief.Judgement
	usage, err := a.ask(ctx, b, r, func(said response) (err error) {
		out, err = reply.Judgement(said.text, aliases)
		return err
	})
	return out, usage, err
}

// Test asks the model a small question, for people who want to know whether it answers and why not.
func (a *Agent) Test(ctx context.Context) (brief.Usage, error) {
	_, usage, err := a.Propose(ctx, brief.Brief{
		Kind: brief.Propose, Round: 1, Rounds: 1, Task: "What is two plus two? Answer with the number.", MaxTokens: a.config.MaxTokens,
	})
	return usage, err
}

// tokens is how long a reply may be.
func (a *Agent) tokens(b brief.Brief) int64 {
	if b.MaxTokens > 0 {
		return min(b.MaxTokens, a.config.MaxTokens)
	}
	return a.config.MaxTokens
}

// ask calls the model until take is content, the calls of the task are used up, or another try is pointless. Failed
// calls, steps down and replies that cannot be read all draw on the one budget.
func (a *Agent) ask(ctx context.Context, b brief.Brief, r request, take func(response) error) (brief.Usage, error) {
	var usage brief.Usage
	prompt := r.prompt
	for {
		said, failed := a.call(ctx, r)
		usage.Calls++
		usage.PromptTokens += said.prompt
		usage.CompletionTokens += said.complete
		usage.CostMicros = a.cost(usage)
		if failed == nil {
			err := take(said)
			if err == nil {
				a.note(b, usage, nil)
				return usage, nil
			}
			failed = &failure{code: refusal.AgentBadAnswer, again: true, problem: "the reply cannot be read", err: err}
			r.prompt = prompt + correction(said, err)
		}
		if failed.again && usage.Calls < a.config.MaxCalls {
			if err := a.pause(ctx, usage.Calls, failed); err == nil {
				continue
			}
		}
		usage.Code = string(failed.code)
		a.note(b, usage, failed)
		return usage, failed.refusal(a.config.Model)
	}
}

// correction tells the model what was wrong. What it said is not repeated: it would only invite the same again.
func correction(said response, err error) string {
	s := "\nYour last reply could not be used: " + err.Error() + ". Reply with the one JSON object only."
	if said.short {
		s += " It was cut off by the length limit: be much shorter."
	}
	return s
}

// Waits between calls, doubling from the first to the longest.
const (
	firstWait   = 500 * time.Millisecond
	longestWait = 30 * time.Second
)

// pause waits before the next call where waiting helps. It fails at once when the wait would outlast the context.
func (a *Agent) pause(ctx context.Context, calls int, f *failure) error {
	if f.code == refusal.AgentBadAnswer || f.status == http.StatusBadRequest ||
		f.status == http.StatusUnprocessableEntity || f.status == http.StatusNotImplemented {
		return ctx.Err()
	}
	d := min(max(firstWait<<(calls-1), f.after), longestWait)
	if until, ok := ctx.Deadline(); ok && time.Until(until) <= d {
		return context.DeadlineExceeded
	}
	return a.wait(ctx, d)
}

func wait(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (a *Agent) cost(u brief.Usage) int64 {
	const million = 1_000_000
	return (u.PromptTokens*a.config.PromptPrice + u.CompletionTokens*a.config.CompletionPrice) / million
}

// note logs numbers and codes, never texts.
func (a *Agent) note(b brief.Brief, u brief.Usage, f *failure) {
	attrs := []any{
		"job", b.Job.Short(), "round", b.Round, "question", b.Kind.String(), "model", a.config.Model, "calls", u.Calls,
		"prompt_tokens", u.PromptTokens, "completion_tokens", u.CompletionTokens,
	}
	if f == nil {
		a.log.Debug("model answered", attrs...)
		return
	}
	a.log.Warn("model failed", append(attrs, "code", string(f.code), "http_status", f.status)...)
}
