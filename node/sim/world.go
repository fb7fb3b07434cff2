package sim

import (
	"container/heap"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"hash"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// world is one run. One goroutine owns it.
type world struct {
	plan      Plan
	net       *network
	dice      dice
	agreement protocol.Agreement
	job       protocol.JobID
	spec      []byte
	reader    *chain.Reader // reads without faults
	ledger    *ledger
	nodes     []*node
	before    money // at the opening

	now     protocol.Millis // since the beginning
	events  schedule
	counted int
	keep    bool // the lines of the transcript, for people
	lines   []string
	sum     hash.Hash // of the transcript
	said    []said    // what honest seats published, in order
	genuine map[frameKey]bool
	born    map[common.Hash]protocol.Millis    // when a commitment was first shown to anybody
	bared   map[protocol.Round]protocol.Millis // when an honest seat first opened its ballot of a round
	ended   uint64                             // block of the end, 0 while the job runs
	done    bool
	stirred protocol.Millis // when a node started, the chain left a branch, or the end was seen
	broken  []Breach
}

// said is a frame that a seat published.
type said struct {
	seat  protocol.SeatIndex
	frame protocol.Frame
}

// event is something that happens at a time. Events of one time happen in the order in which they were planned.
type event struct {
	at    protocol.Millis
	order int
	do    func()
}

type schedule []event

// Len, Less, Swap, Push and Pop are those of a heap.
func (s schedule) Len() int { return len(s) }

// Less compares times, then the order of planning.
func (s schedule) Less(i, j int) bool {
	return s[i].at < s[j].at || s[i].at == s[j].at && s[i].order < s[j].order
}

// Swap swaps.
func (s schedule) Swap(i, j int) { s[i], s[j] = s[j], s[i] }

// Push appends.
func (s *schedule) Push(x any) { *s = append(*s, x.(event)) }

// Pop takes the last.
func (s *schedule) Pop() any {
	old := *s
	last := old[len(old)-1]
	*s = old[:len(old)-1]
	return last
}

// count is a number that is never given twice in a run.
func (w *world) count() int {
	w.counted++
	return w.counted
}

// in plans something.
func (w *world) in(delay protocol.Millis, do func()) {
	heap.Push(&w.events, event{w.now + delay, w.count(), do})
}

// note writes a line into the transcript.
func (w *world) note(format string, args ...any) {
	if !w.keep {
		fmt.Fprintf(w.sum, "%d ", w.now)
		fmt.Fprintf(w.sum, format, args...)
		return
	}
	line := fmt.Sprintf(format, args...)
	fmt.Fprintf(w.sum, "%d ", w.now)
	w.sum.Write([]byte(line))
	w.lines = append(w.lines, fmt.Sprintf("%8.3f  %s", float64(w.now)/1000, line))
}

// noteBlock notes a block with its transactions.
func (w *world) noteBlock(b *block) {
	w.note("block %d %s", b.number(), short(b.hash))
	for _, m := range b.txs {
		w.noteTx(b, m)
	}
}

// newWorld makes the world of a plan, before anything has happened.
func newWorld(p Plan, keep bool) *world {
	w := &world{
		plan: p, net: theNetwork(), dice: dice(p.Seed), sum: sha256.New(), keep: keep, genuine: map[frameKey]bool{},
		born: map[common.Hash]protocol.Millis{}, bared: map[protocol.Round]protocol.Millis{},
	}
	w.agree()
	w.ledger = newLedger(w)
	w.reader = chain.New(endpoint{w.ledger, -1}, w.net.id, chain.Options{})
	for i := range p.Seats {
		w.nodes = append(w.nodes, newNode(w, protocol.SeatIndex(i)))
	}
	return w
}

// agree makes the job.
func (w *world) agree() {
	p := w.plan
	table, err := halting.Preset("consumer", p.MaxRounds)
	if err != nil {
		panic(err)
	}
	tally, declared := protocol.Median, uint8(0)
	if p.Sum {
		tally = protocol.Sum
	}
	if p.Ranked {
		declared = 1
	}
	a := protocol.Agreement{Network: w.net.id, Params: w.net.params, Spec: protocol.Spec{
		Version: 1, Task: fmt.Sprintf("What is right? %d", p.Seed), Policy: protocol.Policy{
			PanelSize: p.Seats, MinRounds: p.MinRounds, MaxRounds: p.MaxRounds, EffortPPM: int64(p.Effort), ForgetPPM: 250_000,
			UPrime: table, Tally: tally.String(), Confirmations: p.Confirmations, Selection: "knapsack", StakeUnits: 1,
			DeclaredRank: int(declared), MaxTokens: 1_000, DeadlineSeconds: int64(p.Deadline),
			PhaseSeconds: protocol.PhaseSeconds{Propose: int64(p.Propose), Commit: int64(p.Commit), Reveal: int64(p.Reveal)},
		},
	}}
	a.Spec.Payment.MaxPrice.Int = token(2)
	a.Spec.Payment.Reward.Int = token(5)
	a.Spec.Payment.Allowance.SetUint64(700_000_000_000_000_005)
	if w.spec, err = json.Marshal(&a.Spec); err != nil {
		panic(err)
	}
	for i := range p.Seats {
		price := token(1)
		price.Add(&price, uint256.NewInt(uint64(i)*10_000_000_000_000_019))
		m := w.net.members[i]
		a.Panel = append(a.Panel, protocol.Seat{Operator: m.owner.Address(), HotKey: m.hot.Address(), Price: price, Asset: w.assetOf(i)})
	}
	openBefore := genesisTime + 120
	a.Job = protocol.Job{
		Submitter: w.net.submitter.Address(), Nonce: 1, Panel: protocol.PanelHash(a.Panel), Spec: protocol.HashSpec(w.spec),
		Reward: a.Spec.Payment.Reward.Int, Allowance: a.Spec.Payment.Allowance.Uint64(),
		Terms: protocol.Terms{
			Deadline: genesisTime + protocol.Seconds(p.Deadline), OpenBefore: openBefore,
			Propose: uint32(p.Propose), Commit: uint32(p.Commit), Reveal: uint32(p.Reveal), Force: uint16(p.Force),
			Handover: uint16(p.Handover), Seats: uint8(p.Seats), MinRounds: uint8(p.MinRounds), MaxRounds: uint8(p.MaxRounds),
			DeclaredRank: declared, StakeUnits: 1, Tally: tally,
		},
	}
	a.Job.Fee = a.Params.QuoteFee(a.Job.Terms, a.Job.Reward, a.Prices())
	if err := a.Check(); err != nil {
		panic(fmt.Sprintf("seed %d: %v", p.Seed, err))
	}
	w.agreement, w.job = a, a.ID()
}

// faulty tells whether a fault of a kind is on for a seat.
func (w *world) faulty(kind string, seat int) bool { return w.fault(kind, seat) != nil }

// fault finds the fault of a kind that is on for a seat, nil without one.
func (w *world) fault(kind string, seat int) *Fault {
	for i := range w.plan.Faults {
		f := &w.plan.Faults[i]
		if f.Kind == kind && (f.Seat < 0 || f.Seat == seat) && f.From <= w.now && w.now < f.Until {
			return f
		}
	}
	return nil
}

// lag is how many blocks a seat's endpoint is behind.
func (w *world) lag(seat int) int {
	if f := w.fault("rpc-lag", seat); f != nil {
		return f.N
	}
	return 0
}

// seatOf is the seat whose hot key an address is, -2 for nobody's.
func (w *world) seatOf(from common.Address) int {
	for i, s := range w.agreement.Panel {
		if s.HotKey == from {
			return i
		}
	}
	return -2
}

// time is the chain's time of now.
func (w *world) time() protocol.Seconds { return genesisTime + protocol.Seconds(w.now/1000) }
