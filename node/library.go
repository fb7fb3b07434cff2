package node

import (
	"container/list"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// spaceSpecs finds the job whose agreement holds a specification, by the specification's hash.
const spaceSpecs = "spec"

// strayBytes bounds what is kept of specifications that no accepted job uses.
const strayBytes = 32 << 20

// library keeps agreements on disk, and specifications for whoever asks. Anybody may make a node fetch a specification by
// asking for a quote: what belongs to no accepted job stays in memory, and only the newest of it.
type library struct {
	disk disk

	mu    sync.Mutex // guards what follows
	stray map[common.Hash]*list.Element
	order *list.List // of *specimen, the newest in front
	bytes int
}

type specimen struct {
	hash common.Hash
	raw  []byte
}

func newLibrary(d disk) *library {
	return &library{disk: d, stray: map[common.Hash]*list.Element{}, order: list.New()}
}

// agreements is the library as the shelf of the desk.
type agreements struct{ *library }

// Put keeps an agreement under its job's id. It is durable when it returns, and so is its specification.
func (a agreements) Put(id, bundle []byte) error {
	b, err := transcript.DecodeBundle(bundle)
	if err != nil {
		return fmt.Errorf("keep agreement: %w", err)
	}
	// The index first: without its agreement it only misses.
	if err := a.disk.Put(spaceSpecs, b.Job.Spec[:], id, false); err != nil {
		return fmt.Errorf("keep agreement: %w", err)
	}
	return a.disk.Put(spaceAgreements, id, bundle, true)
}

// Get returns ok false for a key that was never put.
func (a agreements) Get(id []byte) ([]byte, bool, error) { return a.disk.Get(spaceAgreements, id) }

// drop forgets an agreement.
func (a agreements) drop(id protocol.JobID) error {
	raw, ok, err := a.Get(id[:])
	if err != nil || !ok {
		return err
	}
	if b, err := transcript.DecodeBundle(raw); err == nil {
		held, _, err := a.disk.Get(spaceSpecs, b.Job.Spec[:])
		if err != nil {
			return err
		}
		if string(held) == string(id[:]) {
			if err := a.disk.Delete(spaceSpecs, b.Job.Spec[:], false); err != nil {
				return err
			}
		}
	}
	return a.disk.Delete(spaceAgreements, id[:], true)
}

// Get is the bus's side: bytes by hash. Its namespace is the bus's and is not used.
func (l *library) Get(_ string, key []byte) ([]byte, bool, error) {
	if len(key) != common.HashLength {
		return nil, false, nil
	}
	l.mu.Lock()
	if e, ok := l.stray[common.Hash(key)]; ok {
		l.order.MoveToFront(e)
		raw := e.Value.(*specimen).raw
		l.mu.Unlock()
		return raw, true, nil
	}
	l.mu.Unlock()
	id, ok, err := l.disk.Get(spaceSpecs, key)
	if err != nil || !ok {
		return nil, false, err
	}
	raw, ok, err := l.disk.Get(spaceAgreements, id)
	if err != nil || !ok {
		return nil, false, err
	}
	b, err := transcript.DecodeBundle(raw)
	if err != nil {
		return nil, false, err
	}
	return b.Spec, true, nil
}

// Put keeps bytes in memory, in place of the ones that were asked for longest ago.
func (l *library) Put(_ string, key, raw []byte, _ bool) error {
	hash := common.BytesToHash(key)
	l.mu.Lock()
	defer l.mu.Unlock()
	if e, ok := l.stray[hash]; ok {
		l.order.MoveToFront(e)
		return nil
	}
	l.stray[hash] = l.order.PushFront(&specimen{hash, append([]byte(nil), raw...)})
	for l.bytes += len(raw); l.bytes > strayBytes; {
		last := l.order.Remove(l.order.Back()).(*specimen)
		delete(l.stray, last.hash)
		l.bytes -= len(last.raw)
	}
	return nil
}
