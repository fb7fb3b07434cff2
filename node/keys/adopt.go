package keys

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Adopt takes back a signature of this ring that a peer returned, so that a node without its record may say the same
// again and nothing else. A signature that is not of this ring is refused. Beside a record of another body it is refused
// with slot-taken and the record stays: the key has then signed twice somewhere. A Close goes to AdoptClose.
func (r *Ring) Adopt(s protocol.Signed) error {
	if err := r.checkOwn(s); err != nil {
		return err
	}
	if s.Slot.Kind == protocol.Close {
		return fmt.Errorf("adopt slot %s: %w: a close is known by its payload", s.Slot, ErrBadSlot)
	}
	if !s.Slot.Kind.IsSlot() {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.adopt(s, common.Hash{})
}

// AdoptClose is Adopt for a Close. It binds the link that the payload names and no other: after a reorganisation of the
// chain the node can close the round over its new link, in rounds that no fence covers. Behind a fence it stays silent
// there too, since it may have closed over that link as well.
func (r *Ring) AdoptClose(s protocol.Signed, payload []byte) error {
	if err := r.checkOwn(s); err != nil {
		return err
	}
	if s.Slot.Kind != protocol.Close || len(payload) != closePayload {
		return fmt.Errorf("adopt slot %s: %w: not a close", s.Slot, ErrBadSlot)
	}
	if protocol.BodyOf(payload) != s.Body {
		return fmt.Errorf("adopt slot %s: %w", s.Slot, protocol.ErrWrongBody)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	whole, err := r.load(s.Slot, common.Hash{})
	if err != nil {
		return err
	}
	if whole != nil && whole.form == plain {
		if whole.signed.Body != s.Body {
			return taken(s.Slot)
		}
		return nil
	}
	// The link's record comes first: it is what SignClose asks for, whether or not the mark follows.
	if err := r.adopt(s, common.BytesToHash(payload[:32])); err != nil || whole != nil {
		return err
	}
	return r.save(record{form: marker, signed: s}, common.Hash{})
}

// adopt records a signature unless there is one. Call it with mu held.
func (r *Ring) adopt(s protocol.Signed, link common.Hash) error {
	prev, err := r.load(s.Slot, link)
	switch {
	case err != nil:
		return err
	case prev == nil:
		return r.save(record{form: plain, signed: s}, link)
	case prev.signed.Body != s.Body:
		return taken(s.Slot)
	}
	return nil
}

func (r *Ring) checkOwn(s protocol.Signed) error {
	if err := checkSlot(s.Slot); err != nil {
		return err
	}
	if !r.signedByMe(s) {
		return fmt.Errorf("adopt slot %s: %w", s.Slot, protocol.ErrWrongKey)
	}
	return nil
}

// Silence makes the ring refuse, from now on and after every restart, to sign in slots of the job up to and including
// the round, but for what its record holds. A node that starts without a complete journal calls it for each round open
// at that time. A fence never falls.
func (r *Ring) Silence(job protocol.JobID, round protocol.Round) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	old, err := r.fence(job)
	if err != nil || old >= round {
		return err
	}
	return r.saveFence(job, round)
}
