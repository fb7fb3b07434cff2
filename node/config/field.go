package config

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/ethereum/go-ethereum/common"
)

// field is one value that can be set, by its dotted key.
type field struct {
	key   string
	value reflect.Value
}

// kind of a field, told apart by what its text looks like.
func (f field) isList() bool { return f.value.Type() == reflect.TypeFor[[]string]() }

var textual = reflect.TypeFor[encoding.TextUnmarshaler]()

// leaf tells whether a type is set by one text rather than by a mapping.
func leaf(t reflect.Type) bool {
	return t.Kind() != reflect.Struct || reflect.PointerTo(t).Implements(textual)
}

// fields lists what a struct holds, in the order of its declaration. prefix is empty or ends with a dot.
func fields(v reflect.Value, prefix string) []field {
	var out []field
	for i := range v.NumField() {
		key := prefix + v.Type().Field(i).Tag.Get("yaml")
		if f := v.Field(i); leaf(f.Type()) {
			out = append(out, field{key, f})
		} else {
			out = append(out, fields(f, key+".")...)
		}
	}
	return out
}

// settings are the fields of a configuration that one text can set: all but the agents.
func settings(c *Config) []field {
	var out []field
	for _, f := range fields(reflect.ValueOf(c).Elem(), "") {
		if f.key != "agents" {
			out = append(out, f)
		}
	}
	return out
}

// SettingKeys lists every dotted key that an environment variable or a flag can set.
func SettingKeys() []string {
	var out []string
	for _, f := range settings(new(Config)) {
		out = append(out, f.key)
	}
	return out
}

// EnvName is the environment variable of a dotted key.
func EnvName(key string) string {
	return "NSED_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// flagNames holds the flags that are not named after the last part of their key.
var flagNames = map[string]string{
	"bus.url": "nats", "keys.dir": "keys", "network.name": "network", "node.admin": "admin-socket",
	"log.level": "log-level", "log.format": "log-format", "bus.key": "tls-key", "bus.cert": "tls-cert", "bus.ca": "tls-ca",
	"bus.credentials": "nats-credentials", "bus.embedded": "embedded-nats",
	"fleet.url": "fleet", "fleet.embedded": "embedded-fleet", "fleet.credentials": "fleet-credentials", "fleet.ca": "fleet-ca",
	"fleet.cert": "fleet-cert", "fleet.key": "fleet-key", "fleet.invites": "fleet-invites", "fleet.advertise": "fleet-advertise",
}

// FlagName is the command-line flag of a dotted key, without its dashes.
func FlagName(key string) string {
	if name, ok := flagNames[key]; ok {
		return name
	}
	return strings.ReplaceAll(key[strings.LastIndexByte(key, '.')+1:], "_", "-")
}

// maxText bounds one value, in bytes.
const maxText = 16 << 10

// setText sets a field from one text. A list is cut at commas.
func (f field) setText(text string) error {
	if f.isList() {
		var items []string
		for item := range strings.SplitSeq(text, ",") {
			items = append(items, strings.TrimSpace(item))
		}
		return f.setList(items)
	}
	return setText(f.value, text)
}

func (f field) setList(items []string) error {
	for _, item := range items {
		if item == "" {
			return fmt.Errorf("an item of the list is empty")
		}
		if err := printable(item); err != nil {
			return err
		}
	}
	f.value.Set(reflect.ValueOf(items))
	return nil
}

func setText(v reflect.Value, text string) error {
	if err := printable(text); err != nil {
		return err
	}
	switch p := v.Addr().Interface().(type) {
	case *string:
		*p = text
	case *common.Address:
		return setAddress(p, text)
	case *common.Hash:
		if err := p.UnmarshalText([]byte(text)); err != nil {
			return fmt.Errorf("%q is not 32 bytes in hexadecimal with 0x", text)
		}
	case *time.Duration:
		d, err := time.ParseDuration(text)
		if err != nil {
			return fmt.Errorf("%q is not a duration such as 2s or 1m30s", text)
		}
		*p = d
	default:
		return setNumber(v, text)
	}
	return nil
}

func setAddress(p *common.Address, text string) error {
	mixed, err := common.NewMixedcaseAddressFromString(text)
	if err != nil {
		return fmt.Errorf("%q is not an address of 20 bytes in hexadecimal", text)
	}
	digits := text[max(0, len(text)-2*common.AddressLength):]
	plain := digits == strings.ToLower(digits) || digits == strings.ToUpper(digits)
	if !plain && !mixed.ValidChecksum() {
		return fmt.Errorf("address %s fails its checksum: a character is wrong", text)
	}
	*p = mixed.Address()
	return nil
}

func setNumber(v reflect.Value, text string) error {
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || v.OverflowInt(n) {
			return fmt.Errorf("%q is not a whole number", text)
		}
		v.SetInt(n)
	case reflect.Uint64:
		n, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			return fmt.Errorf("%q is not a whole number of 0 or more", text)
		}
		v.SetUint(n)
	default:
		return fmt.Errorf("cannot be set by a text")
	}
	return nil
}

// printable refuses what would garble a terminal or a log line. Line breaks are fine in a persona.
func printable(text string) error {
	if len(text) > maxText {
		return fmt.Errorf("%d bytes, at most %d", len(text), maxText)
	}
	for _, r := range text {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) && r != '\n' && r != '\t' {
			return fmt.Errorf("holds a character that cannot be printed")
		}
	}
	return nil
}
