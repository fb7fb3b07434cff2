package openai

import (
	"context"
	"sync"
	"time"
)

// Limits bound what is asked of one endpoint at a time. Zero values do not limit.
type Limits struct {
	Parallel  int // calls at a time
	PerMinute int // calls begun a minute, evenly spaced
}

// Endpoint lets calls to one base URL through, as many at a time and a minute as its limits allow, in the order in which
// they came. An endpoint that asks for patience is left alone by all. It may be used from several goroutines.
type Endpoint struct {
	slots chan struct{} // nil: no limit
	every time.Duration
	wait  func(context.Context, time.Duration) error

	mu   sync.Mutex
	next time.Time // guarded by mu; no call begins before
}

// NewEndpoint makes the door to an endpoint.
func NewEndpoint(l Limits) *Endpoint {
	e := &Endpoint{wait: sleep}
	if l.Parallel > 0 {
		e.slots = make(chan struct{}, l.Parallel)
	}
	if l.PerMinute > 0 {
		e.every = time.Minute / time.Duration(l.PerMinute)
	}
	return e
}

// enter waits for a turn. The caller calls leave when its call is over. ok is false when the turn would come too late for
// the context; nothing is waited for then.
func (e *Endpoint) enter(ctx context.Context) (leave func(), ok bool) {
	if e.slots != nil {
		select {
		case e.slots <- struct{}{}:
		case <-ctx.Done():
			return nil, false
		}
	}
	leave = func() {
		if e.slots != nil {
			<-e.slots
		}
	}
	at, ok := e.turn(ctx)
	if ok {
		ok = e.wait(ctx, time.Until(at)) == nil
	}
	if !ok {
		leave()
		return nil, false
	}
	return leave, true
}

// turn takes the next moment at which a call may begin.
func (e *Endpoint) turn(ctx context.Context) (time.Time, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	at := time.Now()
	if e.next.After(at) {
		at = e.next
	}
	if until, limited := ctx.Deadline(); limited && !at.Before(until) {
		return at, false
	}
	e.next = at.Add(e.every)
	return at, true
}

// hold keeps everybody away for a while.
func (e *Endpoint) hold(d time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if until := time.Now().Add(d); until.After(e.next) {
		e.next = until
	}
}

// sleep waits, unless the context ends before.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
