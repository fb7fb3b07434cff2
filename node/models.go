package node

import (
	"context"
	"log/slog"
	"strconv"

	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/agent/trial"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// doors are the ways to the endpoints of models: agents of one base URL share one, so that its limits hold for all.
type doors map[string]*openai.Endpoint

// doorsOf makes them. Of several limits for one base URL the smallest holds.
func doorsOf(agents []config.Agent) doors {
	limits := map[string]openai.Limits{}
	for _, a := range agents {
		if a.Kind != config.KindOpenAI {
			continue
		}
		l := limits[a.BaseURL]
		l.PerMinute, l.Parallel = smaller(l.PerMinute, a.PerMinute), smaller(l.Parallel, a.Parallel)
		limits[a.BaseURL] = l
	}
	out := doors{}
	for url, l := range limits {
		out[url] = openai.NewEndpoint(l)
	}
	return out
}

// smaller is the smaller limit of two; 0 is none.
func smaller(a, b int) int {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// newModel makes an agent that asks a model. doors may be nil.
func newModel(a config.Agent, env func(string) (string, bool), doors doors, log *slog.Logger) (*openai.Agent, error) {
	cfg, err := ModelOf(a, env)
	if err != nil {
		return nil, err
	}
	cfg.Endpoint, cfg.Log = doors[a.BaseURL], log
	return openai.New(cfg)
}

// ModelOf is the model that an agent of a configuration asks. env gives the key that the configuration names.
func ModelOf(a config.Agent, env func(string) (string, bool)) (openai.Config, error) {
	c := openai.DefaultConfig()
	c.BaseURL, c.Model, c.Persona, c.Form, c.Context, c.JobTokens = a.BaseURL, a.Model, a.Persona, openai.Form(a.Form), a.Context, a.JobTokens
	if a.MaxTokens > 0 {
		c.MaxTokens = a.MaxTokens
	}
	if a.Temperature != "" {
		t, err := strconv.ParseFloat(a.Temperature, 64)
		if err != nil {
			return c, refusal.New(refusal.ConfigInvalid, "temperature %q", a.Temperature)
		}
		c.Temperature = &t
	}
	for _, m := range []struct {
		text string
		into *int64
	}{{a.PromptPrice, &c.PromptPrice}, {a.CompletionPrice, &c.CompletionPrice}, {a.JobCost, &c.JobMicros}} {
		if m.text == "" {
			continue
		}
		n, err := config.Amount(m.text, 6)
		if err != nil || !n.IsInt64() {
			return c, refusal.New(refusal.ConfigInvalid, "amount %q", m.text)
		}
		*m.into = n.Int64()
	}
	if a.APIKeyEnv != "" {
		key, ok := env(a.APIKeyEnv)
		if !ok || key == "" {
			return c, refusal.New(refusal.ConfigInvalid, "the environment variable %s, which holds its key, is not set", a.APIKeyEnv)
		}
		c.APIKey = key
	}
	return c, nil
}

// Try tries an agent of a configuration out, made as the node would make it, and hands over what each step came to. What a
// model charges for that is paid.
func Try(ctx context.Context, a config.Agent, env func(string) (string, bool), done func(trial.Step)) {
	if a.Kind == config.KindOpenAI {
		c, err := ModelOf(a, env)
		if err != nil {
			done(trial.Step{Name: "configuration", Err: err})
			return
		}
		trial.Model(ctx, c, done)
		return
	}
	m, err := newMember(a, env, nil, slog.New(slog.DiscardHandler))
	if err != nil {
		done(trial.Step{Name: "configuration", Err: err})
		return
	}
	task := trial.Task
	if a.Kind == config.KindSolver { // it plays one game
		task = solver.Demo.Task
	}
	done(trial.Deliberate(ctx, m, task, openai.DefaultConfig().MaxTokens))
}

// TryAttacks measures how often the model of a configuration gives way to the collected attacks on judges.
func TryAttacks(ctx context.Context, a config.Agent, env func(string) (string, bool), hit func(trial.Hit)) (trial.Rates, error) {
	m, err := newMember(a, env, nil, slog.New(slog.DiscardHandler))
	if err != nil {
		return trial.Rates{}, err
	}
	return trial.Attacks(ctx, m, hit)
}
