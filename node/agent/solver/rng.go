package solver

// rng is splitmix64: a few lines that give the same numbers on every machine and in every version of Go, so that a
// persona's answers can be repeated from its seed.
type rng struct{ state uint64 }

func (r *rng) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number in 0..n-1.
func (r *rng) below(n int) int { return int(r.next() % uint64(n)) }

// seedOf mixes a seed with everything a search depends on: who searches, for what, in which round.
func seedOf(seed uint64, persona string, p Puzzle, round int) *rng {
	r := &rng{state: seed}
	mix := func(v uint64) { r.state ^= v; r.state = r.next() }
	for _, c := range []byte(persona) {
		mix(uint64(c))
	}
	mix(uint64(p.Target))
	for _, n := range p.Numbers {
		mix(uint64(n))
	}
	mix(uint64(round))
	return r
}
