package reply

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// kind is what a value is.
type kind uint8

const (
	null kind = iota
	truth
	number
	text
	list
	object
)

// value is a JSON value as an agent wrote it. Members keep their order and may stand twice, so that of two the first one
// counts whatever a text smuggles in behind it.
type value struct {
	kind   kind
	text   string   // of a text its characters, of a number or a truth its spelling
	names  []string // of the members of an object
	values []value  // elements, or members
	src    string   // how it stands in the text
}

// is tells whether v is the given truth.
func (v value) is(word string) bool { return v.kind == truth && v.text == word }

// member is the first member, in the order of the text, that has one of the names and is not null. Case, spaces and
// dashes do not count. ok is false without one.
func (v value) member(names []string) (value, bool) {
	for i, name := range v.names[:min(len(v.names), maxMembers)] {
		if v.values[i].kind != null && oneOf(name, names) {
			return v.values[i], true
		}
	}
	return value{}, false
}

// best is like member, but prefers an earlier name of the table to an earlier place in the text.
func (v value) best(names []string) value {
	for i := range names {
		if m, ok := v.member(names[i : i+1]); ok {
			return m
		}
	}
	return value{}
}

// maxMembers is how many members of one object are looked at by name. A panel has at most 32 seats.
const maxMembers = 256

func oneOf(name string, names []string) bool {
	for _, n := range names {
		if name == n {
			return true
		}
	}
	if len(name) > maxName {
		return false
	}
	name = plainName(name)
	for _, n := range names {
		if strings.EqualFold(name, n) {
			return true
		}
	}
	return false
}

const maxName = 64

var plain = strings.NewReplacer(" ", "_", "-", "_", "*", "")

// plainName writes a member's name as the tables do, but for its case.
func plainName(name string) string {
	if strings.ContainsAny(name, " -*") {
		name = plain.Replace(strings.TrimSpace(name))
	}
	return name
}

// said is a value as text: a text as it is, anything else as compact JSON.
func (v value) said() string {
	switch v.kind {
	case null:
		return ""
	case text:
		return strings.TrimSpace(v.text)
	}
	var b strings.Builder
	v.write(&b)
	return b.String()
}

// write writes JSON. Members keep their order, numbers their spelling where JSON has it.
func (v value) write(b *strings.Builder) {
	switch v.kind {
	case null:
		b.WriteString("null")
	case truth:
		b.WriteString(v.text)
	case number:
		if json.Valid([]byte(v.text)) {
			b.WriteString(v.text)
		} else {
			writeText(b, v.text)
		}
	case text:
		writeText(b, v.text)
	case list:
		b.WriteByte('[')
		for i, e := range v.values {
			if i > 0 {
				b.WriteByte(',')
			}
			e.write(b)
		}
		b.WriteByte(']')
	case object:
		b.WriteByte('{')
		for i, e := range v.values {
			if i > 0 {
				b.WriteByte(',')
			}
			writeText(b, v.names[i])
			b.WriteByte(':')
			e.write(b)
		}
		b.WriteByte('}')
	}
}

func writeText(b *strings.Builder, s string) {
	var inner strings.Builder
	enc := json.NewEncoder(&inner)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always has JSON
	b.WriteString(strings.TrimSuffix(inner.String(), "\n"))
}

// number reads a number, also one in quotes, with a sign, a percent sign, or as a part of a hundred. It refuses what is
// not finite.
func (v value) number() (float64, bool) {
	if v.kind != number && v.kind != text {
		return 0, false
	}
	s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v.text), "%"))
	if head, _, ok := strings.Cut(s, "/"); ok { // 85/100
		s = strings.TrimSpace(head)
	}
	s = strings.TrimPrefix(strings.Replace(s, "−", "-", 1), "+") // the sign of print
	if len(s) > 40 {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
}
