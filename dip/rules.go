package dip

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Limits of every deployment. Rates are in basis points of a user's pay.
const (
	Bps        = 10_000
	MaxRows    = 16        // assets that a table pays, the asset's own row included
	MaxParents = 16        // direct parents, those without a rate included
	MaxTime    = 1<<40 - 1 // seconds; as ValidUntil it means for ever
	amountBits = 96        // of an amount: of what one job pays, of what may pend, and of an account's credits
)

// The limits that deployments use unless they say otherwise.
const (
	DefaultMaxRate  = 1_500 // of one asset
	DefaultMaxStack = 5_000 // of a whole table
)

// Rules are what one deployment fixes: where it is, and its limits.
type Rules struct {
	ChainID  uint64
	Contract common.Address
	MaxRate  uint16
	MaxStack uint16
}

// ErrRules is returned for limits that no deployment can have.
var ErrRules = errors.New("invalid limits")

// Check refuses limits beyond the whole, and a rate above the stack.
func (r Rules) Check() error {
	if r.MaxStack > Bps || r.MaxRate > r.MaxStack {
		return fmt.Errorf("%w: rate %d, stack %d", ErrRules, r.MaxRate, r.MaxStack)
	}
	return nil
}

// Why a registration is refused. The contract has an error of the same meaning for each.
var (
	ErrRate          = errors.New("rate over the cap")
	ErrFlags         = errors.New("unknown flags")
	ErrTime          = errors.New("time out of range")
	ErrParents       = errors.New("too many parents")
	ErrRepeated      = errors.New("parent named twice")
	ErrUnknownParent = errors.New("unknown parent")
	ErrSelfParent    = errors.New("asset is its own parent")
	ErrNoDerivatives = errors.New("parent does not allow derivatives")
	ErrExpired       = errors.New("parent's licence has expired")
	ErrRows          = errors.New("too many paying rows")
	ErrStack         = errors.New("stack over the cap")
	ErrRegistered    = errors.New("asset is registered already")
)

// Why another call is refused.
var (
	ErrUnknownAsset = errors.New("unknown asset")
	ErrForged       = errors.New("forged asset id")
	ErrTable        = errors.New("table does not hash to the asset's")
	ErrNotOwner     = errors.New("not the asset's owner")
	ErrNoEdge       = errors.New("the asset did not name this parent")
	ErrPayee        = errors.New("payee is the zero address")
	ErrNothing      = errors.New("nothing to pay")
)

// What is not there yet is refused by name.
var (
	ErrDisclosureNotEnabled = errors.New("disclosure is not enabled")
	ErrDisputesNotEnabled   = errors.New("disputes are not enabled")
)
