package round

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// told takes an event of the job.
func (m *Machine) told(in Input) error {
	f := factOf(in)
	f.when = m.now
	if len(m.log) > 0 && f.at.Number < m.log[len(m.log)-1].at.Number {
		return ErrStaleBlock
	}
	if err := m.admissible(in, f); err != nil {
		return err
	}
	m.sawBlock(f.at)
	m.log = append(m.log, f)
	before := m.chain
	m.chain.add(m, f)
	if _, ok := in.(Certified); ok {
		m.forgetAnchors(before)
	}
	m.tellChain(in)
	return nil
}

func factOf(in Input) fact {
	switch in := in.(type) {
	case Opened:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Anchored:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Forced:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Certified:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Revealed:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Accrued:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Settled:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Refunded:
		return fact{at: in.At, tx: in.Tx, in: in}
	case Cancelled:
		return fact{at: in.At, tx: in.Tx, in: in}
	}
	return fact{}
}

// admissible refuses what the contract could not have emitted now.
func (m *Machine) admissible(in Input, f fact) error {
	c := &m.chain
	if _, opening := in.(Opened); opening {
		if c.open() {
			return ErrAlreadyOpen
		}
		return nil
	}
	switch {
	case !c.open():
		return ErrNotOpen
	case c.end != nil:
		return ErrOver
	}
	switch in := in.(type) {
	case Anchored:
		return m.admitAnchor(in.Event)
	case Forced:
		return m.admitOnNewest(in.Event.ID, in.Event.Round, in.Event.Seat)
	case Certified:
		return m.admitCertified(in.Event)
	case Revealed:
		return m.admitRevealed(in.Event)
	case Accrued:
		return m.admitAccrued(in.Event)
	case Settled:
		return m.admitEnd(in.Event.ID, in.Event.Round <= c.newest() && in.Event.Round > 0)
	case Refunded:
		return m.admitEnd(in.Event.ID, true)
	case Cancelled:
		return m.admitEnd(in.Event.ID, c.newest() == 0)
	}
	return ErrUnknownInput
}

func (m *Machine) admitAnchor(e protocol.VotesCommitted) error {
	last := m.chain.steps[len(m.chain.steps)-1]
	switch {
	case e.ID != m.job:
		return ErrWrongJob
	case e.Round != m.chain.newest()+1 || e.Round > protocol.Round(m.rules().MaxRounds):
		return ErrWrongRound
	case protocol.TermSeat(last.Seat, e.Term, m.rules().Seats) == protocol.NoSeat:
		return ErrWrongTerm
	case len(e.Commitments) != m.seats():
		return ErrBadList
	}
	return nil
}

func (m *Machine) admitCertified(e protocol.RoundCertified) error {
	switch {
	case e.ID != m.job:
		return ErrWrongJob
	case !m.chain.anchored(e.Round) || m.chain.steps[e.Round].Certified:
		return ErrWrongRound
	case len(e.Commitments) != m.seats():
		return ErrBadList
	}
	for _, later := range m.chain.steps[e.Round:] {
		if later.Seat != m.chain.steps[e.Round].Seat {
			return ErrWrongRound
		}
	}
	return nil
}

func (m *Machine) admitRevealed(e protocol.BallotsRevealed) error {
	for _, o := range e.Openings {
		if int(o.Seat) >= m.seats() {
			return ErrWrongSeat
		}
	}
	if e.Opened >= 1<<m.seats() && m.seats() < protocol.MaxSeats {
		return ErrWrongSeat
	}
	return m.admitOnNewest(e.ID, e.Round, 0)
}

func (m *Machine) admitAccrued(e protocol.RoyaltyAccrued) error {
	named := slices.ContainsFunc(m.agreement.Panel, func(s protocol.Seat) bool { return s.Asset == e.Asset })
	switch {
	case e.ID != m.job:
		return ErrWrongJob
	case m.chain.newest() == 0:
		return ErrWrongRound
	case !named || e.Asset == protocol.AssetID{}:
		return ErrWrongSeat
	}
	return nil
}

func (m *Machine) admitOnNewest(job protocol.JobID, r protocol.Round, seat protocol.SeatIndex) error {
	switch {
	case job != m.job:
		return ErrWrongJob
	case r == 0 || r != m.chain.newest():
		return ErrWrongRound
	case int(seat) >= m.seats():
		return ErrWrongSeat
	}
	return nil
}

func (m *Machine) admitEnd(job protocol.JobID, inTurn bool) error {
	switch {
	case job != m.job:
		return ErrWrongJob
	case !inTurn:
		return ErrWrongRound
	}
	return nil
}
