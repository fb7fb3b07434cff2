package sim

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// report is a key that the contract retired for two signatures, and what its operator lost.
type report struct {
	operator, reporter common.Address
	taken              uint256.Int
}

var topicReported, topicSlashed = topic("HotKeyReported"), topic("Slashed")

// reports are the reports that the contract took. Its two events follow one another.
func (w *world) reports() []report {
	var out []report
	for _, b := range w.ledger.blocks {
		for i, l := range b.logs {
			if l.Topics[0] != topicReported || i+1 == len(b.logs) || b.logs[i+1].Topics[0] != topicSlashed {
				continue
			}
			slashed := b.logs[i+1]
			r := report{operator: common.BytesToAddress(slashed.Topics[1][:]), reporter: common.BytesToAddress(slashed.Topics[2][:])}
			r.taken.SetBytes(slashed.Data)
			out = append(out, r)
		}
	}
	return out
}

// countHelp counts what nodes sent to the contract because others had wronged them or were silent.
func (w *world) countHelp(r *Result) {
	r.Reported = len(w.reports())
	facts, err := w.reader.Facts(context.Background(), w.job)
	if err != nil {
		return
	}
	for _, l := range facts.Logs {
		switch e := l.Event.(type) {
		case protocol.RoundCertified:
			r.Certified++
		case protocol.CommitForced:
			r.Forced++
		case protocol.BallotsRevealed:
			r.Revealed++
		case protocol.VotesCommitted:
			if e.Term > 0 {
				r.Taken++
			}
		}
	}
}

// reward is the reporter's part of what was taken.
func (w *world) reward(r report) uint256.Int {
	p := w.net.params
	var out uint256.Int
	out.Mul(&r.taken, uint256.NewInt(uint64(p.ReporterBps)))
	out.Div(&out, uint256.NewInt(uint64(p.SlashBps)))
	return out
}

// ruleReports: only a seat that signs two bodies for one slot is ever reported.
//
// Rationale: a report costs a stake, and nobody can appeal.
func (w *world) ruleReports(evidence) {
	for _, r := range w.reports() {
		for i, s := range w.agreement.Panel {
			if s.Operator == r.operator && w.nodes[i].honest() {
				w.breach("reports", "honest seat %d was reported", i)
			}
		}
	}
}
