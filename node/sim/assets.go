package sim

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// assetRates are the five related assets of docs/dip.md, each of another member: a model, a data set, an adapter of both, a
// prompt pack of the model, an agent of adapter and pack.
var assetRates = []struct {
	rate    uint16
	parents []int
}{{600, nil}, {300, nil}, {400, []int{0, 1}}, {200, []int{0}}, {250, []int{2, 3}}}

// registerAssets registers the assets.
func (n *network) registerAssets(run func(common.Address, protocol.Intent) common.Address) {
	rules := dip.Rules{ChainID: n.id.ChainID, Contract: n.id.Contract, MaxRate: n.params.MaxRate, MaxStack: n.params.MaxStack}
	var made []dip.Asset
	for i, a := range assetRates {
		owner := n.members[i].owner.Address()
		draft := dip.Draft{
			Owner: owner, ContentHash: rules.ContentHash(owner, common.Hash{}, common.Hash{byte(i + 1)}), Rate: a.rate,
			Flags: dip.Derivatives, ValidUntil: dip.MaxTime,
		}
		var parents []dip.Asset
		in := protocol.RegisterAsset{}
		for _, p := range a.parents {
			parents = append(parents, made[p])
			draft.Parents = append(draft.Parents, rules.ID(made[p]))
			in.Parents, in.Openings = append(in.Parents, n.assets[p]), append(in.Openings, opened(made[p]))
		}
		asset, err := rules.Derive(draft, parents, 0)
		if err != nil {
			panic(err)
		}
		in.Asset, in.Opening = protocol.AssetID(rules.ID(asset)), opened(asset)
		run(owner, in)
		made, n.assets = append(made, asset), append(n.assets, in.Asset)
	}
}

// opened is an asset as the contract takes it.
func opened(a dip.Asset) protocol.AssetOpening {
	return protocol.AssetOpening{
		Owner: a.Owner, Content: a.ContentHash, Table: a.Table.Pack(), Rate: a.Rate, Flags: uint8(a.Flags),
		ValidUntil: protocol.Seconds(a.ValidUntil),
	}
}

// assetOf is the asset that a seat names: in every second run none. Beyond the assets of the members, seats name one that
// nobody registered, then one that another seat names too.
func (w *world) assetOf(seat int) protocol.AssetID {
	switch n := len(w.net.assets); {
	case w.plan.Seed%2 == 0:
		return protocol.AssetID{}
	case seat < n:
		return w.net.assets[seat]
	case seat == n:
		return protocol.AssetID{0: 0xfa, 30: 1, 31: 44}
	default:
		return w.net.assets[n-1]
	}
}

// pending is what has accrued to the assets that seats name.
func (w *world) pending() (sum uint256.Int) {
	for _, id := range w.net.assets {
		_, p, err := w.reader.AssetOf(context.Background(), id)
		if err != nil {
			panic(err)
		}
		sum.Add(&sum, &p)
	}
	return sum
}
