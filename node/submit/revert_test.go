package submit

import (
	"strings"
	"testing"
	"unicode"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// kebab writes the name of an error as codes are written.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// The contract's refusals about assets have codes of the same names, and each is one that the contract knows.
func TestAssetErrors(t *testing.T) {
	for name, code := range assetErrors {
		e, known := rankify.GetABI().Errors[name]
		if !known || string(code) != kebab(name) {
			t.Errorf("%s has code %s; the contract has it: %t", name, code, known)
			continue
		}
		r := decodeRevert(e.ID[:4])
		if err := refuse(r, "key"); r.Name != name || refusal.CodeOf(err) != code {
			t.Errorf("%s is told as %v", name, err)
		}
		if _, ok := refusal.Find(code); !ok {
			t.Errorf("%s is not in the table", code)
		}
	}
	if err := refuse(&Revert{Name: "NothingToClaim", text: "NothingToClaim()"}, "key"); refusal.CodeOf(err) != refusal.ChainReverted {
		t.Errorf("another error is told as %v", err)
	}
}
