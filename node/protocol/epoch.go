package protocol

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Epoch is one start of a process that speaks with a hot key. No two starts share one.
type Epoch struct {
	Start Millis      // the process's own clock at its start
	ID    common.Hash // random
}

// Before is the order of epochs: by start, then by id.
func (e Epoch) Before(o Epoch) bool {
	if e.Start != o.Start {
		return e.Start < o.Start
	}
	return e.ID.Cmp(o.ID) < 0
}

// String is the start and the beginning of the id.
func (e Epoch) String() string { return fmt.Sprintf("%d-%x", uint64(e.Start), e.ID[:4]) }

// Presence is what a process says of itself to another that may hold the same hot key: as a question, or as the answer
// to one. The challenge is drawn by who asks, so that an answer proves that its process lives.
type Presence struct {
	Operator  common.Address
	Epoch     Epoch
	Running   bool // it has the key to itself; without it, it is still asking
	Answer    bool
	Challenge common.Hash
}

// Beats tells which of two processes with one key goes on: one that runs goes before one that starts; of two that run,
// or two that start, the one of the earlier epoch does. Of two different epochs exactly one beats the other.
func (p Presence) Beats(o Presence) bool {
	if p.Running != o.Running {
		return p.Running
	}
	return p.Epoch.Before(o.Epoch)
}

var epochType = keccak([]byte("Epoch(address operator,uint64 start,bytes32 id,bool running,bool answer,bytes32 challenge)"))

// EpochDigest is what a hot key signs about the process that holds it:
// Epoch(address operator,uint64 start,bytes32 id,bool running,bool answer,bytes32 challenge).
func (n Network) EpochDigest(p Presence) common.Hash {
	return n.typed(keccak(epochType[:], wordAddress(p.Operator), word64(uint64(p.Epoch.Start)), p.Epoch.ID[:],
		wordBool(p.Running), wordBool(p.Answer), p.Challenge[:]))
}

func wordBool(b bool) []byte {
	if b {
		return word64(1)
	}
	return word64(0)
}
