package protocol

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Signature is an ECDSA signature in the form of EIP-2098: r, then s with the recovery bit on top.
type Signature [64]byte

var (
	domainType  = keccak([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	domainName  = keccak([]byte("NSED"))
	domainVer   = keccak([]byte("1"))
	acceptType  = keccak([]byte("Accept(bytes32 jobId)"))
	messageType = keccak([]byte("Message(bytes32 jobId,uint16 round,uint8 term,uint8 kind,uint8 seat,bytes32 body)"))
	hotKeyType  = keccak([]byte("HotKey(address operator)"))
)

// Domain is the EIP-712 domain separator of the network.
func (n Network) Domain() common.Hash {
	return keccak(domainType[:], domainName[:], domainVer[:], word64(n.ChainID), wordAddress(n.Contract))
}

// AcceptDigest is what a seat signs to take a job: Accept(bytes32 jobId).
func (n Network) AcceptDigest(job JobID) common.Hash {
	return n.typed(keccak(acceptType[:], job[:]))
}

// MessageDigest is what a seat signs for a slot and a body.
func (n Network) MessageDigest(s Slot, body common.Hash) common.Hash {
	return n.typed(keccak(messageType[:], s.Job[:], word64(uint64(s.Round)), word64(uint64(s.Term)),
		word64(uint64(s.Kind)), word64(uint64(s.Seat)), body[:]))
}

// HotKeyDigest is what a hot key signs to serve an operator: HotKey(address operator).
func (n Network) HotKeyDigest(operator common.Address) common.Hash {
	return n.typed(keccak(hotKeyType[:], wordAddress(operator)))
}

func (n Network) typed(structHash common.Hash) common.Hash {
	domain := n.Domain()
	return keccak([]byte{0x19, 0x01}, domain[:], structHash[:])
}

// ErrBadSignature is returned for bytes from which no key can be recovered, and for an s in the upper half.
var ErrBadSignature = errors.New("invalid signature")

// Recover returns the address whose key signed the digest. Any well-formed signature recovers some address: compare it.
func Recover(digest common.Hash, sig Signature) (common.Address, error) {
	var long [65]byte
	copy(long[:], sig[:])
	long[64] = sig[32] >> 7
	long[32] &= 0x7f
	if !lowS(long[32:64]) {
		return common.Address{}, ErrBadSignature
	}
	pub, err := crypto.SigToPub(digest[:], long[:])
	if err != nil {
		return common.Address{}, ErrBadSignature
	}
	return crypto.PubkeyToAddress(*pub), nil
}

// CompactSignature turns a 65-byte signature (r, s, recovery id 0 or 1) into the form of EIP-2098.
func CompactSignature(long []byte) (Signature, error) {
	var sig Signature
	if len(long) != 65 || long[64] > 1 || !lowS(long[32:64]) {
		return sig, ErrBadSignature
	}
	copy(sig[:], long[:64])
	sig[32] |= long[64] << 7
	return sig, nil
}

// halfN is half the order of secp256k1, rounded down.
var halfN = common.FromHex("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0")

func lowS(s []byte) bool {
	for i := range s {
		if s[i] != halfN[i] {
			return s[i] < halfN[i]
		}
	}
	return true
}
