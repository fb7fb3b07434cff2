package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
)

// How much is read at once far behind the head.
const (
	sifted = 512    // blocks whose headers are read one by one, right behind those that are told one by one
	piece  = 64     // of them, before the progress is kept
	chunk  = 20_000 // blocks whose logs are held at once
)

// backfill tells the blocks with logs from the next one to last, some of them. last is deeper than any block that is told
// without logs.
//
// Right behind those the header of each block says whether to look at its receipts: 512 headers, which take up the jobs
// that ran while a node was away for some hours. What is older is asked for in ranges, since a header for each block of
// years is too dear. Of a range the blocks that it names are proven; that it names all is the word of the endpoint, and of
// a second one where several are configured (see Endpoints.FilterLogs).
func (f *follower) backfill(ctx context.Context, last uint64) error {
	var to uint64
	var err error
	if last >= f.next+sifted {
		to = min(last-sifted, f.next+chunk-1)
		err = f.gather(ctx, to)
	} else {
		to = min(last, f.next+piece-1)
		err = f.sift(ctx, to)
	}
	if err != nil {
		return err
	}
	if f.keep != nil {
		if err := f.keep.pass(to); err != nil {
			return handlerError{fmt.Errorf("write the chain's store: %w", err)}
		}
	}
	f.skip(to)
	return nil
}

// sift reads header after header.
func (f *follower) sift(ctx context.Context, to uint64) error {
	for n := f.next; n <= to; n++ {
		h, err := f.r.header(ctx, n)
		if err != nil {
			return err
		}
		logs, err := f.r.logsIn(ctx, h)
		if err != nil {
			return err
		}
		if len(logs) == 0 {
			continue
		}
		if err := f.apply(refOf(h), logs); err != nil {
			return err
		}
	}
	return nil
}

// gather asks for the logs of all blocks together, and proves those of each block that is named.
func (f *follower) gather(ctx context.Context, to uint64) error {
	logs, err := f.r.logs(ctx, nil, f.next, to)
	if err != nil {
		return err
	}
	for _, l := range firsts(logs) {
		ref, logs, err := f.r.logsAt(ctx, l)
		if err != nil {
			return err
		}
		if len(logs) == 0 {
			continue // named for nothing
		}
		if err := f.apply(ref, logs); err != nil {
			return err
		}
	}
	return nil
}

// firsts is the first log of each block, of logs in the order of the chain.
func firsts(logs []types.Log) (out []*types.Log) {
	for i := range logs {
		if i == 0 || logs[i].BlockHash != logs[i-1].BlockHash {
			out = append(out, &logs[i])
		}
	}
	return out
}
