package reply

import (
	"regexp"
	"strings"
)

// Limits of the search: how many places of a reply are tried as the start of its JSON, and how many bytes are read
// for it altogether.
const (
	maxStarts = 64
	maxWork   = 4 * maxReply
	maxWraps  = 4
)

// thinking is what reasoning models leave in front of their reply.
var thinking = regexp.MustCompile(`(?s)^\s*<(think|thinking|thought|reasoning|reflection)>.*?</(?:think|thinking|thought|reasoning|reflection)>`)

// found is a value of a reply.
type found struct {
	value
	cut bool // it was cut off
}

// body is the reply without the thoughts before it. A reply over its limit has none.
func body(reply string) string {
	if len(reply) > maxReply {
		return ""
	}
	if strings.IndexByte(reply[:min(len(reply), 256)], '<') < 0 {
		return reply
	}
	return thinking.ReplaceAllString(reply, "")
}

// each hands over the JSON values of a text, in order, in which wanted sees what it needs: with prose around them, in code
// fences, damaged or wrapped into the arguments of a call. It ends when take says so. cut tells that a value was cut off.
func each(text string, wanted func(value) bool, take func(found) (more bool)) (cut bool) {
	starts, work := 0, 0
	for at := 0; at < len(text) && starts < maxStarts && work < maxWork; starts++ {
		i := strings.IndexAny(text[at:], "{[")
		if i < 0 {
			return cut
		}
		at += i
		v, open, end, ok := parse(text, at)
		work += end - at
		cut = cut || open
		inner, fits := unwrap(v, wanted)
		switch {
		case !ok || !fits:
			at++ // perhaps something in it fits
		case !take(found{inner, open}):
			return cut
		case open:
			at++ // what it swallowed may be a value of its own
		default:
			at = end
		}
	}
	return cut
}

// unwrap finds what is wanted in a value, or in the value that it wraps.
func unwrap(v value, wanted func(value) bool) (value, bool) {
	for range maxWraps {
		if wanted(v) {
			return v, true
		}
		switch {
		case v.kind == list && len(v.values) == 1:
			v = v.values[0]
			continue
		case v.kind != object:
			return value{}, false
		}
		inner := v.best(wrapNames)
		if inner.kind == text { // arguments travel as JSON in a text
			t := strings.TrimSpace(inner.text)
			if t == "" || t[0] != '{' && t[0] != '[' {
				return value{}, false
			}
			inner, _, _, _ = parse(t, 0)
		}
		if inner.kind != object && inner.kind != list {
			return value{}, false
		}
		v = inner
	}
	return value{}, false
}
