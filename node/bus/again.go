package bus

import (
	"sync"
	"time"

	"github.com/nats-io/nats.go"
)

// What a node says again once its connection is back. The wait lets peers come back too: they try twice a second.
const (
	againFor    = 10 * time.Second // what is older was heard, or has been asked for
	againAfter  = 1500 * time.Millisecond
	againFrames = 64
	againBytes  = 2 << 20
)

// recent keeps what this node said of a job of late. What a broken connection swallows reaches nobody, and nobody is told:
// for a phase that is about to end, to wait until peers ask would be too late.
type recent struct {
	mu    sync.Mutex
	said  []spoken // oldest first
	bytes int
}

type spoken struct {
	at      time.Time
	subject string
	raw     []byte
}

// add keeps a frame, and forgets what is old or too much.
func (r *recent) add(subject string, raw []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.said, r.bytes = append(r.said, spoken{time.Now(), subject, raw}), r.bytes+len(raw)
	for len(r.said) > againFrames || r.bytes > againBytes || time.Since(r.said[0].at) > againFor {
		r.bytes -= len(r.said[0].raw)
		if r.said = r.said[1:]; len(r.said) == 0 {
			return
		}
	}
}

// since returns what was said within againFor before a moment.
func (r *recent) since(end time.Time) []spoken {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []spoken
	for _, s := range r.said {
		if end.Sub(s.at) <= againFor {
			out = append(out, s)
		}
	}
	return out
}

// repeat says again what was said shortly before the connection came back, at once and after a wait, until done. Peers
// drop what they have.
func (s *subscription) repeat(done <-chan struct{}) {
	connected := s.bus.conn.StatusChanged(nats.CONNECTED)
	defer s.bus.conn.RemoveStatusListener(connected)
	var back time.Time
	var later <-chan time.Time
	for {
		select {
		case <-done:
			return
		case <-connected:
			back, later = time.Now(), time.After(againAfter)
		case <-later:
			later = nil
		}
		for _, m := range s.recent.since(back) {
			if err := s.bus.conn.Publish(m.subject, m.raw); err != nil {
				s.bus.log.Debug("not said again", "subject", m.subject, "error", err)
			}
		}
	}
}
