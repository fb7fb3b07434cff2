package sim

import (
	"bytes"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// bundle is what a node would hand to an auditor.
func (n *node) bundle() *transcript.Bundle {
	a := n.w.agreement
	return &transcript.Bundle{
		Version: transcript.BundleVersion, Network: a.Network, Params: a.Params, Job: a.Job, Panel: a.Panel, Spec: n.w.spec,
		Frames: transcript.Sorted(n.job.Machine().AllFrames()),
	}
}

// ruleAudit: the bundle of any honest member is SOUND when Closes settled the job, and one with a byte changed or a
// record taken out never is; and an audit accuses nobody who is honest.
//
// Rationale: a bundle is all that an outsider has. Excused: a bundle in which a dishonest seat contradicts itself is
// TAMPERED and names that seat; a job that ended without Closes may lack texts that a dishonest seat withheld; a node
// that was down, or lost its disk, may lack what was said meanwhile.
func (w *world) ruleAudit(e evidence) {
	if !e.opened || e.end == nil {
		return
	}
	checked := map[[32]byte]bool{}
	for i, n := range w.nodes {
		if !n.up || !n.honest() {
			continue
		}
		b := n.bundle()
		raw, err := b.Encode()
		if err != nil {
			w.breach("audit", "seat %d has a bundle that cannot be written: %v", i, err)
			continue
		}
		if sum := protocol.BodyOf(raw); checked[sum] {
			continue
		} else {
			checked[sum] = true
		}
		report := audit.Check(e.facts, b)
		w.expectVerdict(e, i, report)
		if report.Verdict == audit.Sound && len(checked) == 1 {
			w.editBundle(e, i, b)
		}
	}
}

func (w *world) expectVerdict(e evidence, seat int, r audit.Report) {
	switch r.Verdict {
	case audit.Sound:
		return
	case audit.Tampered:
		if r.Seat == nil || r.Seat != nil && w.nodes[*r.Seat].honest() && !w.nodes[*r.Seat].restored() {
			w.breach("audit", "the bundle of honest seat %d is tampered: %s\n%s", seat, r.Record, r)
		}
	case audit.CannotShow:
		if e.name() == "settled" && w.calm() && w.minority() && w.nodes[seat].actor == nil {
			w.breach("audit", "the bundle of honest seat %d cannot show %s\n%s", seat, r.Record, r)
		}
	}
}

// editBundle changes one thing in a sound bundle and expects that the audit notices.
func (w *world) editBundle(e evidence, seat int, b *transcript.Bundle) {
	d := w.dice.at(drawEdit, uint64(seat))
	edited := *b
	edited.Frames = slices.Clone(b.Frames)
	what := ""
	at := d.n(len(edited.Frames), 1)
	f := &edited.Frames[at]
	switch d.n(4, 2) {
	case 0:
		if len(f.Payload) > 0 {
			what, f.Payload = "a payload", bytes.Clone(f.Payload)
			f.Payload[d.n(len(f.Payload), 3)] ^= 1 << d.n(8, 4)
			break
		}
		fallthrough
	case 1:
		what = "a signature"
		f.Signed.Sig[d.n(64, 5)] ^= 1 << d.n(8, 6)
	case 2:
		what = "a body"
		f.Signed.Body[d.n(32, 7)] ^= 1 << d.n(8, 8)
	case 3:
		what, edited.Spec = "the specification", bytes.Clone(b.Spec)
		edited.Spec[d.n(len(edited.Spec), 9)] ^= 1 << d.n(8, 10)
	}
	if audit.Check(e.facts, &edited).Verdict == audit.Sound {
		w.breach("audit", "%s of %s was edited, and the bundle is still sound", what, f.Signed.Slot)
	}
}

// ruleMerit: with no more dishonest seats than docs/protocol.md states for the panel's size, no proposal wins over one
// that every honest ballot put on the other side of a line: this one below it, that one not.
//
// Rationale: that is what the upper median promises against a ring, for one of its own (k) and for anybody (j). The line
// is part of the promise: medians compare votes of different judges, so that honest ballots which agree on an order but
// on no level can be outvoted; docs/simulation.md shows one.
//
// Excused: a round in which not every honest seat's ballot counts, and the tally "sum", which promises nothing.
func (w *world) ruleMerit(e evidence) {
	settled, ok := e.end.(protocol.JobSettled)
	s := e.facts.Settlement
	if !ok || s == nil || w.plan.Sum || settled.Winner == protocol.NoSeat || w.honestSeats()&^s.Opened != 0 {
		return
	}
	own, anybody := ring(w.plan.Seats)
	dishonest := w.plan.Seats - w.honestSeats().Count()
	limit := anybody
	if !w.honestSeats().Has(settled.Winner) {
		limit = own
	}
	if dishonest > limit {
		return
	}
	for i, p := range s.Proposals {
		better := protocol.SeatIndex(i)
		if p == (common.Hash{}) || better == settled.Winner || !s.Opened.Has(better) {
			continue
		}
		if w.lineBetween(*s, settled.Winner, better) {
			w.breach("merit", "seat %d won, although every honest ballot put seat %d above a line and it below", settled.Winner, better)
		}
	}
}

// ring is how many dishonest seats a panel bears: for one of their own, and for anybody.
func ring(seats int) (own, anybody int) {
	switch seats {
	case 3:
		return 0, 0
	case 4:
		return 1, 1
	case 5, 6:
		return 2, 1
	}
	return (seats - 1) / 2, (seats+1)/2 - 2
}

// lineBetween tells whether there is a vote that every honest ballot gave worse less than, and better at least.
func (w *world) lineBetween(s protocol.Settlement, worse, better protocol.SeatIndex) bool {
	high, low := int16(-protocol.Scale), int16(protocol.Scale)
	for i, seat := range s.Opened.Seats() {
		if !w.honestSeats().Has(seat) {
			continue
		}
		votes := s.Ballots[i].Votes
		if seat != worse {
			high = max(high, votes[worse])
		}
		if seat != better {
			low = min(low, votes[better])
		}
	}
	return high < low
}
