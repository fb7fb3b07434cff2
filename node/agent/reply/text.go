package reply

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// The quotes that end a text, by the one that began it.
var (
	afterDouble  = []string{`"`}
	afterSingle  = []string{"'"}
	afterDoubles = []string{"”", `"`}
	afterSingles = []string{"’", "'"}
)

func closers(open string) []string {
	switch open {
	case `"`:
		return afterDouble
	case "'":
		return afterSingle
	case "“":
		return afterDoubles
	}
	return afterSingles
}

// quoteAt is the length of an opening quote at the cursor, zero when there is none.
func (p *parser) quoteAt() int {
	if p.at >= len(p.text) {
		return 0
	}
	switch p.text[p.at] {
	case '"', '\'':
		return 1
	case "“"[0]:
		if rest := p.text[p.at:]; strings.HasPrefix(rest, "“") || strings.HasPrefix(rest, "‘") {
			return len("“")
		}
	}
	return 0
}

// quoted reads a text. A quote inside that a model forgot to escape is told from the closing one by what follows: a text
// ends before , : } ] or at the end, a name also before what else separates it from its value.
func (p *parser) quoted(separator string) (string, bool) {
	n := p.quoteAt()
	ends := closers(p.text[p.at : p.at+n])
	p.at += n
	if s, ok := p.clean(ends, separator); ok {
		return s, true
	}
	var b strings.Builder
	for p.at < len(p.text) {
		if p.text[p.at] == '\\' {
			p.escape(&b)
			continue
		}
		if c := p.closing(ends, separator); c > 0 {
			p.at += c
			return b.String(), true
		}
		start := p.at
		p.at++
		for p.at < len(p.text) && p.text[p.at] != '\\' && !startsEnd(p.text[p.at], ends) {
			p.at++
		}
		b.WriteString(p.text[start:p.at])
	}
	p.cut = true
	return "", false
}

// startsEnd tells whether a byte may begin one of the quotes.
func startsEnd(c byte, ends []string) bool {
	for _, e := range ends {
		if c == e[0] {
			return true
		}
	}
	return false
}

// clean reads a text that needs no repair and no copy: no escape before the first quote, which closes.
func (p *parser) clean(ends []string, separator string) (string, bool) {
	if len(ends) > 1 {
		return "", false
	}
	rest := p.text[p.at:]
	i := strings.IndexByte(rest, ends[0][0])
	if i < 0 || strings.IndexByte(rest[:i], '\\') >= 0 {
		return "", false
	}
	start := p.at
	p.at += i
	if p.closing(ends, separator) == 0 {
		p.at = start
		return "", false
	}
	p.at++
	return rest[:i], true
}

// closing is the length of the closing quote at the cursor, zero when there is none.
func (p *parser) closing(ends []string, separator string) int {
	for _, c := range ends {
		if rest, ok := strings.CutPrefix(p.text[p.at:], c); ok && endsText(rest, separator) {
			return len(c)
		}
	}
	return 0
}

// farthest is how far behind a quote is looked for what follows.
const farthest = 256

// endsText tells whether a text may end before rest.
func endsText(rest, separator string) bool {
	next := strings.TrimLeft(rest[:min(len(rest), farthest)], " \t\r\n")
	switch {
	case next == "":
		return true
	case next[0] == '"':
		// A quote right behind a quote: the second one closes, if it can. With space between, a comma is missing.
		return len(next) < len(rest[:min(len(rest), farthest)]) || !endsText(next[1:], separator)
	case next[0] == ';':
		after := strings.TrimLeft(next[1:], " \t\r\n")
		return after != "" && strings.IndexByte("\"'", after[0]) >= 0
	}
	return strings.IndexByte(",:}]/", next[0]) >= 0 || separator != "" && next[0] == separator[0]
}

// escape reads one escape. An unknown one, as in LaTeX or a Windows path, stands for itself; so do \b and \f, which models
// write for \beta and \frac. Nobody means the characters.
func (p *parser) escape(b *strings.Builder) {
	rest := p.text[p.at:]
	if len(rest) < 2 {
		p.at = len(p.text)
		return
	}
	p.at += 2
	if command(rest[1:]) {
		b.WriteString(rest[:2])
		return
	}
	switch rest[1] {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r':
	case '"', '\'', '\\', '/', '\n':
		b.WriteByte(rest[1])
	case 'u':
		p.unicode(b)
	default:
		b.WriteString(rest[:2])
	}
}

// commands are those of LaTeX that begin like an escape and go on like no word.
var commands = []string{"times", "theta", "tau", "text", "textbf", "therefore", "nabla", "notin", "rho", "right", "rangle", "rfloor", "rceil"}

func command(s string) bool {
	if s[0] != 't' && s[0] != 'n' && s[0] != 'r' {
		return false
	}
	for _, c := range commands {
		rest, ok := strings.CutPrefix(s, c)
		if ok && (rest == "" || !('a' <= rest[0] && rest[0] <= 'z' || 'A' <= rest[0] && rest[0] <= 'Z')) {
			return true
		}
	}
	return false
}

// unicode reads what follows \u. Half of a pair becomes U+FFFD.
func (p *parser) unicode(b *strings.Builder) {
	unit, ok := hex4(p.text[p.at:])
	if !ok {
		b.WriteString(`\u`)
		return
	}
	p.at += 4
	r := rune(unit)
	if rest := p.text[p.at:]; utf16.IsSurrogate(r) && strings.HasPrefix(rest, `\u`) {
		low, ok := hex4(rest[2:])
		if pair := utf16.DecodeRune(r, rune(low)); ok && pair != utf8.RuneError {
			p.at += 6
			r = pair
		}
	}
	b.WriteRune(r)
}

func hex4(s string) (uint64, bool) {
	if len(s) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(s[:4], 16, 32)
	return n, err == nil
}
