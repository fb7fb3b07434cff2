package remote

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/nsed-protocol/nsed/node/agent/remote/fleet"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// asker is the fleet as an agent needs it.
type asker interface {
	Ask(context.Context, fleet.Question, func(fleet.Answer) error) (fleet.Answer, error)
	Ready(context.Context, fleet.Want) error
	Chat(ctx context.Context, agent, question string) (wire.PassthroughReply, error)
	Room() int
}

// Agent is one agent of a fleet, or whichever of them suits. It may be used from several goroutines.
type Agent struct {
	fleet asker
	want  fleet.Want
	log   *slog.Logger
}

// New takes a fleet, which stays the caller's, and says whom of it to ask. It refuses a want that names nobody.
func New(f asker, want fleet.Want, log *slog.Logger) (*Agent, error) {
	if want.Agent != fleet.Any && !wire.ValidName(want.Agent) {
		return nil, refusal.New(refusal.ConfigInvalid, "remote.agent: %.40q is no name of an agent", want.Agent)
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Agent{fleet: f, want: want, log: log}, nil
}

// Propose asks for an answer. An agent that abstains skips. Errors carry agent-absent, agent-unreachable, agent-failed,
// agent-bad-answer, agent-bad-envelope or agent-timeout.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	var out brief.Proposal
	var usage brief.Usage
	err := a.ask(ctx, b, wire.Propose, &usage, func(said fleet.Answer) (*wire.Usage, error) {
		p, err := wire.ReadProposal(said.Data)
		if err != nil {
			return nil, err
		}
		out, err = proposalOf(p)
		return p.Usage, err
	})
	return out, usage, err
}

// Judge asks for verdicts on all candidates at once. An agent that abstains gives none. The errors are those of Propose.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	var out brief.Judgement
	var usage brief.Usage
	if len(b.Candidates) == 0 {
		return out, usage, nil
	}
	err := a.ask(ctx, b, wire.Evaluate, &usage, func(said fleet.Answer) (*wire.Usage, error) {
		list, err := wire.ReadEvaluations(said.Data)
		if err != nil {
			return nil, err
		}
		var dropped int
		out, dropped = judgementOf(b, list)
		if dropped > 0 {
			a.log.Debug("evaluations of nobody's proposal dropped", "agent", said.Agent, "dropped", dropped)
		}
		return batchUsage(list), nil
	})
	return out, usage, err
}

// ask gives the brief to an agent. read returns what the answer cost by the agent's own count.
func (a *Agent) ask(
	ctx context.Context, b brief.Brief, action wire.Action, usage *brief.Usage, read func(fleet.Answer) (*wire.Usage, error),
) error {
	t, err := fit(taskOf(b), a.fleet.Room())
	if err != nil {
		return refusal.Wrap(refusal.AgentFailed, err, "")
	}
	q := fleet.Question{Job: b.Job, Action: action, Want: a.want, Task: t, History: historyOf(b)}
	_, err = a.fleet.Ask(ctx, q, func(said fleet.Answer) error {
		spent, err := read(said)
		usage.Calls++
		if spent != nil {
			usage.PromptTokens += spent.Input
			usage.CompletionTokens += spent.Output
			usage.CostMicros += cost(*spent, said.Prices)
		}
		if err != nil {
			return refusal.Wrap(refusal.AgentBadAnswer, err, "agent %s", said.Agent)
		}
		return nil
	})
	if err != nil {
		usage.Code = string(refusal.CodeOf(err))
	}
	return err
}

// cost is what an answer cost in millionths of a dollar: as the agent reports it, else at the prices of its heartbeat.
func cost(u wire.Usage, h wire.Heartbeat) int64 {
	if u.CostMicros > 0 {
		return u.CostMicros
	}
	micros := float64(u.Input)*h.InputPrice.Value + float64(u.Output)*h.OutputPrice.Value
	return int64(min(micros, 1<<52) + 0.5)
}

// batchUsage is what a batch of evaluations cost. Every item repeats the whole.
func batchUsage(list []wire.Evaluation) *wire.Usage {
	i := slices.IndexFunc(list, func(e wire.Evaluation) bool { return e.Usage != nil })
	if i < 0 {
		return nil
	}
	return list[i].Usage
}

// Suits refuses a task that does not fit into a message of the fleet's server.
func (a *Agent) Suits(spec protocol.Spec) error {
	if _, err := fit(taskOf(brief.Brief{Task: spec.Task, Kind: brief.Propose}), a.fleet.Room()); err != nil {
		return refusal.Wrap(refusal.AgentFailed, err, "")
	}
	return nil
}

// Probe refuses with agent-absent when no agent could take a task now.
func (a *Agent) Probe(ctx context.Context) error { return a.fleet.Ready(ctx, a.want) }

// chatTime bounds the small question of Test.
const chatTime = 2 * time.Minute

// Test asks the agent something small, directly. Of an agent that takes no direct questions, and where any agent will do, it
// only tells whether one is there.
func (a *Agent) Test(ctx context.Context) error {
	if a.want.Agent == fleet.Any {
		return a.Probe(ctx)
	}
	ctx, stop := context.WithTimeout(ctx, chatTime)
	defer stop()
	reply, err := a.fleet.Chat(ctx, a.want.Agent, "What is two plus two? Answer with the number.")
	if errors.Is(err, fleet.ErrNoChat) {
		return a.Probe(ctx)
	}
	if err == nil && strings.TrimSpace(reply.Content) == "" {
		err = refusal.New(refusal.AgentBadAnswer, "agent %s answers nothing", a.want.Agent)
	}
	return err
}
