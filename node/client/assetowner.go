package client

import (
	"context"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Draft is what an owner wants to register.
type Draft struct {
	ContentHash common.Hash
	Parents     []protocol.AssetID
	Rate        uint16 // basis points
	Derivatives bool   // others may derive from it
	ValidUntil  protocol.Seconds
	Terms       common.Hash
}

// assetRefusals are the codes of package dip's refusals, in its order.
var assetRefusals = []struct {
	err  error
	code refusal.Code
}{
	{dip.ErrRate, refusal.RateTooHigh}, {dip.ErrFlags, refusal.BadFlags}, {dip.ErrTime, refusal.UsageBadValue},
	{dip.ErrParents, refusal.TooManyParents}, {dip.ErrRepeated, refusal.ParentRepeated},
	{dip.ErrUnknownParent, refusal.UnknownParent}, {dip.ErrSelfParent, refusal.SelfParent},
	{dip.ErrNoDerivatives, refusal.DerivativesNotAllowed}, {dip.ErrExpired, refusal.LicenceExpired},
	{dip.ErrRows, refusal.TooManyRows}, {dip.ErrStack, refusal.StackTooHigh},
}

// assetRefusal gives a refusal of package dip its code.
func assetRefusal(err error) error {
	for _, r := range assetRefusals {
		if errors.Is(err, r.err) {
			return refusal.Wrap(r.code, err, "")
		}
	}
	return err
}

// Register plans a registration, and returns the asset that it will be. It is refused as the contract would refuse it, by
// the same names and in the same order.
func (o Owner) Register(ctx context.Context, d Draft) ([]protocol.Intent, Asset, error) {
	known, err := ReadAssets(ctx, o.Chain)
	if err != nil {
		return nil, Asset{}, err
	}
	now, err := o.Chain.HeadTime(ctx)
	if err != nil {
		return nil, Asset{}, err
	}
	in, a, err := known.register(o.Account, d, now)
	if err != nil {
		return nil, Asset{}, err
	}
	return []protocol.Intent{in}, a, nil
}

func (s *Assets) register(owner common.Address, d Draft, now protocol.Seconds) (in protocol.RegisterAsset, a Asset, err error) {
	draft := dip.Draft{Owner: owner, ContentHash: d.ContentHash, Rate: d.Rate, ValidUntil: uint64(d.ValidUntil), Terms: d.Terms}
	if d.Derivatives {
		draft.Flags = dip.Derivatives
	}
	parents := make([]dip.Asset, min(len(d.Parents), dip.MaxParents))
	for i, p := range d.Parents {
		draft.Parents = append(draft.Parents, dip.ID(p))
		if known := s.all[p]; known != nil && i < len(parents) {
			parents[i] = known.Opening
		}
	}
	made, err := s.Rules.Derive(draft, parents, uint64(now))
	if err != nil {
		return in, a, assetRefusal(err)
	}
	id := protocol.AssetID(s.Rules.ID(made))
	if s.all[id] != nil {
		return in, a, refusal.New(refusal.AlreadyRegistered, "%s", id)
	}
	in = protocol.RegisterAsset{Asset: id, Opening: opening(made), Terms: d.Terms, Parents: d.Parents}
	for _, p := range parents {
		in.Openings = append(in.Openings, opening(p))
	}
	return in, Asset{ID: id, Opening: made, Payee: owner}, nil
}

// owned reads the assets and finds one that the account owns.
func (o Owner) owned(ctx context.Context, id protocol.AssetID) (*Assets, *Asset, error) {
	known, a, err := o.asset(ctx, id)
	if err == nil && a.Opening.Owner != o.Account {
		err = refusal.New(refusal.NotAssetOwner, "%s owns %s, not %s", a.Opening.Owner, id, o.Account)
	}
	return known, a, err
}

func (o Owner) asset(ctx context.Context, id protocol.AssetID) (*Assets, *Asset, error) {
	known, err := ReadAssets(ctx, o.Chain)
	if err != nil {
		return nil, nil, err
	}
	a, err := known.Get(id)
	return known, a, err
}

// SetPayee plans that another account is credited for an asset's rows.
func (o Owner) SetPayee(ctx context.Context, id protocol.AssetID, payee common.Address) ([]protocol.Intent, error) {
	_, a, err := o.owned(ctx, id)
	if err != nil {
		return nil, err
	}
	return []protocol.Intent{protocol.SetPayee{Asset: id, Opening: opening(a.Opening), Payee: payee}}, nil
}

// Acknowledge plans that the parent's owner confirms a child. The refusal is edge-unknown when the child does not name the
// parent: the contract would take it, and nobody would read it.
func (o Owner) Acknowledge(ctx context.Context, parent, child protocol.AssetID) ([]protocol.Intent, error) {
	known, a, err := o.owned(ctx, parent)
	if err != nil {
		return nil, err
	}
	c, err := known.Get(child)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(c.Parents, func(e Edge) bool { return e.Parent == parent }) {
		return nil, refusal.New(refusal.EdgeUnknown, "%s does not name %s", child, parent)
	}
	return []protocol.Intent{protocol.AcknowledgeEdge{Parent: parent, Opening: opening(a.Opening), Child: child}}, nil
}

// Distribute plans that what pends for an asset is credited to the payees of its rows. Anybody may.
func (o Owner) Distribute(ctx context.Context, id protocol.AssetID) ([]protocol.Intent, error) {
	_, a, err := o.asset(ctx, id)
	if err != nil {
		return nil, err
	}
	pending := a.Pending()
	if stack := uint64(id.Stack()); stack == 0 || pending.LtUint64(stack) {
		return nil, refusal.New(refusal.NothingToDistribute, "%s units under a stack of %d", pending.Dec(), stack)
	}
	return []protocol.Intent{protocol.DistributeRoyalties{Asset: id, Opening: opening(a.Opening)}}, nil
}
