package audit_test

import (
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// graphOf is a job's graph, as it comes out of a file.
func graphOf(t *testing.T, f protocol.Facts, b *transcript.Bundle) provenance.Graph {
	t.Helper()
	made, err := provenance.Of(f, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := made.Encode()
	if err != nil {
		t.Fatal(err)
	}
	g, err := provenance.Decode(raw)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestProvenance(t *testing.T) {
	for name, p := range jobs {
		t.Run(name, func(t *testing.T) {
			j := build(t, p)
			f, b := j.chain(), j.bundle()
			r := audit.Check(f, b)
			r.Provenance(f, b, graphOf(t, f, b))
			if last := r.Checks[len(r.Checks)-1]; r.Verdict != audit.Sound || last.Code != "provenance" || !last.OK {
				t.Errorf("\n%s", r)
			}
		})
	}
}

func TestProvenanceIsChecked(t *testing.T) {
	j := build(t, jobs["seven seats, everything"])
	f, b := j.chain(), j.bundle()
	if g := graphOf(t, f, b); len(g.Cites) == 0 || g.Seats[1].Pay.CitesGot.IsZero() {
		t.Fatalf("a job without cites that pay: %+v", g)
	}
	forged := dip.Asset{Rate: 5}
	for want, change := range map[string]func(*provenance.Graph){
		"provenance job":             func(g *provenance.Graph) { g.End = "refunded" },
		"provenance missing":         func(g *provenance.Graph) { g.Missing = []string{"proposal r1 seat 0"} },
		"provenance seat 1":          func(g *provenance.Graph) { g.Seats[1].Pay.CitesGot.AddUint64(&g.Seats[1].Pay.CitesGot.Int, 1) },
		"provenance cite r2 seat 0 ": func(g *provenance.Graph) { g.Cites[0].Quote += "!" },
		"provenance proposal r1 ":    func(g *provenance.Graph) { g.Proposals[0].Content[0] ^= 1 },
		"provenance overlap ": func(g *provenance.Graph) {
			g.Overlaps = append(g.Overlaps, provenance.Overlap{By: provenance.Place{Round: 2}, Of: provenance.Place{Round: 1, Seat: 2}, PPM: 1})
		},
		"provenance asset ": func(g *provenance.Graph) {
			g.Assets = append(g.Assets, provenance.Asset{ID: protocol.AssetID(dip.Rules{ChainID: 1337}.ID(forged)), Rate: 5})
		},
	} {
		g := graphOf(t, f, b)
		change(&g)
		r := audit.Check(f, b)
		r.Provenance(f, b, g)
		if r.Verdict != audit.Tampered || !strings.HasPrefix(r.Record, want) {
			t.Errorf("%s: %s %q", want, r.Verdict, r.Record)
		}
	}
}

// A graph that shows what the transcript cannot is no contradiction, and no proof either.
func TestProvenanceWithoutTheTexts(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	f, b := j.chain(), j.bundle()
	g := graphOf(t, f, b)
	for _, k := range []protocol.Kind{protocol.Content, protocol.Slate} {
		less := *b
		less.Frames = nil
		for _, x := range b.Frames {
			if x.Signed.Slot.Kind != k {
				less.Frames = append(less.Frames, x)
			}
		}
		r := audit.Check(f, &less)
		r.Provenance(f, &less, g)
		if last := r.Checks[len(r.Checks)-1]; r.Verdict != audit.CannotShow || !last.Missing || last.Code != "provenance" {
			t.Errorf("without frames of kind %s:\n%s", k, r)
		}
	}
	r := audit.Check(f, nil)
	r.Provenance(f, nil, g)
	if r.Verdict != audit.CannotShow || r.Record != "bundle" {
		t.Errorf("without a transcript:\n%s", r)
	}
	r.Provenance(protocol.Facts{}, nil, g)
	if r.Verdict != audit.CannotShow {
		t.Errorf("without facts:\n%s", r)
	}
}
