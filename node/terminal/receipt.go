package terminal

import (
	"fmt"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// column is one kind of amount, one a seat.
type column struct {
	head    string
	amounts []uint256.Int
}

// items are the columns of an itemised settlement, the seats' credits last. Royalties have one when somebody pays any; on a
// narrow terminal it takes the place of the prices, which are no part of the sum.
func (o Options) items(a protocol.Agreement, r settlement.Result) []column {
	prices, totals := make([]uint256.Int, len(a.Panel)), make([]uint256.Int, len(a.Panel))
	for i := range a.Panel {
		prices[i], totals[i] = a.Panel[i].Price, r.Seats[i].Credit
	}
	out := []column{
		{"price", prices}, {"paid", r.Pay}, {"judging", r.Judging}, {"merit", r.Merit}, {"cited", r.CitesGot}, {"anchors", r.Anchors},
	}
	if royalties := total(r.Royalties); !royalties.IsZero() {
		if columns, _ := o.size(); columns < roomyReceipt+wideAmount {
			out = out[1:]
		}
		out = append(out, column{"royalty", r.Royalties})
	}
	return append(out, column{"total", totals})
}

func total(amounts []uint256.Int) (sum uint256.Int) {
	for i := range amounts {
		sum.Add(&sum, &amounts[i])
	}
	return sum
}

// receipt is an itemised settlement: a row a seat, then the rest, then the sum, which has to be the escrow.
func (o Options) receipt(a protocol.Agreement, r settlement.Result, columns int) []line {
	escrow, royalties, forfeits := a.Escrow(), total(r.Royalties), total(r.Forfeits)
	kinds := o.items(a, r)
	last := len(kinds) - 1
	sum := total(kinds[last].amounts)
	head := []string{o.unit("receipt")}
	all := []*uint256.Int{&escrow, &royalties, &r.SettlerShare, &r.Treasury, &r.Refund}
	for _, k := range kinds {
		head = append(head, k.head)
		for i := range k.amounts {
			all = append(all, &k.amounts[i])
		}
	}
	l := o.ledger(head, all...)
	for i := range a.Panel {
		name := span{o.seat(a.Panel, protocol.SeatIndex(i)), normal}
		if r.Winner == protocol.SeatIndex(i) {
			name = span{name.text + " ◆", good}
		}
		row := make([]*uint256.Int, len(kinds))
		for k := range kinds {
			row[k] = &kinds[k].amounts[i]
		}
		l.row(name, row...)
	}
	other := func(name string, look look, v *uint256.Int) {
		row := make([]*uint256.Int, len(kinds))
		row[last] = v
		l.row(span{name, look}, row...)
	}
	add := func(name string, v *uint256.Int) {
		sum.Add(&sum, v)
		other(name, normal, v)
	}
	if !royalties.IsZero() {
		add("royalties, to assets", &royalties)
	}
	add("allowance, to the settler", &r.SettlerShare)
	add("fee, to the treasury", &r.Treasury)
	add("refund, to the submitter", &r.Refund)
	other("sum", strong, &sum)
	out := append(l.laid(columns), o.balance(&sum, &escrow))
	if !forfeits.IsZero() {
		out = append(out, line{{"  " + amount(&forfeits, o.Decimals, 0) + " more, from the stakes of seats that did not open", notice}})
	}
	return append(out, o.sources(a, r, columns)...)
}

// sources says what the answer rests on, as far as somebody was paid for it: the seats that it cites, and the assets.
func (o Options) sources(a protocol.Agreement, r settlement.Result, columns int) (out []line) {
	tell := func(format string, args ...any) {
		for _, part := range wrap(fmt.Sprintf(format, args...), columns-4) {
			out = append(out, textLine("  %s", part))
		}
	}
	for _, c := range r.Cites {
		tell("%s is cited, round %d, for %d.%02d %% of the reserve: %s",
			o.seat(a.Panel, c.Seat), c.Round, c.Bps/100, c.Bps%100, amount(&c.Amount, o.Decimals, 0))
	}
	for i := range r.Royalties {
		if id := a.Panel[i].Asset; !r.Royalties[i].IsZero() {
			tell("%s names %s, stack %d.%02d %%: %s", o.seat(a.Panel, protocol.SeatIndex(i)), o.asset(id),
				id.Stack()/100, id.Stack()%100, amount(&r.Royalties[i], o.Decimals, 0))
		}
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
