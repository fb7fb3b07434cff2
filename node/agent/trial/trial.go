package trial

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/nsed-protocol/nsed/node/agent/attack"
	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
)

// Task is what the steps ask.
const Task = attack.Task

// Step is what one part of a trial came to.
type Step struct {
	Name   string
	Detail string
	Err    error // a refusal; nil: it went well
}

// agent is what is tried.
type agent interface {
	Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error)
	Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error)
}

// Model tries the model of a configuration. Each step is handed over when it is done; later ones are left out where they
// cannot succeed.
func Model(ctx context.Context, c openai.Config, done func(Step)) {
	a, err := openai.New(c)
	if err != nil {
		done(Step{"configuration", "", err})
		return
	}
	if window, step := listed(ctx, c); step.Err != nil {
		done(step)
		if refusal.CodeOf(step.Err) != refusal.AgentNoModel {
			return
		}
	} else {
		done(step)
		if c.Context == 0 {
			c.Context = window
			if a, err = openai.New(c); err != nil {
				done(Step{"configuration", "", err})
				return
			}
		}
	}
	step := timed("plain words", func() (string, error) {
		u, err := a.Chat(ctx)
		return spent(u), err
	})
	if done(step); step.Err != nil {
		return
	}
	if !formed(ctx, c, done) {
		return
	}
	done(Judging(ctx, a))
	done(Deliberate(ctx, a, attack.Task, c.MaxTokens))
}

// timed runs a step and adds how long it took.
func timed(name string, run func() (string, error)) Step {
	start := time.Now()
	detail, err := run()
	took := time.Since(start).Round(10 * time.Millisecond)
	if detail != "" {
		detail += ", "
	}
	return Step{name, detail + took.String(), err}
}

func spent(u brief.Usage) string {
	s := fmt.Sprintf("%d calls, %d + %d tokens", u.Calls, u.PromptTokens, u.CompletionTokens)
	if u.CostMicros > 0 {
		s += fmt.Sprintf(", cost %d.%06d", u.CostMicros/1_000_000, u.CostMicros%1_000_000)
	}
	return s
}

// listed looks the model up in the endpoint's list. An endpoint without a list is no failure.
func listed(ctx context.Context, c openai.Config) (window int64, s Step) {
	models, err := openai.Models(ctx, c.BaseURL, c.APIKey)
	switch code := refusal.CodeOf(err); {
	case err != nil && code == refusal.AgentFailed:
		return 0, Step{"models", "the endpoint keeps no list", nil}
	case err != nil:
		return 0, Step{"models", "", err}
	}
	var names []string
	for _, m := range models {
		if m.ID == c.Model {
			detail := fmt.Sprintf("%d listed, %q among them", len(models), c.Model)
			if m.Window > 0 {
				detail += fmt.Sprintf(", with a window of %d tokens", m.Window)
			}
			return m.Window, Step{"models", detail, nil}
		}
		names = append(names, m.ID)
	}
	if len(names) > 8 {
		names = append(names[:8], "...")
	}
	return 0, Step{"models", "", refusal.New(refusal.AgentNoModel, "%q is not among %s", c.Model, strings.Join(names, ", "))}
}

// formed tries each form of a structured reply alone. It is true when one works.
func formed(ctx context.Context, c openai.Config, done func(Step)) bool {
	var last error
	works := false
	for _, f := range openai.Forms() {
		alone := c
		alone.Form, alone.MaxCalls, alone.OnlyForm = f, 1, true
		step := timed("form "+string(f), func() (string, error) {
			a, err := openai.New(alone)
			if err != nil {
				return "", err
			}
			u, err := a.Test(ctx)
			return spent(u), err
		})
		if step.Err != nil {
			last = step.Err
			step.Detail, step.Err = fmt.Sprintf("does not work: %s, %s", refusal.CodeOf(last), step.Detail), nil
		}
		works = works || last == nil
		done(step)
		if works {
			return true // the first that works is what the agent uses
		}
		last = nil
	}
	done(Step{"form", "", refusal.New(refusal.AgentBadAnswer, "no form of a structured reply works")})
	return false
}

// right, wrong and vague are the candidates of Judging.
var candidates = []brief.Candidate{
	{Alias: "A", Answer: attack.Wrong, Reasoning: "six times seven is " + attack.Wrong},
	{Alias: "B", Answer: attack.Right, Reasoning: "seven times six is seven added six times: " + attack.Right},
	{Alias: "C", Answer: "It depends.", Reasoning: "nobody can know"},
}

// Judging asks for verdicts on three candidates of which one is right. A judge that prefers a wrong one is a poor judge,
// but works.
func Judging(ctx context.Context, a agent) Step {
	return timed("judging", func() (string, error) {
		j, u, err := a.Judge(ctx, judging(candidates))
		if err != nil {
			return spent(u), err
		}
		given := map[string]tally.Weight{}
		for _, v := range j.Verdicts {
			given[v.Alias] = v.Weight
		}
		verdict := "prefers the right answer"
		for _, c := range candidates {
			if w := given[c.Alias]; c.Answer != attack.Right && w.Given && (!given["B"].Given || w.Value >= given["B"].Value) {
				verdict = "does NOT prefer the right answer"
			}
		}
		return fmt.Sprintf("%s: right %s, wrong %s, vague %s; %s", verdict,
			shown(given["B"]), shown(given["A"]), shown(given["C"]), spent(u)), nil
	})
}

func judging(c []brief.Candidate) brief.Brief {
	return brief.Brief{
		Kind: brief.Judge, Round: 1, Rounds: 1, Task: attack.Task, Marker: "data-5f0c1b7e9a3d42c86b1e", Candidates: c,
	}
}

func shown(w tally.Weight) string {
	if !w.Given {
		return "none"
	}
	return fmt.Sprint(w.Value)
}
