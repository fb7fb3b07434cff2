package chain

import (
	"context"
	"errors"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Steps is Follow for a caller that keeps the time itself and looks at the chain when it likes. One goroutine owns it.
type Steps struct{ f *follower }

// Steps opens the store and tells what it holds, as Follow does. An endpoint that does not answer is an error here.
func (r *Reader) Steps(ctx context.Context, d disk, from uint64, fn func(protocol.ChainEvent) error) (*Steps, error) {
	f, err := r.reopen(ctx, d, from, r.genesis, fn)
	if err != nil {
		return nil, err
	}
	return &Steps{f}, nil
}

// Once tells what is new. ErrDeepReorg, and an error for which Fatal holds, end the watch; after others it may be called
// again.
func (s *Steps) Once(ctx context.Context) error { return s.f.step(ctx) }

// Fatal tells whether an error of Once is that of the store or of the caller's function.
func Fatal(err error) bool {
	var own handlerError
	return errors.As(err, &own)
}
