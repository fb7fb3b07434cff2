package chain

import "github.com/nsed-protocol/nsed/node/protocol"

// depth is how many told blocks are remembered: a reorg deeper than that cannot be taken back block by block.
const depth = 256

// branch remembers the newest blocks that were told, oldest first.
type branch struct {
	blocks []protocol.BlockRef
	forgot bool // older blocks were told and are not remembered
}

func (b *branch) tip() (protocol.BlockRef, bool) {
	if len(b.blocks) == 0 {
		return protocol.BlockRef{}, false
	}
	return b.blocks[len(b.blocks)-1], true
}

// at finds a told block by its number.
func (b *branch) at(number uint64) (protocol.BlockRef, bool) {
	for i := len(b.blocks) - 1; i >= 0; i-- {
		if b.blocks[i].Number == number {
			return b.blocks[i], true
		}
	}
	return protocol.BlockRef{}, false
}

func (b *branch) push(ref protocol.BlockRef) {
	b.blocks = append(b.blocks, ref)
	if len(b.blocks) > depth {
		b.blocks = append(b.blocks[:0], b.blocks[len(b.blocks)-depth:]...)
		b.forgot = true
	}
}

func (b *branch) pop() {
	b.blocks = b.blocks[:len(b.blocks)-1]
}

// forget drops all: what was told before can no longer be taken back.
func (b *branch) forget() {
	b.blocks, b.forgot = nil, true
}

// verdict is what the head means for what was told.
type verdict uint8

const (
	verdictInvalid verdict = iota
	settled                // nothing new
	extend                 // blocks after the tip are to be fetched
	undo                   // the tip left the chain
)

// judge compares the head with the branch. A head below the tip that is itself told comes from a node that lags behind,
// or from one that is about to take a new branch: nothing is undone until a block of that branch is seen.
func (b *branch) judge(head protocol.BlockRef, next uint64) verdict {
	tip, ok := b.tip()
	switch {
	case !ok && head.Number < next:
		return settled
	case !ok || head.Number > tip.Number:
		return extend
	}
	if told, ok := b.at(head.Number); !ok || told.Hash == head.Hash {
		return settled
	}
	return undo
}
