package reply

import "strings"

// How many characters a verdict, and a whole value, have that cannot be the same by chance.
const (
	minEcho  = 24
	minWhole = 16
)

// own leaves out the entries that stand word for word in what a candidate wrote.
func (c *collector) own(entries []entry) []entry {
	out := entries[:0:0]
	for _, e := range entries {
		if c.copied(e.span, minEcho) {
			c.echo = true
			continue
		}
		out = append(out, e)
	}
	return out
}

// copied tells whether a passage of least characters or more stands in what a candidate wrote.
func (c *collector) copied(span string, least int) bool {
	if len(c.texts) == 0 {
		return false
	}
	if c.stripped == nil {
		for _, t := range c.texts {
			c.stripped = append(c.stripped, strip(t))
		}
	}
	span = strip(span)
	if len(span) < least {
		return false
	}
	for _, t := range c.stripped {
		if strings.Contains(t, span) {
			return true
		}
	}
	return false
}

// unquoted is a text without the lines that stand in what a candidate wrote.
func (c *collector) unquoted(reply string) string {
	if len(c.texts) == 0 {
		return reply
	}
	theirs := map[string]bool{}
	for _, t := range c.texts {
		for line := range strings.Lines(t) {
			theirs[strip(line)] = true
		}
	}
	var b strings.Builder
	for line := range strings.Lines(reply) {
		if theirs[strip(line)] {
			c.echo = true
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}

// strip takes out white space, and the quotes that differ by how a text was shown.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\r', '\n', '"', '\'', '\\', '“', '”':
			return -1
		}
		return r
	}, s)
}
