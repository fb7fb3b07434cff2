package submit

import (
	"math/big"
	"testing"
)

func priceOf(base, tip int64) price { return price{Base: big.NewInt(base), Tip: big.NewInt(tip)} }

// limitOf is no limit for 0.
func limitOf(n int64) *big.Int {
	if n == 0 {
		return nil
	}
	return big.NewInt(n)
}

func TestFirst(t *testing.T) {
	for name, tt := range map[string]struct {
		base, tip, limit int64
		tipOf, capOf     int64 // 0: no offer
	}{
		"no limit":             {100, 7, 0, 7, 207},
		"far below the limit":  {100, 7, 1_000, 7, 207},
		"the limit cuts it":    {100, 7, 150, 7, 150},
		"just within":          {100, 7, 107, 7, 107},
		"over the limit":       {100, 7, 106, 0, 0},
		"a chain without fees": {0, 0, 1, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := first(priceOf(tt.base, tt.tip), limitOf(tt.limit))
			if over := tt.base+tt.tip > tt.limit && tt.limit != 0; ok == over {
				t.Fatalf("got %v, %v", got, ok)
			}
			if ok && (got.Tip.Int64() != tt.tipOf || got.Cap.Int64() != tt.capOf) {
				t.Errorf("got %s and %s, want %d and %d", got.Tip, got.Cap, tt.tipOf, tt.capOf)
			}
		})
	}
}

func TestRaise(t *testing.T) {
	for name, tt := range map[string]struct {
		oldTip, oldCap, base, tip, limit int64
		wantTip, wantCap                 int64 // 0: no offer
	}{
		"an eighth more":                   {800, 8_000, 1_000, 1, 0, 900, 9_000},
		"rounded up":                       {1, 9, 4, 1, 0, 2, 11},
		"the market is higher":             {800, 8_000, 4_500, 1_000, 0, 1_000, 10_000},
		"only the tip is":                  {800, 8_000, 3_000, 1_000, 0, 1_000, 9_000},
		"the limit is met":                 {800, 8_000, 1_000, 1, 9_000, 900, 9_000},
		"the limit is too low":             {800, 8_000, 1_000, 1, 8_999, 0, 0},
		"the market is over the limit":     {800, 8_000, 90_000, 20_000, 9_500, 9_500, 9_500},
		"an endpoint that takes nothing":   {800, 80_000, 4_000, 800, 0, 0, 0},
		"wild, but the market follows":     {800, 80_000, 40_000, 800, 0, 900, 90_000},
		"a tip that would be over the cap": {100, 100, 1, 1_000, 112, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := raise(fees{big.NewInt(tt.oldTip), big.NewInt(tt.oldCap)}, priceOf(tt.base, tt.tip), limitOf(tt.limit))
			if ok != (tt.wantCap != 0) {
				t.Fatalf("got %v, %v", got, ok)
			}
			if !ok {
				return
			}
			if got.Tip.Int64() != tt.wantTip || got.Cap.Int64() != tt.wantCap {
				t.Errorf("got %s and %s, want %d and %d", got.Tip, got.Cap, tt.wantTip, tt.wantCap)
			}
			checkTenth(t, fees{big.NewInt(tt.oldTip), big.NewInt(tt.oldCap)}, got)
		})
	}
}

// checkTenth fails when a replacement is not a tenth more on both fees, or offers a tip over its cap.
func checkTenth(t *testing.T, old, now fees) {
	t.Helper()
	for name, pair := range map[string][2]*big.Int{"tip": {old.Tip, now.Tip}, "cap": {old.Cap, now.Cap}} {
		least, got := new(big.Int).Mul(pair[0], big.NewInt(11)), new(big.Int).Mul(pair[1], big.NewInt(10))
		if got.Cmp(least) < 0 {
			t.Errorf("the %s of %s is not a tenth more than %s", name, pair[1], pair[0])
		}
	}
	if now.Tip.Cmp(now.Cap) > 0 {
		t.Errorf("the tip of %s is over the cap of %s", now.Tip, now.Cap)
	}
}

func FuzzRaise(f *testing.F) {
	f.Add(uint32(1), uint32(1), uint32(1), uint32(1), uint32(0))
	f.Add(uint32(100), uint32(900), uint32(1_000_000), uint32(9), uint32(2_000))
	f.Fuzz(func(t *testing.T, tip, more, base, tipNow, limit uint32) {
		old := fees{new(big.Int).SetUint64(uint64(tip)), new(big.Int).SetUint64(uint64(tip) + uint64(more))}
		now, ok := raise(old, priceOf(int64(base), int64(tipNow)), limitOf(int64(limit)))
		if !ok {
			return
		}
		checkTenth(t, old, now)
		if limit != 0 && now.Cap.Cmp(limitOf(int64(limit))) > 0 {
			t.Errorf("the cap of %s is over the limit of %d", now.Cap, limit)
		}
	})
}

func TestUnits(t *testing.T) {
	for want, wei := range map[string]int64{
		"0 ether": 0, "1 ether": 1_000_000_000_000_000_000, "0.05 ether": 50_000_000_000_000_000, "0.000000000000000001 ether": 1,
	} {
		if got := ether(big.NewInt(wei)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got := gwei(big.NewInt(1_500_000_000)); got != "1.5 gwei" {
		t.Errorf("got %s", got)
	}
}
