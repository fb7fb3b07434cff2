package sim

import (
	"bytes"
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// money is what the contract owes to everybody, and what it holds.
type money struct {
	accounts map[common.Address]chain.Account
	holds    uint256.Int // tokens of the contract
	outside  uint256.Int // tokens of everybody
}

// parties are all accounts that can have money, in an order of their own.
func (w *world) parties() []common.Address {
	out := []common.Address{w.net.submitter.Address(), w.net.params.Treasury}
	for _, m := range w.net.members {
		out = append(out, m.owner.Address(), m.hot.Address())
	}
	for _, k := range w.net.outsiders {
		out = append(out, k.Address())
	}
	slices.SortFunc(out, func(a, b common.Address) int { return bytes.Compare(a[:], b[:]) })
	return out
}

// funds reads the contract.
func (w *world) funds() money {
	m := money{accounts: map[common.Address]chain.Account{}}
	ctx := context.Background()
	for _, who := range w.parties() {
		a, err := w.reader.AccountOf(ctx, who)
		if err != nil {
			panic(err)
		}
		m.accounts[who] = a
		own := w.tokensOf(who)
		m.outside.Add(&m.outside, &own)
	}
	m.holds = w.tokensOf(w.net.id.Contract)
	return m
}

func (w *world) tokensOf(who common.Address) uint256.Int {
	v, err := w.reader.Balance(context.Background(), who)
	if err != nil {
		panic(err)
	}
	return v
}

// owed is all stakes and credits.
func (m money) owed(parties []common.Address) (sum uint256.Int) {
	for _, who := range parties {
		a := m.accounts[who]
		sum.Add(&sum, &a.Stake)
		sum.Add(&sum, &a.Earned)
	}
	return sum
}

// ruleConservation: no wei is lost or created. The contract holds exactly what it owes, as stakes, credits and the escrow
// of a job that still runs; and the supply is where it was.
//
// Rationale: every payout is a credit, so a wrong one shows as a difference, whoever it favours.
func (w *world) ruleConservation(e evidence) {
	owed := e.after.owed(w.parties())
	if e.end == nil && e.opened {
		escrow := w.agreement.Escrow()
		owed.Add(&owed, &escrow)
	}
	if owed != e.after.holds {
		w.breach("conservation", "the contract holds %s and owes %s", e.after.holds.Dec(), owed.Dec())
	}
	var all uint256.Int
	all.Add(&e.after.holds, &e.after.outside)
	if all != w.net.supply {
		w.breach("conservation", "%s tokens of %s are left", all.Dec(), w.net.supply.Dec())
	}
}

// ruleSettlement: what the contract verified equals what package settlement computes from the same input: result words,
// credits of every account, and what held seats lose.
//
// Rationale: members sign and auditors believe the Go side; people are paid by the other.
func (w *world) ruleSettlement(e evidence) {
	switch end := e.end.(type) {
	case protocol.JobSettled:
		if e.facts.Settlement == nil {
			w.breach("settlement", "the input of the settlement is not known")
			return
		}
		res, err := settlement.Settle(w.agreement, settlement.ClosingOfFacts(e.facts))
		if err != nil {
			w.breach("settlement", "the contract took what Go refuses: %v", err)
			return
		}
		if !slices.Equal(res.Seats, end.Results) || res.Winner != end.Winner {
			w.breach("settlement", "winner %d and words %v on chain, %d and %v in Go", end.Winner, end.Results, res.Winner, res.Seats)
		}
		w.expectCredits(e, res.Credits, res.Forfeits)
	case protocol.JobRefunded:
		p, _ := w.history()
		newest := p.steps[p.newest()]
		pay := settlement.RefundPay(w.agreement, newest.Opened, newest.Round > 0)
		if pay.Refund != end.Amount {
			w.breach("settlement", "%s went back, %s in Go", end.Amount.Dec(), pay.Refund.Dec())
		}
		w.expectCredits(e, pay.Credits, nil)
	}
}

// expectCredits compares what accounts got with what they should have. Forfeits come from stakes and go to the submitter;
// what a report takes goes to its reporter and the treasury.
func (w *world) expectCredits(e evidence, credits []settlement.Credit, forfeits []uint256.Int) {
	want := map[common.Address]uint256.Int{}
	add := func(who common.Address, v uint256.Int) {
		sum := want[who]
		sum.Add(&sum, &v)
		want[who] = sum
	}
	for _, c := range credits {
		add(c.Account, c.Amount)
	}
	for i := range forfeits {
		add(w.agreement.Job.Submitter, forfeits[i])
	}
	slashed := map[common.Address]uint256.Int{}
	for _, r := range w.reports() {
		reward := w.reward(r)
		rest := r.taken
		rest.Sub(&rest, &reward)
		add(r.reporter, reward)
		add(w.net.params.Treasury, rest)
		sum := slashed[r.operator]
		sum.Add(&sum, &r.taken)
		slashed[r.operator] = sum
	}
	for _, who := range w.parties() {
		before, after := w.before.accounts[who], e.after.accounts[who]
		var got uint256.Int
		got.Sub(&after.Earned, &before.Earned)
		expected := want[who]
		if got != expected {
			w.breach("settlement", "account %s was credited %s, %s in Go", who, got.Dec(), expected.Dec())
		}
	}
	for i, s := range w.agreement.Panel {
		before, after := w.before.accounts[s.Operator], e.after.accounts[s.Operator]
		var lost uint256.Int
		lost.Sub(&before.Stake, &after.Stake)
		reported := slashed[s.Operator]
		lost.Sub(&lost, &reported)
		if forfeits != nil && lost != forfeits[i] || forfeits == nil && !lost.IsZero() {
			w.breach("settlement", "seat %d lost %s of its stake", i, lost.Dec())
		}
	}
}
