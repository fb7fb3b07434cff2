package store

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/syndtr/goleveldb/leveldb"
	lerrors "github.com/syndtr/goleveldb/leveldb/errors"
	"github.com/syndtr/goleveldb/leveldb/opt"
	"github.com/syndtr/goleveldb/leveldb/storage"
	"github.com/syndtr/goleveldb/leveldb/util"
)

// DB is a store in a directory. It is safe for several goroutines.
type DB struct {
	dir string
	db  *leveldb.DB
}

// Open opens the store in dir and makes it when the directory is empty or missing. It refuses with store-locked when
// another process holds it and with store-corrupt when its files are damaged. The end of an unfinished write, as a
// crash leaves it, is no damage: it was never acknowledged as synced.
func Open(dir string) (*DB, error) {
	if err := checkWhole(dir); err != nil {
		return nil, err
	}
	o := &opt.Options{Strict: opt.StrictAll, OpenFilesCacheCapacity: 64}
	db, err := leveldb.OpenFile(dir, o)
	if err != nil && tornTail(dir, err) {
		o.Strict = opt.StrictAll &^ opt.StrictJournal
		db, err = leveldb.OpenFile(dir, o)
	}
	if err != nil {
		return nil, openError(dir, err)
	}
	return &DB{dir: dir, db: db}, nil
}

func openError(dir string, err error) error {
	switch {
	case errors.Is(err, storage.ErrLocked) || isLockErr(err):
		return refusal.Wrap(refusal.StoreLocked, err, "%s", dir)
	case lerrors.IsCorrupted(err):
		return refusal.Wrap(refusal.StoreCorrupt, err, "%s", dir)
	case errors.Is(err, fs.ErrPermission):
		return refusal.Wrap(refusal.FileUnwritable, err, "%s", dir)
	}
	return fmt.Errorf("open store %s: %w", dir, err)
}

// Get returns a value that the caller owns. ok is false when there is none.
func (d *DB) Get(ns string, key []byte) (value []byte, ok bool, err error) {
	p, err := place(ns, key)
	if err != nil {
		return nil, false, err
	}
	value, err = d.db.Get(p, nil)
	if errors.Is(err, leveldb.ErrNotFound) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, d.wrap("read", ns, err)
	}
	return value, true, nil
}

// Put writes one value. With sync it is on disk when Put returns.
func (d *DB) Put(ns string, key, value []byte, sync bool) error {
	var b Batch
	b.Put(ns, key, value)
	return d.Write(&b, sync)
}

// Delete removes one value. Removing what is not there is no error.
func (d *DB) Delete(ns string, key []byte, sync bool) error {
	var b Batch
	b.Delete(ns, key)
	return d.Write(&b, sync)
}

// Write carries out a batch: all of it or nothing. With sync it is on disk when Write returns.
func (d *DB) Write(b *Batch, sync bool) error {
	if b.err != nil {
		return b.err
	}
	batch := new(leveldb.Batch)
	for _, w := range b.writes {
		if w.remove {
			batch.Delete(w.place)
		} else {
			batch.Put(w.place, w.value)
		}
	}
	if err := d.db.Write(batch, &opt.WriteOptions{Sync: sync}); err != nil {
		return d.wrap("write", "", err)
	}
	return nil
}

// Iterate calls fn for every key of the namespace that begins with prefix, in byte order, as of the call. fn owns what
// it is given and may write to the store; its error ends the iteration and is returned.
func (d *DB) Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error {
	p, err := place(ns, prefix)
	if err != nil {
		return err
	}
	it := d.db.NewIterator(util.BytesPrefix(p), nil)
	defer it.Release()
	for it.Next() {
		key := append([]byte{}, it.Key()[1+len(ns):]...)
		if err := fn(key, append([]byte{}, it.Value()...)); err != nil {
			return err
		}
	}
	if err := it.Error(); err != nil {
		return d.wrap("read", ns, err)
	}
	return nil
}

// Close lets go of the directory. A second Close does nothing.
func (d *DB) Close() error {
	if err := d.db.Close(); err != nil && !errors.Is(err, leveldb.ErrClosed) {
		return fmt.Errorf("close store %s: %w", d.dir, err)
	}
	return nil
}

func (d *DB) wrap(act, ns string, err error) error {
	switch {
	case errors.Is(err, leveldb.ErrClosed) || errors.Is(err, leveldb.ErrIterReleased):
		return ErrClosed
	case lerrors.IsCorrupted(err):
		return refusal.Wrap(refusal.StoreCorrupt, err, "%s %s %s", act, d.dir, ns)
	}
	return fmt.Errorf("%s store %s %s: %w", act, d.dir, ns, err)
}
