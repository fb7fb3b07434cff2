package round_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// ledger is a small model of the contract: one job, its chain of steps, and the conditions of each call.
type ledger struct {
	agreement protocol.Agreement
	job       protocol.JobID
	blocks    []block
	pending   []tx
	sent      map[string]bool
	stalled   protocol.Mask // seats whose transactions no block takes
	accrued   []round.Input // by the call under way, before what it returns
}

type tx struct {
	from   protocol.SeatIndex
	intent protocol.Intent
}

// block holds what it did, and the state after it.
type block struct {
	ref    protocol.BlockRef
	inputs []round.Input
	txs    []tx
	state  state
}

type state struct {
	steps    []step
	over     bool
	reported protocol.Mask // seats whose keys were reported
}

// step is a step with what the chain does not keep but the model checks calls against.
type step struct {
	protocol.Step
	prev common.Hash
}

func newLedger(a protocol.Agreement, at protocol.Seconds) *ledger {
	l := &ledger{agreement: a, job: a.ID(), sent: map[string]bool{}}
	b := block{ref: refOf(1, at, 0), state: state{steps: []step{{Step: protocol.OpeningStep(at, a.Panel[0].HotKey)}}}}
	b.inputs = []round.Input{round.Opened{At: b.ref, Tx: common.Hash{1}}}
	l.blocks = []block{b}
	return l
}

// refOf makes a block reference; fork tells blocks of one number apart.
func refOf(number uint64, at protocol.Seconds, fork byte) protocol.BlockRef {
	return protocol.BlockRef{Number: number, Time: at, Hash: crypto.Keccak256Hash([]byte{byte(number), byte(number >> 8), fork})}
}

func (l *ledger) head() *block { return &l.blocks[len(l.blocks)-1] }

// submit puts an intent among the pending ones, once for each sender and key.
func (l *ledger) submit(from protocol.SeatIndex, i protocol.Intent) {
	key := fmt.Sprintf("%d/%s", from, i.Key())
	if !l.sent[key] {
		l.sent[key] = true
		l.pending = append(l.pending, tx{from, i})
	}
}

// mine makes a block of everything pending, and tells what became of each transaction.
func (l *ledger) mine(after protocol.Seconds, fork byte) (*block, []string) {
	last := l.head()
	b := block{ref: refOf(last.ref.Number+1, last.ref.Time+after, fork), state: last.state}
	b.state.steps = slices.Clone(last.state.steps)
	var said []string
	var stuck []tx
	for n, t := range l.pending {
		if l.stalled.Has(t.from) {
			stuck = append(stuck, t)
			continue
		}
		in, err := l.call(&b.state, b.ref, t)
		name := fmt.Sprintf("%s by seat %d", nameOfIntent(t.intent), t.from)
		if err != nil {
			said = append(said, fmt.Sprintf("%s: reverted: %s", name, err))
			continue
		}
		said = append(said, name)
		b.txs = append(b.txs, t)
		for _, accrued := range l.accrued {
			b.inputs = append(b.inputs, withTx(accrued, b.ref, common.Hash{2, byte(b.ref.Number), byte(n)}))
		}
		l.accrued = nil
		if in != nil {
			b.inputs = append(b.inputs, withTx(in, b.ref, common.Hash{2, byte(b.ref.Number), byte(n)}))
		}
	}
	l.pending = stuck
	l.blocks = append(l.blocks, b)
	return l.head(), said
}

// unmine takes the newest block back; its transactions are pending again when keep is set, else lost.
func (l *ledger) unmine(keep bool) block {
	b := *l.head()
	l.blocks = l.blocks[:len(l.blocks)-1]
	if keep {
		l.pending = append(slices.Clone(b.txs), l.pending...)
	}
	return b
}

func nameOfIntent(i protocol.Intent) string {
	switch i := i.(type) {
	case protocol.AnchorRound:
		return fmt.Sprintf("anchor round %d term %d", i.Last.Round+1, i.Term)
	case protocol.ForceCommitment:
		return fmt.Sprintf("force seat %d into round %d", i.Seat, i.Last.Round)
	case protocol.RevealOpenings:
		var seats protocol.Mask
		for _, o := range i.Openings {
			seats = seats.With(o.Seat)
		}
		return fmt.Sprintf("reveal %v of round %d", seats.Seats(), i.Last.Round)
	case protocol.SettleJob:
		return fmt.Sprintf("settle round %d opened %v closers %v unopened %v", i.Settlement.Round,
			i.Settlement.Opened.Seats(), i.Settlement.Closers.Seats(), i.Settlement.Unopened.Seats())
	case protocol.RefundJob:
		return "refund"
	case protocol.CertifyRound:
		return fmt.Sprintf("certify round %d", i.Steps[1].Round)
	case protocol.ReportEquivocation:
		return fmt.Sprintf("report seat %d for %s", i.A.Signed.Slot.Seat, i.A.Signed.Slot)
	}
	return fmt.Sprintf("%T", i)
}

func withTx(in round.Input, at protocol.BlockRef, tx common.Hash) round.Input {
	switch in := in.(type) {
	case round.Anchored:
		in.At, in.Tx = at, tx
		return in
	case round.Forced:
		in.At, in.Tx = at, tx
		return in
	case round.Certified:
		in.At, in.Tx = at, tx
		return in
	case round.Revealed:
		in.At, in.Tx = at, tx
		return in
	case round.Accrued:
		in.At, in.Tx = at, tx
		return in
	case round.Settled:
		in.At, in.Tx = at, tx
		return in
	case round.Refunded:
		in.At, in.Tx = at, tx
		return in
	}
	return in
}

func (l *ledger) call(s *state, at protocol.BlockRef, t tx) (round.Input, error) {
	if i, ok := t.intent.(protocol.ReportEquivocation); ok {
		return nil, l.report(s, i)
	}
	if s.over {
		return nil, errors.New("over")
	}
	switch i := t.intent.(type) {
	case protocol.AnchorRound:
		return l.anchor(s, at.Time, t.from, i)
	case protocol.ForceCommitment:
		return l.force(s, at.Time, i)
	case protocol.CertifyRound:
		return l.certify(s, at.Time, i)
	case protocol.RevealOpenings:
		return l.reveal(s, at.Time, i)
	case protocol.SettleJob:
		return l.settle(s, at.Time, t.from, i)
	case protocol.RefundJob:
		return l.refund(s, at.Time, i)
	}
	return nil, fmt.Errorf("unknown intent %T", t.intent)
}

// live checks a presented last step against the chain.
func (l *ledger) live(s *state, prev common.Hash, last protocol.Step) error {
	tip := s.steps[len(s.steps)-1]
	if protocol.Link(l.job, prev, last) != protocol.Link(l.job, tip.prev, tip.Step) {
		return errors.New("WrongLink")
	}
	return nil
}

func (l *ledger) anchor(s *state, now protocol.Seconds, from protocol.SeatIndex, i protocol.AnchorRound) (round.Input, error) {
	t := l.agreement.Job.Terms
	switch {
	case l.live(s, i.Prev, i.Last) != nil:
		return nil, errors.New("WrongLink")
	case from != protocol.TermSeat(i.Last.Seat, i.Term, t.Seats):
		return nil, errors.New("NotYourTurn")
	case i.Term > 0 && now < i.Last.TermFrom(t, i.Term):
		return nil, errors.New("TermTooEarly")
	case now > t.Deadline:
		return nil, errors.New("DeadlinePassed")
	case i.Last.Round >= protocol.Round(t.MaxRounds):
		return nil, errors.New("RoundLimit")
	case i.Last.Windowed && now <= i.Last.WindowEnd(t):
		return nil, errors.New("WindowOpen")
	case len(i.Commitments) != int(t.Seats):
		return nil, errors.New("BadList")
	}
	next := protocol.AnchorStep(t, l.agreement.Panel, i.Last, now, i.Term, i.Proposals, i.Commitments)
	s.steps = append(s.steps, step{next, protocol.Link(l.job, i.Prev, i.Last)})
	return round.Anchored{Event: protocol.VotesCommitted{
		ID: l.job, Round: next.Round, Term: i.Term, Proposals: i.Proposals, Commitments: i.Commitments,
	}}, nil
}

// signedCommit checks a seat's Commit signature in the term of a step.
func (l *ledger) signedCommit(s protocol.Step, seat protocol.SeatIndex, proposals, entry common.Hash, sig protocol.Signature) bool {
	slot := protocol.Slot{Job: l.job, Round: s.Round, Term: s.Term, Kind: protocol.Commit, Seat: seat}
	body := protocol.BodyOf(protocol.CommitPayload(proposals, entry))
	return protocol.Signed{Slot: slot, Body: body, Sig: sig}.Verify(l.agreement.Network, l.agreement.Panel) == nil
}

func (l *ledger) force(s *state, now protocol.Seconds, i protocol.ForceCommitment) (round.Input, error) {
	t := l.agreement.Job.Terms
	n := len(s.steps)
	switch {
	case n < 2:
		return nil, errors.New("NothingAnchored")
	case l.live(s, protocol.Link(l.job, i.Before, i.Previous), i.Last) != nil,
		i.Last.List != protocol.ListHash(i.Proposals, i.Commitments):
		return nil, errors.New("WrongLink")
	case now > protocol.ForceUntil(t, i.Previous, i.Last):
		return nil, errors.New("WindowClosed")
	case !l.signedCommit(i.Last, i.Seat, i.Proposals, i.Commitment, i.Signature):
		return nil, errors.New("BadCommit")
	}
	entries := slices.Clone(i.Commitments)
	old := entries[i.Seat]
	if old == i.Commitment || i.Last.Opened.Has(i.Seat) {
		return nil, errors.New("BadCommit")
	}
	entries[i.Seat] = i.Commitment
	s.steps[n-1].Step = protocol.ForceStep(t, i.Previous, i.Last, now, old, i.Proposals, entries)
	return round.Forced{Event: protocol.CommitForced{ID: l.job, Round: i.Last.Round, Seat: i.Seat, Commitment: i.Commitment}}, nil
}

func (l *ledger) settle(s *state, now protocol.Seconds, from protocol.SeatIndex, i protocol.SettleJob) (round.Input, error) {
	t, set := l.agreement.Job.Terms, i.Settlement
	links, err := l.presented(s, set.Steps)
	switch {
	case err != nil:
		return nil, err
	case set.Round == 0 || int(set.Round) >= len(set.Steps) || set.Round < protocol.Round(t.MinRounds):
		return nil, errors.New("TooFewRounds")
	}
	deciding, newest := set.Steps[set.Round], set.Steps[len(set.Steps)-1]
	if set.Closers == 0 {
		switch {
		case now <= newest.SlowFrom(t, l.agreement.Params):
			return nil, errors.New("TooEarly")
		case deciding.Opened.Count() < t.Quorum() || set.Opened != deciding.Opened:
			return nil, errors.New("WrongOpened")
		}
	} else if set.Closers.Count() < t.Quorum() {
		return nil, errors.New("TooFewCloses")
	}
	if set.Unopened != 0 && now <= deciding.RevealUntil(t, l.agreement.Params) {
		return nil, errors.New("TooEarly")
	}
	entries, err := l.entries(set)
	if err != nil {
		return nil, err
	}
	if protocol.ListHash(protocol.ProposalsHash(set.Proposals), entries) != deciding.List {
		return nil, errors.New("BadList")
	}
	if err := l.signatures(set, entries, links[set.Round-1]); err != nil {
		return nil, err
	}
	s.over = true
	return l.pay(from, set)
}

// presented checks that the steps lead to the live link, and returns the link after each.
func (l *ledger) presented(s *state, steps []protocol.Step) ([]common.Hash, error) {
	var links []common.Hash
	prev := common.Hash{}
	for _, st := range steps {
		prev = protocol.Link(l.job, prev, st)
		links = append(links, prev)
	}
	tip := s.steps[len(s.steps)-1]
	if prev != protocol.Link(l.job, tip.prev, tip.Step) {
		return nil, errors.New("WrongLink")
	}
	return links, nil
}

// entries rebuilds the list from ballots and unopened entries.
func (l *ledger) entries(set protocol.Settlement) ([]common.Hash, error) {
	proposals := protocol.ProposalsHash(set.Proposals)
	var out []common.Hash
	ballots, rest := set.Ballots, set.Entries
	for i := range l.agreement.Panel {
		seat := protocol.SeatIndex(i)
		switch {
		case set.Opened.Has(seat):
			b := ballots[0]
			ballots = ballots[1:]
			out = append(out, protocol.CommitmentHash(l.job, set.Round, seat, proposals, b.Votes.Pack(), b.Salt))
		case len(rest) == 0:
			return nil, errors.New("BadList")
		default:
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	return out, nil
}

func (l *ledger) signatures(set protocol.Settlement, entries []common.Hash, before common.Hash) error {
	deciding := set.Steps[set.Round]
	bare := deciding
	bare.Opened = 0
	payload := protocol.ClosePayload(protocol.Link(l.job, before, bare), set.Opened, set.Rounds, set.Transcript)
	sigs := set.Signatures
	next := func() protocol.Signature {
		if len(sigs) == 0 {
			return protocol.Signature{}
		}
		s := sigs[0]
		sigs = sigs[1:]
		return s
	}
	commits := set.Commits()
	for _, seat := range (set.Closers | commits).Seats() {
		if set.Closers.Has(seat) {
			slot := protocol.Slot{Job: l.job, Round: set.Round, Kind: protocol.Close, Seat: seat}
			close := protocol.Signed{Slot: slot, Body: protocol.BodyOf(payload), Sig: next()}
			if close.Verify(l.agreement.Network, l.agreement.Panel) != nil {
				return fmt.Errorf("BadClose(%d)", seat)
			}
		}
		if commits.Has(seat) && !l.signedCommit(deciding, seat, protocol.ProposalsHash(set.Proposals), entries[seat], next()) {
			return fmt.Errorf("BadCommit(%d)", seat)
		}
	}
	if len(sigs) > 0 {
		return errors.New("BadSignatureCount")
	}
	return nil
}

// pay verifies the tally with the rule book, and that the shares make up the escrow.
func (l *ledger) pay(from protocol.SeatIndex, set protocol.Settlement) (round.Input, error) {
	c := settlement.Closing{
		Round: set.Round, Slow: set.Closers == 0, Opened: set.Opened, Unopened: set.Unopened, Ballots: set.Ballots,
		Proposals: set.Proposals, Cites: set.Cites, Rounds: set.Rounds, Settler: l.agreement.Panel[from].HotKey,
		Assets: assetsOf(l.agreement.Panel),
	}
	for _, s := range set.Steps[1 : set.Round+1] {
		c.Makers = append(c.Makers, s.Seat)
	}
	res, err := settlement.Settle(l.agreement, c)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(res.Medians(), set.Medians) {
		return nil, errors.New("BadMedian")
	}
	if w := res.Winner; w != protocol.NoSeat {
		hash := protocol.ProposalHash(l.job, set.Round, w, set.Content, protocol.CitesHash(set.Cites), set.Salt)
		if hash != set.Proposals[w] {
			return nil, errors.New("BadWinner")
		}
	}
	for i, owed := range res.Royalties {
		if !owed.IsZero() {
			l.accrued = append(l.accrued, round.Accrued{Event: protocol.RoyaltyAccrued{Asset: l.agreement.Panel[i].Asset, ID: l.job, Amount: owed}})
		}
	}
	var ballots []byte
	for _, b := range set.Ballots {
		ballots = append(ballots, b.Votes.Pack()...)
	}
	transcript := set.Transcript
	if set.Closers == 0 {
		transcript = common.Hash{} // nobody signed it
	}
	return round.Settled{Event: protocol.JobSettled{
		ID: l.job, Round: set.Round, Winner: res.Winner, Content: set.Content, Ballots: ballots,
		Results: res.Seats, Transcript: transcript,
	}}, nil
}

// assetsOf lists what seats name, once each: all are registered, and nothing pends.
func assetsOf(panel []protocol.Seat) (out []protocol.AssetPending) {
	for _, s := range panel {
		p := protocol.AssetPending{Asset: s.Asset}
		if s.Asset != (protocol.AssetID{}) && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

func (l *ledger) refund(s *state, now protocol.Seconds, i protocol.RefundJob) (round.Input, error) {
	if _, err := l.presented(s, i.Steps); err != nil {
		return nil, err
	}
	if newest := i.Steps[len(i.Steps)-1]; now <= newest.SettleBy(l.agreement.Job.Terms, l.agreement.Params) {
		return nil, errors.New("TooEarly")
	}
	s.over = true
	newest := i.Steps[len(i.Steps)-1]
	pay := settlement.RefundPay(l.agreement, newest.Opened, newest.Round > 0)
	return round.Refunded{Event: protocol.JobRefunded{ID: l.job, Amount: pay.Refund}}, nil
}
