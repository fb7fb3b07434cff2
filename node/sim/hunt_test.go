package sim

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// mutantOn switches a mutant on. It is set in the build of TestMutants alone, where the program has switches.
var mutantOn func(name string)

var (
	mutantFlag  = flag.String("mutant", "", "TestHunt: look for this mutant; TestMutants: try this one only")
	mutantsFlag = flag.Bool("mutants", false, "TestMutants builds the program with deliberate defects and looks for each")
	keepFlag    = flag.String("keep", "", "TestMutants keeps the program it builds in this file")
)

const huntSeeds = 2_000

// TestHunt looks for a seed in which a mutant breaks a rule. TestMutants runs it.
func TestHunt(t *testing.T) {
	if mutantOn == nil {
		return
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
		fmt.Printf("NOT FOUND in %d seeds\n", huntSeeds)
		return
	}
	fmt.Printf("FOUND seed %d rule %s: %.120s\n", found.Plan.Seed, found.Breaches[0].Rule, firstLine(found.Breaches[0].Text))
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// TestMutantsApply checks that every mutant still finds the code that it changes.
func TestMutantsApply(t *testing.T) {
	names := map[string]bool{}
	for _, m := range mutants {
		if names[m.name] || m.why == "" {
			t.Errorf("%s: twice, or without a reason", m.name)
		}
		names[m.name] = true
	}
	if _, err := mutated(); err != nil {
		t.Error(err)
	}
	if len(mutants) < 20 {
		t.Errorf("%d mutants", len(mutants))
	}
}

// mutated returns the files that mutants change, with all of them in place and switched off.
func mutated() (map[string]string, error) {
	files := map[string]string{}
	for _, m := range mutants {
		for _, e := range m.edits {
			path := filepath.Join("..", e.file)
			text, known := files[path]
			if !known {
				raw, err := os.ReadFile(path)
				if err != nil {
					return nil, err
				}
				text = string(raw)
			}
			if n := strings.Count(text, e.old); n != 1 {
				return nil, fmt.Errorf("mutant %s: its code stands %d times in %s", m.name, n, e.file)
			}
			condition := "(protocol.Mutant == " + strconv.Quote(m.name) + ")"
			if strings.HasPrefix(e.file, "protocol/") {
				condition = "(Mutant == " + strconv.Quote(m.name) + ")"
			}
			files[path] = strings.Replace(text, e.old, strings.ReplaceAll(e.new, "MUTANT", condition), 1)
		}
	}
	return files, nil
}

// TestMutants builds the program with every mutant as a switch, and looks for each. The switches are in that build alone:
// go's overlay replaces files for one build and leaves them as they are.
func TestMutants(t *testing.T) {
	if !*mutantsFlag {
		t.Log("run with -mutants")
		return
	}
	binary := buildMutants(t)
	for _, m := range mutants {
		if *mutantFlag != "" && m.name != *mutantFlag {
			continue
		}
		t.Run(m.name, func(t *testing.T) {
			out, err := exec.Command(binary, "-test.run", "TestHunt$", "-test.timeout", "20m", "-mutant", m.name).CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			line := firstLine(string(out))
			if !strings.HasPrefix(line, "FOUND") {
				t.Errorf("%s: %s", m.why, line)
				return
			}
			t.Logf("%s: %s", m.why, line)
		})
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
	out, err := exec.Command("go", "test", "-c", "-overlay", overlay, "-o", binary, ".").CombinedOutput()
	if err != nil {
		t.Fatalf("build the mutants: %v\n%s", err, out)
	}
	return binary
}
