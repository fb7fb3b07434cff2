package submit

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// use is the transaction that has a nonce on the chain.
type use struct {
	Tx   common.Hash
	Same bool // it does what the wish wants: somebody replaced one of ours
}

// scanned bounds how many blocks are read in one pass where the state of old blocks is gone.
const scanned = 128

// trace finds the mined transaction that has an entry's nonce. It returns nil when it is one of the entry's own, whose
// receipt is late, and when the search has to go on in the next pass.
//
// A nonce that is used says nothing about the wish: another wallet with this key may have sent the same call with higher
// fees, and sending it again would carry it out twice.
func (s *Sender) trace(ctx context.Context, r *round, e entry) (*use, error) {
	m := s.mark(e.Seq)
	if m.use != nil {
		return m.use, nil
	}
	low, high := e.Attempts[0].Block, r.head.Number.Uint64()
	at := m.scan
	if at == 0 {
		var err error
		if at, err = s.bisect(ctx, e.Nonce, low, high); err != nil {
			return nil, err
		}
	}
	// Where the bisection ran into blocks without state, the transaction is in an earlier one.
	for range scanned {
		tx, err := s.in(ctx, at, e.Nonce)
		if err != nil {
			return nil, err
		}
		if tx != nil {
			m.scan = 0
			return s.usedBy(e, tx), nil
		}
		if at == 0 {
			break
		}
		at--
	}
	m.scan = at
	if at == 0 || at+reorgRoom < low {
		m.scan = 0 // the endpoint contradicts itself; begin again
	}
	return nil, nil
}

// reorgRoom is how far below the block of its signing a transaction is looked for.
const reorgRoom = 256

func (s *Sender) usedBy(e entry, tx *types.Transaction) *use {
	for _, a := range e.Attempts {
		if a.Hash == tx.Hash() {
			return nil
		}
	}
	found := &use{Tx: tx.Hash(), Same: e.is(tx)}
	s.mark(e.Seq).use = found
	s.cfg.Log.Warn("another transaction has the nonce", "key", e.Key, "nonce", e.Nonce, "tx", found.Tx, "same", found.Same)
	return found
}

// bisect finds the first block after which a nonce is used. A block without state counts as one before it.
func (s *Sender) bisect(ctx context.Context, nonce, low, high uint64) (uint64, error) {
	for step := uint64(1); low > 0; step *= 4 {
		used, err := s.eth.NonceAt(ctx, s.cfg.From, new(big.Int).SetUint64(low))
		if err != nil || used <= nonce {
			break
		}
		low -= min(low, step) // signed against a lagging endpoint, or before a reorg
	}
	for low < high {
		middle := low + (high-low)/2
		used, err := s.eth.NonceAt(ctx, s.cfg.From, new(big.Int).SetUint64(middle))
		if err != nil && ctx.Err() != nil {
			return 0, fmt.Errorf("read the nonce at block %d: %w", middle, err)
		}
		if err == nil && used > nonce {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return high, nil
}

// in finds the transaction of a block that has a nonce of the address, nil when there is none.
func (s *Sender) in(ctx context.Context, number, nonce uint64) (*types.Transaction, error) {
	block, err := s.eth.BlockByNumber(ctx, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, fmt.Errorf("read block %d: %w", number, err)
	}
	signer := types.LatestSignerForChainID(new(big.Int).SetUint64(s.cfg.Network.ChainID))
	for _, tx := range block.Transactions() {
		if tx.Nonce() != nonce {
			continue
		}
		if from, err := types.Sender(signer, tx); err == nil && from == s.cfg.From {
			return tx, nil
		}
	}
	return nil, nil
}
