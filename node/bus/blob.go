package bus

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// MaxBlob is the largest blob, in bytes.
const MaxBlob = protocol.MaxAttachment

const (
	blobSpace = "blob"
	chunkSize = 256 << 10
	maxOffers = 16
)

// shelf is where blobs are kept.
type shelf interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
}

// Blobs keeps bytes by their keccak256 hash, serves what it keeps to peers, and fetches from them what it lacks. It is
// safe for several goroutines.
type Blobs struct {
	bus   *Bus
	shelf shelf
}

// Blobs starts serving what the shelf holds, until ctx ends or the bus stops. One bus serves one shelf.
func (b *Bus) Blobs(ctx context.Context, s shelf) (*Blobs, error) {
	x := &Blobs{bus: b, shelf: s}
	stop, err := b.serve(ctx, b.names.blobs(), x.offer)
	if err != nil {
		return nil, fmt.Errorf("serve blobs: %w", err)
	}
	p := &piece{blobs: x}
	if _, err := b.serve(ctx, b.names.chunk(b.names.token), p.answer); err != nil {
		stop()
		return nil, fmt.Errorf("serve blobs: %w", err)
	}
	return x, nil
}

// Put keeps bytes, durably, and returns their hash. They are copied.
func (x *Blobs) Put(raw []byte) (common.Hash, error) {
	hash := crypto.Keccak256Hash(raw)
	if len(raw) > MaxBlob {
		return hash, fmt.Errorf("keep blob: %d bytes, at most %d", len(raw), MaxBlob)
	}
	if err := x.shelf.Put(blobSpace, hash[:], raw, true); err != nil {
		return hash, fmt.Errorf("keep blob: %w", err)
	}
	return hash, nil
}

// Get returns the bytes of a hash: its own, or a peer's, which it then keeps. It asks again until ctx ends. The caller
// owns the bytes.
func (x *Blobs) Get(ctx context.Context, hash common.Hash) ([]byte, error) {
	raw, ok, err := x.own(hash)
	if err != nil || ok {
		return raw, err
	}
	tried := map[string]bool{}
	for try := 0; ; try++ {
		offers, err := x.holders(ctx, hash, tried, try > 0)
		if err != nil {
			return nil, fmt.Errorf("fetch blob %s: %w", hash, err)
		}
		for _, o := range offers {
			tried[o.token] = true
			if raw, ok := x.fetch(ctx, hash, o); ok {
				_, err := x.Put(raw)
				return raw, err
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("fetch blob %s: %w", hash, err)
		}
		if len(offers) == 0 {
			clear(tried) // a holder that failed once may have been cut off
		}
	}
}

// own reads the shelf. What no longer hashes is not there.
func (x *Blobs) own(hash common.Hash) ([]byte, bool, error) {
	raw, ok, err := x.shelf.Get(blobSpace, hash[:])
	if err != nil {
		return nil, false, fmt.Errorf("read blob %s: %w", hash, err)
	}
	if !ok || crypto.Keccak256Hash(raw) != hash {
		return nil, false, nil
	}
	return raw, true, nil
}

// offer is a peer's word that it holds a blob.
type offer struct {
	token string
	size  int
}

// holders asks who has a blob. The first to answer will do; patient, it waits for several and mixes them, so that a liar
// who is always first does not always win.
func (x *Blobs) holders(ctx context.Context, hash common.Hash, tried map[string]bool, patient bool) ([]offer, error) {
	var offers []offer
	err := x.bus.gather(ctx, x.bus.names.blob(hash), []byte{1}, func(answer []byte) verdict {
		r := reader{rest: answer}
		o := offer{token: hex.EncodeToString(r.take(tokenLen / 2)), size: int(r.uint32())}
		switch {
		case !r.ended() || o.size > MaxBlob:
			x.bus.count.drop(Malformed, 1)
			return more
		case tried[o.token] || slices.ContainsFunc(offers, func(p offer) bool { return p.token == o.token }):
			return soon
		}
		if offers = append(offers, o); !patient || len(offers) >= maxOffers {
			return enough
		}
		return soon
	})
	rand.Shuffle(len(offers), func(i, j int) { offers[i], offers[j] = offers[j], offers[i] })
	return offers, err
}

// fetch takes a blob from one peer, piece by piece. ok is false when the peer is silent or its bytes do not hash.
func (x *Blobs) fetch(ctx context.Context, hash common.Hash, o offer) (raw []byte, ok bool) {
	raw = []byte{}
	for len(raw) < o.size {
		at, want := len(raw), min(chunkSize, o.size-len(raw))
		ask := binary.BigEndian.AppendUint32(append([]byte{}, hash[:]...), uint32(at))
		limit, cancel := context.WithTimeout(ctx, x.bus.cfg.Chunk)
		err := x.bus.gather(limit, x.bus.names.chunk(o.token), ask, func(answer []byte) verdict {
			r := reader{rest: answer}
			if from := r.uint32(); r.short || int(from) != at || len(r.rest) != want {
				x.bus.count.drop(Malformed, 1)
				return more
			}
			raw = append(raw, r.rest...)
			return enough
		})
		cancel()
		if err != nil || len(raw) != at+want {
			return nil, false
		}
	}
	if crypto.Keccak256Hash(raw) != hash {
		x.bus.count.drop(WrongBody, 1)
		return nil, false
	}
	return raw, true
}

// offer answers who has a blob. Who has it not stays silent.
func (x *Blobs) offer(_ context.Context, m *nats.Msg) {
	hash, ok := lastHash(m.Subject)
	if !ok || len(m.Data) != 1 || m.Data[0] != 1 {
		x.bus.count.drop(Malformed, 1)
		return
	}
	if x.bus.names.isMine(m.Reply) {
		return
	}
	raw, ok, err := x.own(hash)
	if err != nil {
		x.bus.log.Warn("blob not read", "error", err)
	}
	if !ok {
		return
	}
	token, _ := hex.DecodeString(x.bus.names.token)
	x.bus.reply(m, binary.BigEndian.AppendUint32(token, uint32(len(raw))))
}

// piece answers for pieces of blobs. Its one goroutine owns the blob it served last, so that the next piece costs no
// read.
type piece struct {
	blobs *Blobs
	hash  common.Hash
	raw   []byte
}

func (p *piece) answer(_ context.Context, m *nats.Msg) {
	bus := p.blobs.bus
	r := reader{rest: m.Data}
	hash, at := r.hash(), int(r.uint32())
	if !r.ended() {
		bus.count.drop(Malformed, 1)
		return
	}
	if hash != p.hash || p.raw == nil {
		raw, ok, err := p.blobs.own(hash)
		if err != nil {
			bus.log.Warn("blob not read", "error", err)
		}
		if !ok {
			return
		}
		p.hash, p.raw = hash, raw
	}
	if at >= len(p.raw) {
		return
	}
	end := min(len(p.raw), at+chunkSize)
	if bus.reply(m, append(binary.BigEndian.AppendUint32(nil, uint32(at)), p.raw[at:end]...)) {
		bus.count.add(&bus.count.served, 1)
	}
}
