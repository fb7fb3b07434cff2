package envelope

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Limits of what is read.
const (
	MaxEnvelope   = 4 << 20 // bytes of an envelope; as long as a result may be
	MaxSignatures = 16      // in one chain
	maxName       = 256     // bytes of a name, a label, an algorithm or a key
	maxSignature  = 1 << 10 // bytes of a signature's text
)

// ErrMalformed is returned for something that is meant as an envelope and cannot be read as one.
var ErrMalformed = errors.New("malformed envelope")

// Role says in what capacity a key signed.
type Role string

// The roles, as they stand in JSON.
const (
	Author       Role = "author"
	Evaluator    Role = "evaluator"
	Orchestrator Role = "orchestrator"
	Operator     Role = "operator"
	Witness      Role = "witness"
)

// chained is the role as later signatures cover it: with a capital letter, unlike in JSON.
func (r Role) chained() string { return strings.ToUpper(string(r[:1])) + string(r[1:]) }

func (r Role) known() bool {
	switch r {
	case Author, Evaluator, Orchestrator, Operator, Witness:
		return true
	}
	return false
}

// Signature is one link of a chain. The texts are kept as they came, since later links cover them so.
type Signature struct {
	Algorithm string `json:"algorithm"`  // ed25519 or secp256k1
	PublicKey string `json:"public_key"` // hexadecimal, of secp256k1 with 0x
	Value     string `json:"signature"`  // base64 with padding
	Role      Role   `json:"role"`
	Signer    string `json:"signer_id"`
}

// Envelope is a payload with the signatures over it. It is not changed once it is read.
type Envelope struct {
	Payload    []byte // JSON, byte for byte as it came
	Subject    string // the kind of the payload, for example proposal; not a NATS subject
	Timestamp  uint64 // seconds since 1970, by the author's clock
	Agent      string // who the author says it is
	Signatures []Signature
}

// Open tells a plain result from a signed one. Of a plain one it returns the bytes themselves and no envelope; of a
// signed one the payload's exact bytes and the envelope, whose signatures are not checked yet. The error is ErrMalformed:
// for something that is meant as an envelope and is none. What is not JSON at all counts as plain.
func Open(raw []byte) (payload []byte, e *Envelope, err error) {
	fields, err := scan(raw)
	if err != nil || !signed(fields) {
		return raw, nil, nil
	}
	if e, err = read(raw, fields); err != nil {
		return nil, nil, err
	}
	return e.Payload, e, nil
}

// field is one entry of an object, in the order in which they came.
type field struct {
	key   string
	value json.RawMessage
}

// scan reads the entries of a JSON object. Nothing may follow it.
func scan(raw []byte) ([]field, error) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, ErrMalformed
	}
	var out []field
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		name, ok := key.(string)
		if !ok {
			return nil, ErrMalformed
		}
		f := field{key: name}
		if err := dec.Decode(&f.value); err != nil {
			return nil, err
		}
		if out = append(out, f); len(out) > maxFields {
			return nil, ErrMalformed
		}
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, ErrMalformed
	}
	return out, nil
}

// maxFields bounds the entries of an envelope or of a signature; one has nine.
const maxFields = 64

// signed tells whether an object is meant as an envelope.
func signed(fields []field) bool {
	has := map[string]bool{}
	for _, f := range fields {
		has[f.key] = true
	}
	return has["payload"] && has["agent_id"] && (has["signatures"] || has["signature"] || has["status"])
}

func malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrMalformed, fmt.Sprintf(format, args...))
}

// read turns the entries into an envelope. A single signature in the older form becomes a chain of one.
func read(raw []byte, fields []field) (*Envelope, error) {
	if len(raw) > MaxEnvelope {
		return nil, malformed("%d bytes, at most %d", len(raw), MaxEnvelope)
	}
	if !utf8.Valid(raw) {
		return nil, malformed("not UTF-8")
	}
	e := &Envelope{}
	var single Signature
	var status string
	var chain []json.RawMessage
	into := map[string]any{
		"subject": &e.Subject, "timestamp": &e.Timestamp, "agent_id": &e.Agent, "signatures": &chain, "status": &status,
		"algorithm": &single.Algorithm, "public_key": &single.PublicKey, "signature": &single.Value,
	}
	if err := fill(fields, into, func(f field) { e.Payload = f.value }); err != nil {
		return nil, err
	}
	if len(chain) > MaxSignatures {
		return nil, malformed("%d signatures, at most %d", len(chain), MaxSignatures)
	}
	for i, link := range chain {
		s, err := readSignature(link)
		if err != nil {
			return nil, fmt.Errorf("signature %d: %w", i, err)
		}
		e.Signatures = append(e.Signatures, s)
	}
	if len(chain) == 0 && single.Value != "" {
		single.Role, single.Signer = Author, e.Agent
		e.Signatures = []Signature{single}
	}
	return e, e.check()
}

// fill decodes the entries into their places; the payload is handed to other. An entry that stands twice has no one
// meaning and is refused, one that nobody knows is passed over.
func fill(fields []field, into map[string]any, other func(field)) error {
	seen := map[string]bool{}
	for _, f := range fields {
		place, known := into[f.key]
		if seen[f.key] && (known || f.key == "payload") {
			return malformed("%s stands twice", f.key)
		}
		seen[f.key] = true
		switch {
		case known:
			if err := json.Unmarshal(f.value, place); err != nil || string(f.value) == "null" {
				return malformed("%s is of another type", f.key)
			}
		case f.key == "payload":
			other(f)
		}
	}
	return nil
}

func readSignature(raw []byte) (Signature, error) {
	fields, err := scan(raw)
	if err != nil {
		return Signature{}, malformed("no object")
	}
	var s Signature
	return s, fill(fields, map[string]any{
		"algorithm": &s.Algorithm, "public_key": &s.PublicKey, "signature": &s.Value, "role": &s.Role, "signer_id": &s.Signer,
	}, func(field) {})
}

// check bounds what goes into signed bytes. A zero byte separates the parts there, so no part may hold one.
func (e *Envelope) check() error {
	names := []string{e.Subject, e.Agent}
	for _, s := range e.Signatures {
		if !s.Role.known() {
			return malformed("a role that is none")
		}
		if len(s.Value) > maxSignature {
			return malformed("a signature of %d characters, at most %d", len(s.Value), maxSignature)
		}
		names = append(names, s.Algorithm, s.PublicKey, s.Signer)
	}
	for _, n := range names {
		if len(n) > maxName || strings.ContainsRune(n, 0) {
			return malformed("a name that is too long or holds a zero byte")
		}
	}
	return nil
}
