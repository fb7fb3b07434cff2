package transcript

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// FoldRound is what the fold takes of one round. All of it is on chain or in the announced result.
type FoldRound struct {
	Round       protocol.Round
	Proposals   common.Hash   // proposalsHash of the anchored slate
	Commitments []common.Hash // the anchored list with its forced entries, one a seat, zero for none
	Opened      protocol.Mask // openings that count
	Salts       []common.Hash // of Opened, in seat order
}

// Fold is the transcript hash of a job after the given rounds. It starts as keccak256(jobId); each round adds its slate,
// then its commitments, then its openings, in seat order, each as keccak256 over ABI words: (h, round, kind, hash) for
// the slate and (h, round, kind, seat, hash) for the others. Texts are bound by their hashes: answers by the slate,
// judgements by the salts. Source: docs/protocol.md, "A round".
func Fold(job protocol.JobID, rounds []FoldRound) common.Hash {
	h := FoldStart(job)
	for _, r := range rounds {
		h = FoldNext(h, r)
	}
	return h
}

// FoldStart is the fold before the first round.
func FoldStart(job protocol.JobID) common.Hash { return protocol.BodyOf(job[:]) }

// FoldNext adds one round to the fold of all rounds before it.
func FoldNext(h common.Hash, r FoldRound) common.Hash {
	h = absorb(h, r.Round, protocol.Slate, r.Proposals[:])
	for seat, c := range r.Commitments {
		if c != (common.Hash{}) {
			h = absorb(h, r.Round, protocol.Commit, word(uint64(seat)), c[:])
		}
	}
	for i, seat := range r.Opened.Seats() {
		var salt common.Hash
		if i < len(r.Salts) {
			salt = r.Salts[i]
		}
		h = absorb(h, r.Round, protocol.Reveal, word(uint64(seat)), salt[:])
	}
	return h
}

func absorb(h common.Hash, r protocol.Round, kind protocol.Kind, rest ...[]byte) common.Hash {
	buf := append([]byte{}, h[:]...)
	buf = append(buf, word(uint64(r))...)
	buf = append(buf, word(uint64(kind))...)
	for _, b := range rest {
		buf = append(buf, b...)
	}
	return protocol.BodyOf(buf)
}

// word is v as one big-endian ABI word.
func word(v uint64) []byte {
	var w [32]byte
	for i := range 8 {
		w[31-i] = byte(v >> (8 * i))
	}
	return w[:]
}
