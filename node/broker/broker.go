package broker

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Offer is a quote with what is known of its operator.
type Offer struct {
	Seat          protocol.Seat
	Rank          uint8
	LatencyMillis uint64
	ValuePPM      int64 // expected value in parts per million; counted in steps of ValueStep, from 0 to a million
	Capabilities  []string
}

// Need is what a panel has to be.
type Need struct {
	Seats        int
	Budget       uint256.Int // for all seats together
	MaxPrice     uint256.Int // for one seat
	Capabilities []string    // each seat has all of them
	MinRank      uint8
	Named        []common.Address // operators, in seat order; none leaves the choice to Select
}

// Limits of a choice. Estimates of value are not good to a percent, so finer differences do not outweigh a price; that
// also bounds the work, whatever strangers ask for.
const (
	ValueStep = 10_000
	MaxOffers = 256
)

// Select returns a panel of n.Seats distinct operators. Of all panels within the budget it is the one of the highest
// total value; among equals the cheapest, then the quickest, then the one whose operators' addresses come first. The
// order of the offers does not matter. An operator with several offers counts with its cheapest. Beyond MaxOffers
// eligible ones the most valuable are looked at. Seats come in the order of latency, since the first coordinates, or
// in the order of n.Named. Refusals: PanelTooSmall, SpecInvalid, NoOperators, PriceAboveOffer.
func Select(n Need, offers []Offer) ([]protocol.Seat, error) {
	if n.Seats < protocol.MinSeats || n.Seats > protocol.MaxSeats {
		return nil, refusal.New(refusal.PanelTooSmall, "%d seats", n.Seats)
	}
	able := slices.DeleteFunc(slices.Clone(offers), func(o Offer) bool { return !n.suits(o) })
	able = onePerOperator(able)
	if len(n.Named) > 0 {
		return n.named(able)
	}
	if len(able) < n.Seats {
		return nil, refusal.New(refusal.NoOperators, "%d of %d offers suit, %d seats are wanted", len(able), len(offers), n.Seats)
	}
	payable := slices.DeleteFunc(able, func(o Offer) bool { return o.Seat.Price.Gt(&n.MaxPrice) })
	if len(payable) < n.Seats {
		return nil, refusal.New(refusal.PriceAboveOffer, "%d operators ask for at most %s, %d seats are wanted", len(payable), n.MaxPrice.Dec(), n.Seats)
	}
	chosen, ok := pack(n, shortlist(payable))
	if !ok {
		return nil, refusal.New(refusal.PriceAboveOffer, "the cheapest %d operators ask for %s, the budget is %s", n.Seats, cheapest(payable, n.Seats), n.Budget.Dec())
	}
	slices.SortFunc(chosen, func(a, b Offer) int {
		return cmp.Or(cmp.Compare(a.LatencyMillis, b.LatencyMillis), byOperator(a, b))
	})
	return seatsOf(chosen), nil
}

// suits tells whether an offer has the rank and the capabilities that are needed.
func (n Need) suits(o Offer) bool {
	if o.Rank < n.MinRank || o.Seat.Price.BitLen() > 96 {
		return false
	}
	for _, c := range n.Capabilities {
		if !slices.Contains(o.Capabilities, c) {
			return false
		}
	}
	return true
}

// named picks the operators a submitter asked for by name.
func (n Need) named(able []Offer) ([]protocol.Seat, error) {
	if len(n.Named) != n.Seats {
		return nil, refusal.New(refusal.SpecInvalid, "%d operators named for %d seats", len(n.Named), n.Seats)
	}
	var sum uint256.Int
	chosen := make([]Offer, 0, n.Seats)
	for i, operator := range n.Named {
		if slices.Contains(n.Named[:i], operator) {
			return nil, refusal.New(refusal.SpecInvalid, "operator %s is named twice", operator)
		}
		at := slices.IndexFunc(able, func(o Offer) bool { return o.Seat.Operator == operator })
		if at < 0 {
			return nil, refusal.New(refusal.NoOperators, "no suitable offer of %s", operator)
		}
		price := &able[at].Seat.Price
		if price.Gt(&n.MaxPrice) {
			return nil, refusal.New(refusal.PriceAboveOffer, "%s asks for %s, at most %s is offered", operator, price.Dec(), n.MaxPrice.Dec())
		}
		sum.Add(&sum, price)
		chosen = append(chosen, able[at])
	}
	if sum.Gt(&n.Budget) {
		return nil, refusal.New(refusal.PriceAboveOffer, "the named operators ask for %s, the budget is %s", sum.Dec(), n.Budget.Dec())
	}
	return seatsOf(chosen), nil
}

// onePerOperator sorts by operator and keeps the cheapest offer of each.
func onePerOperator(offers []Offer) []Offer {
	slices.SortFunc(offers, func(a, b Offer) int {
		return cmp.Or(byOperator(a, b), a.Seat.Price.Cmp(&b.Seat.Price), cmp.Compare(b.ValuePPM, a.ValuePPM),
			cmp.Compare(a.LatencyMillis, b.LatencyMillis), bytes.Compare(a.Seat.HotKey[:], b.Seat.HotKey[:]),
			bytes.Compare(a.Seat.Asset[:], b.Seat.Asset[:]))
	})
	return slices.CompactFunc(offers, func(a, b Offer) bool { return a.Seat.Operator == b.Seat.Operator })
}

// shortlist keeps the MaxOffers most valuable offers, in the order of operators.
func shortlist(offers []Offer) []Offer {
	if len(offers) <= MaxOffers {
		return offers
	}
	slices.SortFunc(offers, func(a, b Offer) int {
		return cmp.Or(cmp.Compare(steps(b), steps(a)), a.Seat.Price.Cmp(&b.Seat.Price), byOperator(a, b))
	})
	offers = offers[:MaxOffers]
	slices.SortFunc(offers, byOperator)
	return offers
}

func byOperator(a, b Offer) int { return bytes.Compare(a.Seat.Operator[:], b.Seat.Operator[:]) }

// steps is an offer's value as it counts.
func steps(o Offer) int64 { return min(max(o.ValuePPM, 0), 1_000_000) / ValueStep }

func seatsOf(offers []Offer) []protocol.Seat {
	seats := make([]protocol.Seat, len(offers))
	for i, o := range offers {
		seats[i] = o.Seat
	}
	return seats
}

// cheapest is what the n cheapest offers ask for together, for people.
func cheapest(offers []Offer, n int) string {
	sorted := slices.SortedFunc(slices.Values(offers), func(a, b Offer) int { return a.Seat.Price.Cmp(&b.Seat.Price) })
	var sum uint256.Int
	for i := range sorted[:n] {
		sum.Add(&sum, &sorted[i].Seat.Price)
	}
	return sum.Dec()
}
