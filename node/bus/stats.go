package bus

import (
	"errors"
	"maps"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Reason says why a message was dropped.
type Reason string

// The reasons. Whoever counts them goes by their names: append only.
const (
	Malformed    Reason = "malformed"
	WrongSubject Reason = "wrong-subject"
	WrongTerms   Reason = "wrong-terms"
	WrongSeat    Reason = "wrong-seat"
	WrongBody    Reason = "wrong-body"
	WrongKey     Reason = "wrong-key"
	BadSignature Reason = "bad-signature"
	Duplicate    Reason = "duplicate"
	Surplus      Reason = "surplus"    // more bodies for one slot than anybody needs as evidence
	SeatLimit    Reason = "seat-limit" // more bytes from one seat in one round than allowed
	LaneFull     Reason = "lane-full"  // the handler is too slow for this seat
	SlowNode     Reason = "slow-node"  // this node is too slow for the subject
	Unwanted     Reason = "unwanted"   // an answer to a question that was not asked
	BadReply     Reason = "bad-reply"  // a question that wants its answer outside the network's inboxes
	OverBudget   Reason = "over-budget"
	PeerLimit    Reason = "peer-limit" // more bytes for one peer that asks than it may have in a second
	SeatRate     Reason = "seat-rate"  // more frames or bytes from one seat in a second than allowed
	Stale        Reason = "stale"      // an answer to an older question
)

// Stats are counts since the bus was made.
type Stats struct {
	Published uint64 // frames
	Delivered uint64 // frames given to handlers
	Served    uint64 // frames and pieces of blobs given to peers
	Dropped   map[Reason]uint64
}

type counters struct {
	mu                           sync.Mutex
	published, delivered, served uint64
	dropped                      map[Reason]uint64
}

func (c *counters) add(what *uint64, n uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	*what += n
}

func (c *counters) drop(why Reason, n int) {
	if n <= 0 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.dropped == nil {
		c.dropped = map[Reason]uint64{}
	}
	c.dropped[why] += uint64(n)
}

// Stats returns a copy of the counts.
func (b *Bus) Stats() Stats {
	c := &b.count
	c.mu.Lock()
	defer c.mu.Unlock()
	dropped := maps.Clone(c.dropped)
	if dropped == nil {
		dropped = map[Reason]uint64{}
	}
	return Stats{c.published, c.delivered, c.served, dropped}
}

// reasonOf names the failure of a verification.
func reasonOf(err error) Reason {
	for _, c := range []struct {
		err error
		why Reason
	}{
		{protocol.ErrWrongSeat, WrongSeat}, {protocol.ErrWrongKey, WrongKey}, {protocol.ErrWrongBody, WrongBody},
		{protocol.ErrWrongTerms, WrongTerms}, {protocol.ErrBadSignature, BadSignature},
	} {
		if errors.Is(err, c.err) {
			return c.why
		}
	}
	return Malformed
}

// budget is a bucket of bytes that fills at a steady rate up to what one second brings.
type budget struct {
	mu   sync.Mutex
	rate int
	left int
	at   time.Time
}

func newBudget(rate int) *budget { return &budget{rate: rate, left: rate, at: time.Now()} }

// take takes n bytes, or none when there are not enough.
func (b *budget) take(n int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.refill()
	if b.left < n {
		return false
	}
	b.left -= n
	return true
}

// has tells whether take would succeed.
func (b *budget) has(n int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.refill()
	return b.left >= n
}

func (b *budget) refill() {
	now := time.Now()
	gained := int(min(now.Sub(b.at), time.Second) * time.Duration(b.rate) / time.Second)
	if gained > 0 {
		b.left, b.at = min(b.rate, b.left+gained), now
	}
}
