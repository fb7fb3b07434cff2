package sim

import (
	"context"
	"encoding/binary"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// emptyRing is a ring of the node's key that remembers nothing.
func emptyRing(n *node) *keys.Ring {
	ring, err := keys.New(emptyDisk(), n.w.net.id, n.keys.hot)
	if err != nil {
		panic(err)
	}
	return ring
}

// past is the job's chain of steps, computed from its logs.
type past struct {
	steps     []protocol.Step
	prevs     []common.Hash // link before each step
	proposals []common.Hash
	entries   [][]common.Hash
	over      bool
}

func (p past) newest() int { return len(p.steps) - 1 }

// history reads the chain of steps. ok is false before the opening.
func (w *world) history() (p past, ok bool) {
	facts, err := w.reader.Facts(context.Background(), w.job)
	if err != nil {
		return p, false
	}
	t, panel := w.agreement.Job.Terms, w.agreement.Panel
	for _, l := range facts.Logs {
		at := len(p.steps) - 1
		switch e := l.Event.(type) {
		case protocol.JobOpened:
			p.push(protocol.OpeningStep(l.Block.Time, panel[0].HotKey), common.Hash{}, common.Hash{}, nil)
		case protocol.VotesCommitted:
			step := protocol.AnchorStep(t, panel, p.steps[at], l.Block.Time, e.Term, e.Proposals, e.Commitments)
			p.push(step, protocol.Link(w.job, p.prevs[at], p.steps[at]), e.Proposals, slices.Clone(e.Commitments))
		case protocol.CommitForced:
			old := p.entries[at][e.Seat]
			p.entries[at][e.Seat] = e.Commitment
			p.steps[at] = protocol.ForceStep(t, p.steps[at-1], p.steps[at], l.Block.Time, old, p.proposals[at], p.entries[at])
		case protocol.RoundCertified:
			r := int(e.Round)
			made := protocol.CertifyStep(t, panel, p.steps[r], l.Block.Time, p.proposals[r], e.Proposals, e.Commitments)
			prev := p.prevs[r]
			p.steps, p.prevs, p.proposals, p.entries = p.steps[:r], p.prevs[:r], p.proposals[:r], p.entries[:r]
			p.push(made, prev, e.Proposals, slices.Clone(e.Commitments))
		case protocol.BallotsRevealed:
			p.steps[at].Opened = e.Opened
		case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
			p.over = true
		}
	}
	return p, len(p.steps) > 0
}

func (p *past) push(s protocol.Step, prev, proposals common.Hash, entries []common.Hash) {
	p.steps, p.prevs = append(p.steps, s), append(p.prevs, prev)
	p.proposals, p.entries = append(p.proposals, proposals), append(p.entries, entries)
}

// garbage sends frames that mean nothing, and puts entries that nobody signed on chain.
func garbage(n *node, d dice) habits {
	return habits{
		block: func() {
			for i := range d.n(4, 1, uint64(n.w.now)) {
				n.send(n.rubbish(d.at(2, uint64(n.w.now), uint64(i))), n.w.everybody(), 0)
			}
		},
		transact: func(in protocol.Intent) protocol.Intent {
			anchor, ok := in.(protocol.AnchorRound)
			if !ok {
				return in
			}
			r := uint64(anchor.Last.Round)
			anchor.Commitments = slices.Clone(anchor.Commitments)
			victim := d.n(n.w.plan.Seats, 3, r)
			switch d.n(7, 4, r) {
			case 0:
				anchor.Commitments[victim] = common.Hash{}
			case 1, 2:
				anchor.Commitments[victim] = protocol.BodyOf([]byte("garbage"))
			case 3:
				anchor.Proposals = protocol.BodyOf([]byte("garbage"))
			case 4, 5:
				for i := range anchor.Commitments {
					anchor.Commitments[i] = protocol.BodyOf([]byte{byte(i)})
				}
			}
			return anchor
		},
	}
}

// rubbish is a well-signed frame that means nothing, or one that is not even that.
func (n *node) rubbish(d dice) protocol.Frame {
	slot := protocol.Slot{
		Job: n.w.job, Round: protocol.Round(d.n(5, 1)), Term: uint8(d.n(n.w.plan.Seats+4, 2)), Seat: n.seat,
		Kind: protocol.Kind(d.between(1, 8, 3)),
	}
	if !slot.Kind.Termed() {
		slot.Term = 0
	}
	slot.Round = max(1, slot.Round)
	payload := binary.BigEndian.AppendUint64(nil, uint64(d))
	switch d.n(4, 4) {
	case 0:
		payload = slices.Repeat(payload, 4*n.w.plan.Seats)
	case 1:
		payload = slices.Repeat(payload, 8)
	case 2:
		payload = slices.Repeat(payload, 16)
	}
	f := n.frame(slot, payload)
	switch d.n(6, 5) {
	case 0:
		f.Signed.Slot.Seat = protocol.SeatIndex(d.n(n.w.plan.Seats, 6)) // under another's name
	case 1:
		f.Payload = append(f.Payload, 0)
	case 2:
		if slot.Kind == protocol.Seal {
			f = protocol.Frame{Signed: n.sign(slot, protocol.BodyOf(payload))}
		}
	}
	return f
}

// copying lets others vote first: it forces a commitment in when it has seen an opening, and votes as that one did. Until
// then it commits like others, or says nothing.
func copying(n *node, d dice) habits {
	done := map[int]bool{}
	var h habits
	if d.oneIn(2, 1) {
		h.publish = func(f protocol.Frame) {
			if f.Signed.Slot.Kind != protocol.Commit {
				n.send(f, n.w.everybody(), 0)
			}
		}
		h.serves = func(f protocol.Frame) bool {
			return f.Signed.Slot.Kind != protocol.Commit || f.Signed.Slot.Seat != n.seat
		}
	}
	h.block = func() {
		p, ok := n.w.history()
		r := p.newest()
		if !ok || r < 1 || p.over || done[r] || p.entries[r] == nil {
			return
		}
		for _, f := range n.job.Machine().Frames(protocol.Round(r)) {
			if f.Signed.Slot.Kind != protocol.Reveal || f.Signed.Slot.Seat == n.seat {
				continue
			}
			seen, ok := transcript.SplitReveal(f.Payload, n.w.plan.Seats)
			if votes, okay := protocol.UnpackVotes(seen.Packed, n.w.plan.Seats); ok && okay {
				done[r] = true
				n.copyVotes(p, votes)
				return
			}
		}
	}
	return h
}

// spoiling commits to a ballot against the rules, and opens it.
func spoiling(n *node, d dice) habits {
	open := map[common.Hash]protocol.Frame{} // by commitment
	return habits{
		publish: func(f protocol.Frame) {
			slot := f.Signed.Slot
			switch {
			case slot.Kind == protocol.Reveal && slot.Seat == n.seat:
				return // the honest one
			case slot.Kind != protocol.Commit || slot.Seat != n.seat:
				n.send(f, n.w.everybody(), 0)
				return
			}
			slate := common.BytesToHash(f.Payload[:32])
			votes := make(protocol.Votes, n.w.plan.Seats)
			for i := range votes {
				switch d.n(3, 1) {
				case 0:
					votes[i] = protocol.Scale // it overspends
				case 1:
					votes[i] = 10 // it spends too little
				case 2:
					votes[n.seat] = protocol.Scale // it votes for itself
				}
			}
			mine, opening := n.ballot(slot.Round, slate, votes, "spoilt")
			open[mine] = opening
			n.send(n.frame(slot, protocol.CommitPayload(slate, mine)), n.w.everybody(), 0)
		},
		block: func() {
			p, ok := n.w.history()
			if r := p.newest(); ok && r > 0 {
				if f, mine := open[p.entries[r][n.seat]]; mine {
					n.send(f, n.w.everybody(), 0)
				}
			}
		},
	}
}

// ballot is a commitment to votes, and the frame that opens it.
func (n *node) ballot(r protocol.Round, slate common.Hash, votes protocol.Votes, word string) (common.Hash, protocol.Frame) {
	judgement, err := transcript.Judgement{}.Encode()
	if err != nil {
		panic(err)
	}
	secret := [32]byte(protocol.BodyOf([]byte(word)))
	slot := protocol.Slot{Job: n.w.job, Round: r, Kind: protocol.Reveal, Seat: n.seat}
	opening := transcript.Reveal{Packed: votes.Pack(), Secret: secret, Judgement: judgement}
	return protocol.CommitmentHash(n.w.job, r, n.seat, slate, votes.Pack(), commitment.Salt(secret, judgement)),
		n.frame(slot, opening.Payload())
}

// copyVotes commits to somebody's votes, forces that in, and opens it.
func (n *node) copyVotes(p past, votes protocol.Votes) {
	at := p.newest()
	step := p.steps[at]
	var candidates protocol.Mask
	weights := make([]tally.Weight, len(votes))
	for i, v := range votes {
		weights[i] = tally.Weight{Value: int(v) / 100, Given: true}
		if v != 0 {
			candidates = candidates.With(protocol.SeatIndex(i))
		}
	}
	own, ok := tally.Votes(n.seat, weights, candidates)
	if !ok {
		return
	}
	mine, opening := n.ballot(step.Round, p.proposals[at], own, "copied")
	slot := protocol.Slot{Job: n.w.job, Round: step.Round, Term: step.Term, Kind: protocol.Commit, Seat: n.seat}
	second := n.frame(slot, protocol.CommitPayload(p.proposals[at], mine))
	n.w.direct(n.w.net.outsiders[0], protocol.ForceCommitment{
		ID: n.w.job, Job: n.w.agreement.Job, Panel: n.w.agreement.Panel, Before: p.prevs[at-1], Previous: p.steps[at-1],
		Last: step, Proposals: p.proposals[at], Commitments: p.entries[at], Seat: n.seat, Commitment: mine,
		Signature: second.Signed.Sig,
	}, true)
	n.w.in(2_000, func() {
		n.send(second, n.w.everybody(), 0)
		n.send(opening, n.w.everybody(), 0)
	})
}
