package round_test

import (
	"testing"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// TestOwnTextStays plays a round in which a seat's proposal is published, or stays silent because its slot is taken. Its
// view shows the text in both cases, and what was published is served with it.
func TestOwnTextStays(t *testing.T) {
	for name, signs := range map[string]bool{"published": true, "silent": false} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(defaults())
			n := w.nodes[2]
			if !signs {
				n.taken = protocol.Content
			}
			w.tell()
			slot := protocol.Slot{Job: w.agreement.ID(), Round: 1, Kind: protocol.Content, Seat: n.seat}
			for range 30 {
				w.second()
			}
			if got := n.machine.View().Rounds[0].Proposals[n.seat].Answer; got != "the answer of seat 2" {
				t.Errorf("it shows %q", got)
			}
			for _, d := range n.machine.Outstanding().Send {
				if d.Slot == slot {
					t.Error("the proposal is to be sent still")
				}
			}
			frames := n.machine.Serve(slot)
			if len(frames) == 1 != signs {
				t.Fatalf("%d frames", len(frames))
			}
			for _, f := range frames {
				if protocol.BodyOf(f.Payload) != f.Signed.Body {
					t.Error("the frame is served without its text")
				}
			}
		})
	}
}
