package client_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func defaultParams() protocol.Params {
	return client.DefaultParams(common.Address{1}, common.Address{2}, *uint256.NewInt(1_000_000))
}

func TestDefaultParams(t *testing.T) {
	p := defaultParams()
	if err := client.CheckParams(p); err != nil {
		t.Fatal(err)
	}
	if p.MinStake.Uint64() != 100_000_000 || p.MinFee.Uint64() != 100_000 || p.RankBase.Uint64() != 1_000_000 {
		t.Errorf("%+v", p)
	}
}

func TestSetParam(t *testing.T) {
	p := defaultParams()
	for _, text := range []string{"min_stake=2.5", "exit_delay=1000000", "fee_bps=300", "min_force=7"} {
		if err := client.SetParam(&p, text, 6); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
	if p.MinStake.Uint64() != 2_500_000 || p.ExitDelay != 1_000_000 || p.FeeBps != 300 || p.MinForce != 7 {
		t.Errorf("%+v", p)
	}
	before := p
	for _, text := range []string{
		"", "min_stake", "bogus=1", "token=1", "treasury=1", "min_stake=-1", "min_stake=0.0000001", "fee_bps=65536", "exit_delay=1s",
		"exit_delay=", "min_stake=" + strings.Repeat("9", 59),
	} {
		if err := client.SetParam(&p, text, 6); !errors.Is(err, refusal.New(refusal.UsageBadValue, "")) || p != before {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestCheckParams(t *testing.T) {
	for name, change := range map[string]func(*protocol.Params){
		"no stake":        func(p *protocol.Params) { p.MinStake.Clear() },
		"no treasury":     func(p *protocol.Params) { p.Treasury = common.Address{} },
		"a fee above all": func(p *protocol.Params) { p.FeeBps = 10_001 },
		"a rich reporter": func(p *protocol.Params) { p.ReporterBps = p.SlashBps + 1 },
		"a rate above":    func(p *protocol.Params) { p.MaxRate = p.MaxStack + 1 },
		"no phase":        func(p *protocol.Params) { p.MinPhase = 0 },
		"a long bench":    func(p *protocol.Params) { p.BenchBase = p.BenchMax + 1 },
		"an early exit":   func(p *protocol.Params) { p.ExitDelay = p.MaxJob + p.ReportWindow + p.KeyDelay },
		"a wide window":   func(p *protocol.Params) { p.OpenWindow = 1 << 24 },
		"a huge stake":    func(p *protocol.Params) { p.MinStake.Lsh(uint256.NewInt(1), 96) },
	} {
		p := defaultParams()
		change(&p)
		if err := client.CheckParams(p); !errors.Is(err, refusal.New(refusal.UsageBadValue, "")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The table explains what can be set, all of it, in the order of the parameters.
func TestParamTable(t *testing.T) {
	var names []string
	v := reflect.TypeFor[protocol.Params]()
	for i := range v.NumField() {
		if name := v.Field(i).Tag.Get("json"); name != "token" && name != "treasury" {
			names = append(names, name)
		}
	}
	var explained []string
	for _, e := range client.ParamTable {
		explained = append(explained, e.Name)
		if e.Meaning == "" || e.Reason == "" || e.Unit == "" {
			t.Errorf("%+v", e)
		}
	}
	if d := cmp.Diff(names, explained); d != "" {
		t.Error(d)
	}
}

// What is written is read back, whatever the amounts.
func TestParamFile(t *testing.T) {
	p := defaultParams()
	p.MinStake.SetUint64(1_234_567)
	p.Grace, p.MaxRate = 1, 2
	text := client.ParamFile(p, 6)
	if !strings.Contains(text, "min_stake: \"1.234567\"\n") || !strings.Contains(text, "# a stake unit") {
		t.Error(text)
	}
	back := protocol.Params{Token: p.Token, Treasury: p.Treasury}
	if err := client.SetParams(&back, "p.yaml", []byte(text), 6); err != nil || back != p {
		t.Errorf("%v\n%+v\n%+v", err, p, back)
	}
	for raw, line := range map[string]string{
		"fee_bps: 250\nfee: 1\n": "p.yaml:2", "min_stake: -1\n": "p.yaml:1", "token: 1\n": "p.yaml:1", "fee_bps: 70000": "p.yaml:1", "[]": "p.yaml:1",
	} {
		if err := client.SetParams(&back, "p.yaml", []byte(raw), 6); refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), line) {
			t.Errorf("%q: %v", raw, err)
		}
	}
}
