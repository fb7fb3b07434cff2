package sim

import (
	"context"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// TestOmittingEndpoints lets the endpoints of all seats leave logs out at once, in every way they can, besides whatever
// else the seed brings. Every job has to end, and everybody has to see it.
func TestOmittingEndpoints(t *testing.T) {
	ends := map[string]int{}
	for seed := range uint64(60) {
		p := Draw(seed + 1)
		from := protocol.Millis(p.healedBy()) * protocol.Millis(seed%7) / 8
		p.Faults = append(p.Faults, Fault{
			Kind: "rpc-omit", Seat: -1, From: from, Until: from + protocol.Millis(1_000*(1+seed%11*8)), N: int(seed % (omitsReceipt + 1)),
		})
		r := Run(p, false)
		ends[r.End]++
		for _, b := range r.Breaches {
			t.Errorf("seed %d with endpoints that leave logs out breaks %s: %s", p.Seed, b.Rule, b.Text)
		}
	}
	if ends["running"] > 0 {
		t.Errorf("ends %v", ends)
	}
}

// forgetful is an endpoint whose index of logs ends with a block.
type forgetful struct {
	endpoint
	until uint64
}

// FilterLogs leaves logs out.
func (f forgetful) FilterLogs(ctx context.Context, q ethereum.FilterQuery) (out []types.Log, err error) {
	logs, err := f.endpoint.FilterLogs(ctx, q)
	for _, l := range logs {
		if l.BlockNumber <= f.until {
			out = append(out, l)
		}
	}
	return out, err
}

// TestFactsFromForgetfulEndpoint reads whole facts where the index of logs is not whole.
func TestFactsFromForgetfulEndpoint(t *testing.T) {
	for seed := range uint64(6) {
		w := newWorld(Draw(seed+1), false)
		w.play()
		want, err := w.reader.Facts(t.Context(), w.job)
		if err != nil || len(want.Logs) < 2 {
			t.Fatalf("seed %d: %d logs, %v", seed+1, len(want.Logs), err)
		}
		opened, head := want.Logs[0].Block.Number, want.Head.Number
		for _, until := range []uint64{opened, opened - 1} {
			if until < opened && opened+256 <= head {
				continue // too long ago to be found without a hint
			}
			index := forgetful{endpoint{w.ledger, -1}, until}
			got, err := chain.New(index, w.net.id, chain.Options{}).Facts(t.Context(), w.job)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("seed %d, logs until %d (-whole +forgetful):\n%s", seed+1, until, diff)
			}
		}
	}
}
