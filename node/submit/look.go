package submit

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

// round is what one pass knows of the chain.
type round struct {
	head    *types.Header
	price   price
	mined   uint64   // the address's next nonce on the chain
	balance *big.Int // wei
	live    []entry
	shallow []entry

	// of live entries, by sequence number
	receipts map[uint64]*types.Receipt // of the mined transaction
	others   map[uint64]*types.Receipt // of a foreign transaction that has the nonce
	unclear  map[uint64]error          // why it cannot be said what became of the nonce
}

// ahead counts the address's unmined transactions, one entry apart.
func (r *round) ahead(but uint64) int {
	n := 0
	for _, e := range r.live {
		if e.State == Sent && e.Seq != but && r.receipts[e.Seq] == nil {
			n++
		}
	}
	return n
}

func (s *Sender) look(ctx context.Context, head *types.Header, live []entry) (*round, error) {
	r := &round{
		head: head, live: live, receipts: map[uint64]*types.Receipt{}, others: map[uint64]*types.Receipt{},
		unclear: map[uint64]error{},
	}
	var err error
	if r.mined, err = s.eth.NonceAt(ctx, s.cfg.From, nil); err != nil {
		return nil, fmt.Errorf("read the nonce: %w", err)
	}
	if r.balance, err = s.readFunds(ctx); err != nil {
		return nil, err
	}
	if r.price.Tip, err = s.eth.SuggestGasTipCap(ctx); err != nil {
		return nil, fmt.Errorf("ask for a tip: %w", err)
	}
	if r.price.Base = head.BaseFee; r.price.Base == nil {
		r.price.Base = new(big.Int)
	}
	for _, e := range live {
		if e.State == Sent && e.Nonce < r.mined {
			if err := s.follow(ctx, r, e); err != nil {
				r.unclear[e.Seq] = err
			}
		}
	}
	return r, nil
}

// follow finds out what became of an entry's nonce, which is used.
func (s *Sender) follow(ctx context.Context, r *round, e entry) error {
	got, err := s.receipt(ctx, e)
	if err != nil {
		return fmt.Errorf("read the receipt: %w", err)
	}
	if got != nil {
		r.receipts[e.Seq] = got
		return nil
	}
	used, err := s.trace(ctx, r, e)
	if err != nil {
		return fmt.Errorf("find the transaction that has nonce %d: %w", e.Nonce, err)
	}
	if used == nil {
		return nil
	}
	got, err = s.eth.TransactionReceipt(ctx, used.Tx)
	switch {
	case errors.Is(err, ethereum.NotFound):
		s.mark(e.Seq).use = nil // its receipt is late, or a reorg took it back
	case err != nil:
		return fmt.Errorf("read the receipt of %s: %w", used.Tx, err)
	case used.Same:
		r.receipts[e.Seq] = got
	default:
		r.others[e.Seq] = got
	}
	return nil
}

// receipt finds the receipt of one of an entry's transactions, nil when none is mined.
func (s *Sender) receipt(ctx context.Context, e entry) (*types.Receipt, error) {
	for i := len(e.Attempts) - 1; i >= 0; i-- {
		got, err := s.eth.TransactionReceipt(ctx, e.Attempts[i].Hash)
		if err == nil {
			return got, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, err
		}
	}
	return nil, nil
}
