package local_test

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func start(t *testing.T, opt local.Options) *local.Network {
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
	return n
}

func TestStart(t *testing.T) {
	n := start(t, local.Options{RPC: true, Listen: true})
	r, err := chain.Dial(t.Context(), n.RPC(), n.Network(), chain.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := r.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	got, err := r.ParamsOf(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(n.Params(), got); diff != "" {
		t.Errorf("parameters on chain differ (-want +got):\n%s", diff)
	}
	conn, err := nats.Connect(n.NATSURL())
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()
}

func TestChainTimeFollowsWallTime(t *testing.T) {
	n := start(t, local.Options{})
	r := chain.New(n.Client(), n.Network(), chain.Options{Poll: 20 * time.Millisecond})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last protocol.BlockRef
	err := r.Watch(ctx, 0, func(e protocol.ChainEvent) error {
		b := e.(protocol.Applied).Block
		if b.Number > 1 && b.Time <= last.Time {
			t.Errorf("block %d at %d follows one at %d", b.Number, b.Time, last.Time)
		}
		now := protocol.Seconds(time.Now().Unix())
		if b.Number > 1 && (b.Time > now || b.Time+2 < now) {
			t.Errorf("block %d is of %d, the wall's clock says %d", b.Number, b.Time, now)
		}
		if last = b; b.Number == 4 {
			cancel()
		}
		return nil
	})
	if err == nil || ctx.Err() == nil {
		t.Fatalf("watch ended with %v", err)
	}
}

func TestFund(t *testing.T) {
	n := start(t, local.Options{Manual: true})
	r := chain.New(n.Client(), n.Network(), chain.Options{})
	a, b := common.Address{1}, common.Address{2}
	if err := n.Fund(t.Context(), a, b); err != nil {
		t.Fatal(err)
	}
	for _, who := range []common.Address{a, b} {
		ether, err := r.Ether(t.Context(), who)
		if err != nil || ether.IsZero() {
			t.Errorf("%s has %s wei, %v", who, ether.Dec(), err)
		}
		tokens, err := r.Balance(t.Context(), who)
		if stake := n.Params().MinStake; err != nil || tokens.Lt(&stake) {
			t.Errorf("%s has %s token units, %v", who, tokens.Dec(), err)
		}
	}
}

func TestConnections(t *testing.T) {
	n := start(t, local.Options{Manual: true})
	a, err := n.Connect("a")
	if err != nil {
		t.Fatal(err)
	}
	b, err := n.Connect("b")
	if err != nil {
		t.Fatal(err)
	}
	sub, err := a.SubscribeSync("greeting")
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := b.Publish("greeting", []byte("hello")); err != nil {
		t.Fatal(err)
	}
	got, err := sub.NextMsg(5 * time.Second)
	if err != nil || string(got.Data) != "hello" {
		t.Fatalf("got %v, %v", got, err)
	}
	if url := n.NATSURL(); url != "" {
		t.Errorf("it listens at %s without being asked", url)
	}
	if url := n.RPC(); url != "" {
		t.Errorf("it serves JSON-RPC at %s without being asked", url)
	}
}

func TestStopTwice(t *testing.T) {
	n, err := local.Start(t.Context(), local.Options{RPC: true})
	if err != nil {
		t.Fatal(err)
	}
	url := n.RPC()
	for range 2 {
		if err := n.Stop(); err != nil {
			t.Fatal(err)
		}
	}
	r, err := chain.Dial(t.Context(), url, n.Network(), chain.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if err := r.Check(t.Context()); refusal.CodeOf(err) != refusal.ChainUnreachable {
		t.Errorf("after Stop the endpoint says %v", err)
	}
}

func TestCheckRefuses(t *testing.T) {
	n := start(t, local.Options{Manual: true})
	for name, tt := range map[string]struct {
		change func(*protocol.Network)
		want   refusal.Code
	}{
		"another chain":    {func(id *protocol.Network) { id.ChainID = 1 }, refusal.ChainWrongID},
		"no code":          {func(id *protocol.Network) { id.Contract = common.Address{9} }, refusal.ChainNoCode},
		"another contract": {func(id *protocol.Network) { id.Contract = n.Params().Token }, refusal.ChainNoCode},
	} {
		t.Run(name, func(t *testing.T) {
			id := n.Network()
			tt.change(&id)
			err := chain.New(n.Client(), id, chain.Options{}).Check(t.Context())
			if refusal.CodeOf(err) != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}
