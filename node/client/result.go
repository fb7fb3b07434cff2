package client

import (
	"context"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// answerTries is how often the panel is asked for the text that the contract paid for.
const answerTries = 3

// transcriptWait bounds one question for all frames of a job.
const transcriptWait = 15 * time.Second

// Result is what a submitter paid for.
type Result struct {
	Answer  string
	Settled protocol.JobSettled
	End     protocol.Log // the log of the settlement
	Bundle  *transcript.Bundle
}

// Result fetches the transcript of a settled job from its panel and finds the answer in it: the text whose hash the
// contract paid for. The refusals are job-running, job-failed for a job that was refunded or cancelled, no-answer for one
// without a winner, and transcript-missing. Beside the last three the bundle is as far as it came.
func (c *Client) Result(ctx context.Context, k Known) (Result, error) {
	end, ended := k.Ended()
	if !ended {
		return Result{}, refusal.New(refusal.JobRunning, "%s", k.Facts.Job)
	}
	r := Result{End: end}
	var paid bool
	r.Settled, paid = end.Event.(protocol.JobSettled)
	for try := 1; ; try++ {
		var err error
		if r.Bundle, err = c.TranscriptOf(ctx, k); err != nil {
			return r, err
		}
		var found bool
		r.Answer, found = Answer(k.Facts, r.Bundle)
		switch {
		case !paid:
			return r, refusal.New(refusal.JobFailed, "job %s was %s", k.Facts.Job, endName(end.Event))
		case r.Settled.Winner == protocol.NoSeat:
			return r, refusal.New(refusal.NoAnswer, "job %s", k.Facts.Job)
		case found:
			return r, nil
		case try == answerTries:
			return r, refusal.New(refusal.TranscriptMissing, "nobody gives the text with hash %s", r.Settled.Content)
		}
	}
}

// TranscriptOf asks the panel of a job for every frame, for a while: who is silent is not waited for, since what the others
// give may do. The refusal is transcript-missing without a message server.
func (c *Client) TranscriptOf(ctx context.Context, k Known) (*transcript.Bundle, error) {
	if c.Bus == nil {
		return nil, refusal.New(refusal.TranscriptMissing, "no message server is named")
	}
	limit, cancel := context.WithTimeout(ctx, transcriptWait)
	defer cancel()
	b, err := c.Transcript(limit, k.Agreement, k.Spec)
	if ctx.Err() != nil {
		return nil, fmt.Errorf("fetch the transcript of job %s: %w", k.Facts.Job.Short(), ctx.Err())
	}
	return b, err
}

// endName says how a job ended.
func endName(e protocol.Event) string {
	switch e.(type) {
	case protocol.JobSettled:
		return "settled"
	case protocol.JobRefunded:
		return "refunded"
	case protocol.JobCancelled:
		return "cancelled"
	}
	return "running"
}
