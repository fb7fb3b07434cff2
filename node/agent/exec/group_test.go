package exec

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// thread is a pipe that programs hold by its name: as long as one of them lives, its end does not come.
type thread struct {
	path string
	read *os.File
}

func newThread(t *testing.T) *thread {
	t.Helper()
	path := filepath.Join(t.TempDir(), "thread")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0) // else it waits for a writer
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return &thread{path, f}
}

// next waits for a byte of a holder, or for the end: io.EOF when nobody holds the thread.
func (h *thread) next(t *testing.T) error {
	t.Helper()
	if err := h.read.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	_, err := h.read.Read(make([]byte, 1))
	return err
}

// cut fails unless every holder has died.
func (h *thread) cut(t *testing.T) {
	t.Helper()
	for {
		err := h.next(t)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("somebody lives: %v", err)
		}
	}
}

func shell(t *testing.T, script string, args ...string) Config {
	t.Helper()
	c := DefaultConfig()
	c.Name, c.Command = "shell", append([]string{"sh", "-c", script, "sh"}, args...)
	return c
}

// Nothing that a program starts outlives its answer, however the answer ends.
func TestGroupEnds(t *testing.T) {
	t.Parallel()
	const brood = `exec 3>"$1"; (sleep 1000 & sleep 1000 & trap '' TERM INT HUP; sleep 1000) & echo up >&3; `
	for name, tt := range map[string]struct {
		script  string
		timeout time.Duration
		want    refusal.Code // internal: it answers
	}{
		"it answers and leaves children": {brood + `echo '{"answer": "4"}'`, 0, refusal.Internal},
		"it fails":                       {brood + `exit 9`, 0, refusal.AgentFailed},
		"its time is up":                 {brood + `wait`, 500 * time.Millisecond, refusal.AgentTimeout},
		"it writes too much":             {brood + `while :; do echo token token token token token token token token; done`, 0, refusal.AgentOutput},
		"all of them write":              {brood + `for i in 1 2 3 4 5 6 7 8; do yes token & done; wait`, 0, refusal.AgentOutput},
		"it is killed":                   {brood + `kill -9 $$`, 0, refusal.AgentFailed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newThread(t)
			c := shell(t, tt.script, h.path)
			if c.Timeout = tt.timeout; c.Timeout == 0 {
				c.Timeout = 20 * time.Second
			}
			p, _, err := agent(t, c).Propose(t.Context(), proposing())
			if tt.want == refusal.Internal {
				if err != nil || p.Answer != "4" {
					t.Errorf("got %+v, %v", p, err)
				}
			} else if refusal.CodeOf(err) != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if err := h.next(t); err != nil {
				t.Fatalf("the program did not start: %v", err)
			}
			h.cut(t)
		})
	}
}

// A bomb of processes ends with its time, and nothing of it is left.
func TestForkBomb(t *testing.T) {
	t.Parallel()
	h := newThread(t)
	// Bounded in depth, so that a failing test does not take the machine along: 2^7 shells at a time at most.
	c := shell(t, `exec 3>"$1"; bomb() { if [ "$1" -gt 0 ]; then bomb $(($1 - 1)) & bomb $(($1 - 1)) & fi; sleep 1000; }; echo up >&3; bomb 6`, h.path)
	c.Timeout = 700 * time.Millisecond
	began := time.Now()
	if _, _, err := agent(t, c).Propose(t.Context(), proposing()); refusal.CodeOf(err) != refusal.AgentTimeout {
		t.Errorf("got %v", err)
	}
	if took := time.Since(began); took > 15*time.Second {
		t.Errorf("it took %s", took)
	}
	h.cut(t)
}

// A program that closes its output and goes on is held to its time; one that does not read its question may answer.
func TestPipes(t *testing.T) {
	t.Parallel()
	c := shell(t, `exec >&- 2>&-; sleep 1000`)
	c.Timeout = 300 * time.Millisecond
	if _, _, err := agent(t, c).Propose(t.Context(), proposing()); refusal.CodeOf(err) != refusal.AgentTimeout {
		t.Errorf("it closes its output: %v", err)
	}
	b := proposing()
	b.Task = string(make([]byte, 1<<18)) // more than a pipe holds
	p, _, err := agent(t, shell(t, `exec <&-; echo '{"answer": "4"}'`)).Propose(t.Context(), b)
	if err != nil || p.Answer != "4" {
		t.Errorf("it does not read: %+v, %v", p, err)
	}
}
