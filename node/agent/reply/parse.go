package reply

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of what is read from a reply.
const (
	maxReply = 512 << 10 // bytes
	maxNodes = 20_000    // JSON values
	maxNest  = 32
)

// parser reads one JSON value from text that a model may have damaged: single or missing quotes, trailing or missing
// commas, raw line breaks, bad escapes, Python's constants, comments, a cut-off end. JSON without damage is read as the
// standard has it, save that \b and \f stand for themselves. It never reads past its text and its limits.
//
// A text that is cut off yields what was complete: the member or element that the cut goes through is left out.
type parser struct {
	text  string
	at    int
	nodes int
	cut   bool // the text ended too early, or a limit was hit
}

// parse reads the value at byte at of text. end is where it ended.
func parse(s string, at int) (v value, cut bool, end int, ok bool) {
	p := &parser{text: s, at: at}
	v, ok = p.value(0)
	return v, p.cut, p.at, ok
}

// peek is the next byte that counts, 0 at the end.
func (p *parser) peek() byte {
	for p.at < len(p.text) {
		switch c := p.text[p.at]; c {
		case ' ', '\t', '\r', '\n':
			p.at++
		case '/':
			if !p.comment() {
				return c
			}
		case "\u00a0"[0], "\ufeff"[0]:
			n := wide(p.text[p.at:])
			if n == 0 {
				return c
			}
			p.at += n
		default:
			return c
		}
	}
	return 0
}

// wide is the length of white space that JSON does not know but models write.
func wide(s string) int {
	for _, space := range []string{"\u00a0", "\ufeff"} {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

// comment skips a comment.
func (p *parser) comment() bool {
	rest := p.text[p.at:]
	for _, marks := range [][2]string{{"//", "\n"}, {"/*", "*/"}} {
		if !strings.HasPrefix(rest, marks[0]) {
			continue
		}
		if i := strings.Index(rest[2:], marks[1]); i >= 0 {
			p.at += 2 + i + len(marks[1])
		} else {
			p.at = len(p.text)
		}
		return true
	}
	return false
}

// value reads one value. ok is false when there is none, or when the cut goes through it.
func (p *parser) value(depth int) (value, bool) {
	if p.nodes++; p.nodes > maxNodes || depth > maxNest {
		p.cut, p.at = true, len(p.text)
		return value{}, false
	}
	c := p.peek()
	from := p.at
	var v value
	ok := true
	switch {
	case c == 0:
		p.cut = true
		return v, false
	case c == '{':
		v = p.object(depth)
	case c == '[':
		v = p.array(depth)
	case p.quoteAt() > 0:
		v.kind = text
		v.text, ok = p.quoted("")
	default:
		v, ok = p.bare()
	}
	v.src = p.text[from:p.at]
	return v, ok
}

// usual is how many members an object has for which room is made at first.
const usual = 4

func (p *parser) object(depth int) value {
	v := value{kind: object, names: make([]string, 0, usual), values: make([]value, 0, usual)}
	p.at++
	for {
		switch p.peek() {
		case 0:
			p.cut = true
			return v
		case '}', ']': // the second closes with the wrong bracket
			p.at++
			return v
		case ',', ';':
			p.at++
			continue
		case '{': // brackets were doubled
			inner, _ := p.value(depth + 1)
			v.names, v.values = append(v.names, inner.names...), append(v.values, inner.values...)
			continue
		}
		name, ok := p.name()
		if !ok {
			return v
		}
		if c := p.peek(); c == ':' || c == '=' {
			p.at++
		}
		if m, ok := p.value(depth + 1); ok {
			v.names = append(v.names, name)
			v.values = append(v.values, m)
		}
	}
}

// name reads a member's name, quoted or not.
func (p *parser) name() (string, bool) {
	if p.quoteAt() > 0 {
		return p.quoted("=")
	}
	start := p.at
	for p.at < len(p.text) && strings.IndexByte(":={}[],\"\n", p.text[p.at]) < 0 {
		p.at++
	}
	if p.at == len(p.text) {
		p.cut = true
		return "", false
	}
	if p.at == start {
		p.at++ // a stray byte must not hold the loop
	}
	return strings.TrimSpace(p.text[start:p.at]), true
}

func (p *parser) array(depth int) value {
	v := value{kind: list}
	p.at++
	for {
		switch p.peek() {
		case 0:
			p.cut = true
			return v
		case ']':
			p.at++
			return v
		case '}': // left to the object around it, which was closed before its array
			return v
		case ',', ';':
			p.at++
			continue
		}
		before := p.at
		if e, ok := p.value(depth + 1); ok {
			v.values = append(v.values, e)
		}
		if p.at == before {
			p.at++
		}
	}
}

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

// bare reads a number, a constant, or a word that should have been quoted.
func (p *parser) bare() (value, bool) {
	start := p.at
	if strings.IndexByte("+-.0123456789", p.text[p.at]) < 0 || !p.figure() {
		p.upTo(",}]\n")
	}
	if p.at == len(p.text) {
		p.cut = true
		return value{}, false
	}
	word := strings.TrimSpace(p.text[start:p.at])
	switch word {
	case "":
		return value{}, false
	case "true", "True":
		return value{kind: truth, text: "true"}, true
	case "false", "False":
		return value{kind: truth, text: "false"}, true
	case "null", "None", "NaN", "undefined", "nil":
		return value{}, true
	}
	v := value{kind: number, text: word}
	if _, ok := v.number(); !ok {
		v.kind = text
	}
	return v, true
}

func (p *parser) upTo(stop string) {
	for p.at < len(p.text) && strings.IndexByte(stop, p.text[p.at]) < 0 {
		p.at++
	}
}

// figure reads a number up to a space, when the next member or a comment follows: a missing comma costs nothing then.
func (p *parser) figure() bool {
	start := p.at
	p.upTo(",}]\n \t\r\"")
	end := p.at
	for p.at < len(p.text) && strings.IndexByte(" \t\r", p.text[p.at]) >= 0 {
		p.at++
	}
	if p.at == len(p.text) || strings.IndexByte(",}]\n\"'/", p.text[p.at]) >= 0 {
		p.at = end
		return true
	}
	p.at = start
	return false
}
