package view

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	check := func(name, text string) {
		t.Helper()
		if name == "" || name == "unknown" || strings.Contains(name, "(") || seen[text+name] {
			t.Errorf("%s has the name %q", text, name)
		}
		seen[text+name] = true
	}
	for p := Waiting; p <= Failed; p++ {
		check(p.String(), "phase")
	}
	for s := Expected; s <= Dropped; s++ {
		check(s.String(), "proposal state")
	}
	for k := JobOpened; k <= JobFailed; k++ {
		check(k.String(), "event")
	}
}

func TestZeroValuesAreNothing(t *testing.T) {
	if Phase(0).String() != "phase(0)" || Phase(99).String() != "phase(99)" {
		t.Error("the zero phase is no phase")
	}
	if ProposalState(0).String() != "unknown" || EventKind(0).String() != "unknown" {
		t.Error("a zero value has a name")
	}
}

func TestOver(t *testing.T) {
	for p := Waiting; p <= Failed; p++ {
		want := p == Settled || p == Refunded || p == Cancelled
		if p.Over() != want {
			t.Errorf("%s over: %t", p, p.Over())
		}
	}
}

func TestNamesTravel(t *testing.T) {
	raw, err := json.Marshal(struct {
		P Phase
		S ProposalState
		K EventKind
	}{Judging, Accepted, RoundAnchored})
	if err != nil || string(raw) != `{"P":"judging","S":"accepted","K":"anchored"}` {
		t.Errorf("%s, %v", raw, err)
	}
}
