package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// A block's header commits to its receipts, and so to all logs in it. An endpoint whose index of logs is behind or broken
// answers a question for logs with fewer of them and no error: so where the header's bloom says that the contract may have
// logs in a block, they are taken from the block's receipts, which the header proves.

// Why the logs of a block cannot be believed.
var (
	errOmits   = errors.New("leaves logs out")
	errNoProof = errors.New("does not offer the receipts of a block (eth_getBlockReceipts)")
)

// prover reads the receipts of a block, whole and in order, as the header proves them. The error is errNoProof when
// nobody can.
type prover interface {
	ReceiptsOf(ctx context.Context, h *types.Header) (types.Receipts, error)
}

// receipts reads the receipts of a block as an endpoint tells them.
type receipts interface {
	BlockReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]*types.Receipt, error)
}

// alone is a prover of one endpoint.
type alone struct{ eth receipts }

// ReceiptsOf reads receipts and checks them.
func (a alone) ReceiptsOf(ctx context.Context, h *types.Header) (types.Receipts, error) {
	return proven(ctx, a.eth, h)
}

// proven reads the receipts of a block and checks them against its header.
func proven(ctx context.Context, from receipts, h *types.Header) (types.Receipts, error) {
	list, err := from.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(h.Hash(), false))
	if err != nil {
		if err = unpacked(err); offersNone(err) {
			err = fmt.Errorf("%w: %w", errNoProof, err)
		}
		return nil, err
	}
	known, whole := true, true
	for _, r := range list {
		whole = whole && r != nil && !slices.Contains(r.Logs, nil)
		known = known && r != nil && r.Type <= types.SetCodeTxType
	}
	switch {
	case whole && types.DeriveSha(types.Receipts(list), trie.NewListHasher()) == h.ReceiptHash:
		return list, nil
	case whole && !known:
		return nil, fmt.Errorf("%w that this program can check: block %s has transactions of an unknown type", errNoProof, h.Number)
	}
	return nil, fmt.Errorf("%w: its receipts of block %s do not match the header", errOmits, h.Number)
}

// offersNone tells whether an endpoint refuses the question for receipts as such. Words that are not known count as that.
func offersNone(err error) bool {
	if errors.Is(err, ethereum.NotFound) {
		return false
	}
	var said rpc.Error
	if !errors.As(err, &said) {
		return false
	}
	code := said.ErrorCode()
	return code == codeNoMethod || code == codeUnsupported || classify(err, true) == answer
}

// mayHold tells whether a block may have logs of the contract that carry a topic, or any for the zero topic. A header without
// any bloom proves nothing: some chains leave blooms out.
func (r *Reader) mayHold(h *types.Header, topic common.Hash) bool {
	switch {
	case h.ReceiptHash == types.EmptyReceiptsHash:
		return false
	case h.Bloom == types.Bloom{}:
		return true
	}
	return h.Bloom.Test(r.net.Contract[:]) && (topic == common.Hash{} || h.Bloom.Test(topic[:]))
}

// logsIn reads the contract's logs in one block.
func (r *Reader) logsIn(ctx context.Context, h *types.Header) ([]types.Log, error) {
	if !r.mayHold(h, common.Hash{}) {
		return nil, nil
	}
	return r.provenLogs(ctx, h)
}

// provenLogs takes the contract's logs in a block from its receipts. When nobody offers receipts it believes the answer
// to a question for logs.
func (r *Reader) provenLogs(ctx context.Context, h *types.Header) ([]types.Log, error) {
	list, err := r.proof.ReceiptsOf(ctx, h)
	switch {
	case err == nil:
		return logsAmong(h, list, r.net.Contract), nil
	case !errors.Is(err, errNoProof):
		return nil, fmt.Errorf("read the receipts of block %s: %w", h.Number, err)
	}
	r.unproven.Do(func() {
		r.opt.Log.Warn("no chain endpoint can prove its logs; they are believed", "err", err)
	})
	return r.plainLogs(ctx, h)
}

// logsAmong lists a contract's logs in receipts. What the header does not prove of them, their place, is computed.
func logsAmong(h *types.Header, list types.Receipts, contract common.Address) (out []types.Log) {
	index, hash := uint(0), h.Hash()
	for i, r := range list {
		for _, l := range r.Logs {
			if l.Address == contract {
				out = append(out, types.Log{
					Address: l.Address, Topics: l.Topics, Data: l.Data, TxHash: r.TxHash, TxIndex: uint(i), Index: index,
					BlockNumber: h.Number.Uint64(), BlockHash: hash, BlockTimestamp: h.Time,
				})
			}
			index++
		}
	}
	return out
}

// plainLogs asks for the contract's logs in a block and believes the answer.
func (r *Reader) plainLogs(ctx context.Context, h *types.Header) ([]types.Log, error) {
	ref := refOf(h)
	hash := common.Hash(ref.Hash)
	logs, err := r.eth.FilterLogs(ctx, ethereum.FilterQuery{BlockHash: &hash, Addresses: []common.Address{r.net.Contract}})
	if err == nil {
		logs, err = r.tidy(logs, ref.Number, ref.Number)
	}
	if err == nil && len(logs) > 0 && logs[0].BlockHash != hash {
		err = fmt.Errorf("%w: those of %s", errOffTopic, logs[0].BlockHash)
	}
	if err != nil {
		return nil, fmt.Errorf("read the logs of block %d: %w", ref.Number, err)
	}
	return logs, nil
}

// logsAt reads the block that an answer for a range named, and proves the contract's logs in it.
func (r *Reader) logsAt(ctx context.Context, l *types.Log) (protocol.BlockRef, []types.Log, error) {
	h, err := r.eth.HeaderByHash(ctx, l.BlockHash)
	if err != nil {
		return protocol.BlockRef{}, nil, fmt.Errorf("read block %s: %w", l.BlockHash, err)
	}
	ref := refOf(h)
	if ref.Hash != l.BlockHash || ref.Number != l.BlockNumber {
		return ref, nil, fmt.Errorf("read block %s: %w: its header hashes to %s, number %d", l.BlockHash, errOffTopic, ref.Hash, ref.Number)
	}
	logs, err := r.provenLogs(ctx, h)
	return ref, logs, err
}

// header reads the header of a block of the chain.
func (r *Reader) header(ctx context.Context, number uint64) (*types.Header, error) {
	h, err := r.eth.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, fmt.Errorf("read block %d: %w", number, err)
	}
	if !h.Number.IsUint64() || h.Number.Uint64() != number {
		return nil, fmt.Errorf("read block %d: %w: block %s", number, errOffTopic, h.Number)
	}
	return h, nil
}
