package envelope

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrUnprintable is returned for JSON that verifiers of the SDK would print anew in another way, and so take for
// tampered.
var ErrUnprintable = errors.New("cannot be signed")

// maxDepth bounds how deep values nest; serde_json reads 128.
const maxDepth = 100

// Print writes JSON in the one form that the SDK's verifier, which parses a payload and prints it again, leaves as it
// is: no white space, keys in the order of their bytes and once each, no escapes but those of quotes, backslashes and
// control characters, whole numbers of 64 bits, decimals without an exponent and with at most 15 digits. It refuses
// values that have no such form with ErrUnprintable.
func Print(raw []byte) ([]byte, error) { return reprint(raw, printNumber) }

// equal tells whether two JSON texts say the same but for white space, escapes and the order of keys.
func equal(a, b []byte) bool {
	asIs := func(out []byte, text string) ([]byte, error) { return append(out, text...), nil }
	x, errX := reprint(a, asIs)
	y, errY := reprint(b, asIs)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// printer reads a JSON text token by token. number writes a number.
type printer struct {
	*json.Decoder
	number func(out []byte, text string) ([]byte, error)
}

func reprint(raw []byte, number func([]byte, string) ([]byte, error)) ([]byte, error) {
	if !utf8.Valid(raw) {
		return nil, fmt.Errorf("%w: not UTF-8", ErrUnprintable)
	}
	p := printer{json.NewDecoder(bytes.NewReader(raw)), number}
	p.UseNumber()
	out, err := p.value(nil, 0)
	if err != nil {
		return nil, err
	}
	if _, err := p.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: something follows the value", ErrUnprintable)
	}
	return out, nil
}

func (p printer) value(out []byte, depth int) ([]byte, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("%w: nested deeper than %d", ErrUnprintable, maxDepth)
	}
	token, err := p.Token()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnprintable, err)
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			return p.object(out, depth)
		}
		return p.array(out, depth)
	case string:
		return printString(out, t), nil
	case json.Number:
		return p.number(out, t.String())
	case bool:
		return fmt.Appendf(out, "%t", t), nil
	}
	return append(out, "null"...), nil
}

func (p printer) array(out []byte, depth int) ([]byte, error) {
	out = append(out, '[')
	for i := 0; p.More(); i++ {
		if i > 0 {
			out = append(out, ',')
		}
		var err error
		if out, err = p.value(out, depth+1); err != nil {
			return nil, err
		}
	}
	return p.closed(append(out, ']'))
}

func (p printer) object(out []byte, depth int) ([]byte, error) {
	type entry struct {
		key  string
		text []byte
	}
	var entries []entry
	for p.More() {
		token, err := p.Token()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrUnprintable, err)
		}
		e := entry{key: token.(string)} // inside an object nothing else stands in this place
		if e.text, err = p.value(append(printString(nil, e.key), ':'), depth+1); err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	out = append(out, '{')
	for i, e := range entries {
		if i > 0 {
			if e.key == entries[i-1].key {
				return nil, fmt.Errorf("%w: a key stands twice", ErrUnprintable)
			}
			out = append(out, ',')
		}
		out = append(out, e.text...)
	}
	return p.closed(append(out, '}'))
}

// closed reads the bracket that ends an array or an object.
func (p printer) closed(out []byte) ([]byte, error) {
	if _, err := p.Token(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnprintable, err)
	}
	return out, nil
}

// short holds the escapes of two characters.
var short = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

func printString(out []byte, s string) []byte {
	out = append(out, '"')
	for _, r := range s {
		escape, ok := short[r]
		switch {
		case ok:
			out = append(out, escape...)
		case r < 0x20:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return append(out, '"')
}

// The limits of numbers. A whole number is kept up to 64 bits. A decimal with 15 digits is told apart from its
// neighbours by every parser, also by those that round; below 1e-5 an exponent would be printed.
const (
	maxDigits   = 15
	minExponent = -5 // of the first digit
	maxZeros    = 400
)

// printNumber writes a number without exponent. It works on the digits alone, so that nothing is rounded.
func printNumber(out []byte, text string) ([]byte, error) {
	refuse := func() ([]byte, error) {
		return nil, fmt.Errorf("%w: the number %s", ErrUnprintable, clip(text))
	}
	digits, point, ok := decimal(strings.TrimPrefix(text, "-"))
	sign := ""
	if text[0] == '-' {
		sign = "-"
	}
	switch {
	case !ok:
		return refuse()
	case digits == "":
		if sign != "" {
			return refuse() // minus nothing is a number of its own to others
		}
		return append(out, '0'), nil
	case point >= len(digits):
		whole := digits + strings.Repeat("0", point-len(digits))
		if !fits(sign, whole) {
			return refuse()
		}
		return append(append(out, sign...), whole...), nil
	case len(digits) > maxDigits, point-1 < minExponent:
		return refuse()
	case point <= 0:
		return append(append(out, sign+"0."+strings.Repeat("0", -point)...), digits...), nil
	}
	return append(append(out, sign+digits[:point]+"."...), digits[point:]...), nil
}

// decimal cuts an unsigned JSON number into its digits, without zeros at either end, and the place of the point: the
// value is 0.DIGITS times ten to the power of point.
func decimal(text string) (digits string, point int, ok bool) {
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	shift, ok := small(exponent)
	if !ok {
		return "", 0, false
	}
	all := whole + fraction
	digits = strings.TrimLeft(all, "0")
	point = len(whole) - (len(all) - len(digits)) + shift
	if digits = strings.TrimRight(digits, "0"); digits == "" {
		return "", 0, true
	}
	return digits, point, point <= maxZeros && point >= -maxZeros
}

// small reads an exponent of at most three digits.
func small(exponent string) (n int, ok bool) {
	minus := strings.HasPrefix(exponent, "-")
	text := strings.TrimLeft(strings.TrimLeft(exponent, "+-"), "0")
	if len(text) > 3 {
		return 0, false
	}
	for _, d := range text {
		n = 10*n + int(d-'0')
	}
	if minus {
		n = -n
	}
	return n, true
}

// fits tells whether a whole number without leading zeros is one of 64 bits, signed or not.
func fits(sign, whole string) bool {
	limit := "18446744073709551615"
	if sign != "" {
		limit = "9223372036854775808"
	}
	return len(whole) < len(limit) || len(whole) == len(limit) && whole <= limit
}
