package dip

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/holiman/uint256"
)

// Limits of a licence table. Rates are in basis points of a user's pay.
const (
	MaxRate  = 1_500 // of one asset
	MaxStack = 5_000 // of a whole table
	MaxRows  = 16    // assets that are paid
)

// ID names an asset. Its low 16 bits are its stack, so that a settlement prices it without reading state.
type ID [32]byte

// Stack is the asset's whole rate: its own and that of every distinct ancestor.
func (id ID) Stack() uint16 { return uint16(id[30])<<8 | uint16(id[31]) }

// Row is one asset that is paid, and its own rate.
type Row struct {
	Asset ID
	Rate  uint16
}

// Table lists the assets that a licence pays, each once. A shared ancestor counts once, and rates add up instead of
// multiplying, so that an intermediate cannot dilute them.
type Table []Row

// Why a table is refused.
var (
	ErrRate     = errors.New("rate out of range")
	ErrStack    = errors.New("stack too high")
	ErrRows     = errors.New("too many rows")
	ErrRepeated = errors.New("asset appears twice")
)

// Stack checks the table and adds its rates up.
func (t Table) Stack() (uint16, error) {
	if len(t) > MaxRows {
		return 0, fmt.Errorf("%w: %d, at most %d", ErrRows, len(t), MaxRows)
	}
	sorted := slices.Clone(t)
	slices.SortFunc(sorted, func(a, b Row) int { return bytes.Compare(a.Asset[:], b.Asset[:]) })
	var stack uint16
	for i, r := range sorted {
		if r.Rate == 0 || r.Rate > MaxRate {
			return 0, fmt.Errorf("%w: %d, want 1 to %d", ErrRate, r.Rate, MaxRate)
		}
		if i > 0 && sorted[i-1].Asset == r.Asset {
			return 0, fmt.Errorf("%w: %x", ErrRepeated, r.Asset)
		}
		stack += r.Rate // at most MaxRows * MaxRate = 24,000
	}
	if stack > MaxStack {
		return 0, fmt.Errorf("%w: %d, at most %d", ErrStack, stack, MaxStack)
	}
	return stack, nil
}

// Accrual is what a pay of base units owes to an asset with this stack: floor(stack * base / 10_000). base must be below
// 2^240.
func Accrual(stack uint16, base uint256.Int) uint256.Int {
	var owed uint256.Int
	owed.Mul(&base, uint256.NewInt(uint64(stack)))
	owed.Div(&owed, uint256.NewInt(10_000))
	return owed
}

// Distribute splits what has accrued: with q = floor(pending / stack), a row gets q * rate, and what is left stays
// pending for the next time. Credits are in the table's order; credits and rest add up to pending.
func (t Table) Distribute(pending uint256.Int) (credits []uint256.Int, rest uint256.Int, err error) {
	stack, err := t.Stack()
	if err != nil || stack == 0 {
		return nil, pending, err
	}
	var q, paid uint256.Int
	q.Div(&pending, uint256.NewInt(uint64(stack)))
	credits = make([]uint256.Int, len(t))
	for i, r := range t {
		credits[i].Mul(&q, uint256.NewInt(uint64(r.Rate)))
		paid.Add(&paid, &credits[i])
	}
	rest.Sub(&pending, &paid)
	return credits, rest, nil
}
