package client

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/market"
)

// Quote says what a specification would cost now, and who offers. It asks nobody to accept, needs no key and pays
// nothing. The refusals are those of Place before anything is paid; beside no-eligible-operators and price-above-offer
// the estimate holds what was offered.
func (c *Client) Quote(ctx context.Context, raw []byte, submitter common.Address) (market.Estimate, error) {
	spec, err := Read(raw)
	if err != nil {
		return market.Estimate{}, err
	}
	if err := c.Chain.Check(ctx); err != nil {
		return market.Estimate{}, err
	}
	b, err := c.buyer(ctx, raw)
	if err != nil {
		return market.Estimate{}, err
	}
	return b.Estimate(ctx, market.Order{Spec: spec, Raw: raw, Submitter: submitter, Nonce: 1, OpenWithin: openWithin})
}
