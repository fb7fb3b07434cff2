package client

import (
	"fmt"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// Receipt says where a job's escrow went, item by item. It is computed from the chain alone: from the settlement's input
// by the formulas of docs/protocol.md, "Money", and compared with what the contract announced.
type Receipt struct {
	Agreement protocol.Agreement
	End       string             // settled, refunded or cancelled
	Settled   *settlement.Result // of a settled job
	Payout    *settlement.Payout // of any other
	Txs       []protocol.Log     // the job's transactions, oldest first, one log each
}

// Receipt itemises a job that has ended. The refusal is job-running for one that has not.
func (k Known) Receipt() (Receipt, error) {
	end, ended := k.Ended()
	if !ended {
		return Receipt{}, refusal.New(refusal.JobRunning, "%s", k.Facts.Job)
	}
	r := Receipt{Agreement: k.Agreement, End: endName(end.Event)}
	for i, l := range k.Facts.Logs {
		if i == 0 || l.Tx != k.Facts.Logs[i-1].Tx {
			r.Txs = append(r.Txs, l)
		}
	}
	switch e := end.Event.(type) {
	case protocol.JobSettled:
		return r, r.itemise(k, e)
	case protocol.JobRefunded:
		return r, r.payOut(k, e.Amount)
	case protocol.JobCancelled:
		return r, r.payOut(k, e.Amount)
	}
	return r, nil
}

// itemise computes the settlement anew and compares every credit.
func (r *Receipt) itemise(k Known, e protocol.JobSettled) error {
	if k.Facts.Settlement == nil {
		return refusal.New(refusal.TranscriptMissing, "another contract sent the settlement of job %s, so its input is not that of a transaction", e.ID)
	}
	s, err := settlement.Settle(k.Agreement, settlement.ClosingOfFacts(k.Facts))
	if err != nil {
		return fmt.Errorf("itemise the settlement of job %s: %w", e.ID.Short(), err)
	}
	if len(s.Seats) != len(e.Results) {
		return fmt.Errorf("the contract credited %d seats, the panel has %d", len(e.Results), len(s.Seats))
	}
	for i := range s.Seats {
		if err := agree(e.Results[i].Credit, s.Seats[i].Credit); err != nil {
			return fmt.Errorf("seat %d: %w", i, err)
		}
	}
	r.Settled = &s
	return nil
}

// payOut shares out what was not settled, and compares what came back.
func (r *Receipt) payOut(k Known, back uint256.Int) error {
	p, _ := settlement.PayoutOfFacts(k.Agreement, k.Facts)
	r.Payout = &p
	return agree(back, p.Refund)
}

func agree(announced, computed uint256.Int) error {
	if !announced.Eq(&computed) {
		return fmt.Errorf("the contract announced %s, the formulas give %s", announced.Dec(), computed.Dec())
	}
	return nil
}

// Refund is what came back to the submitter.
func (r Receipt) Refund() uint256.Int {
	if r.Settled != nil {
		return r.Settled.Refund
	}
	return r.Payout.Refund
}

// Paid is what the job cost the submitter: the escrow without what came back.
func (r Receipt) Paid() uint256.Int {
	paid, back := r.Agreement.Escrow(), r.Refund()
	paid.Sub(&paid, &back)
	return paid
}
