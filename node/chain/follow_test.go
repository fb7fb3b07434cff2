package chain

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
)

var errSeen = errors.New("seen")

// listener takes the events of one run and checks that each run tells a chain: blocks upwards, each once, taken back from
// the top.
type listener struct {
	t      *testing.T
	blocks []protocol.Applied
	words  []string
}

func (l *listener) take(e protocol.ChainEvent) error {
	switch e := e.(type) {
	case protocol.Applied:
		if n := len(l.blocks); n > 0 && l.blocks[n-1].Block.Number >= e.Block.Number {
			l.t.Errorf("block %d told after %d", e.Block.Number, l.blocks[n-1].Block.Number)
		}
		l.blocks = append(l.blocks, e)
		word := fmt.Sprintf("+%d", e.Block.Number)
		for _, log := range e.Logs {
			amount := log.Event.(protocol.StakeAdded).Amount
			word += ":" + amount.Dec()
		}
		l.words = append(l.words, word)
	case protocol.Reverted:
		if n := len(l.blocks); n == 0 || l.blocks[n-1].Block != e.Block {
			l.t.Errorf("block %d taken back, which is not the newest", e.Block.Number)
		} else {
			l.blocks = l.blocks[:n-1]
		}
		l.words = append(l.words, fmt.Sprintf("-%d", e.Block.Number))
	}
	return nil
}

// run follows until the head was told, or the store died.
func (l *listener) run(p *paper, d disk, from uint64) error {
	l.t.Helper()
	head := p.headers[len(p.headers)-1].Hash()
	ctx, cancel := context.WithTimeout(l.t.Context(), 20*time.Second)
	defer cancel()
	return p.reader(l.t).Follow(ctx, d, from, func(e protocol.ChainEvent) error {
		if err := l.take(e); err != nil {
			return err
		}
		if a, ok := e.(protocol.Applied); ok && a.Block.Hash == head {
			return errSeen
		}
		return nil
	})
}

// follows runs one process to the head and returns what it told.
func follows(t *testing.T, p *paper, d disk, from uint64) []string {
	t.Helper()
	l := &listener{t: t}
	if err := l.run(p, d, from); !errors.Is(err, errSeen) {
		t.Fatalf("the watch ended with %v after %v", err, l.words)
	}
	return l.words
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
}

func TestFollowTellsAgain(t *testing.T) {
	p, d := newPaper(1), store.Memory()
	p.mine(0, 11)
	p.mine(0)
	p.mine(0, 12, 13)
	expect(t, follows(t, p, d, 1), "+1:11", "+2", "+3:12:13")
	p.asked = 0
	p.mine(0, 14)
	expect(t, follows(t, p, d, 1), "+1:11", "+2", "+3:12:13", "+4:14")
	expect(t, follows(t, p, d, 3), "+3:12:13", "+4:14")
	if p.asked != 0 {
		t.Errorf("%d ranges were read from the endpoint again", p.asked)
	}
	expect(t, follows(t, p, d, 0), "+0", "+1:11", "+2", "+3:12:13", "+4:14") // earlier than ever: read anew
	expect(t, follows(t, p, d, 4), "+4:14")
}

func TestFollowReorgAcrossRestart(t *testing.T) {
	p, d := newPaper(1), store.Memory()
	p.mine(0, 1)
	p.mine(0, 2)
	p.mine(0)
	p.mine(0, 3)
	expect(t, follows(t, p, d, 1), "+1:1", "+2:2", "+3", "+4:3")
	p.cut(1)
	p.mine(1, 3)
	p.mine(1)
	p.mine(1)
	p.mine(1, 5)
	expect(t, follows(t, p, d, 1), "+1:1", "+2:2", "+3", "+4:3", "-4", "-3", "-2", "+2:3", "+3", "+4", "+5:5")
	expect(t, follows(t, p, d, 1), "+1:1", "+2:3", "+3", "+4", "+5:5")
	expect(t, follows(t, p, d, 3), "+3", "+4", "+5:5")
	p.cut(1)
	p.mine(2)
	p.mine(2)
	p.mine(2)
	p.mine(2)
	p.mine(2)
	expect(t, follows(t, p, d, 4), "+4", "+5:5", "-5", "-4", "+4", "+5", "+6")
}

// TestFollowReorgWhileAway is a reorg that is far behind the head when the node comes back.
func TestFollowReorgWhileAway(t *testing.T) {
	p, d := newPaper(1), store.Memory()
	p.mine(0, 1)
	p.mine(0, 2)
	p.mine(0, 3)
	follows(t, p, d, 1)
	p.cut(1)
	p.mine(1, 4)
	for range 600 {
		p.mine(1)
	}
	got := follows(t, p, d, 1)
	expect(t, got[:6], "+1:1", "+2:2", "+3:3", "-3", "-2", "+2:4")
	if want := fmt.Sprintf("+%d", p.height()-depth+1); got[6] != want {
		t.Errorf("after the stretch it told %s, want %s", got[6], want)
	}
	again := follows(t, p, d, 1)
	expect(t, again[:2], "+1:1", "+2:4")
	if len(again) > depth+10 {
		t.Errorf("%d events told again: blocks without logs are not dropped", len(again))
	}
}

func TestFollowDeepReorg(t *testing.T) {
	p, d := newPaper(1), store.Memory()
	p.mine(0, 1)
	for range 600 {
		p.mine(0)
	}
	follows(t, p, d, 1)
	p.cut(0)
	p.mine(1, 2)
	for range 700 {
		p.mine(1)
	}
	l := &listener{t: t}
	if err := l.run(p, d, 1); !errors.Is(err, ErrDeepReorg) {
		t.Fatalf("the watch ended with %v", err)
	}
	if got := follows(t, p, d, 1); got[0] != "+1:2" {
		t.Errorf("after the deep reorg it told %s first", got[0])
	}
}

func TestFollowRefusesForeign(t *testing.T) {
	mined := func(id uint64, amount uint64) *paper {
		p := newPaper(id)
		p.mine(0, amount)
		return p
	}
	d := store.Memory()
	follows(t, mined(1, 5), d, 0)
	otherContract := mined(1, 5)
	otherContract.address = common.Address{2}
	sameID := mined(1, 5)
	sameID.headers[0].Extra = []byte("another")
	for name, tt := range map[string]struct {
		p    *paper
		want refusal.Code
	}{
		"another chain":                 {mined(2, 5), refusal.StoreForeign},
		"another contract":              {otherContract, refusal.StoreForeign},
		"another chain of the same id ": {sameID, refusal.StoreForeign},
	} {
		t.Run(name, func(t *testing.T) {
			l := &listener{t: t}
			if err := l.run(tt.p, d, 0); refusal.CodeOf(err) != tt.want {
				t.Errorf("got %v", err)
			}
			if len(l.words) > 0 {
				t.Errorf("it told %v", l.words)
			}
		})
	}
	t.Run("an endpoint of another chain", func(t *testing.T) {
		p := mined(1, 5)
		r := p.reader(t)
		p.id = 3
		if err := r.Follow(t.Context(), d, 0, func(protocol.ChainEvent) error { return nil }); refusal.CodeOf(err) != refusal.ChainWrongID {
			t.Errorf("got %v", err)
		}
	})
}

func TestFollowWaitsForTheEndpoint(t *testing.T) {
	p := newPaper(1)
	p.mine(0, 5)
	p.breakWith(errors.New("connection refused"))
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	events := make(chan protocol.ChainEvent, 8)
	go func() {
		ended <- p.reader(t).Follow(ctx, store.Memory(), 1, func(e protocol.ChainEvent) error { events <- e; return nil })
	}()
	p.breakWith(nil)
	<-events
	p.breakWith(errors.New("connection refused"))
	p.mine(0, 6)
	p.breakWith(nil)
	<-events
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the watch ended with %v", err)
	}
}

func TestFollowRefusesDamage(t *testing.T) {
	p := newPaper(1)
	p.mine(0, 1)
	p.mine(0, 2)
	for name, key := range map[string][]byte{"home": homeKey, "a block": keyOf('b', 1), "the last block": keyOf('b', 2)} {
		t.Run(name, func(t *testing.T) {
			d := store.Memory()
			follows(t, p, d, 1)
			raw, ok, err := d.Get(space, key)
			if !ok || err != nil {
				t.Fatalf("no record %q: %v", key, err)
			}
			raw[len(raw)/2] ^= 4
			if err := d.Put(space, key, raw, true); err != nil {
				t.Fatal(err)
			}
			l := &listener{t: t}
			if err := l.run(p, d, 1); refusal.CodeOf(err) != refusal.StoreCorrupt {
				t.Errorf("got %v", err)
			}
		})
	}
}

// scene is a life of a chain: stretches, reorgs and logs, one step at a time.
func scene(p *paper, step int) {
	switch step {
	case 0:
		p.mine(0, 1)
		p.mine(0)
		p.mine(0, 2, 3)
	case 1:
		p.cut(1)
		p.mine(1, 2)
		p.mine(1)
		p.mine(1, 4)
	case 2:
		for i := range uint64(280) {
			if i%40 == 0 {
				p.mine(1, 100+i)
			} else {
				p.mine(1)
			}
		}
	case 3:
		p.cut(p.height() - 3)
		p.mine(2)
		p.mine(2, 7)
		p.mine(2)
		p.mine(2)
	}
}

const scenes = 4

// TestFollowCrashes kills the store at every write of a chain's life, before and after the write reaches the disk, and
// refuses the write. Whatever happens: each run tells a chain, nothing of the last chain is lost and nothing told twice.
func TestFollowCrashes(t *testing.T) {
	play := func(t *testing.T, fault storetest.Fault, at int) (words []string, writes int) {
		p := newPaper(1)
		d := storetest.NewFaulty(fault, at)
		for step := range scenes {
			scene(p, step)
			for {
				l := &listener{t: t}
				err := l.run(p, d, 1)
				words = l.words
				if errors.Is(err, errSeen) {
					break
				}
				if !errors.Is(err, storetest.ErrCrashed) && !errors.Is(err, storetest.ErrInjected) {
					t.Fatalf("write %d, step %d: the watch ended with %v", at, step, err)
				}
				if d, err = d.Restart(0, 0); err != nil {
					t.Fatal(err)
				}
			}
			checkWhole(t, p, words)
		}
		return follows(t, p, d, 1), d.Writes()
	}
	want, writes := play(t, 0, 0)
	for name, fault := range map[string]storetest.Fault{
		"refused": storetest.Fail, "before": storetest.CrashBefore, "after": storetest.CrashAfter,
	} {
		t.Run(name, func(t *testing.T) {
			for at := 1; at <= writes; at++ {
				if at > 30 && at < writes-30 && at%29 != 0 {
					continue // the long stretch is the same block after block
				}
				got, _ := play(t, fault, at)
				if diff := cmp.Diff(logsOnly(want), logsOnly(got)); diff != "" {
					t.Fatalf("write %d: told (-want +got):\n%s", at, diff)
				}
			}
		})
	}
}

// checkWhole holds what a run left standing to the chain: every block with logs, and the newest ones all.
func checkWhole(t *testing.T, p *paper, words []string) {
	t.Helper()
	standing := map[string]bool{}
	for _, w := range words {
		if w[0] == '+' {
			standing[w] = true
		}
	}
	for n := uint64(1); n <= p.height(); n++ {
		h := p.headers[n]
		word := fmt.Sprintf("+%d", n)
		for _, l := range p.logs[h.Hash()] {
			word += fmt.Sprintf(":%d", l.Data[31])
		}
		if len(p.logs[h.Hash()]) > 0 && p.logs[h.Hash()][0].Data[30] != 0 {
			continue // two bytes of amount: the words below 256 suffice
		}
		if (len(p.logs[h.Hash()]) > 0 || n+depth > p.height()) && !standing[word] {
			t.Errorf("block %s is lost", word)
		}
	}
}

// logsOnly leaves out blocks without logs: how many of those are told again depends on the last stretch.
func logsOnly(words []string) []string {
	var out []string
	for _, w := range words {
		for _, r := range w {
			if r == ':' {
				out = append(out, w)
				break
			}
		}
	}
	return out
}
