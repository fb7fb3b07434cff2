package engine

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
)

// Run carries out what is outstanding, then handles inputs until the job is final, ctx ends or the journal fails. It
// waits for every goroutine it started: an agent has to return when its context ends. It runs once.
func (j *Job) Run(ctx context.Context) error {
	err := j.run(ctx)
	if !errors.Is(err, ErrJournal) {
		if syncErr := j.sync(); syncErr != nil { // so that a start in good order replays all that was known
			return syncErr
		}
	}
	return err
}

func (j *Job) run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	j.ctx = ctx
	var ended error
	err := j.contained("run", func() {
		ended = j.work(ctx)
	})
	cancel()
	j.workers.Wait()
	if err == nil {
		err = j.contained("show", j.showNow)
	}
	if err == nil {
		err = ended
	}
	if errors.Is(err, ErrPanicked) || errors.Is(err, ErrJournal) {
		j.fault = err // it may hold what is on no disk, and peers must not hear of that
	}
	close(j.done)
	return err
}

// work is the life of the job.
func (j *Job) work(ctx context.Context) error {
	if err := j.silence(); err != nil {
		return err
	}
	waiting, err := j.recall()
	if err != nil {
		return err
	}
	if err := j.begin(); err != nil {
		return err
	}
	for _, m := range waiting {
		if err := j.take(m); err != nil {
			return err
		}
	}
	return j.loop(ctx)
}

// before is what peers may have said in the round under way before this node listened. The machine itself asks for
// missing messages too, but only once they are late: a seal would then miss the list.
func (j *Job) before() []protocol.Slot {
	v := j.Snapshot().Job
	if v.Phase.Over() {
		return nil
	}
	return []protocol.Slot{{Job: j.id, Round: max(1, v.Round), Term: anyTerm, Seat: protocol.NoSeat}}
}

func (j *Job) loop(ctx context.Context) error {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		j.showWhenDue()
		if j.Snapshot().Job.Final {
			return nil
		}
		timer.Reset(min(j.untilWake(), j.untilShown()))
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case m := <-j.inbox:
			err = j.take(m)
		case <-j.news.some:
			err = j.hear()
		case <-timer.C:
			err = j.tick()
		}
		if err != nil {
			return err
		}
	}
}

// take handles one message. Only a failing journal ends the job: a refused input is counted by its reason.
func (j *Job) take(m message) error {
	if m.call != nil {
		m.call(j.machine)
		return nil
	}
	if err := j.catchUp(); err != nil {
		return err
	}
	switch in := m.in.(type) {
	case round.Answered:
		return j.takeAnswer(in)
	case round.AnswerFailed:
		j.forget(in.Ask)
	case round.Received:
		if in.Frame.Signed.Slot.Seat == j.self {
			return j.takeOwn(in)
		}
	}
	return j.tolerate(m.in, j.handle(m.in))
}

// takeAnswer hands an answer to the machine. One that cannot be taken, since it is too large or of the wrong kind, is a
// failure of the agent: the machine must not wait for it until the end of its patience.
func (j *Job) takeAnswer(in round.Answered) error {
	j.forget(in.Ask)
	err := j.handle(in)
	if errors.Is(err, round.ErrBadAnswer) || errors.Is(err, round.ErrBadInput) {
		failed := round.AnswerFailed{Ask: in.Ask, Code: string(refusal.AgentBadAnswer), Usage: in.Usage}
		return j.tolerate(failed, j.handle(failed))
	}
	return j.tolerate(in, err)
}

// hear takes in what the chain has told meanwhile.
func (j *Job) hear() error {
	for _, ev := range j.news.take() {
		if err := j.catchUp(); err != nil {
			return err
		}
		for _, in := range j.heard.inputs(j.id, ev) {
			if err := j.tolerate(in, j.handle(in)); err != nil {
				return err
			}
		}
	}
	return nil
}

// catchUp ticks when the machine's clock lags.
func (j *Job) catchUp() error {
	if j.now() < j.last+tickEvery {
		return nil
	}
	return j.tick()
}

func (j *Job) tick() error {
	now := j.now()
	if now <= j.last {
		return nil
	}
	in := round.Tick{Now: now}
	return j.tolerate(in, j.handle(in))
}

// now is the machine's clock: the node's, but never before the journal's newest tick.
func (j *Job) now() protocol.Millis { return j.ports.Now() + j.ahead }

// tolerate logs a refused input and returns only what must end the job.
func (j *Job) tolerate(in round.Input, err error) error {
	switch {
	case err == nil || errors.Is(err, ErrJournal):
		return err
	case errors.Is(err, round.ErrRepeated):
	default:
		j.ports.Log.Debug("input refused", "job", j.id.Short(), "input", fmt.Sprintf("%T", in), "reason", err.Error())
	}
	return nil
}

// untilWake is how long nothing but a message can wake the job. Without a wish of the machine that is a second, so that
// its clock never lags far.
func (j *Job) untilWake() time.Duration {
	now := j.now()
	switch {
	case j.wake == 0:
		return time.Second
	case j.wake <= now:
		// The clock has millisecond steps: a tick of the same millisecond would change nothing.
		return time.Millisecond
	}
	return time.Duration(j.wake-now) * time.Millisecond
}

// showWhenDue publishes a picture when something has changed. A picture of a long job costs far more than an input does,
// so that a job spends no more than a tenth of its time on them.
func (j *Job) showWhenDue() {
	if j.unshown && !time.Now().Before(j.showFrom) {
		j.show()
	}
}

// untilShown is how long a change waits for its picture.
func (j *Job) untilShown() time.Duration {
	if !j.unshown {
		return time.Hour
	}
	return max(time.Until(j.showFrom), 0)
}

func (j *Job) showNow() {
	if j.unshown {
		j.show()
	}
}

// show publishes a picture of what is now.
func (j *Job) show() {
	began := time.Now()
	var after uint64
	if n := len(j.events); n > 0 {
		after = j.events[n-1].Seq
	}
	j.events = append(j.events, j.machine.Events(after)...)
	s := Snapshot{Job: j.machine.View(), Events: j.events[:len(j.events):len(j.events)]}
	j.snapshot.Store(&s)
	j.unshown = false
	if j.watch != nil {
		j.watch(s)
	}
	j.showFrom = time.Now().Add(min(9*time.Since(began), time.Second))
}
