package client

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// outbox carries wishes out. *submit.Sender is one.
type outbox interface {
	Submit(ctx context.Context, in protocol.Intent) error
	Wait(ctx context.Context, key string) (submit.Outcome, error)
	Forget(key string) error
}

// Done is a wish that the chain carried out.
type Done struct {
	Key     string         `json:"key"`
	Tx      common.Hash    `json:"tx"`
	Block   uint64         `json:"block"`
	GasUsed uint64         `json:"gas_used"`
	Made    common.Address `json:"-"` // the contract that it created
}

// Carry carries out a plan, call after call, and returns what is done. A call that an earlier process left in the outbox
// is waited for, not made twice; one that has ended there is made anew, since the plan was made from the chain as it is
// now. It stops at the first call that fails.
func Carry(ctx context.Context, box outbox, plan []protocol.Intent) ([]Done, error) {
	var all []Done
	for _, in := range plan {
		done, err := carry(ctx, box, in)
		if err != nil {
			return all, err
		}
		all = append(all, done)
	}
	return all, nil
}

func carry(ctx context.Context, box outbox, in protocol.Intent) (Done, error) {
	// An entry that may still be carried out stays, and is waited for below.
	_ = box.Forget(in.Key())
	out, err := send(ctx, box, in)
	if err != nil {
		return Done{}, err
	}
	return Done{Key: in.Key(), Tx: out.Tx, Block: out.Block.Number, GasUsed: out.GasUsed, Made: out.Contract}, nil
}

// send hands a wish to the outbox and waits for its outcome. An outcome that is an error is returned as one.
func send(ctx context.Context, box outbox, in protocol.Intent) (submit.Outcome, error) {
	if err := box.Submit(ctx, in); err != nil {
		return submit.Outcome{}, err
	}
	out, err := box.Wait(ctx, in.Key())
	if err == nil {
		err = out.Err
	}
	return out, err
}

// Calldata is a call for somebody else to sign: a hardware wallet or a multisig.
type Calldata struct {
	What  string        `json:"what"`
	To    string        `json:"to"` // empty: the transaction creates a contract
	Data  hexutil.Bytes `json:"data"`
	Value string        `json:"value"` // wei
}

// Calls writes a plan down for somebody else to sign, in the order to send it.
func Calls(n protocol.Network, token common.Address, plan []protocol.Intent) ([]Calldata, error) {
	out := []Calldata{}
	for _, in := range plan {
		call, err := submit.Encode(n, token, in)
		if err != nil {
			return nil, fmt.Errorf("encode %s: %w", in.Key(), err)
		}
		row := Calldata{What: in.Key(), Data: call.Data, Value: "0"}
		if call.To != nil {
			row.To = call.To.Hex()
		}
		if call.Value != nil {
			row.Value = call.Value.String()
		}
		out = append(out, row)
	}
	return out, nil
}
