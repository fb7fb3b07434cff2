package reply

import "strings"

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
