package openai

import (
	"encoding/json"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// The guard of the context window. Nobody counts tokens as a model does; a token has seldom less than three bytes.
const (
	bytesPerToken = 3
	mostMargin    = 500   // tokens for what the endpoint puts around the messages
	minReply      = 200   // tokens that a reply needs
	leastRoom     = 1_000 // characters of data below which a prompt says nothing any more
)

// estimate is how many tokens a request takes before the reply. Schemas of tools count: endpoints write them into the
// prompt.
func (a *Agent) estimate(r request) int64 {
	n := len(a.system) + len(r.prompt)
	for _, e := range r.earlier {
		n += len(e.call.Name) + len(e.call.Arguments) + len(e.result)
	}
	for _, t := range r.tools() {
		raw, err := json.Marshal(t.schema)
		if err != nil {
			continue // such a request fails by itself
		}
		n += len(t.name) + len(t.about) + len(raw)
	}
	return int64(n)/bytesPerToken + 1
}

// window is how many tokens the model holds as far as is known, 0 when it is not.
func (a *Agent) window(s shape) int64 {
	if s.window == 0 || a.config.Context != 0 && a.config.Context < s.window {
		return a.config.Context
	}
	return s.window
}

// fit writes the request so that prompt and reply fit into the window and into what the job may still spend.
func (s *session) fit() (request, *failure) {
	a := s.agent
	shape := a.learned.now()
	window := a.window(shape)
	margin := min(mostMargin, window/16)
	for {
		r := s.request(shape)
		need := a.estimate(r) + margin
		if window == 0 || need+minReply <= window {
			if window > 0 {
				r.tokens = min(r.tokens, window-need)
			}
			return s.afford(r, need)
		}
		switch {
		case len(s.earlier) > 0:
			s.earlier, s.noReading = s.earlier[1:], true
		case s.room > leastRoom:
			s.room = max(s.room/2, leastRoom)
		default:
			return request{}, &failure{code: refusal.AgentOverflow, problem: "the task is longer than the model's window"}
		}
	}
}

// afford bounds the reply by what is left of the job's caps.
func (s *session) afford(r request, need int64) (request, *failure) {
	c, spent := s.agent.config, s.spent()
	if c.JobTokens > 0 {
		r.tokens = min(r.tokens, c.JobTokens-spent.PromptTokens-spent.CompletionTokens-need)
	}
	if c.JobMicros > 0 {
		left := c.JobMicros - spent.CostMicros - price(need, c.PromptPrice)
		if c.CompletionPrice > 0 {
			r.tokens = min(r.tokens, left*million/c.CompletionPrice)
		} else if left < 0 {
			r.tokens = 0
		}
	}
	if r.tokens < min(minReply, s.agent.tokens(s.task.brief)) {
		return r, &failure{code: refusal.AgentCapped, problem: "the job has used up what the agent may spend on it"}
	}
	return r, nil
}

const million = 1_000_000

// price is what tokens cost at a price for a million, rounded up.
func price(tokens, perMillion int64) int64 { return (tokens*perMillion + million - 1) / million }
