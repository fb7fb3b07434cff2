package sim

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// evidence is what the rules look at after a run.
type evidence struct {
	facts  protocol.Facts
	opened bool
	end    protocol.Event // nil while the job runs
	ends   int
	slow   bool // settled without Closes
	after  money
	views  []view.Job // of each node, zero for one that is down
}

// judge holds a run to all rules.
func (w *world) judge(r *Result) {
	e := w.collect()
	r.End, r.Rounds = e.name(), len(w.anchors(e))
	for _, rule := range []func(evidence){
		w.ruleEnds, w.ruleOneOutcome, w.ruleConservation, w.ruleSettlement, w.ruleAgreement, w.ruleReports, w.ruleNoHarm, w.rulePaid,
		w.ruleOneVoice, w.ruleBlind, w.ruleRestart, w.ruleAudit, w.ruleMerit,
	} {
		rule(e)
	}
	w.note("end %s, lane %s", e.name(), short(e.facts.Lane))
	for _, v := range e.views {
		raw, err := json.Marshal(&v)
		if err != nil {
			panic(err)
		}
		w.sum.Write(raw)
	}
}

func (w *world) collect() (e evidence) {
	facts, err := w.reader.Facts(context.Background(), w.job)
	if err == nil {
		e.facts, e.opened = facts, true
	}
	for _, l := range facts.Logs {
		switch l.Event.(type) {
		case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
			e.end = l.Event
			e.ends++
		}
	}
	e.slow = facts.Settlement != nil && facts.Settlement.Closers == 0
	e.after = w.funds()
	for _, n := range w.nodes {
		var v view.Job
		if n.up {
			v = n.job.Machine().View()
		}
		e.views = append(e.views, v)
	}
	return e
}

func (e evidence) name() string {
	switch e.end.(type) {
	case protocol.JobSettled:
		if e.slow {
			return "slow"
		}
		return "settled"
	case protocol.JobRefunded:
		return "refunded"
	case protocol.JobCancelled:
		return "cancelled"
	}
	return "running"
}

func (w *world) anchors(e evidence) (out []protocol.VotesCommitted) {
	for _, l := range e.facts.Logs {
		if a, ok := l.Event.(protocol.VotesCommitted); ok {
			out = append(out, a)
		}
	}
	return out
}

// honestSeats are the seats whose program is the honest one.
func (w *world) honestSeats() (set protocol.Mask) {
	for _, n := range w.nodes {
		if n.honest() {
			set = set.With(n.seat)
		}
	}
	return set
}

// minority tells whether more than half of the panel is honest, which all guarantees against strangers assume.
func (w *world) minority() bool {
	return w.honestSeats().Count() >= w.agreement.Job.Terms.Quorum()
}

// ruleEnds: every job ends, in payment or refund, by the last second that the contract's times allow, as long as one
// honest node is there to send a transaction.
//
// Rationale: escrow that nobody can free is money lost; no dishonest majority, fault or crash may bring that about.
func (w *world) ruleEnds(e evidence) {
	able := slices.ContainsFunc(w.nodes, (*node).honest)
	if e.opened && e.end == nil && able {
		w.breach("ends", "the job still runs at %d, its deadline was %d", w.ledger.head().time(), w.agreement.Job.Terms.Deadline)
	}
}

// ruleOneOutcome: at most one outcome on chain, and the lane is free again.
//
// Rationale: a second outcome would pay out of other jobs' escrow.
func (w *world) ruleOneOutcome(e evidence) {
	if e.ends > 1 {
		w.breach("one-outcome", "%d outcomes on chain", e.ends)
	}
	if e.end != nil && e.facts.Lane.Big().Uint64() != w.agreement.Job.Nonce {
		w.breach("one-outcome", "the job is over and its lane holds %s", e.facts.Lane)
	}
}

// ruleAgreement: all honest nodes that are up see the end that the chain has. What Closes settled is what an honest
// member signed, as long as more than half of the panel is honest; and whoever counts the same openings has the same
// scores and the same winner.
//
// Rationale: Closes of more than half fix what counts, so a settlement that no honest member signed means that a forged
// Close, or one over something else, was taken.
//
// Excused: the winner may be a seat that withheld its opening and that the settlement does not hold, since the contract
// lets the settler choose whom to hold.
func (w *world) ruleAgreement(e evidence) {
	settled, ok := e.end.(protocol.JobSettled)
	for i, n := range w.nodes {
		v := e.views[i]
		if !n.honest() || !n.up || e.end == nil {
			continue
		}
		if !v.Phase.Over() {
			w.breach("agreement", "the job is over, seat %d is at %s", i, v.Phase)
			continue
		}
		if !ok || e.slow || !w.minority() || e.facts.Settlement == nil {
			continue
		}
		if v.Outcome == nil || v.Outcome.Winner != settled.Winner || v.Outcome.Round != settled.Round {
			w.breach("agreement", "seat %d sees another outcome than the chain has", i)
			continue
		}
		w.compareRound(i, v.Rounds[settled.Round-1], settled, *e.facts.Settlement)
	}
	if ok && !e.slow && w.minority() && e.facts.Settlement != nil && !w.honestlyClosed(*e.facts.Settlement) {
		w.breach("agreement", "round %d was settled as no honest seat signed it", settled.Round)
	}
}

// honestlyClosed tells whether an honest seat signed what a settlement says.
func (w *world) honestlyClosed(s protocol.Settlement) bool {
	return slices.ContainsFunc(w.said, func(x said) bool {
		f := x.frame
		if f.Signed.Slot.Kind != protocol.Close || f.Signed.Slot.Round != s.Round {
			return false
		}
		var link [32]byte
		copy(link[:], f.Payload)
		return bytes.Equal(f.Payload, protocol.ClosePayload(link, s.Opened, s.Rounds, s.Transcript))
	})
}

// compareRound compares a settled round with what a node computed of the same openings.
func (w *world) compareRound(seat int, r view.Round, end protocol.JobSettled, s protocol.Settlement) {
	if !r.Announced || r.Opened != s.Opened {
		return
	}
	for j, res := range end.Results {
		if res.Score != r.Scores[j] {
			w.breach("agreement", "seat %d scores %d on chain, %d for seat %d", j, res.Score, r.Scores[j], seat)
		}
	}
	free := r.Unopened &^ s.Unopened
	if end.Winner != r.Winner && !free.Has(end.Winner) {
		w.breach("agreement", "seat %d won on chain, seat %d for seat %d", end.Winner, r.Winner, seat)
	}
}
