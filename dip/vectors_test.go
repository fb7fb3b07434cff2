package dip

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the vectors instead of checking them")

// vector is one registration with the openings of its parents, and what the asset then earns.
type vector struct {
	Name        string         `json:"name"`
	ChainID     uint64         `json:"chainId"`
	Contract    common.Address `json:"contract"`
	MaxRate     uint16         `json:"maxRate"`
	MaxStack    uint16         `json:"maxStack"`
	Now         string         `json:"now"`
	Owner       common.Address `json:"owner"`
	Salt        common.Hash    `json:"salt"`
	ContentRoot common.Hash    `json:"contentRoot"`
	ContentHash common.Hash    `json:"contentHash"`
	Rate        uint16         `json:"rate"`
	Flags       uint8          `json:"flags"`
	ValidUntil  string         `json:"validUntil"`
	Terms       common.Hash    `json:"terms"`

	Parents             []common.Hash    `json:"parents"`
	ParentOwners        []common.Address `json:"parentOwners"`
	ParentContentHashes []common.Hash    `json:"parentContentHashes"`
	ParentTables        []string         `json:"parentTables"`
	ParentRates         []uint16         `json:"parentRates"`
	ParentFlags         []uint16         `json:"parentFlags"`
	ParentValidUntil    []string         `json:"parentValidUntil"`
	ParentIsKnown       []bool           `json:"parentIsKnown"`

	Error     string      `json:"error"`
	Table     string      `json:"table"`
	TableHash common.Hash `json:"tableHash"`
	Stack     uint16      `json:"stack"`
	ID        common.Hash `json:"id"`

	Bases    []string      `json:"bases"`
	Accruals []string      `json:"accruals"`
	Pending  string        `json:"pending"`
	Rows     []common.Hash `json:"rows"`
	Credits  []string      `json:"credits"`
	Rest     string        `json:"rest"`
}

// names are the contract's errors. It has none for ErrTime: its times have 40 bits.
var names = []struct {
	err  error
	name string
}{
	{ErrRate, "RateTooHigh"}, {ErrFlags, "BadFlags"}, {ErrParents, "TooManyParents"},
	{ErrRepeated, "ParentRepeated"}, {ErrUnknownParent, "UnknownParent"}, {ErrSelfParent, "SelfParent"},
	{ErrNoDerivatives, "DerivativesNotAllowed"}, {ErrExpired, "LicenceExpired"}, {ErrRows, "TooManyRows"},
	{ErrStack, "StackTooHigh"},
}

func nameOf(t *testing.T, err error) string {
	if err == nil {
		return ""
	}
	for _, n := range names {
		if errors.Is(err, n.err) {
			return n.name
		}
	}
	t.Fatalf("%v has no name", err)
	return ""
}

// scene is one registration to make a vector of.
type scene struct {
	name    string
	parents []Asset
	ids     []ID // of the parents, where they are not those of the openings
	change  func(*Draft)
	bases   []string
}

// root is an asset without parents.
func root(name string, rate uint16) Asset { return child(name, rate) }

// child is an asset of others. It panics for what cannot be registered.
func child(name string, rate uint16, parents ...Asset) Asset {
	d := draft(name, rate)
	for _, p := range parents {
		d.Parents = append(d.Parents, rules().ID(p))
	}
	a, err := rules().Derive(d, parents, now)
	if err != nil {
		panic(err)
	}
	return a
}

func several(n int, rate uint16) []Asset {
	out := make([]Asset, n)
	for i := range out {
		out[i] = root(fmt.Sprintf("one of %d at %d: %d", n, rate, i), rate)
	}
	return out
}

func scenes() []scene {
	model, data := root("model", 600), root("data set", 300)
	adapter, pack := child("adapter", 400, model, data), child("prompt pack", 200, model)
	closed, lapsed, last := root("closed", 10), root("lapsed", 10), root("last moment", 10)
	closed.Flags, lapsed.ValidUntil, last.ValidUntil = 0, now-1, now
	rate := func(r uint16) func(*Draft) { return func(d *Draft) { d.Rate = r } }
	long := model
	for i := range 15 {
		long = child(fmt.Sprintf("link %d", i), 1, long)
	}
	almost := child("almost", 499, several(3, 1_500)...)
	pay := []string{"1234567890123456789", "1", "0", "99999", "79228162514264337593543950335"}
	return []scene{
		{name: "a model", change: rate(600), bases: pay},
		{name: "free, no parents", change: rate(0), bases: pay},
		{name: "highest rate", change: rate(1_500), bases: pay},
		{name: "rate over the cap", change: rate(1_501)},
		{name: "an adapter of two", parents: []Asset{model, data}, change: rate(400), bases: pay},
		{name: "the same, parents in the other order", parents: []Asset{data, model}, change: rate(400), bases: pay},
		{name: "a diamond: one ancestor by two ways", parents: []Asset{adapter, pack}, change: rate(250), bases: pay},
		{name: "a diamond with the ancestor named as well", parents: []Asset{adapter, pack, model}, change: rate(250), bases: pay},
		{name: "free, of paid parents", parents: []Asset{adapter, pack}, change: rate(0), bases: pay},
		{name: "of a free parent that pays others", parents: []Asset{child("free link", 0, adapter)}, change: rate(7), bases: pay},
		{name: "a star of sixteen, free", parents: several(16, 312), change: rate(0), bases: pay},
		{name: "a star of fifteen and its own row", parents: several(15, 300), change: rate(500), bases: pay},
		{name: "sixteen and its own row", parents: several(16, 1), change: rate(1)},
		{name: "a chain of sixteen, free", parents: []Asset{long}, change: rate(0), bases: pay},
		{name: "a chain of sixteen and one", parents: []Asset{long}, change: rate(1)},
		{name: "seventeen parents", parents: several(17, 0), change: rate(0)},
		{name: "sixteen free parents", parents: several(16, 0), change: rate(9), bases: pay},
		{name: "cap exactly reached; what would not fit in 96 bits stays with the seat", parents: []Asset{almost}, change: rate(1), bases: append(pay, pay[4], pay[4], pay[0])},
		{name: "cap exceeded by one", parents: []Asset{almost}, change: rate(2)},
		{name: "parent named twice", parents: []Asset{model, model}, change: rate(1)},
		{name: "unknown parent", parents: []Asset{{}}, ids: []ID{ID(hashOf("nobody"))}, change: rate(1)},
		{name: "forged parent: a raised stack", parents: []Asset{model}, ids: []ID{raised(model)}, change: rate(1)},
		{name: "own content as parent", parents: []Asset{root("own content as parent", 0)}, change: rate(0)},
		{name: "own content as parent, another rate", parents: []Asset{root("own content as parent, another rate", 0)}, change: rate(5)},
		{name: "parent without derivatives", parents: []Asset{closed}, change: rate(1)},
		{name: "expired licence", parents: []Asset{lapsed}, change: rate(1)},
		{name: "licence in its last second", parents: []Asset{last}, change: rate(1), bases: pay},
		{name: "a term, no derivatives", change: func(d *Draft) { d.Rate, d.Flags, d.ValidUntil = 33, 0, now }, bases: pay},
		{name: "unknown flag", change: func(d *Draft) { d.Flags = 2 }},
	}
}

// raised is an asset's id with another stack in it.
func raised(a Asset) ID {
	id := rules().ID(a)
	id[31]++
	return id
}

func newVector(t *testing.T, s scene) vector {
	r := rules()
	d := draft(s.name, 0)
	s.change(&d)
	d.Parents = s.ids
	if d.Parents == nil {
		for _, p := range s.parents {
			d.Parents = append(d.Parents, r.ID(p))
		}
	}
	v := vector{
		Name: s.name, ChainID: r.ChainID, Contract: r.Contract, MaxRate: r.MaxRate, MaxStack: r.MaxStack,
		Now: strconv.FormatUint(now, 10), Owner: d.Owner, Salt: hashOf("salt of %s", s.name),
		ContentRoot: hashOf("content of %s", s.name), ContentHash: d.ContentHash, Rate: d.Rate, Flags: uint8(d.Flags),
		ValidUntil: strconv.FormatUint(d.ValidUntil, 10), Terms: d.Terms, Table: "0x", Pending: "0", Rest: "0",
		// Readers of other languages want lists, not null.
		Parents: []common.Hash{}, ParentOwners: []common.Address{}, ParentContentHashes: []common.Hash{},
		ParentTables: []string{}, ParentRates: []uint16{}, ParentFlags: []uint16{}, ParentValidUntil: []string{},
		ParentIsKnown: []bool{}, Bases: []string{}, Accruals: []string{}, Rows: []common.Hash{}, Credits: []string{},
	}
	for i, p := range s.parents {
		v.addParent(d.Parents[i], p)
	}
	a, err := r.Derive(d, s.parents, now)
	if v.Error = nameOf(t, err); v.Error != "" {
		return v
	}
	id := r.ID(a)
	v.Table, v.TableHash, v.Stack, v.ID = hexutil.Encode(a.Table.Pack()), a.Table.Hash(), id.Stack(), common.Hash(id)
	v.pay(t, a, s)
	return v
}

func (v *vector) addParent(id ID, p Asset) {
	v.Parents = append(v.Parents, common.Hash(id))
	v.ParentOwners, v.ParentContentHashes = append(v.ParentOwners, p.Owner), append(v.ParentContentHashes, p.ContentHash)
	v.ParentTables, v.ParentRates = append(v.ParentTables, hexutil.Encode(p.Table.Pack())), append(v.ParentRates, p.Rate)
	v.ParentFlags = append(v.ParentFlags, uint16(p.Flags))
	v.ParentValidUntil = append(v.ParentValidUntil, strconv.FormatUint(p.ValidUntil, 10))
	v.ParentIsKnown = append(v.ParentIsKnown, rules().ID(p) == id)
}

// pay accrues the bases one after another and splits what pends.
func (v *vector) pay(t *testing.T, a Asset, s scene) {
	l := newLedger(t)
	id := rules().ID(a)
	l.assets[id] = &entry{asset: a, payee: a.Owner}
	for _, b := range s.bases {
		owed := l.Accrue(id, amount(b))
		v.Bases, v.Accruals = append(v.Bases, b), append(v.Accruals, owed.Dec())
	}
	pending, err := l.Pending(id)
	if err != nil {
		t.Fatal(err)
	}
	rows := rules().Rows(a)
	shares, rest := Split(rows, id.Stack(), pending)
	v.Pending, v.Rest = pending.Dec(), rest.Dec()
	for i, row := range rows {
		v.Rows, v.Credits = append(v.Rows, common.Hash(row.Asset)), append(v.Credits, shares[i].Dec())
		rest.Add(&rest, &shares[i])
	}
	if !rest.Eq(&pending) {
		t.Errorf("%s: shares and rest are %s of %s", s.name, rest.Dec(), pending.Dec())
	}
}

func TestVectors(t *testing.T) {
	var cases []vector
	refused := map[string]bool{}
	for _, s := range scenes() {
		v := newVector(t, s)
		cases = append(cases, v)
		refused[v.Error] = true
	}
	for _, n := range names {
		if !refused[n.name] {
			t.Errorf("no case is refused with %s", n.name)
		}
	}
	got, err := json.MarshalIndent(struct {
		Count int      `json:"count"`
		Cases []vector `json:"cases"`
	}{len(cases), cases}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	path := filepath.Join("..", "testdata", "vectors", "dip.json")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("dip.json (-file +code):\n%s", cmp.Diff(string(want), string(got)))
	}
}
