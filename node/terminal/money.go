package terminal

import (
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
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
	if columns, _ := o.size(); columns < roomyReceipt && len(head) > 2 {
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
	all := []*uint256.Int{&m.Escrow, &m.Refund, &m.Fee}
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
	parts := []*uint256.Int{&m.Fee, &m.Refund}
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

// receipt is an itemised settlement: a row a seat, then the rest, then the sum, which has to be the escrow.
func (o Options) receipt(a protocol.Agreement, r settlement.Result, columns int) []line {
	escrow, forfeits := a.Escrow(), new(uint256.Int)
	seats := make([]uint256.Int, len(a.Panel))
	var sum uint256.Int
	all := []*uint256.Int{&escrow, &r.SettlerShare, &r.Treasury, &r.Refund}
	for i := range a.Panel {
		for _, list := range [][]uint256.Int{r.Pay, r.Judging, r.Merit, r.CitesGot, r.Anchors} {
			seats[i].Add(&seats[i], &list[i])
			all = append(all, &list[i])
		}
		sum.Add(&sum, &seats[i])
		all = append(all, &seats[i], &a.Panel[i].Price)
		forfeits.Add(forfeits, &r.Forfeits[i])
	}
	for _, v := range []*uint256.Int{&r.SettlerShare, &r.Treasury, &r.Refund} {
		sum.Add(&sum, v)
	}
	l := o.ledger([]string{o.unit("receipt"), "price", "paid", "judging", "merit", "cited", "anchors", "total"}, all...)
	for i, s := range a.Panel {
		name := span{o.seat(a.Panel, protocol.SeatIndex(i)), normal}
		if r.Winner == protocol.SeatIndex(i) {
			name = span{name.text + " ◆", good}
		}
		l.row(name, &s.Price, &r.Pay[i], &r.Judging[i], &r.Merit[i], &r.CitesGot[i], &r.Anchors[i], &seats[i])
	}
	other := func(name string, v *uint256.Int) {
		l.row(span{name, normal}, nil, nil, nil, nil, nil, nil, v)
	}
	other("allowance, to the settler", &r.SettlerShare)
	other("fee, to the treasury", &r.Treasury)
	other("refund, to the submitter", &r.Refund)
	l.row(span{"sum", strong}, nil, nil, nil, nil, nil, nil, &sum)
	out := l.laid(columns)
	out = append(out, o.balance(&sum, &escrow))
	if !forfeits.IsZero() {
		out = append(out, line{{"  " + amount(forfeits, o.Decimals, 0) + " more, from the stakes of seats that did not open", notice}})
	}
	return out
}

// payout is the end of a job without a settlement.
func (o Options) payout(a protocol.Agreement, p settlement.Payout, columns int) []line {
	escrow := a.Escrow()
	var sum uint256.Int
	sum.Add(&p.Treasury, &p.Refund)
	all := []*uint256.Int{&escrow, &p.Treasury, &p.Refund}
	for i := range p.Seats {
		all = append(all, &p.Seats[i])
		sum.Add(&sum, &p.Seats[i])
	}
	l := o.ledger([]string{o.unit("receipt"), "total"}, all...)
	for i := range p.Seats {
		l.row(span{o.seat(a.Panel, protocol.SeatIndex(i)), normal}, &p.Seats[i])
	}
	l.row(span{"fee, to the treasury", normal}, &p.Treasury)
	l.row(span{"refund, to the submitter", normal}, &p.Refund)
	l.row(span{"sum", strong}, &sum)
	return append(l.laid(columns), o.balance(&sum, &escrow))
}

func (o Options) balance(sum, escrow *uint256.Int) line {
	if sum.Eq(escrow) {
		return line{{"  the sum is the escrow", good}}
	}
	return line{{"  the sum is not the escrow of " + amount(escrow, o.Decimals, 0), bad}}
}
