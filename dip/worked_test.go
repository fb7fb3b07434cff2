package dip

import (
	"testing"

	"github.com/holiman/uint256"
)

// The worked examples of docs/dip.md, to the wei.

func TestWorkedStacks(t *testing.T) {
	l := newLedger(t)
	model, data, adapter, pack, agent := family(t, l)
	for name, tt := range map[string]struct {
		id    ID
		stack uint16
		rows  int // of the table
	}{
		"model":       {model, 600, 0},
		"data set":    {data, 300, 0},
		"adapter":     {adapter, 1_300, 2},
		"prompt pack": {pack, 800, 1},
		"agent":       {agent, 1_750, 4}, // the model counts once, though two ways lead to it
	} {
		a, err := l.Asset(tt.id)
		if err != nil || tt.id.Stack() != tt.stack || len(a.Table) != tt.rows {
			t.Errorf("%s: stack %d, %d rows, %v", name, tt.id.Stack(), len(a.Table), err)
		}
	}
}

func TestWorkedJob(t *testing.T) {
	l := newLedger(t)
	_, _, _, _, agent := family(t, l)
	if owed := l.Accrue(agent, amount("1234567890123456789")); owed.Dec() != "216049380771604938" {
		t.Fatalf("accrued %s", owed.Dec())
	}
	a, _ := l.Asset(agent)
	d, err := l.Distribute(agent, a.Table)
	if err != nil || d.Quantum.Dec() != "123456789012345" || d.Rest.Dec() != "1188" {
		t.Fatalf("q %s, rest %s, %v", d.Quantum.Dec(), d.Rest.Dec(), err)
	}
	for name, want := range map[string]string{
		"model": "74074073407407000", "data set": "37037036703703500", "adapter": "49382715604938000",
		"prompt pack": "24691357802469000", "agent": "30864197253086250",
	} {
		got, err := l.Claim(addressOf("owner of %s", name))
		if err != nil || got.Dec() != want {
			t.Errorf("%s got %s, want %s, %v", name, got.Dec(), want, err)
		}
	}
	all := l.Totals()
	if !all.Pending.Eq(uint256.NewInt(1_188)) || all.Claimed.Dec() != "216049380771603750" {
		t.Errorf("pending %s, claimed %s", all.Pending.Dec(), all.Claimed.Dec())
	}
}

// The rest is not lost: it counts when the next pay comes in.
func TestWorkedRest(t *testing.T) {
	rows := []Row{{ID{1}, 100}, {ID{2}, 20}}
	owed := Accrual(120, *uint256.NewInt(99_999))
	if owed.Uint64() != 1_199 {
		t.Fatalf("accrual %s", owed.Dec())
	}
	shares, rest := Split(rows, 120, owed)
	if shares[0].Uint64() != 900 || shares[1].Uint64() != 180 || rest.Uint64() != 119 {
		t.Fatalf("%v, rest %s", shares, rest.Dec())
	}
	shares, rest = Split(rows, 120, *rest.Add(&rest, uint256.NewInt(1)))
	if shares[0].Uint64() != 100 || shares[1].Uint64() != 20 || !rest.IsZero() {
		t.Errorf("%v, rest %s", shares, rest.Dec())
	}
}

// An intermediate that asks for 20 % leaves the ancestor its 10 %; under multiplied rates it would be left 2 %.
func TestWorkedInsertion(t *testing.T) {
	l := newLedger(t)
	origin := mustRegister(t, l, draft("origin", 1_000))
	between := mustRegister(t, l, draft("between", 1_500, origin))
	sold := mustRegister(t, l, draft("sold", 0, between))
	for _, id := range []ID{origin, between, sold} {
		l.Accrue(id, amount("1000000000000000000"))
		a, _ := l.Asset(id)
		if _, err := l.Distribute(id, a.Table); err != nil {
			t.Fatal(err)
		}
	}
	got, _ := l.Claim(addressOf("owner of origin"))
	if got.Dec() != "300000000000000000" {
		t.Errorf("three sales of one token paid the origin %s", got.Dec())
	}
}

// Five seats, each of which names another of the five assets: every owner gets its rate of every stack that it is in.
func TestWorkedFiveSeats(t *testing.T) {
	l := newLedger(t)
	model, data, adapter, pack, agent := family(t, l)
	var in uint256.Int
	for _, seat := range []struct {
		asset      ID
		base, owed string
	}{
		{model, "1100000000000000007", "66000000000000000"},
		{data, "1250000000000000000", "37500000000000000"},
		{adapter, "1400000000000000013", "182000000000000001"},
		{pack, "990000000000000001", "79200000000000000"},
		{agent, "2345678901234567890", "410493807716049380"},
	} {
		owed := l.Accrue(seat.asset, amount(seat.base))
		if owed.Dec() != seat.owed {
			t.Errorf("accrued %s, want %s", owed.Dec(), seat.owed)
		}
		in.Add(&in, &owed)
		a, _ := l.Asset(seat.asset)
		if _, err := l.Distribute(seat.asset, a.Table); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"model": "350140734074073600", "data set": "149870367037036800", "adapter": "149827156049382400",
		"prompt pack": "66713578024691200", "agent": "58641972530864000",
	} {
		if got, err := l.Claim(addressOf("owner of %s", name)); err != nil || got.Dec() != want {
			t.Errorf("%s got %s, want %s, %v", name, got.Dec(), want, err)
		}
	}
	all := l.Totals()
	if in.Dec() != "775193807716049381" || !in.Eq(&all.In) || all.Pending.Dec() != "1381" {
		t.Errorf("in %s, %s pending", in.Dec(), all.Pending.Dec())
	}
	checkTotals(t, l)
}

// Forged ids pay nobody: the seat keeps its pay.
func TestWorkedForgery(t *testing.T) {
	l := newLedger(t)
	_, _, _, _, agent := family(t, l)
	forged := agent
	forged[0] ^= 1
	if owed := l.Accrue(forged, amount("1000000000000000000")); !owed.IsZero() {
		t.Errorf("accrued %s", owed.Dec())
	}
}
