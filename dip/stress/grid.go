package stress

import (
	"errors"
	"fmt"
	"slices"
)

// Point is one place of the grid. Amounts are in p, the usual price of a seat.
type Point struct {
	Seats      int   // panel size
	Ring       int   // seats, assets or judges of the attacker
	Stake      int64 // p that the attacker has at stake, all its seats together
	PriceMilli int64 // price of a seat in thousandths of p
	Population int   // honest participants
	Level      int   // what else an attack varies: a rank, a chance in percent
}

// Price is the price of a seat in p.
func (p Point) Price() float64 { return float64(p.PriceMilli) / 1_000 }

// compare orders points by how little the attacker needs: its part of the panel, then stake, price and population.
func (p Point) compare(o Point) int {
	// k/N without floats: a/b < c/d as a*d < c*b.
	left, right := p.Ring*max(1, o.Seats), o.Ring*max(1, p.Seats)
	return slices.Compare(
		[]int64{int64(left), p.Stake, p.PriceMilli, int64(p.Population), int64(p.Level), int64(p.Seats)},
		[]int64{int64(right), o.Stake, o.PriceMilli, int64(o.Population), int64(o.Level), int64(o.Seats)})
}

// grid says how much of everything a scenario runs.
type grid struct {
	name        string
	seats       []int
	stakes      []int64
	prices      []int64 // thousandths of p
	populations []int
	percents    []int64 // an owner's part of the honest operators' stake
	jobs        int     // of a population
	washes      int     // jobs of a wash trader
	trials      int     // of one panel
	pay         int     // trials of a panel whose money is shared out
}

func grids() []grid {
	return []grid{
		{
			name: "default", seats: []int{3, 4, 5, 7, 9}, stakes: []int64{0, 10, 100, 1_000}, prices: []int64{100, 1_000, 10_000},
			populations: []int{10, 100, 1_000, 10_000}, percents: []int64{10, 50}, jobs: 5_000, washes: 100_000, trials: 4_000, pay: 6_000,
		},
		{
			name: "all", seats: []int{3, 4, 5, 6, 7, 8, 9, 11, 15, 21, 32}, stakes: []int64{0, 1, 10, 100, 1_000, 10_000},
			prices: []int64{10, 100, 1_000, 10_000, 100_000}, populations: []int{10, 30, 100, 300, 1_000, 3_000, 10_000}, percents: []int64{10, 30, 50, 100},
			jobs: 100_000, washes: 100_000, trials: 20_000, pay: 20_000,
		},
		{
			name: "smoke", seats: []int{3, 5}, stakes: []int64{0, 100}, prices: []int64{1_000},
			populations: []int{10, 100}, percents: []int64{10}, jobs: 100, washes: 100, trials: 150, pay: 100,
		},
	}
}

// ErrScenario is returned for a scenario that there is not.
var ErrScenario = errors.New("unknown scenario")

// Scenarios lists the names of the grids.
func Scenarios() []string {
	var names []string
	for _, g := range grids() {
		names = append(names, g.name)
	}
	return names
}

func gridOf(name string) (grid, error) {
	for _, g := range grids() {
		if g.name == name {
			return g, nil
		}
	}
	return grid{}, fmt.Errorf("%w: %q, there are %v", ErrScenario, name, Scenarios())
}

// large is the grid's panels of at least five seats; three and four have none to spare.
func (g grid) large() []int {
	return slices.DeleteFunc(slices.Clone(g.seats), func(n int) bool { return n < 5 })
}

// pointKey writes a point for the seed of its draws.
func pointKey(p Point) string {
	return fmt.Sprint(p.Seats, p.Ring, p.Stake, p.PriceMilli, p.Population, p.Level)
}

// at is a number of trials for a panel of n: a large panel takes long, and says as much with fewer.
func at(trials, n int) int {
	if n > 9 {
		return max(trials/4, 1)
	}
	return trials
}
