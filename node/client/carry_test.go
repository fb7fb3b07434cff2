package client_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// box is an outbox that carries out what it is told to, at once.
type box struct {
	ended map[string]error // by key; what was carried out before the test is in it
	live  map[string]bool  // on the way from an earlier process
	fails map[string]error
	sent  []string
}

func (b *box) Submit(_ context.Context, in protocol.Intent) error {
	key := in.Key()
	if _, known := b.ended[key]; known || b.live[key] {
		return nil
	}
	b.sent = append(b.sent, key)
	return nil
}

func (b *box) Wait(_ context.Context, key string) (submit.Outcome, error) {
	if !slices.Contains(b.sent, key) && !b.live[key] {
		return submit.Outcome{}, submit.ErrUnknown
	}
	return submit.Outcome{Tx: common.Hash{1}, Err: b.fails[key]}, nil
}

func (b *box) Forget(key string) error {
	if b.live[key] {
		return submit.ErrLive
	}
	delete(b.ended, key)
	return nil
}

func TestCarry(t *testing.T) {
	plan := []protocol.Intent{
		protocol.Approve{Account: common.Address{1}, Amount: *uint256.NewInt(5)},
		protocol.RequestExit{Operator: common.Address{1}},
		protocol.WithdrawStake{Operator: common.Address{1}, To: common.Address{2}},
	}
	approve, exit, withdraw := plan[0].Key(), plan[1].Key(), plan[2].Key()
	failed := errors.New("no")
	for name, tt := range map[string]struct {
		box  box
		sent []string
		done int
		err  error
	}{
		"all new":                    {box{}, []string{approve, exit, withdraw}, 3, nil},
		"done once before":           {box{ended: map[string]error{exit: nil}}, []string{approve, exit, withdraw}, 3, nil},
		"on the way already":         {box{live: map[string]bool{exit: true}}, []string{approve, withdraw}, 3, nil},
		"one that the chain refuses": {box{fails: map[string]error{exit: failed}}, []string{approve, exit}, 1, failed},
	} {
		t.Run(name, func(t *testing.T) {
			done, err := client.Carry(context.Background(), &tt.box, plan)
			if len(done) != tt.done || !errors.Is(err, tt.err) {
				t.Errorf("%d done, %v", len(done), err)
			}
			if diff := cmp.Diff(tt.sent, tt.box.sent); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCalls(t *testing.T) {
	token, n := common.Address{7}, protocol.Network{ChainID: 1, Contract: common.Address{8}}
	calls, err := client.Calls(n, token, []protocol.Intent{
		protocol.Approve{Amount: *uint256.NewInt(5)}, protocol.RequestExit{}, protocol.SendEther{To: common.Address{9}, Amount: *uint256.NewInt(3)},
		protocol.DeployDevToken{},
	})
	if err != nil {
		t.Fatal(err)
	}
	var to, value []string
	for _, c := range calls {
		to, value = append(to, c.To), append(value, c.Value)
	}
	if diff := cmp.Diff([]string{token.Hex(), n.Contract.Hex(), common.Address{9}.Hex(), ""}, to); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"0", "0", "3", "0"}, value); diff != "" {
		t.Error(diff)
	}
	if len(calls[3].Data) < 1000 || len(calls[2].Data) != 0 {
		t.Error("the data of a creation, or of a gift, is wrong")
	}
}
