package stress

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strconv"
)

// The size of a plot in pixels, and of its margins.
const (
	plotWidth, plotHeight = 760, 300
	plotLeft, plotTop     = 60, 40
	plotRight             = 20
	legendLine            = 18
)

var colours = []string{"#b00020", "#d97706", "#7c3aed", "#0f766e", "#64748b", "#1d4ed8"}

// mark is one point of a line.
type mark struct{ value, low, high float64 }

// frame turns numbers into places on a plot.
type frame struct {
	low, high float64
	places    int
}

func (f frame) x(i int) float64 {
	return plotLeft + float64(plotWidth-plotLeft-plotRight)*(float64(i)+0.5)/float64(f.places)
}

func (f frame) y(v float64) float64 {
	return plotTop + plotHeight - plotHeight*(min(max(v, f.low), f.high)-f.low)/(f.high-f.low)
}

// plot draws the measure of an attack over what it varies: at each place the worst row of every defence, with its
// interval, and the threshold as a dashed line. Values beyond three thresholds are cut off.
func plot(a attack, rows []Row) []byte {
	rows = slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return r.Measure != a.plot })
	if len(rows) == 0 {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>` + "\n")
	}
	places, defences := placesOf(a, rows), distinct(rows, defenceOf)
	const bottom = plotTop + plotHeight
	low, high := span(rows)
	f := frame{low, high, len(places)}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n",
		plotWidth, bottom+64+legendLine*len(defences))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="white"/><text x="%d" y="20" font-size="14">%s: %s</text>`+"\n",
		plotLeft, html.EscapeString(a.title), html.EscapeString(a.plot))
	f.axes(&b, places)
	fmt.Fprintf(&b, `<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="black" stroke-dasharray="6 4"/>`+"\n",
		plotLeft, plotWidth-plotRight, f.y(rows[0].Limit), f.y(rows[0].Limit))
	for i, d := range defences {
		f.line(&b, colours[i%len(colours)], marks(a, rows, d, places))
		at := bottom + 58 + legendLine*i
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="12" height="12" fill="%s"/><text x="%d" y="%d">%s</text>`+"\n",
			plotLeft, at-10, colours[i%len(colours)], plotLeft+20, at, html.EscapeString(d))
	}
	fmt.Fprintf(&b, `<text x="%d" y="%d" fill="#555">dashed: the threshold; what lies beyond three thresholds is drawn at the edge</text>`+"\n",
		plotLeft, bottom+34)
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// place is where a row stands on the axis.
func (a attack) place(p Point) string {
	switch a.x {
	case "seats":
		return "N " + strconv.Itoa(p.Seats)
	case "population":
		return strconv.Itoa(p.Population)
	case "price":
		return strconv.FormatFloat(p.Price(), 'f', -1, 64)
	case "level":
		return fmt.Sprintf(a.level, p.Level)
	}
	if p.Seats == 0 {
		return strconv.Itoa(p.Ring)
	}
	return strconv.Itoa(p.Ring) + "/" + strconv.Itoa(p.Seats)
}

func placesOf(a attack, rows []Row) []string {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(p, q Row) int {
		if a.x == "ring" {
			return p.Point.compare(q.Point)
		}
		return slices.Compare([]int64{int64(p.Point.Seats), int64(p.Point.Population), p.Point.PriceMilli, int64(p.Point.Level)},
			[]int64{int64(q.Point.Seats), int64(q.Point.Population), q.Point.PriceMilli, int64(q.Point.Level)})
	})
	var out []string
	for _, r := range sorted {
		if p := a.place(r.Point); !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// span is what the axis shows.
func span(rows []Row) (low, high float64) {
	for _, r := range rows {
		low, high = min(low, r.Low), max(high, r.High, r.Limit)
	}
	if limit := 3 * rows[0].Limit; limit > 0 {
		high = min(high, limit)
	}
	if high <= low {
		high = low + 1
	}
	return low, high
}

// marks are a defence's worst rows, in the order of the places; nil where it has none.
func marks(a attack, rows []Row, defence string, places []string) []*mark {
	out := make([]*mark, len(places))
	margins := make([]float64, len(places))
	for _, r := range rows {
		i := slices.Index(places, a.place(r.Point))
		if r.Defence == defence && (out[i] == nil || r.margin() < margins[i]) {
			out[i], margins[i] = &mark{r.Estimate, r.Low, r.High}, r.margin()
		}
	}
	return out
}

func (f frame) axes(b *bytes.Buffer, places []string) {
	for i := range 5 {
		v := f.low + (f.high-f.low)*float64(i)/4
		fmt.Fprintf(b, `<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%s</text>`+"\n",
			plotLeft, plotWidth-plotRight, f.y(v), f.y(v), plotLeft-6, f.y(v)+4, fixed(v))
	}
	step := (len(places) + 15) / 16
	for i, p := range places {
		if i%step == 0 {
			fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", f.x(i), plotTop+plotHeight+18, html.EscapeString(p))
		}
	}
}

func (f frame) line(b *bytes.Buffer, colour string, marks []*mark) {
	path := ""
	for i, m := range marks {
		if m == nil {
			continue
		}
		verb := "L"
		if path == "" {
			verb = "M"
		}
		path += fmt.Sprintf("%s%.1f %.1f ", verb, f.x(i), f.y(m.value))
		fmt.Fprintf(b, `<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/><line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" stroke="%s"/>`+"\n",
			f.x(i), f.y(m.value), colour, f.x(i), f.x(i), f.y(m.low), f.y(m.high), colour)
	}
	fmt.Fprintf(b, `<path d="%s" fill="none" stroke="%s" stroke-width="2"/>`+"\n", path, colour)
}
