package chain

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// recordVersion is the first byte of every record. The last four are a checksum of the rest.
const recordVersion = 1

const maxTopics = 4 // of one log

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func sealRecord(b []byte) []byte {
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

// openRecord checks a record's frame and returns its fields.
func openRecord(b []byte) (fields, bool) {
	n := len(b) - 4
	if n < 1 || b[0] != recordVersion || binary.BigEndian.Uint32(b[n:]) != crc32.Checksum(b[:n], castagnoli) {
		return fields{}, false
	}
	return fields{left: b[1:n]}, true
}

// fields reads a record from front to back. After a field that is cut off everything is.
type fields struct {
	left []byte
	cut  bool
}

func (f *fields) take(n uint64) []byte {
	if f.cut || n > uint64(len(f.left)) {
		f.cut = true
		return nil
	}
	out := f.left[:n]
	f.left = f.left[n:]
	return out
}

func (f *fields) u64() uint64 {
	if b := f.take(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

func (f *fields) u32() uint32 {
	if b := f.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (f *fields) hash() common.Hash { return common.BytesToHash(f.take(32)) }

// done tells whether the record ended where it should.
func (f *fields) done() bool { return !f.cut && len(f.left) == 0 }

func encodeHome(h home) []byte {
	b := []byte{recordVersion}
	b = binary.BigEndian.AppendUint64(b, h.Chain)
	b = append(b, h.Contract[:]...)
	b = append(b, h.Genesis[:]...)
	return sealRecord(binary.BigEndian.AppendUint64(b, h.Start))
}

func decodeHome(raw []byte) (home, error) {
	f, ok := openRecord(raw)
	h := home{Chain: f.u64(), Contract: common.BytesToAddress(f.take(20)), Genesis: f.hash(), Start: f.u64()}
	if !ok || !f.done() {
		return home{}, refusal.New(refusal.StoreCorrupt, "whose chain it holds cannot be read")
	}
	return h, nil
}

func encodeMark(number uint64) []byte {
	return sealRecord(binary.BigEndian.AppendUint64([]byte{recordVersion}, number))
}

func decodeMark(key, raw []byte) (uint64, error) {
	f, ok := openRecord(raw)
	n := f.u64()
	if !ok || !f.done() || !bytes.Equal(key, keyOf('m', n)) {
		return 0, refusal.New(refusal.StoreCorrupt, "the chain's mark %x cannot be read", key)
	}
	return n, nil
}

// encodeBlock writes a block with the contract's logs in it. What all logs of a block share is written once.
func encodeBlock(ref protocol.BlockRef, logs []types.Log) []byte {
	b := []byte{recordVersion}
	b = binary.BigEndian.AppendUint64(b, ref.Number)
	b = append(b, ref.Hash[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(ref.Time))
	b = binary.BigEndian.AppendUint32(b, uint32(len(logs)))
	for i := range logs {
		l := &logs[i]
		b = append(b, l.Address[:]...)
		b = append(b, l.TxHash[:]...)
		b = binary.BigEndian.AppendUint32(b, uint32(l.TxIndex))
		b = binary.BigEndian.AppendUint32(b, uint32(l.Index))
		b = append(b, byte(len(l.Topics)))
		for _, t := range l.Topics {
			b = append(b, t[:]...)
		}
		b = binary.BigEndian.AppendUint32(b, uint32(len(l.Data)))
		b = append(b, l.Data...)
	}
	return sealRecord(b)
}

// decodeBlock reads a block from under its key. The logs' data is the caller's.
func decodeBlock(key, raw []byte) (kept, error) {
	f, ok := openRecord(raw)
	out := kept{Ref: protocol.BlockRef{Number: f.u64(), Hash: f.hash(), Time: protocol.Seconds(f.u64())}}
	for n := f.u32(); n > 0 && !f.cut; n-- {
		out.Logs = append(out.Logs, f.log(out.Ref))
	}
	if !ok || !f.done() || !bytes.Equal(key, keyOf('b', out.Ref.Number)) {
		return kept{}, refusal.New(refusal.StoreCorrupt, "the chain's block %x cannot be read", key)
	}
	return out, nil
}

func (f *fields) log(ref protocol.BlockRef) types.Log {
	l := types.Log{
		Address: common.BytesToAddress(f.take(20)), TxHash: f.hash(), TxIndex: uint(f.u32()), Index: uint(f.u32()),
		BlockNumber: ref.Number, BlockHash: ref.Hash, BlockTimestamp: uint64(ref.Time),
	}
	n := 0
	if b := f.take(1); b != nil {
		n = int(b[0])
	}
	if n > maxTopics {
		f.cut = true
		return l
	}
	for range n {
		l.Topics = append(l.Topics, f.hash())
	}
	l.Data = bytes.Clone(f.take(uint64(f.u32())))
	return l
}
