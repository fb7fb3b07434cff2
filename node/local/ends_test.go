package local_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/submit"
)

// wantRevert checks that the contract refuses by a name.
func wantRevert(t *testing.T, err error, name string) {
	t.Helper()
	var r *submit.Revert
	if !errors.As(err, &r) || r.Name != name {
		t.Errorf("got %v, want %s", err, name)
	}
}

// TestRefund ends jobs that nothing settled and compares the payouts with Go.
func TestRefund(t *testing.T) {
	w := newWorld(t, 5)
	for name, tt := range map[string]struct {
		seed   uint64
		rounds int
		reveal bool
	}{
		"nothing anchored":        {1, 0, false},
		"anchored, nobody opened": {2, 1, false},
		"too few opened":          {3, 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			g := newGame(w, tt.seed)
			for range tt.rounds {
				g.playRound()
			}
			if tt.reveal {
				g.reveal(first(g.choose(1), g.a.Job.Terms.Quorum()-1))
			}
			refund := protocol.RefundJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Steps: g.steps}
			wantRevert(t, g.try(g.outsider, refund), "TooEarly")
			g.until(g.a.Job.Terms.SettleBy(g.a.Params) + 1)
			before := g.balances(g.outsider.addr)
			g.do(g.outsider, refund)
			want := settlement.RefundPay(g.a, g.last().Opened, tt.rounds > 0)
			g.checkPayout(before, g.balances(g.outsider.addr), want)
			wantRevert(t, g.try(g.outsider, refund), "WrongLink")
		})
	}
}

func TestCancel(t *testing.T) {
	w := newWorld(t, 5)
	g := newGame(w, 4)
	cancel := protocol.CancelJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, OpenTime: g.steps[0].Time}
	wantRevert(t, g.try(g.outsider, cancel), "NotSubmitter")
	before := g.balances(g.outsider.addr)
	g.do(g.submitter, cancel)
	g.checkPayout(before, g.balances(g.outsider.addr), settlement.CancelPay(g.a))
}

func (g *game) checkPayout(before, after map[common.Address]balance, want settlement.Payout) {
	g.t.Helper()
	credits := map[common.Address]string{}
	for _, c := range want.Credits {
		credits[c.Account] = c.Amount.Dec()
	}
	got := map[common.Address]string{}
	for who := range before {
		var delta uint256.Int
		b, a := before[who].earned, after[who].earned
		if delta.Sub(&a, &b); !delta.IsZero() {
			got[who] = delta.Dec()
		}
	}
	if diff := cmp.Diff(credits, got); diff != "" {
		g.t.Errorf("payouts differ (-Go +contract):\n%s", diff)
	}
}

// TestWidePanel settles jobs of the largest panel both ways.
func TestWidePanel(t *testing.T) {
	w := newWorld(t, protocol.MaxSeats)
	for seed := uint64(0); ; seed++ {
		// The panel's size is drawn: look for one that uses every operator, and one with two rows of ballots.
		r := rand.New(rand.NewPCG(seed, 7))
		if n := protocol.MinSeats + r.IntN(len(w.owners)-protocol.MinSeats+1); n < protocol.MaxSeats {
			continue
		}
		g := newGame(w, seed)
		g.playRound()
		g.settle(1, false)
		slow := newGame(w, seed)
		slow.playRound()
		slow.reveal(slow.choose(1))
		slow.settle(1, true)
		return
	}
}

// TestClaim pays out what was earned, and nothing twice.
func TestClaim(t *testing.T) {
	w := newWorld(t, 5)
	g := newGame(w, 5)
	g.playRound()
	g.settle(1, false)
	earned := w.earned(w.submitter.addr)
	if earned.IsZero() {
		t.Fatal("the submitter earned nothing back; choose another seed")
	}
	to := common.Address{0xaa}
	claim := protocol.Claim{Account: w.submitter.addr, To: to}
	w.do(w.submitter, claim)
	if got, err := w.reader.Balance(t.Context(), to); err != nil || !got.Eq(&earned) {
		t.Errorf("%s was paid out, %s earned, %v", got.Dec(), earned.Dec(), err)
	}
	wantRevert(t, w.try(w.submitter, claim), "NothingToClaim")
}

// TestOperatorPath follows one operator from joining to leaving.
func TestOperatorPath(t *testing.T) {
	w := newWorld(t, 3)
	owner, fresh := w.owners[1], newAccount(t, "fresh hot key")
	at := func() (hot common.Address, stake uint256.Int, why string) {
		t.Helper()
		list, err := w.reader.Operators(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range list {
			if o.Address == owner.addr {
				return o.HotKey, o.Stake, o.Ineligible(w.net.Params(), protocol.Terms{StakeUnits: 11}, w.now())
			}
		}
		return common.Address{}, uint256.Int{}, "left"
	}
	hot, stake, why := at()
	if hot != w.hots[1].addr || why == "" {
		t.Errorf("after joining: key %s, %q", hot, why)
	}
	w.do(owner, protocol.TopUp{Operator: owner.addr, Amount: stake})
	if _, _, why := at(); why != "" {
		t.Errorf("after the top-up it is ineligible: %s", why)
	}
	w.do(owner, protocol.SetHotKey{Operator: owner.addr, HotKey: fresh.addr, Proof: fresh.sign(t, w.id.HotKeyDigest(owner.addr))})
	if hot, _, _ := at(); hot != w.hots[1].addr {
		t.Errorf("before the key delay the key is %s, want the old one", hot)
	}
	w.until(w.now() + protocol.Seconds(w.net.Params().KeyDelay) + 1)
	if hot, _, _ := at(); hot != fresh.addr {
		t.Errorf("after the key delay the key is %s, want the new one", hot)
	}
	w.do(owner, protocol.RequestExit{Operator: owner.addr})
	if _, _, why := at(); why != "no active hot key" {
		t.Errorf("after asking to leave: %q", why)
	}
	withdraw := protocol.WithdrawStake{Operator: owner.addr, To: owner.addr}
	wantRevert(t, w.try(owner, withdraw), "ExitTooEarly")
	_, exitAt, err := w.reader.OperatorOf(t.Context(), owner.addr)
	if err != nil {
		t.Fatal(err)
	}
	w.until(exitAt)
	w.do(owner, withdraw)
	if _, _, why := at(); why != "left" {
		t.Errorf("after withdrawing: %q", why)
	}
}
