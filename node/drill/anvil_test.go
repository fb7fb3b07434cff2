package drill

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
)

// TestAnvilPeriod makes blocks by the clock, on a chain of another id.
func TestAnvilPeriod(t *testing.T) {
	t.Parallel()
	path, err := anvilPath()
	if err != nil {
		t.Fatal(err)
	}
	a, err := StartAnvil(t.Context(), path, AnvilOptions{ChainID: 77, Period: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	eth := ethclient.NewClient(a.RPC())
	if id, err := eth.ChainID(t.Context()); err != nil || id.Uint64() != 77 {
		t.Errorf("chain %v, %v", id, err)
	}
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(stuck); ; <-tick.C {
		head, err := eth.BlockNumber(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if head >= 2 {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("the head stays %d", head)
		}
	}
}

func TestAnvilWithoutProgram(t *testing.T) {
	if _, err := StartAnvil(t.Context(), t.TempDir()+"/none", AnvilOptions{}); err == nil {
		t.Error("a program that is not there was started")
	}
}
