package drill

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"
)

func shell(t *testing.T, script string) *Process {
	t.Helper()
	p, err := Start(Command{Name: "shell", Path: "/bin/sh", Args: []string{"-c", script}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Kill)
	return p
}

// soon bounds what these tests wait for.
func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func TestProcess(t *testing.T) {
	t.Parallel()
	p := shell(t, "echo one; echo two >&2; read line; echo three; exit 4")
	if _, err := p.Said(soon(t), regexp.MustCompile("four")); !errors.Is(err, ErrEnded) {
		t.Errorf("a line that is never printed: %v", err)
	}
	code, err := p.Wait(soon(t))
	if code != 4 || err != nil || p.Running() {
		t.Errorf("exit code %d, %v, running %v", code, err, p.Running())
	}
	match, at, err := p.SaidAfter(soon(t), 0, regexp.MustCompile("^t(.*)$"))
	if err != nil || match[1] != "wo" && match[1] != "hree" || at > p.Position() {
		t.Errorf("got %q at %d, %v", match, at, err)
	}
	if p.Output() != "one\nthree\n" || p.Errors() != "two\n" || !strings.Contains(p.Tail(1), "shell\n") {
		t.Errorf("out %q, err %q, tail %q", p.Output(), p.Errors(), p.Tail(1))
	}
}

func TestProcessSignals(t *testing.T) {
	t.Parallel()
	p := shell(t, "trap 'exit 7' TERM; echo up; while :; do sleep 0.05; done")
	if _, err := p.Said(soon(t), regexp.MustCompile("^up$")); err != nil {
		t.Fatal(err)
	}
	if code, err := p.Stop(soon(t)); code != 7 || err != nil {
		t.Errorf("stopped with %d, %v", code, err)
	}
	if code, err := p.Stop(soon(t)); code != 7 || err != nil {
		t.Errorf("stopped again with %d, %v", code, err)
	}

	stubborn := shell(t, "trap '' TERM; echo up; while :; do sleep 0.05; done")
	if _, err := stubborn.Said(soon(t), regexp.MustCompile("^up$")); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := stubborn.Said(ctx, regexp.MustCompile("down")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waited for a line: %v", err)
	}
	if _, err := stubborn.Stop(ctx); err == nil || stubborn.Running() {
		t.Errorf("a process that ignores the wish: %v, running %v", err, stubborn.Running())
	}
}

func TestNATSRestartsOnItsPort(t *testing.T) {
	t.Parallel()
	n, err := tools(t).StartNATS(soon(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.Kill() })
	url := n.URL
	n.Kill()
	if err := n.Start(soon(t)); err != nil || n.URL != url {
		t.Errorf("%s after %s: %v", n.URL, url, err)
	}
}
