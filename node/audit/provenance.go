package audit

import (
	"slices"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Provenance checks a graph that was written beside a bundle against the one that facts and transcript make, and draws the
// verdict anew. What the graph says of an asset is checked against the asset's id. A graph that shows more than the
// transcript can is no contradiction: it cannot be shown.
func (r *Report) Provenance(f protocol.Facts, b *transcript.Bundle, said provenance.Graph) {
	defer r.conclude()
	var assets []dip.Asset
	for _, a := range said.Assets {
		assets = append(assets, a.Opening())
	}
	made, err := provenance.Of(f, b, assets)
	if err != nil {
		r.lack("provenance", "JobOpened", "%s", err)
		return
	}
	for _, what := range made.Missing {
		if !slices.Contains(said.Missing, what) {
			r.lack("provenance", "provenance", "the transcript lacks what the graph was made of: %s", what)
			return
		}
	}
	if at := said.Differs(made); at != "" {
		r.fail("provenance", "provenance "+at, "the record is not what chain and transcript make")
		return
	}
	r.pass("provenance", "%d cites and %d uncited overlaps of %d proposals, %d assets, and every seat's pay agree with the graph",
		len(made.Cites), len(made.Overlaps), len(made.Proposals), len(made.Assets))
}
