package local

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// faucet is the account that owns all ether of the chain and deploys the contracts. Its key lives as long as the process.
type faucet struct {
	key     *ecdsa.PrivateKey
	address common.Address
	token   common.Address

	mu    sync.Mutex // guards nonce, and keeps one funding at a time
	nonce uint64
}

func newFaucet() (*faucet, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("make the faucet's key: %w", err)
	}
	return &faucet{key: key, address: crypto.PubkeyToAddress(key.PublicKey)}, nil
}

var errReverted = errors.New("a transaction of the faucet failed")

// deploy puts token and contract into one block. custom replaces the development parameters, its token apart.
func (n *Network) deploy(ctx context.Context, custom *protocol.Params) (token, contract common.Address, err error) {
	f := n.faucet
	f.mu.Lock()
	defer f.mu.Unlock()
	token, contract = crypto.CreateAddress(f.address, 0), crypto.CreateAddress(f.address, 1)
	n.params = Params(token, crypto.CreateAddress(f.address, 1<<32))
	if custom != nil {
		n.params = *custom
		n.params.Token = token
	}
	if err := n.params.Check(); err != nil {
		return token, contract, fmt.Errorf("deploy the network: %w", err)
	}
	call, err := submit.Encode(protocol.Network{}, token, protocol.Deploy{Params: n.params})
	if err != nil {
		return token, contract, err
	}
	var sent []common.Hash
	for _, data := range [][]byte{common.FromHex(bindings.DevTokenMetaData.Bin), call.Data} {
		hash, err := n.send(ctx, nil, new(big.Int), data, 12_000_000)
		if err != nil {
			return token, contract, err
		}
		sent = append(sent, hash)
	}
	n.chain.commit()
	return token, contract, n.mined(ctx, sent)
}

// Fund gives each account ether for gas and tokens to stake and to pay with, and waits until they are there.
func (n *Network) Fund(ctx context.Context, accounts ...common.Address) error {
	f := n.faucet
	f.mu.Lock()
	defer f.mu.Unlock()
	ether := new(big.Int).Mul(big.NewInt(100), big.NewInt(1_000_000_000_000_000_000))
	tokens := tenths(100_000)
	dev := bindings.NewDevToken()
	var sent []common.Hash
	for _, a := range accounts {
		gift, err := n.send(ctx, &a, ether, nil, 21_000)
		if err != nil {
			return fmt.Errorf("fund %s: %w", a, err)
		}
		mint, err := n.send(ctx, &f.token, new(big.Int), dev.PackMint(a, tokens.ToBig()), 200_000)
		if err != nil {
			return fmt.Errorf("fund %s: %w", a, err)
		}
		sent = append(sent, gift, mint)
	}
	if n.manual {
		n.chain.commit()
	}
	return n.mined(ctx, sent)
}

// send signs and sends a transaction of the faucet. f.mu is held.
func (n *Network) send(ctx context.Context, to *common.Address, value *big.Int, data []byte, gas uint64) (common.Hash, error) {
	tx, err := types.SignNewTx(n.faucet.key, types.LatestSignerForChainID(big.NewInt(ChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(ChainID), Nonce: n.faucet.nonce, To: to, Value: value, Data: data, Gas: gas,
		GasTipCap: big.NewInt(1_000_000), GasFeeCap: big.NewInt(10_000_000_000),
	})
	if err != nil {
		return common.Hash{}, err
	}
	if err := n.chain.client.SendTransaction(ctx, tx); err != nil {
		return common.Hash{}, err
	}
	n.faucet.nonce++
	return tx.Hash(), nil
}

// patience bounds how long a transaction of the faucet may take: a block comes every second.
const patience = 30 * time.Second

// mined waits until all transactions are mined and succeeded.
func (n *Network) mined(ctx context.Context, hashes []common.Hash) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for _, hash := range hashes {
		receipt, err := n.receipt(ctx, hash)
		if err != nil {
			return fmt.Errorf("wait for transaction %s: %w", hash, err)
		}
		if receipt.Status != types.ReceiptStatusSuccessful {
			return fmt.Errorf("%w: %s", errReverted, hash)
		}
	}
	return nil
}

// receipt waits for one transaction. Nobody else makes blocks before Start returns or in manual mode, so one is made
// whenever the transaction missed the last; while the network starts, not before the wall's clock is past the head's.
func (n *Network) receipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	const missed = 50 // ticks
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for i := 1; ; i++ {
		// Right after a block the node may still be indexing; that is an error of its own, and passes.
		receipt, err := n.chain.client.TransactionReceipt(ctx, hash)
		if err == nil {
			return receipt, nil
		}
		starting := n.id.Contract == common.Address{} && uint64(time.Now().Unix()) > n.chain.headTime()
		if i%missed == 0 && (n.manual || starting) {
			n.log.Debug("transaction missed a block; making another", "tx", hash, "err", err)
			n.chain.commit()
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), err)
		case <-tick.C:
		}
	}
}
