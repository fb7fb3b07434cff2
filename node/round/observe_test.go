package round_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/view"
)

// watched tells an observer what a node was told, as far as it is nobody's own: frames, the chain, the clock.
func watched(t *testing.T, n *node) *round.Machine {
	t.Helper()
	m := round.Observe(n.w.agreement, round.DefaultPatience(n.w.agreement.Job.Terms))
	for _, raw := range n.journal {
		in, err := round.DecodeInput(raw)
		if err != nil {
			t.Fatal(err)
		}
		switch own := in.(type) {
		case round.Spoke:
			in = round.Received(own)
		case round.Answered, round.AnswerFailed, round.Acked, round.Restored:
			continue
		}
		ready, err := m.Step(in)
		if err != nil && !errors.Is(err, round.ErrTooMany) && !errors.Is(err, round.ErrRepeated) {
			t.Fatalf("seat %d: %s: %v", n.seat, raw, err)
		}
		acts := len(ready.Ask) + len(ready.Send) + len(ready.Forward) + len(ready.Transact) + len(ready.Cancel)
		if acts > 0 || ready.Persist {
			t.Fatalf("an observer of seat %d acts: %+v", n.seat, ready)
		}
		m.View()
	}
	return m
}

// TestObserver lets somebody without a seat watch every script: it never acts, and it sees the end that the seats see.
func TestObserver(t *testing.T) {
	files, err := filepath.Glob("../../testdata/round/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var w *world
			for _, para := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
				commands, _, isScript := strings.Cut(para, "\n----")
				for _, line := range strings.Split(commands, "\n") {
					if !isScript || line == "" || strings.HasPrefix(line, "#") {
						continue
					}
					before := w
					if w = command(t, w, line); before != nil && before != w {
						before.checkObservers(t)
					}
				}
			}
			w.checkObservers(t)
		})
	}
}

func (w *world) checkObservers(t *testing.T) {
	t.Helper()
	for _, n := range []*node{w.nodes[0], w.nodes[len(w.nodes)-1]} {
		seat, seen := n.machine.View(), watched(t, n).View()
		if seen.Self != protocol.NoSeat || seen.Spent != (view.Spent{}) {
			t.Errorf("an observer has seat %d and spent %+v", seen.Self, seen.Spent)
		}
		if !seat.Phase.Over() || n.crash {
			continue
		}
		if diff := cmp.Diff(ending(seat), ending(seen)); diff != "" {
			t.Errorf("seat %d and its observer see other ends (-seat +observer):\n%s", n.seat, diff)
		}
	}
}

// ending is what a picture says of the chain, the results and the money.
func ending(j view.Job) view.Job {
	out := view.Job{
		ID: j.ID, Phase: j.Phase, Steps: j.Steps, Deciding: j.Deciding, Winner: j.Winner, Answer: j.Answer, Money: j.Money,
		Outcome: j.Outcome, Txs: j.Txs, Final: j.Final, Head: j.Head,
	}
	for _, r := range j.Rounds {
		out.Rounds = append(out.Rounds, view.Round{
			Number: r.Number, Anchored: r.Anchored, Announced: r.Announced, Scores: r.Scores, Winner: r.Winner,
			Evidence: r.Evidence, Halt: r.Halt,
		})
	}
	return out
}

// TestObserverComesLate joins a job that is over with the frames a member serves, in one go.
func TestObserverComesLate(t *testing.T) {
	w := newWorld(defaults())
	w.tell()
	n := w.nodes[2]
	for i := 0; i < 500 && n.machine.View().Phase != view.Settled; i++ {
		w.second()
	}
	m := round.Observe(w.agreement, round.DefaultPatience(w.agreement.Job.Terms))
	step := func(in round.Input) {
		t.Helper()
		if _, err := m.Step(in); err != nil {
			t.Fatalf("%T: %v", in, err)
		}
	}
	step(round.Tick{Now: 1})
	for _, b := range w.chain.blocks {
		for _, in := range b.inputs {
			step(in)
		}
	}
	if v := m.View(); v.Phase != view.Settled || v.Answer != "" || v.Outcome == nil {
		t.Fatalf("from the chain alone: %s, %q", v.Phase, v.Answer)
	}
	for _, f := range n.machine.AllFrames() {
		step(round.Received{Frame: f})
	}
	if diff := cmp.Diff(ending(n.machine.View()), ending(m.View()), cmp.FilterPath(func(p cmp.Path) bool {
		return p.String() == "Head" || p.String() == "Final"
	}, cmp.Ignore())); diff != "" {
		t.Errorf("(-seat +observer):\n%s", diff)
	}
}

// TestObserverAsksForWhatItLacks gives an observer the chain alone while the job runs.
func TestObserverAsksForWhatItLacks(t *testing.T) {
	w := newWorld(defaults())
	w.tell()
	n := w.nodes[0]
	for i := 0; i < 500 && n.machine.View().Phase != view.Revealing; i++ {
		w.second()
	}
	m := round.Observe(w.agreement, round.DefaultPatience(w.agreement.Job.Terms))
	var wants []protocol.Slot
	for _, raw := range n.journal {
		in, err := round.DecodeInput(raw)
		if err != nil {
			t.Fatal(err)
		}
		switch in.(type) {
		case round.Received, round.Spoke, round.Answered, round.Acked:
			continue
		}
		ready, err := m.Step(in)
		if err != nil {
			t.Fatal(err)
		}
		wants = append(wants, ready.Want...)
	}
	kinds := map[protocol.Kind]bool{}
	for _, s := range wants {
		kinds[s.Kind] = true
	}
	for _, k := range []protocol.Kind{protocol.List, protocol.Slate, protocol.Commit} {
		if !kinds[k] {
			t.Errorf("a %s is not asked for: %v", k, wants)
		}
	}
}
