package dip

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Ledger is what the royalties of one deployment know: assets with what pends for them, and credits. It is owned by one
// goroutine. A refused call changes nothing.
type Ledger struct {
	rules   Rules
	assets  map[ID]*entry
	edges   map[edge]bool // acknowledged
	credits map[common.Address]uint256.Int
	totals  Totals
}

// entry is an asset's slot on chain, payee and pending, with the opening of its id.
type entry struct {
	asset   Asset
	payee   common.Address
	pending uint256.Int
}

type edge struct{ child, parent ID }

// Totals says where everything that ever accrued is: In = Pending + Credited + Claimed, to the unit, always.
type Totals struct {
	In, Pending, Credited, Claimed uint256.Int
}

// NewLedger returns an empty ledger, or ErrRules.
func NewLedger(r Rules) (*Ledger, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	return &Ledger{
		rules: r, assets: map[ID]*entry{}, edges: map[edge]bool{}, credits: map[common.Address]uint256.Int{},
	}, nil
}

// Register adds an asset at a time and returns its id. The owner is its first payee. Errors are those of Rules.Derive,
// then ErrRegistered.
func (l *Ledger) Register(d Draft, now uint64) (ID, error) {
	d.Parents = slices.Clone(d.Parents)
	parents := make([]Asset, min(len(d.Parents), MaxParents))
	for i := range parents {
		if e := l.assets[d.Parents[i]]; e != nil {
			parents[i] = e.asset
		}
	}
	a, err := l.rules.Derive(d, parents, now)
	if err != nil {
		return ID{}, fmt.Errorf("register: %w", err)
	}
	id := l.rules.ID(a)
	if l.assets[id] != nil {
		return ID{}, fmt.Errorf("register: %w: %s", ErrRegistered, id)
	}
	l.assets[id] = &entry{asset: a, payee: d.Owner}
	return id, nil
}

// Asset returns a registered asset. It shares its lists with the ledger: do not change them.
func (l *Ledger) Asset(id ID) (Asset, error) {
	e, err := l.entry(id)
	if err != nil {
		return Asset{}, err
	}
	return e.asset, nil
}

func (l *Ledger) entry(id ID) (*entry, error) {
	if err := l.rules.CheckID(id); err != nil {
		return nil, err
	}
	if e := l.assets[id]; e != nil {
		return e, nil
	}
	return nil, fmt.Errorf("%w: %s", ErrUnknownAsset, id)
}

// owned is an entry that by owns.
func (l *Ledger) owned(id ID, by common.Address) (*entry, error) {
	e, err := l.entry(id)
	if err != nil {
		return nil, err
	}
	if e.asset.Owner != by {
		return nil, fmt.Errorf("%w: %s", ErrNotOwner, by)
	}
	return e, nil
}

// SetPayee sends what will be distributed from now on to another account. Only the owner can, and nothing else of an
// asset ever changes.
func (l *Ledger) SetPayee(id ID, by, payee common.Address) error {
	e, err := l.owned(id, by)
	switch {
	case err != nil:
		return fmt.Errorf("set payee: %w", err)
	case payee == (common.Address{}):
		return fmt.Errorf("set payee: %w", ErrPayee)
	}
	e.payee = payee
	return nil
}

// Payee is who is credited for the asset's rows.
func (l *Ledger) Payee(id ID) (common.Address, error) {
	e, err := l.entry(id)
	if err != nil {
		return common.Address{}, err
	}
	return e.payee, nil
}

// Acknowledge states, by the parent's owner, that the child is derived from the parent, as its owner said. It moves no
// money: an edge that nobody acknowledged pays the same. Once more changes nothing.
func (l *Ledger) Acknowledge(child, parent ID, by common.Address) error {
	if _, err := l.owned(parent, by); err != nil {
		return fmt.Errorf("acknowledge: %w", err)
	}
	e, err := l.entry(child)
	switch {
	case err != nil:
		return fmt.Errorf("acknowledge: %w", err)
	case !slices.Contains(e.asset.Parents, parent):
		return fmt.Errorf("acknowledge: %w: %s", ErrNoEdge, parent)
	}
	l.edges[edge{child, parent}] = true
	return nil
}

// Acknowledged tells whether the parent's owner confirmed the edge.
func (l *Ledger) Acknowledged(child, parent ID) bool { return l.edges[edge{child, parent}] }

// Disclose is refused with ErrDisclosureNotEnabled.
func (l *Ledger) Disclose(ID) error { return ErrDisclosureNotEnabled }

// DisputeUse is refused with ErrDisputesNotEnabled.
func (l *Ledger) DisputeUse(prior ID) error { return ErrDisputesNotEnabled }

// Dispute is refused with ErrDisputesNotEnabled.
func (l *Ledger) Dispute(asset, prior ID) error { return ErrDisputesNotEnabled }
