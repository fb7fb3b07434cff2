package protocol

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Quote is an operator's offer to sit on a panel for a price. It is an off-chain word: it moves nothing and binds
// nobody until the seat signs an Accept.
type Quote struct {
	Spec         SpecHash
	Operator     common.Address
	HotKey       common.Address
	Price        uint256.Int // token units, 96 bits, for the whole job
	Asset        AssetID
	ValidUntil   Seconds // chain clock, 40 bits
	Capabilities []string
	Sig          Signature // by the hot key, over QuoteDigest
}

var quoteType = keccak([]byte("Quote(bytes32 specHash,address operator,uint96 price,bytes32 asset,uint40 validUntil,string[] capabilities)"))

// ErrBadQuote is returned for a quote that no operator can mean.
var ErrBadQuote = errors.New("invalid quote")

// QuoteDigest is what a hot key signs to offer a seat:
// Quote(bytes32 specHash,address operator,uint96 price,bytes32 asset,uint40 validUntil,string[] capabilities).
func (n Network) QuoteDigest(q Quote) common.Hash {
	names := make([]common.Hash, len(q.Capabilities))
	for i, c := range q.Capabilities {
		names[i] = keccak([]byte(c))
	}
	price, list := q.Price.Bytes32(), keccak(packHashes(names))
	return n.typed(keccak(quoteType[:], q.Spec[:], wordAddress(q.Operator), price[:], q.Asset[:],
		word64(uint64(q.ValidUntil)), list[:]))
}

// Check tells whether the fields are within their limits.
func (q Quote) Check() error {
	if q.Operator == (common.Address{}) || q.HotKey == (common.Address{}) {
		return fmt.Errorf("%w: no operator or no key", ErrBadQuote)
	}
	if q.Price.BitLen() > 96 || q.ValidUntil >= 1<<40 {
		return fmt.Errorf("%w: price or time out of range", ErrBadQuote)
	}
	if len(q.Capabilities) > MaxCapabilities {
		return fmt.Errorf("%w: %d capabilities", ErrBadQuote, len(q.Capabilities))
	}
	for i, c := range q.Capabilities {
		if c == "" || len(c) > MaxName || !utf8.ValidString(c) {
			return fmt.Errorf("%w: capability %d", ErrBadQuote, i)
		}
	}
	return nil
}

// Verify checks the limits and the signature by HotKey. Whether the key speaks for the operator, only the chain knows.
func (q Quote) Verify(n Network) error {
	if err := q.Check(); err != nil {
		return err
	}
	who, err := Recover(n.QuoteDigest(q), q.Sig)
	if err != nil {
		return err
	}
	if who != q.HotKey {
		return ErrWrongKey
	}
	return nil
}

// Seat is the place on a panel that the quote offers.
func (q Quote) Seat() Seat {
	return Seat{Operator: q.Operator, HotKey: q.HotKey, Price: q.Price, Asset: q.Asset}
}
