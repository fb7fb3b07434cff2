package keys

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func passwordFile(t *testing.T, content string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPasswordSources(t *testing.T) {
	env := func(values ...string) func(string) (string, bool) {
		return func(name string) (string, bool) {
			return strings.Join(values, ""), name == PasswordEnv && len(values) > 0
		}
	}
	typed := func(s string) Prompter { return Terminal(strings.NewReader(s), io.Discard) }
	for _, c := range []struct {
		name string
		from Password
		want string
		code refusal.Code
	}{
		{"file first", Password{File: passwordFile(t, "of file\n", 0o600), Env: env("of env"), Prompt: typed("typed\n")}, "of file", ""},
		{"file, other line end", Password{File: passwordFile(t, "of file\r\n", 0o400)}, "of file", ""},
		{"file, spaces belong to it", Password{File: passwordFile(t, " a b ", 0o600)}, " a b ", ""},
		{"environment before a person", Password{Env: env("of env"), Prompt: typed("typed\n")}, "of env", ""},
		{"empty environment counts as none", Password{Env: env(""), Prompt: typed("typed\n")}, "typed", ""},
		{"a person", Password{Env: env(), Prompt: typed("typed\r\nnot this\n")}, "typed", ""},
		{"a person without a line end", Password{Prompt: typed("typed")}, "typed", ""},
		{"nobody", Password{}, "", refusal.KeyPassword},
		{"a person who leaves", Password{Prompt: typed("")}, "", refusal.KeyPassword},
		{"a person who never ends", Password{Prompt: typed(strings.Repeat("x", 5000))}, "", refusal.KeyPassword},
		{"no file", Password{File: "/none", Env: env("of env")}, "", refusal.FileUnreadable},
		{"a file that others read", Password{File: passwordFile(t, "x", 0o644), Env: env("of env")}, "", refusal.KeyExposed},
		{"a file that the group reads", Password{File: passwordFile(t, "x", 0o640)}, "", refusal.KeyExposed},
		{"an empty file", Password{File: passwordFile(t, "\n", 0o600)}, "", refusal.KeyPassword},
		{"two lines", Password{File: passwordFile(t, "a\nb\n", 0o600)}, "", refusal.KeyPassword},
		{"a long file", Password{File: passwordFile(t, strings.Repeat("x", 1025), 0o600)}, "", refusal.FileUnreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.from.Get(t.Context(), "key hot")
			if c.code != "" {
				wantCode(t, "get", err, c.code)
			} else if err != nil || got != c.want {
				t.Errorf("%q, %v, want %q", got, err, c.want)
			}
		})
	}
}

func TestANewPasswordIsAskedForTwice(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("first\nfirst\nsecond\nthird\n\n")
	p := Password{Prompt: Terminal(in, &out)}
	if got, err := p.GetNew(t.Context(), "key hot"); err != nil || got != "first" {
		t.Errorf("%q %v", got, err)
	}
	_, err := p.GetNew(t.Context(), "key hot")
	wantCode(t, "two that differ", err, refusal.KeyPassword)
	_, err = p.GetNew(t.Context(), "key hot")
	wantCode(t, "an empty one", err, refusal.KeyPassword)
	if n := strings.Count(out.String(), "key hot"); n != 3 || strings.Contains(out.String(), "first") {
		t.Errorf("shown: %q", out.String())
	}
	fromFile := Password{File: passwordFile(t, "of file", 0o600)}
	if got, err := fromFile.GetNew(t.Context(), "key hot"); err != nil || got != "of file" {
		t.Errorf("%q %v", got, err)
	}
}

func TestAQuestionEndsWithItsContext(t *testing.T) {
	in, typing, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = typing.Close() })
	ctx, cancel := context.WithCancel(t.Context())
	ask := Terminal(in, writerFunc(func([]byte) { cancel() })) // once the question is shown
	if _, err := ask(ctx, "Password: "); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

type writerFunc func([]byte)

func (f writerFunc) Write(b []byte) (int, error) {
	f(b)
	return len(b), nil
}
