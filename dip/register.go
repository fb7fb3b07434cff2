package dip

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Draft is what an owner asks to register.
type Draft struct {
	Owner       common.Address
	ContentHash common.Hash
	Parents     []ID
	Rate        uint16
	Flags       Flags
	ValidUntil  uint64
	Terms       common.Hash
}

// Derive turns a draft into an asset at a time, given its parents in the order of d.Parents; a parent that nobody
// registered is left at its zero value. The checks come in the order of the errors: ErrRate, ErrFlags, ErrTime,
// ErrParents, then for each parent ErrRepeated, ErrUnknownParent, ErrSelfParent, ErrNoDerivatives, ErrExpired, then
// ErrRows, ErrStack. An asset counts as its own parent when it has a parent of its own content hash.
func (r Rules) Derive(d Draft, parents []Asset, now uint64) (Asset, error) {
	a := Asset{
		Owner: d.Owner, ContentHash: d.ContentHash, Rate: d.Rate, Flags: d.Flags, ValidUntil: d.ValidUntil,
		Parents: d.Parents, Terms: d.Terms,
	}
	switch {
	case d.Rate > r.MaxRate:
		return a, fmt.Errorf("%w: %d, at most %d", ErrRate, d.Rate, r.MaxRate)
	case d.Flags&^allFlags != 0:
		return a, fmt.Errorf("%w: %#x", ErrFlags, uint8(d.Flags))
	case d.ValidUntil > MaxTime:
		return a, fmt.Errorf("%w: %d", ErrTime, d.ValidUntil)
	case len(d.Parents) > MaxParents || len(parents) != len(d.Parents):
		return a, fmt.Errorf("%w: %d, at most %d", ErrParents, len(d.Parents), MaxParents)
	}
	seen := make(map[ID]bool, len(parents))
	for i, p := range parents {
		if seen[d.Parents[i]] {
			return a, fmt.Errorf("%w: %s", ErrRepeated, d.Parents[i])
		}
		seen[d.Parents[i]] = true
		if err := r.checkParent(a, d.Parents[i], p, now); err != nil {
			return a, err
		}
		a.Table = merge(a.Table, r.Rows(p))
	}
	return a, r.checkStack(a)
}

// checkParent refuses a parent that cannot be built upon. That the opening hashes to the id proves rates and table.
func (r Rules) checkParent(child Asset, id ID, p Asset, now uint64) error {
	switch {
	case r.ID(p) != id:
		return fmt.Errorf("%w: %s", ErrUnknownParent, id)
	case p.ContentHash == child.ContentHash:
		return fmt.Errorf("%w: %s", ErrSelfParent, id)
	case p.Flags&Derivatives == 0:
		return fmt.Errorf("%w: %s", ErrNoDerivatives, id)
	case now > p.ValidUntil:
		return fmt.Errorf("%w: %s, at %d", ErrExpired, id, p.ValidUntil)
	}
	return nil
}

func (r Rules) checkStack(a Asset) error {
	rows := len(a.Table)
	if a.Rate > 0 {
		rows++
	}
	if rows > MaxRows {
		return fmt.Errorf("%w: %d, at most %d", ErrRows, rows, MaxRows)
	}
	if stack := a.Stack(); stack > uint64(r.MaxStack) {
		return fmt.Errorf("%w: %d, at most %d", ErrStack, stack, r.MaxStack)
	}
	return nil
}
