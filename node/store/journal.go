package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"sync"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// MaxRecord bounds one journal record, in bytes.
const MaxRecord = 4 << 20

// maxPending bounds what Append holds back before it syncs on its own account, in bytes.
const maxPending = 1 << 20

const (
	recordSpace = "journal"
	headSpace   = "journal-head"
)

// book is what a journal needs of a store.
type book interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Write(b *Batch, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
}

// Journal keeps, for each job, an ordered sequence of records. Every record carries a checksum that covers its place and
// all records before it, and the last place is kept apart, so that a changed, missing or cut-off record is found and
// named. It is safe for several goroutines.
//
// After a failed write nobody knows what the disk holds: the journal then refuses everything with that first error, and
// its node has to start again.
type Journal struct {
	book book

	mu      sync.Mutex // guards all below
	heads   map[protocol.JobID]head
	pending Batch
	size    int   // bytes in pending
	failed  error // of the first failed write
}

// head is the last record of a job: its number (from 1; 0 = none) and its checksum.
type head struct {
	seq uint64
	sum uint32
}

// NewJournal returns the journal in a store.
func NewJournal(b book) *Journal {
	return &Journal{book: b, heads: map[protocol.JobID]head{}}
}

// Append adds a record to a job's sequence and returns its number, counted from 1. It is durable only after Sync; a
// crash before loses it together with everything appended after it. The record is copied.
func (j *Journal) Append(job protocol.JobID, record []byte) (uint64, error) {
	if len(record) > MaxRecord {
		return 0, fmt.Errorf("append to journal of %s: %w: %d bytes", job.Short(), ErrTooLarge, len(record))
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	h, err := j.head(job)
	if err != nil {
		return 0, fmt.Errorf("append to journal of %s: %w", job.Short(), err)
	}
	next := head{seq: h.seq + 1}
	next.sum = checksum(job, next.seq, h.sum, record)
	j.pending.Put(recordSpace, recordKey(job, next.seq), append(be32(next.sum), record...))
	j.heads[job] = next
	if j.size += len(record) + 64; j.size >= maxPending {
		// Bounds memory. Synced, because a later synced write may outlive an earlier one that was not.
		if err := j.flush(); err != nil {
			return 0, err
		}
	}
	return next.seq, nil
}

// Sync makes every record appended so far durable, of all jobs.
func (j *Journal) Sync() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.flush()
}

// flush writes what is pending, with the heads it belongs to, as one synced batch.
func (j *Journal) flush() error {
	if j.failed != nil {
		return j.failed
	}
	if j.pending.Len() == 0 {
		return nil
	}
	for job, h := range j.heads {
		j.pending.Put(headSpace, job[:], encodeHead(h))
	}
	if err := j.book.Write(&j.pending, true); err != nil {
		j.failed = fmt.Errorf("sync journal: %w", err)
		return j.failed
	}
	j.pending, j.size = Batch{}, 0
	clear(j.heads)
	return nil
}

// Replay calls fn for every durable or appended record of a job, in order. A damaged record stops it with
// store-corrupt and the record's number; fn has then seen the sound ones before it. An error of fn stops it too.
func (j *Journal) Replay(job protocol.JobID, fn func(seq uint64, record []byte) error) error {
	j.mu.Lock()
	err := j.flush()
	var last head
	if err == nil {
		last, err = j.head(job)
	}
	j.mu.Unlock()
	if err != nil {
		return fmt.Errorf("replay journal of %s: %w", job.Short(), err)
	}
	var at head
	err = j.book.Iterate(recordSpace, job[:], func(key, value []byte) error {
		if len(key) != 40 || at.seq == last.seq {
			return errPast // appended meanwhile, or a record the head does not know
		}
		seq := binary.BigEndian.Uint64(key[32:])
		if seq != at.seq+1 {
			return damaged(job, at.seq+1, "missing")
		}
		if len(value) < 4 || binary.BigEndian.Uint32(value) != checksum(job, seq, at.sum, value[4:]) {
			return damaged(job, seq, "checksum")
		}
		at = head{seq, binary.BigEndian.Uint32(value)}
		return fn(seq, value[4:])
	})
	if err != nil && !errors.Is(err, errPast) {
		return fmt.Errorf("replay journal of %s: %w", job.Short(), err)
	}
	if at != last {
		return fmt.Errorf("replay journal of %s: %w", job.Short(), damaged(job, at.seq+1, "missing"))
	}
	return nil
}

var errPast = errors.New("past the last record")

// Jobs lists the jobs that have a record, in byte order of their ids.
func (j *Journal) Jobs() ([]protocol.JobID, error) {
	if err := j.Sync(); err != nil {
		return nil, err
	}
	var jobs []protocol.JobID
	err := j.book.Iterate(headSpace, nil, func(key, _ []byte) error {
		if len(key) != 32 {
			return refusal.New(refusal.StoreCorrupt, "journal head of %d bytes", len(key))
		}
		jobs = append(jobs, protocol.JobID(key))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list journals: %w", err)
	}
	return jobs, nil
}

// Drop forgets a job's records, durably. The caller says when a job is over.
func (j *Journal) Drop(job protocol.JobID) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if err := j.flush(); err != nil {
		return err
	}
	var b Batch
	err := j.book.Iterate(recordSpace, job[:], func(key, _ []byte) error {
		b.Delete(recordSpace, key)
		return nil
	})
	if err != nil {
		return fmt.Errorf("drop journal of %s: %w", job.Short(), err)
	}
	b.Delete(headSpace, job[:])
	if err := j.book.Write(&b, true); err != nil {
		j.failed = fmt.Errorf("drop journal of %s: %w", job.Short(), err)
		return j.failed
	}
	return nil
}

// head finds a job's last record: pending first, then on disk.
func (j *Journal) head(job protocol.JobID) (head, error) {
	if j.failed != nil {
		return head{}, j.failed
	}
	if h, ok := j.heads[job]; ok {
		return h, nil
	}
	raw, ok, err := j.book.Get(headSpace, job[:])
	if err != nil || !ok {
		return head{}, err
	}
	h, ok := decodeHead(raw)
	if !ok {
		return head{}, refusal.New(refusal.StoreCorrupt, "journal head of %s", job.Short())
	}
	return h, nil
}

func damaged(job protocol.JobID, seq uint64, why string) error {
	return refusal.New(refusal.StoreCorrupt, "journal of %s, record %d: %s", job.Short(), seq, why)
}

func recordKey(job protocol.JobID, seq uint64) []byte {
	return binary.BigEndian.AppendUint64(append([]byte{}, job[:]...), seq)
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum covers the record, its place, and through prev all records before it.
func checksum(job protocol.JobID, seq uint64, prev uint32, record []byte) uint32 {
	sum := crc32.Checksum(recordKey(job, seq), castagnoli)
	sum = crc32.Update(sum, castagnoli, be32(prev))
	return crc32.Update(sum, castagnoli, record)
}

func encodeHead(h head) []byte {
	b := append(binary.BigEndian.AppendUint64(nil, h.seq), be32(h.sum)...)
	return append(b, be32(crc32.Checksum(b, castagnoli))...)
}

func decodeHead(b []byte) (head, bool) {
	if len(b) != 16 || binary.BigEndian.Uint32(b[12:]) != crc32.Checksum(b[:12], castagnoli) {
		return head{}, false
	}
	return head{binary.BigEndian.Uint64(b), binary.BigEndian.Uint32(b[8:])}, true
}

func be32(v uint32) []byte { return binary.BigEndian.AppendUint32(nil, v) }
