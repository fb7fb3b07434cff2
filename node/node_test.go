package node_test

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

// TestMain fails when anything of ours still runs after every network was stopped.
func TestMain(m *testing.M) {
	code := m.Run()
	if left := leftovers(); code == 0 && left != "" {
		fmt.Fprintf(os.Stderr, "goroutines are left:\n%s\n", left)
		code = 1
	}
	os.Exit(code)
}

// leftovers waits, for a while, until no goroutine but this one runs code of this module.
func leftovers() string {
	var left []string
	for end := time.Now().Add(5 * time.Second); ; {
		left = left[:0]
		buf := make([]byte, 8<<20)
		for _, g := range strings.Split(string(buf[:runtime.Stack(buf, true)]), "\n\n") {
			if strings.Contains(g, "nsed-protocol/nsed/node") && !strings.Contains(g, "node_test.leftovers") {
				left = append(left, g)
			}
		}
		if len(left) == 0 || time.Now().After(end) {
			return strings.Join(left, "\n\n")
		}
		runtime.Gosched()
	}
}

// gate holds up who waits for it until it is released, at the end of the test at the latest.
func gate(t *testing.T) (hold <-chan struct{}, release func()) {
	closed := make(chan struct{})
	release = sync.OnceFunc(func() { close(closed) })
	t.Cleanup(release)
	return closed, release
}

// inParallel awaits several jobs.
func (w *world) inParallel(jobs ...client.Opened) []protocol.JobSettled {
	w.t.Helper()
	out := make([]protocol.JobSettled, len(jobs))
	for i, o := range jobs {
		out[i] = w.settled(o)
	}
	return out
}

// TestPanel runs several jobs on one panel: two at the same time, in one of which an agent fails; then one in which one
// node is restarted and another one loses its store.
func TestPanel(t *testing.T) {
	t.Parallel()
	hold, release := gate(t)
	players := make([]*player, 5)
	w := newWorld(t, 5, func(i int) *player {
		players[i] = &player{index: i}
		switch i {
		case 3:
			players[i].mute = "hard"
		case 4: // holds the anchor up until the other nodes have come back
			players[i].slow, players[i].hold = "trouble", hold
		}
		return players[i]
	})
	easy, hard := w.openBoth()
	if easy.Agreement.Job.Lane == hard.Agreement.Job.Lane {
		t.Errorf("both jobs run in lane %d", easy.Agreement.Job.Lane)
	}
	ends := w.inParallel(easy, hard)
	for i, r := range ends[0].Results {
		if r.Status != protocol.Counted {
			t.Errorf("easy job: the ballot of seat %d is %s", i, r.Status)
		}
	}
	if ends[1].Winner != 0 {
		t.Errorf("the hard job was won by seat %d", ends[1].Winner)
	}
	if r := ends[1].Results[3]; r.Status != protocol.Absent || r.Score != 0 {
		t.Errorf("the seat whose agent fails: %+v", r)
	}

	trouble := w.open("trouble", 1, 0, 1, 2, 3, 4)
	for _, before := range []client.Opened{easy, hard} {
		was, is := before.Agreement.Job, trouble.Agreement.Job
		if is.Lane != 0 || is.Lane == was.Lane && is.Nonce <= was.Nonce {
			t.Errorf("lane %d nonce %d after lane %d nonce %d", is.Lane, is.Nonce, was.Lane, was.Nonce)
		}
	}
	id := trouble.Agreement.ID()
	restarted, robbed := w.operators[1], w.operators[2]
	for _, o := range []*operator{restarted, robbed} {
		w.until(o, id, "its own ballot", heard(view.BallotCommitted, 1, protocol.SeatIndex(o.index)))
		o.stop()
	}
	robbed.disk = store.Memory()
	for _, o := range []*operator{restarted, robbed} {
		o.start(players[o.index])
	}
	w.until(restarted, id, "its ballot again", heard(view.BallotCommitted, 1, 1))
	w.until(robbed, id, "its ballot back from its peers", heard(view.BallotCommitted, 1, 2))
	release()
	end := w.settled(trouble)
	for _, seat := range []int{0, 1, 3} {
		if got := end.Results[seat].Status; got != protocol.Counted {
			t.Errorf("the ballot of seat %d is %s\n%s", seat, got, w.reports(id))
		}
	}
	t.Logf("the ballot of the seat that lost its store is %s", end.Results[2].Status)
	if got := end.Results[2].Status; got == protocol.Unopened {
		t.Errorf("the seat that lost its store is held to an unopened ballot\n%s", w.reports(id))
	}
	for _, o := range w.operators {
		w.until(o, id, "the end", func(j view.Job, _ []view.Event) bool { return j.Final })
		if j, _, _ := o.node.View(id); len(j.Offences) > 0 {
			t.Errorf("operator %d saw %v", o.index, j.Offences)
		}
	}
	w.memory(robbed, easy, hard, trouble)

	w.refunded(w.open("hopeless", 1, 0, 1, 2, 3, 4))

	// Long after the settlement window nothing is kept in memory, but the journal still tells.
	defer w.later(time.Hour)()
	for _, o := range w.operators {
		w.gone(o, trouble)
		w.remembered(o, trouble)
	}
	b, err := w.client.Transcript(w.ctx, trouble.Agreement, trouble.Spec)
	if err != nil || len(b.Frames) == 0 {
		t.Errorf("the panel gives no transcript of a retired job: %v", err)
	}
	again := w.operators[3]
	again.stop()
	again.start(players[3])
	w.remembered(again, trouble)
}

// refunded lets a job run into its deadline in which no agent has anything to say.
func (w *world) refunded(hopeless client.Opened) {
	w.t.Helper()
	for _, o := range w.operators {
		w.until(o, hopeless.Agreement.ID(), "the failure of its agent", heard(view.AgentFailed, 1, protocol.NoSeat))
	}
	defer w.later(5 * time.Minute)()
	if end, _ := w.ended(hopeless); fmt.Sprintf("%T", end) != "protocol.JobRefunded" {
		w.t.Errorf("the hopeless job ended as %T", end)
	}
}

// gone waits until a node has retired a job.
func (w *world) gone(o *operator, job client.Opened) {
	w.t.Helper()
	for id := job.Agreement.ID(); ; {
		changed := o.node.Changed(id)
		if !o.node.Runs(id) {
			return
		}
		select {
		case <-changed:
		case <-w.ctx.Done():
			w.t.Fatal("the job is still there")
		}
	}
}

// remembered looks at what a node tells of a job that it has retired.
func (w *world) remembered(o *operator, job client.Opened) {
	w.t.Helper()
	id := job.Agreement.ID()
	if v, events, ok := o.node.View(id); !ok || v.Phase != view.Settled || len(events) == 0 {
		w.t.Errorf("operator %d: the retired job is %s with %d events", o.index, v.Phase, len(events))
	}
	if b, err := o.node.Bundle(w.ctx, id); err != nil || len(b.Frames) == 0 {
		w.t.Errorf("operator %d: bundle of the retired job: %v", o.index, err)
	}
	rows := o.node.Rows()
	if !slices.ContainsFunc(rows, func(r admin.JobRow) bool { return r.ID == id && r.Retired && r.Phase == "settled" }) {
		w.t.Errorf("operator %d: the retired job is not listed: %+v", o.index, rows)
	}
}

// openBoth opens two jobs at the same moment.
func (w *world) openBoth() (easy, hard client.Opened) {
	w.t.Helper()
	raws := [][]byte{
		w.specification("an easy question", 2, 0, 1, 2, 3, 4), w.specification("a hard question", 1, 0, 1, 2, 3, 4),
	}
	jobs, errs := make([]client.Opened, 2), make([]error, 2)
	var opening sync.WaitGroup
	for i, raw := range raws {
		opening.Go(func() {
			jobs[i], errs[i] = w.client.Place(w.ctx, "job", raw, client.Terms{OpenWithin: 60, Approve: true})
		})
	}
	opening.Wait()
	w.must(errors.Join(errs...))
	return jobs[0], jobs[1]
}

// refusals checks what a submitter is refused before anything is paid.
func (w *world) refusals() {
	w.t.Helper()
	before, err := w.client.Chain.Balance(w.ctx, w.client.Sender.From())
	w.must(err)
	good := w.specification("what is refused", 1, 0, 1, 2, 3, 4)
	for name, tt := range map[string]struct {
		raw   []byte
		terms client.Terms
		want  refusal.Code
	}{
		"no specification":           {[]byte("{}"), client.Terms{OpenWithin: 60}, refusal.SpecInvalid},
		"over the submitter's limit": {good, client.Terms{OpenWithin: 60, MaxPay: *uint256.NewInt(1)}, refusal.PriceAboveOffer},
		"nothing approved":           {good, client.Terms{OpenWithin: 60}, refusal.AllowanceTooSmall},
		"accepts for a day":          {good, client.Terms{OpenWithin: 86_400}, refusal.JobDiffers},
	} {
		if _, err := w.client.Place(w.ctx, "job", tt.raw, tt.terms); refusal.CodeOf(err) != tt.want {
			w.t.Errorf("%s: got %v, want %s", name, err, tt.want)
		}
	}
	after, err := w.client.Chain.Balance(w.ctx, w.client.Sender.From())
	if w.must(err); !after.Eq(&before) {
		w.t.Errorf("the submitter had %s and has %s", before.Dec(), after.Dec())
	}
}

// memory looks at what a node that lost its store knows: nothing of jobs that were over, all of the one it came back to.
func (w *world) memory(o *operator, gone, goneToo, known client.Opened) {
	w.t.Helper()
	for _, job := range []client.Opened{gone, goneToo} {
		if _, _, ok := o.node.View(job.Agreement.ID()); ok {
			w.t.Errorf("the job %s was over before the store was lost", job.Agreement.ID().Short())
		}
	}
	b, err := o.node.Bundle(w.ctx, known.Agreement.ID())
	if err != nil || len(b.Frames) == 0 {
		w.t.Errorf("bundle: %v", err)
	}
	if _, err := o.node.Bundle(w.ctx, gone.Agreement.ID()); err == nil {
		w.t.Error("a bundle of a job that does not run here")
	}
}

// TestLosses stops the coordinator of one job in the middle of a round, and in another job a member between its
// commitment and its opening. Neither comes back.
func TestLosses(t *testing.T) {
	t.Parallel()
	hold, release := gate(t)
	w := newWorld(t, 6, func(i int) *player { return &player{index: i, slow: "leads", hold: hold} })
	w.refusals()
	headless := w.open("who leads", 1, 0, 1, 2, 3, 4)
	silent := w.open("who keeps silent", 1, 1, 2, 3, 4, 5)
	stop := func(o *operator, opened client.Opened, kind view.EventKind, what string) {
		w.until(o, opened.Agreement.ID(), what, heard(kind, 1, protocol.NoSeat))
		o.stop()
	}
	stop(w.operators[0], headless, view.ListSigned, "the list")
	release() // now that the coordinator is gone
	stop(w.operators[5], silent, view.RoundAnchored, "the anchor")
	ends := w.inParallel(headless, silent)
	if r := ends[0].Results[0]; r.Status != protocol.Absent {
		t.Errorf("the coordinator that stopped: %+v", r)
	}
	j, _, _ := w.operators[1].node.View(headless.Agreement.ID())
	if len(j.Steps) < 2 || j.Steps[1].Seat == 0 || j.Steps[1].Term == 0 {
		t.Errorf("nobody took over: %+v", j.Steps)
	}
	if r := ends[1].Results[4]; r.Status != protocol.Unopened || !r.Credit.IsZero() && r.Judging > 0 {
		t.Errorf("the seat that never opened: %+v", r)
	}
	account, err := w.client.Chain.AccountOf(t.Context(), w.operators[5].owner.Address())
	w.must(err)
	if account.Strikes == 0 {
		t.Errorf("no strike: %+v", account)
	}
}
