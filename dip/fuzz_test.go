package dip

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// FuzzLedger grows a graph and moves money as the input says; what the ledger holds must add up after every step.
func FuzzLedger(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed, uint16(50))
	}
	f.Fuzz(func(t *testing.T, seed uint64, steps uint16) {
		r := rand.New(rand.NewPCG(seed, 9))
		l, all := grown(t, r)
		for range steps % 500 {
			step(t, r, l, all)
			checkTotals(t, l)
		}
	})
}

// FuzzUnpackTable reads hostile bytes: what it accepts packs to the same bytes.
func FuzzUnpackTable(f *testing.F) {
	l := newLedger(f)
	_, _, _, _, agent := family(f, l)
	a, _ := l.Asset(agent)
	f.Add(a.Table.Pack())
	f.Add([]byte{})
	f.Add(make([]byte, rowSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		table, err := UnpackTable(b)
		if err == nil && !bytes.Equal(table.Pack(), b) {
			t.Errorf("%x became %x", b, table.Pack())
		}
	})
}
