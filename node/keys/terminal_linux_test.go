package keys

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"testing"
	"unsafe"

	"golang.org/x/term"
)

// terminal opens a pseudo-terminal: what is written to keyboard arrives at screen's reader, as if typed.
func terminal(t *testing.T) (keyboard, screen *os.File) {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = keyboard.Close() })
	var unlock, number int32
	for request, value := range map[uintptr]*int32{syscall.TIOCSPTLCK: &unlock, syscall.TIOCGPTN: &number} {
		if _, _, failed := syscall.Syscall(syscall.SYS_IOCTL, keyboard.Fd(), request, uintptr(unsafe.Pointer(value))); failed != 0 {
			t.Fatal(failed)
		}
	}
	screen, err = os.OpenFile(fmt.Sprint("/dev/pts/", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = screen.Close() })
	return keyboard, screen
}

func TestATerminalDoesNotEcho(t *testing.T) {
	keyboard, screen := terminal(t)
	var out bytes.Buffer
	if _, err := keyboard.WriteString("secret\n"); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(int(screen.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Terminal(screen, &out)(t.Context(), "Password: "); err != nil || got != "secret" {
		t.Errorf("%q %v", got, err)
	}
	if out.String() != "Password: \n" {
		t.Errorf("shown: %q", out.String())
	}
	ctx, cancel := context.WithCancel(t.Context())
	ask := Terminal(screen, writerFunc(func([]byte) { cancel() }))
	if _, err := ask(ctx, "Password: "); !errors.Is(err, context.Canceled) {
		t.Errorf("called off: %v", err)
	}
	after, err := term.GetState(int(screen.Fd()))
	if err != nil || *after != *before {
		t.Errorf("the terminal is not as it was: %v", err)
	}
}
