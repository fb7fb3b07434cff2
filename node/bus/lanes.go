package bus

import (
	"sync"

	"github.com/nats-io/nats.go"
)

// lanes are bounded queues, one a seat, emptied in turn. They are safe for several goroutines.
type lanes struct {
	mu       sync.Mutex
	filled   *sync.Cond
	queues   [][]*nats.Msg
	bytes    []int
	maxLen   int
	maxBytes int
	next     int // lane to look at first
	closed   bool
}

func newLanes(n int, cfg Config) *lanes {
	l := &lanes{queues: make([][]*nats.Msg, n), bytes: make([]int, n), maxLen: cfg.LaneFrames, maxBytes: cfg.LaneBytes}
	l.filled = sync.NewCond(&l.mu)
	return l
}

// push adds a message. It is false when the lane is full.
func (l *lanes) push(i int, m *nats.Msg) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.queues[i]) >= l.maxLen || l.bytes[i]+len(m.Data) > l.maxBytes {
		return false
	}
	l.queues[i] = append(l.queues[i], m)
	l.bytes[i] += len(m.Data)
	l.filled.Signal()
	return true
}

// pop waits for a message. ok is false once the lanes are closed.
func (l *lanes) pop() (m *nats.Msg, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for !l.closed {
		for range l.queues {
			i := l.next
			l.next = (i + 1) % len(l.queues)
			if len(l.queues[i]) == 0 {
				continue
			}
			m = l.queues[i][0]
			l.queues[i][0] = nil
			l.queues[i] = l.queues[i][1:]
			l.bytes[i] -= len(m.Data)
			return m, true
		}
		l.filled.Wait()
	}
	return nil, false
}

// close drops what waits and lets pop return.
func (l *lanes) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	l.filled.Broadcast()
}
