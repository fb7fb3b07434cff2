package halting

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/halting/curve"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestLeadPPM(t *testing.T) {
	a, b, skip := common.Hash{1}, common.Hash{2}, common.Hash{}
	tests := []struct {
		name    string
		excess  []uint32
		answers []common.Hash
		winner  protocol.SeatIndex
		score   int32
		want    int64
	}{
		{"the winner alone", []uint32{30, 10, 20}, []common.Hash{a, b, {3}}, 0, 5, 500_000},
		{"others with its answer count", []uint32{30, 10, 20}, []common.Hash{a, b, a}, 0, 5, 833_333},
		{"rounded down", []uint32{2, 1, 0}, []common.Hash{a, b, b}, 0, 5, 666_666},
		{"all answers equal", []uint32{30, 0, 0}, []common.Hash{a, a, a}, 0, 5, 1_000_000},
		{"all answers equal, no excess", []uint32{0, 0, 0}, []common.Hash{a, a, a}, 0, 5, 1_000_000},
		{"a skip is no answer", []uint32{5, 0, 0}, []common.Hash{a, skip, a}, 2, 5, 1_000_000},
		{"no excess", []uint32{0, 0, 0}, []common.Hash{a, b, a}, 0, 5, 0},
		{"score zero", []uint32{3, 0, 0}, []common.Hash{a, b, a}, 0, 0, 0},
		{"score negative", []uint32{3, 0, 0}, []common.Hash{a, b, a}, 0, -7, 0},
		{"no winner", []uint32{3, 0, 0}, []common.Hash{a, a, a}, protocol.NoSeat, 0, 0},
		{"the largest sums", []uint32{1<<32 - 1, 1<<32 - 1, 1<<32 - 1}, []common.Hash{a, b, a}, 0, 5, 666_666},
		{"excess too short", nil, []common.Hash{a, b, a}, 0, 5, 0},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if got := LeadPPM(tc.excess, tc.answers, tc.winner, tc.score); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}

func TestAddRoundsDown(t *testing.T) {
	tests := []struct{ evidence, lead, uprime, want int64 }{
		{0, 1_000_000, 92_602, 92_602},
		{10, 500_000, 3, 11},
		{10, 500_000, -3, 8},
		{0, 1, -1, -1},
		{0, 0, -1_000_000, 0},
		{7, 999_999, 1, 7},
	}
	for _, tc := range tests {
		if got := Add(tc.evidence, tc.lead, tc.uprime); got != tc.want {
			t.Errorf("Add(%d, %d, %d) = %d, want %d", tc.evidence, tc.lead, tc.uprime, got, tc.want)
		}
	}
}

func TestHalt(t *testing.T) {
	rule := Rule{Effort: 600_000, Table: []int64{50, 30, 10, -5}, MinRounds: 2, MaxRounds: 4}
	if rule.Line() != 54 { // 0.6 * 90
		t.Errorf("line %d, want 54", rule.Line())
	}
	tests := []struct {
		name     string
		round    int
		evidence int64
		want     bool
	}{
		{"enough, but too early", 1, 90, false},
		{"just not enough", 2, 53, false},
		{"just enough", 2, 54, true},
		{"enough later", 3, 60, true},
		{"never enough, last round", 4, -100, true},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if got := rule.Halt(tc.round, tc.evidence); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// TestLineIsTheFormula: halting at the line is E * 1,000,000 >= effort * B, for all numbers a specification may hold.
func TestLineIsTheFormula(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		rule := Rule{Effort: 1 + r.Int64N(1_000_000), MinRounds: 1, MaxRounds: 99}
		for range 1 + r.IntN(protocol.MaxRounds) {
			rule.Table = append(rule.Table, (r.Int64N(2_000_000_001)-1_000_000_000)>>r.IntN(30))
		}
		for _, e := range []int64{rule.Line() - 1, rule.Line(), r.Int64N(1 << 34)} {
			left := new(big.Int).Mul(big.NewInt(e), big.NewInt(1_000_000))
			right := new(big.Int).Mul(big.NewInt(rule.Effort), big.NewInt(Budget(rule.Table)))
			if want := left.Cmp(right) >= 0; rule.Halt(1, e) != want {
				t.Fatalf("%+v, evidence %d: want %v", rule, e, want)
			}
		}
	}
}

// TestUnanimousPanelStops walks a panel that agrees at once through both presets: it stops after two rounds, long
// before the curve peaks. One that never agrees runs to the end.
func TestUnanimousPanelStops(t *testing.T) {
	for _, name := range []string{Consumer, High} {
		table, err := Preset(name, 8)
		if err != nil {
			t.Fatal(err)
		}
		rule := RuleOf(protocol.Policy{EffortPPM: 600_000, UPrime: table, MinRounds: 1, MaxRounds: 8})
		for lead, want := range map[int64]int{1_000_000: 2, 0: 8} {
			round, evidence := 0, int64(0)
			for stop := false; !stop; {
				round++
				evidence = rule.After(round, evidence, lead)
				stop = rule.Halt(round, evidence)
			}
			if round != want {
				t.Errorf("%s with a lead of %d: stopped after %d, want %d", name, lead, round, want)
			}
		}
		if rule.After(0, 5, 1_000_000) != 5 || rule.After(9, 5, 1_000_000) != 5 {
			t.Errorf("%s: a round outside the table adds something", name)
		}
	}
}

// TestPresets holds the committed tables to the curve.
func TestPresets(t *testing.T) {
	for name, model := range map[string]curve.Model{Consumer: curve.Consumer(), High: curve.High()} {
		for rounds := 1; rounds <= protocol.MaxRounds; rounds++ {
			want, err := model.Table(rounds)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Preset(name, rounds)
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Errorf("%s, %d rounds: %v\n%s", name, rounds, err, diff)
			}
		}
	}
}

func TestPresetRefuses(t *testing.T) {
	for _, tc := range []struct {
		name   string
		rounds int
	}{{"", 3}, {"Consumer", 3}, {Consumer, 0}, {High, protocol.MaxRounds + 1}} {
		if _, err := Preset(tc.name, tc.rounds); !errors.Is(err, refusal.New(refusal.HaltingPreset, "")) {
			t.Errorf("%q, %d rounds: %v", tc.name, tc.rounds, err)
		}
	}
	table, err := Preset(High, 2)
	if err != nil {
		t.Fatal(err)
	}
	table[0] = 0
	if again, _ := Preset(High, 2); again[0] == 0 {
		t.Error("a caller changed the preset")
	}
}
