package store

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// Mem is a store in memory. It behaves as DB does and forgets everything with the process. It is safe for several
// goroutines.
type Mem struct {
	mu     sync.Mutex
	values map[string][]byte // by place; nil once closed
}

// Memory returns an empty store in memory.
func Memory() *Mem { return &Mem{values: map[string][]byte{}} }

// Get is as DB.Get.
func (m *Mem) Get(ns string, key []byte) (value []byte, ok bool, err error) {
	p, err := place(ns, key)
	if err != nil {
		return nil, false, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.values == nil {
		return nil, false, ErrClosed
	}
	v, ok := m.values[string(p)]
	if !ok {
		return nil, false, nil
	}
	return append([]byte{}, v...), true, nil
}

// Put is as DB.Put.
func (m *Mem) Put(ns string, key, value []byte, sync bool) error {
	var b Batch
	b.Put(ns, key, value)
	return m.Write(&b, sync)
}

// Delete is as DB.Delete.
func (m *Mem) Delete(ns string, key []byte, sync bool) error {
	var b Batch
	b.Delete(ns, key)
	return m.Write(&b, sync)
}

// Write is as DB.Write. There is nothing to sync.
func (m *Mem) Write(b *Batch, _ bool) error {
	if b.err != nil {
		return b.err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.values == nil {
		return ErrClosed
	}
	for _, w := range b.writes {
		if w.remove {
			delete(m.values, string(w.place))
		} else {
			m.values[string(w.place)] = append([]byte{}, w.value...)
		}
	}
	return nil
}

// Iterate is as DB.Iterate.
func (m *Mem) Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error {
	p, err := place(ns, prefix)
	if err != nil {
		return err
	}
	m.mu.Lock()
	if m.values == nil {
		m.mu.Unlock()
		return ErrClosed
	}
	found := map[string][]byte{}
	for k, v := range m.values {
		if strings.HasPrefix(k, string(p)) {
			found[k] = append([]byte{}, v...)
		}
	}
	m.mu.Unlock()
	for _, k := range slices.Sorted(maps.Keys(found)) {
		if err := fn([]byte(k[1+len(ns):]), found[k]); err != nil {
			return err
		}
	}
	return nil
}

// Close forgets everything. A second Close does nothing.
func (m *Mem) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.values = nil
	return nil
}
