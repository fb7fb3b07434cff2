package terminal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
)

// Measures of a drawing, in pixels.
const (
	margin     = 24
	nameWidth  = 176
	boxWidth   = 208
	boxHeight  = 44
	gapWidth   = 112 // between rounds, for the lines
	rowHeight  = 92
	headHeight = 84
	payWidth   = 260
	leastWidth = 720 // the legend's
)

// SVG draws a job's provenance: a column a round, a row a seat, a line from each proposal to those that build on it, what
// each seat was paid, and the assets. Equal graphs and options give equal bytes. Whatever the texts of a graph hold, the
// drawing is well-formed and runs nothing.
func (o Options) SVG(g provenance.Graph) []byte {
	d := drawing{o: o, g: g, rounds: int(g.Rounds())}
	for i := range g.Cites {
		d.wires = append(d.wires, d.citeWire(g.Cites[i]))
	}
	for _, e := range g.Overlaps {
		d.wires = append(d.wires, d.overlapWire(e))
	}
	d.wires = slices.DeleteFunc(d.wires, func(w wire) bool { return !d.drawn(w.by) || !d.drawn(w.of) || w.of.Round >= w.by.Round })
	w := max(leastWidth, margin+nameWidth+d.rounds*(boxWidth+gapWidth)+payWidth+margin, d.assetsWidth())
	d.c.text(margin, margin+titleSize, titleSize, ink, "job "+g.Job.Short()+": "+o.outcome(g))
	d.rows(w)
	d.lines()
	d.boxes()
	d.pay()
	h := d.legend(headHeight + len(g.Seats)*rowHeight + margin)
	if len(g.Assets) > 0 {
		h = d.assets(h + 2*margin)
	}
	for _, m := range g.Missing {
		h += 18
		d.c.text(margin, h, textSize, amber, "not in the record: "+m)
	}
	return d.c.svg(w, h+margin, "provenance of job "+g.Job.String())
}

// drawing is one drawing under way.
type drawing struct {
	c      canvas
	o      Options
	g      provenance.Graph
	rounds int
	wires  []wire
}

// wire is a line between two proposals.
type wire struct {
	by, of provenance.Place
	colour string
	dashed bool
	width  int // tenths of a pixel
	label  string
	hint   string
}

func (d *drawing) citeWire(c provenance.Cite) wire {
	w := wire{by: c.By, of: c.Of, colour: sky, width: 12 + int(min(c.ShareBps, 10_000))/400, label: percent(int64(c.ShareBps), 10_000)}
	switch {
	case c.Found == "":
		w.colour, w.dashed = crimson, true
	case c.Paid != nil && !c.Paid.IsZero():
		w.colour = leafy
	}
	w.hint = d.o.place(d.g, c.By) + " cites " + d.o.cited(d.g, c).text
	return w
}

func (d *drawing) overlapWire(e provenance.Overlap) wire {
	share := percent(e.PPM, 1_000_000)
	return wire{
		by: e.By, of: e.Of, colour: amber, dashed: true, width: 12, label: share,
		hint: fmt.Sprintf("%s of the words of %s stand in %s, which it does not cite", share, d.o.place(d.g, e.By), d.o.place(d.g, e.Of)),
	}
}

// drawn tells whether a place has a box.
func (d *drawing) drawn(p provenance.Place) bool {
	return slices.ContainsFunc(d.g.Proposals, func(q provenance.Proposal) bool { return q.Place == p }) && int(p.Seat) < len(d.g.Seats)
}

// at is where a proposal stands.
func (d *drawing) at(p provenance.Place) box {
	return box{
		x: margin + nameWidth + (int(p.Round)-1)*(boxWidth+gapWidth), y: headHeight + int(p.Seat)*rowHeight + 12, w: boxWidth, h: boxHeight,
	}
}

// rows draws the grid: a stripe and a name for each seat, a heading for each round.
func (d *drawing) rows(w int) {
	for i, s := range d.g.Seats {
		y := headHeight + i*rowHeight
		if i%2 == 0 {
			d.c.printf(`<rect x="0" y="%d" width="%d" height="%d" fill="%s"/>`, y, w, rowHeight, panelBg)
		}
		colour := ink
		if d.g.Winner != nil && *d.g.Winner == s.Seat {
			colour = leafy
		}
		d.c.text(margin, y+32, textSize, colour, clip(d.o.member(d.g, s.Seat), fits(nameWidth-16, textSize)))
		if s.Asset != nil {
			d.c.text(margin, y+48, smallSize, violet, clip(fmt.Sprintf("%s, %s", d.o.asset(*s.Asset), percent(int64(s.Asset.Stack()), 10_000)), fits(nameWidth-8, smallSize)))
		}
	}
	for r := range d.rounds {
		b := d.at(provenance.Place{Round: protocol.Round(r + 1)})
		d.c.text(b.x, headHeight-12, textSize, dim, fmt.Sprintf("round %d", r+1))
	}
}

// boxes draws the proposals.
func (d *drawing) boxes() {
	for _, p := range d.g.Proposals {
		if !d.drawn(p.Place) {
			continue
		}
		b, fill, stroke := d.at(p.Place), paper, hair
		if d.g.Winning(p.Place) {
			fill, stroke = leafyBg, leafy
		}
		d.c.hint(p.Excerpt)
		d.c.rect(b, fill, stroke)
		first, second := twoLines(oneLine(p.Excerpt), fits(b.w-16, textSize))
		d.c.text(b.x+8, b.y+18, textSize, ink, first)
		d.c.text(b.x+8, b.y+34, textSize, ink, second)
		d.c.end()
	}
}

// twoLines breaks a text into two lines of at most n columns. What does not fit is lost.
func twoLines(s string, n int) (first, second string) {
	lines := wrap(s, n)
	if len(lines) == 0 {
		return "", ""
	}
	return lines[0], clip(strings.TrimSpace(strings.TrimPrefix(s, lines[0])), n)
}

// lines draws what builds on what, so that boxes hide what passes behind them. A line that passes a round goes below the
// boxes of its source's row.
func (d *drawing) lines() {
	for i, w := range d.wires {
		out, outs := d.rank(i, func(o wire) bool { return o.of == w.of })
		in, ins := d.rank(i, func(o wire) bool { return o.by == w.by })
		from, to := d.at(w.of), d.at(w.by)
		x0, y0, x1, y1 := from.right(), from.port(out, outs), to.x-7, to.port(in, ins)
		lane := from.bottom() + 8 + 5*(i%6)
		dash := ""
		if w.dashed {
			dash = ` stroke-dasharray="5 4"`
		}
		path := fmt.Sprintf("M%d %d C%d %d %d %d %d %d", x0, y0, x0+gapWidth/2, y0, x1-gapWidth/2, y1, x1, y1)
		if w.by.Round > w.of.Round+1 {
			bend, back := x0+gapWidth/2, x1-gapWidth/2
			path = fmt.Sprintf("M%d %d C%d %d %d %d %d %d H%d C%d %d %d %d %d %d", x0, y0, bend-20, y0, bend-20, lane, bend, lane,
				back, back+30, lane, back+10, y1, x1, y1)
		}
		d.c.hint(w.hint)
		d.c.printf(`<path d="%s" fill="none" stroke="%s" stroke-width="%d.%d"%s/>`, path, w.colour, w.width/10, w.width%10, dash)
		d.c.printf(`<path d="M%d %d l-7 -4 v8 z" fill="%s"/>`, x1+7, y1, w.colour)
		label := pixels(w.label, smallSize)
		d.c.printf(`<rect x="%d" y="%d" width="%d" height="12" fill="%s"/>`, x1-label-10, y1-6, label+4, paper)
		d.c.text(x1-label-8, y1+4, smallSize, w.colour, w.label)
		d.c.end()
	}
}

// rank is the place of a wire among those that are alike, and how many there are.
func (d *drawing) rank(i int, alike func(wire) bool) (at, n int) {
	for k, w := range d.wires {
		if alike(w) {
			if k < i {
				at++
			}
			n++
		}
	}
	return at, n
}

// parts are the colours of a bar, in the order of shares.
var parts = []string{"#94a3b8", "#38bdf8", "#22c55e", "#facc15", "#c4b5fd"}

// pay draws a bar a seat: what it was paid, part by part, as long as its share of the largest pay.
func (d *drawing) pay() {
	var most uint256.Int
	for _, s := range d.g.Seats {
		if s.Pay == nil {
			return
		}
		if sum := gross(s.Pay); sum.Gt(&most) {
			most = sum
		}
	}
	x := margin + nameWidth + d.rounds*(boxWidth+gapWidth)
	d.c.text(x, headHeight-12, textSize, dim, d.o.unit("paid"))
	for i, s := range d.g.Seats {
		y, sum, at := headHeight+i*rowHeight, uint256.Int{}, x
		hint := ""
		for k, part := range shares(s.Pay) {
			sum.Add(&sum, part.amount)
			end := x + scaled(&sum, &most, payWidth-margin)
			if end > at {
				d.c.printf(`<rect x="%d" y="%d" width="%d" height="14" fill="%s"/>`, at, y+40, end-at, parts[k])
			}
			at, hint = end, hint+part.name+" "+d.o.Amount(part.amount)+", "
		}
		d.c.hint(hint + "to its asset " + d.o.Amount(&s.Pay.Royalties.Int))
		d.c.text(x, y+32, textSize, ink, clip(d.o.rounded(&s.Pay.Total.Int), fits(payWidth, textSize)))
		d.c.end()
		if !s.Pay.Royalties.IsZero() {
			d.c.text(x, y+68, smallSize, violet, clip("and "+d.o.rounded(&s.Pay.Royalties.Int)+" to its asset", fits(payWidth, smallSize)))
		}
	}
}

// rounded is an amount with as many digits behind the point as a table shows, cut off.
func (o Options) rounded(v *uint256.Int) string {
	return short(v, o.Decimals, min(places(o.Decimals, v), maxPlaces))
}

// gross is what a seat was paid before royalties.
func gross(p *provenance.Pay) uint256.Int {
	var sum uint256.Int
	for _, part := range shares(p) {
		sum.Add(&sum, part.amount)
	}
	return sum
}

// scaled is part of whole in pixels.
func scaled(part, whole *uint256.Int, pixels int) int {
	if whole.IsZero() {
		return 0
	}
	var v uint256.Int
	v.Mul(part, uint256.NewInt(uint64(pixels)))
	v.Div(&v, whole)
	return int(v.Uint64())
}

// legend says what lines and colours mean, and returns where it ends.
func (d *drawing) legend(y int) int {
	x := margin
	for _, l := range []struct{ colour, dash, text string }{
		{leafy, "", "cite that was paid"}, {sky, "", "cite"}, {amber, "5 4", "same words, not cited"}, {crimson, "5 4", "cite whose quote is not known"},
	} {
		d.c.printf(`<path d="M%d %d h26" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`, x, y-4, l.colour, l.dash)
		d.c.text(x+32, y, smallSize, dim, l.text)
		x += 32 + pixels(l.text, smallSize) + 20
	}
	if len(d.g.Seats) == 0 || d.g.Seats[0].Pay == nil {
		return y
	}
	x, y = margin, y+20
	for i, part := range shares(d.g.Seats[0].Pay) {
		d.c.printf(`<rect x="%d" y="%d" width="10" height="10" fill="%s"/>`, x, y-9, parts[i])
		d.c.text(x+14, y, smallSize, dim, part.name)
		x += 14 + pixels(part.name, smallSize) + 14
	}
	return y
}
