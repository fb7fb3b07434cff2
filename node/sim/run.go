package sim

import (
	"bytes"
	"container/heap"
	"context"
	"fmt"
	"math/big"
	"runtime/debug"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// Breach is a broken rule.
type Breach struct {
	Rule string
	Text string
}

// Result is what a run came to.
type Result struct {
	Plan     Plan
	Breaches []Breach
	Hash     [32]byte // of the transcript
	Lines    []string // of the transcript, when they were asked for
	End      string   // settled, slow, refunded, cancelled or running
	Rounds   int
	Blocks   int

	// How often wronged nodes helped themselves on chain.
	Certified, Reported, Forced, Taken, Revealed int
}

// Run runs a plan and holds it to the rules. With lines the transcript is kept for people.
func Run(p Plan, lines bool) (r Result) {
	r.Plan = p
	var w *world
	defer func() {
		if v := recover(); v != nil {
			r.Breaches = append(r.Breaches, Breach{"panic", fmt.Sprintf("%v\n%s", v, debug.Stack())})
			if w != nil {
				r.Lines = w.lines
			}
		}
	}()
	w = newWorld(p, lines)
	w.play()
	w.judge(&r)
	copy(r.Hash[:], w.sum.Sum(nil))
	w.countHelp(&r)
	r.Breaches, r.Lines, r.Blocks = append(r.Breaches, w.broken...), w.lines, len(w.ledger.blocks)
	return r
}

// mostText bounds what is said of a breach, in bytes.
const mostText = 2_000

// breach notes a broken rule. One is enough of each kind.
func (w *world) breach(rule, format string, args ...any) {
	for _, b := range w.broken {
		if b.Rule == rule {
			return
		}
	}
	b := Breach{rule, fmt.Sprintf(format, args...)}
	if len(b.Text) > mostText {
		b.Text = b.Text[:mostText] + " ..."
	}
	w.broken = append(w.broken, b)
	w.note("BREACH of %s: %s", b.Rule, b.Text)
}

// play lets everything happen until the job is over and settled in everybody's eyes, or until it ought to be.
func (w *world) play() {
	w.before = w.funds()
	for _, n := range w.nodes {
		w.in(0, n.start)
		n.mistreat()
	}
	for _, f := range w.plan.Faults {
		if f.Kind == "reorg" {
			w.in(f.From, func() { w.ledger.reorg(f.N); w.tellPolls() })
		}
	}
	w.in(1, w.open)
	w.in(protocol.Millis(w.plan.Block*1000), w.nextBlock)
	last := w.horizon()
	for len(w.events) > 0 && w.now <= last && !w.over() {
		e := heap.Pop(&w.events).(event)
		w.now = e.at
		e.do()
	}
}

// horizon is when a job has to be over whatever happened: the last second before a refund, a turn for every seat, and
// time for a transaction that is lost or stuck.
func (w *world) horizon() protocol.Millis {
	t := w.agreement.Job.Terms
	last := protocol.OpeningStep(t.Deadline, common.Address{}).SettleBy(t, w.agreement.Params)
	last += protocol.Seconds(t.Force)*2 + protocol.Seconds(t.Reveal) + protocol.Seconds(t.Propose) + protocol.Seconds(t.Commit)
	last += protocol.Seconds(t.Handover) * protocol.Seconds(t.Seats+1)
	return protocol.Millis(last-genesisTime)*1000 + spare
}

// nextBlock makes a block of the time.
func (w *world) nextBlock() {
	w.ledger.mine(w.time())
	was := w.ended
	if w.ended = w.findEnd(); w.ended != was {
		w.stirred = w.now
	}
	w.done = w.isOver()
	w.tellPolls()
	w.in(protocol.Millis(w.plan.Block*1000), w.nextBlock)
}

// tellPolls lets every node ask its endpoint soon, and again when the first answer may have been a bad one.
func (w *world) tellPolls() {
	for _, n := range w.nodes {
		d := w.dice.at(drawPoll, uint64(n.seat), uint64(w.now))
		w.in(protocol.Millis(d.between(30, 900, 1)), n.poll)
		if s := int(n.seat); w.faulty("rpc-error", s) || w.faulty("rpc-lag", s) || w.faulty("rpc-omit", s) {
			w.in(protocol.Millis(d.between(1_000, w.plan.Block*1000-100, 2)), n.poll)
		}
	}
}

// Topics of the events that end a job, and of its opening.
var (
	topicOpened = topic("JobOpened")
	topicEnds   = []common.Hash{topic("JobSettled"), topic("JobRefunded"), topic("JobCancelled")}
)

func topic(name string) common.Hash { return bindings.NewRankify().GetABI().Events[name].ID }

// findEnd is the block in which the job ended, 0 while it runs.
func (w *world) findEnd() uint64 {
	for i := len(w.ledger.blocks) - 1; i > 0; i-- {
		for _, l := range w.ledger.blocks[i].logs {
			for _, t := range topicEnds {
				if len(l.Topics) > 1 && l.Topics[0] == t && l.Topics[1] == common.Hash(w.job) {
					return uint64(i)
				}
			}
		}
		if w.ended != 0 && uint64(i) <= w.ended {
			break
		}
	}
	return 0
}

// openedIn is the block in which the job was opened, 0 when it is not open.
func (w *world) openedIn() uint64 {
	for _, b := range w.ledger.blocks {
		for _, l := range b.logs {
			if len(l.Topics) > 1 && l.Topics[0] == topicOpened && bytes.Equal(l.Topics[1][:], w.job[:]) {
				return b.number()
			}
		}
	}
	return 0
}

// over tells whether the end is as deep as the specification asks, everybody has seen it, and nothing is planned that
// could undo it.
func (w *world) over() bool { return w.done }

// isOver is over, found out after every block.
func (w *world) isOver() bool {
	if w.ended == 0 || w.ledger.head().number() < w.ended+uint64(w.plan.Confirmations)+2 {
		return false
	}
	for _, f := range w.plan.Faults {
		if f.Kind == "reorg" && f.From >= w.now && f.From < w.now+120_000 {
			return false
		}
	}
	calm := w.stirred
	for _, f := range w.plan.Faults {
		if f.From < w.now {
			calm = max(calm, f.Until)
		}
	}
	if w.now > calm+120_000 {
		return true // whoever has not seen it by now will not
	}
	for _, n := range w.nodes {
		if n.honest() && !(n.up && n.job.Machine().Final()) {
			return false
		}
	}
	return true
}

// open sends the transaction that opens the job, with every seat's signature.
func (w *world) open() {
	a := w.agreement
	open := protocol.OpenJob{ID: w.job, Job: a.Job, Panel: a.Panel}
	for _, n := range w.nodes {
		ring, err := keys.New(nil, w.net.id, n.keys.hot)
		if err != nil {
			panic(err)
		}
		sig, err := ring.SignAccept(w.job)
		if err != nil {
			panic(err)
		}
		open.Accepts = append(open.Accepts, sig)
	}
	w.direct(w.net.submitter, open, true)
}

// direct sends an intent past any outbox.
func (w *world) direct(k keys.Key, in protocol.Intent, first bool) {
	call, err := submit.Encode(w.net.id, w.net.params.Token, in)
	if err != nil {
		panic(err)
	}
	from := k.Address()
	nonce, _ := endpoint{w.ledger, -1}.PendingNonceAt(context.Background(), from)
	tx, err := k.SignTx(types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(chainID), Nonce: nonce, GasTipCap: new(big.Int).Lsh(suggestedTip, 1), GasFeeCap: new(big.Int).Lsh(suggestedTip, 2),
		Gas: gasLimit / 4, To: call.To, Data: call.Data,
	}), big.NewInt(chainID))
	if err != nil {
		panic(err)
	}
	if force, ok := in.(protocol.ForceCommitment); ok {
		w.bear(force.Commitment)
	}
	w.note("%s sends %.40s", short(common.BytesToHash(from[:])), in.Key())
	if err := w.ledger.take(tx, from, first); err != nil {
		w.note("refused: %v", err)
	}
}

// noteTx notes a transaction of a block.
func (w *world) noteTx(b *block, m mined) {
	seat := w.seatOf(m.from)
	if m.reason == nil {
		w.note("  transaction %s of seat %d", short(m.tx.Hash()), seat)
		return
	}
	reason := submit.Explain(m.reason)
	w.note("  transaction %s of seat %d fails: %v", short(m.tx.Hash()), seat, reason)
	w.blame(seat, reason)
}

// heard lets those who watch the pool see a transaction of a seat.
func (w *world) heard(p *waiting) {
	if w.seatOf(p.from) < 0 {
		return
	}
	for _, n := range w.nodes {
		if n.habits.pool != nil && n.up && w.seatOf(p.from) != int(n.seat) {
			n.habits.pool(p.tx)
		}
	}
}
