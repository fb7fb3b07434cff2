package terminal

import (
	"strings"

	"github.com/holiman/uint256"
)

// amount writes token units as a decimal number of tokens, exactly, with at least places digits behind the point.
func amount(v *uint256.Int, decimals, places int) string {
	whole, part, _ := strings.Cut(decimalPoint(v.Dec(), decimals), ".")
	if len(part) < places {
		part += strings.Repeat("0", places-len(part))
	}
	if part == "" {
		return whole
	}
	return whole + "." + part
}

// decimalPoint puts the point into a number of units, and takes zeros off its end.
func decimalPoint(digits string, decimals int) string {
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals+1-len(digits)) + digits
	}
	whole, part := digits[:len(digits)-decimals], strings.TrimRight(digits[len(digits)-decimals:], "0")
	if part == "" {
		return whole
	}
	return whole + "." + part
}

// places is how many digits behind the point the amounts need at most.
func places(decimals int, amounts ...*uint256.Int) int {
	most := 0
	for _, v := range amounts {
		_, part, _ := strings.Cut(amount(v, decimals, 0), ".")
		most = max(most, len(part))
	}
	return most
}

// maxPlaces is how many digits behind the point a table shows. More would not fit, and nobody reads eighteen.
const maxPlaces = 6

// narrowPlaces are shown instead where a table of usualReceipt columns has less room than roomyReceipt; one more takes
// wideAmount.
const (
	narrowPlaces = 3
	roomyReceipt = 95
	usualReceipt = 8
	wideAmount   = 11
)

// short writes an amount with exactly places digits behind the point, cutting off the rest.
func short(v *uint256.Int, decimals, places int) string {
	s := amount(v, decimals, places)
	if whole, part, _ := strings.Cut(s, "."); len(part) > places {
		s = strings.TrimSuffix(whole+"."+part[:places], ".")
	}
	return s
}

// micros writes millionths with three digits behind the point.
func micros(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	thousandths := v / 1000
	var n uint256.Int
	n.SetUint64(uint64(thousandths))
	return sign + amount(&n, 3, 3)
}
