package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func read(t *testing.T, dir, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// bundleWith is a copy of a bundle's directory in which files are replaced. One without content is left out.
func bundleWith(t *testing.T, from string, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{transcriptFile, factsFile} {
		raw, changed := files[name]
		if !changed {
			raw = read(t, from, name)
		}
		if raw == nil {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// audited runs an audit and returns the last line, which holds the verdict.
func audited(t *testing.T, args ...string) (ran, string) {
	t.Helper()
	r := nsed(t, append([]string{"audit"}, args...)...)
	return r, r.out[strings.LastIndexByte(strings.TrimSuffix(r.out, "\n"), '\n')+1:]
}

func wantVerdict(t *testing.T, code int, record string, args ...string) {
	t.Helper()
	r, last := audited(t, args...)
	want := regexp.MustCompile("^" + map[int]string{0: "SOUND", 2: "TAMPERED: ", 3: "CANNOT SHOW: "}[code] + record + "\n$")
	if r.code != code || r.err != "" || !want.MatchString(last) {
		t.Errorf("exit code %d, want %d; %q, want %s\n%s", r.code, code, last, want, r.err)
	}
}

func TestAuditOfABundle(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	facts, err := transcript.DecodeFacts(read(t, s.bundle, factsFile))
	if err != nil {
		t.Fatal(err)
	}
	wantVerdict(t, 0, "", "--bundle", s.bundle)
	// Flags behind the argument are read too.
	wantVerdict(t, 0, "", facts.Job.String(), "--bundle", s.bundle)
	wantVerdict(t, 0, "", "--bundle="+s.bundle, facts.Job.String())
	wantVerdict(t, 3, "bundle", "--bundle", bundleWith(t, s.bundle, map[string][]byte{transcriptFile: nil}))
	r, _ := audited(t, someJob, "--bundle", s.bundle)
	if r.code != exitRefused {
		t.Errorf("another job: exit code %d", r.code)
	}
	checkRefused(t, r.err, refusal.JobUnknown, facts.Job.String())
}

func TestAuditAsJSON(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	whole := read(t, s.bundle, transcriptFile)
	for name, tc := range map[string]struct {
		transcript []byte
		code       int
		verdict    string
	}{
		"sound":       {whole, 0, "SOUND"},
		"tampered":    {changedFrame(t, whole, protocol.Seal, func(f *protocol.Frame) { f.Signed.Body[0] ^= 1 }), 2, "TAMPERED"},
		"cannot show": {nil, 3, "CANNOT SHOW"},
	} {
		r, _ := audited(t, "--json", "--bundle", bundleWith(t, s.bundle, map[string][]byte{transcriptFile: tc.transcript}))
		var said struct {
			Job, Verdict, Record string
			Checks               []struct {
				Code, Evidence, Record string
				OK, Missing            bool
			}
		}
		dec := json.NewDecoder(strings.NewReader(r.out))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&said); err != nil || r.code != tc.code || said.Verdict != tc.verdict || len(said.Checks) == 0 {
			t.Errorf("%s: exit code %d, %v\n%s", name, r.code, err, r.out)
		}
		if _, err := protocol.ParseJobID(said.Job); err != nil || (said.Record == "") != (tc.code == 0) {
			t.Errorf("%s: job %s, record %q", name, said.Job, said.Record)
		}
	}
}

func TestAuditRefusesDamagedFiles(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	for _, name := range []string{transcriptFile, factsFile} {
		whole := read(t, s.bundle, name)
		for what, raw := range map[string][]byte{
			"empty":        {},
			"cut":          whole[:len(whole)/2],
			"no JSON":      []byte("not JSON"),
			"another list": []byte("[]\n"),
			"zeros":        make([]byte, len(whole)),
			"repeated key": bytes.Replace(whole, []byte(`"network":`), []byte(`"network":null,"network":`), 1),
			"unknown key":  bytes.Replace(whole, []byte(`"network":`), []byte(`"colour":1,"network":`), 1),
			"two objects":  append(bytes.Clone(whole), whole...),
			"other spaces": append(bytes.Clone(whole), ' '),
		} {
			t.Run(name+" "+what, func(t *testing.T) {
				t.Parallel()
				dir := bundleWith(t, s.bundle, map[string][]byte{name: raw})
				checkBadInput(t, badInput{[]string{"audit", "--bundle", dir}, refusal.TranscriptCorrupt, "", "unchanged copy"})
			})
		}
	}
}

// changedFrame is the transcript with the first frame of a kind changed.
func changedFrame(t *testing.T, raw []byte, kind protocol.Kind, change func(*protocol.Frame)) []byte {
	t.Helper()
	b, err := transcript.DecodeBundle(raw)
	if err != nil {
		t.Fatal(err)
	}
	for i := range b.Frames {
		if b.Frames[i].Signed.Slot.Kind == kind {
			change(&b.Frames[i])
			out, err := b.Encode()
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
	}
	t.Fatalf("no frame of kind %s", kind)
	return nil
}

// Every field of every kind of record in a transcript, through the program.
func TestAuditNamesAChangedFrame(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	whole := read(t, s.bundle, transcriptFile)
	kinds := []protocol.Kind{
		protocol.Seal, protocol.List, protocol.Content, protocol.Slate, protocol.Commit, protocol.Reveal, protocol.Result, protocol.Close,
	}
	for field, change := range map[string]func(*protocol.Frame){
		"round":         func(f *protocol.Frame) { f.Signed.Slot.Round++ },
		"term":          func(f *protocol.Frame) { f.Signed.Slot.Term++ },
		"seat":          func(f *protocol.Frame) { f.Signed.Slot.Seat++ },
		"body":          func(f *protocol.Frame) { f.Signed.Body[31] ^= 1 },
		"signature":     func(f *protocol.Frame) { f.Signed.Sig[40] ^= 1 },
		"payload":       func(f *protocol.Frame) { f.Payload[len(f.Payload)-1] ^= 1 },
		"payload, less": func(f *protocol.Frame) { f.Payload = f.Payload[:len(f.Payload)-1] },
		"payload, more": func(f *protocol.Frame) { f.Payload = append(f.Payload, 0) },
	} {
		for _, kind := range kinds {
			if kind == protocol.Seal && strings.HasPrefix(field, "payload") {
				continue // a seal has none
			}
			t.Run(fmt.Sprintf("%s %s", kind, field), func(t *testing.T) {
				t.Parallel()
				var slot protocol.Slot
				raw := changedFrame(t, whole, kind, func(f *protocol.Frame) { change(f); slot = f.Signed.Slot })
				dir := bundleWith(t, s.bundle, map[string][]byte{transcriptFile: raw})
				wantVerdict(t, 2, "frame "+regexp.QuoteMeta(slot.String())+"( .*)?", "--bundle", dir)
			})
		}
	}
	t.Run("kind", func(t *testing.T) {
		t.Parallel()
		raw := changedFrame(t, whole, protocol.Slate, func(f *protocol.Frame) { f.Signed.Slot.Kind = protocol.List })
		wantVerdict(t, 2, `frame 1\.list\..*`, "--bundle", bundleWith(t, s.bundle, map[string][]byte{transcriptFile: raw}))
	})
	t.Run("a frame less", func(t *testing.T) {
		t.Parallel()
		b, err := transcript.DecodeBundle(whole)
		if err != nil {
			t.Fatal(err)
		}
		gone := b.Frames[0].Signed.Slot
		b.Frames = b.Frames[1:]
		raw, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		wantVerdict(t, 3, "frame "+regexp.QuoteMeta(gone.String()), "--bundle", bundleWith(t, s.bundle, map[string][]byte{transcriptFile: raw}))
	})
}

// Fields of the files on which nothing signed, hashed or paid depends: docs/auditor.md names them. Of some only the order
// counts.
var noEvidence = regexp.MustCompile(`^\.network\.name$|^\.head\.|\.block\.(number|hash)$|^\.logs\[\d+\]\.(tx|index)$|^\.settler$|^\.lane$|^\.assets\[\]\.pending$`)

// Fields that cannot be read after a change, so that the file is refused.
var unreadable = regexp.MustCompile(`^\.version$|^\.logs\[\d+\]\.type$`)

// Every kind of field outside the frames, changed in the file by one character.
func TestAuditNamesAChangedField(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	records := map[string]string{
		transcriptFile: `(bundle (network|params|job|panel|version)|specification).*`,
		factsFile:      `(log \d+ \w+( round \d)?|settlement input .+|bundle (params|network)|lane|head|JobOpened.*)`,
	}
	for name, record := range records {
		whole := read(t, s.bundle, name)
		leaves := leavesOf(t, whole, ".logs")
		last := fmt.Sprintf(".logs[%d].block.time", bytes.Count(whole, []byte(`"tx":`))-1)
		seen := map[string]bool{}
		for _, l := range leaves {
			if seen[l.path] || strings.HasPrefix(l.path, ".frames") {
				continue
			}
			seen[l.path] = true
			t.Run(name+l.path, func(t *testing.T) {
				t.Parallel()
				dir := bundleWith(t, s.bundle, map[string][]byte{name: l.altered(whole)})
				switch {
				case unreadable.MatchString(l.path):
					checkBadInput(t, badInput{[]string{"audit", "--bundle", dir}, refusal.TranscriptCorrupt, "", "unchanged copy"})
				case noEvidence.MatchString(l.path) || l.path == last:
					if r, said := audited(t, "--bundle", dir); r.code != 0 && r.code != 2 {
						t.Errorf("exit code %d, %s", r.code, said)
					}
				default:
					wantVerdict(t, 2, record, "--bundle", dir)
				}
			})
		}
		t.Logf("%s: %d kinds of fields", name, len(seen))
	}
}
