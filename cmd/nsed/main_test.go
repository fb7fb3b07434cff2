package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

var update = flag.Bool("update", false, "rewrite the generated pages")

// built is the directory that bin/nsed lies in, and that TestMain takes away again.
var built string

func TestMain(m *testing.M) { os.Exit(testMain(m)) }

func testMain(m *testing.M) int {
	flag.Parse()
	// Most of these tests wait for a chain with one block a second: more of them than there are cores can do so at once.
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "test.parallel" })
	if !given {
		_ = flag.Set("test.parallel", "8")
	}
	for _, name := range []string{"OPENAI_BASE_URL", "OPENAI_API_KEY", "MODEL", "NO_COLOR"} {
		os.Unsetenv(name)
	}
	var err error
	if built, err = os.MkdirTemp("", "nsed-test"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(built)
	defer stopWorld()
	defer stopSite()
	return m.Run()
}

var build = sync.OnceValue(func() error {
	out, err := exec.Command("go", "build", "-ldflags", "-X main.version=under-test", "-o", filepath.Join(built, "bin", "nsed"), ".").CombinedOutput()
	if err != nil {
		return errors.New(string(out))
	}
	return nil
})

// binary is the path of the program, built at the first call.
func binary(t *testing.T) string {
	t.Helper()
	if err := build(); err != nil {
		t.Fatalf("go build: %s", err)
	}
	return filepath.Join(built, "bin", "nsed")
}

// ran is what became of a run of the program.
type ran struct {
	code     int
	out, err string
	took     time.Duration
}

// runFor bounds every run. What takes longer hangs.
const runFor = 90 * time.Second

// nsed runs the program to its end.
func nsed(t *testing.T, args ...string) ran {
	t.Helper()
	return runCommand(t, exec.Command(binary(t), args...))
}

func runCommand(t *testing.T, cmd *exec.Cmd) ran {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	start := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop := context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })
	defer stop()
	err := cmd.Wait()
	if ctx.Err() != nil {
		t.Fatalf("%v: still running after %s\n%s%s", cmd.Args, runFor, out.String(), errs.String())
	}
	if ended := (*exec.ExitError)(nil); err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return ran{cmd.ProcessState.ExitCode(), out.String(), errs.String(), time.Since(start)}
}

// checkRefused tells whether a line of standard error is a refusal as people meet it: the code first, its cause, the
// particulars that are wanted, and what to do next.
func checkRefused(t *testing.T, stderr string, code refusal.Code, says string) {
	t.Helper()
	row, ok := refusal.Find(code)
	if !ok {
		t.Fatalf("no code %s", code)
	}
	if strings.Count(stderr, "\n") != 1 || !strings.HasSuffix(stderr, ")\n") {
		t.Errorf("not one line: %q", stderr)
	}
	if !strings.HasPrefix(stderr, "nsed: "+string(code)+": "+row.Cause) {
		t.Errorf("got  %swant nsed: %s: %s", stderr, code, row.Cause)
	}
	if !strings.Contains(stderr, says) {
		t.Errorf("%q is not said: %s", says, stderr)
	}
	if strings.Count(stderr, "(next: ") != 1 || strings.Contains(stderr, "COMMAND") || strings.Contains(stderr, "(next: )") {
		t.Errorf("what to do next is not told once: %s", stderr)
	}
}
