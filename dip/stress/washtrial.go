package stress

import (
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// washTrial settles one job and books the royalties of all its seats. It returns what comes back to the owner of
// everything minus the escrow, in p: computed in units, to the unit.
func (b *bench) washTrial(a protocol.Agreement, g *registry, asset dip.ID) float64 {
	res, err := b.settle(a, 0, nil)
	if err != nil {
		return 0
	}
	var back uint256.Int
	for i := range a.Panel {
		pay := res.Base(i)
		owed := g.Accrue(asset, pay)
		back.Add(&back, pay.Sub(&pay, &owed))
	}
	back.Add(&back, &res.Refund)
	back.Add(&back, &res.SettlerShare)
	back.Add(&back, g.collect(asset))
	escrow := a.Escrow()
	if back.Lt(&escrow) {
		escrow.Sub(&escrow, &back)
		return -inP(&escrow)
	}
	back.Sub(&back, &escrow)
	return inP(&back)
}

// collect distributes what pends for an asset and claims its owner's credit, in units. What is too little to be shared
// stays pending, and counts as got: it comes with the next job.
func (g *registry) collect(id dip.ID) *uint256.Int {
	a, err := g.Asset(id)
	if err != nil {
		return new(uint256.Int)
	}
	before, _ := g.Pending(id)
	_, _ = g.Distribute(id, a.Table)
	_, _ = g.Claim(a.Owner)
	return &before
}
