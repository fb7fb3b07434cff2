package market

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/broker"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// exchange is the operators' side of the bus.
type exchange interface {
	RequestQuotes(context.Context, protocol.SpecHash) ([]protocol.Quote, error)
	RequestAccept(context.Context, protocol.Seat, protocol.Job, []protocol.Seat) (protocol.Signature, error)
}

// registry says how an operator stands on chain.
type registry interface {
	Standing(context.Context, common.Address) (Standing, error)
}

// Standing is what the chain knows of an operator.
type Standing struct {
	Stake        uint256.Int
	Rank         uint8
	HotKey       common.Address
	BenchedUntil protocol.Seconds
	Leaving      bool
}

// Order is what a submitter wants, with its place in a lane.
type Order struct {
	Spec       protocol.Spec
	Raw        []byte // the specification's bytes
	Submitter  common.Address
	Lane       uint32
	Nonce      uint64
	OpenWithin protocol.Seconds // how long the accepts are good
	Force      uint16           // seconds, at least the network's
	Handover   uint16           // seconds, at least the network's
	Budget     uint256.Int      // the most for all seats together; zero: seats times max_price
}

// Buyer finds a panel for an order.
type Buyer struct {
	Network  protocol.Network
	Params   protocol.Params
	Exchange exchange
	Registry registry
	Now      func(context.Context) (protocol.Seconds, error) // the chain's clock
}

// Buy asks for quotes, chooses a panel and collects its accepts. An operator that does not accept is left out and the
// panel chosen anew. Nothing is paid: the intent that it returns does that. The refusals are no-eligible-operators and
// price-above-offer.
func (b *Buyer) Buy(ctx context.Context, o Order) (protocol.OpenJob, protocol.Agreement, error) {
	fail := func(err error) (protocol.OpenJob, protocol.Agreement, error) {
		return protocol.OpenJob{}, protocol.Agreement{}, err
	}
	quotes, err := b.Exchange.RequestQuotes(ctx, protocol.HashSpec(o.Raw))
	if err != nil {
		return fail(fmt.Errorf("ask for quotes: %w", err))
	}
	offers, err := b.offers(ctx, o, quotes)
	if err != nil {
		return fail(err)
	}
	for {
		seats, err := broker.Select(b.need(o), offers)
		if err != nil {
			return fail(err)
		}
		a, err := b.draft(ctx, o, seats)
		if err != nil {
			return fail(err)
		}
		accepts, absent, err := b.accepts(ctx, a)
		if err != nil {
			return fail(err)
		}
		if len(absent) == 0 {
			return protocol.OpenJob{ID: a.ID(), Job: a.Job, Panel: a.Panel, Accepts: accepts}, a, nil
		}
		offers = slices.DeleteFunc(offers, func(f broker.Offer) bool { return slices.Contains(absent, f.Seat.Operator) })
	}
}

// offers keeps the quotes whose operator may sit on the panel: right key, stake and rank enough, not benched, not
// leaving, the quote for this job, signed and still good. The first quote of an operator counts.
func (b *Buyer) offers(ctx context.Context, o Order, quotes []protocol.Quote) ([]broker.Offer, error) {
	now, err := b.Now(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the chain's clock: %w", err)
	}
	spec := protocol.HashSpec(o.Raw)
	slices.SortStableFunc(quotes, func(x, y protocol.Quote) int { return cmp.Compare(x.Operator.Hex(), y.Operator.Hex()) })
	var offers []broker.Offer
	for _, q := range quotes {
		if q.Spec != spec || q.ValidUntil <= now || q.Verify(b.Network) != nil {
			continue
		}
		s, err := b.Registry.Standing(ctx, q.Operator)
		if err != nil {
			return nil, fmt.Errorf("read the standing of %s: %w", q.Operator, err)
		}
		var stake uint256.Int
		stake.Mul(&b.Params.MinStake, uint256.NewInt(uint64(o.Spec.Policy.StakeUnits)))
		if s.HotKey != q.HotKey || s.Leaving || s.BenchedUntil > now || s.Stake.Lt(&stake) {
			continue
		}
		if int(s.Rank) < o.Spec.Policy.MinRank || int(s.Rank)+1 < o.Spec.Policy.DeclaredRank {
			continue
		}
		if slices.ContainsFunc(offers, func(f broker.Offer) bool { return f.Seat.Operator == q.Operator }) {
			continue
		}
		offers = append(offers, broker.Offer{
			Seat:         protocol.Seat{Operator: q.Operator, HotKey: q.HotKey, Price: q.Price, Asset: q.Asset},
			Rank:         s.Rank,
			ValuePPM:     1_000_000, // all alike until there is a record of results
			Capabilities: q.Capabilities,
		})
	}
	return offers, nil
}

func (b *Buyer) need(o Order) broker.Need {
	p := o.Spec.Policy
	n := broker.Need{
		Seats: p.PanelSize, Budget: o.Budget, MaxPrice: o.Spec.Payment.MaxPrice.Int,
		Capabilities: p.Capabilities, MinRank: uint8(p.MinRank),
	}
	if n.Budget.IsZero() {
		n.Budget.Mul(&n.MaxPrice, uint256.NewInt(uint64(p.PanelSize)))
	}
	for _, name := range p.Named {
		n.Named = append(n.Named, common.HexToAddress(name))
	}
	return n
}

// draft makes the agreement that the seats are asked to accept.
func (b *Buyer) draft(ctx context.Context, o Order, seats []protocol.Seat) (protocol.Agreement, error) {
	now, err := b.Now(ctx)
	if err != nil {
		return protocol.Agreement{}, fmt.Errorf("read the chain's clock: %w", err)
	}
	p := o.Spec.Policy
	t := protocol.Terms{
		OpenBefore: now + o.OpenWithin,
		Deadline:   min(now+o.OpenWithin+protocol.Seconds(p.DeadlineSeconds), now+protocol.Seconds(b.Params.MaxJob)),
		Propose:    uint32(p.PhaseSeconds.Propose), Commit: uint32(p.PhaseSeconds.Commit), Reveal: uint32(p.PhaseSeconds.Reveal),
		Force: max(o.Force, b.Params.MinForce), Handover: max(o.Handover, b.Params.MinHandover),
		Seats: uint8(len(seats)), MinRounds: uint8(p.MinRounds), MaxRounds: uint8(p.MaxRounds),
		DeclaredRank: uint8(p.DeclaredRank), StakeUnits: uint8(p.StakeUnits), Tally: p.TallyRule(),
	}
	j := protocol.Job{
		Submitter: o.Submitter, Lane: o.Lane, Nonce: o.Nonce, Terms: t,
		Spec: protocol.HashSpec(o.Raw), Panel: protocol.PanelHash(seats),
		Reward: o.Spec.Payment.Reward.Int, Allowance: o.Spec.Payment.Allowance.Uint64(),
	}
	j.Fee = b.Params.QuoteFee(t, j.Reward, protocol.SumPrices(seats))
	a := protocol.Agreement{Network: b.Network, Params: b.Params, Job: j, Panel: seats, Spec: o.Spec}
	if err := a.Check(); err != nil {
		return protocol.Agreement{}, refusal.Wrap(refusal.JobDiffers, err, "")
	}
	return a, nil
}

// accepts asks every seat. absent lists the operators that gave no valid signature.
func (b *Buyer) accepts(ctx context.Context, a protocol.Agreement) (accepts []protocol.Signature, absent []common.Address, err error) {
	digest := b.Network.AcceptDigest(a.ID())
	for _, s := range a.Panel {
		sig, err := b.Exchange.RequestAccept(ctx, s, a.Job, a.Panel)
		if ctx.Err() != nil {
			return nil, nil, errors.Join(ctx.Err(), err)
		}
		who, badSig := protocol.Recover(digest, sig)
		if err != nil || badSig != nil || who != s.HotKey {
			absent = append(absent, s.Operator)
			continue
		}
		accepts = append(accepts, sig)
	}
	return accepts, absent, nil
}
