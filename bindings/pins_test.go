package bindings

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var installs = regexp.MustCompile(`scripts/venv\.sh"? ([a-z][a-z0-9-]*)`)

// TestPins holds each call of scripts/venv.sh in a script to a file of pins that names the program's own version.
func TestPins(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join("..", "scripts", "*.sh"))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, script := range scripts {
		text, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range installs.FindAllStringSubmatch(string(text), -1) {
			found++
			pins, err := os.ReadFile(filepath.Join("..", "scripts", "pins", m[1]+".txt"))
			if err != nil {
				t.Errorf("%s installs %s: %v", script, m[1], err)
			} else if !strings.Contains("\n"+string(pins), "\n"+m[1]+"==") {
				t.Errorf("%s installs %s, which scripts/pins/%s.txt does not pin", script, m[1], m[1])
			}
		}
	}
	if found < 3 {
		t.Errorf("%d programs found in scripts", found)
	}
}
