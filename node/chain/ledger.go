package chain

import (
	"bytes"
	"encoding/binary"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// space is the name space of the chain's records. "home" says whose they are. A block lies under 'b' and its number; so
// the last of them is the cursor, and one write moves it together with what it tells. 'm' and a number marks a stretch up
// to there without further logs, which was read in one go.
const space = "chain"

var homeKey = []byte("home")

// home is whose records a store holds.
type home struct {
	Chain    uint64
	Contract common.Address
	Genesis  common.Hash // zero = unknown
	Start    uint64      // the first block that was read
}

// kept is one record: a block that was told, or the end of a stretch that was read in one go.
type kept struct {
	Ref  protocol.BlockRef
	Logs []types.Log
	Mark bool
}

// ledger keeps the told blocks on disk: the newest ones all, older ones when they have logs.
type ledger struct {
	disk disk
	home home
	bare []uint64 // numbers of the blocks without logs that are on disk, oldest first
	mark uint64   // number of the mark on disk; 0 = none
}

// open checks whose records the store holds, or makes them this network's. Records that begin later than wanted are
// dropped: the chain is then read anew.
func (l *ledger) open() error {
	var found *home
	err := l.disk.Iterate(space, homeKey, func(key, value []byte) error {
		if !bytes.Equal(key, homeKey) {
			return nil
		}
		h, err := decodeHome(value)
		found = &h
		return err
	})
	if err != nil {
		return err
	}
	if found == nil {
		return l.settle()
	}
	switch {
	case found.Chain != l.home.Chain:
		return refusal.New(refusal.StoreForeign, "it holds chain %d, wanted %d", found.Chain, l.home.Chain)
	case found.Contract != l.home.Contract:
		return refusal.New(refusal.StoreForeign, "it holds contract %s, wanted %s", found.Contract, l.home.Contract)
	case found.Genesis != l.home.Genesis && found.Genesis != common.Hash{} && l.home.Genesis != common.Hash{}:
		return refusal.New(refusal.StoreForeign, "it holds another chain with the id %d: block 0 is %s, not %s", found.Chain, found.Genesis, l.home.Genesis)
	}
	if l.home.Start < found.Start {
		if err := l.wipe(); err != nil {
			return err
		}
		return l.settle()
	}
	if found.Genesis == (common.Hash{}) && l.home.Genesis != (common.Hash{}) {
		l.home.Start = found.Start
		return l.settle()
	}
	l.home = *found
	return nil
}

// settle writes whose records follow.
func (l *ledger) settle() error {
	return l.disk.Put(space, homeKey, encodeHome(l.home), true)
}

// wipe drops all blocks, newest first: what a crash leaves is what an earlier crash could have left.
func (l *ledger) wipe() error {
	var keys [][]byte
	for _, kind := range []byte{'b', 'm'} {
		err := l.disk.Iterate(space, []byte{kind}, func(key, _ []byte) error {
			keys = append(keys, key)
			return nil
		})
		if err != nil {
			return err
		}
	}
	slices.SortFunc(keys, func(a, b []byte) int { return bytes.Compare(b[1:], a[1:]) })
	for _, key := range keys {
		if err := l.disk.Delete(space, key, true); err != nil {
			return err
		}
	}
	l.bare, l.mark = nil, 0
	return nil
}

// each reads the records in the order of the chain.
func (l *ledger) each(fn func(kept) error) error {
	if err := l.findMark(); err != nil {
		return err
	}
	marked := l.mark == 0
	var last uint64
	err := l.disk.Iterate(space, []byte{'b'}, func(key, value []byte) error {
		b, err := decodeBlock(key, value)
		if err != nil {
			return err
		}
		if !marked && b.Ref.Number > l.mark {
			marked = true
			if err := fn(kept{Mark: true, Ref: protocol.BlockRef{Number: l.mark}}); err != nil {
				return err
			}
		}
		if len(b.Logs) == 0 {
			l.bare = append(l.bare, b.Ref.Number)
		}
		last = b.Ref.Number
		return fn(b)
	})
	if err != nil {
		return err
	}
	if !marked {
		if err := fn(kept{Mark: true, Ref: protocol.BlockRef{Number: l.mark}}); err != nil {
			return err
		}
	}
	return l.prune(last)
}

func (l *ledger) findMark() error {
	return l.disk.Iterate(space, []byte{'m'}, func(key, value []byte) error {
		n, err := decodeMark(key, value)
		l.mark = max(l.mark, n)
		return err
	})
}

// put keeps a block. It is on disk when put returns.
func (l *ledger) put(ref protocol.BlockRef, logs []types.Log) error {
	if err := l.disk.Put(space, keyOf('b', ref.Number), encodeBlock(ref, logs), true); err != nil {
		return err
	}
	if len(logs) == 0 {
		l.bare = append(l.bare, ref.Number)
	}
	return l.prune(ref.Number)
}

// prune drops blocks without logs that are too old to be taken back. It need not be on disk at once: a leftover is
// told once more and dropped then.
func (l *ledger) prune(tip uint64) error {
	for len(l.bare) > 0 && l.bare[0]+depth <= tip {
		if err := l.disk.Delete(space, keyOf('b', l.bare[0]), false); err != nil {
			return err
		}
		l.bare = l.bare[1:]
	}
	return nil
}

// drop forgets the newest block.
func (l *ledger) drop(ref protocol.BlockRef) error {
	if n := len(l.bare); n > 0 && l.bare[n-1] == ref.Number {
		l.bare = l.bare[:n-1]
	}
	return l.disk.Delete(space, keyOf('b', ref.Number), true)
}

// pass keeps that everything up to a block was read.
func (l *ledger) pass(number uint64) error {
	if err := l.disk.Put(space, keyOf('m', number), encodeMark(number), true); err != nil {
		return err
	}
	old := l.mark
	l.mark = number
	if old == 0 || old == number {
		return nil
	}
	return l.disk.Delete(space, keyOf('m', old), false)
}

func keyOf(kind byte, number uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte{kind}, number)
}
