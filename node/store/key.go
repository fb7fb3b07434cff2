package store

import (
	"errors"
	"fmt"
)

// Limits on what is stored, in bytes.
const (
	MaxNamespace = 64
	MaxKey       = 1 << 10
	MaxValue     = 16 << 20
)

// Why a store refuses.
var (
	ErrClosed   = errors.New("store is closed")
	ErrTooLarge = errors.New("key or value over its limit")
	ErrBadName  = errors.New("invalid namespace")
)

// place is where a namespace's key lies: the length of the namespace, the namespace, the key. No namespace is a prefix
// of another in this form.
func place(ns string, key []byte) ([]byte, error) {
	if ns == "" || len(ns) > MaxNamespace {
		return nil, fmt.Errorf("%w: %q", ErrBadName, ns)
	}
	if len(key) > MaxKey {
		return nil, fmt.Errorf("%w: key of %d bytes in %s", ErrTooLarge, len(key), ns)
	}
	out := make([]byte, 0, 1+len(ns)+len(key))
	out = append(out, byte(len(ns)))
	out = append(out, ns...)
	return append(out, key...), nil
}

// Batch collects writes that happen together or not at all. The zero value is empty and ready. It is not safe for
// several goroutines.
type Batch struct {
	writes []write
	err    error // of the first refused write; the whole batch is refused with it
}

type write struct {
	place, value []byte
	remove       bool
}

// Put adds a write. Key and value are copied.
func (b *Batch) Put(ns string, key, value []byte) {
	p, err := place(ns, key)
	if err == nil && len(value) > MaxValue {
		err = fmt.Errorf("%w: value of %d bytes in %s", ErrTooLarge, len(value), ns)
	}
	b.add(write{place: p, value: append([]byte{}, value...)}, err)
}

// Delete adds a removal. Removing what is not there is no error.
func (b *Batch) Delete(ns string, key []byte) {
	p, err := place(ns, key)
	b.add(write{place: p, remove: true}, err)
}

// Len is the number of writes.
func (b *Batch) Len() int { return len(b.writes) }

func (b *Batch) add(w write, err error) {
	if b.err == nil {
		b.err = err
	}
	b.writes = append(b.writes, w)
}
