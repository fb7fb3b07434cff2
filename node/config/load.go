package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Source says where a configuration comes from.
type Source struct {
	File  string                      // empty: what NSED_CONFIG names, else DefaultFile if it is there
	Env   func(string) (string, bool) // nil: no environment
	Flags map[string]string           // by dotted key, as text; lists separated by commas
}

// Origins tells, by dotted key, who set a value: "default", "nsed.yaml:12", "NSED_CHAIN_RPC" or "--rpc".
type Origins map[string]string

// maxFile bounds the file, in bytes.
const maxFile = 1 << 20

// Load reads the file, then lets the environment and last the flags have their way. An unknown key, a key that stands
// twice and a value that cannot be read are refused with config-invalid, naming where they stand; a file that was named
// but cannot be read with file-unreadable. What the values mean together is Check's.
func Load(s Source) (Config, Origins, error) {
	c, o := Default(), Origins{"agents": "default"}
	for _, f := range settings(&c) {
		o[f.key] = "default"
	}
	raw, name, err := s.read()
	if err != nil {
		return Config{}, nil, err
	}
	if err := (reader{name: name, origins: o}).decode(raw, &c); err != nil {
		return Config{}, nil, err
	}
	for _, f := range settings(&c) {
		if err := s.override(f, o); err != nil {
			return Config{}, nil, err
		}
	}
	known := SettingKeys()
	for key := range s.Flags {
		if !slices.Contains(known, key) {
			return Config{}, nil, refusal.New(refusal.ConfigInvalid, "flag for the unknown key %q", key)
		}
	}
	return c, o, nil
}

// env looks a variable up. An empty one counts as not set.
func (s Source) env(name string) (string, bool) {
	if s.Env == nil {
		return "", false
	}
	text, ok := s.Env(name)
	return text, ok && text != ""
}

// override lets the environment and the flags set one field.
func (s Source) override(f field, o Origins) error {
	set := func(text, from string) error {
		if err := f.setText(text); err != nil {
			return refusal.Wrap(refusal.ConfigInvalid, err, "%s: %s", from, f.key)
		}
		o[f.key] = from
		return nil
	}
	if text, ok := s.env(EnvName(f.key)); ok {
		if err := set(text, EnvName(f.key)); err != nil {
			return err
		}
	}
	if text, ok := s.Flags[f.key]; ok {
		return set(text, "--"+FlagName(f.key))
	}
	return nil
}

// read returns the file's bytes and its name; no bytes when there is none and none was named.
func (s Source) read() ([]byte, string, error) {
	name, named := s.File, s.File != ""
	if !named {
		name, named = s.env("NSED_CONFIG")
	}
	if !named {
		name = DefaultFile
	}
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil, name, nil
	}
	if err != nil {
		return nil, name, refusal.Wrap(refusal.FileUnreadable, err, "configuration")
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, name, refusal.Wrap(refusal.FileUnreadable, err, "configuration %s", name)
	}
	if len(raw) > maxFile {
		return nil, name, refusal.New(refusal.ConfigInvalid, "%s is larger than %d bytes", name, maxFile)
	}
	return raw, name, nil
}

// at is a complaint about a line of the file.
func at(name string, line int, format string, args ...any) error {
	return refusal.New(refusal.ConfigInvalid, "%s:%d: %s", name, line, fmt.Sprintf(format, args...))
}
