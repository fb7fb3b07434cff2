package bus

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// outage is a listening server that can be taken away and put back at the same address.
type outage struct {
	t    *testing.T
	srv  *embed.Server
	addr string
}

func newOutage(t *testing.T) *outage {
	t.Helper()
	o := &outage{t: t, addr: "127.0.0.1:0"}
	o.start()
	o.addr = o.srv.Addr()
	t.Cleanup(func() { o.srv.Stop() })
	return o
}

func (o *outage) start() {
	o.t.Helper()
	srv, err := embed.Start(o.addr, embed.Options{})
	if err != nil {
		o.t.Fatal(err)
	}
	o.srv = srv
}

// node dials the server as a daemon does.
func (o *outage) node(cfg Config) *Bus {
	o.t.Helper()
	conn, err := Dial(o.t.Context(), Server{URL: o.srv.URL()}, slog.New(slog.DiscardHandler))
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(conn.Close)
	b, err := New(conn, testNet, slog.New(slog.DiscardHandler), cfg)
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(b.Stop)
	return b
}

// during takes the server away, calls fn once every node has noticed, puts it back and waits until all have noticed.
func (o *outage) during(fn func(), nodes ...*Bus) {
	o.t.Helper()
	var lost, back []chan nats.Status
	for _, b := range nodes {
		lost = append(lost, b.conn.StatusChanged(nats.RECONNECTING))
		back = append(back, b.conn.StatusChanged(nats.CONNECTED))
	}
	await := func(what string, chans []chan nats.Status) {
		for _, c := range chans {
			select {
			case <-c:
			case <-within(o.t, 30*time.Second).Done():
				o.t.Fatalf("no node %s", what)
			}
		}
	}
	o.srv.Stop()
	await("noticed the end", lost)
	fn()
	o.start()
	await("came back", back)
	for i, b := range nodes {
		b.conn.RemoveStatusListener(lost[i])
		b.conn.RemoveStatusListener(back[i])
		if err := b.known(o.t.Context()); err != nil {
			o.t.Fatal(err)
		}
	}
}

// archive is what a node keeps of a job: what it published and what came.
type archive struct {
	mu     sync.Mutex
	frames []protocol.Frame
	came   chan protocol.Frame
}

func (a *archive) add(f protocol.Frame) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.frames = append(a.frames, f)
}

func (a *archive) serve([]protocol.Slot) []protocol.Frame {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]protocol.Frame{}, a.frames...)
}

// member follows and serves the job.
func (w *world) member(b *Bus) *archive {
	w.t.Helper()
	a := &archive{came: make(chan protocol.Frame, 64)}
	_, err := b.Subscribe(w.t.Context(), testJob, w.panel, func(f protocol.Frame) {
		a.add(f)
		a.came <- f
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := b.Serve(w.t.Context(), testJob, a.serve); err != nil {
		w.t.Fatal(err)
	}
	return a
}

// say publishes a frame and keeps it, as a node journals what it says.
func (w *world) say(b *Bus, a *archive, f protocol.Frame) {
	w.t.Helper()
	a.add(f)
	w.publish(b, f)
}

func TestARestartOfTheServerLosesNothing(t *testing.T) {
	w, o := newWorld(t, 2), newOutage(t)
	one, two := o.node(Config{}), o.node(Config{Grace: 500 * time.Millisecond})
	ofOne, ofTwo := w.member(one), w.member(two)
	w.say(one, ofOne, w.frame(0, 1, "before"))
	if f := next(t, ofTwo.came); string(f.Payload) != "before" {
		t.Fatalf("came: %s", f.Payload)
	}
	o.during(func() { // redelivered from the connection's buffer, or asked for
		w.say(one, ofOne, w.frame(0, 2, "meanwhile"))
		w.say(two, ofTwo, w.frame(1, 2, "meanwhile too"))
	}, one, two)
	w.say(one, ofOne, w.frame(0, 3, "after"))
	if f := next(t, ofTwo.came); f.Signed.Slot.Round == 2 {
		f = next(t, ofTwo.came)
		if string(f.Payload) != "after" {
			t.Errorf("came: %s", f.Payload)
		}
	}
	fs, err := two.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"1.content.0 before", "2.content.0 meanwhile", "3.content.0 after"}
	got := bodies(fs)
	for _, s := range want {
		if !strings.Contains(fmt.Sprint(got), s) {
			t.Errorf("%q is not among %v", s, got)
		}
	}
	// Who joins late gets all of it from those that were there.
	late := o.node(Config{Grace: 500 * time.Millisecond})
	fs, err = late.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	all := []string{"1.content.0 before", "2.content.0 meanwhile", "2.content.1 meanwhile too", "3.content.0 after"}
	if diff := cmp.Diff(all, bodies(fs)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// The question itself falls into the outage.
func TestAFetchOverlivesARestart(t *testing.T) {
	w, o := newWorld(t, 3), newOutage(t)
	one, late := o.node(Config{}), o.node(Config{})
	w.serve(one, w.frame(0, 1, "kept"))
	got := make(chan []string, 1)
	o.during(func() {
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		t.Cleanup(cancel)
		go func() {
			for ctx.Err() == nil { // as the engine asks again for what it misses
				try, done := context.WithTimeout(ctx, time.Second)
				fs, err := late.Fetch(try, testJob, w.panel, []protocol.Slot{{Round: 1, Kind: protocol.Content}})
				done()
				if err == nil && len(fs) > 0 {
					got <- bodies(fs)
					return
				}
			}
			got <- nil
		}()
	}, one, late)
	if diff := cmp.Diff([]string{"1.content.0 kept"}, <-got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAnEpochOverlivesARestart(t *testing.T) {
	w, o := newWorld(t, 1), newOutage(t)
	first := o.node(quick)
	conflict := w.announce(first, epochAt(1))
	o.during(func() {}, first)
	_, _, err := o.node(quick).Announce(t.Context(), w.pen(0), operator, epochAt(2))
	wantInUse(t, err)
	if len(conflict) != 0 {
		t.Error(<-conflict)
	}
}

// Two processes, one of them cut off while the other starts: as soon as it is back, the later one is told.
func TestAConflictIsFoundOnReconnect(t *testing.T) {
	w, o, elsewhere := newWorld(t, 1), newOutage(t), newOutage(t)
	early := o.node(quick)
	conflict := w.announce(early, epochAt(1))
	var late <-chan error
	var later *Bus
	o.during(func() {
		later = elsewhere.node(quick)
		late = w.announce(later, epochAt(2))
	}, early)
	bridgeConns(t, early.conn, later.conn)
	o.during(func() {}, early) // no beat is due for an hour: the connection makes it ask
	wantInUse(t, nextError(t, late))
	if len(conflict) != 0 {
		t.Error(<-conflict)
	}
}

// What a node said shortly before the server went away, and nobody heard, is said again when it is back.
func TestWhatWasSwallowedIsSaidAgain(t *testing.T) {
	t.Parallel()
	w, o := newWorld(t, 2), newOutage(t)
	speaker := o.node(quick)
	w.follow(speaker)
	lost := w.frame(0, 1, "nobody listens yet")
	w.publish(speaker, lost)
	listener := o.node(quick)
	got := w.follow(listener)
	o.during(func() {}, speaker, listener)
	select {
	case f := <-got:
		if diff := cmp.Diff(lost, f); diff != "" {
			t.Error(diff)
		}
	case <-within(t, 30*time.Second).Done():
		t.Error("it was not said again")
	}
}
