package chain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// ErrDeepReorg is returned when the chain left a branch further back than is remembered. The caller has to start again
// from a block it trusts.
var ErrDeepReorg = fmt.Errorf("reorg deeper than %d blocks", depth)

// handlerError is an error of the caller's function or store, which ends the watch; other errors are retried.
type handlerError struct{ error }

// Unwrap returns the error of the caller's function or store.
func (e handlerError) Unwrap() error { return e.error }

// Watch tells every block from number from on, in order, until ctx ends or fn fails. Blocks further than 256 behind the
// head are told only when they hold logs of the contract; the others each once. When the chain changes its mind the
// blocks that left are told as Reverted, newest first, then the new branch. A failing endpoint is asked again. fn runs
// on the caller's goroutine. The error is ctx's, fn's, or ErrDeepReorg.
//
// Logs are those that the block's header proves. Of blocks more than 768 behind the head only those are looked at that
// an answer for a range of blocks names; see backfill.
func (r *Reader) Watch(ctx context.Context, from uint64, fn func(protocol.ChainEvent) error) error {
	return r.follow(ctx, &follower{r: r, next: from, fn: fn})
}

func (r *Reader) follow(ctx context.Context, f *follower) error {
	tick := time.NewTicker(r.opt.Poll)
	defer tick.Stop()
	for failing := false; ; {
		err := f.step(ctx)
		var fatal handlerError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &fatal):
			return fatal.error
		case errors.Is(err, ErrDeepReorg):
			return err
		case err != nil && !failing:
			r.opt.Log.Warn("chain endpoint fails; asking again", "err", err)
		case err == nil && failing:
			r.opt.Log.Info("chain endpoint answers again")
		}
		failing = err != nil
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// follower is the state of one watch. Its fields belong to the goroutine that runs follow.
type follower struct {
	r    *Reader
	fn   func(protocol.ChainEvent) error
	next uint64  // number of the next block to tell
	keep *ledger // nil = nothing is kept on disk
	told branch
}

// step is catchUp, after which a store that cannot be gone on from is empty.
func (f *follower) step(ctx context.Context) error {
	err := f.catchUp(ctx)
	if errors.Is(err, ErrDeepReorg) && f.keep != nil {
		if wipe := f.keep.wipe(); wipe != nil {
			return handlerError{errors.Join(err, fmt.Errorf("empty the chain's store: %w", wipe))}
		}
	}
	return err
}

// catchUp tells everything up to the head of now.
func (f *follower) catchUp(ctx context.Context) error {
	head, err := f.r.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return fmt.Errorf("read the head: %w", err)
	}
	for ctx.Err() == nil {
		switch f.told.judge(refOf(head), f.next) {
		case settled:
			return nil
		case undo:
			err = f.revert()
		default:
			err = f.extend(ctx, head)
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// extend tells the next block, or in bulk those that are far behind the head.
func (f *follower) extend(ctx context.Context, head *types.Header) error {
	tip, known := f.told.tip()
	if n := head.Number.Uint64(); n >= f.next+depth {
		if known {
			h, err := f.r.header(ctx, tip.Number)
			if err != nil {
				return err
			}
			if h.Hash() != tip.Hash {
				return f.revert() // left the chain while nobody looked
			}
		}
		return f.backfill(ctx, n-depth)
	}
	h := head
	if f.next != head.Number.Uint64() {
		var err error
		if h, err = f.r.header(ctx, f.next); err != nil {
			return err
		}
	}
	if known && h.ParentHash != tip.Hash {
		return f.revert()
	}
	logs, err := f.r.logsIn(ctx, h)
	if err != nil {
		return err
	}
	return f.apply(refOf(h), logs)
}

// skip takes in that everything up to a block was read. What was told before can no longer be taken back.
func (f *follower) skip(number uint64) {
	f.next = max(f.next, number+1)
	f.told.forget()
}

// push remembers a told block. What is remembered has no gaps.
func (f *follower) push(ref protocol.BlockRef) {
	if tip, ok := f.told.tip(); ok && tip.Number+1 != ref.Number {
		f.told.forget()
	}
	f.told.push(ref)
	f.next = ref.Number + 1
}

// apply keeps a block, then tells it.
func (f *follower) apply(ref protocol.BlockRef, logs []types.Log) error {
	if f.keep != nil {
		if err := f.keep.put(ref, logs); err != nil {
			return handlerError{fmt.Errorf("write block %d to the chain's store: %w", ref.Number, err)}
		}
	}
	if err := f.fn(protocol.Applied{Block: ref, Logs: f.r.decodeAll(logs, ref)}); err != nil {
		return handlerError{err}
	}
	f.push(ref)
	return nil
}

// revert takes back the tip: the caller hears it first, then it is forgotten.
func (f *follower) revert() error {
	tip, ok := f.told.tip()
	if !ok {
		return ErrDeepReorg
	}
	if err := f.fn(protocol.Reverted{Block: tip}); err != nil {
		return handlerError{err}
	}
	if f.keep != nil {
		if err := f.keep.drop(tip); err != nil {
			return handlerError{fmt.Errorf("drop block %d from the chain's store: %w", tip.Number, err)}
		}
	}
	f.told.pop()
	f.next = tip.Number
	if _, ok := f.told.tip(); !ok && f.told.forgot {
		return ErrDeepReorg
	}
	return nil
}

// decodeAll decodes logs, which are in the order of the chain. A log that cannot be read belongs to no job a member could have accepted:
// it is passed over, so that nobody can stop a node with it.
func (r *Reader) decodeAll(raw []types.Log, ref protocol.BlockRef) []protocol.Log {
	var out []protocol.Log
	for i := range raw {
		l, ok, err := r.decode(&raw[i], ref)
		if err != nil {
			r.opt.Log.Warn("unreadable log passed over", "err", err)
		}
		if ok {
			out = append(out, l)
		}
	}
	return out
}
