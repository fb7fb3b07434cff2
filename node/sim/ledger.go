package sim

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/trie"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// block is one block with the state after it.
type block struct {
	header *types.Header
	hash   common.Hash
	state  *state.StateDB // shared with its parent when it has no transactions
	txs    []mined
	logs   []*types.Log
}

func (b *block) number() uint64 { return b.header.Number.Uint64() }

func (b *block) time() protocol.Seconds { return protocol.Seconds(b.header.Time) }

// mined is a transaction in a block.
type mined struct {
	tx      *types.Transaction
	from    common.Address
	receipt *types.Receipt
	reason  error // of a failed one
}

// ledger is the chain: the canonical branch and the transactions that wait.
type ledger struct {
	w      *world
	cache  analyses
	blocks []*block // canonical, by number
	byHash map[common.Hash]*block
	pool   []*waiting
	forks  int
}

// waiting is a transaction in the pool.
type waiting struct {
	tx     *types.Transaction
	from   common.Address
	first  bool   // goes before others: its sender pays for it
	height uint64 // not before this block
	order  int
}

func newLedger(w *world) *ledger {
	l := &ledger{w: w, cache: analyses{}, byHash: map[common.Hash]*block{}}
	h := &types.Header{
		Number: new(big.Int), Time: uint64(genesisTime), Difficulty: new(big.Int), BaseFee: new(big.Int), GasLimit: gasLimit,
	}
	h.ReceiptHash, h.TxHash = types.EmptyReceiptsHash, types.EmptyTxsHash
	l.push(&block{header: h, hash: h.Hash(), state: w.net.copy()})
	return l
}

func (l *ledger) push(b *block) {
	l.blocks = append(l.blocks, b)
	l.byHash[b.hash] = b
}

func (l *ledger) head() *block { return l.blocks[len(l.blocks)-1] }

// mine makes the next block at a time, of what the pool holds.
func (l *ledger) mine(at protocol.Seconds) {
	parent := l.head()
	extra := binary.BigEndian.AppendUint64(nil, uint64(l.forks))
	h := &types.Header{
		ParentHash: parent.hash, Number: new(big.Int).SetUint64(parent.number() + 1), Time: uint64(at), Extra: extra,
		Difficulty: new(big.Int), BaseFee: new(big.Int), GasLimit: gasLimit,
	}
	b := &block{header: h, state: parent.state}
	for {
		next := l.choose(b)
		if next == nil {
			break
		}
		if len(b.txs) == 0 {
			b.state = parent.state.Copy()
		}
		l.include(b, next)
	}
	b.seal()
	l.push(b)
	l.w.noteBlock(b)
}

// seal completes the header by what it proves, and then the receipts by what is known of a block that has a hash.
func (b *block) seal() {
	h, txs, receipts := b.header, make(types.Transactions, len(b.txs)), b.receipts()
	for i, m := range b.txs {
		txs[i] = m.tx
		h.GasUsed += m.receipt.GasUsed
		m.receipt.CumulativeGasUsed = h.GasUsed
	}
	h.Bloom = types.MergeBloom(receipts)
	h.TxHash, h.ReceiptHash = types.DeriveSha(txs, trie.NewListHasher()), types.DeriveSha(receipts, trie.NewListHasher())
	b.hash = h.Hash()
	for _, m := range b.txs {
		m.receipt.BlockHash, m.receipt.BlockNumber = b.hash, h.Number
		m.receipt.Logs = b.state.GetLogs(m.tx.Hash(), b.number(), b.hash, h.Time)
		for _, l := range m.receipt.Logs {
			l.Index = uint(len(b.logs))
			b.logs = append(b.logs, l)
		}
	}
}

func (b *block) receipts() types.Receipts {
	out := make(types.Receipts, len(b.txs))
	for i, m := range b.txs {
		out[i] = m.receipt
	}
	return out
}

// choose takes the next transaction that can go into a block out of the pool.
func (l *ledger) choose(b *block) *waiting {
	best := -1
	for i, p := range l.pool {
		if p.height > b.number() || p.tx.Nonce() != b.state.GetNonce(p.from) || l.stuck(p, b) {
			continue
		}
		if best < 0 || p.first && !l.pool[best].first || p.first == l.pool[best].first && p.order < l.pool[best].order {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	chosen := l.pool[best]
	l.pool = slices.Delete(l.pool, best, best+1)
	return chosen
}

// stuck tells whether a fault keeps a transaction from being mined for what it pays.
func (l *ledger) stuck(p *waiting, b *block) bool {
	return p.tx.GasTipCap().Cmp(suggestedTip) <= 0 && l.w.faulty("tx-stuck", l.w.seatOf(p.from))
}

// include executes a transaction.
func (l *ledger) include(b *block, p *waiting) {
	b.state.SetTxContext(p.tx.Hash(), len(b.txs), 0)
	snapshot := b.state.Snapshot()
	nonce := p.tx.Nonce()
	_, created, used, err := execute(b.state, b.header, l.cache, message{p.from, p.tx.To(), p.tx.Data(), p.tx.Gas()})
	if err != nil {
		b.state.RevertToSnapshot(snapshot)
		b.state.SetNonce(p.from, nonce+1, 0)
	}
	r := &types.Receipt{
		Type: p.tx.Type(), Status: types.ReceiptStatusSuccessful, TxHash: p.tx.Hash(), ContractAddress: created, GasUsed: used,
		EffectiveGasPrice: p.tx.GasTipCap(), TransactionIndex: uint(len(b.txs)), Logs: b.state.GetLogs(p.tx.Hash(), 0, common.Hash{}, 0),
	}
	if err != nil {
		r.Status, r.Logs = types.ReceiptStatusFailed, nil
	}
	r.Bloom = types.CreateBloom(r)
	b.state.Finalise(chainConfig.Rules(b.header.Number, true, b.header.Time))
	b.txs = append(b.txs, mined{p.tx, p.from, r, err})
}

// reorg replaces the newest blocks by a branch that is one block longer. Transactions of the old branch mostly come
// again, some later, some never.
func (l *ledger) reorg(depth int) {
	depth = min(depth, len(l.blocks)-1)
	if depth == 0 {
		return
	}
	l.forks++
	l.w.stirred = l.w.now
	keep := len(l.blocks) - depth
	old := l.blocks[keep:]
	l.blocks = slices.Clone(l.blocks[:keep])
	l.w.note("reorg of %d blocks from %d", depth, keep)
	for _, b := range old {
		for _, m := range b.txs {
			l.orphan(b, m)
		}
	}
	for _, b := range old {
		l.mine(b.time())
	}
}

// orphan puts a transaction of a block that left the chain back into the pool.
func (l *ledger) orphan(b *block, m mined) {
	opening := m.from == l.w.net.submitter.Address()
	d := l.w.dice.at(drawReorg, uint64(l.forks), b.number(), uint64(m.receipt.TransactionIndex))
	if !opening && d.oneIn(6, 1) {
		l.w.note("transaction %s is dropped", short(m.tx.Hash()))
		return
	}
	late := 0
	if !opening {
		late = max(0, d.between(-3, 3, 2))
	}
	l.pool = append(l.pool, &waiting{tx: m.tx, from: m.from, height: b.number() + uint64(late), order: l.w.count()})
}

// find looks for a mined transaction on the branch that ends in a block.
func (l *ledger) find(hash common.Hash, until uint64) (*block, int, bool) {
	for _, b := range l.blocks {
		if b.number() > until {
			break
		}
		for i := range b.txs {
			if b.txs[i].tx.Hash() == hash {
				return b, i, true
			}
		}
	}
	return nil, 0, false
}

func short(h common.Hash) string { return h.Hex()[:10] }
