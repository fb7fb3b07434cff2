package broker

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// offer makes an offer of operator id.
func offer(id byte, price, percent, latency uint64) Offer {
	return Offer{
		Seat:          protocol.Seat{Operator: common.Address{id}, HotKey: common.Address{id, 1}, Price: *uint256.NewInt(price)},
		Rank:          2,
		LatencyMillis: latency,
		ValuePPM:      int64(percent) * 10_000,
		Capabilities:  []string{"maths", "english"},
	}
}

func need(seats int, budget, most uint64) Need {
	return Need{Seats: seats, Budget: *uint256.NewInt(budget), MaxPrice: *uint256.NewInt(most)}
}

// ids names the operators of a panel.
func ids(panel []protocol.Seat) []byte {
	var out []byte
	for _, s := range panel {
		out = append(out, s.Operator[0])
	}
	return out
}

func TestSelect(t *testing.T) {
	five := []Offer{offer(1, 10, 90, 50), offer(2, 20, 80, 40), offer(3, 30, 70, 30), offer(4, 40, 60, 20), offer(5, 1, 10, 10)}
	with := func(o Offer, change func(*Offer)) Offer { change(&o); return o }
	tests := []struct {
		name   string
		need   Need
		offers []Offer
		want   []byte
		code   refusal.Code
	}{
		{"the most valuable, in the order of latency", need(3, 1_000, 100), five, []byte{3, 2, 1}, ""},
		{"what the budget pays for", need(3, 50, 100), five, []byte{5, 2, 1}, ""},
		{"exactly the budget", need(3, 31, 100), five, []byte{5, 2, 1}, ""},
		{"one less than the cheapest", need(3, 30, 100), five, nil, refusal.PriceAboveOffer},
		{"too dear for a seat", need(3, 1_000, 20), five, []byte{5, 2, 1}, ""},
		{"all but two too dear", need(3, 1_000, 19), five, nil, refusal.PriceAboveOffer},
		{"all of them", need(5, 1_000, 100), five, []byte{5, 4, 3, 2, 1}, ""},
		{"more than there are", need(6, 1_000, 100), five, nil, refusal.NoOperators},
		{"two seats", need(2, 1_000, 100), five, nil, refusal.PanelTooSmall},
		{"33 seats", need(33, 1_000, 100), five, nil, refusal.PanelTooSmall},
		{"equal value: the cheapest", need(3, 99, 99), []Offer{offer(1, 9, 50, 1), offer(2, 5, 50, 9), offer(3, 5, 50, 9), offer(4, 5, 50, 9)}, []byte{2, 3, 4}, ""},
		{"equal value and price: the quickest", need(3, 99, 99), []Offer{offer(1, 5, 50, 9), offer(2, 5, 50, 1), offer(3, 5, 50, 2), offer(4, 5, 50, 3)}, []byte{2, 3, 4}, ""},
		{"equal in all: the first addresses", need(3, 99, 99), []Offer{offer(4, 5, 50, 1), offer(3, 5, 50, 1), offer(2, 5, 50, 1), offer(1, 5, 50, 1)}, []byte{1, 2, 3}, ""},
		{"differences below a step do not outweigh a price", need(3, 99, 99), []Offer{
			with(offer(1, 9, 50, 1), func(o *Offer) { o.ValuePPM += 9_999 }), offer(2, 5, 50, 2), offer(3, 5, 50, 3), offer(4, 5, 50, 4)}, []byte{2, 3, 4}, ""},
		{"an operator sits once, with its cheapest offer", need(3, 99, 99), []Offer{offer(1, 9, 99, 1), offer(1, 3, 50, 2), offer(2, 5, 1, 3), offer(3, 5, 1, 4)}, []byte{1, 2, 3}, ""},
		{"an operator does not sit twice", need(3, 99, 99), []Offer{offer(1, 9, 99, 1), offer(1, 3, 50, 2), offer(2, 5, 1, 3)}, nil, refusal.NoOperators},
		{"rank", Need{Seats: 3, Budget: *uint256.NewInt(99), MaxPrice: *uint256.NewInt(99), MinRank: 3}, five, nil, refusal.NoOperators},
		{"capabilities", Need{Seats: 3, Budget: *uint256.NewInt(99), MaxPrice: *uint256.NewInt(99), Capabilities: []string{"maths", "law"}}, five, nil, refusal.NoOperators},
		{"a price beyond 96 bits", need(3, 99, 99), []Offer{offer(1, 1, 1, 1), offer(2, 1, 1, 1), with(offer(3, 1, 1, 1), func(o *Offer) { o.Seat.Price.Lsh(&o.Seat.Price, 96) })}, nil, refusal.NoOperators},
		{"values out of range are cut", need(3, 99, 99), []Offer{with(offer(1, 5, 0, 1), func(o *Offer) { o.ValuePPM = 1 << 62 }), with(offer(2, 5, 0, 2), func(o *Offer) { o.ValuePPM = -1 << 62 }), offer(3, 5, 0, 3), offer(4, 4, 0, 4)}, []byte{1, 2, 4}, ""},
		{"nothing", need(3, 99, 99), nil, nil, refusal.NoOperators},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			panel, err := Select(tc.need, tc.offers)
			if tc.code != "" {
				if refusal.CodeOf(err) != tc.code || err == nil {
					t.Fatalf("got %v, want %s", err, tc.code)
				}
				return
			}
			if diff := cmp.Diff(tc.want, ids(panel)); err != nil || diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

func TestSelectNamed(t *testing.T) {
	offers := []Offer{offer(1, 10, 90, 50), offer(2, 20, 80, 40), offer(3, 30, 70, 30), offer(4, 40, 60, 20)}
	tests := []struct {
		name   string
		budget uint64
		most   uint64
		named  []byte
		code   refusal.Code
	}{
		{"in the order of the names", 70, 40, []byte{4, 1, 2}, ""},
		{"over the budget", 69, 40, []byte{4, 1, 2}, refusal.PriceAboveOffer},
		{"too dear", 70, 39, []byte{4, 1, 2}, refusal.PriceAboveOffer},
		{"no offer", 70, 40, []byte{4, 1, 9}, refusal.NoOperators},
		{"twice", 70, 40, []byte{1, 2, 1}, refusal.SpecInvalid},
		{"too few", 70, 40, []byte{1, 2}, refusal.SpecInvalid},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			n := need(3, tc.budget, tc.most)
			for _, id := range tc.named {
				n.Named = append(n.Named, common.Address{id})
			}
			panel, err := Select(n, offers)
			if tc.code != "" {
				if !errors.Is(err, refusal.New(tc.code, "")) {
					t.Fatalf("got %v, want %s", err, tc.code)
				}
				return
			}
			if diff := cmp.Diff(tc.named, ids(panel)); err != nil || diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

// TestSelectAgainstEveryPanel compares with the best of all panels, found by trying each, over random markets.
func TestSelectAgainstEveryPanel(t *testing.T) {
	for seed := range uint64(1_500) {
		r := rand.New(rand.NewPCG(seed, 0))
		n := need(3+r.IntN(3), uint64(r.IntN(60)), uint64(5+r.IntN(20)))
		var offers []Offer
		for id := range 3 + r.IntN(8) {
			offers = append(offers, offer(byte(id+1), uint64(r.IntN(20)), uint64(r.IntN(6)), uint64(r.IntN(4))))
		}
		want := everyPanel(n, offers)
		r.Shuffle(len(offers), func(i, k int) { offers[i], offers[k] = offers[k], offers[i] })
		before := slices.Clone(offers)
		panel, err := Select(n, offers)
		if (err == nil) != (want != nil) {
			t.Fatalf("seed %d: %v, want %v", seed, err, want)
		}
		got := ids(panel)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); err == nil && diff != "" {
			t.Fatalf("seed %d (-all +select):\n%s", seed, diff)
		}
		if diff := cmp.Diff(before, offers); diff != "" {
			t.Fatalf("seed %d: Select changed the offers", seed)
		}
	}
}

// everyPanel tries all panels. Offers are in the order of their operators, so the first of equals comes first.
func everyPanel(n Need, offers []Offer) (best []byte) {
	var bestValue, bestCost, bestLatency uint64
	for set := range 1 << len(offers) {
		var members []byte
		var value, cost, latency uint64
		for i, o := range offers {
			if set>>i&1 == 1 {
				members = append(members, o.Seat.Operator[0])
				value, cost, latency = value+uint64(o.ValuePPM), cost+o.Seat.Price.Uint64(), latency+o.LatencyMillis
				if o.Seat.Price.Gt(&n.MaxPrice) {
					cost += 1 << 40
				}
			}
		}
		if len(members) != n.Seats || cost > n.Budget.Uint64() {
			continue
		}
		ahead := best == nil || value > bestValue || value == bestValue && (cost < bestCost || cost == bestCost &&
			(latency < bestLatency || latency == bestLatency && slices.Compare(members, best) < 0))
		if ahead {
			best, bestValue, bestCost, bestLatency = members, value, cost, latency
		}
	}
	return best
}

// TestSelectIsBounded: a market made to be hard is still decided, with no more picks kept than there are values.
func TestSelectIsBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	n := Need{Seats: 16}
	n.Budget.SetAllOne()
	n.MaxPrice.SetAllOne()
	var offers []Offer
	for i := range MaxOffers + 50 {
		o := offer(byte(i), 0, 0, uint64(i))
		o.Seat.Operator = common.BytesToAddress(fmt.Appendf(nil, "%d", i))
		percent := r.Uint64N(101)
		o.ValuePPM = int64(percent) * ValueStep
		o.Seat.Price.SetUint64(percent*percent*1_000_003 + r.Uint64N(1_000_003)) // dearer the better, so nothing is beaten
		offers = append(offers, o)
	}
	panel, err := Select(n, offers)
	if err != nil || len(panel) != n.Seats {
		t.Fatalf("%d seats, %v", len(panel), err)
	}
}

func FuzzSelect(f *testing.F) {
	f.Add([]byte{1, 10, 50, 1, 2, 20, 40, 2, 3, 5, 30, 3, 4, 5, 30, 3}, uint8(3), uint16(40))
	f.Add([]byte{1, 1, 1, 1, 1, 1, 1, 1}, uint8(4), uint16(0))
	f.Fuzz(func(t *testing.T, raw []byte, seats uint8, budget uint16) {
		var offers []Offer
		for ; len(raw) >= 4 && len(offers) < 24; raw = raw[4:] {
			offers = append(offers, offer(raw[0], uint64(raw[1]), uint64(raw[2]), uint64(raw[3])))
		}
		n := need(int(seats%8), uint64(budget), 255)
		panel, err := Select(n, offers)
		if err != nil {
			return
		}
		sum := protocol.SumPrices(panel)
		members := ids(panel)
		slices.Sort(members)
		if len(panel) != n.Seats || sum.Gt(&n.Budget) || len(slices.Compact(members)) != n.Seats {
			t.Errorf("panel %v of %s for %d seats and %s", ids(panel), sum.Dec(), n.Seats, n.Budget.Dec())
		}
	})
}
