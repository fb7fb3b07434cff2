package dip

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

// Row is one asset that is paid, and its own rate.
type Row struct {
	Asset ID
	Rate  uint16
}

// rowSize is a packed row: the id, then the rate.
const rowSize = 34

// Table lists the ancestors that an asset pays, each once, in ascending order of their ids. The asset's own row is not in
// it: its id depends on the table. An ancestor without a rate has no row. Rates add up instead of multiplying, so that an
// intermediate cannot dilute them.
type Table []Row

// Pack is the table as it is hashed and passed: 34 bytes a row, id then rate.
func (t Table) Pack() []byte {
	out := make([]byte, 0, rowSize*len(t))
	for _, r := range t {
		out = append(out, r.Asset[:]...)
		out = append(out, byte(r.Rate>>8), byte(r.Rate))
	}
	return out
}

// UnpackTable reads a packed table. It returns ErrTable for bytes that no table packs to: an odd length, rows out of
// order, a row without a rate.
func UnpackTable(b []byte) (Table, error) {
	if len(b)%rowSize != 0 || len(b) > rowSize*MaxRows {
		return nil, fmt.Errorf("%w: %d bytes", ErrTable, len(b))
	}
	t := make(Table, len(b)/rowSize)
	for i := range t {
		row := b[i*rowSize:]
		copy(t[i].Asset[:], row)
		t[i].Rate = uint16(row[32])<<8 | uint16(row[33])
		if t[i].Rate == 0 || i > 0 && compare(t[i-1], t[i]) >= 0 {
			return nil, fmt.Errorf("%w: row %d", ErrTable, i)
		}
	}
	return t, nil
}

// Hash is keccak256 of the packed table.
func (t Table) Hash() common.Hash { return crypto.Keccak256Hash(t.Pack()) }

// sum adds the rates up. Tables are bounded by MaxRows or MaxParents * MaxRows rows of 16 bits, so it fits.
func (t Table) sum() uint64 {
	var sum uint64
	for _, r := range t {
		sum += uint64(r.Rate)
	}
	return sum
}

// merge is the union of two tables: an ancestor that both name counts once.
func merge(a, b Table) Table {
	out := make(Table, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := compare(a[0], b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func compare(a, b Row) int { return bytes.Compare(a.Asset[:], b.Asset[:]) }

// Accrual is what a pay of base units owes under a stack: floor(stack * base / 10_000) (docs/dip.md). base must be below
// 2^240.
func Accrual(stack uint16, base uint256.Int) uint256.Int {
	var owed uint256.Int
	owed.Mul(&base, uint256.NewInt(uint64(stack)))
	owed.Div(&owed, uint256.NewInt(Bps))
	return owed
}

// Owed is what a pay of base units adds to what pends for a registered asset: its Accrual, or nothing for a base of more
// than 96 bits and where more than 96 bits would pend, so that nothing that a stranger does can make a settlement fail.
func Owed(stack uint16, base, pending uint256.Int) uint256.Int {
	if base.BitLen() > amountBits {
		return uint256.Int{}
	}
	owed := Accrual(stack, base)
	if pending.Add(&pending, &owed); pending.BitLen() > amountBits {
		return uint256.Int{}
	}
	return owed
}

// Split shares pending out over rows whose rates add up to stack: with q = floor(pending / stack) a row gets q * rate, and
// pending - q * stack stays for the next time (docs/dip.md). Shares are in the order of the rows; shares and rest add up
// to pending. With a stack of 0 everything rests.
func Split(rows []Row, stack uint16, pending uint256.Int) (shares []uint256.Int, rest uint256.Int) {
	shares = make([]uint256.Int, len(rows))
	if stack == 0 {
		return shares, pending
	}
	var q, taken uint256.Int
	q.Div(&pending, uint256.NewInt(uint64(stack)))
	for i, r := range rows {
		shares[i].Mul(&q, uint256.NewInt(uint64(r.Rate)))
	}
	taken.Mul(&q, uint256.NewInt(uint64(stack)))
	rest.Sub(&pending, &taken)
	return shares, rest
}

// insert puts a row into its place.
func insert(t Table, r Row) Table {
	at, found := slices.BinarySearchFunc(t, r, compare)
	if found {
		return t
	}
	return slices.Insert(slices.Clone(t), at, r)
}
