package protocol

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// The functions below mirror what the contract does to the chain of steps, so that a node and an auditor know every
// link from the logs and their block times alone.

// AnchorStep is the step that an anchor (term 0) or a takeover makes of prev at block time now.
func AnchorStep(t Terms, panel []Seat, prev Step, now Seconds, term uint8, proposals common.Hash, commitments []common.Hash) Step {
	seat := TermSeat(prev.Seat, term, t.Seats)
	s := Step{Round: prev.Round + 1, Term: term, Seat: seat, Time: now, List: ListHash(proposals, commitments)}
	if int(seat) < len(panel) {
		s.By = panel[seat].HotKey
	}
	for _, c := range commitments {
		if c == (common.Hash{}) {
			s.Windowed = true
			s.Time = max(now, prev.Schedule(t))
		}
	}
	return s
}

// ForceStep is what a forced commitment makes of last at block time now. old is the seat's entry that it replaces;
// commitments are the list with the new entry in place. Recorded openings stay: the contract refuses to replace an entry
// that was opened.
func ForceStep(t Terms, prev, last Step, now Seconds, old, proposals common.Hash, commitments []common.Hash) Step {
	base := last.Time
	if !last.Windowed {
		base = max(last.Time, prev.Schedule(t))
	}
	if old == (common.Hash{}) || !last.Windowed {
		last.Time = max(base, now)
		last.Windowed = true
	}
	last.List = ListHash(proposals, commitments)
	return last
}

// CertifyStep is the step that a certificate puts in the place of replaced at block time now. old is the slate that was
// anchored; proposals and commitments are what the panel signed. Round and term stay, the next seat takes the maker's
// place, and openings recorded over the same slate stay. Steps after replaced fall.
func CertifyStep(t Terms, panel []Seat, replaced Step, now Seconds, old, proposals common.Hash, commitments []common.Hash) Step {
	seat := TermSeat(replaced.Seat, 1, t.Seats)
	s := Step{
		Round: replaced.Round, Certified: true, Term: replaced.Term, Seat: seat, Time: now,
		List: ListHash(proposals, commitments), Windowed: slices.Contains(commitments, common.Hash{}),
	}
	if int(seat) < len(panel) {
		s.By = panel[seat].HotKey
	}
	if old == proposals {
		s.Opened = replaced.Opened
	}
	return s
}

// ForceUntil is the last second in which a seat may force its commitment into last, and in which last can be certified.
func ForceUntil(t Terms, prev, last Step) Seconds {
	if last.Windowed {
		return last.Time + Seconds(t.Force)
	}
	return max(last.Time, prev.Schedule(t)) + Seconds(t.Force)
}

// RevealUntil is the last second in which openings of last can be recorded on chain.
func (s Step) RevealUntil(t Terms, p Params) Seconds {
	return s.WindowEnd(t) + Seconds(t.Reveal) + Seconds(p.OpenWindow)
}

// SlowFrom is the time after which a job whose newest step is s can be settled without Closes.
func (s Step) SlowFrom(t Terms, p Params) Seconds {
	return s.Time + Seconds(t.Force) + Seconds(t.Reveal) + Seconds(p.OpenWindow) +
		Seconds(t.Propose) + Seconds(t.Commit) + Seconds(t.Reveal) + 2*Seconds(t.Handover)
}

// SettleBy is the last second in which only a settlement can end a job whose newest step is s. The window of a step near
// the deadline may count from a time after it; the slow path is open before a refund all the same.
func (s Step) SettleBy(t Terms, p Params) Seconds {
	t.Deadline = max(t.Deadline, s.Time)
	return t.SettleBy(p)
}
