package keys

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Key is one secp256k1 key pair. It prints as its address. The zero value holds no key.
type Key struct{ secret *secret }

// secret is behind a pointer and redacts itself, so that no format verb reaches the private key.
type secret struct {
	private *ecdsa.PrivateKey
	address common.Address
}

// ErrNoKey is returned where a key is needed and there is none.
var ErrNoKey = errors.New("no key")

// Generate makes a new key from the system's randomness.
func Generate() (Key, error) {
	private, err := crypto.GenerateKey()
	if err != nil {
		return Key{}, fmt.Errorf("generate key: %w", err)
	}
	return FromECDSA(private), nil
}

// FromECDSA takes over a key that the caller already holds, as a development network does.
func FromECDSA(private *ecdsa.PrivateKey) Key {
	if private == nil {
		return Key{}
	}
	return Key{&secret{private, crypto.PubkeyToAddress(private.PublicKey)}}
}

// IsZero tells that the value holds no key.
func (k Key) IsZero() bool { return k.secret == nil }

// Address is the key's Ethereum address, zero without a key.
func (k Key) Address() common.Address {
	if k.secret == nil {
		return common.Address{}
	}
	return k.secret.address
}

// SignTx signs a transaction for the chain. A transaction that names another chain, or none, is refused.
func (k Key) SignTx(tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	if k.secret == nil {
		return nil, ErrNoKey
	}
	if chainID == nil || chainID.Sign() <= 0 {
		return nil, fmt.Errorf("sign transaction: %w", types.ErrInvalidChainId)
	}
	if tx.Type() != types.LegacyTxType && tx.ChainId().Cmp(chainID) != 0 {
		return nil, fmt.Errorf("sign transaction: %w: for %s, not %s", types.ErrInvalidChainId, tx.ChainId(), chainID)
	}
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(chainID), k.secret.private)
	if err != nil {
		return nil, fmt.Errorf("sign transaction: %w", err)
	}
	return signed, nil
}

// sign signs a typed digest in the form of EIP-2098. The signature is a function of key and digest alone.
func (k Key) sign(digest common.Hash) (protocol.Signature, error) {
	if k.secret == nil {
		return protocol.Signature{}, ErrNoKey
	}
	long, err := crypto.Sign(digest[:], k.secret.private)
	if err != nil {
		return protocol.Signature{}, err
	}
	return protocol.CompactSignature(long)
}

// String is the address.
func (k Key) String() string {
	if k.secret == nil {
		return "key(none)"
	}
	return "key(" + k.secret.address.Hex() + ")"
}

// GoString is as String.
func (k Key) GoString() string { return k.String() }

// Format prints the address whatever the verb.
func (k Key) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(k.String())) }

// LogValue is the address.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.String()) }

// MarshalText is the address.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Format redacts, should a format verb ever reach through.
func (s *secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("redacted")) }
