package protocol

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
	"github.com/holiman/uint256"
)

func quoteForTest(t *testing.T) (Network, Quote, func(Quote) Quote) {
	t.Helper()
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("quote")))
	if err != nil {
		t.Fatal(err)
	}
	n := Network{Name: "test", ChainID: 31337, Contract: common.Address{0xc0}}
	q := Quote{
		Spec: SpecHash{1}, Operator: common.Address{2}, HotKey: crypto.PubkeyToAddress(key.PublicKey),
		Price: *uint256.NewInt(5_000_000), ValidUntil: 1_800_000_000, Capabilities: []string{"numbers", "text"},
	}
	sign := func(q Quote) Quote {
		digest := n.QuoteDigest(q)
		long, err := crypto.Sign(digest[:], key)
		if err != nil {
			t.Fatal(err)
		}
		if q.Sig, err = CompactSignature(long); err != nil {
			t.Fatal(err)
		}
		return q
	}
	return n, q, sign
}

// The digest is held to a second implementation of EIP-712.
func TestQuoteDigestIsTypedData(t *testing.T) {
	n, q, _ := quoteForTest(t)
	field := func(name, kind string) apitypes.Type { return apitypes.Type{Name: name, Type: kind} }
	data := apitypes.TypedData{
		Types: apitypes.Types{
			"EIP712Domain": {field("name", "string"), field("version", "string"), field("chainId", "uint256"), field("verifyingContract", "address")},
			"Quote": {field("specHash", "bytes32"), field("operator", "address"), field("price", "uint96"), field("asset", "bytes32"),
				field("validUntil", "uint40"), field("capabilities", "string[]")},
		},
		PrimaryType: "Quote",
		Domain:      apitypes.TypedDataDomain{Name: "NSED", Version: "1", ChainId: math.NewHexOrDecimal256(31337), VerifyingContract: n.Contract.Hex()},
		Message: apitypes.TypedDataMessage{
			"specHash": q.Spec[:], "operator": q.Operator.Hex(), "price": q.Price.Dec(), "asset": q.Asset[:],
			"validUntil": "1800000000", "capabilities": []any{"numbers", "text"},
		},
	}
	want, _, err := apitypes.TypedDataAndHash(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := n.QuoteDigest(q); got != common.BytesToHash(want) {
		t.Errorf("digest %s, want %x", got, want)
	}
}

func TestQuoteVerify(t *testing.T) {
	n, good, sign := quoteForTest(t)
	for _, c := range []struct {
		name   string
		change func(*Quote)
		resign bool
		want   error
	}{
		{"as signed", func(*Quote) {}, true, nil},
		{"no capabilities", func(q *Quote) { q.Capabilities = nil }, true, nil},
		{"another price", func(q *Quote) { q.Price = *uint256.NewInt(1) }, false, ErrWrongKey},
		{"another specification", func(q *Quote) { q.Spec[0]++ }, false, ErrWrongKey},
		{"another operator", func(q *Quote) { q.Operator[0]++ }, false, ErrWrongKey},
		{"another asset", func(q *Quote) { q.Asset[0]++ }, false, ErrWrongKey},
		{"another time", func(q *Quote) { q.ValidUntil++ }, false, ErrWrongKey},
		{"another capability", func(q *Quote) { q.Capabilities = []string{"numbers", "texts"} }, false, ErrWrongKey},
		{"capabilities joined", func(q *Quote) { q.Capabilities = []string{"numberstext"} }, false, ErrWrongKey},
		{"another key named", func(q *Quote) { q.HotKey[0]++ }, true, ErrWrongKey},
		{"no signature", func(q *Quote) { q.Sig = Signature{} }, false, ErrBadSignature},
		{"no operator", func(q *Quote) { q.Operator = common.Address{} }, true, ErrBadQuote},
		{"price over 96 bits", func(q *Quote) { q.Price.Lsh(uint256.NewInt(1), 96) }, true, ErrBadQuote},
		{"time over 40 bits", func(q *Quote) { q.ValidUntil = 1 << 40 }, true, ErrBadQuote},
		{"empty capability", func(q *Quote) { q.Capabilities = []string{""} }, true, ErrBadQuote},
		{"capability not text", func(q *Quote) { q.Capabilities = []string{"\xff"} }, true, ErrBadQuote},
		{"too many capabilities", func(q *Quote) { q.Capabilities = strings.Split(strings.Repeat("a,", MaxCapabilities)+"a", ",") }, true, ErrBadQuote},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := good
			if !c.resign {
				q = sign(q)
			}
			c.change(&q)
			if c.resign {
				q = sign(q)
			}
			if err := q.Verify(n); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	other := n
	other.ChainID++
	if err := sign(good).Verify(other); !errors.Is(err, ErrWrongKey) {
		t.Errorf("on another network: %v", err)
	}
}
