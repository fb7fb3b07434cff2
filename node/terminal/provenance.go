package terminal

import (
	"fmt"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
)

// Provenance appends who built on whom in a job, and who was paid what.
func (t *Terminal) Provenance(g provenance.Graph) {
	columns, _ := t.o.size()
	t.above(t.o.provenance(g, columns))
}

// provenance lists the proposals round by round, under each what it cites and what it repeats without a cite; then the
// assets, the money, and what is not known.
func (o Options) provenance(g provenance.Graph, columns int) []line {
	out := []line{{{"job " + g.Job.Short(), title}, {"  " + o.outcome(g), strong}}}
	round := protocol.Round(0)
	for _, p := range g.Proposals {
		if p.Round != round {
			round = p.Round
			out = append(out, line{}, line{{fmt.Sprintf("round %d", round), strong}})
		}
		out = append(out, o.proposed(g, p, columns))
		for _, e := range o.edges(g, p.Place) {
			out = append(out, line{{"    └ ", faint}, {clip(e.text, max(columns-6, 8)), e.look}})
		}
	}
	out = append(out, o.assets(g, columns)...)
	out = append(out, o.paid(g, columns)...)
	if len(g.Missing) > 0 {
		out = append(out, line{}, line{{"not in the record:", notice}})
	}
	for _, m := range g.Missing {
		out = append(out, line{{"  " + clip(oneLine(m), max(columns-2, 8)), notice}})
	}
	return out
}

// outcome is how the job ended.
func (o Options) outcome(g provenance.Graph) string {
	switch {
	case g.End != "settled":
		return oneLine(g.End)
	case g.Winner == nil:
		return fmt.Sprintf("settled in round %d, nobody wins", g.Round)
	}
	return fmt.Sprintf("settled in round %d, %s wins", g.Round, o.member(g, *g.Winner))
}

// member names a seat of the graph.
func (o Options) member(g provenance.Graph, i protocol.SeatIndex) string {
	if int(i) >= len(g.Seats) {
		return "nobody"
	}
	return fmt.Sprintf("seat %d %s", i, o.name(protocol.Seat{Operator: g.Seats[i].Operator}))
}

// place names a proposal of another round.
func (o Options) place(g provenance.Graph, p provenance.Place) string {
	return fmt.Sprintf("r%d %s", p.Round, o.member(g, p.Seat))
}

func (o Options) proposed(g provenance.Graph, p provenance.Proposal, columns int) line {
	widest := 0
	for _, s := range g.Seats {
		widest = max(widest, width(o.member(g, s.Seat)))
	}
	mark, look := "  ", normal
	if g.Winning(p.Place) {
		mark, look = "◆ ", good
	}
	name := padded(span{mark + o.member(g, p.Seat), look}, widest+2)
	return line{name, {"  " + clip(oneLine(p.Excerpt), max(columns-widest-4, 8)), look}}
}

// edges are what a proposal cites, and what it repeats.
func (o Options) edges(g provenance.Graph, by provenance.Place) (out []span) {
	for _, c := range g.Cites {
		if c.By == by {
			out = append(out, o.cited(g, c))
		}
	}
	for _, e := range g.Overlaps {
		if e.By == by {
			text := fmt.Sprintf("%s of its words stand in %s, which it does not cite", percent(e.PPM, 1_000_000), o.place(g, e.Of))
			out = append(out, span{text, notice})
		}
	}
	return out
}

// cited is one cite: whom, for which share, what was paid, and whether the quote was found.
func (o Options) cited(g provenance.Graph, c provenance.Cite) span {
	text, look := fmt.Sprintf("%s  %s", percent(int64(c.ShareBps), 10_000), o.place(g, c.Of)), normal
	switch {
	case c.Paid != nil && c.Paid.IsZero():
		text += ", void"
	case c.Paid != nil:
		text, look = text+", paid "+o.Amount(c.Paid), good
	}
	switch {
	case c.Found == "":
		return span{text + ", quote not found: " + quoted(c.Quote), bad}
	case c.Exact:
		return span{text + ", in its " + oneLine(c.Found) + ": " + quoted(c.Quote), look}
	}
	return span{text + ", in its " + oneLine(c.Found) + " but for case and marks: " + quoted(c.Quote), look}
}

func quoted(s string) string { return "“" + oneLine(s) + "”" }

// percent writes a share of the whole with one decimal, rounded down.
func percent(part, whole int64) string {
	tenths := part * 1000 / whole
	if tenths%10 == 0 {
		return fmt.Sprintf("%d %%", tenths/10)
	}
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// assets lists what seats name, and what each asset pays besides its owner.
func (o Options) assets(g provenance.Graph, columns int) []line {
	var out []line
	for _, s := range g.Seats {
		if s.Asset != nil {
			out = append(out, textLine("  %s names %s, stack %s", o.member(g, s.Seat), o.asset(*s.Asset), percent(int64(s.Asset.Stack()), 10_000)))
		}
	}
	for _, a := range g.Assets {
		out = append(out, textLine("  %s of %s, own rate %s", o.asset(a.ID), o.name(protocol.Seat{Operator: a.Owner}), percent(int64(a.Rate), 10_000)))
		for _, r := range a.Rows {
			out = append(out, line{{"    └ ", faint}, {fmt.Sprintf("rests on %s, %s", o.asset(r.Asset), percent(int64(r.Rate), 10_000)), normal}})
		}
	}
	if len(out) == 0 {
		return nil
	}
	return append([]line{{}, {{"assets", strong}}}, out...)
}

// share is one part of what a seat was paid.
type share struct {
	name   string
	amount *uint256.Int
}

// shares are the parts of a pay that add up to it, royalties apart.
func shares(p *provenance.Pay) []share {
	return []share{
		{"part", &p.Part.Int}, {"judging", &p.Judging.Int}, {"merit", &p.Merit.Int}, {"cited", &p.CitesGot.Int}, {"anchors", &p.Anchors.Int},
	}
}

// paid is a row a seat: what it got, what its cites gave to others, what went to its asset.
func (o Options) paid(g provenance.Graph, columns int) []line {
	head, rows := []string{o.unit("paid")}, make([][]*uint256.Int, len(g.Seats))
	var all []*uint256.Int
	for i, s := range g.Seats {
		if s.Pay == nil {
			return nil
		}
		for _, part := range shares(s.Pay) {
			if i == 0 {
				head = append(head, part.name)
			}
			rows[i] = append(rows[i], part.amount)
		}
		rows[i] = append(rows[i], &s.Pay.Royalties.Int, &s.Pay.Total.Int)
		all = append(all, rows[i]...)
	}
	l := o.ledger(append(head, "royalty", "total"), all...)
	for i, row := range rows {
		name := span{o.member(g, protocol.SeatIndex(i)), normal}
		if g.Winner != nil && *g.Winner == protocol.SeatIndex(i) {
			name = span{name.text + " ◆", good}
		}
		l.row(name, row...)
	}
	return append([]line{{}}, l.laid(columns)...)
}
