package round_test

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// audit has an auditor recompute the job from the chain and from what one node holds, and writes what does not agree.
func (w *world) audit(n *node) {
	r := w.report(n)
	for _, c := range r.Checks {
		if !c.OK {
			w.say("  %s [%s] %s", c.Code, c.Record, c.Evidence)
		}
	}
	w.say("an auditor with the frames of seat %d says %s", n.seat, r.Verdict)
}

func (w *world) report(n *node) audit.Report {
	a := w.agreement
	b := &transcript.Bundle{
		Version: transcript.BundleVersion, Network: a.Network, Params: a.Params, Job: a.Job, Panel: a.Panel,
		Spec: w.spec, Frames: transcript.Sorted(n.machine.AllFrames()),
	}
	return audit.Check(w.facts(), b)
}

// facts are what the chain says of the job.
func (w *world) facts() protocol.Facts {
	a := w.agreement
	f := protocol.Facts{Network: a.Network, Params: a.Params, Job: a.ID(), Head: w.chain.head().ref}
	for _, b := range w.chain.blocks {
		for i, in := range b.inputs {
			l := protocol.Log{Block: b.ref, Index: uint(i)}
			switch in := in.(type) {
			case round.Opened:
				l.Event, l.Tx = protocol.JobOpened{ID: f.Job, Job: a.Job, Panel: a.Panel}, in.Tx
			case round.Anchored:
				l.Event, l.Tx = in.Event, in.Tx
			case round.Forced:
				l.Event, l.Tx = in.Event, in.Tx
			case round.Certified:
				l.Event, l.Tx = in.Event, in.Tx
			case round.Revealed:
				l.Event, l.Tx = in.Event, in.Tx
			case round.Accrued:
				l.Event, l.Tx = in.Event, in.Tx
			case round.Settled:
				f.Assets = assetsOf(a.Panel)
				l.Event, l.Tx = in.Event, in.Tx
			case round.Refunded:
				l.Event, l.Tx = in.Event, in.Tx
			}
			f.Logs = append(f.Logs, l)
		}
		for _, t := range b.txs {
			if s, ok := t.intent.(protocol.SettleJob); ok {
				f.Settlement, f.Settler = &s.Settlement, a.Panel[t.from].HotKey
			}
		}
	}
	state := w.chain.head().state
	tip := state.steps[len(state.steps)-1]
	f.Lane = protocol.Link(f.Job, tip.prev, tip.Step)
	if state.over {
		f.Lane = common.Hash(uint256.NewInt(a.Job.Nonce).Bytes32())
	}
	return f
}
