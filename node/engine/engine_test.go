package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

// start runs a job that is open, in a bubble. stop ends it and checks that it went without an error of its own.
func (s *solo) start(job *engine.Job) (stop func()) {
	ctx, cancel := context.WithCancel(s.t.Context())
	var running sync.WaitGroup
	running.Go(func() {
		if err := job.Run(ctx); !errors.Is(err, context.Canceled) {
			s.t.Errorf("run: %v", err)
		}
	})
	job.Tell(s.opening())
	synctest.Wait()
	return func() {
		cancel()
		running.Wait()
	}
}

// TestOrderOfEffects follows one seat from the opening to its list.
func TestOrderOfEffects(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		job := s.open()
		stop := s.start(job)
		defer stop()
		seal := []string{
			"append Opened", "sync", "propose", // nothing is asked before what was asked is on disk
			"append Answered", "sync", "sign seal", "append Spoke", "sync", "publish seal", "append Acked",
		}
		if diff := cmp.Diff(seal, s.told()); diff != "" {
			t.Errorf("seal (-want +got):\n%s", diff)
		}
		for seat := 1; seat < seats; seat++ {
			if err := job.Post(t.Context(), round.Received{Frame: s.frameOf(seat, protocol.Seal, common.Hash{byte(seat)}, nil)}); err != nil {
				t.Fatal(err)
			}
		}
		synctest.Wait()
		list := []string{
			"append Received", "append Received", "append Received", "append Received", "sync",
			"sign list", "append Spoke", "sync", "publish list", "append Acked",
			"sync", "sign content", "append Spoke", "sync", "publish content", "append Acked",
		}
		if diff := cmp.Diff(list, s.told()); diff != "" {
			t.Errorf("list (-want +got):\n%s", diff)
		}
	})
}

func TestSilentSlots(t *testing.T) {
	for name, spoil := range map[string]func(*solo) error{
		"another body was signed": func(s *solo) error {
			_, err := s.ring.SignMessage(protocol.Slot{Job: s.agreement.ID(), Round: 1, Kind: protocol.Seal}, common.Hash{9})
			return err
		},
		"the guard may have lost its record": func(s *solo) error { return s.ring.Silence(s.agreement.ID(), 1) },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newSolo(t)
				if err := spoil(s); err != nil {
					t.Fatal(err)
				}
				job := s.open()
				stop := s.start(job)
				defer stop()
				got := s.told()
				if i := slices.Index(got, "sign seal"); i < 0 || !slices.Equal(got[i:], []string{"sign seal", "append Acked"}) {
					t.Errorf("after the guard refused: %v", got)
				}
			})
		})
	}
}

func TestFailingPublishIsNotFatal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		s.offline = errors.New("no server")
		job := s.open()
		stop := s.start(job)
		defer stop()
		if got := s.told(); !slices.Contains(got, "publish seal") || got[len(got)-1] != "append Acked" {
			t.Errorf("got %v", got)
		}
		// What peers ask for later is there.
		frames, err := job.Frames(t.Context())
		if err != nil || len(frames) != 1 || frames[0].Signed.Slot.Kind != protocol.Seal {
			t.Errorf("frames %v, %v", frames, err)
		}
	})
}

// failures lists what the job tells of its agent.
func failures(job *engine.Job) []string {
	var out []string
	for _, e := range job.Snapshot().Events {
		if e.Kind == view.AgentFailed {
			out = append(out, e.Text)
		}
	}
	return out
}

func TestFailingAgent(t *testing.T) {
	for name, tt := range map[string]struct {
		propose func(context.Context, brief.Brief) (brief.Proposal, error)
		want    refusal.Code
		until   time.Duration // from the opening
	}{
		"an error": {
			func(context.Context, brief.Brief) (brief.Proposal, error) { return brief.Proposal{}, errors.New("hm") },
			refusal.AgentFailed, 0,
		},
		"an error with a code": {
			func(context.Context, brief.Brief) (brief.Proposal, error) {
				return brief.Proposal{}, refusal.New(refusal.AgentUnreachable, "nobody")
			},
			refusal.AgentUnreachable, 0,
		},
		"a panic": {
			func(context.Context, brief.Brief) (brief.Proposal, error) { panic("a secret prompt") },
			refusal.AgentFailed, 0,
		},
		"no answer": {
			func(ctx context.Context, _ brief.Brief) (brief.Proposal, error) {
				<-ctx.Done()
				return brief.Proposal{}, ctx.Err()
			},
			refusal.AgentTimeout, 6 * time.Second, // 60 % of the propose phase
		},
		"an answer too large for the journal": {
			func(context.Context, brief.Brief) (brief.Proposal, error) {
				return brief.Proposal{Answer: strings.Repeat("long ", round.MaxInput/5)}, nil
			},
			refusal.AgentBadAnswer, 0,
		},
		"an answer just too large for the journal": {
			func(context.Context, brief.Brief) (brief.Proposal, error) {
				// The answer alone fits, its record does not.
				bare, err := json.Marshal(round.Answered{Ask: "propose/1", Proposal: &brief.Proposal{}, Usage: brief.Usage{Calls: 1}})
				return brief.Proposal{Answer: strings.Repeat("x", round.MaxInput-len(bare)-1)}, err
			},
			refusal.AgentBadAnswer, 0,
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newSolo(t)
				s.agent.propose = tt.propose
				job := s.open()
				stop := s.start(job)
				defer stop()
				if tt.until > 0 {
					if got := failures(job); len(got) > 0 {
						t.Errorf("too early: %v", got)
					}
					time.Sleep(tt.until + 10*time.Millisecond)
					synctest.Wait()
				}
				got := failures(job)
				if len(got) != 1 || !strings.Contains(got[0], string(tt.want)) {
					t.Errorf("got %v, want %s", got, tt.want)
				}
				// The seat says that it has nothing to say.
				frames, err := job.Frames(t.Context())
				if err != nil || len(frames) != 1 || frames[0].Signed.Body != (common.Hash{}) {
					t.Errorf("frames %v, %v", frames, err)
				}
			})
		})
	}
}

// TestUnwantedAnswer takes the opening back while the agent thinks: the question is cancelled, which is no failure of the
// agent, and asked again when the job is open again.
func TestUnwantedAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		cancelled := 0
		s.agent.propose = func(ctx context.Context, _ brief.Brief) (brief.Proposal, error) {
			if cancelled == 0 {
				<-ctx.Done()
				cancelled++
				return brief.Proposal{}, ctx.Err()
			}
			return brief.Proposal{Answer: "forty-two"}, nil
		}
		job := s.open()
		stop := s.start(job)
		defer stop()
		job.Tell(protocol.Reverted{Block: s.opening().Block})
		synctest.Wait()
		if cancelled != 1 || len(failures(job)) > 0 {
			t.Errorf("%d cancelled, failures %v", cancelled, failures(job))
		}
		job.Tell(s.opening())
		synctest.Wait()
		if got := s.told(); !slices.Contains(got, "publish seal") || len(failures(job)) > 0 {
			t.Errorf("failures %v, trace %v", failures(job), got)
		}
	})
}

func TestStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		leave := make(chan struct{})
		s.agent.propose = func(ctx context.Context, _ brief.Brief) (brief.Proposal, error) {
			<-ctx.Done()
			<-leave // slow to go
			return brief.Proposal{}, ctx.Err()
		}
		job := s.open()
		stop := s.start(job)
		var stopping sync.WaitGroup
		stopping.Go(stop)
		synctest.Wait()
		select {
		case <-job.Done():
			t.Error("Run returned before its agent did")
		default:
		}
		// Nobody reads the mailbox any more: it fills up, and those who wait are let go.
		var posting sync.WaitGroup
		refused := make(chan error, 1)
		posting.Go(func() {
			for {
				if err := job.Post(t.Context(), round.Tick{}); err != nil {
					refused <- err
					return
				}
			}
		})
		synctest.Wait()
		close(leave)
		stopping.Wait()
		posting.Wait()
		if err := <-refused; !errors.Is(err, engine.ErrStopped) {
			t.Errorf("post: %v", err)
		}
		if err := job.Post(t.Context(), round.Tick{}); !errors.Is(err, engine.ErrStopped) {
			t.Errorf("post after stop: %v", err)
		}
		frames, err := job.Frames(t.Context())
		if err != nil || len(frames) != 0 {
			t.Errorf("frames after stop: %v, %v", frames, err)
		}
		job.Tell(s.opening()) // does not wait
	})
}

func TestPostGivesUp(t *testing.T) {
	s := newSolo(t)
	job := s.open() // nobody runs it
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var err error
	for range 1_000 {
		if err = job.Post(ctx, round.Tick{}); err != nil {
			break
		}
	}
	if !errors.Is(err, context.Canceled) {
		t.Errorf("post: %v", err)
	}
	if _, err := job.Frames(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("frames: %v", err)
	}
	job.Tell(s.opening()) // neither waits nor fails
}

func TestFailingOutboxStopsTheJob(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		s.outbox = errors.New("disk full")
		job := s.open()
		job.Tell(s.opening())
		// Nobody else says anything, so that the job ends as a refund.
		end := blockAt(2, 0)
		end.Time += 1_000_000
		job.Tell(protocol.Applied{Block: end})
		if err := job.Run(t.Context()); !errors.Is(err, engine.ErrJournal) || !errors.Is(err, s.outbox) {
			t.Errorf("run: %v", err)
		}
		if got := s.told(); !slices.Contains(got, "submit protocol.RefundJob") || slices.Contains(got, "append Acked") {
			t.Errorf("got %v", got)
		}
	})
}

// newest names the newest record of the journal.
func newest(s *solo) string {
	n := 0
	err := store.NewJournal(s.disk).Replay(s.agreement.ID(), func(uint64, []byte) error { n++; return nil })
	if err != nil {
		s.t.Error(err)
	}
	return fmt.Sprintf("record %d:", n)
}

func TestCorruptJournal(t *testing.T) {
	ready := func(t *testing.T) *solo {
		s := newSolo(t)
		s.handle(s.open(), round.Opened{At: s.opening().Block}, round.Tick{Now: protocol.Millis(time.Now().UnixMilli())})
		return s
	}
	t.Run("a flipped byte", func(t *testing.T) {
		s := ready(t)
		var keys, values [][]byte
		err := s.disk.Iterate("journal", nil, func(k, v []byte) error {
			keys, values = append(keys, k), append(values, v)
			return nil
		})
		if err != nil || len(keys) < 2 {
			t.Fatal(len(keys), err)
		}
		values[1][len(values[1])-3] ^= 1
		if err := s.disk.Put("journal", keys[1], values[1], true); err != nil {
			t.Fatal(err)
		}
		_, err = s.try()
		if refusal.CodeOf(err) != refusal.StoreCorrupt || !strings.Contains(err.Error(), "record 2") || !strings.Contains(err.Error(), s.agreement.ID().Short()) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a record that is no input", func(t *testing.T) {
		s := ready(t)
		if err := appendRaw(s, []byte(`{"type":"nonsense","data":{}}`)); err != nil {
			t.Fatal(err)
		}
		if _, err := s.try(); !errors.Is(err, round.ErrUnknownInput) || !strings.Contains(err.Error(), newest(s)) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("an input that cannot follow", func(t *testing.T) {
		s := ready(t)
		raw, err := round.EncodeInput(round.Opened{At: s.opening().Block})
		if err == nil {
			err = appendRaw(s, raw)
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.try(); !errors.Is(err, round.ErrAlreadyOpen) || !strings.Contains(err.Error(), newest(s)) {
			t.Errorf("got %v", err)
		}
	})
}

// TestClockSetBack restarts a node whose clock is an hour behind what its journal has seen: the waits go on from there.
func TestClockSetBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		s.agent.propose = func(ctx context.Context, _ brief.Brief) (brief.Proposal, error) {
			<-ctx.Done()
			return brief.Proposal{}, ctx.Err()
		}
		s.start(s.open())()
		s.clock = -time.Hour
		job := s.open()
		stop := s.start(job)
		defer stop()
		time.Sleep(7 * time.Second)
		synctest.Wait()
		if got := failures(job); len(got) != 1 || !strings.Contains(got[0], string(refusal.AgentTimeout)) {
			t.Errorf("got %v", got)
		}
	})
}
