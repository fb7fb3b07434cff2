package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// A question that cannot be answered is refused in a line, costs nothing, and the network goes on to the next.
func TestDevAnswersQuestions(t *testing.T) {
	t.Parallel()
	w := worldOf(t)
	checkRefused(t, w.refused, refusal.SpecInvalid, "reach TARGET with")
	if w.before.IsZero() || w.between != w.before {
		t.Errorf("the submitter had %s, then %s", w.before.Dec(), w.between.Dec())
	}
	if !w.afterwards.Lt(&w.between) {
		t.Errorf("the submitter had %s, and %s after it paid", w.between.Dec(), w.afterwards.Dec())
	}
}

// What the endpoint of a running network says is audited as its files are.
func TestAuditOfAChain(t *testing.T) {
	t.Parallel()
	w := worldOf(t)
	whole := read(t, w.bundle, transcriptFile)
	lied := bundleWith(t, w.bundle, map[string][]byte{
		transcriptFile: changedFrame(t, whole, protocol.Reveal, func(f *protocol.Frame) { f.Payload[0] ^= 1 }),
	})
	at := []string{w.job, "--rpc", w.url, "--contract", w.contract.Hex()}
	with := func(more ...string) []string { return append(append([]string{}, at...), more...) }
	wantVerdict(t, 0, "", with("--bundle", w.bundle)...)
	wantVerdict(t, 0, "", with("--bundle", w.bundle, "--chain-id", "1337")...)
	wantVerdict(t, 0, "", "--bundle", w.bundle, "--rpc", w.url)
	wantVerdict(t, 0, "", "--bundle", w.bundle)
	wantVerdict(t, 2, `frame 1\.reveal\..*`, with("--bundle", lied)...)
	wantVerdict(t, 3, "bundle", at...)
	// The transcript of another job of another network.
	wantVerdict(t, 2, "bundle .*", with("--bundle", demonstration(t).bundle, "--chain-id", "1337")...)
}

func TestAuditRefusesAnotherChain(t *testing.T) {
	t.Parallel()
	w := worldOf(t)
	r, err := chain.Dial(t.Context(), w.url, w.network(), chain.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	params, err := r.ParamsOf(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]badInput{
		"an address without code": {[]string{w.job, "--contract", someAddress}, refusal.ChainNoCode, "", "--contract"},
		"another contract":        {[]string{w.job, "--contract", params.Token.Hex()}, refusal.ChainNoCode, "", "--contract"},
		"another chain":           {[]string{w.job, "--contract", w.contract.Hex(), "--chain-id", "1"}, refusal.ChainWrongID, "1337", "--chain-id"},
		"an unknown job":          {[]string{someJob, "--contract", w.contract.Hex()}, refusal.JobUnknown, "", "JOB"},
		"a bundle's contract that is not there": {[]string{"--bundle", demonstration(t).bundle, "--contract", someAddress},
			refusal.ChainNoCode, "", "--contract"},
	} {
		t.Run(name, func(t *testing.T) {
			tc.args = append([]string{"audit", "--rpc", w.url}, tc.args...)
			checkBadInput(t, tc)
		})
	}
}

// endWithin is how long a network may take to end.
const endWithin = 10 * time.Second

func TestDevEndsOnASignal(t *testing.T) {
	for name, signal := range map[string]syscall.Signal{"interrupt": syscall.SIGINT, "terminate": syscall.SIGTERM} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, err := startDev(filepath.Join(t.TempDir(), "out"))
			if err != nil {
				t.Fatal(err)
			}
			if signal == syscall.SIGTERM {
				// In the middle of a job. Its first phases may pass between two pictures; the opening is always told.
				if _, err := d.stdin.Write([]byte("reach 813 with 3 7 8 25 50 100\n")); err != nil {
					t.Fatal(err)
				}
				if err := d.until(func(line string) bool { return strings.HasPrefix(line, "on chain: open ") }); err != nil {
					t.Fatal(err)
				}
			}
			code, took, err := d.end(signal)
			if err != nil || code != 0 || took > endWithin {
				t.Errorf("exit code %d after %s, %v", code, took, err)
			}
			for said := range d.err {
				t.Errorf("on standard error: %s", said)
			}
		})
	}
}

// A command that is interrupted says so, and nothing else.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	server, taken := silentServer(t)
	cmd := exec.Command(binary(t), "audit", someJob, "--contract", someAddress, "--rpc", "http://"+server)
	go func() {
		<-taken
		_ = cmd.Process.Signal(syscall.SIGINT)
	}()
	if r := runCommand(t, cmd); r.code != exitInterrupted || r.err != "nsed: interrupted\n" || r.out != "" || r.took > endWithin {
		t.Errorf("%+v", r)
	}
}

// The first interrupt asks, the second ends a process that waits for something else. Here that is standard input which
// nobody writes to the end.
func TestSecondInterruptKills(t *testing.T) {
	t.Parallel()
	cmd := exec.Command(binary(t), "submit", "-", "--max-pay", "1")
	cmd.Dir = t.TempDir()
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	defer close(done)
	go func() {
		// More than a pipe holds: it is written once the program reads.
		if _, err := input.Write(make([]byte, 200<<10)); err != nil {
			t.Errorf("it does not read: %v", err)
		}
		again := time.NewTicker(20 * time.Millisecond)
		defer again.Stop()
		for {
			_ = cmd.Process.Signal(syscall.SIGINT)
			select {
			case <-again.C:
			case <-done:
				return
			}
		}
	}()
	r := runCommand(t, cmd)
	status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || !status.Signaled() || status.Signal() != syscall.SIGINT {
		t.Errorf("it ended with %v after %s: %s", cmd.ProcessState, r.took, r.err)
	}
}
