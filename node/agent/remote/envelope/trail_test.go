package envelope

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// result signs a payload as an agent does.
func result(t testing.TB, agent, action, payload string, key Signer) []byte {
	t.Helper()
	e, err := New([]byte(payload), labels[action], agent, 1776790000)
	if err != nil {
		t.Fatal(err)
	}
	if e, err = e.Sign(Author, agent, key); err != nil {
		t.Fatal(err)
	}
	raw, err := e.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestTally(t *testing.T) {
	a, b := Ed25519(seed(1)), secp(t, 2)
	proposed := result(t, "a", "propose", `{"content":"x"}`, a)
	judged := result(t, "a", "evaluate", `[]`, a)
	by := func(agent string, round int, action string, raw []byte) Record {
		return Record{Job: "j", Round: round, Agent: agent, Action: action, Raw: raw}
	}
	copied := func(r Record) Record { r.Copy, r.Round = true, 0; return r }
	with := func(raw []byte, old, new string) []byte { return []byte(strings.ReplaceAll(string(raw), old, new)) }
	plain := []byte(`{ "content": "x" }`)

	tests := []struct {
		name    string
		records []Record
		sound   bool
		sum     Summary
		reason  string // of the last finding
	}{
		{"nothing", nil, false, Summary{}, ""},
		{"all signed", []Record{by("a", 1, "propose", proposed), by("a", 1, "evaluate", judged),
			by("b", 1, "propose", result(t, "b", "propose", `{"content":"y"}`, b))}, true, Summary{Records: 3, Verified: 3}, ""},
		{"the same record again", []Record{by("a", 1, "propose", proposed), by("a", 1, "propose", proposed)}, true, Summary{Records: 2, Verified: 2}, ""},
		{"one plain", []Record{by("a", 1, "propose", proposed), by("b", 1, "propose", plain)}, false, Summary{Records: 2, Verified: 1, Unsigned: 1}, ""},
		{"a plain result and its copy", []Record{by("a", 1, "propose", plain), copied(by("a", 1, "propose", proposed))}, true, Summary{Records: 2, Verified: 2}, ""},
		{"a copy before its plain result", []Record{copied(by("a", 1, "propose", proposed)), by("a", 1, "propose", plain)}, true, Summary{Records: 2, Verified: 2}, ""},
		{"a signed result and its copy", []Record{by("a", 1, "propose", proposed), copied(by("a", 1, "propose", proposed))}, true, Summary{Records: 2, Verified: 2}, ""},
		{"a copy in another agent's name", []Record{by("b", 1, "propose", plain), copied(by("a", 1, "propose", proposed))}, false,
			Summary{Records: 2, Unsigned: 1, Tampered: []string{"a"}}, "copy in the name of agent a: no result says the same"},
		{"a copy that says something else", []Record{by("a", 1, "propose", []byte(`{"content":"z"}`)), copied(by("a", 1, "propose", proposed))},
			false, Summary{Records: 2, Unsigned: 1, Tampered: []string{"a"}}, "copy in the name of agent a: no result says the same"},
		{"tampered", []Record{by("a", 1, "propose", with(proposed, `"x"`, `"y"`))}, false, Summary{Records: 1, Tampered: []string{"a"}},
			`agent a: signature 0, of "a": the signature does not fit the payload, the key and the signatures before it`},
		{"an unknown algorithm", []Record{by("a", 1, "propose", with(proposed, "ed25519", "rot13"))}, false, Summary{Records: 1, Tampered: []string{"a"}},
			`agent a: signature 0, of "a": unknown algorithm "rot13"`},
		{"in another agent's name", []Record{by("b", 1, "propose", proposed)}, false, Summary{Records: 1, Tampered: []string{"b"}},
			`agent b: the envelope is another's: it says "a", signed first by "a" as author`},
		{"unreadable", []Record{by("a", 1, "propose", with(proposed, `"author"`, `"king"`))}, false, Summary{Records: 1, Unreadable: 1},
			"agent a: malformed envelope: a role that is none"},
		{"an old result again", []Record{by("a", 1, "propose", proposed), by("a", 2, "propose", proposed)}, false,
			Summary{Records: 2, Verified: 1, Tampered: []string{"a"}}, "agent a: this signature stood in round 1, propose"},
		{"another key", []Record{by("a", 1, "propose", proposed), by("a", 2, "propose", result(t, "a", "propose", `{}`, b))}, false,
			Summary{Records: 2, Verified: 2, Rekeyed: []string{"a"}}, ""},
		{"names are sorted and stand once", []Record{by("c", 1, "propose", proposed), by("b", 1, "propose", proposed), by("c", 1, "evaluate", proposed)},
			false, Summary{Records: 3, Tampered: []string{"b", "c"}}, `agent c: the envelope is another's: it says "a", signed first by "a" as author`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			findings, sum := Tally(tt.records)
			tt.sum.Tampered, tt.sum.Rekeyed = append([]string{}, tt.sum.Tampered...), append([]string{}, tt.sum.Rekeyed...)
			if diff := cmp.Diff(tt.sum, sum); diff != "" {
				t.Error(diff)
			}
			if sum.Sound() != tt.sound {
				t.Errorf("sound %v", sum.Sound())
			}
			if n := len(findings); n > 0 && findings[n-1].Reason != tt.reason {
				t.Errorf("%q", findings[n-1].Reason)
			}
		})
	}
}
