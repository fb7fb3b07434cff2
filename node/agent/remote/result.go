package remote

import (
	"errors"
	"math"
	"strings"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

var (
	errEmpty   = errors.New("the answer is empty")
	errAddress = errors.New("the answer lies at an address of its own; only answers in the message are read")
)

// proposalOf is the agent's answer as a proposal. An agent that ran out of attempts sends an empty answer, which is none.
func proposalOf(p wire.Proposal) (brief.Proposal, error) {
	switch blank := strings.TrimSpace(p.Content) == ""; {
	case p.Skipped && blank:
		return brief.Proposal{Skip: true}, nil
	case p.Address != "" && blank:
		return brief.Proposal{}, errAddress
	case blank:
		return brief.Proposal{}, errEmpty
	}
	return brief.Proposal{Answer: p.Content, Reasoning: p.Reasoning}, nil
}

// judgementOf is what the agent says of the candidates. Evaluations of nobody's proposal, of the agent's own and second ones
// are dropped and counted.
func judgementOf(b brief.Brief, list []wire.Evaluation) (out brief.Judgement, dropped int) {
	var kept []wire.Evaluation
	seen := map[string]bool{}
	for _, e := range list {
		alias, known := aliasOf(b, e.Target)
		if !known || seen[alias] {
			dropped++
			continue
		}
		seen[alias] = true
		kept = append(kept, e)
		out.Verdicts = append(out.Verdicts, brief.Verdict{
			Alias: alias, Justification: justify(e), Claims: claims(e), Scores: categories(e),
		})
	}
	for i, w := range weights(kept) {
		out.Verdicts[i].Weight = w
	}
	return out, dropped
}

// aliasOf finds the candidate that an agent means by its full or short pseudonym.
func aliasOf(b brief.Brief, target string) (string, bool) {
	for _, c := range b.Candidates {
		if target == prefix+c.Alias || target == c.Alias {
			return c.Alias, true
		}
	}
	return "", false
}

// nearOne is how far rounding may carry a sum of shares beyond 1.
const nearOne = 1.001

// weights reads the weights of one agent's evaluations, whatever their scale. Endorsement weights are -100..100. Scores are
// shares of all weights, which add up to at most 1: the largest becomes 100, since a ballot keeps their proportions only.
// Programs give 0..1 to each candidate, and some give scores of -100..100. What is missing, not finite or out of range stays
// missing.
func weights(list []wire.Evaluation) []tally.Weight {
	raw := make([]wire.Number, len(list))
	weighed := false
	for i, e := range list {
		raw[i] = e.Weight
		weighed = weighed || e.Weight.Given
	}
	if !weighed {
		for i, e := range list {
			raw[i] = e.Score
		}
	}
	factor := scale(raw, weighed)
	out := make([]tally.Weight, len(raw))
	for i, w := range raw {
		if n, ok := finite(w.Value*factor, tally.MaxWeight); w.Given && ok {
			out[i] = tally.Weight{Value: n, Given: true}
		}
	}
	return out
}

// scale is what turns the numbers into weights of -100..100. weighed tells that they are endorsement weights.
func scale(raw []wire.Number, weighed bool) float64 {
	var most, sum float64
	fraction := false
	for _, w := range raw {
		if w.Given && w.Value-w.Value == 0 { // finite
			most = max(most, math.Abs(w.Value))
			sum += math.Abs(w.Value)
			fraction = fraction || w.Value != math.Trunc(w.Value)
		}
	}
	switch {
	case most == 0 || most > 1:
		return 1
	case weighed && !fraction:
		return 1 // -1, 0 and 1 are weights as well
	case weighed || sum > nearOne:
		return tally.MaxWeight
	}
	return tally.MaxWeight / most
}

// justify is the justification with the reasons for the verdicts on claims below it.
func justify(e wire.Evaluation) string {
	var s strings.Builder
	s.WriteString(e.Justification)
	for _, c := range e.Claims {
		if c.Reason != "" {
			s.WriteString("\n" + c.Claim + ": " + c.Reason)
		}
	}
	for _, d := range e.Disagreements {
		if d.Position != "" {
			s.WriteString("\n" + d.Claim + ": " + d.Position)
		}
	}
	return strings.TrimSpace(s.String())
}

// claims are the claims that the agent judges. What it cites stands word for word in the proposal, or the brief drops the
// quote.
func claims(e wire.Evaluation) []transcript.Claim {
	var out []transcript.Claim
	for _, c := range e.Claims {
		if c.Claim != "" && len(out) < transcript.MaxClaims {
			out = append(out, transcript.Claim{Text: c.Claim, Verdict: c.Verdict, Quote: c.Claim})
		}
	}
	for _, d := range e.Disagreements {
		if d.Claim != "" && len(out) < transcript.MaxClaims {
			out = append(out, transcript.Claim{Text: d.Claim, Verdict: transcript.Contested, Quote: d.Claim})
		}
	}
	return out
}

// categories turns grades of -100..100 into those of the record, 0..100.
func categories(e wire.Evaluation) []transcript.CategoryScore {
	var out []transcript.CategoryScore
	for _, c := range e.Categories {
		if n, ok := finite(c.Value, 100); ok {
			out = append(out, transcript.CategoryScore{Name: c.Name, Value: (n + 100) / 2})
		}
	}
	return out
}
