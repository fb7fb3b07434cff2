package chain

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/big"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// stride is how many blocks one question for logs covers. Providers limit the number of blocks or of logs in one answer,
// each in its own words and numbers: a refused stride shrinks, an answered one grows again, up to below what was refused
// lately. It is safe for concurrent use.
type stride struct {
	mu      sync.Mutex
	blocks  uint64 // of the next question; 0 = all at once
	refused uint64 // smallest number of blocks refused lately; 0 = none
	granted int    // full questions answered since
}

// forgive is after how many full answers a refusal is forgotten: the next provider, or a part of the chain with fewer logs, may
// answer for more.
const forgive = 32

// next is the last block of a question that begins at from.
func (s *stride) next(from, to uint64) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.blocks == 0 || to-from < s.blocks {
		return to
	}
	return from + s.blocks - 1
}

// shrink takes in that a question for so many blocks was refused, and what size the refusal named, zero for none.
func (s *stride) shrink(asked, named uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refused == 0 || asked < s.refused {
		s.refused = asked
	}
	s.granted = 0
	s.blocks = max(1, asked/2)
	if named > 0 && named < asked {
		s.blocks = named
	}
}

// grow takes in that a question for so many blocks was answered.
func (s *stride) grow(asked uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if asked < s.blocks || s.blocks == 0 {
		return
	}
	if s.granted++; s.granted >= forgive {
		s.refused, s.granted = 0, 0
	}
	wider := asked + max(1, asked/2)
	if asked > math.MaxUint64/2 {
		wider = asked
	}
	if s.refused == 0 || wider < s.refused {
		s.blocks = wider
	}
}

// logs reads the contract's logs of blocks from to to, in order.
func (r *Reader) logs(ctx context.Context, topics [][]common.Hash, from, to uint64) ([]types.Log, error) {
	var out []types.Log
	for from <= to {
		last := r.stride.next(from, to)
		got, err := r.eth.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: new(big.Int).SetUint64(from),
			ToBlock:   new(big.Int).SetUint64(last),
			Addresses: []common.Address{r.net.Contract},
			Topics:    topics,
		})
		asked := last - from + 1
		switch {
		case err == nil:
			if got, err = r.tidy(got, from, last); err != nil {
				return nil, fmt.Errorf("read the logs of blocks %d to %d: %w", from, last, err)
			}
			out = append(out, got...)
			r.stride.grow(asked)
			if last == math.MaxUint64 {
				return out, nil
			}
			from = last + 1
		case asked > 1 && ctx.Err() == nil && (refusesRange(err) || mayBeTooMuch(err)):
			r.stride.shrink(asked, namedSize(err.Error(), from))
		default:
			return nil, fmt.Errorf("read the logs of blocks %d to %d: %w", from, last, err)
		}
	}
	return out, nil
}

// tidy puts an answer in the order of the chain and checks that it lies within its question, each log once.
func (r *Reader) tidy(logs []types.Log, from, to uint64) ([]types.Log, error) {
	logs = slices.DeleteFunc(logs, func(l types.Log) bool { return l.Address != r.net.Contract })
	inOrder(logs)
	for i := range logs {
		l := &logs[i]
		if l.BlockNumber < from || l.BlockNumber > to || l.Removed {
			return nil, fmt.Errorf("%w: a log of block %d", errOffTopic, l.BlockNumber)
		}
		if i == 0 || logs[i-1].BlockNumber != l.BlockNumber {
			continue
		}
		if p := &logs[i-1]; p.BlockHash != l.BlockHash || p.Index == l.Index {
			return nil, fmt.Errorf("%w: block %d twice", errOffTopic, l.BlockNumber)
		}
	}
	return logs, nil
}

// inOrder sorts logs as they stand on the chain.
func inOrder(logs []types.Log) {
	slices.SortStableFunc(logs, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
}

// errOffTopic is an answer to another question than was asked.
var errOffTopic = fmt.Errorf("%w: not what was asked for", errUnreadable)
