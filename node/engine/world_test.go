package engine_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/agent/scripted"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
)

const seats = 5

func keyOf(name string) keys.Key {
	private, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return keys.FromECDSA(private)
}

// agreement is a job of five seats and one round.
func agreement(t *testing.T) protocol.Agreement {
	t.Helper()
	table, err := halting.Preset("consumer", 1)
	if err != nil {
		t.Fatal(err)
	}
	now := protocol.Seconds(time.Now().Unix())
	a := protocol.Agreement{
		Network: protocol.Network{Name: "test", ChainID: 1337},
		Params: protocol.Params{
			FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000, OpenWindow: 20, Grace: 20,
			MinPhase: 1, MinForce: 1, MinHandover: 1, MaxJob: 86_400,
		},
		Spec: protocol.Spec{Version: 1, Task: "What is six times seven?", Policy: protocol.Policy{
			PanelSize: seats, MinRounds: 1, MaxRounds: 1, EffortPPM: 600_000, UPrime: table, Tally: "median",
			Confirmations: 1, MaxTokens: 1_000, Selection: "knapsack", StakeUnits: 1, DeadlineSeconds: 300,
			PhaseSeconds: protocol.PhaseSeconds{Propose: 10, Commit: 10, Reveal: 10},
		}},
	}
	a.Spec.Payment.MaxPrice.SetUint64(1_000)
	a.Spec.Payment.Reward.SetUint64(10_000)
	a.Spec.Payment.Allowance.SetUint64(400)
	for i := range seats {
		a.Panel = append(a.Panel, protocol.Seat{
			Operator: keyOf(fmt.Sprint("operator ", i)).Address(), HotKey: keyOf(fmt.Sprint("seat ", i)).Address(),
			Price: *uint256.NewInt(1_000),
		})
	}
	a.Job = protocol.Job{
		Submitter: keyOf("submitter").Address(), Nonce: 1, Panel: protocol.PanelHash(a.Panel), Reward: *uint256.NewInt(10_000),
		Allowance: 400, Fee: *uint256.NewInt(500), Spec: protocol.SpecHash{1},
		Terms: protocol.Terms{
			Deadline: now + 300, OpenBefore: now + 60, Propose: 10, Commit: 10, Reveal: 10, Force: 3, Handover: 4,
			Seats: seats, MinRounds: 1, MaxRounds: 1, StakeUnits: 1, Tally: protocol.Median,
		},
	}
	return a
}

// world is a panel of engines with a chain and a bus in memory, under the clock of a synctest bubble.
type world struct {
	t         *testing.T
	agreement protocol.Agreement
	chain     *ledger
	members   []*member

	mu   sync.Mutex // guards said
	said []protocol.Frame
}

// member is one seat's node in miniature: what a crash does not take along is its store.
type member struct {
	w        *world
	seat     protocol.SeatIndex
	disk     *storetest.Faulty
	agent    *scripted.Agent
	appends  int                   // records the first process may append; 0: any number
	mail     chan protocol.Frame   // frames under way to it
	said     map[string]bool       // slot and body of what it published
	restarts int                   // guarded by w.mu
	job      *engine.Job           // guarded by w.chain.mu
	change   func(p *engine.Ports) // of the ports, for a test; may be nil
}

func answerOf(seat int) string { return fmt.Sprintf("the answer of seat %d is forty-two", seat) }

// newWorld makes a panel whose agents agree that seat 1 is best. It has to be called in a bubble.
func newWorld(t *testing.T) *world {
	w := &world{t: t, agreement: agreement(t)}
	w.chain = newLedger(w)
	weights := map[string]int{}
	for i := range seats {
		weights[answerOf(i)] = []int{40, 90, 20, -30, 10}[i]
	}
	for i := range seats {
		a := scripted.New().
			Otherwise(brief.Propose, scripted.Turn{Answer: answerOf(i), Reasoning: "multiplied and checked"}).
			Otherwise(brief.Judge, scripted.Turn{Weights: weights, Reasoning: "checked"})
		w.members = append(w.members, &member{
			w: w, seat: protocol.SeatIndex(i), disk: storetest.NewFaulty(0, 0), agent: a,
			mail: make(chan protocol.Frame, 10_000), said: map[string]bool{},
		})
	}
	return w
}

// play runs the job to its end.
func (w *world) play() {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.t.Context(), 20*time.Minute)
	defer cancel()
	var background, panel sync.WaitGroup
	background.Go(func() { w.chain.run(ctx) })
	for _, m := range w.members {
		background.Go(func() { m.listen(ctx) })
		panel.Go(func() { m.live(ctx) })
	}
	panel.Wait()
	cancel()
	background.Wait()
}

// open makes a process of what is on disk.
func (m *member) open() (*engine.Job, error) {
	hot := keyOf(fmt.Sprint("seat ", m.seat))
	ring, err := keys.New(m.disk, m.w.agreement.Network, hot)
	if err != nil {
		m.w.t.Fatal(err)
	}
	p := engine.Ports{
		Journal: store.NewJournal(m.disk), Signer: ring, Guard: ring, Messenger: hub{m}, Agent: m.agent, Committer: outbox{m},
		Now: func() protocol.Millis { return protocol.Millis(time.Now().UnixMilli()) }, Log: slog.New(slog.DiscardHandler),
	}
	if m.appends > 0 {
		p.Journal = &cut{Journal: store.NewJournal(m.disk), left: m.appends}
		m.appends = 0
	}
	if m.change != nil {
		m.change(&p)
	}
	return engine.Open(m.w.agreement, engine.Options{
		Self: m.seat, Secret: ring.JobSecret(m.w.agreement.ID()), Patience: round.DefaultPatience(m.w.agreement.Job.Terms),
	}, p)
}

// live runs the seat, and starts it anew when its disk has killed it.
func (m *member) live(ctx context.Context) {
	for {
		job, err := m.open()
		if err == nil {
			m.w.chain.attach(m, job)
			if err = job.Run(ctx); err == nil {
				return
			}
		}
		if !errors.Is(err, engine.ErrJournal) && !errors.Is(err, storetest.ErrCrashed) && !errors.Is(err, storetest.ErrInjected) {
			m.w.t.Errorf("seat %d: %v", m.seat, err)
			return
		}
		if m.disk, err = m.disk.Restart(0, 0); err != nil {
			m.w.t.Error(err)
			return
		}
		m.w.mu.Lock()
		m.restarts++
		m.w.mu.Unlock()
		m.checkDisk()
	}
}

// listen hands over what is on its way to the seat. A frame that no process takes is lost.
func (m *member) listen(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case f := <-m.mail:
			if job := m.w.chain.jobOf(m); job != nil {
				_ = job.Post(ctx, round.Received{Frame: f})
			}
		}
	}
}

func nameOf(f protocol.Frame) string { return fmt.Sprintf("%s/%x", f.Signed.Slot, f.Signed.Body[:4]) }

// checkDisk checks that everything the seat has ever published is in its journal.
func (m *member) checkDisk() {
	kept := map[string]bool{}
	err := store.NewJournal(m.disk).Replay(m.w.agreement.ID(), func(_ uint64, raw []byte) error {
		in, err := round.DecodeInput(raw)
		switch in := in.(type) {
		case round.Spoke:
			kept[nameOf(in.Frame)] = true
		case round.Received:
			kept[nameOf(in.Frame)] = true
		}
		return err
	})
	if err != nil {
		m.w.t.Error(err)
	}
	m.w.mu.Lock()
	defer m.w.mu.Unlock()
	for name := range m.said {
		if !kept[name] {
			m.w.t.Errorf("seat %d published %s, which its disk does not hold", m.seat, name)
		}
	}
}

// spoken lists what each seat published, without repetitions.
func (w *world) spoken() map[protocol.SeatIndex][]string {
	out := map[protocol.SeatIndex][]string{}
	for _, m := range w.members {
		out[m.seat] = slices.Sorted(maps.Keys(m.said))
	}
	return out
}

// check verifies the end: paid, to the same winner everywhere, and no seat signed twice.
func (w *world) check() {
	w.t.Helper()
	bodies := map[protocol.Slot]common.Hash{}
	for _, f := range w.said {
		s := f.Signed.Slot
		if err := f.Verify(w.agreement.Network, w.agreement.Panel); err != nil {
			w.t.Errorf("%s: %v", s, err)
		}
		if body, known := bodies[s]; known && s.Kind.IsSlot() && body != f.Signed.Body {
			w.t.Errorf("two bodies for %s", s)
		}
		bodies[s] = f.Signed.Body
	}
	for _, m := range w.members {
		v := m.job.Snapshot().Job
		if !v.Final || v.Outcome == nil || v.Winner != 1 || v.Answer != answerOf(1) {
			w.t.Errorf("seat %d: %s, winner %d, answer %q", m.seat, v.Phase, v.Winner, v.Answer)
		}
		if len(v.Offences) > 0 {
			w.t.Errorf("seat %d saw offences: %v", m.seat, v.Offences)
		}
	}
}

// cut is a journal that fails after some records.
type cut struct {
	*store.Journal
	left int
}

func (c *cut) Append(id protocol.JobID, raw []byte) (uint64, error) {
	if c.left--; c.left < 0 {
		return 0, storetest.ErrCrashed
	}
	return c.Journal.Append(id, raw)
}

// hub is one member's way to the others.
type hub struct{ m *member }

func (h hub) Publish(_ context.Context, f protocol.Frame) error {
	w := h.m.w
	w.mu.Lock()
	w.said = append(w.said, f)
	h.m.said[nameOf(f)] = true
	w.mu.Unlock()
	for _, m := range w.members {
		if m != h.m {
			m.mail <- f
		}
	}
	return nil
}

func (h hub) Fetch(ctx context.Context, _ protocol.JobID, _ []protocol.Seat, want []protocol.Slot) ([]protocol.Frame, error) {
	var out []protocol.Frame
	for _, m := range h.m.w.members {
		job := h.m.w.chain.jobOf(m)
		if m == h.m || job == nil {
			continue
		}
		frames, err := job.Frames(ctx)
		if errors.Is(err, engine.ErrJournal) {
			continue // its process is dead
		}
		if err != nil {
			return out, err
		}
		for _, f := range frames {
			if slices.ContainsFunc(want, func(w protocol.Slot) bool { return bus.Matches(w, f.Signed.Slot) }) {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// outbox is one member's way to the chain.
type outbox struct{ m *member }

func (o outbox) Submit(_ context.Context, i protocol.Intent) error {
	o.m.w.chain.submit(o.m.seat, i)
	return nil
}
