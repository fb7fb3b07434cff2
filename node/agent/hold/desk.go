package hold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// space is the name of the records in the store.
const space = "held"

// Bounds of what is kept of answers that were decided, all together. One that waits is never dropped.
const (
	maxKept      = 256
	maxKeptBytes = 64 << 20
)

// shelf is the node's store.
type shelf interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
}

// record is an answer as it lies in the store.
type record struct {
	view.HeldAnswer
	Proposal  *brief.Proposal  `json:"proposal,omitempty"` // what leaves: one of the two
	Judgement *brief.Judgement `json:"judgement,omitempty"`
	Usage     brief.Usage      `json:"usage"`
}

// row is what is known of a record without reading it.
type row struct {
	view.HeldAnswer // without texts
	size            int
}

// Desk holds the answers of a node's agents. It is safe for several goroutines.
type Desk struct {
	shelf shelf
	log   *slog.Logger

	mu      sync.Mutex // guards what follows, and is held while the store is written
	rows    map[string]row
	waiting map[string]*waiting
}

// waiting is who waits for a decision on one answer.
type waiting struct {
	decided chan struct{} // closed by the decision
	n       int
}

// New reads what the store holds. The caller keeps ownership of it.
func New(s shelf, log *slog.Logger) (*Desk, error) {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	d := &Desk{shelf: s, log: log, rows: map[string]row{}, waiting: map[string]*waiting{}}
	err := s.Iterate(space, nil, func(key, raw []byte) error {
		r, err := decode(raw)
		if err != nil || r.ID != string(key) {
			return refusal.New(refusal.StoreCorrupt, "held answer %.40q", key)
		}
		d.rows[r.ID] = rowOf(r, len(raw))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read held answers: %w", err)
	}
	return d, nil
}

func decode(raw []byte) (record, error) {
	var r record
	err := json.Unmarshal(raw, &r)
	return r, err
}

func rowOf(r record, size int) row {
	v := r.HeldAnswer
	v.Document, v.First, v.Brief = nil, nil, nil
	return row{v, size}
}

// read returns the record of an answer. d.mu is held.
func (d *Desk) read(id string) (r record, known bool, err error) {
	if _, known := d.rows[id]; !known {
		return record{}, false, nil
	}
	raw, known, err := d.shelf.Get(space, []byte(id))
	if err != nil || !known {
		return record{}, false, err
	}
	if r, err = decode(raw); err != nil {
		return record{}, false, refusal.New(refusal.StoreCorrupt, "held answer %s", id)
	}
	return r, true, nil
}

// write keeps a record; it is on disk when write returns. d.mu is held.
func (d *Desk) write(r record) error {
	raw, err := json.Marshal(r)
	if err == nil {
		err = d.shelf.Put(space, []byte(r.ID), raw, true)
	}
	if err != nil {
		return fmt.Errorf("keep held answer %s: %w", r.ID, err)
	}
	d.rows[r.ID] = rowOf(r, len(raw))
	return d.prune()
}

// prune drops the oldest answers that nobody waits for. d.mu is held.
func (d *Desk) prune() error {
	var idle []row
	size := 0
	for _, r := range d.rows {
		if !d.open(r.HeldAnswer) {
			idle = append(idle, r)
			size += r.size
		}
	}
	slices.SortFunc(idle, func(a, b row) int { return cmp.Compare(a.Since, b.Since) })
	for n := len(idle); n > maxKept || size > maxKeptBytes; n = len(idle) {
		if err := d.shelf.Delete(space, []byte(idle[0].ID), false); err != nil {
			return fmt.Errorf("drop held answer %s: %w", idle[0].ID, err)
		}
		delete(d.rows, idle[0].ID)
		size -= idle[0].size
		idle = idle[1:]
	}
	return nil
}

// open tells whether a decision on an answer is still worth something: somebody waits for it, or will after a restart.
// d.mu is held.
func (d *Desk) open(a view.HeldAnswer) bool {
	return a.State == view.Held && (d.waiting[a.ID] != nil || now() < a.Until)
}

// now is the wall clock: what is held may outlive the process.
func now() protocol.Millis { return protocol.Millis(time.Now().UnixMilli()) }
