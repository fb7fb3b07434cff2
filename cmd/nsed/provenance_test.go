package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// graphFile is the demonstration's graph, changed.
func graphFile(t *testing.T, dir string, change func(*provenance.Graph)) []byte {
	t.Helper()
	g, err := provenance.Decode(read(t, dir, provenanceFile))
	if err != nil {
		t.Fatal(err)
	}
	change(&g)
	raw, err := g.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// withGraph is a copy of a bundle with another graph.
func withGraph(t *testing.T, from string, raw []byte) string {
	t.Helper()
	dir := bundleWith(t, from, nil)
	if err := os.WriteFile(filepath.Join(dir, provenanceFile), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A bundle shows offline who built on whom: at least the winner of a later round cites somebody who is paid for it.
func TestProvenanceOfABundle(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	svg := filepath.Join(t.TempDir(), "p.svg")
	r := nsed(t, "provenance", "--bundle", s.bundle, "--svg", svg, "--decimals", "18")
	for _, want := range []string{"\nround 1\n", "\nround 2\n", " wins\n", "◆ seat", ", paid 0.", ", in its answer: “", "  paid ", "royalty", "total\n"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if r.code != 0 || r.err != "" || t.Failed() {
		t.Errorf("exit code %d\n%s%s", r.code, r.out, r.err)
	}
	drawing := read(t, filepath.Dir(svg), "p.svg")
	dec := xml.NewDecoder(bytes.NewReader(drawing))
	for {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	again := filepath.Join(t.TempDir(), "again.svg")
	nsed(t, "provenance", "--svg", again, "--bundle", s.bundle, "--decimals", "18")
	if !bytes.Equal(drawing, read(t, filepath.Dir(again), "again.svg")) {
		t.Error("another drawing of the same job")
	}
}

// The graph that is printed, the one beside the bundle and the one made without it are the same.
func TestProvenanceAsJSON(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	want := graphFile(t, s.bundle, func(g *provenance.Graph) {
		if len(g.Cites) == 0 || len(g.Proposals) < 10 || len(g.Missing) > 0 || len(g.Assets) != 5 {
			t.Errorf("%d cites of %d proposals, %d assets, missing %q", len(g.Cites), len(g.Proposals), len(g.Assets), g.Missing)
		}
	})
	r := nsed(t, "provenance", "--json", "--bundle", s.bundle)
	if r.code != 0 || r.out != string(want)+"\n" {
		t.Errorf("exit code %d\n%s\nwant\n%s\n%s", r.code, r.out, want, r.err)
	}
}

// The chain tells what the bundle's facts and graph hold, assets included.
func TestProvenanceOfTheChain(t *testing.T) {
	t.Parallel()
	w := worldOf(t)
	dir := bundleWith(t, w.bundle, map[string][]byte{factsFile: nil})
	r := nsed(t, "provenance", w.job, "--json", "--rpc", w.url, "--contract", w.contract.Hex(), "--bundle", dir)
	if want := string(read(t, w.bundle, provenanceFile)) + "\n"; r.code != 0 || r.out != want {
		t.Errorf("exit code %d\n%s\nwant\n%s\n%s", r.code, r.out, want, r.err)
	}
	r = nsed(t, "provenance", w.job, "--rpc", w.url, "--contract", w.contract.Hex())
	if r.code != 0 || !strings.Contains(r.out, "paid (dNSED)") || !strings.Contains(r.out, "not in the record:\n  slate of round 1\n") {
		t.Errorf("the chain alone: exit code %d\n%s\n%s", r.code, r.out, r.err)
	}
}

// An audit checks the graph of a bundle, and names the record that is not as chain and transcript make it.
func TestAuditOfProvenance(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	wantVerdict(t, 0, "", "--bundle", withGraph(t, s.bundle, graphFile(t, s.bundle, func(*provenance.Graph) {})))
	for record, change := range map[string]func(*provenance.Graph){
		`provenance seat 3`:                func(g *provenance.Graph) { g.Seats[3].Pay.Merit.AddUint64(&g.Seats[3].Pay.Merit.Int, 1) },
		`provenance cite r2 .* of r1 .*`:   func(g *provenance.Graph) { g.Cites[0].ShareBps++ },
		`provenance proposal r1 seat 0`:    func(g *provenance.Graph) { g.Proposals[0].Excerpt = "better" },
		`provenance cite r\d .* of r\d .*`: func(g *provenance.Graph) { g.Cites = g.Cites[1:] },
		`provenance job`:                   func(g *provenance.Graph) { g.Winner = nil },
	} {
		wantVerdict(t, 2, record, "--bundle", withGraph(t, s.bundle, graphFile(t, s.bundle, change)))
	}
	raw := changedFrame(t, read(t, s.bundle, transcriptFile), protocol.Content, func(f *protocol.Frame) { f.Signed.Slot.Seat = 0; f.Payload = f.Payload[:40] })
	dir := withGraph(t, s.bundle, read(t, s.bundle, provenanceFile))
	if err := os.WriteFile(filepath.Join(dir, transcriptFile), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	wantVerdict(t, 2, "frame .*", "--bundle", dir) // the frame goes before what was made of it
}

func TestProvenanceRefuses(t *testing.T) {
	t.Parallel()
	s := demonstration(t)
	for name, in := range map[string]badInput{
		"nothing":                     {[]string{"provenance"}, refusal.UsageMissing, factsFile, ""},
		"a damaged graph":             {[]string{"provenance", "--bundle", withGraph(t, s.bundle, []byte(`{"version":1}`))}, refusal.TranscriptCorrupt, "provenance", "unchanged copy"},
		"a damaged graph of an audit": {[]string{"audit", "--bundle", withGraph(t, s.bundle, []byte("x"))}, refusal.TranscriptCorrupt, "provenance", "unchanged copy"},
		"no place for a drawing":      {[]string{"provenance", "--bundle", s.bundle, "--svg", "/no/such/dir/p.svg"}, refusal.FileUnwritable, "p.svg", ""},
		"another job":                 {[]string{"provenance", someJob, "--bundle", s.bundle}, refusal.JobUnknown, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkBadInput(t, in)
		})
	}
}
