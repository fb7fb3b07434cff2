package settlement

import (
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Payout is how the escrow of a job without a settlement is shared out. The amounts add up to the escrow.
type Payout struct {
	Seats    []uint256.Int // one a seat
	Treasury uint256.Int
	Refund   uint256.Int // to the submitter
	Credits  []Credit    // merged, in the order of the accounts, without zero amounts
}

// RefundPay ends a job that nothing settled: seats with a recorded opening in the newest step get their price, the rest
// returns to the submitter, but for the fee once an anchor exists.
func RefundPay(a protocol.Agreement, opened protocol.Mask, anchored bool) Payout {
	var fee uint256.Int
	if anchored {
		fee = a.Job.Fee
	}
	return payout(a, opened, fee)
}

// CancelPay ends a job before its first anchor: the accepted prices are paid, everything else returns.
func CancelPay(a protocol.Agreement) Payout {
	return payout(a, ^protocol.Mask(0), uint256.Int{})
}

func payout(a protocol.Agreement, paid protocol.Mask, fee uint256.Int) Payout {
	p := Payout{Seats: make([]uint256.Int, len(a.Panel)), Treasury: fee, Refund: a.Escrow()}
	p.Refund.Sub(&p.Refund, &fee)
	var l ledger
	for i := range a.Panel {
		if paid.Has(protocol.SeatIndex(i)) {
			p.Seats[i] = a.Panel[i].Price
			p.Refund.Sub(&p.Refund, &p.Seats[i])
			l.add(a.Panel[i].Operator, p.Seats[i])
		}
	}
	l.add(a.Params.Treasury, p.Treasury)
	l.add(a.Job.Submitter, p.Refund)
	p.Credits = l.merged()
	return p
}
