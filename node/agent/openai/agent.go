package openai

import (
	"context"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"

	"github.com/nsed-protocol/nsed/node/agent/reply"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Agent asks one model. It may be used from several goroutines; what it learns of its endpoint it keeps.
type Agent struct {
	config  Config
	system  string
	chat    openai.ChatCompletionService
	door    *Endpoint
	learned learned
	bench   bench
	log     *slog.Logger
	wait    func(context.Context, time.Duration) error
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
	a := &Agent{config: c, system: system, door: c.Endpoint, log: c.Log, wait: sleep}
	if c.Persona != "" {
		a.system += "\n\n" + c.Persona
	}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	if a.door == nil {
		a.door = NewEndpoint(Limits{})
	}
	opts := []option.RequestOption{option.WithBaseURL(base), option.WithHTTPClient(clientOf(c.Transport)), option.WithMaxRetries(0)}
	if c.APIKey != "" {
		opts = append(opts, option.WithAPIKey(c.APIKey))
	}
	// The service, not openai.NewClient: that one takes keys and headers from the environment.
	a.chat = openai.NewChatCompletionService(opts...)
	return a, nil
}

// clientOf follows no redirect: a key goes to the host that was named.
func clientOf(t http.RoundTripper) *http.Client {
	return &http.Client{
		Transport:     t,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Suits refuses every task while the model is gone, unpaid or denied, and a task that is longer than its window.
func (a *Agent) Suits(spec protocol.Spec) error {
	if f := a.bench.closed(time.Now()); f != nil {
		return f.refusal(a.config.Model)
	}
	need := a.estimate(request{prompt: spec.Task + judgeBands + verdictForms[everything] + proposeForm}) + minReply
	if window := a.window(a.learned.now()); window > 0 && need > window {
		return refusal.New(refusal.AgentOverflow, "model %q: the task takes about %d tokens of a window of %d", a.config.Model, need, window)
	}
	return nil
}

// Propose asks for an answer. A model that refuses to answer skips. Errors carry one of the agent codes; the usage counts
// what was spent in any case.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	schema, strict := proposalSchema(b.AnswerSchema)
	var out brief.Proposal
	refused := false
	usage, err := a.ask(ctx, task{
		brief:  b,
		answer: tool{proposeName, "Submit your proposal.", schema, strict},
		write:  proposePrompt,
		take: func(said response) (err error) {
			if said.refused {
				out, refused = brief.Proposal{Skip: true}, true
				return nil
			}
			out, err = reply.Proposal(said.text, answerHint, reasoningHint)
			return err
		},
	})
	if refused {
		usage.Code = string(refusal.AgentRefused)
	}
	return out, usage, err
}

// Judge asks for verdicts on all candidates in one call. The errors are those of Propose.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	if len(b.Candidates) == 0 {
		return brief.Judgement{}, brief.Usage{}, nil
	}
	var aliases, texts []string
	for _, c := range b.Candidates {
		aliases = append(aliases, c.Alias)
		texts = append(texts, c.Answer, c.Reasoning)
	}
	d := detailFor(a.tokens(b), len(b.Candidates))
	var out brief.Judgement
	usage, err := a.ask(ctx, task{
		brief:  b,
		answer: tool{judgeName, "Submit your verdicts on all candidates.", judgementSchema(aliases, d), true},
		write:  func(b brief.Brief, form Form, room int) prompt { return judgePrompt(b, form, room, d) },
		take: func(said response) (err error) {
			out, err = reply.Judgement(said.text, aliases, texts...)
			dropHints(out.Verdicts)
			return err
		},
	})
	return out, usage, err
}

// dropHints takes out what only repeats the form of a verdict: it would reach the candidate as criticism.
func dropHints(verdicts []brief.Verdict) {
	for i := range verdicts {
		v := &verdicts[i]
		if reply.Repeats(v.Justification, whyHint, whyShortHint) {
			v.Justification = ""
		}
		v.Claims = slices.DeleteFunc(v.Claims, func(c transcript.Claim) bool { return reply.Repeats(c.Text, claimHint) })
	}
}

// tokens is how long a reply may be.
func (a *Agent) tokens(b brief.Brief) int64 {
	if b.MaxTokens > 0 {
		return min(b.MaxTokens, a.config.MaxTokens)
	}
	return a.config.MaxTokens
}

// Test asks the model a small question, for people who want to know whether it answers and why not.
func (a *Agent) Test(ctx context.Context) (brief.Usage, error) {
	_, usage, err := a.Propose(ctx, brief.Brief{
		Kind: brief.Propose, Round: 1, Rounds: 1, Task: "What is two plus two? Answer with the number.", MaxTokens: a.config.MaxTokens,
	})
	return usage, err
}

// Chat asks the model for a few plain words, in no form. What it says does not matter, but it must say something.
func (a *Agent) Chat(ctx context.Context) (brief.Usage, error) {
	s := &session{agent: a}
	r := request{prompt: "Say in one short sentence what you are.", form: FormPrompt, shape: a.learned.now(), tokens: min(minReply, a.config.MaxTokens)}
	leave, ok := a.door.enter(ctx)
	if !ok {
		return s.usage, outside(ctx).refusal(a.config.Model)
	}
	defer leave()
	said, f := a.call(ctx, r)
	s.count(r, said, f)
	if f == nil && said.text == "" && !said.short {
		f = &failure{code: refusal.AgentBadAnswer, problem: "it says nothing"}
	}
	if f != nil {
		return s.usage, f.refusal(a.config.Model)
	}
	return s.usage, nil
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
