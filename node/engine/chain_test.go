package engine_test

import (
	"testing"
	"testing/synctest"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
)

func appendRaw(s *solo, raw []byte) error {
	j := store.NewJournal(s.disk)
	if _, err := j.Append(s.agreement.ID(), raw); err != nil {
		return err
	}
	return j.Sync()
}

// empty is a block without logs of the job.
func empty(number uint64, fork byte) protocol.Applied {
	return protocol.Applied{Block: blockAt(number, fork)}
}

// TestChainToldAgain restarts a job, tells it the chain from the beginning, and looks at what it takes in.
func TestChainToldAgain(t *testing.T) {
	anchor := func(s *solo, number uint64, fork byte) protocol.Applied {
		ev := empty(number, fork)
		entries := make([]protocol.Log, 0, 2)
		e := protocol.VotesCommitted{ID: s.agreement.ID(), Round: 1, Commitments: make([]common.Hash, seats)}
		entries = append(entries, protocol.Log{Block: ev.Block, Event: e})
		r := protocol.BallotsRevealed{ID: s.agreement.ID(), Round: 1, Opened: 1}
		ev.Logs = append(entries, protocol.Log{Block: ev.Block, Event: r})
		return ev
	}
	for name, tt := range map[string]struct {
		before, after func(s *solo) []protocol.ChainEvent
		cut           int // records kept; 0: all
		want          []string
	}{
		"the same chain, and one block more": {
			before: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 0), anchor(s, 3, 0)}
			},
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 0), anchor(s, 3, 0), empty(4, 0)}
			},
			want: []string{"append Block"},
		},
		"the opening only, since what is far back has no empty blocks": {
			before: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 0), empty(3, 0)}
			},
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(3, 0), empty(4, 0)}
			},
			want: []string{"append Block"},
		},
		"another second block": {
			before: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 0), anchor(s, 3, 0)}
			},
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 1), empty(3, 1)}
			},
			want: []string{"append Reverted", "append Block", "append Block"},
		},
		"the anchor in another block": {
			before: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), empty(2, 0), anchor(s, 3, 0), empty(4, 0)}
			},
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), anchor(s, 2, 1), empty(3, 1)}
			},
			want: []string{"append Reverted", "append Anchored", "append Revealed", "append Block"},
		},
		"logs where the job had seen a later block only": {
			before: func(s *solo) []protocol.ChainEvent { return []protocol.ChainEvent{s.opening(), empty(4, 0)} },
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), anchor(s, 3, 1), empty(4, 1)}
			},
			want: []string{"append Reverted", "append Anchored", "append Revealed", "append Block"},
		},
		"the rest of a block whose second log a crash has lost": {
			before: func(s *solo) []protocol.ChainEvent { return []protocol.ChainEvent{s.opening(), anchor(s, 2, 0)} },
			after: func(s *solo) []protocol.ChainEvent {
				return []protocol.ChainEvent{s.opening(), anchor(s, 2, 0), empty(3, 0)}
			},
			cut:  1,
			want: []string{"append Revealed", "append Block"},
		},
		"logs of another job": {
			before: func(s *solo) []protocol.ChainEvent { return []protocol.ChainEvent{s.opening()} },
			after: func(s *solo) []protocol.ChainEvent {
				ev := empty(2, 0)
				ev.Logs = []protocol.Log{{Block: ev.Block, Event: protocol.VotesCommitted{ID: protocol.JobID{9}, Round: 1, Commitments: make([]common.Hash, seats)}}}
				return []protocol.ChainEvent{ev}
			},
			want: []string{"append Block"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newSolo(t)
				s.agent.propose = nil
				tell := func(evs []protocol.ChainEvent) []string {
					job := s.open()
					stop := s.start(job) // tells the opening
					defer stop()
					synctest.Wait()
					s.told()
					for _, ev := range evs {
						job.Tell(ev)
					}
					synctest.Wait()
					return chainOnly(s.told())
				}
				tell(tt.before(s))
				if tt.cut > 0 {
					s.lose(tt.cut)
				}
				if diff := cmp.Diff(tt.want, tell(tt.after(s))); diff != "" {
					t.Errorf("taken in (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// lose drops the newest records of the chain, and all others after them, as a crash does with what was not synced.
func (s *solo) lose(n int) {
	s.t.Helper()
	var raws [][]byte
	j := store.NewJournal(s.disk)
	err := j.Replay(s.agreement.ID(), func(_ uint64, raw []byte) error { raws = append(raws, raw); return nil })
	if err == nil {
		err = j.Drop(s.agreement.ID())
	}
	if err != nil {
		s.t.Fatal(err)
	}
	for i := len(raws) - 1; n > 0; i-- {
		in, err := round.DecodeInput(raws[i])
		if err != nil {
			s.t.Fatal(err)
		}
		switch in.(type) {
		case round.Revealed, round.Anchored, round.Block:
			n--
		}
		raws = raws[:i]
	}
	for _, raw := range raws {
		if err := appendRaw(s, raw); err != nil {
			s.t.Fatal(err)
		}
	}
}

// chainOnly keeps what the chain told.
func chainOnly(trace []string) []string {
	var out []string
	for _, line := range trace {
		switch line {
		case "append Opened", "append Anchored", "append Revealed", "append Block", "append Reverted":
			out = append(out, line)
		}
	}
	return out
}

// TestBusyJobKeepsTheChain tells a job that nobody runs a thousand blocks: whoever tells does not wait, and nothing is
// lost.
func TestBusyJobKeepsTheChain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newSolo(t)
		job := s.open()
		job.Tell(s.opening())
		for n := uint64(2); n <= 1_000; n++ {
			job.Tell(empty(n, 0))
		}
		stop := s.start(job)
		defer stop()
		if got := job.Snapshot().Job.Head.Number; got != 1_000 {
			t.Errorf("head %d", got)
		}
	})
}
