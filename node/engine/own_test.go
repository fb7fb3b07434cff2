package engine_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
)

// begun runs a job from its opening until it is at rest, and stops it. The journal knows the opening.
func (s *solo) begun() (said []protocol.Frame) {
	s.t.Helper()
	job := s.open()
	stop := s.start(job)
	defer stop()
	frames, err := job.Frames(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return frames
}

// keepOpening makes a store that is a copy of the moment after the opening.
func (s *solo) keepOpening() {
	s.t.Helper()
	at := s.opening()
	now := protocol.Millis(time.Now().UnixMilli())
	for _, in := range []round.Input{round.Tick{Now: now}, round.Opened{At: at.Block, Tx: at.Logs[0].Tx}} {
		raw, err := round.EncodeInput(in)
		if err == nil {
			err = appendRaw(s, raw)
		}
		if err != nil {
			s.t.Fatal(err)
		}
	}
}

// neverDone is a proposal that is never made.
func neverDone(ctx context.Context, _ brief.Brief) (brief.Proposal, error) {
	<-ctx.Done()
	return brief.Proposal{}, ctx.Err()
}

// run is start for a job that knows of its opening.
func (s *solo) run(job *engine.Job) (stop func()) {
	ctx, cancel := context.WithCancel(s.t.Context())
	var running sync.WaitGroup
	running.Go(func() {
		if err := job.Run(ctx); !errors.Is(err, context.Canceled) {
			s.t.Errorf("run: %v", err)
		}
	})
	synctest.Wait()
	return func() {
		cancel()
		running.Wait()
	}
}

func TestOlderStore(t *testing.T) {
	for name, late := range map[string]bool{"peers answer at the start": false, "a peer speaks later": true} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				before := newSolo(t)
				said := before.begun()
				if len(said) != 1 || said[0].Signed.Slot.Kind != protocol.Seal {
					t.Fatalf("said %v", said)
				}
				s := newSolo(t)
				s.keepOpening()
				if !late {
					s.peers = func() ([]protocol.Frame, error) { return said, nil }
				}
				// It would say something else now.
				s.agent.propose = neverDone
				job := s.open()
				if !job.Replayed() {
					t.Fatal("the copy holds nothing")
				}
				s.told()
				stop := s.run(job)
				defer stop()
				if late {
					if err := job.Post(t.Context(), round.Received{Frame: said[0]}); err != nil {
						t.Fatal(err)
					}
				}
				synctest.Wait()
				got := s.told()
				restored, received := slices.Index(got, "append Restored"), slices.Index(got, "append Received")
				if restored < 0 || received < restored || slices.Contains(got, "sign seal") {
					t.Errorf("got %v", got)
				}
				slot := said[0].Signed.Slot
				if again, err := s.ring.SignMessage(slot, said[0].Signed.Body); err != nil || again != said[0].Signed {
					t.Errorf("the same again: %v, %v", again, err)
				}
				if _, err := s.ring.SignMessage(slot, common.Hash{7}); refusal.CodeOf(err) != refusal.SlotTaken {
					t.Errorf("another body: %v", err)
				}
				slot.Kind = protocol.Slate
				if _, err := s.ring.SignMessage(slot, common.Hash{7}); refusal.CodeOf(err) != refusal.SlotSilent {
					t.Errorf("another slot of the round: %v", err)
				}
				slot.Round = 2
				if _, err := s.ring.SignMessage(slot, common.Hash{7}); err != nil {
					t.Errorf("the next round: %v", err)
				}
				// Once more: now the journal knows.
				if err := job.Post(t.Context(), round.Received{Frame: said[0]}); err != nil {
					t.Fatal(err)
				}
				synctest.Wait()
				if got := s.told(); slices.Contains(got, "append Restored") || slices.Contains(got, "append Received") {
					t.Errorf("told again: %v", got)
				}
			})
		})
	}
}

// TestWholeStore gets back what it knows, and goes on as if nothing had been said.
func TestWholeStore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		said := s.begun()
		s.told()
		s.peers = func() ([]protocol.Frame, error) { return said, nil }
		job := s.open()
		stop := s.run(job)
		defer stop()
		if err := job.Post(t.Context(), round.Received{Frame: said[0]}); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if got := s.told(); slices.Contains(got, "append Restored") {
			t.Errorf("got %v", got)
		}
		if _, err := s.ring.SignMessage(protocol.Slot{Job: s.agreement.ID(), Round: 1, Kind: protocol.Slate}, common.Hash{7}); err != nil {
			t.Errorf("the next slot: %v", err)
		}
	})
}

// TestKeyInTwoPlaces: a peer returns another body than this seat has signed.
func TestKeyInTwoPlaces(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		said := s.begun()
		job := s.open()
		stop := s.run(job)
		defer stop()
		other := s.frameOf(0, protocol.Seal, common.Hash{5}, nil)
		if err := job.Post(t.Context(), round.Received{Frame: other}); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if again, err := s.ring.SignMessage(said[0].Signed.Slot, said[0].Signed.Body); err != nil || again != said[0].Signed {
			t.Errorf("what the record holds: %v, %v", again, err)
		}
		if o := job.Snapshot().Job.Offences; len(o) != 1 || o[0].Seat != 0 {
			t.Errorf("offences %v", o)
		}
	})
}

func TestPanicIsContained(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		s.onAppend = func(in round.Input) {
			if _, ok := in.(round.Spoke); ok {
				panic("a fault of this program")
			}
		}
		job := s.open()
		ended := make(chan error, 1)
		go func() { ended <- job.Run(t.Context()) }()
		job.Tell(s.opening())
		if err := <-ended; !errors.Is(err, engine.ErrPanicked) {
			t.Errorf("got %v", err)
		}
		<-job.Done()
		if _, err := job.Frames(t.Context()); !errors.Is(err, engine.ErrPanicked) {
			t.Errorf("frames: %v", err)
		}
		// The journal is whole: the next process goes on.
		s.onAppend = nil
		s.told()
		again := s.open()
		stop := s.run(again)
		defer stop()
		synctest.Wait()
		if got := s.told(); !slices.Contains(got, "publish seal") {
			t.Errorf("after a restart: %v", got)
		}
	})
}

func TestPanicBesideIsContained(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		s.peers = func() ([]protocol.Frame, error) { panic("a fault of the bus") }
		job := s.open()
		stop := s.start(job)
		defer stop()
		if got := s.told(); !slices.Contains(got, "publish seal") {
			t.Errorf("got %v", got)
		}
	})
}

func TestRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		said := s.begun()
		s.told()
		snapshot, frames, err := s.read()
		if err != nil || len(frames) != len(said) || snapshot.Job.ID != s.agreement.ID() || len(snapshot.Events) == 0 {
			t.Errorf("%d frames, %d events, %v", len(frames), len(snapshot.Events), err)
		}
		if got := s.told(); len(got) > 0 {
			t.Errorf("reading did %v", got)
		}
	})
}
