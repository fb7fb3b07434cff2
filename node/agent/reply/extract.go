package reply

import (
	"encoding/json"
	"regexp"
	"strings"
)

// Limits of the search: how many places of a reply are tried as the start of its JSON, and how many bytes are read
// leniently for it altogether.
const (
	maxStarts = 64
	maxWork   = 4 * maxReply
)

// thinking is what reasoning models leave in front of their reply.
var thinking = regexp.MustCompile(`(?s)^\s*<(think|thinking|reasoning)>.*?</(?:think|thinking|reasoning)>`)

// extract finds the JSON value of a reply: the first object, or array, in which wanted sees what it needs. It copes with
// prose around it, code fences and reasoning before it, and with damaged JSON. cut tells that the value was cut off.
func extract(reply string, wanted func(any) bool) (v any, cut, ok bool) {
	if len(reply) > maxReply {
		return nil, false, false
	}
	reply = thinking.ReplaceAllString(reply, "")
	starts, work := 0, 0
	for at := 0; at < len(reply) && starts < maxStarts && work < maxWork; at++ {
		if reply[at] != '{' && reply[at] != '[' {
			continue
		}
		starts++
		v, cut, used, ok := parse(reply[at:])
		work += used
		if ok && wanted(v) {
			return v, cut, true
		}
	}
	return nil, false, false
}

// parse reads the JSON value at the start of text: strictly when that works, else leniently. used is how many bytes the
// lenient reader went through.
func parse(text string) (v any, cut bool, used int, ok bool) {
	if json.NewDecoder(strings.NewReader(text)).Decode(&v) == nil {
		return v, false, 0, true
	}
	return parseLenient(text)
}
