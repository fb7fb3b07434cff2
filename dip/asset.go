package dip

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// ID names an asset. Its low 16 bits are its stack, so that a settlement prices it without reading state.
type ID common.Hash

// Stack is the asset's whole rate: its own and that of every distinct ancestor.
func (id ID) Stack() uint16 { return uint16(id[30])<<8 | uint16(id[31]) }

// CheckID returns ErrForged for an id that no registration can have: its stack is over the cap. That is all that opening a
// job checks of an asset.
func (r Rules) CheckID(id ID) error {
	if id.Stack() > r.MaxStack {
		return fmt.Errorf("%w: its stack is %d, at most %d", ErrForged, id.Stack(), r.MaxStack)
	}
	return nil
}

// String is the id in hex.
func (id ID) String() string { return common.Hash(id).Hex() }

// Flags are what an owner allows.
type Flags uint8

// Derivatives allows others to name the asset as a parent.
const Derivatives Flags = 1

const allFlags = Derivatives

// Asset is a registered thing as its id commits to it, with the parents and terms that its registration stated. Nothing
// of it ever changes.
type Asset struct {
	Owner       common.Address
	ContentHash common.Hash
	Table       Table
	Rate        uint16 // own rate, 0 to Rules.MaxRate
	Flags       Flags
	ValidUntil  uint64 // seconds; children can be registered until then

	Parents []ID        // direct parents as stated; not part of the id
	Terms   common.Hash // of the licence's text; not part of the id
}

// ContentHash is keccak256(abi.encode(chainId, contract, owner, salt, contentRoot)): it names a thing that need not be
// disclosed, and that only its owner can open.
func (r Rules) ContentHash(owner common.Address, salt, contentRoot common.Hash) common.Hash {
	return crypto.Keccak256Hash(word(r.ChainID), wordOf(r.Contract), wordOf(owner), salt[:], contentRoot[:])
}

// Stack is the own rate plus the rates of the table. It is at most Rules.MaxStack for what Derive returned.
func (a Asset) Stack() uint64 { return uint64(a.Rate) + a.Table.sum() }

// ID is keccak256(abi.encode(chainId, contract, owner, contentHash, tableHash, rate, flags, validUntil)) with its low 16
// bits set to the stack.
func (r Rules) ID(a Asset) ID {
	table := a.Table.Hash()
	id := ID(crypto.Keccak256Hash(word(r.ChainID), wordOf(r.Contract), wordOf(a.Owner), a.ContentHash[:], table[:],
		word(uint64(a.Rate)), word(uint64(a.Flags)), word(a.ValidUntil)))
	stack := a.Stack()
	id[30], id[31] = byte(stack>>8), byte(stack)
	return id
}

// Rows are all that the asset pays: its table, and its own row when it has a rate.
func (r Rules) Rows(a Asset) []Row {
	if a.Rate == 0 {
		return a.Table
	}
	return insert(a.Table, Row{r.ID(a), a.Rate})
}

func word(v uint64) []byte {
	w := make([]byte, 32)
	for i := range 8 {
		w[31-i] = byte(v >> (8 * i))
	}
	return w
}

func wordOf(a common.Address) []byte { return common.LeftPadBytes(a[:], 32) }
