package chain

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
)

func sampleBlock() (protocol.BlockRef, []types.Log) {
	ref := protocol.BlockRef{Number: 77, Hash: common.Hash{1, 2}, Time: 99}
	return ref, []types.Log{
		{
			Address: common.Address{5}, Topics: []common.Hash{{1}, {2}, {3}, {4}}, Data: []byte("data"), TxHash: common.Hash{6}, TxIndex: 3, Index: 8,
			BlockNumber: 77, BlockHash: ref.Hash, BlockTimestamp: 99,
		},
		{Address: common.Address{5}, Data: []byte{}, Index: 9, BlockNumber: 77, BlockHash: ref.Hash, BlockTimestamp: 99},
	}
}

func TestRecordsComeBack(t *testing.T) {
	ref, logs := sampleBlock()
	got, err := decodeBlock(keyOf('b', 77), encodeBlock(ref, logs))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(kept{Ref: ref, Logs: logs}, got); diff != "" {
		t.Errorf("the block differs (-want +got):\n%s", diff)
	}
	h := home{Chain: 1, Contract: common.Address{2}, Genesis: common.Hash{3}, Start: 4}
	if back, err := decodeHome(encodeHome(h)); err != nil || back != h {
		t.Errorf("home came back as %+v, %v", back, err)
	}
	if n, err := decodeMark(keyOf('m', 12), encodeMark(12)); err != nil || n != 12 {
		t.Errorf("the mark came back as %d, %v", n, err)
	}
}

func TestRecordsUnderAnotherKey(t *testing.T) {
	ref, logs := sampleBlock()
	if _, err := decodeBlock(keyOf('b', 78), encodeBlock(ref, logs)); err == nil {
		t.Error("a block under another number is taken")
	}
	if _, err := decodeMark(keyOf('m', 13), encodeMark(12)); err == nil {
		t.Error("a mark under another number is taken")
	}
}

// FuzzDecodeRecords feeds any bytes, with a sound frame round them, to what reads the store. What is taken is written back as it was.
func FuzzDecodeRecords(f *testing.F) {
	ref, logs := sampleBlock()
	for _, raw := range [][]byte{encodeBlock(ref, logs), encodeBlock(ref, nil), encodeHome(home{Chain: 5}), encodeMark(77)} {
		f.Add(raw[1 : len(raw)-4])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		_, _ = decodeBlock(keyOf('b', 77), body)
		raw := sealRecord(append([]byte{recordVersion}, body...))
		if b, err := decodeBlock(keyOf('b', 77), raw); err == nil {
			if diff := cmp.Diff(raw, encodeBlock(b.Ref, b.Logs)); diff != "" {
				t.Errorf("a block is written back otherwise:\n%s", diff)
			}
		}
		if h, err := decodeHome(raw); err == nil {
			if diff := cmp.Diff(raw, encodeHome(h)); diff != "" {
				t.Errorf("home is written back otherwise:\n%s", diff)
			}
		}
		if n, err := decodeMark(keyOf('m', 77), raw); err == nil && n != 77 {
			t.Errorf("mark %d under 77", n)
		}
	})
}
