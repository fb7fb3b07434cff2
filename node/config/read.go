package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Bounds of lists in the file.
const (
	maxItems  = 64
	maxAgents = 32
)

// reader turns a file into a configuration, key by key, so that every complaint names its line.
type reader struct {
	name    string
	origins Origins
}

// decode sets what the file sets.
func (r reader) decode(raw []byte, c *Config) error {
	root, err := r.document(raw)
	if err != nil || root == nil {
		return err
	}
	return r.mapping(root, reflect.ValueOf(c).Elem(), "")
}

// document reads the one document of a file, nil when it holds nothing.
func (r reader) document(raw []byte) (*yaml.Node, error) {
	dec := yaml.NewDecoder(bytes.NewReader(raw))
	var doc yaml.Node
	err := dec.Decode(&doc)
	if errors.Is(err, io.EOF) {
		return nil, nil // empty, or comments alone
	}
	if err != nil {
		return nil, r.syntax(err)
	}
	var more yaml.Node
	switch err := dec.Decode(&more); {
	case errors.Is(err, io.EOF):
	case err != nil:
		return nil, r.syntax(err)
	default:
		return nil, at(r.name, more.Line, "a second document")
	}
	if len(doc.Content) == 0 || null(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}

var lineOf = regexp.MustCompile(`line ([0-9]+): (.*)`)

// syntax is a complaint of the YAML parser, in the form of all others.
func (r reader) syntax(err error) error {
	if parts := lineOf.FindStringSubmatch(err.Error()); parts != nil {
		if line, bad := strconv.Atoi(parts[1]); bad == nil {
			return at(r.name, line, "%s", parts[2])
		}
	}
	return refusal.Wrap(refusal.ConfigInvalid, err, "%s", r.name)
}

// mapping sets a struct. Every key must be known, stand once and have a value.
func (r reader) mapping(n *yaml.Node, v reflect.Value, prefix string) error {
	what := "the file"
	if prefix != "" {
		what = prefix[:len(prefix)-1]
	}
	if n.Kind != yaml.MappingNode {
		return at(r.name, n.Line, "%s: want keys with values", what)
	}
	members := map[string]reflect.Value{}
	for i := range v.NumField() {
		members[v.Type().Field(i).Tag.Get("yaml")] = v.Field(i)
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			return at(r.name, k.Line, "%s: a key that is no plain text", what)
		}
		member, known := members[k.Value]
		key := prefix + k.Value
		switch first, twice := seen[k.Value]; {
		case !known:
			return at(r.name, k.Line, "unknown key %q", clip(key))
		case twice:
			return at(r.name, k.Line, "%s stands twice, first on line %d", key, first)
		case null(val):
			return at(r.name, k.Line, "%s has no value: give one or remove the line", key)
		}
		seen[k.Value] = k.Line
		if err := r.member(val, member, key); err != nil {
			return err
		}
	}
	return nil
}

// member sets one member of a struct.
func (r reader) member(n *yaml.Node, v reflect.Value, key string) error {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return at(r.name, n.Line, "%s: anchors and aliases are not read", key)
	}
	if agents, ok := v.Addr().Interface().(*[]Agent); ok {
		return r.agents(n, agents)
	}
	if !leaf(v.Type()) {
		return r.mapping(n, v, key+".")
	}
	r.origins[key] = fmt.Sprintf("%s:%d", r.name, n.Line)
	f := field{key, v}
	if f.isList() && n.Kind == yaml.SequenceNode {
		return r.list(n, f)
	}
	if n.Kind != yaml.ScalarNode {
		return at(r.name, n.Line, "%s: want one value", key)
	}
	if f.isList() {
		return r.complain(n, key, f.setList([]string{n.Value}))
	}
	return r.complain(n, key, setText(v, n.Value))
}

// list sets a list of texts.
func (r reader) list(n *yaml.Node, f field) error {
	if len(n.Content) > maxItems {
		return at(r.name, n.Line, "%s: %d items, at most %d", f.key, len(n.Content), maxItems)
	}
	items := []string{}
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode || null(item) || item.Anchor != "" {
			return at(r.name, item.Line, "%s: want plain texts", f.key)
		}
		items = append(items, item.Value)
	}
	return r.complain(n, f.key, f.setList(items))
}

// agents sets the roster.
func (r reader) agents(n *yaml.Node, out *[]Agent) error {
	r.origins["agents"] = fmt.Sprintf("%s:%d", r.name, n.Line)
	if n.Kind != yaml.SequenceNode {
		return at(r.name, n.Line, "agents: want a list, each with a name and a kind")
	}
	if len(n.Content) > maxAgents {
		return at(r.name, n.Line, "agents: %d, at most %d", len(n.Content), maxAgents)
	}
	*out = make([]Agent, len(n.Content))
	for i, item := range n.Content {
		if item.Kind == yaml.AliasNode || item.Anchor != "" {
			return at(r.name, item.Line, "agents: anchors and aliases are not read")
		}
		if err := r.mapping(item, reflect.ValueOf(&(*out)[i]).Elem(), fmt.Sprintf("agents[%d].", i)); err != nil {
			return err
		}
	}
	return nil
}

func (r reader) complain(n *yaml.Node, key string, err error) error {
	if err == nil {
		return nil
	}
	return at(r.name, n.Line, "%s: %v", key, err)
}

func null(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// clip shortens what a stranger may have written into a line of an error.
func clip(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}
