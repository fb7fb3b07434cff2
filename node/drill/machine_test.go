package drill

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// password opens every key of these tests, which guard nothing.
const password = "drill"

// machine is a directory that stands for somebody's computer: configuration, keys and data of one party.
type machine struct {
	w    *world
	name string
	dir  string
}

// newMachine makes a computer with keys of the names, and returns their addresses.
func newMachine(w *world, name string, names ...string) (*machine, []common.Address) {
	w.t.Helper()
	m := &machine{w: w, name: name, dir: filepath.Join(w.dir, name)}
	w.must(os.MkdirAll(m.dir, 0o700))
	w.must(os.WriteFile(filepath.Join(m.dir, "password"), []byte(password+"\n"), 0o600))
	addresses := make([]common.Address, len(names))
	for i, n := range names {
		k, err := keys.OpenDir(filepath.Join(m.dir, "nsed-keys")).New(n, password, keys.Light)
		w.must(err)
		addresses[i] = k.Address()
	}
	return m, addresses
}

// configure writes nsed.yaml: what all share, and more lines.
func (m *machine) configure(more ...string) {
	m.w.t.Helper()
	text := m.w.block + strings.Join([]string{
		"chain:", "  rpc: [" + m.w.rpc + "]", "  poll: 200ms", "  confirmations: 1",
		"bus:", "  url: " + m.w.nats.URL,
		"keys:", "  password_file: " + filepath.Join(m.dir, "password"),
		"log:", "  level: debug", "",
	}, "\n") + strings.Join(more, "\n")
	m.w.must(os.WriteFile(filepath.Join(m.dir, "nsed.yaml"), []byte(text), 0o600))
}

// start starts nsed there.
func (m *machine) start(args ...string) *Process {
	m.w.t.Helper()
	return m.w.start(Command{Name: m.name + ": nsed " + strings.Join(args, " "), Path: m.w.tools.Nsed, Args: args, Dir: m.dir})
}

// run runs nsed there to its end, and returns what it printed on standard output. The test fails when it fails.
func (m *machine) run(args ...string) string {
	m.w.t.Helper()
	p := m.start(args...)
	code, err := p.Wait(m.w.ctx)
	m.w.must(err)
	if code != 0 {
		m.w.t.Fatalf("%s: exit code %d", p.Name, code)
	}
	return p.Output()
}

// seat is one operator: its computer, its accounts and its running node.
type seat struct {
	*machine
	owner, hot common.Address
	node       *Process
}

func newSeat(w *world, i int) *seat {
	m, a := newMachine(w, fmt.Sprintf("operator%d", i), "owner", "hot")
	return &seat{machine: m, owner: a[0], hot: a[1]}
}

func (s *seat) configureNode(i int) {
	s.configure("node:", "  operator: \""+s.owner.Hex()+"\"", "  price: \"1\"",
		"agents:", "  - name: solver", "    kind: solver", fmt.Sprintf("    seed: %d", i+1), "    persona: \""+solver.Personas()[i]+"\"", "")
}

// up starts the operator's node and waits until it serves its socket and is well.
func (s *seat) up() {
	s.w.t.Helper()
	s.node = s.start("run")
	s.w.must(s.w.poll("start of "+s.name, func(ctx context.Context) (bool, error) {
		if !s.node.Running() {
			return false, fmt.Errorf("%s: %w", s.node.Name, ErrEnded)
		}
		st, err := s.status(ctx)
		return err == nil && (st.State == admin.Idle || st.State == admin.Working), nil
	}))
}

func (s *seat) socket() string { return filepath.Join(s.dir, "nsed-data", "node.sock") }

func (s *seat) status(ctx context.Context) (admin.Status, error) {
	c, err := admin.Dial(ctx, s.socket())
	if err != nil {
		return admin.Status{}, err
	}
	return c.Status(ctx)
}

// view is the job as the operator's node sees it.
func (s *seat) view(ctx context.Context, id protocol.JobID) (view.Job, error) {
	c, err := admin.Dial(ctx, s.socket())
	if err != nil {
		return view.Job{}, err
	}
	j, _, err := c.Job(ctx, id)
	return j, err
}

// sees waits until the operator's node sees the job in a state.
func (s *seat) sees(id protocol.JobID, what string, want func(view.Job) bool) {
	s.w.t.Helper()
	s.w.must(s.w.poll(s.name+" sees "+what, func(ctx context.Context) (bool, error) {
		j, err := s.view(ctx, id)
		return err == nil && want(j), nil
	}))
}

// forget takes the operator's data away, as a lost disk does; its keys stay.
func (s *seat) forget() { s.w.must(os.RemoveAll(filepath.Join(s.dir, "nsed-data"))) }

// twin is another computer with copies of the operator's configuration and keys.
func (s *seat) twin() *machine {
	s.w.t.Helper()
	m := &machine{w: s.w, name: s.name + "-twin", dir: s.dir + "-twin"}
	s.w.must(os.MkdirAll(filepath.Join(m.dir, "nsed-keys"), 0o700))
	for _, name := range []string{"nsed.yaml", "nsed-keys/owner.json", "nsed-keys/hot.json"} {
		raw, err := os.ReadFile(filepath.Join(s.dir, name))
		s.w.must(err)
		s.w.must(os.WriteFile(filepath.Join(m.dir, name), raw, 0o600))
	}
	return m
}
