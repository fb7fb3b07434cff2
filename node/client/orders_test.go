package client_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
)

var network = protocol.Network{Name: "test", ChainID: 7, Contract: common.Address{9}}

func TestNames(t *testing.T) {
	for name, tt := range map[string]struct {
		name string
		ok   bool
	}{
		"a word":    {"first", true},
		"a line":    {"the first job, of May", true},
		"empty":     {"", false},
		"too long":  {strings.Repeat("x", client.MaxName+1), false},
		"a job id":  {protocol.JobID{1}.String(), false},
		"the limit": {strings.Repeat("x", client.MaxName), true},
	} {
		if err := client.CheckName(tt.name); (err == nil) != tt.ok || err != nil && refusal.CodeOf(err) != refusal.UsageBadValue {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDamagedOrders(t *testing.T) {
	for name, raw := range map[string]string{
		"no JSON":                     "junk",
		"another name":                `{"Name":"second"}`,
		"a panel without its accepts": `{"Name":"first","Attempts":[{"Job":{},"Panel":[{}],"Accepts":[]}]}`,
		"another panel":               `{"Name":"first","Attempts":[{"Job":{},"Panel":[],"Accepts":[]}]}`,
	} {
		disk := store.Memory()
		key := append([]byte{0, 0, 0, 0, 0, 0, 0, 7}, network.Contract[:]...)
		if err := disk.Put("orders", append(key, "first"...), []byte(raw), true); err != nil {
			t.Fatal(err)
		}
		orders := client.NewOrders(disk, network)
		if _, _, err := orders.Get("first"); !errors.Is(err, refusal.New(refusal.StoreCorrupt, "")) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := orders.List(); !errors.Is(err, refusal.New(refusal.StoreCorrupt, "")) {
			t.Errorf("%s, listed: %v", name, err)
		}
	}
}

func TestNoOrders(t *testing.T) {
	for name, orders := range map[string]client.Orders{"an empty store": client.NewOrders(store.Memory(), network), "no store": {}} {
		if _, ok, err := orders.Get("first"); ok || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
		if _, ok, err := orders.Of(protocol.JobID{1}); ok || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
}

func TestWithin(t *testing.T) {
	params := protocol.Params{FeeBps: 250, MinFee: *uint256.NewInt(100)}
	type want struct {
		max, reward, allowance uint64
		code                   refusal.Code
	}
	for name, tt := range map[string]struct {
		pay, max, reward, allowance uint64
		want                        want
	}{
		"all of it":                     {pay: 100_000, want: want{7_414, 55_612, 5_000, ""}},
		"a price is set":                {pay: 100_000, max: 10_000, want: want{10_000, 42_682, 5_000, ""}},
		"a reward is set":               {pay: 100_000, reward: 50_000, want: want{8_536, 50_000, 5_000, ""}},
		"all is set, with room":         {pay: 100_000, max: 1, reward: 1, allowance: 1, want: want{1, 1, 1, ""}},
		"an allowance is set":           {pay: 100_000, allowance: 1_000, want: want{7_726, 57_955, 1_000, ""}},
		"the least fee takes more":      {pay: 1_000, want: want{68, 510, 50, ""}},
		"less than the fee":             {pay: 100, want: want{code: refusal.PriceAboveOffer}},
		"prices beyond it":              {pay: 100_000, max: 20_000, want: want{code: refusal.PriceAboveOffer}},
		"a reward beyond it":            {pay: 100_000, reward: 100_000, want: want{code: refusal.PriceAboveOffer}},
		"an allowance beyond it":        {pay: 100_000, allowance: 100_001, want: want{code: refusal.PriceAboveOffer}},
		"all is set, a unit too much":   {pay: 100_000, max: 10_000, reward: 42_683, allowance: 5_000, want: want{code: refusal.PriceAboveOffer}},
		"all is set, to the last unit":  {pay: 100_000, max: 10_000, reward: 42_682, allowance: 5_000, want: want{10_000, 42_682, 5_000, ""}},
		"prices that overflow anything": {pay: 100_000, max: 1 << 63, want: want{code: refusal.PriceAboveOffer}},
	} {
		t.Run(name, func(t *testing.T) {
			w := client.DefaultWish()
			w.Payment.MaxPrice.SetUint64(tt.max)
			w.Payment.Reward.SetUint64(tt.reward)
			w.Payment.Allowance.SetUint64(tt.allowance)
			w, err := w.Within(*uint256.NewInt(tt.pay), params)
			if tt.want.code != "" {
				if refusal.CodeOf(err) != tt.want.code {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			got := want{w.Payment.MaxPrice.Uint64(), w.Payment.Reward.Uint64(), w.Payment.Allowance.Uint64(), ""}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			prices := *new(uint256.Int).Mul(&w.Payment.MaxPrice.Int, uint256.NewInt(5))
			cost := params.QuoteFee(protocol.Terms{}, w.Payment.Reward.Int, prices)
			for _, v := range []*uint256.Int{&prices, &w.Payment.Reward.Int, &w.Payment.Allowance.Int} {
				cost.Add(&cost, v)
			}
			if cost.GtUint64(tt.pay) {
				t.Errorf("the dearest panel costs %s of %d", cost.Dec(), tt.pay)
			}
		})
	}
}
