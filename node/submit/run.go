package submit

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Run carries out the outbox until ctx ends. A failing endpoint is asked again. It runs once at a time. The error is
// ctx's, or that of a store or a signer that failed: then nothing more is sent.
func (s *Sender) Run(ctx context.Context) error {
	tick := time.NewTicker(s.cfg.Poll)
	defer tick.Stop()
	failing := false
	for seen, asked := uint64(0), true; ; {
		s.tellAgain()
		head, err := s.pass(ctx, seen, asked)
		if err == nil {
			seen, asked = head, false
		}
		var fatal fatalError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &fatal):
			return fatal.error
		case err != nil && !failing:
			s.cfg.Log.Warn("sending transactions fails; trying again", "from", s.cfg.From, "err", err)
		case err == nil && failing:
			s.cfg.Log.Info("sending transactions works again", "from", s.cfg.From)
		}
		failing = err != nil
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.wake:
			asked = true
		case <-tick.C:
		}
	}
}

// fatalError ends Run: the disk or the key failed, and going on could send twice.
type fatalError struct{ error }

// Unwrap returns what failed.
func (e fatalError) Unwrap() error { return e.error }

func (s *Sender) tellAgain() {
	s.mu.Lock()
	keys := s.again
	s.again = nil
	s.mu.Unlock()
	for _, key := range keys {
		if st, ok := s.Status(key); ok && st.State.final() {
			s.tell(key, st.Outcome)
		}
	}
}

func (s *Sender) tell(key string, o Outcome) {
	if s.cfg.Done != nil {
		s.cfg.Done(key, o)
	}
}

// round is what one pass knows of the chain.
type round struct {
	head  *types.Header
	fees  fees
	mined uint64 // the address's next nonce on the chain
	live  []entry
	// receipts of the live entries' mined transactions, by sequence number
	receipts map[uint64]*types.Receipt
}

// ahead counts the address's unmined transactions, one entry apart.
func (r *round) ahead(but uint64) int {
	n := 0
	for _, e := range r.live {
		if e.State == Sent && e.Seq != but && r.receipts[e.Seq] == nil {
			n++
		}
	}
	return n
}

// pass looks at the chain and takes every live wish one step further. It does nothing when the head is the one seen
// before and nobody asked.
func (s *Sender) pass(ctx context.Context, seen uint64, asked bool) (uint64, error) {
	live := s.live()
	if len(live) == 0 {
		return 0, nil
	}
	head, err := s.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("read the head: %w", err)
	}
	number := head.Number.Uint64()
	if number == seen && !asked {
		return number, nil
	}
	r, err := s.look(ctx, head, live)
	if err != nil {
		return 0, err
	}
	var failed error
	for i := range r.live {
		if err := s.step(ctx, r, i); err != nil {
			s.setProblem(r.live[i].Key, err)
			failed = errors.Join(failed, fmt.Errorf("%s: %w", r.live[i].Key, err))
		}
	}
	return number, failed
}

func (s *Sender) live() []entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []entry
	for _, e := range s.ordered() {
		if !e.State.final() {
			out = append(out, e)
		}
	}
	return out
}

func (s *Sender) look(ctx context.Context, head *types.Header, live []entry) (*round, error) {
	r := &round{head: head, live: live, receipts: map[uint64]*types.Receipt{}}
	var err error
	if r.mined, err = s.eth.NonceAt(ctx, s.cfg.From, nil); err != nil {
		return nil, fmt.Errorf("read the nonce: %w", err)
	}
	tip, err := s.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask for a tip: %w", err)
	}
	base := head.BaseFee
	if base == nil {
		base = new(big.Int)
	}
	r.fees = offer(base, tip)
	for _, e := range live {
		if e.State != Sent || e.Nonce >= r.mined {
			continue
		}
		if r.receipts[e.Seq], err = s.receipt(ctx, e); err != nil {
			return nil, fmt.Errorf("read the receipt of %s: %w", e.Key, err)
		}
	}
	return r, nil
}

// receipt finds the receipt of one of an entry's transactions, nil when none is mined.
func (s *Sender) receipt(ctx context.Context, e entry) (*types.Receipt, error) {
	for i := len(e.Attempts) - 1; i >= 0; i-- {
		got, err := s.eth.TransactionReceipt(ctx, e.Attempts[i].Hash)
		if err == nil {
			return got, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, err
		}
	}
	return nil, nil
}

// step carries out the decision on one entry.
func (s *Sender) step(ctx context.Context, r *round, i int) error {
	e, receipt := r.live[i], r.receipts[r.live[i].Seq]
	w := world{Head: r.head.Number.Uint64(), Mined: r.mined, Ahead: r.ahead(e.Seq), Found: receipt != nil}
	if w.Found {
		w.At = receipt.BlockNumber.Uint64()
	}
	var err error
	switch decide(e, w, s.rule) {
	case prepare:
		e, err = s.prepare(ctx, r, e)
	case rebroadcast:
		e, err = s.rebroadcast(ctx, r, e)
	case replace:
		e, err = s.replace(ctx, r, e)
	case conclude:
		e, err = s.conclude(ctx, e, receipt)
	case requeue:
		s.cfg.Log.Warn("another transaction took the nonce; sending again", "key", e.Key, "nonce", e.Nonce)
		e = e.fresh()
		err = s.save(e)
	}
	r.live[i] = e
	return err
}

// save makes a change durable. A store that fails is fatal.
func (s *Sender) save(e entry) error {
	s.mu.Lock()
	err := s.put(e)
	if err == nil {
		delete(s.problem, e.Key)
	}
	s.mu.Unlock()
	if err != nil {
		return fatalError{err}
	}
	if e.State.final() {
		s.tell(e.Key, e.outcome())
	}
	return nil
}

func (s *Sender) setProblem(key string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problem[key] = strings.Join(strings.Fields(err.Error()), " ")
}

// prepare simulates a queued wish and, when the chain would take it, gives it a nonce and sends it.
func (s *Sender) prepare(ctx context.Context, r *round, e entry) (entry, error) {
	gas, err := s.eth.EstimateGas(ctx, ethereum.CallMsg{
		From: s.cfg.From, To: e.To, Data: e.Data, GasFeeCap: r.fees.Cap, GasTipCap: r.fees.Tip,
	})
	verdict, cause := weigh(err, r.ahead(e.Seq), protocol.Seconds(r.head.Time))
	switch verdict {
	case refuses:
		e = e.ended(failure(e.Key, cause))
		return e, s.save(e)
	case later:
		s.setProblem(e.Key, cause)
		return e, nil
	case broken:
		return e, fmt.Errorf("simulate: %w", cause)
	}
	pending, err := s.eth.PendingNonceAt(ctx, s.cfg.From)
	if err != nil {
		return e, fmt.Errorf("read the pending nonce: %w", err)
	}
	e.Nonce, e.Gas = nextNonce(r.mined, pending, r.live), gasLimit(gas)
	return s.send(ctx, r, e, r.fees)
}

// send signs an attempt, makes it durable, and only then gives it to the endpoint: whatever is on the way is on disk.
func (s *Sender) send(ctx context.Context, r *round, e entry, f fees) (entry, error) {
	chainID := new(big.Int).SetUint64(s.cfg.Network.ChainID)
	tx, err := s.sign.SignTx(types.NewTx(&types.DynamicFeeTx{
		ChainID: chainID, Nonce: e.Nonce, GasTipCap: f.Tip, GasFeeCap: f.Cap, Gas: e.Gas, To: e.To, Data: e.Data,
	}), chainID)
	if err != nil {
		return e, fatalError{fmt.Errorf("sign: %w", err)}
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return e, fatalError{fmt.Errorf("encode transaction: %w", err)}
	}
	sent := e.with(attempt{
		Hash: tx.Hash(), Raw: raw, Tip: (*hexutil.Big)(f.Tip), Cap: (*hexutil.Big)(f.Cap), Block: r.head.Number.Uint64(),
	})
	if err := s.save(sent); err != nil {
		return e, err
	}
	return sent, s.broadcast(ctx, tx)
}

// rebroadcast sends the newest attempt again: a node may have dropped it, or it never arrived.
func (s *Sender) rebroadcast(ctx context.Context, _ *round, e entry) (entry, error) {
	tx, err := e.last().tx()
	if err != nil {
		return e, fatalError{err}
	}
	return e, s.broadcast(ctx, tx)
}

// replace sends with the same nonce and higher fees. At the limit the old attempt is sent again instead.
func (s *Sender) replace(ctx context.Context, r *round, e entry) (entry, error) {
	f := raise(e.last().fees(), r.fees)
	if s.cfg.MaxFee != nil && f.Cap.Cmp(s.cfg.MaxFee) > 0 {
		return s.rebroadcast(ctx, r, e)
	}
	s.cfg.Log.Info("transaction is stuck; offering more", "key", e.Key, "nonce", e.Nonce, "attempt", len(e.Attempts)+1)
	return s.send(ctx, r, e, f)
}

// broadcast gives a transaction to the endpoint. That it knows it already, or has mined its nonce, is no failure.
func (s *Sender) broadcast(ctx context.Context, tx *types.Transaction) error {
	err := s.eth.SendTransaction(ctx, tx)
	if err == nil || strings.Contains(err.Error(), "already known") || strings.Contains(err.Error(), "nonce too low") {
		return nil
	}
	return fmt.Errorf("broadcast %s: %w", tx.Hash(), err)
}

// conclude ends an entry with its receipt.
func (s *Sender) conclude(ctx context.Context, e entry, got *types.Receipt) (entry, error) {
	h, err := s.eth.HeaderByNumber(ctx, got.BlockNumber)
	if err != nil {
		return e, fmt.Errorf("read block %s: %w", got.BlockNumber, err)
	}
	var out result
	if got.Status != types.ReceiptStatusSuccessful {
		out = failure(e.Key, s.why(ctx, e, got))
	}
	out.Tx, out.GasUsed, out.Contract = got.TxHash, got.GasUsed, got.ContractAddress
	out.Block = protocol.BlockRef{Number: got.BlockNumber.Uint64(), Hash: got.BlockHash, Time: protocol.Seconds(h.Time)}
	if got.EffectiveGasPrice != nil {
		out.GasPrice = (*hexutil.Big)(got.EffectiveGasPrice)
	}
	e = e.ended(out)
	return e, s.save(e)
}

// why asks the chain again for the reason a mined transaction failed, in the state before its block.
func (s *Sender) why(ctx context.Context, e entry, got *types.Receipt) error {
	before := new(big.Int).Sub(got.BlockNumber, common.Big1)
	msg := ethereum.CallMsg{From: s.cfg.From, To: e.To, Data: e.Data, Gas: e.Gas}
	for _, block := range []*big.Int{before, got.BlockNumber} {
		if _, err := s.eth.CallContract(ctx, msg, block); err != nil {
			if r := revertOf(err); r != nil {
				return r
			}
		}
	}
	return errors.New("reverted when it was mined, for a reason that cannot be found any more")
}
