package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
)

// leaf is one value in a JSON file, where it stands.
type leaf struct {
	path       string // as in .logs[2].event.round; lists of one kind of thing have no number
	start, end int
}

// leavesOf finds every string, number and truth value of a JSON text. Only the lists in numbered tell their entries apart.
func leavesOf(t *testing.T, raw []byte, numbered ...string) []leaf {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(raw))
	var out []leaf
	token := func() (json.Token, int, int) {
		start := int(dec.InputOffset())
		for start < len(raw) && bytes.IndexByte([]byte(" \n\t,:"), raw[start]) >= 0 {
			start++
		}
		tok, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		return tok, start, int(dec.InputOffset())
	}
	var value func(path string)
	value = func(path string) {
		tok, start, end := token()
		switch tok {
		case json.Delim('{'):
			for dec.More() {
				key, _, _ := token()
				value(path + "." + key.(string))
			}
			token()
		case json.Delim('['):
			for i := 0; dec.More(); i++ {
				entry := path + "[]"
				for _, n := range numbered {
					if n == path {
						entry = fmt.Sprintf("%s[%d]", path, i)
					}
				}
				value(entry)
			}
			token()
		case nil:
		default:
			out = append(out, leaf{path, start, end})
		}
	}
	value("")
	return out
}

// altered is the text with the leaf changed in one character, so that it is still written as the program writes it:
// the last digit of a number or of a hash, the second character of a name or of base64.
func (l leaf) altered(raw []byte) []byte {
	out := bytes.Clone(raw)
	text := out[l.start:l.end]
	switch string(text) {
	case "true":
		return bytes.Join([][]byte{raw[:l.start], raw[l.end:]}, []byte("false"))
	case "false":
		return bytes.Join([][]byte{raw[:l.start], raw[l.end:]}, []byte("true"))
	}
	at := len(text) - 1
	if text[0] == '"' {
		at--
		hex := bytes.HasPrefix(text, []byte(`"0x`))
		if !hex && (text[at] < '0' || text[at] > '9' || len(text) > 100) {
			at = 2
		}
		if len(text) == 2 { // empty
			return bytes.Join([][]byte{raw[:l.start], raw[l.end:]}, []byte(`"x"`))
		}
	}
	switch c := text[at]; {
	case c >= '0' && c <= '9':
		text[at] = (c - '0') ^ 1 + '0'
	case c >= 'a' && c <= 'z':
		text[at] = (c - 'a') ^ 1 + 'a'
	case c >= 'A' && c <= 'Z':
		text[at] = (c - 'A') ^ 1 + 'A'
	default:
		text[at] = 'A'
	}
	return out
}

func TestLeaves(t *testing.T) {
	raw := []byte(`{"a":[{"b":"0x1f"},{"b":"0x20"}],"c":[1,22],"d":true,"e":"name","f":null}`)
	want := map[string][]string{
		".a[0].b": {`"0x1e"`}, ".a[1].b": {`"0x21"`}, ".c[]": {`0`, `23`}, ".d": {`false`}, ".e": {`"nbme"`},
	}
	n := 0
	for _, l := range leavesOf(t, raw, ".a") {
		changed := l.altered(raw)
		said := want[l.path]
		if len(said) == 0 || !bytes.HasPrefix(changed[l.start:], []byte(said[0])) || !json.Valid(changed) {
			t.Fatalf("%s: %s", l.path, changed)
		}
		want[l.path] = said[1:]
		n++
	}
	if n != 6 {
		t.Errorf("%d leaves", n)
	}
}
