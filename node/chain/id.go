package chain

import (
	"context"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// ID asks an endpoint for the id of its chain, for a caller that was not told one.
func ID(ctx context.Context, url string) (uint64, error) {
	client, err := ethclient.DialContext(ctx, url)
	if err != nil {
		return 0, refusal.Wrap(refusal.ChainUnreachable, err, "dial")
	}
	defer client.Close()
	id, err := client.ChainID(ctx)
	if err != nil {
		return 0, refusal.Wrap(refusal.ChainUnreachable, err, "ask for the chain id")
	}
	if !id.IsUint64() {
		return 0, refusal.New(refusal.ChainWrongID, "%s is no chain id of this program", id)
	}
	return id.Uint64(), nil
}
