package drill

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// programs is the directory of what was built, which TestMain takes away again.
var programs string

func TestMain(m *testing.M) { os.Exit(testMain(m)) }

func testMain(m *testing.M) int {
	flag.Parse()
	// These tests wait for chains with one block a second: more of them than there are cores can do so at once.
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "test.parallel" })
	if !given {
		_ = flag.Set("test.parallel", "8")
	}
	for _, name := range []string{"OPENAI_BASE_URL", "OPENAI_API_KEY", "MODEL", "NO_COLOR", "NSED_CONFIG", "NSED_PASSWORD"} {
		os.Unsetenv(name)
	}
	var err error
	if programs, err = os.MkdirTemp("", "nsed-drill-bin"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(programs)
	return m.Run()
}

// buildFor bounds the building of the programs on a cold cache.
const buildFor = 8 * time.Minute

var build = sync.OnceValues(func() (Tools, error) {
	ctx, cancel := context.WithTimeout(context.Background(), buildFor)
	defer cancel()
	return Build(ctx, programs)
})

// tools builds the programs at the first call. It fails the test when they cannot be built.
func tools(t *testing.T) Tools {
	t.Helper()
	built, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// place makes a directory with a short path, since the path of a socket is bounded. It goes when the test ends.
func place(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "drill")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func TestBuiltPrograms(t *testing.T) {
	t.Parallel()
	built := tools(t)
	for _, name := range []string{"nsed", "nats-server", "anvil"} {
		if out, err := exec.Command(filepath.Join(built.Dir, name), "--version").CombinedOutput(); err != nil && name != "nsed" {
			t.Errorf("%s --version: %v\n%s", name, err, out)
		}
	}
}
