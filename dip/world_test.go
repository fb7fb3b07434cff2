package dip

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
)

// opening is what the id of an asset commits to; of an unknown one nothing.
func (w *world) opening(id ID) bindings.IRankifyAsset {
	a, _ := w.l.Asset(id)
	return bindings.IRankifyAsset{
		Owner: a.Owner, ContentHash: a.ContentHash, Table: a.Table.Pack(), Rate: a.Rate, Flags: uint8(a.Flags),
		ValidUntil: new(big.Int).SetUint64(a.ValidUntil),
	}
}

// draw is an asset; one in twelve is forged.
func (w *world) draw() ID {
	id := w.all[w.r.IntN(len(w.all))]
	if w.r.IntN(12) == 0 {
		id[w.r.IntN(30)] ^= 1
	}
	return id
}

func (w *world) register() {
	parents, rate := w.shape.grow(w.r, len(w.all), w.all)
	if len(w.all) == 0 && len(parents) > 0 {
		parents = nil
	}
	d := draft(fmt.Sprintf("%s %d", w.shape.name, w.drafts), rate, slices.Clone(parents)...)
	w.drafts++
	w.spoil(&d)
	var openings []bindings.IRankifyAsset
	var ids [][32]byte
	for _, p := range d.Parents {
		ids, openings = append(ids, p), append(openings, w.opening(p))
	}
	id, want := w.l.Register(d, w.c.now)
	ret, got := w.c.call(d.Owner, w.c.contract, w.c.abi.PackRegister(d.ContentHash, d.Rate, uint8(d.Flags),
		new(big.Int).SetUint64(d.ValidUntil), d.Terms, ids, openings))
	if !w.same("register", got, want, "") {
		return
	}
	if ID(ret) != id {
		w.errorf("registered %x, the ledger has %s", ret, id)
	}
	a, _ := w.l.Asset(id)
	if len(w.l.rules.Rows(a)) == MaxRows {
		w.seen["sixteen rows"]++
	}
	if id.Stack() == DefaultMaxStack {
		w.seen["exact cap"]++
	}
	w.all = append(w.all, id)
	w.checkAsset(id)
}

// spoil makes one draft in three wrong in some way, or such that its children will be.
func (w *world) spoil(d *Draft) {
	switch w.r.IntN(30) {
	case 0:
		d.Rate = DefaultMaxRate + 1
	case 1:
		d.Flags = Flags(w.r.IntN(256))
	case 2:
		d.Flags = 0
	case 3:
		d.ValidUntil = w.c.now - 1 + uint64(w.r.IntN(2))
	case 4:
		if len(d.Parents) > 0 {
			d.Parents = append(d.Parents, d.Parents[0])
		}
	case 5:
		d.Parents = append(d.Parents, ID(hashOf("nobody")))
	case 6:
		if len(d.Parents) > 0 {
			a, _ := w.l.Asset(d.Parents[0])
			d.ContentHash = a.ContentHash
		}
	case 7:
		d.Parents = make([]ID, MaxParents+1)
	case 8:
		if len(w.all) > 0 {
			a, _ := w.l.Asset(w.all[w.r.IntN(len(w.all))])
			*d = Draft{a.Owner, a.ContentHash, a.Parents, a.Rate, a.Flags, a.ValidUntil, a.Terms}
		}
	}
}

// pay settles a job in which most seats name an asset. A step a seat.
func (w *world) pay() {
	seats := make([]seatPay, 4+w.r.IntN(29))
	for i := range seats {
		if w.r.IntN(16) > 0 {
			seats[i].asset = w.draw()
		}
		seats[i].base = w.base()
	}
	if len(seats) == 32 {
		w.seen["32 seats"]++
	}
	credits, err := w.c.settle(seats)
	if err != nil {
		w.errorf("settle: %v", err)
		return
	}
	for i, s := range seats {
		w.steps++
		owed := w.l.Accrue(s.asset, s.base)
		var left uint256.Int
		if left.Sub(&s.base, &owed); !left.Eq(&credits[i]) {
			w.errorf("a seat with a base of %s is credited %s, the ledger leaves it %s", s.base.Dec(), credits[i].Dec(), left.Dec())
		}
		w.notePay(s, owed)
	}
	for _, s := range seats {
		w.checkAsset(s.asset)
	}
}

func (w *world) notePay(s seatPay, owed uint256.Int) {
	due := Accrual(s.asset.Stack(), s.base)
	switch registered := w.l.assets[s.asset] != nil; {
	case !registered && s.asset != ID{} && !due.IsZero():
		w.seen["forged id paid"]++
	case registered && s.asset.Stack() == 0:
		w.seen["free asset paid"]++
	case registered && owed.IsZero() && !due.IsZero():
		w.seen["full slot"]++
	}
}

// base is a pay of any size up to what an escrow can hold.
func (w *world) base() (v uint256.Int) {
	v.SetUint64(w.r.Uint64())
	v.Lsh(&v, 32)
	v.Rsh(&v, uint(w.r.IntN(96)*w.r.IntN(2)))
	if w.r.IntN(3) > 0 {
		v.Rsh(&v, 40)
	}
	return v
}

func (w *world) distribute() {
	id := w.draw()
	opening := w.opening(id)
	table, err := w.l.Asset(id)
	shown := slices.Clone(table.Table)
	if err == nil && w.r.IntN(8) == 0 {
		if len(shown) == 0 || w.r.IntN(2) == 0 {
			shown = append(shown, Row{ID(hashOf("nobody")), 1})
		} else {
			shown[w.r.IntN(len(shown))].Rate++
		}
		opening.Table = shown.Pack()
	}
	d, want := w.l.Distribute(id, shown)
	_, got := w.c.call(w.payees[0], w.c.contract, w.c.abi.PackDistribute(id, opening))
	if w.same("distribute", got, want, "NothingToDistribute") && len(d.Credits) < len(w.l.rules.Rows(table)) {
		w.seen["full account"]++
	}
	w.checkAsset(id)
	for _, credit := range d.Credits {
		w.checkAccount(credit.Payee)
	}
}

// by is mostly the owner.
func (w *world) by(id ID) common.Address {
	a, _ := w.l.Asset(id)
	if w.r.IntN(5) == 0 {
		return w.payees[0]
	}
	return a.Owner
}

func (w *world) setPayee() {
	id := w.draw()
	by, payee := w.by(id), w.payees[w.r.IntN(len(w.payees))]
	if w.r.IntN(10) == 0 {
		payee = common.Address{}
	}
	want := w.l.SetPayee(id, by, payee)
	_, got := w.c.call(by, w.c.contract, w.c.abi.PackSetPayee(id, w.opening(id), payee))
	w.same("set payee", got, want, "")
	w.checkAsset(id)
}

// acknowledge tells both; that the child named the parent is known to the ledger alone.
func (w *world) acknowledge() {
	child, parent := w.draw(), w.draw()
	if a, err := w.l.Asset(child); err == nil && len(a.Parents) > 0 && w.r.IntN(2) == 0 {
		parent = a.Parents[0]
	}
	by := w.by(parent)
	want := w.l.Acknowledge(child, parent, by)
	if errors.Is(want, ErrNoEdge) {
		want = nil
	}
	_, got := w.c.call(by, w.c.contract, w.c.abi.PackAcknowledge(parent, w.opening(parent), child))
	w.same("acknowledge", got, want, "")
}

func (w *world) claim() {
	who := w.payees[w.r.IntN(len(w.payees))]
	if w.r.IntN(2) == 0 {
		who, _ = w.l.Payee(w.all[w.r.IntN(len(w.all))])
	}
	_, want := w.l.Claim(who)
	_, got := w.c.call(who, w.c.contract, w.c.abi.PackClaim(who))
	w.same("claim", got, want, "NothingToClaim")
	w.checkAccount(who)
}

func (w *world) checkAsset(id ID) {
	payee, pending := w.c.royalty(id)
	var want entry
	if e := w.l.assets[id]; e != nil {
		want = *e
	}
	if payee != want.payee || !pending.Eq(&want.pending) {
		w.errorf("%s: %s pends for %s, the ledger has %s for %s", id, pending.Dec(), payee, want.pending.Dec(), want.payee)
	}
}

func (w *world) checkAccount(account common.Address) {
	got, want := w.c.earned(account), w.l.Credit(account)
	if !got.Eq(&want) {
		w.errorf("%s has a credit of %s, in the ledger of %s", account, got.Dec(), want.Dec())
	}
}

// checkAll compares everything, and adds it up: pending, credits and claimed tokens are what accrued.
func (w *world) checkAll() {
	var sum uint256.Int
	holders := map[common.Address]bool{}
	for _, p := range w.payees {
		holders[p] = true
	}
	for _, id := range w.all {
		w.checkAsset(id)
		_, pending := w.c.royalty(id)
		sum.Add(&sum, &pending)
		holders[w.l.assets[id].asset.Owner] = true
	}
	token := bindings.NewDevToken()
	for who := range holders {
		w.checkAccount(who)
		earned := w.c.earned(who)
		sum.Add(&sum, &earned)
		raw, err := w.c.call(deployer, w.c.token, token.PackBalanceOf(who))
		if err != nil {
			w.t.Fatal(err)
		}
		sum.Add(&sum, new(uint256.Int).SetBytes(raw))
	}
	if in := w.l.Totals().In; !sum.Eq(&in) {
		w.errorf("%s accrued, %s is pending, credited or claimed on chain", in.Dec(), sum.Dec())
	}
	checkTotals(w.t, w.l)
}
