package client

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/view"
)

const (
	beat      = 200 * time.Millisecond // between two looks at the clock
	fetchWait = 5 * time.Second        // for frames that are missing
	lastTries = 3                      // at the frames of a job that has ended
)

// Follow shows a job live to somebody who holds no seat in it: it hears what the panel says and what the chain tells,
// recomputes every result, and calls show after every change, from one goroutine, with the picture and the events that
// are new. It goes on through disconnections of chain and bus alike and returns the last picture once the end is as deep
// as the specification asks, or with an error when ctx ends. It signs nothing and sends nothing but questions. A job that
// departs from its specification, which no honest panel accepts, is refused with job-differs.
func (c *Client) Follow(ctx context.Context, a protocol.Agreement, from uint64, show func(view.Job, []view.Event)) (view.Job, error) {
	if err := a.Check(); err != nil {
		return view.Job{}, refusal.Wrap(refusal.JobDiffers, err, "job %s", a.ID().Short())
	}
	ctx, cancel := context.WithCancel(ctx)
	o := &observer{
		client: c, agreement: a, id: a.ID(), show: show, start: time.Now(),
		machine: round.Observe(a, round.DefaultPatience(a.Job.Terms)),
		frames:  make(chan []protocol.Frame, 64), chain: make(chan protocol.ChainEvent, 64), fetched: make(chan struct{}, 1),
	}
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	stop, err := c.Bus.Subscribe(ctx, o.id, a.Panel, func(f protocol.Frame) { o.hand(ctx, []protocol.Frame{f}) })
	if err != nil {
		return view.Job{}, fmt.Errorf("follow job %s: %w", o.id.Short(), err)
	}
	defer stop()
	defer cancel() // before stop, which waits for a handler that waits for the loop
	failed := make(chan error, 1)
	running.Go(func() {
		failed <- c.Chain.Watch(ctx, from, func(ev protocol.ChainEvent) error {
			select {
			case o.chain <- ev:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	})
	o.fetch(ctx, &running, bus.Everything(o.id))
	return o.run(ctx, &running, failed)
}

// observer drives the machine of a job without a seat. Its fields belong to the goroutine of run.
type observer struct {
	client    *Client
	agreement protocol.Agreement
	id        protocol.JobID
	machine   *round.Machine
	show      func(view.Job, []view.Event)
	start     time.Time

	frames  chan []protocol.Frame
	chain   chan protocol.ChainEvent
	fetched chan struct{} // one token when a fetch has ended

	fetching bool
	tries    int // fetches since the job ended
	changed  bool
	want     []protocol.Slot
	told     uint64 // of events
}

func (o *observer) hand(ctx context.Context, fs []protocol.Frame) {
	select {
	case o.frames <- fs:
	case <-ctx.Done():
	}
}

func (o *observer) run(ctx context.Context, running *sync.WaitGroup, failed <-chan error) (view.Job, error) {
	tick := time.NewTicker(beat)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return o.machine.View(), ctx.Err()
		case err := <-failed:
			return o.machine.View(), fmt.Errorf("follow job %s: %w", o.id.Short(), err)
		case fs := <-o.frames:
			for _, f := range fs {
				o.step(round.Received{Frame: f})
			}
			continue // shown at the next beat: frames come in swarms
		case ev := <-o.chain:
			o.hear(ev)
			continue
		case <-o.fetched:
			o.fetching = false
			continue
		case <-tick.C:
		}
		o.step(round.Tick{Now: o.now()})
		if job, done := o.look(); done {
			return job, nil
		}
		o.ask(ctx, running)
	}
}

// look shows what is new, and tells whether there is nothing more to see.
func (o *observer) look() (view.Job, bool) {
	job := o.machine.View()
	events := o.machine.Events(o.told)
	if n := len(events); n > 0 {
		o.told = events[n-1].Seq
	}
	if o.changed {
		o.show(job, events)
	}
	o.changed = false
	// The texts of an ended job are asked for a few times: what nobody serves does not come.
	whole := job.Phase != view.Settled || job.Winner == protocol.NoSeat || job.Answer != "" || o.tries >= lastTries
	return job, job.Final && whole && !o.fetching
}

// ask fetches what the machine misses, one fetch at a time.
func (o *observer) ask(ctx context.Context, running *sync.WaitGroup) {
	if o.fetching {
		return
	}
	job := o.machine.View()
	switch {
	case job.Phase.Over() && job.Answer == "" && o.tries < lastTries:
		o.tries++
		o.fetch(ctx, running, bus.Everything(o.id))
	case len(o.want) > 0:
		o.fetch(ctx, running, o.want...)
		o.want = nil
	}
}

func (o *observer) fetch(ctx context.Context, running *sync.WaitGroup, want ...protocol.Slot) {
	o.fetching = true
	running.Go(func() {
		defer func() { o.fetched <- struct{}{} }()
		limit, cancel := context.WithTimeout(ctx, fetchWait)
		defer cancel()
		fs, err := o.client.Bus.Fetch(limit, o.id, o.agreement.Panel, want)
		if err == nil || errors.Is(err, context.DeadlineExceeded) {
			o.hand(ctx, fs)
		}
	})
}

// hear takes what the chain tells: the job's logs in order, then the block, so that the block's time comes last.
func (o *observer) hear(ev protocol.ChainEvent) {
	switch ev := ev.(type) {
	case protocol.Reverted:
		o.step(round.Reverted{Block: ev.Block})
	case protocol.Applied:
		for _, l := range ev.Logs {
			if in := round.InputOf(o.id, l); in != nil {
				o.step(in)
			}
		}
		o.step(round.Block{Ref: ev.Block})
	}
}

// step gives the machine an input. One that it refuses changes nothing: a peer's frame may be anything.
func (o *observer) step(in round.Input) {
	ready, err := o.machine.Step(in)
	if err != nil {
		return
	}
	if _, clock := in.(round.Tick); !clock || len(o.machine.Events(o.told)) > 0 {
		o.changed = true
	}
	if len(ready.Want) > 0 {
		o.want = ready.Want
	}
}

func (o *observer) now() protocol.Millis {
	return protocol.Millis(time.Since(o.start).Milliseconds()) + 1
}
