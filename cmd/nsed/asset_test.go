package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// estate is a development network with the keys of its five asset owners, for commands.
type estate struct {
	*house
	owners []common.Address
}

func estateOf(t *testing.T) *estate {
	t.Helper()
	e := &estate{house: houseOf(t)}
	dir := keys.OpenDir(filepath.Join(e.dir, "owners"))
	for i := range e.assets {
		digest := crypto.Keccak256([]byte(fmt.Sprintf("nsed development key %d owner %d", solver.Demo.Seed, i)))
		k, err := dir.ImportHex(fmt.Sprint("owner-", i), fmt.Sprintf("%x", digest), "pass", keys.Light)
		if err != nil {
			t.Fatal(err)
		}
		e.owners = append(e.owners, k.Address())
	}
	return e
}

// asset runs nsed asset as one of the owners.
func (e *estate) asset(t *testing.T, owner int, args ...string) ran {
	t.Helper()
	n := e.net.Network()
	return call(t, "", append(append([]string{"asset"}, args...), "--owner", fmt.Sprint("owner-", owner),
		"--chain-id", fmt.Sprint(n.ChainID), "--contract", n.Contract.Hex(), "--rpc", e.net.RPC(), "--poll", "50ms",
		"--keys", filepath.Join(e.dir, "owners"), "--password-file", filepath.Join(e.dir, "password"),
		"--data", filepath.Join(e.dir, fmt.Sprint("data-", owner)))...)
}

// read is asset for the commands that need no owner.
func (e *estate) read(t *testing.T, args ...string) string {
	t.Helper()
	n := e.net.Network()
	r := call(t, "", append(append([]string{"asset"}, args...), "--chain-id", fmt.Sprint(n.ChainID), "--contract", n.Contract.Hex(), "--rpc", e.net.RPC())...)
	return r.want(t, 0).out
}

// The whole path of assets: five that are related are registered, seats name them, a job pays them, everybody distributes
// and claims.
func TestAssets(t *testing.T) {
	t.Parallel()
	e := estateOf(t)
	t.Run("refused before anything is sent", e.refusals)
	t.Run("registered, acknowledged, paid to another", e.lineage)
	t.Run("paid", e.royalties)
}

func (e *estate) refusals(t *testing.T) {
	model, agent := e.assets[0].String(), e.assets[4].String()
	forged := e.assets[0]
	forged[31]++ // a higher stack
	root := []string{"--content-root", common.Hash{9}.Hex()}
	register := func(more ...string) []string { return append(append([]string{"register"}, root...), more...) }
	for name, tc := range map[string]struct {
		args []string
		code refusal.Code
		says string
	}{
		"a rate over the cap":        {register("--rate", "1501"), refusal.RateTooHigh, "1501"},
		"a rate that is none":        {register("--rate", "10001"), refusal.UsageBadValue, "10001"},
		"an unknown parent":          {register("--parent", common.Hash{5}.Hex()), refusal.UnknownParent, "0x05"},
		"a forged parent":            {register("--parent", forged.String()), refusal.UnknownParent, forged.String()},
		"a parent twice":             {register("--parent", model, "--parent", model), refusal.ParentRepeated, model},
		"a parent that is no id":     {register("--parent", "model"), refusal.UsageBadValue, "--parent"},
		"a high rate that fits":      {register("--rate", "1500", "--parent", agent), "", ""},
		"a time that is none":        {register("--valid-until", "soon"), refusal.UsageBadValue, "soon"},
		"no content":                 {[]string{"register", "--rate", "5"}, refusal.UsageMissing, "--content"},
		"a file that is not there":   {[]string{"register", "--content", "nowhere"}, refusal.FileUnreadable, "nowhere"},
		"itself as a parent":         {[]string{"register", "--content-root", crypto.Keccak256Hash([]byte("model")).Hex(), "--salt", common.Hash{}.Hex(), "--parent", model}, refusal.SelfParent, model},
		"the same again":             {[]string{"register", "--content-root", crypto.Keccak256Hash([]byte("model")).Hex(), "--salt", common.Hash{}.Hex(), "--rate", "600"}, refusal.AlreadyRegistered, model},
		"to show what nobody has":    {[]string{"show", forged.String()}, refusal.UnknownAsset, forged.String()},
		"to show nothing":            {[]string{"show"}, refusal.UsageMissing, "ASSET"},
		"to show no id":              {[]string{"show", "0x12"}, refusal.UsageBadValue, "0x12"},
		"to draw what nobody has":    {[]string{"tree", forged.String()}, refusal.UnknownAsset, forged.String()},
		"another's payee":            {[]string{"payee", agent, e.owners[0].Hex()}, refusal.NotAssetOwner, e.owners[4].Hex()},
		"a payee that is none":       {[]string{"payee", model, "0x00"}, refusal.UsageBadValue, "0x00"},
		"to acknowledge for another": {[]string{"acknowledge", agent, model}, refusal.NotAssetOwner, e.owners[4].Hex()},
		"an edge that is none":       {[]string{"acknowledge", model, agent}, refusal.EdgeUnknown, "does not name"},
		"a child that is none":       {[]string{"acknowledge", model, forged.String()}, refusal.UnknownAsset, forged.String()},
		"to distribute nothing":      {[]string{"distribute", model}, refusal.NothingToDistribute, "0 units"},
		"to distribute a forged id":  {[]string{"distribute", forged.String()}, refusal.UnknownAsset, forged.String()},
		"to claim nothing":           {[]string{"claim"}, refusal.NothingToClaim, e.owners[0].Hex()},
		"earnings of a forged id":    {[]string{"earnings", forged.String()}, refusal.UnknownAsset, forged.String()},
	} {
		t.Run(name, func(t *testing.T) {
			if !slices.Contains([]string{"show", "tree", "earnings"}, tc.args[0]) {
				tc.args = append(tc.args, "--print-calldata") // no key is opened, so that they can run side by side
			}
			r := e.assetWithoutKey(t, tc.args...)
			if tc.code == "" {
				r.want(t, 0)
				return
			}
			checkRefused(t, r.want(t, exitRefused).err, tc.code, tc.says)
		})
	}
}

// assetWithoutKey is asset as owner 0 for reads too, which take no password.
func (e *estate) assetWithoutKey(t *testing.T, args ...string) ran {
	t.Helper()
	if slices.Contains([]string{"show", "tree"}, args[0]) {
		n := e.net.Network()
		return call(t, "", append(append([]string{"asset"}, args...), "--chain-id", fmt.Sprint(n.ChainID), "--contract", n.Contract.Hex(), "--rpc", e.net.RPC())...)
	}
	return e.asset(t, 0, args...)
}

func (e *estate) lineage(t *testing.T) {
	tool := e.write(t, "tool.bin", "a tool")
	adapter, agent := e.assets[2].String(), e.assets[4].String()
	args := []string{"register", "--content", tool, "--rate", "100", "--parent", agent, "--terms", tool, "--valid-until", "2030-01-31T00:00:00Z", "--json"}
	planned := decode[registration](t, e.asset(t, 1, append(args, "--salt", common.Hash{7}.Hex(), "--print-calldata")...).want(t, 0).out)
	made := decode[registration](t, e.asset(t, 1, append(args, "--salt", common.Hash{7}.Hex())...).want(t, 0).out)
	if made.Asset != planned.Asset || made.Stack != 1_850 || len(planned.Calls) != 1 || planned.Done != nil || len(made.Done) != 1 || made.Calls != nil {
		t.Errorf("planned %+v, made %+v", planned, made)
	}
	if made.ContentRoot != crypto.Keccak256Hash([]byte("a tool")) || made.Done[0].Key != "register/"+made.Asset.String() {
		t.Errorf("%+v", made)
	}
	dashed := e.read(t, "tree", made.Asset.String())
	if strings.Count(dashed, "╌") != 12 || strings.Count(dashed, "\n") != 7 || strings.Contains(dashed, "─") {
		t.Errorf("drawn:\n%s", dashed)
	}
	e.asset(t, 4, "acknowledge", agent, made.Asset.String()).want(t, 0)
	e.asset(t, 2, "acknowledge", adapter, agent, "--json").want(t, 0)
	if drawn := e.read(t, "tree", made.Asset.String()); strings.Count(drawn, "└── ") != 1 || strings.Count(drawn, "├── ") != 1 {
		t.Errorf("drawn:\n%s", drawn)
	}
	tree := decode[lineageJSON](t, e.read(t, "tree", made.Asset.String(), "--json"))
	if len(tree.Assets) != 6 || len(tree.Edges) != 6 || !tree.Edges[0].Acknowledged || tree.Edges[0].Parent != e.assets[4] {
		t.Errorf("%+v", tree)
	}
	e.asset(t, 1, "payee", made.Asset.String(), e.owners[0].Hex()).want(t, 0)
	shown := decode[assetJSON](t, e.read(t, "show", made.Asset.String(), "--json"))
	if shown.Payee != e.owners[0] || shown.Owner != e.owners[1] || len(shown.Rows) != 6 || shown.Terms != made.ContentRoot || shown.ValidUntil != 1_896_048_000 {
		t.Errorf("%+v", shown)
	}
	text := e.read(t, "show", made.Asset.String())
	for _, want := range []string{"rate      1.00 %, with its ancestors 18.50 %", "until 2030-01-31T00:00:00Z", "acknowledged by its owner", "pending 0 dNSED"} {
		if !strings.Contains(text, want) {
			t.Errorf("not said: %s\n%s", want, text)
		}
	}
	if out := e.asset(t, 0, "earnings").want(t, 0).out; strings.Count(out, "asset ") != 2 {
		t.Errorf("the model's owner is the payee of two:\n%s", out)
	}
}

// royalties runs a job whose seats name the five assets, distributes and claims. Every owner gets what the rule of the
// worked example in docs/dip.md says of the seats' real bases, to the unit.
func (e *estate) royalties(t *testing.T) {
	r := e.settled(t)
	want := e.ledger(t, r)
	for i, s := range r.Agreement.Panel {
		owed := want.ledger.Accrue(dip.ID(s.Asset), r.Settled.Base(i))
		if owed.IsZero() || owed != r.Settled.Royalties[i] {
			t.Errorf("seat %d: %s accrued, package dip says %s", i, r.Settled.Royalties[i].Dec(), owed.Dec())
		}
	}
	earned := map[common.Address]uint256.Int{}
	for i, s := range r.Agreement.Panel {
		earned[s.Operator] = r.Settled.Seats[i].Credit
	}
	e.distribute(t, want)
	var totals dip.Totals = want.ledger.Totals()
	for i, owner := range e.owners {
		credit, sum := want.ledger.Credit(owner), earned[owner]
		sum.Add(&sum, &credit)
		if owner == settler(r) {
			sum.Add(&sum, &r.Settled.SettlerShare)
		}
		e.claims(t, i, sum)
	}
	var left uint256.Int
	for _, id := range e.assets {
		_, pending, err := e.client.Chain.AssetOf(e.ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		left.Add(&left, &pending)
	}
	if left != totals.Pending {
		t.Errorf("%s pends, package dip says %s", left.Dec(), totals.Pending.Dec())
	}
}

// settler is who was credited the settler's share.
func settler(r client.Receipt) common.Address {
	for _, c := range r.Settled.Credits {
		for i, s := range r.Agreement.Panel {
			sum := r.Settled.Seats[i].Credit
			if sum.Add(&sum, &r.Settled.SettlerShare); s.Operator == c.Account && c.Amount == sum {
				return s.Operator
			}
		}
	}
	return common.Address{}
}

// settled runs a job and itemises it.
func (e *estate) settled(t *testing.T) client.Receipt {
	t.Helper()
	w := client.DefaultWish()
	w.Task, w.Confirmations, w.Deadline, w.MaxRounds, w.Effort = solver.Demo.Task, 1, 500, solver.Demo.MaxRounds, solver.Demo.EffortPPM
	w.Phases = protocol.PhaseSeconds{Propose: 10, Commit: 10, Reveal: 5}
	w.Payment.MaxPrice.Int = *uint256.NewInt(1_234_567_890_123_456_789)
	w.Payment.Reward.Int = *uint256.NewInt(5_000_000_000_000_000_003)
	w.Payment.Allowance.SetUint64(500_000_000_000_000_001)
	_, raw, err := w.Specification()
	if err != nil {
		t.Fatal(err)
	}
	opened, err := e.client.Place(e.ctx, "royalties", raw, client.Terms{OpenWithin: 60, Approve: true})
	if err == nil {
		_, err = e.client.Follow(e.ctx, opened.Agreement, opened.Block, func(view.Job, []view.Event) {})
	}
	if err != nil {
		t.Fatal(err)
	}
	facts, err := e.client.Chain.Facts(e.ctx, opened.Agreement.ID())
	if err != nil {
		t.Fatal(err)
	}
	r, err := client.Known{Agreement: opened.Agreement, Spec: opened.Spec, Facts: facts}.Receipt()
	if err != nil || r.Settled == nil {
		t.Fatalf("%s, %v", r.End, err)
	}
	return r
}

// books is package dip's ledger with the five assets.
type books struct {
	ledger *dip.Ledger
	tables []dip.Table
}

func (e *estate) ledger(t *testing.T, r client.Receipt) (b books) {
	t.Helper()
	rules := client.RulesOf(e.net.Network(), e.net.Params())
	var err error
	if b.ledger, err = dip.NewLedger(rules); err != nil {
		t.Fatal(err)
	}
	for i, a := range devAssets {
		d := dip.Draft{
			Owner: e.owners[i], Rate: a.rate, Flags: dip.Derivatives, ValidUntil: dip.MaxTime,
			ContentHash: rules.ContentHash(e.owners[i], common.Hash{}, crypto.Keccak256Hash([]byte(a.name))),
		}
		for _, p := range a.parents {
			d.Parents = append(d.Parents, dip.ID(e.assets[p]))
		}
		id, err := b.ledger.Register(d, 1)
		if err != nil || protocol.AssetID(id) != e.assets[i] {
			t.Fatalf("the %s is %s, package dip says %s, %v", a.name, e.assets[i], id, err)
		}
		made, err := b.ledger.Asset(id)
		if err != nil {
			t.Fatal(err)
		}
		b.tables = append(b.tables, made.Table)
	}
	named := map[protocol.AssetID]bool{}
	for _, s := range r.Agreement.Panel {
		named[s.Asset] = true
	}
	if len(named) != len(devAssets) {
		t.Fatalf("the seats name %d assets", len(named))
	}
	return b
}

// distribute shares out what pends for every asset: each by its owner, all at once.
func (e *estate) distribute(t *testing.T, want books) {
	t.Helper()
	var all sync.WaitGroup
	for i, id := range e.assets {
		all.Go(func() { e.asset(t, i, "distribute", id.String()).want(t, 0) })
	}
	all.Wait()
	wanted := map[protocol.AssetID]map[protocol.AssetID]string{}
	for i, id := range e.assets {
		d, err := want.ledger.Distribute(dip.ID(id), want.tables[i])
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range d.Credits {
			row := protocol.AssetID(c.Asset)
			if wanted[row] == nil {
				wanted[row] = map[protocol.AssetID]string{}
			}
			wanted[row][id] = c.Amount.Dec()
		}
	}
	for _, id := range e.assets {
		got := decode[[]earningsJSON](t, e.asset(t, 0, "earnings", id.String(), "--json").want(t, 0).out)
		from := map[protocol.AssetID]string{}
		for _, s := range got[0].Sources {
			from[s.Source] = s.Credited.Dec()
		}
		if diff := cmp.Diff(wanted[id], from); diff != "" || !got[0].Waiting.IsZero() {
			t.Errorf("asset %s, waiting %s (-dip +nsed):\n%s", id, got[0].Waiting.Dec(), diff)
		}
	}
}

// claims pays an owner out, and checks how much that was.
func (e *estate) claims(t *testing.T, owner int, want uint256.Int) {
	t.Helper()
	balance := func() uint256.Int {
		v, err := e.client.Chain.Balance(e.ctx, e.owners[owner])
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	before := balance()
	e.asset(t, owner, "claim").want(t, 0)
	after := balance()
	if after.Sub(&after, &before); after != want {
		t.Errorf("the %s's owner claimed %s, want %s", devAssets[owner].name, after.Dec(), want.Dec())
	}
}
