package node

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// The states of a job that is over.
const (
	overKept    byte = 1 // its journal and its agreement are still here
	overDropped byte = 2 // only that it is over is still known
)

// archive is what the node keeps of jobs that are over: the newest Keep of them, and no more than KeepBytes of journals.
// That a job is over is remembered for good, so that it is never opened again.
type archive struct {
	node *Node

	mu   sync.Mutex // guards what follows
	kept []overJob  // oldest first
	last *openedBook
	hush map[protocol.JobID]func() // ends the service of a job to strangers

	turn chan struct{} // holds one token while a stranger's question makes the node read
}

// readPause is the least time between two journals that strangers make the node read.
const readPause = 250 * time.Millisecond

func newArchive(n *Node) *archive {
	return &archive{node: n, hush: map[protocol.JobID]func(){}, turn: make(chan struct{}, 1)}
}

// served notes how the service of a job is ended.
func (a *archive) served(id protocol.JobID, stop func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.hush[id] = stop
}

// overJob is a job that is over.
type overJob struct {
	id   protocol.JobID
	at   protocol.Seconds // when it was retired, by the chain's clock
	size uint64           // bytes of its journal

	phase  view.Phase
	round  protocol.Round
	winner protocol.SeatIndex
}

// openedBook is the journal that was read last.
type openedBook struct {
	id       protocol.JobID
	snapshot engine.Snapshot
	frames   []protocol.Frame
}

func (o overJob) encode(state byte) []byte {
	b := binary.BigEndian.AppendUint64([]byte{state}, uint64(o.at))
	b = binary.BigEndian.AppendUint64(b, o.size)
	b = binary.BigEndian.AppendUint16(b, uint16(o.round))
	return append(b, byte(o.phase), byte(o.winner))
}

func decodeOver(id protocol.JobID, raw []byte) (o overJob, state byte, err error) {
	if len(raw) != 21 || raw[0] != overKept && raw[0] != overDropped {
		return o, 0, refusal.New(refusal.StoreCorrupt, "record of the retired job %s", id.Short())
	}
	return overJob{
		id: id, at: protocol.Seconds(binary.BigEndian.Uint64(raw[1:])), size: binary.BigEndian.Uint64(raw[9:]),
		round: protocol.Round(binary.BigEndian.Uint16(raw[17:])), phase: view.Phase(raw[19]), winner: protocol.SeatIndex(raw[20]),
	}, raw[0], nil
}

// load reads what is kept.
func (a *archive) load() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.kept = nil
	err := a.node.parts.Store.Iterate(spaceOver, nil, func(key, value []byte) error {
		if len(key) != len(protocol.JobID{}) {
			return refusal.New(refusal.StoreCorrupt, "record of a retired job under %d bytes", len(key))
		}
		o, state, err := decodeOver(protocol.JobID(key), value)
		if err == nil && state == overKept {
			a.kept = append(a.kept, o)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("list retired jobs: %w", err)
	}
	slices.SortStableFunc(a.kept, func(x, y overJob) int { return cmp.Compare(x.at, y.at) })
	return a.prune()
}

// add notes on disk that a job is over, and drops what is too much then.
func (a *archive) add(v view.Job, at protocol.Seconds) error {
	id := v.ID
	o := overJob{id: id, at: at, phase: v.Phase, round: v.Round, winner: v.Winner}
	err := a.node.journal.Replay(id, func(_ uint64, raw []byte) error {
		o.size += uint64(len(raw))
		return nil
	})
	if err != nil {
		return fmt.Errorf("measure job %s: %w", id.Short(), err)
	}
	if err := a.node.parts.Store.Put(spaceOver, id[:], o.encode(overKept), true); err != nil {
		return fmt.Errorf("retire job %s: %w", id.Short(), err)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.kept = append(a.kept, o)
	return a.prune()
}

// prune drops the oldest jobs beyond the bounds. a.mu is held.
func (a *archive) prune() error {
	var bytes uint64
	for _, o := range a.kept {
		bytes += o.size
	}
	for len(a.kept) > a.node.cfg.Keep || len(a.kept) > 0 && bytes > uint64(a.node.cfg.KeepBytes) {
		o := a.kept[0]
		if err := a.drop(o); err != nil {
			return fmt.Errorf("drop job %s: %w", o.id.Short(), err)
		}
		a.kept, bytes = a.kept[1:], bytes-o.size
		a.node.cfg.Log.Info("records of an old job are dropped", "job", o.id.Short())
	}
	return nil
}

// drop removes a job's records. The mark comes first: what a crash leaves behind is harmless and nobody asks for it. a.mu
// is held.
func (a *archive) drop(o overJob) error {
	if err := a.node.parts.Store.Put(spaceOver, o.id[:], o.encode(overDropped), true); err != nil {
		return err
	}
	if err := a.node.journal.Drop(o.id); err != nil {
		return err
	}
	if a.last != nil && a.last.id == o.id {
		a.last = nil
	}
	if stop := a.hush[o.id]; stop != nil {
		a.node.running.Go(stop) // it waits for an answer that may be waiting for the archive
		delete(a.hush, o.id)
	}
	return agreements{a.node.library}.drop(o.id)
}

// list is what is kept, oldest first.
func (a *archive) list() []overJob {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Clone(a.kept)
}

func (a *archive) count() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.kept)
}

// errNotHere is returned for a job of which this node keeps nothing.
var errNotHere = errors.New("nothing is kept of the job")

// serve reads a job for a stranger: of several that ask for several jobs, each waits for its turn.
func (a *archive) serve(ctx context.Context, id protocol.JobID) (*openedBook, error) {
	if book := a.cached(id); book != nil {
		return book, nil
	}
	select {
	case a.turn <- struct{}{}:
		defer func() { <-a.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if book := a.cached(id); book != nil {
		return book, nil
	}
	pause := time.NewTimer(readPause)
	defer pause.Stop()
	select {
	case <-pause.C:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return a.read(id)
}

// cached is the journal that was read last, if it is that of the job.
func (a *archive) cached(id protocol.JobID) *openedBook {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.last != nil && a.last.id == id {
		return a.last
	}
	return nil
}

// read reads a job that is over from its journal. The last one read is remembered, so that peers who ask twice cost once.
func (a *archive) read(id protocol.JobID) (*openedBook, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.last != nil && a.last.id == id {
		return a.last, nil
	}
	if !slices.ContainsFunc(a.kept, func(o overJob) bool { return o.id == id }) {
		return nil, errNotHere
	}
	ag, _, known := a.node.desk.Agreement(id)
	if !known {
		return nil, errNotHere
	}
	o, seated := a.node.options(ag)
	if !seated {
		return nil, errNotHere
	}
	o.Watch = nil
	snapshot, frames, err := engine.Read(ag, o, a.node.ports())
	if err != nil {
		return nil, err
	}
	a.last = &openedBook{id, snapshot, frames}
	return a.last, nil
}
