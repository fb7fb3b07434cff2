package client

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// DefaultParams are the parameters of a network among strangers whose seats usually cost price, in token units.
func DefaultParams(token, treasury common.Address, price uint256.Int) protocol.Params {
	const minute, hour, day = 60, 3_600, 86_400
	p := protocol.Params{
		Token: token, Treasury: treasury, RankBase: price,
		FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000,
		OpenWindow: 10 * minute, Grace: 10 * minute, MinPhase: 10, MinForce: 20, MinHandover: 30,
		MaxJob: day, ReportWindow: 7 * day, ExitDelay: 14 * day, KeyDelay: 2 * day,
		SlashBps: 5_000, ReporterBps: 1_000, MaxStack: 5_000, MaxRate: 1_500,
		BenchBase: 5 * minute, BenchMax: day, StrikeDecay: 12 * hour,
	}
	p.MinStake.Mul(&price, uint256.NewInt(100))
	p.MinFee.Div(&price, uint256.NewInt(10))
	return p
}

// SetParam sets one parameter from a text such as min_stake=100 or exit_delay=600. Amounts are decimal tokens, times
// seconds, rates basis points. It refuses an unknown name and a value that does not fit with usage-bad-value.
func SetParam(p *protocol.Params, text string, decimals uint8) error {
	name, value, ok := strings.Cut(text, "=")
	if !ok {
		return refusal.New(refusal.UsageBadValue, "parameter %q: want NAME=VALUE", text)
	}
	v := reflect.ValueOf(p).Elem()
	for i := range v.NumField() {
		if tag := v.Type().Field(i).Tag.Get("json"); tag != name || name == "token" || name == "treasury" {
			continue
		}
		if err := setParam(v.Field(i), value, decimals); err != nil {
			return refusal.Wrap(refusal.UsageBadValue, err, "parameter %s", name)
		}
		return nil
	}
	return refusal.New(refusal.UsageBadValue, "parameter %q: want one of %s", name, strings.Join(paramNames(), ", "))
}

func setParam(v reflect.Value, text string, decimals uint8) error {
	if amount, ok := v.Addr().Interface().(*uint256.Int); ok {
		units, err := config.Amount(text, decimals)
		if err == nil {
			amount.SetFromBig(units)
		}
		return err
	}
	n, err := strconv.ParseUint(text, 10, v.Type().Bits())
	if err != nil {
		return fmt.Errorf("%q is no whole number up to %d", text, uint64(math.MaxUint64)>>(64-v.Type().Bits()))
	}
	v.SetUint(n)
	return nil
}

// paramNames lists what SetParam sets.
func paramNames() []string {
	var out []string
	t := reflect.TypeFor[protocol.Params]()
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("json"); name != "token" && name != "treasury" {
			out = append(out, name)
		}
	}
	return out
}

// CheckParams refuses what the contract's constructor would refuse, with the reason that the contract does not give. The
// token may be missing still: a founder of a network for tests deploys it first.
func CheckParams(p protocol.Params) error {
	var bad []string
	for _, amount := range []*uint256.Int{&p.MinStake, &p.MinFee, &p.RankBase} {
		if amount.BitLen() > 96 {
			bad = append(bad, "an amount has more than 96 bits")
		}
	}
	if max(p.OpenWindow, p.Grace, p.MinPhase, p.BenchMax, p.StrikeDecay) >= 1<<24 {
		bad = append(bad, "open_window, grace, min_phase, bench_max or strike_decay is 2^24 or more")
	}
	if p.Token == (common.Address{}) {
		p.Token = p.Treasury
	}
	if err := p.Check(); err != nil {
		bad = append(bad, strings.Split(strings.ReplaceAll(err.Error(), protocol.ErrParams.Error()+": ", ""), "\n")...)
	}
	if len(bad) > 0 {
		return refusal.New(refusal.UsageBadValue, "parameters: %s", strings.Join(bad, "; "))
	}
	return nil
}

// Units reads a decimal number of tokens as token units, at most 96 bits. name is the flag's.
func Units(name, text string, decimals uint8) (uint256.Int, error) {
	var out uint256.Int
	units, err := config.Amount(text, decimals)
	if err != nil {
		return out, refusal.Wrap(refusal.UsageBadValue, err, "--%s", name)
	}
	out.SetFromBig(units)
	return out, nil
}

// Decimal writes units of 10^-decimals as a decimal number, exactly.
func Decimal(units *big.Int, decimals uint8) string {
	s, places := units.String(), int(decimals)
	if len(s) <= places {
		s = strings.Repeat("0", places-len(s)+1) + s
	}
	whole, part := s[:len(s)-places], strings.TrimRight(s[len(s)-places:], "0")
	if part == "" {
		return whole
	}
	return whole + "." + part
}
