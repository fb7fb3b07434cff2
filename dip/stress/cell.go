package stress

import (
	"context"
	"hash/fnv"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
)

// limit is a threshold and the side of it on which a defence holds.
type limit struct {
	value float64
	least bool // the measure must be at least value; else at most
}

func atLeast(v float64) limit { return limit{v, true} }
func atMost(v float64) limit  { return limit{v, false} }

// series is one number that a cell measures.
type series struct {
	defence string
	variant string // what the attacker does, in words
	measure string
	limit   limit
	share   bool // a proportion
}

// cell is one experiment at one point: trials that measure several series on the same draws.
type cell struct {
	attack string
	point  Point
	key    string // tells apart cells of one point
	series []series
	trials int
	run    func(r *rand.Rand, trials int, into []ratio)
}

// Row is one measured number.
type Row struct {
	Attack, Defence, Variant, Measure string
	Point                             Point
	Trials                            int
	Estimate, Low, High               float64
	Limit                             float64
	AtLeast                           bool
}

// Broken tells whether the defence fails here: the 95 % interval does not lie on the safe side of the limit. The burden of
// proof is the defence's.
func (r Row) Broken() bool {
	const grain = 1e-9
	if r.AtLeast {
		return r.Low < r.Limit-grain
	}
	return r.High > r.Limit+grain
}

// margin is how far the estimate is on the safe side; the worst row has the least.
func (r Row) margin() float64 {
	if r.AtLeast {
		return r.Estimate - r.Limit
	}
	return r.Limit - r.Estimate
}

// chunk is how many trials share a source of draws. It is part of what a seed means.
const chunk = 500

// play runs the cells on the given number of cores and returns their rows in the order of the cells.
func play(ctx context.Context, cells []cell, seed uint64, workers int) ([]Row, error) {
	type task struct{ cell, part int }
	var tasks []task
	results := make([][][]ratio, len(cells))
	for i, c := range cells {
		parts := (c.trials + chunk - 1) / chunk
		results[i] = make([][]ratio, parts)
		for part := range parts {
			tasks = append(tasks, task{i, part})
		}
	}
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(tasks) {
					return
				}
				t := tasks[i]
				results[t.cell][t.part] = cells[t.cell].part(seed, t.part)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var rows []Row
	for i, c := range cells {
		rows = append(rows, c.rows(results[i])...)
	}
	return rows, nil
}

// part runs one chunk of a cell's trials.
func (c cell) part(seed uint64, part int) []ratio {
	h := fnv.New64a()
	h.Write([]byte(c.attack + "/" + c.key + "/" + pointKey(c.point)))
	into := make([]ratio, len(c.series))
	c.run(rand.New(rand.NewPCG(seed^h.Sum64(), uint64(part))), min(chunk, c.trials-part*chunk), into)
	return into
}

// rows merges the chunks of a cell.
func (c cell) rows(parts [][]ratio) []Row {
	rows := make([]Row, len(c.series))
	for i, s := range c.series {
		var sum ratio
		for _, p := range parts {
			sum.merge(p[i])
		}
		row := Row{
			Attack: c.attack, Defence: s.defence, Variant: s.variant, Measure: s.measure, Point: c.point,
			Trials: c.trials, Limit: s.limit.value, AtLeast: s.limit.least,
		}
		if s.share {
			row.Estimate, row.Low, row.High = sum.share()
		} else {
			row.Estimate, row.Low, row.High = sum.estimate()
		}
		rows[i] = row
	}
	return rows
}
