package envelope

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// The algorithms, as envelopes name them.
const (
	AlgorithmEd25519   = "ed25519"
	AlgorithmSecp256k1 = "secp256k1"
)

// Why a chain does not hold. A ChainError wraps one of them.
var (
	ErrUnsigned         = errors.New("no signature")
	ErrUnknownAlgorithm = errors.New("unknown algorithm")
	ErrBadKey           = errors.New("not a public key of its algorithm")
	ErrBadSignature     = errors.New("the signature does not fit the payload, the key and the signatures before it")
	ErrForeign          = errors.New("the envelope is another's")
)

// ChainError says where a chain breaks, and whose link it is.
type ChainError struct {
	Index  int    // the link, from 0
	Signer string // as the link gives it; hostile text
	Err    error
}

// Error names the link and its signer.
func (e *ChainError) Error() string {
	return fmt.Sprintf("signature %d, of %q: %v", e.Index, clip(e.Signer), e.Err)
}

// Unwrap returns why.
func (e *ChainError) Unwrap() error { return e.Err }

func clip(s string) string {
	if len(s) > 64 {
		return s[:64] + "..."
	}
	return s
}

// Verify checks the whole chain over the received bytes. It returns nil when there is at least one signature and every
// one holds, ErrUnsigned when there is none, else a ChainError for the first that does not. Nothing covers the last link:
// it can be taken away unnoticed, and its role and signer id are only said.
func (e *Envelope) Verify() error {
	if len(e.Signatures) == 0 {
		return ErrUnsigned
	}
	m := e.message(0)
	for i, s := range e.Signatures {
		if err := s.verify(m); err != nil {
			return &ChainError{Index: i, Signer: s.Signer, Err: err}
		}
		m = m.then(s)
	}
	return nil
}

// By checks that an agent made the envelope: the chain holds, the label is the one of the action, and the first
// signature is the agent's own, as its author. It returns the author's key as the envelope writes it. That a key belongs
// to an agent is not shown by an envelope; it takes the server that knows both.
func (e *Envelope) By(agent, action string) (key string, err error) {
	if err := e.Verify(); err != nil {
		return "", err
	}
	first := e.Signatures[0]
	label, known := labels[action]
	switch {
	case e.Agent != agent, first.Signer != agent, first.Role != Author:
		return "", fmt.Errorf("%w: it says %q, signed first by %q as %s", ErrForeign, clip(e.Agent), clip(first.Signer), first.Role)
	case !known || e.Subject != label && e.Subject != action:
		return "", fmt.Errorf("%w: a %q among results of %q", ErrForeign, clip(e.Subject), clip(action))
	}
	return strings.ToLower(strings.TrimPrefix(first.PublicKey, "0x")), nil
}

// labels names the kind of payload that each action signs.
var labels = map[string]string{"propose": "proposal", "evaluate": "evaluation"}

// Message is what a link signs: bytes for the plain form, a digest for typed data.
type Message struct {
	plain []byte
	typed func(prior []byte) common.Hash
	prior []byte // what the earlier links add
}

// message is what the link after the first n signs.
func (e *Envelope) message(n int) Message {
	m := Message{plain: canonical(e.Subject, e.Payload, e.Timestamp, e.Agent), typed: e.typed}
	for _, s := range e.Signatures[:n] {
		m = m.then(s)
	}
	return m
}

// canonical is subject, 0, the payload's length and the payload, the timestamp, 0, agent; numbers are 64 bits, little
// end first. It is the SDK's own form, not JCS.
func canonical(subject string, payload []byte, timestamp uint64, agent string) []byte {
	out := make([]byte, 0, len(subject)+len(payload)+len(agent)+18)
	out = append(append(out, subject...), 0)
	out = append(binary.LittleEndian.AppendUint64(out, uint64(len(payload))), payload...)
	out = append(binary.LittleEndian.AppendUint64(out, timestamp), 0)
	return append(out, agent...)
}

// then adds a link: the next one signs all its texts too.
func (m Message) then(s Signature) Message {
	var add []byte
	for _, part := range []string{s.Algorithm, s.PublicKey, s.Value, s.Role.chained(), s.Signer} {
		add = append(append(add, 0), part...)
	}
	m.plain = append(m.plain[:len(m.plain):len(m.plain)], add...)
	m.prior = append(m.prior[:len(m.prior):len(m.prior)], add...)
	return m
}

// Plain returns the bytes of the plain form. They must not be changed.
func (m Message) Plain() []byte { return m.plain }

// Typed returns the EIP-712 digest of the typed form.
func (m Message) Typed() common.Hash { return m.typed(m.prior) }

var (
	typedDomain = crypto.Keccak256Hash(
		crypto.Keccak256([]byte("EIP712Domain(string name,string version)")),
		crypto.Keccak256([]byte("NSED audit")), crypto.Keccak256([]byte("1")))
	typedRecord = crypto.Keccak256([]byte("AuditRecord(string subject,bytes payload,uint64 timestamp,string agent,bytes prior)"))
)

// typed is the EIP-712 digest of AuditRecord. The SDK signs typed data, but leaves domain and structure to its caller;
// these are ours (docs/adr/0020).
func (e *Envelope) typed(prior []byte) common.Hash {
	var seconds [32]byte
	binary.BigEndian.PutUint64(seconds[24:], e.Timestamp)
	record := crypto.Keccak256(typedRecord, crypto.Keccak256([]byte(e.Subject)), crypto.Keccak256(e.Payload), seconds[:],
		crypto.Keccak256([]byte(e.Agent)), crypto.Keccak256(prior))
	return typedDigest(typedDomain, common.BytesToHash(record))
}

func typedDigest(domain, record common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, domain[:], record[:])
}

func (s Signature) verify(m Message) error {
	if s.Algorithm != AlgorithmEd25519 && s.Algorithm != AlgorithmSecp256k1 {
		return fmt.Errorf("%w %q", ErrUnknownAlgorithm, clip(s.Algorithm))
	}
	key, err := hex.DecodeString(strings.TrimPrefix(s.PublicKey, "0x"))
	if err != nil {
		return ErrBadKey
	}
	sig, err := base64.StdEncoding.Strict().DecodeString(s.Value)
	if err != nil || strings.ContainsAny(s.Value, "\r\n") {
		return fmt.Errorf("%w: not base64", ErrBadSignature)
	}
	if s.Algorithm == AlgorithmEd25519 {
		return verifyEd25519(m, key, sig)
	}
	return verifySecp256k1(m, key, sig)
}

func verifyEd25519(m Message, key, sig []byte) error {
	if len(key) != ed25519.PublicKeySize {
		return ErrBadKey
	}
	if !ed25519.Verify(key, m.Plain(), sig) {
		return ErrBadSignature
	}
	return nil
}

// verifySecp256k1 takes ECDSA over the SHA-256 of the plain form, and, of 65 bytes, over the typed digest. The last of
// 65 bytes serves to recover a key and is not needed here. A high s is refused, as the SDK does.
func verifySecp256k1(m Message, key, sig []byte) error {
	if _, err := crypto.DecompressPubkey(key); err != nil {
		if _, err := crypto.UnmarshalPubkey(key); err != nil {
			return ErrBadKey
		}
	}
	if len(sig) != 64 && len(sig) != 65 {
		return ErrBadSignature
	}
	plain := sha256.Sum256(m.Plain())
	if crypto.VerifySignature(key, plain[:], sig[:64]) {
		return nil
	}
	if typed := m.Typed(); len(sig) == 65 && crypto.VerifySignature(key, typed[:], sig[:64]) {
		return nil
	}
	return ErrBadSignature
}
