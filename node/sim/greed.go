package sim

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// greed watches the pool for settlements, and tries to get another one in before them.
func greed(n *node, d dice) habits {
	tries := 0
	return habits{
		pool: func(tx *types.Transaction) {
			id, s, err := n.w.reader.DecodeSettle(tx.Data())
			if err != nil || id != n.w.job || tries > 12 {
				return
			}
			for range 3 {
				tries++
				n.w.direct(n.w.net.outsiders[1], protocol.SettleJob{
					ID: id, Job: n.w.agreement.Job, Panel: n.w.agreement.Panel, Settlement: n.w.twist(s, n.seat, d.at(uint64(tries))),
				}, true)
			}
		},
		block: func() {
			p, ok := n.w.history()
			if ok && !p.over && d.oneIn(12, uint64(n.w.now)) {
				n.w.direct(n.w.net.outsiders[2], protocol.RefundJob{
					ID: n.w.job, Job: n.w.agreement.Job, Panel: n.w.agreement.Panel, Steps: p.steps,
				}, true)
			}
		},
	}
}

// twist changes one thing of a settlement.
func (w *world) twist(s protocol.Settlement, self protocol.SeatIndex, d dice) protocol.Settlement {
	if s.Opened == 0 {
		return s
	}
	seat := pick(d, s.Opened.Seats(), 1)
	switch d.n(10, 2) {
	case 0: // ballots: leave one out
		i := slices.Index(s.Opened.Seats(), seat)
		s.Ballots = slices.Delete(slices.Clone(s.Ballots), i, i+1)
		s.Opened &^= protocol.Mask(0).With(seat)
		if p, ok := w.history(); ok && int(s.Round) <= p.newest() {
			s.Entries = nil
			for i, e := range p.entries[s.Round] {
				if !s.Opened.Has(protocol.SeatIndex(i)) {
					s.Entries = append(s.Entries, e)
				}
			}
		}
	case 1: // the round
		s.Round = protocol.Round(d.between(1, w.plan.MaxRounds, 3))
	case 2: // cites
		s.Cites = []protocol.Cite{{Round: 1, Seat: self, Bps: 10_000}}
	case 3: // the slow path, before its time
		s.Closers, s.Rounds, s.Transcript, s.Signatures = 0, protocol.OpenedRounds{}, common.Hash{}, nil
	case 4: // attendance
		s.Rounds[self]++
	case 5: // hold somebody
		s.Unopened = s.Unopened.With(seat)
	case 6:
		s = holdNobody(s)
	case 7: // another winner
		s.Medians = slices.Clone(s.Medians)
		s.Medians[self] = 10_000
	case 8: // another answer
		s.Content = protocol.BodyOf([]byte("a better answer"))
	}
	return s
}

// holdNobody lets those off who are held to an unopened commitment: a settler may, and the contract takes it as long as
// that does not make one of them the winner.
func holdNobody(s protocol.Settlement) protocol.Settlement {
	var kept []protocol.Signature
	left := s.Signatures
	next := func() (sig protocol.Signature) {
		if len(left) > 0 {
			sig, left = left[0], left[1:]
		}
		return sig
	}
	for _, seat := range (s.Closers | s.Opened | s.Unopened).Seats() {
		if s.Closers.Has(seat) || s.Opened.Has(seat) {
			kept = append(kept, next())
		}
		if s.Unopened.Has(seat) {
			next()
		}
	}
	s.Unopened, s.Signatures = 0, kept
	return s
}
