package refusal

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestTableIsComplete(t *testing.T) {
	src, err := os.ReadFile("table.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[Code]bool{}
	for _, e := range Table {
		if seen[e.Code] {
			t.Errorf("%s stands twice", e.Code)
		}
		seen[e.Code] = true
		if e.Cause == "" || e.Next == "" {
			t.Errorf("%s lacks a cause or a next step", e.Code)
		}
	}
	for _, m := range regexp.MustCompile(`Code = "([a-z-]+)"`).FindAllStringSubmatch(string(src), -1) {
		if !seen[Code(m[1])] {
			t.Errorf("code %s has no row", m[1])
		}
	}
}

func TestErrorIsOneLine(t *testing.T) {
	err := fmt.Errorf("open: %w", Wrap(ChainUnreachable, errors.New("dial\nrefused"), "%s", "http://127.0.0.1:1"))
	want := "open: chain-unreachable: the Ethereum endpoint does not answer: http://127.0.0.1:1: dial refused (next: check --rpc, and that the endpoint runs)"
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	if CodeOf(err) != ChainUnreachable || !errors.Is(err, New(ChainUnreachable, "")) {
		t.Error("the code is lost in wrapping")
	}
	if strings.Contains(Markdown(), "||") {
		t.Error("a cell is empty in the page")
	}
}
