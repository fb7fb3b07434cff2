package client_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func TestSpecification(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*client.Wish)
		want   refusal.Code // "": none
	}{
		"the default with a task": {func(*client.Wish) {}, ""},
		"no task":                 {func(w *client.Wish) { w.Task = " " }, refusal.SpecInvalid},
		"two seats":               {func(w *client.Wish) { w.Seats = 2 }, refusal.PanelTooSmall},
		"thirty-three seats":      {func(w *client.Wish) { w.Seats = 33 }, refusal.PanelTooSmall},
		"no rounds":               {func(w *client.Wish) { w.MaxRounds = 0 }, refusal.SpecInvalid},
		"too many rounds":         {func(w *client.Wish) { w.MaxRounds = 17 }, refusal.SpecInvalid},
		"fewer rounds than least": {func(w *client.Wish) { w.MinRounds = 6 }, refusal.SpecInvalid},
		"an unknown preset":       {func(w *client.Wish) { w.Preset = "forever" }, refusal.HaltingPreset},
		"a long task":             {func(w *client.Wish) { w.Task = strings.Repeat("why ", 1<<17) }, refusal.SpecTooLarge},
		"an unknown tally":        {func(w *client.Wish) { w.Tally = "loudest" }, refusal.SpecInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			w := client.DefaultWish()
			w.Task = "why"
			tt.change(&w)
			spec, raw, err := w.Specification()
			if tt.want != "" {
				if !errors.Is(err, refusal.New(tt.want, "")) {
					t.Fatalf("got %v, want %s", err, tt.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if again, err := client.Read(raw); err != nil || again.Task != spec.Task {
				t.Errorf("read again: %q, %v", again.Task, err)
			}
		})
	}
}

func TestAnswer(t *testing.T) {
	raw, err := transcript.Content{Answer: "forty-two"}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	frame := func(kind protocol.Kind, payload []byte) protocol.Frame {
		return protocol.Frame{Signed: protocol.Signed{Slot: protocol.Slot{Kind: kind}}, Payload: payload}
	}
	content := frame(protocol.Content, transcript.ContentPayload(common.Hash{1}, raw))
	paid := protocol.JobSettled{Winner: 2, Content: transcript.HashContent(raw)}
	for name, tt := range map[string]struct {
		end    protocol.Event
		frames []protocol.Frame
		want   string
	}{
		"the paid text":       {paid, []protocol.Frame{frame(protocol.Reveal, content.Payload), frame(protocol.Content, []byte("short")), content}, "forty-two"},
		"another text":        {protocol.JobSettled{Winner: 2, Content: common.Hash{9}}, []protocol.Frame{content}, ""},
		"no winner":           {protocol.JobSettled{Winner: protocol.NoSeat, Content: paid.Content}, []protocol.Frame{content}, ""},
		"no text":             {paid, nil, ""},
		"a job not yet ended": {protocol.JobOpened{}, []protocol.Frame{content}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			facts := protocol.Facts{Logs: []protocol.Log{{Event: tt.end}}}
			got, ok := client.Answer(facts, &transcript.Bundle{Frames: tt.frames})
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
	if got, ok := client.Answer(protocol.Facts{}, &transcript.Bundle{}); ok {
		t.Errorf("without logs: %q", got)
	}
	if got, ok := client.Answer(protocol.Facts{Logs: []protocol.Log{{Event: paid}}}, nil); ok {
		t.Errorf("without a bundle: %q", got)
	}
}
