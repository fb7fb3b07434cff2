package exec

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// MaxOutput is the most that may be allowed for one answer, in bytes: the reader of answers takes no more.
const MaxOutput = 512 << 10

// Config says which program answers and within which limits.
type Config struct {
	Name      string        // of the agent; the program is told it
	Command   []string      // program and arguments; no shell looks at them
	Env       []string      // NAME=value, all that the program gets besides PATH and LANG
	Dir       string        // working directory; empty: the node's
	Persona   string        // handed to the program as it is
	Timeout   time.Duration // of one answer; 0: the time of the phase
	MaxOutput int           // bytes of one answer
	Parallel  int           // processes at a time; further questions wait
	DebugFile string        // the beginning of every standard error goes there; empty: nowhere
	Log       *slog.Logger  // nil: nothing is logged
}

// DefaultConfig holds every default. Name and Command have none.
func DefaultConfig() Config { return Config{MaxOutput: MaxOutput, Parallel: 16} }

// Check joins every complaint, each with the code config-invalid.
func (c Config) Check() error {
	var errs []error
	bad := func(cond bool, format string, args ...any) {
		if cond {
			errs = append(errs, refusal.New(refusal.ConfigInvalid, format, args...))
		}
	}
	bad(len(c.Command) == 0 || c.Command[0] == "", "command: missing")
	bad(len(c.Command) > 64, "command: %d words, at most 64", len(c.Command))
	for _, word := range c.Command {
		bad(strings.ContainsRune(word, 0), "command: a word with a zero byte")
	}
	for _, v := range c.Env {
		name, _, ok := strings.Cut(v, "=")
		bad(!ok || name == "" || strings.ContainsRune(v, 0), "env: want NAME=value")
	}
	bad(len(c.Persona) > 16<<10, "persona of %d bytes, at most %d", len(c.Persona), 16<<10)
	bad(c.Timeout < 0 || c.Timeout > 24*time.Hour, "timeout: %s, want 0 to 24h", c.Timeout)
	bad(c.MaxOutput < 1<<10 || c.MaxOutput > MaxOutput, "max_output: %d, want %d to %d", c.MaxOutput, 1<<10, MaxOutput)
	bad(c.Parallel < 1 || c.Parallel > 1024, "parallel: %d, want 1 to 1024", c.Parallel)
	return errors.Join(errs...)
}

// Passed looks the named environment variables up, for Config.Env. The node's own variables, which hold its password, are
// refused, as is one that is not set: a program without its key fails later, and less plainly.
func Passed(names []string, env func(string) (string, bool)) ([]string, error) {
	var out []string
	for _, name := range names {
		if strings.HasPrefix(name, "NSED_") {
			return nil, refusal.New(refusal.ConfigInvalid, "env: %s is the node's own and not passed on", name)
		}
		value, set := env(name)
		if !set {
			return nil, refusal.New(refusal.ConfigInvalid, "env: the environment variable %s is not set", name)
		}
		out = append(out, fmt.Sprintf("%s=%s", name, value))
	}
	return out, nil
}
