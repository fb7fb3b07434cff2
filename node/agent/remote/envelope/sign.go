package envelope

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"
)

// Signer holds a key.
type Signer interface {
	Algorithm() string
	PublicKey() string // as envelopes write it
	Sign(Message) ([]byte, error)
}

// New wraps a payload, which is printed as Print does. Nobody has signed it yet. seconds is the author's clock.
func New(payload []byte, subject, agent string, seconds uint64) (*Envelope, error) {
	printed, err := Print(payload)
	if err != nil {
		return nil, err
	}
	e := &Envelope{Payload: printed, Subject: subject, Agent: agent, Timestamp: seconds}
	return e, e.check()
}

// Sign returns the envelope with one more signature, over everything before it.
func (e *Envelope) Sign(role Role, id string, key Signer) (*Envelope, error) {
	sig, err := key.Sign(e.message(len(e.Signatures)))
	if err != nil {
		return nil, fmt.Errorf("sign as %s: %w", role, err)
	}
	out := *e
	out.Signatures = append(e.Signatures[:len(e.Signatures):len(e.Signatures)], Signature{
		Algorithm: key.Algorithm(), PublicKey: key.PublicKey(), Value: base64.StdEncoding.EncodeToString(sig), Role: role, Signer: id,
	})
	if len(out.Signatures) > MaxSignatures {
		return nil, malformed("%d signatures, at most %d", len(out.Signatures), MaxSignatures)
	}
	return &out, out.check()
}

// wireForm is an envelope as it is published. The last three repeat a lone signature for older readers.
type wireForm struct {
	Payload    json.RawMessage `json:"payload"`
	Subject    string          `json:"subject"`
	Timestamp  uint64          `json:"timestamp"`
	Agent      string          `json:"agent_id"`
	Signatures []Signature     `json:"signatures"`
	Status     string          `json:"status"`
	Algorithm  string          `json:"algorithm,omitempty"`
	PublicKey  string          `json:"public_key,omitempty"`
	Signature  string          `json:"signature,omitempty"`
}

// Encode writes the envelope with its payload byte for byte.
func (e *Envelope) Encode() ([]byte, error) {
	form := wireForm{
		Subject: e.Subject, Timestamp: e.Timestamp, Agent: e.Agent, Signatures: e.Signatures, Status: "unverified",
		Payload: json.RawMessage("null"),
	}
	switch len(e.Signatures) {
	case 0:
		form.Status, form.Signatures = "unsigned", []Signature{}
	case 1:
		only := e.Signatures[0]
		form.Algorithm, form.PublicKey, form.Signature = only.Algorithm, only.PublicKey, only.Value
	}
	frame, err := json.Marshal(form)
	if err != nil {
		return nil, fmt.Errorf("encode envelope: %w", err)
	}
	// The encoder would print a payload anew, so it is put in by hand, in the first place of the frame.
	const head = `{"payload":`
	out := append([]byte(head), e.Payload...)
	return append(out, frame[len(head)+len("null"):]...), nil
}

type edKey ed25519.PrivateKey

// Ed25519 is the key of a seed.
func Ed25519(seed [32]byte) Signer { return edKey(ed25519.NewKeyFromSeed(seed[:])) }

// Algorithm is ed25519.
func (k edKey) Algorithm() string { return AlgorithmEd25519 }

// PublicKey is 32 bytes in hexadecimal.
func (k edKey) PublicKey() string {
	return hex.EncodeToString(ed25519.PrivateKey(k).Public().(ed25519.PublicKey))
}

// Sign signs the plain form.
func (k edKey) Sign(m Message) ([]byte, error) {
	return ed25519.Sign(ed25519.PrivateKey(k), m.Plain()), nil
}

type secpKey struct {
	key   *ecdsa.PrivateKey
	typed bool
}

// Secp256k1 is the key of a secret. It signs the SHA-256 of the plain form.
func Secp256k1(secret [32]byte) (Signer, error) { return newSecp(secret, false) }

// Typed is the key of a secret. It signs the typed form, EIP-712.
func Typed(secret [32]byte) (Signer, error) { return newSecp(secret, true) }

func newSecp(secret [32]byte, typed bool) (Signer, error) {
	key, err := crypto.ToECDSA(secret[:])
	if err != nil {
		return nil, fmt.Errorf("secp256k1 key: %w", err)
	}
	return secpKey{key, typed}, nil
}

// Algorithm is secp256k1.
func (k secpKey) Algorithm() string { return AlgorithmSecp256k1 }

// PublicKey is the compressed key, 33 bytes in hexadecimal with 0x.
func (k secpKey) PublicKey() string {
	return "0x" + hex.EncodeToString(crypto.CompressPubkey(&k.key.PublicKey))
}

// Sign returns r and s, for typed data followed by 27 or 28.
func (k secpKey) Sign(m Message) ([]byte, error) {
	if k.typed {
		digest := m.Typed()
		sig, err := crypto.Sign(digest[:], k.key)
		if err == nil {
			sig[64] += 27
		}
		return sig, err
	}
	digest := sha256.Sum256(m.Plain())
	sig, err := crypto.Sign(digest[:], k.key)
	if err != nil {
		return nil, err
	}
	return sig[:64], nil
}
