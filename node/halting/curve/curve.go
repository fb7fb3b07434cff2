package curve

import (
	"math"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Model holds the four numbers of U(t).
type Model struct {
	Generator float64 // p_g, how often a proposal is right
	Verifier  float64 // p_v, how often a judgement is right
	Rate      float64 // L
	Fatigue   float64 // b
}

// Consumer is the model behind the preset "consumer": a panel of small models that starts at .54 and peaks at .84 in
// round six.
func Consumer() Model { return Model{Generator: .54, Verifier: .87, Rate: .84, Fatigue: .00202} }

// High is the model behind the preset "high": a panel of strong models that starts at .727 and peaks at .90 in round
// six.
func High() Model { return Model{Generator: .727, Verifier: .93, Rate: 1.305, Fatigue: .00123} }

// Table computes U' in micro-units for rounds 1 to rounds, rounded to the nearest integer. Where p_v <= p_g more rounds
// cannot help: that is refused with refusal.HaltingPreset, unless there is but one round.
func Table(pg, pv, rate, fatigue float64, rounds int) ([]int64, error) {
	return Model{Generator: pg, Verifier: pv, Rate: rate, Fatigue: fatigue}.Table(rounds)
}

// Table is the package's Table of this model.
func (m Model) Table(rounds int) ([]int64, error) {
	if err := m.check(rounds); err != nil {
		return nil, err
	}
	table := make([]int64, rounds)
	for i := range table {
		table[i] = int64(math.Round(1e6 * m.Slope(float64(i+1))))
	}
	return table, nil
}

// Utility is U(t): how often the panel is expected to be right after t rounds.
func (m Model) Utility(t float64) float64 {
	return 1 - (1-m.Generator)*math.Exp(-m.speed()*t) - m.Fatigue*t*t
}

// Slope is U'(t).
func (m Model) Slope(t float64) float64 {
	return m.speed()*(1-m.Generator)*math.Exp(-m.speed()*t) - 2*m.Fatigue*t
}

func (m Model) speed() float64 { return m.Rate * (m.Verifier - m.Generator) }

func (m Model) check(rounds int) error {
	switch {
	case rounds < 1 || rounds > protocol.MaxRounds:
		return refusal.New(refusal.HaltingPreset, "%d rounds, want 1 to %d", rounds, protocol.MaxRounds)
	case !within(m.Generator, 1) || !within(m.Verifier, 1):
		return refusal.New(refusal.HaltingPreset, "p_g %g and p_v %g have to be probabilities", m.Generator, m.Verifier)
	case !within(m.Rate, 100) || !within(m.Fatigue, 1):
		return refusal.New(refusal.HaltingPreset, "L %g has to be in 0..100 and b %g in 0..1", m.Rate, m.Fatigue)
	case m.Verifier <= m.Generator && rounds > 1:
		return refusal.New(refusal.HaltingPreset, "p_v %g is not above p_g %g: judges see no better than proposers", m.Verifier, m.Generator)
	}
	return nil
}

// within tells whether v is a number in 0..high.
func within(v, high float64) bool { return v >= 0 && v <= high }
