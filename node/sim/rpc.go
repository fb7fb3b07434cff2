package sim

import (
	"context"
	"errors"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// suggestedTip is what the endpoint suggests to pay, and what a transaction that is not stuck needs.
var suggestedTip = big.NewInt(1_000_000)

// endpoint is one seat's way to the chain, with its faults: it errs, lags behind, or leaves logs out. It answers at
// once and ignores contexts.
type endpoint struct {
	l    *ledger
	seat int // -1 for one that never fails
}

var errEndpoint = errors.New("the endpoint does not answer")

// fails draws whether this call errs.
func (e endpoint) fails() error {
	if e.seat >= 0 && e.l.w.faulty("rpc-error", e.seat) && e.l.w.dice.oneIn(2, drawRPC, uint64(e.seat), uint64(e.l.w.count())) {
		return errEndpoint
	}
	return nil
}

// head is the newest block that the endpoint knows.
func (e endpoint) head() *block {
	lag := 0
	if e.seat >= 0 {
		lag = e.l.w.lag(e.seat)
	}
	return e.l.blocks[max(0, len(e.l.blocks)-1-lag)]
}

// at is the canonical block of a number; nil is the head.
func (e endpoint) at(number *big.Int) (*block, error) {
	if err := e.fails(); err != nil {
		return nil, err
	}
	head := e.head()
	switch {
	case number == nil || number.Sign() < 0:
		return head, nil
	case !number.IsUint64() || number.Uint64() > head.number():
		return nil, ethereum.NotFound
	}
	return e.l.blocks[number.Uint64()], nil
}

// ChainID is that of the simulated chain.
func (e endpoint) ChainID(context.Context) (*big.Int, error) { return big.NewInt(chainID), e.fails() }

// HeaderByNumber returns a canonical header.
func (e endpoint) HeaderByNumber(_ context.Context, number *big.Int) (*types.Header, error) {
	b, err := e.at(number)
	if err != nil {
		return nil, err
	}
	return b.header, nil
}

// HeaderByHash returns a header of any branch.
func (e endpoint) HeaderByHash(_ context.Context, hash common.Hash) (*types.Header, error) {
	if err := e.fails(); err != nil {
		return nil, err
	}
	if b := e.l.byHash[hash]; b != nil {
		return b.header, nil
	}
	return nil, ethereum.NotFound
}

// BlockByNumber returns a canonical block.
func (e endpoint) BlockByNumber(_ context.Context, number *big.Int) (*types.Block, error) {
	b, err := e.at(number)
	if err != nil {
		return nil, err
	}
	body := types.Body{}
	for _, m := range b.txs {
		body.Transactions = append(body.Transactions, m.tx)
	}
	return types.NewBlockWithHeader(b.header).WithBody(body), nil
}

// FilterLogs returns the logs of a block or of canonical blocks.
func (e endpoint) FilterLogs(_ context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if err := e.fails(); err != nil {
		return nil, err
	}
	var out []types.Log
	for _, b := range e.asked(q) {
		if e.omits(b) {
			continue
		}
		for _, l := range b.logs {
			if matches(q, l) {
				out = append(out, *l)
			}
		}
	}
	return out, nil
}

// asked are the blocks whose logs a query is about.
func (e endpoint) asked(q ethereum.FilterQuery) []*block {
	if q.BlockHash != nil {
		if b := e.l.byHash[*q.BlockHash]; b != nil {
			return []*block{b}
		}
		return nil
	}
	head := e.head().number()
	from, to := uint64(0), head
	if q.FromBlock != nil {
		from = q.FromBlock.Uint64()
	}
	if q.ToBlock != nil && q.ToBlock.Sign() >= 0 {
		to = min(q.ToBlock.Uint64(), head)
	}
	if from > to {
		return nil
	}
	return e.l.blocks[from : to+1]
}

func matches(q ethereum.FilterQuery, l *types.Log) bool {
	if len(q.Addresses) > 0 && !slices.Contains(q.Addresses, l.Address) {
		return false
	}
	for i, any := range q.Topics {
		if len(any) > 0 && (i >= len(l.Topics) || !slices.Contains(any, l.Topics[i])) {
			return false
		}
	}
	return true
}

// CallContract executes a call on the state after a block and keeps nothing of it.
func (e endpoint) CallContract(_ context.Context, msg ethereum.CallMsg, number *big.Int) ([]byte, error) {
	b, err := e.at(number)
	if err != nil {
		return nil, err
	}
	ret, _, err := e.try(b, msg)
	return ret, err
}

// EstimateGas executes a call at the head and says what it used, with some to spare for refunds.
func (e endpoint) EstimateGas(_ context.Context, msg ethereum.CallMsg) (uint64, error) {
	b, err := e.at(nil)
	if err != nil {
		return 0, err
	}
	_, used, err := e.try(b, msg)
	return used + used/8 + 21_000, err
}

func (e endpoint) try(b *block, msg ethereum.CallMsg) ([]byte, uint64, error) {
	snapshot := b.state.Snapshot()
	ret, _, used, err := execute(b.state, b.header, e.l.cache, message{msg.From, msg.To, msg.Data, gasLimit / 4})
	b.state.RevertToSnapshot(snapshot)
	return ret, used, err
}

// CodeAt returns a contract's code.
func (e endpoint) CodeAt(_ context.Context, account common.Address, number *big.Int) ([]byte, error) {
	b, err := e.at(number)
	if err != nil {
		return nil, err
	}
	return b.state.GetCode(account), nil
}

// BalanceAt is always plenty: gas is not what is simulated.
func (e endpoint) BalanceAt(context.Context, common.Address, *big.Int) (*big.Int, error) {
	return new(big.Int).Lsh(big.NewInt(1), 80), e.fails()
}

// NonceAt is an account's next nonce on the chain.
func (e endpoint) NonceAt(_ context.Context, account common.Address, number *big.Int) (uint64, error) {
	b, err := e.at(number)
	if err != nil {
		return 0, err
	}
	return b.state.GetNonce(account), nil
}

// PendingNonceAt counts the pool in.
func (e endpoint) PendingNonceAt(_ context.Context, account common.Address) (uint64, error) {
	b, err := e.at(nil)
	if err != nil {
		return 0, err
	}
	next := b.state.GetNonce(account)
	for again := true; again; {
		again = false
		for _, p := range e.l.pool {
			if p.from == account && p.tx.Nonce() == next {
				next, again = next+1, true
			}
		}
	}
	return next, nil
}

// SuggestGasTipCap suggests a tip.
func (e endpoint) SuggestGasTipCap(context.Context) (*big.Int, error) { return suggestedTip, e.fails() }

// TransactionReceipt finds a mined transaction.
func (e endpoint) TransactionReceipt(_ context.Context, hash common.Hash) (*types.Receipt, error) {
	if err := e.fails(); err != nil {
		return nil, err
	}
	b, i, ok := e.l.find(hash, e.head().number())
	if !ok {
		return nil, ethereum.NotFound
	}
	return b.txs[i].receipt, nil
}

// TransactionByHash finds a transaction.
func (e endpoint) TransactionByHash(_ context.Context, hash common.Hash) (*types.Transaction, bool, error) {
	if err := e.fails(); err != nil {
		return nil, false, err
	}
	if b, i, ok := e.l.find(hash, e.head().number()); ok {
		return b.txs[i].tx, false, nil
	}
	for _, p := range e.l.pool {
		if p.tx.Hash() == hash {
			return p.tx, true, nil
		}
	}
	return nil, false, ethereum.NotFound
}

var signer = types.LatestSignerForChainID(big.NewInt(chainID))

// SendTransaction puts a transaction into the pool.
func (e endpoint) SendTransaction(_ context.Context, tx *types.Transaction) error {
	if err := e.fails(); err != nil {
		return err
	}
	from, err := types.Sender(signer, tx)
	if err != nil {
		return err
	}
	if tx.Nonce() < e.l.head().state.GetNonce(from) {
		return errors.New("nonce too low")
	}
	if e.seat >= 0 && e.l.w.faulty("tx-drop", e.seat) {
		e.l.w.note("transaction %s is lost", short(tx.Hash()))
		return nil
	}
	return e.l.take(tx, from, false)
}

// take puts a transaction into the pool, or in the place of a cheaper one.
func (l *ledger) take(tx *types.Transaction, from common.Address, first bool) error {
	p := &waiting{tx: tx, from: from, first: first, order: l.w.count()}
	for i, old := range l.pool {
		switch {
		case old.from != from || old.tx.Nonce() != tx.Nonce():
		case old.tx.Hash() == tx.Hash():
			return errors.New("already known")
		case tenthMore(old.tx.GasTipCap(), tx.GasTipCap()) && tenthMore(old.tx.GasFeeCap(), tx.GasFeeCap()):
			l.pool[i] = p
			l.w.note("transaction %s replaces %s", short(tx.Hash()), short(old.tx.Hash()))
			return nil
		default:
			return errors.New("replacement transaction underpriced")
		}
	}
	l.pool = append(l.pool, p)
	l.w.heard(p)
	return nil
}

// tenthMore tells whether an offer is at least a tenth above another.
func tenthMore(old, offer *big.Int) bool {
	a := new(big.Int).Mul(old, big.NewInt(11))
	return a.Cmp(new(big.Int).Mul(offer, big.NewInt(10))) <= 0
}
