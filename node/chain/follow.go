package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// disk keeps what was told. A synced write is whole on disk, or not at all, when it returns.
type disk interface {
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
}

// Follow is Watch with a memory on disk. Each block is on disk, with the contract's logs in it, before fn sees it. After a
// restart what is on disk from block number from on is told again; then the chain is followed from where the last run
// ended, and blocks that left it meanwhile are told as Reverted. A block that is reverted leaves the disk after fn took
// it, so a crash tells it twice rather than never, and always after its Applied.
//
// A store that another chain or contract wrote is refused with StoreForeign, an endpoint of another chain with
// ChainWrongID, a damaged store with StoreCorrupt. After ErrDeepReorg the store is empty, so that the next start reads
// the chain anew. An error of the store ends the watch.
func (r *Reader) Follow(ctx context.Context, d disk, from uint64, fn func(protocol.ChainEvent) error) error {
	f, err := r.reopen(ctx, d, from, r.identify, fn)
	if err != nil {
		return err
	}
	return r.follow(ctx, f)
}

// asker asks for the hash of block zero.
type asker func(context.Context) (common.Hash, error)

// reopen asks which chain it is, tells what the store holds of it, and returns what goes on from there.
func (r *Reader) reopen(ctx context.Context, d disk, from uint64, ask asker, fn func(protocol.ChainEvent) error) (*follower, error) {
	genesis, err := ask(ctx)
	if err != nil {
		return nil, err
	}
	l := &ledger{disk: d, home: home{Chain: r.net.ChainID, Contract: r.net.Contract, Genesis: genesis, Start: from}}
	if err := l.open(); err != nil {
		return nil, fmt.Errorf("open the chain's store: %w", err)
	}
	f := &follower{r: r, next: l.home.Start, keep: l, fn: func(e protocol.ChainEvent) error {
		if told(e).Number < from {
			return nil // kept for a later start that asks for it
		}
		return fn(e)
	}}
	err = f.recall(ctx)
	var own handlerError
	switch {
	case errors.As(err, &own):
		return nil, own.error
	case err != nil:
		return nil, fmt.Errorf("read the chain's store: %w", err)
	}
	return f, nil
}

// told is the block that an event tells of.
func told(e protocol.ChainEvent) protocol.BlockRef {
	switch e := e.(type) {
	case protocol.Applied:
		return e.Block
	case protocol.Reverted:
		return e.Block
	}
	return protocol.BlockRef{}
}

// identify asks until it is answered which chain the endpoint serves. The hash is that of block zero, which tells apart
// chains that share an id; zero if the endpoint does not keep it.
func (r *Reader) identify(ctx context.Context) (common.Hash, error) {
	for failing := false; ; failing = true {
		genesis, err := r.genesis(ctx)
		switch {
		case err == nil:
			return genesis, nil
		case ctx.Err() != nil:
			return common.Hash{}, ctx.Err()
		case refusal.CodeOf(err) == refusal.ChainWrongID:
			return common.Hash{}, err
		case !failing:
			r.opt.Log.Warn("chain endpoint fails; asking again", "err", err)
		}
		select {
		case <-ctx.Done():
			return common.Hash{}, ctx.Err()
		case <-time.After(r.opt.Poll):
		}
	}
}

func (r *Reader) genesis(ctx context.Context) (common.Hash, error) {
	if err := r.checkID(ctx); err != nil {
		return common.Hash{}, err
	}
	h, err := r.eth.HeaderByNumber(ctx, new(big.Int))
	switch {
	case err == nil:
		return h.Hash(), nil
	case errors.Is(err, ethereum.NotFound) || classify(err, true) == elsewhere:
		return common.Hash{}, nil
	}
	return common.Hash{}, r.fail(err, "read block 0")
}

// recall tells what is on disk again, and takes up the newest blocks as the branch.
func (f *follower) recall(ctx context.Context) error {
	return f.keep.each(func(b kept) error {
		if err := ctx.Err(); err != nil {
			return handlerError{err}
		}
		if b.Mark {
			f.skip(b.Ref.Number)
			return nil
		}
		if err := f.fn(protocol.Applied{Block: b.Ref, Logs: f.r.decodeAll(b.Logs, b.Ref)}); err != nil {
			return handlerError{err}
		}
		f.push(b.Ref)
		return nil
	})
}
