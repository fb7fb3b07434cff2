package sim

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
)

// frameKey names a frame by all of it.
type frameKey struct {
	slot protocol.Slot
	body [32]byte
	sig  protocol.Signature
}

func keyOfFrame(f protocol.Frame) frameKey {
	return frameKey{f.Signed.Slot, f.Signed.Body, f.Signed.Sig}
}

// verified is the bus's check of a frame. It depends on nothing but the frame, so it is made once a frame and not once a
// receiver; only its hash can differ from an equal frame's.
func (w *world) verified(f protocol.Frame) bool {
	key := keyOfFrame(f)
	if ok, known := w.genuine[key]; known && (!ok || f.Signed.Slot.Kind == protocol.Seal || protocol.BodyOf(f.Payload) == f.Signed.Body) {
		return ok
	}
	ok := f.Verify(w.net.id, w.agreement.Panel) == nil
	w.genuine[key] = ok
	return ok
}

// Publish sends a frame to every other seat.
func (n *node) Publish(_ context.Context, f protocol.Frame) error {
	n.w.note("seat %d says %s %s", n.seat, f.Signed.Slot, short(f.Signed.Body))
	if n.honest() && f.Signed.Slot.Seat == n.seat {
		n.said[keyOfFrame(f)] = true
		n.w.said = append(n.w.said, said{n.seat, f})
		n.w.watchReveal(n, f)
	}
	if n.habits.publish != nil {
		n.habits.publish(f)
		return nil
	}
	n.send(f, n.w.everybody(), 0)
	return nil
}

// send puts a frame on its way to some seats.
func (n *node) send(f protocol.Frame, to protocol.Mask, later protocol.Millis) {
	if f.Signed.Slot.Kind == protocol.Commit && len(f.Payload) == 64 {
		n.w.bear(common.BytesToHash(f.Payload[32:]))
	}
	for _, other := range n.w.nodes {
		if other != n && to.Has(other.seat) {
			n.w.carry(n, other, f, later)
		}
	}
}

func (w *world) everybody() protocol.Mask { return 1<<w.plan.Seats - 1 }

// carry delivers a letter, with the faults of the way.
func (w *world) carry(from, to *node, f protocol.Frame, later protocol.Millis) {
	d := w.dice.at(drawLetter, uint64(from.seat), uint64(to.seat), uint64(f.Signed.Slot.Kind), uint64(f.Signed.Body[0])<<8+uint64(f.Signed.Body[1]),
		uint64(f.Signed.Slot.Round), uint64(w.now))
	if w.parted(from, to) {
		return
	}
	delay := later + protocol.Millis(d.between(15, 400, 1))
	for _, seat := range []int{int(from.seat), int(to.seat)} {
		if x := w.fault("drop", seat); x != nil && d.oneIn(x.N, 2) {
			return
		}
		if x := w.fault("delay", seat); x != nil {
			delay += protocol.Millis(x.N)
		}
		if x := w.fault("reorder", seat); x != nil {
			delay += protocol.Millis(d.n(x.N, 3))
		}
		if x := w.fault("duplicate", seat); x != nil && d.oneIn(x.N, 4) {
			w.in(delay+protocol.Millis(d.n(20_000, 5)), func() { to.receive(f) })
		}
	}
	w.in(delay, func() { to.receive(f) })
}

// parted tells whether a partition stands between two nodes.
func (w *world) parted(a, b *node) bool {
	x := w.fault("partition", -1)
	return x != nil && protocol.Mask(x.N).Has(a.seat) != protocol.Mask(x.N).Has(b.seat)
}

// Fetch asks the other seats for frames. The bus bounds and verifies what comes back.
func (n *node) Fetch(_ context.Context, _ protocol.JobID, _ []protocol.Seat, want []protocol.Slot) ([]protocol.Frame, error) {
	const most = 200
	var out []protocol.Frame
	for _, other := range n.w.nodes {
		if other == n || !other.up || n.w.parted(n, other) || n.unheard(other) {
			continue
		}
		for _, f := range other.frames(want) {
			if len(out) < most && n.w.verified(f) && (n.habits.hears == nil || n.habits.hears(f)) {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// unheard tells whether a question or its answer is lost on the way.
func (n *node) unheard(other *node) bool {
	for _, seat := range []int{int(n.seat), int(other.seat)} {
		if x := n.w.fault("drop", seat); x != nil && n.w.dice.oneIn(x.N, drawLetter, 99, uint64(n.w.count())) {
			return true
		}
	}
	return false
}

// frames is what a node gives to those who ask.
func (n *node) frames(want []protocol.Slot) []protocol.Frame {
	var out []protocol.Frame
	m := n.job.Machine()
	for _, s := range want {
		var held []protocol.Frame
		switch {
		case s.Round != 0 && s.Kind != 0 && s.Term != anyTerm && s.Seat != protocol.NoSeat:
			held = m.Serve(s)
		case s.Round != 0:
			held = m.Frames(s.Round)
		default:
			held = m.AllFrames()
		}
		for _, f := range held {
			if bus.Matches(s, f.Signed.Slot) && (n.habits.serves == nil || n.habits.serves(f)) {
				out = append(out, f)
			}
		}
	}
	return out
}

// anyTerm stands for every term in what is asked for.
const anyTerm = 255

// Submit hands a wish to the outbox.
func (n *node) Submit(ctx context.Context, i protocol.Intent) error {
	if n.habits.transact != nil {
		if i = n.habits.transact(i); i == nil {
			return nil
		}
	}
	n.w.note("seat %d wishes %.60s", n.seat, i.Key())
	n.w.watchWish(n, i)
	return n.sender.Submit(ctx, i)
}

// Propose is the agent's.
func (n *node) Propose(_ context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	if n.habits.propose != nil {
		return n.habits.propose(b)
	}
	return n.propose(b)
}

// Judge is the agent's.
func (n *node) Judge(_ context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	if n.habits.judge != nil {
		return n.habits.judge(b)
	}
	return n.judge(b)
}

// patienceFor is how long a task of the job takes: the agent thinks, or peers are asked.
func (n *node) patienceFor(ask round.AskID) protocol.Millis {
	d := n.w.dice.at(drawMind, uint64(n.seat), uint64(n.process), uint64(len(ask)))
	if ask == "" {
		return protocol.Millis(d.between(50, 900, uint64(n.w.now)))
	}
	return protocol.Millis(d.between(500, 20_000, uint64(n.w.now)))
}

// checkDisk checks that the disk holds everything that the dead process had published.
func (n *node) checkDisk() {
	kept := map[frameKey]bool{}
	err := store.NewJournal(n.disk).Replay(n.w.job, func(_ uint64, raw []byte) error {
		in, err := round.DecodeInput(raw)
		switch in := in.(type) {
		case round.Spoke:
			kept[keyOfFrame(in.Frame)] = true
		case round.Received:
			kept[keyOfFrame(in.Frame)] = true
		}
		return err
	})
	if err != nil {
		n.w.breach("restart", "seat %d: journal: %v", n.seat, err)
	}
	for _, s := range n.w.said {
		if key := keyOfFrame(s.frame); s.seat == n.seat && n.said[key] && !kept[key] {
			n.w.breach("restart", "seat %d published %s, which its disk does not hold", n.seat, s.frame.Signed.Slot)
		}
	}
}
