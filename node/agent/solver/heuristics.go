package solver

import (
	"cmp"
	"slices"
)

// move is one join that a heuristic weighs.
type move struct {
	i, j int
	e    *expr
}

// moves joins every pair of the pool in every way, as far as the budget goes.
func (s *search) moves(pool []*expr) []move {
	var out []move
	for i := range pool {
		for j := i + 1; j < len(pool); j++ {
			for _, op := range operators {
				if s.done() {
					return out
				}
				if e := s.join(op, pool[i], pool[j]); e != nil {
					out = append(out, move{i, j, e})
				}
			}
		}
	}
	return out
}

// nearest sorts moves by how good an answer their result is.
func (s *search) nearest(ms []move) {
	slices.SortStableFunc(ms, func(a, b move) int { return compare(a.e, b.e, s.target) })
}

// greedy always takes a join that lands nearest to the target: the nearest at first, one of the three nearest in later
// attempts.
func greedy(s *search, pool []*expr) {
	for attempt := 0; !s.done(); attempt++ {
		rest := pool
		for len(rest) > 1 && !s.done() {
			ms := s.moves(rest)
			if len(ms) == 0 {
				break
			}
			s.nearest(ms)
			pick := 0
			if attempt > 0 {
				pick = s.rng.below(min(3, len(ms)))
			}
			rest = joined(rest, ms[pick].i, ms[pick].j, ms[pick].e)
		}
	}
}

// restart joins at random until one value is left, and starts again.
func restart(s *search, pool []*expr) {
	for !s.done() {
		rest := pool
		for len(rest) > 1 && !s.done() {
			i := s.rng.below(len(rest))
			j := s.rng.below(len(rest) - 1)
			if j >= i {
				j++
			}
			if e := s.join(operators[s.rng.below(len(operators))], rest[i], rest[j]); e != nil {
				rest = joined(rest, min(i, j), max(i, j), e)
			}
		}
	}
}

// maxJoins is how many operations the depth-limited hunt uses at most.
const maxJoins = 3

// depth tries every way of at most maxJoins joins, in an order shuffled once.
func depth(s *search, pool []*expr) {
	pool = slices.Clone(pool)
	for i := len(pool) - 1; i > 0; i-- {
		j := s.rng.below(i + 1)
		pool[i], pool[j] = pool[j], pool[i]
	}
	s.deepen(pool, maxJoins)
}

func (s *search) deepen(pool []*expr, joins int) {
	if joins == 0 || len(pool) < 2 {
		return
	}
	for i := range pool {
		for j := i + 1; j < len(pool); j++ {
			for _, op := range operators {
				if s.done() {
					return
				}
				if e := s.join(op, pool[i], pool[j]); e != nil {
					s.deepen(joined(pool, i, j, e), joins-1)
				}
			}
		}
	}
}

// beamWidth is how many pools the beam keeps on each level.
const beamWidth = 4

// state is a pool with the distance that one more join could leave.
type state struct {
	pool  []*expr
	ahead int64
}

// beam looks one join ahead: it keeps the pools whose newest value could come nearest to the target with one number
// more, and joins on from all of them. Attempts after the first start from moves drawn at random.
func beam(s *search, pool []*expr) {
	for attempt := 0; !s.done(); attempt++ {
		level := [][]*expr{pool}
		for len(level) > 0 && len(level[0]) > 1 && !s.done() {
			level = s.widen(level, attempt)
		}
	}
}

func (s *search) widen(level [][]*expr, attempt int) [][]*expr {
	var states []state
	for _, pool := range level {
		ms := s.moves(pool)
		for k, m := range ms {
			if attempt > 0 {
				if k == 2*beamWidth {
					break
				}
				m = ms[s.rng.below(len(ms))]
			}
			next := joined(pool, m.i, m.j, m.e)
			states = append(states, state{next, ahead(next, s.target)})
		}
	}
	slices.SortStableFunc(states, func(a, b state) int { return cmp.Compare(a.ahead, b.ahead) })
	next := make([][]*expr, 0, beamWidth)
	for _, st := range states[:min(len(states), beamWidth)] {
		next = append(next, st.pool)
	}
	return next
}

// ahead is the least distance that the newest value of a pool, its last entry, leaves with one number more.
func ahead(pool []*expr, target int64) int64 {
	last := pool[len(pool)-1].value
	least := distance(last, target)
	for _, x := range pool[:len(pool)-1] {
		for _, v := range [...]int64{last + x.value, distance(last, x.value), last * x.value} {
			least = min(least, distance(v, target))
		}
	}
	return least
}

// split works from the target backwards: it sets one number aside, asks what the others have to make so that this number
// completes the target, and makes that as well as it can with two of them.
func split(s *search, pool []*expr) {
	for !s.done() {
		if e := s.aim(s.target, pool); e == nil {
			s.budget-- // nothing fits here; the attempt is spent all the same
		}
	}
}

// aim makes an expression over the pool that comes close to want.
func (s *search) aim(want int64, pool []*expr) *expr {
	if len(pool) <= 2 || s.rng.below(4) == 0 {
		return s.pair(want, pool)
	}
	i := s.rng.below(len(pool))
	n := pool[i]
	op, sub := byte('+'), want-n.value
	switch k := s.rng.below(4); {
	case k == 1:
		op, sub = '-', want+n.value
	case k >= 2 && n.value > 1:
		op, sub = '*', (want+n.value/2)/n.value
	}
	if sub < 1 || s.done() {
		return s.pair(want, pool)
	}
	rest := s.aim(sub, without(pool, i))
	if rest == nil {
		return nil
	}
	return s.join(op, rest, n)
}

// pair joins two entries of the pool, or takes one, nearest to want.
func (s *search) pair(want int64, pool []*expr) *expr {
	best := pool[0]
	for i, a := range pool {
		if better(a, best, want) {
			best = a
		}
		for _, b := range pool[i+1:] {
			for _, op := range operators {
				if s.done() {
					return best
				}
				if e := s.join(op, a, b); e != nil && better(e, best, want) {
					best = e
				}
			}
		}
	}
	return best
}
