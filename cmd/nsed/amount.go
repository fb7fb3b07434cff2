package main

import (
	"math/big"
	"strings"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// The development network's token.
const (
	decimals = 18
	symbol   = "dNSED"
)

// parseTokens reads a decimal number of whole tokens, for example 1.5, as token units. The name is the flag's.
func parseTokens(name, s string) (uint256.Int, error) {
	var v uint256.Int
	bad := refusal.New(refusal.UsageBadValue, "--%s %q: want tokens as a decimal number, for example 1.5", name, s)
	whole, frac, _ := strings.Cut(s, ".")
	if whole == "" || len(whole) > 10 || len(frac) > decimals || strings.Trim(whole+frac, "0123456789") != "" {
		return v, bad
	}
	units := strings.TrimLeft(whole+frac+strings.Repeat("0", decimals-len(frac)), "0")
	if units == "" {
		return v, nil
	}
	if err := v.SetFromDecimal(units); err != nil || v.BitLen() > 96 {
		return v, bad
	}
	return v, nil
}

// tokens writes token units as a decimal number of whole tokens.
func tokens(v uint256.Int) string { return decimal(v.ToBig(), decimals) }

// decimal writes units of 10^-places as a decimal number.
func decimal(v *big.Int, places int) string {
	s := v.String()
	if len(s) <= places {
		s = strings.Repeat("0", places-len(s)+1) + s
	}
	whole, frac := s[:len(s)-places], strings.TrimRight(s[len(s)-places:], "0")
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}
