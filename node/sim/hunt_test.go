//go:build mutants

package sim

import (
	"cmp"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// mutantOn switches a mutant on. The build of TestMutants sets it, the only one in which the program has switches.
var mutantOn func(name string)

var (
	mutantFlag = flag.String("mutant", "", "TestHunt: look for this mutant; TestMutants: try this one only")
	keepFlag   = flag.String("keep", "", "TestMutants keeps the program it builds in this file")
)

const huntSeeds = 2_000

// TestHunt looks for a seed in which a mutant breaks a rule, and fails when no seed does. TestMutants runs it.
func TestHunt(t *testing.T) {
	if mutantOn == nil {
		t.Fatal("this build has no mutants: run TestMutants, which makes one that has")
	}
	mutantOn(*mutantFlag)
	var next atomic.Uint64
	var mu sync.Mutex
	var found *Result
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for seed := next.Add(1); seed <= huntSeeds; seed = next.Add(1) {
				mu.Lock()
				done := found != nil
				mu.Unlock()
				if done {
					return
				}
				if r := Run(Draw(seed), false); len(r.Breaches) > 0 {
					mu.Lock()
					if found == nil || r.Plan.Seed < found.Plan.Seed {
						found = &r
					}
					mu.Unlock()
				}
			}
		})
	}
	workers.Wait()
	if found == nil {
		t.Fatalf("no rule is broken in %d seeds", huntSeeds)
	}
	text, _, _ := strings.Cut(found.Breaches[0].Text, "\n")
	t.Logf("seed %d breaks %s: %.120s", found.Plan.Seed, found.Breaches[0].Rule, text)
}

// TestMutants builds the program with every mutant as a switch, and looks for each. The switches are in that build alone:
// go's overlay replaces files for one build and leaves them as they are.
func TestMutants(t *testing.T) {
	binary, tried := buildMutants(t), 0
	for _, m := range mutants {
		if *mutantFlag != "" && m.name != *mutantFlag {
			continue
		}
		tried++
		t.Run(m.name, func(t *testing.T) {
			out, err := exec.Command(binary, "-test.run", "TestHunt$", "-test.v", "-test.timeout", "20m", "-mutant", m.name).CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v\n%s", m.why, err, out)
			}
			t.Logf("%s:\n%s", m.why, out)
		})
	}
	if tried == 0 {
		t.Errorf("there is no mutant %q", *mutantFlag)
	}
	t.Run("none", func(t *testing.T) {
		out, err := exec.Command(binary, "-test.run", "TestSeeds$", "-seeds", "200").CombinedOutput()
		if err != nil {
			t.Errorf("with no mutant on: %v\n%s", err, out)
		}
	})
}

// buildMutants compiles this package's tests with the mutants in place.
func buildMutants(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	files, err := mutated()
	if err != nil {
		t.Fatal(err)
	}
	files["../protocol/mutant.go"] = "package protocol\n\n// Mutant is the defect that is on.\nvar Mutant string\n"
	files["mutant_on_test.go"] = "package sim\n\nimport \"github.com/nsed-protocol/nsed/node/protocol\"\n\nfunc init() { mutantOn = func(name string) { protocol.Mutant = name } }\n"
	replace := map[string]string{}
	for path, text := range files {
		if strings.Contains(text, "protocol.Mutant") && !strings.Contains(text, `"github.com/nsed-protocol/nsed/node/protocol"`) {
			text = strings.Replace(text, "import (\n", "import (\n	\"github.com/nsed-protocol/nsed/node/protocol\"\n", 1)
		}
		real, err := filepath.Abs(path)
		if err != nil {
			t.Fatal(err)
		}
		replace[real] = filepath.Join(dir, strings.ReplaceAll(strings.TrimPrefix(path, "../"), "/", "-"))
		if err := os.WriteFile(replace[real], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	overlay, binary := filepath.Join(dir, "overlay.json"), cmp.Or(*keepFlag, filepath.Join(dir, "sim.mutants"))
	if err := os.WriteFile(overlay, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "test", "-c", "-tags", "mutants", "-overlay", overlay, "-o", binary, ".").CombinedOutput()
	if err != nil {
		t.Fatalf("build the mutants: %v\n%s", err, out)
	}
	return binary
}
