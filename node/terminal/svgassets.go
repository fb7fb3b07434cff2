package terminal

import (
	"fmt"
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
)

// Measures of the assets' part of a drawing, in pixels.
const (
	assetWidth  = 208
	assetHeight = 48
	assetGap    = 84
	assetRow    = 66
)

// assets draws what the assets that seats name rest on, from the ancestors on the left. A line that other lines imply is
// left out. It returns where it ends.
func (d *drawing) assets(y int) (bottom int) {
	d.c.text(margin, y, textSize, ink, "assets that seats name, and what these rest on")
	places := d.assetPlaces(y + 14)
	for _, a := range d.g.Assets {
		for _, r := range d.direct(a) {
			from, known := places[r.Asset]
			if !known {
				continue
			}
			to := places[a.ID]
			x0, y0, x1, y1 := from.right(), from.y+from.h/2, to.x-7, to.y+to.h/2
			d.c.printf(`<path d="M%d %d C%d %d %d %d %d %d" fill="none" stroke="%s" stroke-width="1.5"/>`,
				x0, y0, x0+assetGap/2, y0, x1-assetGap/2, y1, x1, y1, violet)
			d.c.printf(`<path d="M%d %d l-7 -4 v8 z" fill="%s"/>`, x1+7, y1, violet)
		}
	}
	for _, a := range d.g.Assets {
		b := places[a.ID]
		d.c.hint("asset " + a.ID.String() + " of " + a.Owner.Hex())
		d.c.rect(b, violetB, violet)
		d.c.text(b.x+8, b.y+19, textSize, ink, clip(d.o.asset(a.ID)+d.namedBy(a.ID), fits(b.w-16, textSize)))
		d.c.text(b.x+8, b.y+36, smallSize, dim, fmt.Sprintf("own %s, stack %s", percent(int64(a.Rate), 10_000), percent(int64(a.ID.Stack()), 10_000)))
		d.c.end()
		bottom = max(bottom, b.bottom())
	}
	return bottom + 8
}

// assetsWidth is how wide the drawing has to be for the assets.
func (d *drawing) assetsWidth() int {
	w, levels := 0, d.levels()
	for _, a := range d.g.Assets {
		w = max(w, 2*margin+levels[a.ID]*(assetWidth+assetGap)+assetWidth)
	}
	return w
}

// namedBy lists the seats that name an asset.
func (d *drawing) namedBy(id protocol.AssetID) string {
	out := ""
	for _, s := range d.g.Seats {
		if s.Asset != nil && *s.Asset == id {
			out += fmt.Sprintf(", seat %d", s.Seat)
		}
	}
	return out
}

// assetPlaces puts every asset right of all that it rests on.
func (d *drawing) assetPlaces(y int) map[protocol.AssetID]box {
	places, used, levels := map[protocol.AssetID]box{}, map[int]int{}, d.levels()
	for _, a := range d.g.Assets {
		level := levels[a.ID]
		places[a.ID] = box{margin + level*(assetWidth+assetGap), y + used[level]*assetRow, assetWidth, assetHeight}
		used[level]++
	}
	return places
}

// levels are the longest ways down from each asset to one that rests on nothing known. Ids are hashes, so no way leads
// round; in a graph that somebody made up the ways are cut.
func (d *drawing) levels() map[protocol.AssetID]int {
	out := map[protocol.AssetID]int{}
	for range d.g.Assets {
		for _, a := range d.g.Assets {
			for _, r := range a.Rows {
				if _, known := d.asset(r.Asset); known {
					out[a.ID] = min(max(out[a.ID], out[r.Asset]+1), len(d.g.Assets))
				}
			}
		}
	}
	return out
}

func (d *drawing) asset(id protocol.AssetID) (provenance.Asset, bool) {
	i := slices.IndexFunc(d.g.Assets, func(a provenance.Asset) bool { return a.ID == id })
	if i < 0 {
		return provenance.Asset{}, false
	}
	return d.g.Assets[i], true
}

// direct are the rows of an asset that none of its other rows rests on: the table lists all ancestors.
func (d *drawing) direct(a provenance.Asset) (out []provenance.Row) {
	for _, r := range a.Rows {
		implied := slices.ContainsFunc(a.Rows, func(other provenance.Row) bool {
			between, ok := d.asset(other.Asset)
			return ok && slices.ContainsFunc(between.Rows, func(x provenance.Row) bool { return x.Asset == r.Asset })
		})
		if !implied {
			out = append(out, r)
		}
	}
	return out
}
