package client

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Owner plans what the account that owns an operator does: stake, leave, take its stake and its earnings back. A plan is
// a list of calls in their order. It is refused when the contract would refuse it, before anything is sent. An Owner
// needs no key.
type Owner struct {
	Chain   *chain.Reader
	Account common.Address
}

// Join plans the stake of an operator whose hot key proved that it knows it. An allowance that is too small is raised to
// exactly the stake.
func (o Owner) Join(ctx context.Context, hot common.Address, proof protocol.Signature, stake uint256.Int) ([]protocol.Intent, error) {
	params, err := o.Chain.ParamsOf(ctx)
	if err != nil {
		return nil, err
	}
	if stake.Lt(&params.MinStake) {
		return nil, refusal.New(refusal.StakeTooLow, "%s units, the network asks for %s", stake.Dec(), params.MinStake.Dec())
	}
	if err := o.checkNew(ctx, hot); err != nil {
		return nil, err
	}
	balance, err := o.Chain.Balance(ctx, o.Account)
	if err != nil {
		return nil, err
	}
	if balance.Lt(&stake) {
		return nil, refusal.New(refusal.BalanceTooSmall, "the stake is %s units, %s has %s of the token %s",
			stake.Dec(), o.Account, balance.Dec(), params.Token)
	}
	allowed, err := o.Chain.Allowance(ctx, o.Account)
	if err != nil {
		return nil, err
	}
	var plan []protocol.Intent
	if allowed.Lt(&stake) {
		plan = append(plan, protocol.Approve{Account: o.Account, Amount: stake})
	}
	return append(plan, protocol.JoinNetwork{Operator: o.Account, HotKey: hot, Proof: proof, Amount: stake}), nil
}

// checkNew refuses an account that is an operator, and a hot key that serves or served one.
func (o Owner) checkNew(ctx context.Context, hot common.Address) error {
	current, _, err := o.Chain.OperatorOf(ctx, o.Account)
	if err != nil {
		return err
	}
	if current != (common.Address{}) {
		return refusal.New(refusal.AlreadyOperator, "%s, with hot key %s", o.Account, current)
	}
	key, err := o.Chain.KeyOf(ctx, hot)
	if err != nil {
		return err
	}
	if key.Operator != (common.Address{}) {
		return refusal.New(refusal.HotKeyTaken, "%s, for operator %s", hot, key.Operator)
	}
	return nil
}

// Leave plans the request to exit.
func (o Owner) Leave(ctx context.Context) ([]protocol.Intent, error) {
	exit, err := o.exit(ctx)
	if err != nil {
		return nil, err
	}
	if exit != 0 {
		return nil, refusal.New(refusal.AlreadyLeaving, "the stake is free at %s", clock(exit))
	}
	return []protocol.Intent{protocol.RequestExit{Operator: o.Account}}, nil
}

// Withdraw plans the return of the stake after the exit delay.
func (o Owner) Withdraw(ctx context.Context, to common.Address) ([]protocol.Intent, error) {
	exit, err := o.exit(ctx)
	if err != nil {
		return nil, err
	}
	if exit == 0 {
		return nil, refusal.New(refusal.NoExit, "%s", o.Account)
	}
	now, err := o.Chain.HeadTime(ctx)
	if err != nil {
		return nil, err
	}
	if now < exit {
		return nil, refusal.New(refusal.ExitTooEarly, "it is free at %s, in %s", clock(exit), time.Duration(exit-now)*time.Second)
	}
	return []protocol.Intent{protocol.WithdrawStake{Operator: o.Account, To: to}}, nil
}

// exit reads when the operator's stake is free, zero unless it leaves.
func (o Owner) exit(ctx context.Context) (protocol.Seconds, error) {
	hot, exit, err := o.Chain.OperatorOf(ctx, o.Account)
	if err == nil && hot == (common.Address{}) {
		err = refusal.New(refusal.NotOperator, "%s", o.Account)
	}
	return exit, err
}

// Claim plans the payment of what the account has earned, and returns how much that is.
func (o Owner) Claim(ctx context.Context, to common.Address) ([]protocol.Intent, uint256.Int, error) {
	account, err := o.Chain.AccountOf(ctx, o.Account)
	if err != nil {
		return nil, uint256.Int{}, err
	}
	if account.Earned.IsZero() {
		return nil, uint256.Int{}, refusal.New(refusal.NothingToClaim, "%s", o.Account)
	}
	return []protocol.Intent{protocol.Claim{Account: o.Account, To: to}}, account.Earned, nil
}

// clock writes a time of the chain.
func clock(t protocol.Seconds) string {
	return fmt.Sprintf("%s (%d)", time.Unix(int64(t), 0).UTC().Format(time.RFC3339), t)
}
