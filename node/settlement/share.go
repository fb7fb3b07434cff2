package settlement

import (
	"bytes"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// part is floor(amount * numerator / denominator). Amounts have 96 bits, so the product fits.
func part(amount *uint256.Int, numerator, denominator uint64) uint256.Int {
	var p uint256.Int
	p.Mul(amount, uint256.NewInt(numerator))
	p.Div(&p, uint256.NewInt(denominator))
	return p
}

// share fills into with pool * weight / sum of weights, rounded down, and returns what is left over. shared is false
// when no weight is positive: then all is left over.
func share(into []uint256.Int, weights []uint32, pool *uint256.Int) (dust uint256.Int, shared bool) {
	var sum uint64
	for _, w := range weights {
		sum += uint64(w)
	}
	dust = *pool
	if sum == 0 {
		return dust, false
	}
	for i, w := range weights {
		into[i] = part(pool, uint64(w), sum)
		dust.Sub(&dust, &into[i])
	}
	return dust, true
}

// credits merges everything a result credits. The share of a settler that speaks for a seat goes to its operator.
func (r *Result) credits(a protocol.Agreement, settler common.Address) []Credit {
	var l ledger
	for i := range a.Panel {
		l.add(a.Panel[i].Operator, r.credit(i))
	}
	if seat := protocol.SeatOfKey(a.Panel, settler); seat != protocol.NoSeat {
		settler = a.Panel[seat].Operator
	}
	l.add(settler, r.SettlerShare)
	l.add(a.Params.Treasury, r.Treasury)
	l.add(a.Job.Submitter, r.Refund)
	return l.merged()
}

// ledger collects credits.
type ledger []Credit

func (l *ledger) add(account common.Address, amount uint256.Int) {
	if !amount.IsZero() {
		*l = append(*l, Credit{account, amount})
	}
}

// merged is one credit an account, in the order of the accounts.
func (l ledger) merged() []Credit {
	slices.SortStableFunc(l, func(x, y Credit) int { return bytes.Compare(x.Account[:], y.Account[:]) })
	var out []Credit
	for _, c := range l {
		if last := len(out) - 1; last >= 0 && out[last].Account == c.Account {
			out[last].Amount.Add(&out[last].Amount, &c.Amount)
			continue
		}
		out = append(out, c)
	}
	return out
}
