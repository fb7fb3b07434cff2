package submit

import (
	"fmt"
	"math/big"
	"strings"
)

// fees are what a transaction offers for a unit of gas, in wei.
type fees struct{ Tip, Cap *big.Int }

// price is what gas costs now, in wei for a unit.
type price struct{ Base, Tip *big.Int }

// least is the smallest cap that the next block could take.
func (p price) least() *big.Int { return new(big.Int).Add(p.Base, p.Tip) }

// offer is the first offer: the suggested tip, and room for the base fee to double.
func (p price) offer() fees {
	ceiling := new(big.Int).Lsh(p.Base, 1)
	return fees{Tip: new(big.Int).Set(p.Tip), Cap: ceiling.Add(ceiling, p.Tip)}
}

// first is the first offer within a limit. ok is false when the limit is below what gas costs now.
func first(now price, limit *big.Int) (f fees, ok bool) {
	f = now.offer()
	if limit == nil {
		return f, true
	}
	if now.least().Cmp(limit) > 0 {
		return fees{}, false
	}
	f.Cap = smaller(f.Cap, limit)
	return f, true
}

// wild bounds replacements where no limit is set: so many times a first offer of now. An endpoint that takes nothing must
// not drive the offer up for ever.
const wild = 8

// raise is the offer of a replacement within a limit: at least an eighth more than before on both fees, more than the
// tenth that nodes ask for, and a first offer of now where the limit lets it. ok is false when the limit is below that.
func raise(old fees, now price, limit *big.Int) (f fees, ok bool) {
	market := now.offer()
	if limit == nil {
		limit = new(big.Int).Mul(market.Cap, big.NewInt(wild))
	}
	least := fees{Tip: eighthMore(old.Tip), Cap: eighthMore(old.Cap)}
	if least.Cap.Cmp(limit) > 0 {
		return fees{}, false
	}
	f.Cap = smaller(larger(least.Cap, market.Cap), limit)
	f.Tip = smaller(larger(least.Tip, market.Tip), f.Cap)
	return f, true
}

func eighthMore(v *big.Int) *big.Int {
	out := new(big.Int).Mul(v, big.NewInt(9))
	return out.Rsh(out.Add(out, big.NewInt(7)), 3)
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

func smaller(a, b *big.Int) *big.Int {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

// gasLimit leaves a quarter above the estimate, since the state may change before the call is mined.
func gasLimit(estimate uint64) uint64 {
	const most = 1 << 24 // of one transaction, EIP-7825
	return max(estimate, min(estimate+estimate/4+10_000, most))
}

// worst is the most that a transaction can cost, in wei.
func worst(gas uint64, f fees, value *big.Int) *big.Int {
	cost := new(big.Int).Mul(new(big.Int).SetUint64(gas), f.Cap)
	if value != nil {
		cost.Add(cost, value)
	}
	return cost
}

// ether writes wei as ether, and gwei as gwei, for people.
func ether(wei *big.Int) string { return decimal(wei, 18) + " ether" }

func gwei(wei *big.Int) string { return decimal(wei, 9) + " gwei" }

func decimal(v *big.Int, places int) string {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	whole, rest := new(big.Int).QuoRem(v, unit, new(big.Int))
	if rest.Sign() == 0 {
		return whole.String()
	}
	return fmt.Sprintf("%s.%s", whole, strings.TrimRight(fmt.Sprintf("%0*s", places, rest), "0"))
}
