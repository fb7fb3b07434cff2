package node_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/nsed-protocol/nsed/"

// rows holds the house, floor by floor. A package may import what is on a lower floor only; on floor 2 the packages
// also stand in an order, and a package may import those before it.
var rows = [][]string{
	0: {"node/protocol", "node/refusal", "dip"},
	1: {"node/tally", "node/halting", "node/commitment", "node/broker", "node/place"},
	2: {"node/transcript", "node/brief", "node/settlement", "node/provenance", "node/view", "node/round", "node/audit"},
	3: {"node/engine", "node/market"},
	4: {"node/keys", "node/chain", "node/submit", "node/bus", "node/agent", "node/store", "node/gateway", "node/terminal", "node/config", "node/admin"},
	5: {"node", "node/client", "node/local", "node/drill", "node/bench", "node/sim", "dip/stress"},
	6: {"cmd/nsed"},
}

// before lists, on floor 2, what a package may import of its own floor.
var before = map[string][]string{
	"node/brief":      {"node/transcript"},
	"node/round":      {"node/transcript", "node/brief", "node/settlement", "node/view"},
	"node/provenance": {"node/transcript", "node/settlement"},
	"node/audit":      {"node/transcript", "node/brief", "node/settlement", "node/provenance", "node/view", "node/round"},
}

// impure lists sub-packages of pure packages that the house allows to compute with floats.
var impure = []string{"node/halting/curve"}

// bindings may be imported by these alone, tests apart.
var bindingUsers = []string{"node/chain", "node/submit", "node/local", "node/sim"}

type pkg struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
}

func list(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports", "./...")
	cmd.Dir = ".."
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var pkgs []pkg
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return pkgs
		} else if err != nil {
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
}

// home finds a package's floor and the package of the table it belongs to: itself or its nearest ancestor.
func home(path string) (floor int, name string) {
	rel := strings.TrimPrefix(path, module)
	for name = rel; ; name = filepath.Dir(name) {
		for floor, names := range rows {
			if slices.Contains(names, name) {
				// The daemon is "node" itself, not everything below node/.
				if name != "node" || rel == "node" {
					return floor, name
				}
			}
		}
		if !strings.Contains(name, "/") {
			return -1, rel
		}
	}
}

func TestImportsPointDown(t *testing.T) {
	for _, p := range list(t) {
		floor, name := home(p.ImportPath)
		if strings.HasPrefix(p.ImportPath, module+"bindings") || strings.HasPrefix(p.ImportPath, module+"scripts") {
			continue
		}
		if floor < 0 {
			t.Errorf("%s stands on no floor", p.ImportPath)
			continue
		}
		for _, imp := range p.Imports {
			if !strings.HasPrefix(imp, module) {
				continue
			}
			if imp == module+"bindings" {
				if !slices.Contains(bindingUsers, name) {
					t.Errorf("%s imports the bindings", name)
				}
				continue
			}
			down, other := home(imp)
			ownPart := other == name
			if !ownPart && !(down >= 0 && down < floor) && !slices.Contains(before[name], other) {
				t.Errorf("%s (floor %d) imports %s (floor %d)", p.ImportPath, floor, imp, down)
			}
		}
	}
}

func TestPurePackages(t *testing.T) {
	// One importer for all: it keeps what it has typed.
	imp := importer.ForCompiler(token.NewFileSet(), "source", nil)
	banned := []string{"time", "context", "sync", "sync/atomic", "math/rand", "math/rand/v2", "os", "net", "net/http", "crypto/rand"}
	for _, p := range list(t) {
		floor, _ := home(p.ImportPath)
		if floor < 0 || floor > 2 || slices.Contains(impure, strings.TrimPrefix(p.ImportPath, module)) {
			continue
		}
		for _, path := range p.Imports {
			if slices.Contains(banned, path) {
				t.Errorf("%s imports %s", p.ImportPath, path)
			}
		}
		checkSource(t, p, imp)
	}
}

// checkSource finds floats, goroutines, channels and ranges over maps. Types are needed for the maps.
func checkSource(t *testing.T, p pkg, imp types.Importer) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	conf := types.Config{Importer: imp, Error: func(error) {}}
	_, _ = conf.Check(p.ImportPath, fset, files, info) // what cannot be typed is judged by its syntax
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			where := func() token.Position { return fset.Position(n.Pos()) }
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%s: go statement", where())
			case *ast.ChanType:
				t.Errorf("%s: channel", where())
			case *ast.BasicLit:
				if n.Kind == token.FLOAT {
					t.Errorf("%s: float", where())
				}
			case *ast.Ident:
				if n.Name == "float64" || n.Name == "float32" {
					t.Errorf("%s: float", where())
				}
			case *ast.RangeStmt:
				if tv, ok := info.Types[n.X]; ok && tv.Type != nil {
					if _, isMap := tv.Type.Underlying().(*types.Map); isMap {
						t.Errorf("%s: range over an unsorted map", where())
					}
				}
				if call, ok := n.X.(*ast.CallExpr); ok && isMapSequence(call) {
					t.Errorf("%s: range over an unsorted map", where())
				}
			}
			return true
		})
	}
}

// isMapSequence tells whether a call yields a map's entries in no order.
func isMapSequence(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	from, ok := sel.X.(*ast.Ident)
	return ok && from.Name == "maps" && slices.Contains([]string{"Keys", "Values", "All"}, sel.Sel.Name)
}

func TestEveryPackageHasADoc(t *testing.T) {
	for _, p := range list(t) {
		if strings.HasPrefix(p.ImportPath, module+"cmd/") {
			continue
		}
		if _, err := os.Stat(filepath.Join(p.Dir, "doc.go")); errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s has no doc.go", p.ImportPath)
		}
	}
}
