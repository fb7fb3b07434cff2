package hold

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// MaxDocument bounds an answer that a person wrote, in bytes.
const MaxDocument = 512 << 10

// proposal is a proposal as people see and write it, and as programs do.
type proposal struct {
	Skip      bool   `json:"skip,omitempty"`
	Answer    string `json:"answer"`
	Reasoning string `json:"reasoning,omitempty"`
	Cites     []cite `json:"cites,omitempty"`
}

type cite struct {
	Ref   string  `json:"ref"`
	Share float64 `json:"share_percent"`
	Quote string  `json:"quote"`
}

// judgement is a judgement as people see and write it.
type judgement struct {
	Verdicts []verdict `json:"verdicts"`
}

type verdict struct {
	Candidate     string                     `json:"candidate"`
	Weight        *int                       `json:"weight"` // null: none
	Justification string                     `json:"justification,omitempty"`
	Claims        []transcript.Claim         `json:"claims,omitempty"`
	Scores        []transcript.CategoryScore `json:"scores,omitempty"`
}

// document writes an answer for people.
func document(r record) (json.RawMessage, error) {
	if r.Proposal != nil {
		p := proposal{Skip: r.Proposal.Skip, Answer: r.Proposal.Answer, Reasoning: r.Proposal.Reasoning}
		for _, c := range r.Proposal.Cites {
			p.Cites = append(p.Cites, cite{c.Ref, float64(c.ShareBps) / 100, c.Quote})
		}
		return json.Marshal(p)
	}
	j := judgement{Verdicts: []verdict{}}
	for _, v := range r.Judgement.Verdicts {
		one := verdict{Candidate: v.Alias, Justification: v.Justification, Claims: v.Claims, Scores: v.Scores}
		if v.Weight.Given {
			one.Weight = &v.Weight.Value
		}
		j.Verdicts = append(j.Verdicts, one)
	}
	return json.Marshal(j)
}

// strict reads exactly one JSON value without members that v lacks: a person wants to be told of a slip.
func strict(raw []byte, v any) error {
	if len(raw) > MaxDocument {
		return refusal.New(refusal.UsageBadValue, "the answer has %d bytes, at most %d", len(raw), MaxDocument)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	err := dec.Decode(v)
	if err == nil {
		if _, more := dec.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("more than one JSON value")
		}
	}
	if err != nil {
		return refusal.Wrap(refusal.UsageBadValue, err, "the answer")
	}
	return nil
}

// edit replaces the answer of a record by what a person wrote. It refuses with usage-bad-value what an agent could not have
// said, so that nothing is lost silently afterwards.
func (r *record) edit(raw []byte) error {
	if r.Proposal != nil {
		p, err := readProposal(raw)
		if err == nil {
			r.Proposal = &p
		}
		return err
	}
	var b brief.Brief
	if err := json.Unmarshal(r.Brief, &b); err != nil {
		return refusal.New(refusal.StoreCorrupt, "held answer %s", r.ID)
	}
	var aliases []string
	for _, c := range b.Candidates {
		aliases = append(aliases, c.Alias)
	}
	j, err := readJudgement(raw, aliases)
	if err == nil {
		r.Judgement = &j
	}
	return err
}

func readProposal(raw []byte) (brief.Proposal, error) {
	var in proposal
	if err := strict(raw, &in); err != nil {
		return brief.Proposal{}, err
	}
	out := brief.Proposal{Skip: in.Skip, Answer: in.Answer, Reasoning: in.Reasoning}
	if !in.Skip && strings.TrimSpace(in.Answer) == "" {
		return out, refusal.New(refusal.UsageBadValue, "answer: empty")
	}
	if in.Skip && in.Answer != "" {
		return out, refusal.New(refusal.UsageBadValue, "skip: there is an answer")
	}
	if len(in.Answer) > transcript.MaxAnswer || len(in.Reasoning) > transcript.MaxReasoning {
		return out, refusal.New(refusal.UsageBadValue, "an answer has at most %d bytes, reasoning %d", transcript.MaxAnswer, transcript.MaxReasoning)
	}
	if len(in.Cites) > protocol.MaxCites {
		return out, refusal.New(refusal.UsageBadValue, "%d cites, at most %d", len(in.Cites), protocol.MaxCites)
	}
	total := 0
	for _, c := range in.Cites {
		bps := math.Round(c.Share * 100)
		if !(bps >= 0 && bps <= 10_000) { // also NaN
			return out, refusal.New(refusal.UsageBadValue, "share_percent of %q: want 0 to 100", c.Ref)
		}
		if total += int(bps); total > 10_000 {
			return out, refusal.New(refusal.UsageBadValue, "the cites share out more than 100 percent")
		}
		out.Cites = append(out.Cites, brief.Citation{Ref: c.Ref, ShareBps: int(bps), Quote: c.Quote})
	}
	return out, nil
}

func readJudgement(raw []byte, aliases []string) (brief.Judgement, error) {
	var in judgement
	if err := strict(raw, &in); err != nil {
		return brief.Judgement{}, err
	}
	var out brief.Judgement
	seen := map[string]bool{}
	for _, v := range in.Verdicts {
		switch {
		case !slices.Contains(aliases, v.Candidate):
			return out, refusal.New(refusal.UsageBadValue, "candidate %q: want one of %s", v.Candidate, strings.Join(aliases, ", "))
		case seen[v.Candidate]:
			return out, refusal.New(refusal.UsageBadValue, "candidate %q stands twice", v.Candidate)
		case v.Weight != nil && (*v.Weight < -tally.MaxWeight || *v.Weight > tally.MaxWeight):
			return out, refusal.New(refusal.UsageBadValue, "weight of %q: %d, want %d to %d", v.Candidate, *v.Weight, -tally.MaxWeight, tally.MaxWeight)
		case len(v.Claims) > transcript.MaxClaims || len(v.Scores) > transcript.MaxScores:
			return out, refusal.New(refusal.UsageBadValue, "%q: at most %d claims and %d scores", v.Candidate, transcript.MaxClaims, transcript.MaxScores)
		}
		seen[v.Candidate] = true
		one := brief.Verdict{Alias: v.Candidate, Justification: v.Justification, Claims: v.Claims, Scores: v.Scores}
		if v.Weight != nil {
			one.Weight = tally.Weight{Value: *v.Weight, Given: true}
		}
		out.Verdicts = append(out.Verdicts, one)
	}
	return out, nil
}
