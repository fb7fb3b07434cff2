package terminal

import (
	"fmt"
	"strings"
)

// look is how a piece of text looks. Without colour all looks are alike, so nothing may depend on a look alone.
type look uint8

const (
	normal look = iota
	strong
	faint
	good
	bad
	notice
	title
	heat // heat + 0..heatLevels-1: from the worst to the best of a row
)

// heatLevels is how many looks a heat table has.
const heatLevels = 9

// sgr are the terminal's codes of the looks before heat.
var sgr = [...]string{normal: "", strong: "1", faint: "2", good: "32", bad: "31", notice: "33", title: "1;36"}

// heatColours are 256-colour backgrounds from red over grey to green.
var heatColours = [heatLevels]int{88, 94, 100, 59, 240, 65, 64, 28, 22}

func (l look) code() string {
	if l >= heat {
		return fmt.Sprintf("97;48;5;%d", heatColours[min(int(l-heat), heatLevels-1)])
	}
	return sgr[l]
}

// span is a piece of a line: clean text of one look.
type span struct {
	text string
	look look
}

// line is one line to show.
type line []span

// textLine is a line of one normal span.
func textLine(format string, args ...any) line { return line{{fmt.Sprintf(format, args...), normal}} }

func (l line) width() int {
	n := 0
	for _, s := range l {
		n += width(s.text)
	}
	return n
}

// render writes the line in at most columns columns, with or without colour.
func (l line) render(columns int, colour bool) string {
	var b strings.Builder
	left := columns
	over := l.width() > columns
	for _, s := range l {
		text := s.text
		if over {
			text = clip(text, left)
		}
		left -= width(text)
		if code := s.look.code(); colour && code != "" && text != "" {
			fmt.Fprintf(&b, "\x1b[%sm%s\x1b[0m", code, text)
		} else {
			b.WriteString(text)
		}
		if over && left <= 0 {
			break
		}
	}
	if colour {
		return b.String() // trailing blanks may have a background
	}
	return strings.TrimRight(b.String(), " ")
}

// table is rows of spans in columns.
type table struct {
	head  []string
	right []bool // columns that are flush right
	flex  int    // the column that gives way when there is no room; -1 none
	rows  [][]span
}

func (t *table) add(cells ...span) { t.rows = append(t.rows, cells) }

// lines lays the table out in columns columns, indented.
func (t *table) lines(columns, indent int) []line {
	widths := t.widths()
	if total := t.total(widths) + indent; t.flex >= 0 && total > columns {
		widths[t.flex] = max(widths[t.flex]-(total-columns), 8)
	}
	var out []line
	if len(t.head) > 0 {
		head := make([]span, len(t.head))
		for i, h := range t.head {
			head[i] = span{h, faint}
		}
		out = append(out, t.row(head, widths, indent))
	}
	for _, r := range t.rows {
		out = append(out, t.row(r, widths, indent))
	}
	return out
}

func (t *table) widths() []int {
	var w []int
	grow := func(i, n int) {
		for len(w) <= i {
			w = append(w, 0)
		}
		w[i] = max(w[i], n)
	}
	for i, h := range t.head {
		grow(i, width(h))
	}
	for _, r := range t.rows {
		for i, c := range r {
			grow(i, width(c.text))
		}
	}
	return w
}

// gap stands between two columns.
const gap = "  "

func (t *table) total(widths []int) int {
	sum := len(gap) * max(len(widths)-1, 0)
	for _, w := range widths {
		sum += w
	}
	return sum
}

func (t *table) row(cells []span, widths []int, indent int) line {
	out := line{{strings.Repeat(" ", indent), normal}}
	for i, c := range cells {
		text := clip(c.text, widths[i])
		pad := strings.Repeat(" ", widths[i]-width(text))
		if i < len(t.right) && t.right[i] {
			text = pad + text
		} else {
			text += pad
		}
		if i > 0 {
			out = append(out, span{gap, normal})
		}
		out = append(out, span{text, c.look})
	}
	return out
}
