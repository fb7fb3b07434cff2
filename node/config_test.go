package node_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func TestConfig(t *testing.T) {
	good := node.DefaultConfig()
	good.Operator, good.Price = common.Address{1}, *uint256.NewInt(5)
	for name, tt := range map[string]struct {
		change func(*node.Config)
		want   []string // complaints; none: it is good
	}{
		"good":                  {func(*node.Config) {}, nil},
		"nothing set":           {func(c *node.Config) { *c = node.Config{} }, []string{"operator: missing", "price: missing", "max_open: 0", "quote_for: 0"}},
		"a price over 96 bits":  {func(c *node.Config) { c.Price.Lsh(&c.Price, 95) }, []string{"price: more than 96 bits"}},
		"too many jobs":         {func(c *node.Config) { c.MaxOpen = 4_097 }, []string{"max_open: 4097"}},
		"quotes for too long":   {func(c *node.Config) { c.QuoteFor = 86_401 }, []string{"quote_for: 86401"}},
		"too many capabilities": {func(c *node.Config) { c.Capabilities = make([]string, protocol.MaxCapabilities+1) }, []string{"capabilities: more than"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := good
			tt.change(&c)
			err := c.Check()
			if (err == nil) != (len(tt.want) == 0) {
				t.Fatalf("got %v", err)
			}
			for _, complaint := range tt.want {
				if !strings.Contains(err.Error(), complaint) {
					t.Errorf("%q lacks %q", err, complaint)
				}
			}
		})
	}
}
