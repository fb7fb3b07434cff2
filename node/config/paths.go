package config

import (
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// AdminPath is the node's admin socket.
func (c Config) AdminPath() string {
	if c.Node.Admin != "" {
		return c.Node.Admin
	}
	return filepath.Join(c.Data, "node.sock")
}

// NodeDir is the daemon's store.
func (c Config) NodeDir() string { return filepath.Join(c.Data, "node") }

// FleetDir is where the fleet's embedded server keeps its streams.
func (c Config) FleetDir() string { return filepath.Join(c.Data, "fleet") }

// WalletDir is the store of another sending address.
func (c Config) WalletDir(a common.Address) string {
	return filepath.Join(c.Data, "wallet-"+strings.ToLower(strings.TrimPrefix(a.Hex(), "0x")))
}
