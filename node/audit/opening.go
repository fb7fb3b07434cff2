package audit

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// opening reads the first log: the job's words, its panel, and whether the contract could have opened it. It returns
// false when nothing further can be said.
func (c *auditor) opening() bool {
	if len(c.f.Logs) == 0 {
		c.lack("chain.opened", "JobOpened", "the chain has no log of job %s", c.f.Job)
		return false
	}
	e, ok := c.f.Logs[0].Event.(protocol.JobOpened)
	name := logName(0, c.f.Logs[0].Event)
	if !c.expect(ok, "chain.opened", name, "the first log is %T", c.f.Logs[0].Event) {
		return false
	}
	c.a = protocol.Agreement{Network: c.f.Network, Params: c.f.Params, Job: e.Job, Panel: e.Panel}
	c.t, c.n = e.Job.Terms, len(e.Panel)
	before := c.failures()
	id := c.a.ID()
	c.expect(id == c.f.Job && e.ID == c.f.Job, "chain.opened", name, "the words hash to job %s, the log says %s, asked for %s", id, e.ID, c.f.Job)
	panel := protocol.PanelHash(e.Panel)
	c.expect(panel == e.Job.Panel, "chain.panel", name, "the panel hashes to %s, the job says %s", panel, e.Job.Panel)
	c.expect(c.n == int(c.t.Seats) && c.n >= protocol.MinSeats && c.n <= protocol.MaxSeats,
		"chain.panel", name, "%d seats on the panel, %d in the terms", c.n, c.t.Seats)
	c.opened = c.failures() == before
	if !c.opened {
		return false
	}
	c.pass("chain.opened", "job %s is the hash of chain %d, contract %s and the job's words", id.Short(), c.f.Network.ChainID, c.f.Network.Contract)
	c.pass("chain.panel", "%d seats hash to %s", c.n, panel.TerminalString())
	c.rules(name)
	c.order()
	return true
}

// rules checks what the contract checks when a job is opened.
func (c *auditor) rules(name string) {
	before := c.failures()
	t, p, at := c.t, c.f.Params, c.f.Logs[0].Block.Time
	c.expect(at <= t.OpenBefore && at < t.Deadline && t.Deadline <= at+protocol.Seconds(p.MaxJob),
		"chain.terms", name, "opened at %d, to be opened before %d, deadline %d, longest job %d s", at, t.OpenBefore, t.Deadline, p.MaxJob)
	c.expect(min(t.Propose, t.Commit, t.Reveal) >= p.MinPhase && t.Force >= p.MinForce && t.Handover >= p.MinHandover,
		"chain.terms", name, "phases of %d, %d, %d s, force %d s, handover %d s; the network wants %d, %d, %d",
		t.Propose, t.Commit, t.Reveal, t.Force, t.Handover, p.MinPhase, p.MinForce, p.MinHandover)
	c.expect(1 <= t.MinRounds && t.MinRounds <= t.MaxRounds && t.MaxRounds <= protocol.MaxRounds && t.StakeUnits >= 1,
		"chain.terms", name, "%d to %d rounds, %d stake units", t.MinRounds, t.MaxRounds, t.StakeUnits)
	fee := p.QuoteFee(t, c.a.Job.Reward, c.a.Prices())
	c.expect(!c.a.Job.Fee.Lt(&fee), "chain.terms", name, "fee %s, the network wants %s", c.a.Job.Fee.Dec(), fee.Dec())
	seen := map[common.Address]bool{}
	for i, s := range c.a.Panel {
		c.expect(!seen[s.Operator], "chain.panel", name, "the operator of seat %d sits twice", i)
		c.expect(s.Asset.Stack() <= p.MaxStack, "chain.panel", name,
			"seat %d names an asset with a stack of %d, the network has at most %d", i, s.Asset.Stack(), p.MaxStack)
		seen[s.Operator] = true
	}
	if c.failures() == before {
		escrow := c.a.Escrow()
		c.pass("chain.terms", "opened at %d, deadline %d; escrow %s = prices %s + reward %s + allowance %d + fee %s",
			at, t.Deadline, escrow.Dec(), dec(c.a.Prices()), c.a.Job.Reward.Dec(), c.a.Job.Allowance, c.a.Job.Fee.Dec())
	}
}

// order checks that all logs are of this job, in order, and that one at most ends it.
func (c *auditor) order() {
	before := c.failures()
	last := c.f.Logs[0].Block
	for i, l := range c.f.Logs {
		name := logName(i, l.Event)
		if e, ok := l.Event.(protocol.RoyaltyAccrued); ok {
			c.expect(c.endsIn(l.Tx), "chain.logs", name, "%s accrued to asset %s outside of the settlement", dec(e.Amount), e.Asset)
		}
		if e, ok := l.Event.(protocol.JobEvent); ok {
			c.expect(e.Of() == c.f.Job, "chain.logs", name, "of job %s", e.Of())
		}
		c.expect(follows(l.Block, last), "chain.logs", name,
			"block %d %s at %d comes after block %d %s at %d", l.Block.Number, short(l.Block.Hash), l.Block.Time,
			last.Number, short(last.Hash), last.Time)
		last = l.Block
		c.endsWith(i, name, l)
	}
	c.expect(follows(c.f.Head, last), "chain.logs", "head", "head %d %s at %d, last log in block %d %s at %d",
		c.f.Head.Number, short(c.f.Head.Hash), c.f.Head.Time, last.Number, short(last.Hash), last.Time)
	if c.failures() == before {
		c.pass("chain.logs", "%d logs from block %d to %d", len(c.f.Logs), c.f.Logs[0].Block.Number, last.Number)
	}
}

// follows tells whether a block is the same as another, with one hash and one time, or can come after it.
func follows(b, before protocol.BlockRef) bool {
	return b == before || b.Number > before.Number && b.Time >= before.Time
}

// endsIn tells whether a transaction holds the settlement.
func (c *auditor) endsIn(tx common.Hash) bool {
	return slices.ContainsFunc(c.f.Logs, func(l protocol.Log) bool {
		_, settled := l.Event.(protocol.JobSettled)
		return settled && l.Tx == tx
	})
}

// endsWith notes the log that ends the job. Only a change of rank may follow it.
func (c *auditor) endsWith(i int, name string, l protocol.Log) {
	_, rank := l.Event.(protocol.RankChanged)
	c.expect(c.end == nil || rank, "chain.logs", name, "comes after the job's end in %s", c.endName)
	if c.end != nil {
		return
	}
	switch e := l.Event.(type) {
	case protocol.JobSettled:
		c.settled = &e
	case protocol.JobRefunded, protocol.JobCancelled:
	default:
		return
	}
	c.end, c.endTime, c.endName = l.Event, l.Block.Time, name
}

// dec writes an amount that has no address.
func dec(v uint256.Int) string { return v.Dec() }
