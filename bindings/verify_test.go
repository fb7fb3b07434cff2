package bindings

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// standardInput is the compiler's input as far as this test looks at it.
type standardInput struct {
	Language string `json:"language"`
	Sources  map[string]struct {
		Content string `json:"content"`
	} `json:"sources"`
	Settings map[string]any `json:"settings"`
}

// Whoever compiles the input that services verify with gets the very code that is deployed.
func TestInputCompilesToTheCode(t *testing.T) {
	t.Parallel()
	var in standardInput
	if err := json.Unmarshal(RankifyInput, &in); err != nil {
		t.Fatal(err)
	}
	in.Settings["outputSelection"] = map[string]any{"src/Rankify.sol": map[string]any{"Rankify": []string{"evm.bytecode.object"}}}
	raw, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out struct {
		Contracts map[string]map[string]struct {
			EVM struct {
				Bytecode struct{ Object string }
			}
		}
	}
	if err := json.Unmarshal(compiled(t, raw), &out); err != nil {
		t.Fatal(err)
	}
	got := out.Contracts["src/Rankify.sol"]["Rankify"].EVM.Bytecode.Object
	if want := strings.TrimPrefix(RankifyMetaData.Bin, "0x"); got == "" || got != want {
		t.Errorf("%d bytes of code, want %d: run make generate", len(got)/2, len(want)/2)
	}
}

// compiled is what the pinned compiler makes of an input. Compiling takes a minute, so the output is kept beside the other
// build caches, under the hash of the compiler, of how it is called, and of the input.
func compiled(t *testing.T, input []byte) []byte {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(filepath.Join(root, "scripts", "contracts.sh"), "tools").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	h := sha256.New()
	for _, name := range []string{"contracts/node_modules/solc/soljson.js", "scripts/solc.js"} {
		raw, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		h.Write(raw)
	}
	h.Write(input)
	kept := filepath.Join(root, "contracts", "cache", "verified-"+hex.EncodeToString(h.Sum(nil)[:16])+".json")
	if raw, err := os.ReadFile(kept); err == nil {
		return raw
	}
	cmd := exec.Command("node", filepath.Join(root, "scripts", "solc.js"), "--standard-json")
	cmd.Stdin = bytes.NewReader(input)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("compile: %v", err)
	}
	tmp := kept + ".part"
	if err := os.WriteFile(tmp, out, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(tmp, kept); err != nil {
		t.Fatal(err)
	}
	return out
}

// The metadata is of the same build: the same settings, and the hash of every source.
func TestMetadataAgreesWithInput(t *testing.T) {
	var in standardInput
	var meta struct {
		Compiler struct{ Version string }
		Language string
		Settings map[string]any
		Sources  map[string]struct{ Keccak256 common.Hash }
	}
	if err := json.Unmarshal(RankifyInput, &in); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(RankifyMetadata, &meta); err != nil {
		t.Fatal(err)
	}
	if meta.Compiler.Version == "" || meta.Language != in.Language || len(meta.Sources) != len(in.Sources) || len(in.Sources) < 20 {
		t.Errorf("compiler %q, %d sources and %d", meta.Compiler.Version, len(meta.Sources), len(in.Sources))
	}
	for name, s := range in.Sources {
		if got := crypto.Keccak256Hash([]byte(s.Content)); got != meta.Sources[name].Keccak256 {
			t.Errorf("%s hashes to %s, the metadata says %s", name, got, meta.Sources[name].Keccak256)
		}
	}
	delete(in.Settings, "outputSelection")
	delete(meta.Settings, "compilationTarget")
	a, errA := json.Marshal(in.Settings)
	b, errB := json.Marshal(meta.Settings)
	b = bytes.ReplaceAll(b, []byte(`[":@`), []byte(`["@`)) // a remapping without a context, written with an empty one
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("settings %s and %s", a, b)
	}
}
