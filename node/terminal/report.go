package terminal

import "github.com/nsed-protocol/nsed/node/audit"

// report is an audit's report: a line a check, then the verdict.
func (o Options) report(r audit.Report) []line {
	t := &table{flex: -1} // evidence is never cut
	for _, c := range r.Checks {
		state := span{"ok", good}
		switch {
		case c.Missing:
			state = span{"missing", notice}
		case !c.OK:
			state = span{"FAILED", bad}
		}
		evidence := oneLine(c.Evidence)
		if c.Record != "" {
			evidence += " [" + oneLine(c.Record) + "]"
		}
		t.add(state, span{oneLine(c.Code), normal}, span{evidence, faint})
	}
	out := t.lines(anyWidth, 2)
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
