package sim

import (
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// habits are what a dishonest node does otherwise than an honest one. Its machine is the honest one; what goes in and
// out of it is changed. A nil field changes nothing.
type habits struct {
	publish  func(protocol.Frame)                  // instead of sending it to all
	serves   func(protocol.Frame) bool             // what it gives to those who ask
	hears    func(protocol.Frame) bool             // what it does not pretend to have missed
	transact func(protocol.Intent) protocol.Intent // nil: nothing
	propose  func(brief.Brief) (brief.Proposal, brief.Usage, error)
	judge    func(brief.Brief) (brief.Judgement, brief.Usage, error)
	block    func()                   // after every look at the chain
	pool     func(*types.Transaction) // somebody's transaction is seen before it is mined
}

// habitsOf are the habits of an actor.
func habitsOf(n *node, a Actor) habits {
	d := n.w.dice.at(drawActor, uint64(a.Seat), uint64(a.Arg))
	switch a.Kind {
	case "silent":
		return silence(n)
	case "leaving":
		return leaving(n, a.Arg)
	case "late":
		return lateness(n, d)
	case "lazy":
		return laziness(n, d)
	case "equivocating":
		return equivocation(n, d)
	case "copying":
		return copying(n, d)
	case "spoiling":
		return spoiling(n, d)
	case "boosting":
		return boosting(n)
	case "garbage":
		return garbage(n, d)
	case "withholding":
		return withholding(n, d)
	case "censoring":
		return censorship(n, d)
	case "greedy":
		return greed(n, d)
	case "hasty":
		return haste(n)
	case "dying":
		return dying(n, d)
	}
	return habits{}
}

// leaving does as it should up to a place in the job and is never heard again, as of a message that it would have said:
// seats of the same argument leave at the same place.
func leaving(n *node, arg int) habits {
	kinds := []protocol.Kind{protocol.Close, protocol.Close, protocol.Reveal, protocol.Close, protocol.Result, protocol.Commit}
	kind, in := kinds[arg%len(kinds)], protocol.Round(1+arg/len(kinds)%n.w.plan.MaxRounds)
	gone := false
	return habits{
		publish: func(f protocol.Frame) {
			slot := f.Signed.Slot
			if gone = gone || slot.Round >= in && slot.Kind == kind; !gone {
				n.send(f, n.w.everybody(), 0)
			}
		},
		serves: func(protocol.Frame) bool { return !gone },
		transact: func(in protocol.Intent) protocol.Intent {
			if gone {
				return nil
			}
			return in
		},
	}
}

// mistreat plans what a careless operator does to the node.
func (n *node) mistreat() {
	if n.actor == nil {
		return
	}
	d := n.w.dice.at(drawActor, uint64(n.seat), 9)
	first := protocol.Millis(d.between(5_000, n.w.plan.healedBy(), 1))
	second := first + protocol.Millis(d.between(1_000, 200_000, 2))
	switch n.actor.Kind {
	case "forgetting":
		n.w.in(first, n.loseDisk)
	case "restoring":
		n.w.in(first, n.backUp)
		n.w.in(second, n.restore)
	}
}

// loseDisk starts the node on an empty disk.
func (n *node) loseDisk() {
	n.kill()
	n.w.note("seat %d loses its disk", n.seat)
	n.disk, n.lost = emptyDisk(), true
	clear(n.said) // what the old disk held
	n.start()
}

// backUp copies the disk of the stopped node.
func (n *node) backUp() {
	n.kill()
	copied, err := n.disk.Restart(0, 0)
	if err != nil {
		n.w.breach("process", "seat %d: %v", n.seat, err)
		return
	}
	n.image = copied
	n.reopen(n.image)
	n.image, _ = n.image.Restart(0, 0)
	n.start()
}

// restore starts the node on the copy.
func (n *node) restore() {
	n.kill()
	if n.image == nil {
		return
	}
	n.w.note("seat %d is given an old disk", n.seat)
	n.disk, n.lost = n.image, true
	n.start()
}
