package settlement

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// ClosingOfFacts is ClosingOf for a settlement of which the chain's facts are known, with its assets. f.Settlement must be
// there.
func ClosingOfFacts(f protocol.Facts) Closing {
	c := ClosingOf(*f.Settlement, f.Settler)
	c.Assets = f.Assets
	return c
}

// ClosingOf is what a settlement's input says of a job's end, when settler sent it. Steps that the input lacks are left
// out: Settle refuses such a closing.
func ClosingOf(s protocol.Settlement, settler common.Address) Closing {
	c := Closing{
		Round: s.Round, Slow: s.Closers == 0, Opened: s.Opened, Unopened: s.Unopened, Ballots: s.Ballots,
		Proposals: s.Proposals, Cites: s.Cites, Rounds: s.Rounds, Settler: settler,
	}
	for i := 1; i <= int(s.Round) && i < len(s.Steps); i++ {
		c.Makers = append(c.Makers, s.Steps[i].Seat)
	}
	return c
}

// PayoutOfFacts is how the escrow of a job was shared out that ended without a settlement. It is false for a job that was
// settled or still runs.
func PayoutOfFacts(a protocol.Agreement, f protocol.Facts) (Payout, bool) {
	var opened protocol.Mask
	anchored := false
	for _, l := range f.Logs {
		switch e := l.Event.(type) {
		case protocol.VotesCommitted:
			anchored, opened = true, 0
		case protocol.BallotsRevealed:
			opened = e.Opened
		case protocol.JobRefunded:
			return RefundPay(a, opened, anchored), true
		case protocol.JobCancelled:
			return CancelPay(a), true
		}
	}
	return Payout{}, false
}
