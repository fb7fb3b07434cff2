package solver

import (
	"cmp"
	"strings"
)

// search is one budgeted hunt. Every join of two expressions costs one expansion; when they are used up, every
// heuristic comes to its end.
type search struct {
	target int64
	rng    *rng
	budget int // expansions left
	used   int
	best   *expr
}

// heuristic hunts over a pool of expressions, each usable once, until the search is done.
type heuristic func(s *search, pool []*expr)

// operators in the order they are tried.
var operators = [...]byte{'+', '-', '*', '/'}

func leaves(numbers []int64) []*expr {
	pool := make([]*expr, len(numbers))
	for i, n := range numbers {
		pool[i] = leaf(n)
	}
	return pool
}

// run hunts over one pool with a budget of its own.
func (s *search) run(h heuristic, pool []*expr, budget int) {
	s.budget = budget
	for _, e := range pool {
		s.offer(e)
	}
	if len(pool) > 1 {
		h(s, pool)
	}
}

// done tells that nothing is left to spend or to improve.
func (s *search) done() bool {
	return s.budget <= 0 || s.best != nil && s.best.value == s.target
}

// offer keeps the better one.
func (s *search) offer(e *expr) {
	if s.best == nil || better(e, s.best, s.target) {
		s.best = e
	}
}

// compare orders answers: closer to the target, then fewer operations, then by text, so that only equal texts tie.
func compare(a, b *expr, target int64) int {
	if c := cmp.Compare(distance(a.value, target), distance(b.value, target)); c != 0 {
		return c
	}
	if c := cmp.Compare(a.ops, b.ops); c != 0 || a == b {
		return c
	}
	return strings.Compare(a.String(), b.String())
}

// better tells whether a is the better answer.
func better(a, b *expr, target int64) bool { return compare(a, b, target) < 0 }

// join spends one expansion on a op b, the larger one first. It returns nil when the join is useless or impossible.
func (s *search) join(op byte, a, b *expr) *expr {
	s.budget--
	s.used++
	if a.value < b.value {
		a, b = b, a
	}
	switch op {
	case '-':
		if a.value == b.value || b.value == 0 {
			return nil
		}
	case '*', '/':
		if b.value <= 1 {
			return nil
		}
	}
	e, err := apply(op, a, b)
	if err != nil {
		return nil
	}
	s.offer(e)
	return e
}

// joined is the pool with entries i < j replaced by e. The pool itself is not touched.
func joined(pool []*expr, i, j int, e *expr) []*expr {
	next := make([]*expr, 0, len(pool)-1)
	for k, x := range pool {
		if k != i && k != j {
			next = append(next, x)
		}
	}
	return append(next, e)
}

// without is the pool without entry i. The pool itself is not touched.
func without(pool []*expr, i int) []*expr {
	return append(append(make([]*expr, 0, len(pool)), pool[:i]...), pool[i+1:]...)
}

// cuts takes an expression apart in every way that undoes one operation and those above it. Each cut is a pool: the
// parts that stay whole, and the numbers the expression left over.
func cuts(e *expr, unused []int64) [][]*expr {
	var out [][]*expr
	var walk func(e *expr, rest []*expr)
	walk = func(e *expr, rest []*expr) {
		if e.op == 0 {
			return
		}
		out = append(out, append(append([]*expr{}, rest...), e.left, e.right))
		walk(e.left, append(append([]*expr{}, rest...), e.right))
		walk(e.right, append(append([]*expr{}, rest...), e.left))
	}
	walk(e, leaves(unused))
	if len(unused) > 0 {
		out = append(out, append(leaves(unused), e)) // nothing undone, only built upon
	}
	return out
}
