package market

import (
	"context"
	"fmt"

	"github.com/nsed-protocol/nsed/node/broker"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Estimate is what an order would cost now: who offers, and the agreement that the seats would be asked to accept. It
// binds nobody.
type Estimate struct {
	Quotes    []protocol.Quote // signed and good, of operators that may sit on the panel, by address
	Agreement protocol.Agreement
}

// Estimate asks for quotes and chooses a panel, as Buy does, but asks no seat to accept. Its refusals are those of Buy.
// When offers were found but no panel, the estimate holds the offers beside the refusal.
func (b *Buyer) Estimate(ctx context.Context, o Order) (Estimate, error) {
	quotes, err := b.Exchange.RequestQuotes(ctx, protocol.HashSpec(o.Raw))
	if err != nil {
		return Estimate{}, fmt.Errorf("ask for quotes: %w", err)
	}
	offers, err := b.offers(ctx, o, quotes)
	if err != nil {
		return Estimate{}, err
	}
	var e Estimate
	for _, f := range offers {
		for _, q := range quotes {
			if q.Operator == f.Seat.Operator && q.HotKey == f.Seat.HotKey && q.Price.Eq(&f.Seat.Price) {
				e.Quotes = append(e.Quotes, q)
				break
			}
		}
	}
	seats, err := broker.Select(b.need(o), offers)
	if err != nil {
		return e, err
	}
	e.Agreement, err = b.draft(ctx, o, seats)
	return e, err
}
