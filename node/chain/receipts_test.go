package chain

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/ethereum/go-ethereum/trie"

	"github.com/nsed-protocol/nsed/node/store"
)

// TestIndexOmits reads a long chain through an endpoint whose index of logs has lost blocks: what is near the head is told
// whole, and what is older as far as the index names a block.
func TestIndexOmits(t *testing.T) {
	p := newPaper(1)
	for i := range uint64(1000) {
		if i%200 == 50 {
			p.mine(0, 2*i, 2*i+1) // blocks 51, 251, 451, 651, 851
		} else {
			p.mine(0)
		}
	}
	lost := map[uint64]bool{251: true, 451: true, 651: true, 851: true}
	p.omits = func(number uint64) bool { return lost[number] }
	l := &listener{t: t}
	if err := l.run(p, store.Memory(), 1); !errors.Is(err, errSeen) {
		t.Fatal(err)
	}
	expect(t, logsOnly(l.words), "+51:100:101", "+251:500:501", "+451:900:901", "+651:1300:1301", "+851:1700:1701")
	if p.asked != 1 || p.proofs != 5 {
		t.Errorf("%d ranges and %d blocks of receipts were asked for", p.asked, p.proofs)
	}
	lost[51] = true
	l = &listener{t: t}
	if err := l.run(p, store.Memory(), 1); !errors.Is(err, errSeen) {
		t.Fatal(err)
	}
	expect(t, logsOnly(l.words), "+251:500:501", "+451:900:901", "+651:1300:1301", "+851:1700:1701")
}

func TestMayHold(t *testing.T) {
	p := newPaper(1)
	with, without := p.mine(0, 5), p.mine(0)
	r := p.reader(t)
	foreign := &types.Receipt{Type: types.DynamicFeeTxType, Logs: []*types.Log{{Address: common.Address{2}}}}
	foreign.Bloom = types.CreateBloom(foreign)
	other := &types.Header{Bloom: foreign.Bloom, ReceiptHash: types.DeriveSha(types.Receipts{foreign}, trie.NewListHasher())}
	silent := &types.Header{ReceiptHash: other.ReceiptHash}
	for name, tt := range map[string]struct {
		header *types.Header
		topic  common.Hash
		want   bool
	}{
		"with a log":                 {with, common.Hash{}, true},
		"with a log of the topic":    {with, common.BytesToHash(common.Address{9}.Bytes()), true},
		"with a log of other topics": {with, common.Hash{1, 2, 3}, false},
		"empty":                      {without, common.Hash{}, false},
		"with another's log":         {other, common.Hash{}, false},
		"without a bloom":            {silent, common.Hash{}, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := r.mayHold(tt.header, tt.topic); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}

// sayer is an endpoint that answers every question for receipts alike.
type sayer struct {
	list []*types.Receipt
	err  error
}

func TestProven(t *testing.T) {
	ok := &types.Receipt{Type: types.DynamicFeeTxType, Status: 1, CumulativeGasUsed: 9, Logs: []*types.Log{{Address: common.Address{1}}}}
	ok.Bloom = types.CreateBloom(ok)
	strange := *ok
	strange.Type = 0x7e
	h := newPaper(1).headers[0]
	h.ReceiptHash = types.DeriveSha(types.Receipts{ok}, trie.NewListHasher())
	for name, tt := range map[string]struct {
		said sayer
		want error
	}{
		"whole":              {sayer{list: []*types.Receipt{ok}}, nil},
		"nothing":            {sayer{}, errOmits},
		"one too many":       {sayer{list: []*types.Receipt{ok, ok}}, errOmits},
		"no receipt":         {sayer{list: []*types.Receipt{nil}}, errOmits},
		"no log":             {sayer{list: []*types.Receipt{{Logs: []*types.Log{nil}}}}, errOmits},
		"of an unknown type": {sayer{list: []*types.Receipt{&strange}}, errNoProof},
		"no such method":     {sayer{err: said(-32601, "the method eth_getBlockReceipts does not exist/is not available")}, errNoProof},
		"not in this plan":   {sayer{err: said(-32000, "upgrade to use this")}, errNoProof},
		"only by number":     {sayer{err: said(-32602, "invalid argument 0")}, errNoProof},
		"not there yet":      {sayer{err: said(-32000, "block not found")}, said(-32000, "block not found")},
		"slow down":          {sayer{err: said(-32005, "rate limit")}, said(-32005, "rate limit")},
		"nobody answers":     {sayer{err: errNotOnPaper}, errNotOnPaper},
	} {
		t.Run(name, func(t *testing.T) {
			list, err := proven(t.Context(), tt.said, h)
			if !errors.Is(err, tt.want) || (err == nil) != (len(list) == 1) {
				t.Errorf("got %v, %v", list, err)
			}
		})
	}
}

func (s sayer) BlockReceipts(context.Context, rpc.BlockNumberOrHash) ([]*types.Receipt, error) {
	return s.list, s.err
}
