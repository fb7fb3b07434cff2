package drill

import (
	"context"
	"errors"
	"math/big"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// gift is what a wish of these tests moves, in wei: whoever counts the target's wei counts effects.
const gift = 1_000

// oneEther is what the account has at first.
var oneEther = big.NewInt(1_000_000_000_000_000_000)

// fire is an anvil that makes blocks only when told to, an account with ether, and an outbox on disk.
type fire struct {
	t      *testing.T
	anvil  *Anvil
	chain  *ethclient.Client // past the proxy
	proxy  *proxy
	key    keys.Key
	target common.Address
	dir    string
}

var anvilPath = sync.OnceValues(func() (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), buildFor)
	defer cancel()
	return AnvilPath(ctx)
})

func newFire(t *testing.T) *fire {
	t.Helper()
	t.Parallel()
	path, err := anvilPath()
	if err != nil {
		t.Fatal(err)
	}
	a, err := StartAnvil(t.Context(), path, AnvilOptions{Manual: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.Close)
	key, err := keys.Generate()
	if err != nil {
		t.Fatal(err)
	}
	target, err := keys.Generate()
	if err != nil {
		t.Fatal(err)
	}
	f := &fire{
		t: t, anvil: a, chain: ethclient.NewClient(a.RPC()), proxy: newProxy(t, a.URL), key: key, target: target.Address(),
		dir: filepath.Join(t.TempDir(), "outbox"),
	}
	f.fund(oneEther)
	f.mine(4) // so that a reorg has room
	return f
}

func (f *fire) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

func (f *fire) mine(n uint64) {
	f.t.Helper()
	f.must(f.anvil.Mine(f.t.Context(), n))
}

func (f *fire) fund(wei *big.Int) {
	f.t.Helper()
	f.must(f.anvil.SetBalance(f.t.Context(), f.key.Address(), wei))
}

// wish moves a gift to the target. Two of them are two effects.
func (f *fire) wish(n uint64) protocol.Intent {
	return protocol.SendEther{To: f.target, Amount: *uint256.NewInt(gift), Nonce: n}
}

// life is a process with a sender, from its start to its death.
type life struct {
	*submit.Sender
	f    *fire
	die  func() // ends it at once, as a power failure would, and waits for it
	kill context.CancelFunc
	mu   sync.Mutex
	told []string
}

// live starts a sender over the outbox on disk.
func (f *fire) live(change func(*submit.Config)) *life {
	f.t.Helper()
	disk, err := store.Open(f.dir)
	f.must(err)
	client, err := ethclient.DialContext(f.t.Context(), f.proxy.URL)
	f.must(err)
	l := &life{f: f}
	cfg := submit.Config{
		Network: protocol.Network{ChainID: 31_337}, From: f.key.Address(), Patience: 2, Poll: 5 * time.Millisecond,
		WaitForFunds: true,
		Done: func(key string, _ submit.Outcome) {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.told = append(l.told, key)
		},
	}
	if change != nil {
		change(&cfg)
	}
	l.Sender, err = submit.New(cfg, disk, client, f.key)
	f.must(err)
	ctx, cancel := context.WithCancel(f.t.Context())
	l.kill = cancel
	ended := make(chan error, 1)
	go func() { ended <- l.Run(ctx) }()
	l.die = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			f.t.Errorf("Run ended with %v", err)
		}
		client.Close()
		if err := disk.Close(); err != nil {
			f.t.Error(err)
		}
	})
	f.t.Cleanup(l.die)
	return l
}

func (l *life) want(ins ...protocol.Intent) {
	l.f.t.Helper()
	for _, in := range ins {
		l.f.must(l.Submit(l.f.t.Context(), in))
	}
}

// stuck bounds how long a test waits for a wish to come to a state.
const stuck = 15 * time.Second

// until waits for a state, without a block.
func (l *life) until(in protocol.Intent, ok func(submit.Status) bool) submit.Status {
	l.f.t.Helper()
	return l.poll(in, ok, func() {})
}

// mineUntil makes blocks until a wish has come to a state.
func (l *life) mineUntil(in protocol.Intent, ok func(submit.Status) bool) submit.Status {
	l.f.t.Helper()
	return l.poll(in, ok, func() { l.f.mine(1) })
}

func (l *life) poll(in protocol.Intent, ok func(submit.Status) bool, between func()) submit.Status {
	l.f.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(stuck); ; {
		st, known := l.Status(in.Key())
		if known && ok(st) {
			return st
		}
		if time.Now().After(end) {
			l.f.t.Fatalf("%s stays %s: %+v", in.Key(), st.State, st)
		}
		<-tick.C
		between()
	}
}

// finish makes blocks until a wish has ended, and fails when it did not succeed.
func (l *life) finish(in protocol.Intent) submit.Status {
	l.f.t.Helper()
	st := l.mineUntil(in, over)
	if st.State != submit.Done || st.Outcome.Err != nil {
		l.f.t.Fatalf("%s ended %s: %v", in.Key(), st.State, st.Outcome.Err)
	}
	return st
}

func over(st submit.Status) bool { return st.State.Final() }

func sent(st submit.Status) bool { return st.State == submit.Sent }

// says is a state in which a person is told something.
func says(text string) func(submit.Status) bool {
	return func(st submit.Status) bool { return !st.State.Final() && strings.Contains(st.Waiting, text) }
}

// pooled waits until anvil has so many transactions of the account, mined and waiting.
func (f *fire) pooled(n uint64) {
	f.t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(stuck); ; <-tick.C {
		got, err := f.chain.PendingNonceAt(f.t.Context(), f.key.Address())
		f.must(err)
		if got >= n {
			return
		}
		if time.Now().After(end) {
			f.t.Fatalf("the pool has %d transactions, want %d", got, n)
		}
	}
}

// undo replaces a block and those after it by empty ones.
func (f *fire) undo(block uint64) {
	f.t.Helper()
	head, err := f.chain.BlockNumber(f.t.Context())
	f.must(err)
	f.must(f.anvil.Reorg(f.t.Context(), head-block+1))
	nonce, err := f.chain.NonceAt(f.t.Context(), f.key.Address(), nil)
	f.must(err)
	if nonce != 0 {
		f.t.Fatalf("%d transactions survived the reorg", nonce)
	}
}

// outside signs a transaction with the account's key in another wallet and sends it past the sender.
func (f *fire) outside(nonce uint64, to common.Address, wei, tip int64) *types.Transaction {
	f.t.Helper()
	id := big.NewInt(31_337)
	tx, err := f.key.SignTx(types.NewTx(&types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: &to, Value: big.NewInt(wei), Gas: 50_000,
		GasTipCap: big.NewInt(tip), GasFeeCap: big.NewInt(100_000_000_000),
	}), id)
	f.must(err)
	f.must(f.chain.SendTransaction(f.t.Context(), tx))
	return tx
}

// effects fails unless the target received exactly so many gifts, in exactly so many transactions of the account. It makes
// further blocks first: what still lies in a pool must have no effect.
func (f *fire) effects(gifts, transactions uint64) {
	f.t.Helper()
	f.mine(4)
	balance, err := f.chain.BalanceAt(f.t.Context(), f.target, nil)
	f.must(err)
	if want := new(big.Int).SetUint64(gifts * gift); balance.Cmp(want) != 0 {
		f.t.Errorf("the target has %s wei, want %s", balance, want)
	}
	nonce, err := f.chain.NonceAt(f.t.Context(), f.key.Address(), nil)
	f.must(err)
	if nonce != transactions {
		f.t.Errorf("%d transactions are mined, want %d", nonce, transactions)
	}
}

// raised fails unless every attempt at a nonce offers a tenth more than the one before, on both fees.
func (f *fire) raised() {
	f.t.Helper()
	last := map[uint64]*types.Transaction{}
	for _, tx := range f.proxy.transactions() {
		if old := last[tx.Nonce()]; old != nil {
			for name, pair := range map[string][2]*big.Int{
				"tip": {old.GasTipCap(), tx.GasTipCap()}, "cap": {old.GasFeeCap(), tx.GasFeeCap()},
			} {
				if new(big.Int).Mul(pair[1], big.NewInt(10)).Cmp(new(big.Int).Mul(pair[0], big.NewInt(11))) < 0 {
					f.t.Errorf("nonce %d: a %s of %s after %s", tx.Nonce(), name, pair[1], pair[0])
				}
			}
		}
		last[tx.Nonce()] = tx
	}
}

// dieOnSend hands in wishes and ends the process in the moment it sends its first transaction, before or after that
// reached the chain. From then on nothing reaches the chain until the proxy is told otherwise.
func (f *fire) dieOnSend(l *life, reach bool, ins ...protocol.Intent) {
	f.t.Helper()
	died := make(chan struct{})
	once := sync.OnceFunc(func() { l.kill(); close(died) })
	f.proxy.breakWith(func(method string, nth int) *fault {
		if method != "eth_sendRawTransaction" {
			return nil
		}
		once()
		return &fault{Reach: reach && nth == 1}
	})
	l.want(ins...)
	select {
	case <-died:
	case <-time.After(stuck):
		f.t.Fatal("nothing was sent")
	}
	l.die()
}
