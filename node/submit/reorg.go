package submit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

// recheck looks whether ended wishes are still on the chain. One that is not becomes live again: its transaction is sent
// once more, with its nonce. One that lies deep enough is left alone from then on.
func (s *Sender) recheck(ctx context.Context, head *types.Header, shallow []entry) error {
	slices.SortFunc(shallow, func(a, b entry) int { return cmp.Compare(b.Result.Block.Number, a.Result.Block.Number) })
	// A block on the chain has all blocks before it on the chain. Those that were seen there before need no question.
	sure := false
	for _, e := range shallow {
		if e.Result.Block.Number > head.Number.Uint64() {
			continue // the endpoint is behind, or the head went back for a while
		}
		if !sure {
			intact, err := s.intact(ctx, e)
			if err != nil {
				return err
			}
			if !intact {
				continue
			}
			m := s.mark(e.Seq)
			sure, m.intact = m.intact, true
		}
		if head.Number.Uint64()+1 >= e.Result.Block.Number+s.rule.Depth {
			if _, err := s.save(e.deep()); err != nil {
				return err
			}
			delete(s.marks, e.Seq)
		}
	}
	return nil
}

// intact tells whether the transaction that ended an entry is still in its block; when not, the entry is opened again.
func (s *Sender) intact(ctx context.Context, e entry) (bool, error) {
	got, err := s.eth.TransactionReceipt(ctx, e.Result.Tx)
	if err == nil && got.BlockHash == e.Result.Block.Hash {
		return true, nil
	}
	if err != nil && !errors.Is(err, ethereum.NotFound) {
		return false, fmt.Errorf("look again for %s: %w", e.Key, err)
	}
	s.cfg.Log.Warn("a reorg took a confirmed transaction back; sending it again", "key", e.Key, "tx", e.Result.Tx)
	*s.mark(e.Seq) = mark{}
	_, err = s.save(e.reopened())
	return false, err
}

// fillPrefix begins the keys of transactions that only fill a gap.
const fillPrefix = "fill/"

// fill uses up a nonce that the address's transactions wait for and nobody has: a transaction of another wallet that a
// pool dropped, or a reorg took back. Without it nothing would ever be mined again.
func (s *Sender) fill(ctx context.Context, r *round) error {
	lowest := entry{}
	for _, e := range r.live {
		if e.State == Sent && r.receipts[e.Seq] == nil && (lowest.Key == "" || e.Nonce < lowest.Nonce) {
			lowest = e
		}
	}
	if lowest.Key == "" || lowest.Nonce <= r.mined || r.head.Number.Uint64() < lowest.last().Block+s.rule.Patience {
		return nil
	}
	pending, err := s.eth.PendingNonceAt(ctx, s.cfg.From)
	if err != nil {
		return fmt.Errorf("read the pending nonce: %w", err)
	}
	offer, ok := first(r.price, s.cfg.MaxFee)
	if pending > r.mined || !ok {
		return nil
	}
	s.cfg.Log.Warn("a nonce is missing; filling the gap", "from", s.cfg.From, "nonce", r.mined)
	s.mu.Lock()
	seq := s.next
	s.next++
	s.mu.Unlock()
	e := entry{Seq: seq, Key: fmt.Sprintf("%s%d/%d", fillPrefix, r.mined, seq), Cancel: true, Nonce: r.mined, To: &s.cfg.From}
	e, err = s.send(ctx, r, e, offer)
	r.live = append(r.live, e)
	return err
}
