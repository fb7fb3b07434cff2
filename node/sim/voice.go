package sim

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// ruleOneVoice: no honest seat signs two bodies for one slot, and no honest node accuses an honest seat.
//
// Rationale: two bodies are proof of guilt. Crashes, reorgs, and a lost disk must not produce it. A node that was given
// an old disk is excused: it cannot know what it signed since.
func (w *world) ruleOneVoice(e evidence) {
	type place struct {
		slot protocol.Slot
		link [32]byte
	}
	bodies := map[place]protocol.Frame{}
	for _, s := range w.said {
		f := s.frame
		if !f.Signed.Slot.Kind.IsSlot() || w.nodes[s.seat].restored() {
			continue
		}
		at := place{slot: f.Signed.Slot}
		if f.Signed.Slot.Kind == protocol.Close {
			at.link = [32]byte(f.Payload[:32])
		}
		if old, known := bodies[at]; known && old.Signed.Body != f.Signed.Body {
			w.breach("one-voice", "honest seat %d signed two bodies for %s", s.seat, f.Signed.Slot)
		}
		bodies[at] = f
	}
	for i, v := range e.views {
		for _, o := range v.Offences {
			if w.nodes[i].honest() && w.nodes[o.Seat].honest() && !w.nodes[o.Seat].restored() {
				w.breach("one-voice", "seat %d accuses honest seat %d: %s of %s", i, o.Seat, o.Kind, o.Slot)
			}
		}
	}
}

func (n *node) restored() bool { return n.actor != nil && n.actor.Kind == "restoring" }

// ruleRestart: a restart is invisible. A machine made anew from the journal shows the same job and wants the same; it is
// tried for every node that has died, and for some of the others.
//
// Rationale: a crash is nothing but a replay. node.checkDisk has checked, at each crash, that the disk held all that was
// published.
func (w *world) ruleRestart(e evidence) {
	for i, n := range w.nodes {
		if !n.up || n.process == 1 && !w.dice.oneIn(w.plan.Seats, drawPoll, 77, uint64(i)) {
			continue
		}
		again := round.New(w.agreement, n.seat, n.ring.JobSecret(w.job), round.DefaultPatience(w.agreement.Job.Terms))
		err := n.journal.Replay(w.job, func(_ uint64, raw []byte) error {
			in, err := round.DecodeInput(raw)
			if err != nil {
				return err
			}
			_, err = again.Step(in)
			return err
		})
		if ofDisk(err) != nil {
			continue // its disk was about to fail
		}
		if err != nil {
			w.breach("restart", "seat %d cannot replay its journal: %v", i, err)
			continue
		}
		if was, is := shown(n.job.Machine()), shown(again); was != is {
			w.breach("restart", "seat %d after a replay:\n%s\nbefore:\n%s", i, is, was)
		}
	}
}

// shown writes down what a machine shows and wants.
func shown(m *round.Machine) string {
	raw, err := json.Marshal(m.View())
	if err != nil {
		panic(err)
	}
	var b strings.Builder
	b.Write(raw)
	o := m.Outstanding()
	for _, d := range o.Send {
		fmt.Fprintf(&b, "%s,", d.ID())
	}
	for _, i := range o.Transact {
		fmt.Fprintf(&b, "%s,", i.Key())
	}
	fmt.Fprintf(&b, "%d %d", len(m.AllFrames()), len(m.Events(0)))
	return b.String()
}
