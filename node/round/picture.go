package round

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// View is a picture of the job as this node sees it now.
func (m *Machine) View() view.Job {
	a, t := m.agreement, m.rules()
	v := view.Job{
		ID: m.job, Task: a.Spec.Task, Self: m.self, Panel: slices.Clone(a.Panel), Tally: t.Tally, Phase: m.phase(),
		Coordinator: protocol.NoSeat, Head: m.head(), Deadline: t.Deadline, SettleBy: t.SettleBy(a.Params),
		Line: m.rule.Line(), Winner: protocol.NoSeat, Offences: slices.Clone(m.offences),
		Spent: view.Spent{
			Calls: m.usage.Calls, PromptTokens: m.usage.PromptTokens, CompletionTokens: m.usage.CompletionTokens,
			CostMicros: m.usage.CostMicros,
		},
	}
	m.showChain(&v)
	m.showRounds(&v)
	m.showMoney(&v)
	m.showEnd(&v)
	return v
}

// showChain adds what is on chain.
func (m *Machine) showChain(v *view.Job) {
	for _, s := range m.chain.steps {
		v.Steps = append(v.Steps, view.Step{
			Round: s.Round, Term: s.Term, Seat: s.Seat, Time: s.Time, Opened: s.Opened, Link: s.tip, Block: s.block.Number,
		})
	}
	for _, f := range m.log {
		tx := view.Tx{Hash: f.tx, Block: f.at.Number}
		switch in := f.in.(type) {
		case Accrued:
			continue // of the settlement
		case Opened:
			tx.Kind = "open"
		case Anchored:
			tx.Kind, tx.Round = "anchor", in.Event.Round
		case Forced:
			tx.Kind, tx.Round = "force", in.Event.Round
		case Certified:
			tx.Kind, tx.Round = "certify", in.Event.Round
		case Revealed:
			tx.Kind, tx.Round = "reveal", in.Event.Round
		case Settled:
			tx.Kind, tx.Round = "settle", in.Event.Round
		case Refunded:
			tx.Kind = "refund"
		case Cancelled:
			tx.Kind = "cancel"
		}
		v.Txs = append(v.Txs, tx)
	}
}

// showRounds adds a picture of every round that has begun.
func (m *Machine) showRounds(v *view.Job) {
	if !m.chain.open() {
		return
	}
	v.Round = m.chain.newest()
	if m.chain.end == nil {
		v.Round = m.current()
	}
	if v.Phase == view.Settled || v.Phase == view.Closing {
		v.Round = min(v.Round, m.chain.newest())
	}
	for r := protocol.Round(1); r <= v.Round; r++ {
		v.Rounds = append(v.Rounds, m.showRound(r))
		if o := m.outcomes[r-1]; o != nil {
			v.Evidence = o.evidence
		}
	}
	if v.Round > 0 {
		last := v.Rounds[v.Round-1]
		v.Term, v.Coordinator = last.Term, last.Coordinator
	}
	if o := m.deciding; o != nil {
		v.Deciding, v.Winner = o.round, o.tally.Winner
		v.Closes = m.expected.closers
	}
}

func (m *Machine) showRound(r protocol.Round) view.Round {
	v := view.Round{Number: r, Winner: protocol.NoSeat, Ballots: make([]view.Ballot, m.seats())}
	list, slate := m.shownLists(r, &v)
	for i := range m.agreement.Panel {
		v.Proposals = append(v.Proposals, m.showProposal(r, protocol.SeatIndex(i), list, slate))
	}
	for i := range m.agreement.Panel {
		if m.first(m.slot(r, v.Term, protocol.Commit, protocol.SeatIndex(i))) != nil {
			v.Committed = v.Committed.With(protocol.SeatIndex(i))
		}
	}
	if m.chain.anchored(r) {
		m.showBallots(r, &v)
	}
	if o := m.outcomes[r-1]; o != nil {
		v.Announced, v.Quorum, v.Opened, v.Void = true, o.quorum, o.opened, o.tally.Void
		v.Unopened = v.Listed &^ o.opened
		v.Scores, v.Medians = slices.Clone(o.tally.Scores), slices.Clone(o.tally.Medians)
		v.Excess, v.Judging = slices.Clone(o.tally.Excess), slices.Clone(o.tally.Judging)
		v.Winner, v.LeadPPM, v.Evidence, v.Halt = o.tally.Winner, o.lead, o.evidence, o.halt
		before := m.leaderBefore(r)
		v.Changed = v.Winner != protocol.NoSeat && before != protocol.NoSeat && before != v.Winner
	}
	return v
}

// shownLists finds the list and the slate that count for a round: the anchored one, else those of the newest term.
func (m *Machine) shownLists(r protocol.Round, v *view.Round) (list, slate []common.Hash) {
	v.Term = m.openTerm(r)
	if m.chain.anchored(r) {
		step := m.chain.steps[r]
		v.Term, v.Coordinator, v.Slate = step.Term, step.Seat, step.proposals
		if h := m.first(m.slot(r, step.Term, protocol.List, step.Seat)); h != nil {
			list = h.hashes
		}
		return list, m.slateOf(r)
	}
	if lists := m.inTurn(r, protocol.List); len(lists) > 0 {
		last := lists[len(lists)-1]
		list, v.Term = last.hashes, last.term
	}
	v.Coordinator = m.coordinator(r, v.Term)
	if h := m.first(m.slot(r, v.Term, protocol.Slate, v.Coordinator)); h != nil {
		slate, v.Slate = h.hashes, h.frame.Signed.Body
	}
	return list, slate
}

func (m *Machine) showProposal(r protocol.Round, seat protocol.SeatIndex, list, slate []common.Hash) view.Proposal {
	p := view.Proposal{State: view.Expected}
	if h := m.first(m.slot(r, 0, protocol.Seal, seat)); h != nil {
		p.State, p.Hash = view.Sealed, h.frame.Signed.Body
		if p.Hash == zero {
			p.State = view.Skipped
		}
	}
	if list != nil && list[seat] != zero {
		p.State, p.Hash = view.Listed, list[seat]
	}
	if slate != nil {
		switch {
		case slate[seat] != zero:
			p.State, p.Hash = view.Accepted, slate[seat]
		case p.State != view.Skipped && p.State != view.Expected:
			p.State = view.Dropped
		}
	}
	h := m.content(r, seat, p.Hash)
	if own := m.local(r).proposal; h == nil && seat == m.self && own != nil {
		if c, err := transcript.DecodeContent(own.content); err == nil {
			p.Hash, p.Answer, p.Reasoning, p.Cites = own.hash, c.Answer, c.Reasoning, c.PackedCites()
		}
	}
	if h != nil {
		if p.State == view.Listed {
			p.State = view.Published
		}
		c := h.proposal
		p.Answer, p.Reasoning, p.Cites = c.content.Answer, c.content.Reasoning, slices.Clone(c.cites)
	}
	return p
}

// showBallots adds the openings that match, counted or not.
func (m *Machine) showBallots(r protocol.Round, v *view.Round) {
	v.Anchored, v.Listed = true, nonZero(m.chain.steps[r].entries)
	v.Absent = m.everybody() &^ v.Listed
	for _, o := range m.openings(r) {
		if o == nil {
			continue
		}
		v.Opened = v.Opened.With(o.Seat)
		b := &v.Ballots[o.Seat]
		b.Votes, _ = protocol.UnpackVotes(o.Packed, m.seats())
		j := o.judgement()
		if j == nil {
			continue
		}
		for _, e := range j.Entries {
			if int(e.Seat) >= m.seats() {
				continue // of nobody
			}
			b.Remarks = append(b.Remarks, view.Remark{Seat: e.Seat, Weight: e.Weight, Given: e.Given, Justification: e.Justification})
		}
	}
	v.Unopened = v.Listed &^ v.Opened
}

// showMoney adds the escrow, and what becomes of it: as the contract announced it, else as a settlement now would.
func (m *Machine) showMoney(v *view.Job) {
	a := m.agreement
	v.Money = view.Money{Escrow: a.Escrow(), Reward: a.Job.Reward, Fee: a.Job.Fee, Prices: a.Prices()}
	v.Money.Allowance.SetUint64(a.Job.Allowance)
	switch end := m.chain.end.(type) {
	case Settled:
		v.Money.Known, v.Money.Paid = true, true
		v.Money.Refund, v.Money.Royalties = m.refunded(end.Event), m.chain.royalties
		for _, res := range end.Event.Results {
			v.Money.Pay = append(v.Money.Pay, res.Credit)
		}
		return
	case Refunded:
		v.Money.Known, v.Money.Paid, v.Money.Refund = true, true, end.Event.Amount
		newest := m.chain.steps[m.chain.newest()]
		v.Money.Pay = settlement.RefundPay(a, newest.Opened, newest.Round > 0).Seats
		return
	case Cancelled:
		v.Money.Known, v.Money.Paid, v.Money.Refund = true, true, end.Event.Amount
		v.Money.Pay = settlement.CancelPay(a).Seats
		return
	}
	if m.deciding == nil {
		return
	}
	if intent, ok := m.settlementOf(m.expected.ending()).(protocol.SettleJob); ok {
		closing := settlement.ClosingOf(intent.Settlement, m.hotKey())
		closing.Slow, closing.Assets = false, assumed(a.Panel)
		if res, err := settlement.Settle(a, closing); err == nil {
			v.Money.Known, v.Money.Refund = true, res.Refund
			for i, s := range res.Seats {
				v.Money.Pay = append(v.Money.Pay, s.Credit)
				v.Money.Royalties.Add(&v.Money.Royalties, &res.Royalties[i])
			}
		}
	}
}

// assumed are the assets that seats name, as if somebody had registered each: no node offers another. It serves a picture
// alone.
func assumed(panel []protocol.Seat) (out []protocol.AssetPending) {
	for _, s := range panel {
		known := slices.ContainsFunc(out, func(p protocol.AssetPending) bool { return p.Asset == s.Asset })
		if !known && s.Asset != (protocol.AssetID{}) {
			out = append(out, protocol.AssetPending{Asset: s.Asset})
		}
	}
	return out
}

// refunded is what a settlement returns to the submitter: the escrow without the seats' credits, the royalties, the fee
// and the settler's share of the allowance.
func (m *Machine) refunded(e protocol.JobSettled) uint256.Int {
	job := m.agreement.Job
	rest := m.agreement.Escrow()
	for i := range e.Results {
		rest.Sub(&rest, &e.Results[i].Credit)
	}
	rest.Sub(&rest, &m.chain.royalties)
	rest.Sub(&rest, &job.Fee)
	rest.Sub(&rest, uint256.NewInt(job.Allowance/(uint64(job.Terms.MaxRounds)+1)))
	return rest
}

// showEnd adds the outcome that the contract verified, and the answer.
func (m *Machine) showEnd(v *view.Job) {
	if end, ok := m.chain.end.(Settled); ok {
		e := end.Event
		v.Outcome = &view.Outcome{
			Round: e.Round, Winner: e.Winner, Content: e.Content, Results: slices.Clone(e.Results), Transcript: e.Transcript,
		}
		v.Deciding, v.Winner = e.Round, e.Winner
	}
	if m.chain.end != nil {
		v.Final = m.Final()
	}
	if v.Deciding > 0 && int(v.Winner) < m.seats() && int(v.Deciding) <= len(v.Rounds) {
		v.Answer = v.Rounds[v.Deciding-1].Proposals[v.Winner].Answer
	}
}
