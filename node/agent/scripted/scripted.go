package scripted

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
)

// Turn is one reply. Skip, Answer, Reasoning and Quote belong to a proposal, Weights to a judgement.
type Turn struct {
	Skip      bool
	Answer    string
	Reasoning string
	Quote     string          // cite the leader with this quote; "" cites nothing
	Weights   map[string]int  // by the candidate's answer, since pseudonyms are drawn; an answer not named gets no weight
	Fail      refusal.Code    // fail with this code instead
	Wait      <-chan struct{} // reply only once it is closed; the call fails with agent-timeout when its context ends first
}

// key says which call a turn answers.
type key struct {
	round protocol.Round
	kind  brief.Kind
}

// Agent replies from its script. It may be used from several goroutines.
type Agent struct {
	mu    sync.Mutex
	turns map[key]Turn        // guarded by mu
	rest  map[brief.Kind]Turn // guarded by mu
	asked []brief.Brief       // guarded by mu
}

// New returns an agent with an empty script.
func New() *Agent {
	return &Agent{turns: map[key]Turn{}, rest: map[brief.Kind]Turn{}}
}

// On sets the reply to one call and returns the agent.
func (a *Agent) On(r protocol.Round, kind brief.Kind, t Turn) *Agent {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.turns[key{r, kind}] = t
	return a
}

// Otherwise sets the reply to every call of a kind that On does not name, and returns the agent.
func (a *Agent) Otherwise(kind brief.Kind, t Turn) *Agent {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.rest[kind] = t
	return a
}

// Asked lists the briefs so far, in the order of the calls.
func (a *Agent) Asked() []brief.Brief {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Clone(a.asked)
}

// Propose replies with the turn of the brief's round.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	t, err := a.turn(ctx, b, brief.Propose)
	if err != nil {
		return brief.Proposal{}, brief.Usage{Calls: 1, Code: string(refusal.CodeOf(err))}, err
	}
	p := brief.Proposal{Skip: t.Skip, Answer: t.Answer, Reasoning: t.Reasoning}
	if t.Quote != "" && b.Leader != nil {
		p.Cites = []brief.Citation{{Ref: b.Leader.Alias, ShareBps: 5000, Quote: t.Quote}}
	}
	return p, brief.Usage{Calls: 1}, nil
}

// Judge replies with the turn of the brief's round.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	t, err := a.turn(ctx, b, brief.Judge)
	if err != nil {
		return brief.Judgement{}, brief.Usage{Calls: 1, Code: string(refusal.CodeOf(err))}, err
	}
	var j brief.Judgement
	for _, c := range b.Candidates {
		weight, given := t.Weights[c.Answer]
		j.Verdicts = append(j.Verdicts, brief.Verdict{
			Alias: c.Alias, Weight: tally.Weight{Value: weight, Given: given}, Justification: t.Reasoning,
		})
	}
	return j, brief.Usage{Calls: 1}, nil
}

func (a *Agent) turn(ctx context.Context, b brief.Brief, kind brief.Kind) (Turn, error) {
	t, known := a.find(b, kind)
	if !known {
		return Turn{}, refusal.New(refusal.AgentFailed, "the script says nothing for %s in round %d", kind, b.Round)
	}
	if t.Wait != nil {
		select {
		case <-t.Wait:
		case <-ctx.Done():
		}
	}
	if err := ctx.Err(); err != nil {
		return Turn{}, refusal.Wrap(refusal.AgentTimeout, err, "scripted agent")
	}
	if t.Fail != "" {
		return Turn{}, refusal.Wrap(t.Fail, errScripted, "round %d", b.Round)
	}
	return t, nil
}

var errScripted = errors.New("so the script wants it")

func (a *Agent) find(b brief.Brief, kind brief.Kind) (Turn, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked = append(a.asked, b)
	if t, ok := a.turns[key{b.Round, kind}]; ok {
		return t, true
	}
	t, ok := a.rest[kind]
	return t, ok
}
