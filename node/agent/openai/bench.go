package openai

import (
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// A model that is gone, unpaid or denied does not come back by being asked: the agent leaves the endpoint alone, longer
// each time, and says why at once.
const (
	firstBench   = 5 * time.Minute
	longestBench = 30 * time.Minute
)

// bench is whether an agent asks at all. It may be used from several goroutines.
type bench struct {
	mu    sync.Mutex
	code  refusal.Code // why; empty while it asks
	until time.Time
	spell time.Duration // the last one
}

// heed takes a failure, nil for a success.
func (b *bench) heed(f *failure, now time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case f == nil:
		b.code, b.spell = "", 0
	case f.status == 0: // nobody was asked
	case f.code == refusal.AgentUnpaid, f.code == refusal.AgentDenied, f.code == refusal.AgentNoModel:
		b.spell = min(max(2*b.spell, firstBench), longestBench)
		b.code, b.until = f.code, now.Add(b.spell)
	}
}

// closed tells why nothing is asked now. nil: ask.
func (b *bench) closed(now time.Time) *failure {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.code == "" || !now.Before(b.until) {
		return nil
	}
	left := b.until.Sub(now).Round(time.Second)
	return &failure{code: b.code, after: left, problem: "not asked again for another " + left.String()}
}
