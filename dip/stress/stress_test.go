package stress

import (
	"bytes"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func smoke(t *testing.T, seed uint64, workers int) *Report {
	t.Helper()
	r, err := Run(t.Context(), Options{Scenario: "smoke", Seed: seed, Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Equal seeds give equal bytes, whatever the number of cores; another seed gives another report.
func TestEqualSeedsGiveEqualBytes(t *testing.T) {
	one, three, other := smoke(t, 7, 1).Files(), smoke(t, 7, 3).Files(), smoke(t, 8, 3).Files()
	for i, f := range one {
		if f.Name != three[i].Name || !bytes.Equal(f.Bytes, three[i].Bytes) {
			t.Errorf("%s differs between one core and three", f.Name)
		}
		if f.Name == RowsFile && bytes.Equal(f.Bytes, other[i].Bytes) {
			t.Errorf("%s is the same for another seed", f.Name)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	if _, err := Run(t.Context(), Options{Scenario: "nothing"}); !errors.Is(err, ErrScenario) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Run(ctx, Options{Scenario: "smoke"}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Every attack is played without a defence, under one of others, and under ours; every row is a number with its interval
// around it, and every attack has a plot with every defence that it draws.
func TestEveryAttackIsWhole(t *testing.T) {
	r := smoke(t, 1, 2)
	files := map[string][]byte{}
	for _, f := range r.Files() {
		files[f.Name] = f.Bytes
	}
	for _, a := range attacks() {
		roles := map[string]int{}
		for _, v := range r.Verdicts {
			if v.Attack == a.id {
				roles[v.role()]++
				if v.Points == 0 {
					t.Errorf("%s: nothing measured of %s", a.id, v.Defence)
				}
			}
		}
		for _, role := range []string{"none", "other", "ours"} {
			if roles[role] == 0 {
				t.Errorf("%s has no defence of kind %s", a.id, role)
			}
		}
		if svg := files[a.id+".svg"]; !bytes.Contains(svg, []byte("<path")) || bytes.Contains(svg, []byte("NaN")) {
			t.Errorf("%s has no plot", a.id)
		}
	}
	for _, row := range r.Rows {
		if math.IsNaN(row.Estimate) || row.Low > row.Estimate || row.High < row.Estimate {
			t.Errorf("%+v", row)
		}
	}
	if s := r.Summary(); strings.Count(s, "\n") != 2+len(attacks()) {
		t.Errorf("summary:\n%s", s)
	}
}

// A verdict names the point where the attacker needs least: its part of the panel first.
func TestVerdict(t *testing.T) {
	row := func(seats, ring int, stake int64, low float64) Row {
		return Row{Defence: "d", Point: Point{Seats: seats, Ring: ring, Stake: stake, PriceMilli: 1_500}, Estimate: low, Low: low, High: low, Limit: 0.5, AtLeast: true}
	}
	for name, tt := range map[string]struct {
		rows []Row
		want string
	}{
		"all on the safe side":    {[]Row{row(5, 1, 1, 0.5), row(5, 2, 1, 0.9)}, "HOLDS"},
		"a part of a panel":       {[]Row{row(3, 1, 100, 0.1), row(9, 2, 200, 0.1)}, "BREAKS AT (k = 2 of 9, stake = 200, price = 1.5)"},
		"then the stake":          {[]Row{row(5, 1, 100, 0.1), row(5, 1, 10, 0.1)}, "BREAKS AT (k = 1 of 5, stake = 10, price = 1.5)"},
		"nothing to do with size": {[]Row{row(0, 1, 0, 0.1)}, "BREAKS AT (k = 1, stake = 0, price = 1.5)"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := verdicts(attack{}, tt.rows)[0].String(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestStatistics(t *testing.T) {
	var hits, plain, pair, none ratio
	for i := range 100 {
		hits.hit(i < 10)
		plain.mean(float64(i % 2))
		pair.add(2*float64(i), float64(i))
	}
	near := func(name string, got, want float64) {
		if math.Abs(got-want) > 5e-4 {
			t.Errorf("%s is %f, want %f", name, got, want)
		}
	}
	p, low, high := hits.share() // known values of Wilson's interval for 10 of 100
	near("share", p, 0.1)
	near("its low end", low, 0.0552)
	near("its high end", high, 0.1744)
	m, low, high := plain.estimate()
	near("mean", m, 0.5)
	near("half its interval", (high-low)/2, 1.96*math.Sqrt(0.25/99))
	two, low, high := pair.estimate() // x is always twice y: nothing is uncertain
	near("ratio", two, 2)
	near("its interval", high-low, 0)
	zero, _, _ := none.estimate()
	near("nothing over nothing", zero, 0)
	none.add(1, 0)
	if all, _, _ := none.estimate(); all != never {
		t.Errorf("something over nothing is %f", all)
	}
	var left, right ratio
	left.hit(true)
	right.hit(false)
	left.merge(right)
	if left.n != 2 || left.x != 1 {
		t.Errorf("merged %+v", left)
	}
}

func TestRivals(t *testing.T) {
	votes := []int{-10, 2, 4, 8}
	for name, tt := range map[string]struct {
		score func([]int) int
		want  int
	}{
		"mean": {mean, 1_000}, "no negatives": {sumWithoutNegatives, 3_500}, "clipped": {clippedSum, 0},
		"trimmed": {trimmedMean, 3_000}, "middle": {meanOfMiddle, 3_000},
	} {
		if got := tt.score(slices.Clone(votes)); got != tt.want {
			t.Errorf("%s: %d, want %d", name, got, tt.want)
		}
	}
}

// A wash job loses its fee exactly, through settlement and royalties.
func TestWashLosesTheFee(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	b := newBench(5)
	a := agreement(5, 5, 1_000, 7_001, 0)
	g := newRegistry()
	asset, ok := g.add(address(attackerKind, 0), originRate)
	if !ok {
		t.Fatal("not registered")
	}
	for range 50 {
		b.draw(r, judges{}, 0)
		b.cast(r)
		pending, _ := g.Pending(asset)
		left := inP(&pending)
		// What the last job left over comes with this one.
		if got, want := b.washTrial(a, g, asset), left-inP(&a.Job.Fee); math.Abs(got-want) > 1e-12 {
			t.Fatalf("net %.18f, want %.18f", got, want)
		}
	}
}

// The upper median keeps what the design claims: a ring for one of its own cannot stop the best proposal as long as it is
// less than half of the panel, and the published sum falls to one seat.
func TestRingAgainstTwoRules(t *testing.T) {
	g, err := gridOf("smoke")
	if err != nil {
		t.Fatal(err)
	}
	g.trials = 2_000
	rows, err := play(t.Context(), []cell{ringCell(g, 5, 1, true, judges{}), ringCell(g, 5, 2, true, judges{}), ringCell(g, 5, 3, true, judges{})}, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range map[int]map[string]bool{1: {published: true, upper: false}, 2: {published: true, upper: false}, 3: {published: true, upper: true}} {
		for rule, broken := range want {
			got := false
			for _, r := range rows {
				got = got || r.Point.Ring == k && r.Defence == rule && r.Measure == ringHeld && r.Broken()
			}
			if got != broken {
				t.Errorf("%d of 5 break %s: %v", k, rule, got)
			}
		}
	}
}
