//go:build geth

package drill

import (
	"context"
	"path/filepath"
	"testing"
)

// TestJobOnGeth runs the plain job against a geth process. `make test-geth` runs it; nothing else needs geth.
func TestJobOnGeth(t *testing.T) {
	built := buildGeth(t)
	w := newWorld(t)
	w.onGeth(built)
	runJob(&drillJob{world: w}, func(*drillJob) {})
}

// buildGeth builds the pinned geth before the clock of the world runs.
func buildGeth(t *testing.T) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), buildFor)
	defer cancel()
	path, err := tools(t).BuildGeth(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// onGeth starts geth and nats-server; geth's developer is the founder.
func (w *world) onGeth(path string) {
	w.t.Helper()
	w.founder, _ = newMachine(w, "founder", "founder")
	g, err := StartGeth(w.ctx, path, w.founder.dir, filepath.Join(w.founder.dir, "nsed-keys"), password)
	w.must(err)
	w.own(g.Process)
	w.rpc = g.URL
	w.messages()
	w.founder.configure()
}
