package main

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// devAsset is an asset of a development network. Its parents stand before it.
type devAsset struct {
	name    string
	rate    uint16 // basis points
	parents []int
}

// devAssets are the five related assets of docs/dip.md: two ways lead from the agent to the model. The i-th belongs to the
// i-th operator, whose seat names it.
var devAssets = []devAsset{
	{"model", 600, nil},
	{"data set", 300, nil},
	{"adapter", 400, []int{0, 1}},
	{"prompt pack", 200, []int{0}},
	{"agent", 250, []int{2, 3}},
}

// register registers the assets of the operators, each as soon as its parents are there.
func (d *devnet) register(owners []*submit.Sender) error {
	n := min(len(owners), len(devAssets))
	d.assets = make([]protocol.AssetID, n)
	for from := 0; from < n; {
		to := from
		for to < n && ready(devAssets[to].parents, from) {
			to++
		}
		failed := make([]error, n)
		var wave sync.WaitGroup
		for i := from; i < to; i++ {
			wave.Go(func() { d.assets[i], failed[i] = d.registerOne(owners[i], devAssets[i]) })
		}
		wave.Wait()
		if err := errors.Join(failed...); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// ready tells whether all parents are among the first assets.
func ready(parents []int, first int) bool {
	for _, p := range parents {
		if p >= first {
			return false
		}
	}
	return true
}

func (d *devnet) registerOne(owner *submit.Sender, a devAsset) (protocol.AssetID, error) {
	reader, n := d.reader(), d.net.Network()
	draft := client.Draft{Rate: a.rate, Derivatives: true, ValidUntil: dip.MaxTime}
	rules := client.RulesOf(n, d.net.Params())
	draft.ContentHash = rules.ContentHash(owner.From(), common.Hash{}, crypto.Keccak256Hash([]byte(a.name)))
	for _, p := range a.parents {
		draft.Parents = append(draft.Parents, d.assets[p])
	}
	plan, made, err := client.Owner{Chain: reader, Account: owner.From()}.Register(d.ctx, draft)
	if err == nil {
		_, err = client.Carry(d.ctx, owner, plan)
	}
	if err != nil {
		return made.ID, fmt.Errorf("register the %s: %w", a.name, err)
	}
	return made.ID, nil
}

// assetNames are the assets' names for people.
func (d *devnet) assetNames() map[protocol.AssetID]string {
	out := map[protocol.AssetID]string{}
	for i, id := range d.assets {
		out[id] = devAssets[i].name
	}
	return out
}

// assetList names the assets and their stacks.
func (d *devnet) assetList() string {
	var names []string
	for i, id := range d.assets {
		names = append(names, fmt.Sprintf("%s (stack %s)", devAssets[i].name, percent(id.Stack())))
	}
	return strings.Join(names, ", ")
}
