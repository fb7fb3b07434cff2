package local_test

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// account is a key and its address. Tests sign with it directly, so that they can also sign what a node never would.
type account struct {
	key  *ecdsa.PrivateKey
	addr common.Address
}

func newAccount(t *testing.T, name string) account {
	t.Helper()
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatal(err)
	}
	return account{key, crypto.PubkeyToAddress(key.PublicKey)}
}

func (a account) sign(t *testing.T, digest common.Hash) protocol.Signature {
	t.Helper()
	long, err := crypto.Sign(digest[:], a.key)
	if err != nil {
		t.Fatal(err)
	}
	sig, err := protocol.CompactSignature(long)
	if err != nil {
		t.Fatal(err)
	}
	return sig
}

// world is a network whose blocks the test makes, with staked operators and a submitter.
type world struct {
	t         *testing.T
	net       *local.Network
	id        protocol.Network
	reader    *chain.Reader
	owners    []account
	hots      []account
	submitter account
	outsider  account
	nonces    map[common.Address]uint64 // the pool's own count lags behind
}

func newWorld(t *testing.T, operators int) *world {
	t.Helper()
	n := start(t, local.Options{Manual: true})
	w := &world{
		t: t, net: n, id: n.Network(), reader: chain.New(n.Client(), n.Network(), chain.Options{}),
		submitter: newAccount(t, "submitter"), outsider: newAccount(t, "outsider"), nonces: map[common.Address]uint64{},
	}
	everybody := []common.Address{w.submitter.addr, w.outsider.addr}
	for i := range operators {
		owner, hot := newAccount(t, fmt.Sprint("owner ", i)), newAccount(t, fmt.Sprint("hot ", i))
		w.owners, w.hots = append(w.owners, owner), append(w.hots, hot)
		everybody = append(everybody, owner.addr, hot.addr)
	}
	if err := n.Fund(t.Context(), everybody...); err != nil {
		t.Fatal(err)
	}
	w.join()
	return w
}

// join stakes every operator, ten times what is needed, and lets the submitter pay.
func (w *world) join() {
	w.t.Helper()
	var all uint256.Int
	all.SetAllOne()
	stake := w.net.Params().MinStake
	stake.Mul(&stake, uint256.NewInt(10))
	var sent []common.Hash
	sent = append(sent, w.send(w.submitter, protocol.Approve{Account: w.submitter.addr, Amount: all}))
	for i, owner := range w.owners {
		sent = append(sent, w.send(owner, protocol.Approve{Account: owner.addr, Amount: all}))
		sent = append(sent, w.send(owner, protocol.JoinNetwork{
			Operator: owner.addr, HotKey: w.hots[i].addr, Proof: w.hots[i].sign(w.t, w.id.HotKeyDigest(owner.addr)),
			Profile: profileOf(i), Amount: stake,
		}))
	}
	w.net.Mine()
	for _, hash := range sent {
		w.receipt(hash)
	}
}

// send signs and sends an intent with ample gas, without making a block.
func (w *world) send(from account, in protocol.Intent) common.Hash {
	w.t.Helper()
	call, err := submit.Encode(w.id, w.net.Params().Token, in)
	if err != nil {
		w.t.Fatal(err)
	}
	chainID := new(big.Int).SetUint64(w.id.ChainID)
	tx, err := types.SignNewTx(from.key, types.LatestSignerForChainID(chainID), &types.DynamicFeeTx{
		ChainID: chainID, Nonce: w.nonces[from.addr], To: call.To, Data: call.Data, Gas: 3_000_000,
		GasTipCap: big.NewInt(1_000_000), GasFeeCap: big.NewInt(10_000_000_000),
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if err := w.net.Client().SendTransaction(w.t.Context(), tx); err != nil {
		w.t.Fatalf("send %s: %v", in.Key(), err)
	}
	w.nonces[from.addr]++
	return tx.Hash()
}

// do sends an intent, makes a block, and returns the receipt of a success.
func (w *world) do(from account, in protocol.Intent) *types.Receipt {
	w.t.Helper()
	if err := w.try(from, in); err != nil {
		w.t.Fatalf("%s: %v", in.Key(), err)
	}
	hash := w.send(from, in)
	w.net.Mine()
	return w.receipt(hash)
}

// try says what the chain would answer to an intent now.
func (w *world) try(from account, in protocol.Intent) error {
	w.t.Helper()
	call, err := submit.Encode(w.id, w.net.Params().Token, in)
	if err != nil {
		w.t.Fatal(err)
	}
	_, err = w.net.Client().EstimateGas(w.t.Context(), ethereum.CallMsg{From: from.addr, To: call.To, Data: call.Data})
	return submit.Explain(err)
}

func (w *world) receipt(hash common.Hash) *types.Receipt {
	w.t.Helper()
	for {
		got, err := w.net.Client().TransactionReceipt(w.t.Context(), hash)
		switch {
		case err == nil && got.Status == types.ReceiptStatusSuccessful:
			return got
		case err == nil:
			w.t.Fatalf("transaction %s reverted", hash)
		case errors.Is(err, ethereum.NotFound):
			w.net.Mine() // it missed the block
		case !strings.Contains(err.Error(), "indexing is in progress"):
			w.t.Fatalf("receipt of %s: %v", hash, err)
		}
	}
}

// now is the time of the newest block.
func (w *world) now() protocol.Seconds {
	w.t.Helper()
	now, err := w.reader.HeadTime(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return now
}

// until makes a block at a time, unless the chain is there already.
func (w *world) until(at protocol.Seconds) {
	w.t.Helper()
	if now := w.now(); now < at {
		if err := w.net.Advance(time.Duration(at-now) * time.Second); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) timeOf(r *types.Receipt) protocol.Seconds {
	w.t.Helper()
	h, err := w.net.Client().HeaderByHash(w.t.Context(), r.BlockHash)
	if err != nil {
		w.t.Fatal(err)
	}
	return protocol.Seconds(h.Time)
}

func (w *world) earned(who common.Address) uint256.Int {
	w.t.Helper()
	a, err := w.reader.AccountOf(w.t.Context(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	return a.Earned
}
