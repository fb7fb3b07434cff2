package protocol

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// JobID identifies a job: keccak256 over chain, contract and every term. See Job.ID.
type JobID common.Hash

// SpecHash is keccak256 of a specification's bytes, never of a re-serialisation.
type SpecHash common.Hash

// AssetID names a royalty asset. Zero means none. Its low 16 bits are its stack (docs/dip.md).
type AssetID common.Hash

// SeatIndex is a position on a panel, from 0.
type SeatIndex uint8

// NoSeat stands where a seat is expected and there is none, for example as the winner of a job without one.
const NoSeat SeatIndex = 255

// Round counts from 1. Zero is no round.
type Round uint16

// Millis is the node's own clock in milliseconds. It serves a node's own patience and nothing members agree on.
type Millis uint64

// Seconds is the chain's clock.
type Seconds uint64

// Mask is a set of seats, bit i for seat i.
type Mask uint32

// Has tells whether seat i is in the set.
func (m Mask) Has(i SeatIndex) bool { return i < 32 && m>>i&1 == 1 }

// With returns the set with seat i added. A seat beyond 31 adds nothing.
func (m Mask) With(i SeatIndex) Mask { return m | 1<<i }

// Count returns how many seats are in the set.
func (m Mask) Count() int { return bits.OnesCount32(uint32(m)) }

// Seats lists the set in seat order.
func (m Mask) Seats() []SeatIndex {
	out := make([]SeatIndex, 0, m.Count())
	for i := SeatIndex(0); i < 32; i++ {
		if m.Has(i) {
			out = append(out, i)
		}
	}
	return out
}

// String returns 0x and 64 hex digits.
func (id JobID) String() string { return common.Hash(id).Hex() }

// Short returns the first ten characters, for people.
func (id JobID) Short() string { return id.String()[:10] }

// MarshalText writes the id as String does.
func (id JobID) MarshalText() ([]byte, error) { return common.Hash(id).MarshalText() }

// UnmarshalText reads what MarshalText writes.
func (id *JobID) UnmarshalText(b []byte) error { return (*common.Hash)(id).UnmarshalText(b) }

// String returns 0x and 64 hex digits.
func (h SpecHash) String() string { return common.Hash(h).Hex() }

// MarshalText writes the hash as String does.
func (h SpecHash) MarshalText() ([]byte, error) { return common.Hash(h).MarshalText() }

// UnmarshalText reads what MarshalText writes.
func (h *SpecHash) UnmarshalText(b []byte) error { return (*common.Hash)(h).UnmarshalText(b) }

// String returns 0x and 64 hex digits.
func (a AssetID) String() string { return common.Hash(a).Hex() }

// Stack is the whole rate that the asset's users pay, in basis points.
func (a AssetID) Stack() uint16 { return uint16(a[30])<<8 | uint16(a[31]) }

// Short returns the first ten characters, for people.
func (a AssetID) Short() string { return a.String()[:10] }

// MarshalText writes the id as String does.
func (a AssetID) MarshalText() ([]byte, error) { return common.Hash(a).MarshalText() }

// UnmarshalText reads what MarshalText writes.
func (a *AssetID) UnmarshalText(b []byte) error { return (*common.Hash)(a).UnmarshalText(b) }

// ErrBadID is returned for text that is not 0x and 64 hex digits.
var ErrBadID = errors.New("invalid id")

// ParseJobID reads a job id as String writes it. It returns ErrBadID for anything else.
func ParseJobID(s string) (JobID, error) {
	h, err := parseHash(s)
	return JobID(h), err
}

// ParseAssetID reads an asset's id as String writes it. It returns ErrBadID for anything else.
func ParseAssetID(s string) (AssetID, error) {
	h, err := parseHash(s)
	return AssetID(h), err
}

func parseHash(s string) (common.Hash, error) {
	digits, ok := strings.CutPrefix(s, "0x")
	if !ok || len(digits) != 64 {
		return common.Hash{}, fmt.Errorf("%w: want 0x and 64 hex digits, got %q", ErrBadID, clip(s, 80))
	}
	raw, err := hex.DecodeString(digits)
	if err != nil {
		return common.Hash{}, fmt.Errorf("%w: %q is not hex", ErrBadID, s)
	}
	return common.BytesToHash(raw), nil
}

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n] + "..."
}

// keccak hashes the concatenation of its parts.
func keccak(parts ...[]byte) common.Hash { return crypto.Keccak256Hash(parts...) }

// word64 is v as one big-endian ABI word.
func word64(v uint64) []byte {
	var w [32]byte
	for i := 0; i < 8; i++ {
		w[31-i] = byte(v >> (8 * i))
	}
	return w[:]
}

// wordAddress is a as one ABI word.
func wordAddress(a common.Address) []byte { return common.LeftPadBytes(a[:], 32) }
