package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Bounds of what agents send. Everything longer is refused, everything more numerous is left out.
const (
	MaxBody      = 4 << 20 // bytes of a result
	MaxHeartbeat = 16 << 10
	maxMarker    = 64 << 10 // bytes of a marker, an acceptance or an event
	maxEntries   = 256      // evaluations of a result
	maxItems     = 64       // items of a list inside of one
)

// What is wrong with a message.
var (
	ErrTooLarge = errors.New("message is too large")
	ErrNoJSON   = errors.New("message is not the JSON that is expected")
)

// object is a JSON object of an agent, read field by field, so that one odd field does not spoil the others.
type object map[string]json.RawMessage

// readValue checks size and syntax. Numbers that JSON does not have, as some languages print them, become null.
func readValue(raw []byte, limit int) (json.RawMessage, error) {
	if len(raw) > limit {
		return nil, fmt.Errorf("%w: %d bytes, at most %d", ErrTooLarge, len(raw), limit)
	}
	if !utf8.Valid(raw) {
		return nil, fmt.Errorf("%w: not UTF-8", ErrNoJSON)
	}
	if json.Valid(raw) {
		return bytes.TrimSpace(raw), nil
	}
	if fixed := withoutNaN(raw); json.Valid(fixed) {
		return bytes.TrimSpace(fixed), nil
	}
	return nil, fmt.Errorf("%w: syntax", ErrNoJSON)
}

func readObject(raw []byte, limit int) (object, error) {
	v, err := readValue(raw, limit)
	if err != nil {
		return nil, err
	}
	o, ok := objectOf(v)
	if !ok {
		return nil, fmt.Errorf("%w: not an object", ErrNoJSON)
	}
	return o, nil
}

func objectOf(v json.RawMessage) (object, bool) {
	var o object
	err := json.Unmarshal(v, &o)
	return o, err == nil && o != nil
}

func listOf(v json.RawMessage) ([]json.RawMessage, bool) {
	var l []json.RawMessage
	err := json.Unmarshal(v, &l)
	return l, err == nil && l != nil
}

// odd are the numbers that JSON does not have, the longest spelling first.
var odd = [][]byte{[]byte("-Infinity"), []byte("+Infinity"), []byte("Infinity"), []byte("NaN"), []byte("-NaN")}

// withoutNaN puts null in the place of NaN and the infinities outside of strings.
func withoutNaN(raw []byte) []byte {
	var out []byte
	quoted := false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\' && i+1 < len(raw):
			out = append(out, c, raw[i+1])
			i++
			continue
		case c == '"':
			quoted = !quoted
		case !quoted:
			if n := oddAt(raw[i:]); n > 0 {
				out = append(out, "null"...)
				i += n - 1
				continue
			}
		}
		out = append(out, raw[i])
	}
	return out
}

func oddAt(raw []byte) int {
	for _, word := range odd {
		if bytes.HasPrefix(raw, word) {
			return len(word)
		}
	}
	return 0
}

// get finds the first of the names that has a value.
func (o object) get(names ...string) (json.RawMessage, bool) {
	for _, name := range names {
		if v, ok := o[name]; ok && !bytes.Equal(v, []byte("null")) {
			return v, true
		}
	}
	return nil, false
}

// text is a string; anything else than a string counts as none.
func (o object) text(names ...string) string {
	v, ok := o.get(names...)
	if !ok {
		return ""
	}
	var s string
	if json.Unmarshal(v, &s) != nil {
		return ""
	}
	return s
}

// name is a short text for people: printable, on one line, at most maxName bytes.
func (o object) name(names ...string) string { return oneLine(o.text(names...), maxName) }

// number is a finite number, also one in quotes.
func (o object) number(names ...string) (float64, bool) {
	v, ok := o.get(names...)
	if !ok {
		return 0, false
	}
	s := string(v)
	if s[0] == '"' {
		s = strings.TrimSpace(o.text(names...))
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsNaN(f) && !math.IsInf(f, 0)
}

// whole is a number cut to 0..2^53; anything else is 0.
func (o object) whole(names ...string) int64 {
	f, ok := o.number(names...)
	if !ok || f < 0 {
		return 0
	}
	return int64(min(f, 1<<53))
}

func (o object) flag(names ...string) bool {
	v, ok := o.get(names...)
	return ok && bytes.Equal(v, []byte("true"))
}

func (o object) object(names ...string) (object, bool) {
	v, ok := o.get(names...)
	if !ok {
		return nil, false
	}
	return objectOf(v)
}

// objects are the objects of a list, at most maxItems.
func (o object) objects(names ...string) []object {
	v, ok := o.get(names...)
	if !ok {
		return nil
	}
	list, _ := listOf(v)
	var out []object
	for _, item := range list {
		if m, ok := objectOf(item); ok && len(out) < maxItems {
			out = append(out, m)
		}
	}
	return out
}

// tags are the short texts of a list, at most maxItems.
func (o object) tags(names ...string) []string {
	v, ok := o.get(names...)
	if !ok {
		return nil
	}
	list, _ := listOf(v)
	var out []string
	for _, item := range list {
		var s string
		if json.Unmarshal(item, &s) == nil && len(out) < maxItems {
			if s = oneLine(s, maxName); s != "" {
				out = append(out, s)
			}
		}
	}
	return out
}
