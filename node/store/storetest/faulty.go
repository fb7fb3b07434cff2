package storetest

import (
	"errors"
	"sync"

	"github.com/nsed-protocol/nsed/node/store"
)

// Fault says what happens at the chosen write.
type Fault uint8

// The faults.
const (
	Fail        Fault = 1 + iota // the write is refused once and changes nothing
	CrashBefore                  // the process dies before the write reaches the disk
	CrashAfter                   // the process dies after the write reached the disk, before anybody heard of it
)

// What a faulty store returns.
var (
	ErrInjected = errors.New("injected write failure")
	ErrCrashed  = errors.New("injected crash")
)

// Faulty is a store in memory that fails or dies at the n-th write, and knows what a disk would have kept. It is safe
// for several goroutines.
type Faulty struct {
	mu       sync.Mutex
	inner    *store.Mem     // what the process sees
	durable  []*store.Batch // what was written with sync, or before something that was
	volatile []*store.Batch // written since without sync
	fault    Fault
	at       int // counts down to the fault; 0 = none
	writes   int
	crashed  bool
}

// NewFaulty returns an empty store that meets fault at the n-th write, counted from 1. n = 0 never fails.
func NewFaulty(fault Fault, n int) *Faulty {
	return &Faulty{inner: store.Memory(), fault: fault, at: n}
}

// Writes is the number of writes that were tried.
func (f *Faulty) Writes() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writes
}

// Restart returns the store as a new process finds it: everything up to the last synced write, nothing after it. The
// old one refuses everything from then on.
func (f *Faulty) Restart(fault Fault, n int) (*Faulty, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.crashed = true
	next := NewFaulty(fault, n)
	for _, w := range f.durable {
		if err := next.inner.Write(w, true); err != nil {
			return nil, err
		}
	}
	next.durable = append([]*store.Batch{}, f.durable...)
	return next, nil
}

// Get reads.
func (f *Faulty) Get(ns string, key []byte) ([]byte, bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.crashed {
		return nil, false, ErrCrashed
	}
	return f.inner.Get(ns, key)
}

// Put writes one value.
func (f *Faulty) Put(ns string, key, value []byte, sync bool) error {
	b := new(store.Batch)
	b.Put(ns, key, value)
	return f.write(b, sync)
}

// Delete removes one value.
func (f *Faulty) Delete(ns string, key []byte, sync bool) error {
	b := new(store.Batch)
	b.Delete(ns, key)
	return f.write(b, sync)
}

// Write writes a batch. The store keeps a copy.
func (f *Faulty) Write(b *store.Batch, sync bool) error {
	c := *b
	return f.write(&c, sync)
}

func (f *Faulty) write(b *store.Batch, sync bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.crashed {
		return ErrCrashed
	}
	f.writes++
	hit := f.writes == f.at
	if hit && f.fault == Fail {
		return ErrInjected
	}
	if hit && f.fault == CrashBefore {
		f.crashed = true
		return ErrCrashed
	}
	if err := f.inner.Write(b, sync); err != nil {
		return err
	}
	if f.volatile = append(f.volatile, b); sync {
		f.durable, f.volatile = append(f.durable, f.volatile...), nil
	}
	if hit && f.fault == CrashAfter {
		f.durable, f.volatile = append(f.durable, f.volatile...), nil
		f.crashed = true
		return ErrCrashed
	}
	return nil
}

// Iterate reads.
func (f *Faulty) Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error {
	f.mu.Lock()
	dead := f.crashed
	f.mu.Unlock()
	if dead {
		return ErrCrashed
	}
	return f.inner.Iterate(ns, prefix, fn)
}

// Close closes.
func (f *Faulty) Close() error { return f.inner.Close() }
