package sim

import (
	"context"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// The rules that are held while a run goes on.

// Why the contract may refuse an honest node: the chain or the time went on.
var (
	overtaken = []string{"WrongLink", "WindowClosed", "DeadlinePassed", "AlreadyAnchored", "AlreadyReported", "AlreadyCertified"}
	tooEarly  = []string{"WindowOpen", "TooEarly", "TermTooEarly"}
)

func named(err error, names []string) bool {
	for _, name := range names {
		if strings.HasPrefix(err.Error(), name) {
			return true
		}
	}
	return false
}

// watchWish: an honest node asks the contract for nothing that the contract has to refuse, and for nothing before its
// time; but another transaction, or the time, may come first.
//
// Rationale: the machine computes every window and every proof itself. A refused wish is a difference between the two,
// which an outbox that waits and tries again would hide.
func (w *world) watchWish(n *node, in protocol.Intent) {
	if !n.honest() {
		return
	}
	call, err := submit.Encode(w.net.id, w.net.params.Token, in)
	if err != nil {
		w.breach("refused", "seat %d wishes what no call exists for: %v", n.seat, err)
		return
	}
	next := *w.ledger.head()
	next.header = types.CopyHeader(next.header)
	next.header.Time += uint64(w.plan.Block)
	_, _, err = endpoint{w.ledger, -1}.try(&next, ethereum.CallMsg{From: n.keys.hot.Address(), To: call.To, Data: call.Data})
	if reason := submit.Explain(err); reason != nil && !named(reason, overtaken) {
		w.breach("refused", "the contract refuses what honest seat %d wishes: %v (%.40s)", n.seat, reason, in.Key())
	}
}

// blame is watchWish for what was mined.
func (w *world) blame(seat int, reason error) {
	if seat >= 0 && w.nodes[seat].honest() && !named(reason, overtaken) && !named(reason, tooEarly) {
		w.breach("refused", "a transaction of honest seat %d fails: %v", seat, reason)
	}
}

// watchReveal: an honest seat opens its ballot only when the anchor is as deep as the specification asks.
//
// Rationale: an anchor that a reorg takes away could be made again with the votes of those who waited. Excused: an
// endpoint that is ahead of nobody; a lagging one only makes a node later.
func (w *world) watchReveal(n *node, f protocol.Frame) {
	slot := f.Signed.Slot
	if slot.Kind != protocol.Reveal {
		return
	}
	if _, known := w.bared[slot.Round]; !known {
		w.bared[slot.Round] = w.now
	}
	if n.actor != nil || w.reorged() {
		return
	}
	facts, err := w.reader.Facts(context.Background(), w.job)
	if err != nil {
		return
	}
	for _, l := range facts.Logs {
		if e, ok := l.Event.(protocol.VotesCommitted); ok && e.Round == slot.Round {
			if w.ledger.head().number() < l.Block.Number+uint64(w.plan.Confirmations) {
				w.breach("blind", "seat %d opens round %d, whose anchor is not %d blocks deep", n.seat, slot.Round, w.plan.Confirmations)
			}
			return
		}
	}
	w.breach("blind", "seat %d opens round %d, which is not anchored", n.seat, slot.Round)
}

func (w *world) reorged() bool { return w.ledger.forks > 0 }

// bear notes when a commitment was first shown to anybody.
func (w *world) bear(commitment common.Hash) {
	if _, known := w.born[commitment]; !known {
		w.born[commitment] = w.now
	}
}

// ruleBlind: no ballot counts that was committed to after an honest seat had opened its own.
//
// Rationale: commitments are worth nothing when one of them can be made with the votes of others in view. Excused: runs
// in which the chain took an anchor back after it was as deep as the specification asks; and jobs without an honest
// majority, which may agree on anything.
func (w *world) ruleBlind(e evidence) {
	s := e.facts.Settlement
	if s == nil || w.reorged() || !w.minority() || e.slow {
		return
	}
	p, ok := w.history()
	first, opened := w.bared[s.Round]
	if !ok || !opened || int(s.Round) > p.newest() {
		return
	}
	for _, seat := range s.Opened.Seats() {
		if born, known := w.born[p.entries[s.Round][seat]]; known && born > first {
			w.breach("blind", "the ballot of seat %d counts, and was committed to %d ms after another was opened", seat, born-first)
		}
	}
}
