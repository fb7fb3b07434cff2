package market_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestBuyer(t *testing.T) {
	noOperators, tooDear := refusal.New(refusal.NoOperators, ""), refusal.New(refusal.PriceAboveOffer, "")
	down := errors.New("endpoint is down")
	each := func(fn func(i int, o *operator)) func(*testing.T, *floor) {
		return func(_ *testing.T, f *floor) {
			for i, o := range f.operators {
				fn(i, o)
			}
		}
	}
	first := func(fn func(o *operator)) func(*testing.T, *floor) {
		return func(_ *testing.T, f *floor) { fn(f.operators[0]) }
	}
	for name, tt := range map[string]struct {
		change func(*testing.T, *floor)
		spec   func(*protocol.Spec)
		budget uint64
		panel  []int // operators; nil: not looked at
		want   error
	}{
		"the cheapest three of five": {panel: []int{0, 1, 2}},
		"no operators":               {change: func(_ *testing.T, f *floor) { f.operators = nil }, want: noOperators},
		"two operators for three":    {change: func(_ *testing.T, f *floor) { f.operators = f.operators[:2] }, want: noOperators},
		"one does not accept and is replaced": {
			change: first(func(o *operator) { o.deaf = true }), panel: []int{1, 2, 3},
		},
		"two do not accept and are replaced": {
			change: each(func(i int, o *operator) { o.deaf = i == 1 || i == 3 }), panel: []int{0, 2, 4},
		},
		"three do not accept": {change: each(func(i int, o *operator) { o.deaf = i < 3 }), want: noOperators},
		"one got busy meanwhile": {
			change: first(func(o *operator) {
				calls := 0
				o.Open = func() int { calls++; return (calls - 1) * 4 } // quotes, then refuses to accept
			}), panel: []int{1, 2, 3},
		},
		"one signs with another key": {
			change: func(t *testing.T, f *floor) {
				f.operators[0].Pen = turncoat{f.operators[0].Pen, newOperator(t, 9, f.specs).Pen}
			},
			panel: []int{1, 2, 3},
		},
		"the chain knows another key":       {change: first(func(o *operator) { o.standing.HotKey = common.Address{1} }), panel: []int{1, 2, 3}},
		"benched":                           {change: first(func(o *operator) { o.standing.BenchedUntil = now + 1 }), panel: []int{1, 2, 3}},
		"benched until now":                 {change: first(func(o *operator) { o.standing.BenchedUntil = now }), panel: []int{0, 1, 2}},
		"leaving":                           {change: first(func(o *operator) { o.standing.Leaving = true }), panel: []int{1, 2, 3}},
		"too little stake":                  {change: first(func(o *operator) { o.standing.Stake.SetUint64(199) }), panel: []int{1, 2, 3}},
		"too low a rank":                    {change: first(func(o *operator) { o.standing.Rank = 1 }), spec: func(s *protocol.Spec) { s.Policy.MinRank = 2 }, panel: []int{1, 2, 3}},
		"an expired quote":                  {change: first(func(o *operator) { o.Now = at(now - 60) }), panel: []int{1, 2, 3}},
		"a quote of the last second":        {change: first(func(o *operator) { o.Now = at(now - 59) }), panel: []int{0, 1, 2}},
		"a quote that nobody signed":        {change: strange(func(q *protocol.Quote) { q.Price.SetUint64(1) }), panel: []int{0, 1, 2}},
		"a quote for another specification": {change: elsewhere, panel: []int{0, 1, 2}},
		"one asks for more than is offered": {change: first(func(o *operator) { o.Stance.Price.SetUint64(1_001) }), panel: []int{1, 2, 3}},
		"all ask for more than is offered":  {change: each(func(_ int, o *operator) { o.Stance.Price.SetUint64(1_001) }), want: tooDear},
		"over the budget":                   {budget: 1_502, want: tooDear},
		"just within the budget":            {budget: 1_503, panel: []int{0, 1, 2}},
		"a chain that does not answer":      {change: func(_ *testing.T, f *floor) { f.down = down }, want: down},
		"named":                             {spec: named(4, 0, 2), panel: []int{4, 0, 2}},
		"a named operator who is deaf":      {change: first(func(o *operator) { o.deaf = true }), spec: named(4, 0, 2), want: noOperators},
		"a name that nobody has":            {spec: named(4, 0, 77), want: noOperators},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFloor(t, 5)
			if tt.change != nil {
				tt.change(t, f)
			}
			o := f.order(t, tt.spec)
			o.Budget = *uint256.NewInt(tt.budget)
			open, a, err := f.buyer().Buy(t.Context(), o)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			if tt.want == nil {
				f.check(t, open, a, tt.panel)
			}
		})
	}
}

// check verifies that the contract would open the job: the panel as expected, and an accept of every seat's key.
func (f *floor) check(t *testing.T, open protocol.OpenJob, a protocol.Agreement, panel []int) {
	t.Helper()
	var got []common.Address
	for i, s := range open.Panel {
		got = append(got, s.Operator)
		who, err := protocol.Recover(network.AcceptDigest(open.ID), open.Accepts[i])
		if err != nil || who != s.HotKey {
			t.Errorf("accept of seat %d is by %s, %v", i, who, err)
		}
	}
	var want []common.Address
	for _, i := range panel {
		want = append(want, f.operators[i].Stance.Operator)
	}
	if a.Spec.Policy.Selection == "knapsack" {
		slices.SortFunc(want, common.Address.Cmp)
		slices.SortFunc(got, common.Address.Cmp)
	}
	if !slices.Equal(got, want) {
		t.Errorf("panel %v, want %v", got, want)
	}
	if open.ID != a.ID() || open.ID != open.Job.ID(network) || len(open.Accepts) != len(open.Panel) {
		t.Errorf("intent for %s with %d accepts, agreement %s", open.ID, len(open.Accepts), a.ID())
	}
	if err := a.Check(); err != nil {
		t.Error(err)
	}
}

// turncoat quotes with one key and accepts with another.
type turncoat struct{ quotes, accepts pen }

type pen interface {
	SignQuote(protocol.Quote) (protocol.Quote, error)
	SignAccept(protocol.JobID) (protocol.Signature, error)
}

func (p turncoat) SignQuote(q protocol.Quote) (protocol.Quote, error) { return p.quotes.SignQuote(q) }

func (p turncoat) SignAccept(id protocol.JobID) (protocol.Signature, error) {
	return p.accepts.SignAccept(id)
}

// strange adds a quote of the last operator that was changed after it was signed.
func strange(change func(*protocol.Quote)) func(*testing.T, *floor) {
	return func(t *testing.T, f *floor) {
		_, raw := specification(t, nil)
		f.specs.put(raw)
		q, err := f.operators[4].Quote(t.Context(), protocol.HashSpec(raw))
		if err != nil {
			t.Fatal(err)
		}
		change(&q)
		f.extra = append(f.extra, q)
	}
}

// elsewhere adds a cheap quote of the last operator for another specification.
func elsewhere(t *testing.T, f *floor) {
	_, raw := specification(t, func(s *protocol.Spec) { s.Task = "another" })
	last := f.operators[4]
	last.Stance.Price.SetUint64(1)
	q, err := last.Quote(t.Context(), f.specs.put(raw))
	if err != nil {
		t.Fatal(err)
	}
	last.Stance.Price.SetUint64(900)
	f.extra = append(f.extra, q)
}

// named asks for operators by name.
func named(who ...int) func(*protocol.Spec) {
	return func(s *protocol.Spec) {
		s.Policy.Selection = "named"
		for _, i := range who {
			s.Policy.Named = append(s.Policy.Named, owner(i).Hex())
		}
	}
}

// TestBuyerStops ends a purchase that nobody waits for any more, instead of going through every other panel.
func TestBuyerStops(t *testing.T) {
	f := newFloor(t, 5)
	o := f.order(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	b := f.buyer()
	b.Exchange = impatient{f, cancel}
	if _, _, err := b.Buy(ctx, o); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if len(f.asked) != 1 {
		t.Errorf("asked %d operators", len(f.asked))
	}
}

// impatient ends the context at the first accept.
type impatient struct {
	*floor
	cancel context.CancelFunc
}

func (i impatient) RequestAccept(ctx context.Context, s protocol.Seat, j protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
	i.cancel()
	i.asked = append(i.asked, s.Operator)
	return protocol.Signature{}, refusal.Wrap(refusal.AcceptMissing, ctx.Err(), "")
}
