package curve

import (
	"errors"
	"math"
	"testing"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestTableRefuses(t *testing.T) {
	nan := math.NaN()
	tests := []struct {
		name            string
		pg, pv, rate, b float64
		rounds          int
		ok              bool
	}{
		{"a verifier that sees more", .5, .8, 1, .001, 8, true},
		{"a verifier that sees no more", .5, .5, 1, .001, 8, false},
		{"a verifier that sees less", .8, .5, 1, .001, 8, false},
		{"the same with one round", .8, .5, 1, .001, 1, true},
		{"no rounds", .5, .8, 1, .001, 0, false},
		{"too many rounds", .5, .8, 1, .001, 17, false},
		{"no probability", .5, 1.2, 1, .001, 8, false},
		{"negative rate", .5, .8, -1, .001, 8, false},
		{"negative fatigue", .5, .8, 1, -.001, 8, false},
		{"not a number", .5, nan, 1, .001, 8, false},
		{"not a rate", .5, .8, nan, .001, 1, false},
		{"infinite rate", .5, .8, math.Inf(1), .001, 8, false},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			table, err := Table(tc.pg, tc.pv, tc.rate, tc.b, tc.rounds)
			if tc.ok && (err != nil || len(table) != tc.rounds) {
				t.Errorf("%v, %v", table, err)
			}
			if !tc.ok && !errors.Is(err, refusal.New(refusal.HaltingPreset, "")) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestSlopeIsTheDerivative compares U' with a difference quotient of U.
func TestSlopeIsTheDerivative(t *testing.T) {
	for _, m := range []Model{Consumer(), High(), {.3, .9, 2, .01}} {
		for r := 1.0; r <= 16; r++ {
			const h = 1e-5
			quotient := (m.Utility(r+h) - m.Utility(r-h)) / (2 * h)
			if math.Abs(quotient-m.Slope(r)) > 1e-7 {
				t.Errorf("%+v, round %g: slope %g, quotient %g", m, r, m.Slope(r), quotient)
			}
		}
	}
}

// TestPeaks: the presets peak in round six, at .84 and .90.
func TestPeaks(t *testing.T) {
	for m, want := range map[Model]float64{Consumer(): .84, High(): .90} {
		best := 0
		for r := range 17 {
			if m.Utility(float64(r)) > m.Utility(float64(best)) {
				best = r
			}
		}
		if best != 6 || math.Abs(m.Utility(6)-want) > .001 {
			t.Errorf("%+v peaks in round %d at %.3f", m, best, m.Utility(6))
		}
	}
}
