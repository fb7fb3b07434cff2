package sim

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// ruleNoHarm: no honest seat takes a strike or loses stake for what others did.
//
// Rationale: a seat is struck for a commitment that it signed and never opened, and seat 0 for a job that nobody
// anchored. An honest node opens on chain when its peers do not listen.
//
// Excused: a seat with a fault of its own, a careless operator, or a fault that concerned everybody; and seat 0 of a
// panel without an honest majority, which can keep a quorum from any anchor.
func (w *world) ruleNoHarm(e evidence) {
	for i, n := range w.nodes {
		if !n.honest() || w.disturbed(i) || n.actor != nil || i == 0 && !w.minority() && len(w.anchors(e)) == 0 {
			continue
		}
		before, after := w.before.accounts[w.agreement.Panel[i].Operator], e.after.accounts[w.agreement.Panel[i].Operator]
		if after.Strikes > before.Strikes || after.Stake.Lt(&before.Stake) {
			w.breach("no-harm", "honest seat %d has %d strikes and lost stake", i, after.Strikes)
		}
	}
}

// disturbed tells whether a fault concerned a seat.
func (w *world) disturbed(seat int) bool {
	return slices.ContainsFunc(w.plan.Faults, func(f Fault) bool { return f.Seat < 0 || f.Seat == seat })
}

// calm tells whether a run has no faults at all.
func (w *world) calm() bool { return len(w.plan.Faults) == 0 }

// rulePaid: in a run without faults and with an honest majority, every honest seat that committed to the deciding slate
// is counted in it, and its attendance holds every round that was counted and in which it sealed a proposal and
// committed, whatever a minority did. Without dishonest seats the job is never refunded; with a minority of them it is not
// refunded before anything is anchored.
//
// Rationale: a minority may delay a job, use up its rounds, and share the loss; it may not take a seat's price by
// shutting it out of a round that counts.
func (w *world) rulePaid(e evidence) {
	if !w.calm() || !w.minority() {
		return
	}
	settled, ok := e.end.(protocol.JobSettled)
	if !ok {
		if len(w.plan.Actors) == 0 && !w.agentsFailed() {
			w.breach("paid", "nobody did anything wrong, and the job is %s", e.name())
		}
		if w.ableAgents() >= w.agreement.Job.Terms.Quorum() && len(w.anchors(e)) == 0 {
			w.breach("paid", "a minority kept %d able and honest seats from anchoring anything", w.ableAgents())
		}
		return
	}
	for i, n := range w.nodes {
		if n.actor != nil || e.facts.Settlement == nil {
			continue
		}
		if res := settled.Results[i]; n.committed(settled.Round) && res.Status != protocol.Counted {
			w.breach("paid", "honest seat %d is %s in the deciding round", i, res.Status)
		}
		took := 0
		for r := protocol.Round(1); r <= settled.Round; r++ {
			if w.wasCounted(e, r) && n.sealed(r) && n.committed(r) {
				took++
			}
		}
		if got := int(e.facts.Settlement.Rounds[i]); !e.slow && got < took {
			w.breach("paid", "honest seat %d took full part in %d rounds and is paid for %d", i, took, got)
		}
	}
}

// wasCounted tells whether an honest seat saw a quorum in a round.
func (w *world) wasCounted(e evidence, r protocol.Round) bool {
	for i, v := range e.views {
		if w.nodes[i].actor == nil && len(v.Rounds) >= int(r) && v.Rounds[r-1].Announced && v.Rounds[r-1].Quorum {
			return true
		}
	}
	return false
}

// sealed tells whether a seat sealed a proposal in a round.
func (n *node) sealed(r protocol.Round) bool {
	return slices.ContainsFunc(n.w.said, func(s said) bool {
		slot := s.frame.Signed.Slot
		return s.seat == n.seat && slot.Kind == protocol.Seal && slot.Round == r && s.frame.Signed.Body != (common.Hash{})
	})
}

// ableAgents counts the honest seats whose agent has something to say in the first round.
func (w *world) ableAgents() (able int) {
	for _, n := range w.nodes {
		if n.actor == nil && n.able(brief.Brief{Round: 1, Kind: brief.Propose}) {
			able++
		}
	}
	return able
}

// committed tells whether a seat committed to a ballot in the term that was anchored.
func (n *node) committed(r protocol.Round) bool {
	p, ok := n.w.history()
	if !ok || int(r) >= len(p.steps) {
		return false
	}
	for _, s := range n.w.said {
		slot := s.frame.Signed.Slot
		if s.seat == n.seat && slot.Kind == protocol.Commit && slot.Round == r && slot.Term == p.steps[r].Term &&
			string(s.frame.Payload[:32]) == string(p.proposals[r][:]) {
			return true
		}
	}
	return false
}

// agentsFailed tells whether so many agents failed that a round could not reach its quorum.
func (w *world) agentsFailed() bool {
	commits := map[protocol.Round]protocol.Mask{}
	for _, s := range w.said {
		if slot := s.frame.Signed.Slot; slot.Kind == protocol.Commit {
			commits[slot.Round] = commits[slot.Round].With(slot.Seat) // in whatever term
		}
	}
	for _, seats := range commits {
		if seats.Count() < w.agreement.Job.Terms.Quorum() {
			return true
		}
	}
	return len(commits) == 0
}
