package submit_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// wire is the way to an endpoint; it can lose transactions, and counts what was sent.
type wire struct {
	*ethclient.Client
	mu   sync.Mutex
	lose bool
	sent []*types.Transaction
	on   func(*types.Transaction)
}

func (w *wire) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	w.mu.Lock()
	w.sent = append(w.sent, tx)
	lose, on := w.lose, w.on
	w.mu.Unlock()
	if on != nil {
		on(tx)
	}
	if lose {
		return nil
	}
	return w.Client.SendTransaction(ctx, tx)
}

func (w *wire) setLose(v bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.lose = v
}

// distinct lists what was sent, each transaction once.
func (w *wire) distinct() (out []*types.Transaction) {
	w.mu.Lock()
	defer w.mu.Unlock()
	seen := map[common.Hash]bool{}
	for _, tx := range w.sent {
		if !seen[tx.Hash()] {
			seen[tx.Hash()] = true
			out = append(out, tx)
		}
	}
	return out
}

// key signs for one address.
type key struct {
	*ecdsa.PrivateKey
	addr common.Address
}

func (k key) SignTx(tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	return types.SignTx(tx, types.LatestSignerForChainID(chainID), k.PrivateKey)
}

// bench is a network whose blocks the test makes, and an account with a sender.
type bench struct {
	*local.Network
	t      *testing.T
	key    key
	wire   *wire
	disk   *store.Mem
	reader *chain.Reader

	mu   sync.Mutex
	done []string
}

func newBench(t *testing.T) *bench {
	t.Helper()
	n, err := local.Start(t.Context(), local.Options{Manual: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Stop(); err != nil {
			t.Error(err)
		}
	})
	secret, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{
		Network: n, t: t, key: key{secret, crypto.PubkeyToAddress(secret.PublicKey)},
		wire: &wire{Client: n.Client()}, disk: store.Memory(),
		reader: chain.New(n.Client(), n.Network(), chain.Options{}),
	}
	if err := n.Fund(t.Context(), b.key.addr); err != nil {
		t.Fatal(err)
	}
	return b
}

// run starts a sender over the bench's disk; stop ends it and waits.
func (b *bench) run(change func(*submit.Config)) (s *submit.Sender, stop func()) {
	b.t.Helper()
	cfg := submit.Config{
		Network: b.Network.Network(), Token: b.Params().Token, From: b.key.addr, Patience: 2, Poll: 2 * time.Millisecond,
		Done: func(key string, _ submit.Outcome) {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.done = append(b.done, key)
		},
	}
	if change != nil {
		change(&cfg)
	}
	s, err := submit.New(cfg, b.disk, b.wire, b.key)
	if err != nil {
		b.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(b.t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			b.t.Errorf("Run ended with %v", err)
		}
	})
	b.t.Cleanup(stop)
	return s, stop
}

func (b *bench) approve(n uint64) protocol.Approve {
	return protocol.Approve{Account: b.key.addr, Amount: *uint256.NewInt(n), Nonce: n}
}

func (b *bench) join() protocol.JoinNetwork {
	b.t.Helper()
	long, err := crypto.Sign(b.Network.Network().HotKeyDigest(b.key.addr).Bytes(), b.key.PrivateKey)
	if err != nil {
		b.t.Fatal(err)
	}
	proof, err := protocol.CompactSignature(long)
	if err != nil {
		b.t.Fatal(err)
	}
	return protocol.JoinNetwork{Operator: b.key.addr, HotKey: b.key.addr, Proof: proof, Amount: b.Params().MinStake}
}

func (b *bench) submit(s *submit.Sender, ins ...protocol.Intent) {
	b.t.Helper()
	for _, in := range ins {
		if err := s.Submit(b.t.Context(), in); err != nil {
			b.t.Fatal(err)
		}
	}
}

// mineUntil makes blocks until a wish has come to a state.
func (b *bench) mineUntil(s *submit.Sender, in protocol.Intent, ok func(submit.Status) bool) submit.Status {
	b.t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for range 1_000 {
		st, known := s.Status(in.Key())
		if known && ok(st) {
			return st
		}
		<-tick.C
		b.Mine()
	}
	st, _ := s.Status(in.Key())
	b.t.Fatalf("%s stays %s: %+v", in.Key(), st.State, st)
	return st
}

func (b *bench) finish(s *submit.Sender, in protocol.Intent) submit.Outcome {
	b.t.Helper()
	return b.mineUntil(s, in, ended).Outcome
}

func ended(st submit.Status) bool { return st.State.Final() }

func (b *bench) nonce() uint64 {
	b.t.Helper()
	n, err := b.Client().NonceAt(b.t.Context(), b.key.addr, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	return n
}
