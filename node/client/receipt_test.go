package client_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// knownJob is a job of three seats at 100 each, with a reward of 1,000, an allowance of 40 and a fee of 50.
func knownJob(events ...protocol.Event) client.Known {
	a := protocol.Agreement{Network: network, Job: protocol.Job{
		Reward: *uint256.NewInt(1_000), Allowance: 40, Fee: *uint256.NewInt(50),
		Terms: protocol.Terms{Seats: 3, MinRounds: 1, MaxRounds: 3},
	}}
	for i := range 3 {
		a.Panel = append(a.Panel, protocol.Seat{Operator: common.Address{1, byte(i)}, HotKey: common.Address{2, byte(i)}, Price: *uint256.NewInt(100)})
	}
	k := client.Known{Agreement: a, Facts: protocol.Facts{Network: network, Job: protocol.JobID{1}}}
	for i, e := range append([]protocol.Event{protocol.JobOpened{}}, events...) {
		k.Facts.Logs = append(k.Facts.Logs, protocol.Log{Event: e, Tx: common.Hash{byte(i)}, Block: protocol.BlockRef{Number: uint64(i)}})
	}
	return k
}

func TestReceiptsWithoutASettlement(t *testing.T) {
	anchor := protocol.VotesCommitted{Round: 1}
	opened := protocol.BallotsRevealed{Round: 1, Opened: 0b101}
	refunded := func(n uint64) protocol.Event { return protocol.JobRefunded{Amount: *uint256.NewInt(n)} }
	for name, tt := range map[string]struct {
		events       []protocol.Event
		end          string
		refund, paid uint64
		code         refusal.Code
		fails        bool
	}{
		"running":                          {code: refusal.JobRunning, fails: true},
		"running in a round":               {events: []protocol.Event{anchor, opened}, code: refusal.JobRunning, fails: true},
		"refunded before an anchor":        {events: []protocol.Event{refunded(1_390)}, end: "refunded", refund: 1_390},
		"refunded after an anchor":         {events: []protocol.Event{anchor, refunded(1_340)}, end: "refunded", refund: 1_340, paid: 50},
		"refunded with openings":           {events: []protocol.Event{anchor, opened, refunded(1_140)}, end: "refunded", refund: 1_140, paid: 250},
		"openings of an older round":       {events: []protocol.Event{anchor, opened, protocol.VotesCommitted{Round: 2}, refunded(1_340)}, end: "refunded", refund: 1_340, paid: 50},
		"cancelled":                        {events: []protocol.Event{protocol.JobCancelled{Amount: *uint256.NewInt(1_090)}}, end: "cancelled", refund: 1_090, paid: 300},
		"refunded with another sum":        {events: []protocol.Event{refunded(1_389)}, code: refusal.Internal, fails: true},
		"settled through another contract": {events: []protocol.Event{anchor, protocol.JobSettled{Round: 1}}, code: refusal.TranscriptMissing, fails: true},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := knownJob(tt.events...).Receipt()
			if (err != nil) != tt.fails || tt.fails && refusal.CodeOf(err) != tt.code {
				t.Fatalf("got %v", err)
			}
			if tt.fails {
				return
			}
			refund, paid := r.Refund(), r.Paid()
			if r.End != tt.end || !refund.Eq(uint256.NewInt(tt.refund)) || !paid.Eq(uint256.NewInt(tt.paid)) || len(r.Txs) != len(tt.events)+1 {
				t.Errorf("%s, refund %s, paid %s, %d transactions", r.End, refund.Dec(), paid.Dec(), len(r.Txs))
			}
		})
	}
}
