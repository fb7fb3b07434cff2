package local

import (
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/params/forks"
)

// TestPresentFork keeps the forks to come out, also those that a newer geth knows of.
func TestPresentFork(t *testing.T) {
	if got := chainConfig().LatestFork(math.MaxUint64); got != forks.Osaka {
		t.Errorf("the chain runs %s, want Osaka", got)
	}
}
