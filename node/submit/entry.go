package submit

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// entry is one wish of the outbox, as it lies on disk. It is a value: a change makes a new one.
type entry struct {
	Seq      uint64          `json:"seq"`
	Key      string          `json:"key"`
	To       *common.Address `json:"to,omitempty"`
	Data     hexutil.Bytes   `json:"data,omitempty"`
	Value    *hexutil.Big    `json:"value,omitempty"` // wei
	State    State           `json:"state"`
	Since    int64           `json:"since,omitempty"`  // when it came to State, Unix seconds
	Cancel   bool            `json:"cancel,omitempty"` // somebody took the wish back
	Nonce    uint64          `json:"nonce"`
	Gas      uint64          `json:"gas"`
	Attempts []attempt       `json:"attempts,omitempty"`
	Result   *result         `json:"result,omitempty"`
}

// attempt is one signed transaction. All attempts of an entry share its nonce.
type attempt struct {
	Hash  common.Hash   `json:"hash"`
	Raw   hexutil.Bytes `json:"raw,omitempty"`
	Tip   *hexutil.Big  `json:"tip"`
	Cap   *hexutil.Big  `json:"cap"`
	Block uint64        `json:"block"` // head when it was signed
	// Cancel marks a transaction that does nothing but use the nonce up.
	Cancel bool `json:"cancel,omitempty"`
}

func (a attempt) fees() fees { return fees{Tip: (*big.Int)(a.Tip), Cap: (*big.Int)(a.Cap)} }

func (a attempt) tx() (*types.Transaction, error) {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(a.Raw); err != nil {
		return nil, fmt.Errorf("read transaction %s: %w", a.Hash, err)
	}
	return tx, nil
}

// result is how an entry ended.
type result struct {
	Tx       common.Hash       `json:"tx"`
	Block    protocol.BlockRef `json:"block"`
	GasUsed  uint64            `json:"gas_used"`
	GasPrice *hexutil.Big      `json:"gas_price,omitempty"`
	Contract common.Address    `json:"contract"`
	Code     refusal.Code      `json:"code,omitempty"`
	Revert   string            `json:"revert,omitempty"` // name of the contract's error
	Text     string            `json:"text,omitempty"`
}

func (e entry) last() attempt {
	if len(e.Attempts) == 0 {
		return attempt{}
	}
	return e.Attempts[len(e.Attempts)-1]
}

// with returns the entry with one more attempt, which becomes the last.
func (e entry) with(a attempt) entry {
	e.State = Sent
	e.Attempts = append(slices.Clone(e.Attempts), a)
	return e
}

// fresh returns the entry as it was before it had a nonce.
func (e entry) fresh() entry {
	e.State, e.Nonce, e.Gas, e.Attempts = Queued, 0, 0, nil
	return e
}

// ended returns the entry with its result. What could be sent again stays until the result is deep below the head.
func (e entry) ended(r result) entry {
	switch r.Code {
	case "":
		e.State = Done
	case refusal.TxCancelled:
		e.State = Cancelled
	default:
		e.State = Failed
	}
	e.Result = &r
	if r.Tx == (common.Hash{}) {
		return e.deep()
	}
	return e
}

// shallow tells whether a reorg could still undo the end of the entry.
func (e entry) shallow() bool { return e.State.Final() && len(e.last().Raw) > 0 }

// deep returns an ended entry without the bytes that are no longer needed.
func (e entry) deep() entry {
	e.Data, e.Attempts = nil, slices.Clone(e.Attempts)
	for i := range e.Attempts {
		e.Attempts[i].Raw = nil
	}
	return e
}

// reopened returns an entry whose transaction left the chain as it was before its end.
func (e entry) reopened() entry {
	e.State, e.Result = Sent, nil
	return e
}

// cancels tells whether a transaction is one that took the wish back.
func (e entry) cancels(hash common.Hash) bool {
	return slices.ContainsFunc(e.Attempts, func(a attempt) bool { return a.Cancel && a.Hash == hash })
}

// is tells whether a transaction does what the entry wants.
func (e entry) is(tx *types.Transaction) bool {
	value := new(big.Int)
	if e.Value != nil {
		value = (*big.Int)(e.Value)
	}
	sameTo := tx.To() == nil && e.To == nil || tx.To() != nil && e.To != nil && *tx.To() == *e.To
	return sameTo && bytes.Equal(tx.Data(), e.Data) && tx.Value().Cmp(value) == 0
}

// space is the outbox's namespace in the store.
const space = "outbox"

// prefix is where the entries of one address on one chain lie.
func prefix(chainID uint64, from common.Address) []byte {
	return append(binary.BigEndian.AppendUint64(nil, chainID), from[:]...)
}

// placeOf keeps the order of submission.
func placeOf(prefix []byte, seq uint64) []byte {
	return binary.BigEndian.AppendUint64(slices.Clone(prefix), seq)
}

func encodeEntry(e entry) ([]byte, error) { return json.Marshal(e) }

func decodeEntry(raw []byte) (entry, error) {
	var e entry
	if err := json.Unmarshal(raw, &e); err != nil {
		return e, refusal.Wrap(refusal.StoreCorrupt, err, "an outbox entry")
	}
	if e.Key == "" || e.State < Queued || e.State > Cancelled || e.State.Final() != (e.Result != nil) ||
		(e.State == Sent) && len(e.Attempts) == 0 {
		return e, refusal.New(refusal.StoreCorrupt, "outbox entry %d", e.Seq)
	}
	for _, a := range e.Attempts {
		if a.Tip == nil || a.Cap == nil {
			return e, refusal.New(refusal.StoreCorrupt, "outbox entry %d", e.Seq)
		}
	}
	return e, nil
}
