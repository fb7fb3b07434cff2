package openai

import (
	"context"
	"encoding/json"
	"io"
	"net/http"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Model is a model that an endpoint has.
type Model struct {
	ID     string
	Window int64 // tokens that it holds; 0: the endpoint does not say
}

const (
	maxModels = 256
	maxList   = 1 << 20 // bytes
)

// Models asks an endpoint which models it has. Errors carry agent-unreachable, agent-denied, or agent-failed where the
// endpoint keeps no list.
func Models(ctx context.Context, base, key string) ([]Model, error) {
	base, err := BaseURL(base)
	if err != nil {
		return nil, refusal.Wrap(refusal.ConfigInvalid, err, "base URL")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"models", nil)
	if err != nil {
		return nil, refusal.Wrap(refusal.ConfigInvalid, err, "base URL")
	}
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	client := clientOf(nil)
	defer client.CloseIdleConnections()
	resp, err := client.Do(req)
	if err != nil {
		return nil, refusal.Wrap(refusal.AgentUnreachable, err, "list of models")
	}
	defer resp.Body.Close()
	if !fine(resp.StatusCode) {
		f := classify(resp.StatusCode, resp.Header, complaint{})
		if f.code == refusal.AgentNoModel {
			f.code = refusal.AgentFailed // it keeps no list
		}
		return nil, refusal.New(f.code, "list of models: HTTP %d", resp.StatusCode)
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxList))
	if err != nil {
		return nil, refusal.Wrap(refusal.AgentUnreachable, err, "list of models")
	}
	return readModels(raw)
}

// readModels reads a list of models. Servers tell the window each in a way of their own.
func readModels(raw []byte) ([]Model, error) {
	var list struct {
		Data []struct {
			ID     string `json:"id"`
			MaxLen figure `json:"max_model_len"`  // vLLM
			Length figure `json:"context_length"` // OpenRouter
			Meta   struct {
				Window  figure `json:"n_ctx"` // llama.cpp
				Trained figure `json:"n_ctx_train"`
			} `json:"meta"`
		} `json:"data"`
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, refusal.New(refusal.AgentFailed, "the list of models cannot be read")
	}
	var out []Model
	for _, m := range list.Data[:min(len(list.Data), maxModels)] {
		if m.ID == "" || len(m.ID) > 200 {
			continue
		}
		model := Model{ID: m.ID}
		for _, f := range []figure{m.Meta.Window, m.MaxLen, m.Length, m.Meta.Trained} {
			if f.value >= 1 {
				model.Window = int64(f.value)
				break
			}
		}
		out = append(out, model)
	}
	return out, nil
}
