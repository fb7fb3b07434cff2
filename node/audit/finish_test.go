package audit_test

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func (j *job) finish() {
	j.facts.Lane = common.BigToHash(uint256.NewInt(j.a.Job.Nonce).ToBig())
	switch j.end {
	case "settle":
		j.settle()
	case "refund":
		j.now = j.a.Job.Terms.SettleBy(j.a.Params) + 1
		j.log(protocol.JobRefunded{ID: j.id, Amount: settlement.RefundPay(j.a, j.tip().Opened, len(j.links) > 1).Refund})
	case "cancel":
		j.log(protocol.JobCancelled{ID: j.id, Amount: settlement.CancelPay(j.a).Refund})
	default:
		j.facts.Lane = j.linkOf(*j.tip())
	}
}

func (j *job) settle() {
	d := len(j.links) - 1 - j.spare
	l := j.links[d]
	s := protocol.Settlement{
		Round: protocol.Round(d), Opened: l.opened, Unopened: j.held, Proposals: l.slate,
		Transcript: transcript.Fold(j.id, j.folds[:d]),
	}
	for _, x := range j.links {
		s.Steps = append(s.Steps, x.Step)
	}
	if j.slow {
		s.Opened = l.Opened
		j.now = j.tip().SlowFrom(j.a.Job.Terms, j.a.Params) + 1
	} else {
		for i := range j.seats/2 + 1 {
			s.Closers = s.Closers.With(protocol.SeatIndex(i))
		}
		for r := 1; r <= d; r++ {
			for _, seat := range j.links[r].valid.Seats() {
				if j.links[r].slate[seat] != (common.Hash{}) {
					s.Rounds[seat]++
				}
			}
		}
	}
	j.closes(&s, l)
	makers := []protocol.SeatIndex{}
	for r := 1; r <= d; r++ {
		makers = append(makers, j.links[r].Seat)
	}
	j.facts.Settler = j.a.Panel[1].HotKey
	closing := settlement.Closing{
		Round: s.Round, Slow: j.slow, Opened: s.Opened, Unopened: s.Unopened, Ballots: s.Ballots, Proposals: s.Proposals,
		Rounds: s.Rounds, Makers: makers, Settler: j.facts.Settler, Assets: j.registered,
	}
	r, err := settlement.Settle(j.a, closing)
	if err != nil {
		j.t.Fatal(err)
	}
	if w := r.Winner; w != protocol.NoSeat {
		raw, err := l.contents[w].Encode()
		if err != nil {
			j.t.Fatal(err)
		}
		s.Content, s.Salt, s.Cites = transcript.HashContent(raw), l.salts[w], l.contents[w].PackedCites()
		closing.Cites = s.Cites
		if r, err = settlement.Settle(j.a, closing); err != nil {
			j.t.Fatal(err)
		}
	}
	s.Medians = r.Medians()
	var packed []byte
	for _, b := range s.Ballots {
		packed = append(packed, b.Votes.Pack()...)
	}
	j.facts.Settlement = &s
	signed := s.Transcript
	if s.Closers == 0 {
		signed = common.Hash{}
	}
	var accruals []protocol.Event
	for i, owed := range r.Royalties {
		if !owed.IsZero() {
			accruals = append(accruals, protocol.RoyaltyAccrued{Asset: j.a.Panel[i].Asset, ID: j.id, Amount: owed})
		}
	}
	j.facts.Assets = j.registered
	j.log(protocol.JobSettled{ID: j.id, Round: s.Round, Winner: r.Winner, Content: s.Content, Ballots: packed, Results: r.Seats, Transcript: signed}, accruals...)
}

// closes fills in ballots, entries and signatures of a settlement, and publishes the Closes.
func (j *job) closes(s *protocol.Settlement, l link) {
	bare := l
	bare.Opened = 0
	payload := protocol.ClosePayload(j.linkOf(bare), s.Opened, s.Rounds, s.Transcript)
	for i := range j.seats {
		seat := protocol.SeatIndex(i)
		if s.Opened.Has(seat) {
			s.Ballots = append(s.Ballots, l.ballots[i])
		} else {
			s.Entries = append(s.Entries, l.entries[i])
		}
		if s.Closers.Has(seat) {
			j.say(s.Round, 0, protocol.Close, seat, payload)
			s.Signatures = append(s.Signatures, j.sign(protocol.Slot{Round: s.Round, Kind: protocol.Close, Seat: seat}, protocol.BodyOf(payload)))
		}
		if s.Commits().Has(seat) {
			slot := protocol.Slot{Round: s.Round, Term: l.Term, Kind: protocol.Commit, Seat: seat}
			s.Signatures = append(s.Signatures, j.sign(slot, protocol.BodyOf(protocol.CommitPayload(l.proposals, l.entries[i]))))
		}
	}
}
