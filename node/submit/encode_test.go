package submit

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// unknownIntent is an intent that no call exists for.
type unknownIntent struct{}

func (unknownIntent) Key() string { return "unknown" }

func TestEncodeEveryIntent(t *testing.T) {
	n := protocol.Network{ChainID: 1, Contract: common.Address{1}}
	token := common.Address{2}
	for method, in := range map[string]protocol.Intent{
		"open":               protocol.OpenJob{Panel: make([]protocol.Seat, 3), Accepts: make([]protocol.Signature, 3)},
		"anchor":             protocol.AnchorRound{Commitments: make([]common.Hash, 3)},
		"takeOver":           protocol.AnchorRound{Term: 1, Commitments: make([]common.Hash, 3)},
		"forceCommit":        protocol.ForceCommitment{},
		"certify":            protocol.CertifyRound{Steps: make([]protocol.Step, 2), Signatures: make([]protocol.Signature, 2)},
		"reveal":             protocol.RevealOpenings{Openings: []protocol.Opening{{Packed: []byte{1, 2}}}},
		"settle":             protocol.SettleJob{},
		"refund":             protocol.RefundJob{Steps: make([]protocol.Step, 2)},
		"cancel":             protocol.CancelJob{OpenTime: 5},
		"join":               protocol.JoinNetwork{Amount: *uint256.NewInt(5)},
		"topUp":              protocol.TopUp{},
		"setHotKey":          protocol.SetHotKey{},
		"reportEquivocation": protocol.ReportEquivocation{},
		"requestExit":        protocol.RequestExit{},
		"withdrawStake":      protocol.WithdrawStake{},
		"claim":              protocol.Claim{},
		"register":           protocol.RegisterAsset{},
		"distribute":         protocol.DistributeRoyalties{},
		"setPayee":           protocol.SetPayee{},
		"acknowledge":        protocol.AcknowledgeEdge{},
	} {
		t.Run(method, func(t *testing.T) {
			got, err := Encode(n, token, in)
			if err != nil {
				t.Fatal(err)
			}
			if got.To == nil || *got.To != n.Contract || !bytes.HasPrefix(got.Data, rankify.GetABI().Methods[method].ID) {
				t.Errorf("to %v with %x", got.To, got.Data[:4])
			}
		})
	}
	t.Run("approve", func(t *testing.T) {
		got, err := Encode(n, token, protocol.Approve{})
		if err != nil || *got.To != token || !bytes.HasPrefix(got.Data, devToken.GetABI().Methods["approve"].ID) {
			t.Errorf("to %v, %v", got.To, err)
		}
	})
	t.Run("deploy", func(t *testing.T) {
		got, err := Encode(n, token, protocol.Deploy{})
		if err != nil || got.To != nil || len(got.Data) < 10_000 {
			t.Errorf("to %v with %d bytes, %v", got.To, len(got.Data), err)
		}
	})
	t.Run("unknown", func(t *testing.T) {
		if _, err := Encode(n, token, unknownIntent{}); err == nil {
			t.Error("an unknown intent was encoded")
		}
	})
}

func TestStatement(t *testing.T) {
	slot := protocol.Slot{Job: protocol.JobID{1}, Round: 2, Term: 3, Kind: protocol.Commit, Seat: 4}
	f := protocol.Frame{Signed: protocol.Signed{Slot: slot, Body: common.Hash{5}}, Payload: make([]byte, 64)}
	got := statement(f)
	if len(got) != 6*32 || got[0] != 1 || got[63] != 2 || got[95] != 3 || got[127] != 5 || got[159] != 4 || got[160] != 5 {
		t.Errorf("a Commit as %x", got)
	}
	f.Signed.Slot.Kind, f.Payload = protocol.Close, make([]byte, 128)
	if got := statement(f); len(got) != 10*32 {
		t.Errorf("a Close of %d bytes", len(got))
	}
}

func TestSkipHasNoMedian(t *testing.T) {
	s := protocol.Settlement{Proposals: []common.Hash{{1}, {}, {2}}, Medians: protocol.Votes{-10_000, 5, 0}}
	if got, want := medians(s), []byte{0, 0, 0, 0, 0x27, 0x10}; !bytes.Equal(got, want) {
		t.Errorf("got %x, want %x", got, want)
	}
}
