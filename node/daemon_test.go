package node_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
)

// daemonConfig is the configuration of an operator of the world, with a data directory of its own.
func (w *world) daemonConfig(i int) config.Config {
	c := config.Default()
	id := w.net.Network()
	c.Network = config.Network{Name: id.Name, ChainID: id.ChainID, Contract: id.Contract}
	c.Chain.RPC, c.Chain.Poll = []string{w.net.RPC()}, poll
	c.Bus.URL = w.net.NATSURL()
	c.Data = w.t.TempDir()
	c.Node.Operator, c.Node.Price = w.operators[i].owner.Address(), "1"
	c.Node.Admin = filepath.Join(c.Data, "s")
	c.Agents = []config.Agent{{Name: "numbers", Kind: config.KindSolver, Persona: solver.Personas()[i%5], Seed: uint64(i)}}
	return c
}

func (w *world) daemon(i int, c config.Config) (*node.Daemon, error) {
	return node.Start(w.ctx, c, node.Secrets{Hot: w.operators[i].hot, Version: "test"}, w.log.With("operator", i))
}

// mustDaemon starts a daemon that ends with the test at the latest.
func (w *world) mustDaemon(i int, c config.Config) *node.Daemon {
	w.t.Helper()
	d, err := w.daemon(i, c)
	w.must(err)
	w.t.Cleanup(func() {
		d.Stop()
		if err := d.Wait(); err != nil {
			w.t.Errorf("daemon %d: %v", i, err)
		}
	})
	return d
}

func dialAdmin(t *testing.T, c config.Config) *admin.Client {
	t.Helper()
	a, err := admin.Dial(t.Context(), c.AdminPath())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.Close)
	return a
}

// TestDaemon runs three operators from configuration files alone, pays a job through them, and asks one at its door.
func TestDaemon(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 4, local.Options{RPC: true, Listen: true})
	var configs []config.Config
	daemons := make([]*node.Daemon, 3)
	errs := make([]error, 3)
	for i := range 3 {
		configs = append(configs, w.daemonConfig(i))
	}
	started := make(chan int)
	for i := range 3 {
		go func() {
			daemons[i], errs[i] = w.daemon(i, configs[i])
			started <- i
		}()
	}
	for range 3 {
		<-started
	}
	w.must(errors.Join(errs...))
	for i, d := range daemons {
		t.Cleanup(func() {
			d.Stop()
			if err := d.Wait(); err != nil {
				t.Errorf("daemon %d: %v", i, err)
			}
		})
	}
	w.hire(keyOf("buyer"))

	a := dialAdmin(t, configs[0])
	await(t, "idle", func() (string, bool) {
		st, err := a.Status(t.Context())
		return fmt.Sprintf("%s %+v %v", st.State, st.Reasons, err), err == nil && st.State == admin.Idle
	})
	st, err := a.Status(t.Context())
	w.must(err)
	if st.Operator != w.operators[0].owner.Address() || st.HotKey != w.operators[0].hot.Address() || st.Version != "test" ||
		st.Account.Key != "active" || st.Account.Stake.IsZero() || !st.Bus.Connected || len(st.Endpoints) != 1 || !st.Endpoints[0].OK || st.Boot == "" {
		t.Errorf("status %+v", st)
	}
	t.Run("refused", func(t *testing.T) { w.refusedDaemons(t, configs[0]) })

	opened := w.open("reach 100 with 25 4 3 2", 2, 0, 1, 2)
	id := opened.Agreement.ID()
	w.settledBy(opened)
	await(t, "the settlement at the door", func() (string, bool) {
		j, events, err := a.Job(t.Context(), id)
		return fmt.Sprintf("%s %d %v", j.Phase, len(events), err), err == nil && j.Phase.String() == "settled" && j.ID == id && len(events) > 0
	})
	if rows, err := a.Jobs(t.Context()); err != nil || len(rows) != 1 || rows[0].ID != id {
		t.Errorf("jobs %+v, %v", rows, err)
	}
	if b, err := a.Bundle(t.Context(), id); err != nil || len(b.Frames) == 0 {
		t.Errorf("bundle: %v", err)
	}
	if _, err := a.Txs(t.Context()); err != nil {
		t.Errorf("txs: %v", err)
	}
	if err := a.Bump(t.Context(), "no such wish"); refusal.CodeOf(err) != refusal.TxUnknown {
		t.Errorf("bump of nothing: %v", err)
	}

	// A stop at the door ends the process in order, and its store knows the job.
	w.must(a.Stop(t.Context()))
	w.must(daemons[0].Wait())
	if _, err := admin.Dial(t.Context(), configs[0].AdminPath()); refusal.CodeOf(err) != refusal.NodeNotRunning {
		t.Errorf("after the stop: %v", err)
	}
	again := w.mustDaemon(0, configs[0])
	await(t, "the job after a restart", func() (string, bool) {
		v, _, ok := again.Node().View(id)
		return v.Phase.String(), ok && v.Phase.String() == "settled"
	})
}

// refusedDaemons starts daemons that must not run beside the one of operator 0.
func (w *world) refusedDaemons(t *testing.T, running config.Config) {
	for name, tt := range map[string]struct {
		change func(*config.Config)
		hot    keys.Key
		want   refusal.Code
	}{
		"the same directory":     {func(c *config.Config) { c.Data = running.Data }, w.operators[0].hot, refusal.StoreLocked},
		"the same key elsewhere": {func(*config.Config) {}, w.operators[0].hot, refusal.KeyInUse},
		"a key of another":       {func(*config.Config) {}, w.operators[1].hot, refusal.KeyForeign},
		"a key of nobody":        {func(*config.Config) {}, keyOf("nobody"), refusal.KeyForeign},
		"another chain":          {func(c *config.Config) { c.Network.ChainID++ }, w.operators[0].hot, refusal.ChainWrongID},
		"no contract":            {func(c *config.Config) { c.Network.Contract[0]++ }, w.operators[0].hot, refusal.ChainNoCode},
		"nobody to ask":          {func(c *config.Config) { c.Chain.RPC = []string{"http://127.0.0.1:1"} }, w.operators[0].hot, refusal.ChainUnreachable},
		"no messages":            {func(c *config.Config) { c.Bus.URL = "nats://127.0.0.1:1" }, w.operators[0].hot, refusal.BusUnreachable},
		"an agent without a key": {func(c *config.Config) {
			c.Agents[0] = config.Agent{Name: "m", Kind: config.KindOpenAI, BaseURL: "http://127.0.0.1:1/v1", Model: "m", APIKeyEnv: "NOT_SET"}
		}, w.operators[0].hot, refusal.ConfigInvalid},
		"a price of nothing":     {func(c *config.Config) { c.Node.Price = "0" }, w.operators[0].hot, refusal.ConfigInvalid},
		"an asset of nobody":     {func(c *config.Config) { c.Agents[0].Asset = common.Hash{5} }, w.operators[0].hot, refusal.UnknownAsset},
		"nothing said of agents": {func(c *config.Config) { c.Agents = nil }, w.operators[0].hot, refusal.ConfigInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			c := w.daemonConfig(0)
			c.Agents = append([]config.Agent(nil), c.Agents...)
			tt.change(&c)
			ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
			defer stop()
			d, err := node.Start(ctx, c, node.Secrets{Hot: tt.hot}, slog.New(slog.DiscardHandler))
			if err == nil {
				d.Stop()
				err = d.Wait()
			}
			if refusal.CodeOf(err) != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

// await asks until it is as wanted.
func await(t *testing.T, what string, so func() (string, bool)) {
	t.Helper()
	limit := time.NewTimer(60 * time.Second)
	defer limit.Stop()
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		said, ok := so()
		if ok {
			return
		}
		select {
		case <-tick.C:
		case <-limit.C:
			t.Fatalf("%s did not come about: %s", what, said)
		}
	}
}

// settledBy waits until a job is paid.
func (w *world) settledBy(o client.Opened) {
	w.t.Helper()
	end, _ := w.ended(o)
	if _, ok := end.(protocol.JobSettled); !ok {
		w.t.Fatalf("the job ended as %T", end)
	}
}

// TestForeignStore refuses a store that was made for another network or key.
func TestForeignStore(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 1, local.Options{RPC: true, Listen: true})
	c := w.daemonConfig(0)
	db, err := store.Open(c.NodeDir())
	w.must(err)
	w.must(db.Put("home", []byte("home"), []byte(`{"network":{"name":"other"}}`), true))
	w.must(db.Close())
	if _, err := w.daemon(0, c); refusal.CodeOf(err) != refusal.StoreForeign {
		t.Errorf("got %v", err)
	}
	w.must(os.RemoveAll(c.NodeDir()))
	// With a message server of its own.
	c.Bus.URL, c.Bus.Embedded = "", "127.0.0.1:0"
	w.mustDaemon(0, c)
	st, err := dialAdmin(t, c).Status(t.Context())
	if err != nil || !st.Bus.Connected {
		t.Errorf("status %+v, %v", st.Bus, err)
	}
}

// TestStates brings daemons into states that an operator has to do something about.
func TestStates(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 2, local.Options{RPC: true, Listen: true})
	for name, tt := range map[string]struct {
		operator int
		change   func(*config.Config)
		want     admin.State
		code     refusal.Code
	}{
		"out of gas": {0, func(c *config.Config) { c.Chain.MinEther = "1000000000" }, admin.OutOfGas, refusal.GasMoneyLow},
		"agent down": {1, func(c *config.Config) {
			c.Agents = []config.Agent{{Name: "m", Kind: config.KindOpenAI, BaseURL: "http://127.0.0.1:1/v1", Model: "m"}}
		}, admin.AgentDown, refusal.AgentUnreachable},
	} {
		t.Run(name, func(t *testing.T) {
			c := w.daemonConfig(tt.operator)
			tt.change(&c)
			d := w.mustDaemon(tt.operator, c)
			a := dialAdmin(t, c)
			await(t, string(tt.want), func() (string, bool) {
				st, err := a.Status(t.Context())
				return fmt.Sprintf("%s %+v %v", st.State, st.Reasons, err), err == nil && st.State == tt.want && st.Reasons[0].Code == string(tt.code) && st.Reasons[0].Next != ""
			})
			d.Stop()
			if st := d.Status(t.Context()); st.State != admin.Stopping {
				t.Errorf("after the stop: %s", st.State)
			}
		})
	}
}
