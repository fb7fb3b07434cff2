package dip

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/holiman/uint256"
)

func row(name byte, rate uint16) Row { return Row{ID{name}, rate} }

func TestStack(t *testing.T) {
	full := make(Table, MaxRows)
	for i := range full {
		full[i] = row(byte(i+1), 1)
	}
	for name, tt := range map[string]struct {
		table Table
		stack uint16
		err   error
	}{
		"nothing is owed":     {nil, 0, nil},
		"rates add up":        {Table{row(1, 1_000), row(2, 200)}, 1_200, nil},
		"the highest stack":   {Table{row(1, 1_500), row(2, 1_500), row(3, 1_500), row(4, 500)}, MaxStack, nil},
		"one more":            {Table{row(1, 1_500), row(2, 1_500), row(3, 1_500), row(4, 501)}, 0, ErrStack},
		"a rate of nothing":   {Table{row(1, 0)}, 0, ErrRate},
		"too high a rate":     {Table{row(1, MaxRate+1)}, 0, ErrRate},
		"an ancestor twice":   {Table{row(1, 10), row(2, 10), row(1, 10)}, 0, ErrRepeated},
		"as many rows as fit": {full, MaxRows, nil},
		"a row more than fit": {append(full[:MaxRows:MaxRows], row(99, 1)), 0, ErrRows},
	} {
		t.Run(name, func(t *testing.T) {
			stack, err := tt.table.Stack()
			if stack != tt.stack || !errors.Is(err, tt.err) {
				t.Errorf("got %d, %v; want %d, %v", stack, err, tt.stack, tt.err)
			}
		})
	}
}

func TestIDCarriesItsStack(t *testing.T) {
	if got := (ID{0: 0xff, 30: 0x04, 31: 0xb0}).Stack(); got != 1_200 {
		t.Errorf("got %d", got)
	}
}

// A pay of 999 units under a stack of 12 % owes 119. Of 1,199 pending units two licences at 100 and 20 take nine parts each
// and 119 units stay for the next time.
func TestWorkedExample(t *testing.T) {
	table := Table{row(1, 100), row(2, 20)}
	owed := Accrual(1_200, *uint256.NewInt(999))
	if owed.Uint64() != 119 {
		t.Fatalf("accrual %s", owed.Dec())
	}
	credits, rest, err := table.Distribute(*uint256.NewInt(1_199))
	if err != nil || credits[0].Uint64() != 900 || credits[1].Uint64() != 180 || rest.Uint64() != 119 {
		t.Errorf("%v, rest %s, %v", credits, rest.Dec(), err)
	}
}

// Whatever comes in over many distributions, nothing is created or lost, and nobody's share drifts from its rate.
func TestNothingIsLost(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2_000 {
		table := make(Table, 1+rng.IntN(MaxRows))
		for i := range table {
			table[i] = row(byte(i+1), uint16(1+rng.IntN(MaxStack/MaxRows)))
		}
		var in, out, pending uint256.Int
		first := uint256.Int{}
		for range 10 {
			pay := uint256.NewInt(rng.Uint64N(1 << 50))
			in.Add(&in, pay)
			pending.Add(&pending, pay)
			credits, rest, err := table.Distribute(pending)
			if err != nil {
				t.Fatal(err)
			}
			for i := range credits {
				out.Add(&out, &credits[i])
			}
			first.Add(&first, &credits[0])
			pending = rest
		}
		out.Add(&out, &pending)
		if !in.Eq(&out) {
			t.Fatalf("%s in, %s out", in.Dec(), out.Dec())
		}
		stack, _ := table.Stack()
		want := new(uint256.Int).Mul(new(uint256.Int).Sub(&in, &pending), uint256.NewInt(uint64(table[0].Rate)))
		if want.Div(want, uint256.NewInt(uint64(stack))); !want.Eq(&first) {
			t.Fatalf("the first row got %s of %s", first.Dec(), want.Dec())
		}
	}
}
