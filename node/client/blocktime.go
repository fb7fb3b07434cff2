package client

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// headers reads block headers; nil is the head.
type headers interface {
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
}

// Bounds of BlockTime: how many of the newest blocks are looked at, and what is believed at most, in seconds.
const (
	lookedAt     = 9
	slowestBlock = 60
)

// BlockTime is how many seconds lie between two blocks of a chain, as its newest blocks tell: the median, at least 1. A
// chain that makes blocks on demand tells nothing; then it is the most that is believed.
func BlockTime(ctx context.Context, eth headers) (uint16, error) {
	head, err := eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("read the chain's head: %w", err)
	}
	var gaps []uint64
	for last := head; len(gaps) < lookedAt && last.Number.Sign() > 0; {
		before, err := eth.HeaderByNumber(ctx, new(big.Int).Sub(last.Number, big.NewInt(1)))
		if err != nil {
			return 0, fmt.Errorf("read block %s: %w", last.Number, err)
		}
		gaps = append(gaps, last.Time-min(before.Time, last.Time))
		last = before
	}
	if len(gaps) == 0 {
		return 1, nil
	}
	slices.Sort(gaps)
	return uint16(min(max(gaps[len(gaps)/2], 1), slowestBlock)), nil
}

// FitBlocks widens the windows that are counted in blocks as well as in seconds: an entry can be forced for three blocks at
// least, and a turn lasts four.
func FitBlocks(p *protocol.Params, blockTime uint16) {
	p.MinForce, p.MinHandover = max(p.MinForce, 3*blockTime), max(p.MinHandover, 4*blockTime)
}
