package client

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Founder sets up a network from one account.
type Founder struct {
	Box     outbox
	Account common.Address
}

// Token makes the worthless token of a network for tests.
func (f Founder) Token(ctx context.Context) (Done, error) {
	done, err := f.one(ctx, protocol.DeployDevToken{Deployer: f.Account})
	if err != nil {
		return done, fmt.Errorf("make the token: %w", err)
	}
	return done, nil
}

// Contract makes the contract of a network.
func (f Founder) Contract(ctx context.Context, p protocol.Params) (Done, error) {
	if err := CheckParams(p); err != nil {
		return Done{}, err
	}
	done, err := f.one(ctx, protocol.Deploy{Params: p})
	if err != nil {
		return done, fmt.Errorf("deploy the contract: %w", err)
	}
	return done, nil
}

// Fund gives every account tokens of a network for tests, and ether for gas. Zero gives nothing.
func (f Founder) Fund(ctx context.Context, token common.Address, tokens, wei uint256.Int, accounts []common.Address) error {
	var plan []protocol.Intent
	for i, to := range accounts {
		if !tokens.IsZero() {
			plan = append(plan, protocol.MintDevToken{Token: token, To: to, Amount: tokens, Nonce: uint64(i)})
		}
		if !wei.IsZero() {
			plan = append(plan, protocol.SendEther{To: to, Amount: wei, Nonce: uint64(i)})
		}
	}
	// All at once: the outbox keeps several on the way.
	for _, in := range plan {
		_ = f.Box.Forget(in.Key())
		if err := f.Box.Submit(ctx, in); err != nil {
			return fmt.Errorf("fund accounts: %w", err)
		}
	}
	for _, in := range plan {
		out, err := f.Box.Wait(ctx, in.Key())
		if err == nil {
			err = out.Err
		}
		if err != nil {
			return fmt.Errorf("fund accounts: %w", err)
		}
	}
	return nil
}

func (f Founder) one(ctx context.Context, in protocol.Intent) (Done, error) {
	all, err := Carry(ctx, f.Box, []protocol.Intent{in})
	if err != nil {
		return Done{}, err
	}
	return all[0], nil
}
