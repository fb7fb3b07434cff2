package node_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/view"
)

const poll = 50 * time.Millisecond

// world is a development network with operators whose nodes a test stops and starts.
type world struct {
	t         *testing.T
	ctx       context.Context
	net       *local.Network
	operators []*operator
	client    *client.Client
	log       *slog.Logger
	still     atomic.Bool // of a Manual network: no block is made
}

// operator is one operator: what a process leaves behind is its store.
type operator struct {
	w          *world
	index      int
	owner, hot keys.Key
	disk       *store.Mem
	patience   func(protocol.Terms) round.Patience // nil: the default
	stopWithin time.Duration                       // 0: the default
	maxOpen    int                                 // 0: the default
	*process
}

// process is a running node with all its parts.
type process struct {
	node   *node.Node
	sender *submit.Sender
	ended  chan error // what Run returned, after the context was cancelled
	bus    *bus.Bus
	conn   *nats.Conn
	cancel context.CancelFunc
	mute   func() // ends the sender: what the node wishes stays in its outbox
	done   sync.WaitGroup
}

func keyOf(name string) keys.Key {
	private, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return keys.FromECDSA(private)
}

// newWorld brings a network with n running operators up. It ends with the test.
func newWorld(t *testing.T, n int, agent func(i int) *player) *world {
	t.Helper()
	return panelWorld(t, n, local.Options{}, agent)
}

// panelWorld is newWorld with a choice of the network.
func panelWorld(t *testing.T, n int, opt local.Options, agent func(i int) *player) *world {
	t.Helper()
	w := joinedWorld(t, n, opt)
	for i, o := range w.operators {
		o.start(agent(i))
	}
	w.hire(keyOf("buyer"))
	return w
}

// joinedWorld brings a network with n staked operators up, none of whose nodes runs.
func joinedWorld(t *testing.T, n int, opt local.Options) *world {
	t.Helper()
	w := &world{t: t, ctx: t.Context(), log: slog.New(slog.DiscardHandler)}
	if os.Getenv("DEBUG") != "" {
		w.log = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	opt.Log = w.log
	net, err := local.Start(w.ctx, opt)
	w.must(err)
	w.net = net
	t.Cleanup(func() {
		if err := net.Stop(); err != nil {
			t.Error(err)
		}
	})
	if opt.Manual {
		w.mine()
	}
	buyer := keyOf("buyer")
	accounts := []common.Address{buyer.Address()}
	for i := range n {
		o := &operator{w: w, index: i, owner: keyOf(fmt.Sprint("owner ", i)), hot: keyOf(fmt.Sprint("hot ", i)), disk: store.Memory()}
		w.operators = append(w.operators, o)
		accounts = append(accounts, o.owner.Address(), o.hot.Address())
	}
	w.must(net.Fund(w.ctx, accounts...))
	var joining sync.WaitGroup
	for _, o := range w.operators {
		joining.Go(o.join)
	}
	joining.Wait()
	return w
}

// mine makes a block a second until the test ends, but none while the world stands still.
func (w *world) mine() {
	ctx, cancel := context.WithCancel(context.Background())
	var mining sync.WaitGroup
	mining.Go(func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if !w.still.Load() {
					w.net.Mine()
				}
			}
		}
	})
	w.t.Cleanup(func() {
		cancel()
		mining.Wait()
	})
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// background runs a part until ctx of the part ends.
func (w *world) background(ctx context.Context, done *sync.WaitGroup, what string, run func(context.Context) error) {
	done.Go(func() {
		if err := run(ctx); err != nil && ctx.Err() == nil {
			w.t.Errorf("%s: %v", what, err)
		}
	})
}

func (w *world) sender(key keys.Key, disk *store.Mem) *submit.Sender {
	s, err := submit.New(submit.Config{
		Network: w.net.Network(), Token: w.net.Params().Token, From: key.Address(), Poll: poll, Log: w.log,
	}, disk, w.net.Client(), key)
	w.must(err)
	return s
}

func (w *world) reader() *chain.Reader {
	return chain.New(w.net.Client(), w.net.Network(), chain.Options{Poll: poll, Log: w.log})
}

func (w *world) talk(name string) (*nats.Conn, *bus.Bus) {
	conn, err := w.net.Connect(name)
	w.must(err)
	b, err := bus.New(conn, w.net.Network(), w.log, bus.Config{})
	w.must(err)
	return conn, b
}

// join stakes.
func (o *operator) join() {
	w := o.w
	ctx, cancel := context.WithCancel(w.ctx)
	var done sync.WaitGroup
	defer done.Wait()
	defer cancel()
	s := w.sender(o.owner, store.Memory())
	w.background(ctx, &done, "owner's sender", s.Run)
	ring, err := keys.New(store.Memory(), w.net.Network(), o.hot)
	var proof protocol.Signature
	if err == nil {
		proof, err = ring.SignHotKey(o.owner.Address())
	}
	stake := w.net.Params().MinStake
	for _, i := range []protocol.Intent{
		protocol.Approve{Account: o.owner.Address(), Amount: stake},
		protocol.JoinNetwork{Operator: o.owner.Address(), HotKey: o.hot.Address(), Proof: proof, Amount: stake},
	} {
		var end submit.Outcome
		if err == nil {
			err = s.Submit(ctx, i)
		}
		if err == nil {
			end, err = s.Wait(ctx, i.Key())
		}
		err = errors.Join(err, end.Err)
	}
	if err != nil {
		w.t.Errorf("operator %d joins: %v", o.index, err)
	}
}

// start runs the operator's node on its store.
func (o *operator) start(agent *player) {
	w := o.w
	w.t.Helper()
	ring, err := keys.New(o.disk, w.net.Network(), o.hot)
	w.must(err)
	ctx, cancel := context.WithCancel(w.ctx)
	p := &process{cancel: cancel, ended: make(chan error, 1)}
	p.conn, p.bus = w.talk(fmt.Sprint("operator ", o.index))
	cfg := node.DefaultConfig()
	if o.stopWithin > 0 {
		cfg.StopWithin = o.stopWithin
	}
	if o.maxOpen > 0 {
		cfg.MaxOpen = o.maxOpen
	}
	if o.patience != nil {
		cfg.Patience = o.patience
	}
	cfg.Operator, cfg.Price, cfg.Log = o.owner.Address(), local.Token(), w.log.With("operator", o.index)
	p.sender = w.sender(o.hot, o.disk)
	p.node, err = node.New(cfg, node.Parts{
		Store: o.disk, Ring: ring, Chain: w.reader(), Sender: p.sender, Bus: p.bus, Agent: agent,
	})
	w.must(err)
	o.process = p
	sending, mute := context.WithCancel(ctx)
	p.mute = mute
	w.background(sending, &p.done, "sender", p.sender.Run)
	w.background(ctx, &p.done, "node", func(ctx context.Context) error {
		err := p.node.Run(ctx)
		p.ended <- err
		return err
	})
	w.t.Cleanup(p.stop)
	select {
	case <-p.node.Ready():
	case <-w.ctx.Done():
		w.t.Fatal(w.ctx.Err())
	}
}

// stop ends a node as a signal does, and waits for it. It may be called again.
func (p *process) stop() {
	p.cancel()
	p.done.Wait()
	p.bus.Stop()
	p.conn.Close()
}

// hire makes the submitter of the world.
func (w *world) hire(buyer keys.Key) { w.client = w.submitter("submitter", buyer) }

// submitter is one who opens jobs, one after another, until the test ends.
func (w *world) submitter(name string, buyer keys.Key) *client.Client {
	w.t.Helper()
	s := w.sender(buyer, store.Memory())
	ctx, cancel := context.WithCancel(w.ctx)
	var done sync.WaitGroup
	w.background(ctx, &done, "submitter's sender", s.Run)
	_, b := w.talk(name)
	blobs, err := b.Blobs(ctx, store.Memory())
	w.must(err)
	w.t.Cleanup(func() {
		cancel()
		done.Wait()
		b.Stop()
	})
	return &client.Client{Chain: w.reader(), Sender: s, Bus: b, Blobs: blobs}
}

// specification asks for a panel of these operators. Seats are in the order in which operators are named.
func (w *world) specification(task string, rounds int, panel ...int) []byte {
	w.t.Helper()
	wish := client.DefaultWish()
	wish.Task, wish.MaxRounds, wish.Seats = task, rounds, len(panel)
	wish.Phases = protocol.PhaseSeconds{Propose: 3, Commit: 8, Reveal: 3}
	wish.Deadline, wish.Confirmations = 120, 2
	one := local.Token()
	wish.Payment.MaxPrice.Int, wish.Payment.Reward.Int = one, *new(uint256.Int).Mul(&one, uint256.NewInt(5))
	wish.Payment.Allowance.SetUint64(500_000_000_000_000_000)
	_, raw, err := wish.Specification()
	w.must(err)
	return w.name(raw, panel)
}

// open hires a panel and opens a job.
func (w *world) open(task string, rounds int, panel ...int) client.Opened {
	w.t.Helper()
	o, err := w.client.Place(w.ctx, "job", w.specification(task, rounds, panel...), client.Terms{OpenWithin: 60, Approve: true})
	if err != nil {
		w.t.Fatalf("open %q: %v", task, err)
	}
	return o
}

// name makes a specification ask for operators by name.
func (w *world) name(raw []byte, panel []int) []byte {
	var names []string
	for _, i := range panel {
		names = append(names, fmt.Sprintf("%q", w.operators[i].owner.Address().Hex()))
	}
	return []byte(strings.Replace(string(raw), `"selection":"knapsack"`, `"selection":"named","named":[`+strings.Join(names, ",")+`]`, 1))
}

// until waits until an operator's node sees the job so.
func (w *world) until(o *operator, id protocol.JobID, what string, so func(view.Job, []view.Event) bool) {
	w.t.Helper()
	limit := time.NewTimer(60 * time.Second)
	defer limit.Stop()
	for {
		changed := o.node.Changed(id)
		job, events, ok := o.node.View(id)
		if ok && so(job, events) {
			return
		}
		select {
		case <-changed:
		case <-limit.C:
			w.t.Fatalf("operator %d: %s did not come about: %s, round %d\n%s", o.index, what, job.Phase, job.Round, history(events))
		}
	}
}

// heard looks for something that a seat did.
func heard(kind view.EventKind, r protocol.Round, seat protocol.SeatIndex) func(view.Job, []view.Event) bool {
	return func(_ view.Job, events []view.Event) bool {
		for _, e := range events {
			if e.Kind == kind && e.Round == r && (seat == protocol.NoSeat || e.Seat == seat) {
				return true
			}
		}
		return false
	}
}

func history(events []view.Event) string {
	var b strings.Builder
	for _, e := range events {
		fmt.Fprintf(&b, "%3d %s r%d seat %d: %s\n", e.Seq, e.Kind, e.Round, e.Seat, e.Text)
	}
	return b.String()
}

// ended waits for the end of a job and audits it.
func (w *world) ended(o client.Opened) (protocol.Event, string) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, 90*time.Second)
	defer cancel()
	id := o.Agreement.ID()
	end, err := w.end(ctx, id)
	if err != nil {
		w.t.Fatalf("job %s: %v\n%s", id.Short(), err, w.reports(id))
	}
	b, err := w.client.Transcript(ctx, o.Agreement, o.Spec)
	w.must(err)
	facts, err := w.client.Chain.Facts(ctx, id)
	w.must(err)
	if r := audit.Check(facts, b); r.Verdict != audit.Sound {
		w.t.Errorf("job %s:\n%s\n%s", id.Short(), r, w.reports(id))
	}
	answer, _ := client.Answer(facts, b)
	return end.Event, answer
}

// end follows the chain until a job is settled, refunded or cancelled, and returns that log.
func (w *world) end(ctx context.Context, id protocol.JobID) (end protocol.Log, err error) {
	errEnded := errors.New("job has ended")
	err = w.client.Chain.Watch(ctx, 0, func(ev protocol.ChainEvent) error {
		applied, ok := ev.(protocol.Applied)
		if !ok {
			return nil
		}
		for _, l := range applied.Logs {
			switch e := l.Event.(type) {
			case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
				if e.(protocol.JobEvent).Of() == id {
					end = l
					return errEnded
				}
			}
		}
		return nil
	})
	if errors.Is(err, errEnded) {
		err = nil
	}
	return end, err
}

// settled waits until a job is paid, for an answer.
func (w *world) settled(o client.Opened) protocol.JobSettled {
	w.t.Helper()
	end, answer := w.ended(o)
	paid, ok := end.(protocol.JobSettled)
	if !ok || answer == "" {
		w.t.Fatalf("job %s ended as %T with answer %q\n%s", o.Agreement.ID().Short(), end, answer, w.reports(o.Agreement.ID()))
	}
	return paid
}

// later moves the chain's clock, and makes blocks until the test calls stop: the chain does so by itself only where its
// clock is not ahead of the wall's.
func (w *world) later(d time.Duration) (stop func()) {
	w.t.Helper()
	w.net.Mine() // takes along what is pending
	w.must(w.net.Advance(d))
	ctx, cancel := context.WithCancel(w.ctx)
	var mining sync.WaitGroup
	mining.Go(func() {
		tick := time.NewTicker(2 * poll)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				w.net.Mine()
			}
		}
	})
	return func() {
		cancel()
		mining.Wait()
	}
}

// reports is what every node has seen of a job.
func (w *world) reports(id protocol.JobID) string {
	var b strings.Builder
	for _, o := range w.operators {
		if o.process == nil {
			continue
		}
		if job, events, ok := o.node.View(id); ok {
			fmt.Fprintf(&b, "operator %d, seat %d: %s\n%s", o.index, job.Self, job.Phase, history(events))
		}
	}
	return b.String()
}

// player is an agent that finds the answers of lower seats better.
type player struct {
	index int
	mute  string          // it fails when the task holds this
	slow  string          // it judges only after hold when the task holds this
	from  protocol.Round  // in this round and later ones
	hold  <-chan struct{} // until it is closed
	deaf  <-chan struct{} // it answers only once it is closed, whatever its context says
	held  chan<- struct{} // told of every question that waits for hold; may be nil
	bulk  string          // added to what it says
}

func (p *player) begin(ctx context.Context, b brief.Brief) error {
	if p.deaf != nil {
		<-p.deaf
	}
	if strings.Contains(b.Task, "hopeless") {
		return errors.New("nobody can do that")
	}
	if p.mute != "" && strings.Contains(b.Task, p.mute) {
		return errors.New("it cannot do that")
	}
	if p.slow != "" && b.Kind == brief.Judge && b.Round >= p.from && strings.Contains(b.Task, p.slow) {
		if p.held != nil {
			p.held <- struct{}{}
		}
		select {
		case <-p.hold:
		case <-ctx.Done():
		}
	}
	return ctx.Err()
}

// Propose gives an answer that says whose it is, or adopts the leader's.
func (p *player) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	if err := p.begin(ctx, b); err != nil {
		return brief.Proposal{}, brief.Usage{Calls: 1}, err
	}
	out := brief.Proposal{Answer: fmt.Sprintf("%d is the number", 40+p.index), Reasoning: fmt.Sprintf("counted %d times over", 2+p.index) + p.bulk}
	if b.Leader != nil {
		out.Answer = b.Leader.Answer
	}
	return out, brief.Usage{Calls: 1}, nil
}

// Judge prefers small numbers.
func (p *player) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	var j brief.Judgement
	if err := p.begin(ctx, b); err != nil {
		return j, brief.Usage{Calls: 1}, err
	}
	for _, c := range b.Candidates {
		var n int
		if _, err := fmt.Sscanf(c.Answer, "%d is the number", &n); err != nil {
			return j, brief.Usage{Calls: 1}, err
		}
		j.Verdicts = append(j.Verdicts, brief.Verdict{Alias: c.Alias, Weight: tally.Weight{Value: 90 - 20*(n-40), Given: true}, Justification: "counted again" + p.bulk})
	}
	return j, brief.Usage{Calls: 1}, nil
}
