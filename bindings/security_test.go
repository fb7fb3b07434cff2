package bindings

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// libraryErrors are the errors in the contract's ABI that OpenZeppelin declares and this contract cannot raise, with the
// reason.
var libraryErrors = map[string]string{
	"InvalidShortString": "the name and the version of the signing domain are short",
	"StringTooLong":      "the same",
}

// solidityTests returns the text of all tests in Solidity.
func solidityTests(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("../contracts/test/*.sol")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests in Solidity: %v", err)
	}
	var text strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(data)
	}
	return text.String()
}

// TestErrorsAreExpected holds every error in the ABI to a test in Solidity that expects it by name. That each place which
// raises one is reached is what `make coverage` and `make contract-guards` check.
func TestErrorsAreExpected(t *testing.T) {
	tests := solidityTests(t)
	for name := range NewRankify().GetABI().Errors {
		expected := strings.Contains(tests, "."+name+".selector")
		if _, listed := libraryErrors[name]; listed == expected {
			t.Errorf("%s: expected by a test: %v, listed as impossible: %v", name, expected, listed)
		}
	}
}

// TestSecurityPageNamesTests holds docs/security.md to tests that exist.
func TestSecurityPageNamesTests(t *testing.T) {
	page, err := os.ReadFile("../docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	tests := solidityTests(t)
	names := regexp.MustCompile("`((?:test|check)[A-Za-z]*_\\w+)(\\*?)`").FindAllStringSubmatch(string(page), -1)
	if len(names) < 50 {
		t.Fatalf("docs/security.md names only %d tests", len(names))
	}
	for _, name := range names {
		declared := "function " + name[1]
		if name[2] == "" {
			declared += "("
		}
		if name[1] != "check_" && !strings.Contains(tests, declared) {
			t.Errorf("docs/security.md names %s, which is no test", name[1])
		}
	}
}
