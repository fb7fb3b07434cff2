package client

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Client acts for one submitter. The caller owns its parts and runs the sender. It is safe for several goroutines; jobs
// are opened one after another, since each needs an idle lane and an allowance of its own.
type Client struct {
	Chain  *chain.Reader
	Sender *submit.Sender // for the submitter's own address
	Bus    *bus.Bus
	Blobs  *bus.Blobs
	Orders Orders // what this submitter asked for before; zero: nothing is remembered

	hiring sync.Mutex // held from choosing a lane until its job is open
}

// How long operators are waited for.
const (
	quoteWait  = 3 * time.Second
	acceptWait = 5 * time.Second
)

// maxLane bounds the search for an idle lane: so many jobs of one submitter can run in parallel.
const maxLane = 64

// Terms are the submitter's side of a deal.
type Terms struct {
	MaxPay     uint256.Int       // the most that may leave the submitter's account; zero: no limit beyond the specification's
	OpenWithin protocol.Seconds  // how long the panel's accepts are good
	Approve    bool              // let the client approve exactly the escrow when the allowance is too small
	Tell       func(text string) // told how far the opening is, for people; nil: nobody
}

// openWithin is how long accepts are good when the terms do not say: time to approve, and for some full blocks.
const openWithin protocol.Seconds = 300

func (t Terms) tell(format string, args ...any) {
	if t.Tell != nil {
		t.Tell(fmt.Sprintf(format, args...))
	}
}

// Opened is a job whose escrow is in the contract.
type Opened struct {
	Agreement protocol.Agreement
	Spec      []byte
	Tx        common.Hash
	Block     uint64 // that the transaction is in
	GasUsed   uint64 // 0 when it is not known
	GasPrice  uint256.Int
	Before    bool // it was open before it was asked for
}

// buy finds a panel that agrees to the specification at a place in the contract.
func (c *Client) buy(ctx context.Context, o market.Order) (protocol.OpenJob, protocol.Agreement, error) {
	b, err := c.buyer(ctx, o.Raw)
	if err != nil {
		return protocol.OpenJob{}, protocol.Agreement{}, err
	}
	return b.Buy(ctx, o)
}

// buyer offers a specification to the operators.
func (c *Client) buyer(ctx context.Context, raw []byte) (*market.Buyer, error) {
	params, err := c.Chain.ParamsOf(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the network's parameters: %w", err)
	}
	operators, err := c.Chain.Operators(ctx)
	if err != nil {
		return nil, fmt.Errorf("list operators: %w", err)
	}
	if _, err := c.Blobs.Put(raw); err != nil {
		return nil, fmt.Errorf("offer the specification: %w", err)
	}
	return &market.Buyer{
		Network: c.Chain.Network(), Params: params, Now: c.Chain.HeadTime,
		Exchange: exchange{c.Bus, len(operators)}, Registry: registry{c.Chain},
	}, nil
}

// lane finds the first idle lane and its next nonce.
func (c *Client) lane(ctx context.Context) (lane uint32, nonce uint64, err error) {
	for lane = range uint32(maxLane) {
		slot, err := c.Chain.LaneOf(ctx, c.Sender.From(), lane)
		if err != nil {
			return 0, 0, fmt.Errorf("read lane %d: %w", lane, err)
		}
		if nonce, ok := chain.NextNonce(slot); ok {
			return lane, nonce, nil
		}
	}
	return 0, 0, refusal.New(refusal.BalanceTooSmall, "all %d lanes of the submitter hold running jobs", maxLane)
}

// fund compares the escrow with what the submitter is willing and able to pay, and approves it when asked to.
func (c *Client) fund(ctx context.Context, a protocol.Agreement, t Terms) error {
	escrow := a.Escrow()
	if !t.MaxPay.IsZero() && escrow.Gt(&t.MaxPay) {
		return refusal.New(refusal.PriceAboveOffer, "the job costs %s, the limit is %s", escrow.Dec(), t.MaxPay.Dec())
	}
	balance, err := c.Chain.Balance(ctx, c.Sender.From())
	if err != nil {
		return fmt.Errorf("read the balance: %w", err)
	}
	if balance.Lt(&escrow) {
		return refusal.New(refusal.BalanceTooSmall, "the job costs %s, the account has %s", escrow.Dec(), balance.Dec())
	}
	allowed, err := c.Chain.Allowance(ctx, c.Sender.From())
	if err != nil {
		return fmt.Errorf("read the allowance: %w", err)
	}
	if !allowed.Lt(&escrow) {
		return nil
	}
	if !t.Approve {
		return refusal.New(refusal.AllowanceTooSmall, "the job costs %s, the allowance is %s", escrow.Dec(), allowed.Dec())
	}
	t.tell("an allowance of exactly the escrow is approved")
	approve := protocol.Approve{Account: c.Sender.From(), Amount: escrow, Nonce: a.Job.Nonce<<32 | uint64(a.Job.Lane)}
	// One that ended earlier was used up or replaced: the chain says that it is missing.
	if err := c.Sender.Forget(approve.Key()); err != nil && !errors.Is(err, submit.ErrLive) {
		return fmt.Errorf("approve the escrow: %w", err)
	}
	if _, err := send(ctx, c.Sender, approve); err != nil {
		return fmt.Errorf("approve the escrow: %w", err)
	}
	return nil
}

// Transcript asks the panel for every frame of a job and writes them down. It does not judge them: audit.Check does.
func (c *Client) Transcript(ctx context.Context, a protocol.Agreement, spec []byte) (*transcript.Bundle, error) {
	frames, err := c.Bus.Fetch(ctx, a.ID(), a.Panel, []protocol.Slot{bus.Everything(a.ID())})
	if err != nil {
		return nil, fmt.Errorf("fetch the frames of job %s: %w", a.ID().Short(), err)
	}
	b := market.Bundle(a, spec)
	b.Frames = transcript.Sorted(frames)
	return b, nil
}

// exchange asks over the bus until every operator has answered, or for a while.
type exchange struct {
	bus       *bus.Bus
	operators int
}

// RequestQuotes gives operators a few seconds.
func (e exchange) RequestQuotes(ctx context.Context, spec protocol.SpecHash) ([]protocol.Quote, error) {
	ctx, cancel := context.WithTimeout(ctx, quoteWait)
	defer cancel()
	return e.bus.RequestQuotes(ctx, spec, func(got []protocol.Quote) bool { return len(got) >= e.operators })
}

// RequestAccept gives one operator a few seconds.
func (e exchange) RequestAccept(ctx context.Context, s protocol.Seat, j protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
	ctx, cancel := context.WithTimeout(ctx, acceptWait)
	defer cancel()
	return e.bus.RequestAccept(ctx, s.Operator, j, panel)
}

// registry reads an operator's standing from the chain.
type registry struct{ chain *chain.Reader }

// Standing joins an operator's account, key and exit.
func (r registry) Standing(ctx context.Context, operator common.Address) (market.Standing, error) {
	account, err := r.chain.AccountOf(ctx, operator)
	if err != nil {
		return market.Standing{}, err
	}
	key, exit, err := r.chain.OperatorOf(ctx, operator)
	if err != nil {
		return market.Standing{}, err
	}
	return market.Standing{
		Stake: account.Stake, Rank: account.Rank, HotKey: key,
		BenchedUntil: account.BenchedUntil, Leaving: exit != 0,
	}, nil
}

// Approve lets the contract pull so many tokens from the submitter, no more.
func (c *Client) Approve(ctx context.Context, amount uint256.Int) error {
	if _, err := send(ctx, c.Sender, protocol.Approve{Account: c.Sender.From(), Amount: amount}); err != nil {
		return fmt.Errorf("approve: %w", err)
	}
	return nil
}
