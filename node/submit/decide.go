package submit

import "github.com/nsed-protocol/nsed/node/protocol"

// State is how far a wish has come. Values are stored: only ever append.
type State uint8

// The states of a wish. Zero is invalid.
const (
	Queued    State = iota + 1 // in the outbox, no transaction yet
	Sent                       // has a nonce and at least one signed transaction
	Done                       // mined and confirmed, successfully
	Failed                     // refused, before or after it was mined
	Cancelled                  // taken back before it was carried out
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
	case Cancelled:
		return "cancelled"
	}
	return "invalid"
}

// Final tells whether nothing more will happen, a reorg that takes the transaction's block back apart.
func (s State) Final() bool { return s == Done || s == Failed || s == Cancelled }

// action is what is to be done with one wish now.
type action uint8

const (
	actionInvalid action = iota
	wait                 // nothing
	prepare              // simulate, and if the chain would take it, sign and send
	rebroadcast          // send the newest transaction again
	replace              // sign again with higher fees and send
	conclude             // report the mined transaction
	requeue              // another transaction took the nonce for good: begin again
	drop                 // end a cancelled wish that was never sent
)

// rule holds the numbers that decide uses.
type rule struct {
	Confirmations uint64 // blocks, the transaction's own included, until it counts
	Patience      uint64 // blocks until an unmined transaction is replaced
	InFlight      int    // how many unmined transactions an address may have at once
	Depth         uint64 // blocks until no reorg is expected any more
}

// settled is how many blocks deep another transaction must be before its nonce counts as lost. Were it taken back by a
// reorg after the wish was sent with another nonce, the wish could be carried out twice.
func (r rule) settled() uint64 { return max(r.Confirmations, r.Patience) }

// world is what the chain said when the decision is made.
type world struct {
	Head    uint64 // newest block
	Mined   uint64 // nonces below it are used on the chain
	Ahead   int    // this address's other unmined transactions
	Found   bool   // a transaction that carries out the wish, or its cancellation, is mined
	At      uint64 // its block, when Found
	Other   bool   // a transaction that has nothing to do with the wish has its nonce
	OtherAt uint64 // its block, when Other
	Unclear bool   // the endpoint could not say what became of the nonce

	Offered     bool // this process gave the newest attempt to an endpoint, which kept it
	Underpriced bool // an endpoint found the newest attempt too cheap
	Bump        bool // somebody asked for a higher offer
}

// decide says what to do with one wish. It is the whole policy of the outbox; everything else carries it out.
func decide(e entry, w world, r rule) action {
	switch {
	case e.State == Queued && e.Cancel:
		return drop
	case e.State == Queued && w.Ahead < r.InFlight:
		return prepare
	case e.State == Sent && !w.Unclear:
		return decideSent(e, w, r)
	}
	return wait
}

func decideSent(e entry, w world, r rule) action {
	switch {
	case w.Found && w.Head+1 >= w.At+r.Confirmations:
		return conclude
	case w.Found:
		return wait
	case w.Mined > e.Nonce && w.Other && w.Head+1 >= w.OtherAt+r.settled():
		return requeue
	case w.Mined > e.Nonce:
		return wait
	}
	last := e.last()
	switch {
	case e.Cancel && !last.Cancel, w.Bump:
		return replace
	case w.Mined == e.Nonce && w.Head >= last.Block+r.Patience, w.Underpriced && w.Head > last.Block:
		return replace
	case !w.Offered || w.Head > last.Block:
		return rebroadcast
	}
	return wait
}

// nextNonce is the nonce of the next new transaction: none is used on the chain, pending at the endpoint, or given to a
// wish of this outbox that is not settled for good.
func nextNonce(mined, pending uint64, own []entry) uint64 {
	next := max(mined, pending)
	for _, e := range own {
		if e.State == Sent || e.shallow() {
			next = max(next, e.Nonce+1)
		}
	}
	return next
}

// answer is what a simulation means for a wish.
type answer uint8

const (
	answerInvalid answer = iota
	takes                // the chain would take the call
	refuses              // the chain refuses it, and would again
	later                // ask again at a later block
	poor                 // the account cannot pay
	broken               // the endpoint failed
)

// weigh reads the outcome of a simulation. A refusal counts only when no unmined transaction of the same address could
// change it, when the call was not merely early, and when the endpoint is not behind what was seen before.
func weigh(err error, open bool, head protocol.Seconds) (answer, error) {
	switch ClassOf(err) {
	case 0:
		return takes, nil
	case Reverted:
		r := revertOf(err)
		if open || early(r, head) {
			return later, r
		}
		return refuses, r
	case Unfit:
		if open {
			return later, err
		}
		return refuses, err
	case OutOfFunds:
		return poor, errPoor
	}
	return broken, err
}
