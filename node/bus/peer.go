package bus

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Peer counts what one seat of a followed job said, since it is followed. Only frames that verify count, so that nobody
// can use up what another seat may say.
type Peer struct {
	Job     protocol.JobID
	Seat    protocol.SeatIndex
	HotKey  common.Address
	Frames  uint64
	Bytes   uint64 // of payloads and sealed ballots
	Limited uint64 // frames that came faster than Config.SeatFrames or Config.SeatRate allow; they can be fetched
}

// Peers returns the counts of all seats of all followed jobs, by job and seat.
func (b *Bus) Peers() []Peer {
	b.mu.Lock()
	var followed []*subscription
	for _, s := range b.jobs {
		followed = append(followed, s)
	}
	b.mu.Unlock()
	var out []Peer
	for _, s := range followed {
		for i := range s.seats {
			out = append(out, s.seats[i].count())
		}
	}
	slices.SortFunc(out, func(x, y Peer) int {
		return cmp.Or(slices.Compare(x.Job[:], y.Job[:]), cmp.Compare(x.Seat, y.Seat))
	})
	return out
}

// gauge limits and counts one seat of a job. One goroutine asks it for room and spends; any may read the count.
type gauge struct {
	frames, bytes *budget

	mu   sync.Mutex
	peer Peer
}

func newGauges(job protocol.JobID, panel []protocol.Seat, cfg Config) []gauge {
	out := make([]gauge, len(panel))
	for i := range out {
		out[i].frames, out[i].bytes = newBudget(cfg.SeatFrames), newBudget(max(cfg.SeatRate, MaxFrame))
		out[i].peer = Peer{Job: job, Seat: protocol.SeatIndex(i), HotKey: panel[i].HotKey}
	}
	return out
}

// room tells whether the seat may say n bytes more now. Once a seat has used up what it may say, what comes in its name
// is not even verified.
func (g *gauge) room(n int) bool {
	if g.frames.has(1) && g.bytes.has(n) {
		return true
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.peer.Limited++
	return false
}

// spend notes a verified frame of n bytes.
func (g *gauge) spend(n int) {
	g.frames.take(1)
	g.bytes.take(n)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.peer.Frames++
	g.peer.Bytes += uint64(n)
}

func (g *gauge) count() Peer {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.peer
}

// maxAskers is how many nodes have a share of their own in one second; the others have one together.
const maxAskers = 1024

// shares bound what one node that asks is given in one second, so that a greedy one leaves something for the others. A
// node is known by the token in its inbox, which it chose: the bound holds the greedy, Config.ServeRate holds all.
type shares struct {
	mu    sync.Mutex
	rate  int
	since time.Time
	given map[string]int
}

func newShares(rate int) *shares {
	return &shares{rate: rate, since: time.Now(), given: map[string]int{}}
}

// take gives n bytes to the node behind an inbox, or none.
func (s *shares) take(inbox string, n int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now := time.Now(); now.Sub(s.since) >= time.Second {
		clear(s.given)
		s.since = now
	}
	who := inbox[:max(0, strings.LastIndexByte(inbox, '.'))]
	if _, known := s.given[who]; !known && len(s.given) >= maxAskers {
		who = ""
	}
	if s.given[who]+n > s.rate {
		return false
	}
	s.given[who] += n
	return true
}
