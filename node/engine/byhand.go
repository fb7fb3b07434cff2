package engine

import "github.com/nsed-protocol/nsed/node/round"

// Aside takes a task that a job would give to a goroutine of its own: the agent's answer to ask, or with an empty ask a
// request to the peers. Whoever takes it runs it once, while nothing else of the job runs.
type Aside func(ask round.AskID, task func())

// beside runs a task beside the job.
func (j *Job) beside(ask round.AskID, task func()) {
	if j.aside != nil {
		j.aside(ask, task)
		return
	}
	j.workers.Go(func() { _ = j.contained("beside", task) }) // it is logged; what was wanted is asked for again
}

// begin carries out what was outstanding when the journal ended, and asks the peers what was said meanwhile.
func (j *Job) begin() error {
	outstanding := j.machine.Outstanding()
	j.wake = outstanding.Wake
	if err := j.carry(outstanding); err != nil {
		return err
	}
	if err := j.tick(); err != nil {
		return err
	}
	j.fetch(j.before())
	return nil
}

// ByHand runs a job without goroutines, for a caller that keeps the time itself and took the job's tasks with
// Options.Aside: what Run does, one step at a time. Such a job is not run.
type ByHand struct{ job *Job }

// ByHand begins the job as Run does. An error ends the job.
func (j *Job) ByHand() (ByHand, error) {
	if err := j.silence(); err != nil {
		return ByHand{j}, err
	}
	if j.doubts() {
		if err := j.takeAll(j.ownFrames()); err != nil {
			return ByHand{j}, err
		}
	}
	return ByHand{j}, j.begin()
}

// Turn handles everything that waits, then the clock. An error ends the job.
func (b ByHand) Turn() error {
	for {
		select {
		case m := <-b.job.inbox:
			if err := b.job.take(m); err != nil {
				return err
			}
			continue
		default:
		}
		break
	}
	if err := b.job.hear(); err != nil {
		return err
	}
	if b.job.wake != 0 && b.job.wake <= b.job.now() {
		return b.job.tick()
	}
	return nil
}

// Wake is how many milliseconds of the node's clock may pass until the next Turn, with nothing else to do. ok is false
// when the machine does not want to be woken.
func (b ByHand) Wake() (millis uint64, ok bool) {
	now := b.job.now()
	switch {
	case b.job.wake == 0:
		return 0, false
	case b.job.wake <= now:
		return 1, true
	}
	return uint64(b.job.wake - now), true
}

// Machine is the job's machine, to look at.
func (b ByHand) Machine() *round.Machine { return b.job.machine }
