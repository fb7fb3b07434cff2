package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// broken is an agent that has no answer.
type broken struct{}

var errBroken = refusal.New(refusal.AgentFailed, "broken")

func (broken) Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error) {
	return brief.Proposal{}, brief.Usage{}, errBroken
}

func (broken) Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error) {
	return brief.Judgement{}, brief.Usage{}, errBroken
}

// TestARefundedJobIsNoAnswer pays a panel whose agents all fail. The escrow comes back, nothing is on standard output,
// and the exit code says so.
func TestARefundedJobIsNoAnswer(t *testing.T) {
	t.Parallel()
	var members []member
	for _, name := range solver.Personas() {
		members = append(members, member{Name: name, Agent: broken{}, Price: local.Token()})
	}
	h := houseWith(t, members)
	mine := h.config(t, "submitter")
	args := []string{
		"submit", filepath.Join(h.dir, "task.md"), "--config", mine, "--id", "lost", "--max-pay", "10", "--max-price", "1", "--max-rounds", "1",
		"--propose", "2", "--commit", "2", "--reveal", "1", "--deadline", "8", "--depth", "1", "--open-within", "20",
	}
	for range 2 { // asked again, it is the same job with the same end
		r := call(t, "", args...)
		if r.code != exitRefused || r.out != "" || !strings.Contains(r.err, "came back") {
			t.Errorf("exit code %d, %q\n%s", r.code, r.out, r.err)
		}
		lines := strings.SplitAfter(r.err, "\n")
		checkRefused(t, lines[len(lines)-2], refusal.JobFailed, "refunded")
	}
	got := decode[receiptJSON](t, call(t, "", "receipt", "lost", "--config", mine, "--json").want(t, 0).out)
	if got.End != "refunded" || number(t, got.Refund).IsZero() || got.Winner != nil {
		t.Errorf("%+v", got)
	}
	if r := call(t, "", "result", "lost", "--config", mine); r.code != exitRefused {
		t.Errorf("result: exit code %d", r.code)
	}
	text := call(t, "", "receipt", "lost", "--config", mine).want(t, 0).out
	if !strings.Contains(text, "the sum is the escrow") {
		t.Errorf("receipt:\n%s", text)
	}
}

// cable is a way to a server that can be cut.
type cable struct {
	listener net.Listener
	to       string

	mu    sync.Mutex
	conns []net.Conn // of both sides, guarded by mu
	cuts  int        // guarded by mu
}

func cableTo(t *testing.T, server string) *cable {
	t.Helper()
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cable{listener: l, to: u.Host}
	t.Cleanup(func() { l.Close(); c.cut() })
	go c.serve()
	return c
}

func (c *cable) serve() {
	for {
		near, err := c.listener.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", c.to)
		if err != nil {
			near.Close()
			continue
		}
		c.mu.Lock()
		c.conns = append(c.conns, near, far)
		c.mu.Unlock()
		for _, way := range [][2]net.Conn{{near, far}, {far, near}} {
			go func() {
				_, _ = io.Copy(way[0], way[1])
				way[0].Close()
				way[1].Close()
			}()
		}
	}
}

func (c *cable) cut() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, conn := range c.conns {
		conn.Close()
	}
	c.conns = nil
	c.cuts++
}

// watcher is a writer that acts when it reads something.
type watcher struct {
	mu   sync.Mutex
	all  bytes.Buffer // guarded by mu
	acts map[string]func()
}

func (w *watcher) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.all.Write(p)
	for text, act := range w.acts {
		if strings.Contains(w.all.String(), text) {
			delete(w.acts, text)
			act()
		}
	}
	return len(p), nil
}

// TestSubmitSurvivesDisconnection cuts the submitter off from chain and messages while its job runs.
func TestSubmitSurvivesDisconnection(t *testing.T) {
	t.Parallel()
	h := houseOf(t)
	rpc, nats := cableTo(t, h.net.RPC()), cableTo(t, h.net.NATSURL())
	cut := func() { rpc.cut(); nats.cut() }
	var out bytes.Buffer
	errs := &watcher{acts: map[string]func(){"round 1: begins": cut, "on chain in term": cut, "ballots count": cut}}
	code := run(append([]string{
		"nsed", "submit", filepath.Join(h.dir, "task.md"), "--config", h.config(t, "submitter"),
		"--rpc", "http://" + rpc.listener.Addr().String(), "--nats", "nats://" + nats.listener.Addr().String(),
	}, short...), strings.NewReader(""), &out, errs)
	if code != 0 || strings.Count(out.String(), "\n") != 1 {
		t.Errorf("exit code %d, %q\n%s", code, out.String(), errs.all.String())
	}
	if nats.cuts != 3 || rpc.cuts != 3 {
		t.Errorf("%d and %d cuts: %v left\n%s", rpc.cuts, nats.cuts, len(errs.acts), errs.all.String())
	}
	if err := errors.Join(context.Cause(h.ctx)); err != nil {
		t.Error(err)
	}
}
