package audit

import (
	"bytes"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

const input = "settlement input "

// settlement checks the settlement's input against the chain of steps and the event, as the contract did.
func (c *auditor) settlement(e protocol.JobSettled, s protocol.Settlement) {
	before := c.failures()
	if !c.settledSteps(e, s) {
		return
	}
	d := c.steps[s.Round]
	c.settledPath(s, d)
	if !c.settledList(s, d) {
		return
	}
	c.settledSignatures(s, d)
	if c.failures() == before {
		c.pass("settle.input", "round %d decides: %d openings %#x match the list anchored in block %d at %d, %d signatures hold",
			s.Round, s.Opened.Count(), uint32(s.Opened), d.block.Number, d.block.Time, len(s.Signatures))
	}
	c.settledMoney(e, s)
}

// settledSteps compares the steps given with those the logs make.
func (c *auditor) settledSteps(e protocol.JobSettled, s protocol.Settlement) bool {
	ok := c.expect(len(s.Steps) == len(c.steps), "settle.steps", input+"steps", "%d steps, the logs make %d", len(s.Steps), len(c.steps))
	for i := 0; ok && i < len(s.Steps); i++ {
		ok = c.expect(s.Steps[i] == c.steps[i].Step, "settle.steps", input+"steps", "step %d is %+v, the logs make %+v", i, s.Steps[i], c.steps[i].Step)
	}
	ok = ok && c.expect(s.Round >= protocol.Round(c.t.MinRounds) && s.Round >= 1 && int(s.Round) < len(c.steps),
		"settle.round", input+"round", "round %d of %d anchored, at least %d", s.Round, len(c.steps)-1, c.t.MinRounds)
	return ok && c.expect(e.Round == s.Round, "settle.round", c.endName, "the event says round %d, the input %d", e.Round, s.Round)
}

// settledPath checks that this settlement was allowed: by enough Closes, or because the openings on chain were left
// alone for long enough.
func (c *auditor) settledPath(s protocol.Settlement, d step) {
	if s.Closers != 0 {
		c.expect(s.Closers.Count() > c.n/2, "settle.path", input+"closers", "%d Closes of %d seats", s.Closers.Count(), c.n)
		return
	}
	quorum := c.t.Quorum()
	c.expect(s.Opened == d.Opened && d.Opened.Count() >= quorum, "settle.path", input+"opened",
		"%#x counted, %#x recorded on chain, quorum %d", uint32(s.Opened), uint32(d.Opened), quorum)
	for _, later := range c.steps[s.Round+1:] {
		c.expect(later.Opened.Count() < quorum, "settle.path", input+"round", "round %d has a quorum too", later.Round)
	}
	from := c.tip().SlowFrom(c.t, c.f.Params)
	c.expect(c.endTime > from, "settle.path", c.endName, "settled at %d without Closes, allowed after %d", c.endTime, from)
	c.expect(s.Rounds == protocol.OpenedRounds{}, "settle.path", input+"opened rounds", "counts without Closes")
}

// settledList checks slate, ballots and entries against the anchored list.
func (c *auditor) settledList(s protocol.Settlement, d step) bool {
	all := protocol.Mask(1<<c.n - 1)
	ok := c.expect(s.Opened&^all == 0 && s.Closers&^all == 0 && s.Unopened&^all == 0 && s.Opened&s.Unopened == 0,
		"settle.list", input+"masks", "opened %#x, unopened %#x, closers %#x", uint32(s.Opened), uint32(s.Unopened), uint32(s.Closers)) &&
		c.expect(len(s.Proposals) == c.n && len(s.Ballots) == s.Opened.Count() && len(s.Entries) == c.n-len(s.Ballots),
			"settle.list", input+"lists", "%d proposals, %d ballots, %d entries", len(s.Proposals), len(s.Ballots), len(s.Entries))
	if !ok {
		return false
	}
	slate := protocol.ProposalsHash(s.Proposals)
	ok = c.expect(slate == d.proposals, "settle.list", input+"proposals", "the slate hashes to %s, %s holds %s", slate, d.name, d.proposals)
	ballots, entries := s.Ballots, s.Entries
	for i := range c.n {
		seat := protocol.SeatIndex(i)
		if s.Opened.Has(seat) {
			b := ballots[0]
			ballots = ballots[1:]
			made := protocol.CommitmentHash(c.f.Job, s.Round, seat, d.proposals, b.Votes.Pack(), b.Salt)
			ok = c.expect(len(b.Votes) == c.n && made == d.commitments[i], "settle.list", input+"ballot",
				"the ballot of seat %d makes %s, %s holds %s", i, made, d.name, d.commitments[i]) && ok
			continue
		}
		ok = c.expect(entries[0] == d.commitments[i], "settle.list", input+"entries",
			"the entry of seat %d is %s, %s holds %s", i, entries[0], d.name, d.commitments[i]) && ok
		ok = c.expect(!s.Unopened.Has(seat) || entries[0] != common.Hash{}, "settle.list", input+"unopened", "seat %d committed to nothing", i) && ok
		entries = entries[1:]
	}
	return ok
}

// settledSignatures checks what each seat shows: its Close if it closed, else its Commit, unless its opening on chain has
// shown that; a seat held to a commitment always its Commit.
func (c *auditor) settledSignatures(s protocol.Settlement, d step) {
	sigs := s.Signatures
	show := func(slot protocol.Slot, body common.Hash) {
		if len(sigs) == 0 {
			c.fail("settle.signatures", input+"signatures", "the signature for %s is not there", slot)
			return
		}
		m := protocol.Signed{Slot: slot, Body: body, Sig: sigs[0]}
		sigs = sigs[1:]
		if err := m.Verify(c.f.Network, c.a.Panel); err != nil {
			c.fail("settle.signatures", input+"signatures", "%s: %s", slot, err)
			return
		}
		c.said = append(c.said, m)
	}
	commits := s.Commits()
	closing := protocol.BodyOf(protocol.ClosePayload(c.closeLink(d), s.Opened, s.Rounds, s.Transcript))
	for i := range c.n {
		seat := protocol.SeatIndex(i)
		if s.Closers.Has(seat) {
			show(protocol.Slot{Job: c.f.Job, Round: s.Round, Kind: protocol.Close, Seat: seat}, closing)
		}
		if commits.Has(seat) {
			show(protocol.Slot{Job: c.f.Job, Round: s.Round, Term: d.Term, Kind: protocol.Commit, Seat: seat},
				protocol.BodyOf(protocol.CommitPayload(d.proposals, d.commitments[i])))
		}
	}
	c.expect(len(sigs) == 0, "settle.signatures", input+"signatures", "%d too many", len(sigs))
}

// closeLink is the link a Close signs: the step's before anything was revealed on chain.
func (c *auditor) closeLink(s step) common.Hash {
	s.Opened = 0
	return c.link(s)
}

// settledMoney recomputes tally and pay, and compares both with the event, word for word.
func (c *auditor) settledMoney(e protocol.JobSettled, s protocol.Settlement) {
	before := c.failures()
	r, err := settlement.Settle(c.a, settlement.ClosingOfFacts(c.f))
	if err != nil {
		c.fail("settle.tally", input+"tally", "%s", err)
		return
	}
	c.money = &r
	c.claims(e, s, r)
	if !c.expect(len(e.Results) == len(r.Seats), "settle.results", c.endName, "%d result words for %d seats", len(e.Results), len(r.Seats)) {
		return
	}
	for i := range r.Seats {
		said, made := e.Results[i].Word(), r.Seats[i].Word()
		c.expect(said == made, "settle.results", c.endName, "result word of seat %d is %s, recomputed %s", i, said, made)
	}
	c.royalties(r)
	escrow, total, royalties := c.a.Escrow(), sum(r.Credits), add(r.Royalties)
	total.Add(&total, &royalties)
	c.expect(total.Eq(&escrow), "settle.money", c.endName, "credits and royalties of %s for an escrow of %s", total.Dec(), escrow.Dec())
	if c.failures() == before {
		c.tallied(r)
	}
}

// royalties compares what the contract says accrued with what follows, seat by seat.
func (c *auditor) royalties(r settlement.Result) {
	var said []protocol.RoyaltyAccrued
	var names []string
	for i, l := range c.f.Logs {
		if e, ok := l.Event.(protocol.RoyaltyAccrued); ok {
			said, names = append(said, e), append(names, logName(i, e))
		}
	}
	for i := range r.Royalties {
		owed := r.Royalties[i]
		if owed.IsZero() {
			continue
		}
		asset := c.a.Panel[i].Asset
		if !c.expect(len(said) > 0, "settle.royalties", c.endName, "nothing accrued to asset %s of seat %d, recomputed %s", asset, i, owed.Dec()) {
			return
		}
		c.expect(said[0].Asset == asset && said[0].Amount == owed, "settle.royalties", names[0],
			"%s accrued to asset %s, recomputed %s to asset %s of seat %d", said[0].Amount.Dec(), said[0].Asset, owed.Dec(), asset, i)
		said, names = said[1:], names[1:]
	}
	if c.expect(len(said) == 0, "settle.royalties", strings.Join(names, ", "), "%d accruals too many", len(said)) {
		if total := add(r.Royalties); !total.IsZero() {
			c.pass("settle.royalties", "%s accrued to the assets that seats name, as recomputed", total.Dec())
		}
	}
}

// claims compares what the settler claimed with what follows.
func (c *auditor) claims(e protocol.JobSettled, s protocol.Settlement, r settlement.Result) {
	c.expect(e.Winner == r.Winner, "settle.winner", c.endName, "the event names %s, the ballots elect %s", seatName(e.Winner), seatName(r.Winner))
	var packed []byte
	for _, b := range s.Ballots {
		packed = append(packed, b.Votes.Pack()...)
	}
	c.expect(bytes.Equal(packed, e.Ballots), "settle.ballots", c.endName, "the event holds other ballots than the input")
	said := s.Transcript
	if s.Closers == 0 {
		said = common.Hash{} // nobody signed the settler's word, so the contract does not repeat it
	}
	c.expect(e.Transcript == said, "settle.transcript", c.endName, "the event says %s, signed is %s", e.Transcript, said)
	c.expect(e.Content == s.Content, "settle.content", c.endName, "the event says %s, the input %s", e.Content, s.Content)
	c.expect(len(s.Medians) == c.n, "settle.medians", input+"medians", "%d claims for %d seats", len(s.Medians), c.n)
	for _, seat := range c.claimed(s, r).Seats() {
		c.expect(int(seat) < len(s.Medians) && s.Medians[seat] == r.Medians()[seat], "settle.medians", input+"medians",
			"the claim for seat %d is not the median %d of the ballots", seat, r.Medians()[seat])
	}
	if r.Winner == protocol.NoSeat {
		c.expect(s.Content == common.Hash{} && s.Salt == common.Hash{} && len(s.Cites) == 0, "settle.content", input+"winner", "an answer without a winner")
		return
	}
	made := protocol.ProposalHash(c.f.Job, s.Round, r.Winner, s.Content, protocol.CitesHash(s.Cites), s.Salt)
	c.expect(made == s.Proposals[r.Winner], "settle.content", input+"winner", "answer, cites and salt make %s, the slate holds %s", made, s.Proposals[r.Winner])
}

// claimed is the set of columns whose median the contract verified: all proposals, or under the sum those it had to part.
func (c *auditor) claimed(s protocol.Settlement, r settlement.Result) protocol.Mask {
	candidates := nonZero(s.Proposals)
	if c.t.Tally == protocol.Median {
		return candidates
	}
	var tied protocol.Mask
	for _, seat := range (candidates &^ s.Unopened).Seats() {
		if r.Winner != protocol.NoSeat && r.Outcome.Scores[seat] == r.Outcome.Scores[r.Winner] {
			tied = tied.With(seat)
		}
	}
	if tied.Count() < 2 {
		return 0
	}
	return tied
}

// tallied tells the outcome and the money in numbers.
func (c *auditor) tallied(r settlement.Result) {
	score := int32(0)
	if r.Winner != protocol.NoSeat {
		score = r.Outcome.Scores[r.Winner]
	}
	c.pass("settle.tally", "%d valid and %d void ballots elect %s with %d; scores %v",
		r.Outcome.Valid.Count(), r.Outcome.Void.Count(), seatName(r.Winner), score, r.Outcome.Scores)
	c.pass("settle.results", "%d result words agree with the event", len(r.Seats))
	escrow := c.a.Escrow()
	c.pass("settle.money", "escrow %s = pay %s + judging %s + merit %s + cites %s + anchors %s + settler %s + treasury %s + back %s; royalties %s out of the pay",
		escrow.Dec(), dec(add(r.Pay)), dec(add(r.Judging)), dec(add(r.Merit)), dec(add(r.CitesGot)), dec(add(r.Anchors)),
		r.SettlerShare.Dec(), r.Treasury.Dec(), r.Refund.Dec(), dec(add(r.Royalties)))
}
