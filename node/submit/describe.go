package submit

import "fmt"

// describe says why a wish is not done yet, for people: the usual course of things. What stands in the way is said where
// it is met.
func describe(e entry, w world, rule rule, r *round) string {
	switch {
	case e.State == Queued && w.Ahead >= rule.InFlight:
		return fmt.Sprintf("%d transactions are on the way, as many as may be at once", w.Ahead)
	case e.State != Sent:
		return "it is about to be sent"
	case w.Unclear:
		return fmt.Sprintf("the endpoint does not say what became of nonce %d: %v", e.Nonce, r.unclear[e.Seq])
	case w.Found:
		return fmt.Sprintf("mined in block %d: %d of %d confirmations", w.At, w.Head+1-min(w.At, w.Head), rule.Confirmations)
	case w.Mined > e.Nonce && w.Other:
		return fmt.Sprintf("another transaction, %s, took nonce %d in block %d; it is sent again once that is %d blocks deep",
			r.others[e.Seq].TxHash, e.Nonce, w.OtherAt, rule.settled())
	case w.Mined > e.Nonce:
		return fmt.Sprintf("nonce %d is used; waiting for the receipt", e.Nonce)
	case w.Mined < e.Nonce:
		return fmt.Sprintf("transactions from nonce %d on come before its %d", w.Mined, e.Nonce)
	}
	f := e.last().fees()
	text := fmt.Sprintf("not mined since block %d: attempt %d offers up to %s with a tip of %s; the base fee is %s",
		e.last().Block, len(e.Attempts), gwei(f.Cap), gwei(f.Tip), gwei(r.price.Base))
	if e.last().Cancel {
		return "taking it back: " + text
	}
	return text
}
