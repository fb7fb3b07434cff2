package wire

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Number is a number that may be missing: absent is not zero.
type Number struct {
	Value float64
	Given bool
}

// Evaluation is what an agent says of one candidate.
type Evaluation struct {
	Target        string // the candidate's pseudonym, as the agent wrote it
	Weight        Number // endorsement, -100..100 as models give it
	Score         Number // the weight's share of all weights, -1..1; agents that are programs give 0..1
	Justification string
	Usage         *Usage // of the whole batch; the same on every item
	Claims        []ClaimAssessment
	Disagreements []Disagreement
	Stance        string
	Final         bool // it can be the answer
	Categories    []Category
	EditedBy      string
	FinishReason  string
	Published     int64 // unix milliseconds, as the agent's clock says
	Annotations   []Annotation
}

// ClaimAssessment is a verdict on one claim.
type ClaimAssessment struct{ ID, Claim, Verdict, Reason string }

// Disagreement is a claim that the agent holds another view on.
type Disagreement struct{ ID, Claim, Position, Confidence string }

// Category is a grade of one quality, -100..100.
type Category struct {
	Name  string
	Value float64
}

// Categories are the qualities that agents grade, in the order in which they are read.
var Categories = []string{"correctness", "completeness", "novelty", "feasibility", "evidence_quality", "conciseness"}

// The names under which agents write what others call otherwise; the public protocol's own name stands first.
var (
	targetNames   = []string{"target_id", "agent_id", "candidate_id", "id"}
	listNames     = []string{"evaluations", "verdicts", "results"}
	weightNames   = []string{"endorsement_weight", "weight"}
	claimNames    = []string{"claim", "content", "text", "claim_text", "description", "summary", "cite", "quote"}
	reasonNames   = []string{"reason", "disagreement", "explanation", "reasoning"}
	contestNames  = []string{"proposal_claims", "contested_claim", "claim", "claim_text", "proposal", "what_they_claimed"}
	positionNames = []string{
		"evaluator_position", "belief", "details", "counter_position", "position", "explanation", "analysis", "counter",
		"our_position", "your_view", "what_i_believe",
	}
)

// ReadEvaluations reads the result of an evaluate task: pairs of pseudonym and evaluation, as the SDK writes them; also a
// list of objects that name their target, such a list under a name, and one object with a member a candidate. Items that
// cannot be read are left out; whether targets exist is for the caller to say.
func ReadEvaluations(raw []byte) ([]Evaluation, error) {
	v, err := readValue(raw, MaxBody)
	if err != nil {
		return nil, err
	}
	if list, ok := listOf(v); ok {
		return evaluationsOf(list), nil
	}
	o, ok := objectOf(v)
	if !ok {
		return nil, fmt.Errorf("%w: neither list nor object", ErrNoJSON)
	}
	if inner, ok := o.get(listNames...); ok {
		if list, ok := listOf(inner); ok {
			return evaluationsOf(list), nil
		}
	}
	var out []Evaluation
	for _, name := range slices.Sorted(maps.Keys(o)) {
		if e, ok := objectOf(o[name]); ok && len(out) < maxEntries {
			out = append(out, e.evaluation(name))
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: no evaluation in the object", ErrNoJSON)
	}
	return out, nil
}

func evaluationsOf(list []json.RawMessage) []Evaluation {
	var out []Evaluation
	for _, item := range list {
		if len(out) == maxEntries {
			break
		}
		if e, ok := evaluationOf(item); ok {
			out = append(out, e)
		}
	}
	return out
}

// evaluationOf reads ["A", {...}] or {"target_id": "A", ...}.
func evaluationOf(item json.RawMessage) (Evaluation, bool) {
	if pair, ok := listOf(item); ok {
		var target string
		if len(pair) != 2 || json.Unmarshal(pair[0], &target) != nil {
			return Evaluation{}, false
		}
		o, ok := objectOf(pair[1])
		return o.evaluation(target), ok
	}
	o, ok := objectOf(item)
	if !ok {
		return Evaluation{}, false
	}
	return o.evaluation(o.text(targetNames...)), true
}

func (o object) evaluation(target string) Evaluation {
	e := Evaluation{
		Target: oneLine(target, maxName), Weight: o.given(weightNames...), Score: o.given("score"),
		Justification: o.text("justification", "reason", "explanation"), Usage: o.usage("token_usage", "token_usage_stats"),
		Stance: o.name("stance"), Final: o.flag("is_final_solution"), EditedBy: o.name("edited_by"),
		FinishReason: o.name("finish_reason"), Published: o.whole("published_at_ms"), Annotations: o.annotations(),
	}
	for _, c := range o.objects("claim_assessments", "claims") {
		e.Claims = append(e.Claims, ClaimAssessment{
			ID: c.name("claim_id"), Claim: c.text(claimNames...), Verdict: c.name("verdict"), Reason: c.text(reasonNames...),
		})
	}
	for _, d := range o.objects("disagreements") {
		e.Disagreements = append(e.Disagreements, Disagreement{
			ID: d.name("claim_id"), Claim: d.text(contestNames...), Position: d.text(positionNames...), Confidence: d.name("confidence"),
		})
	}
	if scores, ok := o.object("category_scores"); ok {
		for _, name := range Categories {
			if v, given := scores.number(name); given {
				e.Categories = append(e.Categories, Category{name, v})
			}
		}
	}
	return e
}

func (o object) given(names ...string) Number {
	v, ok := o.number(names...)
	return Number{v, ok}
}
