package provenance

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Version is the version of the file format that this program writes and reads.
const Version = 1

// MaxFile bounds a file, in bytes.
const MaxFile = 64 << 20

// Encode writes the graph as canonical JSON.
func (g Graph) Encode() ([]byte, error) {
	raw, err := transcript.Canonical(&g)
	if err == nil && len(raw) > MaxFile {
		err = fmt.Errorf("encode provenance: %d bytes: %w of %d", len(raw), transcript.ErrTooLarge, MaxFile)
	}
	return raw, err
}

// Decode reads what Encode writes. It refuses anything else with the code transcript-corrupt. That the graph is the job's is
// for Differs to say.
func Decode(raw []byte) (Graph, error) {
	var g Graph
	if len(raw) > MaxFile {
		return g, refusal.New(refusal.TranscriptCorrupt, "provenance of %d bytes", len(raw))
	}
	err := transcript.ReadCanonical(raw, &g, func() ([]byte, error) {
		if g.Version != Version {
			return nil, fmt.Errorf("version %d: %w: this program reads %d", g.Version, transcript.ErrInvalid, Version)
		}
		return g.Encode()
	})
	if err != nil {
		return Graph{}, refusal.Wrap(refusal.TranscriptCorrupt, err, "provenance")
	}
	return g, nil
}

// Differs says which record of a graph is not as it was made anew, "" when they are equal.
func (g Graph) Differs(anew Graph) string {
	heads := []Graph{g, anew}
	for i := range heads {
		h := &heads[i]
		h.Seats, h.Proposals, h.Cites, h.Overlaps, h.Assets, h.Missing = nil, nil, nil, nil, nil, nil
	}
	switch {
	case !same(heads[0], heads[1]):
		return "job"
	case !same(g.Missing, anew.Missing):
		return "missing"
	}
	for _, at := range []string{
		differs("seat", g.Seats, anew.Seats, func(s Seat) string { return fmt.Sprint(s.Seat) }),
		differs("proposal", g.Proposals, anew.Proposals, func(p Proposal) string { return p.String() }),
		differs("cite", g.Cites, anew.Cites, func(c Cite) string { return c.By.String() + " of " + c.Of.String() }),
		differs("overlap", g.Overlaps, anew.Overlaps, func(o Overlap) string { return o.By.String() + " with " + o.Of.String() }),
		differs("asset", g.Assets, anew.Assets, func(a Asset) string { return a.ID.String() }),
	} {
		if at != "" {
			return at
		}
	}
	return ""
}

// String names a place: r2 seat 3.
func (p Place) String() string { return fmt.Sprintf("r%d seat %d", p.Round, p.Seat) }

// differs names the first record of a list that is not as it was made anew, or the first that one of the lists lacks.
func differs[T any](kind string, said, made []T, name func(T) string) string {
	for i := range max(len(said), len(made)) {
		switch {
		case i >= len(said):
			return kind + " " + name(made[i])
		case i >= len(made) || !same(said[i], made[i]):
			return kind + " " + name(said[i])
		}
	}
	return ""
}

func same(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// Winning tells whether a place is that of the proposal that won.
func (g Graph) Winning(p Place) bool { return g.Winner != nil && p == Place{g.Round, *g.Winner} }

// Rounds is how many rounds the graph has.
func (g Graph) Rounds() protocol.Round {
	var last protocol.Round
	for _, p := range g.Proposals {
		last = max(last, p.Round)
	}
	return last
}
