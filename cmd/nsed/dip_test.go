package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/dip/stress"
)

// The lines in docs/dip.md between which the table of verdicts stands.
const (
	tableBegins = "<!-- verdicts of `nsed dip stress --scenario default --seed 1`; run `make generate` -->\n\n"
	tableEnds   = "\n<!-- end of the verdicts -->"
)

// TestGeneratedDip plays the default scenario with seed 1 and holds the report in docs/dip-stress and the table in
// docs/dip.md to it, byte for byte. The rows are too many to keep; the report names their hash.
func TestGeneratedDip(t *testing.T) {
	r, err := stress.Run(t.Context(), stress.Options{Scenario: "default", Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Voting {
		if !c.Agrees {
			t.Logf("differs from an earlier figure: %d of %d, %s, %s", c.Ring, c.Seats, c.Case, c.Rule)
		}
	}
	for _, f := range r.Files() {
		if f.Name != stress.RowsFile {
			fresh(t, filepath.Join(top, "docs", "dip-stress", f.Name), f.Bytes)
		}
	}
	page := filepath.Join(top, "docs", "dip.md")
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begins := strings.Cut(string(raw), tableBegins)
	_, after, ends := strings.Cut(rest, tableEnds)
	if !begins || !ends {
		t.Fatalf("%s has no place for the verdicts", page)
	}
	fresh(t, page, []byte(before+tableBegins+r.Summary()+tableEnds+after))
}

// fresh holds a generated file to what it should be, or writes it.
func fresh(t *testing.T, path string, want []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale, run make generate (-want +got):\n%.4000s", path, cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")))
	}
}

func TestDipStress(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	var out, errs bytes.Buffer
	if code := run([]string{"nsed", "dip", "stress", "--scenario", "smoke", "--seed", "3", "--out", dir}, strings.NewReader(""), &out, &errs); code != 0 {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	r, err := stress.Run(t.Context(), stress.Options{Scenario: "smoke", Seed: 3, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Files() {
		got, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil || !bytes.Equal(got, f.Bytes) {
			t.Errorf("%s: not what the package gives, %v", f.Name, err)
		}
	}
	for _, want := range append(r.Lines(), "report: "+filepath.Join(dir, stress.ReportFile)) {
		if !strings.Contains(out.String(), want+"\n") {
			t.Errorf("%q is not printed", want)
		}
	}
}

func TestDipRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		args []string
		code string
	}{
		"an unknown command":  {[]string{"dip", "unstress"}, "usage-unknown-command"},
		"an unknown scenario": {[]string{"dip", "stress", "--scenario", "nothing"}, "usage-bad-value"},
		"a bad seed":          {[]string{"dip", "stress", "--seed", "x"}, "usage-bad-value"},
		"a file for --out":    {[]string{"dip", "stress", "--scenario", "smoke", "--out", file(t, "text")}, "file-unwritable"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(append([]string{"nsed"}, tt.args...), strings.NewReader(""), &out, &errs)
			if code != 1 || !strings.Contains(errs.String(), tt.code) {
				t.Errorf("exit code %d: %s", code, errs.String())
			}
		})
	}
}
