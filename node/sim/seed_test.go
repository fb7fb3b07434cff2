package sim

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	seedFlag = flag.Uint64("seed", 0, "run this one seed of TestSeed and print its transcript")
	planFlag = flag.String("plan", "", "run the plan in this file in TestSeed and print its transcript")
)

// TestSeed replays one seed, or the plan in a file, and prints everything that happened.
func TestSeed(t *testing.T) {
	var p Plan
	switch {
	case *planFlag != "":
		p = readPlan(t, *planFlag)
	case *seedFlag != 0:
		p = Draw(*seedFlag)
	default:
		p = Draw(1)
	}
	r := Run(p, true)
	if *planFlag != "" || *seedFlag != 0 {
		raw, err := json.MarshalIndent(p, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s\n%s\n%s after %d rounds and %d blocks", raw, strings.Join(r.Lines, "\n"), r.End, r.Rounds, r.Blocks)
	}
	for _, b := range r.Breaches {
		t.Errorf("%s: %s", b.Rule, b.Text)
	}
}

func readPlan(t *testing.T, file string) Plan {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var p Plan
	dec := json.NewDecoder(strings.NewReader(string(raw)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return p
}

// TestKept runs every plan that once broke a rule.
func TestKept(t *testing.T) {
	files, err := filepath.Glob("../../testdata/sim/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no kept plans: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			p := readPlan(t, file)
			if p.Why == "" {
				t.Error("it does not say what it once broke")
			}
			for _, b := range Run(p, false).Breaches {
				t.Errorf("%s: %s\nreplay: go test ./node/sim -run 'TestSeed$' -plan %s", b.Rule, b.Text, file)
			}
		})
	}
}
