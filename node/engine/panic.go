package engine

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// ErrPanicked is returned when a job ran into a fault of this program. Its journal is whole; nothing of the job is done
// any more before the node starts again.
var ErrPanicked = errors.New("job panicked")

// panicked notes a panic. Its value may quote a prompt or an answer: only its type is logged.
func (j *Job) panicked(value any, where string) error {
	j.ports.Log.Error("job panicked", "job", j.id.Short(), "where", where, "value", fmt.Sprintf("%T", value), "stack", string(debug.Stack()))
	return fmt.Errorf("%s: %w", where, ErrPanicked)
}

// contained runs a task whose panic must not end the process.
func (j *Job) contained(where string, task func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = j.panicked(p, where)
		}
	}()
	task()
	return nil
}
