package keys

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// The variable that makes this test binary a second process: it locks the key "hot" of the directory, says what came of
// it, and holds the lock until its input ends.
const secondProcess = "NSED_TEST_LOCK_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(secondProcess); dir != "" {
		_, err := OpenDir(dir).Lock("hot")
		fmt.Println("lock:", err)
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// second starts the second process. said is what it said; end lets it end and waits.
func second(t *testing.T, d *Dir) (cmd *exec.Cmd, said string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(self)
	cmd.Env = append(os.Environ(), secondProcess+"="+d.path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	said, err = bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return cmd, said
}

func TestASecondProcessIsRefused(t *testing.T) {
	d := testDir(t, "hot")
	release, err := d.Lock("hot")
	if err != nil {
		t.Fatal(err)
	}
	_, said := second(t, d)
	if !strings.Contains(said, string(refusal.KeyInUse)) || !strings.Contains(said, fmt.Sprint("process ", os.Getpid())) {
		t.Errorf("the second process said %q", said)
	}
	if _, err := d.Lock(testKey(t, "hot").Address().Hex()); refusal.CodeOf(err) != refusal.KeyInUse {
		t.Errorf("a second part of this process: %v", err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	cmd, said := second(t, d)
	if said != "lock: <nil>\n" {
		t.Fatalf("after the release: %q", said)
	}
	if _, err := d.Lock("hot"); refusal.CodeOf(err) != refusal.KeyInUse || !strings.Contains(err.Error(), fmt.Sprint(cmd.Process.Pid)) {
		t.Errorf("while the other holds it: %v", err)
	}
	// What is killed holds nothing, though its lock file lies there.
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if release, err = d.Lock("hot"); err != nil {
		t.Fatalf("after the other was killed: %v", err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(filepath.Join(d.path, "hot.json.lock")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("lock file: %v %v", info, err)
	}
	if all, err := d.List(); err != nil || len(all) != 1 {
		t.Errorf("the lock file is listed: %v %v", all, err)
	}
}

func TestHold(t *testing.T) {
	d := testDir(t, "hot", "owner")
	asked := ""
	ask := func(password string) Password {
		return Password{Prompt: func(_ context.Context, question string) (string, error) {
			asked = question
			return password, nil
		}}
	}
	k, release, err := d.Hold(t.Context(), "hot", ask("password of hot"))
	if err != nil || k.Address() != testKey(t, "hot").Address() {
		t.Fatalf("%v %v", k, err)
	}
	if !strings.Contains(asked, "hot") || !strings.Contains(asked, k.Address().Hex()) {
		t.Errorf("asked %q", asked)
	}
	asked = ""
	_, _, err = d.Hold(t.Context(), "hot", ask("password of hot"))
	wantCode(t, "held", err, refusal.KeyInUse)
	if asked != "" {
		t.Error("asked for the password of a key that is in use")
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	_, _, err = d.Hold(t.Context(), "hot", ask("wrong"))
	wantCode(t, "wrong password", err, refusal.KeyPassword)
	if _, release, err = d.Hold(t.Context(), "hot", ask("password of hot")); err != nil {
		t.Fatalf("a failure left the key locked: %v", err)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
	if err := os.Chmod(filepath.Join(d.path, "owner.json"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, _, err = d.Hold(t.Context(), "owner", ask("password of owner"))
	wantCode(t, "exposed", err, refusal.KeyExposed)
	_, _, err = d.Hold(t.Context(), "none", ask("x"))
	wantCode(t, "no key", err, refusal.KeyMissing)
}
