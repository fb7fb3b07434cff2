package transcript_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func rounds() []transcript.FoldRound {
	return []transcript.FoldRound{
		{Round: 1, Proposals: common.Hash{1}, Commitments: []common.Hash{{2}, {}, {3}}, Opened: 0b001, Salts: []common.Hash{{4}}},
		{Round: 2, Proposals: common.Hash{5}, Commitments: []common.Hash{{6}, {7}, {8}}, Opened: 0b110, Salts: []common.Hash{{9}, {10}}},
	}
}

// The first round by hand, in the words of the specification.
func TestFoldByHand(t *testing.T) {
	pad := func(b byte) []byte { return common.LeftPadBytes([]byte{b}, 32) }
	left := func(b byte) []byte { h := common.Hash{b}; return h[:] }
	job := protocol.JobID{0xaa}
	h := crypto.Keccak256(job[:])
	h = crypto.Keccak256(h, pad(1), pad(4), left(1))
	h = crypto.Keccak256(h, pad(1), pad(5), pad(0), left(2))
	h = crypto.Keccak256(h, pad(1), pad(5), pad(2), left(3))
	h = crypto.Keccak256(h, pad(1), pad(6), pad(0), left(4))
	if got := transcript.Fold(job, rounds()[:1]); got != common.BytesToHash(h) {
		t.Errorf("got %s, want %x", got, h)
	}
}

func TestFoldSeesEverything(t *testing.T) {
	base := transcript.Fold(protocol.JobID{1}, rounds())
	for name, edit := range map[string]func(r []transcript.FoldRound) []transcript.FoldRound{
		"a slate":      func(r []transcript.FoldRound) []transcript.FoldRound { r[0].Proposals[31]++; return r },
		"a commitment": func(r []transcript.FoldRound) []transcript.FoldRound { r[0].Commitments[0][31]++; return r },
		"one more commitment": func(r []transcript.FoldRound) []transcript.FoldRound {
			r[0].Commitments[1][31]++
			return r
		},
		"who opened": func(r []transcript.FoldRound) []transcript.FoldRound { r[0].Opened = 0b100; return r },
		"a salt":     func(r []transcript.FoldRound) []transcript.FoldRound { r[1].Salts[1][0]++; return r },
		"the order":  func(r []transcript.FoldRound) []transcript.FoldRound { slices.Reverse(r); return r },
		"the end":    func(r []transcript.FoldRound) []transcript.FoldRound { return r[:1] },
		"a number":   func(r []transcript.FoldRound) []transcript.FoldRound { r[1].Round = 3; return r },
	} {
		if transcript.Fold(protocol.JobID{1}, edit(rounds())) == base {
			t.Errorf("%s does not show", name)
		}
	}
	if transcript.Fold(protocol.JobID{2}, rounds()) == base {
		t.Error("the job does not show")
	}
}
