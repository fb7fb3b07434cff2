package bus

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Config bounds what a bus takes in and gives out. The zero value of a field means its default.
type Config struct {
	LaneFrames int           // frames waiting for a handler, a seat
	LaneBytes  int           // their bytes
	SeatBytes  int           // payload bytes taken from one seat in one round
	SeatFrames int           // frames a second taken from one seat of a job
	SeatRate   int           // their bytes a second, at least one frame's
	ServeRate  int           // bytes a second given to peers that ask
	AskRate    int           // bytes a second given to one peer that asks
	Grace      time.Duration // how long to wait for a better answer after one that nobody signed
	Answer     time.Duration // how long a handler may take for a quote or an accept
	Chunk      time.Duration // how long a peer may take for a piece of a blob
	Claim      time.Duration // how long another process may take to say that it has the hot key
	Beat       time.Duration // between questions whether another process has it
}

// DefaultConfig returns the bounds for a node on a machine of its own.
func DefaultConfig() Config {
	return Config{
		LaneFrames: 256, LaneBytes: 8 << 20, SeatBytes: 4 << 20,
		SeatFrames: 256, SeatRate: 4 << 20, ServeRate: 64 << 20, AskRate: 32 << 20,
		Grace: 250 * time.Millisecond, Answer: 10 * time.Second, Chunk: 3 * time.Second,
		Claim: time.Second, Beat: 15 * time.Second,
	}
}

func (c Config) filled() Config {
	d := DefaultConfig()
	fill(&c.LaneFrames, d.LaneFrames)
	fill(&c.LaneBytes, d.LaneBytes)
	fill(&c.SeatBytes, d.SeatBytes)
	fill(&c.SeatFrames, d.SeatFrames)
	fill(&c.SeatRate, d.SeatRate)
	fill(&c.ServeRate, d.ServeRate)
	fill(&c.AskRate, d.AskRate)
	fill(&c.Grace, d.Grace)
	fill(&c.Answer, d.Answer)
	fill(&c.Chunk, d.Chunk)
	fill(&c.Claim, d.Claim)
	fill(&c.Beat, d.Beat)
	return c
}

func fill[T int | time.Duration](v *T, d T) {
	if *v <= 0 {
		*v = d
	}
}

// Why a bus refuses.
var (
	ErrStopped    = errors.New("bus is stopped")
	ErrSubscribed = errors.New("job is subscribed already")
	ErrBadName    = errors.New("invalid name in a subject")
)

// Bus is one node's access to the network's messages. It is safe for several goroutines.
type Bus struct {
	conn    *nats.Conn
	network protocol.Network
	names   names
	log     *slog.Logger
	cfg     Config
	count   counters
	budget  *budget
	shares  *shares
	inbox   atomic.Uint64 // of the last question

	mu      sync.Mutex // guards all below
	stopped bool
	stops   map[int]func() // of what runs
	last    int
	jobs    map[protocol.JobID]*subscription
}

// New returns a bus over a connection, which stays the caller's. The network's name becomes part of every subject and
// has to be one token of a-z, 0-9 and -.
func New(conn *nats.Conn, network protocol.Network, log *slog.Logger, cfg Config) (*Bus, error) {
	if !validToken(network.Name) {
		return nil, refusal.Wrap(refusal.UsageBadValue, ErrBadName, "network name %q: a-z, 0-9 and -", network.Name)
	}
	var token [8]byte
	_, _ = rand.Read(token[:]) // never fails
	cfg = cfg.filled()
	return &Bus{
		conn: conn, network: network, log: log, cfg: cfg,
		names:  names{root: "nsed.v1." + network.Name, token: hex.EncodeToString(token[:])},
		budget: newBudget(cfg.ServeRate),
		shares: newShares(cfg.AskRate),
		stops:  map[int]func(){},
		jobs:   map[protocol.JobID]*subscription{},
	}, nil
}

// Stop ends every subscription and waits for their goroutines. It is idempotent, leaves the connection open, and must
// not be called from a handler.
func (b *Bus) Stop() {
	b.mu.Lock()
	b.stopped = true
	stops := make([]func(), 0, len(b.stops))
	for _, stop := range b.stops {
		stops = append(stops, stop)
	}
	b.mu.Unlock()
	for _, stop := range stops {
		stop()
	}
}

// Publish sends a frame to everybody who follows its job. It does not wait for the server; what a peer misses it asks
// for.
func (b *Bus) Publish(ctx context.Context, f protocol.Frame) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	slot := f.Signed.Slot
	raw, err := EncodeFrame(f)
	if err != nil {
		return fmt.Errorf("publish %s: %w", slot, err)
	}
	b.mu.Lock()
	followed := b.jobs[slot.Job]
	stopped := b.stopped
	b.mu.Unlock()
	if stopped {
		return ErrStopped
	}
	if followed != nil {
		followed.ledger.own(f)
		followed.recent.add(b.names.frame(slot), raw)
	}
	if err := b.conn.Publish(b.names.frame(slot), raw); err != nil {
		return refusal.Wrap(refusal.BusUnreachable, err, "publish %s", slot)
	}
	b.count.add(&b.count.published, 1)
	return nil
}
