package dip

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Credit is what one row of a distribution is paid.
type Credit struct {
	Asset  ID
	Payee  common.Address
	Amount uint256.Int
}

// Distribution is one sharing out of what pended for an asset. Credits and Rest add up to it.
type Distribution struct {
	Quantum uint256.Int // floor(pending / stack)
	Credits []Credit    // in the order of Rules.Rows
	Rest    uint256.Int // stays pending
}

// Accrue books what a seat with this pay owes to the asset it names, and returns it: the seat's credit shrinks by as much.
// It is zero, and the seat keeps its pay, for an id that nobody registered, for a base of more than 96 bits, and when more
// than 96 bits would pend. Nothing that a stranger registers or forges can make it fail.
func (l *Ledger) Accrue(id ID, base uint256.Int) uint256.Int {
	e := l.assets[id]
	if e == nil {
		return uint256.Int{}
	}
	owed := Owed(id.Stack(), base, e.pending)
	e.pending.Add(&e.pending, &owed)
	l.totals.In.Add(&l.totals.In, &owed)
	l.totals.Pending.Add(&l.totals.Pending, &owed)
	return owed
}

// Pending is what has accrued to the asset and is not distributed.
func (l *Ledger) Pending(id ID) (uint256.Int, error) {
	e, err := l.entry(id)
	if err != nil {
		return uint256.Int{}, err
	}
	return e.pending, nil
}

// Distribute credits what pends for an asset to the payees of its rows. Anybody can. It returns ErrUnknownAsset or
// ErrForged, ErrTable when the table is not the one of the registration, and ErrNothing when there is less than one unit a
// basis point.
func (l *Ledger) Distribute(id ID, table Table) (Distribution, error) {
	e, err := l.entry(id)
	if err != nil {
		return Distribution{}, fmt.Errorf("distribute: %w", err)
	}
	if table.Hash() != e.asset.Table.Hash() {
		return Distribution{}, fmt.Errorf("distribute: %w", ErrTable)
	}
	stack := id.Stack()
	if e.pending.Lt(uint256.NewInt(uint64(stack))) || stack == 0 {
		return Distribution{}, fmt.Errorf("distribute: %w: %s under a stack of %d", ErrNothing, e.pending.Dec(), stack)
	}
	rows := l.rules.Rows(e.asset)
	shares, rest := Split(rows, stack, e.pending)
	d := Distribution{Rest: rest, Credits: make([]Credit, len(rows))}
	d.Quantum.Div(&e.pending, uint256.NewInt(uint64(stack)))
	for i, r := range rows {
		d.Credits[i] = Credit{r.Asset, l.assets[r.Asset].payee, shares[i]}
		l.credit(d.Credits[i])
	}
	e.pending = rest
	return d, nil
}

// credit moves an amount from what pends to an account.
func (l *Ledger) credit(c Credit) {
	sum := l.credits[c.Payee]
	sum.Add(&sum, &c.Amount)
	l.credits[c.Payee] = sum
	l.totals.Pending.Sub(&l.totals.Pending, &c.Amount)
	l.totals.Credited.Add(&l.totals.Credited, &c.Amount)
}

// Credit is what an account can claim.
func (l *Ledger) Credit(account common.Address) uint256.Int { return l.credits[account] }

// Claim pays an account all its credit, or returns ErrNothing.
func (l *Ledger) Claim(account common.Address) (uint256.Int, error) {
	amount := l.credits[account]
	if amount.IsZero() {
		return amount, fmt.Errorf("claim: %w", ErrNothing)
	}
	delete(l.credits, account)
	l.totals.Credited.Sub(&l.totals.Credited, &amount)
	l.totals.Claimed.Add(&l.totals.Claimed, &amount)
	return amount, nil
}

// Totals says where everything is.
func (l *Ledger) Totals() Totals { return l.totals }
