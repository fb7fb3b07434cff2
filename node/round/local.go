package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// after tells whether the node's clock has reached t, and otherwise asks to be woken then.
func (m *Machine) after(t protocol.Millis) bool {
	if m.now >= t {
		return true
	}
	if m.wake == 0 || t < m.wake {
		m.wake = t
	}
	return false
}

// mark is a moment of the node's clock that is taken once.
type mark struct {
	set bool
	at  protocol.Millis
	seq uint64
}

// take sets the mark to now and tells whether it was unset.
func (m *Machine) take(k *mark) bool {
	if k.set {
		return false
	}
	*k = mark{true, m.now, m.seq}
	return true
}

// local is what one node knows of a round by itself: when it noticed what, and what its own agent said.
type local struct {
	started  mark // the round began here
	listed   mark // the first list
	slates   []slateMark
	anchored mark // the anchor was noticed
	reveal   mark // ballots may be opened
	result   mark // the first result of the round was noticed
	closes   mark // more than half the panel's Closes agree
	went     bool // the next round began here: the panel does not halt in this one
	barred   bool // the node lost its journal while the round was on

	proposal *ownProposal
	silent   bool // no proposal will come
	ballots  []*ownBallot
}

type slateMark struct {
	term uint8
	at   mark
}

// slate is the mark of the slate of a term.
func (l *local) slate(term uint8) *mark {
	for i := range l.slates {
		if l.slates[i].term == term {
			return &l.slates[i].at
		}
	}
	l.slates = append(l.slates, slateMark{term: term})
	return &l.slates[len(l.slates)-1].at
}

// ownProposal is this seat's proposal of a round.
type ownProposal struct {
	content []byte
	salt    common.Hash
	hash    common.Hash
}

// ownBallot is this seat's ballot over one slate.
type ownBallot struct {
	slate      common.Hash
	skip       bool
	packed     []byte
	secret     [32]byte
	salt       common.Hash
	commitment common.Hash
	judgement  []byte // nil when only the ballot came back from a peer
	sealed     []byte // plaintext of the ballot sealed to oneself
}

func (l *local) ballot(slate common.Hash) *ownBallot {
	for _, b := range l.ballots {
		if b.slate == slate {
			return b
		}
	}
	return nil
}
