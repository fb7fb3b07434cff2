package node

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// Config says what an operator offers and how its node behaves. It is what New takes: Start makes one from a
// config.Config, whose amounts are still texts.
type Config struct {
	Operator     common.Address
	Price        uint256.Int      // token units a job
	Asset        protocol.AssetID // registered, that its answers rest on; zero: none
	Capabilities []string
	MaxOpen      int              // jobs at a time
	QuoteFor     protocol.Seconds // how long a quote is good
	Since        uint64           // a block not after the contract's deployment
	Keep         int              // jobs that are over and whose records are kept; older ones are dropped
	KeepBytes    int64            // of their journals together
	StopWithin   time.Duration    // for jobs to end when the node is told to

	// Fit tells whether the node may take new jobs. Nil: always.
	Fit func() error
	// PriceOf is the price of a seat for a task. Nil: Price.
	PriceOf func(protocol.Spec) uint256.Int
	// AssetOf is the asset that the answer to a task will rest on. Nil: Asset.
	AssetOf func(protocol.Spec) protocol.AssetID
	// Patience returns the local waits for a job's terms. Nil: round.DefaultPatience.
	Patience func(protocol.Terms) round.Patience
	Log      *slog.Logger // nil: silent
}

// DefaultConfig is a configuration that lacks only an operator and a price.
func DefaultConfig() Config {
	return Config{MaxOpen: 16, QuoteFor: 120, Keep: 256, KeepBytes: 4 << 30, StopWithin: 10 * time.Second, Patience: round.DefaultPatience, Log: slog.New(slog.DiscardHandler)}
}

// Check joins every complaint.
func (c Config) Check() error {
	var errs []error
	bad := func(cond bool, format string, args ...any) {
		if cond {
			errs = append(errs, fmt.Errorf(format, args...))
		}
	}
	bad(c.Operator == common.Address{}, "operator: missing")
	bad(c.Price.IsZero(), "price: missing")
	bad(c.Price.BitLen() > 96, "price: more than 96 bits")
	bad(c.MaxOpen < 1 || c.MaxOpen > 4096, "max_open: %d is outside 1..4096", c.MaxOpen)
	bad(c.QuoteFor < 1 || c.QuoteFor > 86_400, "quote_for: %d is outside 1..86400", c.QuoteFor)
	bad(c.Keep < 0 || c.Keep > 65_536, "keep: %d is outside 0..65536", c.Keep)
	bad(c.KeepBytes < 0, "keep_bytes: negative")
	bad(c.StopWithin < 0 || c.StopWithin > time.Hour, "stop_within: %s is outside 0..1h", c.StopWithin)
	bad(len(c.Capabilities) > protocol.MaxCapabilities, "capabilities: more than %d", protocol.MaxCapabilities)
	return errors.Join(errs...)
}
