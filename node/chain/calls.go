package chain

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// ChainID is the id of the chain that all endpoints serve.
func (e *Endpoints) ChainID(ctx context.Context) (*big.Int, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (*big.Int, error) { return c.ChainID(ctx) })
}

// HeaderByNumber reads a block's header; number nil is the head. A head too far behind one that was seen before comes from
// an endpoint that lags, and is not returned.
func (e *Endpoints) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	if number == nil {
		return e.head(ctx)
	}
	q := question{exists: number.IsUint64() && number.Uint64() <= e.highest()}
	return ask(ctx, e, q, func(ctx context.Context, c *ethclient.Client) (*types.Header, error) {
		return c.HeaderByNumber(ctx, number)
	})
}

func (e *Endpoints) head(ctx context.Context) (*types.Header, error) {
	return askOf(ctx, e, question{exists: true}, func(ctx context.Context, p *endpoint, c *ethclient.Client) (*types.Header, error) {
		h, err := c.HeaderByNumber(ctx, nil)
		if err != nil {
			return nil, err
		}
		return h, e.noteHead(p, h.Number.Uint64())
	})
}

func (e *Endpoints) highest() uint64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.seen
}

// HeaderByHash reads a block's header. Whoever asks has the hash from the chain, so an endpoint without it is behind.
func (e *Endpoints) HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error) {
	return ask(ctx, e, question{exists: true}, func(ctx context.Context, c *ethclient.Client) (*types.Header, error) {
		return c.HeaderByHash(ctx, hash)
	})
}

// TransactionByHash finds a transaction. An endpoint that keeps no old ones is passed over.
func (e *Endpoints) TransactionByHash(ctx context.Context, hash common.Hash) (*types.Transaction, bool, error) {
	type found struct {
		tx      *types.Transaction
		pending bool
	}
	f, err := ask(ctx, e, question{exists: true}, func(ctx context.Context, c *ethclient.Client) (found, error) {
		tx, pending, err := c.TransactionByHash(ctx, hash)
		return found{tx, pending}, err
	})
	return f.tx, f.pending, err
}

// TransactionReceipt reads what became of a transaction, ethereum.NotFound while it is not mined.
func (e *Endpoints) TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (*types.Receipt, error) {
		return c.TransactionReceipt(ctx, hash)
	})
}

// CallContract runs a call; block nil is the head.
func (e *Endpoints) CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) ([]byte, error) { return c.CallContract(ctx, msg, block) })
}

// CodeAt reads a contract's code; block nil is the head.
func (e *Endpoints) CodeAt(ctx context.Context, account common.Address, block *big.Int) ([]byte, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) ([]byte, error) { return c.CodeAt(ctx, account, block) })
}

// BalanceAt reads an account's wei; block nil is the head.
func (e *Endpoints) BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (*big.Int, error) {
		return c.BalanceAt(ctx, account, block)
	})
}

// NonceAt reads how many transactions of an account were mined; block nil is the head.
func (e *Endpoints) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (uint64, error) { return c.NonceAt(ctx, account, block) })
}

// PendingNonceAt is NonceAt with the transactions that wait in the endpoint's pool.
func (e *Endpoints) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (uint64, error) { return c.PendingNonceAt(ctx, account) })
}

// SuggestGasTipCap is the endpoint's advice on the tip, in wei for a unit of gas.
func (e *Endpoints) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (*big.Int, error) { return c.SuggestGasTipCap(ctx) })
}

// EstimateGas simulates a transaction.
func (e *Endpoints) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	return ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (uint64, error) { return c.EstimateGas(ctx, msg) })
}

// SendTransaction hands a signed transaction in. After a failure of the endpoint it goes to the next one: the same bytes
// twice are one transaction. What an endpoint says of it, such as that its nonce is too low, is passed on.
func (e *Endpoints) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	_, err := ask(ctx, e, question{}, func(ctx context.Context, c *ethclient.Client) (struct{}, error) {
		return struct{}{}, c.SendTransaction(ctx, tx)
	})
	return err
}

// BlockByNumber reads a whole block; number nil is the head.
func (e *Endpoints) BlockByNumber(ctx context.Context, number *big.Int) (*types.Block, error) {
	q := question{exists: number != nil && number.IsUint64() && number.Uint64() <= e.highest()}
	return ask(ctx, e, q, func(ctx context.Context, c *ethclient.Client) (*types.Block, error) {
		return c.BlockByNumber(ctx, number)
	})
}

// BlockNumber is the height of the head.
func (e *Endpoints) BlockNumber(ctx context.Context) (uint64, error) {
	h, err := e.HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, err
	}
	return h.Number.Uint64(), nil
}

// BlockReceipts reads the receipts of a block as an endpoint tells them; ReceiptsOf checks them.
func (e *Endpoints) BlockReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]*types.Receipt, error) {
	return ask(ctx, e, question{exists: true}, func(ctx context.Context, c *ethclient.Client) ([]*types.Receipt, error) {
		return c.BlockReceipts(ctx, block)
	})
}

// ReceiptsOf reads the receipts of a block, whole and in order, as its header proves them. An endpoint that tells others is
// set aside.
func (e *Endpoints) ReceiptsOf(ctx context.Context, h *types.Header) (types.Receipts, error) {
	return ask(ctx, e, question{exists: true}, func(ctx context.Context, c *ethclient.Client) (types.Receipts, error) {
		return proven(ctx, c, h)
	})
}
