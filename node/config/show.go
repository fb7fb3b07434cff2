package config

import (
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"go.yaml.in/yaml/v3"
)

// Line is one value for people: its dotted key, its text without secrets, and who set it.
type Line struct {
	Key    string `json:"key"`
	Value  string `json:"value"`
	Origin string `json:"origin"`
}

// Show lists every value in the order of the file, agents last.
func (c Config) Show(o Origins) []Line {
	c = c.redacted()
	var out []Line
	for _, f := range settings(&c) {
		out = append(out, Line{f.key, strings.Join(texts(f.value), ", "), o[f.key]})
	}
	for i := range c.Agents {
		for _, f := range fields(reflect.ValueOf(&c.Agents[i]).Elem(), fmt.Sprintf("agents[%d].", i)) {
			if !f.value.IsZero() {
				out = append(out, Line{f.key, strings.Join(texts(f.value), ", "), o["agents"]})
			}
		}
	}
	return out
}

// WriteYAML writes the configuration as a file that Load reads, without secrets, each line with who set it.
func (c Config) WriteYAML(w io.Writer, o Origins) error {
	c = c.redacted()
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	if err := enc.Encode(nodeOf(reflect.ValueOf(&c).Elem(), "", o)); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	return enc.Close()
}

// nodeOf is a struct as a YAML mapping. What is empty is left out.
func nodeOf(v reflect.Value, prefix string, o Origins) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	for i := range v.NumField() {
		name, member := v.Type().Field(i).Tag.Get("yaml"), v.Field(i)
		if member.IsZero() {
			continue
		}
		k := &yaml.Node{Kind: yaml.ScalarNode, Value: name}
		m.Content = append(m.Content, k, valueOf(member, prefix+name, o))
	}
	return m
}

func valueOf(v reflect.Value, key string, o Origins) *yaml.Node {
	list := &yaml.Node{Kind: yaml.SequenceNode, LineComment: o[key]}
	switch agents, ok := v.Interface().([]Agent); {
	case ok:
		list.LineComment = ""
		for i := range agents {
			list.Content = append(list.Content, nodeOf(v.Index(i), "agent ", nil))
		}
		return list
	case !leaf(v.Type()):
		return nodeOf(v, key+".", o)
	case v.Kind() == reflect.Slice:
		list.Style = yaml.FlowStyle
		for _, text := range texts(v) {
			list.Content = append(list.Content, scalar(text, v))
		}
		return list
	}
	n := scalar(texts(v)[0], v)
	n.LineComment = o[key]
	return n
}

// scalar is a value as it stands in a file. Texts are quoted, so that YAML makes no number of a price.
func scalar(text string, v reflect.Value) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: text}
	if v.Kind() == reflect.String || v.Kind() == reflect.Slice || v.Kind() == reflect.Array {
		n.Style, n.Tag = yaml.DoubleQuotedStyle, "!!str"
	}
	return n
}

// texts are a value's texts: one, or those of a list.
func texts(v reflect.Value) []string {
	switch x := v.Interface().(type) {
	case []string:
		return x
	case common.Address:
		if x == (common.Address{}) {
			return []string{""}
		}
		return []string{x.Hex()}
	case common.Hash:
		if x == (common.Hash{}) {
			return []string{""}
		}
		return []string{x.Hex()}
	case time.Duration:
		return []string{x.String()}
	}
	return []string{fmt.Sprint(v.Interface())}
}

// redacted is the configuration without what may be a secret.
func (c Config) redacted() Config {
	rpc := make([]string, len(c.Chain.RPC))
	for i, raw := range c.Chain.RPC {
		rpc[i] = Redact(raw)
	}
	c.Chain.RPC = rpc
	c.Bus.URL, c.Fleet.URL, c.Fleet.Advertise = redactAll(c.Bus.URL), redactAll(c.Fleet.URL), Redact(c.Fleet.Advertise)
	agents := make([]Agent, len(c.Agents))
	for i, a := range c.Agents {
		a.BaseURL = Redact(a.BaseURL)
		agents[i] = a
	}
	c.Agents = agents
	return c
}

// redactAll redacts URLs with commas between them.
func redactAll(urls string) string {
	var out []string
	for server := range strings.SplitSeq(urls, ",") {
		out = append(out, Redact(strings.TrimSpace(server)))
	}
	return strings.Join(out, ",")
}

// Redact is a URL without credentials, path, query and fragment, in which providers hide keys: where there is one of them,
// it says that, and no more.
func Redact(raw string) string {
	if raw == "" {
		return ""
	}
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" {
		return "redacted"
	}
	out := url.URL{Scheme: u.Scheme, Host: u.Host}
	if u.User != nil {
		out.User = url.User("redacted")
	}
	if strings.Trim(u.Path, "/") != "" {
		out.Path = "/redacted"
	}
	if u.RawQuery != "" {
		out.RawQuery = "redacted"
	}
	return out.String()
}
