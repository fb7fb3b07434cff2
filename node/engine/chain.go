package engine

import (
	"slices"
	"sync"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// inputs turns a chain event into the inputs of one job: its logs in order, then the block, so that a decision that
// depends on the block's time sees its logs.
func inputs(id protocol.JobID, ev protocol.ChainEvent) []round.Input {
	switch ev := ev.(type) {
	case protocol.Reverted:
		return []round.Input{round.Reverted{Block: ev.Block}}
	case protocol.Applied:
		var ins []round.Input
		for _, l := range ev.Logs {
			if in := round.InputOf(id, l); in != nil {
				ins = append(ins, in)
			}
		}
		return append(ins, round.Block{Ref: ev.Block})
	}
	return nil
}

// only leaves the logs of other jobs out of an event.
func only(id protocol.JobID, ev protocol.ChainEvent) protocol.ChainEvent {
	applied, ok := ev.(protocol.Applied)
	if !ok {
		return ev
	}
	out := protocol.Applied{Block: applied.Block}
	for _, l := range applied.Logs {
		if e, ok := l.Event.(protocol.JobEvent); ok && e.Of() == id {
			out.Logs = append(out.Logs, l)
		}
	}
	return out
}

// news holds the chain events that wait for the job. It grows while the job is busy: blocks are small and seconds apart.
type news struct {
	some chan struct{} // holds one token while something waits

	mu      sync.Mutex // guards waiting
	waiting []protocol.ChainEvent
}

func newNews() news { return news{some: make(chan struct{}, 1)} }

func (n *news) add(ev protocol.ChainEvent) {
	n.mu.Lock()
	n.waiting = append(n.waiting, ev)
	n.mu.Unlock()
	select {
	case n.some <- struct{}{}:
	default:
	}
}

func (n *news) take() []protocol.ChainEvent {
	n.mu.Lock()
	defer n.mu.Unlock()
	evs := n.waiting
	n.waiting = nil
	return evs
}

// keptBlocks bounds how many blocks without logs are remembered. It is more than a watch can take back.
const keptBlocks = 300

// heard is what the chain has told the job, oldest first. A node that starts again follows the chain from the beginning:
// what the journal holds is then not taken in twice, and what left the chain meanwhile is found out.
type heard struct{ blocks []heardBlock }

type heardBlock struct {
	ref  protocol.BlockRef
	logs int // of this job, taken in
}

// note keeps what an accepted input told.
func (h *heard) note(in round.Input) {
	switch in := in.(type) {
	case round.Block:
		h.add(in.Ref, 0)
	case round.Reverted:
		h.blocks = h.blocks[:h.from(in.Block.Number)]
	case round.Opened:
		h.add(in.At, 1)
	case round.Anchored:
		h.add(in.At, 1)
	case round.Forced:
		h.add(in.At, 1)
	case round.Revealed:
		h.add(in.At, 1)
	case round.Certified:
		h.add(in.At, 1)
	case round.Accrued:
		h.add(in.At, 1)
	case round.Settled:
		h.add(in.At, 1)
	case round.Refunded:
		h.add(in.At, 1)
	case round.Cancelled:
		h.add(in.At, 1)
	}
}

func (h *heard) add(ref protocol.BlockRef, logs int) {
	if n := len(h.blocks); n > 0 && h.blocks[n-1].ref.Number >= ref.Number {
		h.blocks[n-1].logs += logs
		return
	}
	h.blocks = append(h.blocks, heardBlock{ref, logs})
	if len(h.blocks) >= 2*keptBlocks {
		old := h.blocks[:len(h.blocks)-keptBlocks]
		kept := slices.DeleteFunc(slices.Clone(old), func(b heardBlock) bool { return b.logs == 0 })
		h.blocks = append(kept, h.blocks[len(old):]...)
	}
}

// from is the place of the first block at a height or above it.
func (h *heard) from(number uint64) int {
	i, _ := slices.BinarySearchFunc(h.blocks, number, func(b heardBlock, n uint64) int {
		switch {
		case b.ref.Number < n:
			return -1
		case b.ref.Number > n:
			return 1
		}
		return 0
	})
	return i
}

// inputs is what an event tells the job beyond what it has heard.
func (h *heard) inputs(id protocol.JobID, ev protocol.ChainEvent) []round.Input {
	ins := inputs(id, ev)
	applied, ok := ev.(protocol.Applied)
	if !ok {
		return ins
	}
	i := h.from(applied.Block.Number)
	if i == len(h.blocks) {
		return ins
	}
	known := h.blocks[i]
	switch {
	case known.ref.Hash == applied.Block.Hash:
		block := len(ins) - 1 // the block itself came with its first log, if not alone
		return ins[min(known.logs, block):block]
	case known.ref.Number > applied.Block.Number && len(ins) == 1:
		return nil // not remembered, and it tells nothing
	}
	return append([]round.Input{round.Reverted{Block: known.ref}}, ins...)
}
