package protocol

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// The digest is held to a second implementation of EIP-712.
func TestEpochDigestIsTypedData(t *testing.T) {
	n := Network{Name: "test", ChainID: 31337, Contract: common.Address{0xc0, 1}}
	field := func(name, kind string) apitypes.Type { return apitypes.Type{Name: name, Type: kind} }
	seen := map[common.Hash]bool{}
	for _, flags := range [][2]bool{{false, false}, {false, true}, {true, false}, {true, true}} {
		p := Presence{
			Operator: common.Address{1}, Epoch: Epoch{Start: 1_700_000_000_123, ID: common.Hash{2, 3}},
			Running: flags[0], Answer: flags[1], Challenge: common.Hash{4, 5},
		}
		data := apitypes.TypedData{
			Types: apitypes.Types{
				"EIP712Domain": {field("name", "string"), field("version", "string"), field("chainId", "uint256"), field("verifyingContract", "address")},
				"Epoch": {field("operator", "address"), field("start", "uint64"), field("id", "bytes32"), field("running", "bool"),
					field("answer", "bool"), field("challenge", "bytes32")},
			},
			PrimaryType: "Epoch",
			Domain:      apitypes.TypedDataDomain{Name: "NSED", Version: "1", ChainId: math.NewHexOrDecimal256(31337), VerifyingContract: n.Contract.Hex()},
			Message: apitypes.TypedDataMessage{
				"operator": p.Operator.Hex(), "start": "1700000000123", "id": p.Epoch.ID[:], "running": p.Running, "answer": p.Answer,
				"challenge": p.Challenge[:],
			},
		}
		want, _, err := apitypes.TypedDataAndHash(data)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.EpochDigest(p); got != common.BytesToHash(want) {
			t.Errorf("running %v, answer %v: digest %s, want %x", p.Running, p.Answer, got, want)
		}
		seen[n.EpochDigest(p)] = true
		other := n
		other.Contract[5]++
		seen[other.EpochDigest(p)] = true
	}
	if len(seen) != 8 {
		t.Errorf("%d digests, want 8 different ones", len(seen))
	}
}

func TestWhichProcessGoesOn(t *testing.T) {
	early, late := Epoch{Start: 1, ID: common.Hash{9}}, Epoch{Start: 2}
	starting := func(e Epoch) Presence { return Presence{Epoch: e} }
	running := func(e Epoch) Presence { return Presence{Epoch: e, Running: true} }
	for _, c := range []struct {
		name string
		a, b Presence
		a1st bool
	}{
		{"both start", starting(early), starting(late), true},
		{"both run", running(early), running(late), true},
		{"one runs already", starting(early), running(late), false},
		{"the earlier runs already", running(early), starting(late), true},
		{"one instant", running(Epoch{Start: 1, ID: common.Hash{1}}), running(Epoch{Start: 1, ID: common.Hash{2}}), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.a.Beats(c.b) != c.a1st || c.b.Beats(c.a) == c.a1st {
				t.Errorf("a beats b %v, b beats a %v, want a first: %v", c.a.Beats(c.b), c.b.Beats(c.a), c.a1st)
			}
		})
	}
	if same := running(early); same.Beats(same) {
		t.Error("a process beats itself")
	}
	if got := early.String(); got != "1-09000000" {
		t.Errorf("epoch prints as %s", got)
	}
}
