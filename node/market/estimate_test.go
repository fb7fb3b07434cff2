package market_test

import (
	"errors"
	"testing"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestEstimate(t *testing.T) {
	f := newFloor(t, 5)
	f.operators[0].deaf = true // would not accept, but quotes
	e, err := f.buyer().Estimate(t.Context(), f.order(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Quotes) != 5 || len(e.Agreement.Panel) != 3 || len(f.asked) != 0 {
		t.Errorf("%d quotes, a panel of %d, %d asked to accept", len(e.Quotes), len(e.Agreement.Panel), len(f.asked))
	}
	if err := e.Agreement.Check(); err != nil {
		t.Error(err)
	}
	for _, o := range f.operators {
		o.Stance.Price.SetUint64(1_001)
	}
	e, err = f.buyer().Estimate(t.Context(), f.order(t, nil))
	if !errors.Is(err, refusal.New(refusal.PriceAboveOffer, "")) || len(e.Quotes) != 5 {
		t.Errorf("too dear: %d quotes, %v", len(e.Quotes), err)
	}
}
