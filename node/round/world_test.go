package round_test

import (
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/view"
)

// world runs one job: a machine a seat, a bus, a chain, and agents that answer by themselves.
type world struct {
	agreement protocol.Agreement
	spec      []byte
	keys      []*ecdsa.PrivateKey
	nodes     []*node
	chain     *ledger
	queue     []letter
	rules     []rule
	out       strings.Builder
	fork      byte
	record    bool // note the state after every input, for replays
	millis    protocol.Millis
}

// letter is a frame on its way to one seat.
type letter struct {
	to    protocol.SeatIndex
	frame protocol.Frame
}

// rule loses letters: frames whose slot begins with prefix, on their way to the seats of to.
type rule struct {
	prefix string
	to     protocol.Mask
	held   bool // kept until released
	kept   []letter
}

// node is an engine in miniature around one machine.
type node struct {
	w       *world
	seat    protocol.SeatIndex
	machine *round.Machine
	journal [][]byte
	states  []string // what the machine was like after each input
	asks    []asked
	wants   []protocol.Slot
	known   []protocol.BlockRef // blocks it was told of
	guard   map[string]string
	mute    bool
	crash   bool // loses everything but its journal after every input
	quality []int
	answer  string
	pad     string // after the reasoning
	cites   []brief.Citation
	silent  bool            // the agent fails
	taken   protocol.Kind   // slots of this kind are taken: nothing is signed there
	think   protocol.Millis // how long the agent takes
	blind   protocol.Mask   // authors the agent gives no weight
	seen    uint64
	refused map[string]int
}

// asked is a question, and when the agent will have answered it.
type asked struct {
	round.Ask
	due protocol.Millis
}

func keyOf(name string) *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return key
}

// setting holds what a script may set when it opens a job.
type setting struct {
	seats, rounds, min              int
	propose, commit, reveal         int
	force, handover, window         int
	deadline, effort, confirmations int
	tally                           string
	table                           []int // halting table; empty for a preset
	stacks                          []int // of the assets that seats name, in basis points; equal stacks are one asset, 0 is none
}

func defaults() setting {
	return setting{
		seats: 5, rounds: 3, min: 1, propose: 20, commit: 20, reveal: 20, force: 5, handover: 10, window: 60,
		deadline: 600, effort: 600_000, confirmations: 1, tally: "median",
	}
}

const opening = protocol.Seconds(1_000)

func newWorld(s setting) *world {
	w := &world{}
	table, err := halting.Preset("consumer", s.rounds)
	if err != nil {
		panic(err)
	}
	for i, u := range s.table {
		table[i] = int64(u)
	}
	a := protocol.Agreement{
		Network: protocol.Network{Name: "test", ChainID: 1337},
		Params: protocol.Params{
			Token: common.Address{7}, Treasury: common.Address{8}, FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000, OpenWindow: uint32(s.window), Grace: 60,
			MinPhase: 1, MinForce: 1, MinHandover: 1, MaxJob: 86_400, MaxStack: 5_000, MaxRate: 1_500,
		},
		Spec: protocol.Spec{Version: 1, Task: "What is six times seven?", Policy: protocol.Policy{
			PanelSize: s.seats, MinRounds: s.min, MaxRounds: s.rounds, EffortPPM: int64(s.effort), ForgetPPM: 250_000,
			UPrime: table, Tally: s.tally, Confirmations: s.confirmations, MaxTokens: 1_000,
			PhaseSeconds: protocol.PhaseSeconds{Propose: int64(s.propose), Commit: int64(s.commit), Reveal: int64(s.reveal)},
			Selection:    "knapsack", StakeUnits: 1, DeadlineSeconds: int64(s.deadline),
		}},
	}
	a.Spec.Payment.MaxPrice.SetUint64(1_000)
	a.Spec.Payment.Reward.SetUint64(10_000)
	a.Spec.Payment.Allowance.SetUint64(400)
	if w.spec, err = json.Marshal(&a.Spec); err != nil {
		panic(err)
	}
	for i := range s.seats {
		w.keys = append(w.keys, keyOf(fmt.Sprintf("seat %d", i)))
		a.Panel = append(a.Panel, protocol.Seat{
			Operator: crypto.PubkeyToAddress(keyOf(fmt.Sprintf("operator %d", i)).PublicKey),
			HotKey:   crypto.PubkeyToAddress(w.keys[i].PublicKey),
			Price:    *uint256.NewInt(1_000),
		})
		if i < len(s.stacks) && s.stacks[i] > 0 {
			a.Panel[i].Asset = protocol.AssetID{0: 0xa5, 30: byte(s.stacks[i] >> 8), 31: byte(s.stacks[i])}
		}
	}
	a.Job = protocol.Job{
		Submitter: crypto.PubkeyToAddress(keyOf("submitter").PublicKey), Nonce: 1, Panel: protocol.PanelHash(a.Panel),
		Reward: *uint256.NewInt(10_000), Allowance: 400, Fee: *uint256.NewInt(uint64(max(500, 100*s.seats))),
		Terms: protocol.Terms{
			Deadline: opening + protocol.Seconds(s.deadline), OpenBefore: opening + protocol.Seconds(min(60, s.deadline-s.propose-s.commit-s.handover)), Propose: uint32(s.propose),
			Commit: uint32(s.commit), Reveal: uint32(s.reveal), Force: uint16(s.force), Handover: uint16(s.handover),
			Seats: uint8(s.seats), MinRounds: uint8(s.min), MaxRounds: uint8(s.rounds), StakeUnits: 1,
			Tally: a.Spec.Policy.TallyRule(),
		},
	}
	a.Job.Spec = protocol.HashSpec(w.spec)
	if err := a.Check(); err != nil {
		panic(err)
	}
	w.agreement, w.chain = a, newLedger(a, opening)
	for i := range s.seats {
		n := &node{w: w, seat: protocol.SeatIndex(i), guard: map[string]string{}, refused: map[string]int{}, think: 2_000}
		n.machine = n.fresh()
		for j := range s.seats {
			n.quality = append(n.quality, []int{40, 90, 20, -30, 10}[j%5])
		}
		w.nodes = append(w.nodes, n)
	}
	return w
}

func (w *world) say(format string, args ...any) { fmt.Fprintf(&w.out, format+"\n", args...) }

func (n *node) fresh() *round.Machine {
	a := n.w.agreement
	secret := [32]byte(crypto.Keccak256([]byte{byte(n.seat)}, []byte("job secret")))
	return round.New(a, n.seat, secret, round.DefaultPatience(a.Job.Terms))
}

// step journals an input as the engine does, and carries out what the machine says.
func (n *node) step(in round.Input) {
	if n.mute {
		return
	}
	raw, err := round.EncodeInput(in)
	if err != nil {
		panic(fmt.Sprintf("seat %d: %v", n.seat, err))
	}
	if in, err = round.DecodeInput(raw); err != nil {
		panic(fmt.Sprintf("seat %d: %v", n.seat, err))
	}
	ready, err := n.machine.Step(in)
	if err != nil {
		n.refused[err.Error()]++
		return
	}
	n.journal = append(n.journal, raw)
	if n.w.record {
		n.states = append(n.states, stateOf(n.machine))
	}
	if n.crash {
		n.restart()
		n.carry(n.machine.Outstanding())
		return
	}
	n.carry(ready)
}

// restart loses the machine and makes it anew from the journal.
func (n *node) restart() {
	n.machine = n.fresh()
	n.asks = nil
	for i, raw := range n.journal {
		in, err := round.DecodeInput(raw)
		if err != nil {
			panic(err)
		}
		if _, err := n.machine.Step(in); err != nil {
			panic(fmt.Sprintf("seat %d: replay of input %d (%s): %v", n.seat, i, raw, err))
		}
		if n.crash && i < len(n.journal)-1 {
			continue
		}
		if got := stateOf(n.machine); got != n.states[i] {
			panic(fmt.Sprintf("seat %d: after input %d (%s) the replayed machine differs:\n%s\n%s", n.seat, i, raw, got, n.states[i]))
		}
	}
}

// stateOf writes down what a machine shows and what it wants.
func stateOf(m *round.Machine) string {
	o := m.Outstanding()
	var b strings.Builder
	picture, err := json.Marshal(m.View())
	if err != nil {
		panic(err)
	}
	b.Write(picture)
	for _, a := range o.Ask {
		fmt.Fprintf(&b, "%s %d,", a.ID, a.Until)
	}
	for _, d := range o.Send {
		fmt.Fprintf(&b, "%s,", d.ID())
	}
	for _, f := range o.Forward {
		fmt.Fprintf(&b, "%s,", f.ID())
	}
	for _, i := range o.Transact {
		fmt.Fprintf(&b, "%s,", i.Key())
	}
	fmt.Fprintf(&b, "%v %d %d", o.Want, o.Wake, len(m.Events(0)))
	return fmt.Sprintf("%x", crypto.Keccak256([]byte(b.String()))) + " " + m.View().Phase.String()
}

// carry does what an engine does with a Ready, in order.
func (n *node) carry(r round.Ready) {
	for _, a := range r.Ask {
		if !slices.ContainsFunc(n.asks, func(b asked) bool { return b.ID == a.ID }) {
			n.asks = append(n.asks, asked{a, n.clock() + n.think})
		}
	}
	for _, d := range r.Send {
		n.send(d)
	}
	for _, f := range r.Forward {
		n.w.post(n.seat, f.Frame)
		n.step(round.Acked{Effect: f.ID()})
	}
	for _, i := range r.Transact {
		n.w.chain.submit(n.seat, i)
		n.step(round.Acked{Effect: i.Key()})
	}
	for _, id := range r.Cancel {
		n.asks = slices.DeleteFunc(n.asks, func(a asked) bool { return a.ID == id })
	}
	n.wants = append(n.wants, r.Want...)
}

// send signs a draft under a guard, takes it in and publishes it.
func (n *node) send(d round.Draft) {
	if n.taken != 0 && d.Slot.Kind == n.taken {
		n.step(round.Acked{Effect: d.ID()})
		return
	}
	if g := d.Guard(); g != "" {
		if body, taken := n.guard[g]; taken && body != d.Body.String() {
			panic(fmt.Sprintf("seat %d signs a second body for %s", n.seat, g))
		}
		n.guard[g] = d.Body.String()
	}
	f := d.Frame(n.w.sign(n.seat, d.Slot, d.Body))
	n.step(round.Spoke{Frame: f})
	n.w.post(n.seat, f)
	n.step(round.Acked{Effect: d.ID()})
}

func (w *world) sign(seat protocol.SeatIndex, s protocol.Slot, body [32]byte) protocol.Signature {
	digest := w.agreement.Network.MessageDigest(s, body)
	long, err := crypto.Sign(digest[:], w.keys[seat])
	if err != nil {
		panic(err)
	}
	sig, err := protocol.CompactSignature(long)
	if err != nil {
		panic(err)
	}
	return sig
}

// post sends a frame to every other seat, except where a rule loses or keeps it.
func (w *world) post(from protocol.SeatIndex, f protocol.Frame) {
	for i := range w.nodes {
		to := protocol.SeatIndex(i)
		if to == from {
			continue
		}
		l := letter{to, f}
		if !w.lost(l) {
			w.queue = append(w.queue, l)
		}
	}
}

func (w *world) lost(l letter) bool {
	for i := range w.rules {
		r := &w.rules[i]
		if !r.to.Has(l.to) || !matches(r.prefix, l.frame.Signed.Slot.String()) {
			continue
		}
		if r.held {
			r.kept = append(r.kept, l)
		}
		return true
	}
	return false
}

// matches compares a slot's name with a pattern, part by part; * stands for any part.
func matches(pattern, name string) bool {
	p, s := strings.Split(pattern, "."), strings.Split(name, ".")
	for i := range p {
		if i >= len(s) || p[i] != "*" && p[i] != s[i] {
			return false
		}
	}
	return true
}

// deliver hands over everything that is under way, and what follows from it.
func (w *world) deliver() {
	for len(w.queue) > 0 {
		l := w.queue[0]
		w.queue = w.queue[1:]
		if err := l.frame.Verify(w.agreement.Network, w.agreement.Panel); err != nil {
			panic(fmt.Sprintf("frame %s: %v", l.frame.Signed.Slot, err))
		}
		w.nodes[l.to].step(round.Received{Frame: l.frame})
	}
}

// sync lets nodes that miss something ask the others for it.
func (w *world) sync() {
	for _, n := range w.nodes {
		wants := n.wants
		n.wants = nil
		for _, peer := range w.nodes {
			if peer == n || n.mute || peer.mute {
				continue
			}
			for _, f := range peer.machine.Serve(wants...) {
				if l := (letter{n.seat, f}); !w.lost(l) {
					n.step(round.Received{Frame: f})
				}
			}
		}
	}
}

// tick moves every node's clock.
func (w *world) tick(ms protocol.Millis) {
	for _, n := range w.nodes {
		n.step(round.Tick{Now: n.clock() + ms})
	}
}

// clock is the world's time in milliseconds: the same for all nodes.
func (n *node) clock() protocol.Millis { return n.w.now() }

// agents answers everything that was asked.
func (w *world) agents() {
	for _, n := range w.nodes {
		for {
			i := slices.IndexFunc(n.asks, func(a asked) bool { return a.due <= n.clock() })
			if i < 0 {
				break
			}
			a := n.asks[i].Ask
			n.asks = slices.Delete(n.asks, i, i+1)
			n.step(n.reply(a))
		}
	}
}

func (n *node) reply(a round.Ask) round.Input {
	usage := brief.Usage{Calls: 1, PromptTokens: 10, CompletionTokens: 5, CostMicros: 7}
	switch {
	case n.silent:
		return round.AnswerFailed{Ask: a.ID, Code: "agent-failed", Usage: usage}
	case a.Kind == brief.Propose:
		text := n.answer
		if text == "" {
			text = fmt.Sprintf("the answer of seat %d", n.seat)
		}
		p := &brief.Proposal{Answer: text, Reasoning: fmt.Sprintf("seat %d multiplied it in round %d, and checked it twice", n.seat, a.Brief.Round) + n.pad, Skip: text == "skip"}
		if a.Brief.Round > 1 {
			p.Cites = n.cites
		}
		return round.Answered{Ask: a.ID, Usage: usage, Proposal: p}
	}
	j := &brief.Judgement{}
	for _, c := range a.Brief.Candidates {
		author := authorOf(c.Reasoning)
		weight := tally.Weight{Value: n.quality[author], Given: !n.blind.Has(author)}
		j.Verdicts = append(j.Verdicts, brief.Verdict{Alias: c.Alias, Weight: weight, Justification: "checked: " + c.Answer})
	}
	return round.Answered{Ask: a.ID, Usage: usage, Judgement: j}
}

// authorOf finds the author by the text.
func authorOf(reasoning string) protocol.SeatIndex {
	var author protocol.SeatIndex
	if _, err := fmt.Sscanf(reasoning, "seat %d ", &author); err != nil {
		panic(fmt.Sprintf("who wrote %q?", reasoning))
	}
	return author
}

// show writes what a node sees of the job.
func (w *world) show(n *node) {
	v := n.machine.View()
	w.say("seat %d: %s round %d term %d coordinator %s evidence %d/%d", n.seat, v.Phase, v.Round, v.Term, seatName(v.Coordinator), v.Evidence, v.Line)
	for _, r := range v.Rounds {
		w.showRound(r)
	}
	for _, o := range v.Offences {
		w.say("  offence: %s of %s", o.Kind, o.Slot)
	}
	if v.Deciding > 0 {
		w.say("  decided by round %d, winner %s, answer %q", v.Deciding, seatName(v.Winner), v.Answer)
	}
	if v.Outcome != nil {
		for i, res := range v.Outcome.Results {
			w.say("  seat %d %s score %d excess %d judging %d credit %s", i, res.Status, res.Score, res.Excess, res.Judging, res.Credit.Dec())
		}
	}
	if v.Money.Paid {
		if !v.Money.Royalties.IsZero() {
			w.say("  royalties %s", v.Money.Royalties.Dec())
		}
		w.say("  refund %s of escrow %s", v.Money.Refund.Dec(), v.Money.Escrow.Dec())
	}
}

func seatName(s protocol.SeatIndex) string {
	if s == protocol.NoSeat {
		return "none"
	}
	return fmt.Sprint(s)
}

func (w *world) showRound(r view.Round) {
	var states []string
	for _, p := range r.Proposals {
		states = append(states, p.State.String())
	}
	w.say("  round %d term %d by %s: %s", r.Number, r.Term, seatName(r.Coordinator), strings.Join(states, " "))
	w.say("    committed %v listed %v opened %v void %v unopened %v", r.Committed.Seats(), r.Listed.Seats(), r.Opened.Seats(), r.Void.Seats(), r.Unopened.Seats())
	if r.Announced {
		w.say("    scores %v winner %s lead %d evidence %d quorum %v halt %v", r.Scores, seatName(r.Winner), r.LeadPPM, r.Evidence, r.Quorum, r.Halt)
	}
}

func (w *world) showEvents(n *node) {
	for _, e := range n.machine.Events(n.seen) {
		n.seen = e.Seq
		where := fmt.Sprintf("r%d", e.Round)
		if e.Seat != protocol.NoSeat {
			where += fmt.Sprintf(" seat %d", e.Seat)
		}
		w.say("  %d %s %s: %s", e.Seq, e.Kind, where, e.Text)
	}
}
