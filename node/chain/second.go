package chain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// settling is how many of the newest blocks two endpoints may see differently without fault.
const settling = 64

// FilterLogs reads logs. A refusal because of the size of the range is passed on: a smaller range helps, another endpoint
// may not. A range is read only from an endpoint that has its last block.
//
// Nothing in an answer shows that logs are left out. So a second endpoint is asked the same, if there is one that serves
// and does not refuse, and what either has counts. Who left out logs that their block's receipts hold is set aside.
func (e *Endpoints) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	about := question{exists: true}
	if q.BlockHash == nil && q.ToBlock != nil && q.ToBlock.IsUint64() {
		about.need = q.ToBlock.Uint64()
		about.wide = q.FromBlock == nil || q.FromBlock.Cmp(q.ToBlock) < 0
	}
	var first *endpoint
	read := func(ctx context.Context, p *endpoint, c *ethclient.Client) ([]types.Log, error) {
		first = p
		return c.FilterLogs(ctx, q)
	}
	logs, err := askOf(ctx, e, about, read)
	if err != nil {
		return nil, err
	}
	one := testimony{first, logs}
	for _, p := range e.candidates() {
		if p == one.by || e.isAside(p) {
			continue
		}
		second, err := try(ctx, e, p, about, read)
		switch {
		case err == nil:
			return e.join(ctx, one, testimony{p, second}), nil
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !refusesRange(err) && !errors.Is(err, errBehind) && classify(err, true) == trouble:
			_ = e.setAside(p, err)
		}
	}
	return logs, nil
}

// testimony is one endpoint's answer to a question for logs.
type testimony struct {
	by   *endpoint
	logs []types.Log
}

// lacks lists the logs of other that are not in t, without those of blocks about which endpoints may still disagree.
func (t testimony) lacks(other testimony, newest uint64) (out []types.Log) {
	type place struct {
		block protocol.BlockRef
		index uint
	}
	at := func(l types.Log) place {
		return place{protocol.BlockRef{Number: l.BlockNumber, Hash: l.BlockHash}, l.Index}
	}
	has := map[place]bool{}
	for _, l := range t.logs {
		has[at(l)] = true
	}
	for _, l := range other.logs {
		if !has[at(l)] && l.BlockNumber+settling <= newest {
			out = append(out, l)
		}
	}
	return out
}

// join puts two answers together. What the second has more counts unless it is refuted.
func (e *Endpoints) join(ctx context.Context, one, two testimony) []types.Log {
	newest := e.highest()
	if less := two.lacks(one, newest); len(less) > 0 {
		if held, err := e.holds(ctx, less[0]); held && err == nil {
			_ = e.setAside(two.by, omission(less[0]))
		}
	}
	more := one.lacks(two, newest)
	if len(more) == 0 {
		return one.logs
	}
	switch held, err := e.holds(ctx, more[0]); {
	case held && err == nil:
		_ = e.setAside(one.by, omission(more[0]))
	case !errors.Is(err, errNoProof):
		return one.logs
	}
	all := append(slices.Clone(one.logs), more...)
	inOrder(all)
	return all
}

func omission(l types.Log) error {
	return fmt.Errorf("%w: those of block %d, which another endpoint tells and the header proves", errOmits, l.BlockNumber)
}

// holds tells whether the receipts of a log's block hold it.
func (e *Endpoints) holds(ctx context.Context, l types.Log) (bool, error) {
	h, err := e.HeaderByHash(ctx, l.BlockHash)
	if err != nil || h.Hash() != l.BlockHash {
		return false, err
	}
	list, err := e.ReceiptsOf(ctx, h)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(logsAmong(h, list, l.Address), func(own types.Log) bool { return own.Index == l.Index }), nil
}
