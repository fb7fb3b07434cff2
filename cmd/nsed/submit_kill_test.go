package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
)

// endWhen runs the program and signals it once it has said something on standard error. It returns what it has said.
func endWhen(t *testing.T, says string, with syscall.Signal, args ...string) (code int, said string) {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	pipe, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer time.AfterFunc(runFor, func() { _ = cmd.Process.Kill() }).Stop()
	signalled := false
	for scan := bufio.NewScanner(pipe); scan.Scan(); {
		said += scan.Text() + "\n"
		if !signalled && strings.Contains(scan.Text(), says) {
			signalled = true
			_ = cmd.Process.Signal(with)
		}
	}
	_ = cmd.Wait()
	if !signalled || out.Len() > 0 {
		t.Fatalf("%q was not said, or an answer was: %q\n%s", says, out.String(), said)
	}
	return cmd.ProcessState.ExitCode(), said
}

// TestAKilledSubmitGoesOn kills the submitter's process when its money is on the way, interrupts the next one while the
// panel works, and gets the answer with the third. One escrow was paid.
func TestAKilledSubmitGoesOn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	conf := filepath.Join(dir, "nsed.yaml")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mine := fmt.Sprintf("data: %s\nkeys: {dir: %s, password_file: %s}\n", filepath.Join(dir, "data"), filepath.Join(dir, "keys"), filepath.Join(dir, "password"))
	if err := os.WriteFile(filepath.Join(dir, "password"), []byte("pass\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	write(mine)
	made := nsed(t, "keys", "new", "submitter", "--light", "--config", conf)
	if made.code != 0 {
		t.Fatal(made.err)
	}
	account := strings.TrimSpace(made.out)
	described := filepath.Join(dir, "network.yaml")
	d, err := startDev(filepath.Join(dir, "jobs"), "--fund", account, "--describe", described)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _, _ = d.end(syscall.SIGTERM) }()
	network, err := os.ReadFile(described)
	if err != nil {
		t.Fatal(err)
	}
	write(mine + string(network))
	before := d.holds(t, account)

	ask := append([]string{"submit", file(t, "reach 813 with 3 7 8 25 50 100"), "--config", conf, "--id", "one"}, short...)
	if code, _ := endWhen(t, "is sent", syscall.SIGKILL, ask...); code == 0 {
		t.Error("a killed process has exit code 0")
	}
	code, said := endWhen(t, "open in block", syscall.SIGINT, ask...)
	if code != exitInterrupted || !strings.Contains(said, "goes on without you: nsed watch") {
		t.Errorf("interrupted: exit code %d\n%s", code, said)
	}
	r := nsed(t, ask...)
	if r.code != 0 || strings.Count(r.out, "\n") != 1 {
		t.Fatalf("exit code %d, %q\n%s", r.code, r.out, r.err)
	}
	got := decode[receiptJSON](t, nsed(t, "receipt", "one", "--config", conf, "--json").out)
	after := d.holds(t, account)
	if paid := new(uint256.Int).Sub(before, after); !paid.Eq(number(t, got.Escrow)) {
		t.Errorf("%s was paid, the escrow is %s", paid.Dec(), got.Escrow)
	}
}

// holds is an account's balance as the endpoint tells.
func (d *devProcess) holds(t *testing.T, account string) *uint256.Int {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	r, err := chain.Dial(ctx, d.url, d.network(), chain.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	v, err := r.Balance(ctx, common.HexToAddress(account))
	if err != nil {
		t.Fatal(err)
	}
	return &v
}
