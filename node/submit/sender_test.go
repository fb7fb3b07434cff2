package submit_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// TestInOrder hands in a call and the approval it depends on at once: the second waits for the first.
func TestInOrder(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(nil)
	var all uint256.Int
	all.SetAllOne()
	approve, join := protocol.Approve{Account: b.key.addr, Amount: all}, b.join()
	b.submit(s, approve, join, join)
	if o := b.finish(s, join); o.Err != nil || o.Tx == (common.Hash{}) || o.GasUsed == 0 || o.GasPrice.IsZero() || o.Block.Number == 0 {
		t.Errorf("joining ended with %+v", o)
	}
	if n := b.nonce(); n != 2 {
		t.Errorf("%d transactions, want 2", n)
	}
	a, err := b.reader.AccountOf(t.Context(), b.key.addr)
	if stake := b.Params().MinStake; err != nil || !a.Stake.Eq(&stake) {
		t.Errorf("the stake is %s, %v", a.Stake.Dec(), err)
	}
}

// TestRefusedOnce hands in what the contract refuses: it is named, reported once, and never sent.
func TestRefusedOnce(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(nil)
	claim := protocol.Claim{Account: b.key.addr, To: b.key.addr}
	b.submit(s, claim)
	o, err := s.Wait(t.Context(), claim.Key())
	var r *submit.Revert
	if err != nil || refusal.CodeOf(o.Err) != refusal.ChainReverted || !errors.As(o.Err, &r) || r.Name != "NothingToClaim" {
		t.Errorf("got %v, %v", o.Err, err)
	}
	if o.Tx != (common.Hash{}) || len(b.wire.distinct()) != 0 {
		t.Errorf("%d transactions were sent", len(b.wire.distinct()))
	}
	b.submit(s, b.approve(1)) // something to wait for
	b.finish(s, b.approve(1))
	b.mu.Lock()
	told := len(b.done)
	b.mu.Unlock()
	if told != 2 {
		t.Errorf("%d outcomes told, want one for each of the two wishes", told)
	}
	if err := s.Forget(claim.Key()); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Status(claim.Key()); ok {
		t.Error("a forgotten wish is still there")
	}
}

func TestNoAllowance(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(nil)
	b.submit(s, b.join())
	if o, err := s.Wait(t.Context(), b.join().Key()); err != nil || refusal.CodeOf(o.Err) != refusal.AllowanceTooSmall {
		t.Errorf("got %v, %v", o.Err, err)
	}
}

func TestNoMoney(t *testing.T) {
	b := newBench(t)
	secret, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	b.key = key{secret, crypto.PubkeyToAddress(secret.PublicKey)}
	s, _ := b.run(nil)
	b.submit(s, b.approve(1))
	if o, err := s.Wait(t.Context(), b.approve(1).Key()); err != nil || refusal.CodeOf(o.Err) != refusal.BalanceTooSmall {
		t.Errorf("got %v, %v", o.Err, err)
	}
}

// TestReplace loses the first attempts: the wish goes through with the same nonce and higher fees.
func TestReplace(t *testing.T) {
	b := newBench(t)
	b.wire.setLose(true)
	s, _ := b.run(nil)
	b.submit(s, b.approve(1))
	b.mineUntil(s, b.approve(1), func(st submit.Status) bool { return len(st.Attempts) >= 3 })
	b.wire.setLose(false)
	if o := b.finish(s, b.approve(1)); o.Err != nil {
		t.Fatal(o.Err)
	}
	sent := b.wire.distinct()
	for i, tx := range sent[1:] {
		before := sent[i]
		if tx.Nonce() != before.Nonce() {
			t.Errorf("attempt %d has nonce %d, the one before %d", i+2, tx.Nonce(), before.Nonce())
		}
		for name, pair := range map[string][2]*big.Int{
			"tip": {before.GasTipCap(), tx.GasTipCap()}, "cap": {before.GasFeeCap(), tx.GasFeeCap()},
		} {
			old, now := new(big.Int).Mul(pair[0], big.NewInt(11)), new(big.Int).Mul(pair[1], big.NewInt(10))
			if now.Cmp(old) < 0 {
				t.Errorf("attempt %d offers a %s of %s after %s", i+2, name, pair[1], pair[0])
			}
		}
	}
	if n := b.nonce(); n != 1 {
		t.Errorf("%d transactions mined, want 1", n)
	}
}

// TestFeeLimit shows that neither a first offer nor a replacement is above the limit, and that the wish says so.
func TestFeeLimit(t *testing.T) {
	b := newBench(t)
	s, stop := b.run(func(c *submit.Config) { c.MaxFee = big.NewInt(1) })
	b.submit(s, b.approve(1))
	b.mineUntil(s, b.approve(1), func(st submit.Status) bool { return strings.Contains(st.Waiting, "over the limit of 0.000000001 gwei") })
	for range 4 {
		b.Mine()
	}
	stop()
	if n := len(b.wire.distinct()); n != 0 {
		t.Fatalf("%d transactions left over the limit", n)
	}
	head, err := b.Client().HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	limit := new(big.Int).Add(head.BaseFee, big.NewInt(1_000_000_000)) // below what a first offer would be, above the need
	limit = new(big.Int).Mul(limit, big.NewInt(2))
	b.wire.setLose(true)
	again, _ := b.run(func(c *submit.Config) { c.MaxFee = limit })
	b.mineUntil(again, b.approve(1), func(st submit.Status) bool { return strings.Contains(st.Waiting, "a higher offer is over the limit") })
	for _, tx := range b.wire.distinct() {
		if tx.GasFeeCap().Cmp(limit) > 0 {
			t.Errorf("%s offers %s", tx.Hash(), tx.GasFeeCap())
		}
	}
	b.wire.setLose(false)
	if o := b.finish(again, b.approve(1)); o.Err != nil || b.nonce() != 1 {
		t.Errorf("ended with %v, %d mined", o.Err, b.nonce())
	}
}

// TestDurableBeforeBroadcast looks at the disk in the moment a transaction leaves.
func TestDurableBeforeBroadcast(t *testing.T) {
	b := newBench(t)
	b.wire.on = func(tx *types.Transaction) {
		s, err := submit.New(submit.Config{Network: b.Network.Network(), From: b.key.addr}, b.disk, b.wire, b.key)
		if err != nil {
			t.Error(err)
			return
		}
		if st, ok := s.Status(b.approve(1).Key()); !ok || st.State != submit.Sent || st.Tx != tx.Hash() || st.Nonce != tx.Nonce() {
			t.Errorf("the disk says %+v while %s leaves", st, tx.Hash())
		}
	}
	s, _ := b.run(nil)
	b.submit(s, b.approve(1))
	b.finish(s, b.approve(1))
}

// TestRestart loses the process at every moment: nothing is sent twice, nothing is forgotten.
func TestRestart(t *testing.T) {
	for name, tt := range map[string]struct {
		lose  bool                     // the first process's transactions never arrive
		until func(submit.Status) bool // when the first process dies
		mine  bool                     // a block is made while nobody runs
	}{
		"queued":               {false, func(submit.Status) bool { return true }, false},
		"sent, never arrived":  {true, func(st submit.Status) bool { return st.State == submit.Sent }, false},
		"sent, in the pool":    {false, func(st submit.Status) bool { return st.State == submit.Sent || ended(st) }, false},
		"mined while away":     {false, func(st submit.Status) bool { return st.State == submit.Sent || ended(st) }, true},
		"replaced, all lost":   {true, func(st submit.Status) bool { return len(st.Attempts) >= 2 }, false},
		"ended, told or not":   {false, ended, false},
		"lost and blocks pass": {true, func(st submit.Status) bool { return st.State == submit.Sent }, true},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			b.wire.setLose(tt.lose)
			in := b.approve(77)
			s, stop := b.run(nil)
			b.submit(s, in)
			b.mineUntil(s, in, tt.until)
			stop()
			if tt.mine {
				b.Mine()
			}
			b.wire.setLose(false)

			again, _ := b.run(nil)
			b.submit(again, in)
			if o := b.finish(again, in); o.Err != nil {
				t.Fatal(o.Err)
			}
			if n := b.nonce(); n != 1 {
				t.Errorf("%d transactions mined, want 1", n)
			}
			allowed, err := b.reader.Allowance(t.Context(), b.key.addr)
			if err != nil || allowed.Uint64() != 77 {
				t.Errorf("the allowance is %s, %v", allowed.Dec(), err)
			}
		})
	}
}

// TestNonceTaken lets another program use the nonce: the wish is sent again with the next one.
func TestNonceTaken(t *testing.T) {
	b := newBench(t)
	b.wire.setLose(true)
	s, _ := b.run(nil)
	b.submit(s, b.approve(1))
	st := b.mineUntil(s, b.approve(1), func(st submit.Status) bool { return st.State == submit.Sent })
	tx, err := b.key.SignTx(types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(local.ChainID), Nonce: st.Nonce, To: &b.key.addr, Gas: 21_000,
		GasTipCap: big.NewInt(2_000_000), GasFeeCap: big.NewInt(9_000_000_000),
	}), big.NewInt(local.ChainID))
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Client().SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	b.Mine()
	b.wire.setLose(false)
	if o := b.finish(s, b.approve(1)); o.Err != nil {
		t.Fatal(o.Err)
	}
	if n := b.nonce(); n != 2 {
		t.Errorf("%d transactions mined, want 2", n)
	}
}

// TestReorg takes the block of a mined transaction back before it is deep enough.
func TestReorg(t *testing.T) {
	b := newBench(t)
	head, err := b.reader.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s, _ := b.run(func(c *submit.Config) { c.Confirmations = 4 })
	b.submit(s, b.approve(5))
	b.mineUntil(s, b.approve(5), func(submit.Status) bool { return b.nonce() == 1 })
	if st, _ := s.Status(b.approve(5).Key()); ended(st) {
		t.Errorf("it ended %s before it was deep enough", st.State)
	}
	if err := b.Fork(head.Hash); err != nil {
		t.Fatal(err)
	}
	if o := b.finish(s, b.approve(5)); o.Err != nil {
		t.Fatal(o.Err)
	}
	if n := b.nonce(); n != 1 {
		t.Errorf("%d transactions mined, want 1", n)
	}
}

// TestManyAtOnce keeps several transactions on the way.
func TestManyAtOnce(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(func(c *submit.Config) { c.InFlight = 3 })
	for n := range uint64(10) {
		b.submit(s, b.approve(n))
	}
	for n := range uint64(10) {
		if o := b.finish(s, b.approve(n)); o.Err != nil {
			t.Error(o.Err)
		}
	}
	if n := b.nonce(); n != 10 {
		t.Errorf("%d transactions mined, want 10", n)
	}
	allowed, err := b.reader.Allowance(t.Context(), b.key.addr)
	if err != nil || allowed.Uint64() != 9 {
		t.Errorf("the allowance is %s, %v: not in order", allowed.Dec(), err)
	}
	if list := s.List(); len(list) != 10 || list[0].Key != b.approve(0).Key() {
		t.Errorf("%d wishes listed, first %s", len(list), list[0].Key)
	}
}

func TestDeploy(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(nil)
	deploy := protocol.Deploy{Params: b.Params()}
	b.submit(s, deploy)
	o := b.finish(s, deploy)
	if o.Err != nil {
		t.Fatal(o.Err)
	}
	id := b.Network.Network()
	id.Contract = o.Contract
	if err := chain.New(b.Client(), id, chain.Options{}).Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestWaitForNothing(t *testing.T) {
	b := newBench(t)
	s, _ := b.run(nil)
	if _, err := s.Wait(t.Context(), "nothing"); !errors.Is(err, submit.ErrUnknown) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b.wire.setLose(true)
	b.submit(s, b.approve(1))
	if _, err := s.Wait(ctx, b.approve(1).Key()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := s.Forget(b.approve(1).Key()); !errors.Is(err, submit.ErrLive) {
		t.Errorf("got %v", err)
	}
}

// TestDepth keeps what could be sent again until the end lies deep enough, and not longer.
func TestDepth(t *testing.T) {
	b := newBench(t)
	kept := func() bool {
		raw := false
		if err := b.disk.Iterate("outbox", nil, func(_, value []byte) error {
			raw = raw || strings.Contains(string(value), `"raw"`)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return raw
	}
	s, _ := b.run(func(c *submit.Config) { c.Depth = 6 })
	b.submit(s, b.approve(1))
	b.finish(s, b.approve(1))
	if !kept() {
		t.Error("the transaction is gone from the disk as soon as it is mined")
	}
	st := b.mineUntil(s, b.approve(1), func(submit.Status) bool { return !kept() })
	if st.State != submit.Done || len(st.Attempts) != 1 || st.Tx != st.Attempts[0].Tx {
		t.Errorf("later it is %+v", st)
	}
	head, err := b.reader.Head(t.Context())
	if err != nil || head.Number+1 < st.Outcome.Block.Number+6 {
		t.Errorf("left alone at block %d, mined in block %d, %v", head.Number, st.Outcome.Block.Number, err)
	}
}

// TestOnce goes step by step, without Run.
func TestOnce(t *testing.T) {
	b := newBench(t)
	at := time.Unix(1_000, 0)
	s, err := submit.New(submit.Config{
		Network: b.Network.Network(), Token: b.Params().Token, From: b.key.addr, Now: func() time.Time { return at },
	}, b.disk, b.wire, b.key)
	if err != nil {
		t.Fatal(err)
	}
	b.submit(s, b.approve(1))
	for _, want := range []submit.State{submit.Queued, submit.Sent, submit.Done} {
		st, _ := s.Status(b.approve(1).Key())
		if st.State != want || !st.Since.Equal(at) {
			t.Errorf("it is %s since %s, want %s since %s", st.State, st.Since, want, at)
		}
		at = at.Add(time.Minute)
		if err := s.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
		b.Mine()
	}
}
