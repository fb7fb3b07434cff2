package engine_test

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// ledger is a chain with one job and a block a second. Of the contract's conditions it knows the order of the steps;
// the whole rule is checked where a panel meets the real contract.
type ledger struct {
	w *world

	mu      sync.Mutex // guards everything below, and the members' jobs
	told    []protocol.ChainEvent
	pending []wish
	taken   map[string]bool
	steps   []protocol.Step
	prev    common.Hash // link before the last step
	over    bool
}

type wish struct {
	from   protocol.SeatIndex
	intent protocol.Intent
}

func newLedger(w *world) *ledger { return &ledger{w: w, taken: map[string]bool{}} }

func blockAt(number uint64, fork byte) protocol.BlockRef {
	return protocol.BlockRef{
		Number: number, Time: protocol.Seconds(time.Now().Unix()), Hash: crypto.Keccak256Hash([]byte{byte(number), byte(number >> 8), fork}),
	}
}

// run makes a block a second; the first one opens the job.
func (l *ledger) run(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		l.mine()
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (l *ledger) mine() {
	l.mu.Lock()
	defer l.mu.Unlock()
	ev := protocol.Applied{Block: blockAt(uint64(len(l.told))+1, 0)}
	a := l.w.agreement
	add := func(e protocol.Event) {
		tx := common.Hash{byte(ev.Block.Number), byte(len(ev.Logs)), 7}
		ev.Logs = append(ev.Logs, protocol.Log{Block: ev.Block, Tx: tx, Index: uint(len(ev.Logs)), Event: e})
	}
	if len(l.steps) == 0 {
		l.steps = []protocol.Step{protocol.OpeningStep(ev.Block.Time, a.Panel[0].HotKey)}
		add(protocol.JobOpened{ID: a.ID(), Job: a.Job, Panel: a.Panel})
	}
	for _, w := range l.pending {
		if e := l.call(ev.Block.Time, w); e != nil {
			add(e)
		}
	}
	l.pending = nil
	l.tell(ev)
}

func (l *ledger) tell(ev protocol.ChainEvent) {
	l.told = append(l.told, ev)
	for _, m := range l.w.members {
		if m.job != nil {
			m.job.Tell(ev)
		}
	}
}

// attach tells a new process everything from the beginning, as a watch does.
func (l *ledger) attach(m *member, job *engine.Job) {
	l.mu.Lock()
	defer l.mu.Unlock()
	m.job = job
	for _, ev := range l.told {
		job.Tell(ev)
	}
}

func (l *ledger) jobOf(m *member) *engine.Job {
	l.mu.Lock()
	defer l.mu.Unlock()
	return m.job
}

func (l *ledger) submit(from protocol.SeatIndex, i protocol.Intent) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if key := fmt.Sprintf("%d/%s", from, i.Key()); !l.taken[key] {
		l.taken[key] = true
		l.pending = append(l.pending, wish{from, i})
	}
}

// call carries out an intent; nil when the contract would refuse it.
func (l *ledger) call(now protocol.Seconds, w wish) protocol.Event {
	id, a := l.w.agreement.ID(), l.w.agreement
	last := l.steps[len(l.steps)-1]
	switch i := w.intent.(type) {
	case protocol.AnchorRound:
		if l.over || i.Last != last || w.from != protocol.TermSeat(last.Seat, i.Term, a.Job.Terms.Seats) {
			return nil
		}
		l.prev = protocol.Link(id, i.Prev, last)
		l.steps = append(l.steps, protocol.AnchorStep(a.Job.Terms, a.Panel, last, now, i.Term, i.Proposals, i.Commitments))
		return protocol.VotesCommitted{ID: id, Round: last.Round + 1, Term: i.Term, Proposals: i.Proposals, Commitments: i.Commitments}
	case protocol.SettleJob:
		if l.over {
			return nil
		}
		res, err := settlement.Settle(a, settlement.ClosingOf(i.Settlement, a.Panel[w.from].HotKey))
		if err != nil {
			l.w.t.Errorf("settlement of seat %d: %v", w.from, err)
			return nil
		}
		l.over = true
		return protocol.JobSettled{
			ID: id, Round: i.Settlement.Round, Winner: res.Winner, Content: i.Settlement.Content, Results: res.Seats,
			Transcript: i.Settlement.Transcript,
		}
	}
	l.w.t.Errorf("seat %d wants %T", w.from, w.intent)
	return nil
}
