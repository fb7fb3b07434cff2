package solver

import (
	"context"
	"fmt"
	"math/bits"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Weights of a judgement before the persona's taste.
const (
	exactWeight   = 100
	nearWeight    = 80
	farWeight     = -60 // the least for an answer that is valid
	invalidWeight = -100
)

// Judge checks every candidate exactly. An exact answer weighs most, a near one less with each doubling of its distance,
// one against the rules -100. It refuses another kind of task with spec-invalid.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	p, err := a.start(ctx, b)
	if err != nil {
		return brief.Judgement{}, failed(err), err
	}
	var out brief.Judgement
	for _, c := range b.Candidates {
		out.Verdicts = append(out.Verdicts, a.verdict(p, c))
	}
	return out, brief.Usage{Calls: 1}, nil
}

func (a *Agent) verdict(p Puzzle, c brief.Candidate) brief.Verdict {
	v := brief.Verdict{Alias: c.Alias}
	checked, err := Check(p, c.Answer)
	if err != nil {
		v.Weight = tally.Weight{Value: invalidWeight, Given: true}
		v.Justification = fmt.Sprintf("The answer breaks the rules: %v.", err)
		v.Claims = claims(c, "the answer is a valid expression over the given numbers", transcript.Wrong)
		v.Scores = []transcript.CategoryScore{{Name: "validity", Value: 0}, {Name: "closeness", Value: 0}}
		return v
	}
	v.Weight = tally.Weight{Value: a.taste.weigh(checked), Given: true}
	v.Justification = fmt.Sprintf("Recomputed: it equals %d, %d away from %d, with %d operations, each number used at most once.",
		checked.Value, checked.Distance, p.Target, checked.Ops)
	v.Claims = claims(c, fmt.Sprintf("the expression equals %d", checked.Value), transcript.Verified)
	v.Scores = []transcript.CategoryScore{
		{Name: "validity", Value: 100},
		{Name: "closeness", Value: int(100 - min(100, checked.Distance*100/p.Target))},
	}
	return v
}

// weigh falls with every half doubling of the distance, down to the floor. Among exact answers shorter ones count more.
func (t taste) weigh(c Checked) int {
	if c.Distance == 0 {
		return exactWeight - t.brief*c.Ops
	}
	d := uint64(c.Distance)
	digits := bits.Len64(d) - 1
	half := int(d<<1>>digits) & 1 // the binary digit after the first
	return max(nearWeight-t.strict*(2*digits+half)/2, farWeight)
}

// claims states one checked claim, quoting the answer when it is long enough to be quoted.
func claims(c brief.Candidate, text, verdict string) []transcript.Claim {
	claim := transcript.Claim{Text: text, Verdict: verdict}
	if quote, ok := quoteOf(brief.Candidate{Answer: c.Answer}); ok {
		claim.Quote = quote
	}
	return []transcript.Claim{claim}
}
