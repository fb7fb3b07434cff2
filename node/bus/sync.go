package bus

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// AnyTerm stands for every term in what is wanted.
const AnyTerm = 255

// Limits of one exchange of missing frames.
const (
	maxWanted   = 512      // patterns in a question
	maxVariants = 8        // frames of one body in an answer
	maxSeals    = 32       // sealed ballots of one body in a Fetch
	answerBytes = 4 << 20  // of one answer; the rest is asked for again
	maxFetched  = 64 << 20 // bytes of one Fetch, shared out among the seats
	minShare    = 4 << 20  // bytes of one seat in a Fetch, at least
	maxAsks     = 64       // questions of one Fetch: a liar's cuts could go on for ever
)

// fetchedBodies is how many bodies of one slot travel in an answer: more than anybody takes in from a seat that talks, so
// that of a seat that signed several the one that a list names is among them.
func fetchedBodies(k protocol.Kind) int { return max(8, maxBodies(k)) }

// Everything is the pattern of all frames of a job.
func Everything(job protocol.JobID) protocol.Slot {
	return protocol.Slot{Job: job, Term: AnyTerm, Seat: protocol.NoSeat}
}

// Matches tells whether a slot is wanted. In a pattern, round 0, kind 0, AnyTerm and NoSeat each stand for all.
func Matches(want, s protocol.Slot) bool {
	return want.Job == s.Job &&
		(want.Round == 0 || want.Round == s.Round) && (want.Kind == 0 || want.Kind == s.Kind) &&
		(want.Term == AnyTerm || want.Term == s.Term) && (want.Seat == protocol.NoSeat || want.Seat == s.Seat)
}

func exact(want protocol.Slot) bool {
	return want.Round != 0 && want.Kind != 0 && want.Term != AnyTerm && want.Seat != protocol.NoSeat
}

func wanted(want []protocol.Slot, s protocol.Slot) bool {
	return slices.ContainsFunc(want, func(w protocol.Slot) bool { return Matches(w, s) })
}

// order is the order in which frames are answered: rounds, and within a round as they come about.
func order(a, b protocol.Slot) int {
	return cmp.Or(cmp.Compare(a.Round, b.Round), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Term, b.Term), cmp.Compare(a.Seat, b.Seat))
}

func orderFrames(fs []protocol.Frame) {
	slices.SortStableFunc(fs, func(a, b protocol.Frame) int {
		return cmp.Or(order(a.Signed.Slot, b.Signed.Slot), bytes.Compare(a.Signed.Body[:], b.Signed.Body[:]))
	})
}

// question is what Fetch asks: which slots, and from which place in their order on.
type question struct {
	from protocol.Slot
	want []protocol.Slot
}

func (q question) encode() []byte {
	b := appendPlace([]byte{1}, q.from)
	b = binary.BigEndian.AppendUint16(b, uint16(len(q.want)))
	for _, w := range q.want {
		b = appendPlace(b, w)
	}
	return b
}

func decodeQuestion(job protocol.JobID, b []byte) (question, error) {
	r := reader{rest: b}
	version := r.byte()
	q := question{from: r.place(job)}
	n := int(r.uint16())
	if version != 1 || n == 0 || n > maxWanted || len(r.rest) != 5*n {
		return question{}, fmt.Errorf("%w: not a question", ErrBadWire)
	}
	for range n {
		q.want = append(q.want, r.place(job))
	}
	return q, nil
}

func appendPlace(b []byte, s protocol.Slot) []byte {
	return append(b, byte(s.Round>>8), byte(s.Round), byte(s.Kind), s.Term, byte(s.Seat))
}

func (r *reader) place(job protocol.JobID) protocol.Slot {
	return protocol.Slot{
		Job: job, Round: protocol.Round(r.uint16()), Kind: protocol.Kind(r.byte()), Term: r.byte(), Seat: protocol.SeatIndex(r.byte()),
	}
}

// An answer is a sequence of messages: frames, then one end that names the node and, when the answer was cut, the place
// from which on to ask again.
const (
	tagFrame = 1
	tagEnd   = 2
)

func (b *Bus) encodeEnd(next *protocol.Slot) []byte {
	token, _ := hex.DecodeString(b.names.token)
	raw := append([]byte{tagEnd}, token...)
	if next == nil {
		return append(raw, 0, 0, 0, 0, 0)
	}
	return appendPlace(raw, *next)
}

// Serve answers questions for missing frames of a job until ctx ends or stop is called. frames is called from one
// goroutine with what is wanted (see Matches) and may return more: what does not match is left out. stop waits for the
// goroutine and must not be called from frames.
func (b *Bus) Serve(ctx context.Context, job protocol.JobID, frames func(want []protocol.Slot) []protocol.Frame) (stop func(), err error) {
	return b.serve(ctx, b.names.sync(job), func(ctx context.Context, m *nats.Msg) {
		if b.names.isMine(m.Reply) {
			return
		}
		q, err := decodeQuestion(job, m.Data)
		if err != nil {
			b.count.drop(Malformed, 1)
			return
		}
		b.answer(ctx, m, q, frames(slices.Clone(q.want)))
	})
}

func (b *Bus) answer(ctx context.Context, m *nats.Msg, q question, found []protocol.Frame) {
	found = slices.DeleteFunc(slices.Clone(found), func(f protocol.Frame) bool {
		return order(f.Signed.Slot, q.from) < 0 || !wanted(q.want, f.Signed.Slot)
	})
	orderFrames(found)
	sent, bodies, variants := 0, 0, 0
	var next *protocol.Slot
	for i, f := range found {
		slot := f.Signed.Slot
		fresh := i == 0 || found[i-1].Signed.Slot != slot
		switch {
		case fresh:
			bodies, variants = 1, 1
		case found[i-1].Signed.Body != f.Signed.Body:
			bodies, variants = bodies+1, 1
		default:
			variants++
		}
		if fresh && sent >= answerBytes {
			next = &slot
			break
		}
		raw, err := EncodeFrame(f)
		if err != nil || variants > maxVariants || bodies > fetchedBodies(slot.Kind) {
			continue
		}
		if ctx.Err() != nil || !b.reply(m, append([]byte{tagFrame}, raw...)) {
			return
		}
		b.count.add(&b.count.served, 1)
		sent += len(raw)
	}
	b.reply(m, b.encodeEnd(next))
}

// Fetch asks every peer that serves the job for frames and returns those that verify against the panel and are wanted,
// in order of their slots. It ends when every exactly named slot has come, shortly after as many peers have answered as
// the panel has other seats, or with ctx; a deadline is no error. Where two bodies of a slot prove equivocation, it waits
// a little for a second one. Of one slot it returns as many bodies as are worth anything, whatever a seat or a peer puts
// beside them, and of one body several sealed ballots, since those are not signed: the owner tries each.
func (b *Bus) Fetch(ctx context.Context, job protocol.JobID, panel []protocol.Seat, want []protocol.Slot) ([]protocol.Frame, error) {
	if len(want) == 0 || len(want) > maxWanted {
		return nil, fmt.Errorf("fetch frames of %s: %d wanted, 1 to %d allowed", job.Short(), len(want), maxWanted)
	}
	h := newHaul(b, job, panel, want)
	for ask := 1; ; ask++ {
		h.ends, h.next = map[string]bool{}, nil
		err := b.gather(ctx, b.names.sync(job), question{h.from, h.want}.encode(), h.take)
		if err != nil {
			return h.sorted(), fmt.Errorf("fetch frames of %s: %w", job.Short(), err)
		}
		if h.next == nil || h.complete() || ask == maxAsks || ctx.Err() != nil {
			return h.sorted(), nil
		}
		h.from = *h.next
	}
}

// haul is what one Fetch has gathered.
type haul struct {
	bus     *Bus
	job     protocol.JobID
	panel   []protocol.Seat
	want    []protocol.Slot
	from    protocol.Slot
	share   int               // bytes taken of one seat
	seen    map[[32]byte]bool // verified frames, by the hash of what travelled
	bodies  map[protocol.Slot]int
	kept    map[said][]int // where the frames of a body stand
	offered map[said]int   // how many frames of a body came
	bytes   map[protocol.SeatIndex]int
	frames  []protocol.Frame
	ends    map[string]bool // nodes whose answer has ended
	next    *protocol.Slot  // the earliest place at which an answer was cut
}

func newHaul(b *Bus, job protocol.JobID, panel []protocol.Seat, want []protocol.Slot) *haul {
	h := &haul{
		bus: b, job: job, panel: panel, want: slices.Clone(want), share: max(maxFetched/max(1, len(panel)), minShare),
		seen: map[[32]byte]bool{}, bodies: map[protocol.Slot]int{}, kept: map[said][]int{}, offered: map[said]int{},
		bytes: map[protocol.SeatIndex]int{},
	}
	for i := range h.want {
		h.want[i].Job = job
	}
	return h
}

// sorted is what came, in order.
func (h *haul) sorted() []protocol.Frame {
	orderFrames(h.frames)
	return h.frames
}

func (h *haul) take(answer []byte) verdict {
	switch answer[0] {
	case tagFrame:
		if why := h.takeFrame(answer[1:]); why != "" {
			h.bus.count.drop(why, 1)
		} else if h.complete() {
			return h.done()
		}
		return more
	case tagEnd:
		return h.takeEnd(answer[1:])
	}
	h.bus.count.drop(Malformed, 1)
	return more
}

func (h *haul) takeFrame(raw []byte) Reason {
	f, err := DecodeFrame(raw)
	if err != nil {
		return Malformed
	}
	slot, id := f.Signed.Slot, sha256.Sum256(raw)
	key := said{slot, f.Signed.Body}
	known := len(h.kept[key])
	switch {
	case !plausible(slot, len(h.panel)) || !wanted(h.want, slot):
		return Unwanted
	case h.seen[id]:
		return Duplicate
	case known == 0 && h.bodies[slot] >= fetchedBodies(slot.Kind), known < maxSeals && h.bytes[slot.Seat]+len(raw) > h.share:
		return Surplus
	}
	if err := f.Verify(h.bus.network, h.panel); err != nil {
		return reasonOf(err)
	}
	h.offered[key]++
	if known == maxSeals {
		return h.swap(key, f)
	}
	if known == 0 {
		h.bodies[slot]++
	}
	h.seen[id] = true
	h.bytes[slot.Seat] += len(raw)
	h.kept[key] = append(h.kept[key], len(h.frames))
	h.frames = append(h.frames, f)
	return ""
}

// swap lets one more sealed ballot of a body take the place of another by lot, so that who is first with rubbish does
// not keep out the true one.
func (h *haul) swap(key said, f protocol.Frame) Reason {
	if i := rand.IntN(h.offered[key]); i < maxSeals {
		h.frames[h.kept[key][i]] = f
	}
	return Surplus
}

// done is the verdict once everything wanted has come: a second body of a slot may be on its way behind the first.
func (h *haul) done() verdict {
	if slices.ContainsFunc(h.want, func(w protocol.Slot) bool { return w.Kind.IsSlot() }) {
		return soon
	}
	return enough
}

func (h *haul) takeEnd(raw []byte) verdict {
	if len(raw) != tokenLen/2+5 {
		h.bus.count.drop(Malformed, 1)
		return more
	}
	h.ends[string(raw[:tokenLen/2])] = true
	r := reader{rest: raw[tokenLen/2:]}
	next := r.place(h.job)
	if next.Round != 0 && order(next, h.from) > 0 && (h.next == nil || order(next, *h.next) < 0) {
		h.next = &next
	}
	// An end is not signed, so that a liar can send many: the grace leaves the honest their time.
	if len(h.ends) >= len(h.panel)-1 {
		return soon
	}
	return more
}

// complete tells that every wanted slot was named exactly and has come.
func (h *haul) complete() bool {
	for _, w := range h.want {
		if !exact(w) || h.bodies[w] == 0 {
			return false
		}
	}
	return true
}
