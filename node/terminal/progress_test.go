package terminal

import (
	"bytes"
	"strings"
	"testing"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

func TestProgress(t *testing.T) {
	var buf bytes.Buffer
	term := New(&buf, options())
	events := []view.Event{
		{Seq: 1, Kind: view.JobOpened, Seat: protocol.NoSeat, Text: "open in block 3"},
		{Seq: 2, Kind: view.RoundStarted, Round: 1, Seat: 0, Text: "round 1"},
		{Seq: 3, Kind: view.ProposalSealed, Round: 1, Seat: 2, Text: "sealed 0x12"},
		{Seq: 4, Kind: view.AgentFailed, Round: 1, Seat: 4, Text: "agent-timeout\x1b[2J"},
		{Seq: 5, Kind: view.RoundAnchored, Round: 1, Seat: 0, Text: "5 commitments on chain in term 0"},
	}
	term.Progress(jobAt(opened), events[:2]...)
	term.Progress(jobAt(judged), events...) // what was told is not told again
	got := strings.Split(strings.TrimSuffix(buf.String(), "\n"), "\n")
	want := []string{"open in block 3", "round 1: begins, coordinated by ", "! round 1: seat 4 ", "round 1: seat 0 "}
	if len(got) != len(want) {
		t.Fatalf("%d lines:\n%s", len(got), buf.String())
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) || strings.ContainsRune(got[i], '\x1b') {
			t.Errorf("line %d is %q, want %q", i, got[i], want[i])
		}
	}
	other := jobAt(opened)
	other.ID[0] ^= 1
	buf.Reset()
	if term.Progress(other, events[0]); !strings.Contains(buf.String(), "open in block 3") {
		t.Errorf("another job tells %q", buf.String())
	}
}

func TestAmountWithSymbol(t *testing.T) {
	for name, tt := range map[string]struct {
		units    uint64
		decimals int
		symbol   string
		want     string
	}{
		"whole":            {2_000_000, 6, "USDC", "2 USDC"},
		"a part":           {1_500_000, 6, "USDC", "1.5 USDC"},
		"the last unit":    {1, 18, "T", "0.000000000000000001 T"},
		"nothing":          {0, 6, "USDC", "0 USDC"},
		"no decimals":      {7, 0, "T", "7 T"},
		"no symbol":        {15, 1, "", "1.5"},
		"a hostile symbol": {15, 1, "\x1b[2JT", "1.5 [2JT"},
	} {
		if got := (Options{Decimals: tt.decimals, Symbol: tt.symbol}).Amount(uint256.NewInt(tt.units)); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
