package terminal

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with testdata/name.txt.
func golden(t *testing.T, name, got string) {
	t.Helper()
	goldenFile(t, name+".txt", got)
}

// goldenFile compares with testdata/name.
func goldenFile(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

var personas = []string{"greedy", "restart", "depth", "beam", "split"}

func panelOf(n int) ([]protocol.Seat, map[common.Address]string) {
	var seats []protocol.Seat
	names := map[common.Address]string{}
	for i := range n {
		s := protocol.Seat{Operator: common.BytesToAddress([]byte{0xaa, byte(i)}), Price: *uint256.NewInt(1_500_000)}
		seats = append(seats, s)
		names[s.Operator] = personas[i]
	}
	return seats, names
}

func options() Options {
	_, names := panelOf(5)
	return Options{Names: names, Decimals: 6, Symbol: "DEV"}
}

// stage draws a job at one of its stages, from the opening to the settlement.
type stage int

const (
	opened stage = iota
	proposing
	judged
	second
	settled
)

func jobAt(s stage) view.Job {
	panel, _ := panelOf(5)
	j := view.Job{
		ID: protocol.JobID{0x12, 0x34, 0x56, 0x78}, Task: "reach 813 with 3 7 8 25 50 100", Panel: panel, Phase: view.Proposing,
		Head: protocol.BlockRef{Number: 17, Time: 1000}, Deadline: 1600, Winner: protocol.NoSeat, Line: 143_256,
		Money: view.Money{Escrow: *uint256.NewInt(20_000_000), Fee: *uint256.NewInt(200_000)},
		Txs:   []view.Tx{{Kind: "open", Hash: common.Hash{0xaa}, Block: 12}},
	}
	if s == opened {
		j.Phase, j.Coordinator = view.Waiting, protocol.NoSeat
		return j
	}
	j.Round = 1
	j.Rounds = []view.Round{firstRound(s)}
	if s >= judged {
		j.Phase, j.Evidence = view.Resulting, 46_301
		j.Txs = append(j.Txs, view.Tx{Kind: "anchor", Round: 1, Hash: common.Hash{0xbb}, Block: 15})
	}
	if s >= second {
		j.Round, j.Phase, j.Evidence = 2, view.Closing, 160_123
		j.Rounds = append(j.Rounds, secondRound())
		j.Txs = append(j.Txs, view.Tx{Kind: "anchor", Round: 2, Hash: common.Hash{0xcc}, Block: 19})
		j.Deciding, j.Winner, j.Answer = 2, 4, "8 * 100 + 7 + 3 * 50 / 25 = 813"
	}
	if s >= settled {
		j.Phase = view.Settled
		j.Txs = append(j.Txs, view.Tx{Kind: "settle", Round: 2, Hash: common.Hash{0xdd}, Block: 22})
		j.Money.Known, j.Money.Paid = true, true
		j.Money.Refund = *uint256.NewInt(1_300_000)
		for i := range panel {
			j.Money.Pay = append(j.Money.Pay, *uint256.NewInt(uint64(3_000_000 + 250_000*i)))
		}
	}
	return j
}

func firstRound(s stage) view.Round {
	r := view.Round{Number: 1, Winner: protocol.NoSeat, Ballots: make([]view.Ballot, 5)}
	answers := []string{
		"8 * 100 + 7 + 3 = 810, 3 away from 813", "(100 + 3) * 8 - 7 = 817, 4 away from 813", "8 * 100 + 25 - 7 = 818, 5 away from 813",
		"8 * 100 + 7 + 3 = 810, 3 away from 813", "",
	}
	for i, a := range answers {
		p := view.Proposal{State: view.Sealed, Answer: a}
		if i == 4 {
			p.State = view.Skipped
		} else if s >= judged {
			p.State = view.Accepted
		} else {
			p.Answer = ""
		}
		r.Proposals = append(r.Proposals, p)
	}
	if s < judged {
		r.Committed = 0b00001
		return r
	}
	for i, v := range []protocol.Votes{
		{0, 5400, 5200, 6600, 0}, {6300, 0, 4400, 6300, 0}, {6500, 4100, 0, 6400, 0}, {6800, 5300, -2100, 0, 0}, nil,
	} {
		r.Ballots[i].Votes = v
	}
	r.Announced, r.Quorum, r.Opened, r.Unopened = true, true, 0b01111, 0b10000
	r.Scores, r.Winner, r.LeadPPM, r.Evidence = []int32{6500, 5300, 4400, 6400, 0}, 0, 500_000, 46_301
	return r
}

func secondRound() view.Round {
	r := view.Round{Number: 2, Ballots: make([]view.Ballot, 5)}
	for i := range 5 {
		p := view.Proposal{State: view.Accepted, Answer: "8 * 100 + 7 + 3 = 810, 3 away from 813", Cites: []protocol.Cite{{Round: 1, Seat: 0, Bps: 6000}}}
		if i == 4 {
			p.Answer = "8 * 100 + 7 + 3 * 50 / 25 = 813"
		}
		r.Proposals = append(r.Proposals, p)
		v := protocol.Votes{4500, 4500, 4500, 4500, 6800}
		v[i] = 0
		r.Ballots[i].Votes = v
	}
	r.Announced, r.Quorum, r.Opened = true, true, 0b11111
	r.Scores, r.Winner, r.Changed, r.Halt = []int32{4500, 4500, 4500, 4500, 6800}, 4, true, true
	r.LeadPPM, r.Evidence = 1_000_000, 160_123
	return r
}
