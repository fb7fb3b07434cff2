package config

import (
	"go.yaml.in/yaml/v3"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// MaxPairs bounds a file of pairs, in bytes.
const MaxPairs = 64 << 10

// Pair is a key with its value in a file, and the line on which it stands.
type Pair struct {
	Key, Value string
	Line       int
}

// Pairs reads a file of keys with one value each, in the order of the file. name is the file's, for complaints. It refuses
// with config-invalid what is not of this form, and a key that stands twice.
func Pairs(name string, raw []byte) ([]Pair, error) {
	if len(raw) > MaxPairs {
		return nil, refusal.New(refusal.ConfigInvalid, "%s: %d bytes, at most %d", name, len(raw), MaxPairs)
	}
	root, err := reader{name: name}.document(raw)
	if err != nil || root == nil {
		return nil, err
	}
	if root.Kind != yaml.MappingNode || root.Anchor != "" {
		return nil, at(name, root.Line, "want keys with values")
	}
	seen := map[string]int{}
	var out []Pair
	for i := 0; i+1 < len(root.Content); i += 2 {
		k, v := root.Content[i], root.Content[i+1]
		switch first, twice := seen[k.Value]; {
		case k.Kind != yaml.ScalarNode || k.Anchor != "":
			return nil, at(name, k.Line, "a key that is no plain text")
		case twice:
			return nil, at(name, k.Line, "%s stands twice, first on line %d", clip(k.Value), first)
		case v.Kind != yaml.ScalarNode || v.Anchor != "" || null(v):
			return nil, at(name, v.Line, "%s: want one value", clip(k.Value))
		}
		seen[k.Value] = k.Line
		out = append(out, Pair{k.Value, v.Value, k.Line})
	}
	return out, nil
}
