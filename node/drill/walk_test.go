package drill

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestGuides runs every sh block of the guides in order, exactly as written, each guide in a fresh directory with the
// programs on the path. The operator's asks its reader to start a chain and a message server first; the others bring
// their own.
func TestGuides(t *testing.T) {
	t.Parallel()
	for name, beside := range map[string]bool{"operator": true, "submitter": false, "auditor": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			guide, err := os.ReadFile(filepath.Join(w.tools.Root, "docs", name+".md"))
			w.must(err)
			blocks, err := shellBlocks(string(guide))
			w.must(err)
			if len(blocks) == 0 {
				t.Fatal("the guide has no block to run")
			}
			var env []string
			if beside {
				a, err := StartAnvil(w.ctx, w.tools.Anvil, AnvilOptions{Period: time.Second})
				w.must(err)
				w.own(a.Process)
				w.messages()
				env = []string{"NSED_CHAIN_RPC=" + a.URL, "NSED_BUS_URL=" + w.nats.URL}
			}
			walk(w, name, blocks, env)
		})
	}
}

// block is a piece of a guide that a reader types into a shell.
type block struct {
	line int // of its first command
	text string
}

// shellBlocks cuts the sh blocks out of a guide.
func shellBlocks(guide string) ([]block, error) {
	var out []block
	inside, shell := false, false
	for i, line := range strings.Split(guide, "\n") {
		switch fence := strings.HasPrefix(line, "```"); {
		case fence && !inside:
			inside, shell = true, line == "```sh"
			if shell {
				out = append(out, block{line: i + 2})
			}
		case fence:
			inside, shell = false, false
		case shell:
			out[len(out)-1].text += line + "\n"
		case !inside && strings.HasPrefix(strings.TrimSpace(line), "```"):
			return nil, fmt.Errorf("line %d: a fence that is indented is not read", i+1)
		}
	}
	if inside {
		return nil, fmt.Errorf("a block is not closed")
	}
	return out, nil
}

// walk types the blocks into one shell, which ends at the first command that fails. What it started in the background ends
// with it.
func walk(w *world, name string, blocks []block, env []string) {
	w.t.Helper()
	var script strings.Builder
	list := filepath.Join(w.dir, "jobs") // a shell tells its own jobs only where it runs itself, not in a substitution
	fmt.Fprintf(&script, "trap 'jobs -p > %s; kill $(cat %s) 2>/dev/null || true; wait' EXIT\nset -eu\n", list, list)
	for _, b := range blocks {
		fmt.Fprintf(&script, "echo '## docs/%s.md:%d' >&2\n%s", name, b.line, b.text)
	}
	dir := filepath.Join(w.dir, "walk")
	w.must(os.MkdirAll(dir, 0o700))
	p := w.start(Command{
		Name: "docs/" + name + ".md", Path: "/bin/sh", Args: []string{"-c", script.String()}, Dir: dir, Group: true,
		Env: append(env, "PATH="+w.tools.Dir+string(os.PathListSeparator)+os.Getenv("PATH"), "HOME="+dir),
	})
	code, err := p.Wait(w.ctx)
	if err != nil || code != 0 {
		w.t.Errorf("the guide ended with %d, %v", code, err)
		logs, _ := filepath.Glob(filepath.Join(dir, "*.log"))
		for _, path := range logs {
			if raw, err := os.ReadFile(path); err == nil {
				lines := strings.Split(string(raw), "\n")
				w.t.Logf("---- %s\n%s", filepath.Base(path), strings.Join(lines[max(0, len(lines)-tail):], "\n"))
			}
		}
	}
}

func TestShellBlocks(t *testing.T) {
	for name, tt := range map[string]struct {
		guide string
		want  string // line:text of each
		fails bool
	}{
		"none":        {"text\n", "", false},
		"two":         {"a\n```sh\nls\npwd\n```\n\n```sh\nid\n```\n", "3:ls\npwd\n|8:id\n|", false},
		"other kinds": {"```text\nls\n```\n```yaml\na: b\n```\n", "", false},
		"open":        {"```sh\nls\n", "", true},
		"indented":    {"- x\n  ```sh\n  ls\n  ```\n", "", true},
	} {
		t.Run(name, func(t *testing.T) {
			blocks, err := shellBlocks(tt.guide)
			got := ""
			for _, b := range blocks {
				got += fmt.Sprintf("%d:%s|", b.line, b.text)
			}
			if (err != nil) != tt.fails || err == nil && got != tt.want {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
