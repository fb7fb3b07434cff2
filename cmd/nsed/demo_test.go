package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// demoWithin is generous, since machines that run tests are slow. What a person meets is logged.
const demoWithin = 60 * time.Second

func TestDemo(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	t.Logf("the demonstration took %s", s.took.Round(time.Millisecond))
	if s.took > demoWithin {
		t.Errorf("the demonstration took %s, at most %s", s.took, demoWithin)
	}
	lines := strings.Split(strings.TrimSpace(s.out), "\n")
	if s.code != 0 || s.err != "" || lines[len(lines)-1] != "SOUND" {
		t.Errorf("exit code %d\n%s%s", s.code, s.out, s.err)
	}
	if strings.ContainsRune(s.out, '\x1b') {
		t.Error("a pipe is sent what only a terminal understands")
	}
	leaders := regexp.MustCompile(`(?m)^  ◆ (seat \d) \S+ leads`).FindAllStringSubmatch(s.out, -1)
	changed := false
	for i := range leaders[min(1, len(leaders)):] {
		changed = changed || leaders[i+1][1] != leaders[i][1]
	}
	if len(leaders) < 2 || !changed || !strings.Contains(s.out, " leads, after seat ") {
		t.Errorf("at least two rounds and a change of leader are wanted: %q", leaders)
	}
	for _, want := range []string{"the sum is the escrow", "\nanswer\n", "on chain: settle", "FAILED", "missing"} {
		if shows, bad := strings.Contains(s.out, want), want == "FAILED" || want == "missing"; shows == bad {
			t.Errorf("%q shows: %v", want, shows)
		}
	}
}

// The stores of a network that is gone speak of blocks that do not exist.
func TestDemoRefusesTheStoreOfAnEarlierNetwork(t *testing.T) {
	t.Parallel()
	data := copiedStores(t)
	checkBadInput(t, badInput{[]string{"demo", "--data", data}, refusal.StoreForeign, "earlier development network", "--data"})
}

// copiedStores copies the stores of the shared demonstration, since opening a store changes its files.
func copiedStores(t *testing.T) string {
	t.Helper()
	s, data := demonstration(t), t.TempDir()
	if err := os.CopyFS(data, os.DirFS(s.data)); err != nil {
		t.Fatal(err)
	}
	return data
}

// Damage anywhere in the files of a store is told before anything is paid.
func TestDemoRefusesADamagedStore(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"*.log", "MANIFEST-*", "CURRENT"} {
		t.Run(pattern, func(t *testing.T) {
			t.Parallel()
			data := copiedStores(t)
			files, _ := filepath.Glob(filepath.Join(data, "operator-0", pattern))
			if len(files) == 0 {
				t.Fatalf("no %s", pattern)
			}
			for _, path := range files {
				raw, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				for i := range raw[:len(raw)/2] {
					raw[i] ^= 0x55
				}
				if err := os.WriteFile(path, raw, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			checkBadInput(t, badInput{[]string{"demo", "--data", data}, refusal.StoreCorrupt, "operator-0", "empty directory"})
		})
	}
}
