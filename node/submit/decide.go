package submit

import (
	"math/big"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// State is how far a wish has come. Values are stored: only ever append.
type State uint8

// The states of a wish. Zero is invalid.
const (
	Queued State = iota + 1 // in the outbox, no transaction yet
	Sent                    // has a nonce and at least one signed transaction
	Done                    // mined and confirmed, successfully
	Failed                  // refused, before or after it was mined
)

// String names the state.
func (s State) String() string {
	switch s {
	case Queued:
		return "queued"
	case Sent:
		return "sent"
	case Done:
		return "done"
	case Failed:
		return "failed"
	}
	return "invalid"
}

// final tells whether nothing more will happen.
func (s State) final() bool { return s == Done || s == Failed }

// action is what is to be done with one wish now.
type action uint8

const (
	actionInvalid action = iota
	wait                 // nothing
	prepare              // simulate, and if the chain would take it, sign and send
	rebroadcast          // send the newest transaction again
	replace              // sign again with higher fees and send
	conclude             // report the mined transaction
	requeue              // another transaction took the nonce: begin again
)

// rule holds the numbers that decide uses.
type rule struct {
	Confirmations uint64 // blocks, the transaction's own included, until it counts
	Patience      uint64 // blocks until an unmined transaction is replaced
	InFlight      int    // how many unmined transactions an address may have at once
}

// world is what the chain said when the decision is made.
type world struct {
	Head  uint64 // newest block
	Mined uint64 // nonces below it are used on the chain
	Ahead int    // this address's other unmined transactions
	Found bool   // one of the wish's transactions is mined
	At    uint64 // its block, when Found
}

// decide says what to do with one wish. It is the whole policy of the outbox; everything else carries it out.
func decide(e entry, w world, r rule) action {
	switch e.State {
	case Queued:
		if w.Ahead >= r.InFlight {
			return wait
		}
		return prepare
	case Sent:
		return decideSent(e, w, r)
	}
	return wait
}

func decideSent(e entry, w world, r rule) action {
	if w.Found {
		if w.Head+1 >= w.At+r.Confirmations {
			return conclude
		}
		return wait
	}
	last := e.last()
	if w.Mined > e.Nonce {
		// A receipt can lag behind the nonce where several nodes answer at one endpoint.
		if w.Head >= last.Block+r.Patience {
			return requeue
		}
		return wait
	}
	if w.Head <= last.Block {
		return wait
	}
	if w.Mined == e.Nonce && w.Head >= last.Block+r.Patience {
		return replace
	}
	return rebroadcast
}

// fees are what a transaction offers for a unit of gas, in wei.
type fees struct{ Tip, Cap *big.Int }

// offer is the first offer: the suggested tip, and room for the base fee to double.
func offer(baseFee, tip *big.Int) fees {
	ceiling := new(big.Int).Lsh(baseFee, 1)
	return fees{Tip: new(big.Int).Set(tip), Cap: ceiling.Add(ceiling, tip)}
}

// raise is the offer of a replacement: at least an eighth more than before on both fees, more than the tenth that nodes
// ask for, and not less than a first offer of now.
func raise(old, now fees) fees {
	return fees{Tip: larger(eighthMore(old.Tip), now.Tip), Cap: larger(eighthMore(old.Cap), now.Cap)}
}

func eighthMore(v *big.Int) *big.Int {
	out := new(big.Int).Mul(v, big.NewInt(9))
	return out.Rsh(out.Add(out, big.NewInt(7)), 3)
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// nextNonce is the nonce of the next new transaction: none is used on the chain, pending at the endpoint, or given to a
// wish of this outbox.
func nextNonce(mined, pending uint64, live []entry) uint64 {
	next := max(mined, pending)
	for _, e := range live {
		if e.State == Sent {
			next = max(next, e.Nonce+1)
		}
	}
	return next
}

// gasLimit leaves a quarter above the estimate, since the state may change before the call is mined.
func gasLimit(estimate uint64) uint64 {
	const most = 1 << 24 // of one transaction, EIP-7825
	return max(estimate, min(estimate+estimate/4+10_000, most))
}

// answer is what a simulation means for a wish.
type answer uint8

const (
	answerInvalid answer = iota
	takes                // the chain would take the call
	refuses              // the chain refuses it, and would again
	later                // ask again at a later block
	broken               // the endpoint failed
)

// weigh reads the outcome of a simulation. A refusal counts only when no unmined transaction of the same address could
// change it, and when the call was not merely early.
func weigh(err error, ahead int, head protocol.Seconds) (answer, error) {
	if err == nil {
		return takes, nil
	}
	r := revertOf(err)
	switch {
	case r == nil && poor(err):
		return refuses, errPoor
	case r == nil:
		return broken, err
	case ahead > 0 || early(r, head):
		return later, r
	}
	return refuses, r
}
