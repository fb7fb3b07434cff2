package broker

import (
	"cmp"
	"slices"

	"github.com/holiman/uint256"
)

// pick is a set of offers. Bit 63-i%64 of word i/64 stands for offer i, so that of two sets of one size the one whose
// members come first is the larger number.
type pick struct {
	value   int64 // in steps
	cost    uint256.Int
	latency uint64
	set     [MaxOffers / 64]uint64
}

func (p pick) with(i int, o Offer) pick {
	p.value += steps(o)
	p.cost.Add(&p.cost, &o.Seat.Price)
	p.latency += min(o.LatencyMillis, 1<<40) // a sum of picks cannot overflow
	p.set[i/64] |= 1 << (63 - i%64)
	return p
}

func (p pick) has(i int) bool { return p.set[i/64]>>(63-i%64)&1 == 1 }

// better orders picks of one size: higher value, lower cost, lower latency, earlier members.
func better(a, b pick) int {
	return cmp.Or(cmp.Compare(b.value, a.value), a.cost.Cmp(&b.cost), cmp.Compare(a.latency, b.latency),
		slices.Compare(b.set[:], a.set[:]))
}

// pack solves the knapsack exactly. For every size it keeps the picks that no other beats in both value and cost, and
// extends them offer by offer. That loses nothing: whatever completes a beaten pick completes the one that beats it,
// and stays behind it in the order of better.
func pack(n Need, offers []Offer) ([]Offer, bool) {
	fronts := make([][]pick, n.Seats+1)
	fronts[0] = []pick{{}}
	for i, o := range offers {
		for size := min(i, n.Seats-1); size >= 0; size-- {
			fronts[size+1] = merge(fronts[size+1], extend(n, fronts[size], i, o))
		}
	}
	last := fronts[n.Seats]
	if len(last) == 0 {
		return nil, false
	}
	best := last[0] // the most valuable comes first
	var chosen []Offer
	for i, o := range offers {
		if best.has(i) {
			chosen = append(chosen, o)
		}
	}
	return chosen, true
}

// extend adds an offer to every pick that can pay for it. The order of better is kept, since all grow alike.
func extend(n Need, picks []pick, i int, o Offer) []pick {
	out := make([]pick, 0, len(picks))
	for _, p := range picks {
		if next := p.with(i, o); !next.cost.Gt(&n.Budget) {
			out = append(out, next)
		}
	}
	return out
}

// merge joins two fronts, both in the order of better, into one: going down in value, only what is cheaper than
// everything before it stays.
func merge(a, b []pick) []pick {
	out := make([]pick, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var next pick
		if len(b) == 0 || len(a) > 0 && better(a[0], b[0]) < 0 {
			next, a = a[0], a[1:]
		} else {
			next, b = b[0], b[1:]
		}
		if last := len(out) - 1; last < 0 || next.cost.Lt(&out[last].cost) {
			out = append(out, next)
		}
	}
	return out
}
