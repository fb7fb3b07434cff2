package solver

import (
	"context"
	"fmt"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// MaxBudget bounds a configured budget, so that a call stays far below a second.
const MaxBudget = 20_000

// Config says which persona answers. Budget 0 takes the persona's own.
type Config struct {
	Persona string
	Seed    uint64
	Budget  int // expansions a call
}

// Agent plays the numbers game as one persona. It keeps no state between calls and may be used from several goroutines.
type Agent struct {
	Persona
	seed uint64
}

// New refuses an unknown persona and a budget out of range with config-invalid.
func New(c Config) (*Agent, error) {
	p, ok := persona(c.Persona)
	if !ok {
		return nil, refusal.New(refusal.ConfigInvalid, "persona %q, want one of %s", c.Persona, strings.Join(Personas(), ", "))
	}
	if c.Budget < 0 || c.Budget > MaxBudget {
		return nil, refusal.New(refusal.ConfigInvalid, "budget %d, want 0 to %d expansions", c.Budget, MaxBudget)
	}
	if c.Budget > 0 {
		p.Budget = c.Budget
	}
	return &Agent{Persona: p, seed: c.Seed}, nil
}

// Suits refuses a specification whose task is not the numbers game with spec-invalid, so that no seat is offered for it.
func (a *Agent) Suits(spec protocol.Spec) error {
	_, err := ParseTask(spec.Task)
	return err
}

// source is an earlier proposal that checks out, to build upon.
type source struct {
	brief.Candidate
	Checked
}

// Propose searches for an answer: half of the budget on its own, the other half on the best earlier proposal when there
// is one. An earlier proposal that it cannot improve on it adopts, since another answer as good would only keep the
// panel apart. What it builds upon it cites. It refuses another kind of task with spec-invalid.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	p, err := a.start(ctx, b)
	if err != nil {
		return brief.Proposal{}, failed(err), err
	}
	s := &search{target: p.Target, rng: seedOf(a.seed, a.Name, p, int(b.Round))}
	if own, err := Check(p, b.OwnAnswer); err == nil {
		s.best = own.tree
	}
	from, found := bestSource(p, b)
	if !found {
		s.run(a.hunt, leaves(p.Numbers), a.Budget)
		return a.alone(p, s), brief.Usage{Calls: 1}, nil
	}
	s.run(a.hunt, leaves(p.Numbers), a.Budget/2)
	mine := s.best
	if from.tree.value != p.Target {
		a.refine(s, p, from, a.Budget-a.Budget/2)
	}
	if s.best == mine && strictly(mine, from.tree, p.Target) {
		return a.alone(p, s), brief.Usage{Calls: 1}, nil
	}
	return a.upon(p, s, from), brief.Usage{Calls: 1}, nil
}

// start checks that there is time and that the task is a puzzle.
func (a *Agent) start(ctx context.Context, b brief.Brief) (Puzzle, error) {
	if err := ctx.Err(); err != nil {
		return Puzzle{}, refusal.Wrap(refusal.AgentTimeout, err, "solver %s", a.Name)
	}
	return ParseTask(b.Task)
}

func failed(err error) brief.Usage { return brief.Usage{Code: string(refusal.CodeOf(err))} }

// bestSource picks the best earlier proposal of somebody else. Only what checks out exactly is built upon; of equal
// ones the leader counts.
func bestSource(p Puzzle, b brief.Brief) (source, bool) {
	shown := b.Candidates
	if b.Leader != nil {
		shown = append([]brief.Candidate{*b.Leader}, shown...)
	}
	var best source
	found := false
	for _, c := range shown {
		checked, err := Check(p, c.Answer)
		if err != nil || c.Own || c.Alias == "" {
			continue
		}
		if !found || strictly(checked.tree, best.tree, p.Target) {
			best, found = source{c, checked}, true
		}
	}
	return best, found
}

// strictly tells whether a is a better answer than b beyond its spelling.
func strictly(a, b *expr, target int64) bool {
	da, db := distance(a.value, target), distance(b.value, target)
	return da < db || da == db && a.ops < b.ops
}

// refine takes the source apart in every way and hunts over the parts, an equal share of the budget each.
func (a *Agent) refine(s *search, p Puzzle, from source, budget int) {
	unused, err := p.unused(from.tree)
	if err != nil {
		return // Check has seen to it
	}
	pools := cuts(from.tree, unused)
	for _, pool := range pools {
		if s.best == nil || s.best.value != s.target {
			s.run(a.hunt, pool, budget/len(pools))
		}
	}
}

// alone proposes what the persona found by itself.
func (a *Agent) alone(p Puzzle, s *search) brief.Proposal {
	return brief.Proposal{
		Answer:    p.format(s.best),
		Reasoning: fmt.Sprintf("%s: %s, %d expansions. Found: %s.", a.Name, a.Method, s.used, p.format(s.best)),
	}
}

// Shares of the cite reserve: for an adopted proposal, and for one that was a beginning.
const (
	adoptedBps = 6000
	builtBps   = 3000
)

// upon proposes the source itself, or what was made from it, and cites it.
func (a *Agent) upon(p Puzzle, s *search, from source) brief.Proposal {
	answer, share, how := from.tree, adoptedBps, "no better than"
	if strictly(s.best, from.tree, p.Target) {
		answer, share, how = s.best, builtBps, "built upon"
	}
	out := brief.Proposal{
		Answer: p.format(answer),
		Reasoning: fmt.Sprintf("%s: %s, %d expansions, %s %s. Result: %s.",
			a.Name, a.Method, s.used, how, from.Alias, p.format(answer)),
	}
	if quote, ok := quoteOf(from.Candidate); ok {
		out.Cites = []brief.Citation{{Ref: from.Alias, ShareBps: share, Quote: quote}}
	}
	return out
}

// maxQuote keeps quotes short where the source is long.
const maxQuote = 200

// quoteOf takes a quote from the answer, or from the reasoning when the answer is too short to be quoted.
func quoteOf(c brief.Candidate) (string, bool) {
	for _, text := range []string{c.Answer, c.Reasoning} {
		quote := text
		if len(quote) > maxQuote {
			quote = strings.ToValidUTF8(quote[:maxQuote], "")
		}
		if transcript.Grounded(quote, text) {
			return quote, true
		}
	}
	return "", false
}
