package drill

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// breaking breaks the first calls of a method.
func breaking(method string, calls int, with fault) func(string, int) *fault {
	return func(got string, nth int) *fault {
		if got == method && nth <= calls {
			return &with
		}
		return nil
	}
}

// TestFireEndpoint lets the endpoint answer in the ways that endpoints have.
func TestFireEndpoint(t *testing.T) {
	const send, receipt = "eth_sendRawTransaction", "eth_getTransactionReceipt"
	for name, tt := range map[string]struct {
		method string
		calls  int
		with   fault
		says   string // while it lasts; empty: it does not hold anything up
		blocks bool   // the answer is met only when blocks are made
	}{
		"already known":                         {send, 3, fault{true, "already known"}, "", true},
		"replacement underpriced":               {send, 3, fault{false, "replacement transaction underpriced"}, "replacement transaction underpriced", true},
		"underpriced":                           {send, 2, fault{false, "transaction underpriced"}, "transaction underpriced", false},
		"nonce too low, but it is not":          {send, 1, fault{false, "nonce too low"}, "", true},
		"pool is full":                          {send, 16, fault{false, "txpool is full"}, "txpool is full", false},
		"answer lost":                           {send, 1, fault{true, ""}, "", false},
		"connection lost":                       {send, 16, fault{false, ""}, "broadcast", false},
		"too many requests":                     {send, 16, fault{false, "too many requests"}, "too many requests", false},
		"transaction indexing is in progress":   {receipt, 16, fault{false, "transaction indexing is in progress"}, "transaction indexing is in progress", true},
		"receipts fail":                         {receipt, 16, fault{false, ""}, "read the receipt", true},
		"the head cannot be read":               {"eth_getBlockByNumber", 16, fault{false, "try later"}, "try later", false},
		"the nonce cannot be read":              {"eth_getTransactionCount", 16, fault{false, "try later"}, "try later", false},
		"the simulation breaks, not the answer": {"eth_estimateGas", 16, fault{false, "try later"}, "simulate: try later", false},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFire(t)
			f.proxy.breakWith(breaking(tt.method, tt.calls, tt.with))
			l := f.live(nil)
			l.want(f.wish(1), f.wish(2))
			switch {
			case tt.says != "" && tt.blocks:
				l.mineUntil(f.wish(1), says(tt.says))
			case tt.says != "":
				l.until(f.wish(1), says(tt.says))
			}
			l.finish(f.wish(1))
			l.finish(f.wish(2))
			f.raised()
			f.effects(2, 2)
		})
	}
}

// TestFireHonestUnderpriced meets the error where anvil makes it: another wallet's transaction waits with the nonce.
func TestFireHonestUnderpriced(t *testing.T) {
	f := newFire(t)
	l := f.live(nil)
	f.dieOnSend(l, false, f.wish(1))
	theirs := f.outside(0, common.Address{7}, 1, 3*gweis)
	f.proxy.breakWith(nil)
	again := f.live(nil)
	again.until(f.wish(1), says("underpriced"))
	f.must(f.anvil.Drop(t.Context(), theirs.Hash()))
	again.finish(f.wish(1))
	f.raised()
	f.effects(1, 1)
}

// TestFireGap has the sender queue behind another wallet's transaction, which then disappears.
func TestFireGap(t *testing.T) {
	f := newFire(t)
	theirs := f.outside(0, common.Address{7}, 1, gweis)
	l := f.live(nil)
	l.want(f.wish(1))
	l.until(f.wish(1), says("come before its 1"))
	f.must(f.anvil.Drop(t.Context(), theirs.Hash()))
	if st := l.finish(f.wish(1)); st.Nonce != 1 {
		t.Errorf("it was sent with nonce %d", st.Nonce)
	}
	f.effects(1, 2)
}

// TestFireBump raises an offer before its time.
func TestFireBump(t *testing.T) {
	f := newFire(t)
	l := f.live(nil)
	if err := l.Bump(f.wish(1).Key()); !errors.Is(err, submit.ErrUnknown) {
		t.Errorf("got %v", err)
	}
	l.want(f.wish(1))
	l.until(f.wish(1), sent)
	f.pooled(1)
	f.must(l.Bump(f.wish(1).Key()))
	l.until(f.wish(1), func(st submit.Status) bool { return len(st.Attempts) == 2 })
	st := l.finish(f.wish(1))
	if st.Outcome.Tx != st.Attempts[1].Tx {
		t.Errorf("%s was mined, not the higher offer", st.Outcome.Tx)
	}
	if err := l.Bump(f.wish(1).Key()); !errors.Is(err, submit.ErrOver) {
		t.Errorf("got %v", err)
	}
	f.raised()
	f.effects(1, 1)
}

// TestFireCancel takes wishes back: before they are sent, on the way, too late, and across a restart.
func TestFireCancel(t *testing.T) {
	cancelled := func(t *testing.T, st submit.Status) {
		t.Helper()
		if st.State != submit.Cancelled || refusal.CodeOf(st.Outcome.Err) != refusal.TxCancelled {
			t.Errorf("it ended %s: %v", st.State, st.Outcome.Err)
		}
	}
	t.Run("before it is sent", func(t *testing.T) {
		f := newFire(t)
		f.fund(new(big.Int))
		l := f.live(nil)
		l.want(f.wish(1))
		l.until(f.wish(1), says("the account has 0 ether"))
		f.must(l.Cancel(f.wish(1).Key()))
		cancelled(t, l.until(f.wish(1), over))
		if err := l.Cancel(f.wish(1).Key()); !errors.Is(err, submit.ErrOver) {
			t.Errorf("got %v", err)
		}
		f.fund(oneEther)
		f.effects(0, 0)
		f.must(l.Forget(f.wish(1).Key()))
		l.want(f.wish(1))
		l.finish(f.wish(1))
		f.effects(1, 1)
	})
	t.Run("on the way", func(t *testing.T) {
		f := newFire(t)
		l := f.live(nil)
		l.want(f.wish(1), f.wish(2))
		l.until(f.wish(2), sent)
		f.pooled(2)
		f.must(l.Cancel(f.wish(1).Key()))
		l.until(f.wish(1), says("taking it back"))
		st := l.mineUntil(f.wish(1), over)
		cancelled(t, st)
		if len(st.Attempts) != 2 || !st.Attempts[1].Cancel || st.Attempts[0].Cancel {
			t.Errorf("attempts: %+v", st.Attempts)
		}
		l.finish(f.wish(2))
		f.raised()
		f.effects(1, 2)
	})
	t.Run("too late", func(t *testing.T) {
		f := newFire(t)
		l := f.live(func(c *submit.Config) { c.Confirmations = 3 })
		l.want(f.wish(1))
		l.until(f.wish(1), sent)
		f.pooled(1)
		f.mine(1)
		l.until(f.wish(1), says("1 of 3 confirmations"))
		f.must(l.Cancel(f.wish(1).Key()))
		l.finish(f.wish(1))
		f.effects(1, 1)
	})
	t.Run("dead before the cancellation left", func(t *testing.T) {
		f := newFire(t)
		l := f.live(nil)
		l.want(f.wish(1))
		l.until(f.wish(1), sent)
		f.pooled(1)
		l.kill()
		f.must(l.Cancel(f.wish(1).Key()))
		l.die()
		again := f.live(nil)
		again.until(f.wish(1), says("taking it back"))
		cancelled(t, again.mineUntil(f.wish(1), over))
		f.effects(0, 1)
	})
}

// TestFireRevert shows that what the chain refuses is never sent, and what failed when it was mined is never repeated.
func TestFireRevert(t *testing.T) {
	refuses := hexutil.Bytes{0x60, 0, 0x60, 0, 0xfd} // a contract that reverts whatever it is asked
	f := newFire(t)
	l := f.live(nil)
	l.want(f.wish(1))
	l.until(f.wish(1), sent)
	f.pooled(1)
	f.must(f.anvil.RPC().CallContext(t.Context(), nil, "anvil_setCode", f.target, refuses))
	st := l.mineUntil(f.wish(1), over)
	if refusal.CodeOf(st.Outcome.Err) != refusal.ChainReverted || st.Outcome.Tx != st.Attempts[0].Tx {
		t.Errorf("mined and reverted: %+v", st.Outcome)
	}
	l.want(f.wish(2))
	st = l.until(f.wish(2), over)
	if refusal.CodeOf(st.Outcome.Err) != refusal.ChainReverted || st.Outcome.Tx != (common.Hash{}) {
		t.Errorf("refused: %+v", st.Outcome)
	}
	l.want(f.wish(1), f.wish(2))
	f.mine(3)
	if n := len(f.proxy.transactions()); n != 1 {
		t.Errorf("%d transactions were sent", n)
	}
	f.effects(0, 1)
}

// TestAnvilInstant makes a block for each transaction, where no further block comes that could wake anybody.
func TestAnvilInstant(t *testing.T) {
	f := newFire(t)
	f.must(f.anvil.SetAutomine(t.Context(), true))
	l := f.live(nil)
	f.dieOnSend(l, false, f.wish(1))
	f.proxy.breakWith(nil)
	again := f.live(nil)
	again.until(f.wish(1), over)
	again.want(f.wish(2), f.wish(3))
	again.until(f.wish(3), over)
	f.effects(3, 3)
}
