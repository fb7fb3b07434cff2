package bus

import (
	"context"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// flushTime bounds the wait for the server to know a subscription.
const flushTime = 5 * time.Second

// ear is one NATS subscription whose messages one goroutine handles, in order.
type ear struct {
	sub  *nats.Subscription
	done chan struct{} // closed when that goroutine has ended
}

// listen subscribes. fn runs on the subscription's one goroutine; what it is too slow for is dropped and counted.
func (b *Bus) listen(subject string, msgs, bytes int, fn func(*nats.Msg)) (*ear, error) {
	sub, err := b.conn.Subscribe(subject, fn)
	if err != nil {
		return nil, refusal.Wrap(refusal.BusUnreachable, err, "subscribe to %s", subject)
	}
	e := &ear{sub: sub, done: make(chan struct{})}
	ended := sync.OnceFunc(func() { close(e.done) })
	sub.SetClosedHandler(func(string) { ended() })
	if !sub.IsValid() { // the connection closed in between; its goroutine may have ended unheard
		ended()
	}
	if err := sub.SetPendingLimits(msgs, bytes); err != nil {
		b.hush(e)
		return nil, refusal.Wrap(refusal.BusUnreachable, err, "subscribe to %s", subject)
	}
	return e, nil
}

// hush ends a subscription and waits for its goroutine.
func (b *Bus) hush(e *ear) {
	if n, err := e.sub.Dropped(); err == nil {
		b.count.drop(SlowNode, n)
	}
	_ = e.sub.Unsubscribe() // fails only when the subscription or the connection is closed, which ends it too
	<-e.done
}

// known waits until the server knows all subscriptions.
func (b *Bus) known(ctx context.Context) error {
	limit, cancel := context.WithTimeout(ctx, flushTime)
	defer cancel()
	if err := b.conn.FlushWithContext(limit); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return refusal.Wrap(refusal.BusUnreachable, err, "%s", b.conn.ConnectedUrlRedacted())
	}
	return nil
}

// keep takes charge of something that runs until ctx ends, stop is called, or the bus stops. end is called once and has
// to wait for what it ends.
func (b *Bus) keep(ctx context.Context, end func()) (stop func(), err error) {
	b.mu.Lock()
	if b.stopped {
		b.mu.Unlock()
		end()
		return nil, ErrStopped
	}
	b.last++
	id := b.last
	detach := func() bool { return true }
	stop = sync.OnceFunc(func() {
		b.mu.Lock()
		detached := detach
		delete(b.stops, id)
		b.mu.Unlock()
		detached()
		end()
	})
	b.stops[id] = stop
	detach = context.AfterFunc(ctx, stop)
	b.mu.Unlock()
	return stop, nil
}

// serve answers questions on a subject from one goroutine. Answers go to this network's inboxes alone, so that a
// question cannot make a node publish somewhere else.
func (b *Bus) serve(ctx context.Context, subject string, answer func(ctx context.Context, m *nats.Msg)) (stop func(), err error) {
	inner, cancel := context.WithCancel(ctx)
	e, err := b.listen(subject, 256, 8<<20, func(m *nats.Msg) {
		switch {
		case inner.Err() != nil:
		case !b.names.isInbox(m.Reply):
			b.count.drop(BadReply, 1)
		default:
			answer(inner, m)
		}
	})
	if err != nil {
		cancel()
		return nil, err
	}
	if err := b.known(ctx); err != nil {
		cancel()
		b.hush(e)
		return nil, err
	}
	return b.keep(ctx, func() {
		cancel()
		b.hush(e)
	})
}

// reply answers a question that serve let through. It is false when the answer is over the budget or not sent.
func (b *Bus) reply(m *nats.Msg, raw []byte) bool {
	if !b.shares.take(m.Reply, len(raw)) {
		b.count.drop(PeerLimit, 1)
		return false
	}
	if !b.budget.take(len(raw)) {
		b.count.drop(OverBudget, 1)
		return false
	}
	if err := b.conn.Publish(m.Reply, raw); err != nil {
		b.log.Debug("answer not sent", "error", err)
		return false
	}
	return true
}
