package bindings

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestBindingsFresh builds the contracts and compares what the scripts generate with what is in the tree. It needs
// Node; without it the script says so in one line and the test fails.
func TestBindingsFresh(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dest := t.TempDir()
	script := exec.Command(filepath.Join(root, "scripts", "generate.sh"), dest)
	if out, err := script.CombinedOutput(); err != nil {
		t.Fatalf("generate bindings: %v\n%s", err, out)
	}
	for _, name := range []string{
		"bindings/rankify.go",
		"bindings/devtoken.go",
		"bindings/rankify.input.json",
		"bindings/rankify.metadata.json",
		"contracts/snapshots/rankify.abi.json",
		"contracts/snapshots/devtoken.abi.json",
		"contracts/snapshots/rankify.storage.txt",
	} {
		t.Run(filepath.Base(name), func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join(dest, name))
			if err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filepath.Join(root, name))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s is stale: run scripts/generate.sh", name)
			}
		})
	}
}
