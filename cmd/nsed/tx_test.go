package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
)

// halted is a network on a chain that makes no block unless it is told to.
type halted struct {
	*site
	data string
}

func newHalted(t *testing.T) *halted {
	t.Helper()
	binary(t)
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	h := &halted{site: &site{dir: t.TempDir(), accounts: map[string]common.Address{}}, data: t.TempDir()}
	var err error
	if h.net, err = local.Start(ctx, local.Options{RPC: true, Manual: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.net.Stop() })
	for _, name := range siteKeys {
		k, err := keys.OpenDir(filepath.Join(h.dir, "keys")).New(name, password, keys.Light)
		if err != nil {
			t.Fatal(err)
		}
		h.accounts[name] = k.Address()
	}
	if err := h.net.Fund(ctx, h.accounts["founder"]); err != nil {
		t.Fatal(err)
	}
	h.mining(t, func() { err = h.found() })
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// mining makes blocks while fn runs.
func (h *halted) mining(t *testing.T, fn func()) {
	t.Helper()
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-stop:
				return
			case <-tick.C:
				h.net.Mine()
			}
		}
	}()
	fn()
	close(stop)
	<-done
}

// leftBehind starts a command, waits until its transaction is on its way, and interrupts it.
func (h *halted) leftBehind(t *testing.T, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	before, err := h.net.Client().PendingNonceAt(ctx, h.accounts["owner"])
	if err != nil {
		t.Fatal(err)
	}
	cmd := h.command(args...)
	cmd.Env = append(cmd.Env, "NSED_DATA="+h.data)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for nonce := before; nonce == before; {
		select {
		case <-ctx.Done():
			t.Fatal("nothing was sent")
		case <-tick.C:
			if nonce, err = h.net.Client().PendingNonceAt(ctx, h.accounts["owner"]); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); code != exitInterrupted {
		t.Fatalf("exit code %d", code)
	}
}

func (h *halted) list(t *testing.T, args ...string) (rows []admin.Tx) {
	t.Helper()
	out := h.want(t, h.data, append([]string{"tx", "list", "--json", "--key", "owner"}, args...)...)
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

// A transaction that an interrupted command left on its way is listed with its reason, taken back, and made anew.
func TestTxWithoutNode(t *testing.T) {
	t.Parallel()
	h := newHalted(t)
	if rows := h.list(t, "--all"); len(rows) != 0 {
		t.Fatalf("%+v", rows)
	}
	h.leftBehind(t, "join")
	rows := h.list(t)
	if len(rows) != 1 || rows[0].State != "sent" || !strings.HasPrefix(rows[0].Key, "approve/") || rows[0].Waiting == "" || len(rows[0].Attempts) != 1 {
		t.Fatalf("%+v", rows)
	}
	h.mining(t, func() { h.want(t, h.data, "tx", "bump", "--key", "owner", rows[0].Key) })
	ended := h.list(t, "--all")
	if len(h.list(t)) != 0 || len(ended) != 1 || ended[0].State != "done" || len(ended[0].Attempts) < 1 {
		t.Fatalf("%+v", ended)
	}
	h.leftBehind(t, "join")
	rows = h.list(t)
	if len(rows) != 1 || !strings.HasPrefix(rows[0].Key, "join/") {
		t.Fatalf("%+v", rows)
	}
	h.mining(t, func() {
		// The join may be mined before its replacement: either is told.
		out := h.want(t, h.data, "tx", "cancel", "--key", "owner", rows[0].Key)
		if !strings.HasPrefix(out, "cancelled ") && !strings.HasPrefix(out, "done ") {
			t.Error(out)
		}
	})
	if rows := h.list(t); len(rows) != 0 {
		t.Fatalf("%+v", rows)
	}
}
