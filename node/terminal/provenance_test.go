package terminal

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
)

// graph is one that package provenance made of a script.
func graph(t testing.TB, name string) provenance.Graph {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "provenance", "testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := provenance.Decode(raw)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var graphs = []string{"three-rounds", "five-assets", "refunded", "cancelled"}

func graphOptions(t testing.TB) Options {
	o := options()
	for i, p := range personas {
		o.Names[common.Address{0xaa, byte(i)}] = p
	}
	o.Assets = map[protocol.AssetID]string{}
	for i, a := range graph(t, "five-assets").Assets {
		if i > 0 { // one goes by its id
			o.Assets[a.ID] = strings.TrimLeft(string(a.Owner[:]), "\x00")
		}
	}
	return o
}

func TestProvenance(t *testing.T) {
	for _, name := range graphs {
		t.Run(name, func(t *testing.T) {
			g := graph(t, name)
			var b bytes.Buffer
			New(&b, graphOptions(t)).Provenance(g)
			golden(t, "provenance-"+name, b.String())
			for i, l := range strings.Split(b.String(), "\n") {
				if width(l) > DefaultWidth {
					t.Errorf("line %d takes %d columns", i+1, width(l))
				}
			}
			svg := graphOptions(t).SVG(g)
			goldenFile(t, "provenance-"+name+".svg", string(svg))
			wellFormed(t, svg)
		})
	}
}

// The drawing of docs/dip.md.
func TestGeneratedDrawing(t *testing.T) {
	goldenFile(t, filepath.Join("..", "..", "..", "docs", "provenance.svg"), string(graphOptions(t).SVG(graph(t, "three-rounds"))))
}

// wellFormed reads a drawing to its end: one svg element of elements that only draw.
func wellFormed(t testing.TB, svg []byte) {
	t.Helper()
	allowed := map[string]bool{"svg": true, "title": true, "rect": true, "text": true, "g": true, "path": true}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	depth := 0
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, svg)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			if !allowed[tok.Name.Local] || (depth == 1) != (tok.Name.Local == "svg") {
				t.Errorf("element %s at depth %d", tok.Name.Local, depth)
			}
			for _, a := range tok.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Name.Local, "href") || strings.Contains(a.Value, "url(") {
					t.Errorf("attribute %s=%q", a.Name.Local, a.Value)
				}
			}
		case xml.EndElement:
			depth--
		case xml.ProcInst, xml.Directive, xml.Comment:
			t.Errorf("%#v", tok)
		}
	}
	if depth != 0 || Clean(string(svg)) != string(svg) {
		t.Errorf("depth %d at the end, or characters that cannot be seen", depth)
	}
}

// Numbers and texts of a file are anybody's: nothing of it may break a drawing or run a program, however absurd.
func FuzzDrawing(f *testing.F) {
	f.Add("<script>alert(1)</script>", "]]> --> &amp; \x00\ufffe\u202e", "\" onload=\"x", uint16(1), uint8(2), int64(5))
	f.Add(strings.Repeat("a\u0301\u0302\u0303", 50), "\xff\xfe", "'/><a href='javascript:x'>", uint16(65535), uint8(255), int64(-1<<63))
	f.Add("汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字", "\u2028\u0085\x1b[2J", "", uint16(0), uint8(0), int64(1<<62))
	f.Fuzz(func(t *testing.T, text, quote, name string, share uint16, seat uint8, ppm int64) {
		for _, from := range []string{"three-rounds", "five-assets"} {
			g := graph(t, from)
			o := graphOptions(t)
			o.Names[g.Seats[0].Operator], o.Symbol = name, name
			g.End, g.Missing = text, []string{text, quote}
			for i := range g.Proposals {
				g.Proposals[i].Excerpt = text
			}
			for i := range g.Cites {
				g.Cites[i].Quote, g.Cites[i].Found, g.Cites[i].ShareBps = quote, name, share
			}
			odd := provenance.Place{Round: 2, Seat: 1}
			g.Overlaps = append(g.Overlaps, provenance.Overlap{By: odd, Of: provenance.Place{Round: 1, Seat: 0}, PPM: ppm})
			g.Cites = append(g.Cites, provenance.Cite{By: provenance.Place{Round: 3, Seat: 9}, Of: odd, Quote: quote})
			if len(g.Assets) > 1 { // an asset that rests on itself, by way of another
				a, b := &g.Assets[0], &g.Assets[1]
				a.Rows, b.Rows = append(a.Rows, provenance.Row{Asset: b.ID}), append(b.Rows, provenance.Row{Asset: a.ID, Rate: share})
			}
			wellFormed(t, o.SVG(g))
			var out bytes.Buffer
			New(&out, o).Provenance(g)
			if s := out.String(); Clean(s) != s {
				t.Errorf("%q", s)
			}
		}
	})
}
