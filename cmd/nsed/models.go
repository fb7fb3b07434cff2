package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// seatModel is a model that can fill seats, and where it is.
type seatModel struct {
	openai.Model
	url string
}

// modelMembers makes the operators of models: seats take the models in turn.
func modelMembers(c *cli.Context, urls []string, price uint256.Int) ([]member, error) {
	models, err := modelsOf(c, urls)
	if err != nil {
		return nil, err
	}
	log := loggerOf(c)
	doors := map[string]*openai.Endpoint{}
	var members []member
	for i := range operators {
		m := models[i%len(models)]
		if doors[m.url] == nil {
			doors[m.url] = openai.NewEndpoint(m.limits())
		}
		a, err := openai.New(m.config(os.Getenv(c.String("api-key-env")), doors[m.url], log))
		if err == nil && i < len(models) {
			err = tryModel(c.Context, a, m.ID)
		}
		if err != nil {
			return nil, err
		}
		members = append(members, member{Name: fmt.Sprintf("%s/%d", m.ID, i), Agent: a, Price: price})
	}
	return members, nil
}

// A model with a small window is a small model: what it says at length is seldom worth the wait.
const (
	smallWindow = 16_384
	smallShare  = 64 // its replies take so much of the window at most
	smallTurns  = 2  // calls at a time, as a server on a small machine bears
)

func (m seatModel) small() bool { return m.Window > 0 && m.Window <= smallWindow }

func (m seatModel) limits() openai.Limits {
	if m.small() {
		return openai.Limits{Parallel: smallTurns}
	}
	return openai.Limits{}
}

func (m seatModel) config(key string, door *openai.Endpoint, log *slog.Logger) openai.Config {
	cfg := openai.DefaultConfig()
	cfg.BaseURL, cfg.Model, cfg.Context, cfg.APIKey, cfg.Endpoint, cfg.Log = m.url, m.ID, m.Window, key, door, log
	if m.small() {
		cfg.MaxTokens = m.Window / smallShare
	}
	return cfg
}

// modelsOf is which models fill the seats: those that are named, each at the endpoint that stands in its place, or all
// that the endpoints list.
func modelsOf(c *cli.Context, urls []string) ([]seatModel, error) {
	names := c.StringSlice("model")
	var out []seatModel
	for i, url := range urls {
		urls[i] = strings.TrimSpace(url)
		listed, err := listModels(c.Context, urls[i], os.Getenv(c.String("api-key-env")))
		if err != nil && len(names) == 0 { // whoever names the models needs no list
			return nil, err
		}
		for _, m := range listed {
			out = append(out, seatModel{m, urls[i]})
		}
	}
	if len(names) > 0 {
		out = named(names, urls, out)
	}
	if len(out) == 0 {
		return nil, refusal.New(refusal.UsageMissing, "--model, since %s lists no models", strings.Join(urls, ", "))
	}
	return out, nil
}

// named picks models by name. One that is not listed is asked all the same.
func named(names, urls []string, listed []seatModel) []seatModel {
	var out []seatModel
	for i, name := range names {
		m := seatModel{openai.Model{ID: name}, urls[i%len(urls)]}
		for _, l := range listed {
			if l.ID == m.ID && l.url == m.url {
				m.Window = l.Window
			}
		}
		out = append(out, m)
	}
	return out
}

// modelWait is how long a model is given to answer before the job. One that is slow to load is asked all the same.
const modelWait = 20 * time.Second

func listModels(ctx context.Context, url, key string) ([]openai.Model, error) {
	ctx, cancel := context.WithTimeout(ctx, modelWait)
	defer cancel()
	return openai.Models(ctx, url, key)
}

// tryModel asks a model a small question, so that one that cannot answer is refused before a job is paid.
func tryModel(ctx context.Context, a *openai.Agent, name string) error {
	ctx, cancel := context.WithTimeout(ctx, modelWait)
	defer cancel()
	_, err := a.Test(ctx)
	if err == nil || ctx.Err() != nil || refusal.CodeOf(err) == refusal.AgentTimeout {
		return nil
	}
	return fmt.Errorf("model %s: %w", name, err)
}
