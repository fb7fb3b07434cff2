package transcript_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func content() transcript.Content {
	return transcript.Content{
		Answer:    "813 = (75 + 8) * (7 + 3) - 17 < \"x\" & \u2028",
		Reasoning: "line one\nline two",
		Cites:     []transcript.ContentCite{{Round: 1, Seat: 2, ShareBps: 4000, Quote: "take the hundred first, then subtract"}},
	}
}

func TestContentRoundTrip(t *testing.T) {
	for name, c := range map[string]transcript.Content{
		"full": content(),
		"bare": {Answer: "42"},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := c.Encode()
			if err != nil {
				t.Fatal(err)
			}
			back, err := transcript.DecodeContent(raw)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c, back); d != "" {
				t.Error(d)
			}
		})
	}
	want := []protocol.Cite{{Round: 1, Seat: 2, Bps: 4000}}
	if d := cmp.Diff(want, content().PackedCites()); d != "" {
		t.Error(d)
	}
}

func TestDecodeContentRefuses(t *testing.T) {
	for name, raw := range map[string]string{
		"nothing":         ``,
		"white space":     `{"answer": "x"}`,
		"other order":     `{"reasoning":"r","answer":"x"}`,
		"unknown field":   `{"answer":"x","author":"me"}`,
		"twice":           `{"answer":"y","answer":"x"}`,
		"other case":      `{"Answer":"x"}`,
		"empty list":      `{"answer":"x","cites":[]}`,
		"null":            `{"answer":"x","cites":null}`,
		"needless escape": `{"answer":"\u0041"}`,
		"follows":         `{"answer":"x"}{}`,
		"empty answer":    `{"answer":""}`,
		"not UTF-8":       "{\"answer\":\"\xff\"}",
		"round zero":      `{"answer":"x","cites":[{"round":0,"seat":0,"share_bps":1,"quote":""}]}`,
		"seat":            `{"answer":"x","cites":[{"round":1,"seat":32,"share_bps":1,"quote":""}]}`,
		"more than all":   `{"answer":"x","cites":[{"round":1,"seat":0,"share_bps":6000,"quote":""},{"round":1,"seat":1,"share_bps":6000,"quote":""}]}`,
		"long answer":     `{"answer":"` + strings.Repeat("a", transcript.MaxAnswer+1) + `"}`,
		"long quote":      `{"answer":"x","cites":[{"round":1,"seat":0,"share_bps":1,"quote":"` + strings.Repeat("a", transcript.MaxQuote+1) + `"}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if c, err := transcript.DecodeContent([]byte(raw)); err == nil {
				t.Errorf("accepted as %+v", c)
			}
		})
	}
}

func TestContentGrounded(t *testing.T) {
	source := transcript.Content{Answer: "short", Reasoning: "First take the hundred, then subtract the seven from it."}
	earlier := func(r protocol.Round, s protocol.SeatIndex) (transcript.Content, bool) {
		return source, r == 1 && s == 2
	}
	good := transcript.ContentCite{Round: 1, Seat: 2, Quote: "take the hundred, then subtract"}
	for name, tc := range map[string]struct {
		edit func(*transcript.ContentCite)
		ok   bool
	}{
		"as it stands":    {func(*transcript.ContentCite) {}, true},
		"own round":       {func(c *transcript.ContentCite) { c.Round = 2 }, false},
		"no such seat":    {func(c *transcript.ContentCite) { c.Seat = 1 }, false},
		"made up":         {func(c *transcript.ContentCite) { c.Quote = "take the hundred, then add the seven" }, false},
		"too short":       {func(c *transcript.ContentCite) { c.Quote = "take the hundred" }, false},
		"with an omitted": {func(c *transcript.ContentCite) { c.Quote = "First take the hundred... subtract the seven" }, false},
	} {
		t.Run(name, func(t *testing.T) {
			q := good
			tc.edit(&q)
			err := transcript.Content{Answer: "x", Cites: []transcript.ContentCite{q}}.Grounded(2, earlier)
			if (err == nil) != tc.ok {
				t.Errorf("got %v", err)
			}
			if err != nil && !errors.Is(err, transcript.ErrInvalid) {
				t.Errorf("not ErrInvalid: %v", err)
			}
		})
	}
}

func FuzzDecodeContent(f *testing.F) {
	raw, err := content().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"answer":"x"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := transcript.DecodeContent(raw)
		if err != nil {
			return
		}
		again, err := c.Encode()
		if err != nil || string(again) != string(raw) {
			t.Errorf("decodes but encodes to %q, %v", again, err)
		}
	})
}
