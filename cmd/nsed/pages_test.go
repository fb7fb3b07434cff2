package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/refusal"
)

const top = "../.."

// TestGenerated holds docs/errors.md to the table of refusals.
func TestGenerated(t *testing.T) {
	path := filepath.Join(top, "docs", "errors.md")
	want := refusal.Markdown()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("%s is stale, run make generate (-want +got):\n%s", path, diff)
	}
}

// Every page that a refusal names is there.
func TestRefusalsNamePages(t *testing.T) {
	named := regexp.MustCompile(`docs/([a-z]+\.md)`)
	for _, e := range refusal.Table {
		pages := []string{e.Page}
		for _, m := range named.FindAllStringSubmatch(e.Next, -1) {
			pages = append(pages, m[1])
		}
		for _, p := range pages {
			if _, err := os.Stat(filepath.Join(top, "docs", p)); err != nil {
				t.Errorf("%s: %v", e.Code, err)
			}
		}
	}
}

// command is a line of a page that a reader would type.
type command struct {
	where string
	text  string
	code  int // the exit code that the line names
}

var (
	exitNote = regexp.MustCompile(`\s+#.*\bexit (\d+)\b.*$`)
	note     = regexp.MustCompile(`\s+# .*$`)
)

// commandsOf finds the lines of a page's sh blocks that begin with one of the words.
func commandsOf(t *testing.T, page string, words ...string) []command {
	t.Helper()
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var out []command
	shell := false
	for i, l := range strings.Split(string(raw), "\n") {
		l = strings.TrimSpace(l)
		if strings.HasPrefix(l, "```") {
			shell = !shell && l == "```sh"
			continue
		}
		for _, w := range words {
			if !shell || !strings.HasPrefix(l, w) {
				continue
			}
			c := command{where: page + ":" + strconv.Itoa(i+1), text: note.ReplaceAllString(l, "")}
			if m := exitNote.FindStringSubmatch(l); m != nil {
				c.code, _ = strconv.Atoi(m[1])
			}
			out = append(out, c)
		}
	}
	return out
}

func pages(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(top, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "contracts/README.md"} {
		if _, err := os.Stat(filepath.Join(top, name)); err == nil {
			found = append(found, filepath.Join(top, name))
		}
	}
	return found
}

// The guide to the contracts names every source, and none that is not there.
func TestContractsGuideNamesEverySource(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(top, "contracts", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var named, found []string
	for _, m := range regexp.MustCompile("`(src/[A-Za-z/]+\\.sol)`").FindAllStringSubmatch(string(raw), -1) {
		named = append(named, m[1])
	}
	for _, pattern := range []string{"src/*.sol", "src/*/*.sol"} {
		paths, _ := filepath.Glob(filepath.Join(top, "contracts", pattern))
		for _, p := range paths {
			rel, err := filepath.Rel(filepath.Join(top, "contracts"), p)
			if err != nil {
				t.Fatal(err)
			}
			found = append(found, filepath.ToSlash(rel))
		}
	}
	slices.Sort(named)
	slices.Sort(found)
	if d := cmp.Diff(found, slices.Compact(named)); d != "" {
		t.Errorf("contracts/README.md (-there +named):\n%s", d)
	}
}

// walked are the guides that node/drill walks as a whole, with a chain and a server of their own.
var walked = []string{"operator.md", "submitter.md", "auditor.md"}

// Every command of a page works as written, in the order of the page, in a directory with bin/nsed. Where a page speaks of
// a job on a chain, the variables JOB, RPC, CONTRACT and BUNDLE name the one of a running `nsed dev`.
func TestPagesRun(t *testing.T) {
	for _, page := range pages(t) {
		commands := commandsOf(t, page, "nsed ", "bin/nsed ")
		if len(commands) == 0 || slices.Contains(walked, filepath.Base(page)) {
			continue
		}
		t.Run(filepath.Base(page), func(t *testing.T) {
			t.Parallel()
			dir, tmp := t.TempDir(), t.TempDir()
			if err := os.Symlink(filepath.Dir(binary(t)), filepath.Join(dir, "bin")); err != nil {
				t.Fatal(err)
			}
			env := append(os.Environ(), "PATH="+filepath.Join(dir, "bin")+":"+os.Getenv("PATH"))
			for _, c := range commands {
				if strings.Contains(c.text, "$JOB") || strings.Contains(c.text, "$RPC") {
					w := worldOf(t)
					env = append(env, "JOB="+w.job, "RPC="+w.url, "CONTRACT="+w.contract.Hex(), "BUNDLE="+w.bundle)
				}
				cmd := exec.Command("sh", "-c", strings.ReplaceAll(c.text, "/tmp/", tmp+"/"))
				cmd.Dir, cmd.Env = dir, env
				if r := runCommand(t, cmd); r.code != c.code {
					t.Errorf("%s: %s: exit code %d, want %d\n%s", c.where, c.text, r.code, c.code, r.err)
				}
			}
		})
	}
}

// Every target that a page names is in the Makefile.
func TestPagesNameTargets(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(top, "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages(t) {
		for _, c := range commandsOf(t, page, "make ") {
			for _, word := range strings.Fields(c.text)[1:] {
				if strings.Contains(word, "=") {
					break // variables come last, and their values may hold spaces
				}
				if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(word) + `:`).Match(raw) {
					t.Errorf("%s: no target %s", c.where, word)
				}
			}
		}
	}
}
