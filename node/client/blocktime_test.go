package client_test

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/client"
)

// times are the times of a chain's blocks from 0 on.
type times []uint64

func (b times) HeaderByNumber(_ context.Context, n *big.Int) (*types.Header, error) {
	at := len(b) - 1
	if n != nil {
		at = int(n.Int64())
	}
	if at < 0 || at >= len(b) || b[at] == 0 {
		return nil, errors.New("no such block")
	}
	return &types.Header{Number: big.NewInt(int64(at)), Time: b[at]}, nil
}

func TestBlockTime(t *testing.T) {
	for name, tc := range map[string]struct {
		chain times
		want  uint16
	}{
		"genesis alone":       {times{5}, 1},
		"one a second":        {times{5, 6, 7, 8}, 1},
		"twelve":              {times{1, 13, 25, 37}, 12},
		"a slot without one":  {times{1, 13, 25, 49, 61, 73}, 12},
		"two in one second":   {times{5, 5, 5, 5}, 1},
		"an old genesis":      {times{1, 1_000_000, 1_000_002, 1_000_004, 1_000_006}, 2},
		"on demand":           {times{1, 5_000, 90_000, 900_000}, 60},
		"only the newest":     {append(times{0, 1_000, 2_000}, 2_100, 2_102, 2_104, 2_106, 2_108, 2_110, 2_112, 2_114, 2_116, 2_118), 2},
		"a clock that is off": {times{50, 40, 30, 20}, 1},
	} {
		if got, err := client.BlockTime(t.Context(), tc.chain); err != nil || got != tc.want {
			t.Errorf("%s: %d, want %d, %v", name, got, tc.want, err)
		}
	}
	for name, chain := range map[string]times{"no head": {}, "a block that is gone": {5, 0, 7}} {
		if got, err := client.BlockTime(t.Context(), chain); err == nil {
			t.Errorf("%s: %d", name, got)
		}
	}
}

func TestFitBlocks(t *testing.T) {
	for blocks, want := range map[uint16][2]uint16{1: {20, 30}, 6: {20, 30}, 7: {21, 30}, 12: {36, 48}, 60: {180, 240}} {
		p := defaultParams()
		client.FitBlocks(&p, blocks)
		if got := [2]uint16{p.MinForce, p.MinHandover}; got != want {
			t.Errorf("blocks every %d s: %v, want %v", blocks, got, want)
		}
	}
}
