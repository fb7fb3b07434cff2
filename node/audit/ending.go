package audit

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// ending checks how the job ended, as far as the chain alone shows it.
func (c *auditor) ending() {
	c.lane()
	switch e := c.end.(type) {
	case protocol.JobSettled:
		if c.f.Settlement == nil {
			c.lack("settle.input", "settlement input", "the job was settled, but not by a plain call of settle: its input is not known")
			return
		}
		c.settlement(e, *c.f.Settlement)
	case protocol.JobRefunded:
		c.refunded(e)
	case protocol.JobCancelled:
		c.cancelled(e)
	default:
		c.lack("chain.ended", "outcome", "the job is running: %d rounds anchored, deadline %d, chain at %d",
			len(c.steps)-1, c.t.Deadline, c.f.Head.Time)
	}
	if c.end != nil {
		_, settled := c.end.(protocol.JobSettled)
		c.expect(settled || c.f.Settlement == nil, "chain.ended", "settlement input", "the job was not settled")
	}
}

// lane checks the lane's slot: the live link while the job runs, afterwards its nonce or what later jobs left.
func (c *auditor) lane() {
	slot := new(uint256.Int).SetBytes(c.f.Lane[:])
	if c.end == nil {
		tip := c.tip()
		link := protocol.Link(c.f.Job, tip.prev, tip.Step)
		if c.expect(c.f.Lane == link, "chain.lane", "lane", "the lane holds %s, the logs make %s", c.f.Lane, link) {
			c.pass("chain.lane", "the lane holds the link %s that the logs make", link.TerminalString())
		}
		return
	}
	nonce := c.a.Job.Nonce
	if !c.expect(!slot.IsUint64() || slot.Uint64() >= nonce, "chain.lane", "lane",
		"the job with nonce %d ended, the lane holds %s", nonce, slot.Dec()) {
		return
	}
	if slot.IsUint64() && slot.Uint64() == nonce {
		c.pass("chain.lane", "the lane holds the finished nonce %d", nonce)
		return
	}
	c.expect(c.f.Lane != c.link(*c.tip()), "chain.lane", "lane", "the job ended, the lane still holds its link")
	c.pass("chain.lane", "the lane went on after nonce %d", nonce)
}

// refunded checks a job that nothing settled, to the unit.
func (c *auditor) refunded(e protocol.JobRefunded) {
	by := c.steps[len(c.steps)-1].SettleBy(c.t, c.f.Params)
	c.expect(c.endTime > by, "refund.time", c.endName, "refunded at %d, allowed after %d", c.endTime, by)
	pay := settlement.RefundPay(c.a, c.tip().Opened, len(c.steps) > 1)
	c.paidOut("refund.money", e.Amount, pay, fmt.Sprintf("openings %#x recorded, %d rounds anchored", uint32(c.tip().Opened), len(c.steps)-1))
}

func (c *auditor) cancelled(e protocol.JobCancelled) {
	c.expect(len(c.steps) == 1, "cancel.time", c.endName, "cancelled after %d anchors", len(c.steps)-1)
	c.paidOut("cancel.money", e.Amount, settlement.CancelPay(c.a), "nothing anchored, every price is paid")
}

func (c *auditor) paidOut(code string, said uint256.Int, pay settlement.Payout, why string) {
	if !c.expect(said.Eq(&pay.Refund), code, c.endName, "%s came back, %s is right: %s", said.Dec(), pay.Refund.Dec(), why) {
		return
	}
	escrow, total := c.a.Escrow(), sum(pay.Credits)
	if c.expect(total.Eq(&escrow), code, c.endName, "credits of %s for an escrow of %s", total.Dec(), escrow.Dec()) {
		c.pass(code, "escrow %s = seats %s + treasury %s + back %s; %s", escrow.Dec(), dec(add(pay.Seats)), pay.Treasury.Dec(), pay.Refund.Dec(), why)
	}
}

func sum(credits []settlement.Credit) uint256.Int {
	var total uint256.Int
	for i := range credits {
		total.Add(&total, &credits[i].Amount)
	}
	return total
}

func add(amounts []uint256.Int) uint256.Int {
	var total uint256.Int
	for i := range amounts {
		total.Add(&total, &amounts[i])
	}
	return total
}

// short names a hash for people.
func short(h common.Hash) string { return h.Hex()[:10] }
