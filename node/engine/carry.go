package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
)

// Handle steps one input, carries out what the machine asks for, and publishes a picture. A refusal of the machine
// changes nothing and is returned as it is; ErrJournal means that the job must stop.
func (j *Job) Handle(in round.Input) error {
	defer j.showNow()
	return j.handle(in)
}

func (j *Job) handle(in round.Input) error {
	ready, err := j.step(in)
	if err != nil {
		return err
	}
	return j.carry(ready)
}

// step steps an input and journals it. Nothing of the Ready is carried out yet. An input that the journal cannot hold is
// refused before the machine sees it.
func (j *Job) step(in round.Input) (round.Ready, error) {
	raw, err := round.EncodeInput(in)
	if err != nil {
		return round.Ready{}, err
	}
	ready, err := j.machine.Step(in)
	if err != nil {
		return round.Ready{}, err
	}
	j.note(in)
	j.wake, j.unshown = ready.Wake, true
	if _, err := j.ports.Journal.Append(j.id, raw); err != nil {
		return round.Ready{}, fmt.Errorf("%w: append: %w", ErrJournal, err)
	}
	return ready, j.silence()
}

// carry does what a Ready asks for, in the order of its fields.
func (j *Job) carry(r round.Ready) error {
	if r.Persist {
		if err := j.sync(); err != nil {
			return err
		}
	}
	for _, a := range r.Ask {
		j.question(a)
	}
	for _, d := range r.Send {
		if err := j.send(d); err != nil {
			return err
		}
	}
	for _, f := range r.Forward {
		j.publish(f.Frame)
		if err := j.acknowledge(f.ID()); err != nil {
			return err
		}
	}
	for _, intent := range r.Transact {
		if err := j.ports.Committer.Submit(j.ctx, intent); err != nil {
			return fmt.Errorf("%w: outbox: %w", ErrJournal, err)
		}
		if err := j.acknowledge(intent.Key()); err != nil {
			return err
		}
	}
	for _, id := range r.Cancel {
		j.forget(id)
	}
	j.fetch(r.Want)
	return nil
}

func (j *Job) sync() error {
	if err := j.ports.Journal.Sync(); err != nil {
		return fmt.Errorf("%w: sync: %w", ErrJournal, err)
	}
	return nil
}

// send signs a draft, journals it as spoken, and only then publishes it. A slot that was signed with another body
// before, or may have been, stays silent.
func (j *Job) send(d round.Draft) error {
	signed, err := j.sign(d)
	if code := refusal.CodeOf(err); code == refusal.SlotTaken || code == refusal.SlotSilent {
		j.ports.Log.Warn("slot stays silent", "job", j.id.Short(), "slot", d.Slot.String(), "code", code)
		return j.acknowledge(d.ID())
	}
	if err != nil {
		return fmt.Errorf("%w: sign %s: %w", ErrJournal, d.Slot, err)
	}
	frame := d.Frame(signed.Sig)
	ready, err := j.step(round.Spoke{Frame: frame})
	switch {
	case errors.Is(err, ErrJournal):
		return err
	case errors.Is(err, round.ErrRepeated): // a peer gave it back: it is in the journal
	case err != nil:
		j.ports.Log.Warn("own frame refused", "job", j.id.Short(), "slot", d.Slot.String(), "reason", err.Error())
		return j.acknowledge(d.ID())
	}
	if err := j.sync(); err != nil {
		return err
	}
	j.publish(frame)
	if err := j.acknowledge(d.ID()); err != nil {
		return err
	}
	return j.carry(ready)
}

func (j *Job) sign(d round.Draft) (protocol.Signed, error) {
	if d.Slot.Kind == protocol.Close {
		return j.ports.Signer.SignClose(d.Slot, d.Payload)
	}
	return j.ports.Signer.SignMessage(d.Slot, d.Body)
}

// publish sends a frame. A failure is only logged: members ask for what they miss.
func (j *Job) publish(f protocol.Frame) {
	// Also when the job was told to end meanwhile: what is on disk may as well be heard.
	if err := j.ports.Messenger.Publish(context.WithoutCancel(j.ctx), f); err != nil {
		j.ports.Log.Warn("frame not published", "job", j.id.Short(), "slot", f.Signed.Slot.String(), "err", err)
	}
}

func (j *Job) acknowledge(effect string) error {
	ready, err := j.step(round.Acked{Effect: effect})
	switch {
	case errors.Is(err, ErrJournal):
		return err
	case err != nil:
		return nil // known already
	}
	return j.carry(ready)
}

// fetch asks the peers for missing messages in a goroutine of its own. What they have comes back through the mailbox.
func (j *Job) fetch(want []protocol.Slot) {
	if len(want) == 0 {
		return
	}
	runCtx := j.ctx
	j.beside("", func() {
		ctx, stop := context.WithTimeout(runCtx, fetchWait)
		defer stop()
		frames, err := j.ports.Messenger.Fetch(ctx, j.id, j.agreement.Panel, want)
		if err != nil {
			j.ports.Log.Debug("peers not asked", "job", j.id.Short(), "err", err)
			return
		}
		for _, f := range frames {
			if j.Post(runCtx, round.Received{Frame: f}) != nil {
				return
			}
		}
	})
}
