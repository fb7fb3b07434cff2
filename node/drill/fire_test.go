package drill

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// Transactions under fire: whatever happens to a transaction, the wish behind it has one effect on the chain.

const gweis = 1_000_000_000

// TestFireStuckTip lets the base fee run away from an offer: it is raised with the same nonce until a block takes it.
func TestFireStuckTip(t *testing.T) {
	f := newFire(t)
	l := f.live(nil)
	l.want(f.wish(1))
	l.until(f.wish(1), sent)
	f.pooled(1)
	for range 5 {
		f.must(f.anvil.SetNextBaseFee(t.Context(), big.NewInt(6*gweis)))
		f.mine(1)
	}
	l.until(f.wish(1), func(st submit.Status) bool { return len(st.Attempts) > 1 })
	l.finish(f.wish(1))
	f.raised()
	f.effects(1, 1)
}

// TestFireReplacedOutside has another wallet with the same key speed the transaction up: that one counts, and nothing is
// sent again.
func TestFireReplacedOutside(t *testing.T) {
	f := newFire(t)
	l := f.live(nil)
	l.want(f.wish(1))
	l.until(f.wish(1), sent)
	f.pooled(1)
	theirs := f.outside(0, f.target, gift, 50*gweis)
	f.mine(1)
	if st := l.finish(f.wish(1)); st.Outcome.Tx != theirs.Hash() {
		t.Errorf("it ended with %s, but %s was mined", st.Outcome.Tx, theirs.Hash())
	}
	f.effects(1, 1)
}

// TestFireNonceTaken has another wallet use the nonce for something else: the wish is sent again with the next nonce, once
// no reorg is likely to give the first one back.
func TestFireNonceTaken(t *testing.T) {
	for name, arrives := range map[string]bool{"replaced in the pool": true, "never arrived": false} {
		t.Run(name, func(t *testing.T) {
			f := newFire(t)
			if !arrives {
				f.proxy.breakWith(func(method string, _ int) *fault {
					if method == "eth_sendRawTransaction" {
						return &fault{}
					}
					return nil
				})
			}
			l := f.live(func(c *submit.Config) { c.Patience = 4 })
			l.want(f.wish(1))
			l.until(f.wish(1), sent)
			if arrives {
				f.pooled(1)
			}
			f.outside(0, common.Address{7}, 1, 50*gweis)
			f.mine(1)
			l.until(f.wish(1), says("took nonce 0"))
			f.proxy.breakWith(nil)
			if st := l.finish(f.wish(1)); st.Nonce != 1 {
				t.Errorf("it was sent again with nonce %d", st.Nonce)
			}
			f.effects(1, 2)
		})
	}
}

// TestFireNonceTakenWhileAway dies before the transaction arrives, and comes back when the nonce is long gone.
func TestFireNonceTakenWhileAway(t *testing.T) {
	f := newFire(t)
	l := f.live(nil)
	f.dieOnSend(l, false, f.wish(1))
	f.outside(0, common.Address{7}, 1, gweis)
	f.mine(20)
	f.proxy.breakWith(nil)
	again := f.live(nil)
	again.want(f.wish(1))
	again.finish(f.wish(1))
	f.effects(1, 2)
}

// TestFireRestart dies between signing and sending, and between sending and the receipt, with blocks made in its absence
// or not.
func TestFireRestart(t *testing.T) {
	for name, tt := range map[string]struct {
		reach bool
		mine  uint64
	}{
		"signed, not sent":              {false, 0},
		"signed, not sent, time passes": {false, 6},
		"sent, not mined":               {true, 0},
		"sent, mined while away":        {true, 1},
		"sent, buried while away":       {true, 90},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFire(t)
			l := f.live(nil)
			f.dieOnSend(l, tt.reach, f.wish(1), f.wish(2))
			first, _ := l.Status(f.wish(1).Key())
			if tt.reach {
				f.pooled(1)
			}
			if tt.mine > 0 {
				f.mine(tt.mine)
			}
			f.proxy.breakWith(nil)
			again := f.live(nil)
			again.want(f.wish(1), f.wish(2))
			if st := again.finish(f.wish(1)); st.Attempts[0].Tx != first.Tx || st.Nonce != 0 {
				t.Errorf("after the restart nonce %d, first transaction %s, before %s", st.Nonce, st.Attempts[0].Tx, first.Tx)
			}
			again.finish(f.wish(2))
			f.effects(2, 2)
		})
	}
}

// TestFireReorg lets a reorg take a mined transaction back, before and after it counted as confirmed, and forget it.
func TestFireReorg(t *testing.T) {
	t.Run("receipt gone before it is confirmed", func(t *testing.T) {
		f := newFire(t)
		l := f.live(func(c *submit.Config) { c.Confirmations = 5 })
		l.want(f.wish(1))
		l.until(f.wish(1), sent)
		f.pooled(1)
		f.mine(2)
		l.until(f.wish(1), says("2 of 5 confirmations"))
		f.must(f.anvil.Reorg(t.Context(), 3))
		l.until(f.wish(1), says("not mined since"))
		f.pooled(1) // it was sent again without a new block
		l.finish(f.wish(1))
		f.effects(1, 1)
	})
	t.Run("gone after it was told", func(t *testing.T) {
		f := newFire(t)
		l := f.live(nil)
		l.want(f.wish(1), f.wish(2))
		st := l.finish(f.wish(1))
		l.finish(f.wish(2))
		f.undo(st.Outcome.Block.Number)
		f.pooled(2)
		l.mineUntil(f.wish(2), func(st submit.Status) bool { return over(st) && l.times(f.wish(2).Key()) == 2 })
		l.finish(f.wish(1))
		f.effects(2, 2)
	})
	t.Run("gone while away", func(t *testing.T) {
		f := newFire(t)
		l := f.live(nil)
		l.want(f.wish(1))
		st := l.finish(f.wish(1))
		l.die()
		f.undo(st.Outcome.Block.Number)
		again := f.live(nil)
		f.pooled(1)
		again.mineUntil(f.wish(1), func(st submit.Status) bool { return over(st) && again.times(f.wish(1).Key()) == 1 })
		f.effects(1, 1)
	})
}

// times is how often an outcome was told.
func (l *life) times(key string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(slices.DeleteFunc(slices.Clone(l.told), func(k string) bool { return k != key }))
}

// TestFireOutOfFunds waits for money with a reason, warns before the floor is reached, and goes on by itself.
func TestFireOutOfFunds(t *testing.T) {
	t.Run("before it is sent", func(t *testing.T) {
		f := newFire(t)
		f.fund(big.NewInt(gift / 2))
		l := f.live(nil)
		l.want(f.wish(1))
		l.until(f.wish(1), says("the account has 0.0000000000000005 ether"))
		f.fund(big.NewInt(gift * 2)) // enough for the gift, not for gas
		f.mine(1)
		l.until(f.wish(1), says("needs up to"))
		f.fund(oneEther)
		l.finish(f.wish(1))
		f.effects(1, 1)
	})
	t.Run("while it is on the way", func(t *testing.T) {
		f := newFire(t)
		l := f.live(nil)
		f.dieOnSend(l, false, f.wish(1))
		f.fund(big.NewInt(gift))
		f.proxy.breakWith(nil)
		again := f.live(nil)
		again.until(f.wish(1), says("nsufficient funds"))
		f.fund(oneEther)
		again.finish(f.wish(1))
		f.effects(1, 1)
	})
	t.Run("the floor", func(t *testing.T) {
		f := newFire(t)
		half := new(big.Int).Rsh(oneEther, 1)
		l := f.live(func(c *submit.Config) { c.MinBalance = half })
		l.want(f.wish(1))
		if st := l.finish(f.wish(1)); st.Warning != "" {
			t.Errorf("an ended wish warns: %s", st.Warning)
		}
		if w := l.Funds().Warning; !strings.Contains(w, "below 0.5 ether nothing new is sent") {
			t.Errorf("no warning before the floor is reached: %q", w)
		}
		f.fund(half)
		l.want(f.wish(2))
		st := l.until(f.wish(2), says("with the floor of 0.5 ether"))
		if st.Warning == "" || st.Since.IsZero() {
			t.Errorf("nothing is said about the balance: %+v", st)
		}
		f.mine(3)
		f.effects(1, 1)
		f.fund(new(big.Int).Mul(oneEther, big.NewInt(2)))
		l.finish(f.wish(2))
		if w := l.Funds().Warning; w != "" {
			t.Errorf("still warned: %s", w)
		}
		f.effects(2, 2)
	})
	t.Run("refused where nobody waits", func(t *testing.T) {
		f := newFire(t)
		f.fund(big.NewInt(gift))
		l := f.live(func(c *submit.Config) { c.WaitForFunds = false })
		l.want(f.wish(1))
		if st := l.until(f.wish(1), over); refusal.CodeOf(st.Outcome.Err) != refusal.BalanceTooSmall {
			t.Errorf("got %v", st.Outcome.Err)
		}
		f.effects(0, 0)
	})
}

// TestFireSpike lets gas cost more than the cap: nothing leaves before it is affordable, and nothing ever offers more.
func TestFireSpike(t *testing.T) {
	f := newFire(t)
	limit := big.NewInt(20 * gweis)
	spike := func() {
		f.must(f.anvil.SetNextBaseFee(t.Context(), big.NewInt(90*gweis)))
		f.mine(1)
	}
	spike()
	l := f.live(func(c *submit.Config) { c.MaxFee = limit })
	l.want(f.wish(1))
	l.until(f.wish(1), says("over the limit of 20 gwei"))
	spike()
	spike()
	if n := len(f.proxy.transactions()); n != 0 {
		t.Errorf("%d transactions left during the spike", n)
	}
	f.must(f.anvil.SetNextBaseFee(t.Context(), big.NewInt(9*gweis)))
	f.mine(1)
	l.until(f.wish(1), sent)
	f.pooled(1)
	for range 6 { // stuck, but no replacement goes over the cap
		spike()
	}
	l.until(f.wish(1), says("a higher offer is over the limit"))
	f.must(f.anvil.SetNextBaseFee(t.Context(), big.NewInt(gweis)))
	l.finish(f.wish(1))
	for _, tx := range f.proxy.transactions() {
		if tx.GasFeeCap().Cmp(limit) > 0 {
			t.Errorf("%s offers %s", tx.Hash(), tx.GasFeeCap())
		}
	}
	f.effects(1, 1)
}
