package sim

import (
	"context"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// omits tells whether the endpoint pretends for now that a block has no logs.
func (e endpoint) omits(b *block) bool {
	return e.seat >= 0 && len(b.logs) > 0 && e.l.w.faulty("rpc-omit", e.seat)
}

// BlockReceipts returns the receipts of a block of any branch. One that leaves logs out may leave them out here too: all
// of a block, or the last receipt.
func (e endpoint) BlockReceipts(_ context.Context, of rpc.BlockNumberOrHash) ([]*types.Receipt, error) {
	if err := e.fails(); err != nil {
		return nil, err
	}
	hash, ok := of.Hash()
	b := e.l.byHash[hash]
	if !ok || b == nil {
		return nil, ethereum.NotFound
	}
	out := b.receipts()
	if e.omits(b) {
		switch e.l.w.fault("rpc-omit", e.seat).N {
		case omitsReceipts:
			return nil, nil
		case omitsReceipt:
			return out[:len(out)-1], nil
		}
	}
	return out, nil
}

// What an endpoint that leaves logs out does when it is asked for receipts.
const (
	omitsNothing = iota // its index of logs is broken, and nothing else
	omitsReceipts
	omitsReceipt
)
