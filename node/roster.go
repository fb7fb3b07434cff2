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
	"github.com/nsed-protocol/nsed/node/agent/exec"
	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// roster is an agent made of several: a task goes to the first one that suits it.
type roster struct{ members []*member }

// member is one agent of the roster and how it does.
type member struct {
	agent
	bench
	answers    agent // who is asked: the agent itself, or who stands before it
	name, kind string
	price      uint256.Int                 // token units a job
	asset      protocol.AssetID            // that its answers rest on; zero: none
	probe      func(context.Context) error // whether its endpoint answers; nil: it has none
}

// newRoster makes the agents of a configuration. They have no prices yet.
func newRoster(agents []config.Agent, env func(string) (string, bool), log *slog.Logger) (*roster, error) {
	r, doors := &roster{}, doorsOf(agents)
	for _, a := range agents {
		m, err := newMember(a, env, doors, log)
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

func newMember(a config.Agent, env func(string) (string, bool), doors doors, log *slog.Logger) (*member, error) {
	m := &member{name: a.Name, kind: a.Kind, asset: protocol.AssetID(a.Asset)}
	m.answers = watched{m}
	var err error
	switch a.Kind {
	case config.KindSolver:
		m.agent, err = newSolver(a)
	case config.KindOpenAI:
		m.agent, err = newModel(a, env, doors, log.With("agent", a.Name))
		m.probe = func(ctx context.Context) error { return reach(ctx, a.BaseURL) }
	case config.KindExec:
		var program *exec.Agent
		if program, err = newProgram(a, env, log.With("agent", a.Name)); err == nil {
			m.agent, m.probe = program, program.Probe
		}
	case config.KindRemote:
		m.agent, m.probe, err = newRemote(a, log.With("agent", a.Name))
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

// newProgram makes an agent that asks a program.
func newProgram(a config.Agent, env func(string) (string, bool), log *slog.Logger) (*exec.Agent, error) {
	cfg := exec.DefaultConfig()
	cfg.Name, cfg.Command, cfg.Dir, cfg.Persona = a.Name, a.Command, a.Dir, a.Persona
	cfg.Timeout, cfg.DebugFile, cfg.Log = a.Timeout, a.DebugFile, log
	if a.MaxOutput > 0 {
		cfg.MaxOutput = a.MaxOutput
	}
	if a.Parallel > 0 {
		cfg.Parallel = a.Parallel
	}
	var err error
	if cfg.Env, err = exec.Passed(a.Env, env); err != nil {
		return nil, err
	}
	return exec.New(cfg)
}

// review lets a desk hold the answers of those agents whose operator wants to see them first.
func (r *roster) review(desk *hold.Desk, agents []config.Agent) {
	for i, a := range agents {
		if a.Review.Hold == 0 {
			continue
		}
		rule := hold.Rule{Agent: a.Name, Hold: a.Review.Hold, Unseen: view.Released}
		if a.Review.OnTimeout == config.RejectUnseen {
			rule.Unseen = view.Rejected
		}
		r.members[i].answers = desk.Before(r.members[i].answers, rule)
	}
}

// TryAgent asks an agent of a configuration something small, made as the node would make it, and refuses with the reason
// when it cannot answer. What a model charges for that is paid.
func TryAgent(ctx context.Context, c config.Config, a config.Agent, env func(string) (string, bool)) error {
	if a.Kind == config.KindRemote {
		return tryRemote(ctx, c, a)
	}
	if a.Kind == config.KindSolver {
		s, err := newSolver(a)
		if err != nil {
			return err
		}
		return s.Suits(protocol.Spec{Task: solver.Demo.Task})
	}
	if a.Kind == config.KindExec {
		p, err := newProgram(a, env, slog.New(slog.DiscardHandler))
		if err != nil {
			return err
		}
		_, err = p.Test(ctx)
		return err
	}
	m, err := newModel(a, env, nil, slog.New(slog.DiscardHandler))
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

// choose finds the first agent that suits a task and is not set aside, else the first that suits it.
func (r *roster) choose(spec protocol.Spec) (*member, error) {
	var why error
	var second *member
	for _, m := range r.members {
		if p, choosy := m.agent.(picky); choosy {
			if err := p.Suits(spec); err != nil {
				why = errors.Join(why, fmt.Errorf("agent %s: %w", m.name, err))
				continue
			}
		}
		if reason, _, _ := m.aside(); reason == "" {
			return m, nil
		}
		if second == nil {
			second = m
		}
	}
	if second == nil {
		return nil, why
	}
	return second, nil
}

// Suits refuses a task that no agent answers, or whose agents are all set aside.
func (r *roster) Suits(spec protocol.Spec) error {
	m, err := r.choose(spec)
	if err != nil {
		return err
	}
	if reason, code, _ := m.aside(); reason != "" {
		return refusal.New(code, "agent %s: %s", m.name, reason)
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

// Propose asks the first agent that suits the task and is up.
func (r *roster) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	m, err := r.choose(protocol.Spec{Task: b.Task})
	if err != nil {
		return brief.Proposal{}, brief.Usage{}, err
	}
	return m.answers.Propose(ctx, b)
}

// Judge asks the first agent that suits the task and is up.
func (r *roster) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	m, err := r.choose(protocol.Spec{Task: b.Task})
	if err != nil {
		return brief.Judgement{}, brief.Usage{}, err
	}
	return m.answers.Judge(ctx, b)
}

// watched is a member's agent whose failures are noted.
type watched struct{ m *member }

// Propose asks the agent.
func (w watched) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	p, u, err := w.m.agent.Propose(ctx, b)
	w.m.note(ctx, err)
	return p, u, err
}

// Judge asks the agent.
func (w watched) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	j, u, err := w.m.agent.Judge(ctx, b)
	w.m.note(ctx, err)
	return j, u, err
}

// note keeps how an answer went. An answer that nobody wanted any more says nothing.
func (m *member) note(ctx context.Context, err error) {
	switch {
	case err == nil:
		m.success()
	case errors.Is(ctx.Err(), context.Canceled):
	default:
		m.failure(err)
	}
}

// check asks an endpoint, or looks for a program, whether it is there.
func (m *member) check(ctx context.Context) {
	if m.probe == nil {
		return
	}
	if err := m.probe(ctx); err == nil || ctx.Err() == nil {
		m.look(err)
	}
}

// check asks every endpoint whether it is there.
func (r *roster) check(ctx context.Context) {
	var all sync.WaitGroup
	for _, m := range r.members {
		all.Go(func() { m.check(ctx) })
	}
	all.Wait()
}

// report is how the agents do. down tells that all are set aside.
func (r *roster) report() (out []admin.Agent, down bool) {
	down = true
	for _, m := range r.members {
		reason, code, until := m.aside()
		one := admin.Agent{Name: m.name, Kind: m.kind, OK: reason == "", Reason: reason}
		if !one.OK {
			row, _ := refusal.Find(code)
			one.Next, one.Until = row.Next, until.Unix()
		}
		out = append(out, one)
		down = down && !one.OK
	}
	return out, down
}
