package chain_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// stage is a network whose blocks the test makes, with one operator that can make events.
type stage struct {
	*local.Network
	t    *testing.T
	key  *ecdsa.PrivateKey
	addr common.Address
	sent uint64

	sendTo interface { // who takes its transactions
		SendTransaction(ctx context.Context, tx *types.Transaction) error
	}
}

func newStage(t *testing.T) *stage {
	t.Helper()
	return newStageOf(t, local.Options{Manual: true})
}

func newStageOf(t *testing.T, opt local.Options) *stage {
	t.Helper()
	n, err := local.Start(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Stop(); err != nil {
			t.Error(err)
		}
	})
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{Network: n, t: t, key: key, addr: crypto.PubkeyToAddress(key.PublicKey), sendTo: n.Client()}
	if err := n.Fund(t.Context(), s.addr); err != nil {
		t.Fatal(err)
	}
	long, err := crypto.Sign(n.Network().HotKeyDigest(s.addr).Bytes(), key)
	if err != nil {
		t.Fatal(err)
	}
	proof, err := protocol.CompactSignature(long)
	if err != nil {
		t.Fatal(err)
	}
	var all uint256.Int
	all.SetAllOne()
	s.send(protocol.Approve{Account: s.addr, Amount: all})
	s.send(protocol.JoinNetwork{Operator: s.addr, HotKey: s.addr, Proof: proof, Amount: n.Params().MinStake})
	n.Mine()
	return s
}

func (s *stage) send(in protocol.Intent) {
	s.t.Helper()
	call, err := submit.Encode(s.Network.Network(), s.Params().Token, in)
	if err != nil {
		s.t.Fatal(err)
	}
	tx, err := types.SignNewTx(s.key, types.LatestSignerForChainID(big.NewInt(local.ChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(local.ChainID), Nonce: s.sent, To: call.To, Data: call.Data, Gas: 500_000,
		GasTipCap: big.NewInt(1_000_000), GasFeeCap: big.NewInt(10_000_000_000),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.sendTo.SendTransaction(s.t.Context(), tx); err != nil {
		s.t.Fatal(err)
	}
	s.sent++
}

// topUp makes a block with one StakeAdded of n units.
func (s *stage) topUp(n uint64) {
	s.t.Helper()
	s.send(protocol.TopUp{Operator: s.addr, Amount: *uint256.NewInt(n)})
	s.Mine()
}

func (s *stage) head() protocol.BlockRef {
	s.t.Helper()
	h, err := s.reader().Head(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return h
}

func (s *stage) reader() *chain.Reader {
	return chain.New(s.Client(), s.Network.Network(), chain.Options{Poll: 5 * time.Millisecond})
}

// told is what a watch told, in short words.
type told struct {
	t      *testing.T
	words  []string
	blocks []protocol.BlockRef // applied and not taken back
	events chan string
}

func (d *told) take(e protocol.ChainEvent) error {
	word := ""
	switch e := e.(type) {
	case protocol.Applied:
		if n := len(d.blocks); n > 0 && e.Block.Number <= d.blocks[n-1].Number {
			d.t.Errorf("block %d told after %d", e.Block.Number, d.blocks[n-1].Number)
		}
		d.blocks = append(d.blocks, e.Block)
		word = fmt.Sprintf("+%d", e.Block.Number)
		for _, l := range e.Logs {
			if s, ok := l.Event.(protocol.StakeAdded); ok {
				word += fmt.Sprintf(":%s", s.Amount.Dec())
			}
		}
	case protocol.Reverted:
		if n := len(d.blocks); n == 0 || d.blocks[n-1] != e.Block {
			d.t.Errorf("block %d taken back out of order", e.Block.Number)
		} else {
			d.blocks = d.blocks[:n-1]
		}
		word = fmt.Sprintf("-%d", e.Block.Number)
	}
	d.words = append(d.words, word)
	d.events <- word
	return nil
}

// watch runs a watch until the test ends and returns what it tells.
func watch(t *testing.T, run func(context.Context, func(protocol.ChainEvent) error) error) (*told, <-chan error) {
	t.Helper()
	d := &told{t: t, events: make(chan string, 4096)}
	ended := make(chan error, 1)
	ctx, cancel := context.WithCancel(t.Context())
	go func() { ended <- run(ctx, d.take) }()
	t.Cleanup(cancel)
	return d, ended
}

func (d *told) expect(words ...string) {
	d.t.Helper()
	for _, want := range words {
		select {
		case got := <-d.events:
			if got != want {
				d.t.Fatalf("told %s, want %s", got, want)
			}
		case <-time.After(10 * time.Second):
			d.t.Fatalf("nothing told, want %s", want)
		}
	}
}

func TestWatchReorg(t *testing.T) {
	s := newStage(t)
	base := s.head()
	d, _ := watch(t, func(ctx context.Context, fn func(protocol.ChainEvent) error) error {
		return s.reader().Watch(ctx, base.Number, fn)
	})
	at := func(i uint64) uint64 { return base.Number + i }
	d.expect(fmt.Sprintf("+%d", at(0)))
	s.topUp(11)
	d.expect(fmt.Sprintf("+%d:11", at(1)))
	s.Mine()
	s.Mine()
	d.expect(fmt.Sprintf("+%d", at(2)), fmt.Sprintf("+%d", at(3)))

	if err := s.Fork(base.Hash); err != nil {
		t.Fatal(err)
	}
	s.Mine() // the transaction waits to be mined again, and is
	d.expect(fmt.Sprintf("-%d", at(3)), fmt.Sprintf("-%d", at(2)), fmt.Sprintf("-%d", at(1)), fmt.Sprintf("+%d:11", at(1)))
}

func TestBackfill(t *testing.T) {
	s := newStage(t)
	s.topUp(5)
	early := s.head()
	for range 300 {
		s.Mine()
	}
	head := s.head()
	d, _ := watch(t, func(ctx context.Context, fn func(protocol.ChainEvent) error) error {
		return s.reader().Watch(ctx, early.Number, fn)
	})
	d.expect(fmt.Sprintf("+%d:5", early.Number))
	for n := head.Number - 255; n <= head.Number; n++ {
		d.expect(fmt.Sprintf("+%d", n))
	}
}

func TestDeepReorg(t *testing.T) {
	s := newStage(t)
	base := s.head()
	for range 300 {
		s.Mine()
	}
	old := s.head()
	_, ended := watch(t, func(ctx context.Context, fn func(protocol.ChainEvent) error) error {
		return s.reader().Watch(ctx, base.Number, func(e protocol.ChainEvent) error {
			if a, ok := e.(protocol.Applied); ok && a.Block.Number == old.Number {
				if err := s.Fork(base.Hash); err != nil {
					return err
				}
				for range 310 {
					s.Mine()
				}
			}
			return nil
		})
	})
	select {
	case err := <-ended:
		if !errors.Is(err, chain.ErrDeepReorg) {
			t.Errorf("the watch ended with %v", err)
		}
	case <-time.After(30 * time.Second):
		t.Error("the watch goes on")
	}
}

func TestWatchEndsWithTheHandler(t *testing.T) {
	s := newStage(t)
	stop := errors.New("stop")
	err := s.reader().Watch(t.Context(), 0, func(protocol.ChainEvent) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

// narrow is an endpoint that answers for at most ten blocks at once, as public providers do.
type narrow struct {
	*ethclient.Client
	asked int
}

type rangeError struct{}

func (rangeError) Error() string  { return "block range is too wide" }
func (rangeError) ErrorCode() int { return -32005 }

func (n *narrow) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	n.asked++
	if q.BlockHash == nil && new(big.Int).Sub(q.ToBlock, q.FromBlock).Cmp(big.NewInt(10)) >= 0 {
		return nil, rangeError{}
	}
	return n.Client.FilterLogs(ctx, q)
}

func TestNarrowEndpoint(t *testing.T) {
	s := newStage(t)
	for range 90 {
		s.Mine()
	}
	endpoint := &narrow{Client: s.Client()}
	r := chain.New(endpoint, s.Network.Network(), chain.Options{})
	list, err := r.Operators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Address != s.addr || list[0].HotKey != s.addr {
		t.Errorf("operators are %+v", list)
	}
	if endpoint.asked < 10 {
		t.Errorf("%d questions for 90 blocks", endpoint.asked)
	}
}

func TestFactsOfNothing(t *testing.T) {
	s := newStage(t)
	if _, err := s.reader().Facts(t.Context(), protocol.JobID{1}); refusal.CodeOf(err) != refusal.JobUnknown {
		t.Errorf("got %v", err)
	}
}
