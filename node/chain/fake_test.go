package chain

import (
	"context"
	"encoding/binary"
	"errors"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// paper is a chain on paper: headers that chain up, and logs where the test wants them. Only what a watch asks for
// answers.
type paper struct {
	mu      sync.Mutex
	id      uint64
	headers []*types.Header
	logs    map[common.Hash][]types.Log
	bills   map[common.Hash]types.Receipts // of the blocks with logs
	omits   func(number uint64) bool       // answers to questions for logs lack those of such blocks, if set
	proofs  int                            // questions for receipts
	limit   uint64                         // blocks in one question for logs; 0 = no limit
	asked   int                            // questions for ranges of logs
	broken  error                          // answer to everything, if set
	address common.Address
}

func newPaper(id uint64) *paper {
	p := &paper{id: id, logs: map[common.Hash][]types.Log{}, bills: map[common.Hash]types.Receipts{}, address: common.Address{1}}
	p.headers = []*types.Header{{Number: new(big.Int), Time: 1000, Extra: binary.BigEndian.AppendUint64(nil, id), Difficulty: new(big.Int), ReceiptHash: types.EmptyReceiptsHash}}
	return p
}

// mine adds a block with one StakeAdded for each amount. fork makes blocks of the same height differ.
func (p *paper) mine(fork byte, amounts ...uint64) *types.Header {
	p.mu.Lock()
	defer p.mu.Unlock()
	last := p.headers[len(p.headers)-1]
	h := &types.Header{
		ParentHash: last.Hash(), Number: new(big.Int).Add(last.Number, common.Big1), Time: last.Time + 1,
		Extra: []byte{fork}, Difficulty: new(big.Int),
	}
	var bills types.Receipts
	for i, a := range amounts {
		r := &types.Receipt{Type: types.DynamicFeeTxType, Status: 1, CumulativeGasUsed: 50_000 * uint64(i+1), TxHash: common.Hash{7, byte(a)}}
		r.Logs = []*types.Log{p.stakeAdded(h, uint(i), a)}
		r.Bloom = types.CreateBloom(r)
		bills = append(bills, r)
	}
	h.Bloom, h.ReceiptHash = types.MergeBloom(bills), types.DeriveSha(bills, trie.NewListHasher())
	for _, r := range bills {
		r.Logs[0].BlockHash = h.Hash()
		p.logs[h.Hash()] = append(p.logs[h.Hash()], *r.Logs[0])
	}
	p.headers, p.bills[h.Hash()] = append(p.headers, h), bills
	return h
}

func (p *paper) stakeAdded(h *types.Header, index uint, amount uint64) *types.Log {
	event := bindings.NewRankify().GetABI().Events["StakeAdded"]
	data := uint256.NewInt(amount).Bytes32()
	return &types.Log{
		Address: p.address, Topics: []common.Hash{event.ID, common.BytesToHash(common.Address{9}.Bytes())}, Data: data[:],
		TxHash: common.Hash{7, byte(amount)}, TxIndex: index, Index: index, BlockNumber: h.Number.Uint64(), BlockTimestamp: h.Time,
	}
}

// cut takes the chain back so that block number is the head.
func (p *paper) cut(number uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.headers = slices.Clone(p.headers[:number+1])
}

func (p *paper) height() uint64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return uint64(len(p.headers) - 1)
}

func (p *paper) breakWith(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.broken = err
}

func (p *paper) HeaderByNumber(_ context.Context, number *big.Int) (*types.Header, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.broken != nil:
		return nil, p.broken
	case number == nil:
		return p.headers[len(p.headers)-1], nil
	case number.Uint64() < uint64(len(p.headers)):
		return p.headers[number.Uint64()], nil
	}
	return nil, ethereum.NotFound
}

func (p *paper) HeaderByHash(_ context.Context, hash common.Hash) (*types.Header, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, h := range p.headers {
		if h.Hash() == hash {
			return h, nil
		}
	}
	return nil, ethereum.NotFound
}

func (p *paper) FilterLogs(_ context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.broken != nil {
		return nil, p.broken
	}
	if q.BlockHash != nil {
		return p.tell(*q.BlockHash), nil
	}
	p.asked++
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if p.limit > 0 && to-from+1 > p.limit {
		return nil, said(-32000, "query returned more than 10000 results")
	}
	var out []types.Log
	for n := from; n <= to && n < uint64(len(p.headers)); n++ {
		out = append(out, p.tell(p.headers[n].Hash())...)
	}
	return out, nil
}

// tell is what the endpoint's index of logs holds of a block.
func (p *paper) tell(block common.Hash) (out []types.Log) {
	for _, l := range p.logs[block] {
		if p.omits == nil || !p.omits(l.BlockNumber) {
			out = append(out, l)
		}
	}
	return out
}

func (p *paper) BlockReceipts(_ context.Context, block rpc.BlockNumberOrHash) ([]*types.Receipt, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.proofs++
	if p.broken != nil {
		return nil, p.broken
	}
	return p.bills[*block.BlockHash], nil
}

func (p *paper) ChainID(context.Context) (*big.Int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return new(big.Int).SetUint64(p.id), p.broken
}

var errNotOnPaper = errors.New("not on paper")

func (p *paper) TransactionByHash(context.Context, common.Hash) (*types.Transaction, bool, error) {
	return nil, false, errNotOnPaper
}

func (p *paper) CallContract(context.Context, ethereum.CallMsg, *big.Int) ([]byte, error) {
	return nil, errNotOnPaper
}

func (p *paper) CodeAt(context.Context, common.Address, *big.Int) ([]byte, error) {
	return nil, errNotOnPaper
}

func (p *paper) BalanceAt(context.Context, common.Address, *big.Int) (*big.Int, error) {
	return nil, errNotOnPaper
}

func (p *paper) reader(t *testing.T) *Reader {
	t.Helper()
	return New(p, protocol.Network{Name: "paper", ChainID: p.id, Contract: p.address}, Options{Poll: 1})
}
