package drill

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

const (
	seats  = 5
	runFor = 4 * time.Minute // bounds a whole test: what takes longer hangs
	tail   = 60              // lines of a log that a failure shows
)

// tailOf is how much of a process's log a failure shows. A chain's is a list of calls.
func tailOf(p *Process) int {
	if p.Name == "anvil" || p.Name == "geth" {
		return 10
	}
	return tail
}

// anvilKey is the key of the first account that anvil gives ether to.
const anvilKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"

// world is a network of processes with files of their own.
type world struct {
	t     *testing.T
	ctx   context.Context
	tools Tools
	dir   string
	rpc   string
	nats  *NATS
	block string // the network, as `nsed deploy` printed it

	founder   *machine
	seats     []*seat
	submitter *machine
	auditor   *machine
	chain     *witness

	mu        sync.Mutex // guards processes
	processes []*Process

	// equip writes the configuration of an operator's node, by its number; beside runs while the node starts, for what has
	// to be there before it is well. Both may be nil: then the built-in agents answer.
	equip, beside func(*seat, int)
}

// newWorld prepares computers for everybody. What runs ends with the test, and what it said is shown when it fails.
func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldFor(t, runFor)
}

// newWorldFor is newWorld for a test of another length.
func newWorldFor(t *testing.T, length time.Duration) *world {
	t.Helper()
	w := &world{t: t, tools: tools(t), dir: place(t)}
	var cancel context.CancelFunc
	w.ctx, cancel = context.WithTimeout(t.Context(), length)
	t.Cleanup(func() {
		cancel()
		for _, p := range w.all() {
			p.Kill()
		}
		if t.Failed() {
			for _, p := range w.all() {
				t.Log(p.Tail(tailOf(p)))
			}
		}
	})
	return w
}

func (w *world) all() []*Process {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]*Process(nil), w.processes...)
}

func (w *world) own(p *Process) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.processes = append(w.processes, p)
}

func (w *world) start(c Command) *Process {
	w.t.Helper()
	p, err := Start(c)
	w.must(err)
	w.own(p)
	return p
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// look is how often something is asked that tells nothing by itself.
const look = 50 * time.Millisecond

// poll asks until the answer is yes or an error. Each question is bounded, since a process may hang.
func (w *world) poll(what string, ask func(context.Context) (bool, error)) error {
	ticker := time.NewTicker(look)
	defer ticker.Stop()
	for {
		ctx, cancel := context.WithTimeout(w.ctx, 5*time.Second)
		ok, err := ask(ctx)
		cancel()
		if ok || err != nil {
			return err
		}
		select {
		case <-ticker.C:
		case <-w.ctx.Done():
			return fmt.Errorf("%s: %w", what, w.ctx.Err())
		}
	}
}

// onAnvil starts anvil and nats-server, and imports anvil's account for the founder.
func (w *world) onAnvil() *Anvil {
	w.t.Helper()
	a, err := StartAnvil(w.ctx, w.tools.Anvil, AnvilOptions{Period: time.Second})
	w.must(err)
	w.own(a.Process)
	w.rpc = a.URL
	w.founder, _ = newMachine(w, "founder")
	w.must(os.WriteFile(filepath.Join(w.founder.dir, "key"), []byte(anvilKey), 0o600))
	w.messages()
	w.founder.configure()
	w.founder.run("keys", "import", "--light", "founder", "key")
	return a
}

func (w *world) messages() {
	w.t.Helper()
	var err error
	w.nats, err = w.tools.StartNATS(w.ctx)
	w.must(err)
	w.own(w.nats.Process)
}

// found deploys the network, funds everybody, and lets five operators join and run.
func (w *world) found() {
	w.t.Helper()
	submitter, payer := newMachine(w, "submitter", "submitter")
	auditor, _ := newMachine(w, "auditor")
	w.submitter, w.auditor = submitter, auditor
	args := []string{"deploy", "--dev-token", "--name", "drill", "--key", "founder", "--fund", payer[0].Hex()}
	for i := range seats {
		s := newSeat(w, i)
		w.seats = append(w.seats, s)
		args = append(args, "--fund", s.owner.Hex(), "--fund", s.hot.Hex())
	}
	w.block = w.founder.run(args...)
	submitter.configure()
	w.watch()
	var joining sync.WaitGroup
	equip := w.equip
	if equip == nil {
		equip = (*seat).configureNode
	}
	for i, s := range w.seats {
		equip(s, i)
		joining.Go(func() {
			s.run("join")
			if w.beside != nil {
				joining.Go(func() { w.beside(s, i) })
			}
			s.up()
		})
	}
	joining.Wait()
	if w.t.Failed() {
		w.t.FailNow()
	}
}

// watch follows the contract's events, as anybody can.
func (w *world) watch() {
	w.t.Helper()
	file := filepath.Join(w.founder.dir, "network.yaml")
	w.must(os.WriteFile(file, []byte(w.block), 0o600))
	cfg, _, err := config.Load(config.Source{File: file, Env: func(string) (string, bool) { return "", false }})
	w.must(err)
	n := protocol.Network{Name: cfg.Network.Name, ChainID: cfg.Network.ChainID, Contract: cfg.Network.Contract}
	w.chain = &witness{since: cfg.Network.Since, network: n, more: make(chan struct{})}
	reader, err := chain.Dial(w.ctx, w.rpc, n, chain.Options{Since: cfg.Network.Since, Poll: look})
	w.must(err)
	w.chain.eth, err = ethclient.DialContext(w.ctx, w.rpc)
	w.must(err)
	done := make(chan struct{})
	ctx, stop := context.WithCancel(w.ctx)
	go func() {
		defer close(done)
		if err := reader.Watch(ctx, cfg.Network.Since, w.chain.take); err != nil && ctx.Err() == nil {
			w.t.Errorf("watch the chain: %v", err)
		}
	}()
	w.t.Cleanup(func() { stop(); <-done; reader.Close(); w.chain.eth.Close() })
}

// submit asks for a job and waits until it is open.
func (w *world) submit(args ...string) (*Process, protocol.JobOpened, protocol.BlockRef) {
	w.t.Helper()
	p := w.submitter.w.start(Command{
		Name: "submitter: nsed submit", Path: w.tools.Nsed, Dir: w.submitter.dir, Stdin: strings.NewReader(task),
		Args: append([]string{"submit", "-"}, args...),
	})
	var opened protocol.JobOpened
	var at protocol.BlockRef
	w.must(w.chain.until(w.ctx, p, "a job is open", func(l protocol.Log) (ok bool) {
		opened, ok = l.Event.(protocol.JobOpened)
		at = l.Block
		return ok
	}))
	return p, opened, at
}

// by finds an operator by its address.
func (w *world) by(operator common.Address) *seat {
	w.t.Helper()
	for _, s := range w.seats {
		if s.owner == operator {
			return s
		}
	}
	w.t.Fatalf("nobody is %s", operator)
	return nil
}

// witness is what the chain told: the logs of blocks that stand.
type witness struct {
	since   uint64
	network protocol.Network
	eth     *ethclient.Client

	mu     sync.Mutex // guards what follows
	blocks []told
	more   chan struct{} // closed and replaced at every block
}

type told struct {
	block protocol.BlockRef
	logs  []protocol.Log
}

func (c *witness) take(ev protocol.ChainEvent) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch e := ev.(type) {
	case protocol.Applied:
		c.blocks = append(c.blocks, told{e.Block, e.Logs})
	case protocol.Reverted:
		c.blocks = slices.DeleteFunc(slices.Clone(c.blocks), func(b told) bool { return b.block.Number >= e.Block.Number })
	}
	close(c.more)
	c.more = make(chan struct{})
	return nil
}

// until waits for a log that stands. The end of a process that was to bring it about ends the wait.
func (c *witness) until(ctx context.Context, p *Process, what string, want func(protocol.Log) bool) error {
	return c.wait(ctx, p, what, func(blocks []told) bool {
		for _, b := range blocks {
			if slices.ContainsFunc(b.logs, want) {
				return true
			}
		}
		return false
	})
}

// grown waits until the chain has a block of the number.
func (c *witness) grown(ctx context.Context, number uint64) error {
	return c.wait(ctx, nil, "a later block", func(blocks []told) bool {
		return len(blocks) > 0 && blocks[len(blocks)-1].block.Number >= number
	})
}

// head is the number of the newest block.
func (c *witness) head() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.blocks[len(c.blocks)-1].block.Number
}

// left waits until a block has left the chain.
func (c *witness) left(ctx context.Context, gone protocol.BlockRef) error {
	return c.wait(ctx, nil, "the end of a block", func(blocks []told) bool {
		return !slices.ContainsFunc(blocks, func(b told) bool { return b.block.Hash == gone.Hash })
	})
}

func (c *witness) wait(ctx context.Context, p *Process, what string, want func([]told) bool) error {
	for {
		ended := p != nil && !p.Running()
		c.mu.Lock()
		blocks, more := c.blocks, c.more
		c.mu.Unlock()
		switch {
		case want(blocks):
			return nil
		case ended:
			return fmt.Errorf("%s: %s: %w", what, p.Name, ErrEnded)
		}
		select {
		case <-more:
		case <-ctx.Done():
			return fmt.Errorf("%s: %w", what, ctx.Err())
		}
	}
}
