package reply

import (
	"encoding/json"
	"math"
	"strings"
)

// How many characters a verdict, and a whole value, have that cannot be the same by chance.
const (
	minEcho  = 24
	minWhole = 16
)

// isDocument tells whether a reply is one JSON value and nothing else, in a code fence or not.
func isDocument(reply string) bool {
	reply = strings.TrimSpace(reply)
	if inner, ok := strings.CutPrefix(reply, "```"); ok {
		inner, _ = strings.CutSuffix(strings.TrimPrefix(inner, "json"), "```")
		reply = inner
	}
	return json.Valid([]byte(reply))
}

// own leaves out the entries that stand word for word in what a candidate wrote. In a reply that is one document they are
// left out only where they contradict another entry: a judge that says little writes what anybody can write beforehand,
// and a candidate that lists every verdict on a rival shall not take one away.
func (c *collector) own(entries []entry) []entry {
	out := entries[:0:0]
	for _, e := range entries {
		if (!c.whole || contradicted(e, entries)) && c.copied(e.span, minEcho) {
			c.echo = true
			continue
		}
		out = append(out, e)
	}
	return out
}

// contradicted tells whether another entry says something else of the same candidate.
func contradicted(e entry, all []entry) bool {
	for _, o := range all {
		if o.alias == e.alias && o.weight != e.weight && !math.IsNaN(o.weight) {
			return true
		}
	}
	return false
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
