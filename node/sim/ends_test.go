package sim

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// settle ends the job one random way on both sides.
func (p *trial) settle(silent bool) {
	from := p.drawSettler()
	c, ok := p.closing(silent, from.addr)
	if !ok {
		return
	}
	bare, err := settlement.Settle(p.a, c)
	if err == nil && bare.Winner != protocol.NoSeat {
		c.Cites = p.rounds[c.Round-1].cites[bare.Winner]
	}
	want := bare
	if err == nil {
		want, err = settlement.Settle(p.a, c)
	}
	in := protocol.SettleJob{ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Settlement: p.shown(c, bare)}
	if err != nil {
		p.wantRefusal(from, in, err)
		return
	}
	if p.rand.IntN(8) == 0 && p.a.Job.Terms.Tally == protocol.Median {
		p.lie(from, in)
	}
	accounts := p.standings(from.addr)
	logs := len(p.st.Logs())
	if r := p.try(from, in); r != nil {
		p.fail("%s of round %d is refused: %v", in.Key(), c.Round, r)
	}
	p.checkEvent(logs, in.Settlement, want)
	p.checkAccruals(logs, want)
	p.expectSettled(accounts, c, want)
	p.checkStandings(accounts)
	p.note(c, want, accounts)
	p.settled++
}

func (p *trial) drawSettler() pen {
	switch p.rand.IntN(3) {
	case 0:
		return p.outsider
	case 1:
		return p.buyer
	}
	return p.hot[p.rand.IntN(len(p.hot))]
}

// wantRefusal has the contract refuse what Go refuses.
func (p *trial) wantRefusal(from pen, in protocol.SettleJob, err error) {
	name := ""
	switch {
	case errors.Is(err, tally.ErrNoQuorum):
		name = "NoQuorum"
	case errors.Is(err, settlement.ErrCites):
		name = "BadCites"
	}
	if r := p.try(from, in); r == nil || r.Name != name {
		p.fail("%s: Go says %v, the contract %v", in.Key(), err, r)
	}
	p.refused++
}

// lie claims another median of a candidate, which the contract must not believe.
func (p *trial) lie(from pen, in protocol.SettleJob) {
	claims := append(protocol.Votes{}, in.Settlement.Medians...)
	for _, column := range p.rand.Perm(len(claims)) {
		if in.Settlement.Proposals[column] != (common.Hash{}) {
			claims[column] += int16(1 - 2*p.rand.IntN(2))
			break
		}
	}
	in.Settlement.Medians = claims
	p.aside(func() {
		if r := p.try(from, in); r == nil || r.Name != "BadMedian" {
			p.fail("%s with a wrong median: %v", in.Key(), r)
		}
	})
	p.refused++
}

// closing decides on the round, and who opened and who is held in it. ok is false when no round could be settled so.
func (p *trial) closing(slow bool, settler common.Address) (c settlement.Closing, ok bool) {
	t := p.a.Job.Terms
	c = settlement.Closing{Slow: slow, Settler: settler, Assets: p.assets}
	if slow {
		for _, s := range p.steps[1:] {
			if s.Opened.Count() >= t.Quorum() {
				c.Round = s.Round
			}
		}
		p.until(p.last().SlowFrom(t, p.params) + 1)
	} else if len(p.rounds) >= int(t.MinRounds) {
		c.Round = protocol.Round(int(t.MinRounds) + p.rand.IntN(len(p.rounds)-int(t.MinRounds)+1))
	}
	if c.Round == 0 || c.Round < protocol.Round(t.MinRounds) {
		return c, false
	}
	h, step := &p.rounds[c.Round-1], p.steps[c.Round]
	c.Proposals, c.Opened = h.proposals, step.Opened
	if !slow {
		c.Opened = p.anyOf(h.held, t.Quorum()-p.rand.IntN(2))
		if p.rand.IntN(4) > 0 {
			c.Opened |= step.Opened
		}
		for i := range p.hot {
			c.Rounds[i] = uint8(p.rand.IntN(int(c.Round) + 1))
		}
	}
	if p.rand.IntN(2) == 0 {
		c.Unopened = p.anyOf(h.held&^c.Opened&^step.Opened, 0)
		p.until(step.RevealUntil(t, p.params) + 1)
	}
	for _, seat := range c.Opened.Seats() {
		c.Ballots = append(c.Ballots, h.ballots[seat])
	}
	for _, s := range p.steps[1 : c.Round+1] {
		c.Makers = append(c.Makers, s.Seat)
	}
	return c, true
}

// shown is the settlement as the contract takes it.
func (p *trial) shown(c settlement.Closing, r settlement.Result) protocol.Settlement {
	h := &p.rounds[c.Round-1]
	s := protocol.Settlement{
		Steps: p.steps, Round: c.Round, Opened: c.Opened, Unopened: c.Unopened, Rounds: c.Rounds,
		Proposals: h.proposals, Ballots: c.Ballots, Medians: r.Medians(), Cites: c.Cites,
	}
	if len(s.Medians) == 0 { // Go refused
		s.Medians = make(protocol.Votes, len(p.hot))
	} else if r.Winner != protocol.NoSeat {
		s.Content, s.Salt = h.contents[r.Winner], h.salts[r.Winner]
	}
	if !c.Slow {
		s.Transcript = p.fold(c)
		s.Closers = p.anyOf(protocol.Mask(1)<<len(p.hot)-1, p.a.Job.Terms.Quorum())
	}
	for i := range p.hot {
		if !c.Opened.Has(protocol.SeatIndex(i)) {
			s.Entries = append(s.Entries, h.entries[i])
		}
	}
	s.Signatures = p.signatures(s)
	return s
}

func (p *trial) fold(c settlement.Closing) common.Hash {
	last := transcript.FoldRound{
		Round: c.Round, Proposals: protocol.ProposalsHash(c.Proposals), Commitments: p.rounds[c.Round-1].entries, Opened: c.Opened,
	}
	for _, b := range c.Ballots {
		last.Salts = append(last.Salts, b.Salt)
	}
	return transcript.Fold(p.job, []transcript.FoldRound{last})
}

func (p *trial) signatures(s protocol.Settlement) (out []protocol.Signature) {
	step := p.steps[s.Round]
	bare := step
	bare.Opened = 0
	payload := protocol.ClosePayload(protocol.Link(p.job, p.link(int(s.Round)), bare), s.Opened, s.Rounds, s.Transcript)
	for i := range p.hot {
		seat := protocol.SeatIndex(i)
		if s.Closers.Has(seat) {
			out = append(out, p.signAs(seat, s.Round, 0, protocol.Close, payload))
		}
		if s.Commits().Has(seat) {
			out = append(out, p.signCommit(&p.rounds[s.Round-1], seat, step))
		}
	}
	return out
}

func (p *trial) checkEvent(logs int, sent protocol.Settlement, want settlement.Result) {
	for _, l := range p.st.Logs()[logs:] {
		if e, err := p.abi.UnpackJobSettledEvent(l); err == nil {
			if e.JobId != p.job || e.Winner != uint8(want.Winner) || e.ContentHash != sent.Content || e.Round != uint16(sent.Round) {
				p.fail("JobSettled says winner %d of round %d, Go computes %d of %d", e.Winner, e.Round, want.Winner, sent.Round)
			}
			if len(e.Results) != len(want.Seats) {
				p.fail("JobSettled has %d results", len(e.Results))
			}
			for i, r := range want.Seats {
				if e.Results[i] != r.Word() {
					p.fail("seat %d: the contract says %+v, Go %+v", i, protocol.SeatResultOf(e.Results[i]), r)
				}
			}
			return
		}
	}
	p.fail("no JobSettled")
}

// standings are those of everybody whom an end of the job can pay or strike.
func (p *trial) standings(settler common.Address) map[common.Address]*standing {
	out := map[common.Address]*standing{}
	note := func(who common.Address) {
		s := readStanding(p.st, p.id.Contract, who)
		out[who] = &s
	}
	note(settler)
	note(p.a.Job.Submitter)
	note(p.params.Treasury)
	for _, s := range p.a.Panel {
		note(s.Operator)
	}
	return out
}

func (p *trial) checkStandings(want map[common.Address]*standing) {
	for who, s := range want {
		if got := readStanding(p.st, p.id.Contract, who); got != *s {
			p.fail("%s stands at %+v, Go computes %+v", who, got, *s)
		}
	}
	if got, want := p.lane(), common.BigToHash(new(uint256.Int).SetUint64(p.a.Job.Nonce).ToBig()); got != want {
		p.fail("the finished lane holds %s", got)
	}
}

// expectSettled applies what Go computed to the accounts.
func (p *trial) expectSettled(accounts map[common.Address]*standing, c settlement.Closing, want settlement.Result) {
	var sum uint256.Int
	for i := range want.Royalties {
		sum.Add(&sum, &want.Royalties[i])
	}
	for _, credit := range want.Credits {
		sum.Add(&sum, &credit.Amount)
		accounts[credit.Account].earn(&credit.Amount)
	}
	if escrow := p.a.Escrow(); !sum.Eq(&escrow) {
		p.fail("credits and royalties are %s, the escrow %s", sum.Dec(), escrow.Dec())
	}
	for _, seat := range c.Unopened.Seats() {
		s, owed := accounts[p.a.Panel[seat].Operator], want.Forfeits[seat]
		if s.stake.Lt(&owed) {
			owed = s.stake
		}
		s.stake.Sub(&s.stake, &owed)
		accounts[p.a.Job.Submitter].earn(&owed)
		s.strike(p.params, p.now)
	}
	if !want.RankUp {
		return
	}
	winner := accounts[p.a.Panel[want.Winner].Operator]
	if winner.rank+1 == p.a.Job.Terms.DeclaredRank {
		winner.rank++
	}
}

func (s *standing) earn(v *uint256.Int) { s.earned.Add(&s.earned, v) }

// strike is docs/contracts.md, "Strikes": a bench that doubles, healing, and a rank for every fourth.
func (s *standing) strike(params protocol.Params, now protocol.Seconds) {
	held := uint64(s.strikes)
	if now > s.benchedUntil {
		held -= min(held, uint64(now-s.benchedUntil)/uint64(params.StrikeDecay))
	}
	held = min(held+1, 255)
	bench := min(uint64(params.BenchBase)<<min(held-1, 24), uint64(params.BenchMax))
	s.strikes = uint8(held)
	s.benchedUntil = max(s.benchedUntil, now+protocol.Seconds(bench))
	if held%4 == 0 && s.rank > 0 {
		s.rank--
	}
}

// cancel ends the job before its first anchor.
func (p *trial) cancel() {
	accounts := p.standings(p.outsider.addr)
	in := protocol.CancelJob{ID: p.job, Job: p.a.Job, Panel: p.a.Panel, OpenTime: p.steps[0].Time}
	p.payOut(p.buyer, in, accounts, settlement.CancelPay(p.a))
}

// refund ends the job that nothing settled.
func (p *trial) refund() {
	p.until(p.last().SettleBy(p.a.Job.Terms, p.params) + 1)
	accounts := p.standings(p.outsider.addr)
	in := protocol.RefundJob{ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Steps: p.steps}
	p.payOut(p.outsider, in, accounts, settlement.RefundPay(p.a, p.last().Opened, true))
}

func (p *trial) payOut(from pen, in protocol.Intent, accounts map[common.Address]*standing, want settlement.Payout) {
	if r := p.try(from, in); r != nil {
		p.fail("%s is refused: %v", in.Key(), r)
	}
	for _, credit := range want.Credits {
		accounts[credit.Account].earn(&credit.Amount)
	}
	p.checkStandings(accounts)
	p.ended++
}
