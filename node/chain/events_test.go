package chain

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func testReader() *Reader {
	return New(nil, protocol.Network{Name: "test", ChainID: 1, Contract: common.Address{1}}, Options{})
}

// openedLog is a JobOpened as the contract would log it, with the given terms.
func openedLog(t *testing.T, r *Reader, job protocol.Job, terms *big.Int) types.Log {
	t.Helper()
	event := r.abi.GetABI().Events["JobOpened"]
	w := job.Words()
	data, err := event.Inputs.NonIndexed().Pack([32]byte(job.Spec), w.Route.ToBig(), terms, w.Money.ToBig(), []bindings.IRankifySeat{})
	if err != nil {
		t.Fatal(err)
	}
	id := job.ID(r.net)
	return types.Log{
		Address: r.net.Contract, Data: data,
		Topics: []common.Hash{event.ID, common.Hash(id), common.BytesToHash(job.Submitter[:])},
	}
}

func TestUnreadableLogIsPassedOver(t *testing.T) {
	r := testReader()
	job := protocol.Job{
		Submitter: common.Address{7}, Lane: 3, Nonce: 9, Terms: protocol.Terms{Deadline: 5, Seats: 3},
		Panel: protocol.PanelHash(nil), Reward: *uint256.NewInt(11), Allowance: 12, Fee: *uint256.NewInt(13),
	}
	terms := job.Terms.Word()
	good := openedLog(t, r, job, terms.ToBig())
	good.Index = 2
	bad := openedLog(t, r, job, new(big.Int).Lsh(common.Big1, 240)) // bits that no job has
	bad.Index = 1
	cut := good
	cut.Data = cut.Data[:40]
	foreign := good
	foreign.Address = common.Address{2}
	got := r.decodeAll([]types.Log{good, bad, cut, foreign, {Address: r.net.Contract}}, protocol.BlockRef{})
	want := []protocol.Log{{Index: 2, Event: protocol.JobOpened{ID: job.ID(r.net), Job: job, Panel: []protocol.Seat{}}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("logs differ (-want +got):\n%s", diff)
	}
}

// TestEveryEventHasADecoder holds the table to the contract: an event is decoded or left out on purpose.
func TestEveryEventHasADecoder(t *testing.T) {
	r := testReader()
	leftOut := map[string]bool{
		"Struck": true, "Slashed": true, "HotKeyReported": true, "EIP712DomainChanged": true,
	}
	for name, event := range r.abi.GetABI().Events {
		if _, ok := r.events[event.ID]; ok == leftOut[name] {
			t.Errorf("%s: decoded %t, left out %t", name, ok, leftOut[name])
		}
	}
}

func FuzzDecodeSettle(f *testing.F) {
	r := testReader()
	id := r.abi.GetABI().Methods["settle"].ID
	f.Add([]byte{})
	f.Add(id)
	f.Add(append(append([]byte{}, id...), make([]byte, 1024)...))
	f.Fuzz(func(t *testing.T, input []byte) {
		_, s, err := r.DecodeSettle(input)
		if err == nil && len(s.Ballots) > len(input) {
			t.Errorf("%d ballots from %d bytes", len(s.Ballots), len(input))
		}
	})
}
