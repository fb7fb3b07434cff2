package sim

import (
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Plan is everything that a run depends on. Times are in milliseconds from the run's beginning.
type Plan struct {
	Seed          uint64  `json:"seed"`
	Why           string  `json:"why,omitempty"` // of a kept plan: what it once broke
	Seats         int     `json:"seats"`
	MinRounds     int     `json:"min_rounds"`
	MaxRounds     int     `json:"max_rounds"`
	Confirmations int     `json:"confirmations"`
	Block         int     `json:"block"` // seconds from block to block
	Propose       int     `json:"propose"`
	Commit        int     `json:"commit"`
	Reveal        int     `json:"reveal"`
	Force         int     `json:"force"`
	Handover      int     `json:"handover"`
	Deadline      int     `json:"deadline"` // seconds after the opening
	Effort        int     `json:"effort"`   // ppm
	Sum           bool    `json:"sum,omitempty"`
	Ranked        bool    `json:"ranked,omitempty"`
	Actors        []Actor `json:"actors,omitempty"`
	Faults        []Fault `json:"faults,omitempty"`
}

// Actor is a seat that does not follow the protocol, or an operator who mistreats a node.
type Actor struct {
	Seat int    `json:"seat"`
	Kind string `json:"kind"`
	Arg  int    `json:"arg,omitempty"`
}

// Fault is something that goes wrong for an honest seat, or for all of them.
type Fault struct {
	Kind  string          `json:"kind"`
	Seat  int             `json:"seat"` // -1: everybody
	From  protocol.Millis `json:"from"`
	Until protocol.Millis `json:"until,omitempty"`
	N     int             `json:"n,omitempty"`
}

// String is the fault in a line.
func (f Fault) String() string {
	return fmt.Sprintf("%s seat %d from %d until %d n %d", f.Kind, f.Seat, f.From, f.Until, f.N)
}

// The kinds of actor. The last three are honest nodes of careless operators.
var actorKinds = []string{
	"silent", "late", "lazy", "equivocating", "copying", "boosting", "garbage", "withholding", "censoring", "greedy",
	"hasty", "spoiling", "leaving", "dying", "restoring", "forgetting",
}

// careless tells whether an actor's program is the honest one.
func careless(kind string) bool {
	return kind == "dying" || kind == "restoring" || kind == "forgetting"
}

// The kinds of fault.
var faultKinds = []string{
	"drop", "duplicate", "reorder", "delay", "partition", "crash-before", "crash-after", "write-fails", "kill", "skew",
	"reorg", "rpc-error", "rpc-lag", "rpc-omit", "tx-drop", "tx-stuck",
}

// Limits of the faults, stated in docs/simulation.md.
const (
	maxReorg   = 32          // blocks
	maxLag     = 6           // blocks that an endpoint is behind
	maxDrift   = 20_000      // ppm, by how much a node's clock is fast or slow
	maxOffset  = 3_600_000   // ms, by how much a node's clock is off
	maxWrite   = 200         // at which write of a process it dies at the latest
	healed     = 2           // faults end before this many thirds of the time to the deadline
	spare      = 8 * 60_000  // ms beyond the last possible end of a job
	maxLateMs  = 90_000      // of a late actor
	bounceUp   = 40 * 60_000 // ms
	downAtMost = 60_000      // ms that a crashed node takes to come back
)

// Draw makes the plan of a seed.
func Draw(seed uint64) Plan {
	d := dice(seed).at(drawPlan)
	p := Plan{
		Seed: seed, Seats: pick(d, []int{3, 4, 5, 5, 5, 6, 7}, 1), MaxRounds: d.between(1, 3, 2),
		Confirmations: pick(d, []int{0, 1, 1, 2, 3}, 3), Block: pick(d, []int{4, 6, 12}, 4),
		Propose: 60, Commit: 60, Reveal: 40, Force: d.between(24, 40, 5), Handover: d.between(30, 50, 6),
		Effort: d.between(1, 10, 7) * 100_000, Sum: d.oneIn(6, 8),
	}
	p.MinRounds = d.between(1, p.MaxRounds, 9)
	p.Deadline = 200 + p.MaxRounds*d.between(260, 420, 10)
	p.Ranked = p.Seats >= 5 && !p.Sum && d.oneIn(3, 11)
	switch d.n(12, 12) {
	case 0: // calm
	case 1: // crashes alone
		p.crashes(d)
	case 2, 3:
		p.cast(d)
	case 4, 5, 6:
		p.disturb(d)
	case 7:
		p.desert(d)
	case 8:
		p.desert(d)
		p.disturb(d)
	default:
		p.cast(d)
		p.disturb(d)
	}
	return p
}

// cast draws dishonest seats: mostly a minority, now and then as many as there can be.
func (p *Plan) cast(d dice) {
	most := (p.Seats - 1) / 2
	if d.oneIn(8, 20) {
		most = p.Seats - 1
	}
	first := d.n(p.Seats, 21)
	for i := range d.between(1, max(1, most), 22) {
		kind := pick(d, actorKinds, 23, uint64(i))
		p.Actors = append(p.Actors, Actor{Seat: (first + i) % p.Seats, Kind: kind, Arg: d.n(1_000_000, 24, uint64(i))})
	}
}

// desert draws so many seats that fall silent that the others are no quorum: nobody can close the job, which has to end
// by recorded openings or by a refund.
func (p *Plan) desert(d dice) {
	kind := pick(d, []string{"silent", "leaving", "leaving", "leaving", "leaving", "leaving"}, 25)
	first, arg := d.n(p.Seats, 26), d.n(1_000_000, 27)
	for i := range d.between((p.Seats+1)/2, p.Seats-1, 28) {
		p.Actors = append(p.Actors, Actor{Seat: (first + i) % p.Seats, Kind: kind, Arg: arg})
	}
}

// healedBy is when the last fault is over.
func (p *Plan) healedBy() int { return p.Deadline * 1000 * healed / 3 }

// crashes draws nodes that die at a write and come back.
func (p *Plan) crashes(d dice) {
	for i := range d.between(1, p.Seats, 30) {
		kind := pick(d, []string{"crash-before", "crash-after", "write-fails"}, 31, uint64(i))
		p.Faults = append(p.Faults, Fault{Kind: kind, Seat: d.n(p.Seats, 32, uint64(i)), N: d.between(1, maxWrite, 33, uint64(i))})
	}
}

// disturb draws faults of all kinds.
func (p *Plan) disturb(d dice) {
	for i := range d.between(1, 6, 40) {
		j := uint64(i)
		f := Fault{Kind: pick(d, faultKinds, 41, j), Seat: d.between(-1, p.Seats-1, 42, j)}
		from := d.n(p.healedBy(), 43, j)
		long := min(d.between(2_000, pick(d, []int{20_000, 120_000, 400_000}, 48, j), 44, j), p.healedBy()-from)
		f.From, f.Until = protocol.Millis(from), protocol.Millis(from+long)
		p.measure(d, j, &f)
		p.Faults = append(p.Faults, f)
	}
}

// measure draws how bad a fault is.
func (p *Plan) measure(d dice, j uint64, f *Fault) {
	someone := d.n(p.Seats, 45, j)
	switch f.Kind {
	case "drop", "duplicate":
		f.N = d.between(1, 3, 46, j) // one letter in N
	case "reorder", "delay":
		f.N = d.between(500, 20_000, 46, j) // ms
	case "partition":
		f.Seat, f.N = -1, d.between(1, 1<<p.Seats-2, 46, j) // the seats of one side
	case "crash-before", "crash-after", "write-fails":
		f.Seat, f.N, f.From, f.Until = someone, d.between(1, maxWrite, 46, j), 0, 0
	case "kill":
		f.Seat = someone
	case "rpc-omit":
		f.N = d.between(omitsNothing, omitsReceipt, 46, j)
	case "skew":
		f.N, f.From, f.Until = d.between(-maxDrift, maxDrift, 46, j), 0, 0
	case "reorg":
		f.Seat, f.N, f.Until = -1, min(maxReorg, 1+d.n(pick(d, []int{2, 4, 8, maxReorg}, 47, j), 46, j)), 0
	case "rpc-lag":
		f.N = d.between(1, maxLag, 46, j)
	}
}
