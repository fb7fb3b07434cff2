package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/openai"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// roster is an agent made of several: a task goes to the first one that suits it.
type roster struct{ members []*member }

// member is one agent of the roster and how it does.
type member struct {
	agent
	name, kind string
	price      uint256.Int                 // token units a job
	asset      protocol.AssetID            // that its answers rest on; zero: none
	probe      func(context.Context) error // whether its endpoint answers; nil: it has none

	mu     sync.Mutex // guards what follows
	failed int        // failures since the last success
	reason string     // why it does not answer; empty while it does
}

// tolerated is how many failures in a row an agent may have before it counts as down.
const tolerated = 3

// newRoster makes the agents of a configuration. They have no prices yet.
func newRoster(agents []config.Agent, env func(string) (string, bool), log *slog.Logger) (*roster, error) {
	r := &roster{}
	for _, a := range agents {
		m, err := newMember(a, env, log)
		if err != nil {
			return nil, fmt.Errorf("agent %s: %w", a.Name, err)
		}
		r.members = append(r.members, m)
	}
	return r, nil
}

// setPrices reads the prices of the configuration that the roster was made from. units turns a decimal price into token
// units.
func (r *roster) setPrices(c config.Config, units func(string) (uint256.Int, error)) error {
	for i, a := range c.Agents {
		price := a.Price
		if price == "" {
			price = c.Node.Price
		}
		var err error
		if r.members[i].price, err = units(price); err != nil {
			return refusal.Wrap(refusal.ConfigInvalid, err, "price of agent %s", a.Name)
		}
	}
	return nil
}

func newMember(a config.Agent, env func(string) (string, bool), log *slog.Logger) (*member, error) {
	m := &member{name: a.Name, kind: a.Kind, asset: protocol.AssetID(a.Asset)}
	var err error
	switch a.Kind {
	case config.KindSolver:
		m.agent, err = newSolver(a)
	case config.KindOpenAI:
		m.agent, err = newModel(a, env, log.With("agent", a.Name))
		m.probe = func(ctx context.Context) error { return reach(ctx, a.BaseURL) }
	default:
		return nil, refusal.New(refusal.ConfigInvalid, "kind %q", a.Kind)
	}
	return m, err
}

// newSolver makes a solver agent. Without a persona it has the first.
func newSolver(a config.Agent) (*solver.Agent, error) {
	persona := a.Persona
	if persona == "" {
		persona = solver.Personas()[0]
	}
	return solver.New(solver.Config{Persona: persona, Seed: a.Seed})
}

// newModel makes an agent that asks a model.
func newModel(a config.Agent, env func(string) (string, bool), log *slog.Logger) (*openai.Agent, error) {
	cfg := openai.DefaultConfig()
	cfg.BaseURL, cfg.Model, cfg.Persona, cfg.Log = a.BaseURL, a.Model, a.Persona, log
	if a.MaxTokens > 0 {
		cfg.MaxTokens = a.MaxTokens
	}
	if a.APIKeyEnv != "" {
		key, ok := env(a.APIKeyEnv)
		if !ok || key == "" {
			return nil, refusal.New(refusal.ConfigInvalid, "the environment variable %s, which holds its key, is not set", a.APIKeyEnv)
		}
		cfg.APIKey = key
	}
	return openai.New(cfg)
}

// TryAgent asks an agent of a configuration something small, made as the node would make it, and refuses with the reason
// when it cannot answer. What a model charges for that is paid.
func TryAgent(ctx context.Context, a config.Agent, env func(string) (string, bool)) error {
	if a.Kind == config.KindSolver {
		s, err := newSolver(a)
		if err != nil {
			return err
		}
		return s.Suits(protocol.Spec{Task: solver.Demo.Task})
	}
	m, err := newModel(a, env, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	_, err = m.Test(ctx)
	return err
}

// reach tells whether an HTTP endpoint answers at all, whatever it says. No key is sent and nothing is paid.
func reach(ctx context.Context, url string) error {
	ctx, stop := context.WithTimeout(ctx, 5*time.Second)
	defer stop()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimRight(url, "/")+"/models", nil)
	if err != nil {
		return err
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	resp, err := client.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// choose finds the first agent that suits a task.
func (r *roster) choose(spec protocol.Spec) (*member, error) {
	var why error
	for _, m := range r.members {
		p, choosy := m.agent.(picky)
		if !choosy {
			return m, nil
		}
		err := p.Suits(spec)
		if err == nil {
			return m, nil
		}
		why = errors.Join(why, fmt.Errorf("agent %s: %w", m.name, err))
	}
	return nil, why
}

// Suits refuses a task that no agent answers, or whose agent is down.
func (r *roster) Suits(spec protocol.Spec) error {
	m, err := r.choose(spec)
	if err != nil {
		return err
	}
	if down := m.down(); down != "" {
		return refusal.New(refusal.AgentUnreachable, "agent %s: %s", m.name, down)
	}
	return nil
}

// price is what a seat costs for a task.
func (r *roster) price(spec protocol.Spec) uint256.Int {
	m, err := r.choose(spec)
	if err != nil {
		m = r.members[0] // nobody answers: it is not quoted
	}
	return m.price
}

// asset is what the answer to a task will rest on.
func (r *roster) asset(spec protocol.Spec) protocol.AssetID {
	m, err := r.choose(spec)
	if err != nil {
		return protocol.AssetID{} // nobody answers: it is not quoted
	}
	return m.asset
}

// Propose asks the first agent that suits the task.
func (r *roster) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	m, err := r.choose(protocol.Spec{Task: b.Task})
	if err != nil {
		return brief.Proposal{}, brief.Usage{}, err
	}
	p, u, err := m.Propose(ctx, b)
	m.note(ctx, err)
	return p, u, err
}

// Judge asks the first agent that suits the task.
func (r *roster) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	m, err := r.choose(protocol.Spec{Task: b.Task})
	if err != nil {
		return brief.Judgement{}, brief.Usage{}, err
	}
	j, u, err := m.Judge(ctx, b)
	m.note(ctx, err)
	return j, u, err
}

// note keeps how an answer went. An answer that nobody wanted any more says nothing.
func (m *member) note(ctx context.Context, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch code := refusal.CodeOf(err); {
	case err == nil:
		m.failed, m.reason = 0, ""
	case errors.Is(ctx.Err(), context.Canceled):
	case code == refusal.AgentUnreachable:
		m.failed, m.reason = m.failed+1, string(code)
	default:
		if m.failed++; m.failed >= tolerated {
			m.reason = fmt.Sprintf("%s, %d times in a row", code, m.failed)
		}
	}
}

// check asks an endpoint whether it is there. One that failed for another reason gets another chance.
func (m *member) check(ctx context.Context) {
	var err error
	if m.probe != nil {
		err = m.probe(ctx)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case err != nil && ctx.Err() == nil:
		m.reason = string(refusal.AgentUnreachable)
	case err == nil:
		m.reason, m.failed = "", min(m.failed, tolerated-1)
	}
}

func (m *member) down() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.reason
}

// check asks every endpoint whether it is there.
func (r *roster) check(ctx context.Context) {
	var all sync.WaitGroup
	for _, m := range r.members {
		all.Go(func() { m.check(ctx) })
	}
	all.Wait()
}

// report is how the agents do. down tells that none answers.
func (r *roster) report() (out []admin.Agent, down bool) {
	down = true
	for _, m := range r.members {
		reason := m.down()
		out = append(out, admin.Agent{Name: m.name, Kind: m.kind, OK: reason == "", Reason: reason})
		down = down && reason != ""
	}
	return out, down
}
