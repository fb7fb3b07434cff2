package terminal

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// The colours of a drawing.
const (
	ink     = "#1f2937"
	dim     = "#6b7280"
	hair    = "#d1d5db"
	paper   = "#ffffff"
	panelBg = "#f9fafb"
	leafy   = "#15803d"
	leafyBg = "#dcfce7"
	sky     = "#2563eb"
	amber   = "#d97706"
	crimson = "#b91c1c"
	violet  = "#7c3aed"
	violetB = "#f5f3ff"
)

// Sizes of a text in a drawing, in pixels. The font is whatever the reader's machine has with equal widths; nothing is
// fetched.
const (
	textSize   = 12
	smallSize  = 10
	titleSize  = 16
	fontFamily = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
)

// fits is how many columns of a text of a size fit into a width: a character is about six tenths as wide as it is high.
func fits(pixels, size int) int { return pixels * 100 / (62 * size) }

// pixels is how wide a text of a size is.
func pixels(s string, size int) int { return width(s) * 62 * size / 100 }

// canvas collects the elements of an SVG drawing. Every number in it is whole, so equal graphs give equal bytes.
type canvas struct{ b bytes.Buffer }

// printf writes an element. Strings among args must be the program's own, or escaped.
func (c *canvas) printf(format string, args ...any) { fmt.Fprintf(&c.b, format+"\n", args...) }

// rect draws a box.
func (c *canvas) rect(at box, fill, stroke string) {
	c.printf(`<rect x="%d" y="%d" width="%d" height="%d" rx="5" fill="%s" stroke="%s"/>`, at.x, at.y, at.w, at.h, fill, stroke)
}

// text writes a line, anybody's, at a size, from x on.
func (c *canvas) text(x, y, size int, fill, s string) {
	c.printf(`<text x="%d" y="%d" font-size="%d" fill="%s">%s</text>`, x, y, size, fill, escaped(s))
}

// hint opens a group that shows a text when it is pointed at.
func (c *canvas) hint(s string) { c.printf(`<g><title>%s</title>`, escaped(s)) }

func (c *canvas) end() { c.printf(`</g>`) }

// svg closes the drawing and returns it.
func (c *canvas) svg(w, h int, title string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" font-family="%s" xml:space="preserve">`+"\n",
		w, h, w, h, fontFamily)
	fmt.Fprintf(&out, "<title>%s</title>\n<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", escaped(title), w, h, paper)
	out.Write(c.b.Bytes())
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// escaped is a text on one line that cannot be anything else in XML, and that turns no writing direction.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(oneLine(s))) // a buffer takes everything
	return b.String()
}

// box is a place in a drawing.
type box struct{ x, y, w, h int }

func (b box) right() int  { return b.x + b.w }
func (b box) bottom() int { return b.y + b.h }

// port is where the i-th of n lines meets a side of the box.
func (b box) port(i, n int) int { return b.y + b.h*(i+1)/(n+1) }
