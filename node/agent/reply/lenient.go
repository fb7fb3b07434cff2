package reply

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of what is read from a reply.
const (
	maxReply = 512 << 10 // bytes
	maxNodes = 20_000    // JSON values
	maxNest  = 32
)

// lenient reads one JSON value from text that a model damaged: single or missing quotes, trailing or missing commas, raw
// line breaks, bad escapes, Python's constants, comments, a cut-off end. It never reads past its text and its limits.
//
// A text that is cut off yields what was complete: the member or element that the cut goes through is left out.
type lenient struct {
	text  string
	at    int
	nodes int
	cut   bool // the text ended too early, or a limit was hit
}

// parseLenient reads the value at the start of text. used is how many bytes it went through.
func parseLenient(text string) (v any, cut bool, used int, ok bool) {
	p := &lenient{text: text}
	v, ok = p.value(0)
	return v, p.cut, p.at, ok
}

func (p *lenient) peek() byte {
	p.space()
	if p.at >= len(p.text) {
		return 0
	}
	return p.text[p.at]
}

// space skips white space and comments.
func (p *lenient) space() {
	for p.at < len(p.text) {
		rest := p.text[p.at:]
		switch {
		case strings.IndexByte(" \t\r\n", rest[0]) >= 0:
			p.at++
		case strings.HasPrefix(rest, "//"):
			p.skipTo(rest, "\n")
		case strings.HasPrefix(rest, "/*"):
			p.skipTo(rest, "*/")
		default:
			return
		}
	}
}

func (p *lenient) skipTo(rest, end string) {
	if i := strings.Index(rest[2:], end); i >= 0 {
		p.at += 2 + i + len(end)
	} else {
		p.at = len(p.text)
	}
}

// value reads one value. ok is false when there is none, or when the cut goes through it.
func (p *lenient) value(depth int) (any, bool) {
	if p.nodes++; p.nodes > maxNodes || depth > maxNest {
		p.cut, p.at = true, len(p.text)
		return nil, false
	}
	switch c := p.peek(); {
	case c == 0:
		p.cut = true
		return nil, false
	case c == '{':
		return p.object(depth), true
	case c == '[':
		return p.array(depth), true
	case p.quoteAt() > 0:
		return p.quoted()
	default:
		return p.bare()
	}
}

func (p *lenient) object(depth int) map[string]any {
	out := map[string]any{}
	p.at++
	for {
		switch p.peek() {
		case 0:
			p.cut = true
			return out
		case '}':
			p.at++
			return out
		case ',', ';':
			p.at++
			continue
		case ']': // closed with the wrong bracket
			p.at++
			return out
		}
		name, ok := p.name()
		if !ok {
			return out
		}
		if p.peek() == ':' || p.peek() == '=' {
			p.at++
		}
		if v, ok := p.value(depth + 1); ok {
			out[name] = v
		}
	}
}

// name reads a member's name, quoted or not.
func (p *lenient) name() (string, bool) {
	if p.quoteAt() > 0 {
		s, ok := p.quoted()
		name, _ := s.(string)
		return name, ok
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

func (p *lenient) array(depth int) []any {
	out := []any{}
	p.at++
	for {
		switch p.peek() {
		case 0:
			p.cut = true
			return out
		case ']':
			p.at++
			return out
		case '}': // left to the object around it, which was closed before its array
			return out
		case ',', ';':
			p.at++
			continue
		}
		before := p.at
		if v, ok := p.value(depth + 1); ok {
			out = append(out, v)
		}
		if p.at == before {
			p.at++
		}
	}
}

// quotes maps an opening quote to the closing ones.
var quotes = map[string][]string{`"`: {`"`}, `'`: {`'`}, "“": {"”", `"`}, "‘": {"’", "'"}}

// quoteAt is the length of an opening quote at the cursor, zero when there is none.
func (p *lenient) quoteAt() int {
	for open := range quotes {
		if strings.HasPrefix(p.text[p.at:], open) {
			return len(open)
		}
	}
	return 0
}

// quoted reads a string. A quote inside a string that a model forgot to escape is told from the closing one by what
// follows: a string ends before , : } ] or at the end.
func (p *lenient) quoted() (any, bool) {
	n := p.quoteAt()
	closers := quotes[p.text[p.at:p.at+n]]
	p.at += n
	var b strings.Builder
	for p.at < len(p.text) {
		if p.text[p.at] == '\\' {
			p.escape(&b)
			continue
		}
		if c := p.closing(closers); c > 0 {
			p.at += c
			return b.String(), true
		}
		_, size := utf8.DecodeRuneInString(p.text[p.at:])
		b.WriteString(p.text[p.at : p.at+size])
		p.at += size
	}
	p.cut = true
	return nil, false
}

func (p *lenient) closing(closers []string) int {
	for _, c := range closers {
		if !strings.HasPrefix(p.text[p.at:], c) {
			continue
		}
		rest := p.text[p.at+len(c):]
		if len(rest) > 256 {
			rest = rest[:256]
		}
		rest = strings.TrimLeft(rest, " \t\r\n")
		if rest == "" || strings.IndexByte(",:}]\"/", rest[0]) >= 0 {
			return len(c)
		}
	}
	return 0
}

// escape reads one escape. An unknown one, as in LaTeX or a Windows path, stands for itself; so do \b and \f, which models
// write for \beta and \frac.
func (p *lenient) escape(b *strings.Builder) {
	rest := p.text[p.at:]
	if len(rest) < 2 {
		p.at = len(p.text)
		return
	}
	p.at += 2
	switch rest[1] {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r':
	case '"', '\'', '\\', '/', '\n':
		b.WriteByte(rest[1])
	case 'u':
		p.unicode(b, rest)
	default:
		b.WriteString(rest[:2])
	}
}

func (p *lenient) unicode(b *strings.Builder, rest string) {
	if len(rest) >= 6 {
		if n, err := strconv.ParseUint(rest[2:6], 16, 32); err == nil {
			p.at += 4
			b.WriteRune(rune(n)) // half of a surrogate pair becomes U+FFFD
			return
		}
	}
	b.WriteString(`\u`)
}

// bare reads a number, a constant, or a word that should have been quoted.
func (p *lenient) bare() (any, bool) {
	start := p.at
	for p.at < len(p.text) && strings.IndexByte(",}]\n", p.text[p.at]) < 0 {
		p.at++
	}
	if p.at == len(p.text) {
		p.cut = true
		return nil, false
	}
	word := strings.TrimSpace(p.text[start:p.at])
	switch word {
	case "":
		return nil, false
	case "true", "True":
		return true, true
	case "false", "False":
		return false, true
	case "null", "None", "NaN", "undefined":
		return nil, true
	}
	if n, err := strconv.ParseFloat(strings.TrimPrefix(word, "+"), 64); err == nil {
		return n, true
	}
	return word, true
}
