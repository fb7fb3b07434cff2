package local_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// TestOverRPC is what another process does: it joins over JSON-RPC while the network makes its own blocks, is refused by
// name, and sees its own event.
func TestOverRPC(t *testing.T) {
	n := start(t, local.Options{RPC: true})
	client, err := ethclient.DialContext(t.Context(), n.RPC())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	owner, err := keys.Generate()
	if err != nil {
		t.Fatal(err)
	}
	if err := n.Fund(t.Context(), owner.Address()); err != nil {
		t.Fatal(err)
	}
	s, err := submit.New(submit.Config{
		Network: n.Network(), Token: n.Params().Token, From: owner.Address(), Poll: 20 * time.Millisecond,
	}, store.Memory(), client, owner)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()

	claim := protocol.Claim{Account: owner.Address(), To: owner.Address()}
	submitAll(t, s, claim)
	o, err := s.Wait(ctx, claim.Key())
	if err != nil {
		t.Fatal(err)
	}
	wantRevert(t, o.Err, "NothingToClaim")

	hot := newAccount(t, "hot key over JSON-RPC")
	join := protocol.JoinNetwork{
		Operator: owner.Address(), HotKey: hot.addr, Proof: hot.sign(t, n.Network().HotKeyDigest(owner.Address())),
		Amount: n.Params().MinStake,
	}
	var all uint256.Int
	all.SetAllOne()
	submitAll(t, s, protocol.Approve{Account: owner.Address(), Amount: all}, join)
	seen := errors.New("seen")
	err = chain.New(client, n.Network(), chain.Options{Poll: 20 * time.Millisecond}).Watch(ctx, 0, func(e protocol.ChainEvent) error {
		for _, l := range e.(protocol.Applied).Logs {
			if j, ok := l.Event.(protocol.OperatorJoined); ok && j.Operator == owner.Address() && j.HotKey == hot.addr {
				return seen
			}
		}
		return nil
	})
	if !errors.Is(err, seen) {
		t.Errorf("the watch ended with %v", err)
	}
	if o, err := s.Wait(ctx, join.Key()); err != nil || o.Err != nil {
		t.Errorf("joining ended with %v, %v", o.Err, err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("Run ended with %v", err)
	}
}

func submitAll(t *testing.T, s *submit.Sender, ins ...protocol.Intent) {
	t.Helper()
	for _, in := range ins {
		if err := s.Submit(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
}
