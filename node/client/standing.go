package client

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// The states of an account on chain.
const (
	Stranger = "not-an-operator"
	Staked   = "eligible"
	Benched  = "benched"
	Short    = "stake-too-low"
	Leaving  = "leaving"
	Free     = "free-to-withdraw" // the exit delay has passed
)

// Standing is what the chain says of an operator. Amounts of tokens are in token units, ether in wei.
type Standing struct {
	State        string            `json:"state"`
	Head         protocol.BlockRef `json:"head"`
	Operator     common.Address    `json:"operator"`
	HotKey       common.Address    `json:"hot_key"`
	KeyFrom      protocol.Seconds  `json:"key_from"` // when the hot key can be put on a panel
	Stake        uint256.Int       `json:"stake"`
	Earned       uint256.Int       `json:"earned"`
	Balance      uint256.Int       `json:"balance"`   // of the owner, in tokens
	OwnerEther   uint256.Int       `json:"ether"`     // of the owner
	HotEther     uint256.Int       `json:"hot_ether"` // of the hot key
	Rank         uint8             `json:"rank"`
	Strikes      uint8             `json:"strikes"`
	BenchedUntil protocol.Seconds  `json:"benched_until"`
	ExitAt       protocol.Seconds  `json:"exit_at"` // when the stake is free; zero unless it leaves
}

// Standing reads how the owner's operator stands.
func (o Owner) Standing(ctx context.Context) (Standing, error) {
	s := Standing{Operator: o.Account}
	params, err := o.Chain.ParamsOf(ctx)
	if err != nil {
		return s, err
	}
	account, err := o.Chain.AccountOf(ctx, o.Account)
	if err != nil {
		return s, err
	}
	s.Stake, s.Earned = account.Stake, account.Earned
	s.Rank, s.Strikes, s.BenchedUntil = account.Rank, account.Strikes, account.BenchedUntil
	if s.Head, err = o.Chain.Head(ctx); err != nil {
		return s, err
	}
	if s.HotKey, s.ExitAt, err = o.Chain.OperatorOf(ctx, o.Account); err != nil {
		return s, err
	}
	if err := o.purses(ctx, &s); err != nil {
		return s, err
	}
	s.State = s.state(params)
	return s, nil
}

// purses reads who can pay for what.
func (o Owner) purses(ctx context.Context, s *Standing) (err error) {
	if s.Balance, err = o.Chain.Balance(ctx, o.Account); err != nil {
		return err
	}
	if s.OwnerEther, err = o.Chain.Ether(ctx, o.Account); err != nil {
		return err
	}
	if s.HotKey == (common.Address{}) {
		return nil
	}
	var key chain.Key
	if key, err = o.Chain.KeyOf(ctx, s.HotKey); err != nil {
		return err
	}
	s.KeyFrom = key.From
	s.HotEther, err = o.Chain.Ether(ctx, s.HotKey)
	return err
}

func (s Standing) state(p protocol.Params) string {
	switch {
	case s.HotKey == common.Address{}:
		return Stranger
	case s.ExitAt != 0 && s.ExitAt <= s.Head.Time:
		return Free
	case s.ExitAt != 0:
		return Leaving
	case s.Stake.Lt(&p.MinStake):
		return Short
	case s.BenchedUntil > s.Head.Time:
		return Benched
	}
	return Staked
}

// Lines tells the standing to people.
func (s Standing) Lines(t chain.Token) []string {
	tokens := func(v uint256.Int) string { return Decimal(v.ToBig(), t.Decimals) + " " + t.Symbol }
	wei := func(v uint256.Int) string { return Decimal(v.ToBig(), 18) + " ether" }
	out := []string{
		"state     " + s.State,
		fmt.Sprintf("head      block %d, %s", s.Head.Number, clock(s.Head.Time)),
		fmt.Sprintf("operator  %s, %s, %s", s.Operator, tokens(s.Balance), wei(s.OwnerEther)),
	}
	if s.State != Stranger {
		out = append(out,
			fmt.Sprintf("hot key   %s, %s", s.HotKey, wei(s.HotEther)),
			"stake     "+tokens(s.Stake),
			fmt.Sprintf("rank      %d, strikes %d", s.Rank, s.Strikes))
	}
	if s.KeyFrom > s.Head.Time {
		out = append(out, "key from  "+clock(s.KeyFrom))
	}
	if s.BenchedUntil > s.Head.Time {
		out = append(out, "benched   until "+clock(s.BenchedUntil))
	}
	if s.ExitAt != 0 {
		out = append(out, "stake is  free at "+clock(s.ExitAt))
	}
	return append(out, "earned    "+tokens(s.Earned))
}

// Estimate is what joining takes and what it risks. Amounts of tokens are in token units.
type Estimate struct {
	Token      common.Address   `json:"token"`
	Symbol     string           `json:"symbol"`
	Decimals   uint8            `json:"decimals"`
	Stake      uint256.Int      `json:"stake"`
	Least      uint256.Int      `json:"min_stake"`
	Balance    uint256.Int      `json:"balance"`
	Gas        uint64           `json:"gas"`       // of approve and join together
	GasPrice   uint256.Int      `json:"gas_price"` // wei for a unit of gas, now
	Cost       uint256.Int      `json:"cost"`      // wei
	Ether      uint256.Int      `json:"ether"`     // wei that the owner has
	WorstSlash uint256.Int      `json:"worst_slash"`
	ExitDelay  protocol.Seconds `json:"exit_delay"`
	LongestJob protocol.Seconds `json:"max_job"`
	BenchMax   protocol.Seconds `json:"bench_max"`
}

// joinGas is about what approving and joining take the first time, when every storage slot is new.
const joinGas = 190_000

// Estimate tells what joining with a stake takes now. price is what a unit of gas costs, in wei.
func (o Owner) Estimate(ctx context.Context, t chain.Token, stake, price uint256.Int) (Estimate, error) {
	e := Estimate{Token: t.Address, Symbol: t.Symbol, Decimals: t.Decimals, Stake: stake, Gas: joinGas, GasPrice: price}
	params, err := o.Chain.ParamsOf(ctx)
	if err != nil {
		return e, err
	}
	e.Least = params.MinStake
	if e.Stake.IsZero() {
		e.Stake = params.MinStake
	}
	if e.Balance, err = o.Chain.Balance(ctx, o.Account); err != nil {
		return e, err
	}
	if e.Ether, err = o.Chain.Ether(ctx, o.Account); err != nil {
		return e, err
	}
	e.Cost.Mul(&price, uint256.NewInt(joinGas))
	// A proven contradiction takes slash_bps of the least stake, once a key.
	e.WorstSlash.Mul(&params.MinStake, uint256.NewInt(uint64(params.SlashBps)))
	e.WorstSlash.Div(&e.WorstSlash, uint256.NewInt(10_000))
	e.ExitDelay, e.LongestJob, e.BenchMax = protocol.Seconds(params.ExitDelay), protocol.Seconds(params.MaxJob), protocol.Seconds(params.BenchMax)
	return e, nil
}

// Lines tells the estimate to people.
func (e Estimate) Lines() []string {
	tokens := func(v uint256.Int) string { return Decimal(v.ToBig(), e.Decimals) + " " + e.Symbol }
	lasts := func(s protocol.Seconds) string { return (time.Duration(s) * time.Second).String() }
	return []string{
		fmt.Sprintf("stake       %s, at least %s; the owner has %s", tokens(e.Stake), tokens(e.Least), tokens(e.Balance)),
		fmt.Sprintf("gas now     about %d units at %s gwei: %s ether; the owner has %s", e.Gas,
			Decimal(e.GasPrice.ToBig(), 9), Decimal(e.Cost.ToBig(), 18), Decimal(e.Ether.ToBig(), 18)),
		fmt.Sprintf("worst slash %s for two contradicting signatures; a vote that is committed and never opened costs the seat's price", tokens(e.WorstSlash)),
		fmt.Sprintf("bench       up to %s after a strike", lasts(e.BenchMax)),
		fmt.Sprintf("exit delay  %s between nsed leave and nsed withdraw; a job takes %s at most", lasts(e.ExitDelay), lasts(e.LongestJob)),
	}
}
