package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// shown is one demonstration whose files several tests read. They must copy what they change.
type shown struct {
	ran
	bundle string // --out
	data   string // --data
}

var demonstrate = sync.OnceValues(func() (shown, error) {
	if err := build(); err != nil {
		return shown{}, err
	}
	s := shown{bundle: filepath.Join(built, "bundle"), data: filepath.Join(built, "data")}
	cmd := exec.Command(filepath.Join(built, "bin", "nsed"), "demo", "--out", s.bundle, "--data", s.data)
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	start := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	defer context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })()
	if err := cmd.Start(); err != nil {
		return s, err
	}
	err := cmd.Wait()
	s.ran = ran{cmd.ProcessState.ExitCode(), out.String(), errs.String(), time.Since(start)}
	if err != nil {
		err = fmt.Errorf("%w\n%s%s", err, s.out, s.err)
	}
	return s, err
})

func demonstration(t *testing.T) shown {
	t.Helper()
	s, err := demonstrate()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// devProcess is a running `nsed dev`.
type devProcess struct {
	cmd      *exec.Cmd
	stdin    io.WriteCloser
	out, err chan string // its lines; closed at their end
	said     []string    // lines of out that were read
	url      string
	contract common.Address
	dir      string // --out
}

var (
	urlLine      = regexp.MustCompile(`^JSON-RPC on (\S+)$`)
	contractLine = regexp.MustCompile(`^development network: chain 1337, contract (0x[0-9a-fA-F]{40})$`)
)

// startDev starts a development network with free ports and waits until it asks for questions.
func startDev(dir string, args ...string) (*devProcess, error) {
	if err := build(); err != nil {
		return nil, err
	}
	d := &devProcess{dir: dir, out: make(chan string, 1<<12), err: make(chan string, 1<<12)}
	args = append([]string{"dev", "--rpc-port", "0", "--out", dir}, args...)
	d.cmd = exec.Command(filepath.Join(built, "bin", "nsed"), args...)
	var pipes [2]io.Reader
	var errs [3]error
	d.stdin, errs[0] = d.cmd.StdinPipe()
	pipes[0], errs[1] = d.cmd.StdoutPipe()
	pipes[1], errs[2] = d.cmd.StderrPipe()
	for _, err := range append(errs[:], d.cmd.Start()) {
		if err != nil {
			return nil, err
		}
	}
	for i, lines := range []chan string{d.out, d.err} {
		go func() {
			defer close(lines)
			for scan := bufio.NewScanner(pipes[i]); scan.Scan(); {
				lines <- scan.Text()
			}
		}()
	}
	err := d.until(func(line string) bool {
		if m := urlLine.FindStringSubmatch(line); m != nil {
			d.url = m[1]
		}
		if m := contractLine.FindStringSubmatch(line); m != nil {
			d.contract = common.HexToAddress(m[1])
		}
		return strings.HasPrefix(line, "type a question")
	})
	if err == nil && (d.url == "" || d.contract == common.Address{}) {
		err = fmt.Errorf("no endpoint or contract is told: %q", d.said)
	}
	return d, err
}

// until reads standard output up to the line that is wanted.
func (d *devProcess) until(want func(string) bool) error {
	timeout := time.NewTimer(runFor)
	defer timeout.Stop()
	for {
		select {
		case line, ok := <-d.out:
			if !ok {
				return fmt.Errorf("the output ended: %q, %q", d.said, <-d.err)
			}
			if d.said = append(d.said, line); want(line) {
				return nil
			}
		case <-timeout.C:
			return fmt.Errorf("not said within %s: %q", runFor, d.said)
		}
	}
}

// refusal reads the next line of standard error.
func (d *devProcess) refusal() (string, error) {
	timeout := time.NewTimer(runFor)
	defer timeout.Stop()
	select {
	case line := <-d.err:
		return line + "\n", nil
	case <-timeout.C:
		return "", fmt.Errorf("nothing was refused within %s", runFor)
	}
}

// end signals the process and waits for it. It returns the exit code, -1 for a process that a signal killed.
func (d *devProcess) end(with os.Signal) (int, time.Duration, error) {
	start := time.Now()
	if err := d.cmd.Process.Signal(with); err != nil {
		return 0, 0, err
	}
	defer time.AfterFunc(runFor, func() { _ = d.cmd.Process.Kill() }).Stop()
	for range d.out {
	}
	_ = d.cmd.Wait()
	return d.cmd.ProcessState.ExitCode(), time.Since(start), nil
}

func (d *devProcess) network() protocol.Network {
	return protocol.Network{Name: "local", ChainID: local.ChainID, Contract: d.contract}
}

// balance is what the submitter holds, as the endpoint tells.
func (d *devProcess) balance() (uint256.Int, error) {
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	r, err := chain.Dial(ctx, d.url, d.network(), chain.Options{})
	if err != nil {
		return uint256.Int{}, err
	}
	defer r.Close()
	return r.Balance(ctx, devKey(solver.Demo.Seed, "submitter", 0).Address())
}

// world is a development network that has refused one question and answered another. It keeps running.
type world struct {
	*devProcess
	refused                     string      // the line about the first question
	before, between, afterwards uint256.Int // the submitter's balance around the two questions
	job                         string
	bundle                      string
}

var turn = sync.OnceValues(func() (w world, err error) {
	if w.devProcess, err = startDev(filepath.Join(built, "jobs")); err != nil {
		return w, err
	}
	if w.before, err = w.balance(); err != nil {
		return w, err
	}
	fmt.Fprintln(w.stdin, "what is the meaning of life?")
	if w.refused, err = w.refusal(); err != nil {
		return w, err
	}
	if w.between, err = w.balance(); err != nil {
		return w, err
	}
	fmt.Fprintln(w.stdin, "reach 24 with 1 3 4 6")
	if err = w.until(func(line string) bool { return line == "SOUND" }); err != nil {
		return w, err
	}
	if w.afterwards, err = w.balance(); err != nil {
		return w, err
	}
	dirs, err := filepath.Glob(filepath.Join(w.dir, "0x*"))
	if err != nil || len(dirs) != 1 {
		return w, fmt.Errorf("bundles %q, %v", dirs, err)
	}
	w.bundle, w.job = dirs[0], filepath.Base(dirs[0])
	return w, nil
})

func worldOf(t *testing.T) world {
	t.Helper()
	w, err := turn()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// stopWorld ends the world if there was one.
func stopWorld() {
	if built == "" {
		return
	}
	if _, err := os.Stat(filepath.Join(built, "jobs")); err != nil {
		return
	}
	if w, _ := turn(); w.devProcess != nil {
		_, _, _ = w.end(syscall.SIGTERM)
	}
}
