package chain

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

func ref(number uint64, fork byte) protocol.BlockRef {
	return protocol.BlockRef{Number: number, Hash: common.Hash{fork, byte(number), byte(number >> 8)}, Time: protocol.Seconds(number)}
}

func branchOf(fork byte, from, to uint64) (b branch) {
	for n := from; n <= to; n++ {
		b.push(ref(n, fork))
	}
	return b
}

func TestJudge(t *testing.T) {
	for name, tt := range map[string]struct {
		told branch
		next uint64
		head protocol.BlockRef
		want verdict
	}{
		"nothing told, head before the start": {branch{}, 9, ref(8, 0), settled},
		"nothing told, head at the start":     {branch{}, 9, ref(9, 0), extend},
		"the tip itself":                      {branchOf(0, 5, 9), 10, ref(9, 0), settled},
		"the next block":                      {branchOf(0, 5, 9), 10, ref(10, 0), extend},
		"a later block, whatever its branch":  {branchOf(0, 5, 9), 10, ref(14, 1), extend},
		"another block at the tip":            {branchOf(0, 5, 9), 10, ref(9, 1), undo},
		"a told block below the tip":          {branchOf(0, 5, 9), 10, ref(7, 0), settled},
		"another block below the tip":         {branchOf(0, 5, 9), 10, ref(7, 1), undo},
		"a block below all that is known":     {branchOf(0, 5, 9), 10, ref(3, 1), settled},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tt.told.judge(tt.head, tt.next); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestBranchForgets(t *testing.T) {
	b := branchOf(0, 0, depth-1)
	if b.forgot || len(b.blocks) != depth {
		t.Fatalf("%d blocks, forgot %t", len(b.blocks), b.forgot)
	}
	b.push(ref(depth, 0))
	if !b.forgot || len(b.blocks) != depth || b.blocks[0].Number != 1 {
		t.Errorf("%d blocks from %d, forgot %t", len(b.blocks), b.blocks[0].Number, b.forgot)
	}
}

func TestNextNonce(t *testing.T) {
	for name, tt := range map[string]struct {
		slot  common.Hash
		nonce uint64
		ok    bool
	}{
		"never used":       {common.Hash{}, 1, true},
		"after the first":  {common.Hash{31: 1}, 2, true},
		"after many":       {common.Hash{30: 1}, 257, true},
		"live":             {common.Hash{1}, 0, false},
		"live, just above": {common.Hash{23: 1}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			if nonce, ok := NextNonce(tt.slot); nonce != tt.nonce || ok != tt.ok {
				t.Errorf("got %d %t, want %d %t", nonce, ok, tt.nonce, tt.ok)
			}
		})
	}
}
