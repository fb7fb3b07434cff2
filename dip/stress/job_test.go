package stress

import (
	"math/rand/v2"
	"testing"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
)

// A job whose five seats name five related assets: what the seats keep, what the owners claim, what pends, and everything
// else that the settlement credits make up the escrow, to the unit.
func TestJobOfFiveAssets(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	b, g := newBench(5), newRegistry()
	rates := []uint16{600, 300, 400, 200, 250}
	parents := [][]int{nil, nil, {0, 1}, {0}, {2, 3}}
	var assets []dip.ID
	for i, rate := range rates {
		var of []dip.ID
		for _, p := range parents[i] {
			of = append(of, assets[p])
		}
		id, ok := g.add(address(honestKind, i), rate, of...)
		if !ok {
			t.Fatalf("asset %d is refused", i)
		}
		assets = append(assets, id)
	}
	for trial := range 200 {
		b.draw(r, judges{rho: 0.3}, 0)
		b.cast(r)
		a := agreement(5, 0, int64(1+r.IntN(5_000)), int64(r.IntN(9_000)), 0)
		res, err := b.settle(a, 0, nil)
		if err != nil {
			t.Fatal(err)
		}
		before := g.Totals()
		out := new(uint256.Int).Add(&res.Refund, &res.SettlerShare)
		out.Add(out, &res.Treasury)
		for i := range a.Panel {
			pay := res.Base(i)
			owed := g.Accrue(assets[i], pay)
			out.Add(out, pay.Sub(&pay, &owed))
			table, _ := g.Asset(assets[i])
			if _, err := g.Distribute(assets[i], table.Table); err != nil {
				t.Fatal(err)
			}
		}
		for i := range rates {
			paid, err := g.Claim(address(honestKind, i))
			if err != nil {
				t.Fatal(err)
			}
			out.Add(out, &paid)
		}
		after, escrow := g.Totals(), a.Escrow()
		out.Add(out, &after.Pending)
		out.Sub(out, &before.Pending)
		if !out.Eq(&escrow) {
			t.Fatalf("job %d: %s of an escrow of %s", trial, out.Dec(), escrow.Dec())
		}
	}
}
