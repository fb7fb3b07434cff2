package client

import (
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// allowancePart is the share of a limit that goes to anchors and settlement when the wish does not say: one in so many.
const allowancePart = 20

// Within fills in what a wish does not say of its payment, so that the job never costs more than pay, fee included, if
// every seat asks for as much as is offered: a twentieth for anchors and settlement, two fifths of what then remains
// beside the fee for the seats' prices, the rest as reward. What is filled in is cut to a hundred-thousandth of pay or
// finer, so that people can read it. Amounts that are set stay. It is refused with price-above-offer when they do not fit.
func (w Wish) Within(pay uint256.Int, p protocol.Params) (Wish, error) {
	rest, grain := pay, grainOf(pay)
	if w.Payment.Allowance.IsZero() {
		w.Payment.Allowance.Div(&pay, uint256.NewInt(allowancePart))
		if !w.Payment.Allowance.IsUint64() {
			w.Payment.Allowance.SetUint64(^uint64(0))
		}
		cut(&w.Payment.Allowance.Int, grain)
	}
	if _, under := rest.SubOverflow(&rest, &w.Payment.Allowance.Int); under {
		return w, w.tooDear(pay, p)
	}
	rest = beforeFee(rest, p)
	seats := uint256.NewInt(uint64(max(w.Seats, 1)))
	if w.Payment.MaxPrice.IsZero() {
		share := rest
		if !w.Payment.Reward.IsZero() {
			share.Sub(&share, min256(&share, &w.Payment.Reward.Int))
		} else {
			share.Div(share.Mul(&share, uint256.NewInt(2)), uint256.NewInt(5))
		}
		w.Payment.MaxPrice.Div(&share, seats)
		cut(&w.Payment.MaxPrice.Int, grain)
	}
	var prices uint256.Int
	if _, over := prices.MulOverflow(&w.Payment.MaxPrice.Int, seats); over || prices.Gt(&rest) {
		return w, w.tooDear(pay, p)
	}
	rest.Sub(&rest, &prices)
	if w.Payment.Reward.IsZero() {
		w.Payment.Reward.Int = rest
		cut(&w.Payment.Reward.Int, grain)
	}
	if w.Payment.Reward.Gt(&rest) || w.Payment.MaxPrice.IsZero() {
		return w, w.tooDear(pay, p)
	}
	return w, nil
}

// grainOf is the largest power of ten units that is no more than a hundred-thousandth of an amount, at least one unit.
func grainOf(amount uint256.Int) *uint256.Int {
	return new(uint256.Int).Exp(uint256.NewInt(10), uint256.NewInt(uint64(max(len(amount.Dec())-6, 0))))
}

// cut takes off an amount what is less than a grain.
func cut(amount, grain *uint256.Int) {
	amount.Sub(amount, new(uint256.Int).Mod(amount, grain))
}

// tooDear says that the wish does not fit into what may be paid.
func (w Wish) tooDear(pay uint256.Int, p protocol.Params) error {
	return refusal.New(refusal.PriceAboveOffer,
		"a limit of %s units does not hold %d seats at %s, a reward of %s, %s for coordination, and the fee of at least %s", pay.Dec(), w.Seats,
		w.Payment.MaxPrice.Dec(), w.Payment.Reward.Dec(), w.Payment.Allowance.Dec(), p.MinFee.Dec())
}

// beforeFee is the most that prices and reward can be together when they may cost total with their fee.
func beforeFee(total uint256.Int, p protocol.Params) uint256.Int {
	var x, none uint256.Int
	x.Mul(&total, uint256.NewInt(10_000))
	x.Div(&x, uint256.NewInt(10_000+uint64(p.FeeBps)))
	fee := p.QuoteFee(protocol.Terms{}, x, none)
	if most, under := new(uint256.Int).SubOverflow(&total, &fee); under {
		return none
	} else if x.Gt(most) {
		x = *most
	}
	return x
}

func min256(a, b *uint256.Int) *uint256.Int {
	if a.Lt(b) {
		return a
	}
	return b
}
