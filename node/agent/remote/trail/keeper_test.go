package trail

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var job = protocol.JobID{1}

func open(t *testing.T) (*Keeper, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trails")
	k, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return k, dir
}

func record(agent string, raw string) envelope.Record {
	return envelope.Record{Job: job.String(), Round: 1, Agent: agent, Action: "propose", Raw: []byte(raw)}
}

func read(t *testing.T, dir string) ([]envelope.Record, int) {
	t.Helper()
	got, damaged, err := Read(File(dir, job), job)
	if err != nil {
		t.Fatal(err)
	}
	return got, damaged
}

func TestWhatIsKeptComesBackByteForByte(t *testing.T) {
	k, dir := open(t)
	want := []envelope.Record{record("a", "{ \"x\" : 1 }\n"), record("b", "\xff\x00"), record("a", "")}
	want[1].Copy = true
	for _, r := range want {
		if err := k.Keep(job, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := k.Keep(protocol.JobID{2}, record("z", "another job")); err != nil {
		t.Fatal(err)
	}
	got, damaged := read(t, dir)
	if diff := cmp.Diff(want, got); diff != "" || damaged != 0 {
		t.Errorf("%d damaged, %s", damaged, diff)
	}
	info, err := os.Stat(File(dir, job))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
}

func TestATornLineCostsItselfAlone(t *testing.T) {
	k, dir := open(t)
	for _, agent := range []string{"a", "b"} {
		if err := k.Keep(job, record(agent, "x")); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(File(dir, job))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(File(dir, job), whole[:len(whole)-5], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := k.Keep(job, record("c", "x")); err != nil {
		t.Fatal(err)
	}
	got, damaged := read(t, dir)
	if diff := cmp.Diff([]envelope.Record{record("a", "x"), record("c", "x")}, got); diff != "" || damaged != 1 {
		t.Errorf("%d damaged, %s", damaged, diff)
	}
}

func TestDamagedLines(t *testing.T) {
	_, dir := open(t)
	lines := []string{``, `x`, `{}`, `{"job":"0x02"}`, `{"job":"` + job.String() + `","more":1}`, `[]`}
	if err := os.WriteFile(File(dir, job), []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, damaged := read(t, dir); len(got) != 0 || damaged != len(lines) {
		t.Errorf("%v, %d damaged", got, damaged)
	}
	if err := os.WriteFile(File(dir, job), []byte(strings.Repeat("x", MaxLine+1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(File(dir, job), job); refusal.CodeOf(err) != refusal.FileUnreadable {
		t.Errorf("a line without an end: %v", err)
	}
}

func TestNothingWasKept(t *testing.T) {
	_, dir := open(t)
	if _, _, err := Read(File(dir, job), job); refusal.CodeOf(err) != refusal.TranscriptMissing {
		t.Errorf("%v", err)
	}
}

func TestATrailHasABound(t *testing.T) {
	k, dir := open(t)
	k.max = 1000
	var full error
	kept := 0
	for range 20 {
		if full = k.Keep(job, record("a", strings.Repeat("x", 50))); full == nil {
			kept++
		}
	}
	if !errors.Is(full, ErrFull) {
		t.Errorf("%v", full)
	}
	if got, damaged := read(t, dir); len(got) != kept || damaged != 0 || kept == 0 {
		t.Errorf("%d of %d, %d damaged", len(got), kept, damaged)
	}
}

func TestManyAtATime(t *testing.T) {
	k, dir := open(t)
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if err := k.Keep(job, record("a", "x")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got, damaged := read(t, dir); len(got) != 20 || damaged != 0 {
		t.Errorf("%d, %d damaged", len(got), damaged)
	}
}
