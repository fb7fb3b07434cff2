package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
)

// password opens every key of these tests.
const password = "correct horse"

// site is a chain, a NATS server and a network that was founded by command. Its tests use keys of their own.
type site struct {
	net      *local.Network
	dir      string // holds keys and network.yaml
	network  deployed
	accounts map[string]common.Address
}

// The accounts of a site. The patient and its hot key never join; the poor one has nothing.
var siteKeys = []string{"founder", "owner", "hot", "other", "spare", "patient", "pulse", "poor"}

var foundSite = sync.OnceValues(func() (*site, error) {
	if err := build(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	s := &site{dir: filepath.Join(built, "site"), accounts: map[string]common.Address{}}
	var err error
	if s.net, err = local.Start(ctx, local.Options{RPC: true, Listen: true}); err != nil {
		return nil, err
	}
	dir := keys.OpenDir(filepath.Join(s.dir, "keys"))
	for _, name := range siteKeys {
		k, err := dir.New(name, password, keys.Light)
		if err != nil {
			return s, err
		}
		s.accounts[name] = k.Address()
	}
	if err := s.net.Fund(ctx, s.accounts["founder"]); err != nil {
		return s, err
	}
	return s, s.found()
})

// verified is where a site keeps what a verification needs.
const verified = "verify"

// found founds the network as a person does.
func (s *site) found() error {
	args := []string{"deploy", "--json", "--dev-token", "--name", "site", "--key", "founder",
		"--param", "max_job=2", "--param", "report_window=1", "--param", "key_delay=1", "--param", "open_window=1",
		"--param", "grace=1", "--param", "exit_delay=13", "--verify-out", filepath.Join(s.dir, verified)}
	for _, name := range siteKeys[1:7] {
		args = append(args, "--fund", s.accounts[name].Hex())
	}
	cmd := s.command(args...)
	cmd.Args = append(cmd.Args, "--data", filepath.Join(s.dir, "founding"))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%w: %s", err, errs.String())
	}
	if err := json.Unmarshal(out, &s.network); err != nil {
		return err
	}
	n := s.network
	text := fmt.Sprintf("network: {name: site, chain_id: %d, contract: %q, since: %d, code_hash: %q}\n", n.ChainID, n.Contract, n.Since, n.CodeHash) +
		fmt.Sprintf("node: {operator: %q, price: \"1\"}\nagents: [{name: solver, kind: solver, persona: depth}]\n", s.accounts["owner"])
	return os.WriteFile(filepath.Join(s.dir, "nsed.yaml"), []byte(text), 0o600)
}

// command is a run of the program in the site's directory. The environment says where chain, messages and keys are.
func (s *site) command(args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(built, "bin", "nsed"), args...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "NSED_CHAIN_RPC="+s.net.RPC(), "NSED_BUS_URL="+s.net.NATSURL(), "NSED_CHAIN_POLL=100ms",
		"NSED_KEYS_DIR="+filepath.Join(s.dir, "keys"), "NSED_PASSWORD="+password)
	return cmd
}

func siteOf(t *testing.T) *site {
	t.Helper()
	s, err := foundSite()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// nsed runs the program to its end, with a data directory of the test's own.
func (s *site) nsed(t *testing.T, data string, args ...string) ran {
	t.Helper()
	cmd := s.command(args...)
	cmd.Env = append(cmd.Env, "NSED_DATA="+data)
	return runCommand(t, cmd)
}

// want runs the program and fails the test unless it succeeds. It returns standard output.
func (s *site) want(t *testing.T, data string, args ...string) string {
	t.Helper()
	r := s.nsed(t, data, args...)
	if r.code != 0 {
		t.Fatalf("nsed %s: exit code %d\n%s%s", strings.Join(args, " "), r.code, r.out, r.err)
	}
	return r.out
}

// daemon starts `nsed run` and waits for its line.
func (s *site) daemon(t *testing.T, data string) *exec.Cmd {
	t.Helper()
	cmd := s.command("run")
	cmd.Env = append(cmd.Env, "NSED_DATA="+data)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "ready: ") {
		_ = cmd.Wait()
		t.Fatalf("%q, %v\n%s", line, err, errs.String())
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return cmd
}

// end asks a daemon to end and returns its exit code.
func end(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	if ended := (*exec.ExitError)(nil); err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

// stopSite ends the site if there was one.
func stopSite() {
	if built == "" {
		return
	}
	if _, err := os.Stat(filepath.Join(built, "site")); err != nil {
		return
	}
	if s, _ := foundSite(); s != nil && s.net != nil {
		_ = s.net.Stop()
	}
}
