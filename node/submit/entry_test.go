package submit

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func fullEntry() entry {
	to := common.Address{1}
	return entry{
		Seq: 3, Key: "claim/x/1", To: &to, Data: []byte{1, 2}, State: Sent, Nonce: 9, Gas: 60_000,
		Attempts: []attempt{{Hash: common.Hash{4}, Raw: []byte{5}, Tip: (*hexutil.Big)(big.NewInt(6)), Cap: (*hexutil.Big)(big.NewInt(7)), Block: 8}},
	}
}

func TestEntryRoundTrip(t *testing.T) {
	same := cmp.AllowUnexported()
	ints := cmp.Comparer(func(a, b *hexutil.Big) bool { return a == b || a != nil && b != nil && a.ToInt().Cmp(b.ToInt()) == 0 })
	ended := fullEntry().ended(result{Tx: common.Hash{4}, Block: protocol.BlockRef{Number: 3}, GasUsed: 5, Code: refusal.ChainReverted, Revert: "LaneBusy", Text: "LaneBusy()"})
	for name, e := range map[string]entry{
		"queued": fullEntry().fresh(),
		"sent":   fullEntry(),
		"failed": ended,
		"deep":   ended.deep(),
		"done":   fullEntry().ended(result{Tx: common.Hash{4}, GasPrice: (*hexutil.Big)(big.NewInt(3))}),
		"deploy": {Seq: 1, Key: "deploy", Data: []byte{1}, State: Queued},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := encodeEntry(e)
			if err != nil {
				t.Fatal(err)
			}
			got, err := decodeEntry(raw)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(e, got, same, ints); diff != "" {
				t.Errorf("differs (-want +got):\n%s", diff)
			}
		})
	}
	deep := ended.deep()
	if deep.State != Failed || deep.Data != nil || deep.Attempts[0].Raw != nil || deep.shallow() {
		t.Errorf("a deep entry keeps what is not needed: %+v", deep)
	}
	if !ended.shallow() || ended.Data == nil || ended.Attempts[0].Raw == nil {
		t.Errorf("an ended entry lost what a reorg may need: %+v", ended)
	}
	if again := ended.reopened(); again.State != Sent || again.Result != nil || again.Nonce != ended.Nonce {
		t.Errorf("reopened: %+v", again)
	}
	if unsent := fullEntry().fresh().ended(result{Code: refusal.TxCancelled}); unsent.State != Cancelled || unsent.shallow() {
		t.Errorf("cancelled: %+v", unsent)
	}
}

func TestDamagedEntry(t *testing.T) {
	for name, raw := range map[string]string{
		"not JSON":                   `{`,
		"no key":                     `{"state":1}`,
		"no state":                   `{"key":"k"}`,
		"an unknown state":           `{"key":"k","state":6}`,
		"sent without a transaction": `{"key":"k","state":2}`,
		"ended without a result":     `{"key":"k","state":3}`,
		"queued with a result":       `{"key":"k","state":1,"result":{}}`,
		"a transaction without fees": `{"key":"k","state":2,"attempts":[{}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := decodeEntry([]byte(raw)); refusal.CodeOf(err) != refusal.StoreCorrupt {
				t.Errorf("got %v", err)
			}
		})
	}
}
