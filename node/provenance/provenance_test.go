package provenance_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// The graphs of whole jobs, as files. The drawings of package terminal are made of the same ones.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal(scripts, err)
	}
	for _, path := range scripts {
		name := filepath.Base(path[:len(path)-len(".txt")])
		t.Run(name, func(t *testing.T) {
			raw, err := play(t, name).of(nil).Encode()
			if err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name+".json")
			if *update {
				if err := os.WriteFile(golden, raw, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), string(raw)); d != "" {
				t.Errorf("%s (-want +got):\n%s", golden, d)
			}
		})
	}
}

// What the transcript lacks is told, and what the rest shows is still there.
func TestTranscriptWithGaps(t *testing.T) {
	j := play(t, "three-rounds")
	whole := j.of(nil)
	lacking := func(k protocol.Kind, r protocol.Round, seat protocol.SeatIndex) provenance.Graph {
		return j.of(func(s protocol.Slot) bool { return s.Kind == k && s.Round == r && s.Seat == seat })
	}
	for name, tc := range map[string]struct {
		got       provenance.Graph
		missing   []string
		proposals int
		cites     []provenance.Cite
	}{
		"a cited text": {lacking(protocol.Content, 1, 0), []string{"proposal r1 seat 0"}, len(whole.Proposals) - 1, edited(whole.Cites, func(c *provenance.Cite) {
			if c.Of == (provenance.Place{Round: 1, Seat: 0}) {
				c.Found, c.Exact = "", false
			}
		})},
		"the winner's text": {lacking(protocol.Content, 3, 4), []string{"proposal r3 seat 4"}, len(whole.Proposals) - 1, edited(whole.Cites, func(c *provenance.Cite) {
			if c.By.Round == 3 { // the settlement's input holds the winner's cites
				c.Quote, c.Found, c.Exact = "", "", false
			}
		})},
		"a slate": {lacking(protocol.Slate, 1, 0), []string{"slate of round 1"}, len(whole.Proposals) - 4, edited(whole.Cites, func(c *provenance.Cite) {
			if c.Of.Round == 1 {
				c.Found, c.Exact = "", false
			}
		})},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tc.missing, tc.got.Missing); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(tc.cites, tc.got.Cites); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(whole.Seats, tc.got.Seats); d != "" || len(tc.got.Proposals) != tc.proposals {
				t.Errorf("%d proposals, seats %s", len(tc.got.Proposals), d)
			}
		})
	}
}

func edited(cites []provenance.Cite, change func(*provenance.Cite)) []provenance.Cite {
	out := slices.Clone(cites)
	for i := range out {
		change(&out[i])
	}
	return out
}

// Without a transcript the chain alone tells panel, money, and what the winner cites.
func TestChainAlone(t *testing.T) {
	j := play(t, "three-rounds")
	g, err := provenance.Of(j.facts, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(j.of(nil).Seats, g.Seats); d != "" || len(g.Cites) != 3 || len(g.Proposals) != 0 || len(g.Missing) != 3 {
		t.Errorf("%+v %s", g, d)
	}
	j.facts.Settlement = nil
	if g, err = provenance.Of(j.facts, nil, nil); err != nil || g.Seats[0].Pay != nil || g.Missing[0] != "settlement that can be counted" {
		t.Errorf("%+v %v", g, err)
	}
	j.facts.Job[0] ^= 1
	if _, err := provenance.Of(j.facts, nil, nil); !errors.Is(err, provenance.ErrNoJob) {
		t.Errorf("another job: %v", err)
	}
	if _, err := provenance.Of(protocol.Facts{}, nil, nil); !errors.Is(err, provenance.ErrNoJob) {
		t.Errorf("no logs: %v", err)
	}
}

// A text that hashes to nothing on chain does not count, whoever sends it.
func TestForeignTexts(t *testing.T) {
	j := play(t, "three-rounds")
	want := j.of(nil)
	forged, err := transcript.Content{Answer: "forged", Reasoning: "from 810 the fifty over twenty-five adds two more"}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	frames := j.frames
	j.frames = nil
	for seat := range protocol.SeatIndex(5) {
		j.say(2, protocol.Content, seat, transcript.ContentPayload(common.Hash{2, byte(seat)}, forged))
		j.say(2, protocol.Slate, seat, protocol.PackHashes(make([]common.Hash, 5)))
		j.say(2, protocol.Content, seat, []byte("short"))
	}
	j.frames = append(j.frames, frames...)
	if d := cmp.Diff(want, j.of(nil)); d != "" {
		t.Error(d)
	}
}

// A certified list takes the place of the one that its coordinator invented.
func TestCertifiedRound(t *testing.T) {
	j := play(t, "refunded")
	end := len(j.facts.Logs) - 1
	anchor := j.facts.Logs[end-1].Event.(protocol.VotesCommitted)
	invented := anchor
	invented.Proposals = common.Hash{0x6a}
	j.facts.Logs = slices.Insert(j.facts.Logs[:end-1:end-1], end-1, protocol.Log{Event: invented},
		protocol.Log{Event: protocol.VotesCommitted{ID: anchor.ID, Round: 2, Proposals: common.Hash{0x6b}}},
		protocol.Log{Event: protocol.RoundCertified{ID: anchor.ID, Round: 1, Proposals: anchor.Proposals}})
	if g := j.of(nil); len(g.Proposals) != 2 || len(g.Missing) != 0 {
		t.Errorf("%+v", g)
	}
}

// What the registry was not asked for is told. An asset is what its id commits to, so a changed one is another asset.
func TestAssets(t *testing.T) {
	j := play(t, "five-assets")
	whole := j.of(nil)
	stranger := dip.Asset{Rate: 5, Owner: common.Address{7}}
	j.assets = append(j.assets, stranger)
	if d := cmp.Diff(whole, j.of(nil)); d != "" {
		t.Errorf("a stranger's asset: %s", d)
	}
	id := j.rules().ID(j.named["model"]).String()
	j.assets = j.assets[1:]
	if g := j.of(nil); !slices.Equal(g.Missing, []string{"asset " + id}) || len(g.Assets) != 4 {
		t.Errorf("%v, %d assets", g.Missing, len(g.Assets))
	}
	forged := j.named["model"]
	forged.Owner[0] ^= 1
	j.assets = append(j.assets, forged)
	if g := j.of(nil); !slices.Equal(g.Missing, []string{"asset " + id}) {
		t.Errorf("a forged opening: %v", g.Missing)
	}
}

// Every field of every record: a change names the record.
func TestDiffers(t *testing.T) {
	j := play(t, "five-assets")
	assets := j.of(nil)
	g := play(t, "three-rounds").of(nil)
	other := func(change func(g *provenance.Graph)) provenance.Graph {
		raw, err := g.Encode()
		if err != nil {
			t.Fatal(err)
		}
		c, err := provenance.Decode(raw)
		if err != nil {
			t.Fatal(err)
		}
		change(&c)
		return c
	}
	if at := g.Differs(other(func(*provenance.Graph) {})); at != "" {
		t.Errorf("equal graphs differ in %s", at)
	}
	for want, change := range map[string]func(g *provenance.Graph){
		"job":                         func(g *provenance.Graph) { g.Round = 2 },
		"missing":                     func(g *provenance.Graph) { g.Missing = []string{"x"} },
		"seat 2":                      func(g *provenance.Graph) { g.Seats[2].Pay.Total.AddUint64(&g.Seats[2].Pay.Total.Int, 1) },
		"proposal r2 seat 3":          func(g *provenance.Graph) { g.Proposals[7].Excerpt += "." },
		"cite r3 seat 4 of r2 seat 2": func(g *provenance.Graph) { g.Cites[2].ShareBps++ },
		"cite r3 seat 4 of r1 seat 0": func(g *provenance.Graph) { g.Cites[3].Paid.AddUint64(&g.Cites[3].Paid.Int, 1) },
		"cite r3 seat 4 of r1 seat 4": func(g *provenance.Graph) { g.Cites = g.Cites[:4] },
		"overlap r2 seat 1 with r1 seat 0": func(g *provenance.Graph) {
			g.Overlaps[0].PPM++
		},
		"asset " + assets.Assets[0].ID.String(): func(g *provenance.Graph) { g.Assets = assets.Assets[:1] },
	} {
		if at := g.Differs(other(change)); at != want {
			t.Errorf("%q, want %q", at, want)
		}
		if at := other(change).Differs(g); at != want {
			t.Errorf("the other way round: %q, want %q", at, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, name := range []string{"three-rounds", "five-assets", "refunded", "cancelled"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name+".json"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte(`{"version":1}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		g, err := provenance.Decode(raw)
		if err != nil {
			if refusal.CodeOf(err) != refusal.TranscriptCorrupt {
				t.Errorf("%v", err)
			}
			return
		}
		again, err := g.Encode()
		if err != nil || !bytes.Equal(again, raw) {
			t.Errorf("encodes to %q, %v", again, err)
		}
		for _, a := range g.Assets {
			a.Opening()
		}
	})
}
