package keys

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/nsed-protocol/nsed/node/refusal"
	"golang.org/x/term"
)

// PasswordEnv is the environment variable that may hold a password.
const PasswordEnv = "NSED_PASSWORD"

const maxPassword = 1024 // bytes

// Password says where a password comes from: the file when one is named, else the environment when it has one, else
// whoever is asked. The zero value has none to give.
type Password struct {
	File   string                      // holds the password and at most a line's end; its owner alone may read it
	Env    func(string) (string, bool) // usually os.LookupEnv
	Prompt Prompter
}

// Prompter asks a person one question for a secret.
type Prompter func(ctx context.Context, question string) (string, error)

// Get returns the password for what is named. It refuses with key-password when there is no source, and with
// key-exposed when others can read the file.
func (p Password) Get(ctx context.Context, what string) (string, error) {
	password, _, err := p.get(ctx, what)
	return password, err
}

// get also tells whether a person was asked.
func (p Password) get(ctx context.Context, what string) (password string, asked bool, err error) {
	password, ok, err := p.unasked()
	if ok || err != nil {
		return password, false, err
	}
	if p.Prompt == nil {
		return "", false, refusal.New(refusal.KeyPassword, "%s: nobody to ask", what)
	}
	password, err = p.Prompt(ctx, "Password for "+what+": ")
	return password, true, err
}

// GetNew returns a password for something new. A person is asked twice; an empty password is refused.
func (p Password) GetNew(ctx context.Context, what string) (string, error) {
	password, asked, err := p.get(ctx, "new "+what)
	if err != nil {
		return "", err
	}
	if password == "" {
		return "", refusal.New(refusal.KeyPassword, "an empty password protects nothing")
	}
	if !asked {
		return password, nil
	}
	again, err := p.Prompt(ctx, "Again: ")
	if err == nil && again != password {
		err = refusal.New(refusal.KeyPassword, "the two passwords differ")
	}
	if err != nil {
		return "", err
	}
	return password, nil
}

// unasked returns the password of the file or the environment. ok is false when neither is named.
func (p Password) unasked() (password string, ok bool, err error) {
	if p.File != "" {
		password, err = passwordIn(p.File)
		return password, err == nil, err
	}
	if p.Env != nil {
		if v, set := p.Env(PasswordEnv); set && v != "" {
			return v, true, nil
		}
	}
	return "", false, nil
}

func passwordIn(path string) (string, error) {
	raw, problem, err := readSecret(path, maxPassword)
	if err != nil {
		return "", refusal.Wrap(refusal.FileUnreadable, err, "password file")
	}
	if problem != nil {
		return "", problem
	}
	password := string(bytes.TrimSuffix(bytes.TrimSuffix(raw, []byte("\n")), []byte("\r")))
	if password == "" || strings.ContainsAny(password, "\r\n") {
		return "", refusal.New(refusal.KeyPassword, "password file %s: one line, not empty", path)
	}
	return password, nil
}

// Terminal asks on out and reads the answer from in. On a terminal nothing is echoed, and when ctx ends first it is put
// back as it was; from anything else one line is read and no byte beyond it.
func Terminal(in io.Reader, out io.Writer) Prompter {
	return func(ctx context.Context, question string) (string, error) {
		read, restore := func() ([]byte, error) { return readLine(in) }, func() {}
		if f, ok := in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
			fd := int(f.Fd())
			before, err := term.GetState(fd)
			if err != nil {
				return "", refusal.Wrap(refusal.KeyPassword, err, "terminal")
			}
			read = func() ([]byte, error) { return term.ReadPassword(fd) }
			restore = func() { _ = term.Restore(fd, before) }
		}
		_, _ = fmt.Fprint(out, question)
		defer fmt.Fprintln(out)
		return await(ctx, read, restore)
	}
}

// await reads until ctx ends. A read cannot be called off: its goroutine stays until somebody types, or the process ends.
func await(ctx context.Context, read func() ([]byte, error), restore func()) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	type answer struct {
		raw []byte
		err error
	}
	came := make(chan answer, 1)
	go func() {
		raw, err := read()
		came <- answer{raw, err}
	}()
	select {
	case <-ctx.Done():
		restore()
		return "", ctx.Err()
	case a := <-came:
		if a.err != nil {
			return "", refusal.Wrap(refusal.KeyPassword, a.err, "no answer")
		}
		if len(a.raw) > maxPassword {
			return "", refusal.New(refusal.KeyPassword, "more than %d bytes", maxPassword)
		}
		return string(a.raw), nil
	}
}

// readLine reads up to a line's end, byte by byte, so that what follows is left for the next who reads.
func readLine(in io.Reader) ([]byte, error) {
	var line []byte
	var b [1]byte
	for len(line) <= maxPassword {
		n, err := in.Read(b[:])
		if n == 1 && b[0] == '\n' {
			return bytes.TrimSuffix(line, []byte("\r")), nil
		}
		line = append(line, b[:n]...)
		if errors.Is(err, io.EOF) && len(line) > 0 {
			return line, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return line, nil
}
