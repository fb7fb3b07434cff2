package dip

import (
	"errors"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
)

func TestRegisterRefuses(t *testing.T) {
	l := newLedger(t)
	root := mustRegister(t, l, draft("root", 0))
	closed := draft("closed", 10)
	closed.Flags = 0
	lapsed := draft("lapsed", 10)
	lapsed.ValidUntil = now - 1
	last := draft("last moment", 10)
	last.ValidUntil = now
	noMore, old, lastID := mustRegister(t, l, closed), mustRegister(t, l, lapsed), mustRegister(t, l, last)
	var high, many []ID
	for i := range 3 {
		high = append(high, mustRegister(t, l, draft(fmt.Sprint("high ", i), 1_500)))
	}
	for i := range 16 {
		many = append(many, mustRegister(t, l, draft(fmt.Sprint("many ", i), 1)))
	}
	almost := mustRegister(t, l, draft("almost", 499, high...))
	changed := func(change func(*Draft)) Draft {
		d := draft("new", 10, root)
		change(&d)
		return d
	}
	for name, tt := range map[string]struct {
		draft Draft
		err   error
	}{
		"unknown parent":                   {draft("new", 1, ID(hashOf("nobody"))), ErrUnknownParent},
		"no parent at all":                 {draft("new", 1, ID{}), ErrUnknownParent},
		"forged parent":                    {draft("new", 1, ID{30: 0xff, 31: 0xff}), ErrUnknownParent},
		"own id as parent":                 {changed(func(d *Draft) { *d = draft("root", 0, root) }), ErrSelfParent},
		"own content as parent":            {changed(func(d *Draft) { *d = draft("root", 700, root) }), ErrSelfParent},
		"rate over the cap":                {draft("new", 1_501), ErrRate},
		"highest rate":                     {draft("new", 1_500), nil},
		"unknown flag":                     {changed(func(d *Draft) { d.Flags = 2 }), ErrFlags},
		"time out of range":                {changed(func(d *Draft) { d.ValidUntil = MaxTime + 1 }), ErrTime},
		"parent without derivatives":       {draft("new", 1, noMore), ErrNoDerivatives},
		"expired licence":                  {draft("new", 1, old), ErrExpired},
		"licence in its last second":       {draft("in time", 1, lastID), nil},
		"parent named twice":               {draft("new", 1, root, root), ErrRepeated},
		"seventeen parents":                {draft("new", 0, append(many[:16:16], root)...), ErrParents},
		"sixteen ancestors and no rate":    {draft("sixteen", 0, many...), nil},
		"sixteen ancestors and a rate":     {draft("new", 1, many...), ErrRows},
		"fifteen ancestors and a rate":     {draft("fifteen", 1, many[:15]...), nil},
		"cap exactly reached":              {draft("exact", 1, almost), nil},
		"cap exceeded by one":              {draft("new", 2, almost), ErrStack},
		"cap exceeded by parents alone":    {draft("new", 0, almost, many[0], many[1]), ErrStack},
		"registered already":               {draft("root", 0), ErrRegistered},
		"bad rate comes before bad parent": {draft("new", 2_000, ID{}), ErrRate},
	} {
		t.Run(name, func(t *testing.T) {
			before := len(l.assets)
			id, err := l.Register(tt.draft, now)
			if !errors.Is(err, tt.err) {
				t.Fatalf("got %v, want %v", err, tt.err)
			}
			if err != nil && (len(l.assets) != before || id != ID{}) {
				t.Errorf("a refused call left something")
			}
		})
	}
}

func TestRules(t *testing.T) {
	for name, tt := range map[string]struct {
		rate, stack uint16
		err         error
	}{
		"defaults":          {DefaultMaxRate, DefaultMaxStack, nil},
		"all of the pay":    {Bps, Bps, nil},
		"more than the pay": {1, Bps + 1, ErrRules},
		"rate above stack":  {11, 10, ErrRules},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := NewLedger(Rules{MaxRate: tt.rate, MaxStack: tt.stack}); !errors.Is(err, tt.err) {
				t.Errorf("got %v, want %v", err, tt.err)
			}
		})
	}
}

// A new rate is a new asset, a new child binds nobody, and the term binds new children only.
func TestAssetsNeverChange(t *testing.T) {
	l := newLedger(t)
	d := draft("lapsing", 100)
	d.ValidUntil = now
	parent := mustRegister(t, l, d)
	child := mustRegister(t, l, draft("child", 50, parent))
	before, _ := l.Asset(parent)
	if _, err := l.Register(draft("late child", 1, parent), now+1); !errors.Is(err, ErrExpired) {
		t.Errorf("got %v", err)
	}
	if _, err := l.Register(draft("grandchild", 1, child), now+1); err != nil {
		t.Errorf("a child registered in time lost its table: %v", err)
	}
	again := draft("lapsing", 90)
	if id := mustRegister(t, l, again); id == parent {
		t.Error("another rate under the same id")
	}
	after, _ := l.Asset(parent)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the parent changed:\n%s", diff)
	}
}

func TestForgedIDs(t *testing.T) {
	l := newLedger(t)
	real := mustRegister(t, l, draft("real", 600))
	raised := real
	raised[30], raised[31] = 0x13, 0x88 // claims a stack of 5,000
	over := real
	over[30], over[31] = 0x13, 0x89 // and of 5,001
	base := amount("1000000")
	for name, tt := range map[string]struct {
		id     ID
		err    error
		onOpen error
	}{
		"raised stack":       {raised, ErrUnknownAsset, nil},
		"stack over the cap": {over, ErrForged, ErrForged},
		"nobody's":           {ID(hashOf("x")), ErrForged, ErrForged},
	} {
		t.Run(name, func(t *testing.T) {
			if err := l.rules.CheckID(tt.id); !errors.Is(err, tt.onOpen) {
				t.Errorf("open: %v", err)
			}
			if owed := l.Accrue(tt.id, base); !owed.IsZero() {
				t.Errorf("accrued %s", owed.Dec())
			}
			_, pending := l.Pending(tt.id)
			_, distribute := l.Distribute(tt.id, nil)
			_, payee := l.Payee(tt.id)
			for what, err := range map[string]error{"pending": pending, "distribute": distribute, "payee": payee, "set payee": l.SetPayee(tt.id, addressOf("owner of real"), addressOf("x"))} {
				if !errors.Is(err, tt.err) {
					t.Errorf("%s: got %v, want %v", what, err, tt.err)
				}
			}
		})
	}
	// Nothing is blocked: the real asset earns as before.
	if owed := l.Accrue(real, base); owed.Uint64() != 60_000 {
		t.Errorf("accrued %s", owed.Dec())
	}
	checkTotals(t, l)
}

func TestDistributeWantsItsTable(t *testing.T) {
	l := newLedger(t)
	_, _, adapter, _, agent := family(t, l)
	l.Accrue(agent, amount("1000000"))
	a, _ := l.Asset(agent)
	other, _ := l.Asset(adapter)
	raised := append(Table{}, a.Table...)
	raised[0].Rate++
	swapped := append(Table{}, a.Table...)
	swapped[0], swapped[1] = swapped[1], swapped[0]
	for name, table := range map[string]Table{"none": nil, "another asset's": other.Table, "a row less": a.Table[1:], "a raised rate": raised, "another order": swapped} {
		t.Run(name, func(t *testing.T) {
			if _, err := l.Distribute(agent, table); !errors.Is(err, ErrTable) {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, err := l.Distribute(agent, a.Table); err != nil {
		t.Error(err)
	}
	if _, err := l.Distribute(agent, a.Table); !errors.Is(err, ErrNothing) {
		t.Errorf("twice: %v", err)
	}
	checkTotals(t, l)
}

func TestAcknowledge(t *testing.T) {
	l := newLedger(t)
	model, data, adapter, _, agent := family(t, l)
	for name, tt := range map[string]struct {
		child, parent ID
		by            common.Address
		err           error
	}{
		"the parent's owner":   {adapter, model, addressOf("owner of model"), nil},
		"once more":            {adapter, model, addressOf("owner of model"), nil},
		"the child's owner":    {adapter, data, addressOf("owner of adapter"), ErrNotOwner},
		"a grandparent":        {agent, model, addressOf("owner of model"), ErrNoEdge},
		"an unknown child":     {ID{1}, model, addressOf("owner of model"), ErrUnknownAsset},
		"an unknown parent":    {adapter, ID{1}, addressOf("owner of model"), ErrUnknownAsset},
		"a child over the cap": {ID{30: 0xff}, model, addressOf("owner of model"), ErrForged},
	} {
		t.Run(name, func(t *testing.T) {
			if err := l.Acknowledge(tt.child, tt.parent, tt.by); !errors.Is(err, tt.err) {
				t.Errorf("got %v, want %v", err, tt.err)
			}
		})
	}
	if !l.Acknowledged(adapter, model) || l.Acknowledged(adapter, data) || l.Acknowledged(agent, model) {
		t.Error("edges")
	}
}

func TestPayee(t *testing.T) {
	l := newLedger(t)
	id := mustRegister(t, l, draft("a", 1_000))
	owner, heir := addressOf("owner of a"), addressOf("heir")
	if err := l.SetPayee(id, heir, heir); !errors.Is(err, ErrNotOwner) {
		t.Errorf("got %v", err)
	}
	if err := l.SetPayee(id, owner, common.Address{}); !errors.Is(err, ErrPayee) {
		t.Errorf("got %v", err)
	}
	l.Accrue(id, amount("100000"))
	if err := l.SetPayee(id, owner, heir); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Distribute(id, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Claim(owner); !errors.Is(err, ErrNothing) {
		t.Errorf("got %v", err)
	}
	if got, err := l.Claim(heir); err != nil || got.Uint64() != 10_000 {
		t.Errorf("got %s, %v", got.Dec(), err)
	}
	checkTotals(t, l)
}

// A sum that would not fit stays with the seat, and so does a base that no job can pay.
func TestAccrualLimits(t *testing.T) {
	l := newLedger(t)
	id := mustRegister(t, l, draft("a", 1_000))
	most := new(uint256.Int).Sub(new(uint256.Int).Lsh(uint256.NewInt(1), 96), uint256.NewInt(1))
	for range 10 {
		if owed := l.Accrue(id, *most); owed.IsZero() {
			t.Fatal("nothing accrued")
		}
	}
	full, _ := l.Pending(id)
	if owed := l.Accrue(id, *most); !owed.IsZero() {
		t.Errorf("accrued %s over 96 bits", owed.Dec())
	}
	empty := mustRegister(t, l, draft("empty", 1_000))
	if owed := l.Accrue(empty, *new(uint256.Int).Lsh(most, 1)); !owed.IsZero() {
		t.Errorf("accrued %s of 97 bits", owed.Dec())
	}
	if after, _ := l.Pending(id); !after.Eq(&full) {
		t.Errorf("pending went from %s to %s", full.Dec(), after.Dec())
	}
	checkTotals(t, l)
}

func TestNotEnabled(t *testing.T) {
	l := newLedger(t)
	id := mustRegister(t, l, draft("a", 1))
	if err := l.Disclose(id); !errors.Is(err, ErrDisclosureNotEnabled) {
		t.Error(err)
	}
	if err := l.DisputeUse(id); !errors.Is(err, ErrDisputesNotEnabled) {
		t.Error(err)
	}
	if err := l.Dispute(id, id); !errors.Is(err, ErrDisputesNotEnabled) {
		t.Error(err)
	}
}
