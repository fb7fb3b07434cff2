package round

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// event appends to the numbered list of what happened.
func (m *Machine) event(kind view.EventKind, r protocol.Round, seat protocol.SeatIndex, format string, args ...any) {
	m.events = append(m.events, view.Event{
		Seq: uint64(len(m.events)) + 1, Kind: kind, Round: r, Seat: seat, Text: fmt.Sprintf(format, args...),
	})
}

// short is the beginning of a hash, for people.
func short(h common.Hash) string { return h.Hex()[:10] }

// once tells whether something happens for the first time.
func (m *Machine) once(format string, args ...any) bool {
	key := fmt.Sprintf(format, args...)
	if m.announce[key] {
		return false
	}
	m.announce[key] = true
	return true
}

// tellFrame makes the event of a frame.
func (m *Machine) tellFrame(h *held) {
	s := h.frame.Signed.Slot
	switch s.Kind {
	case protocol.Seal:
		if h.frame.Signed.Body == zero {
			m.event(view.ProposalSealed, s.Round, s.Seat, "skips its proposal")
			return
		}
		m.event(view.ProposalSealed, s.Round, s.Seat, "sealed %s", short(h.frame.Signed.Body))
	case protocol.List:
		m.event(view.ListSigned, s.Round, s.Seat, "listed %d proposals in term %d", nonZero(h.hashes).Count(), s.Term)
	case protocol.Slate:
		m.event(view.SlateSigned, s.Round, s.Seat, "slate of %d proposals in term %d", nonZero(h.hashes).Count(), s.Term)
	case protocol.Commit:
		m.event(view.BallotCommitted, s.Round, s.Seat, "committed %s in term %d", short(h.commits), s.Term)
	case protocol.Reveal:
		m.event(view.BallotOpened, s.Round, s.Seat, "opened its ballot")
	case protocol.Close:
		m.event(view.CloseSigned, s.Round, s.Seat, "signed a Close")
	}
}

// tellChain makes the event of what the chain told.
func (m *Machine) tellChain(in Input) {
	switch in := in.(type) {
	case Opened:
		m.event(view.JobOpened, 0, protocol.NoSeat, "open in block %d", in.At.Number)
	case Anchored:
		e := in.Event
		step := m.chain.steps[e.Round]
		m.event(view.RoundAnchored, e.Round, step.Seat, "%d commitments on chain in term %d", nonZero(e.Commitments).Count(), e.Term)
	case Forced:
		m.event(view.CommitForced, in.Event.Round, in.Event.Seat, "forced its commitment into the list")
	case Certified:
		step := m.chain.steps[in.Event.Round]
		m.event(view.ListCertified, in.Event.Round, step.Seat, "the list that the panel signed takes the place of an invented one")
	case Revealed:
		m.event(view.OpenedOnChain, in.Event.Round, protocol.NoSeat, "%d openings recorded on chain", in.Event.Opened.Count())
	case Settled:
		m.event(view.JobSettled, in.Event.Round, in.Event.Winner, "settled on chain")
	case Refunded:
		m.event(view.JobRefunded, 0, protocol.NoSeat, "refunded on chain")
	case Cancelled:
		m.event(view.JobCancelled, 0, protocol.NoSeat, "cancelled on chain")
	}
}
