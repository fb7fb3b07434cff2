package bus

import (
	"context"
	"errors"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// verdict is what a question makes of one answer.
type verdict uint8

const (
	more   verdict = iota // keep listening
	soon                  // enough, unless something better comes within the grace
	enough                // stop
)

// gather asks a question and hands every answer to take, until take has enough or ctx ends. A deadline is an ordinary
// end and no error; so is that nobody listens.
func (b *Bus) gather(ctx context.Context, subject string, question []byte, take func(answer []byte) verdict) error {
	b.mu.Lock()
	stopped := b.stopped
	b.mu.Unlock()
	if stopped {
		return ErrStopped
	}
	answers, over := make(chan *nats.Msg), make(chan struct{})
	inbox := b.names.inbox(b.inbox.Add(1))
	e, err := b.listen(inbox, 8192, 64<<20, func(m *nats.Msg) {
		select {
		case answers <- m:
		case <-over:
		}
	})
	if err != nil {
		return err
	}
	defer func() {
		close(over)
		b.hush(e)
	}()
	if err := b.conn.PublishRequest(subject, inbox, question); err != nil {
		return refusal.Wrap(refusal.BusUnreachable, err, "ask on %s", subject)
	}
	return b.collect(ctx, answers, take)
}

func (b *Bus) collect(ctx context.Context, answers <-chan *nats.Msg, take func([]byte) verdict) error {
	var grace <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			if errors.Is(ctx.Err(), context.DeadlineExceeded) {
				return nil
			}
			return ctx.Err()
		case <-grace:
			return nil
		case m := <-answers:
			v := soon // nobody listens: the server says so, and so could a liar
			if len(m.Data) > 0 {
				v = take(m.Data)
			}
			if v == enough {
				return nil
			}
			if v == soon && grace == nil {
				timer := time.NewTimer(b.cfg.Grace)
				defer timer.Stop()
				grace = timer.C
			}
		}
	}
}
