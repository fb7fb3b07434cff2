package submit

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/trie"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
)

// history is a chain whose endpoint has every block, but the state of the newest ones only.
type history struct {
	backend
	blocks  []*types.Block
	nonces  []uint64 // after each block
	horizon uint64   // first block with state
	reads   int
}

func (h *history) NonceAt(_ context.Context, _ common.Address, block *big.Int) (uint64, error) {
	if block.Uint64() < h.horizon {
		return 0, errors.New("missing trie node")
	}
	return h.nonces[block.Uint64()], nil
}

func (h *history) BlockByNumber(_ context.Context, number *big.Int) (*types.Block, error) {
	h.reads++
	if number.Uint64() >= uint64(len(h.blocks)) {
		return nil, ethereum.NotFound
	}
	return h.blocks[number.Uint64()], nil
}

// newHistory is a chain of so many blocks with transactions in some.
func newHistory(blocks int, in map[int]*types.Transaction) *history {
	h := &history{}
	nonce := uint64(0)
	for n := range blocks {
		var txs []*types.Transaction
		if tx := in[n]; tx != nil {
			txs, nonce = append(txs, tx), tx.Nonce()+1
		}
		header := &types.Header{Number: big.NewInt(int64(n))}
		h.blocks = append(h.blocks, types.NewBlock(header, &types.Body{Transactions: txs}, nil, trie.NewStackTrie(nil)))
		h.nonces = append(h.nonces, nonce)
	}
	return h
}

func TestTrace(t *testing.T) {
	secret, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	to := common.Address{7}
	sign := func(nonce uint64, data []byte, wei int64, tip int64) *types.Transaction {
		return types.MustSignNewTx(secret, types.LatestSignerForChainID(big.NewInt(1)), &types.DynamicFeeTx{
			ChainID: big.NewInt(1), Nonce: nonce, To: &to, Data: data, Value: big.NewInt(wei), GasTipCap: big.NewInt(tip),
		})
	}
	ours := sign(1, []byte{1}, 0, 1)
	for name, tt := range map[string]struct {
		mined   *types.Transaction
		at      int    // its block
		signed  uint64 // head when ours was signed
		horizon uint64
		want    string // "", "same" or "other"
		passes  int
	}{
		"ours, the receipt is late":            {ours, 300, 290, 0, "", 1},
		"the same call":                        {sign(1, []byte{1}, 0, 9), 300, 290, 0, "same", 1},
		"another call":                         {sign(1, []byte{2}, 0, 9), 300, 290, 0, "other", 1},
		"the same call with ether":             {sign(1, []byte{1}, 5, 9), 300, 290, 0, "other", 1},
		"in the newest block":                  {sign(1, []byte{1}, 0, 9), 399, 290, 0, "same", 1},
		"in the block of the signing":          {sign(1, []byte{1}, 0, 9), 290, 290, 0, "same", 1},
		"before the signing, after a reorg":    {sign(1, []byte{1}, 0, 9), 250, 290, 0, "same", 1},
		"long ago, the state is there":         {sign(1, []byte{1}, 0, 9), 20, 10, 0, "same", 1},
		"long ago, the state is gone":          {sign(1, []byte{1}, 0, 9), 20, 10, 390, "same", 3},
		"long ago, another, the state is gone": {sign(1, []byte{2}, 0, 9), 20, 10, 390, "other", 3},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHistory(400, map[int]*types.Transaction{5: sign(0, nil, 0, 1), tt.at: tt.mined})
			h.horizon = tt.horizon
			s, err := New(Config{
				Network: protocol.Network{ChainID: 1}, From: crypto.PubkeyToAddress(secret.PublicKey),
			}, store.Memory(), h, nil)
			if err != nil {
				t.Fatal(err)
			}
			e := entry{Key: "k", State: Sent, Nonce: 1, To: &to, Data: []byte{1}, Attempts: []attempt{{Hash: ours.Hash(), Block: tt.signed}}}
			r := &round{head: h.blocks[399].Header()}
			got := ""
			for range tt.passes {
				used, err := s.trace(t.Context(), r, e)
				if err != nil {
					t.Fatal(err)
				}
				if used != nil && used.Tx != tt.mined.Hash() {
					t.Errorf("found %s, want %s", used.Tx, tt.mined.Hash())
				}
				if used != nil {
					got = map[bool]string{true: "same", false: "other"}[used.Same]
					break
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if h.reads > 400 {
				t.Errorf("%d blocks were read", h.reads)
			}
		})
	}
}
