package bus

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nats-io/nats.go"
)

// pile is a shelf for tests.
type pile struct {
	mu     sync.Mutex
	values map[string][]byte
	err    error
}

func newPile() *pile { return &pile{values: map[string][]byte{}} }

func (p *pile) Get(ns string, key []byte) ([]byte, bool, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	v, ok := p.values[ns+string(key)]
	return slices.Clone(v), ok, p.err
}

func (p *pile) Put(ns string, key, value []byte, sync bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !sync {
		return errors.New("not synced")
	}
	p.values[ns+string(key)] = slices.Clone(value)
	return p.err
}

func (w *world) blobs(cfg Config) (*Blobs, *pile) {
	w.t.Helper()
	p := newPile()
	x, err := w.node(cfg).Blobs(w.t.Context(), p)
	if err != nil {
		w.t.Fatal(err)
	}
	return x, p
}

func TestBlobsTravelByHash(t *testing.T) {
	w := newWorld(t, 0)
	a, _ := w.blobs(Config{})
	b, _ := w.blobs(Config{})
	c, _ := w.blobs(Config{})
	noise := bytes.Repeat([]byte("0123456789abcdef"), MaxBlob/16)
	for _, size := range []int{0, 1, chunkSize - 1, chunkSize, chunkSize + 1, MaxBlob} {
		hash, err := a.Put(noise[:size])
		if err != nil || hash != crypto.Keccak256Hash(noise[:size]) {
			t.Fatalf("put %d: %v", size, err)
		}
		got, err := b.Get(within(t, 30*time.Second), hash)
		if err != nil || !bytes.Equal(got, noise[:size]) {
			t.Fatalf("get %d: %d bytes, %v", size, len(got), err)
		}
	}
	a.bus.Stop()
	got, err := c.Get(within(t, 30*time.Second), crypto.Keccak256Hash(noise[:chunkSize]))
	if err != nil || len(got) != chunkSize {
		t.Errorf("b does not serve what it fetched: %d bytes, %v", len(got), err)
	}
	if _, err := a.Put(append(noise, 0)); err == nil {
		t.Error("kept a blob over the limit")
	}
}

func TestABlobNobodyHas(t *testing.T) {
	w := newWorld(t, 0)
	a, _ := w.blobs(Config{Grace: time.Millisecond})
	w.blobs(Config{})
	if _, err := a.Get(within(t, 100*time.Millisecond), common.Hash{1}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

// A holder that lies about a blob, or stays silent half way, is passed over.
func TestBlobsAmongLiars(t *testing.T) {
	w := newWorld(t, 0)
	honest, _ := w.blobs(Config{})
	asker, _ := w.blobs(Config{Grace: 50 * time.Millisecond, Chunk: 100 * time.Millisecond})
	want := bytes.Repeat([]byte("x"), chunkSize+10)
	hash, err := honest.Put(want)
	if err != nil {
		t.Fatal(err)
	}
	liar := w.conn()
	for i, answer := range [][]byte{nil, append([]byte{0, 0, 0, 0}, bytes.Repeat([]byte("y"), chunkSize)...), {1}} {
		token := hex.EncodeToString([]byte{byte(i), 0, 0, 0, 0, 0, 0, 1})
		raw, _ := hex.DecodeString(token)
		_, err := liar.Subscribe(asker.bus.names.blobs(), func(m *nats.Msg) {
			_ = liar.Publish(m.Reply, append(raw, 0, 4, 0, 0)) // 256 KiB
			_ = liar.Publish(m.Reply, append(raw, 0xff, 0xff, 0xff, 0xff))
		})
		if err == nil {
			_, err = liar.Subscribe(asker.bus.names.chunk(token), func(m *nats.Msg) {
				if answer != nil {
					_ = liar.Publish(m.Reply, answer)
				}
			})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := liar.Flush(); err != nil {
		t.Fatal(err)
	}
	got, err := asker.Get(within(t, 30*time.Second), hash)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestASpoiledShelfServesNothing(t *testing.T) {
	w := newWorld(t, 0)
	a, shelf := w.blobs(Config{})
	hash, err := a.Put([]byte("true"))
	if err != nil {
		t.Fatal(err)
	}
	shelf.values[blobSpace+string(hash[:])] = []byte("spoiled")
	if raw, ok, err := a.own(hash); ok || err != nil {
		t.Errorf("served %q, %v", raw, err)
	}
	shelf.err = errors.New("disk")
	if _, err := a.Get(t.Context(), hash); !errors.Is(err, shelf.err) {
		t.Errorf("get: %v", err)
	}
	if _, err := a.Put(nil); !errors.Is(err, shelf.err) {
		t.Errorf("put: %v", err)
	}
}
