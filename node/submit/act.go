package submit

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// step carries out the decision on one entry.
func (s *Sender) step(ctx context.Context, r *round, i int) error {
	e := r.live[i]
	w := s.worldOf(r, e)
	why := describe(e, w, s.rule, r)
	if said := s.mark(e.Seq).said; said != "" && e.State == Sent && w.Mined <= e.Nonce {
		why = said
	}
	s.explain(e.Key, why)
	var err error
	switch decide(e, w, s.rule) {
	case prepare:
		e, err = s.prepare(ctx, r, e)
	case rebroadcast:
		err = s.broadcast(ctx, e)
	case replace:
		e, err = s.replace(ctx, r, e)
	case conclude:
		e, err = s.conclude(ctx, e, r.receipts[e.Seq])
	case requeue:
		e, err = s.requeue(e)
	case drop:
		e, err = s.end(e, failure(e.Key, errCancelled))
	}
	r.live[i] = e
	return errors.Join(err, r.unclear[e.Seq])
}

func (s *Sender) worldOf(r *round, e entry) world {
	m := s.mark(e.Seq)
	w := world{
		Head: r.head.Number.Uint64(), Mined: r.mined, Ahead: r.ahead(e.Seq),
		Unclear: r.unclear[e.Seq] != nil, Offered: m.offered, Underpriced: m.underpriced,
	}
	if got := r.receipts[e.Seq]; got != nil {
		w.Found, w.At = true, got.BlockNumber.Uint64()
	}
	if got := r.others[e.Seq]; got != nil {
		w.Other, w.OtherAt = true, got.BlockNumber.Uint64()
	}
	if e.State == Sent && !w.Found && w.Mined <= e.Nonce {
		w.Bump = s.takeBump(e.Key)
	}
	return w
}

// prepare simulates a queued wish and, when the chain would take it and the account can pay for it, gives it a nonce and
// sends it.
func (s *Sender) prepare(ctx context.Context, r *round, e entry) (entry, error) {
	// The call carries no fees: what it costs is compared with the limit and the balance below.
	gas, err := s.eth.EstimateGas(ctx, ethereum.CallMsg{From: s.cfg.From, To: e.To, Data: e.Data, Value: (*big.Int)(e.Value)})
	open := r.ahead(e.Seq) > 0 || r.head.Number.Uint64() < s.top
	verdict, cause := weigh(err, open, protocol.Seconds(r.head.Time))
	switch verdict {
	case refuses:
		return s.end(e, failure(e.Key, cause))
	case later:
		s.explain(e.Key, "the chain refuses it at the moment: "+cause.Error())
		return e, nil
	case poor:
		return s.lack(e, "the account has "+ether(r.balance)+" and cannot pay for it")
	case broken:
		return e, fmt.Errorf("simulate: %w", cause)
	}
	offer, ok := first(r.price, s.cfg.MaxFee)
	if !ok {
		s.explain(e.Key, fmt.Sprintf("gas costs %s now, over the limit of %s", gwei(r.price.least()), gwei(s.cfg.MaxFee)))
		return e, nil
	}
	priced := e
	priced.Gas = gasLimit(gas)
	if missing := s.short(r, priced, offer); missing != "" {
		return s.lack(e, missing)
	}
	pending, err := s.eth.PendingNonceAt(ctx, s.cfg.From)
	if err != nil {
		return e, fmt.Errorf("read the pending nonce: %w", err)
	}
	priced.Nonce = nextNonce(nextNonce(r.mined, pending, r.live), 0, r.shallow)
	return s.send(ctx, r, priced, offer)
}

// lack lets a wish wait for money, or ends it.
func (s *Sender) lack(e entry, missing string) (entry, error) {
	if !s.cfg.WaitForFunds {
		return s.end(e, failure(e.Key, fmt.Errorf("%w: %s", errPoor, missing)))
	}
	s.explain(e.Key, missing)
	return e, nil
}

// send signs an attempt, makes it durable, and only then gives it to the endpoint: whatever is on the way is on disk.
func (s *Sender) send(ctx context.Context, r *round, e entry, f fees) (entry, error) {
	chainID := new(big.Int).SetUint64(s.cfg.Network.ChainID)
	body := &types.DynamicFeeTx{
		ChainID: chainID, Nonce: e.Nonce, GasTipCap: f.Tip, GasFeeCap: f.Cap, Gas: e.Gas, To: e.To, Data: e.Data,
		Value: (*big.Int)(e.Value),
	}
	if e.Cancel {
		body.To, body.Data, body.Value, body.Gas = &s.cfg.From, nil, nil, s.gasForNothing(ctx)
	}
	tx, err := s.sign.SignTx(types.NewTx(body), chainID)
	if err != nil {
		return e, fatalError{fmt.Errorf("sign: %w", err)}
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return e, fatalError{fmt.Errorf("encode transaction: %w", err)}
	}
	sent, err := s.save(e.with(attempt{
		Hash: tx.Hash(), Raw: raw, Tip: (*hexutil.Big)(f.Tip), Cap: (*hexutil.Big)(f.Cap),
		Block: r.head.Number.Uint64(), Cancel: e.Cancel,
	}))
	if err != nil {
		return e, err
	}
	*s.mark(e.Seq) = mark{}
	s.explain(e.Key, describe(sent, s.worldOf(r, sent), s.rule, r))
	return sent, s.broadcast(ctx, sent)
}

// gasForNothing is what a transaction of the address to itself takes: more than the usual where the account has code.
func (s *Sender) gasForNothing(ctx context.Context) uint64 {
	const plain = 21_000
	gas, err := s.eth.EstimateGas(ctx, ethereum.CallMsg{From: s.cfg.From, To: &s.cfg.From})
	if err != nil {
		return plain
	}
	return max(plain, gas)
}

// replace sends with the same nonce and higher fees. At the limit, or without the money, the old attempt is sent again
// instead.
func (s *Sender) replace(ctx context.Context, r *round, e entry) (entry, error) {
	offer, ok := raise(e.last().fees(), r.price, s.cfg.MaxFee)
	why := "it is stuck, and a higher offer is over the limit"
	if ok && worst(e.Gas, offer, (*big.Int)(e.Value)).Cmp(r.balance) > 0 {
		ok, why = false, "it is stuck, and the account, with "+ether(r.balance)+", cannot pay a higher offer"
	}
	if !ok {
		err := s.broadcast(ctx, e)
		s.say(e, why)
		return e, err
	}
	s.cfg.Log.Info("offering more for a transaction", "key", e.Key, "nonce", e.Nonce, "attempt", len(e.Attempts)+1, "cancel", e.Cancel)
	return s.send(ctx, r, e, offer)
}

// broadcast gives the newest attempt to the endpoint. That it knows it already, or has mined its nonce, is no failure; what
// the next block may change is a reason to wait.
func (s *Sender) broadcast(ctx context.Context, e entry) error {
	tx, err := e.last().tx()
	if err != nil {
		return fatalError{err}
	}
	m := s.mark(e.Seq)
	m.said = ""
	err = s.eth.SendTransaction(ctx, tx)
	switch class := ClassOf(err); class {
	case 0, Known, NonceUsed:
		m.offered = true
		return nil
	case Underpriced:
		m.offered, m.underpriced = true, true
	case OutOfFunds, NonceAhead, Unfit, Reverted:
		m.offered = false
	default:
		m.offered = false
		return fmt.Errorf("broadcast %s: %w", tx.Hash(), err)
	}
	s.say(e, "the endpoint does not take the transaction: "+err.Error())
	return nil
}

// say explains why a transaction is not mined, until it is offered again.
func (s *Sender) say(e entry, why string) {
	m := s.mark(e.Seq)
	if m.said != "" {
		why += "; " + m.said
	}
	m.said = why
	s.explain(e.Key, why)
}

// requeue begins again after another transaction took the nonce for good.
func (s *Sender) requeue(e entry) (entry, error) {
	if e.Cancel {
		return s.end(e, failure(e.Key, errCancelled))
	}
	s.cfg.Log.Warn("another transaction took the nonce; sending again", "key", e.Key, "nonce", e.Nonce)
	*s.mark(e.Seq) = mark{}
	s.poke()
	return s.save(e.fresh())
}

// conclude ends an entry with its receipt.
func (s *Sender) conclude(ctx context.Context, e entry, got *types.Receipt) (entry, error) {
	h, err := s.eth.HeaderByNumber(ctx, got.BlockNumber)
	if err != nil {
		return e, fmt.Errorf("read block %s: %w", got.BlockNumber, err)
	}
	var out result
	switch {
	case e.cancels(got.TxHash):
		out = failure(e.Key, errCancelled)
	case got.Status != types.ReceiptStatusSuccessful:
		out = failure(e.Key, s.why(ctx, e, got))
	}
	out.Tx, out.GasUsed, out.Contract = got.TxHash, got.GasUsed, got.ContractAddress
	out.Block = protocol.BlockRef{Number: got.BlockNumber.Uint64(), Hash: got.BlockHash, Time: protocol.Seconds(h.Time)}
	if got.EffectiveGasPrice != nil {
		out.GasPrice = (*hexutil.Big)(got.EffectiveGasPrice)
	}
	return s.end(e, out)
}

// why asks the chain again for the reason a mined transaction failed, in the state before its block.
func (s *Sender) why(ctx context.Context, e entry, got *types.Receipt) error {
	before := new(big.Int).Sub(got.BlockNumber, common.Big1)
	msg := ethereum.CallMsg{From: s.cfg.From, To: e.To, Data: e.Data, Value: (*big.Int)(e.Value), Gas: e.Gas}
	for _, block := range []*big.Int{before, got.BlockNumber} {
		if _, err := s.eth.CallContract(ctx, msg, block); err != nil {
			if r := revertOf(err); r != nil {
				return r
			}
		}
	}
	if got.GasUsed >= e.Gas {
		return errors.New("it ran out of gas when it was mined")
	}
	return errors.New("reverted when it was mined, for a reason that cannot be found any more")
}
