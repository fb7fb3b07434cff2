package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
)

// The marks around the table of parameters in docs/economics.md.
const (
	tableBegin = "<!-- parameters of `nsed deploy`; run `make generate` -->\n"
	tableEnd   = "<!-- end of the parameters -->\n"
)

// parameterTable is every parameter with both sets of defaults, for a usual price of one token.
func parameterTable() string {
	public := client.DefaultParams(common.Address{1}, common.Address{2}, local.Token())
	short := local.Params(common.Address{1}, common.Address{2})
	var b strings.Builder
	b.WriteString("\n| parameter | default | tests | unit | is | why |\n|---|---|---|---|---|---|\n")
	for _, e := range client.ParamTable {
		value := client.ParamText(public, e.Name, decimals)
		if e.Unit == "tokens" {
			value += " p"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", e.Name, value, client.ParamText(short, e.Name, decimals), e.Unit, e.Meaning, e.Reason)
	}
	b.WriteString("\n")
	return b.String()
}

// TestGeneratedParameters holds the table of docs/economics.md to the parameters that are deployed.
func TestGeneratedParameters(t *testing.T) {
	path := filepath.Join(top, "docs", "economics.md")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(raw), tableBegin)
	table, after, ended := strings.Cut(rest, tableEnd)
	if !begun || !ended {
		t.Fatal("no marks around the table")
	}
	want := parameterTable()
	if *update {
		if err := os.WriteFile(path, []byte(before+tableBegin+want+tableEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		table = want
	}
	if d := cmp.Diff(want, table); d != "" {
		t.Errorf("%s is stale, run make generate (-want +got):\n%s", path, d)
	}
}
