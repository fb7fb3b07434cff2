package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
)

// past is what the job knows of what its own seat may have signed. What is published was journalled first, so that a
// frame of the seat that a peer gives back and the journal does not hold proves the journal incomplete: it is lost, or
// older than what was said.
type past struct {
	restored *protocol.BlockRef // the chain's head when the journal turned out incomplete; nil: it is complete
	begun    []uint64           // block in which each round began, from round 1 on
	fenced   protocol.Round     // silent up to this round
}

// note keeps when rounds began, from an accepted input.
func (p *past) note(in round.Input) {
	switch in := in.(type) {
	case round.Opened:
		p.begun = []uint64{in.At.Number}
	case round.Anchored:
		p.begun = append(p.begun, in.At.Number)
	case round.Reverted:
		for n := len(p.begun); n > 0 && p.begun[n-1] >= in.Block.Number; n-- {
			p.begun = p.begun[:n-1]
		}
	case round.Restored:
		p.restored = &in.Head
	}
}

// fence is the last round that had begun when the journal turned out incomplete.
func (p *past) fence() protocol.Round {
	var r protocol.Round
	for i, at := range p.begun {
		if p.restored != nil && at <= p.restored.Number {
			r = protocol.Round(i + 1)
		}
	}
	return r
}

// silence tells the guard as much as the machine knows, so that it holds even if the journal is lost once more.
func (j *Job) silence() error {
	return j.silenceTo(j.past.fence())
}

func (j *Job) silenceTo(r protocol.Round) error {
	if r <= j.past.fenced {
		return nil
	}
	if j.ports.Guard != nil {
		if err := j.ports.Guard.Silence(j.id, r); err != nil {
			return fmt.Errorf("%w: silence round %d: %w", ErrJournal, r, err)
		}
	}
	j.past.fenced = r
	return nil
}

// takeOwn takes a frame of the own seat that a peer gives back. One that the journal does not hold makes the job doubt
// its journal before it hears the frame: it then keeps silent in every round that has begun.
func (j *Job) takeOwn(in round.Received) error {
	slot := in.Frame.Signed.Slot
	for _, known := range j.machine.Serve(slot) {
		if known.Signed.Body == in.Frame.Signed.Body {
			return nil
		}
	}
	if err := j.adopt(in.Frame); err != nil {
		return err
	}
	if slot.Round > j.past.fenced {
		head := j.newest()
		j.ports.Log.Warn("peers hold what the journal does not; silent in rounds that have begun", "job", j.id.Short(), "slot", slot.String(), "head", head.Number)
		if err := j.tolerate(in, j.handle(round.Restored{Head: head})); err != nil {
			return err
		}
		if err := j.silenceTo(slot.Round); err != nil { // whatever the chain has told so far
			return err
		}
	}
	return j.tolerate(in, j.handle(in))
}

// adopt hands a signature of the own seat back to the guard. Only a failing disk is an error.
func (j *Job) adopt(f protocol.Frame) error {
	if j.ports.Guard == nil {
		return nil
	}
	var err error
	if f.Signed.Slot.Kind == protocol.Close {
		err = j.ports.Guard.AdoptClose(f.Signed, f.Payload)
	} else {
		err = j.ports.Guard.Adopt(f.Signed)
	}
	switch {
	case err == nil:
	case refusal.CodeOf(err) == refusal.SlotTaken:
		j.ports.Log.Error("another process signs with this key", "job", j.id.Short(), "slot", f.Signed.Slot.String())
	case errors.Is(err, protocol.ErrWrongKey), errors.Is(err, protocol.ErrWrongBody):
		j.ports.Log.Warn("a peer's frame is not this seat's", "job", j.id.Short(), "slot", f.Signed.Slot.String())
	default:
		return fmt.Errorf("%w: adopt %s: %w", ErrJournal, f.Signed.Slot, err)
	}
	return nil
}

// newest is the newest block that this node knows of.
func (j *Job) newest() protocol.BlockRef {
	head := j.boot
	if n := len(j.heard.blocks); n > 0 && j.heard.blocks[n-1].ref.Number > head.Number {
		head = j.heard.blocks[n-1].ref
	}
	return head
}

// doubts tells whether the seat may have said more than the journal holds: the job did not begin with this process, and
// has not ended.
func (j *Job) doubts() bool {
	return j.ports.Guard != nil && (j.replayed || j.past.restored != nil) && !j.Snapshot().Job.Phase.Over()
}

// ownFrames asks the peers for all that this seat has said. Without an answer the journal counts as it is.
func (j *Job) ownFrames() (frames []protocol.Frame) {
	ctx, stop := context.WithTimeout(j.ctx, fetchWait)
	defer stop()
	own := protocol.Slot{Job: j.id, Term: anyTerm, Seat: j.self}
	_ = j.contained("recall", func() { // it is logged
		var err error
		if frames, err = j.ports.Messenger.Fetch(ctx, j.id, j.agreement.Panel, []protocol.Slot{own}); err != nil {
			j.ports.Log.Debug("peers not asked", "job", j.id.Short(), "err", err)
		}
	})
	return frames
}

// recall asks the peers before anything is signed: a store that was put back from a copy does not know that it is old.
// Meanwhile the job tells others what it holds, since they may be starting too; what else arrives is returned, to be
// taken afterwards.
func (j *Job) recall() (waiting []message, err error) {
	if !j.doubts() {
		return nil, nil
	}
	answer := make(chan []protocol.Frame, 1)
	j.workers.Go(func() { answer <- j.ownFrames() })
	for {
		inbox := j.inbox
		if len(waiting) >= cap(inbox) {
			inbox = nil
		}
		select {
		case m := <-inbox:
			if m.call == nil {
				waiting = append(waiting, m)
			} else {
				m.call(j.machine)
			}
		case frames := <-answer:
			return waiting, j.takeAll(frames)
		}
	}
}

// takeAll takes frames of the own seat.
func (j *Job) takeAll(frames []protocol.Frame) error {
	for _, f := range frames {
		if f.Signed.Slot.Seat != j.self {
			continue
		}
		if err := j.takeOwn(round.Received{Frame: f}); err != nil {
			return err
		}
	}
	return nil
}
