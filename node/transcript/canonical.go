package transcript

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Why bytes are refused.
var (
	ErrNotCanonical = errors.New("not the canonical form")
	ErrTooLarge     = errors.New("over the limit")
	ErrInvalid      = errors.New("invalid value")
)

// encode writes v as JSON without white space and without escapes for HTML: the one canonical form.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// Canonical writes v in the form of a job's records: JSON without white space and without escapes for HTML.
func Canonical(v any) ([]byte, error) { return encode(v) }

// ReadCanonical reads bytes that have to be what again makes of the value, so that a value has one encoding. Unknown fields
// are refused.
func ReadCanonical(raw []byte, v any, again func() ([]byte, error)) error {
	return decodeCanonical(raw, v, again)
}

// decode reads exactly one JSON value without unknown fields.
func decode(raw []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return fmt.Errorf("%w: %w", ErrNotCanonical, err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("%w: something follows the value", ErrNotCanonical)
	}
	return nil
}

// decodeCanonical is decode for bytes that have to be what again makes of the value, so that a value has one encoding
// and one hash.
func decodeCanonical(raw []byte, v any, again func() ([]byte, error)) error {
	if err := decode(raw, v); err != nil {
		return err
	}
	same, err := again()
	if err != nil {
		return err
	}
	if !bytes.Equal(raw, same) {
		return fmt.Errorf("%w: it encodes to other bytes", ErrNotCanonical)
	}
	return nil
}

func checkText(name, s string, limit int) error {
	if len(s) > limit {
		return fmt.Errorf("%s of %d bytes: %w of %d", name, len(s), ErrTooLarge, limit)
	}
	if !utf8.ValidString(s) {
		return fmt.Errorf("%s: %w: not UTF-8", name, ErrInvalid)
	}
	return nil
}
