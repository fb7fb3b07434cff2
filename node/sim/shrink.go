package sim

import (
	"slices"
	"strings"
)

// Breaks tells whether a plan breaks a rule.
func Breaks(rule string) func(Plan) bool {
	return func(p Plan) bool {
		return slices.ContainsFunc(Run(p, false).Breaches, func(b Breach) bool { return b.Rule == rule })
	}
}

// Shrink takes actors and faults out of a plan and shortens what is left, as long as it still breaks. It tries at most so
// many plans.
func Shrink(p Plan, breaks func(Plan) bool, tries int) Plan {
	for smaller := true; smaller; {
		smaller = false
		for _, q := range smallerPlans(p) {
			if tries--; tries < 0 {
				return p
			}
			if breaks(q) {
				p, smaller = q, true
				break
			}
		}
	}
	return p
}

// smallerPlans are the plans that are one step simpler, the boldest steps first.
func smallerPlans(p Plan) (out []Plan) {
	if half := len(p.Faults) / 2; half > 1 {
		for _, part := range [][]Fault{p.Faults[half:], p.Faults[:half]} {
			q := p
			q.Faults = slices.Clone(part)
			out = append(out, q)
		}
	}
	for i := range p.Faults {
		q := p
		q.Faults = slices.Delete(slices.Clone(p.Faults), i, i+1)
		out = append(out, q)
	}
	for i := range p.Actors {
		q := p
		q.Actors = slices.Delete(slices.Clone(p.Actors), i, i+1)
		out = append(out, q)
	}
	for i, f := range p.Faults {
		if long := f.Until - f.From; f.Until > f.From && long > 2_000 {
			q := p
			q.Faults = slices.Clone(p.Faults)
			q.Faults[i].Until = f.From + long/2
			out = append(out, q)
		}
	}
	return out
}

// Trace is the transcript without the blocks in which nothing happened.
func (r Result) Trace() string {
	var out []string
	for i, line := range r.Lines {
		bare := strings.Contains(line, "  block ") && (i+1 == len(r.Lines) || !strings.Contains(r.Lines[i+1], "  transaction "))
		if !bare {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
