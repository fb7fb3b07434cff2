package main

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// orderSpec is a specification whose job runs for a while.
func orderSpec(t *testing.T, task string) []byte {
	t.Helper()
	w := client.DefaultWish()
	w.Task, w.Confirmations, w.Deadline, w.Seats, w.MaxRounds = task, 1, 400, 3, 2
	w.Phases = protocol.PhaseSeconds{Propose: 10, Commit: 10, Reveal: 5}
	w.Payment.MaxPrice.Int, w.Payment.Reward.Int = local.Token(), local.Token()
	w.Payment.Allowance.SetUint64(100_000_000_000_000_000)
	_, raw, err := w.Specification()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// lapse is a disk that fails from some write of an order on.
type lapse struct {
	disk
	left int // writes of orders that still work; negative: all
}

var errLapse = errors.New("the disk is gone")

func (l *lapse) Put(ns string, key, value []byte, sync bool) error {
	if ns == "orders" && l.left >= 0 {
		if l.left == 0 {
			return errLapse
		}
		l.left--
	}
	return l.disk.Put(ns, key, value, sync)
}

// buyer is one process of a submitter: it lives for one purchase, on a disk that outlives it.
type buyer struct {
	d    *devnet
	disk *lapse
	told []string
}

// place runs a process that asks for an order. It dies when it tells something with the prefix, if there is one.
func (b *buyer) place(t *testing.T, name string, raw []byte, within protocol.Seconds, dies string) (client.Opened, error) {
	t.Helper()
	ctx, die := context.WithTimeout(b.d.ctx, runFor)
	defer die()
	key := devKey(solver.Demo.Seed, "submitter", 0)
	s, err := submit.New(submit.Config{
		Network: b.d.net.Network(), Token: b.d.net.Params().Token, From: key.Address(), Poll: devPoll,
	}, b.disk, b.d.net.Client(), key)
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = s.Run(ctx)
	}()
	defer func() { die(); <-ended }()
	c := &client.Client{
		Chain: b.d.reader(), Sender: s, Bus: b.d.client.Bus, Blobs: b.d.client.Blobs,
		Orders: client.NewOrders(b.disk, b.d.net.Network()),
	}
	return c.Place(ctx, name, raw, client.Terms{OpenWithin: within, Approve: true, Tell: func(text string) {
		b.told = append(b.told, text)
		if dies != "" && strings.HasPrefix(text, dies) {
			die()
		}
	}})
}

func (b *buyer) order(t *testing.T, name string) client.Order {
	t.Helper()
	o, ok, err := client.NewOrders(b.disk, b.d.net.Network()).Get(name)
	if err != nil || !ok {
		t.Fatalf("order %q: %v, %v", name, ok, err)
	}
	return o
}

func (b *buyer) balance(t *testing.T) uint256.Int {
	t.Helper()
	v, err := b.d.client.Chain.Balance(b.d.ctx, b.d.client.Sender.From())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestAnOrderIsPaidOnce ends the submitter's process wherever it tells something, and where it cannot write any more.
// Asked again, it opens one job and pays one escrow.
func TestAnOrderIsPaidOnce(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	d, err := startDevnet(ctx, devConfig{Seed: solver.Demo.Seed, Members: solvers(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := d.stop(); err != nil {
			t.Error(err)
		}
	}()
	b := &buyer{d: d, disk: &lapse{store.Memory(), -1}}
	for name, tc := range map[string]struct {
		dies     string
		writes   int // of orders that work in the first process
		within   protocol.Seconds
		expire   bool // the accepts run out before the second process
		other    bool // another order takes the place in the contract meanwhile
		attempts int
	}{
		"dies with a panel":                 {dies: "a panel of", writes: -1, within: 120, attempts: 1},
		"dies before the approval":          {dies: "an allowance", writes: -1, within: 120, attempts: 1},
		"dies when the escrow is sent":      {dies: "the escrow", writes: -1, within: 120, attempts: 1},
		"cannot write that it is open":      {writes: 2, within: 120, attempts: 1},
		"cannot write its panel":            {writes: 1, within: 120, attempts: 1},
		"cannot write anything":             {writes: 0, within: 120, attempts: 1},
		"its accepts run out":               {dies: "a panel of", writes: -1, within: 18, expire: true, attempts: 2},
		"another order takes its place":     {dies: "a panel of", writes: -1, within: 120, other: true, attempts: 2},
		"is asked twice without any mishap": {writes: -1, within: 120, attempts: 1},
	} {
		t.Run(name, func(t *testing.T) {
			raw := orderSpec(t, "reach 813 with 3 7 8 25 50 100")
			b.told, b.disk.left = nil, tc.writes
			before := b.balance(t)
			first, err := b.place(t, name, raw, tc.within, tc.dies)
			if mishap := tc.dies != "" || tc.writes >= 0; (err != nil) != mishap {
				t.Fatalf("the first process: %v", err)
			}
			b.disk.left = -1
			if tc.expire {
				b.await(t, b.order(t, name).Attempts[0].Job.Terms.OpenBefore)
			}
			if tc.other {
				if _, err := b.place(t, "in place of "+name, orderSpec(t, "reach 24 with 1 3 4 6"), tc.within, ""); err != nil {
					t.Fatal(err)
				}
				before = b.balance(t)
			}
			opened, err := b.place(t, name, raw, 120, "")
			if err != nil {
				t.Fatalf("the second process: %v, after %q", err, b.told)
			}
			again, err := b.place(t, name, raw, 120, "")
			if err != nil || again.Agreement.ID() != opened.Agreement.ID() || !again.Before {
				t.Errorf("the third process: job %s, before %v, %v", again.Agreement.ID(), again.Before, err)
			}
			if first.Agreement.Panel != nil && first.Agreement.ID() != opened.Agreement.ID() {
				t.Errorf("job %s became %s", first.Agreement.ID(), opened.Agreement.ID())
			}
			b.check(t, name, opened, before)
			if o := b.order(t, name); len(o.Attempts) != tc.attempts {
				t.Errorf("%d panels agreed, want %d: %q", len(o.Attempts), tc.attempts, b.told)
			} else if last := o.Attempts[len(o.Attempts)-1].Job; tc.expire && (last.Lane != o.Attempts[0].Job.Lane || last.Nonce != o.Attempts[0].Job.Nonce) {
				t.Errorf("the new panel has lane %d, nonce %d", last.Lane, last.Nonce)
			}
		})
	}
	if _, err := b.place(t, "dies with a panel", orderSpec(t, "reach 24 with 1 3 4 6"), 120, ""); refusal.CodeOf(err) != refusal.OrderDiffers {
		t.Errorf("another task under the same name: %v", err)
	}
}

// check compares what left the account with the escrow of the one job that the chain has of an order.
func (b *buyer) check(t *testing.T, name string, opened client.Opened, before uint256.Int) {
	t.Helper()
	o := b.order(t, name)
	live := 0
	for _, a := range o.Attempts {
		_, err := b.d.client.Chain.Facts(b.d.ctx, a.Job.ID(b.d.net.Network()))
		if err == nil {
			live++
		} else if refusal.CodeOf(err) != refusal.JobUnknown {
			t.Error(err)
		}
	}
	after, escrow := b.balance(t), opened.Agreement.Escrow()
	paid := *new(uint256.Int).Sub(&before, &after)
	if live != 1 || paid != escrow || o.Opened == nil || o.Opened.ID != opened.Agreement.ID() || opened.Block == 0 {
		t.Errorf("%d jobs are open, %s was paid, the escrow is %s: %+v", live, paid.Dec(), escrow.Dec(), o.Opened)
	}
	found, ok, err := client.NewOrders(b.disk, b.d.net.Network()).Of(opened.Agreement.ID())
	if err != nil || !ok || found.Name != name {
		t.Errorf("the job belongs to %q, %v", found.Name, err)
	}
}

// await waits for a time of the chain.
func (b *buyer) await(t *testing.T, at protocol.Seconds) {
	t.Helper()
	ctx, cancel := context.WithTimeout(b.d.ctx, time.Minute)
	defer cancel()
	err := b.d.client.Chain.Watch(ctx, 0, func(ev protocol.ChainEvent) error {
		if a, ok := ev.(protocol.Applied); ok && a.Block.Time >= at {
			return errLapse
		}
		return nil
	})
	if !errors.Is(err, errLapse) {
		t.Fatal(err)
	}
}
