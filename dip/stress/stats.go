package stress

import "math"

// z is the quantile of a two-sided 95 % interval.
const z = 1.959964

// ratio estimates the mean of x over the mean of y from pairs that were drawn together. A plain mean has y = 1.
type ratio struct {
	n, x, y, xx, yy, xy float64
}

func (s *ratio) add(x, y float64) {
	s.n++
	s.x += x
	s.y += y
	s.xx += x * x
	s.yy += y * y
	s.xy += x * y
}

// mean adds one observation of a plain mean.
func (s *ratio) mean(x float64) { s.add(x, 1) }

// hit adds one observation of a share.
func (s *ratio) hit(yes bool) {
	if yes {
		s.add(1, 1)
	} else {
		s.add(0, 1)
	}
}

func (s *ratio) merge(o ratio) {
	s.n += o.n
	s.x += o.x
	s.y += o.y
	s.xx += o.xx
	s.yy += o.yy
	s.xy += o.xy
}

// never stands for a ratio over nothing: an attack that costs its author nothing.
const never = 999

// estimate is the ratio with its 95 % interval by the delta method. Nothing over nothing is 0.
func (s *ratio) estimate() (est, low, high float64) {
	switch {
	case s.y == 0 && s.x == 0:
		return 0, 0, 0
	case s.y == 0:
		return never, never, never
	}
	est = s.x / s.y
	if s.n < 2 {
		return est, est, est
	}
	// The variance of x - est * y over n, which has mean 0.
	square := s.xx - 2*est*s.xy + est*est*s.yy
	half := z * math.Sqrt(max(0, square)/(s.n-1)*s.n) / math.Abs(s.y)
	return est, est - half, est + half
}

// share is a proportion with its interval after Wilson, which does not shrink to nothing at 0 and 1.
func (s *ratio) share() (est, low, high float64) {
	if s.n == 0 {
		return 0, 0, 1
	}
	p, n := s.x/s.n, s.n
	centre := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z * math.Sqrt(p*(1-p)/n+z*z/(4*n*n)) / (1 + z*z/n)
	return p, min(p, max(0, centre-half)), max(p, min(1, centre+half))
}
