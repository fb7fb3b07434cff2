package client

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var testRules = dip.Rules{ChainID: 7, Contract: common.Address{0xcc}, MaxRate: 1_500, MaxStack: 5_000}

// office is package dip's ledger beside the logs that the contract would have written.
type office struct {
	t      *testing.T
	ledger *dip.Ledger
	logs   []protocol.Log
}

func newOffice(t *testing.T) *office {
	t.Helper()
	l, err := dip.NewLedger(testRules)
	if err != nil {
		t.Fatal(err)
	}
	return &office{t: t, ledger: l}
}

func (r *office) log(events ...protocol.Event) {
	for _, e := range events {
		r.logs = append(r.logs, protocol.Log{Block: protocol.BlockRef{Number: uint64(len(r.logs) + 1)}, Event: e})
	}
}

func (r *office) read() *Assets {
	r.t.Helper()
	a, err := assetsFrom(testRules, r.logs)
	if err != nil {
		r.t.Fatal(err)
	}
	return a
}

// register carries out what Owner.Register would plan, on both sides.
func (r *office) register(owner byte, d Draft, now protocol.Seconds) (protocol.AssetID, error) {
	r.t.Helper()
	in, made, err := r.read().register(common.Address{owner}, d, now)
	if err != nil {
		return protocol.AssetID{}, err
	}
	draft := dip.Draft{Owner: common.Address{owner}, ContentHash: d.ContentHash, Rate: d.Rate, ValidUntil: uint64(d.ValidUntil), Terms: d.Terms}
	if d.Derivatives {
		draft.Flags = dip.Derivatives
	}
	for _, p := range d.Parents {
		draft.Parents = append(draft.Parents, dip.ID(p))
	}
	id, err := r.ledger.Register(draft, uint64(now))
	if err != nil || protocol.AssetID(id) != in.Asset || made.ID != in.Asset {
		r.t.Fatalf("planned %s, package dip says %s, %v", in.Asset, id, err)
	}
	var rows []protocol.AssetRow
	table, err := dip.UnpackTable(in.Opening.Table)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, row := range table {
		rows = append(rows, protocol.AssetRow{Asset: protocol.AssetID(row.Asset), Rate: row.Rate})
	}
	o := in.Opening
	r.log(protocol.AssetRegistered{Asset: in.Asset, Owner: o.Owner, Content: o.Content, Table: rows},
		protocol.AssetLicensed{Asset: in.Asset, Rate: o.Rate, Flags: o.Flags, ValidUntil: o.ValidUntil, Terms: in.Terms, Parents: in.Parents})
	return in.Asset, nil
}

// pay accrues what a pay owes, on both sides.
func (r *office) pay(id protocol.AssetID, base uint64) {
	if owed := r.ledger.Accrue(dip.ID(id), *uint256.NewInt(base)); !owed.IsZero() {
		r.log(protocol.RoyaltyAccrued{Asset: id, Amount: owed})
	}
}

// distribute shares out what pends, on both sides.
func (r *office) distribute(id protocol.AssetID) {
	r.t.Helper()
	a, err := r.ledger.Asset(dip.ID(id))
	if err != nil {
		r.t.Fatal(err)
	}
	d, err := r.ledger.Distribute(dip.ID(id), a.Table)
	if err != nil {
		return
	}
	var sum uint256.Int
	for _, c := range d.Credits {
		sum.Add(&sum, &c.Amount)
		r.log(protocol.RoyaltyCredited{Asset: protocol.AssetID(c.Asset), Source: id, Payee: c.Payee, Amount: c.Amount})
	}
	r.log(protocol.RoyaltyDistributed{Asset: id, Amount: sum})
}

func content(n byte) common.Hash { return common.Hash{0xc0, n} }

// worked registers the five assets of docs/dip.md.
func worked(t *testing.T) (*office, [5]protocol.AssetID) {
	t.Helper()
	r := newOffice(t)
	var ids [5]protocol.AssetID
	for i, a := range []struct {
		rate    uint16
		parents []int
	}{{600, nil}, {300, nil}, {400, []int{0, 1}}, {200, []int{0}}, {250, []int{2, 3}}} {
		d := Draft{ContentHash: content(byte(i)), Rate: a.rate, Derivatives: true, ValidUntil: dip.MaxTime}
		for _, p := range a.parents {
			d.Parents = append(d.Parents, ids[p])
		}
		var err error
		if ids[i], err = r.register(byte(i+1), d, 10); err != nil {
			t.Fatal(err)
		}
	}
	return r, ids
}

// What the logs say is what package dip says: tables, edges, payees and money.
func TestAssetsFromLogs(t *testing.T) {
	r, ids := worked(t)
	r.log(protocol.EdgeAcknowledged{Child: ids[4], Parent: ids[2]}, protocol.EdgeAcknowledged{Child: ids[4], Parent: ids[0]},
		protocol.EdgeAcknowledged{Child: protocol.AssetID{9}, Parent: ids[0]}, protocol.PayeeChanged{Asset: ids[0], Payee: common.Address{0xaa}})
	if err := r.ledger.SetPayee(dip.ID(ids[0]), common.Address{1}, common.Address{0xaa}); err != nil {
		t.Fatal(err)
	}
	r.pay(ids[4], 1_234_567_890_123_456_789)
	r.pay(ids[2], 999_999)
	r.distribute(ids[4])
	all := r.read()
	agent, err := all.Get(ids[4])
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Edge{{ids[2], true}, {ids[3], false}}, agent.Parents); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
	if got := all.List(); !slices.Equal(got, ids[:]) {
		t.Errorf("order %v", got)
	}
	for i, id := range ids {
		a, err := all.Get(id)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := r.ledger.Asset(dip.ID(id))
		if diff := cmp.Diff(want, a.Opening); diff != "" {
			t.Errorf("asset %d (-dip +logs):\n%s", i, diff)
		}
		pending, _ := r.ledger.Pending(dip.ID(id))
		payee, _ := r.ledger.Payee(dip.ID(id))
		if got := a.Pending(); got != pending || a.Payee != payee {
			t.Errorf("asset %d: pending %s to %s, package dip says %s to %s", i, got.Dec(), a.Payee, pending.Dec(), payee)
		}
		var earned uint256.Int
		for _, e := range a.Earned {
			earned.Add(&earned, &e.Amount)
		}
		if credit := r.ledger.Credit(a.Payee); earned != credit {
			t.Errorf("asset %d earned %s, package dip credited %s", i, earned.Dec(), credit.Dec())
		}
	}
	// The adapter's 129,999 units wait: 99 a basis point, for three rows.
	if got := all.Waiting(ids[0]); len(got) != 1 || got[0].Source != ids[2] || got[0].Amount.Dec() != "59400" {
		t.Errorf("waiting %+v", got)
	}
	if got := all.OwnedBy(common.Address{0xaa}); len(got) != 1 || got[0].ID != ids[0] {
		t.Errorf("the new payee has %d assets", len(got))
	}
	if got, _ := all.Get(ids[0]); !slices.Equal(got.Children, []protocol.AssetID{ids[2], ids[3]}) {
		t.Errorf("children %v", got.Children)
	}
}

// What the contract would refuse is refused before anything is sent, under the name of the contract's error.
func TestRegisterRefuses(t *testing.T) {
	r, ids := worked(t)
	short, err := r.register(9, Draft{ContentHash: content(20), Rate: 5, Derivatives: true, ValidUntil: 100}, 100)
	if err != nil {
		t.Fatal(err)
	}
	closed, err := r.register(9, Draft{ContentHash: content(21), ValidUntil: dip.MaxTime}, 100)
	if err != nil {
		t.Fatal(err)
	}
	var heavy []protocol.AssetID
	for i := range byte(16) {
		id, err := r.register(9, Draft{ContentHash: content(30 + i), Rate: 300 + 100*uint16(i%2), Derivatives: true, ValidUntil: dip.MaxTime}, 100)
		if err != nil {
			t.Fatal(err)
		}
		heavy = append(heavy, id)
	}
	forged := ids[0]
	forged[31]++
	for name, tc := range map[string]struct {
		change func(*Draft)
		want   refusal.Code
	}{
		"as it is":            {func(*Draft) {}, ""},
		"a rate over the cap": {func(d *Draft) { d.Rate = 1_501 }, refusal.RateTooHigh},
		"a time too late":     {func(d *Draft) { d.ValidUntil = dip.MaxTime + 1 }, refusal.UsageBadValue},
		"17 parents":          {func(d *Draft) { d.Parents = append(heavy[:16:16], ids[0]) }, refusal.TooManyParents},
		"a parent twice":      {func(d *Draft) { d.Parents = []protocol.AssetID{ids[0], ids[0]} }, refusal.ParentRepeated},
		"an unknown parent":   {func(d *Draft) { d.Parents = []protocol.AssetID{{5}} }, refusal.UnknownParent},
		"a forged parent":     {func(d *Draft) { d.Parents = []protocol.AssetID{forged} }, refusal.UnknownParent},
		"itself":              {func(d *Draft) { d.ContentHash, d.Parents = content(0), ids[:1] }, refusal.SelfParent},
		"no derivatives":      {func(d *Draft) { d.Parents = []protocol.AssetID{closed} }, refusal.DerivativesNotAllowed},
		"an expired licence":  {func(d *Draft) { d.Parents = []protocol.AssetID{short} }, refusal.LicenceExpired},
		"17 paying rows":      {func(d *Draft) { d.Parents, d.Rate = heavy[:16], 1 }, refusal.TooManyRows},
		"a stack over the cap": {func(d *Draft) {
			d.Parents, d.Rate = heavy[:14], 600
		}, refusal.StackTooHigh},
		"the same again": {func(d *Draft) {
			*d = Draft{ContentHash: content(4), Rate: 250, Derivatives: true, ValidUntil: dip.MaxTime, Parents: []protocol.AssetID{ids[2], ids[3]}}
		}, refusal.AlreadyRegistered},
	} {
		t.Run(name, func(t *testing.T) {
			d := Draft{ContentHash: content(99), Rate: 10, Derivatives: true, ValidUntil: dip.MaxTime}
			tc.change(&d)
			_, _, err := r.read().register(common.Address{5}, d, 101)
			if got := refusal.CodeOf(err); err != nil && got != tc.want || err == nil && tc.want != "" {
				t.Errorf("got %v, want %s", err, tc.want)
			}
		})
	}
}

// An endpoint that lies about a registration is found out: what it tells does not hash to the id.
func TestAssetsFromLyingLogs(t *testing.T) {
	for name, lie := range map[string]func(logs []protocol.Log) []protocol.Log{
		"another owner": func(l []protocol.Log) []protocol.Log {
			e := l[0].Event.(protocol.AssetRegistered)
			e.Owner[0]++
			l[0].Event = e
			return l
		},
		"another rate": func(l []protocol.Log) []protocol.Log {
			e := l[1].Event.(protocol.AssetLicensed)
			e.Rate++
			l[1].Event = e
			return l
		},
		"a row less": func(l []protocol.Log) []protocol.Log {
			e := l[8].Event.(protocol.AssetRegistered)
			e.Table = e.Table[1:]
			l[8].Event = e
			return l
		},
		"a licence alone":      func(l []protocol.Log) []protocol.Log { return l[1:] },
		"a registration twice": func(l []protocol.Log) []protocol.Log { return append(l, l[0], l[1]) },
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := worked(t)
			if _, err := assetsFrom(testRules, lie(r.logs)); err == nil {
				t.Error("believed")
			}
		})
	}
}

// FuzzAssets follows random registrations, payments and distributions in package dip and through the logs.
func FuzzAssets(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(binary.BigEndian.AppendUint64(nil, seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) < 8 {
			return
		}
		rng := rand.New(rand.NewPCG(binary.BigEndian.Uint64(raw), 3))
		r := newOffice(t)
		var ids []protocol.AssetID
		for range 40 {
			switch {
			case len(ids) == 0 || rng.IntN(3) > 0:
				d := Draft{ContentHash: content(byte(rng.IntN(60))), Rate: uint16(rng.IntN(800)), Derivatives: rng.IntN(8) > 0, ValidUntil: protocol.Seconds(40 + rng.IntN(80))}
				for range rng.IntN(4) {
					if len(ids) > 0 {
						d.Parents = append(d.Parents, ids[rng.IntN(len(ids))])
					}
				}
				if id, err := r.register(byte(1+rng.IntN(4)), d, protocol.Seconds(rng.IntN(100))); err == nil {
					ids = append(ids, id)
				} else if refusal.CodeOf(err) == refusal.Internal {
					t.Fatal(err)
				}
			case rng.IntN(3) > 0:
				r.pay(ids[rng.IntN(len(ids))], rng.Uint64())
			default:
				r.distribute(ids[rng.IntN(len(ids))])
			}
		}
		var in, out uint256.Int
		all := r.read()
		for _, id := range all.List() {
			a, err := all.Get(id)
			if err != nil {
				t.Fatal(err)
			}
			in.Add(&in, &a.Accrued)
			pending := a.Pending()
			out.Add(&out, &pending)
			for _, e := range a.Earned {
				out.Add(&out, &e.Amount)
			}
			if got := all.Rows(a); !slices.IsSortedFunc(got, func(x, y dip.Row) int { return bytes.Compare(x.Asset[:], y.Asset[:]) }) {
				t.Fatalf("rows of %s are out of order", id)
			}
		}
		if totals := r.ledger.Totals(); in != totals.In || in != out {
			t.Fatalf("%s came in, %s is there; package dip says %s", in.Dec(), out.Dec(), totals.In.Dec())
		}
	})
}
