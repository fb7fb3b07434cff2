package config_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestPairs(t *testing.T) {
	got, err := config.Pairs("p.yaml", []byte("# money\nmin_stake: \"100\" # tokens\nfee_bps: 250\n\nmax_job: 0x10\n"))
	want := []config.Pair{{Key: "min_stake", Value: "100", Line: 2}, {Key: "fee_bps", Value: "250", Line: 3}, {Key: "max_job", Value: "0x10", Line: 5}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("%v\n%s", err, d)
	}
	for _, empty := range []string{"", "# nothing\n", "---\n"} {
		if got, err := config.Pairs("p.yaml", []byte(empty)); len(got) != 0 || err != nil {
			t.Errorf("%q: %v, %v", empty, got, err)
		}
	}
}

func TestPairsRefuses(t *testing.T) {
	for raw, want := range map[string]string{
		"a: 1\nb: 2\na: 3\n":         "p.yaml:3: a stands twice, first on line 1",
		"- a\n":                      "p.yaml:1: want keys with values",
		"a\n":                        "p.yaml:1: want keys with values",
		"a: [1, 2]\n":                "p.yaml:1: a: want one value",
		"a:\n  b: 1\n":               "p.yaml:2: a: want one value",
		"a:\n":                       "a: want one value",
		"a: &x 1\nb: *x\n":           "p.yaml:1: a: want one value",
		"[a]: 1\n":                   "a key that is no plain text",
		"a: 1\n---\nb: 1\n":          "a second document",
		"a: \"1\n":                   "p.yaml:",
		"a: 1\n\tb: 2\n":             "p.yaml:2",
		strings.Repeat("# ", 64<<10): "at most 65536",
	} {
		got, err := config.Pairs("p.yaml", []byte(raw))
		if refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, %v; want %s", raw, got, err, want)
		}
	}
}

func FuzzPairs(f *testing.F) {
	f.Add([]byte("min_stake: \"100\"\nfee_bps: 250\n"))
	f.Add([]byte("a: &x 1\nb: *x\n"))
	f.Add([]byte("? [a]\n: 1\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := config.Pairs("p.yaml", raw)
		if err != nil && refusal.CodeOf(err) != refusal.ConfigInvalid {
			t.Errorf("%v", err)
		}
		seen := map[string]bool{}
		for _, p := range got {
			if seen[p.Key] || p.Line < 1 {
				t.Errorf("%+v", got)
			}
			seen[p.Key] = true
		}
	})
}
