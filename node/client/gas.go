package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// gasMarket tells what gas costs.
type gasMarket interface {
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
}

// GasPrice is what a unit of gas costs now, in wei: the base fee and the usual tip.
func GasPrice(ctx context.Context, m gasMarket) (uint256.Int, error) {
	var out uint256.Int
	head, err := m.HeaderByNumber(ctx, nil)
	if err != nil {
		return out, refusal.Wrap(refusal.ChainUnreachable, err, "read the head")
	}
	tip, err := m.SuggestGasTipCap(ctx)
	if err != nil {
		return out, refusal.Wrap(refusal.ChainUnreachable, err, "ask for the price of gas")
	}
	if head.BaseFee != nil {
		tip = new(big.Int).Add(tip, head.BaseFee)
	}
	out.SetFromBig(tip)
	return out, nil
}
