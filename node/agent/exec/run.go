package exec

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	osexec "os/exec"
	"sync"
	"syscall"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// maxErrors bounds what a program may write on its standard error, in bytes. Nothing is kept of it but the beginning for
// the debug file; a program that writes without end only burns time.
const maxErrors = 16 << 20

// pipesFor is how long pipes may stay open after a program has ended. Only what left its process group can hold them.
const pipesFor = time.Second

// path is where a program finds others: the node's own search path may lead into directories that are none of its
// business.
const path = "PATH=/usr/local/bin:/usr/bin:/bin"

// errTooMuch ends a program that writes more than it may.
var errTooMuch = errors.New("it wrote more than it may")

// spoken is what a program wrote.
type spoken struct {
	out    []byte
	errors meter
}

// run starts the program with a document on its standard input and waits until nothing of it is left. What it wrote is
// returned with an error too.
func (a *Agent) run(ctx context.Context, document []byte) (spoken, error) {
	select {
	case a.places <- struct{}{}:
		defer func() { <-a.places }()
	case <-ctx.Done():
		return spoken{}, a.late(ctx)
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	out := &capped{room: a.config.MaxOutput}
	out.over = func() { stop(fmt.Errorf("%w: %d bytes", errTooMuch, out.room)) }
	errs := &meter{hash: sha256.New(), room: maxErrors}
	errs.over = func() { stop(fmt.Errorf("%w on standard error: %d bytes", errTooMuch, errs.room)) }
	if a.debug != nil {
		errs.keep = keptErrors
	}
	g := &group{cmd: osexec.CommandContext(ctx, a.path, a.config.Command[1:]...)}
	g.cmd.Env = append([]string{path, "LANG=C.UTF-8"}, a.config.Env...)
	g.cmd.Dir, g.cmd.SysProcAttr = a.config.Dir, attributes()
	g.cmd.Stdin, g.cmd.Stdout, g.cmd.Stderr = bytes.NewReader(document), out, errs
	g.cmd.Cancel, g.cmd.WaitDelay = g.kill, pipesFor
	err := g.run()
	if a.debug != nil {
		a.debug.add(errs.head, a.log)
	}
	return spoken{out.kept.Bytes(), *errs}, a.verdict(ctx, err)
}

// verdict says what the end of a program means.
func (a *Agent) verdict(ctx context.Context, err error) error {
	var exit *osexec.ExitError
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errTooMuch):
		return refusal.Wrap(refusal.AgentOutput, cause, "program %s", a.config.Command[0])
	case err == nil || errors.Is(err, osexec.ErrWaitDelay): // something that left the group holds a pipe; the answer is whole
		return nil
	case ctx.Err() != nil:
		return a.late(ctx)
	case errors.As(err, &exit):
		return refusal.New(refusal.AgentFailed, "program %s: %s", a.config.Command[0], exit.ProcessState)
	}
	return refusal.Wrap(refusal.AgentProgram, err, "")
}

func (a *Agent) late(ctx context.Context) error {
	return refusal.Wrap(refusal.AgentTimeout, ctx.Err(), "program %s", a.config.Command[0])
}

// group is a process and those that it starts.
type group struct {
	cmd *osexec.Cmd

	mu   sync.Mutex // guards gone
	gone bool       // the leader was, or is about to be, reaped: its number may soon be another's
}

// kill ends every process of the group. It is called by several goroutines.
func (g *group) kill() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.gone {
		return nil
	}
	err := syscall.Kill(-g.cmd.Process.Pid, syscall.SIGKILL)
	if errors.Is(err, syscall.ESRCH) {
		return nil
	}
	return err
}

// finish kills what is left of the group, and from then on nothing.
func (g *group) finish() {
	_ = g.kill() // there is nobody to tell, and nothing more to try
	g.mu.Lock()
	defer g.mu.Unlock()
	g.gone = true
}

// capped keeps what is written, up to its room.
type capped struct {
	kept bytes.Buffer
	room int
	over func()
}

// Write fails once there is no room.
func (c *capped) Write(b []byte) (int, error) {
	if len(b) > c.room-c.kept.Len() {
		c.over()
		return 0, errTooMuch
	}
	return c.kept.Write(b)
}

// meter counts and hashes what is written, and keeps its beginning.
type meter struct {
	hash  hash.Hash // nil: nothing was ever written
	count int
	room  int
	keep  int
	head  []byte
	over  func()
}

// Write fails once there is no room.
func (m *meter) Write(b []byte) (int, error) {
	if len(b) > m.room-m.count {
		m.over()
		return 0, errTooMuch
	}
	m.count += len(b)
	m.head = append(m.head, b[:min(len(b), max(m.keep-len(m.head), 0))]...)
	return m.hash.Write(b)
}

// digest names what was written without showing it; empty for nothing.
func (m *meter) digest() string {
	if m.count == 0 {
		return ""
	}
	return hex.EncodeToString(m.hash.Sum(nil))
}

// stamp is the line in front of what one process wrote.
func stamp(now time.Time, size int) string {
	return fmt.Sprintf("---- %s, %d bytes\n", now.UTC().Format(time.RFC3339Nano), size)
}
