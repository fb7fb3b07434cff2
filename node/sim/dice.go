package sim

// dice draws numbers from a seed and the names of what is drawn, never from a running state: taking one fault out of a
// plan leaves every other draw as it was.
type dice uint64

// scramble is the finaliser of splitmix64.
func scramble(v uint64) uint64 {
	v += 0x9e3779b97f4a7c15
	v = (v ^ v>>30) * 0xbf58476d1ce4e5b9
	v = (v ^ v>>27) * 0x94d049bb133111eb
	return v ^ v>>31
}

// at is the dice of one named draw.
func (d dice) at(names ...uint64) dice {
	h := uint64(d)
	for _, n := range names {
		h = scramble(h ^ scramble(n))
	}
	return dice(h)
}

// n draws from 0 to n-1.
func (d dice) n(n int, names ...uint64) int {
	if n <= 1 {
		return 0
	}
	return int(uint64(d.at(names...)) >> 11 % uint64(n))
}

// between draws from low to high, both included.
func (d dice) between(low, high int, names ...uint64) int {
	return low + d.n(high-low+1, names...)
}

// one in n.
func (d dice) oneIn(n int, names ...uint64) bool { return d.n(n, names...) == 0 }

// pick draws one of several.
func pick[T any](d dice, from []T, names ...uint64) T { return from[d.n(len(from), names...)] }

// The first names of draws.
const (
	drawPlan uint64 = 1 + iota
	drawLetter
	drawMind
	drawPoll
	drawTx
	drawReorg
	drawRPC
	drawActor
	drawEdit
)
