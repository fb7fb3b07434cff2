package node

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// tolerated is how many failures in a row an agent may have before it is set aside.
const tolerated = 3

// For how long an agent is set aside: from the first to the longest, doubling with every failure after it came back.
const (
	firstBench   = 15 * time.Second
	longestBench = 30 * time.Minute
)

// sentence says what a failure means for the agent.
type sentence struct {
	innocent bool          // it speaks of a job or a moment, not of the agent
	atOnce   bool          // the next question would fail as this one did
	first    time.Duration // 0: firstBench
	probed   bool          // an endpoint that answers, or a program that is there, ends the bench
}

// sentences holds what is not judged by the number of failures in a row alone.
var sentences = map[refusal.Code]sentence{
	refusal.AgentUnreachable: {atOnce: true, probed: true},
	refusal.AgentAbsent:      {atOnce: true, probed: true},
	refusal.AgentProgram:     {atOnce: true, probed: true},
	refusal.AgentUnpaid:      {atOnce: true, first: 5 * time.Minute},
	refusal.AgentDenied:      {atOnce: true, first: 5 * time.Minute},
	refusal.AgentNoModel:     {atOnce: true, first: 5 * time.Minute},
	refusal.AgentCapped:      {innocent: true},
	refusal.AgentOverflow:    {innocent: true},
	refusal.AgentRefused:     {innocent: true},
	refusal.AgentBusy:        {innocent: true},
}

// bench keeps how an agent does, and for how long it is set aside. The zero value is an agent that never failed. It is safe
// for several goroutines.
type bench struct {
	mu     sync.Mutex   // guards what follows
	failed int          // failures since the last success
	times  int          // how often it was set aside since the last success
	code   refusal.Code // of the last failure that counted
	until  time.Time    // it is set aside until then
}

// success takes everything back.
func (b *bench) success() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failed, b.times, b.code, b.until = 0, 0, "", time.Time{}
}

// failure counts a failure, and sets the agent aside when it is one too many.
func (b *bench) failure(err error) {
	code := refusal.CodeOf(err)
	s := sentences[code]
	if s.innocent {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failed, b.code = b.failed+1, code
	if time.Now().Before(b.until) {
		return // of a question that was asked before; a crowd of them is one reason
	}
	var wish interface{ RetryAfter() time.Duration }
	wished := errors.As(err, &wish) && wish.RetryAfter() > 0
	if !s.atOnce && !wished && b.failed < tolerated {
		return
	}
	wait := max(s.first, firstBench) << min(b.times, 10)
	if wished {
		wait = wish.RetryAfter()
	}
	b.until = time.Now().Add(min(wait, longestBench))
	b.times++
}

// look takes in what a probe says. One that fails keeps the agent aside until the one after the next.
func (b *bench) look(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err != nil {
		if b.code = refusal.CodeOf(err); b.code == refusal.Internal {
			b.code = refusal.AgentUnreachable
		}
		if next := time.Now().Add(2 * watchEvery); next.After(b.until) {
			b.until = next
		}
		return
	}
	if sentences[b.code].probed {
		b.until = time.Time{}
		b.failed = min(b.failed, tolerated-1)
	}
}

// aside tells why an agent is set aside, and until when. The reason is empty for one that is not.
func (b *bench) aside() (reason string, code refusal.Code, until time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !time.Now().Before(b.until) {
		return "", "", time.Time{}
	}
	reason = string(b.code)
	if b.failed > 1 {
		reason = fmt.Sprintf("%s, %d times in a row", b.code, b.failed)
	}
	return reason, b.code, b.until
}
