package terminal

import (
	"fmt"

	"github.com/nsed-protocol/nsed/node/view"
)

// Progress appends a line for each event that moves a job forward or threatens it: a few lines a round, for people who
// wait for an answer and do not watch. Events that were noted before are passed over.
func (t *Terminal) Progress(j view.Job, events ...view.Event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.job.ID != j.ID {
		t.drawn, t.told, t.tail, t.seq = nil, told{}, nil, 0
	}
	t.job = j
	var out []line
	for _, e := range events {
		if e.Seq <= t.seq {
			continue
		}
		t.seq = e.Seq
		switch {
		case e.Kind == view.RoundStarted:
			out = append(out, textLine("round %d: begins, coordinated by %s", e.Round, t.o.seat(j.Panel, e.Seat)))
		case movesOn(e.Kind):
			out = append(out, line{{t.o.event(j, e), normal}})
		case worthALine(e.Kind):
			out = append(out, line{{"! " + t.o.event(j, e), notice}})
		}
	}
	t.append(out)
}

// movesOn lists the events that move a job forward.
func movesOn(k view.EventKind) bool {
	switch k {
	case view.JobOpened, view.RoundAnchored, view.ResultAccepted, view.LeaderChanged, view.PanelHalted, view.JobSettled:
		return true
	}
	return false
}

// Amount writes token units as a decimal number of tokens, exactly, with the token's symbol.
func (o Options) Amount(v interface{ Dec() string }) string {
	text := decimalPoint(v.Dec(), o.Decimals)
	if s := oneLine(o.Symbol); s != "" {
		return fmt.Sprintf("%s %s", text, clip(s, 12))
	}
	return text
}
