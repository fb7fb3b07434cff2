package terminal

import (
	"strings"

	"github.com/nsed-protocol/nsed/node/audit"
)

// minEvidence is the fewest columns that evidence is wrapped into.
const minEvidence = 20

// report is an audit's report: a line a check, then the verdict. Evidence is never cut: on a terminal it goes on below.
func (o Options) report(r audit.Report) []line {
	var out []line
	states, codes := 0, 0
	for _, c := range r.Checks {
		states, codes = max(states, width(outcome(c).text)), max(codes, width(oneLine(c.Code)))
	}
	room := anyWidth
	if o.Size != nil {
		columns, _ := o.size()
		room = max(columns-states-codes-3*len(gap), minEvidence)
	}
	for _, c := range r.Checks {
		evidence := oneLine(c.Evidence)
		if c.Record != "" {
			evidence += " [" + oneLine(c.Record) + "]"
		}
		state, code := outcome(c), span{oneLine(c.Code), normal}
		parts := wrap(evidence, room)
		if len(parts) == 0 {
			parts = []string{""}
		}
		for _, part := range parts {
			out = append(out, line{{gap, normal}, padded(state, states), {gap, normal}, padded(code, codes), {gap, normal}, {part, faint}})
			state, code = span{}, span{}
		}
	}
	text := r.Text()
	look := good
	switch r.Verdict {
	case audit.Sound:
	case audit.CannotShow:
		look = notice
	default:
		look = bad
	}
	return append(out, line{{oneLine(text[len(text)-1]), look}})
}

// outcome says what became of a check.
func outcome(c audit.Finding) span {
	switch {
	case c.Missing:
		return span{"missing", notice}
	case !c.OK:
		return span{"FAILED", bad}
	}
	return span{"ok", good}
}

// padded fills a span with blanks to n columns.
func padded(s span, n int) span {
	return span{s.text + strings.Repeat(" ", max(n-width(s.text), 0)), s.look}
}
