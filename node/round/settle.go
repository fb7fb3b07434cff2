package round

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// turn is this seat's place in the order in which members settle: the coordinator of the newest step first.
func (m *Machine) turn() uint64 { return m.turnFrom(m.chain.steps[m.chain.newest()].Seat) }

// turnFrom is this seat's place in the order of seats that begins with first, and goes round the panel.
func (m *Machine) turnFrom(first protocol.SeatIndex) uint64 {
	seats := uint64(m.seats())
	return (uint64(m.self) + seats - uint64(first)) % seats
}

// settle wants the settlement: by Closes when more than half the panel agrees, else by the openings that are recorded
// on chain once the chain's time for that has come.
func (m *Machine) settle() {
	r := m.chain.newest()
	if r == 0 {
		return
	}
	tip := m.chain.steps[r].tip
	if e := m.expected; e != nil && e.closers.Count() >= m.rules().Quorum() {
		done := !m.myTurn(e) || m.wish(fmt.Sprintf("settle/%s/%d/%s", tip, e.round, e.body), func() protocol.Intent {
			return m.settlementOf(e.ending())
		})
		if done {
			return
		}
	}
	from := m.chain.steps[r].SlowFrom(m.rules(), m.agreement.Params)
	if m.head().Time <= from+protocol.Seconds(m.turn())*protocol.Seconds(m.rules().Handover) {
		return
	}
	for ; r >= protocol.Round(m.rules().MinRounds) && r > 0; r-- {
		if set := m.chain.steps[r].Opened; set.Count() >= m.rules().Quorum() {
			m.wish(fmt.Sprintf("slow/%s/%d", tip, r), func() protocol.Intent {
				return m.settlementOf(ending{round: r, opened: set}) // nobody signed a transcript
			})
			return
		}
	}
}

// myTurn tells whether it is this seat's turn to settle by Closes. A seat that has not opened its commitment can be held to
// it only after its time to open on chain is over; members take turns by the chain's time, then. Else they take turns from
// the moment at which the Closes agreed, or at which the chain last told something new.
func (m *Machine) myTurn(e *expectedClose) bool {
	if m.heldTo(e.ending()) == 0 {
		from := max(m.local(e.round).closes.at, m.log[len(m.log)-1].when)
		return m.after(from + protocol.Millis(m.turn())*m.patience.Settle)
	}
	until := m.chain.steps[e.round].RevealUntil(m.rules(), m.agreement.Params)
	return m.head().Time > until+protocol.Seconds(m.turn())*protocol.Seconds(m.rules().Handover)
}

// ending is how a job is to be settled. No closers means by the recorded openings.
type ending struct {
	round           protocol.Round
	opened, closers protocol.Mask
	rounds          protocol.OpenedRounds
	transcript      common.Hash
}

// ending is the settlement that the Closes at hand allow.
func (e *expectedClose) ending() ending {
	return ending{round: e.round, opened: e.opened, closers: e.closers, rounds: e.rounds, transcript: e.transcript}
}

// settlementOf puts together what the contract wants to see. It returns nil when something is missing here.
func (m *Machine) settlementOf(e ending) protocol.Intent {
	step, slate, openings := m.chain.steps[e.round], m.slateOf(e.round), m.openings(e.round)
	if slate == nil {
		return nil
	}
	s := protocol.Settlement{
		Steps: m.chain.bare(), Round: e.round, Opened: e.opened, Closers: e.closers, Unopened: m.heldTo(e),
		Rounds: e.rounds, Transcript: e.transcript, Proposals: slate,
	}
	for i := range m.agreement.Panel {
		seat := protocol.SeatIndex(i)
		switch {
		case !e.opened.Has(seat):
			s.Entries = append(s.Entries, step.entries[seat])
		case openings[seat] == nil:
			return nil
		default:
			votes, _ := protocol.UnpackVotes(openings[seat].Packed, m.seats())
			s.Ballots = append(s.Ballots, protocol.Ballot{Votes: votes, Salt: openings[seat].Salt})
		}
	}
	if !m.sign(&s) || !m.crown(&s) {
		return nil
	}
	return protocol.SettleJob{ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel, Settlement: s}
}

// heldTo is the set of seats that signed a listed commitment and opened it neither here nor on chain. A seat whose opening
// came too late to count is only absent.
func (m *Machine) heldTo(e ending) protocol.Mask {
	step, known := m.chain.steps[e.round], m.openings(e.round)
	var set protocol.Mask
	for _, seat := range (nonZero(step.entries) &^ e.opened &^ step.Opened).Seats() {
		if known[seat] == nil && m.commitOf(e.round, seat, step.entries[seat]) != nil {
			set = set.With(seat)
		}
	}
	return set
}

// sign adds the signatures in seat order: of each seat its Close, its Commit, or both.
func (m *Machine) sign(s *protocol.Settlement) (ok bool) {
	step, commits := m.chain.steps[s.Round], s.Commits()
	for _, seat := range (s.Closers | commits).Seats() {
		if s.Closers.Has(seat) {
			s.Signatures = append(s.Signatures, m.closeOf(seat).frame.Signed.Sig)
		}
		if !commits.Has(seat) {
			continue
		}
		commit := m.commitOf(s.Round, seat, step.entries[seat])
		if commit == nil {
			return false
		}
		s.Signatures = append(s.Signatures, commit.frame.Signed.Sig)
	}
	return true
}

// crown adds the claimed medians and what the winner's proposal hash is made of.
func (m *Machine) crown(s *protocol.Settlement) (ok bool) {
	closing := settlement.ClosingOf(*s, m.hotKey())
	res, err := settlement.Settle(m.agreement, closing)
	if err != nil {
		return false
	}
	s.Medians = res.Medians()
	if res.Winner == protocol.NoSeat {
		return true
	}
	h := m.content(s.Round, res.Winner, s.Proposals[res.Winner])
	if h == nil {
		return false
	}
	s.Content, s.Salt, s.Cites = h.proposal.digest, h.proposal.salt, h.proposal.cites
	return true
}

// refund wants the escrow back where it belongs when nothing has settled the job.
func (m *Machine) refund() {
	newest := m.chain.steps[m.chain.newest()]
	from := newest.SettleBy(m.rules(), m.agreement.Params) + protocol.Seconds(m.turn())*protocol.Seconds(m.rules().Handover)
	if m.head().Time <= from {
		return
	}
	tip := newest.tip
	m.wish("refund/"+tip.String(), func() protocol.Intent {
		return protocol.RefundJob{ID: m.job, Job: m.agreement.Job, Panel: m.agreement.Panel, Steps: m.chain.bare()}
	})
}
