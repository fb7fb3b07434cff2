package bindings

import (
	"bytes"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/dip"
)

// royaltyGates are what royalties may cost at most: a seat's asset in a settlement, its slot being in use, and a
// registration with three parents. docs/gas.md says what the first is made of.
var royaltyGates = map[string]map[string]uint64{
	"osaka":     {"seat": 8_000, "register-3": 120_000},
	"amsterdam": {"seat": 15_200},
}

// family are the five related assets of docs/dip.md, by rate and by the places of their parents, and a sixth of three.
var family = []struct {
	name    string
	rate    uint16
	parents []int
}{
	{"model", 600, nil}, {"data set", 300, nil}, {"adapter", 400, []int{0, 1}}, {"prompt pack", 200, []int{0}},
	{"agent", 250, []int{2, 3}}, {"another agent", 100, []int{1, 2, 3}},
}

// gasAssets are the assets of a game.
type gasAssets struct {
	ledger *dip.Ledger
	ids    []dip.ID
}

// writeRoyalties writes a line a fork: what a seat with an asset adds, and what each call of an owner costs.
func writeRoyalties(t *testing.T, report *bytes.Buffer) {
	t.Helper()
	for _, fork := range gasForks {
		without := newGasGame(t, splitSize).measureJob(fork)
		g := newGasGame(t, splitSize)
		blocks := g.setUp()
		for i := range family {
			blocks = append(blocks, func() { g.register(i) })
		}
		setUp := len(blocks)
		blocks = append(append(blocks, g.job3Rounds()...), g.job3Rounds()...)
		blocks = append(blocks, g.distribute, g.setPayee, g.acknowledge)
		used := g.run(fork, blocks)
		calls, job := used[len(used)-3:], used[len(used)-3-gasRounds-2:len(used)-3]
		figures := []struct {
			name string
			used uint64
		}{
			{"seat", (job[len(job)-1] - without[len(without)-1]) / splitSize}, {"accept", (job[0] - without[0]) / splitSize},
			{"register-0", used[setUp-len(family)]}, {"register-3", used[setUp-1]},
			{"distribute-5", calls[0]}, {"setPayee", calls[1]}, {"acknowledge", calls[2]},
		}
		fmt.Fprintf(report, "%s royalties", fork)
		for _, f := range figures {
			fmt.Fprintf(report, " %s %d", f.name, f.used)
			if gate := royaltyGates[fork][f.name]; gate != 0 && f.used > gate {
				t.Errorf("%s: %s costs %d, the gate is %d", fork, f.name, f.used, gate)
			}
		}
		report.WriteByte('\n')
	}
}

// owner of an asset: an operator, so that its account is in use.
func (g *gasGame) owner(asset int) *ecdsa.PrivateKey { return g.operators[asset%g.seats] }

func (g *gasGame) register(i int) {
	if g.assets.ledger == nil {
		rules := dip.Rules{
			ChainID: g.block.Signer().ChainID().Uint64(), Contract: g.contract, MaxRate: dip.DefaultMaxRate, MaxStack: dip.DefaultMaxStack,
		}
		var err error
		if g.assets.ledger, err = dip.NewLedger(rules); err != nil {
			g.t.Fatal(err)
		}
	}
	owner := address(g.owner(i))
	d := dip.Draft{
		Owner: owner, ContentHash: hash([]byte(family[i].name)), Rate: family[i].rate, Flags: dip.Derivatives,
		ValidUntil: dip.MaxTime, Terms: hash([]byte("terms")),
	}
	var parents [][32]byte
	var openings []IRankifyAsset
	for _, p := range family[i].parents {
		d.Parents = append(d.Parents, g.assets.ids[p])
		parents, openings = append(parents, g.assets.ids[p]), append(openings, g.opening(p))
	}
	id, err := g.assets.ledger.Register(d, g.block.Timestamp())
	if err != nil {
		g.t.Fatal(err)
	}
	g.assets.ids = append(g.assets.ids, id)
	g.send(g.owner(i), &g.contract, g.abi.PackRegister(d.ContentHash, d.Rate, uint8(d.Flags),
		new(big.Int).SetUint64(d.ValidUntil), d.Terms, parents, openings))
}

// opening is what an asset's id commits to.
func (g *gasGame) opening(i int) IRankifyAsset {
	a, err := g.assets.ledger.Asset(g.assets.ids[i])
	if err != nil {
		g.t.Fatal(err)
	}
	return IRankifyAsset{
		Owner: a.Owner, ContentHash: a.ContentHash, Table: a.Table.Pack(), Rate: a.Rate, Flags: uint8(a.Flags),
		ValidUntil: new(big.Int).SetUint64(a.ValidUntil),
	}
}

// assetOf is what a seat names: nothing, unless assets are registered.
func (g *gasGame) assetOf(seat int) common.Hash {
	if seat >= len(g.assets.ids) {
		return common.Hash{}
	}
	return common.Hash(g.assets.ids[seat])
}

// distribute shares out what the agent has: five rows.
func (g *gasGame) distribute() {
	g.send(g.submitter, &g.contract, g.abi.PackDistribute(g.assets.ids[4], g.opening(4)))
}

func (g *gasGame) setPayee() {
	g.send(g.owner(4), &g.contract, g.abi.PackSetPayee(g.assets.ids[4], g.opening(4), address(g.submitter)))
}

func (g *gasGame) acknowledge() {
	g.send(g.owner(2), &g.contract, g.abi.PackAcknowledge(g.assets.ids[2], g.opening(2), g.assets.ids[4]))
}
