package main

import (
	"context"
	"os"

	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// askAgent asks an agent of the configuration something small, and refuses with the reason when it cannot answer.
func askAgent(ctx context.Context, a config.Agent) error {
	if a.Kind == config.KindSolver {
		s, err := solver.New(solver.Config{Persona: a.Persona, Seed: a.Seed})
		if err != nil {
			return err
		}
		return s.Suits(protocol.Spec{Task: solver.Demo.Task})
	}
	cfg := openai.DefaultConfig()
	cfg.BaseURL, cfg.Model, cfg.Persona = a.BaseURL, a.Model, a.Persona
	if a.MaxTokens > 0 {
		cfg.MaxTokens = a.MaxTokens
	}
	if a.APIKeyEnv != "" {
		if cfg.APIKey = os.Getenv(a.APIKeyEnv); cfg.APIKey == "" {
			return refusal.New(refusal.ConfigInvalid, "the variable %s, which should hold the key, is empty", a.APIKeyEnv)
		}
	}
	m, err := openai.New(cfg)
	if err != nil {
		return err
	}
	_, err = m.Test(ctx)
	return err
}
