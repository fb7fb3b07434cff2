package drill

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
)

// maxLine bounds a line that a process prints, in bytes; what is longer ends the reading of that stream.
const maxLine = 1 << 20

// Command says how a program is started.
type Command struct {
	Name  string // what its log is called
	Path  string
	Args  []string
	Dir   string
	Env   []string // added to the environment of this process
	Stdin io.Reader
	Group bool // a process group of its own, which ends as a whole
}

// Process is a program that runs. It is safe for several goroutines.
type Process struct {
	Name string

	cmd   *exec.Cmd
	group bool
	ended chan struct{} // closed when the process has ended and everything was read that it printed
	code  int           // valid once ended is closed; -1 when a signal ended the process

	mu    sync.Mutex // guards what follows
	lines []Line
	more  chan struct{} // closed and replaced when lines grows
}

// Line is a line that a process printed.
type Line struct {
	Error bool // on standard error
	Text  string
}

// Start starts a program. The caller ends it with Stop or Kill.
func Start(c Command) (*Process, error) {
	p := &Process{
		Name: c.Name, cmd: exec.Command(c.Path, c.Args...), group: c.Group,
		ended: make(chan struct{}), more: make(chan struct{}),
	}
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: c.Group}
	p.cmd.Dir, p.cmd.Stdin = c.Dir, c.Stdin
	p.cmd.Env = append(os.Environ(), c.Env...)
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	errs, err := p.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", c.Name, err)
	}
	var reading sync.WaitGroup
	reading.Go(func() { p.read(out, false) })
	reading.Go(func() { p.read(errs, true) })
	go func() {
		reading.Wait()
		_ = p.cmd.Wait() // the exit code tells
		p.code = p.cmd.ProcessState.ExitCode()
		close(p.ended)
	}()
	return p, nil
}

func (p *Process) read(from io.Reader, isError bool) {
	scan := bufio.NewScanner(from)
	scan.Buffer(nil, maxLine)
	for scan.Scan() {
		p.mu.Lock()
		p.lines = append(p.lines, Line{isError, scan.Text()})
		close(p.more)
		p.more = make(chan struct{})
		p.mu.Unlock()
	}
	_, _ = io.Copy(io.Discard, from) // after a line that is too long, so that the process is not held up
}

// ErrEnded is returned when a process ends before it said what was waited for.
var ErrEnded = errors.New("the process has ended")

// Said waits until the process has printed a line that matches, and returns the match with its groups. Lines from the
// start on count, so nothing is missed.
func (p *Process) Said(ctx context.Context, want *regexp.Regexp) ([]string, error) {
	match, _, err := p.SaidAfter(ctx, 0, want)
	return match, err
}

// SaidAfter is Said for the lines from a position on. It also returns the position behind the line.
func (p *Process) SaidAfter(ctx context.Context, from int, want *regexp.Regexp) ([]string, int, error) {
	for ended := false; ; {
		p.mu.Lock()
		lines, more := p.lines[min(from, len(p.lines)):], p.more
		p.mu.Unlock()
		for _, l := range lines {
			from++
			if match := want.FindStringSubmatch(l.Text); match != nil {
				return match, from, nil
			}
		}
		if ended {
			return nil, from, fmt.Errorf("%s, exit code %d, did not say %q: %w", p.Name, p.code, want, ErrEnded)
		}
		select {
		case <-more:
		case <-p.ended:
			ended = true
		case <-ctx.Done():
			return nil, from, fmt.Errorf("%s did not say %q: %w", p.Name, want, ctx.Err())
		}
	}
}

// Position is behind the last line that was printed, for SaidAfter.
func (p *Process) Position() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.lines)
}

// Output is what was printed on standard output so far.
func (p *Process) Output() string { return p.text(false) }

// Errors is what was printed on standard error so far.
func (p *Process) Errors() string { return p.text(true) }

func (p *Process) text(isError bool) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var b strings.Builder
	for _, l := range p.lines {
		if l.Error == isError {
			b.WriteString(l.Text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Tail is the end of what was printed, for a person who looks for a failure.
func (p *Process) Tail(lines int) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var b strings.Builder
	fmt.Fprintf(&b, "---- %s\n", p.Name)
	for _, l := range p.lines[max(0, len(p.lines)-lines):] {
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// Wait waits for the end of the process and returns its exit code, -1 when a signal ended it.
func (p *Process) Wait(ctx context.Context) (int, error) {
	select {
	case <-p.ended:
		return p.code, nil
	case <-ctx.Done():
		return 0, fmt.Errorf("wait for the end of %s: %w", p.Name, ctx.Err())
	}
}

// Running tells whether the process has not ended.
func (p *Process) Running() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// Signal sends a signal, to the whole group if there is one. A process that has ended already is no error.
func (p *Process) Signal(s syscall.Signal) error {
	if !p.Running() {
		return nil
	}
	var err error
	if p.group {
		err = syscall.Kill(-p.cmd.Process.Pid, s)
	} else {
		err = p.cmd.Process.Signal(s)
	}
	if err != nil && !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("signal %s: %w", p.Name, err)
	}
	return nil
}

// Kill ends the process as a power failure would, and waits for it.
func (p *Process) Kill() {
	_ = p.Signal(syscall.SIGKILL) // one that has ended is dead already
	<-p.ended
}

// Stop asks the process to end with SIGTERM and returns its exit code. When ctx ends first, the process is killed.
func (p *Process) Stop(ctx context.Context) (int, error) {
	if err := p.Signal(syscall.SIGTERM); err != nil {
		return 0, err
	}
	code, err := p.Wait(ctx)
	if err != nil {
		p.Kill()
	}
	return code, err
}
