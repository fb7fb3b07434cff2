package drill

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// task is a question that the built-in agents answer.
const task = "reach 813 with 3 7 8 25 50 100\n"

// jobFlags ask for a job of two rounds with phases that are short, yet bear a loaded machine: they end early when
// everybody is done, and are waited out only for a seat that is gone.
var jobFlags = []string{
	"--max-pay", "20", "--min-rounds", "2", "--max-rounds", "2", "--propose", "4", "--commit", "5", "--reveal", "3",
	"--deadline", "90", "--depth", "1", "--bundle", "bundle",
}

// TestJobAmongProcesses runs a job among separate processes and breaks one of them in the middle: it always ends paid or
// refunded, an auditor who has only the chain and the bundle finds it sound, and nobody is struck.
func TestJobAmongProcesses(t *testing.T) {
	t.Parallel()
	for name, disturb := range map[string]func(*drillJob){
		"nothing happens":                     func(*drillJob) {},
		"the coordinator dies":                coordinatorDies,
		"the coordinator dies and comes back": coordinatorReturns,
		"a seat loses its disk":               seatLosesItsDisk,
		"the messages restart":                messagesRestart,
		"an anchor is reorganised away":       anchorReorganised,
		"the opening is reorganised away":     openingReorganised,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			runJob(&drillJob{world: w, anvil: w.onAnvil()}, disturb)
		})
	}
}

// runJob lets a network be founded and a job run to its end, and judges both.
func runJob(j *drillJob, disturb func(*drillJob)) {
	start := time.Now()
	lap := func(what string) {
		j.t.Logf("%5.1f s %s", time.Since(start).Seconds(), what)
		start = time.Now()
	}
	j.found()
	lap("until five operators run")
	j.submitting, j.opened, j.openedAt = j.submit(jobFlags...)
	lap("until the job is open")
	disturb(j)
	lap("until it is disturbed")
	j.ends()
	lap("until it has ended")
	j.audited()
	j.nobodyStruck()
	j.agreed()
	lap("until it is audited")
	j.stopped()
	lap("until the nodes have ended")
}

// drillJob is a job under way.
type drillJob struct {
	*world
	anvil      *Anvil
	submitting *Process
	opened     protocol.JobOpened
	openedAt   protocol.BlockRef
}

func (j *drillJob) id() protocol.JobID { return j.opened.ID }

// coordinator is the operator whose turn the first anchors are.
func (j *drillJob) coordinator() *seat { return j.by(j.opened.Panel[0].Operator) }

// anchored waits until a round's votes are on chain, and returns where.
func (j *drillJob) anchored(r protocol.Round) (at protocol.Log) {
	j.t.Helper()
	j.must(j.chain.until(j.ctx, nil, "an anchor", func(l protocol.Log) bool {
		e, ok := l.Event.(protocol.VotesCommitted)
		at = l
		return ok && e.ID == j.id() && e.Round == r
	}))
	return at
}

// inRound waits until a seat works on a round, or on what follows it: on a slow machine the round may be over by then.
func (j *drillJob) inRound(s *seat, r protocol.Round) {
	j.t.Helper()
	s.sees(j.id(), "a round", func(v view.Job) bool { return v.Round >= r })
}

// coordinatorDies kills the coordinator between the anchor of a round and its ballots. Another seat has to take over.
func coordinatorDies(j *drillJob) {
	j.anchored(1)
	j.coordinator().node.Kill()
	if a := j.anchored(2); a.Event.(protocol.VotesCommitted).Term == 0 {
		j.t.Error("nobody took over: the coordinator was killed too late")
	}
}

// coordinatorReturns kills the coordinator in the middle of a round and starts it again with its store.
func coordinatorReturns(j *drillJob) {
	c := j.coordinator()
	j.inRound(c, 2)
	c.node.Kill()
	c.up()
}

// seatLosesItsDisk kills a seat that has committed to its ballot and starts it again with its keys alone.
func seatLosesItsDisk(j *drillJob) {
	s := j.by(j.opened.Panel[3].Operator)
	j.anchored(1)
	s.node.Kill()
	s.forget()
	s.up()
	s.sees(j.id(), "the job again", func(v view.Job) bool { return v.Round >= 1 })
}

// messagesRestart restarts the message server in the middle of a round.
func messagesRestart(j *drillJob) {
	j.inRound(j.coordinator(), 2)
	j.nats.Kill()
	j.must(j.nats.Start(j.ctx))
	j.own(j.nats.Process)
}

// anchorReorganised replaces three blocks, an anchor among them, yet not the opening: that one would have to be paid for
// again.
func anchorReorganised(j *drillJob) {
	const depth = 3
	a := j.anchored(2)
	j.must(j.chain.grown(j.ctx, j.openedAt.Number+depth))
	j.must(j.anvil.Reorg(j.ctx, depth))
	j.must(j.chain.left(j.ctx, a.Block))
}

// openingReorganised takes the opening itself away, when the submitter has stopped to wait for it.
func openingReorganised(j *drillJob) {
	_, err := j.submitting.Said(j.ctx, regexp.MustCompile("goes on with it"))
	j.must(err)
	j.must(j.anvil.Reorg(j.ctx, j.chain.head()-j.openedAt.Number+1))
	j.must(j.chain.left(j.ctx, j.openedAt))
}

// ends waits for the end of the job, on chain and at the submitter.
func (j *drillJob) ends() {
	j.t.Helper()
	paid := false
	j.must(j.chain.until(j.ctx, nil, "the end of the job", func(l protocol.Log) bool {
		switch e := l.Event.(type) {
		case protocol.JobSettled:
			paid = e.ID == j.id()
			return paid
		case protocol.JobRefunded:
			return e.ID == j.id()
		}
		return false
	}))
	code, err := j.submitting.Wait(j.ctx)
	j.must(err)
	if (code == 0) != paid {
		j.t.Errorf("paid %v, but the submitter's command ended with %d", paid, code)
	}
	if answer := strings.TrimSpace(j.submitting.Output()); paid != (answer != "") {
		j.t.Errorf("paid %v, answer %q", paid, answer)
	}
	j.t.Logf("paid: %v", paid)
}

// audited lets a seventh party judge that has the bundle and a way to the chain, and no configuration.
func (j *drillJob) audited() {
	j.t.Helper()
	j.must(os.CopyFS(filepath.Join(j.auditor.dir, "bundle"), os.DirFS(filepath.Join(j.submitter.dir, "bundle"))))
	out := strings.TrimSpace(j.auditor.run("audit", j.id().String(), "--rpc", j.rpc, "--bundle", "bundle"))
	if lines := strings.Split(out, "\n"); lines[len(lines)-1] != "SOUND" {
		j.t.Errorf("the audit says\n%s", out)
	}
}

// nobodyStruck looks for strikes in the contract's log.
func (j *drillJob) nobodyStruck() {
	j.t.Helper()
	abi := bindings.NewRankify()
	topic := abi.GetABI().Events[bindings.RankifyStruckEventName].ID
	logs, err := j.chain.eth.FilterLogs(j.ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(j.chain.since), Addresses: []common.Address{j.chain.network.Contract}, Topics: [][]common.Hash{{topic}},
	})
	j.must(err)
	for _, l := range logs {
		e, err := abi.UnpackStruckEvent(&l)
		j.must(err)
		j.t.Errorf("%s was struck, reason %d", j.by(e.Operator).name, e.Reason)
	}
}

// agreed asks every node that runs what it saw: the end of the job, and no offence.
func (j *drillJob) agreed() {
	j.t.Helper()
	for _, s := range j.seats {
		if !s.node.Running() {
			continue
		}
		s.sees(j.id(), "the end", func(v view.Job) bool { return v.Final })
		v, err := s.view(j.ctx, j.id())
		j.must(err)
		for _, o := range v.Offences {
			j.t.Errorf("%s accuses seat %d of %s in round %d", s.name, o.Seat, o.Kind, o.Slot.Round)
		}
	}
}

// stopped ends the nodes that run, each cleanly.
func (j *drillJob) stopped() {
	j.t.Helper()
	var ending sync.WaitGroup
	for _, s := range j.seats {
		if !s.node.Running() {
			continue
		}
		ending.Go(func() {
			if code, err := s.node.Stop(j.ctx); code != 0 || err != nil {
				j.t.Errorf("%s ended with %d, %v", s.name, code, err)
			}
		})
	}
	ending.Wait()
}

// TestOneKeyOneProcess refuses a second process with a node's key, on the same machine and on another; SIGTERM ends a node
// cleanly.
func TestOneKeyOneProcess(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.onAnvil()
	w.found()
	s := w.seats[0]
	for name, m := range map[string]*machine{"this machine": s.machine, "another machine": s.twin()} {
		p := m.start("run")
		code, err := p.Wait(w.ctx)
		w.must(err)
		if code != 1 || !strings.Contains(p.Errors(), "key-in-use") {
			t.Errorf("on %s: exit code %d, %s", name, code, p.Tail(3))
		}
	}
	if !s.node.Running() {
		t.Fatal("the node that was there first has ended")
	}
	w.must(s.node.Signal(syscall.SIGTERM))
	if code, err := s.node.Wait(w.ctx); code != 0 || err != nil {
		t.Errorf("SIGTERM: exit code %d, %v", code, err)
	}
	if _, err := s.status(context.Background()); err == nil {
		t.Error("the socket answers after the end")
	}
	// What ended cleanly starts again.
	s.up()
}
