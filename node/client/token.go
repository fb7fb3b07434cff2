package client

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// caller reads state.
type caller interface {
	CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error)
}

// TokenDecimals asks a token how many digits its amounts have behind the point. There is no network yet that could tell.
func TokenDecimals(ctx context.Context, eth caller, token common.Address) (uint8, error) {
	out, err := eth.CallContract(ctx, ethereum.CallMsg{To: &token, Data: crypto.Keccak256([]byte("decimals()"))[:4]}, nil)
	if err != nil {
		return 0, fmt.Errorf("ask the token %s: %w", token, err)
	}
	n := new(big.Int).SetBytes(out)
	if len(out) != 32 || !n.IsUint64() || n.Uint64() > 36 {
		return 0, refusal.New(refusal.ChainNoCode, "%s is no token", token)
	}
	return uint8(n.Uint64()), nil
}
