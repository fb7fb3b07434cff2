package terminal

import (
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// ledger is a table of amounts in one unit, all with the same digits behind the point.
type ledger struct {
	table
	decimals, places int
	cut              bool // amounts have more digits than are shown
}

func (o Options) ledger(head []string, amounts ...*uint256.Int) *ledger {
	n := places(o.Decimals, amounts...)
	most := maxPlaces
	if columns, _ := o.size(); columns < roomyReceipt+wideAmount*(len(head)-usualReceipt) && len(head) > 2 {
		most = narrowPlaces
	}
	l := &ledger{decimals: o.Decimals, places: min(n, most), cut: n > most}
	l.head, l.flex = head, 0
	l.right = make([]bool, len(head))
	for i := 1; i < len(head); i++ {
		l.right[i] = true
	}
	return l
}

// row adds a row of amounts; nothing is shown for zero, and for nil.
func (l *ledger) row(name span, amounts ...*uint256.Int) {
	cells := []span{name}
	for _, a := range amounts {
		switch {
		case a == nil:
			cells = append(cells, span{})
		case a.IsZero():
			cells = append(cells, span{"-", faint})
		default:
			cells = append(cells, span{short(a, l.decimals, l.places), normal})
		}
	}
	l.add(cells...)
}

// laid lays the table out, and says when digits were cut.
func (l *ledger) laid(columns int) []line {
	out := l.lines(columns, 2)
	if l.cut {
		out = append(out, textLine("  amounts are cut to %d digits behind the point; sums are checked exactly", l.places))
	}
	return out
}

// unit names the token in a heading.
func (o Options) unit(title string) string {
	if s := oneLine(o.Symbol); s != "" {
		return title + " (" + clip(s, 12) + ")"
	}
	return title
}

// money is what becomes of the escrow as a picture tells it.
func (o Options) money(j view.Job, columns int) []line {
	m := j.Money
	all := []*uint256.Int{&m.Escrow, &m.Royalties, &m.Refund, &m.Fee}
	for i := range m.Pay {
		all = append(all, &m.Pay[i])
	}
	heading := "money, as a settlement now would pay"
	if m.Paid {
		heading = "money, as the contract paid"
	}
	l := o.ledger([]string{o.unit(heading), ""}, all...)
	for i := range m.Pay {
		if i < len(j.Panel) {
			l.row(span{o.seat(j.Panel, protocol.SeatIndex(i)), normal}, &m.Pay[i])
		}
	}
	if !m.Royalties.IsZero() {
		l.row(span{"royalties, to assets", normal}, &m.Royalties)
	}
	l.row(span{"fee, to the treasury", normal}, &m.Fee)
	l.row(span{"refund, to the submitter", normal}, &m.Refund)
	if settler := rest(m); !settler.IsZero() {
		l.row(span{"allowance, to the settler", normal}, &settler)
	}
	l.row(span{"escrow", strong}, &m.Escrow)
	return l.laid(columns)
}

// rest is what a picture does not name: the settler's share of the allowance. It is zero when the picture does not add up.
func rest(m view.Money) uint256.Int {
	left := m.Escrow
	parts := []*uint256.Int{&m.Royalties, &m.Fee, &m.Refund}
	for i := range m.Pay {
		parts = append(parts, &m.Pay[i])
	}
	for _, p := range parts {
		if _, under := left.SubOverflow(&left, p); under {
			return uint256.Int{}
		}
	}
	return left
}
