package terminal

import (
	"fmt"
	"strings"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// steps of a round, for the progress line, with the phases in which each is under way.
var roundSteps = []struct {
	name   string
	phases []view.Phase
}{
	{"propose", []view.Phase{view.Proposing, view.Publishing}},
	{"judge", []view.Phase{view.Judging}},
	{"anchor", []view.Phase{view.Confirming}},
	{"reveal", []view.Phase{view.Revealing}},
	{"result", []view.Phase{view.Resulting}},
	{"close", []view.Phase{view.Closing}},
	{"settled", []view.Phase{view.Settled}},
}

// detail says how much of a job a panel shows. Lower screens get less.
type detail int

const (
	terse   detail = iota // a line a round and the answer
	paid                  // and the money
	answers               // and the newest round's proposals
	votes                 // and its votes
	full                  // and the last events
)

// panel draws as much of a job as fits into height lines; 0 means any. Older rounds take one line each.
func (o Options) panel(j view.Job, tail []view.Event, height int) []line {
	for d := full; ; d-- {
		lines := o.draw(j, tail, d)
		if d == terse || height <= 0 || len(lines) <= height {
			return lines
		}
	}
}

func (o Options) draw(j view.Job, tail []view.Event, d detail) []line {
	columns, _ := o.size()
	out := []line{
		{{"job " + j.ID.Short(), title}, {"  " + clip(oneLine(j.Task), max(columns-16, 10)), strong}},
		o.status(j),
		progress(j),
	}
	for i, r := range j.Rounds {
		if i == 0 || d > paid {
			out = append(out, line{})
		}
		if i == len(j.Rounds)-1 && d > paid {
			out = append(out, o.round(j, r, columns, d >= votes)...)
		} else {
			out = append(out, o.summary(j, r))
		}
	}
	if j.Line > 0 && len(j.Rounds) > 0 {
		out = append(out, line{}, evidence(j, columns))
	}
	out = append(out, o.ending(j, columns, d > terse)...)
	if d < full {
		tail = nil
	}
	if len(tail) > 0 {
		out = append(out, line{})
	}
	for _, e := range tail {
		out = append(out, line{{o.event(j, e), faint}})
	}
	return out
}

// status is who acts, what was spent and how far the chain is.
func (o Options) status(j view.Job) line {
	parts := []string{fmt.Sprintf("%d seats", len(j.Panel))}
	if j.Round > 0 {
		parts = append(parts, fmt.Sprintf("round %d", j.Round))
	}
	if int(j.Coordinator) < len(j.Panel) && !j.Phase.Over() {
		parts = append(parts, "coordinator "+o.seat(j.Panel, j.Coordinator))
	}
	if j.Head.Number > 0 {
		parts = append(parts, fmt.Sprintf("block %d", j.Head.Number))
	}
	if !j.Phase.Over() && j.Deadline > j.Head.Time && j.Head.Time > 0 {
		parts = append(parts, fmt.Sprintf("deadline in %d s", j.Deadline-j.Head.Time))
	}
	if j.Spent.PromptTokens+j.Spent.CompletionTokens > 0 {
		parts = append(parts, fmt.Sprintf("own agent: %d tokens in %d calls", j.Spent.PromptTokens+j.Spent.CompletionTokens, j.Spent.Calls))
	}
	return line{{strings.Join(parts, ", "), faint}}
}

// progress is the way through a round: done, under way, to come.
func progress(j view.Job) line {
	at := -1
	for i, s := range roundSteps {
		for _, p := range s.phases {
			if p == j.Phase {
				at = i
			}
		}
	}
	if at < 0 { // waiting, or an end without a settlement
		look := notice
		if j.Phase != view.Waiting {
			look = bad
		}
		return line{{"● " + j.Phase.String(), look}}
	}
	var out line
	for i, s := range roundSteps {
		if i > 0 {
			out = append(out, span{" ─ ", faint})
		}
		switch {
		case i < at || j.Phase == view.Settled:
			out = append(out, span{"✓ " + s.name, good})
		case i == at:
			out = append(out, span{"● " + s.name, notice})
		default:
			out = append(out, span{"○ " + s.name, faint})
		}
	}
	return out
}

// summary is a past round in one line.
func (o Options) summary(j view.Job, r view.Round) line {
	head := span{fmt.Sprintf("round %d  ", r.Number), strong}
	if int(r.Winner) >= len(r.Proposals) {
		return line{head, {"no leader", faint}}
	}
	return line{head, {"◆ " + o.seat(j.Panel, r.Winner) + "  ", good}, {oneLine(r.Proposals[r.Winner].Answer), normal}}
}

// round is the newest round: proposals, then votes where wanted, once there are any.
func (o Options) round(j view.Job, r view.Round, columns int, votes bool) []line {
	head := line{{fmt.Sprintf("round %d", r.Number), strong}}
	if r.Announced && int(r.Winner) < len(j.Panel) {
		head = append(head, span{"  ◆ " + o.leader(j, r), good})
	}
	out := []line{head}
	out = append(out, o.proposals(j, r).lines(columns, 2)...)
	for _, b := range r.Ballots {
		if votes && b.Votes != nil {
			return append(append(out, line{}), o.matrix(j, r).lines(columns, 2)...)
		}
	}
	return out
}

// leader says who leads, and whom it replaced.
func (o Options) leader(j view.Job, r view.Round) string {
	s := o.seat(j.Panel, r.Winner) + " leads"
	if !r.Changed {
		return s
	}
	for i := len(j.Rounds) - 1; i >= 0; i-- {
		if before := j.Rounds[i]; before.Number < r.Number && int(before.Winner) < len(j.Panel) {
			return s + ", after " + o.seat(j.Panel, before.Winner)
		}
	}
	return s
}

// proposals is a row a seat: how far it is, and what it answers.
func (o Options) proposals(j view.Job, r view.Round) *table {
	t := &table{flex: 2}
	for i := range j.Panel {
		var p view.Proposal
		if i < len(r.Proposals) {
			p = r.Proposals[i]
		}
		state := span{p.State.String(), faint}
		switch {
		case r.Void.Has(protocol.SeatIndex(i)):
			state = span{"void ballot", bad}
		case r.Announced && r.Unopened.Has(protocol.SeatIndex(i)):
			state = span{"unopened", bad}
		case p.State == view.Dropped:
			state.look = bad
		case r.Opened.Has(protocol.SeatIndex(i)):
			state = span{"opened", good}
		case r.Committed.Has(protocol.SeatIndex(i)):
			state = span{"committed", notice}
		}
		answer := span{oneLine(p.Answer), normal}
		if r.Winner == protocol.SeatIndex(i) {
			answer.look = good
		}
		t.add(span{o.seat(j.Panel, protocol.SeatIndex(i)), normal}, state, answer, span{cites(p.Cites), faint})
	}
	return t
}

// cites says what a proposal builds upon: "r1 seat 0".
func cites(list []protocol.Cite) string {
	var parts []string
	for i, c := range list {
		if i == 2 {
			parts = append(parts, fmt.Sprintf("and %d more", len(list)-i))
			break
		}
		parts = append(parts, fmt.Sprintf("r%d seat %d", c.Round, c.Seat))
	}
	if len(parts) == 0 {
		return ""
	}
	return "cites " + strings.Join(parts, ", ")
}

// event is one line of what happened.
func (o Options) event(j view.Job, e view.Event) string {
	var b strings.Builder
	if e.Round > 0 {
		fmt.Fprintf(&b, "round %d: ", e.Round)
	}
	if int(e.Seat) < len(j.Panel) {
		fmt.Fprintf(&b, "%s ", o.seat(j.Panel, e.Seat))
	}
	text := oneLine(e.Text)
	if text == "" {
		text = e.Kind.String()
	}
	return b.String() + text
}

// ending is the answer, and where wanted the money, once a round decides.
func (o Options) ending(j view.Job, columns int, money bool) []line {
	if j.Deciding == 0 && !j.Money.Known {
		return nil
	}
	var out []line
	if j.Deciding > 0 {
		out = append(out, line{}, line{{fmt.Sprintf("round %d decides: ", j.Deciding), strong}, {o.seat(j.Panel, j.Winner), good}})
		for _, l := range firstLines(wrap(oneLine(j.Answer), columns-4), 4) {
			out = append(out, line{{"  " + l, good}})
		}
	}
	if money && j.Money.Known {
		out = append(append(out, line{}), o.money(j, columns)...)
	}
	return out
}

// firstLines keeps n lines, the last one an ellipsis when there are more.
func firstLines(lines []string, n int) []string {
	if len(lines) <= n {
		return lines
	}
	return append(append([]string{}, lines[:n-1]...), "…")
}
