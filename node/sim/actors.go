package sim

import (
	"context"
	"encoding/binary"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store/storetest"
	"github.com/nsed-protocol/nsed/node/tally"
)

func emptyDisk() *storetest.Faulty { return storetest.NewFaulty(0, 0) }

// sign signs whatever it likes: no guard stands in the way of a dishonest seat.
func (n *node) sign(slot protocol.Slot, body common.Hash) protocol.Signed {
	free := emptyRing(n)
	signed, err := free.SignMessage(slot, body)
	if err != nil {
		panic(err)
	}
	return signed
}

// frame signs a payload.
func (n *node) frame(slot protocol.Slot, payload []byte) protocol.Frame {
	return protocol.Frame{Signed: n.sign(slot, protocol.BodyOf(payload)), Payload: payload}
}

// nothing refuses every frame.
func nothing(protocol.Frame) bool { return false }

// silence accepts a job and is never heard again.
func silence(n *node) habits {
	return habits{
		publish: func(protocol.Frame) {}, serves: nothing,
		transact: func(protocol.Intent) protocol.Intent { return nil },
	}
}

// lateness says everything late.
func lateness(n *node, d dice) habits {
	late := protocol.Millis(d.between(2_000, maxLateMs, 1))
	return habits{publish: func(f protocol.Frame) { n.send(f, n.w.everybody(), late) }}
}

// laziness earns without working: it proposes nothing, or judges without reading.
func laziness(n *node, d dice) habits {
	h := habits{judge: func(b brief.Brief) (brief.Judgement, brief.Usage, error) {
		var j brief.Judgement
		for i, c := range b.Candidates {
			w := tally.Weight{Value: d.between(-100, 100, uint64(b.Round), uint64(i)), Given: true}
			if d.oneIn(2, 3) {
				w.Value = 50
			}
			j.Verdicts = append(j.Verdicts, brief.Verdict{Alias: c.Alias, Weight: w})
		}
		return j, brief.Usage{Calls: 1}, nil
	}}
	if d.oneIn(2, 4) {
		h.propose = func(brief.Brief) (brief.Proposal, brief.Usage, error) {
			return brief.Proposal{}, brief.Usage{}, refusal.New(refusal.AgentFailed, "too lazy")
		}
	}
	return h
}

// equivocation tells one half of the panel something else than the other.
func equivocation(n *node, d dice) habits {
	only := pick(d, []protocol.Kind{0, 0, protocol.Seal, protocol.List, protocol.Slate, protocol.Commit, protocol.Close}, 1)
	half := protocol.Mask(d.between(1, 1<<n.w.plan.Seats-1, 2))
	return habits{publish: func(f protocol.Frame) {
		kind := f.Signed.Slot.Kind
		if !kind.IsSlot() || only != 0 && kind != only {
			n.send(f, n.w.everybody(), 0)
			return
		}
		n.send(f, half, 0)
		n.send(n.other(f, d), ^half, 0)
	}}
}

// other is a second body for the slot of a frame.
func (n *node) other(f protocol.Frame, d dice) protocol.Frame {
	slot := f.Signed.Slot
	some := protocol.BodyOf(append(f.Signed.Body[:], "another"...))
	switch slot.Kind {
	case protocol.Seal:
		return protocol.Frame{Signed: n.sign(slot, some)}
	case protocol.Commit:
		return n.frame(slot, protocol.CommitPayload(common.BytesToHash(f.Payload[:32]), some))
	}
	payload := append([]byte{}, f.Payload...)
	if slot.Kind == protocol.Close {
		payload[32+31] ^= 1 // one opening more or less
		return n.frame(slot, payload)
	}
	at := 32 * d.n(len(payload)/32, 3, uint64(slot.Round))
	if protocol.BodyOf(payload[at:at+32]) == protocol.BodyOf(make([]byte, 32)) {
		copy(payload[at:], some[:])
	} else {
		clear(payload[at : at+32])
	}
	return n.frame(slot, payload)
}

// boosting praises the proposals of dishonest seats and sinks the best of the others.
func boosting(n *node) habits {
	friend := func(answer string) bool {
		for _, a := range n.w.plan.Actors {
			if !careless(a.Kind) && answer == n.boast(a.Seat) {
				return true
			}
		}
		return false
	}
	return habits{
		propose: func(b brief.Brief) (brief.Proposal, brief.Usage, error) {
			return brief.Proposal{Answer: n.boast(int(n.seat)), Reasoning: "believe it"}, brief.Usage{}, nil
		},
		judge: func(b brief.Brief) (brief.Judgement, brief.Usage, error) {
			var j brief.Judgement
			for _, c := range b.Candidates {
				w := tally.Weight{Value: -qualityOf(c.Answer), Given: true}
				if friend(c.Answer) {
					w.Value = 100
				}
				j.Verdicts = append(j.Verdicts, brief.Verdict{Alias: c.Alias, Weight: w})
			}
			return j, brief.Usage{}, nil
		},
	}
}

// boast is the bad answer of a boosting seat.
func (n *node) boast(seat int) string {
	return string(binary.AppendUvarint([]byte("1 point, by "), uint64('a'+seat)))
}

// withholding keeps back what it has promised to show: proposals, openings, or both.
func withholding(n *node, d dice) habits {
	kept := pick(d, [][]protocol.Kind{
		{protocol.Content}, {protocol.Reveal}, {protocol.Reveal}, {protocol.Content, protocol.Reveal}, {protocol.Close}, {protocol.Result, protocol.Slate},
	}, 1)
	shown := protocol.Mask(0)
	if d.oneIn(2, 2) {
		shown = protocol.Mask(d.n(1<<n.w.plan.Seats, 3)) // to some it shows them
	}
	keeps := func(f protocol.Frame) bool {
		for _, k := range kept {
			if f.Signed.Slot.Kind == k && f.Signed.Slot.Seat == n.seat {
				return true
			}
		}
		return false
	}
	return habits{
		publish: func(f protocol.Frame) {
			if keeps(f) {
				n.send(f, shown, 0)
				return
			}
			n.send(f, n.w.everybody(), 0)
		},
		serves: func(f protocol.Frame) bool { return !keeps(f) },
		transact: func(i protocol.Intent) protocol.Intent {
			if _, ok := i.(protocol.RevealOpenings); ok {
				return nil
			}
			return i
		},
	}
}

// censorship pretends not to hear a victim, so that its lists, anchors and results leave the victim out.
func censorship(n *node, d dice) habits {
	victim := protocol.SeatIndex((int(n.seat) + d.between(1, n.w.plan.Seats-1, 1)) % n.w.plan.Seats)
	kinds := pick(d, [][]protocol.Kind{
		{protocol.Seal}, {protocol.Content}, {protocol.Commit}, {protocol.Reveal}, {protocol.Close},
		{protocol.Seal, protocol.Content, protocol.Commit, protocol.Reveal, protocol.Close},
	}, 2)
	return habits{hears: func(f protocol.Frame) bool {
		if f.Signed.Slot.Seat != victim {
			return true
		}
		for _, k := range kinds {
			if f.Signed.Slot.Kind == k {
				return false
			}
		}
		return true
	}}
}

// haste lists what is sealed at its first look at a round, as coordinator, and makes its slate of that.
func haste(n *node) habits {
	type turn struct {
		round protocol.Round
		term  uint8
	}
	listed, slated := map[turn][]common.Hash{}, map[turn]bool{}
	say := func(f protocol.Frame) {
		n.send(f, n.w.everybody(), 0)
		_ = n.opened.Post(context.Background(), round.Received{Frame: f})
		n.turn()
	}
	return habits{block: func() {
		v := n.job.Machine().View()
		if v.Coordinator != n.seat || v.Phase.Over() || v.Round == 0 || v.Rounds[v.Round-1].Anchored {
			return
		}
		now := turn{v.Round, v.Term}
		slot := protocol.Slot{Job: n.w.job, Round: v.Round, Term: v.Term, Kind: protocol.List, Seat: n.seat}
		if listed[now] == nil && len(n.job.Machine().Serve(slot)) == 0 {
			list := make([]common.Hash, n.w.plan.Seats)
			for _, f := range n.job.Machine().Frames(v.Round) {
				if f.Signed.Slot.Kind == protocol.Seal {
					list[f.Signed.Slot.Seat] = f.Signed.Body
				}
			}
			listed[now] = list
			say(n.frame(slot, protocol.PackHashes(list)))
			return
		}
		if slot.Kind = protocol.Slate; listed[now] != nil && !slated[now] && len(n.job.Machine().Serve(slot)) == 0 {
			slated[now] = true
			say(n.frame(slot, protocol.PackHashes(listed[now])))
		}
	}}
}

// dying goes down whenever it has said something of a kind as coordinator, and stays away for a while.
func dying(n *node, d dice) habits {
	at := pick(d, []protocol.Kind{protocol.List, protocol.Slate, protocol.Commit, protocol.Reveal, protocol.Result, protocol.Close}, 1)
	away := protocol.Millis(d.between(5_000, bounceUp, 2))
	left := d.between(1, 3, 3)
	return habits{publish: func(f protocol.Frame) {
		n.send(f, n.w.everybody(), 0)
		if f.Signed.Slot.Kind == at && left > 0 {
			left--
			n.w.in(1, n.kill)
			n.w.in(away, n.start)
		}
	}}
}
