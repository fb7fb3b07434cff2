package exec

import (
	"errors"
	"os"
	osexec "os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A child that leaves the group and holds the pipes delays the answer, and no more.
func TestLeavesGroup(t *testing.T) {
	t.Parallel()
	h, number := newThread(t), filepath.Join(t.TempDir(), "pid")
	c := shell(t, `setsid sh -c 'exec 3>"$1"; echo $$ > "$2"; exec sleep 1000' sh "$1" "$2" &
		while [ ! -s "$2" ]; do sleep 0.02; done; echo '{"answer": "4"}'`, h.path, number)
	c.Timeout = 20 * time.Second
	p, _, err := agent(t, c).Propose(t.Context(), proposing())
	if err != nil || p.Answer != "4" {
		t.Errorf("got %+v, %v", p, err)
	}
	raw, err := os.ReadFile(number)
	if err != nil {
		t.Fatal(err)
	}
	child, err := strconv.Atoi(strings.TrimSpace(string(raw)))
	if err == nil {
		err = syscall.Kill(child, syscall.SIGKILL)
	}
	if err != nil {
		t.Fatalf("the child does not live: %v", err)
	}
	h.cut(t)
}

// A program ends with its node, also when the node is killed.
func TestNodeDies(t *testing.T) {
	t.Parallel()
	h := newThread(t)
	own, err := os.OpenFile(h.path, os.O_WRONLY, 0) // so that the end does not come before the program
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	node := osexec.Command(self, "program", "node", h.path)
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	started := h.next(t)
	err = errors.Join(own.Close(), node.Process.Kill())
	_ = node.Wait() // it was killed
	if started != nil || err != nil {
		t.Fatalf("the program did not start: %v, %v", started, err)
	}
	h.cut(t)
}
