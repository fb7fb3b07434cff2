package round_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/transcript"
)

var rewrite = flag.Bool("rewrite", false, "write the scripts' present output as what is expected")

// TestScripts runs testdata/round/*.txt: paragraphs of commands, a line of four dashes, and the whole output up to the
// next empty line. A world of machines, one a seat, lives from one `open` to the next.
//
//	open seats=5 rounds=3 ...      a job with these terms is open; record=yes notes every state for `replay`
//	agent seat=2 ...               what an agent does: answer, large, quality (by author), cite, blind, think, fails
//	run until=PHASE seat=0 round=1 seconds pass until that seat is there; run seconds=3
//	tick, block, deliver, agents   one part of a second
//	drop 1.reveal.4 to=0           such frames are lost on their way; hold keeps them until `release`
//	mute, wake, crash, forget      a seat is away, is back, restarts at every input, has lost its journal
//	stall seat=0, reorg depth=2    no block takes its transactions; blocks leave the chain
//	forge ...                      a seat's key signs what its machine would not: see forge_test.go
//	show, events, agree, audit     what a seat sees, and what an independent auditor says of it
func TestScripts(t *testing.T) {
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
			got := runScript(t, string(raw))
			if *rewrite {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(raw), got); diff != "" {
				t.Errorf("output differs (-want +got):\n%s", diff)
			}
		})
	}
}

// runScript runs a script and returns it with the output it produced.
func runScript(t *testing.T, text string) string {
	t.Helper()
	var w *world
	var out []string
	for _, para := range strings.Split(strings.TrimSpace(text), "\n\n") {
		commands, _, hasOutput := strings.Cut(para, "\n----")
		if !hasOutput {
			out = append(out, para) // a comment
			continue
		}
		var said strings.Builder
		for _, line := range strings.Split(commands, "\n") {
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			w = command(t, w, line)
			said.WriteString(w.out.String())
			w.out.Reset()
		}
		out = append(out, strings.TrimRight(commands+"\n----\n"+said.String(), "\n"))
	}
	return strings.Join(out, "\n\n") + "\n"
}

// args are the words of a command: name=value, and bare words under their position.
type args struct {
	t     *testing.T
	line  string
	named map[string]string
	bare  []string
}

func parse(t *testing.T, line string) (string, args) {
	t.Helper()
	a := args{t: t, line: line, named: map[string]string{}}
	var name string
	for i, word := range words(line) {
		key, value, named := strings.Cut(word, "=")
		switch {
		case i == 0:
			name = word
		case named:
			a.named[key] = value
		default:
			a.bare = append(a.bare, word)
		}
	}
	return name, a
}

// words splits at spaces outside quotes.
func words(line string) []string {
	quoted := false
	return strings.FieldsFunc(strings.TrimSpace(line), func(r rune) bool {
		if r == '\'' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
}

func (a args) number(name string, otherwise int) int {
	v, ok := a.named[name]
	if !ok {
		return otherwise
	}
	n, err := strconv.Atoi(v)
	if err != nil {
		a.t.Fatalf("%s: %v", a.line, err)
	}
	return n
}

func (a args) text(name string) string { return strings.Trim(a.named[name], "'") }

func (a args) numbers(name string) []int {
	var out []int
	for _, f := range strings.FieldsFunc(a.named[name], func(r rune) bool { return r == ',' }) {
		n, err := strconv.Atoi(f)
		if err != nil {
			a.t.Fatalf("%s: %v", a.line, err)
		}
		out = append(out, n)
	}
	return out
}

// seats reads a list of seats; without one all.
func (a args) seats(name string) protocol.Mask {
	if _, ok := a.named[name]; !ok {
		return ^protocol.Mask(0)
	}
	var set protocol.Mask
	for _, n := range a.numbers(name) {
		set = set.With(protocol.SeatIndex(n))
	}
	return set
}

func (a args) node(w *world) *node { return w.nodes[a.number("seat", 0)] }

func command(t *testing.T, w *world, line string) *world {
	t.Helper()
	name, a := parse(t, line)
	if name == "open" {
		return open(a)
	}
	switch name {
	case "tick":
		w.pass(protocol.Millis(a.number("ms", 1000)))
		w.tick(0)
	case "block":
		w.mine(protocol.Seconds(a.number("seconds", 1)))
	case "deliver":
		w.deliver()
	case "agents":
		w.agents()
	case "run":
		w.run(a)
	case "drop", "hold":
		w.rules = append(w.rules, rule{prefix: a.bare[0], to: a.seats("to"), held: name == "hold"})
	case "release":
		w.release()
	case "stall":
		w.chain.stalled = a.seats("seat")
	case "mute":
		a.node(w).mute = true
	case "wake":
		w.wake(a.node(w))
	case "agent":
		w.configure(a)
	case "crash":
		for _, n := range w.nodes {
			n.crash = a.seats("seat").Has(n.seat)
		}
	case "replay":
		for _, n := range w.nodes {
			n.restart()
		}
		w.say("every node is the same after a replay")
	case "forget":
		w.forget(a.node(w))
	case "reorg":
		w.reorg(a)
	case "forge":
		w.forge(a)
	case "show":
		w.show(a.node(w))
	case "events":
		w.showEvents(a.node(w))
	case "agree":
		w.agree()
	case "audit":
		w.audit(a.node(w))
	case "refused":
		for _, reason := range sortedKeys(a.node(w).refused) {
			w.say("%s", reason)
		}
	default:
		t.Fatalf("unknown command %q", line)
	}
	return w
}

func open(a args) *world {
	s := defaults()
	for _, field := range []struct {
		name string
		into *int
	}{
		{"seats", &s.seats}, {"rounds", &s.rounds}, {"min", &s.min}, {"propose", &s.propose}, {"commit", &s.commit},
		{"reveal", &s.reveal}, {"force", &s.force}, {"handover", &s.handover}, {"window", &s.window},
		{"deadline", &s.deadline}, {"effort", &s.effort}, {"confirmations", &s.confirmations},
	} {
		*field.into = a.number(field.name, *field.into)
	}
	if tally, ok := a.named["tally"]; ok {
		s.tally = tally
	}
	s.table, s.stacks = a.numbers("u"), a.numbers("stacks")
	w := newWorld(s)
	w.record = a.named["record"] == "yes"
	w.tell()
	return w
}

// configure sets what an agent says.
func (w *world) configure(a args) {
	for _, n := range w.nodes {
		if !a.seats("seat").Has(n.seat) {
			continue
		}
		if q := a.numbers("quality"); q != nil {
			n.quality = q
		}
		if _, ok := a.named["answer"]; ok {
			n.answer = a.text("answer")
		}
		if size, ok := a.named["large"]; ok && size == "yes" {
			n.answer = strings.Repeat(`"`, transcript.MaxAnswer)
			n.pad = strings.Repeat(`"`, transcript.MaxReasoning)
		}
		if quote, ok := a.named["cite"]; ok {
			n.cites = []brief.Citation{{Ref: quote, ShareBps: 10_000, Quote: a.text("quote")}}
		}
		if _, ok := a.named["blind"]; ok {
			n.blind = a.seats("blind")
		}
		if _, ok := a.named["think"]; ok {
			n.think = protocol.Millis(a.number("think", 0)) * 1_000
		}
		if _, ok := a.named["fails"]; ok {
			n.silent = a.named["fails"] == "yes"
		}
	}
}

// run lets seconds pass: letters are delivered, agents answer, a block is made, until a node is in the phase or round
// that is asked for.
func (w *world) run(a args) {
	n := a.node(w)
	limit := a.number("seconds", 1_000)
	for i := 0; i < limit; i++ {
		v := n.machine.View()
		if until, ok := a.named["until"]; ok && v.Phase.String() == until && int(v.Round) >= a.number("round", 0) {
			return
		}
		w.second()
	}
	if _, ok := a.named["until"]; ok {
		w.say("seat %d did not get there: %s", n.seat, n.machine.View().Phase)
	}
}

func (w *world) second() {
	w.deliver()
	w.agents()
	w.deliver()
	w.sync()
	w.deliver()
	w.pass(1_000)
	w.tick(0)
	w.deliver()
	w.mine(1)
}

func (w *world) pass(ms protocol.Millis) { w.millis += ms }

func (w *world) now() protocol.Millis { return w.millis }

func (w *world) mine(seconds protocol.Seconds) {
	b, said := w.chain.mine(seconds, w.fork)
	for _, line := range said {
		w.say("block %d at %d: %s", b.ref.Number, b.ref.Time-opening, line)
	}
	w.tell()
}

// tell hands a block to every node.
func (w *world) tell() {
	for _, n := range w.nodes {
		n.follow()
	}
}

// follow tells a node what the chain adapter would: blocks that left the chain, newest first, then those that joined it.
func (n *node) follow() {
	if n.mute {
		return
	}
	blocks := n.w.chain.blocks
	for len(n.known) > 0 {
		last := n.known[len(n.known)-1]
		if len(n.known) <= len(blocks) && blocks[len(n.known)-1].ref == last {
			break
		}
		n.known = n.known[:len(n.known)-1]
		n.step(round.Reverted{Block: last})
	}
	for _, b := range blocks[len(n.known):] {
		n.known = append(n.known, b.ref)
		for _, in := range b.inputs {
			n.step(in)
		}
		n.step(round.Block{Ref: b.ref})
	}
}

// reorg takes blocks back; their transactions wait again, or are lost.
func (w *world) reorg(a args) {
	w.fork++
	for range a.number("depth", 1) {
		w.chain.unmine(a.named["keep"] == "yes")
		if a.named["keep"] != "yes" {
			w.chain.sent = map[string]bool{}
		}
	}
	w.tell()
	w.say("the chain is back at block %d", w.chain.head().ref.Number)
}

// wake brings a mute node back: it sees the clock and the chain, and asks for the rest.
func (w *world) wake(n *node) {
	n.mute = false
	n.step(round.Tick{Now: w.now()})
	n.follow()
}

// forget loses a node's journal: it starts anew and has to be told everything by its peers.
func (w *world) forget(n *node) {
	n.machine, n.journal, n.states, n.asks, n.known = n.fresh(), nil, nil, nil, nil
	n.step(round.Restored{Head: w.chain.head().ref})
	w.wake(n)
}

func (w *world) release() {
	for i := range w.rules {
		w.queue = append(w.queue, w.rules[i].kept...)
		w.rules[i].kept = nil
	}
	w.rules = nil
}

// agree says whether all nodes that are not mute see the same.
func (w *world) agree() {
	var pictures []string
	for _, n := range w.nodes {
		if n.mute {
			continue
		}
		v := n.machine.View()
		s := fmt.Sprintf("%s round %d evidence %d winner %s", v.Phase, v.Round, v.Evidence, seatName(v.Winner))
		if !slices.Contains(pictures, s) {
			pictures = append(pictures, s)
		}
	}
	w.say("%s", strings.Join(pictures, "; "))
}

func sortedKeys(m map[string]int) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
